import { GESPREKUITKOMSTEN, voorWie, type Gesprekuitkomst, type InspanningsgesprekGebeurtenis, type InspanningsgesprekStand } from '../../domain/inspanning/gesprek.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { spreektVoor } from '../../domain/partijen/namens.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';

export const INSPANNINGSGESPREK_AFSLUITEN: Zaakactie<InspanningsgesprekStand, InspanningsgesprekGebeurtenis> = {
  stap: 'inspanningsgesprek-afsluiten',
  uitleg: 'Leg vast wat eruit kwam. Spraken jullie iets af, maak er daarna een actie van met een eigenaar en een laatste dag.',
  magNu: (regeling, stand, wie) => {
    if (!stand || stand.afgesloten_op) return geweigerd({ soort: 'mag-niet-nu', reden: 'Dit gesprek is al afgesloten.' });
    return spreektVoor(wie, stand.van) ? gelukt(null) : geweigerd({ soort: 'niet-bevoegd', reden: `Wie het gesprek begon, sluit het af: ${partijnaam(regeling, stand.van)}.` });
  },
  vragen: () => ({
    uitkomst: { label: 'Hoe is het afgelopen?', soort: 'keuze', opties: GESPREKUITKOMSTEN, verplicht: true },
    afspraak: { label: 'Wat hebben jullie afgesproken, of waarom niet?', soort: 'lange-tekst', max: 4000, verplicht: true },
  }),
  beslis: ({ regeling, stand, invoer, op }) => {
    const uitkomst = invoer.uitkomst as Gesprekuitkomst;
    if (!stand!.beantwoord_op && uitkomst !== 'ingetrokken' && op <= stand!.antwoord_voor) return fout('uitkomst', `${partijnaam(regeling, stand!.aan)} kan nog antwoorden tot en met ${zegDatum(stand!.antwoord_voor)}. Wacht daarop, of kies dat het gesprek niet doorgaat.`);
    return gelukt({
      gebeurtenissen: [{ soort: 'inspanningsgesprek-afgesloten', gegevens: { namens: stand!.van, uitkomst } }],
      teksten: [{ nummer: 3, veld: 'afspraak', tekst: invoer.afspraak as string, voor: voorWie(stand!) }],
    });
  },
};
