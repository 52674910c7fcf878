import type { VergaderingGebeurtenis, VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { staatOp } from './gemeen.ts';

/** It does not go on. What stood on the agenda proposes itself again the next time. */
export const vergaderingAfzeggen: Zaakactie<VergaderingStand, VergaderingGebeurtenis> = {
  stap: 'vergadering-afzeggen',
  uitleg: 'Wie erbij hoort, krijgt bericht. Plan daarna een nieuwe dag, als het ritme van de regeling dat vraagt.',
  magNu: (_, stand) => staatOp(stand, ['gepland'], 'Afzeggen kan zolang het overleg niet is begonnen.'),
  vragen: () => ({ reden: { label: 'Waarom gaat het niet door?', soort: 'lange-tekst', verplicht: true, max: 1000 } }),
  beslis: ({ invoer }) => gelukt({ gebeurtenissen: [{ soort: 'vergadering-afgezegd', gegevens: {} }], teksten: [{ nummer: 0, veld: 'reden', tekst: invoer.reden as string }] }),
};
