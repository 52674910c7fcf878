import { openVoorzieningen } from '../../domain/keten/lasten.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** W12.g: the municipality decides on support, special assistance and debt help within the agreed term. */
export const voorzieningBesluiten: Actie = {
  naam: 'voorziening-besluiten',
  uitleg: 'De zorgorganisatie ziet de uitkomst meteen. De beschikking zelf verstuur je zoals je gewend bent.',
  vragen: (regeling, stand) => ({
    voorziening: { label: 'Over welke voorziening besluit je?', soort: 'keuze', verplicht: true, opties: openVoorzieningen(stand).map((code) => ({ code, naam: regeling.voorzieningen.find((v) => v.code === code)?.naam ?? code })) },
    uitkomst: { label: 'Besluit', soort: 'keuze', verplicht: true, opties: [{ code: 'toegekend', naam: 'Toegekend' }, { code: 'afgewezen', naam: 'Afgewezen' }] },
    voorziening_besluit: { label: 'Toelichting', soort: 'lange-tekst', hint: 'Bijvoorbeeld uren en duur, of waarom niet. Geen diagnose.' },
  }),
  beslis: ({ invoer }) => gelukt({ gebeurtenissen: [{ soort: 'voorziening-besloten', gegevens: { voorziening: invoer.voorziening as string, uitkomst: invoer.uitkomst as 'toegekend' } }] }),
};
