import { kostenstaten, verdeelKosten } from '../../domain/kosten/verdeling.ts';
import type { KostenStand } from '../../domain/kosten/stand.ts';
import { kaalEuro, zegEuro } from '../../domain/kosten/woorden.ts';
import { SOORTNAAM } from '../../domain/partijen/woorden.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { zakenVan } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { adresMet } from '../lijsten/adres.ts';
import { alsCsv, stuurCsv } from '../lijsten/csv.ts';
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

/** GET /kosten: the costs per year, who bears what, and the worked example. */
export async function kostenlijst(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Kosten', SAMENPAD);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const jaren = await kern.verbinding.als(token, (tx) => zakenVan<KostenStand>(tx, regeling.regeling, 'kosten'));
  const beeld = jaren.map((z) => { const staten = kostenstaten(z.stand); return { ...z, totaal: verdeelKosten(z.stand).totaal, betaald: staten.reduce((a, s) => a + s.betaald + s.rechtstreeks, 0), open: staten.reduce((a, s) => a + Math.max(0, s.open), 0), eigen: staten.find((s) => s.partij === wie.organisatie) }; });
  if (c.req.query('als') === 'csv') return stuurCsv(c, 'kosten', vandaag, alsCsv([
    { kop: 'Jaar', waarde: (z) => z.stand.jaar }, { kop: 'Begroot', waarde: (z) => kaalEuro(z.totaal) }, { kop: 'Betaald', waarde: (z) => kaalEuro(z.betaald) }, { kop: 'Nog te betalen', waarde: (z) => kaalEuro(z.open) },
    { kop: 'Afgerekend op', waarde: (z) => z.stand.afrekening?.op },
  ], beeld));
  const partijen = regeling.partijen.filter((p) => p.register).map(({ code, soort }) => ({ code, soort }));
  return blad(v, { titel: 'Kosten', deel: SAMENPAD, melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Kosten', href: KOSTENPAD }]} />
      <Kop titel="Kosten" sub="Wat het kost, wie wat betaalt en wat is betaald. Alles tot op de cent." rechts={<Knoppen>{beeld.length > 0 && <KnopLink icoon="download" href={adresMet(KOSTENPAD, { als: 'csv' })}>Uitvoeren als CSV</KnopLink>}<Beginknop v={v} regeling={regeling} stap="kosten-begroten" /></Knoppen>} />
      <Kaart plat titel="Per jaar">
        {beeld.length === 0 ? <Leeg titel="Nog geen kosten vastgelegd">De kosten van een jaar komen hier te staan, met het deel van elke partij.</Leeg> : (
          <Tabel
            bijschrift="Kosten per jaar"
            kolommen={[{ sleutel: 'jaar', kop: 'Jaar', rijkop: true }, { sleutel: 'stand', kop: 'Stand' }, { sleutel: 'totaal', kop: 'Begroot', getal: true }, { sleutel: 'betaald', kop: 'Betaald', getal: true }, { sleutel: 'open', kop: 'Nog te betalen', getal: true }, { sleutel: 'eigen', kop: 'Jullie deel', getal: true }]}
            rijen={beeld.map((z) => ({ sleutel: z.id, cellen: { jaar: <Titelcel titel={String(z.stand.jaar)} href={`${KOSTENPAD}/${z.id}`} />, stand: <Jaarbadge stand={z.stand} status={z.status} />, totaal: zegEuro(z.totaal), betaald: zegEuro(z.betaald), open: zegEuro(z.open), eigen: z.eigen ? zegEuro(z.eigen.totaal) : 'geen' } }))}
          />
        )}
      </Kaart>
      <Wiebetaalt regeling={regeling} />
      <Voorbeeld regeling={regeling} partijen={partijen} />
    </>
  ));
}
