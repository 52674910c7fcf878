import { openVoor, type VergaderingGebeurtenis, type VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { isServicepunt, namensVan } from '../../domain/partijen/namens.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { partijopties, staatOp } from './gemeen.ts';

/** Each organisation that was there agrees to the minutes, or the next meeting does so for all. */
export const verslagVaststellen: Zaakactie<VergaderingStand, VergaderingGebeurtenis> = {
  stap: 'verslag-vaststellen',
  uitleg: 'Klopt het verslag? Stel het dan vast namens je organisatie. Klopt iets niet, neem dan eerst contact op met wie het maakte.',
  lees: { naam: 'Lees het verslag', onder: '/verslag' },
  magNu: (_, stand, wie) => {
    const mag = staatOp(stand, ['gesloten'], 'Vaststellen kan als het overleg is gesloten en het verslag nog niet is vastgesteld.');
    if (!mag.ok || isServicepunt(wie) || openVoor(stand!, stand!.vastgesteld).includes(wie.organisatie)) return mag;
    return geweigerd({ soort: 'mag-niet-nu', reden: stand!.vastgesteld[wie.organisatie] ? 'Jouw organisatie heeft het verslag al vastgesteld.' : 'Jouw organisatie was er niet bij. Wie er was, stelt het verslag vast.' });
  },
  vragen: ({ regeling, wie, stand }) => ({
    ...(isServicepunt(wie) ? {
      allen: { label: 'Is het vastgesteld in een volgend overleg, voor iedereen?', soort: 'ja-nee', verplicht: true } as const,
      namens: { label: 'Namens welke organisatie?', soort: 'keuze', verplicht: true, opties: partijopties(regeling, openVoor(stand!, stand!.vastgesteld)), alleenAls: { veld: 'allen', is: 'nee' } } as const,
    } : {}),
  }),
  begin: ({ stand, wie }) => (openVoor(stand!, stand!.vastgesteld).includes(wie.organisatie) ? { allen: 'nee', namens: wie.organisatie } : {}),
  beslis: ({ stand, wie, invoer }) => {
    const namens = namensVan(wie, invoer);
    if (invoer.allen === 'ja') return gelukt({ gebeurtenissen: [{ soort: 'verslag-vastgesteld', gegevens: { namens, namens_allen: true } }] });
    return openVoor(stand!, stand!.vastgesteld).includes(namens) ? gelukt({ gebeurtenissen: [{ soort: 'verslag-vastgesteld', gegevens: { namens } }] }) : fout('namens', 'Deze organisatie was er niet bij, of heeft het verslag al vastgesteld.');
  },
};
