import { voorWie, type InspanningsgesprekGebeurtenis, type InspanningsgesprekStand } from '../../domain/inspanning/gesprek.ts';
import { spreektVoor } from '../../domain/partijen/namens.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';

export const INSPANNINGSGESPREK_BEANTWOORDEN: Zaakactie<InspanningsgesprekStand, InspanningsgesprekGebeurtenis> = {
  stap: 'inspanningsgesprek-beantwoorden',
  uitleg: 'Geef jullie kant: wat er speelt, wat jullie al doen, en wat jullie voorstellen.',
  magNu: (regeling, stand, wie) => {
    if (!stand || stand.afgesloten_op) return geweigerd({ soort: 'mag-niet-nu', reden: 'Dit gesprek is afgesloten.' });
    if (stand.beantwoord_op) return geweigerd({ soort: 'mag-niet-nu', reden: 'Er is al geantwoord.', wat: 'Wil je iets toevoegen? Bel of spreek elkaar, en leg de afspraak vast.' });
    return spreektVoor(wie, stand.aan) ? gelukt(null) : geweigerd({ soort: 'niet-bevoegd', reden: `Het antwoord is van ${partijnaam(regeling, stand.aan)}.` });
  },
  vragen: () => ({ antwoord: { label: 'Wat is jullie antwoord?', soort: 'lange-tekst', max: 4000, verplicht: true, hint: 'Noem geen cliënten.' } }),
  beslis: ({ stand, invoer }) => gelukt({
    gebeurtenissen: [{ soort: 'inspanningsgesprek-beantwoord', gegevens: { namens: stand!.aan } }],
    teksten: [{ nummer: 2, veld: 'antwoord', tekst: invoer.antwoord as string, voor: voorWie(stand!) }],
  }),
};
