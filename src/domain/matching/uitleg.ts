import { dagenTussen, type Dag } from '../kalender/dag.ts';
import { zegDatum } from '../kalender/zeg.ts';
import type { Matching } from '../regeling/schema.ts';
import type { Oordeel } from './eisen.ts';
import { heeftWensen } from './weging.ts';
import { zegPunten, type Eis, type Kandidaat, type Tienden, type Weegpunt, type Woningbeeld } from './punten.ts';
import type { Deel, Omdraaier, Paar } from './rangorde.ts';

/*
 * The explanation in words: short, plain, the same for the corporation, the supporter and the client. It says what was asked and
 * what the home has, never why someone asks it.
 */

/** What the words need beside the pair: how a municipality is called, and the day of the ranking. */
export type Woordbeeld = { gemeente: (code: string) => string; op: Dag };
type Feit = (k: Kandidaat, w: Woningbeeld, b: Woordbeeld) => string;
type Eiswoorden = Record<Oordeel, string> & { feit: Feit };

const [HEEL, CENTEN] = [new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 }), new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })];
const euro = (bedrag: number): string => `€ ${(Number.isInteger(bedrag) ? HEEL : CENTEN).format(bedrag)}`;
export const kamers = (aantal: number): string => `${aantal} ${aantal === 1 ? 'kamer' : 'kamers'}`;
const dagen = (aantal: number): string => `${aantal} ${aantal === 1 ? 'dag' : 'dagen'}`;

/** Each hard rule: met, not met (also the heading under which the excluded stand), unknown; and the fact it rests on. */
export const EISWOORDEN: Record<Eis, Eiswoorden> = {
  wacht: { voldoet: 'Wacht op een woning', 'voldoet-niet': 'Heeft een aanbod of een pauze', onbekend: 'Stand onbekend', feit: (k) => ({ wacht: '', gepauzeerd: 'het wachten is gepauzeerd', aanbod: 'er loopt al een aanbod', weging: 'een weigering wordt gewogen' })[k.staat] },
  gegevens: { voldoet: 'Gegevens zijn bevestigd', 'voldoet-niet': 'Gegevens zijn te lang niet bevestigd', onbekend: 'Gegevens niet bevestigd', feit: (k, _, { op }) => (k.bevestigd_op ? `${zegDatum(k.bevestigd_op)}, ${dagen(dagenTussen(k.bevestigd_op, op))} oud` : '') },
  gemeente: { voldoet: 'Zoekt in deze gemeente', 'voldoet-niet': 'Zoekt niet in deze gemeente', onbekend: 'Gemeente onbekend', feit: (k, w, { gemeente }) => (k.wachtlijst === w.gemeente ? `op de wachtlijst van ${gemeente(w.gemeente)}` : '') },
  kamers: { voldoet: 'Genoeg kamers', 'voldoet-niet': 'Te weinig kamers', onbekend: 'Aantal kamers niet opgegeven', feit: ({ profiel: p }, w) => (p.kamers === undefined ? '' : p.kamers > w.kamers ? `vraagt ${kamers(p.kamers)}, er ${w.kamers === 1 ? 'is' : 'zijn'} ${w.kamers}` : `vraagt ${kamers(p.kamers)}`) },
  trap: { voldoet: 'Trap is geen bezwaar', 'voldoet-niet': 'Vraagt gelijkvloers of een lift', onbekend: 'Trap: niet opgegeven', feit: () => '' },
  huur: { voldoet: 'Huur past', 'voldoet-niet': 'Huur is te hoog', onbekend: 'Hoogste huur niet opgegeven', feit: ({ profiel: p }) => (p.huur_hoogstens === undefined ? '' : `tot ${euro(p.huur_hoogstens)}`) },
  jongerenwoning: { voldoet: 'Jongerenwoning past', 'voldoet-niet': 'Jongerenwoning past niet', onbekend: 'Jongerenwoning: niet opgegeven', feit: () => '18 tot 28 jaar' },
  rolstoel: { voldoet: 'Geschikt voor een rolstoel', 'voldoet-niet': 'Vraagt een woning voor een rolstoel', onbekend: 'Rolstoel: niet opgegeven', feit: () => '' },
  huisdieren: { voldoet: 'Huisdier mag mee', 'voldoet-niet': 'Huisdier mag hier niet', onbekend: 'Huisdier: niet opgegeven', feit: () => '' },
};

/** What each part of the score rests on. */
const WEEGFEIT: Record<Weegpunt, (k: Kandidaat, w: Woningbeeld, b: Woordbeeld, deel: Deel) => string> = {
  wachttijd: (k, _, { op }) => dagen(Math.max(0, dagenTussen(k.wacht_sinds, op))),
  urgentie: (k) => (k.urgentie_tot ? `loopt tot en met ${zegDatum(k.urgentie_tot)}` : 'geen einde'),
  terugkeer: (k, w, { gemeente }) => (k.wachtlijst === w.gemeente ? gemeente(w.gemeente) : `wacht in ${gemeente(k.wachtlijst)}`),
  bereik: (k, w, { gemeente }) => (k.profiel.nabij === undefined ? 'niet opgegeven' : k.profiel.nabij.includes(w.gemeente) ? `vanuit ${gemeente(w.gemeente)}` : `niet vanuit ${gemeente(w.gemeente)}`),
  huishouden: ({ profiel: p }, w) => (p.kamers === undefined ? 'niet opgegeven' : w.kamers > p.kamers ? `${kamers(w.kamers - p.kamers)} meer dan gevraagd` : `vraagt ${kamers(p.kamers)}, heeft er ${w.kamers}`),
  woonwensen: (k, _, __, { breuk }) => (!heeftWensen(k) ? 'geen opgegeven' : breuk.deel === breuk.heel ? 'alles past' : `${breuk.deel} van ${breuk.heel}`),
  taakstelling: (_, { tekort }) => (tekort ? `nog ${Math.max(0, tekort.nog)} van ${tekort.van}` : 'geen aantal bekend'),
  draagkracht: (_, w) => w.draagkracht ?? 'geen oordeel',
};

/** What can be done when a hard rule is not met, for whoever wanted to offer the home; undefined: it is how the home is, another fits better. */
const WAT_KAN: Partial<Record<Eis, string>> = {
  wacht: 'Voorleggen kan weer als de pauze of het aanbod voorbij is.',
  gegevens: 'Vraag de zorgorganisatie om de gegevens te bevestigen. Daarna kun je de woning voorleggen.',
};
const ANDERS = 'Klopt het zoekprofiel niet meer, dan meldt de zorgorganisatie een wijziging. Kies anders een kandidaat die past.';
export const watKan = (eisen: readonly Eis[]): string => eisen.map((e) => WAT_KAN[e]).find((w) => w !== undefined) ?? ANDERS;

/** A hard rule and a part of the score as they are told: in words, with the fact each rests on and its article. */
export type Eisuitleg = { code: Eis; oordeel: Oordeel; woorden: string; feit: string; bron: string };
export type Deeluitleg = { code: Weegpunt; naam: string; feit: string; punten: Tienden; van: Tienden; bron: string };

/** The whole explanation of a pair, for every door: page, export, letter. */
export function uitlegVan({ kandidaat, eisen, delen }: Paar, woning: Woningbeeld, matching: Matching, beeld: Woordbeeld): { eisen: Eisuitleg[]; delen: Deeluitleg[] } {
  const eisbron = (code: Eis): string => matching.eisen.find((e) => e.code === code)?.bron ?? matching.bron;
  return {
    eisen: eisen.map(({ code, oordeel }) => ({ code, oordeel, woorden: EISWOORDEN[code][oordeel], feit: feitBijEis(code, kandidaat, woning, beeld), bron: eisbron(code) })),
    delen: delen.map((deel) => ({ code: deel.code, naam: naamVanWeegpunt(matching, deel.code), feit: feitBijDeel(deel, kandidaat, woning, beeld), punten: deel.punten, van: deel.van, bron: matching.punten.find((p) => p.code === deel.code)?.bron ?? matching.bron })),
  };
}

/** "Huur is te hoog (tot € 600)": each rule that is not met. */
export const zegNietGehaald = (eisen: readonly Eisuitleg[]): string[] => eisen.filter((e) => e.oordeel === 'voldoet-niet').map((e) => (e.feit ? `${e.woorden} (${e.feit})` : e.woorden));

export const feitBijEis = (code: Eis, k: Kandidaat, w: Woningbeeld, b: Woordbeeld): string => EISWOORDEN[code].feit(k, w, b);
export const feitBijDeel = (deel: Deel, k: Kandidaat, w: Woningbeeld, b: Woordbeeld): string => WEEGFEIT[deel.code](k, w, b, deel);
export const naamVanWeegpunt = ({ punten }: Matching, code: Weegpunt): string => punten.find((p) => p.code === code)?.naam ?? code;

/** "32 dagen langer had gewacht", "aan ‘Terug naar de gemeente van de wachtlijst’ voldeed (+10,0)": follows "als deze kandidaat …". */
export const zegOmdraaier = (o: Omdraaier, matching: Matching): string =>
  o.soort === 'dagen' ? `${dagen(o.dagen)} langer had gewacht` : `helemaal voldeed aan ‘${naamVanWeegpunt(matching, o.code)}’ (+${zegPunten(o.erbij)})`;
