import { gelukt } from '../../domain/uitkomst.ts';
import type { Signaal } from '../../domain/signalering/stand.ts';
import type { Actie } from '../actie.ts';
import { gekozenSignaal, signaalbegin, signaalvraag } from './signaalkeuze.ts';

const loopt = (s: Signaal): boolean => s.beantwoord_op !== undefined && s.onvoldoende_op === undefined;

/** Art. 9d: the chosen solution does not work well enough; the supporter then brings municipality, care organisation and corporation together. */
export const aanpakOnvoldoendeMelden: Actie = {
  naam: 'aanpak-onvoldoende-melden',
  uitleg: 'Zeg wat er niet werkt. Hierna komen gemeente, zorgorganisatie en corporatie samen om een oplossing te vinden.',
  vragen: (_, stand) => ({ ...signaalvraag(stand, loopt), waaruit: { label: 'Waaruit blijkt dat de aanpak niet werkt?', soort: 'lange-tekst', verplicht: true, geenMedisch: true } }),
  begin: (_, stand) => signaalbegin(stand, loopt),
  beslis: ({ stand, invoer, op }) => {
    const keuze = gekozenSignaal(stand, invoer, op, loopt);
    if (!keuze.ok) return keuze;
    return gelukt({ gebeurtenissen: [{ soort: 'aanpak-onvoldoende', gegevens: { nr: keuze.waarde.nr }, verslag: { waaruit: invoer.waaruit } }] });
  },
};
