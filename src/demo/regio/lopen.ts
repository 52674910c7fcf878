import { aanbod, aangehouden, aanvraag, aanvulling, besluit, bevestiging, bezwaar, brief, concept, ingetrokken, bezichtiging, misgelopen, pauze, plaatsing, toestemming, toestemmingTerug, toetsing, totWachtlijst, vanDeLijst, voorziening, wachten, wijziging, woningKomt, type Gang, type Misloop, type Thuis } from '../gang.ts';
import type { Schakel } from '../verhaal.ts';

/** Working days on the waiting list before a home comes. */
const wacht = (g: Gang): number => g.t.getal(12, 90);

function totWoning(g: Gang, thuis: Thuis): Schakel[] {
  const { tussendoor, rest } = wachten(g, wacht(g));
  return [...totWachtlijst(g, wachtlijstVan(g, thuis)), ...tussendoor, woningKomt(g, thuis, g.client, rest)];
}
const metAanbod = (g: Gang, thuis: Thuis, tot: Parameters<typeof aanbod>[2]): Schakel[] => [...totWoning(g, thuis), ...aanbod(g, thuis, tot, g.t.getal(1, 4))];
const metMislukking = (g: Gang, thuis: Thuis, hoe: Misloop): Schakel[] => [...totWoning(g, thuis), ...misgelopen(g, thuis, hoe, g.t.getal(1, 4))];
const getoetst = (g: Gang): Schakel[] => [...aanvraag(g), ...(g.t.kans(0.2) ? aanvulling(g, true) : []), ...toetsing(g)];

/** The same way, with consent for every purpose. */
const metToestemming = (schakels: readonly Schakel[], g: Gang): Schakel[] =>
  schakels.map((s) => (s.doe === 'toestemming-vastleggen' ? { ...s, invoer: (op) => ({ ...s.invoer!(op), doeleinden: g.regeling.toestemming.doeleinden.map((d) => d.code) }) } : s));

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
  aangehouden: (g) => [...getoetst(g), besluit(g, 'aangehouden'), ...brief(g)],
  besloten: (g) => [...getoetst(g), ...(g.t.kans(0.2) ? aangehouden(g) : []), besluit(g, 'positief')],
  wachtend: (g, thuis) => totWachtlijst(g, wachtlijstVan(g, thuis)),
  bevestigd: (g, thuis) => [...totWachtlijst(g, wachtlijstVan(g, thuis)), ...bevestiging(g, g.t.getal(40, 60))],
  gepauzeerd: (g, thuis) => [...totWachtlijst(g, wachtlijstVan(g, thuis)), pauze(g, g.t.getal(10, 40))],
  vanDeLijst: (g, thuis) => [...totWachtlijst(g, wachtlijstVan(g, thuis)), vanDeLijst(g, g.t.getal(20, 60))],
  gewijzigd: (g, thuis) => [...totWachtlijst(g, wachtlijstVan(g, thuis)), wijziging(g, g.t.getal(10, 40))],
  voorziening: (g, thuis) => [...metToestemming(totWachtlijst(g, wachtlijstVan(g, thuis)), g), voorziening(g, g.t.kies(['wmo-begeleiding', 'bijzondere-bijstand']), g.t.getal(4, 20))],
  bezwaar: (g) => [...getoetst(g), besluit(g, 'negatief'), ...brief(g), bezwaar(g, g.t.getal(8, 24))],
  geweigerd: (g, thuis) => metMislukking(g, thuis, 'geweigerd'),
  afgeraden: (g, thuis) => metMislukking(g, thuis, 'afgeraden'),
  tijdelijkGeweigerd: (g, thuis) => metMislukking(g, thuis, 'tijdelijk'),
  nietToeAan: (g, thuis) => metMislukking(g, thuis, 'nietToeAan'),
  zwaarwegend: (g, thuis) => metMislukking(g, thuis, 'zwaarwegend'),
  gewogen: (g, thuis) => metMislukking(g, thuis, 'gewogen'),
  zonderAdvies: (g, thuis) => metMislukking(g, thuis, 'uitgebleven'),
  vervallen: (g, thuis) => metMislukking(g, thuis, 'vervallen'),
  bezichtiging: (g, thuis) => [...metAanbod(g, thuis, 'advies-geven').filter((s) => s.doe !== 'bezichtiging-plannen'), bezichtiging(g, 1, 2)],
  voorgelegd: (g, thuis) => metAanbod(g, thuis, 'woning-voorleggen'),
  geadviseerd: (g, thuis) => metAanbod(g, thuis, 'advies-geven'),
  aangenomen: (g, thuis) => metAanbod(g, thuis, 'aanbod-beantwoorden'),
  getekend: (g, thuis) => metAanbod(g, thuis, 'contract-vastleggen'),
  ondertekend: (g, thuis) => metAanbod(g, thuis, 'contract-ondertekenen'),
  gehuisvest: (g, thuis) => metAanbod(g, thuis, 'sleutel-overdragen'),
  toestemmingTerugVoorBesluit: (g) => [...getoetst(g), toestemmingTerug(g, g.t.getal(2, 12))],
  toestemmingTerugOpWachtlijst: (g, thuis) => [...totWachtlijst(g, wachtlijstVan(g, thuis)), toestemmingTerug(g, g.t.getal(10, 60))],
  toestemmingOpnieuw: (g, thuis) => [...getoetst(g), besluit(g, 'positief'), ...brief(g), toestemmingTerug(g, 1), { ...toestemming(g), na: g.t.getal(4, 12) }, ...plaatsing(g, wachtlijstVan(g, thuis))],
  ingetrokken: (g, thuis) => [...totWachtlijst(g, wachtlijstVan(g, thuis)), ingetrokken(g, g.t.kies(['client', 'andere-woning', 'andere-woning', 'niet-meer-toe-aan']), g.t.getal(15, 80))],
  afgewezen: (g) => [...getoetst(g), besluit(g, 'negatief'), ...brief(g)],
} satisfies Record<string, (g: Gang, thuis: Thuis) => Schakel[]>;
export type Loopsoort = keyof typeof LOPEN;
