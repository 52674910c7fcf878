import { kruising } from '../domain/matching/toewijzing-quota.ts';
import { leesVraag, type Opgave } from '../domain/matching/toewijzing-opgave.ts';
import { stroom } from '../domain/matching/toewijzing-stroom.ts';
import type { Schaduwprijs, Toewijsvraag, Toewijzing } from '../domain/matching/toewijzing-vraag.ts';
import { vertel } from '../domain/matching/toewijzing-waarom.ts';
import { wijsToe } from '../domain/matching/toewijzing.ts';
import { geweigerd, gelukt, type Uitkomst } from '../domain/uitkomst.ts';
import { inEigenDraad } from './draad.ts';
import { alsModel } from './model.ts';
import type { Werk, Werkuitkomst } from './werker.ts';

/** `bewezen`: nothing can be better. False when time ran out and this is the best found. */
export type ToewijzingMetBewijs = Toewijzing & { bewezen: boolean };

const GEEN_PRIJS: Schaduwprijs = { plaatsingen: 0, punten: 0 };
const TE_LANG = { soort: 'mag-niet-nu', reden: 'Er is op tijd geen verdeling gevonden, omdat maxima elkaar kruisen.', wat: 'Geef de berekening meer tijd, of laat een van de maxima weg.' } as const;
const GESTOPT = { soort: 'mag-niet-nu', reden: 'De berekening is gestopt.', wat: 'Begin opnieuw als je de verdeling toch wilt zien.' } as const;

/**
 * The best assignment, whatever the maxima. Inside each other: by flow, at once. Crossing: first by flow without the ones that cross the others, which is
 * the best when it happens to stay below them too; else by HiGHS in a thread of its own, at most `seconden`, and until `stop` says so. What a crossing
 * maximum would bring is then not known.
 */
export async function wijsToeMetQuota(vraag: Toewijsvraag, { seconden = 10, stop }: { seconden?: number; stop?: AbortSignal } = {}): Promise<Uitkomst<ToewijzingMetBewijs>> {
  const opgave = leesVraag(vraag);
  if (kruising(opgave.quota, opgave.kandidaten, opgave.woningen) === null) return gelukt({ ...wijsToe(vraag), bewezen: true });

  const ruim = zonderKruising(opgave);
  const uitslag = stroom(ruim);
  const toewijzing = vertel(vraag, opgave, { gekozen: uitslag.gekozen, prijzen: [] });
  if (toewijzing.quota.every((q) => q.gebruikt <= Math.max(q.hoogstens, 0))) {
    // More room under a maximum that was left out brings nothing; under another one, what the flow says is only the most it could bring.
    const prijs = new Map(ruim.quota.map((q, k) => [q, uitslag.prijzen[k]!]));
    const quota = toewijzing.quota.map((q, k) => {
      const bekend = prijs.get(opgave.quota[k]!) ?? GEEN_PRIJS;
      return { ...q, schaduwprijs: bekend.plaatsingen === 0 && bekend.punten === 0 ? GEEN_PRIJS : null };
    });
    return gelukt({ ...toewijzing, quota, bewezen: true });
  }
  const gevonden = await inEigenDraad<Werk, Werkuitkomst>('werker', { model: alsModel(opgave), kandidaten: opgave.kandidaten, seconden }, stop);
  if (gevonden === 'gestopt') return geweigerd(GESTOPT);
  if (gevonden === null) return geweigerd(TE_LANG);
  return gelukt({ ...vertel(vraag, opgave, { gekozen: gevonden.gekozen, prijzen: [] }), bewezen: gevonden.bewezen });
}

/** Keeps the maxima in their order, without those that cross one that is kept. */
function zonderKruising(opgave: Opgave): Opgave {
  const blijft = opgave.quota.reduce<number[]>((goed, _, k) => (kruising([...goed, k].map((x) => opgave.quota[x]!), opgave.kandidaten, opgave.woningen) === null ? [...goed, k] : goed), []);
  return { ...opgave, quota: blijft.map((k) => opgave.quota[k]!), ruimte: Int32Array.from(blijft, (k) => opgave.ruimte[k]!) };
}
