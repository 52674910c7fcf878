import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** W13: complaints and objections are pointed to the right body and counted by kind; they are not handled here. */
export const klachtVastleggen: Actie = {
  naam: 'klacht-vastleggen',
  uitleg: 'Een klacht of bezwaar wordt hier niet behandeld. Kies de soort en vertel de cliënt waar die terecht kan: dat staat erbij. Geteld wordt alleen hoe vaak welke soort voorkomt.',
  vragen: (regeling) => ({
    klacht: { label: 'Waar gaat het over?', soort: 'keuze', verplicht: true, opties: (regeling.wonen?.klachten ?? []).map((k) => ({ code: k.code, naam: `${k.naam}. Vertel de cliënt: “${k.waarheen}”` })) },
    notitie: { label: 'Notitie', soort: 'tekst', max: 500, hint: 'Mag leeg blijven. Schrijf de klacht zelf hier niet op.' },
  }),
  beslis: ({ invoer }) => gelukt({ gebeurtenissen: [{ soort: 'klacht-vastgelegd', gegevens: { soort: invoer.klacht as string }, verslag: { notitie: invoer.notitie } }] }),
};
