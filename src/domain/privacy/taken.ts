import type { Beurt } from '../keten/beurt.ts';
import type { DossierStand } from '../keten/stand.ts';
import { openVerzoeken } from './stand.ts';

/**
 * Whose turn it is about the client's rights: in every phase, with or without consent. Who guards the chain sees that an answer is late,
 * for they see the group; the answer stays with the care organisation.
 */
export function privacybeurten(stand: DossierStand): Beurt[] {
  if (stand.gewist_op) return [];
  return [
    ...openVerzoeken(stand).slice(0, 1).map((v): Beurt => ({ stap: 'verzoek-beantwoorden', wie: 'zorg', uiterlijk: v.uiterlijk, sinds: v.op })),
    ...(stand.zelf_toestemmen ? [{ stap: 'toestemming-vastleggen', wie: 'zorg', uiterlijk: stand.zelf_toestemmen.uiterlijk, sinds: stand.zelf_toestemmen.sinds } as const] : []),
  ];
}
