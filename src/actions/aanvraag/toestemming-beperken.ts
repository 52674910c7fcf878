import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';
import { doorvraag, doorWie, spreektZelf } from './toestemmers.ts';

/** AVG art. 7(3): one purpose can be withdrawn by itself; whoever received data for it stops seeing the dossier at once, the application goes on. */
export const toestemmingBeperken: Actie = {
  naam: 'toestemming-beperken',
  uitleg: 'Wie de gegevens alleen hiervoor kreeg, ziet dit dossier direct niet meer. De aanvraag gaat door. De cliënt kan het later opnieuw toestaan.',
  vragen: (regeling, stand, vrager) => ({
    doeleinden: {
      label: spreektZelf(vrager) ? 'Waarvoor trek je je toestemming in?' : 'Waarvoor trekt de cliënt de toestemming in?', soort: 'keuzes', verplicht: true, hint: 'Alles intrekken kan ook: kies dan “Toestemming intrekken”.',
      opties: regeling.toestemming.doeleinden.filter((d) => !d.nodig && (stand.doeleinden?.includes(d.code) ?? true)).map((d) => ({ code: d.code, naam: d.naam })),
    },
    ...doorvraag('Wie trekt de toestemming in?', vrager),
  }),
  beslis: (situatie) => {
    const { regeling, stand } = situatie;
    const door = doorWie(situatie);
    const doeleinden = situatie.invoer.doeleinden as string[];
    // The oldest consents name no purposes: from now on this one does.
    const eerst = stand.doeleinden ? [] : [{ soort: 'toestemming-gegeven' as const, gegevens: { door: stand.toestemming_door ?? door, wijze: 'persoonlijk' as const, gegeven_op: stand.toestemming_op!, doeleinden: regeling.toestemming.doeleinden.map((d) => d.code) } }];
    return gelukt({ gebeurtenissen: [...eerst, { soort: 'toestemming-beperkt', gegevens: { door, doeleinden } }] });
  },
};
