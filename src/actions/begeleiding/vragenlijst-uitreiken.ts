import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** E4, E2.7: after about half a year the client is asked how it went. What the client answers stands apart from the dossier. */
export const vragenlijstUitreiken: Actie = {
  naam: 'vragenlijst-uitreiken',
  uitleg: 'Geef de cliënt de korte vragenlijst over de verhuizing en het wonen. Meedoen is vrij. De antwoorden komen niet in het dossier en jij ziet ze niet, tenzij de cliënt dat wil.',
  vragen: () => ({}),
  beslis: () => gelukt({ gebeurtenissen: [{ soort: 'vragenlijst-uitgereikt', gegevens: {} }] }),
};
