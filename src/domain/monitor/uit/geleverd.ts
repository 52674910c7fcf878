import type { Dag } from '../../kalender/dag.ts';
import { zegDatum } from '../../kalender/zeg.ts';
import { opsomming } from '../../opsomming.ts';
import { PARTIJSOORTEN, type Partijsoort } from '../../partijen/rollen.ts';
import type { Aanlevering, Regeling } from '../../regeling/schema.ts';
import { leversleutel, type Levercijfers } from '../levering.ts';
import type { Melding } from '../meldingen.ts';
import type { Cel, Cijferrij, Cijfertabel, Hoofdstuk } from '../tabel.ts';
import { isKlein } from '../kleine-aantallen.ts';
import { leverfouten } from './leverfouten.ts';
import { jaarEerder, leverperiodenIn, zegLeverperiode, type Leverperiode } from './leverperioden.ts';
import { binnen, jaarPeriode, jarenVan, type Periode } from '../periode.ts';

/** What was supplied last, per period and party (`leversleutel`). */
export type Geleverd = ReadonlyMap<string, Levercijfers>;

const SOORTNAMEN: Record<Partijsoort, string> = { gemeente: 'gemeenten', corporatie: 'corporaties', zorgorganisatie: 'zorgorganisaties', welzijnsorganisatie: 'welzijnsorganisaties', overig: 'andere partijen' };
/** The parties of this kind that supply. */
export const leverpartijen = ({ partijen }: Pick<Regeling, 'partijen'>, soort: Partijsoort): Regeling['partijen'] => partijen.filter((p) => p.register && p.soort === soort);

/** Counts of several periods add up; a length of time or a share stands for one period only. */
function samen({ code, eenheid }: Aanlevering, delen: readonly (Levercijfers | undefined)[]): Cel {
  const waarden = delen.map((d) => d?.[code]).filter((w) => typeof w === 'number');
  if (waarden.length === 0 || (eenheid !== 'aantal' && delen.length > 1)) return null;
  return waarden.reduce((s, w) => s + w, 0);
}

const optellen = (kolom: Aanlevering, cellen: readonly Cel[]): Cel => {
  const bekend = cellen.filter((c) => typeof c === 'number');
  return kolom.eenheid !== 'aantal' || bekend.length === 0 ? null : bekend.reduce((s, c) => s + c, 0);
};

/**
 * What befell people: a small number is not told, and then no total either. Each party knows its own number and sees who supplied when, so
 * that a total, or another number kept back to cover a small one, would still tell the small one to someone.
 */
function verhuld(kolommen: readonly Aanlevering[], rijen: readonly Cijferrij[], totaal: Record<string, Cel>): { rijen: Cijferrij[]; totaal: Record<string, Cel> } {
  const klein = (cel: Cel | undefined): boolean => typeof cel === 'number' && isKlein(cel);
  const gevoelig = kolommen.filter((k) => k.gevoelig).map((k) => k.code);
  const dicht = gevoelig.filter((code) => rijen.some((r) => klein(r.cellen[code])));
  return {
    rijen: rijen.map((r) => ({ ...r, cellen: Object.fromEntries(Object.entries(r.cellen).map(([code, cel]) => [code, gevoelig.includes(code) && klein(cel) ? 'klein' : cel])) })),
    totaal: Object.fromEntries(Object.entries(totaal).map(([code, cel]) => [code, dicht.includes(code) ? 'verborgen' : cel])),
  };
}

function meldingen(rijen: readonly Aanlevering[], partijen: Regeling['partijen'], perioden: readonly Leverperiode[], geleverd: Geleverd): Melding[] {
  return perioden.flatMap(({ code, uiterlijk }): Melding[] => {
    const over = zegLeverperiode(code);
    const van = (partij: string, periode = code) => geleverd.get(leversleutel(periode, partij));
    const niet = partijen.filter((p) => !van(p.code));
    return [
      ...(niet.length > 0 ? [{ soort: 'niet-geleverd' as const, sleutels: niet.map((p) => p.code), tekst: `Nog niet geleverd over ${over} (uiterlijk ${zegDatum(uiterlijk)}): ${opsomming(niet.map((p) => p.naam))}.` }] : []),
      ...partijen.flatMap((p): Melding[] => {
        const cijfers = van(p.code);
        if (!cijfers) return [];
        const onbekend = rijen.filter((a) => cijfers[a.code] === null);
        return [
          ...(onbekend.length > 0 ? [{ soort: 'niet-bekend' as const, sleutels: [p.code], tekst: `${p.naam} gaf over ${over} op dat dit niet bekend is: ${opsomming(onbekend.map((a) => a.naam.toLowerCase()))}.` }] : []),
          ...leverfouten(rijen.filter((a) => !a.gevoelig), `${p.naam}, ${over}`, cijfers, van(p.code, jaarEerder(code))).map((m) => ({ ...m, sleutels: [p.code] })),
        ];
      }),
    ];
  });
}

/** What befell people: of one whole year that is over, when the party supplied all of it; else the difference of two reports would be a few people. */
function vanMensen(kolom: Aanlevering, partij: string, jaar: readonly Leverperiode[], geleverd: Geleverd): Cel {
  const delen = jaar.map((q) => geleverd.get(leversleutel(q.code, partij)));
  return jaar.length === 0 ? 'verborgen' : delen.includes(undefined) ? null : samen(kolom, delen);
}

/** The code of the table of what this kind of party supplied. */
export const geleverdtabel = (soort: Partijsoort): string => `geleverd-${soort}`;

function tabelVan(regeling: Regeling, soort: Partijsoort, perioden: readonly Leverperiode[], geleverd: Geleverd, jaar: readonly Leverperiode[]): Cijfertabel[] {
  const kolommen = regeling.monitor!.aanleveringen.filter((a) => a.door === soort);
  const partijen = leverpartijen(regeling, soort);
  if (kolommen.length === 0 || partijen.length === 0) return [];
  const rijen = partijen.map((p) => {
    const delen = perioden.map((q) => geleverd.get(leversleutel(q.code, p.code)));
    return { code: p.code, naam: p.naam, cellen: Object.fromEntries(kolommen.map((k) => [k.code, k.gevoelig ? vanMensen(k, p.code, jaar, geleverd) : samen(k, delen)])) };
  });
  return [{
    code: geleverdtabel(soort), titel: `Geleverd door ${SOORTNAMEN[soort]}`,
    definitie: kolommen.map((k) => `${k.naam}: ${k.definitie}`).join(' '),
    teldatum: `De periode waarover de partij leverde: ${opsomming(perioden.map((p) => zegLeverperiode(p.code)))}.`,
    nietMee: 'Wat een partij niet leverde, of niet weet, telt nergens in mee; dat is iets anders dan nul. Over wat mensen overkwam staat hier alleen het laatste hele jaar dat voorbij is, van wie dat hele jaar leverde.',
    bron: regeling.monitor!.bron, herkomst: 'geleverd', overMensen: true,
    kolommen: kolommen.map(({ code, naam, eenheid, gevoelig }) => ({ code, naam, eenheid, ...(gevoelig ? { gevoelig } : {}) })),
    ...verhuld(kolommen, rijen, Object.fromEntries(kolommen.map((k) => [k.code, optellen(k, rijen.map((r) => r.cellen[k.code]!))]))),
    meldingen: meldingen(kolommen, partijen, perioden, geleverd),
  }];
}

/** What the parties supplied over the whole supply periods in this period, as one chapter; none when there is no such period. */
export function geleverdHoofdstuk(regeling: Regeling, periode: Periode, geleverd: Geleverd, vandaag: Dag): Hoofdstuk[] {
  const perioden = regeling.monitor ? leverperiodenIn(regeling.monitor, periode) : [];
  if (perioden.length === 0) return [];
  const laatste = jarenVan(periode).map(jaarPeriode).filter((j) => binnen(j, periode) && j.tot <= vandaag).at(-1);
  const jaar = laatste ? leverperiodenIn(regeling.monitor!, laatste) : [];
  const tabellen = PARTIJSOORTEN.flatMap((soort) => tabelVan(regeling, soort, perioden, geleverd, jaar));
  return tabellen.length > 0 ? [{ code: 'geleverd', titel: 'Wat partijen aanleverden', tabellen }] : [];
}
