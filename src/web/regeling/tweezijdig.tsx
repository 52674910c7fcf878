import type { ReactNode } from 'react';
import { gemeentetotalen, gepubliceerdeGetallen, gepubliceerdeGewichten, herverdeel, totaalVan } from '../../domain/verdeling/rekenen.ts';
import type { Verdeelsleutel } from '../../domain/verdeling/sleutel.ts';
import { Kaart, Tabel, Vorm, type Rij, type Tabelkolom } from '../ui/index.ts';

type Kolom = 'naam' | 'exact' | 'gepubliceerd' | 'tweezijdig';
const KOLOMMEN: readonly Tabelkolom<Kolom>[] = [
  { sleutel: 'naam', kop: 'Wie', rijkop: true }, { sleutel: 'exact', kop: 'Precies', getal: true }, { sleutel: 'gepubliceerd', kop: 'Gepubliceerd', getal: true }, { sleutel: 'tweezijdig', kop: 'Tweezijdig afgerond', getal: true },
];
const som = <T,>(rijen: readonly T[], van: (r: T) => number): number => rijen.reduce((s, r) => s + van(r), 0);
/** "18,49": for the eye; the rounding itself uses whole fractions. */
const decimaal = (n: number): string => n.toLocaleString('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function Getal({ aantal, gepubliceerd }: { aantal: number; gepubliceerd: number }): ReactNode {
  if (aantal === gepubliceerd) return aantal;
  return <span className="voordeur-verschil"><Vorm stand="let-op" />{Math.abs(aantal - gepubliceerd)} {aantal > gepubliceerd ? 'meer' : 'minder'} <strong>{aantal}</strong></span>;
}
const rij = (sleutel: string, naam: string, exact: number, gepubliceerd: number, aantal: number): Rij<Kolom> => ({ sleutel, cellen: { naam, exact: decimaal(exact), gepubliceerd: <strong>{gepubliceerd}</strong>, tweezijdig: <Getal aantal={aantal} gepubliceerd={gepubliceerd} /> } });

/** The key rounded in both directions at once (P2.d, PB2); only where every weight is published. */
export function Tweezijdig({ sleutel, gemeente, partij }: { sleutel: Verdeelsleutel; gemeente: (code: string) => string; partij: (code: string) => string }) {
  const gewichten = gepubliceerdeGewichten(sleutel);
  const getallen = gepubliceerdeGetallen(sleutel);
  const kruislings = getallen.corporaties.length > 0 && getallen.corporaties.every((c) => c.gemeente !== null);
  if (!kruislings || gewichten.gemeenten.length === 0 || gewichten.corporaties.length < getallen.corporaties.length) return null;
  const totaal = totaalVan(getallen);
  const uit = herverdeel(getallen, totaal, 'gecontroleerd', gewichten, gemeentetotalen(getallen));
  const alles = som(gewichten.gemeenten, (g) => g.gewicht);
  const exactVan = (g: string) => (totaal * gewichten.gemeenten.find((x) => x.gemeente === g)!.gewicht) / alles;
  const celVan = (g: string, c: string) => { const set = gewichten.corporaties.filter((x) => x.gemeente === g); return (exactVan(g) * set.find((x) => x.corporatie === c)!.gewicht) / som(set, (x) => x.gewicht); };
  const perCorporatie = [...new Set(uit.corporaties.map((c) => c.corporatie))].map((c) => {
    const van = (lijst: typeof uit.corporaties) => lijst.filter((x) => x.corporatie === c);
    return rij(`corporatie-${c}`, partij(c), som(van(uit.corporaties), (x) => celVan(x.gemeente!, c)), som(van(getallen.corporaties), (x) => x.aantal), som(van(uit.corporaties), (x) => x.aantal));
  });
  return (
    <Kaart plat titel="Beide kanten tegelijk" voet={<p className="voordeur-klein voordeur-grijs">Tweezijdig (gecontroleerd) afgerond: elk getal, elke gemeente, elke corporatie en het totaal is het precieze getal, naar beneden of naar boven afgerond, en alles telt naar twee kanten op. Van alle tabellen waarvoor dat geldt, is dit de dichtstbijzijnde, met de gepubliceerde aantallen per gemeente vastgehouden waar dat kan.</p>}>
      <Tabel
        bijschrift="Per gemeente en corporatie het precieze getal, het gepubliceerde en het tweezijdig afgeronde" compact kolommen={KOLOMMEN}
        groepen={[
          ...uit.gemeenten.map((g, i) => ({
            kop: gemeente(g.gemeente),
            rijen: [
              ...uit.corporaties.filter((c) => c.gemeente === g.gemeente).map((c) => rij(`${g.gemeente}-${c.corporatie}`, partij(c.corporatie), celVan(g.gemeente, c.corporatie), getallen.corporaties.find((x) => x.gemeente === g.gemeente && x.corporatie === c.corporatie)!.aantal, c.aantal)),
              rij(`${g.gemeente}-samen`, 'Samen', exactVan(g.gemeente), getallen.gemeenten[i]!.aantal, g.aantal),
            ],
          })),
          { kop: 'Corporaties over alle gemeenten', rijen: perCorporatie },
        ]}
        totaal={rij('totaal', 'Totaal', totaal, totaal, totaalVan(uit))}
      />
    </Kaart>
  );
}
