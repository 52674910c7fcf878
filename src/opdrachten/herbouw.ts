import { herbouwAlles } from '../storage/herbouwen.ts';
import { geldendeRegelingen } from '../storage/regelingversies.ts';
import type { Opdracht } from './opdracht.ts';

/** Makes what the screens show anew from the memory, for when it is in doubt: after a restore, or when controleer-keten finds a difference. */
export const herbouw: Opdracht = {
  naam: 'herbouw',
  vorm: '',
  kort: 'Maakt de stand en de taken van elk dossier opnieuw uit de gebeurtenissen.',
  doe: (argumenten, { zeg, klaag, metDatabase }) => {
    if (argumenten.length > 0) {
      klaag(`herbouw kent geen opties; dit hoort er niet bij: ${argumenten.join(' ')}`);
      return 1;
    }
    return metDatabase(async (eigenaarUrl) => {
      const aantal = await herbouwAlles(eigenaarUrl, await geldendeRegelingen(eigenaarUrl));
      zeg(`Opnieuw gemaakt: ${aantal} ${aantal === 1 ? 'dossier' : 'dossiers'}.`);
      return 0;
    });
  },
};
