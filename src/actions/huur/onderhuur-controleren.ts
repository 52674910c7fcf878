import { ONDERHUURVRAGEN } from '../../domain/huur/woorden.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import type { Actie } from '../actie.ts';

/** Art. 7a-c: the care organisation rents and sublets, tied to support; once a year the corporation looks whether that still holds. */
export const onderhuurControleren: Actie = {
  naam: 'onderhuur-controleren',
  uitleg: 'De zorgorganisatie is huurder en verhuurt aan de cliënt. Loop de drie punten na.',
  vragen: () => ({
    ...(Object.fromEntries(ONDERHUURVRAGEN.map(({ code, label }) => [code, { label, soort: 'ja-nee', verplicht: true }])) as Vragen),
    onderhuur_vervolg: { label: 'Wat gebeurt er nu?', soort: 'lange-tekst', geenMedisch: true, hint: 'Alleen nodig als er iets niet in orde is.' },
  }),
  beslis: ({ invoer }) => {
    const mist = ONDERHUURVRAGEN.filter(({ code }) => invoer[code] !== 'ja');
    if (mist.length > 0 && !invoer.onderhuur_vervolg) return fout('onderhuur_vervolg', 'Er is iets niet in orde. Schrijf wat jullie daarover afspreken.', 'art. 7a tot en met 7c');
    return gelukt({ gebeurtenissen: [{ soort: 'onderhuur-gecontroleerd', gegevens: { in_orde: mist.length === 0 }, verslag: invoer }] });
  },
};
