import type { Antwoorden, Vragen } from '../invoer/vragen.ts';
import type { Dag } from '../kalender/dag.ts';
import { plusTermijn } from '../kalender/werkdagen.ts';
import { zegDatum } from '../kalender/zeg.ts';
import { AFGESLOTEN, type DossierStand } from '../keten/stand.ts';
import { fout, gelukt, type Uitkomst } from '../uitkomst.ts';
import { openVerzoeken, type Verzoek } from './stand.ts';
import { VERZOEKSOORTEN } from './woorden.ts';

/* What a client asks about the own data, and what can be answered (AVG art. 12 and 15 to 21). */

/** Open requests at the same time; more of them help nobody. */
export const HOOGSTENS_OPEN = 10;
/** The day by which there must be an answer, and after telling so once that it takes longer (AVG art. 12 lid 3): both from the request. */
export const antwoordVoor = (ingediend: Dag): Dag => plusTermijn(ingediend, '1 maand');
export const verlengdTot = (ingediend: Dag): Dag => plusTermijn(ingediend, '3 maanden');
/** Telling that it takes longer is done within the first month. */
export const magVerlengen = (v: Verzoek, op: Dag): boolean => !v.verlengd && op <= antwoordVoor(v.op);

export const zegVerzoek = (v: Pick<Verzoek, 'soort' | 'op'>): string => `${VERZOEKSOORTEN.find((s) => s.code === v.soort)!.naam}, van ${zegDatum(v.op)}`;

type Welke = (v: Verzoek) => boolean;
const alle: Welke = () => true;

/** The question which request a step is about, out of the open ones that fit, the nearest term first. */
export const verzoekvraag = (stand: Pick<DossierStand, 'verzoeken'>, welke: Welke = alle): Vragen => ({
  nr: { label: 'Over welk verzoek gaat dit?', soort: 'keuze', verplicht: true, opties: openVerzoeken(stand).filter(welke).map((v) => ({ code: String(v.nr), naam: zegVerzoek(v) })) },
});
/** A form opens with the request chosen when there is only one. */
export function verzoekbegin(stand: Pick<DossierStand, 'verzoeken'>, welke: Welke = alle): Antwoorden {
  const [eerste, tweede] = openVerzoeken(stand).filter(welke);
  return eerste && !tweede ? { nr: String(eerste.nr) } : {};
}
/** The request that was chosen; what is done about it does not lie before it. */
export function gekozenVerzoek(stand: Pick<DossierStand, 'verzoeken'>, invoer: Antwoorden, op: Dag): Uitkomst<Verzoek> {
  const verzoek = openVerzoeken(stand).find((v) => String(v.nr) === invoer.nr);
  if (!verzoek) return fout('nr', 'Kies een verzoek uit de lijst.');
  return op < verzoek.op ? fout('gebeurd_op', 'Deze dag ligt vóór het verzoek. Vul de dag in waarop dit gebeurde.') : gelukt(verzoek);
}

/** Has the client asked not to use their data, and has that not been refused? Then who reads the dossier is told. */
export const gebruikBeperkt = ({ verzoeken }: Pick<DossierStand, 'verzoeken'>): Verzoek | undefined =>
  verzoeken?.findLast((v) => v.soort === 'bezwaar' && v.antwoord?.uitkomst !== 'afgewezen');

/** Why the person cannot be erased now, with what comes first; nothing where it can (AVG art. 17 lid 1 and 3). */
export function wissenKanNiet(stand: Pick<DossierStand, 'status' | 'bezwaar' | 'verzoeken' | 'sleutel'>): string | undefined {
  if (stand.bezwaar && !stand.bezwaar.uitkomst) return 'Er loopt een bezwaar tegen het besluit. Zolang dat loopt, zijn de gegevens nodig (AVG art. 17 lid 3). Kies “Nee” en zeg dat het daarna opnieuw kan.';
  if (openVerzoeken(stand).some((v) => v.soort === 'bezwaar')) return 'Er loopt een bezwaar van de cliënt tegen het gebruik van gegevens. Beantwoord dat eerst.';
  if (stand.status === 'concept' || AFGESLOTEN.includes(stand.status)) return undefined;
  if (stand.sleutel) return 'De cliënt woont in een woning van de regeling, en de afspraken lopen nog. Wissen kan als het wonen is afgesloten (AVG art. 17 lid 3). Kies “Nee” of “Voor een deel” en leg dat uit.';
  return 'De aanvraag loopt nog. Wil de cliënt dat alles weg gaat, dan trekt die eerst de aanvraag in (AVG art. 17 lid 3). Kies nu “Nee” of “Voor een deel” en leg dat uit.';
}
