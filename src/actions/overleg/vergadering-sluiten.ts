import { openPunten, type VergaderingGebeurtenis, type VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { staatOp } from './gemeen.ts';

/** Closes the meeting; what did not come up is put off and proposes itself the next time. */
export const vergaderingSluiten: Zaakactie<VergaderingStand, VergaderingGebeurtenis> = {
  stap: 'vergadering-sluiten',
  uitleg: 'Het verslag wordt gemaakt van de uitkomsten. Punten zonder uitkomst gaan mee naar het volgende overleg.',
  magNu: (_, stand) => staatOp(stand, ['bezig'], 'Dit overleg is niet bezig.'),
  vragen: () => ({ slot: { label: 'Wil je nog iets in het verslag zetten?', soort: 'lange-tekst', max: 4000, geenMedisch: true, hint: 'Iedereen die het overleg ziet, leest dit. Laat leeg als er niets is.' } }),
  beslis: ({ stand, invoer }) => gelukt({
    gebeurtenissen: [...openPunten(stand!).map((p) => ({ soort: 'agendapunt-afgerond' as const, gegevens: { nummer: p.nummer, uitkomst: 'aangehouden' as const } })), { soort: 'vergadering-gesloten', gegevens: {} }],
    ...(invoer.slot ? { teksten: [{ nummer: 0, veld: 'slot', tekst: invoer.slot as string }] } : {}),
  }),
};
