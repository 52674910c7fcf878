import { kostenstaten, verdeelKosten } from '../../domain/kosten/verdeling.ts';
import type { KostenStand } from '../../domain/kosten/stand.ts';
import { deelNu, partijstanden, standVan, telOp } from '../../domain/kosten/partijstand.ts';
import { kaalEuro, zegEuro } from '../../domain/kosten/woorden.ts';
import { PARTIJSOORTEN } from '../../domain/partijen/rollen.ts';
import { SOORTNAAM } from '../../domain/partijen/woorden.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { zakenVan, type GeladenZaak } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { adresMet } from '../lijsten/adres.ts';
import { alsCsv, stuurCsv } from '../lijsten/csv.ts';
import { kiesUit, Lijstbalk, lijstBestand, Lijstuitvoer, sorteerkop, type Lijstvorm } from '../lijsten/keus.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Badge, Bron, Kaart, KnopLink, Knoppen, Kop, Kruimelpad, Leeg, Lijst, Tabel, Titelcel } from '../ui/index.ts';
import { Beginknop } from '../partijen/zaakdelen.tsx';
import { gedaanMelding, SAMENPAD } from '../zaak/paden.ts';
import { Voorbeeld } from './voorbeeld.tsx';
import { KOSTENPAD } from './paden.ts';

export const Jaarbadge = ({ stand, status }: { stand: KostenStand; status: string }) =>
  stand.afrekening ? (status === 'klaar' ? <Badge stand="voldoet">afgerekend</Badge> : <Badge stand="let-op">afgerekend, nog te vereffenen</Badge>) : <Badge stand="loopt">loopt</Badge>;

function Wiebetaalt({ regeling }: { regeling: Regeling }) {
  const deling = regeling.kostendeling;
  const alles = deling?.delen.reduce((a, d) => a + d.deel, 0) ?? 0;
  return (
    <Kaart titel="Wie draagt wat" rechts={deling && <Bron tekst={deling.bron} />}>
      {deling && <ul className="voordeur-opsomming">{deling.delen.map((d) => <li key={d.drager}>{SOORTNAAM[d.drager].meer} dragen {alles === d.deel ? 'alle kosten die worden verdeeld' : `${d.deel} van de ${alles} delen`}{d.betaler === d.drager ? '' : `; ${SOORTNAAM[d.betaler].meer.toLowerCase()} betalen dat`}.</li>)}</ul>}
      <Lijst items={regeling.kosten.map((k) => ({ sleutel: k.wat, titel: k.wat, ...(k.bedrag_euro === undefined ? {} : { rechts: zegEuro(k.bedrag_euro * 100) }), regels: [k.verdeling, <Bron key="b" tekst={k.bron} />] }))} />
    </Kaart>
  );
}

type Standrij = ReturnType<typeof partijstanden>[number];
const cellenVan = (s: Pick<Standrij, 'deel' | 'verrekend' | 'teBetalen' | 'terug'>) => ({ deel: zegEuro(s.deel), verrekend: zegEuro(s.verrekend), teBetalen: zegEuro(s.teBetalen), terug: zegEuro(s.terug) });

/** Each party over all years: its part, what of that is settled, and what is still to pay or comes back; a subtotal per kind. */
function Perpartij({ regeling, standen, organisatie }: { regeling: Regeling; standen: readonly Standrij[]; organisatie: string }) {
  const groepen = PARTIJSOORTEN.flatMap((soort) => {
    const eigen = standen.filter((s) => s.soort === soort);
    if (eigen.length === 0) return [];
    return [{
      kop: SOORTNAAM[soort].meer, aantal: eigen.length,
      rijen: eigen.map((s) => ({ sleutel: s.partij, gekozen: s.partij === organisatie, cellen: { partij: <Titelcel titel={partijnaam(regeling, s.partij)} sub={s.partij === organisatie ? 'dat zijn jullie' : undefined} />, ...cellenVan(s) } })),
      totaal: { sleutel: soort, cellen: { partij: `${SOORTNAAM[soort].meer} samen`, ...cellenVan(telOp(eigen)) } },
    }];
  });
  return (
    <Kaart plat titel="Per partij, over alle jaren" id="per-partij" voet="Verrekend is wat een partij betaalde, min wat zij terugkreeg, met wat zij zelf betaalde. Is een jaar afgerekend, dan telt het werkelijke deel.">
      <Tabel
        bijschrift="Wat elke partij betaalde en nog betaalt" compact groepen={groepen}
        kolommen={[{ sleutel: 'partij', kop: 'Partij', rijkop: true }, { sleutel: 'deel', kop: 'Deel', getal: true }, { sleutel: 'verrekend', kop: 'Verrekend', getal: true }, { sleutel: 'teBetalen', kop: 'Nog te betalen', getal: true }, { sleutel: 'terug', kop: 'Krijgt terug', getal: true }]}
        totaal={{ sleutel: 'totaal', cellen: { partij: 'Samen', ...cellenVan(telOp(standen)) } }}
      />
    </Kaart>
  );
}

/** One year with what its statements come to, in cents. */
type Jaarregel = GeladenZaak<KostenStand> & { totaal: number; som: ReturnType<typeof telOp>; eigen?: ReturnType<typeof kostenstaten>[number] };
const VORM: Lijstvorm<Jaarregel> = {
  pad: KOSTENPAD, woorden: (z) => String(z.stand.jaar),
  filters: [{ naam: 'stand', label: 'Stand', opties: [{ waarde: 'loopt', naam: 'Loopt' }, { waarde: 'afgerekend', naam: 'Afgerekend' }, { waarde: 'open', naam: 'Nog iets te betalen' }], past: (z, stand) => (stand === 'open' ? z.som.teBetalen > 0 : (z.stand.afrekening !== undefined) === (stand === 'afgerekend')) }],
  volgorden: [{ code: 'nieuw', naam: 'Nieuwste eerst', op: (a, b) => b.stand.jaar - a.stand.jaar }, { code: 'oud', naam: 'Oudste eerst', op: (a, b) => a.stand.jaar - b.stand.jaar }, { code: 'open', naam: 'Meest te betalen eerst', op: (a, b) => b.som.teBetalen - a.som.teBetalen }],
  csv: { naam: 'kosten', kolommen: [
    { kop: 'Jaar', waarde: (z) => z.stand.jaar }, { kop: 'Begroot', waarde: (z) => kaalEuro(z.totaal) }, { kop: 'Verrekend', waarde: (z) => kaalEuro(z.som.verrekend) }, { kop: 'Nog te betalen', waarde: (z) => kaalEuro(z.som.teBetalen) }, { kop: 'Komt terug', waarde: (z) => kaalEuro(z.som.terug) }, { kop: 'Afgerekend op', waarde: (z) => z.stand.afrekening?.op },
  ] },
};

/** GET /kosten?zoek=&stand=&volgorde=&als=csv: the costs per year, who bears what, and the worked example. */
export async function kostenlijst(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Kosten', SAMENPAD);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const jaren = await kern.verbinding.als(token, (tx) => zakenVan<KostenStand>(tx, regeling.regeling, 'kosten'));
  const alle = jaren.map((z): Jaarregel => { const staten = kostenstaten(z.stand); return { ...z, totaal: verdeelKosten(z.stand).totaal, som: telOp(staten.map(standVan)), eigen: staten.find((s) => s.partij === wie.organisatie) }; });
  const standen = partijstanden(jaren.map((z) => z.stand));
  if (c.req.query('als') === 'partijen') return stuurCsv(c, 'kosten-per-partij', vandaag, alsCsv([
    { kop: 'Partij', waarde: (s: Standrij) => partijnaam(regeling, s.partij) }, { kop: 'Soort', waarde: (s) => SOORTNAAM[s.soort].een }, { kop: 'Deel', waarde: (s) => kaalEuro(s.deel) }, { kop: 'Verrekend', waarde: (s) => kaalEuro(s.verrekend) },
    { kop: 'Nog te betalen', waarde: (s) => kaalEuro(s.teBetalen) }, { kop: 'Krijgt terug', waarde: (s) => kaalEuro(s.terug) },
  ], standen));
  const keus = kiesUit(c, VORM, alle);
  const bestand = lijstBestand(c, VORM, keus, vandaag);
  if (bestand) return bestand;
  const partijen = regeling.partijen.filter((p) => p.register).map(({ code, soort }) => ({ code, soort }));
  return blad(v, { titel: 'Kosten', deel: SAMENPAD, melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Kosten', href: KOSTENPAD }]} />
      <Kop titel="Kosten" sub="Wat het kost, wie wat betaalt en wat is betaald. Alles tot op de cent." rechts={<Knoppen><Lijstuitvoer vorm={VORM} keus={keus} />{standen.length > 0 && <KnopLink soort="stil" icoon="download" href={adresMet(KOSTENPAD, { als: 'partijen' })}>Partijen als CSV</KnopLink>}<Beginknop v={v} regeling={regeling} stap="kosten-begroten" /></Knoppen>} />
      {alle.length > 1 && <Lijstbalk vorm={VORM} keus={keus} label="Zoek een jaar" />}
      <Kaart plat titel="Per jaar">
        {keus.getoond.length === 0 ? <Leeg titel={alle.length > 0 ? 'Geen jaar past hierbij' : 'Nog geen kosten vastgelegd'}>De kosten van een jaar komen hier te staan, met het deel van elke partij.</Leeg> : (
          <Tabel
            bijschrift="Kosten per jaar"
            kolommen={[{ sleutel: 'jaar', kop: 'Jaar', rijkop: true, ...sorteerkop(VORM, keus, 'oud') }, { sleutel: 'stand', kop: 'Stand' }, { sleutel: 'totaal', kop: 'Begroot', getal: true }, { sleutel: 'betaald', kop: 'Verrekend', getal: true }, { sleutel: 'open', kop: 'Nog te betalen', getal: true, ...sorteerkop(VORM, keus, 'open') }, { sleutel: 'eigen', kop: 'Jullie deel', getal: true }]}
            rijen={keus.getoond.map((z) => ({ sleutel: z.id, cellen: { jaar: <Titelcel titel={String(z.stand.jaar)} href={`${KOSTENPAD}/${z.id}`} />, stand: <Jaarbadge stand={z.stand} status={z.status} />, totaal: zegEuro(z.totaal), betaald: zegEuro(z.som.verrekend), open: zegEuro(z.som.teBetalen), eigen: z.eigen ? zegEuro(deelNu(z.eigen)) : 'geen' } }))}
          />
        )}
      </Kaart>
      {standen.length > 0 && <Perpartij regeling={regeling} standen={standen} organisatie={wie.organisatie} />}
      <Wiebetaalt regeling={regeling} />
      <Voorbeeld regeling={regeling} partijen={partijen} />
    </>
  ));
}
