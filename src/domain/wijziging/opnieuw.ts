import type { Fase } from '../keten/fasen.ts';
import { controleerRegeling } from '../regeling/controleer.ts';
import type { Regeling } from '../regeling/schema.ts';
import { voegSamen } from './samenvoegen.ts';
import { verschillen, type Verschil } from './verschillen.ts';
import { pasAan, plekken } from './waarden.ts';
import type { Wijzigingstatus, WijzigingStand } from './wijziging.ts';

/* A proposal whose version is no longer the newest: the same changes, on the newest. */

/** Where a proposal still waits for somebody. */
const WACHT: readonly Wijzigingstatus[] = ['advies', 'besluit', 'akkoord'];
/** Does the proposal wait, while it starts from a version that is not the newest any more? It would undo the newest, so it cannot be adopted (art. 13c, 14d). */
export const isIngehaald = (versies: readonly Pick<Regeling, 'geldig_vanaf'>[], { status, basis }: Pick<WijzigingStand, 'status' | 'basis'>): boolean =>
  WACHT.includes(status) && basis !== versies.at(-1)?.geldig_vanaf;

type Tekst = { regeling: Regeling; tekst: string };
/** What both the proposal and the newest version changed, each in its own way. */
export type Botsing = Pick<Verschil, 'waar' | 'bron'> & { was?: string; nu?: string; voorstel?: string };
/** What a new proposal opens with. `blijft`: lines of the text that could not be put into the newest. */
export type Opnieuw = { botsingen: Botsing[]; blijft: string[] } & ({ hoe: 'waarden'; aanpassingen: { plek: string; nieuw: string }[]; gaan_over: Fase[] } | { hoe: 'tekst'; tekst: string });

/** Where the proposal and the newest version changed the same thing, each in its own way. */
export function botsingen(basis: Regeling, voorstel: Regeling, nieuwste: Regeling): Botsing[] {
  const intussen = new Map(verschillen(basis, nieuwste).map((v) => [`${v.deel} ${v.waar}`, v]));
  return verschillen(basis, voorstel).flatMap((v): Botsing[] => {
    const n = intussen.get(`${v.deel} ${v.waar}`);
    return n && n.nieuw !== v.nieuw ? [{ waar: v.waar, ...(v.bron ? { bron: v.bron } : {}), ...(v.oud === undefined ? {} : { was: v.oud }), ...(n.nieuw === undefined ? {} : { nu: n.nieuw }), ...(v.nieuw === undefined ? {} : { voorstel: v.nieuw }) }] : [];
  });
}

/** The single values that the proposal changed; undefined when it changed more than those. */
function losseWaarden({ regeling: basis, tekst }: Tekst, voorstel: Regeling): { naam: string; code: string; nieuw: string }[] | undefined {
  const wil = plekken(voorstel);
  // A key that was not there stands at another place once it is; a name that changes keeps its place.
  const anders = plekken(basis).flatMap((p) => { const w = wil.find((x) => x.naam === p.naam) ?? wil.find((x) => x.code === p.code); return w && w.nu !== p.nu ? [{ plek: p, nieuw: w.nu }] : []; });
  const { regeling } = controleerRegeling(pasAan(tekst, voorstel.geldig_vanaf, anders, voorstel.overgang?.gaan_over ?? []));
  return regeling && verschillen(regeling, voorstel).length === 0 ? anders.map(({ plek, nieuw }) => ({ naam: plek.naam, code: plek.code, nieuw })) : undefined;
}

/** One line of every text differs always; it is asked for again anyway. */
const zonderDag = (tekst: string): string => tekst.replace(/^geldig_vanaf:.*$/m, 'geldig_vanaf: 0000-00-00');

/** The changes of a proposal on the newest version: value by value where it changed values, else its text put into the newest. */
export function opNieuwste(basis: Tekst, voorstel: Tekst, nieuwste: Tekst, vanaf: string): Opnieuw {
  const botst = botsingen(basis.regeling, voorstel.regeling, nieuwste.regeling);
  const waarden = losseWaarden(basis, voorstel.regeling);
  if (waarden) {
    const nu = plekken(nieuwste.regeling);
    const aanpassingen = waarden.flatMap(({ naam, nieuw }) => { const p = nu.find((x) => x.naam === naam); return p && p.nu !== nieuw ? [{ plek: p.code, nieuw }] : []; });
    return { hoe: 'waarden', botsingen: botst, blijft: waarden.filter(({ naam }) => !nu.some((x) => x.naam === naam)).map(({ naam, nieuw }) => `${naam}: ${nieuw}`), aanpassingen, gaan_over: voorstel.regeling.overgang?.gaan_over ?? [] };
  }
  const { tekst, blijft } = voegSamen(zonderDag(basis.tekst), zonderDag(voorstel.tekst), zonderDag(nieuwste.tekst));
  return { hoe: 'tekst', botsingen: botst, blijft, tekst: tekst.replace('geldig_vanaf: 0000-00-00', `geldig_vanaf: ${vanaf}`) };
}
