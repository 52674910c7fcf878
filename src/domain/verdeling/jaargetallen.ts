import type { Dag } from '../kalender/dag.ts';
import { versieInJaar } from '../monitor/versies.ts';
import type { Regeling } from '../regeling/schema.ts';
import { van, type Besluit, type BesluitVan } from './besluiten.ts';
import { gemeentetotalen, gepubliceerdeGetallen, gepubliceerdeGewichten, herverdeel, totaalVan, type Jaargetallen, type Sleutelmethode } from './rekenen.ts';
import { verdeelsleutelVan, type Verdeelsleutel } from './sleutel.ts';

/** An adopted key with the draft it was. */
type GeldendeSleutel = { besluit: BesluitVan<'sleutel-vastgesteld'>; voorstel: BesluitVan<'sleutel-voorgesteld'> };
/** The numbers that go for a year: as published, computed from the published weights, and as they are in force; with what made them so. */
export type Jaarbasis = { versie: Regeling; sleutel: Verdeelsleutel; gepubliceerd: Jaargetallen; berekend: Jaargetallen | null; geldend: Jaargetallen; vastgesteld?: GeldendeSleutel; herzieningen: BesluitVan<'taakstelling-herzien'>[]; komend: BesluitVan<'taakstelling-herzien'>[] };

/** The computed numbers that stand beside the published ones. */
const REKENMETHODE: Sleutelmethode = 'gecontroleerd';

/** The adopted key in force in a year: the latest from a day on or before its first, unless a newer version of the regeling replaced it. */
function sleutelInJaar(versie: Regeling, besluiten: readonly Besluit[], jaar: number): GeldendeSleutel | undefined {
  const besluit = van(besluiten, 'sleutel-vastgesteld')
    .filter((b) => b.vanaf <= `${jaar}-01-01` && b.op < b.vanaf && b.vanaf >= versie.geldig_vanaf)
    .sort((a, b) => (a.vanaf !== b.vanaf ? (a.vanaf < b.vanaf ? 1 : -1) : b.nummer - a.nummer))[0];
  const voorstel = besluit && van(besluiten, 'sleutel-voorgesteld').find((v) => v.nummer === besluit.voorstel);
  return besluit && voorstel && { besluit, voorstel };
}

type Uitdocument = Pick<Jaarbasis, 'sleutel' | 'gepubliceerd' | 'berekend'>;
/** What follows from a version and a year alone, kept: every page that shows a goal asks for it, and files do not change while the program runs. */
const uitDocument = new WeakMap<Regeling, Map<number, Uitdocument>>();
function documentgetallen(versie: Regeling, jaar: number): Uitdocument {
  const jaren = uitDocument.get(versie) ?? new Map<number, Uitdocument>();
  uitDocument.set(versie, jaren);
  const gekend = jaren.get(jaar);
  if (gekend) return gekend;
  const sleutel = verdeelsleutelVan(versie, jaar);
  const gepubliceerd = gepubliceerdeGetallen(sleutel);
  const gewichten = gepubliceerdeGewichten(sleutel);
  const berekend = gewichten.gemeenten.length > 0 ? herverdeel(gepubliceerd, totaalVan(gepubliceerd), REKENMETHODE, gewichten, gemeentetotalen(gepubliceerd)) : null;
  const uit = { sleutel, gepubliceerd, berekend };
  jaren.set(jaar, uit);
  return uit;
}

/** The numbers of a year as they are in force on `op` (P2.b, P2.d, P2.e); undefined for a year without a regeling. Days after the year count as its end. */
export function jaarbasis(versies: readonly Regeling[], besluiten: readonly Besluit[], jaar: number, op: Dag): Jaarbasis | undefined {
  const versie = versieInJaar(versies, jaar);
  if (!versie) return undefined;
  const { sleutel, gepubliceerd, berekend } = documentgetallen(versie, jaar);
  const vastgesteld = sleutelInJaar(versie, besluiten, jaar);
  const begin = vastgesteld ? herverdeel(gepubliceerd, versie.maximum.woningen_per_jaar, vastgesteld.voorstel.methode, vastgesteld.voorstel.gewichten) : gepubliceerd;
  const alle = van(besluiten, 'taakstelling-herzien').filter((b) => b.jaar === jaar && b.vanaf >= b.op).sort((a, b) => (a.vanaf !== b.vanaf ? (a.vanaf < b.vanaf ? -1 : 1) : a.nummer - b.nummer));
  const herzieningen = alle.filter((b) => b.vanaf <= op);
  const methode = vastgesteld?.voorstel.methode ?? REKENMETHODE;
  const metGewichten = vastgesteld?.voorstel.gewichten ?? gepubliceerdeGewichten(sleutel);
  const geldend = herzieningen.reduce((getallen, b) => herzie(getallen, b, (g, totaal) => herverdeel(g, totaal, methode, metGewichten)), begin);
  return { versie, sleutel, gepubliceerd, berekend, geldend, ...(vastgesteld ? { vastgesteld } : {}), herzieningen, komend: alle.filter((b) => b.vanaf > op) };
}

/**
 * One revision: the whole region is divided anew by the key; a municipality's number over its corporations, in proportion; a corporation's
 * number within a municipality changes that of the municipality by as much.
 */
function herzie(getallen: Jaargetallen, { gemeente, corporatie, aantal }: BesluitVan<'taakstelling-herzien'>, verdeelOpnieuw: (g: Jaargetallen, totaal: number) => Jaargetallen): Jaargetallen {
  if (gemeente === undefined && corporatie === undefined) return verdeelOpnieuw(getallen, aantal);
  if (corporatie === undefined) {
    const deel = { gemeenten: getallen.gemeenten.filter((g) => g.gemeente === gemeente), corporaties: getallen.corporaties.filter((c) => c.gemeente === gemeente) };
    const nieuw = herverdeel(deel, aantal, 'grootsteResten', { gemeenten: [], corporaties: [] });
    return { gemeenten: getallen.gemeenten.map((g) => (g.gemeente === gemeente ? { ...g, aantal } : g)), corporaties: getallen.corporaties.map((c) => nieuw.corporaties.find((n) => n.gemeente === c.gemeente && n.corporatie === c.corporatie) ?? c) };
  }
  const was = getallen.corporaties.find((c) => c.gemeente === (gemeente ?? null) && c.corporatie === corporatie)?.aantal;
  if (was === undefined) return getallen;
  return {
    gemeenten: getallen.gemeenten.map((g) => (g.gemeente === gemeente ? { ...g, aantal: Math.max(0, g.aantal + aantal - was) } : g)),
    corporaties: getallen.corporaties.map((c) => (c.gemeente === (gemeente ?? null) && c.corporatie === corporatie ? { ...c, aantal } : c)),
  };
}
