import { leesAntwoorden } from '../../domain/invoer/vragen.ts';
import { dagMetNummer, dagnummer } from '../../domain/kalender/dag.ts';
import { POSTVRAGEN, type Voorkeur } from '../../domain/post/voorkeur.ts';
import { eersteRonde } from '../../domain/post/wanneer.ts';
import { gelukt, type Uitkomst } from '../../domain/uitkomst.ts';
import { kiesPost } from '../../storage/post.ts';
import { inTransactie, type Ingelogd, type Kern } from '../kern.ts';

/** Chooses when one gets mail oneself: `post` is direct, dagelijks or uit. The first daily mail is that of the next round. */
export async function postKiezen(kern: Kern, { token }: Ingelogd, invoer: unknown): Promise<Uitkomst<Voorkeur>> {
  const gelezen = leesAntwoorden(POSTVRAGEN, invoer, {});
  if (!gelezen.ok) return gelezen;
  const voorkeur = gelezen.waarde.post as Voorkeur;
  const gehad = dagMetNummer(dagnummer(eersteRonde(kern.klok())) - 1);
  return inTransactie(kern, token, async (tx) => {
    await kiesPost(tx, voorkeur, gehad);
    return gelukt(voorkeur);
  });
}
