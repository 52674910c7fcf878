import { openVoorwaarden } from '../../domain/keten/lasten.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** W7.3, E2.5.4: a condition of the decision is met, so that the step that waits for it can go on. */
export const voorwaardeVervullen: Actie = {
  naam: 'voorwaarde-vervullen',
  uitleg: 'Leg vast dat aan een voorwaarde uit het besluit is voldaan. De stap die erop wachtte, kan daarna door.',
  vragen: (regeling, stand) => ({ voorwaarde: { label: 'Aan welke voorwaarde is voldaan?', soort: 'keuze', verplicht: true, opties: openVoorwaarden(regeling, stand).map((v) => ({ code: v.code, naam: v.tekst })) } }),
  beslis: ({ invoer }) => gelukt({ gebeurtenissen: [{ soort: 'voorwaarde-vervuld', gegevens: { voorwaarde: invoer.voorwaarde as string } }] }),
};
