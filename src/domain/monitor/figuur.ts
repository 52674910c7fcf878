import type { Gepubliceerd } from '../regeling/gepubliceerd.ts';
import type { Regeling } from '../regeling/schema.ts';
import { CIJFERS, figurenOver, type Cijfercode, type Telling } from './cijfers.ts';
import { doelenVan } from './doelen.ts';
import { meldingenOver, type Melding } from './meldingen.ts';
import { kwartaalVan, kwartalenVan, type Periode } from './periode.ts';
import { versiesIn } from './versies.ts';
import { vergelijk, type Vergelijking } from './vergelijk.ts';
import { zegDatum } from '../kalender/zeg.ts';

export type Rij = { sleutel: string; naam: string; kwartaal?: string; aantal: number; doel?: number };
export type Cijferfiguur = { rijen: Rij[]; totaal: number; meldingen: Melding[] };
export type Figuurvraag = { versies: readonly Regeling[]; cijfer: Cijfercode; periode: Periode; perKwartaal?: boolean; gepubliceerd?: Gepubliceerd; telling: Telling };
type Deelnemer = { code: string; naam: string; /** first day a published figure names it; before that a row without a count is not shown */ vanaf?: string };

/** Who take part in the period: the parties or municipalities of every version in force in it, newest name first in force. */
function deelnemers({ versies, cijfer, periode, gepubliceerd, telling }: Figuurvraag): Deelnemer[] {
  const { sleutel } = CIJFERS[cijfer];
  const namen = new Map<string, string>();
  for (const versie of versiesIn(versies, periode))
    for (const p of sleutel === 'gemeente' ? versie.gemeenten : versie.partijen.filter((x) => x.soort === sleutel && x.register)) namen.set(p.code, p.naam);
  // Whoever has a count has a row, so that the rows always add up to the total.
  for (const t of telling) if (!namen.has(t.sleutel)) namen.set(t.sleutel, t.sleutel);
  return [...namen].map(([code, naam]) => ({ code, naam, vanaf: eersteKeer(gepubliceerd, cijfer, code) }));
}

function eersteKeer(g: Gepubliceerd | undefined, cijfer: Cijfercode, code: string): string | undefined {
  const dagen = figurenOver(g, cijfer).flatMap((f) => {
    const rij = f.rijen.find((r) => r.code === code);
    return rij ? f.kolommen.flatMap((k) => (k.van && rij.cellen[k.code] !== undefined ? [k.van] : [])) : [];
  });
  return dagen.sort()[0];
}

const aantalVan = (telling: Telling, sleutel: string, kwartaal?: string) =>
  telling.filter((t) => t.sleutel === sleutel && (kwartaal === undefined || kwartaalVan(t.maand) === kwartaal)).reduce((s, t) => s + t.aantal, 0);

/**
 * One figure over a period: a row for everyone who takes part, zero included, with the published goal, the total, and
 * what the reader must know. An empty cell in a published table is not a zero: whoever is not named yet has no row.
 */
export function maakFiguur(vraag: Figuurvraag): Cijferfiguur & { vergelijkingen: Vergelijking[] } {
  const { versies, cijfer, periode, perKwartaal = false, gepubliceerd, telling } = vraag;
  const doelen = perKwartaal ? { meldingen: [] } : doelenVan(versies, cijfer, periode);
  const delen = perKwartaal ? kwartalenVan(periode) : [{ ...periode, code: undefined }];
  const allen = deelnemers(vraag);
  const rijen = allen.flatMap(({ code, naam, vanaf }) => delen.flatMap((deel): Rij[] => {
    const aantal = aantalVan(telling, code, deel.code);
    if (aantal === 0 && vanaf !== undefined && vanaf >= deel.tot) return [];
    const doel = 'perRij' in doelen ? doelen.perRij?.get(code) : undefined;
    return [{ sleutel: code, naam, ...(deel.code ? { kwartaal: deel.code } : {}), aantal, ...(doel === undefined ? {} : { doel }) }];
  }));
  const weg = allen.filter((d) => !rijen.some((r) => r.sleutel === d.code));
  const vergelijkingen = vergelijk(gepubliceerd, cijfer, periode, telling);
  return {
    rijen,
    totaal: telling.reduce((s, t) => s + t.aantal, 0),
    meldingen: [
      ...(versiesIn(versies, periode).length === 0 ? [{ soort: 'geen-regeling' as const, sleutels: [], tekst: 'In deze periode gold geen versie van deze regeling.' }] : []),
      // an empty cell of someone who has no row is already told below
      ...meldingenOver(gepubliceerd, cijfer, periode, vergelijkingen).filter((m) => m.soort !== 'niet-gepubliceerd' || m.sleutels.length === 0 || !m.sleutels.every((s) => weg.some((w) => w.code === s))),
      ...doelen.meldingen,
      ...weg.map(({ code, naam, vanaf }): Melding => ({ soort: 'niet-getoond', sleutels: [code], tekst: `${naam} staat pas vanaf ${zegDatum(vanaf!)} in de gepubliceerde cijfers en heeft in deze periode niets om te tellen; daarom is er geen rij.` })),
    ],
    vergelijkingen,
  };
}
