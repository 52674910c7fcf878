import { inNederland, dagnummer, type Dag } from '../../domain/kalender/dag.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import type { Accountregel } from '../../storage/lezen/accounts.ts';

/* Which accounts a beheerder looks at, and in which order. */

export const STANDEN = ['actief', 'lang-niet', 'beeindigd'] as const;
export type Stand = (typeof STANDEN)[number];
export const STANDNAMEN: Record<Stand, string> = { actief: 'Met toegang', 'lang-niet': 'Lang niet ingelogd', beeindigd: 'Beëindigd' };
export const SORTERINGEN = ['naam', 'rol', 'gezien'] as const;
export type Sortering = (typeof SORTERINGEN)[number];
export type Selectie = { zoek: string; rol?: string; stand: Stand; sortering: Sortering; omgekeerd: boolean };

/** Days without signing in after which it is time to ask whether someone still needs this. */
export const LANG_NIET = 90;

/** Days since someone last signed in, or since they got access and never did. */
export const dagenNiet = ({ gezien_op, gegeven_op }: Pick<Accountregel, 'gezien_op' | 'gegeven_op'>, vandaag: Dag): number =>
  dagnummer(vandaag) - dagnummer(gezien_op ?? (gegeven_op ? inNederland(gegeven_op).dag : vandaag));

const kaal = (tekst: string): string => tekst.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const SLEUTEL: Record<Sortering, (a: Accountregel, vandaag: Dag) => string | number> = {
  naam: (a) => kaal(a.naam), rol: (a) => `${ROLNAMEN[a.rol]} ${kaal(a.naam)}`, gezien: (a, vandaag) => dagenNiet(a, vandaag),
};

/** The accounts asked for: every word in name, role or address; in order. */
export function kies(accounts: readonly Accountregel[], { zoek, rol, stand, sortering, omgekeerd }: Selectie, vandaag: Dag): Accountregel[] {
  const woorden = kaal(zoek).split(/\s+/).filter(Boolean);
  const gekozen = accounts.filter((a) =>
    (stand === 'beeindigd' ? !a.actief : a.actief && (stand === 'actief' || dagenNiet(a, vandaag) >= LANG_NIET)) && (!rol || a.rol === rol)
    && woorden.every((woord) => kaal(`${a.naam} ${ROLNAMEN[a.rol]} ${a.email ?? ''}`).includes(woord)));
  const [eerst, dan] = omgekeerd ? [1, -1] : [-1, 1];
  return gekozen.sort((a, b) => { const [x, y] = [SLEUTEL[sortering](a, vandaag), SLEUTEL[sortering](b, vandaag)]; return x === y ? 0 : x < y ? eerst : dan; });
}
