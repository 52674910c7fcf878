import type { Dag } from '../kalender/dag.ts';
import { zegDatum } from '../kalender/zeg.ts';
import type { Rol } from '../partijen/rollen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { beschermAandeel, beschermKolom, type Beschermd } from './kleine-aantallen.ts';
import { kwantiel, kwantielMetWachtenden, type Groepcijfers } from './wachtcijfers.ts';

/* Is it shared out fairly: waits and keys beside each other, group by group (PO.c1, W17.z). */

export const ZIET_WACHTTIJDEN: readonly Rol[] = ['servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bestuurder'];

/** What people are grouped by. The first three say something of a person and are protected; the last two are parties of the agreement. */
export const DIMENSIES = ['doelgroep', 'huishouden', 'leeftijd', 'gemeente', 'zorgorganisatie'] as const;
export type Dimensie = (typeof DIMENSIES)[number];
export const PERSOONLIJK: readonly Dimensie[] = ['doelgroep', 'huishouden', 'leeftijd'];
export const isPersoonlijk = (d: Dimensie): boolean => PERSOONLIJK.includes(d);
export const DIMENSIENAAM: Record<Dimensie, { kop: string; per: string; uitleg: string }> = {
  doelgroep: { kop: 'Doelgroep', per: 'Per doelgroep', uitleg: 'De doelgroep bij het besluit.' },
  huishouden: { kop: 'Huishouden', per: 'Per huishouden', uitleg: 'Het huishouden zoals het nu bekend is. Samen: twee of meer volwassenen.' },
  leeftijd: { kop: 'Leeftijd', per: 'Per leeftijdsgroep', uitleg: 'De leeftijd op de dag van plaatsing. Wie toen nog geen 18 was, telt mee bij 18 tot en met 22.' },
  gemeente: { kop: 'Wachtlijst', per: 'Per gemeente van de wachtlijst', uitleg: 'De gemeente waar iemand op de wachtlijst staat; de woning kan in een andere gemeente staan.' },
  zorgorganisatie: { kop: 'Zorgorganisatie', per: 'Per zorgorganisatie', uitleg: 'De zorgorganisatie die de cliënt begeleidde bij de plaatsing.' },
};

export type Groepnaam = { code: string; naam: string };
const HUISHOUDENS: readonly Groepnaam[] = [{ code: 'alleen', naam: 'Alleen' }, { code: 'alleen-met-kinderen', naam: 'Alleen met kinderen' }, { code: 'samen', naam: 'Samen' }, { code: 'samen-met-kinderen', naam: 'Samen met kinderen' }];
const LEEFTIJDEN: readonly Groepnaam[] = [['18-22', '18 tot en met 22'], ['23-27', '23 tot en met 27'], ['28-34', '28 tot en met 34'], ['35-49', '35 tot en met 49'], ['50-64', '50 tot en met 64'], ['65-plus', '65 en ouder']].map(([code, naam]) => ({ code: code!, naam: naam! }));
const ONBEKEND: Groepnaam = { code: 'onbekend', naam: 'Onbekend' };

/** The groups of a dimension in the order of the table, those of every version of the regeling; the same rows always, whoever is in them. */
export function groepenVan(versies: readonly Pick<Regeling, 'doelgroepen' | 'gemeenten' | 'partijen'>[], dimensie: Dimensie): Groepnaam[] {
  const uniek = (namen: readonly Groepnaam[]): Groepnaam[] => [...new Map(namen.map(({ code, naam }) => [code, { code, naam }])).values()];
  switch (dimensie) {
    case 'huishouden': return [...HUISHOUDENS, ONBEKEND];
    case 'leeftijd': return [...LEEFTIJDEN, ONBEKEND];
    case 'doelgroep': return [...uniek(versies.flatMap((v) => v.doelgroepen)), ONBEKEND];
    case 'gemeente': return uniek(versies.flatMap((v) => v.gemeenten));
    case 'zorgorganisatie': return uniek(versies.flatMap((v) => v.partijen.filter((p) => p.soort === 'zorgorganisatie')));
  }
}

/** Half waits no longer than `mediaan` weeks, nine out of ten no longer than `p90`; the latter from ten people on, where it is nobody in particular. */
export type Weekmaat = { mediaan: number; p90?: number };
export type Groeprij = Groepnaam & { wacht: Beschermd; wachtweken?: Weekmaat; sleutels: Beschermd; aanbodweken?: Weekmaat; sleutelweken?: Weekmaat; /** half has a key within so many weeks, those who still wait counted */ verwacht?: number; termijn: Beschermd; binnen: Beschermd };
export type Groeptabel = { dimensie: Dimensie; rijen: Groeprij[]; totaal: Groeprij };

const P90_VANAF = 10;
const maat = (weken: readonly number[] | undefined): Weekmaat | undefined => {
  const mediaan = kwantiel(weken ?? [], 0.5);
  return mediaan === undefined ? undefined : { mediaan, ...(weken!.length >= P90_VANAF ? { p90: kwantiel(weken!, 0.9)! } : {}) };
};
const LEEG: Groepcijfers = { wacht: 0, sleutels: 0, termijn: 0, binnen: 0 };

function rij(groep: Groepnaam, c: Groepcijfers, { wacht, sleutels, termijn, binnen }: Pick<Groeprij, 'wacht' | 'sleutels' | 'termijn' | 'binnen'>): Groeprij {
  const getoond = typeof sleutels === 'number';
  return {
    ...groep, wacht, sleutels, termijn, binnen, wachtweken: typeof wacht === 'number' ? maat(c.wachtweken) : undefined, aanbodweken: getoond ? maat(c.aanbodweken) : undefined,
    sleutelweken: getoond ? maat(c.sleutelweken) : undefined, verwacht: getoond && c.verloop ? kwantielMetWachtenden(c.verloop, 0.5) : undefined,
  };
}

/** One table of groups with its total. A group that nobody named gets a row as well, so that the rows add up. */
export function maakGroeptabel(dimensie: Dimensie, groepen: readonly Groepnaam[], cijfers: ReadonlyMap<string, Groepcijfers>, totaal: Groepcijfers): Groeptabel {
  const allen = [...groepen, ...[...cijfers.keys()].filter((code) => !groepen.some((g) => g.code === code)).map((code) => ({ code, naam: code }))];
  const van = ({ code }: Groepnaam): Groepcijfers => cijfers.get(code) ?? LEEG;
  const open = !isPersoonlijk(dimensie);
  const kolom = (wat: 'wacht' | 'sleutels' | 'termijn'): Beschermd[] => (open ? allen.map((g) => van(g)[wat]!) : beschermKolom(allen.map((g) => van(g)[wat]), totaal[wat]!));
  const [wacht, sleutels, termijn] = [kolom('wacht'), kolom('sleutels'), kolom('termijn')];
  const binnen = open ? allen.map((g) => van(g).binnen!) : beschermAandeel(allen.map((g, i) => ({ heel: termijn[i]!, deel: van(g).binnen })), { heel: totaal.termijn!, deel: totaal.binnen! });
  const som = { wacht: totaal.wacht!, sleutels: totaal.sleutels!, termijn: totaal.termijn!, binnen: totaal.binnen! };
  return { dimensie, totaal: rij({ code: 'totaal', naam: 'Totaal' }, totaal, som), rijen: allen.map((g, i) => rij(g, van(g), { wacht: wacht[i]!, sleutels: sleutels[i]!, termijn: termijn[i]!, binnen: binnen[i]! })) };
}

/** "14 van 20 (70%)"; rounded down, so that 100% means everyone. */
export function zegAandeel(binnen: Beschermd, termijn: Beschermd): string {
  if (typeof binnen !== 'number' || typeof termijn !== 'number') return 'niet getoond';
  return termijn === 0 ? '–' : `${binnen} van ${termijn} (${Math.floor((100 * binnen) / termijn)}%)`;
}
const zegWeken = (n: number): string => (n === 0 ? 'minder dan een week' : `${n} ${n === 1 ? 'week' : 'weken'}`);

/** The finding above the report: how long half waits, and how many had an offer in time. */
export function wachtbevinding(totaal: Groeprij, binnen: string | undefined): string {
  const nu = `${String(totaal.wacht)} ${totaal.wacht === 1 ? 'mens wacht' : 'mensen wachten'}`;
  if (binnen === undefined || totaal.termijn === 0) return `${nu} op een woning`;
  return `${nu}; ${zegAandeel(totaal.binnen, totaal.termijn)} kreeg binnen ${binnen} een aanbod`;
}
/** The groups whose median wait for a key differs most, when at least two can be told. */
export function verschilbevinding({ rijen, dimensie }: Groeptabel): string {
  const metWacht = rijen.filter((r) => r.sleutelweken !== undefined).sort((a, b) => a.sleutelweken!.mediaan - b.sleutelweken!.mediaan);
  const [kortst, langst] = [metWacht[0], metWacht.at(-1)];
  if (!kortst || !langst || kortst === langst || kortst.sleutelweken!.mediaan === langst.sleutelweken!.mediaan) return DIMENSIENAAM[dimensie].per;
  return `${DIMENSIENAAM[dimensie].per}: van ${zegWeken(kortst.sleutelweken!.mediaan)} (${kortst.naam}) tot ${zegWeken(langst.sleutelweken!.mediaan)} (${langst.naam}) tot de sleutel`;
}

/** What every column means (no number without its definition). */
export const definities = (peildag: Dag, binnen: string | undefined): string[] => [
  `Wacht nu: op de wachtlijst geplaatst en op ${zegDatum(peildag)} nog geen sleutel en niet van de lijst. Wie een aanbod of een pauze heeft, telt mee. Wacht al: van de plaatsing tot die dag.`,
  'Sleutel: gekregen in de periode, geteld op de dag van de sleutel. Tot aanbod: van de plaatsing tot de eerste woning die is voorgelegd. Tot sleutel: van de plaatsing tot de sleutel. Wie opnieuw is geplaatst, wacht opnieuw.',
  'Mediaan: de helft wachtte zo lang of korter. p90: negen van de tien; die staat er vanaf 10 mensen. Wachttijden staan er vanaf 5 mensen, in hele weken.',
  'Met wie nog wacht: na zoveel weken heeft de helft een sleutel als het blijft gaan zoals in deze periode. Wie nog wacht of van de lijst ging, telt mee zolang die wachtte (Kaplan-Meier). Zonder hen lijkt het korter dan het is. Een streepje: zover kwam nog niet de helft, of er zijn minder dan 5 sleutels.',
  ...(binnen === undefined ? [] : [`Aanbod binnen ${binnen}: van iedereen bij wie die termijn in de periode afliep, wie dan een eerste aanbod had. Een pauze zet de termijn niet stil. Wie eerder zonder aanbod van de lijst ging, telt niet mee.`]),
];
