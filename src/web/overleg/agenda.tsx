import { agendaAdresIntrekken, agendaAdresMaken } from '../../actions/overleg/agenda-adres.ts';
import { alsKalender, type Afspraak } from '../../domain/overleg/ical.ts';
import type { VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { inNederland } from '../../domain/kalender/dag.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { IngelogdVerzoek, Verzoek } from '../../http/route.ts';
import { leesAgenda, leesAgendastand } from '../../storage/lezen/agendafeed.ts';
import { blad } from '../blad.tsx';
import { eenTekst, leesPost } from '../formulier/lees.ts';
import { Alert, Formulier, Kaart, Knop, KnopLink, Knoppen, Kop, Kruimelpad, Tekst } from '../ui/index.ts';
import { leesBeeld } from './beeld.ts';
import { AGENDAPAD, feedpad, OVERLEGPAD, vergaderingpad } from './paden.ts';
import { nietGevonden } from './tonen.tsx';

const GEHEIM = /^([A-Za-z0-9_-]{43})\.ics$/;

const basis = ({ c, kern }: Pick<Verzoek, 'c' | 'kern'>): string => kern.url ?? new URL(c.req.url).origin;
const alsAfspraak = (url: string, id: string, stand: VergaderingStand, plaats: string | undefined): Afspraak => ({
  id, naam: stand.naam, datum: stand.datum, van: stand.van, tot: stand.tot, ...(plaats ? { plaats } : {}), link: `${url}${vergaderingpad(id)}`, wijziging: stand.wijziging, afgezegd: stand.status === 'afgezegd',
});
const KOPPEN = { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };

/** GET /overleg/:id/afspraak.ics: one meeting for one's own calendar. */
export async function afspraakbestand(v: IngelogdVerzoek): Promise<Response> {
  const beeld = await leesBeeld(v);
  if (!beeld || beeld.stand.status === 'niet-gehouden') return nietGevonden(v);
  return v.c.body(alsKalender('Voordeur', [alsAfspraak(basis(v), beeld.id, beeld.stand, beeld.plaats)], v.nu), 200, { ...KOPPEN, 'content-disposition': `attachment; filename="${beeld.stand.tafel}-${beeld.stand.datum}.ics"` });
}

/** GET /agenda/<secret>.ics: the meetings of one account, for its calendar program. An address that does not work says nothing more than that. */
export async function agendabestand(v: Verzoek): Promise<Response> {
  const geheim = GEHEIM.exec(v.c.req.param('geheim') ?? '')?.[1];
  const regels = geheim ? await v.kern.verbinding.als(undefined, (tx) => leesAgenda(tx, geheim, v.vandaag)) : undefined;
  if (!regels) return v.c.text('Deze agenda is er niet.', 404, { 'cache-control': 'no-store' });
  return v.c.body(alsKalender('Overleg in Voordeur', regels.filter((r) => r.stand.status !== 'niet-gehouden').map((r) => alsAfspraak(basis(v), r.id, r.stand, r.plaats ?? undefined)), v.nu), 200, KOPPEN);
}

async function toon(v: IngelogdVerzoek, geheim?: string): Promise<Response> {
  const { c, kern, token } = v;
  const sinds = await kern.verbinding.als(token, leesAgendastand);
  return blad(v, { titel: 'Overleg in je eigen agenda', deel: '/instellingen', smal: true, melding: c.req.query('gedaan') === 'ingetrokken' ? 'Het adres werkt niet meer.' : undefined }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Overleg', href: OVERLEGPAD }, { naam: 'In je eigen agenda' }]} />
      <Kop titel="Overleg in je eigen agenda" sub="Met een geheim adres haalt je agendaprogramma steeds de nieuwste dagen op." />
      {geheim && (
        <Alert soort="gelukt" rol="status" titel="Dit is je adres">
          <p><code className="voordeur-code">{`${basis(v)}${feedpad(geheim)}.ics`}</code></p>
          <p>Zet het nu in je agendaprogramma, bij “abonneren op agenda” of “agenda via internet”. Je ziet het adres alleen deze keer. Geef het aan niemand.</p>
        </Alert>
      )}
      <Kaart titel={sinds ? 'Je hebt een adres' : 'Je hebt nog geen adres'} voet={
        <Knoppen>
          <Formulier action={AGENDAPAD} verborgen={{ doe: 'maken' }}><Knop soort={sinds ? 'neven' : 'hoofd'}>{sinds ? 'Maak een nieuw adres' : 'Maak een adres'}</Knop></Formulier>
          {sinds && <Formulier action={AGENDAPAD} verborgen={{ doe: 'intrekken' }}><Knop soort="gevaar">Laat het adres niet meer werken</Knop></Formulier>}
          <KnopLink soort="stil" href={OVERLEGPAD}>Terug naar Overleg</KnopLink>
        </Knoppen>
      }>
        <Tekst>
          {sinds && <p>Gemaakt op {zegDatum(inNederland(sinds).dag)}. Maak je een nieuw adres, dan werkt het oude niet meer.</p>}
          <p>In je agenda staan de naam van het overleg, de dag, de tijd, de plaats en een link. Nooit wat er wordt besproken. Wie het adres heeft, kan dit lezen; raak je het kwijt, maak dan een nieuw. Stopt je account, dan stopt ook de agenda.</p>
        </Tekst>
      </Kaart>
    </>
  ));
}

/** GET /instellingen/agenda. */
export const agendapagina = (v: IngelogdVerzoek): Promise<Response> => toon(v);

/** POST /instellingen/agenda: a new address, shown once, or none any more. */
export async function zetAgenda(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  if (eenTekst(await leesPost(c), 'doe') === 'intrekken') {
    await agendaAdresIntrekken(kern, { wie, token });
    return c.redirect(`${AGENDAPAD}?gedaan=ingetrokken`, 303);
  }
  return toon(v, await agendaAdresMaken(kern, { wie, token }));
}
