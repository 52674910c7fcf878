import type { Groep } from '../aanvraag/gegevensgroepen.ts';
import type { Dag } from '../kalender/dag.ts';
import { betrokkenen } from '../keten/betrokkenen.ts';
import { FASEN } from '../keten/fasen.ts';
import { takenVan, uiterlijkVoor } from '../keten/taken.ts';
import type { Dossierstap } from '../keten/stappen.ts';
import type { Rol } from '../partijen/rollen.ts';
import { criteriaVan, voorwaardenUit, weegCriteria } from '../toetsing/criteria.ts';
import { ruimteVan } from '../toetsing/ruimte.ts';
import { watVerandert, zegVeranderingen } from '../toetsing/verandering.ts';
import type { Weigering } from '../uitkomst.ts';
import { regelsVan, vergelijk } from '../wachtlijst/volgorde.ts';
import type { Pad } from './ontleed.ts';
import type { Regeling } from './schema.ts';
import { zet, type Loop, type Stappen } from './scenarios-loop.ts';
import type { Scenario } from './scenarios-vorm.ts';

/** Where a scenario and the program differ: the place in the scenario, what it expects and what came out. */
export type Verschil = { pad: Pad; verwacht: string; uitkomst: string };
type Bij = { regeling: Regeling; scenario: Scenario; loop: Loop; op: Dag; stappen: Stappen };
type Dan = Required<Scenario['dan']>;

const rij = (waarden: readonly string[]): string => (waarden.length === 0 ? 'niemand of niets' : [...waarden].sort().join(', '));
/** Compares per key of a block. */
const perSleutel = <W>(blok: Readonly<Record<string, W>>, uitkomst: (sleutel: string, verwacht: W) => string, zeg: (w: W) => string = String): Verschil[] =>
  Object.entries(blok).map(([sleutel, w]) => ({ pad: [sleutel], verwacht: zeg(w), uitkomst: uitkomst(sleutel, w) }));
const een = (verwacht: string, uitkomst: string): Verschil[] => [{ pad: [], verwacht, uitkomst }];

/** A reason as someone would read it, with its remedy and the fields it names. */
export const zegWeigering = ({ reden, wat, velden = [] }: Weigering): string => [reden, wat, ...velden.map((v) => v.melding)].filter(Boolean).join(' ');

const ziet = ({ regeling, loop: { stand } }: Bij, rol: Rol, groep: Groep): 'ja' | 'nee' => {
  const vanaf = regeling.gegevensdeling.find((d) => d.groep === groep)?.vanaf[rol];
  const erbij = betrokkenen(regeling, stand).some((b) => b.rol === rol);
  return vanaf && erbij && FASEN.indexOf(stand.fase) >= FASEN.indexOf(vanaf) ? 'ja' : 'nee';
};

/** What every expectation is held against; each gives what came out, equal or not. */
const VERWACHTINGEN: { [V in keyof Dan]: (bij: Bij, verwacht: Dan[V]) => Verschil[] } = {
  criteria: ({ regeling, loop, op }, v) => { const gewogen = weegCriteria(regeling, loop.gegeven, op); return perSleutel(v, (code) => gewogen.find((g) => g.criterium.code === code)?.uitslag ?? 'geen criterium'); },
  verandert: ({ regeling, loop, op }, v) => {
    const antwoorden = Object.assign({}, ...Object.values(loop.gegeven)) as Record<string, unknown>;
    return perSleutel(v, (code, tekst) => {
      const criterium = criteriaVan(regeling).find((c) => c.code === code);
      const zinnen = criterium ? zegVeranderingen(regeling, watVerandert(regeling, criterium, antwoorden, op), antwoorden).join(' ') : '';
      return zinnen.includes(tekst) || (tekst === 'niets' && zinnen === '') ? tekst : zinnen || 'niets';
    });
  },
  voorwaarden: ({ regeling, loop, op }, v) => een(rij(v), rij(loop.stand.besluit ? (loop.stand.voorwaarden ?? []).map((w) => w.code) : voorwaardenUit(weegCriteria(regeling, loop.gegeven, op)))),
  stand: ({ loop }, v) => een(v, loop.stand.status),
  fase: ({ loop }, v) => een(v, loop.stand.fase),
  aan_zet: ({ regeling, loop }, v) => { const taken = takenVan(regeling, loop.stand); return perSleutel(v, (stap) => taken.find((t) => t.stap === stap)?.organisatie ?? 'niemand'); },
  uiterlijk: ({ regeling, loop }, v) => { const taken = takenVan(regeling, loop.stand); return perSleutel(v, (stap) => (taken.find((t) => t.stap === stap) ?? uiterlijkVoor(regeling, stap as Dossierstap, loop.stand)).uiterlijk ?? 'geen'); },
  vanaf: ({ regeling, loop }, v) => { const taken = takenVan(regeling, loop.stand); return perSleutel(v, (stap) => { const taak = taken.find((t) => t.stap === stap); return taak ? taak.vanaf ?? 'meteen' : 'geen taak'; }); },
  dagen: ({ loop: { stand } }, v) => perSleutel(v, (dag) => ({ 'bezwaar-tot': stand.brief?.bezwaar_tot, 'bezwaar-beslissen-voor': stand.bezwaar?.beslissen_voor, 'contract-tot': stand.contract?.einddatum, 'nazorg-tot': stand.afloop?.nazorg_tot })[dag] ?? 'geen'),
  mag: (bij, v) => v.map(({ mag, omdat, op, ...zetje }, i) => {
    const uit = zet(bij.regeling, bij.loop, zetje, op ?? bij.op, bij.scenario.besloten, bij.stappen);
    const verwacht = omdat ? `${mag}, omdat: ${omdat}` : mag;
    if (uit.ok) return { pad: [i], verwacht, uitkomst: 'ja' };
    const reden = zegWeigering(uit);
    return { pad: [i], verwacht, uitkomst: mag === 'nee' && (!omdat || reden.includes(omdat)) ? verwacht : `nee, omdat: ${reden}` };
  }),
  ruimte: ({ regeling, scenario }, v) => { const ruimte = ruimteVan(regeling, scenario.besloten); return perSleutel(v, (code) => String(ruimte.find((r) => r.doelgroep === code)?.over ?? 'geen maximum')); },
  betrokken: ({ regeling, loop }, v) => { const wie = betrokkenen(regeling, loop.stand); return perSleutel(v, (rol) => rij(wie.filter((b) => b.rol === rol).map((b) => b.organisatie)), (w) => rij(w === 'niemand' ? [] : w as string[])); },
  ziet: (bij, v) => Object.entries(v).flatMap(([rol, groepen]) => perSleutel(groepen, (groep) => ziet(bij, rol as Rol, groep as Groep)).map((x) => ({ ...x, pad: [rol, ...x.pad] }))),
  volgorde: ({ regeling, scenario }, v) => een(v.join(', '), scenario.wachtenden.map((w) => ({ ...w, kenmerk: w.naam })).sort(vergelijk(regelsVan(regeling))).map((w) => w.naam).join(', ')),
};

/** Every expectation of a scenario that did not come true. */
export const verschillen = (bij: Bij): Verschil[] =>
  (Object.entries(bij.scenario.dan) as [keyof Dan, never][]).flatMap(([soort, verwacht]) =>
    VERWACHTINGEN[soort](bij, verwacht).filter((v) => v.verwacht !== v.uitkomst).map((v) => ({ ...v, pad: ['dan', soort, ...v.pad] })));
