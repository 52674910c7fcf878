import { ZIET_WACHTTIJDEN } from '../../domain/monitor/eerlijkheid.ts';
import { zegAantal, type Beschermd } from '../../domain/monitor/kleine-aantallen.ts';
import { zegPeriode, type Periode } from '../../domain/monitor/periode.ts';
import { helePeriode, mensencijfers, mensenjaar, partijrijen, vasteDag, woonbevinding, type Antwoorden, type Mensencijfers, type Partijrij } from '../../domain/monitor/wooncijfers.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek, Route } from '../../http/route.ts';
import { leesWoonlevens } from '../../storage/lezen/wonen.ts';
import { blad } from '../blad.tsx';
import { alsCsv } from '../monitor/csv.ts';
import { leesVraag, type Monitorvraag } from '../monitor/vraag.ts';
import { Alert, Filterbalk, Kop, Kruimelpad, Link, Schakel } from '../ui/index.ts';
import { Klachten, Mensenkaart, Plichtkaart, Soortkaart } from './cijferkaarten.tsx';

const PAD = '/monitor/wonen';
const adres = ({ van, tot }: Periode, meer: Record<string, string> = {}): string => `${PAD}?${new URLSearchParams({ van, tot, ...meer })}`;

type Woonbeeld = { periode: Periode; zorg: Partijrij[]; corporaties: Partijrij[]; jaar: Periode; mensen: Mensencijfers };

/** The parties of every version, in the order of the agreement; the same rows always, whoever is in them. */
const partijen = (versies: readonly Regeling[], soort: Regeling['partijen'][number]['soort']) => [...new Map(versies.flatMap((r) => r.partijen.filter((p) => p.soort === soort && p.register).map((p) => [p.code, { code: p.code, naam: p.naam }] as const))).values()];
const klachtsoorten = (versies: readonly Regeling[]) => [...new Map(versies.flatMap((r) => (r.wonen?.klachten ?? []).map((k) => [k.code, { code: k.code, naam: k.naam }] as const))).values()];

async function leesBeeld({ kern, vandaag }: IngelogdVerzoek, { regeling, versies, periode: gevraagd }: Monitorvraag): Promise<Woonbeeld> {
  // Only what stands under rules that know the time after the key; an older version set none.
  const lees = async (bekendOp?: string) => (await leesWoonlevens(kern.verbinding, kern.regelingen, regeling.regeling, bekendOp)).filter((l) => l.regeling.wonen !== undefined);
  const levens = await lees();
  const [zorg, corporaties] = [partijen(versies, 'zorgorganisatie'), partijen(versies, 'corporatie')];
  const jaar = mensenjaar(gevraagd, vandaag);
  const periode = helePeriode(gevraagd, vandaag);
  return {
    periode, zorg: partijrijen(zorg, 'zorgorganisatie', levens, periode, vandaag), corporaties: partijrijen(corporaties, 'corporatie', levens, periode, vandaag),
    jaar, mensen: mensencijfers(await lees(vasteDag(jaar)), jaar, { zorg, corporaties, klachten: klachtsoorten(versies) }),
  };
}

function Keuzes({ vraag: { periode, keuzes } }: { vraag: Monitorvraag }) {
  return (
    <>
      <div className="voordeur-opbreedte"><Schakel label="Periode" keuzes={keuzes.map((k) => ({ naam: k.naam, href: adres(k.periode), hier: k.periode.van === periode.van && k.periode.tot === periode.tot }))} /></div>
      <Filterbalk action={PAD} label="Kies periode" velden={[{ soort: 'datum', naam: 'van', label: 'Van', waarde: periode.van }, { soort: 'datum', naam: 'tot', label: 'Tot (die dag telt niet mee)', waarde: periode.tot }]} />
    </>
  );
}

const antwoordkolommen = ({ antwoorden, op_tijd }: Antwoorden) => [['Signalen', antwoorden], ['Op tijd beantwoord', op_tijd]] as const;
const ANTWOORDVOET = 'Signalen die in het jaar zijn gemeld, bij wie er als eerste op antwoordt. Op tijd: binnen de termijn van de regeling.';

/** `GET /monitor/wonen?van=&tot=`: how the living goes, per party and without a person (E4, P5.d, P9.a, W13, W17). */
async function wooncijfers(verzoek: IngelogdVerzoek): Promise<Response> {
  const { c, wie, vandaag } = verzoek;
  const vraag = leesVraag(verzoek);
  const { regeling, fouten } = vraag;
  if (wie.regeling !== regeling.regeling) return blad(verzoek, { titel: 'Wonen', deel: '/monitor', status: 403 }, <Kop titel="Deze cijfers zijn van een andere regeling" sub="Cijfers over wonen zijn er alleen voor de partijen van de regeling zelf." rechts={<Link href={PAD}>Naar je eigen regeling</Link>} />);
  const beeld = await leesBeeld(verzoek, vraag);
  if (fouten.length === 0 && c.req.query('als') === 'csv') return c.body(alsCsv(KOP, csvregels(beeld)), 200, {
    'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${regeling.regeling}-wonen-${beeld.periode.van}-tot-${beeld.periode.tot}.csv"`,
  });
  const { periode, jaar, mensen, zorg, corporaties } = beeld;
  const naam = zegPeriode(periode);
  return blad(verzoek, { titel: 'Wonen', deel: '/monitor', status: fouten.length > 0 ? 400 : 200, fout: fouten.length > 0 }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Monitor', href: '/monitor' }, { naam: 'Wonen' }]} />
      {fouten.length > 0 && <Alert soort="fout" titel="Deze periode kan niet; je ziet een andere" rol="alert"><ul>{fouten.map((f) => <li key={f.melding}>{f.melding}</li>)}</ul></Alert>}
      <Kop titel={woonbevinding(zorg)} sub={`${regeling.korte_naam} · ${naam} · stand op ${zegDatum(vandaag)}`} rechts={<Link href={adres(vraag.periode, { als: 'csv' })}>Alle tabellen als CSV</Link>} />
      <Keuzes vraag={vraag} />
      <Plichtkaart id="zorgorganisaties" kop="Zorgorganisatie" titel="Wat zorgorganisaties deden, en of het op tijd was" rijen={zorg} periode={naam} metStart />
      <Plichtkaart id="corporaties" kop="Corporatie" titel="Evaluaties bij de huurders van elke corporatie" rijen={corporaties} periode={naam} />
      <Alert soort="info" titel={`Signalen, uitkomsten en klachten: ${zegPeriode(jaar)}`}>
        <p>Deze tabellen gaan over mensen. Daarom tellen zij een heel kalenderjaar dat voorbij is, altijd zoals bekend op {zegDatum(vasteDag(jaar))}. Wat later is vastgelegd of hersteld, verandert ze niet. Een aantal van 1 tot en met 4 staat er niet. Is het uit het totaal of uit een andere tabel te rekenen, dan staat ook een volgend aantal er niet.</p>
      </Alert>
      <Mensenkaart id="antwoorden-zorg" titel="Eerste antwoord op signalen, per zorgorganisatie" kop="Zorgorganisatie" rijen={zorg} kolommen={antwoordkolommen(mensen.antwoorden.zorgorganisatie)} voet={ANTWOORDVOET} />
      <Mensenkaart id="antwoorden-corporaties" titel="Eerste antwoord op signalen, per corporatie" kop="Corporatie" rijen={corporaties} kolommen={antwoordkolommen(mensen.antwoorden.corporatie)} voet={ANTWOORDVOET} />
      <Soortkaart id="signalen" titel="Signalen naar soort" kop="Soort signaal" lijst={mensen.signalen} voet="Signalen die in het jaar zijn gemeld, geteld op de dag van de melding. Een signaal dat als vergissing is hersteld telt niet mee." />
      <Mensenkaart id="corporatiecijfers" titel="Huurachterstand, overlast en ontruiming, per corporatie" kop="Corporatie" rijen={corporaties} kolommen={[['Huurders met een signaal over huurachterstand', mensen.corporaties.huurachterstand], ['Huurders met een signaal over overlast', mensen.corporaties.overlast], ['Ontruimd', mensen.corporaties.ontruimd]]} voet="Huurders, niet signalen: wie meer dan een keer gemeld is telt één keer. Ontruimd: de dag van de ontruiming ligt in het jaar, om welke reden ook." />
      <Mensenkaart id="zorgcijfers" titel="Wie zich aan de begeleiding onttrok, per zorgorganisatie" kop="Zorgorganisatie" rijen={zorg} kolommen={[['Onttrokken aan de begeleiding', mensen.zorg.onttrokken]]} voet="Cliënten die de begeleiding zelf opzegden, of van wie het traject daarom is afgesloten; ieder één keer, bij de zorgorganisatie van die dag." />
      <Soortkaart id="uitkomsten" titel="Hoe het wonen onder de regeling eindigde" kop="Uitkomst" lijst={mensen.uitkomsten} voet="Trajecten die in het jaar zijn geëindigd, geteld op de dag van het einde. Wie er nog woont telt niet mee." />
      <Klachten lijst={mensen.klachten} />
    </>
  ));
}

const KOP = ['tabel', 'code', 'naam', 'van', 'tot', 'wat', 'aantal', 'op_tijd', 'later', 'nog_niet'];
type Cel = string | number;

/** Every table as one file, each row with the period it is about; what is not told is not told here either. */
function csvregels({ periode, jaar, mensen, zorg, corporaties }: Woonbeeld): Cel[][] {
  const plicht = (tabel: string, rijen: readonly Partijrij[], wat: readonly ('evaluaties' | 'start')[]): Cel[][] =>
    rijen.flatMap((r) => wat.map((w) => [tabel, r.code, r.naam, periode.van, periode.tot, w, r[w].n, r[w].opTijd, r[w].later, r[w].open]));
  const regel = (tabel: string, code: string, naam: string, wat: string, aantal: Beschermd): Cel[] => [tabel, code, naam, jaar.van, jaar.tot, wat, zegAantal(aantal), '', '', ''];
  const soorten = (tabel: string, { rijen, totaal }: Mensencijfers['signalen']): Cel[][] => [...rijen.map((r) => regel(tabel, r.code, r.naam, tabel, r.aantal)), regel(tabel, 'totaal', 'Totaal', tabel, totaal)];
  const per = (tabel: string, rijen: readonly Partijrij[], kolommen: Record<string, { rijen: readonly Beschermd[]; totaal: Beschermd }>): Cel[][] =>
    Object.entries(kolommen).flatMap(([wat, k]) => [...rijen.map((r, i) => regel(tabel, r.code, r.naam, wat, k.rijen[i]!)), regel(tabel, 'totaal', 'Totaal', wat, k.totaal)]);
  return [
    ...plicht('zorgorganisatie', zorg, ['evaluaties', 'start']), ...plicht('corporatie', corporaties, ['evaluaties']),
    ...per('zorgorganisatie', zorg, mensen.antwoorden.zorgorganisatie), ...per('corporatie', corporaties, mensen.antwoorden.corporatie),
    ...per('corporatie', corporaties, mensen.corporaties), ...per('zorgorganisatie', zorg, mensen.zorg), ...soorten('signalen', mensen.signalen), ...soorten('uitkomsten', mensen.uitkomsten), ...soorten('klachten', mensen.klachten),
  ];
}

export const wooncijferroutes: readonly Route[] = [{ methode: 'GET', pad: PAD, toegang: ZIET_WACHTTIJDEN, doe: wooncijfers }];
