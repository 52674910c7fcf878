import type { ReactNode } from 'react';
import { beoordeel, doelbevinding, type Beoordeeld } from '../../domain/monitor/bevinding.ts';
import { jaarPeriode } from '../../domain/monitor/periode.ts';
import type { Taakrij, Taakstelling } from '../../domain/verdeling/taakstelling.ts';
import { aandeel } from '../ui/schaal.ts';
import { Doelbalk, Kaart, Tabel, Vorm, type Rij, type Rijgroep, type Tabelkolom } from '../ui/index.ts';
import { erbij, type Namen } from './woorden.ts';

/* The numbers of a year: as bars, as a table per municipality with its corporations, and per quarter. */

export type Beeld = { t: Taakstelling; namen: Namen; vandaag: string; keuze: { gemeente?: string; corporatie?: string } };

/** A row against its goal and today's schedule. */
export const oordeelVan = (r: Taakrij, naam: string, jaar: number, vandaag: string): Beoordeeld => beoordeel({ naam, aantal: r.gerealiseerd, doel: r.taakstelling }, jaarPeriode(jaar), vandaag);
const telt = (r: Taakrij): boolean => r.gepubliceerd !== null || r.taakstelling > 0 || r.gerealiseerd > 0 || r.pijplijn > 0;

/** Goal against realised for municipalities or corporations, with what is on its way. */
export function Balken({ rijen, wie, naam, beeld: { t, vandaag } }: { rijen: readonly Taakrij[]; wie: readonly [string, string]; naam: (r: Taakrij) => string; beeld: Beeld }) {
  const getoond = rijen.filter((r) => r.taakstelling > 0 || r.gerealiseerd > 0);
  if (getoond.length === 0) return null;
  const beoordeeld = getoond.map((r) => oordeelVan(r, naam(r), t.jaar, vandaag));
  return (
    <Doelbalk
      id={`balken-${wie[0]}`} titel={doelbevinding(beoordeeld, wie)} eenheid="Gerealiseerd" doelen={beoordeeld}
      definitie={`Volle balk: de taakstelling met wat er van vorig jaar bij komt. Gevuld: sleutels overgedragen in ${t.jaar}.${beoordeeld.some((b) => b.schema !== undefined) ? ' Streep: het schema van vandaag.' : ''}`}
    />
  );
}

type Kolom = 'naam' | 'gepubliceerd' | 'berekend' | 'overgedragen' | 'taakstelling' | 'gerealiseerd' | 'pijplijn' | 'te_gaan' | 'stand';
const kolommen = (t: Taakstelling): Tabelkolom<Kolom>[] => [
  { sleutel: 'naam', kop: 'Corporatie', rijkop: true }, { sleutel: 'gepubliceerd', kop: 'Gepubliceerd', getal: true },
  ...(t.basis.berekend ? [{ sleutel: 'berekend' as const, kop: 'Berekend', getal: true }] : []),
  { sleutel: 'overgedragen', kop: `Uit ${t.jaar - 1}`, getal: true }, { sleutel: 'taakstelling', kop: 'Taakstelling', getal: true }, { sleutel: 'gerealiseerd', kop: 'Gerealiseerd', getal: true },
  { sleutel: 'pijplijn', kop: 'In de pijplijn', getal: true }, { sleutel: 'te_gaan', kop: 'Te gaan', getal: true }, { sleutel: 'stand', kop: 'Stand' },
];

/** The full lane is the goal, dark what was realised, hatched what is in the pipeline, the stripe today's schedule. */
function Taakbaan({ rij: { gerealiseerd, pijplijn, taakstelling }, schema, label }: { rij: Taakrij; schema?: number; label: string }) {
  return (
    <svg className="voordeur-baan" width="100%" height="22" role="img" aria-label={label}>
      <rect className="voordeur-baan__leeg" x="0" y="4" width="100%" height="14" rx="2" />
      <rect className="voordeur-baan__pijplijn" x={aandeel(gerealiseerd, taakstelling)} y="4" width={aandeel(Math.min(pijplijn, Math.max(0, taakstelling - gerealiseerd)), taakstelling)} height="14" />
      <rect className="voordeur-baan__vol" x="0" y="4" width={aandeel(gerealiseerd, taakstelling)} height="14" rx="2" />
      {schema !== undefined && <rect className="voordeur-baan__schema" x={aandeel(schema, taakstelling)} y="0" width="2" height="22" />}
    </svg>
  );
}

/** The bar with the verdict in words. */
function Stand({ rij, naam, beeld: { t, vandaag } }: { rij: Taakrij; naam: string; beeld: Beeld }): ReactNode {
  if (rij.taakstelling === 0) return <span className="voordeur-grijs">{rij.gerealiseerd > 0 ? 'geen taakstelling' : '–'}</span>;
  const { schema, oordeel, verAchter } = oordeelVan(rij, naam, t.jaar, vandaag);
  return (
    <span className="voordeur-verdeling-stand">
      <Taakbaan rij={rij} schema={schema} label={`${naam}: ${rij.gerealiseerd} van ${rij.taakstelling}, ${rij.pijplijn} in de pijplijn`} />
      <span>{verAchter && <Vorm stand="te-laat" />}{oordeel}</span>
    </span>
  );
}

/** The published number; when the number of this year is another one, that it was changed. */
const gepubliceerd = (r: Taakrij): ReactNode => (r.gepubliceerd === null ? <span className="voordeur-grijs">–</span> : r.jaargetal === r.gepubliceerd ? r.gepubliceerd : <><s>{r.gepubliceerd}</s> <span className="voordeur-onzichtbaar">nu </span><strong>{r.jaargetal}</strong></>);
const berekend = (r: Taakrij): ReactNode => (r.berekend === null ? <span className="voordeur-grijs">–</span> : r.berekend === r.gepubliceerd ? r.berekend : <span className="voordeur-verschil"><Vorm stand="let-op" />{r.berekend}</span>);

const regel = (r: Taakrij, naam: string, beeld: Beeld, kop = naam): Rij<Kolom> => ({
  sleutel: `${r.gemeente}-${r.corporatie}-${kop}`,
  cellen: {
    naam: kop, gepubliceerd: gepubliceerd(r), berekend: berekend(r), overgedragen: erbij(r.overgedragen) || <span className="voordeur-grijs">0</span>, taakstelling: <strong>{r.taakstelling}</strong>,
    gerealiseerd: r.gerealiseerd, pijplijn: r.pijplijn, te_gaan: r.te_gaan, stand: <Stand rij={r} naam={naam} beeld={beeld} />,
  },
});

/** Per municipality its corporations and its own number; or both by themselves where the document does not cross them. */
function groepen(beeld: Beeld): Rijgroep<Kolom>[] {
  const { t, namen, keuze } = beeld;
  if (t.cellen.length === 0) {
    const gemeenten = t.gemeenten.filter((r) => telt(r) && (!keuze.gemeente || r.gemeente === keuze.gemeente) && !keuze.corporatie);
    const corporaties = t.corporaties.filter((r) => telt(r) && (!keuze.corporatie || r.corporatie === keuze.corporatie) && !keuze.gemeente);
    return [{ kop: 'Gemeenten', rijen: gemeenten.map((r) => regel(r, namen.gemeente(r.gemeente!), beeld)) }, { kop: 'Corporaties', rijen: corporaties.map((r) => regel(r, namen.partij(r.corporatie!), beeld)) }].filter((g) => g.rijen.length > 0);
  }
  return t.gemeenten.filter((g) => !keuze.gemeente || g.gemeente === keuze.gemeente).flatMap((g) => {
    const cellen = t.cellen.filter((c) => c.gemeente === g.gemeente && telt(c) && (!keuze.corporatie || c.corporatie === keuze.corporatie));
    const naam = namen.gemeente(g.gemeente!);
    return cellen.length === 0 ? [] : [{ kop: naam, rijen: [...cellen.map((c) => regel(c, namen.partij(c.corporatie!), beeld)), ...(keuze.corporatie ? [] : [regel(g, naam, beeld, `${naam} samen`)])] }];
  });
}

export function Jaartabel({ beeld }: { beeld: Beeld }) {
  const { t, namen, keuze } = beeld;
  const gekozen = keuze.gemeente || keuze.corporatie;
  const delen = groepen(beeld);
  const totaal = keuze.corporatie && !keuze.gemeente ? t.corporaties.find((c) => c.corporatie === keuze.corporatie) : undefined;
  return (
    <Kaart
      plat titel={`Taakstelling ${t.jaar}`}
      voet={<p className="voordeur-klein voordeur-grijs">Gepubliceerd is wat in de regeling staat; een ander getal geldt alleen door een besluit.{t.basis.berekend ? ' Berekend is de uitkomst die naar gemeenten en naar corporaties optelt; een ruit zegt dat het een ander getal is dan gepubliceerd.' : ''} Een overschot bij de een vult geen tekort van de ander. In de balk: donker is gerealiseerd, licht is in de pijplijn (vrij of voorgelegd, tot en met het contract){beeld.vandaag.startsWith(String(t.jaar)) ? ', de streep is het schema van vandaag' : ''}.</p>}
    >
      <div className="voordeur-jaartabel"><Tabel
        bijschrift={`Per gemeente en corporatie de taakstelling van ${t.jaar}, wat gerealiseerd is, in de pijplijn zit en te gaan is`} compact kolommen={kolommen(t)}
        groepen={[...delen, ...(!gekozen && t.deelregios.length > 0 ? [{ kop: 'Deelregio’s', rijen: t.deelregios.map((d) => regel(d, d.naam, beeld)) }] : [])]}
        totaal={gekozen ? totaal && regel(totaal, `${namen.partij(keuze.corporatie!)} samen`, beeld) : regel(t.regio, 'Hele regio', beeld)}
      /></div>
    </Kaart>
  );
}

const KWARTALEN = [1, 2, 3, 4] as const;
/** Per quarter what was realised of what the schedule asks (PB2). */
export function Kwartaaltabel({ beeld: { t, namen, keuze, vandaag } }: { beeld: Beeld }) {
  const basis = t.cellen.length > 0 ? t.cellen : [...t.gemeenten, ...t.corporaties];
  const rijen = basis.filter((r) => telt(r) && (!keuze.gemeente || r.gemeente === keuze.gemeente) && (!keuze.corporatie || r.corporatie === keuze.corporatie));
  const begonnen = (n: number) => `${t.jaar}-${String(3 * n - 2).padStart(2, '0')}-01` <= vandaag;
  const cellen = (r: Taakrij) => Object.fromEntries(KWARTALEN.map((n) => { const k = r.kwartalen[n - 1]!; return [`k${n}`, begonnen(n) ? `${k.gerealiseerd} van ${k.doel}` : k.doel]; }));
  const naam = (r: Taakrij) => [r.gemeente && namen.gemeente(r.gemeente), r.corporatie && namen.partij(r.corporatie)].filter(Boolean).join(', ');
  return (
    <Kaart plat titel="Per kwartaal" voet={<p className="voordeur-klein voordeur-grijs">De taakstelling zo gelijk over de kwartalen als hele woningen toelaten. Van een kwartaal dat nog niet begonnen is, staat er alleen wat het schema vraagt.</p>}>
      <div className="voordeur-jaartabel"><Tabel
        bijschrift={`Gerealiseerd per kwartaal van ${t.jaar}, van wat het schema vraagt`} compact
        kolommen={[{ sleutel: 'naam', kop: 'Wie', rijkop: true }, ...KWARTALEN.map((n) => ({ sleutel: `k${n}`, kop: `${n}e kwartaal`, getal: true }))]}
        rijen={rijen.map((r) => ({ sleutel: naam(r), cellen: { naam: naam(r), ...cellen(r) } }))}
        totaal={keuze.gemeente || keuze.corporatie ? undefined : { sleutel: 'regio', cellen: { naam: 'Hele regio', ...cellen(t.regio) } }}
      /></div>
    </Kaart>
  );
}
