import { voegBuurtToe, zetBuurtstap } from '../actions/buurt/buurt-stappen.ts';
import type { Kern } from '../actions/kern.ts';
import type { Sessies } from '../auth/sessies.ts';
import type { Dag } from '../domain/kalender/dag.ts';
import { plusWerkdagen } from '../domain/kalender/werkdagen.ts';
import type { Draagkracht } from '../domain/matching/punten.ts';
import type { Uitkomst } from '../domain/uitkomst.ts';
import { achtereen } from '../storage/achtereen.ts';
import { laadBuurt } from '../storage/buurten.ts';
import { spelers } from './spelers.ts';
import { toeval } from './toeval.ts';

/** What someone said, so many working days ago. */
type Gezegd = readonly [wie: string, dagen: number, oordeel: Draagkracht, reden?: string, helpt?: string];
/** A real municipality, an invented neighbourhood, and what was said of it. */
type Rij = readonly [gemeente: string, naam: string, ...gezegd: Gezegd[]];

const DRUK = 'Er kwamen in korte tijd veel nieuwe bewoners, en het buurtteam heeft een wachtlijst.';
const LUCHT = 'Een vaste huismeester, en een paar maanden zonder nieuwe verhuizingen.';
const VERBOUW = 'Twee complexen worden verbouwd. Bewoners slapen slecht en zijn veel kwijt.';
const NA_VERBOUW = 'Wachten tot de verbouwing klaar is, en dan samen een welkom organiseren.';
const SAMEN = 'Een actieve bewonerscommissie, een buurthuis dat elke dag open is, en buren die elkaar kennen.';

const PACT: readonly Rij[] = [
  ['haarlem', 'Iepenkwartier', ['kees-blom', 20, 'beperkt', DRUK, LUCHT], ['fatma-aydin', 34, 'gewoon']],
  ['haarlem', 'Lindewijk', ['kees-blom', 12, 'ruim', SAMEN], ['ruud-scholten', 40, 'gewoon'], ['sjoerd-hoekstra', 61, 'ruim']],
  ['haarlem', 'Merelbuurt', ['fatma-aydin', 118, 'ruim', 'Veel doorstroming en weinig overlast.']],
  ['haarlem', 'Zwanenveld', ['ruud-scholten', 9, 'beperkt', VERBOUW, NA_VERBOUW], ['kees-blom', 95, 'gewoon']],
  ['haarlem', 'Waterkers', ['kees-blom', 190, 'beperkt', DRUK, LUCHT], ['kees-blom', 48, 'gewoon', 'Er is weer plaats bij het buurtteam.']],
  ['haarlem', 'Oude Bleek'],
  ['velsen', 'Duinroos', ['amira-saleh', 15, 'gewoon'], ['dirk-schouten', 15, 'ruim', SAMEN]],
  ['velsen', 'Sluiswijk', ['joyce-kromowidjojo', 27, 'beperkt', DRUK, 'Meer uren voor de wijkcoach in de avond.'], ['amira-saleh', 60, 'beperkt', 'Er zijn nu weinig vrijwilligers om mensen te verwelkomen.', 'Een maatje per nieuwe bewoner.']],
  ['velsen', 'Vissersveld', ['mehdi-azizi', 88, 'gewoon']],
  ['beverwijk', 'Kruidenhof', ['chantal-winter', 22, 'ruim', SAMEN], ['amira-saleh', 31, 'gewoon']],
  ['beverwijk', 'Houtsnip', ['ruud-scholten', 140, 'beperkt', VERBOUW, NA_VERBOUW]],
  ['heemskerk', 'Tuinderslaan', ['chantal-winter', 44, 'gewoon']],
  ['heemskerk', 'Marskwartier', ['amira-saleh', 18, 'beperkt', 'De inloop is gesloten en er is nog geen nieuwe plek.', 'Een ruimte voor de inloop, ook in het weekend.'], ['chantal-winter', 70, 'gewoon']],
  ['heemstede', 'Beukenrand', ['sjoerd-hoekstra', 36, 'ruim']],
  ['heemstede', 'Kwekerij', ['ruud-scholten', 55, 'gewoon']],
  ['bloemendaal', 'Sparrenhoek', ['mehdi-azizi', 29, 'ruim', 'Mensen vinden hier snel hun draai.']],
  ['zandvoort', 'Schelpenveld', ['ruud-scholten', 16, 'gewoon']],
];
const WESTFRIESLAND: readonly Rij[] = [
  ['hoorn', 'Wilgenrijk', ['omer-yildiz', 19, 'beperkt', DRUK, LUCHT], ['esther-molenaar', 26, 'gewoon']],
  ['hoorn', 'Korenschoof', ['omer-yildiz', 41, 'ruim', SAMEN]],
  ['hoorn', 'Havenzicht-Oost', ['esther-molenaar', 150, 'gewoon']],
  ['medemblik', 'Kleihof', ['inge-buis', 33, 'gewoon']],
  ['enkhuizen', 'Zeilmakerswijk', ['ronald-laan', 21, 'ruim']],
  ['stede-broec', 'Tulpenrij', ['inge-buis', 14, 'gewoon']],
  ['drechterland', 'Appelgaard', ['soraya-kartosen', 52, 'ruim', 'Een klein dorp waar buren elkaar helpen.']],
  ['koggenland', 'Polderrand', ['bas-kok', 24, 'gewoon']],
  ['opmeer', 'Molenwerf'],
];

const REGIOS = [{ begint: 'marloes-de-wit', rijen: PACT }, { begint: 'esther-molenaar', rijen: WESTFRIESLAND }] as const;
const idVan = (gemeente: string, naam: string): string => toeval('buurt', gemeente, naam).id();

/** The neighbourhoods of a municipality in the demo, with the identifiers they always have. Empty for a municipality without. */
export const demobuurten = (gemeente: string): { id: string; naam: string }[] =>
  [...PACT, ...WESTFRIESLAND].filter(([g]) => g === gemeente).map(([, naam]) => ({ id: idVan(gemeente, naam), naam }));

/** The day on which the neighbourhoods of the demo are put down: before any home that lies in one, after the pilot. */
export const BUURTEN_SINDS: Dag = '2022-01-10';

/** Where a home of the demo lies, as an answer with the home; for some nobody filled it in. */
export function demobuurt(gemeente: string, woning: string, op: Dag): { buurt?: string } {
  const t = toeval('woning in buurt', woning);
  const buurten = op < BUURTEN_SINDS ? [] : demobuurten(gemeente);
  return buurten.length > 0 && t.kans(0.85) ? { buurt: t.kies(buurten).id } : {};
}

/** Puts down the neighbourhoods and lets those who work there say what they can carry; skips those that are there already. */
export async function vulBuurten(kern: Kern, sessies: Sessies, vandaag: Dag): Promise<void> {
  const mensen = spelers(sessies);
  const moet = async (wat: string, uitkomst: Promise<Uitkomst<unknown>>): Promise<void> => {
    const u = await uitkomst;
    if (!u.ok) throw new Error(`De demo kan niet verder: ${wat}: ${u.reden} ${JSON.stringify(u.velden ?? '')}`);
  };
  for (const { begint, rijen } of REGIOS) {
    const eerste = await mensen.speler(begint);
    for (const [gemeente, naam, ...gezegd] of rijen) {
      const id = idVan(gemeente, naam);
      if (await kern.verbinding.als(eerste.token, (tx) => laadBuurt(tx, id))) continue;
      await achtereen(kern.verbinding, async (verbinding) => {
        const op = (dag: Dag): Kern => ({ ...kern, verbinding, klok: () => new Date(`${dag}T09:30:00Z`), nieuwId: () => id });
        await moet(`buurt ${naam}`, voegBuurtToe(op(BUURTEN_SINDS), eerste, { gemeente, naam }));
        for (const [wie, dagen, oordeel, reden, helpt] of [...gezegd].sort((a, b) => b[1] - a[1]))
          await moet(`${wie} over ${naam}`, zetBuurtstap(op(plusWerkdagen(vandaag, -dagen)), await mensen.speler(wie), 'draagkracht-melden', id, { oordeel, helpt, [oordeel === 'beperkt' ? 'reden' : 'toelichting']: reden }));
      });
    }
  }
  await mensen.vertrek();
}
