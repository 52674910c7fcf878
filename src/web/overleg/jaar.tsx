import { zetZaakstap } from '../../actions/zaak/zet.ts';
import { jaarVan, type Dag } from '../../domain/kalender/dag.ts';
import { zegDag, zegTermijn } from '../../domain/kalender/zeg.ts';
import { planVan } from '../../domain/overleg/plan.ts';
import { heeftRitme, voorstelDag, type Keer } from '../../domain/overleg/planning.ts';
import { tafelVan } from '../../domain/overleg/vergadering.ts';
import { naamVan, NIET_GEHOUDEN } from '../../domain/overleg/woorden.ts';
import type { Overleg, Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesVergaderingen, type Vergadering } from '../../storage/lezen/overleg.ts';
import { leesZittingenVanRegeling } from '../../storage/lezen/zitting.ts';
import { blad } from '../blad.tsx';
import { eenTekst, leesPost } from '../formulier/lees.ts';
import { alsCsv, stuurCsv } from '../lijsten/csv.ts';
import { kiesUit, Lijstbalk, lijstBestand, Lijstuitvoer } from '../lijsten/keus.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Alert, Formulier, Kaart, Knop, KnopLink, Knoppen, Kolom, Kop, Kruimelpad, Leeg, Lijst, Link, Raster, Tabel, Titelcel } from '../ui/index.ts';
import { gedaanMelding, SAMENPAD, zaakstappad } from '../zaak/paden.ts';
import { regelsVan, vormVan } from './jaarlijst.ts';
import { magPlannen, nietGehoudenpad, planpad } from './laat.ts';
import { AGENDAPAD, OVERLEGPAD, vergaderingpad } from './paden.ts';
import { Keerbadge, Statusbadge, tijden } from './tonen.tsx';

function Keren({ overleg, keren, meetings, vandaag, mag }: { overleg: Overleg; keren: readonly Keer[]; meetings: readonly Vergadering[]; vandaag: Dag; mag: boolean }) {
  if (keren.length === 0) return <Leeg titel="Dit jaar niet gehouden en niet gepland">{heeftRitme(overleg) ? '' : 'Dit overleg is er als het nodig is.'}</Leeg>;
  return (
    <Tabel
      bijschrift={`${overleg.naam} in dit jaar`} compact
      kolommen={[{ sleutel: 'wat', kop: 'Wanneer', rijkop: true }, { sleutel: 'uiterlijk', kop: 'Uiterlijk' }, { sleutel: 'stand', kop: 'Stand' }, { sleutel: 'actie', kop: 'Plannen', kopVerborgen: true, breedte: 'actie' }]}
      rijen={keren.map((k, i) => {
        const m = meetings.find((x) => x.id === k.id);
        const niet = k.stand === 'niet-gehouden';
        const titel = k.datum ? zegDag(k.datum, vandaag) : niet || k.stand === 'te-laat' ? 'Geen overleg' : 'Nog geen dag';
        const naam = `${overleg.naam}${k.thema ? ' (thema)' : ''}${k.uiterlijk ? `, uiterlijk ${zegDag(k.uiterlijk, vandaag)}` : ''}`;
        return {
          sleutel: String(i), cellen: {
            wat: <Titelcel titel={titel} href={k.id && vergaderingpad(k.id)} sub={[k.thema && `Themabijeenkomst${m?.onderwerp ? `: ${m.onderwerp}` : ''}`, niet ? m && naamVan(NIET_GEHOUDEN, m.stand.waarom_niet) : m && `${tijden(m.stand)}${m.plaats ? `, ${m.plaats}` : ''}`].filter(Boolean).join(' · ') || undefined} />,
            uiterlijk: k.uiterlijk ? <>{zegDag(k.uiterlijk, vandaag)}{!k.id && <span className="voordeur-celsub">{zegTermijn(k.uiterlijk, vandaag).woorden}</span>}</> : 'geen vaste dag',
            stand: m ? <Statusbadge status={m.stand.status} /> : <Keerbadge stand={k.stand} />,
            // What is past is not planned any more: it is said that it was not held, and the next one is planned.
            actie: !mag || k.id ? undefined : k.stand === 'te-laat' ? <KnopLink maat="rij" soort="stil" href={nietGehoudenpad(k)} volledig={`Waarom niet gehouden: ${naam}`}>Waarom niet?</KnopLink> : <KnopLink maat="rij" href={planpad(k, vandaag)} volledig={`Plannen: ${naam}`}>Plannen</KnopLink>,
          },
        };
      })}
    />
  );
}

/** What still has to be planned and can be: what is past is past. */
const teDoen = (keren: readonly Keer[]): Keer[] => keren.filter((k) => k.stand === 'te-plannen');

const jaarUit = (v: IngelogdVerzoek): number => { const j = Number(v.c.req.query('jaar')); return Number.isInteger(j) && j >= 2000 && j <= 2099 ? j : jaarVan(v.vandaag); };

async function lees(v: IngelogdVerzoek, regeling: Regeling, jaar: number) {
  return v.kern.verbinding.als(v.token, async (tx) => ({
    meetings: await leesVergaderingen(tx, regeling.regeling, jaar),
    zittingen: regeling.overleg.some((o) => o.zitting) && magPlannen(regeling, v) ? await leesZittingenVanRegeling(tx, `${jaar}-01-01`) : [],
  }));
}

/** GET /overleg?jaar=&tafel=&stand=&zoek=&volgorde=: the year per consultation; what is late says so. */
export async function jaarpagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Overleg', OVERLEGPAD);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const jaar = jaarUit(v);
  const tafels = regeling.overleg.filter((o) => !o.zitting);
  const { meetings, zittingen } = await lees(v, regeling, jaar);
  const mag = magPlannen(regeling, v);
  const regels = regelsVan(tafels, jaar, meetings, vandaag);
  const vorm = vormVan(tafels, jaar, regels);
  const keus = kiesUit(c, vorm, regels);
  const bestand = lijstBestand(c, vorm, keus, vandaag);
  if (bestand) return bestand;
  const gekozen = tafels.find((o) => o.code === keus.filters.tafel);
  const plannen = tafels.filter((o) => !gekozen || o === gekozen).map((overleg) => ({ overleg, keren: regels.flatMap((r) => (r.overleg === overleg ? [r.k] : [])), getoond: keus.getoond.flatMap((r) => (r.overleg === overleg ? [r.k] : [])) }))
    .filter((p) => !keus.gefilterd || p.getoond.length > 0 || p.overleg === gekozen);
  const laat = plannen.flatMap(({ overleg, keren }) => keren.filter((k) => k.stand === 'te-laat').map((k) => ({ overleg, k })));
  const komend = meetings.filter((m) => m.stand.datum >= vandaag && (m.stand.status === 'gepland' || m.stand.status === 'bezig') && (!gekozen || m.stand.tafel === gekozen.code)).slice(0, 6);
  const gepland = Number(c.req.query('gepland'));
  return blad(v, { titel: 'Overleg', deel: SAMENPAD, melding: gepland > 0 ? (gepland === 1 ? 'Eén overleg gepland.' : `${gepland} overleggen gepland.`) : gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Overleg' }]} />
      <Kop titel={`Overleg in ${jaar}`} sub="Wanneer partijen elkaar spreken, wat is gehouden en wat nog gepland moet worden." />
      <Lijstbalk vorm={vorm} keus={keus} label="Kies jaar en overleg" voor={[{ soort: 'keuze', naam: 'jaar', label: 'Jaar', waarde: String(jaar), opties: [-1, 0, 1].map((d) => ({ waarde: String(jaarVan(vandaag) + d), naam: String(jaarVan(vandaag) + d) })) }]} />
      {laat.length > 0 && <Alert soort="let-op" titel={laat.length === 1 ? 'Eén keer is niet gehouden; nog niet gezegd is waarom' : `${laat.length} keer is niet gehouden; nog niet gezegd is waarom`}><p>{laat.map(({ overleg, k }) => `${k.thema ? 'Themabijeenkomst ' : ''}${overleg.naam}, uiterlijk ${zegDag(k.uiterlijk!, vandaag)}`).join('; ')}.</p></Alert>}
      <Raster indeling="werk">
        <Kolom>
          {plannen.length === 0 && <Kaart><Leeg titel="Geen overleg past hierbij">Kies een ander overleg of een andere stand, of zoek op iets anders.</Leeg></Kaart>}
          {plannen.map(({ overleg, keren, getoond }) => (
            <Kaart key={overleg.code} plat titel={overleg.naam} id={overleg.code} rechts={<span className="voordeur-klein voordeur-grijs">{overleg.ritme}</span>} voet={mag && teDoen(keren).length > 1 ? (
              <Formulier action={`${OVERLEGPAD}/plannen`} verborgen={{ tafel: overleg.code, jaar: String(jaar) }}><Knop>{`Plan de ${teDoen(keren).length} die nog moeten`}</Knop></Formulier>
            ) : mag && !heeftRitme(overleg) ? <KnopLink href={zaakstappad('vergadering-plannen', undefined, { tafel: overleg.code })}>{`${overleg.naam} plannen`}</KnopLink> : undefined}>
              <Keren overleg={overleg} keren={getoond} meetings={meetings} vandaag={vandaag} mag={mag} />
            </Kaart>
          ))}
          {regeling.overleg.filter((o) => o.zitting).map((o) => (
            <Kaart key={o.code} plat titel={o.naam} rechts={<Link href="/beoordelingstafel">Zittingen</Link>}>
              {zittingen.length === 0 ? <Leeg titel={mag ? 'Er is geen zitting gepland' : 'Elke gemeente plant haar eigen zittingen'}>De zittingen hebben hun eigen agenda en verslag.</Leeg>
                : <Lijst items={zittingen.map((z, i) => ({ sleutel: String(i), titel: `${z.naam}, ${zegDag(z.datum, vandaag)}`, regels: [[z.van, z.plaats].filter(Boolean).join(' · ')] }))} />}
            </Kaart>
          ))}
        </Kolom>
        <Kolom zij label="Binnenkort">
          <Kaart plat titel="Binnenkort">{komend.length > 0 ? <Lijst items={komend.map((m) => ({ sleutel: m.id, titel: `${m.stand.thema ? 'Thema: ' : ''}${tafelVan(regeling, m.stand.tafel)?.naam ?? m.stand.tafel}`, href: vergaderingpad(m.id), rechts: zegTermijn(m.stand.datum, vandaag).woorden, regels: [`${zegDag(m.stand.datum, vandaag)}, ${tijden(m.stand)}`, m.plaats] }))} /> : <Leeg titel="Niets gepland">Er is geen overleg op komst.</Leeg>}</Kaart>
          <Knoppen>
            {mag && <KnopLink soort="hoofd" href={zaakstappad('vergadering-plannen')}>Overleg plannen</KnopLink>}
            <KnopLink href={AGENDAPAD}>In je eigen agenda</KnopLink>
            <Lijstuitvoer vorm={vorm} keus={keus} />
          </Knoppen>
        </Kolom>
      </Raster>
    </>
  ));
}

/** GET /overleg.csv: the same year as a file. */
export async function jaarCsv(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Overleg', OVERLEGPAD);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const jaar = jaarUit(v);
  const { meetings } = await lees(v, regeling, jaar);
  const tafels = regeling.overleg.filter((o) => !o.zitting);
  const regels = regelsVan(tafels, jaar, meetings, vandaag);
  const vorm = vormVan(tafels, jaar, regels);
  return stuurCsv(c, vorm.csv.naam, vandaag, alsCsv(vorm.csv.kolommen, kiesUit(c, vorm, regels).getoond));
}

/** POST /overleg/plannen: the rest of the year of one consultation in one go; each a meeting of its own, to move later. */
export async function planJaar(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Overleg', OVERLEGPAD);
  const post = await leesPost(c);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const overleg = regeling.overleg.find((o) => o.code === eenTekst(post, 'tafel') && !o.zitting && !o.over_client);
  const jaar = Number(eenTekst(post, 'jaar')) || jaarVan(vandaag);
  if (!overleg || jaar < 2000 || jaar > 2099) return c.redirect(OVERLEGPAD, 303);
  let gepland = 0;
  for (const keer of teDoen(planVan(overleg, jaar, (await lees(v, regeling, jaar)).meetings, vandaag))) {
    const uitkomst = await zetZaakstap(kern, { wie, token }, 'vergadering-plannen', undefined, {
      tafel: overleg.code, ...(keer.thema ? { thema: 'ja', onderwerp: 'Nog te bepalen' } : {}), datum: voorstelDag(keer, vandaag), van: '13.30', tot: '15.30', plaats: 'Nog te bepalen',
    });
    if (!uitkomst.ok) break;
    gepland += 1;
  }
  return c.redirect(`${OVERLEGPAD}?jaar=${jaar}&gepland=${gepland}#${overleg.code}`, 303);
}
