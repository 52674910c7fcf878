import type { Vragen } from '../../domain/invoer/vragen.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import { magZittingstap, type Zittingactie } from './zitting-stroom.ts';

const ZAAK: Vragen = { dossier: { label: 'Welke zaak?', soort: 'verwijzing', verplicht: true } };

/** "Volgende keer": the case stays on the work list and comes back on the next agenda. */
export const zaakDoorschuiven: Zittingactie = {
  naam: 'zaak-doorschuiven', mag: magZittingstap('zaak-doorschuiven'), vragen: () => ZAAK,
  beslis: ({ stand, invoer }) => {
    const dossier = (invoer.dossier as string).toLowerCase();
    return gelukt({ gebeurtenissen: stand!.doorgeschoven.includes(dossier) ? [] : [{ soort: 'zaak-doorgeschoven', gegevens: { dossier } }] });
  },
};

/** From here the minutes stand, and the letters can go. What was not decided waits for a next time by itself. */
export const zittingSluiten: Zittingactie = {
  naam: 'zitting-sluiten', mag: magZittingstap('zitting-sluiten'), vragen: () => ({}),
  beslis: () => gelukt({ gebeurtenissen: [{ soort: 'zitting-gesloten', gegevens: {} }] }),
};

export const zittingAfgelasten: Zittingactie = {
  naam: 'zitting-afgelasten', mag: magZittingstap('zitting-afgelasten'), vragen: () => ({}),
  beslis: () => gelukt({ gebeurtenissen: [{ soort: 'zitting-afgelast', gegevens: {} }] }),
};
