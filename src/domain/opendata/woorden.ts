/** Why open data is withdrawn: a closed list, since it is told to everyone. `omdat` ends the sentence "ingetrokken op … omdat …". */
export const INTREKREDENEN = [
  { code: 'fout-in-cijfers', naam: 'Er zit een fout in de cijfers', omdat: 'er een fout in de cijfers zit' },
  { code: 'te-herleiden', naam: 'Een cijfer zegt te veel over een paar mensen', omdat: 'een cijfer te veel zegt over een paar mensen' },
  { code: 'te-vroeg', naam: 'Het is te vroeg openbaar gemaakt', omdat: 'het te vroeg openbaar is gemaakt' },
  { code: 'niet-afgesproken', naam: 'De partijen hadden dit niet zo afgesproken', omdat: 'de partijen dit niet zo hadden afgesproken' },
] as const;
export type Intrekreden = (typeof INTREKREDENEN)[number]['code'];

/** Without a reason of the list it was the keeper of the program who withdrew it. */
const BEHEERDER = { code: 'beheerder', naam: 'De beheerder vond dat nodig', omdat: 'de beheerder dat nodig vond' } as const;
type Reden = { code: Intrekreden | (typeof BEHEERDER)['code']; naam: string; omdat: string };
/** Why it was withdrawn, in full. */
export const redenVan = (reden: string | undefined): Reden => INTREKREDENEN.find((r) => r.code === reden) ?? BEHEERDER;
/** "er een fout in de cijfers zit" */
export const zegOmdat = (reden: string | undefined): string => redenVan(reden).omdat;
