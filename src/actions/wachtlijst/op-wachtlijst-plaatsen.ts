import { plusTermijn } from '../../domain/kalender/werkdagen.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Art. 3e: the Servicepunt places the client on the right waiting list, on the table's advice; W9.4: among the municipalities the coordinator chose. */
export const opWachtlijstPlaatsen: Actie = {
  naam: 'op-wachtlijst-plaatsen',
  uitleg: 'Corporaties die in deze gemeente en in de gezochte gemeenten werken, zien vanaf nu het zoekprofiel.',
  vragen: () => ({
    wachtlijst: { label: 'Wachtlijst van gemeente', soort: 'keuze', opties: 'wachtlijsten', verplicht: true, hint: 'De gemeente die in het besluit staat.' },
    plaatsing_reden: { label: 'Waarom een andere gemeente dan het besluit zegt?', soort: 'lange-tekst', hint: 'Alleen nodig als je afwijkt.' },
  }),
  beslis: ({ regeling, stand, invoer, op }) => {
    const wachtlijst = invoer.wachtlijst as string;
    const advies = stand.besluit?.wachtlijst;
    const naam = (code: string) => regeling.gemeenten.find((g) => g.code === code)?.naam ?? code;
    if (stand.gekozen && !stand.gekozen.includes(wachtlijst)) return fout('wachtlijst', `Kies een van de gekozen gemeenten: ${stand.gekozen.map(naam).join(', ')}.`);
    if (advies && advies !== wachtlijst && !invoer.plaatsing_reden) return fout('plaatsing_reden', `Het besluit noemt ${naam(advies)}. Schrijf op waarom het een andere gemeente wordt, of kies ${naam(advies)}.`);
    const geldig = regeling.wachtlijst.urgentie_geldig;
    return gelukt({ gebeurtenissen: [{ soort: 'op-wachtlijst-geplaatst', gegevens: { wachtlijst, ...(geldig ? { urgentie_tot: plusTermijn(op, geldig) } : {}) } }] });
  },
};
