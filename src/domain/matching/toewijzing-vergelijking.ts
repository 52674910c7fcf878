import { leesVraag, type Opgave } from './toewijzing-opgave.ts';
import type { Toewijsvraag, Toewijzing } from './toewijzing-vraag.ts';
import { vertel } from './toewijzing-waarom.ts';

/** Whom a home goes to, of those who may: a place in the list of candidates, or undefined. `mogelijk` is in order of waiting. */
type Keuze = (mogelijk: number[], punten: (kandidaat: number) => number) => number | undefined;

/** Home after home, in the order of the list, without looking further: what happens without a table. Fixed pairs stand first. */
function woningVoorWoning(vraag: Toewijsvraag, kies: Keuze): Toewijzing {
  const opgave = leesVraag(vraag);
  const gekozen = new Int32Array(opgave.kandidaten).fill(-1);
  const ruimte = opgave.ruimte.slice();
  const [bijKandidaat, bijWoning] = [onderWelke(opgave, 'kandidaten'), onderWelke(opgave, 'woningen')];
  for (let j = 0; j < opgave.woningen; j++) {
    for (let plek = 0; plek < opgave.plekken[j]!; plek++) {
      if (bijWoning[j]!.some((q) => ruimte[q] === 0)) break;
      const mogelijk = Array.from(gekozen.keys()).filter((i) => gekozen[i] === -1 && opgave.waarde[i * opgave.woningen + j]! >= 0 && bijKandidaat[i]!.every((q) => ruimte[q]! > 0));
      const i = kies(mogelijk, (k) => opgave.waarde[k * opgave.woningen + j]!);
      if (i === undefined) break;
      gekozen[i] = j;
      for (const q of [...bijKandidaat[i]!, ...bijWoning[j]!]) ruimte[q]! -= 1;
    }
  }
  return vertel(vraag, opgave, { gekozen, prijzen: [] });
}

/** Per candidate or home the maxima it falls under. */
function onderWelke(opgave: Opgave, kant: 'kandidaten' | 'woningen'): number[][] {
  const uit: number[][] = Array.from({ length: opgave[kant] }, () => []);
  opgave.quota.forEach((q, k) => { if (q.kant === kant) for (const lid of q.leden) uit[lid]!.push(k); });
  return uit;
}

/** First come, first served: each home, in the order it came free, to who waits longest of those who may have it. */
export const eersteVrije = (vraag: Toewijsvraag): Toewijzing => woningVoorWoning(vraag, (mogelijk) => mogelijk[0]);

/** One by one: each home, in the order it came free, to the candidate with the most points for it; of equals to who waits longest. */
export const eenVoorEen = (vraag: Toewijsvraag): Toewijzing =>
  woningVoorWoning(vraag, (mogelijk, punten) => mogelijk.reduce<number | undefined>((beste, i) => (beste === undefined || punten(i) > punten(beste) ? i : beste), undefined));
