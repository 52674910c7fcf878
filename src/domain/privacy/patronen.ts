import type { Dag } from '../kalender/dag.ts';
import type { Rol } from '../partijen/rollen.ts';

/*
 * What stands out in the read log. A pattern is a reason to ask, never a finding: whoever reads much may simply have much to do.
 * Judged on numbers per person and day alone, so that nobody's data is read to find out who reads data.
 */

/** One person on one day, in one role. */
export type Dagcijfer = {
  merk: string; naam: string; organisatie: string; rol: Rol; dag: Dag;
  /** different dossiers opened that day */ geopend: number;
  /** different dossiers opened in the busiest hour */ drukste_uur: number;
  /** reads before 7, from 22 on, or at a weekend */ buiten_tijd: number;
  /** how often the dossier that was opened most was opened */ zelfde: number;
  /** searches by name that found someone */ zoekvragen: number;
  /** dossiers opened for which the role has no task and the organisation never did anything */ zonder_taak: number;
  /** dossiers opened for which the role has no task and the organisation did its last thing more than half a year before */ lang_voorbij: number;
  /** emergencies opened in the seven days up to this one */ nood: number;
  /** dossiers taken away in files */ uitgevoerd: number;
};
type Maat = Exclude<keyof Dagcijfer, 'merk' | 'naam' | 'organisatie' | 'rol' | 'dag'>;

export type Patroon = 'veel-in-een-uur' | 'buiten-werktijd' | 'steeds-hetzelfde' | 'veel-zoeken' | 'zonder-taak' | 'beurt-voorbij' | 'nood-herhaald' | 'veel-uitgevoerd';

type Patroonregel = { naam: string; maat: Maat; zin: (aantal: number) => string; waarom: string };
export const PATRONEN: Record<Patroon, Patroonregel> = {
  'nood-herhaald': { naam: 'Vaker noodtoegang', maat: 'nood', zin: (n) => `${n} keer noodtoegang in zeven dagen`, waarom: 'Nood is zeldzaam. Komt het vaker voor, dan klopt de taakverdeling niet, of wordt noodtoegang als gewone ingang gebruikt.' },
  'zonder-taak': { naam: 'Zonder taak', maat: 'zonder_taak', zin: (n) => `${n} dossiers geopend zonder taak`, waarom: 'De rol had voor deze dossiers geen open taak en de organisatie heeft er nooit iets in gedaan. Zien mag dan volgens de regeling, maar nodig is het zelden.' },
  'beurt-voorbij': { naam: 'Beurt lang voorbij', maat: 'lang_voorbij', zin: (n) => `${n} dossiers geopend waar de eigen beurt lang voorbij is`, waarom: 'De laatste stap van de organisatie was meer dan een half jaar eerder en er stond niets meer open.' },
  'veel-in-een-uur': { naam: 'Veel dossiers in een uur', maat: 'drukste_uur', zin: (n) => `${n} verschillende dossiers in één uur`, waarom: 'Wie dossiers behandelt, blijft even bij elk dossier. Snel achter elkaar openen lijkt op zoeken of verzamelen.' },
  'steeds-hetzelfde': { naam: 'Steeds hetzelfde dossier', maat: 'zelfde', zin: (n) => `één dossier ${n} keer geopend`, waarom: 'Vaak terugkomen bij één dossier kan nieuwsgierigheid naar een bekende zijn.' },
  'veel-zoeken': { naam: 'Veel zoeken op naam', maat: 'zoekvragen', zin: (n) => `${n} keer op naam gezocht`, waarom: 'Wie aan dossiers werkt, komt er meestal via een taak. Veel zoeken op naam kan snuffelen zijn.' },
  'veel-uitgevoerd': { naam: 'Veel uitgevoerd', maat: 'uitgevoerd', zin: (n) => `${n} dossiers naar een bestand uitgevoerd`, waarom: 'Wat in een bestand staat, valt buiten het zicht van dit log.' },
  'buiten-werktijd': { naam: 'Buiten werktijd', maat: 'buiten_tijd', zin: (n) => `${n} keer gelezen voor 7 uur, na 22 uur of in het weekend`, waarom: 'In deze uren werkt bijna niemand in de keten; een gestolen account wel.' },
};

/** From how much on a day stands out. A new set gets a new day: what was judged before stays judged by what held then. */
export type Drempels = { vanaf: Dag; reden: string; waarden: Record<Patroon, number> };
export const DREMPELS: readonly Drempels[] = [
  {
    vanaf: '2018-01-01',
    reden: 'Ruim boven wat een drukke dag vraagt. Een begeleider opent zelden meer dan 15 dossiers op een dag, een tafel beslist er hoogstens 20. Te herzien als de eerste drie maanden zijn bekeken.',
    waarden: { 'veel-in-een-uur': 20, 'buiten-werktijd': 10, 'steeds-hetzelfde': 12, 'veel-zoeken': 25, 'zonder-taak': 8, 'beurt-voorbij': 5, 'nood-herhaald': 2, 'veel-uitgevoerd': 200 },
  },
];
/** The thresholds that hold on a day. */
export const drempelsOp = (dag: Dag, reeks: readonly Drempels[] = DREMPELS): Drempels => reeks.findLast((d) => d.vanaf <= dag) ?? reeks[0]!;

export type Opvallend = { patroon: Patroon; merk: string; naam: string; organisatie: string; rol: Rol; dag: Dag; aantal: number; drempel: number };

/** Everything that stands out, the newest day first; on a day what weighs most first. */
export function patronen(cijfers: readonly Dagcijfer[], reeks: readonly Drempels[] = DREMPELS): Opvallend[] {
  const orde = Object.keys(PATRONEN) as Patroon[];
  return cijfers.flatMap((c) => {
    const { waarden } = drempelsOp(c.dag, reeks);
    return orde.flatMap((patroon) => {
      const aantal = c[PATRONEN[patroon].maat];
      return aantal >= waarden[patroon] ? [{ patroon, merk: c.merk, naam: c.naam, organisatie: c.organisatie, rol: c.rol, dag: c.dag, aantal, drempel: waarden[patroon] }] : [];
    });
  }).toSorted((a, b) => b.dag.localeCompare(a.dag) || orde.indexOf(a.patroon) - orde.indexOf(b.patroon) || a.naam.localeCompare(b.naam));
}
