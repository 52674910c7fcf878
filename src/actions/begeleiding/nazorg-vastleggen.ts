import { laatsteContact } from '../../domain/begeleiding/ritme.ts';
import { HOES, type Hoe } from '../../domain/begeleiding/woorden.ts';
import { volgendNr } from '../../domain/signalering/stand.ts';
import { gelukt, ongeldig } from '../../domain/uitkomst.ts';
import type { Actie, Voorval } from '../actie.ts';
import { nietVoor, nietVooruit } from './dagen.ts';

/** E4: the client is followed for the agreed time; after the last contact, or when the client wants no more, the dossier is finished. */
export const nazorgVastleggen: Actie = {
  naam: 'nazorg-vastleggen',
  uitleg: 'Vraag de cliënt hoe het gaat. Met het laatste contact van de afgesproken tijd is het dossier klaar.',
  vragen: () => ({
    gesproken_op: { label: 'Wanneer had je contact?', soort: 'datum', verplicht: true, hint: 'Of wanneer probeerde je het?' },
    hoe: { label: 'Hoe gaat het met de cliënt?', soort: 'keuze', verplicht: true, opties: [...HOES, { code: 'niet-bereikt', naam: 'Niet bereikt' }] },
    toelichting: { label: 'Wat viel op?', soort: 'lange-tekst', max: 2000, geenMedisch: true, hint: 'Woont de cliënt er nog? Is er hulp nodig?' },
    stopt: { label: 'Wil de cliënt dat we hiermee stoppen?', soort: 'ja-nee', hint: 'Volgen is vrijwillig. Bij ja is het dossier klaar.' },
  }),
  beslis: ({ stand, invoer, op }) => {
    const { gesproken_op, hoe } = invoer as { gesproken_op: string; hoe: Hoe | 'niet-bereikt' };
    const fouten = [
      ...nietVooruit('gesproken_op', gesproken_op, op), ...nietVoor('gesproken_op', gesproken_op, stand.afloop?.per, 'het einde van het wonen'),
      ...(hoe === 'niet-bereikt' && invoer.stopt === 'ja' ? [{ veld: 'stopt', melding: 'Je hebt de cliënt niet bereikt, dus de cliënt kan dit niet hebben gezegd. Laat dit leeg.' }] : []),
    ];
    if (fouten.length > 0) return ongeldig(fouten);
    const klaar = invoer.stopt === 'ja' || laatsteContact(stand, gesproken_op, hoe !== 'niet-bereikt');
    const contact: Voorval = { soort: 'nazorg-vastgelegd', gegevens: { nr: volgendNr(stand.nazorg), gesproken_op, hoe }, verslag: { toelichting: invoer.toelichting } };
    return gelukt({ gebeurtenissen: klaar ? [contact, { soort: 'traject-afgerond', gegevens: {} }] : [contact] });
  },
};
