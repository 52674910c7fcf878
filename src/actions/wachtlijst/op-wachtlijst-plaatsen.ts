import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Art. 3e: the Servicepunt places the client on the right waiting list, on the table's advice; W9.4: the coordinator chooses. */
export const opWachtlijstPlaatsen: Actie = {
  naam: 'op-wachtlijst-plaatsen',
  uitleg: 'Corporaties die in deze gemeente en in de gezochte gemeenten werken, zien vanaf nu het zoekprofiel.',
  vragen: () => ({ wachtlijst: { label: 'Wachtlijst van gemeente', soort: 'keuze', opties: 'wachtlijsten', verplicht: true, hint: 'In principe de gemeente van herkomst, tenzij het besluit anders zegt.' } }),
  beslis: ({ invoer }) => gelukt({ gebeurtenissen: [{ soort: 'op-wachtlijst-geplaatst', gegevens: { wachtlijst: invoer.wachtlijst as string } }] }),
};
