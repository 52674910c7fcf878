import type { Regelingen } from '../domain/regeling/versies.ts';
import { laadAccounts, laadRegelingen, type NieuwAccount } from '../storage/inrichting.ts';
import { migreer } from '../storage/migraties.ts';
import { leesRegelingen } from '../storage/regelingen-lezen.ts';
import { geldendeRegelingen } from '../storage/regelingversies.ts';
import { leesAccount, VELDEN, VRIJE_VELDEN } from './accountgegevens.ts';
import type { Opdracht } from './opdracht.ts';

/** Gives someone access who can already sign in at the provider: the way in for the first people of a region. */
export const accountToevoegen: Opdracht = {
  naam: 'account toevoegen',
  vorm: [...VELDEN.map((veld) => `--${veld} …`), ...VRIJE_VELDEN.map((veld) => `[--${veld} …]`)].join(' '),
  kort: 'Geeft iemand toegang. Bestaat het account al (zelfde uitgever en onderwerp), dan neemt het de nieuwe gegevens over.',
  doe: (argumenten, { zeg, klaag, uitgever, metDatabase }) => {
    const regelingen = regelingenOf(klaag);
    if (!regelingen) return 1;
    const gelezen = leesAccount(argumenten, regelingen.alle(), uitgever);
    if (!gelezen.ok) {
      klaag('Er is geen account toegevoegd:');
      for (const { melding } of gelezen.velden ?? []) klaag(`- ${melding}`);
      return 1;
    }
    return metDatabase(async (eigenaarUrl) => {
      await migreer(eigenaarUrl);
      await laadRegelingen(eigenaarUrl, await geldendeRegelingen(eigenaarUrl, regelingen));
      await laadAccounts(eigenaarUrl, [gelezen.waarde]);
      zeg(`${wie(gelezen.waarde)} heeft toegang.`);
      if (uitgever && uitgever !== gelezen.waarde.uitgever) zeg(`Let op: OIDC_ISSUER is ${uitgever}. Inloggen lukt alleen als de uitgever daar letterlijk aan gelijk is.`);
      return 0;
    });
  },
};

const wie = ({ naam, rol, organisatie, regeling }: NieuwAccount): string => `${naam} (${rol} bij ${organisatie}, ${regeling})`;

/** Without covenants nobody's organisation or role can be checked; what is wrong with them is said. */
function regelingenOf(klaag: (regel: string) => void): Regelingen | undefined {
  try {
    return leesRegelingen();
  } catch (fout) {
    klaag((fout as Error).message);
    return undefined;
  }
}
