import { PARTIJSOORTEN, type Partijsoort } from '../../partijen/rollen.ts';
import type { Aanlevering, Regeling } from '../../regeling/schema.ts';
import { leversleutel } from '../levering.ts';
import { isRapportcijfer, rapportcijfer, type Hoofdstukcode } from '../rapport/cijfers.ts';
import type { Cel, Cijfertabel, Eenheid } from '../tabel.ts';
import { zegCel } from '../tabelwoorden.ts';
import { geleverdtabel, leverpartijen, type Geleverd } from './geleverd.ts';
import type { Leverperiode } from './leverperioden.ts';

/** How far a figure is there. */
export type Leverstand = 'volledig' | 'deels' | 'ontbreekt' | 'elders';

/** One figure that the document asks for, over one period: what it came to, and who is missing. */
export type Leverrij = {
  code: string; naam: string; definitie: string; bron: string;
  /** which kind of party supplies it; absent: Voordeur counts it */
  door?: Partijsoort;
  /** the figure in words, or why there is none */
  cijfer: string; bekend: boolean;
  /** is all of it there, or a part of what was asked; `elders`: it is not told here, or not to this reader */
  stand: Leverstand;
  /** where it stands party by party; absent when the reader has no table of it */
  tabel?: string;
  /** how many parties it is asked of; names of those that supplied nothing, and of those that do not know this one */
  gevraagd: number; /** by how many of them it was given */ gegeven: number; nietGeleverd: string[]; onbekend: string[];
};

type Monitorregels = NonNullable<Regeling['monitor']>;
type Tabellen = ReadonlyMap<string, Cijfertabel>;
const GEEN_TABEL = 'Voor wie de regeling bewaakt';
const NERGENS = 'staat niet in het rapport';

/** What Voordeur counts, as far as the reader has the table; that nobody has it is another thing. */
function geteld(tabellen: Tabellen, { tabel, kolom }: { tabel: string; kolom: string }): Pick<Leverrij, 'cijfer' | 'bekend' | 'stand' | 'tabel'> {
  const t = tabellen.get(tabel);
  if (!isRapportcijfer(tabel) || (t && !t.kolommen.some((k) => k.code === kolom))) return { cijfer: NERGENS, bekend: false, stand: 'ontbreekt' };
  if (!t) return { cijfer: GEEN_TABEL, bekend: false, stand: 'elders' };
  const cel = t.totaal?.[kolom] ?? null;
  return { cijfer: zegCel(cel, 'aantal'), bekend: typeof cel === 'number', stand: cel === null ? 'ontbreekt' : 'volledig', tabel };
}

/** A length of time has no sum: the shortest and the longest that were supplied. */
function spreiding(eenheid: Eenheid, cellen: readonly (Cel | undefined)[]): { cijfer: string; bekend: boolean } {
  const waarden = cellen.filter((c) => typeof c === 'number').sort((a, b) => a - b);
  if (waarden.length === 0) return { cijfer: 'niet bekend', bekend: false };
  const [laagst, hoogst] = [zegCel(waarden[0]!, eenheid), zegCel(waarden.at(-1)!, eenheid)];
  return { cijfer: `${laagst === hoogst ? laagst : `${laagst} tot ${hoogst}`}${eenheid === 'dagen' ? ' dagen' : ''}`, bekend: true };
}

function geleverdeRij(regeling: Regeling, a: Aanlevering, { code: periode }: Leverperiode, geleverd: Geleverd, tabellen: Tabellen): Leverrij {
  const partijen = leverpartijen(regeling, a.door);
  const van = (partij: string) => geleverd.get(leversleutel(periode, partij));
  const basis = { code: a.code, naam: a.naam, definitie: a.definitie, bron: a.bron, door: a.door };
  // What Voordeur counts is not missing when a party says nothing of it.
  if (a.telt) return { ...basis, ...geteld(tabellen, a.telt), gevraagd: 0, gegeven: 0, nietGeleverd: [], onbekend: [] };
  const tabel = geleverdtabel(a.door);
  const t = tabellen.get(tabel);
  const gegeven = partijen.filter((p) => typeof van(p.code)?.[a.code] === 'number').length;
  const stand: Leverstand = gegeven === 0 ? 'ontbreekt' : gegeven < partijen.length ? 'deels' : 'volledig';
  const gevraagd = { gevraagd: partijen.length, gegeven, stand, nietGeleverd: partijen.filter((p) => !van(p.code)).map((p) => p.naam), onbekend: partijen.filter((p) => van(p.code)?.[a.code] === null).map((p) => p.naam) };
  const cel = t?.totaal?.[a.code] ?? null;
  if (gevraagd.nietGeleverd.length === partijen.length) return { ...basis, ...gevraagd, ...(t ? { tabel } : {}), cijfer: 'nog niet geleverd', bekend: false };
  return { ...basis, ...gevraagd, ...(t ? { tabel } : {}), ...(a.eenheid === 'aantal' ? { cijfer: zegCel(cel, 'aantal'), bekend: typeof cel === 'number' } : spreiding(a.eenheid, t?.rijen.map((r) => r.cellen[a.code]) ?? [])) };
}

/** Every figure that the document asks for (W17): of the parties first, kind by kind, and then what Voordeur counts. */
export function leverlijst(regeling: Regeling, periode: Leverperiode, geleverd: Geleverd, tabellen: Tabellen): Leverrij[] {
  const { aanleveringen = [], geteld: zelf = [] } = regeling.monitor ?? {};
  return [
    ...PARTIJSOORTEN.flatMap((soort) => aanleveringen.filter((a) => a.door === soort)).map((a) => geleverdeRij(regeling, a, periode, geleverd, tabellen)),
    ...zelf.map(({ tabel, kolom, ...rest }): Leverrij => ({ ...rest, ...(tabel && kolom ? geteld(tabellen, { tabel, kolom }) : { cijfer: 'staat in het dossier', bekend: false, stand: 'elders' as const }), gevraagd: 0, gegeven: 0, nietGeleverd: [], onbekend: [] })),
  ];
}

/** How many of them are there, in words: "5 volledig, 16 deels, 6 ontbreken". */
export function zegHoever(rijen: readonly Pick<Leverrij, 'stand'>[]): string {
  const n = (stand: Leverstand): number => rijen.filter((r) => r.stand === stand).length;
  const [mist, elders] = [n('ontbreekt'), n('elders')];
  return `${n('volledig')} volledig, ${n('deels')} deels, ${mist} ${mist === 1 ? 'ontbreekt' : 'ontbreken'}${elders > 0 ? `, ${elders} ${elders === 1 ? 'staat' : 'staan'} niet hier` : ''}`;
}

/** The chapters of the report in which the counted ones stand. */
export function geteldeHoofdstukken({ aanleveringen, geteld: zelf = [] }: { aanleveringen: readonly Aanlevering[]; geteld?: Monitorregels['geteld'] }): Hoofdstukcode[] {
  const tabellen = [...aanleveringen.flatMap((a) => a.telt?.tabel ?? []), ...zelf.flatMap((g) => g.tabel ?? [])];
  return [...new Set(tabellen.filter(isRapportcijfer).map((t) => rapportcijfer(t).hoofdstuk))];
}

/** Of each period within these days, the parties that supplied nothing, by name. */
export function wieNietLeverde(regeling: Regeling, perioden: readonly Leverperiode[], geleverd: ReadonlySet<string>): { periode: Leverperiode; namen: string[] }[] {
  const soorten = new Set(regeling.monitor?.aanleveringen.map((a) => a.door));
  const partijen = [...soorten].flatMap((soort) => leverpartijen(regeling, soort));
  return perioden.map((periode) => ({ periode, namen: partijen.filter((p) => !geleverd.has(leversleutel(periode.code, p.code))).map((p) => p.naam) })).filter((x) => x.namen.length > 0);
}
