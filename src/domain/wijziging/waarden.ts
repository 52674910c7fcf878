import { isMap, isPair, isScalar, parseDocument, type Document, type YAMLMap } from 'yaml';
import { FASEN, type Fase } from '../keten/fasen.ts';
import { gemeentenaam, partijnaam } from '../regeling/namen.ts';
import type { Regeling } from '../regeling/schema.ts';

/* The usual changes: one number or word of a regeling at a time, chosen from a list. The text of the file stays as it was, but for that. */

export type Plek = { code: string; naam: string; nu: string; soort: 'getal' | 'tekst' | 'lijst'; /** a key that is not there yet */ nieuw?: 'maximum' };
type Pad = readonly (string | number)[];

const plek = (pad: Pad, naam: string, nu: unknown, soort: Plek['soort'], nieuw?: 'maximum'): Plek =>
  ({ code: pad.join('.'), naam, nu: nu === undefined ? 'niets' : Array.isArray(nu) ? nu.join(', ') : String(nu), soort, ...(nieuw ? { nieuw } : {}) });

/** Every single value that can be changed by itself, with what it is now. */
export function plekken(r: Regeling): Plek[] {
  const { gemeenten, corporaties } = r.verdeelsleutel;
  return [
    plek(['maximum', 'woningen_per_jaar'], 'Maximum: woningen per jaar', r.maximum.woningen_per_jaar, 'getal'),
    ...r.doelgroepen.map((d, i) => (d.maximum
      ? plek(['doelgroepen', i, 'maximum', 'aantal'], `Maximum per jaar: ${d.naam}`, d.maximum.aantal, 'getal')
      : plek(['doelgroepen', i, 'maximum'], `Maximum per jaar: ${d.naam}`, undefined, 'getal', 'maximum'))),
    ...gemeenten.rijen.map((rij, i) => plek(['verdeelsleutel', 'gemeenten', 'rijen', i, 'aantal'], `Sleutel: ${gemeentenaam(r, rij.gemeente)}`, rij.aantal, 'getal')),
    ...corporaties.rijen.map((rij, i) => plek(['verdeelsleutel', 'corporaties', 'rijen', i, 'aantal'], `Sleutel: ${partijnaam(r, rij.corporatie)}${rij.gemeente ? ` in ${gemeentenaam(r, rij.gemeente)}` : ''}`, rij.aantal, 'getal')),
    ...Object.entries(r.termijnen).map(([code, t]) => plek(['termijnen', code, 'binnen'], `Termijn: ${code.replaceAll('-', ' ')}, na ${t.na}`, t.binnen, 'tekst')),
    ...r.voorzieningen.map((v, i) => plek(['voorzieningen', i, 'binnen'], `Voorziening: ${v.naam}`, v.binnen, 'tekst')),
    ...(r.wachtlijst.urgentie_geldig ? [plek(['wachtlijst', 'urgentie_geldig'], 'Wachtlijst: hoe lang een urgentie geldt', r.wachtlijst.urgentie_geldig, 'tekst')] : []),
    ...(r.voorkeursgemeenten.hoogstens === undefined ? [] : [plek(['voorkeursgemeenten', 'hoogstens'], 'Voorkeursgemeenten: hoogstens', r.voorkeursgemeenten.hoogstens, 'getal')]),
    ...(r.looptijd.evaluatie_elke_jaren === undefined ? [] : [plek(['looptijd', 'evaluatie_elke_jaren'], 'Evaluatie van de regeling: elke … jaar', r.looptijd.evaluatie_elke_jaren, 'getal')]),
    ...(r.evaluatie.elke_maanden === undefined ? [] : [plek(['evaluatie', 'elke_maanden'], 'Evaluatie met de cliënt: elke … maanden', r.evaluatie.elke_maanden, 'getal')]),
    ...(r.matching?.punten ?? []).map((p, i) => plek(['matching', 'punten', i, 'punten'], `Punten: ${p.naam}`, p.punten, 'getal')),
    ...r.privacy.bewaren.map((b, i) => plek(['privacy', 'bewaren', i, 'termijn'], `Bewaren na: ${b.bij.replaceAll('-', ' ')}`, b.termijn, 'tekst')),
    ...r.partijen.flatMap((p, i) => (p.werkgebied ? [plek(['partijen', i, 'werkgebied'], `Werkgebied (codes van gemeenten): ${p.naam}`, p.werkgebied, 'lijst')] : [])),
    ...r.partijen.map((p, i) => plek(['partijen', i, 'naam'], `Naam van de partij: ${p.naam}`, p.naam, 'tekst')),
  ];
}

/** A number, or a text that nothing in YAML takes for something else. */
const schrijf = (waarde: string, soort: Plek['soort']): string =>
  soort === 'lijst' ? `[${waarde.split(',').map((w) => w.trim()).filter(Boolean).map((w) => schrijf(w, 'tekst')).join(', ')}]`
    : soort === 'getal' || /^[a-z][a-z0-9-]*$/.test(waarde) && !['true', 'false', 'null', 'yes', 'no', 'on', 'off'].includes(waarde) ? waarde : `'${waarde.replaceAll("'", "''")}'`;

type Knip = { van: number; tot: number; tekst: string };
const regelVan = (tekst: string, plaats: number): number => plaats - (tekst.lastIndexOf('\n', plaats - 1) + 1);

/** Puts a key into a map that does not have it yet, in the way the map is written. */
function erbij(tekst: string, kaart: YAMLMap, sleutel: string, inhoud: string): Knip {
  const begin = kaart.range![0];
  if (kaart.flow) return { van: begin + 1, tot: begin + 1, tekst: ` ${sleutel}: ${inhoud},` };
  return { van: begin, tot: begin, tekst: `${sleutel}: ${inhoud}\n${' '.repeat(regelVan(tekst, begin))}` };
}

function knip(tekst: string, document: Document, p: Plek, nieuw: string): Knip | undefined {
  const pad = p.code.split('.').map((deel) => (/^\d+$/.test(deel) ? Number(deel) : deel));
  if (p.nieuw) {
    const kaart: unknown = document.getIn(pad.slice(0, -1), true);
    return isMap(kaart) ? erbij(tekst, kaart, p.nieuw, `{ aantal: ${nieuw}, per: jaar }`) : undefined;
  }
  const knoop = document.getIn(pad, true) as { range?: [number, number, number] } | undefined;
  return knoop?.range ? { van: knoop.range[0], tot: knoop.range[1], tekst: schrijf(nieuw, p.soort) } : undefined;
}

/** The rule for running dossiers belongs to the version that makes it: that of an earlier one goes. */
function overgangKnippen(tekst: string, document: Document, gaanOver: readonly Fase[]): Knip[] {
  const wortel = document.contents;
  if (!isMap(wortel)) return [];
  const oud = wortel.items.find((i) => isPair(i) && isScalar(i.key) && i.key.value === 'overgang');
  const [van, tot] = oud ? [(oud.key as { range: [number, number, number] }).range[0], (oud.value as { range: [number, number, number] }).range[2]] : [];
  return [
    ...(van === undefined || tot === undefined ? [] : [{ van, tot, tekst: '' }]),
    ...(gaanOver.length === 0 ? [] : [erbij(tekst, wortel, 'overgang', `{ gaan_over: [${FASEN.filter((f) => gaanOver.includes(f)).join(', ')}], tekst: 'Dossiers in deze fasen gaan over zodra deze versie geldt; de andere blijven onder hun eigen versie.', bron: besluit bij deze wijziging }`)]),
  ];
}

export type Aanpassing = { plek: Plek; nieuw: string };

/** The text of the new version: the old one with these values, this day and this rule for running dossiers. Comments and order stay. */
export function pasAan(tekst: string, vanaf: string, aanpassingen: readonly Aanpassing[], gaanOver: readonly Fase[]): string {
  const document = parseDocument(tekst);
  const dag = document.getIn(['geldig_vanaf'], true) as { range: [number, number, number] };
  const knippen = [
    { van: dag.range[0], tot: dag.range[1], tekst: vanaf },
    ...overgangKnippen(tekst, document, gaanOver),
    ...aanpassingen.flatMap(({ plek: p, nieuw }) => knip(tekst, document, p, nieuw) ?? []),
  ].sort((a, b) => b.van - a.van);
  return knippen.reduce((uit, { van, tot, tekst: wordt }) => uit.slice(0, van) + wordt + uit.slice(tot), tekst);
}
