import { alinea, letterlijk, lijst, sectie, type Stuk } from '../brieven/stuk.ts';
import { zegDatum } from '../kalender/zeg.ts';
import { partijnaam } from '../regeling/namen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { missendeSoorten } from './samenstelling.ts';
import type { Leespunt, Opmerking } from './punten.ts';
import { naamVan, SOORTNAMEN, UITKOMSTEN } from './woorden.ts';
import { tafelVan, tafelnaamVan, type VergaderingStand } from './vergadering.ts';

/** What the minutes are made of, as far as the reader may see it. `acties`: what was agreed to do, as it is called, by point. */
export type Verslaginvoer = { regeling: Regeling; stand: VergaderingStand; punten: readonly Leespunt[]; plaats?: string; onderwerp?: string; slot?: string; acties: readonly { punt?: number; naam: string }[]; opmerkingen: readonly Opmerking[] };

const namen = (regeling: Regeling, codes: readonly string[]): string => codes.map((c) => partijnaam(regeling, c)).join(', ') || 'niemand';

/** The minutes: made from the decisions, nobody writes them (P11.e). The page and the PDF say the same words. */
export function maakVerslag({ regeling, stand, punten, plaats, onderwerp, slot, acties, opmerkingen }: Verslaginvoer): Stuk {
  const overleg = tafelVan(regeling, stand.tafel);
  const mist = overleg && !stand.gevraagd ? missendeSoorten(regeling, overleg, stand.aanwezig) : [];
  const vast = stand.status === 'vastgesteld';
  const af = Object.entries(stand.deelname).filter(([, d]) => d.hoe === 'komt-niet').map(([o]) => o);
  // Of a point that is not for this reader neither is what was agreed at it.
  const los = acties.filter((a) => a.punt === undefined);
  return {
    titel: `Verslag ${tafelnaamVan(regeling, stand)}`, kenmerk: `${regeling.kenmerk}-verslag-${stand.datum}`, dag: stand.datum,
    afzender: [regeling.korte_naam, regeling.servicepunt.naam], aan: [],
    feiten: [
      { term: 'Datum', waarde: `${zegDatum(stand.datum)}, ${stand.van.replace(':', '.')} tot ${stand.tot.replace(':', '.')} uur` },
      ...(plaats ? [{ term: 'Plaats', waarde: plaats }] : []), ...(onderwerp ? [{ term: 'Thema', waarde: onderwerp }] : []),
      { term: 'Aanwezig', waarde: namen(regeling, stand.aanwezig) }, ...(af.length > 0 ? [{ term: 'Afwezig met bericht', waarde: namen(regeling, af) }] : []),
      ...(mist.length > 0 ? [{ term: 'Niet vertegenwoordigd', waarde: mist.map((s) => SOORTNAMEN[s][1]).join(', ') }] : []),
    ],
    ...(vast ? {} : { concept: stand.status === 'gesloten' ? 'Dit verslag is nog niet vastgesteld.' : 'Het overleg is nog niet gesloten. Het verslag groeit mee.' }),
    kern: punten.length === 0 ? 'Er zijn geen punten besproken.' : punten.length === 1 ? 'Er is één punt besproken.' : `Er zijn ${punten.length} punten besproken.`,
    secties: [
      ...punten.flatMap((p) => sectie(`${p.volgt}. ${p.titel}`, [
        p.waarom !== undefined && letterlijk(p.waarom),
        alinea(p.uitkomst ? `${naamVan(UITKOMSTEN, p.uitkomst)}.` : 'Nog niet besproken.'),
        p.besluit !== undefined && letterlijk(p.besluit),
        acties.some((a) => a.punt === p.nummer) && lijst(acties.filter((a) => a.punt === p.nummer).map((a) => `Actie: ${a.naam}`)),
      ])),
      ...sectie('Overige acties', [los.length > 0 && lijst(los.map((a) => a.naam))]),
      ...sectie('Tot slot', [slot !== undefined && letterlijk(slot)]),
      ...sectie('Opmerkingen bij het vaststellen', opmerkingen.flatMap((o) => [alinea(`${partijnaam(regeling, o.partij)}${o.bij ? `, bij punt ${o.bij}` : ''}:`), letterlijk(o.tekst)])),
      ...sectie('Vaststelling', [
        Object.keys(stand.vastgesteld).length > 0 && lijst(Object.entries(stand.vastgesteld).map(([o, op]) => `Vastgesteld door ${partijnaam(regeling, o)} op ${zegDatum(op)}`)),
        Object.keys(stand.ondertekend).length > 0 && lijst(Object.entries(stand.ondertekend).map(([o, op]) => `Ondertekend door ${partijnaam(regeling, o)} op ${zegDatum(op)}`)),
      ]),
    ],
    ondertekening: [],
  };
}
