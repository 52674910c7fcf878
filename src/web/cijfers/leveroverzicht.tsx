import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { magZaakstap } from '../../actions/zaak/zaakactie.ts';
import { zegDatum, zegTermijn } from '../../domain/kalender/zeg.ts';
import type { LeveringStand } from '../../domain/monitor/levering.ts';
import { geteldeHoofdstukken, leverlijst } from '../../domain/monitor/uit/leverlijst.ts';
import { leverperioden, zegLeverperiode, type Leverperiode } from '../../domain/monitor/uit/leverperioden.ts';
import { isServicepunt, spreektVoor } from '../../domain/partijen/namens.ts';
import { SOORTNAAM } from '../../domain/partijen/woorden.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesGeleverd } from '../../storage/lezen/geleverd.ts';
import { leesRapport } from '../../storage/lezen/rapport.ts';
import { zakenVan, type GeladenZaak } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { alsCsv, stuurCsv } from '../lijsten/csv.ts';
import { eerstEerst, kiesUit, Lijstbalk, lijstBestand, Lijstuitvoer, opTekst, sorteerkop, type Lijstkeus, type Lijstvorm } from '../lijsten/keus.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Uitvoer } from '../monitor/keuzes.tsx';
import { leesVraag } from '../monitor/vraag.ts';
import { Badge, Inhoud, Kaart, KnopLink, Kop, Kruimelpad, Leeg, Link, Tabel, Titelcel } from '../ui/index.ts';
import { gedaanMelding, zaakstappad } from '../zaak/paden.ts';
import { csvkolommen, Cijferlijst } from './leverlijst.tsx';
import { hoofdstukkenVoor } from './rapport.ts';

export const LEVERPAD = '/monitor/leveren';
type Partij = Regeling['partijen'][number];
type Regel = { partij: Partij; zaak?: GeladenZaak<LeveringStand>; laat: boolean };

const STANDEN = { geleverd: 'Geleverd', 'nog-niet': 'Nog niet geleverd', laat: 'Niet geleverd, te laat' } as const;
const standVan = ({ zaak, laat }: Regel): keyof typeof STANDEN => (zaak ? 'geleverd' : laat ? 'laat' : 'nog-niet');
const magLeveren = (v: IngelogdVerzoek, regeling: Regeling): boolean => magZaakstap(ZAAKACTIES['cijfers-leveren']!, regeling, undefined, v.wie).ok;

/** Who supplied: the own party first, then who did not. */
function vormVan(regeling: Regeling, periode: Leverperiode, eigen: string): Lijstvorm<Regel> {
  const soorten = [...new Set(regeling.monitor!.aanleveringen.map((a) => a.door))];
  const naam = opTekst<Regel>((r) => r.partij.naam);
  return {
    pad: LEVERPAD, vast: { periode: periode.code }, woorden: (r) => `${r.partij.naam} ${r.partij.soort}`,
    filters: [
      { naam: 'stand', label: 'Stand', opties: Object.entries(STANDEN).filter(([code]) => code !== 'laat').map(([waarde, n]) => ({ waarde, naam: n })), past: (r, stand) => (stand === 'geleverd') === (r.zaak !== undefined) },
      { naam: 'soort', label: 'Soort partij', opties: soorten.map((s) => ({ waarde: s, naam: SOORTNAAM[s].meer })), past: (r, soort) => r.partij.soort === soort },
    ],
    volgorden: [
      { code: 'nog-niet', naam: 'Wie nog niet leverde eerst', op: (a, b) => Number(b.partij.code === eigen) - Number(a.partij.code === eigen) || Number(a.zaak !== undefined) - Number(b.zaak !== undefined) },
      { code: 'naam', naam: 'Naam', op: naam }, { code: 'op', naam: 'Eerst geleverd eerst', op: eerstEerst((r) => r.zaak?.stand.laatst.op) },
    ],
    csv: { naam: `leveringen-${periode.code}`, kolommen: [
      { kop: 'Partij', waarde: (r) => r.partij.naam }, { kop: 'Soort', waarde: (r) => SOORTNAAM[r.partij.soort].een }, { kop: 'Periode', waarde: () => periode.code }, { kop: 'Uiterlijk', waarde: () => periode.uiterlijk },
      { kop: 'Stand', waarde: (r) => STANDEN[standVan(r)] }, { kop: 'Laatst geleverd op', waarde: (r) => r.zaak?.stand.laatst.op }, { kop: 'Keren', waarde: (r) => r.zaak?.stand.keren },
    ] },
  };
}

/** Who delivered over one period and who did not. */
function Partijen({ v, regeling, periode, alle, vorm, keus }: { v: IngelogdVerzoek; regeling: Regeling; periode: Leverperiode; alle: readonly Regel[]; vorm: Lijstvorm<Regel>; keus: Lijstkeus<Regel> }) {
  const mag = magLeveren(v, regeling);
  const termijn = zegTermijn(periode.uiterlijk, v.vandaag);
  const klaar = alle.filter((r) => r.zaak).length;
  const over = zegLeverperiode(periode.code);
  return (
    <Kaart plat id="overzicht" titel={klaar === alle.length ? `Alle ${alle.length} partijen leverden over ${over}` : `${klaar} van ${alle.length} partijen leverden over ${over}`} rechts={klaar < alle.length && <span>uiterlijk {zegDatum(periode.uiterlijk)}</span>} voet={<Lijstuitvoer vorm={vorm} keus={keus} />}>
      {keus.getoond.length === 0 ? <Leeg titel="Geen partij past hierbij">Kies een andere stand of soort, of zoek op iets anders.</Leeg> : (
        <Tabel
          bijschrift="Wie leverde en wie nog niet" compact
          kolommen={[{ sleutel: 'partij', kop: 'Partij', rijkop: true, ...sorteerkop(vorm, keus, 'naam') }, { sleutel: 'stand', kop: 'Stand', ...sorteerkop(vorm, keus, 'nog-niet') }, { sleutel: 'op', kop: 'Geleverd op', ...sorteerkop(vorm, keus, 'op') }, { sleutel: 'doen', kop: 'Doen', kopVerborgen: true }]}
          rijen={keus.getoond.map(({ partij: p, zaak }) => ({
            sleutel: p.code,
            cellen: {
              partij: <Titelcel titel={p.naam} href={zaak && `${LEVERPAD}/${zaak.id}`} sub={p.soort} />,
              stand: zaak ? <Badge stand="voldoet">{zaak.stand.keren > 1 ? `Geleverd, ${zaak.stand.keren} keer` : 'Geleverd'}</Badge> : termijn.toon === 'te-laat' ? <Badge stand="te-laat">Niet geleverd, {termijn.woorden}</Badge> : <Badge stand="wacht">Nog niet, {termijn.woorden}</Badge>,
              op: zaak ? zegDatum(zaak.stand.laatst.op) : '–',
              doen: spreektVoor(v.wie, p.code) && mag && <Link href={zaakstappad('cijfers-leveren', zaak?.id, zaak ? {} : { periode: periode.code, namens: p.code })}>{zaak ? 'Opnieuw leveren' : 'Leveren'}</Link>,
            },
          }))}
        />
      )}
    </Kaart>
  );
}

/** GET /monitor/leveren?periode=&stand=&soort=&zoek=&als=csv[&lijst=cijfers]: who delivered what, who still has to, and what each figure of the article came to (W17). */
export async function leverpagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Cijfers leveren', '/monitor');
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const perioden = leverperioden(regeling, vandaag);
  const kruimels = <Kruimelpad kruimels={[{ naam: 'Monitor', href: '/monitor' }, { naam: 'Cijfers leveren' }]} />;
  if (perioden.length === 0) return blad(v, { titel: 'Cijfers leveren', deel: '/monitor' }, <>{kruimels}<Kop titel="Cijfers leveren" /><Leeg titel="Er is nu niets te leveren">{regeling.monitor ? 'Na afloop van de eerste periode vragen we de cijfers hier.' : `${regeling.korte_naam} vraagt geen cijfers van partijen.`}</Leeg></>);
  const periode = perioden.find((p) => p.code === c.req.query('periode')) ?? perioden[0]!;
  const soorten = new Set(regeling.monitor!.aanleveringen.map((a) => a.door));
  const leveringen = await kern.verbinding.als(token, (tx) => zakenVan<LeveringStand>(tx, regeling.regeling, 'levering'));
  const alle = regeling.partijen.filter((p) => p.register && soorten.has(p.soort)).map((partij): Regel => ({ partij, zaak: leveringen.find((l) => l.stand.periode === periode.code && l.stand.namens === partij.code), laat: periode.uiterlijk < vandaag }));
  const vorm = vormVan(regeling, periode, wie.organisatie);
  const keus = kiesUit(c, vorm, alle);
  const cijfersGevraagd = c.req.query('lijst') === 'cijfers';
  const bestand = cijfersGevraagd ? undefined : lijstBestand(c, vorm, keus, vandaag);
  if (bestand) return bestand;
  const gevraagd: readonly string[] = ['geleverd', ...geteldeHoofdstukken(regeling.monitor!)];
  const rapport = await leesRapport(kern, { regeling: regeling.regeling, periode: { van: periode.van, tot: periode.tot } }, hoofdstukkenVoor(wie.rol).filter((h) => gevraagd.includes(h)), wie.rol);
  const rijen = leverlijst(regeling, periode, await leesGeleverd(kern.verbinding, regeling.regeling), new Map(rapport.hoofdstukken.flatMap((h) => h.tabellen.map((t) => [t.code, t]))));
  if (cijfersGevraagd && c.req.query('als') === 'csv') return stuurCsv(c, `cijfers-${regeling.regeling}-${periode.code}`, vandaag, alsCsv(csvkolommen(periode.code), rijen));
  return blad(v, { titel: 'Cijfers leveren', deel: '/monitor', melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      {kruimels}
      <Kop titel="Cijfers leveren" sub={`Wat ${regeling.korte_naam} vraagt te weten: wat partijen leveren omdat Voordeur het niet kan tellen, en wat Voordeur zelf telt.`} rechts={magLeveren(v, regeling) && <KnopLink href={zaakstappad('cijfers-leveren', undefined, { periode: periode.code, ...(isServicepunt(wie) ? {} : { namens: wie.organisatie }) })}>Cijfers leveren</KnopLink>} />
      <Lijstbalk vorm={vorm} keus={keus} label="Kies een periode en wie je ziet" voor={[{ soort: 'keuze', naam: 'periode', label: 'Periode', waarde: periode.code, opties: perioden.map((p) => ({ waarde: p.code, naam: zegLeverperiode(p.code) })) }]} />
      <Inhoud delen={[{ id: 'overzicht', naam: 'Wie leverde' }, { id: 'cijfers', naam: 'Elk cijfer en wat ontbreekt' }]} />
      <Partijen v={v} regeling={regeling} periode={periode} alle={alle} vorm={vorm} keus={keus} />
      <Cijferlijst regeling={regeling} periode={periode} rijen={rijen} />
      <Uitvoer vraag={{ ...leesVraag(v), periode: { van: periode.van, tot: periode.tot } }} naam="Het hele rapport van deze periode" />
    </>
  ));
}
