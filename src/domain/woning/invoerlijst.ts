import { leeg, leesAntwoorden, optiesVan, type Antwoorden, type Leeswijze, type Optielijsten, type Vraag, type Vragen } from '../invoer/vragen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { adresboek, adressleutels } from './adres.ts';
import { keurWoning, type Buurtkeuze } from './keuring.ts';

/*
 * A list of homes as corporations keep it, row by row through the same check as the form. Every fault is told with its row, its
 * column and what to do; a list with one fault is not taken in.
 */

export const MEESTE_WONINGEN = 10_000;
/** Bytes of one file. */
export const GROOTSTE_LIJST = 5_000_000;

/** Other names under which corporations know a column. */
const OOK: Record<string, readonly string[]> = {
  adres: ['adres', 'straat', 'straatnaam', 'straat en nummer', 'straat huisnummer'], postcode: ['pc'], plaats: ['woonplaats'], kamers: ['kamers'], oppervlakte: ['oppervlakte', 'm2', 'oppervlakte m2', 'gbo', 'woonoppervlakte'],
  verdieping: ['verdieping', 'etage', 'woonlaag'], lift: ['lift'], gelijkvloers: ['gelijkvloers', 'gelijkvloers of lift'], kenmerken: ['kenmerken', 'bijzonderheden', 'toegankelijkheid'], huisdieren: ['huisdieren', 'huisdieren toegestaan'],
  energielabel: ['label', 'energie'], huur: ['huur', 'kale huur', 'netto huur', 'nettohuur'], servicekosten: ['servicekosten', 'service'], huurvoorwaarden: ['voorwaarden', 'huurvoorwaarden'], jongerenwoning: ['jongerenwoning', 'jongeren'],
  bijzondere_woonvorm: ['bijzondere woonvorm', 'woonvorm'], woonvorm_voorwaarden: ['voorwaarden woonvorm'], beschikbaar_vanaf: ['beschikbaar', 'beschikbaar per', 'vrij per'], bezichtiging: ['bezichtiging'], buurt: ['wijk'], aangekondigd: ['aankondigen', 'aangekondigd'],
};
/** Columns that join the street: many lists keep the number apart. */
const BIJ_STRAAT = ['huisnummer', 'huisnr', 'nummer', 'nr', 'toevoeging', 'huisnummertoevoeging', 'huisletter'];

/** Compares names without capitals, accents, signs. */
const kaal = (tekst: string): string => tekst.normalize('NFKD').toLowerCase().replace(/²/g, '2').replace(/[^a-z0-9]+/g, ' ').trim();

/** Which column holds the answer to which question. */
export type Indeling = { veld: ReadonlyMap<number, string>; straat: readonly number[]; ongebruikt: string[]; dubbel: string[]; ontbreekt: { veld: string; naam: string }[] };

/** Reads the heads of the columns. */
export function deelIn(koppen: readonly string[], vragen: Vragen): Indeling {
  const namen = new Map(Object.entries(vragen).flatMap(([veld, v]) => [veld, v.label, ...(OOK[veld] ?? [])].map((naam) => [kaal(naam), veld] as const)));
  const veld = new Map<number, string>();
  const [straat, ongebruikt, dubbel]: [number[], string[], string[]] = [[], [], []];
  koppen.forEach((kop, i) => {
    const gevonden = namen.get(kaal(kop));
    if (gevonden && [...veld.values()].includes(gevonden)) dubbel.push(kop);
    else if (gevonden) veld.set(i, gevonden);
    else if (BIJ_STRAAT.includes(kaal(kop))) straat.push(i);
    else if (kop.trim()) ongebruikt.push(kop.trim().slice(0, 60));
  });
  const aanwezig = new Set(veld.values());
  return { veld, straat, ongebruikt, dubbel, ontbreekt: Object.entries(vragen).filter(([v, q]) => q.verplicht && !q.alleenAls && !aanwezig.has(v)).map(([v, q]) => ({ veld: v, naam: q.label })) };
}

const JA = ['j', 'ja', 'y', 'yes', 'true', 'waar', '1', 'x'];
const NEE = ['n', 'nee', 'no', 'false', 'onwaar', '0'];

/** What people write in a cell, as the check of the question takes it; what it does not know is left for the check to refuse. */
function uitCel(vraag: Vraag, tekst: string, lijsten: Optielijsten): string | string[] {
  const schoon = tekst.trim();
  const code = (woord: string) => optiesVan(vraag, lijsten).find((o) => kaal(o.code) === kaal(woord) || kaal(o.naam) === kaal(woord))?.code ?? woord;
  switch (vraag.soort) {
    case 'ja-nee': { const w = schoon.toLowerCase(); return JA.includes(w) ? 'ja' : NEE.includes(w) ? 'nee' : schoon; }
    // Labels differ in their signs alone.
    case 'keuze': return optiesVan(vraag, lijsten).find((o) => o.code.toLowerCase() === schoon.toLowerCase() || o.naam.toLowerCase() === schoon.toLowerCase())?.code ?? (/[+-]$/.test(schoon) ? schoon : code(schoon));
    case 'keuzes': return schoon.split(/[,;|\n]/).map((d) => d.trim()).filter(Boolean).map(code);
    default: return schoon;
  }
}

export type Celfout = { rij: number; kolom: string; waarde: string; melding: string };
/** `rij` is the number of the row in the file, the heads being row 1. Without faults the answers are there. */
export type Invoerrij = { rij: number; adres: string; antwoorden?: Antwoorden; fouten: Celfout[] };
export type Toetsing = { vragen: Vragen; lijsten: Optielijsten; regeling: Pick<Regeling, 'bedragen'>; buurten: readonly Buurtkeuze[]; wijze?: Leeswijze };

/** How an earlier home is named when the same address comes again. */
type Eerder = { melding: string };

/** Checks rows one after the other; it remembers the addresses it has met. `bestaand`: homes that are already there, with what to say of them. */
export function rijtoets(koppen: readonly string[], { vragen, lijsten, regeling, buurten, wijze }: Toetsing, bestaand: readonly { adres: string; gemeente: string; postcode?: string | null; melding: string }[]): (cellen: readonly string[], rij: number) => Invoerrij {
  const indeling = deelIn(koppen, vragen);
  const boek = adresboek<Eerder>();
  for (const w of bestaand) boek.zet(adressleutels(w), w);
  const kop = new Map([...indeling.veld].map(([i, veld]) => [veld, { naam: koppen[i]!.trim(), i }]));
  return (cellen, rij) => {
    const ruw: Record<string, unknown> = {};
    for (const [i, veld] of indeling.veld) if (!leeg(cellen[i])) ruw[veld] = uitCel(vragen[veld]!, cellen[i]!, lijsten);
    if (indeling.straat.length > 0 && ruw.adres) ruw.adres = [ruw.adres, ...indeling.straat.map((i) => cellen[i]?.trim()).filter(Boolean)].join(' ');
    const adres = typeof ruw.adres === 'string' ? ruw.adres : '';
    const celfout = ({ veld, melding }: { veld: string; melding: string }): Celfout => ({ rij, kolom: kop.get(veld)?.naam ?? vragen[veld]?.label ?? veld, waarde: (cellen[kop.get(veld)?.i ?? -1] ?? '').slice(0, 100), melding });
    const gelezen = leesAntwoorden(vragen, ruw, lijsten, wijze);
    if (!gelezen.ok) return { rij, adres, fouten: (gelezen.velden ?? []).map(celfout) };
    const antwoorden = gelezen.waarde;
    const fouten: { veld: string; melding: string }[] = keurWoning(regeling, antwoorden, { aangekondigd: antwoorden.aangekondigd === 'ja', buurten });
    const sleutels = adressleutels({ adres, gemeente: antwoorden.gemeente as string, postcode: antwoorden.postcode as string | undefined });
    const eerder = boek.zoek(sleutels);
    if (eerder) fouten.push({ veld: 'adres', melding: eerder.melding });
    else boek.zet(sleutels, { melding: `Dit adres staat ook op rij ${rij}. Haal een van de twee weg.` });
    return fouten.length > 0 ? { rij, adres, fouten: fouten.map(celfout) } : { rij, adres, antwoorden, fouten: [] };
  };
}

/** The heads and one row to copy, for people to start from. */
export function voorbeeldlijst(vragen: Vragen, gemeente: string, jaar: number): string[][] {
  const voorbeeld: Record<string, string> = {
    postcode: '2023 AB', adres: 'Voorbeeldstraat 12', plaats: gemeente, gemeente, kamers: '3', oppervlakte: '62', verdieping: '1', lift: 'nee', gelijkvloers: 'nee', kenmerken: 'buitenruimte', huisdieren: 'ja', energielabel: 'B',
    huur: '645,20', servicekosten: '38,50', jongerenwoning: 'nee', beschikbaar_vanaf: `1-12-${jaar}`, bezichtiging: 'dinsdagmiddag, aan de voordeur', aangekondigd: 'nee',
  };
  const velden = Object.keys(vragen);
  return [velden.map((v) => vragen[v]!.label), velden.map((v) => voorbeeld[v] ?? '')];
}

/** What can be filled in where: the second part of the template. */
export const uitlegkolommen = (vragen: Vragen, lijsten: Optielijsten): { naam: string; verplicht: boolean; uitleg: string }[] =>
  Object.values(vragen).map((v) => ({
    naam: v.label, verplicht: Boolean(v.verplicht) && !v.alleenAls,
    uitleg: [v.hint, v.soort === 'ja-nee' ? 'Ja of nee.' : v.soort === 'keuze' || v.soort === 'keuzes' ? `${v.soort === 'keuze' ? 'Een' : 'Een of meer, met komma’s ertussen'}: ${optiesVan(v, lijsten).map((o) => o.naam).join(', ')}.` : v.soort === 'datum' ? 'Een dag, bijvoorbeeld 1-12-2026.' : undefined].filter(Boolean).join(' '),
  }));
