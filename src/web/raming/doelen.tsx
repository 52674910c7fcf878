import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { magZaakstap } from '../../actions/zaak/zaakactie.ts';
import { doeljaren, opgevers, type Doel } from '../../domain/raming/doelen.ts';
import type { PlaatsenStand } from '../../domain/raming/plaatsen.ts';
import { opsomming } from '../../domain/opsomming.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesPlaatsen } from '../../storage/lezen/ramingen.ts';
import type { GeladenZaak } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { alsCsv, stuurCsv } from '../lijsten/csv.ts';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Alert, Bron, Kaart, KnopLink, Knoppen, Kop, Kruimelpad, Leeg, Link, Tabel } from '../ui/index.ts';
import { gedaanMelding, SAMENPAD, zaakstappad } from '../zaak/paden.ts';
import { Padfiguur } from './padfiguur.tsx';
import { DOELENPAD, RAMINGPAD } from './paden.ts';

type Zaken = readonly GeladenZaak<PlaatsenStand>[];

/** What each party stated, the latest years first. */
function Opgaven({ v, regeling, doel, zaken }: { v: IngelogdVerzoek; regeling: Regeling; doel: Doel; zaken: Zaken }) {
  const jaar = Number(v.vandaag.slice(0, 4));
  const jaren = [jaar - 3, jaar - 2, jaar - 1, jaar].filter((j) => j >= doel.van && j <= doel.tot);
  const van = (code: string, j: number) => zaken.find(({ stand: s }) => s.doel === doel.code && s.organisatie === code && s.jaar === j);
  const cel = (code: string, j: number) => {
    const zaak = van(code, j);
    const mag = magZaakstap(ZAAKACTIES['plaatsen-opgeven']!, regeling, zaak?.stand ?? ({ regeling: regeling.regeling, organisatie: code } as PlaatsenStand), v.wie).ok;
    const waarde = zaak ? String(zaak.stand.standen.at(-1)!.aantal) : '–';
    return mag ? <Link href={zaakstappad('plaatsen-opgeven', zaak?.id, zaak ? {} : { doel: doel.code, jaar: String(j), organisatie: code })}>{zaak ? waarde : 'opgeven'}<span className="voordeur-onzichtbaar"> ({code}, {j})</span></Link> : zaak ? waarde : <span className="voordeur-grijs">–</span>;
  };
  const partijen = opgevers(regeling, doel);
  return (
    <Kaart plat titel={`Opgaven: ${doel.naam}`} id={`opgaven-${doel.code}`} voet={<p className="voordeur-klein voordeur-grijs">{doel.vraag} Een streepje betekent: niet opgegeven, en dat is niet nul.</p>}>
      <Tabel
        bijschrift={`Wat elke partij opgaf voor: ${doel.naam}`} compact
        kolommen={[{ sleutel: 'naam', kop: 'Partij', rijkop: true }, ...jaren.map((j) => ({ sleutel: `j${j}`, kop: String(j), getal: true }))]}
        rijen={partijen.map((p) => ({ sleutel: p.code, cellen: { naam: p.naam, ...Object.fromEntries(jaren.map((j) => [`j${j}`, cel(p.code, j)])) } }))}
      />
    </Kaart>
  );
}

/** GET /raming/doelen: the goals for ten years against what the parties state each year, beside the straight path (A0). */
export async function doelenpagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Doelen', SAMENPAD);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const { doelen = [] } = regeling;
  const zaken = await kern.verbinding.als(token, (tx) => leesPlaatsen(tx, regeling.regeling));
  const standen = zaken.map((z) => z.stand);
  const jaar = Number(vandaag.slice(0, 4));
  if (c.req.query('als') === 'csv') return stuurCsv(c, `doelen-${regeling.regeling}`, vandaag, alsCsv([
    { kop: 'doel', waarde: (s: PlaatsenStand) => s.doel }, { kop: 'jaar', waarde: (s) => s.jaar }, { kop: 'partij', waarde: (s) => s.organisatie }, { kop: 'aantal', waarde: (s) => s.standen.at(-1)!.aantal }, { kop: 'opgegeven_op', waarde: (s) => s.standen.at(-1)!.op },
  ], standen));
  const mag = magZaakstap(ZAAKACTIES['plaatsen-opgeven']!, regeling, undefined, wie).ok;
  return blad(v, { titel: 'Doelen voor tien jaar', deel: SAMENPAD, melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Raming', href: RAMINGPAD }, { naam: 'Doelen' }]} />
      <Kop titel="Doelen voor tien jaar" sub={`${regeling.korte_naam} · stand op ${zegDatum(vandaag)}`} rechts={doelen.length > 0 && <Link href={`${DOELENPAD}?als=csv`}>Als CSV</Link>} />
      {mag && <Knoppen><KnopLink soort="hoofd" href={zaakstappad('plaatsen-opgeven', undefined, { jaar: String(jaar) })}>Stand van {jaar} opgeven</KnopLink></Knoppen>}
      <div className="voordeur-stapel">
        {doelen.length === 0 && <Kaart><Leeg titel="Deze regeling noemt geen doelen voor de lange termijn" /></Kaart>}
        {doelen.map((doel) => {
          const jaren = doeljaren(regeling, doel, standen, jaar);
          const ontbreken = jaren.find((j) => j.jaar === jaar)?.ontbreken ?? [];
          return (
            <div key={doel.code} className="voordeur-stapel">
              <Padfiguur doel={doel} jaren={jaren} />
              {doel.onduidelijk && <Alert soort="let-op" titel="Wat het document in het midden laat"><p>{doel.onduidelijk} <Bron tekst={doel.bron} /></p></Alert>}
              {ontbreken.length > 0 && <Alert soort="info" titel={`Voor ${jaar} ontbreekt de opgave van ${ontbreken.length} ${ontbreken.length === 1 ? 'partij' : 'partijen'}`}><p>{opsomming(ontbreken.map((o) => o.naam))}.</p></Alert>}
              <Opgaven v={v} regeling={regeling} doel={doel} zaken={zaken} />
            </div>
          );
        })}
      </div>
    </>
  ));
}
