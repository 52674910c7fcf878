import { zetZaakstap } from '../../actions/zaak/zet.ts';
import { BESTANDSSOORTEN, type Bestandssoort } from '../../domain/aanvraag/bestandssoort.ts';
import { zegDag, zegTermijn } from '../../domain/kalender/zeg.ts';
import { komers, missendeSoorten, partijenVan } from '../../domain/overleg/samenstelling.ts';
import type { Leespunt } from '../../domain/overleg/punten.ts';
import { openVoor, tafelnaamVan } from '../../domain/overleg/vergadering.ts';
import { DEELNAME, naamVan, NIET_GEHOUDEN, SOORTNAMEN, UITKOMSTEN } from '../../domain/overleg/woorden.ts';
import type { Partijsoort } from '../../domain/partijen/rollen.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { zegGrootte } from '../documenten/grootte.ts';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { Weigeringmelding } from '../formulier/formulierpagina.tsx';
import { eenTekst, leesPost } from '../formulier/lees.ts';
import { Alert, Badge, Formulier, Gegevens, Kaart, Keuzerondjes, Knop, KnopLink, Knoppen, Kolom, Kop, Kruimelpad, Leeg, Lijst, Link, Raster, Tekstvak, type Feit, type LijstItem } from '../ui/index.ts';
import { gedaanMelding, SAMENPAD, zaakstappad } from '../zaak/paden.ts';
import { leesBeeld, type Overlegbeeld } from './beeld.ts';
import { icspad, OVERLEGPAD, overnemenpad, stukkenpad, stukpad, vergaderingpad, verslagpad } from './paden.ts';
import { nietGevonden, Statusbadge, tijden, UITKOMSTBADGE } from './tonen.tsx';

/** A party is not named beside its whole kind. */
const buitenSoort = (regeling: Regeling, voor: readonly string[]): string[] => voor.filter((v) => !voor.includes(`soort:${regeling.partijen.find((p) => p.code === v)?.soort}`));
/** For whom a point is, in words; nothing when it is for all. */
export const zegVoor = (regeling: Regeling, punt: Pick<Leespunt, 'voor' | 'dossier'>): string | undefined =>
  (punt.dossier ? 'Alleen voor wie bij dit dossier hoort' : punt.voor ? `Alleen voor ${buitenSoort(regeling, punt.voor).map((v) => (v.startsWith('soort:') ? SOORTNAMEN[v.slice(6) as Partijsoort][1] : partijnaam(regeling, v))).join(', ')}` : undefined);

/** The address of the form for an action from a point; its title goes along only when everyone may read it. */
const actiepad = (beeld: Overlegbeeld, punt: Leespunt): string =>
  zaakstappad('actie-vastleggen', undefined, { vergadering: beeld.id, punt: String(punt.nummer), ...(punt.besloten ? {} : { titel: punt.titel }) });

function puntitem(beeld: Overlegbeeld, p: Leespunt, wie: IngelogdVerzoek['wie']): LijstItem {
  const { regeling, id, stukken, acties } = beeld;
  const bij = stukken.filter((s) => s.nummer === p.nummer);
  const kan = p.uitkomst === undefined;
  const over = beeld.onderwerpen.get(p.nummer);
  const magSchrappen = kan && beeld.mag('agendapunt-schrappen') && (p.organisatie === wie.organisatie || beeld.mag('vergadering-beginnen'));
  return {
    sleutel: String(p.nummer), titel: `${p.volgt}. ${p.titel}`,
    rechts: p.uitkomst ? <Badge stand={UITKOMSTBADGE[p.uitkomst][0]}>{UITKOMSTBADGE[p.uitkomst][1]}</Badge> : undefined,
    regels: [
      p.waarom && <span className="voordeur-eigenwoorden">{p.waarom}</span>,
      <>Van {partijnaam(regeling, p.organisatie)}{over && <> · <Link href={over.pad}>{over.naam}</Link></>}{zegVoor(regeling, p) && ` · ${zegVoor(regeling, p)}`}</>,
      p.besluit && <span className="voordeur-eigenwoorden"><strong>{naamVan(UITKOMSTEN, p.uitkomst)}:</strong> {p.besluit}</span>,
      ...bij.map((s) => <><Link href={stukpad(id, s.id)}>{s.naam}</Link> ({BESTANDSSOORTEN[s.soort as Bestandssoort]?.naam ?? s.soort}, {zegGrootte(s.grootte)})</>),
      ...acties.filter((a) => a.punt === p.nummer).map((a) => <>Actie: <Link href={a.pad}>{a.naam}</Link></>),
    ].filter(Boolean),
    actie: (
      <Knoppen>
        {magSchrappen && <KnopLink maat="rij" soort="stil" href={zaakstappad('agendapunt-schrappen', id, { punt: String(p.nummer) })} volledig={`Schrappen: ${p.titel}`}>Schrappen</KnopLink>}
        {kan && beeld.mag('stuk-toevoegen') && <KnopLink maat="rij" soort="stil" href={`${stukkenpad(id)}?punt=${p.nummer}`} volledig={`Stuk toevoegen: ${p.titel}`}>Stuk toevoegen</KnopLink>}
        {over?.stap && <KnopLink maat="rij" href={over.stap.pad} volledig={`${over.stap.titel}: ${p.titel}`}>{over.stap.titel}</KnopLink>}
        {p.uitkomst && beeld.mag('actie-vastleggen') && <KnopLink maat="rij" soort="stil" href={actiepad(beeld, p)} volledig={`Actie vastleggen: ${p.titel}`}>Actie vastleggen</KnopLink>}
      </Knoppen>
    ),
  };
}

/** The point it is about now, on the page itself: the outcome is one form, and the next one follows. */
function NuAanDeOrde({ beeld, punt, weigering, getypt = {} }: { beeld: Overlegbeeld; punt: Leespunt; weigering?: Weigering; getypt?: Readonly<Record<string, string | undefined>> }) {
  const fout = (veld: string) => weigering?.velden?.find((f) => f.veld === veld)?.melding;
  const keuze = beeld.onderwerpen.get(punt.nummer)?.keuze;
  return (
    <Kaart titel={`Nu: ${punt.volgt}. ${punt.titel}`} id="nu" nadruk>
      {punt.waarom && <p className="voordeur-eigenwoorden">{punt.waarom}</p>}
      {zegVoor(beeld.regeling, punt) && <p className="voordeur-klein voordeur-grijs">{zegVoor(beeld.regeling, punt)}</p>}
      <Formulier action={`${vergaderingpad(beeld.id)}/punt`} verborgen={{ punt: String(punt.nummer) }} concept={`overleg-${beeld.id}-${punt.nummer}`}>
        <div className="voordeur-documentvelden">
          <Keuzerondjes naam="uitkomst" label="Wat komt eruit?" vorm="rij" opties={UITKOMSTEN.map((u) => ({ waarde: u.code, naam: u.naam }))} waarde={getypt.uitkomst} fout={fout('uitkomst')} />
          {keuze && <Keuzerondjes naam="keuze" label={keuze.label} hint="Bij een advies of besluit. Dit staat straks klaar bij de zaak." vorm="rij" opties={keuze.opties.map((o) => ({ waarde: o.code, naam: o.naam }))} waarde={getypt.keuze} fout={fout('keuze')} />}
          <Tekstvak naam="besluit" label="Wat is afgesproken, en waarom?" hint="Nodig bij een besluit, advies of actie. Dit komt zo in het verslag." rijen={4} max={4000} waarde={getypt.besluit} fout={fout('besluit')} />
          <Knoppen><Knop soort="hoofd" maat="groot">Vastleggen en naar het volgende punt</Knop></Knoppen>
        </div>
      </Formulier>
    </Kaart>
  );
}

function Deelnemers({ beeld, wie }: { beeld: Overlegbeeld; wie: IngelogdVerzoek['wie'] }) {
  const { regeling, overleg, stand, id } = beeld;
  const gekomen = komers(stand);
  const mist = overleg && !stand.gevraagd && stand.status !== 'afgezegd' ? missendeSoorten(regeling, overleg, gekomen) : [];
  const begonnen = stand.status !== 'gepland' && stand.status !== 'afgezegd';
  const eigen = stand.deelname[wie.organisatie];
  const regels: LijstItem[] = (begonnen ? gekomen.map((o) => ({ o, hoe: 'was erbij' })) : Object.entries(stand.deelname).map(([o, d]) => ({ o, hoe: `${naamVan(DEELNAME, d.hoe).toLowerCase()}${d.mensen ? `, met ${d.mensen}` : ''}` })))
    .map(({ o, hoe }) => ({ sleutel: o, titel: partijnaam(regeling, o), rechts: <span className="voordeur-klein">{hoe}</span> }));
  const stil = partijenVan(regeling, overleg, stand.gevraagd).filter((p) => stand.deelname[p.code] === undefined).length;
  return (
    <Kaart plat titel={begonnen ? 'Aanwezig' : 'Wie komt'} id="deelname" voet={beeld.mag('deelname-melden') && <KnopLink soort={eigen ? 'neven' : 'hoofd'} href={zaakstappad('deelname-melden', id)}>{eigen ? 'Verander wie er komt' : 'Laat weten of jullie komen'}</KnopLink>}>
      {mist.length > 0 && <Alert soort="let-op"><p>{begonnen ? 'Er is niemand van' : 'Nog niemand van'}: {mist.map((s) => SOORTNAMEN[s][1]).join(', ')}. De regeling vraagt minstens één van elk. {overleg && overleg.bron}</p></Alert>}
      {regels.length > 0 ? <Lijst items={regels} /> : <Leeg titel="Nog geen antwoord">Wie laat weten te komen, staat hier.</Leeg>}
      {!begonnen && regels.length > 0 && stil > 0 && <p className="voordeur-klein voordeur-grijs">{stil === 1 ? 'Eén organisatie heeft' : `${stil} organisaties hebben`} nog niets laten weten.</p>}
    </Kaart>
  );
}

function Vaststelling({ beeld }: { beeld: Overlegbeeld }) {
  const { regeling, stand, id } = beeld;
  if (stand.status !== 'gesloten' && stand.status !== 'vastgesteld') return null;
  const open = openVoor(stand, stand.vastgesteld);
  const teTekenen = stand.ondertekenen && stand.status === 'vastgesteld' ? openVoor(stand, stand.ondertekend) : [];
  const feiten: Feit[] = [
    { term: 'Vastgesteld door', waarde: Object.keys(stand.vastgesteld).map((o) => partijnaam(regeling, o)).join(', ') || 'nog niemand' },
    ...(open.length > 0 ? [{ term: 'Nog niet', waarde: open.map((o) => partijnaam(regeling, o)).join(', ') }] : []),
    ...(stand.ondertekenen ? [{ term: 'Ondertekend door', waarde: Object.keys(stand.ondertekend).map((o) => partijnaam(regeling, o)).join(', ') || 'nog niemand' }] : []),
    ...(teTekenen.length > 0 ? [{ term: 'Moet nog tekenen', waarde: teTekenen.map((o) => partijnaam(regeling, o)).join(', ') }] : []),
  ];
  return (
    <Kaart titel="Verslag" voet={<Knoppen>
      <KnopLink soort={beeld.mag('verslag-vaststellen') ? 'neven' : 'hoofd'} href={verslagpad(id)}>Verslag lezen</KnopLink>
      {beeld.mag('verslag-vaststellen') && <KnopLink soort="hoofd" href={zaakstappad('verslag-vaststellen', id)}>Verslag vaststellen</KnopLink>}
      {beeld.mag('verslag-ondertekenen') && <KnopLink soort="hoofd" href={zaakstappad('verslag-ondertekenen', id)}>Verslag ondertekenen</KnopLink>}
    </Knoppen>}>
      <Gegevens feiten={feiten} />
      {beeld.opmerkingen.length > 0 && <><h3 className="utrecht-heading-4">Opmerkingen bij het verslag</h3><Lijst items={beeld.opmerkingen.map((o) => ({ sleutel: `${o.partij}-${o.bij ?? ''}`, titel: partijnaam(regeling, o.partij), regels: [o.bij && `Bij punt ${o.bij}`, <span key="t" className="voordeur-eigenwoorden">{o.tekst}</span>].filter(Boolean) }))} /></>}
    </Kaart>
  );
}

/** Points that propose themselves; for who prepares the meeting one click puts one on the agenda. */
function Voorstellen({ beeld }: { beeld: Overlegbeeld }) {
  if (beeld.voorstellen.length === 0) return null;
  return (
    <Kaart plat titel="Dient zich aan" id="voorstellen" rechts={<span className="voordeur-klein voordeur-grijs">{beeld.voorstellen.length}</span>}>
      <Lijst items={beeld.voorstellen.slice(0, 12).map((w) => ({
        sleutel: w.sleutel, titel: w.titel, regels: [w.waarom],
        ...(beeld.zetOp ? { actie: <Formulier action={overnemenpad(beeld.id)} verborgen={{ voorstel: w.sleutel }}><Knop maat="rij" volledig={`Op de agenda: ${w.titel}`}>Op de agenda</Knop></Formulier> } : {}),
      }))} />
      {beeld.voorstellen.length > 12 && <p className="voordeur-klein voordeur-grijs">En nog {beeld.voorstellen.length - 12}.{beeld.zetOp && ' Zet eerst deze op de agenda.'}</p>}
      {!beeld.zetOp && <p className="voordeur-klein voordeur-grijs">Dit staat nog niet op de agenda. Wie het overleg voorbereidt, kiest wat erop komt.</p>}
    </Kaart>
  );
}

/** A time that was not held: only that, and why. */
const nietGehouden = (v: IngelogdVerzoek, { regeling, stand, overleg, reden }: Overlegbeeld): Response | Promise<Response> => {
  const titel = `${tafelnaamVan(regeling, stand)}, niet gehouden`;
  return blad(v, { titel, deel: SAMENPAD, smal: true, melding: gedaanMelding(v.c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Overleg', href: OVERLEGPAD }, { naam: 'Niet gehouden' }]} />
      <Kop titel={titel} sub={overleg?.ritme} rechts={<Statusbadge status={stand.status} />} />
      <Kaart titel={naamVan(NIET_GEHOUDEN, stand.waarom_niet)} voet={<Knoppen><KnopLink href={`${OVERLEGPAD}?jaar=${stand.datum.slice(0, 4)}#${stand.tafel}`}>Naar het jaar van dit overleg</KnopLink></Knoppen>}>
        <p>Het had uiterlijk {zegDag(stand.datum, v.vandaag)} moeten zijn.</p>
        {reden && <p className="voordeur-eigenwoorden">{reden}</p>}
      </Kaart>
    </>
  ));
};

async function toon(v: IngelogdVerzoek, beeld: Overlegbeeld, mis?: { weigering: Weigering; getypt: Readonly<Record<string, string | undefined>> }): Promise<Response> {
  const { c, vandaag, wie } = v;
  const { id, regeling, stand, punten, overleg } = beeld;
  if (stand.status === 'niet-gehouden') return nietGehouden(v, beeld);
  const leidt = beeld.mag('agendapunt-afronden');
  const nu = leidt && stand.status === 'bezig' ? punten.find((p) => p.uitkomst === undefined) : undefined;
  const komt = stand.status === 'gepland';
  const gedaan = c.req.query('gedaan');
  const naam = tafelnaamVan(regeling, stand);
  return blad(v, { titel: `${naam}, ${zegDag(stand.datum, vandaag)}`, deel: SAMENPAD, melding: gedaanMelding(gedaan), ...(mis ? { status: STATUS_VAN[mis.weigering.soort], fout: true } : {}) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Overleg', href: OVERLEGPAD }, { naam: zegDag(stand.datum, vandaag) }]} />
      <Kop titel={`${naam}, ${zegDag(stand.datum, vandaag)}`} sub={beeld.onderwerp ?? overleg?.taak} />
      {stand.status === 'afgezegd' && <Alert soort="let-op" titel="Dit overleg gaat niet door">{beeld.reden && <p className="voordeur-eigenwoorden">{beeld.reden}</p>}</Alert>}
      {mis && <Weigeringmelding weigering={mis.weigering} vragen={{ uitkomst: { label: 'Wat komt eruit', soort: 'keuze' }, keuze: { label: 'Wat is gekozen', soort: 'keuze' }, besluit: { label: 'Wat is afgesproken', soort: 'tekst' } }} />}
      <Raster indeling="werk">
        <Kolom>
          {nu && <NuAanDeOrde beeld={beeld} punt={nu} weigering={mis?.weigering} getypt={mis?.getypt} />}
          {stand.status === 'bezig' && !nu && leidt && <Kaart titel="Alle punten zijn besproken" voet={<KnopLink soort="hoofd" href={zaakstappad('vergadering-sluiten', id)}>Overleg sluiten</KnopLink>}><p>Sluit het overleg. Het verslag wordt gemaakt van wat je hebt vastgelegd.</p></Kaart>}
          <Vaststelling beeld={beeld} />
          <Kaart plat titel="Agenda" id="agenda" rechts={<Statusbadge status={stand.status} />} voet={beeld.mag('agendapunt-toevoegen') && <KnopLink href={zaakstappad('agendapunt-toevoegen', id)}>Punt toevoegen</KnopLink>}>
            {punten.length > 0 ? <Lijst items={punten.map((p) => puntitem(beeld, p, wie))} /> : <Leeg titel="Nog geen punten">{beeld.voorstellen.length > 0 ? 'Hieronder staat wat zich aandient. ' : ''}Iedereen die meedoet, kan een punt toevoegen.</Leeg>}
          </Kaart>
          <Voorstellen beeld={beeld} />
        </Kolom>
        <Kolom zij label="Over dit overleg">
          <Kaart titel="Wanneer en waar" voet={<Knoppen>
            {beeld.mag('vergadering-beginnen') && stand.datum <= vandaag && <KnopLink soort="hoofd" href={zaakstappad('vergadering-beginnen', id)}>Overleg beginnen</KnopLink>}
            {stand.status === 'bezig' && leidt && nu && <KnopLink href={zaakstappad('vergadering-sluiten', id)}>Overleg sluiten</KnopLink>}
            {(komt || stand.status === 'afgezegd') && <KnopLink href={icspad(id)}>Naar je agenda</KnopLink>}
            {beeld.mag('vergadering-verzetten') && <KnopLink soort="stil" href={zaakstappad('vergadering-verzetten', id)}>Verzetten</KnopLink>}
            {beeld.mag('vergadering-afzeggen') && <KnopLink soort="stil" href={zaakstappad('vergadering-afzeggen', id)}>Afzeggen</KnopLink>}
            {stand.status === 'bezig' && <KnopLink soort="stil" href={verslagpad(id)}>Verslag tot nu toe</KnopLink>}
          </Knoppen>}>
            <Gegevens feiten={[
              { term: 'Dag', waarde: `${zegDag(stand.datum, vandaag)}${komt ? ` (${zegTermijn(stand.datum, vandaag).woorden})` : ''}` }, { term: 'Tijd', waarde: tijden(stand) },
              ...(beeld.plaats ? [{ term: 'Plaats', waarde: beeld.plaats }] : []), ...(overleg ? [{ term: 'Voorzitter', waarde: overleg.voorzitter }] : []),
              ...(stand.gevraagd ? [{ term: 'Gevraagd', waarde: stand.gevraagd.map((o) => partijnaam(regeling, o)).join(', ') }] : []),
              ...(stand.thema ? [{ term: 'Aangemeld', waarde: `${Object.values(stand.deelname).filter((d) => d.hoe !== 'komt-niet').reduce((n, d) => n + (d.mensen ?? 1), 0)} mensen` }] : []),
            ]} />
          </Kaart>
          <Deelnemers beeld={beeld} wie={wie} />
          {beeld.stukken.some((s) => s.nummer === 0) && <Kaart plat titel="Stukken bij het hele overleg"><Lijst items={beeld.stukken.filter((s) => s.nummer === 0).map((s) => ({ sleutel: s.id, titel: s.naam, href: stukpad(id, s.id), regels: [zegGrootte(s.grootte)] }))} /></Kaart>}
        </Kolom>
      </Raster>
    </>
  ));
}

/** GET /overleg/:id. */
export async function vergaderingpagina(v: IngelogdVerzoek): Promise<Response> {
  const beeld = await leesBeeld(v);
  return beeld ? toon(v, beeld) : nietGevonden(v);
}

/** POST /overleg/:id/overnemen: puts a point that proposed itself on the agenda. */
export async function neemOver(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const id = c.req.param('id') ?? '';
  const uitkomst = await zetZaakstap(kern, { wie, token }, 'agendapunt-toevoegen', id, { voorstel: eenTekst(await leesPost(c), 'voorstel') ?? '' });
  if (uitkomst.ok) return c.redirect(`${vergaderingpad(id)}?gedaan=agendapunt-toevoegen#voorstellen`, 303);
  const beeld = await leesBeeld(v);
  return beeld ? toon(v, beeld, { weigering: uitkomst, getypt: {} }) : nietGevonden(v);
}

/** POST /overleg/:id/punt: the outcome of the point it is about, and on to the next. */
export async function rondPuntAf(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const id = c.req.param('id') ?? '';
  const post = await leesPost(c);
  const invoer = { punt: eenTekst(post, 'punt') ?? '', uitkomst: eenTekst(post, 'uitkomst') ?? '', besluit: eenTekst(post, 'besluit') ?? '', ...(eenTekst(post, 'keuze') ? { keuze: eenTekst(post, 'keuze') } : {}) };
  const uitkomst = await zetZaakstap(kern, { wie, token }, 'agendapunt-afronden', id, invoer);
  if (uitkomst.ok) return c.redirect(`${vergaderingpad(id)}?gedaan=agendapunt-afronden#nu`, 303);
  const beeld = await leesBeeld(v);
  return beeld ? toon(v, beeld, { weigering: uitkomst, getypt: invoer }) : nietGevonden(v);
}
