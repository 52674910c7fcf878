import { herbouwAlles } from '../storage/herbouwen.ts';
import { geldendeRegelingen } from '../storage/regelingversies.ts';
import type { Opdracht } from './opdracht.ts';

const aantalVan = (n: number, een: string, meer: string): string => `${n} ${n === 1 ? een : meer}`;

/** Makes what the screens show anew from the memory, for when it is in doubt: after a restore, or when controleer-keten finds a difference. */
export const herbouw: Opdracht = {
  naam: 'herbouw',
  vorm: '',
  kort: 'Maakt de stand, de taken en de beurten van elk dossier en elke zaak opnieuw uit de gebeurtenissen.',
  doe: (argumenten, { zeg, klaag, metDatabase }) => {
    if (argumenten.length > 0) {
      klaag(`herbouw kent geen opties; dit hoort er niet bij: ${argumenten.join(' ')}`);
      return 1;
    }
    return metDatabase(async (eigenaarUrl) => {
      const { dossiers, zaken } = await herbouwAlles(eigenaarUrl, await geldendeRegelingen(eigenaarUrl));
      zeg(`Opnieuw gemaakt: ${aantalVan(dossiers, 'dossier', 'dossiers')} en ${aantalVan(zaken, 'zaak', 'zaken')}.`);
      return 0;
    });
  },
};
