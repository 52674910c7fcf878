import { aanbod, aangehouden, aanvraag, aanvulling, besluit, concept, ingetrokken, misgelopen, plaatsing, toestemming, toestemmingTerug, toetsing, totWachtlijst, woningKomt, type Gang, type Thuis } from '../gang.ts';
import type { Schakel } from '../verhaal.ts';

/** Working days on the waiting list before a home comes. */
const wacht = (g: Gang): number => g.t.getal(12, 90);

const metAanbod = (g: Gang, thuis: Thuis, tot: Parameters<typeof aanbod>[2]): Schakel[] =>
  [...totWachtlijst(g, wachtlijstVan(g, thuis)), woningKomt(g, thuis, g.client, wacht(g)), ...aanbod(g, thuis, tot, g.t.getal(1, 4))];
const metMislukking = (g: Gang, thuis: Thuis, hoe: 'geweigerd' | 'afgeraden'): Schakel[] =>
  [...totWachtlijst(g, wachtlijstVan(g, thuis)), woningKomt(g, thuis, g.client, wacht(g)), ...misgelopen(g, thuis, hoe, g.t.getal(1, 4))];
const getoetst = (g: Gang): Schakel[] => [...aanvraag(g), ...(g.t.kans(0.2) ? aanvulling(g, true) : []), ...toetsing(g)];

/** In principle the municipality of origin (art. 2c); someone from elsewhere waits where the home is looked for. */
const wachtlijstVan = (g: Gang, thuis: Thuis): string => (g.regeling.gemeenten.some((m) => m.code === g.client.herkomstgemeente) ? g.client.herkomstgemeente : thuis.gemeente);

/** How far a dossier has come, and every step that brought it there. `thuis`: the home it leads to, or is looked for. */
export const LOPEN = {
  concept: concept,
  toestemming: (g) => [...concept(g), toestemming(g)],
  ingediend: aanvraag,
  aanvullingGevraagd: (g) => [...aanvraag(g), ...aanvulling(g, false)],
  aangevuld: (g) => [...aanvraag(g), ...aanvulling(g, true)],
  eersteToets: (g) => [...aanvraag(g), toetsing(g)[0]!],
  inBehandeling: getoetst,
  aangehouden: (g) => [...getoetst(g), besluit(g, 'aangehouden')],
  besloten: (g) => [...getoetst(g), ...(g.t.kans(0.2) ? aangehouden(g) : []), besluit(g, 'positief')],
  wachtend: (g, thuis) => totWachtlijst(g, wachtlijstVan(g, thuis)),
  geweigerd: (g, thuis) => metMislukking(g, thuis, 'geweigerd'),
  afgeraden: (g, thuis) => metMislukking(g, thuis, 'afgeraden'),
  voorgelegd: (g, thuis) => metAanbod(g, thuis, 'woning-voorleggen'),
  geadviseerd: (g, thuis) => metAanbod(g, thuis, 'advies-geven'),
  aangenomen: (g, thuis) => metAanbod(g, thuis, 'aanbod-beantwoorden'),
  getekend: (g, thuis) => metAanbod(g, thuis, 'contract-vastleggen'),
  gehuisvest: (g, thuis) => metAanbod(g, thuis, 'sleutel-overdragen'),
  toestemmingTerugVoorBesluit: (g) => [...getoetst(g), toestemmingTerug(g, g.t.getal(2, 12))],
  toestemmingTerugOpWachtlijst: (g, thuis) => [...totWachtlijst(g, wachtlijstVan(g, thuis)), toestemmingTerug(g, g.t.getal(10, 60))],
  toestemmingOpnieuw: (g, thuis) => [...getoetst(g), besluit(g, 'positief'), toestemmingTerug(g, 1), { ...toestemming(g), na: g.t.getal(4, 12) }, plaatsing(g, wachtlijstVan(g, thuis))],
  ingetrokken: (g, thuis) => [...totWachtlijst(g, wachtlijstVan(g, thuis)), ingetrokken(g, g.t.kies(['client', 'andere-woning', 'andere-woning', 'niet-meer-toe-aan']), g.t.getal(15, 80))],
  afgewezen: (g) => [...getoetst(g), besluit(g, 'negatief')],
} satisfies Record<string, (g: Gang, thuis: Thuis) => Schakel[]>;
export type Loopsoort = keyof typeof LOPEN;
