import { openVoor, type VergaderingGebeurtenis, type VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { isServicepunt, namensVan } from '../../domain/partijen/namens.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { staatOp, vraagNamens } from './gemeen.ts';

/** W15: where the regeling asks for it, those who were there sign the minutes once they are settled. */
export const verslagOndertekenen: Zaakactie<VergaderingStand, VergaderingGebeurtenis> = {
  stap: 'verslag-ondertekenen',
  uitleg: 'Hiermee zeg je namens je organisatie dat het verslag is goedgekeurd en ondertekend.',
  lees: { naam: 'Lees het verslag', onder: '/verslag' },
  magNu: (_, stand, wie) => {
    const mag = staatOp(stand, ['vastgesteld'], 'Ondertekenen kan als het verslag is vastgesteld.');
    if (!mag.ok) return mag;
    if (!stand!.ondertekenen) return geweigerd({ soort: 'mag-niet-nu', reden: 'Van dit overleg hoeft het verslag niet te worden ondertekend.' });
    return isServicepunt(wie) || openVoor(stand!, stand!.ondertekend).includes(wie.organisatie) ? mag : geweigerd({ soort: 'mag-niet-nu', reden: 'Jouw organisatie was er niet bij, of heeft al ondertekend.' });
  },
  vragen: ({ regeling, wie, stand }) => vraagNamens(regeling, wie, openVoor(stand!, stand!.ondertekend)),
  beslis: ({ stand, wie, invoer }) => {
    const namens = namensVan(wie, invoer);
    return openVoor(stand!, stand!.ondertekend).includes(namens) ? gelukt({ gebeurtenissen: [{ soort: 'verslag-ondertekend', gegevens: { namens } }] }) : fout('namens', 'Kies een organisatie die erbij was en nog niet heeft ondertekend.');
  },
};
