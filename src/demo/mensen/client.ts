import type { Groepgegevens } from '../../domain/aanvraag/formulier.ts';
import type { Antwoorden } from '../../domain/invoer/vragen.ts';
import { dagMetNummer, dagnummer, type Dag } from '../../domain/kalender/dag.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Toeval } from '../toeval.ts';
import { GEVLUCHT, type Naamgever } from './namen.ts';
import { DOELEN, HUISHOUDEN, MOTIVATIE, ONDERBOUWING, WOONWENSEN } from './teksten.ts';

export type Clientvraag = { t: Toeval; naam: Naamgever; regeling: Regeling; zorgorganisatie: string; doelgroep: string; herkomstgemeente: string; zoekgemeenten: readonly string[]; op: Dag };

/** An invented client with every answer the regeling asks for, by data group. */
export type Client = { gegevens: Groepgegevens; doelgroep: string; herkomstgemeente: string; zoekgemeenten: readonly string[]; kamers: number; gelijkvloers: boolean; jongerenwoning: boolean; /** the highest rent that fits, in euros a month */ huurHoogstens: number };

const JONG = ['jeugd-18-plus', 'oud-amv', 'jeugdvoorziening'];
/** What happened in an earlier home, in the fields of both regelingen. */
const eerderWonen = (achterstand: boolean, overlast: boolean): Antwoorden => ({
  achterstand_bij_vertrek: jaNee(achterstand), eerdere_ontruiming: jaNee(overlast), ...(overlast ? { ontruiming_redenen: ['overlast'] } : {}), ontruimd_wegens_overlast: jaNee(overlast), ontruimd_wegens_hennep: 'nee',
});
const jaNee = (waar: boolean) => (waar ? 'ja' : 'nee');

/** Makes up a client; the same chance gives the same person. */
export function verzinClient(v: Clientvraag): Client {
  const { t, regeling } = v;
  const jong = JONG.includes(v.doelgroep);
  // By the day the story ends; the application came up to a year earlier.
  const leeftijd = jong ? t.getal(19, 22) : t.getal(23, 61);
  const geboren = dagMetNummer(dagnummer(v.op) - Math.floor(leeftijd * 365.25) - t.getal(20, 340));
  const kinderen = !jong && t.kans(0.14) ? t.getal(1, 3) : 0;
  const volwassenen = kinderen > 0 && t.kans(0.3) ? 2 : 1;
  const kamers = 1 + (kinderen > 0 ? 1 + Math.ceil(kinderen / 2) : t.getal(0, 1));
  const schulden = t.kans(jong ? 0.25 : 0.45);
  const schuldbedrag = t.getal(6, 180) * 100;
  const bron = jong ? t.kies(['studiefinanciering', 'loon', 'bijstand']) : t.kies(['bijstand', 'bijstand', 'wajong-wia', 'loon', 'anders']);
  const gelijkvloers = leeftijd > 50 ? t.kans(0.35) : t.kans(0.05);
  // Chosen by the day of birth and not by chance: these questions came later, and the story around them stays as it was.
  const geboortenummer = dagnummer(geboren) + 100_000;
  const uit = <T>(keuzes: readonly T[]): T => keuzes[geboortenummer % keuzes.length]!;
  const huurHoogstens = Math.round(uit([0.84, 0.92, 1]) * (710 + (Number(v.op.slice(0, 4)) - 2018) * 26));
  const alles: Antwoorden = {
    naam: v.naam(t, v.doelgroep === 'oud-amv' ? GEVLUCHT : undefined),
    geboortedatum: geboren,
    telefoon: `06 5550${String(t.getal(0, 9999)).padStart(4, '0')}`, ...(geboortenummer % 19 === 0 ? { vertegenwoordiger: 'mentor', vertegenwoordiger_naam: 'M. Verhoef' } : { vertegenwoordiger: 'geen' }),
    doelgroep: v.doelgroep, herkomstgemeente: v.herkomstgemeente, regiobinding: 'ja', intramuraal: 'ja',
    jaren_in_regio: uit([2, 4, 6, 9, 12, 17]), woonsituatie: 'opvang', woonsituatie_sinds: v.op,
    reistijd_minuten: uit([30, 45, 60]), vervoer: uit([['fiets', 'ov'], ['ov'], ['lopen', 'ov']]), binding: v.zoekgemeenten.map((gemeente, i) => ({ id: `1-${i + 1}`, gemeente, waarom: i === 0 ? ['netwerk'] : uit([['werk'], ['netwerk'], ['school']]) })),
    volwassenen, kinderen, huishouden_toelichting: kinderen > 0 ? HUISHOUDEN[1] : t.kans(0.3) ? t.kies(HUISHOUDEN.filter((h) => h !== HUISHOUDEN[1])) : undefined,
    inkomstenbronnen: [bron], netto_inkomen: bron === 'loon' ? t.getal(140, 195) * 10 : t.getal(104, 148) * 10,
    heeft_schulden: jaNee(schulden),
    ...(schulden ? { schuldbedrag, huurschuld: t.kans(0.3) ? t.getal(1, 12) * 50 : 0, aflossingsafspraken: t.kans(0.85) ? 'regeling' : 'aangemeld', toegelaten_tot_schuldhulpverlening: jaNee(t.kans(0.8)) } : {}),
    bewind: jaNee(schulden && t.kans(0.4)), huur_betaalbaar: 'ja',
    ...eerderWonen(t.kans(0.12), t.kans(0.05)),
    zoekgemeenten: [...v.zoekgemeenten], kamers, gelijkvloers: jaNee(gelijkvloers), jongerenwoning: jaNee(leeftijd < 28),
    huur_hoogstens: huurHoogstens, nabij: uit([v.zoekgemeenten.slice(0, 1), v.zoekgemeenten.slice(0, 2), v.zoekgemeenten.slice(-1)]), bijzondere_woonbehoeften: uit([undefined, undefined, ['buitenruimte'], undefined, ['rustige-plek'], ['rustige-plek', 'buitenruimte'], undefined]),
    woonwensen: t.kans(0.6) ? t.kies(WOONWENSEN.filter((w) => kinderen > 0 || !w.includes('het kind'))) : undefined, ingeschreven_bij_woonmatch: 'ja', accepteert_toewijzing: 'ja',
    verdieping: gelijkvloers ? 'begane-grond' : 'geen-voorkeur', huisdieren: 'nee', motivatie: uit([...MOTIVATIE]),
    plan_ondertekend: 'ja', plan_ondertekend_op: v.op,
    plandoelen: [t.kies(DOELEN.slice(0, 7)), t.kies(DOELEN.slice(7, kinderen > 0 ? 14 : 13))].map((doel, i) => ({ id: `1-${i + 1}`, ...doel })),
    toe_aan_zelfstandig_wonen: 'ja', onderbouwing_oordeel: t.kies(kinderen > 0 ? ONDERBOUWING : ONDERBOUWING.slice(0, -1)),
    zelf_alles_geprobeerd: 'ja', maanden_woonbegeleiding: t.kies([24, 24, 24, 30, 36]), uren_per_week: t.getal(2, 8),
    begeleidende_organisatie: regeling.partijen.find((p) => p.code === v.zorgorganisatie)?.naam ?? v.zorgorganisatie, zachte_landing_onderzocht: 'ja', zachte_landing_wat: uit([['buurtbezoek'], ['kennismaken', 'buurtbezoek'], ['inloop'], ['sport', 'kennismaken']]),
  };
  return {
    gegevens: Object.fromEntries(regeling.aanvraag.map(({ groep, velden }) => [groep, Object.fromEntries(velden.flatMap((veld) => (alles[veld] === undefined ? [] : [[veld, alles[veld]]])))])),
    doelgroep: v.doelgroep, herkomstgemeente: v.herkomstgemeente, zoekgemeenten: v.zoekgemeenten, kamers, gelijkvloers, jongerenwoning: leeftijd < 28, huurHoogstens,
  };
}

/** How long before the application begins these days lie, at least. */
const EERDER: Readonly<Record<string, number>> = { woonsituatie_sinds: 200, plan_ondertekend_op: 2 };

/** The answers of someone whose application begins on this day: days in them are counted back from it. */
export const gegevensOp = (gegevens: Groepgegevens, op: Dag): Groepgegevens =>
  Object.fromEntries(Object.entries(gegevens).map(([groep, antwoorden]) => [groep, Object.fromEntries(Object.entries(antwoorden).map(([veld, antwoord]) =>
    [veld, EERDER[veld] === undefined ? antwoord : dagMetNummer(dagnummer(op) - EERDER[veld] - (dagnummer(op) % EERDER[veld]))]))]));
