import { isId } from '../../actions/kern.ts';
import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { magZaakstap } from '../../actions/zaak/zaakactie.ts';
import { loopt, VOORTGANG, zegVastgoed, type ActieStand } from '../../domain/inspanning/actie.ts';
import { zegDatum, zegMoment } from '../../domain/kalender/zeg.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import { ZAAKSTAPREGELS, type Zaakstap } from '../../domain/zaak/soorten.ts';
import { ZAAKLEREN } from '../../domain/zaak/zaken.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { laadZaak, leesTeksten, leesVerloop } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Gegevens, Kaart, KnopLink, Knoppen, Kop, Kruimelpad, Leeg, Link, Tijdlijn } from '../ui/index.ts';
import { gedaanMelding, SAMENPAD, zaakstappad } from '../zaak/paden.ts';
import { Actiestand, Alineas, zegHerkomst, zegUiterlijk } from './actieregel.tsx';
import { ACTIESPAD, gesprekpad } from './paden.ts';

type Verloop = Awaited<ReturnType<typeof leesVerloop>>[number];
function zegStap(g: Verloop): { titel: string; vervolg?: string } {
  const { uiterlijk, woningen, stand, uitkomst } = g.gegevens as { uiterlijk?: string; woningen?: number; stand?: string; uitkomst?: string };
  if (g.soort === 'actie-vastgelegd') return { titel: 'Vastgelegd', vervolg: `, uiterlijk ${zegDatum(uiterlijk!)}` };
  const bij = [uiterlijk && `nieuwe laatste dag ${zegDatum(uiterlijk)}`, woningen !== undefined && `${woningen} woningen`].filter(Boolean).join(', ');
  const titel = g.soort === 'actie-afgerond' ? (uitkomst === 'klaar' ? 'Klaar' : 'Gaat niet door') : (VOORTGANG.find((o) => o.code === stand)?.naam ?? 'Bijgewerkt');
  return { titel, ...(bij ? { vervolg: `, ${bij}` } : {}) };
}

/** GET /acties/:id: an action with everything that was said of it. */
export async function actiepagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Actie', SAMENPAD);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const id = c.req.param('id') ?? '';
  const gelezen = isId(id) ? await kern.verbinding.als(token, async (tx) => {
    const zaak = await laadZaak<ActieStand>(tx, id, 'actie');
    if (!zaak) return undefined;
    const { vergadering, gesprek } = zaak.stand;
    return { s: zaak.stand, teksten: await leesTeksten(tx, [id]), verloop: await leesVerloop(tx, id), vergadering: vergadering ? await laadZaak(tx, vergadering, 'vergadering') : undefined, gesprek: gesprek ? await laadZaak(tx, gesprek, 'inspanningsgesprek') : undefined };
  }) : undefined;
  if (!gelezen) return blad(v, { titel: 'Deze actie is er niet', deel: SAMENPAD, status: 404, smal: true }, <><Kop titel="Deze actie is er niet" /><Leeg titel="Er is geen actie met dit adres." actie={<KnopLink href={ACTIESPAD}>Naar Acties</KnopLink>}>Kijk of het adres klopt.</Leeg></>);
  const { s, teksten, verloop, vergadering, gesprek } = gelezen;
  const woord = (nummer: number, veld: string) => teksten.find((t) => t.nummer === nummer && t.veld === veld)?.tekst;
  const stappen = loopt(s) ? (['actie-bijwerken', 'actie-afronden'] as Zaakstap[]).filter((stap) => magZaakstap(ZAAKACTIES[stap]!, regeling, s, wie).ok) : [];
  const toelichting = woord(1, 'toelichting');
  return blad(v, { titel: woord(1, 'titel') ?? 'Actie', deel: SAMENPAD, smal: true, melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Acties', href: ACTIESPAD }, { naam: 'Actie' }]} />
      <Kop titel={woord(1, 'titel') ?? 'Actie'} feiten={[partijnaam(regeling, s.eigenaar), zegUiterlijk(s, vandaag)]} rechts={<Actiestand s={s} vandaag={vandaag} />} />
      <div className="voordeur-stapel">
        {stappen.length > 0 && <Knoppen>{stappen.map((stap, i) => <KnopLink key={stap} soort={i === 0 ? 'hoofd' : 'neven'} href={zaakstappad(stap, id)}>{ZAAKSTAPREGELS[stap].titel}</KnopLink>)}</Knoppen>}
        <Kaart titel="De actie">
          <Gegevens feiten={[
            { term: 'Eigenaar', waarde: <Link href={`${ACTIESPAD}?eigenaar=${s.eigenaar}`}>{partijnaam(regeling, s.eigenaar)}</Link> },
            { term: 'Uiterlijk', waarde: s.eerder_uiterlijk ? `${zegDatum(s.uiterlijk)} (eerst ${zegDatum(s.eerder_uiterlijk)})` : zegDatum(s.uiterlijk) },
            { term: 'Onderwerp', waarde: zegHerkomst(regeling, s) },
            ...(s.vastgoed ? [{ term: 'Woningen', waarde: zegVastgoed(regeling, s.vastgoed) }] : []), ...(woord(1, 'locatie') ? [{ term: 'Plek', waarde: woord(1, 'locatie') }] : []),
            ...(vergadering ? [{ term: 'Uit', waarde: <Link href={ZAAKLEREN.vergadering.pad(vergadering.id, vergadering.stand)}>{ZAAKLEREN.vergadering.naam(regeling, vergadering.stand)}{s.agendapunt ? `, punt ${s.agendapunt}` : ''}</Link> }] : []),
            ...(gesprek ? [{ term: 'Uit', waarde: <Link href={gesprekpad(gesprek.id)}>{ZAAKLEREN.inspanningsgesprek.naam(regeling, gesprek.stand)}</Link> }] : []),
          ]} />
          {toelichting && <Alineas tekst={toelichting} />}
        </Kaart>
        <Kaart titel="Verloop">
          <Tijdlijn was={verloop.map((g, i) => ({ sleutel: String(i), datum: zegDatum(g.gebeurd_op), iso: g.gebeurd_op, ...zegStap(g), citaat: i > 0 ? woord(i + 1, 'toelichting') : undefined, wie: `vastgelegd door ${g.organisatie} op ${zegMoment(g.vastgelegd_op, vandaag)}`, groot: g.soort === 'actie-afgerond' })).reverse()} />
        </Kaart>
      </div>
    </>
  ));
}
