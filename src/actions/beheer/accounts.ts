import { leesAntwoorden } from '../../domain/invoer/vragen.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import { gelukt, geweigerd, type Uitkomst, type Weigering } from '../../domain/uitkomst.ts';
import { beeindigAccount, beeindigMijnSessies, beeindigSessiesVan, wijzigAccount, type Gewijzigd } from '../../storage/accounts.ts';
import { inTransactie, type Ingelogd, type Kern } from '../kern.ts';
import { uitnodigvragen } from './uitnodigen.ts';

/* What a beheerder does with an account of the own organisation, and what everyone does with their own sessions. */

const NEE: Record<Exclude<Gewijzigd, 'gelukt'>, Weigering> = {
  'niet-gevonden': { soort: 'niet-gevonden', reden: 'Dit account is niet gevonden.', wat: 'Het bestaat niet, is beëindigd, of hoort niet bij jouw organisatie.' },
  zelf: { soort: 'niet-bevoegd', reden: 'Je eigen toegang wijzig je niet zelf.', wat: 'Vraag het een andere beheerder van je organisatie, of die van het servicepunt.' },
  'rol-past-niet': { soort: 'niet-bevoegd', reden: 'Deze rol past niet bij je organisatie.', wat: 'Kies een rol uit de lijst.' },
  'laatste-beheerder': { soort: 'mag-niet-nu', reden: 'Dit is de laatste beheerder van je organisatie.', wat: 'Geef eerst een collega de rol beheerder.' },
};
const uitkomst = (uit: Gewijzigd): Uitkomst<true> => (uit === 'gelukt' ? gelukt(true) : geweigerd(NEE[uit]));

/** What can be changed of an account: name and role. */
export const accountvragen = (rollen: readonly Rol[]) => { const { naam, rol } = uitnodigvragen(rollen); return { naam: naam!, rol: rol! }; };

/** Gives a colleague another name or role; another role ends what hung on the earlier one. */
export async function accountWijzigen(kern: Kern, { token }: Ingelogd, merk: string, rollen: readonly Rol[], invoer: unknown): Promise<Uitkomst<true>> {
  const gelezen = leesAntwoorden(accountvragen(rollen), invoer, {});
  if (!gelezen.ok) return gelezen;
  return inTransactie(kern, token, async (tx) => uitkomst(await wijzigAccount(tx, merk, gelezen.waarde.naam as string, gelezen.waarde.rol as Rol)));
}

/** Ends someone's access at once: sessions, tokens, drafts, standing in and emergencies with it. */
export const accountBeeindigen = (kern: Kern, { token }: Ingelogd, merk: string): Promise<Uitkomst<true>> =>
  inTransactie(kern, token, async (tx) => uitkomst(await beeindigAccount(tx, merk)));

/** Signs a colleague out everywhere; gives of how many sessions. */
export const sessiesBeeindigen = (kern: Kern, { token }: Ingelogd, merk: string): Promise<number> => kern.verbinding.als(token, (tx) => beeindigSessiesVan(tx, merk));

/** Signs oneself out elsewhere: of one session, or of all others. */
export const mijnSessiesBeeindigen = (kern: Kern, { token }: Ingelogd, merk?: string): Promise<number> => kern.verbinding.als(token, (tx) => beeindigMijnSessies(tx, merk));
