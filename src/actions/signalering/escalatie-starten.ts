import { volgendNr } from '../../domain/signalering/stand.ts';
import { escalatieFout } from '../../domain/signalering/verloop.ts';
import { ESCALATIEREDENEN, type Escalatiereden } from '../../domain/signalering/woorden.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Art. 10a; W9.11, W10: it has gone seriously wrong; from here the municipality leads, or who the regeling names. */
export const escalatieStarten: Actie = {
  naam: 'escalatie-starten',
  uitleg: 'Gebruik dit als het ernstig misgaat en jullie het samen niet oplossen. Wie de regie heeft krijgt dit meteen op de werklijst en ziet de signalen. Bij direct gevaar bel je eerst 112.',
  vragen: () => ({
    reden: { label: 'Wat is er aan de hand?', soort: 'keuze', verplicht: true, opties: ESCALATIEREDENEN },
    toelichting: { label: 'Wat is er gebeurd, en wat hebben jullie al gedaan?', soort: 'lange-tekst', verplicht: true, geenMedisch: true },
  }),
  beslis: ({ regeling, stand, invoer }) => {
    const nee = escalatieFout(regeling, stand);
    if (nee) return nee;
    return gelukt({ gebeurtenissen: [{ soort: 'escalatie-gestart', gegevens: { nr: volgendNr(stand.escalaties), reden: invoer.reden as Escalatiereden }, verslag: { toelichting: invoer.toelichting } }] });
  },
};
