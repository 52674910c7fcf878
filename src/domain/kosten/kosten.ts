import type { Dag } from '../kalender/dag.ts';
import { beurtVoor } from '../partijen/beurt.ts';
import type { Beurt, Zaakleer } from '../zaak/leer.ts';
import { betalers, type KostenGebeurtenis, type KostenStand } from './stand.ts';
import { kostenstaten } from './verdeling.ts';

const dagIn = (jaar: number, maandDag: string): Dag => `${jaar}-${maandDag}`;

/** Is there a party that still has to pay or get money back? */
const staatUit = (stand: KostenStand): boolean => kostenstaten(stand).some((s) => s.open !== 0);

export const KOSTEN: Zaakleer<KostenStand, KostenGebeurtenis> = {
  soort: 'kosten', woord: ['kostenjaar', 'kostenjaren'],
  pasToe(stand, g) {
    if (g.soort === 'kosten-begroot') {
      const { regeling, jaar, posten, partijen, delen, eenmalig } = g.gegevens;
      return { regeling, jaar, posten, partijen, delen, eenmalig, sleutels: stand?.sleutels ?? {}, betalingen: stand?.betalingen ?? [] };
    }
    if (!stand) throw new RangeError('Een kostenjaar begint met de begroting.');
    switch (g.soort) {
      case 'sleutel-gekozen': { const { voor, sleutel, gewichten, namens } = g.gegevens; return { ...stand, sleutels: { ...stand.sleutels, [voor]: { sleutel, gewichten, door: namens, op: g.gebeurd_op } } }; }
      case 'betaling-ontvangen': return { ...stand, betalingen: [...stand.betalingen, { ...g.gegevens, op: g.gebeurd_op }] };
      case 'kosten-afgerekend': return { ...stand, afrekening: { posten: g.gegevens.posten, op: g.gebeurd_op } };
    }
  },
  kolommen: (stand) => ({ status: stand.afrekening && !staatUit(stand) ? 'klaar' : 'open', datum: `${stand.jaar}-01-01`, sleutel: String(stand.jaar) }),
  beurten(regeling, stand): Beurt[] {
    const { jaar, partijen, sleutels, afrekening } = stand;
    const dagen = regeling.kostendeling;
    if (!dagen) return [];
    const betalen = staatUit(stand) ? beurtVoor(regeling, 'betaling-vastleggen', afrekening ? dagIn(jaar + 1, dagen.betalen_voor) : dagIn(jaar, dagen.betalen_voor)) : [];
    if (afrekening) return betalen;
    const zonder = betalers(stand).filter((s) => sleutels[s] === undefined);
    const kiezers = partijen.filter((p) => zonder.includes(p.soort));
    return [
      ...kiezers.flatMap((p) => beurtVoor(regeling, 'kosten-verdelen', dagIn(jaar, dagen.sleutel_voor), p.code)),
      ...betalen,
      ...beurtVoor(regeling, 'kosten-afrekenen', dagIn(jaar + 1, dagen.afrekenen_voor)),
    ];
  },
  naam: (_, { jaar }) => `Kosten ${jaar}`,
  pad: (id) => `/kosten/${id}`,
};
