import type { Dag } from '../domain/kalender/dag.ts';
import { plusWerkdagen } from '../domain/kalender/werkdagen.ts';
import type { Rol } from '../domain/partijen/rollen.ts';
import type { Contractvorm, Regeling } from '../domain/regeling/schema.ts';
import { gegevensOp, verzinClient, type Client, type Clientvraag } from './mensen/client.ts';
import { metMatching } from '../domain/matching/regels.ts';
import { oordeelveld, redenveld, teOordelen } from '../domain/toetsing/oordelen.ts';
import { AANGEHOUDEN, AANVULLINGEN, ADVIES_NEGATIEF, ADVIES_POSITIEF, ANDERE_GEMEENTE, NEGATIEF, POSITIEF, WEIGERINGEN, WEGING, HUURVOORWAARDEN, ZONDER_BEGELEIDING, GEMEENTEKEUZE, INTERMEDIAIR, OORDEEL, PAUZE_TOT, VOORZIENINGVRAAG, WIJZIGING } from './mensen/teksten.ts';
import { demobuurt } from './buurten.ts';
import { verzinWoning } from './mensen/woning.ts';
import { PERSONAS } from './personas.ts';
import type { Toeval } from './toeval.ts';
import type { Schakel } from './verhaal.ts';

/* The way of one client through the chain, piece by piece, with the gaps in working days as they go in real life. */

/** One client's dossier: who it is, and which people deal with it. */
export type Gang = { t: Toeval; regeling: Regeling; dossier: string; client: Client; begeleider: string; bureau: (rol: Rol) => string; tafel: string; /** the form of lease the decision will name */ vorm: Contractvorm };
/** The home a course leads to. */
export type Thuis = { woning: string; corporatie: string; gemeente: string };

/** Someone who works there in that role; when there are several, any of them. */
export function persoon(t: Toeval, regeling: string, organisatie: string, rol: Rol): string {
  const mensen = PERSONAS.filter((p) => p.regeling === regeling && p.organisatie === organisatie && p.rol === rol);
  if (mensen.length === 0) throw new Error(`Er is in ${regeling} geen ${rol} bij ${organisatie}.`);
  return t.kies(mensen).slug;
}

export function beginGang(vraag: Clientvraag): Gang {
  const { t, regeling, zorgorganisatie, herkomstgemeente, zoekgemeenten } = vraag;
  const tafel = [herkomstgemeente, ...zoekgemeenten].map((code) => regeling.gemeenten.find((g) => g.code === code)?.beoordelingstafel).find((code) => code !== undefined);
  const bureau = (rol: Rol) => persoon(t, regeling.regeling, regeling.servicepunt.organisatie, rol);
  return {
    t, regeling, bureau, vorm: regeling.contractvormen.find((c) => c.bij_uitzondering && t.kans(0.1)) ?? regeling.contractvormen[0]!, dossier: t.id(), client: verzinClient(vraag), begeleider: persoon(t, regeling.regeling, zorgorganisatie, 'begeleider'),
    tafel: tafel ? persoon(t, regeling.regeling, tafel, 'tafellid') : bureau('uitstroomcoordinator'),
  };
}

const stap = (g: Gang, doe: Schakel['doe'], door: string, na: number, invoer?: Schakel['invoer']): Schakel => ({ doe, door, na, aan: g.dossier, invoer });

/** The file is opened; consent is not given yet. */
export function concept(g: Gang): Schakel[] {
  const { personalia, herkomst, ...rest } = g.client.gegevens;
  if (g.t.kans(0.85)) return [stap(g, 'dossier-openen', g.begeleider, 0, (op) => ({ gegevens: gegevensOp(g.client.gegevens, op) }))];
  return [
    stap(g, 'dossier-openen', g.begeleider, 0, (op) => ({ gegevens: gegevensOp({ personalia, herkomst }, op) })),
    stap(g, 'gegevens-bijwerken', g.begeleider, g.t.getal(0, 4), (op) => ({ gegevens: gegevensOp(rest, op) })),
  ];
}

/** A client with a mentor signs along with them, or the mentor signs alone. */
const wieToestemt = ({ client }: Gang, samen: boolean): string => (client.gegevens.personalia?.vertegenwoordiger !== 'mentor' ? 'client' : samen ? 'beiden' : 'vertegenwoordiger');

export const toestemming = (g: Gang): Schakel =>
  stap(g, 'toestemming-vastleggen', g.begeleider, g.t.getal(0, 2), (op) => ({ doeleinden: g.regeling.toestemming.doeleinden.filter((d) => d.nodig || g.t.kans(0.85)).map((d) => d.code), door: wieToestemt(g, g.t.kans(0.93)), wijze: g.t.kans(0.8) ? 'formulier' : 'persoonlijk', gegeven_op: op }));

/** From opening to handing in, which is the last of these. */
export const aanvraag = (g: Gang): Schakel[] => [...concept(g), toestemming(g), stap(g, 'aanvraag-indienen', g.begeleider, g.t.getal(1, 5))];

/** The check asks for more, and with `beantwoord` the care organisation gives it. */
export function aanvulling(g: Gang, beantwoord: boolean): Schakel[] {
  const { vraag, antwoord } = g.t.kies(AANVULLINGEN);
  return [
    stap(g, 'aanvulling-vragen', g.bureau(toetsers(g)[0]!), g.t.getal(1, 4), () => ({ aanvulling_vraag: vraag })),
    ...(beantwoord ? [stap(g, 'aanvraag-aanvullen', g.begeleider, g.t.getal(2, 8), () => ({ aanvulling_antwoord: antwoord }))] : []),
  ];
}

/** The roles that check, one after the other where the regeling says so. */
export function toetsers({ regeling }: Pick<Gang, 'regeling'>): readonly Rol[] {
  const toets = regeling.stappen['in-behandeling-nemen']!;
  return toets.na_elkaar ? toets.door : toets.door.slice(0, 1);
}
export const toetsing = (g: Gang): Schakel[] => toetsers(g).map((rol) => stap(g, 'in-behandeling-nemen', g.bureau(rol), g.t.getal(1, 4)));

/** A decision takes weeks where a table of the municipality decides, days where the coordinator does. */
export function besluit(g: Gang, uitkomst: 'positief' | 'negatief' | 'aangehouden'): Schakel {
  const { vorm } = g;
  const motivering = g.t.kies({ positief: POSITIEF, negatief: NEGATIEF, aangehouden: AANGEHOUDEN }[uitkomst]);
  const na = g.regeling.stappen['besluit-nemen']!.van === 'herkomstgemeente' ? g.t.getal(9, 28) : g.t.getal(1, 6);
  return stap(g, 'besluit-nemen', g.tafel, na, () => ({
    uitkomst, motivering, ...(uitkomst === 'positief' ? { contractvorm: vorm.code, ...(vorm.bij_uitzondering ? { contractvorm_reden: vorm.code === 'huurcontract' ? ZONDER_BEGELEIDING : INTERMEDIAIR } : {}) } : {}),
    ...Object.fromEntries(uitkomst === 'positief' ? teOordelen(g.regeling).flatMap(({ code }) => [[oordeelveld(code), 'voldoet'], [redenveld(code), OORDEEL]]) : []),
  }));
}

/** The letter goes out, where the regeling knows one. */
export const brief = (g: Gang, na = g.t.getal(0, 2)): Schakel[] =>
  g.regeling.stappen['besluit-verzenden'] ? [stap(g, 'besluit-verzenden', g.tafel, na, () => ({ wijze: g.t.kies(['post', 'post', 'begeleider']) }))] : [];

/** Held for want of something, which then comes. */
export const aangehouden = (g: Gang): Schakel[] => [
  besluit(g, 'aangehouden'), ...brief(g), stap(g, 'aanvraag-aanvullen', g.begeleider, g.t.getal(4, 14), () => ({ aanvulling_antwoord: g.t.kies(AANVULLINGEN).antwoord })),
];

/** Where municipalities are chosen first, that choice; then the place on the list. */
export function plaatsing(g: Gang, wachtlijst: string): Schakel[] {
  const door = g.bureau(g.regeling.stappen['op-wachtlijst-plaatsen']!.door[0]!);
  const { keuze_gewogen, keuze_reden } = g.t.kies(GEMEENTEKEUZE);
  const keuze = g.regeling.stappen['gemeenten-kiezen'] ? [stap(g, 'gemeenten-kiezen', door, g.t.getal(1, 3), () => ({ gemeenten: [...new Set([wachtlijst, ...g.client.zoekgemeenten])], keuze_gewogen, keuze_reden }))] : [];
  return [...keuze, stap(g, 'op-wachtlijst-plaatsen', door, g.t.getal(1, 4), () => ({ wachtlijst }))];
}

/** The care organisation says that everything is still as it was, where the regeling asks for it. */
export const bevestiging = (g: Gang, na: number): Schakel[] => (g.regeling.stappen['gegevens-bevestigen'] ? [stap(g, 'gegevens-bevestigen', g.begeleider, na, () => ({ klopt: 'ja' }))] : []);

/** So many working days of waiting; data older than the regeling allows are confirmed in between. */
export function wachten(g: Gang, dagen: number): { tussendoor: Schakel[]; rest: number } {
  const tussendoor = dagen > 48 ? bevestiging(g, dagen - 15) : [];
  return { tussendoor, rest: tussendoor.length > 0 ? 15 : dagen };
}

/** From handing in to the waiting list, with now and then a detour. */
export const totWachtlijst = (g: Gang, wachtlijst: string): Schakel[] => [
  ...aanvraag(g), ...(g.t.kans(0.2) ? aanvulling(g, true) : []), ...toetsing(g), ...(g.t.kans(0.08) ? aangehouden(g) : []), besluit(g, 'positief'), ...brief(g), ...plaatsing(g, wachtlijst),
];

export const AANBODSTAPPEN = ['woning-voorleggen', 'advies-geven', 'aanbod-beantwoorden', 'contract-vastleggen', 'contract-ondertekenen', 'sleutel-overdragen'] as const;

/** The offer of a home up to and including a step; the home is registered some days before. */
export function aanbod(g: Gang, thuis: Thuis, tot: (typeof AANBODSTAPPEN)[number], na = 0): Schakel[] {
  const { t, client } = g;
  const consulent = persoon(t, g.regeling.regeling, thuis.corporatie, 'woonconsulent');
  const elders = !client.zoekgemeenten.includes(thuis.gemeente);
  const kijkt = t.kans(0.3);
  const stappen = [
    stap(g, 'woning-voorleggen', consulent, na, () => ({ woning: thuis.woning, afwijkreden: t.kies(metMatching(g.regeling).matching.afwijkredenen.filter((r) => r.code !== 'anders' && r.code !== 'voordracht')).code, ...(elders ? { reden_andere_gemeente: ANDERE_GEMEENTE } : {}) })),
    stap(g, 'advies-geven', g.begeleider, t.getal(1, 4), () => ({ advies: 'positief', advies_toelichting: t.kies(ADVIES_POSITIEF) })),
    ...(kijkt ? [bezichtiging(g, 0, 1)] : []),
    stap(g, 'aanbod-beantwoorden', g.begeleider, t.getal(kijkt ? 1 : 0, 3), () => ({ antwoord: 'aangenomen' })),
    ...schuldhulp(g),
    stap(g, 'contract-vastleggen', consulent, t.getal(3, 9), (op) => ({ ingangsdatum: plusWerkdagen(op, 4), ...(g.vorm.koppelbeding ? { koppelbeding: 'ja' } : {}), ...(t.kans(0.25) ? { huurvoorwaarden: t.kies(HUURVOORWAARDEN) } : {}) })),
    ...ondertekening(g, consulent),
    stap(g, 'sleutel-overdragen', consulent, t.getal(1, 5)),
  ];
  return stappen.slice(0, stappen.findLastIndex((s) => s.doe === tot) + 1);
}

/** A viewing, so many working days ahead; nearly always with the supporter (W8.5). */
export const bezichtiging = (g: Gang, na: number, overDagen: number): Schakel =>
  stap(g, 'bezichtiging-plannen', g.begeleider, na, (op) => ({ bezichtiging_op: plusWerkdagen(op, overDagen), bezichtiging_tijd: g.t.kies(['9.30', '11.00', '14.30', '16.00']), met_begeleider: g.t.kans(0.9) ? 'ja' : 'nee' }));

/** Everyone who must, on one day or on two. */
function ondertekening(g: Gang, consulent: string): Schakel[] {
  const allen = g.regeling.contractvormen[0]!.ondertekenaars;
  const tekent = (na: number, door: readonly string[]): Schakel => stap(g, 'contract-ondertekenen', consulent, na, () => ({ door }));
  return g.vorm.ondertekenaars.length < 3 ? [tekent(1, g.vorm.ondertekenaars)] : g.t.kans(0.3) ? [tekent(0, allen.slice(0, 1)), tekent(1, allen.slice(1))] : [tekent(1, allen)];
}

/** Rent debt above the limit: admitted to debt help before the lease (W7.3). */
function schuldhulp(g: Gang): Schakel[] {
  const { huurschuld, toegelaten_tot_schuldhulpverlening } = g.client.gegevens['inkomen-en-schulden'] ?? {};
  const nodig = g.regeling.stappen['voorwaarde-vervullen'] && g.regeling.criteria.some((c) => c.voorwaarde?.code === 'toelating-schuldhulp') && Number(huurschuld) > 500 && toegelaten_tot_schuldhulpverlening === 'nee';
  return nodig ? [stap(g, 'voorwaarde-vervullen', g.begeleider, 1, () => ({ voorwaarde: 'toelating-schuldhulp' }))] : [];
}

/** A home that is registered on the day of this step. */
export function woningKomt(g: Pick<Gang, 't' | 'regeling'>, thuis: Thuis, client: Client | undefined, na = 0): Schakel {
  const { t } = g;
  const vrijNa = t.getal(3, 20);
  return {
    doe: 'woning-aanmelden', door: persoon(t, g.regeling.regeling, thuis.corporatie, 'woonconsulent'), na, aan: thuis.woning,
    invoer: (op: Dag) => ({ ...verzinWoning(t, { gemeente: thuis.gemeente, op, vrijOp: plusWerkdagen(op, vrijNa), client }), ...demobuurt(thuis.gemeente, thuis.woning, op) }),
  };
}

/** How an offer comes to nothing, or nearly: a refusal by the consequence it has, no advice, no answer. */
export type Misloop = 'geweigerd' | 'tijdelijk' | 'nietToeAan' | 'zwaarwegend' | 'gewogen' | 'afgeraden' | 'uitgebleven' | 'vervallen';

/** An offer that comes to nothing: the client refuses (art. 4c), or the advice is negative and the offer is taken back. */
export function misgelopen(g: Gang, thuis: Thuis, hoe: Misloop, na: number): Schakel[] {
  const tot = aanbod(g, thuis, 'aanbod-beantwoorden', na);
  const [voorleggen, advies] = tot;
  if (hoe === 'uitgebleven') return [voorleggen!, stap(g, 'zonder-advies-verdergaan', voorleggen!.door, 6)];
  if (hoe === 'vervallen') return [voorleggen!, advies!, stap(g, 'aanbod-laten-vervallen', voorleggen!.door, 6)];
  if (hoe !== 'afgeraden') {
    const nee = { ...tot.at(-1)!, invoer: (op: Dag) => ({ antwoord: 'geweigerd', ...g.t.kies(WEIGERINGEN[hoe]), ...(hoe === 'tijdelijk' ? { pauze_tot: plusWerkdagen(op, PAUZE_TOT) } : {}) }) };
    const weegt = () => stap(g, 'weigering-wegen', g.bureau(g.regeling.stappen['weigering-wegen']!.door[0]!), g.t.getal(3, 8), () => g.t.kies(WEGING));
    return [...tot.slice(0, -1), nee, ...(hoe === 'gewogen' ? [weegt()] : [])];
  }
  return [
    voorleggen!, { ...advies!, invoer: () => ({ advies: 'negatief', advies_toelichting: g.t.kies(ADVIES_NEGATIEF) }) },
    stap(g, 'aanbod-intrekken', voorleggen!.door, g.t.getal(1, 3), () => ({ reden: 'advies-negatief' })),
  ];
}

/** The wait is put off for a while, with an end. */
export const pauze = (g: Gang, na: number): Schakel => stap(g, 'wachtlijst-pauzeren', g.bureau(g.regeling.stappen['wachtlijst-pauzeren']!.door[0]!), na, (op) => ({ reden: g.t.kies(['client', 'behandeling']), tot: plusWerkdagen(op, PAUZE_TOT) }));
export const vanDeLijst = (g: Gang, na: number): Schakel => stap(g, 'van-wachtlijst-halen', g.bureau(g.regeling.stappen['van-wachtlijst-halen']!.door[0]!), na, () => ({ reden: g.t.kies(['andere-woning', 'niet-meer-toe-aan']) }));
/** Support and money are asked of the municipality, if the client allows it. */
export const voorziening = (g: Gang, soort: string, na: number): Schakel => stap(g, 'voorziening-aanvragen', g.begeleider, na, () => ({ voorziening: soort, voorziening_toelichting: g.t.kies(VOORZIENINGVRAAG) }));
const alleenGevraagd = (g: Gang, antwoorden: Record<string, unknown>) => {
  const gevraagd: readonly string[] = g.regeling.aanvraag.find((a) => a.groep === 'inkomen-en-schulden')?.velden ?? [];
  return Object.fromEntries(Object.entries(antwoorden).filter(([veld]) => gevraagd.includes(veld)));
};
/** Something changed that touches a criterion: an arrangement about debts has lapsed. */
export const wijziging = (g: Gang, na: number): Schakel => stap(g, 'wijziging-melden', g.begeleider, na, () => ({
  wijziging_soort: ['schulden'], wijziging_toelichting: WIJZIGING, gegevens: { 'inkomen-en-schulden': alleenGevraagd(g, { heeft_schulden: 'ja', schuldbedrag: 2400, huurschuld: 700, aflossingsafspraken: 'geen', toegelaten_tot_schuldhulpverlening: 'nee' }) },
}));
export const bezwaar = (g: Gang, na: number): Schakel => stap(g, 'bezwaar-vastleggen', g.tafel, na, () => ({ bezwaar_gronden: 'De cliënt vindt dat er wel genoeg begeleiding is geregeld.' }));

export const ingetrokken = (g: Gang, reden: 'client' | 'andere-woning' | 'niet-meer-toe-aan' | 'anders', na: number): Schakel => stap(g, 'aanvraag-intrekken', g.begeleider, na, () => ({ reden }));
export const toestemmingTerug = (g: Gang, na: number): Schakel => stap(g, 'toestemming-intrekken', g.begeleider, na, () => ({ door: 'client' }));
