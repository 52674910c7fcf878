import { opmerkingveld, voorDezelfden, type Leespunt } from '../../domain/overleg/punten.ts';
import { openVoor, type VergaderingGebeurtenis, type VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { isServicepunt, namensVan } from '../../domain/partijen/namens.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { leesPunten, partijopties, staatOp } from './gemeen.ts';

/** Each organisation that was there agrees to the minutes, or the next meeting does so for all. */
export const verslagVaststellen: Zaakactie<VergaderingStand, VergaderingGebeurtenis, Leespunt[]> = {
  stap: 'verslag-vaststellen',
  uitleg: 'Klopt het verslag? Stel het dan vast namens je organisatie. Wil je er iets bij zeggen, dan komt dat onder het verslag te staan. Klopt het niet, neem dan eerst contact op met wie het maakte.',
  lees: { naam: 'Lees het verslag', onder: '/verslag' },
  leest: (tx, { id, stand }) => leesPunten(tx, { id, stand }),
  magNu: (_, stand, wie) => {
    const mag = staatOp(stand, ['gesloten'], 'Vaststellen kan als het overleg is gesloten en het verslag nog niet is vastgesteld.');
    if (!mag.ok || isServicepunt(wie) || openVoor(stand!, stand!.vastgesteld).includes(wie.organisatie)) return mag;
    return geweigerd({ soort: 'mag-niet-nu', reden: stand!.vastgesteld[wie.organisatie] ? 'Jouw organisatie heeft het verslag al vastgesteld.' : 'Jouw organisatie was er niet bij. Wie er was, stelt het verslag vast.' });
  },
  vragen: ({ regeling, wie, stand, bij }) => ({
    ...(isServicepunt(wie) ? {
      allen: { label: 'Is het vastgesteld in een volgend overleg, voor iedereen?', soort: 'ja-nee', verplicht: true } as const,
      namens: { label: 'Namens welke organisatie?', soort: 'keuze', verplicht: true, opties: partijopties(regeling, openVoor(stand!, stand!.vastgesteld)), alleenAls: { veld: 'allen', is: 'nee' } } as const,
    } : {}),
    opmerking: { label: 'Wil je er iets bij zeggen?', soort: 'lange-tekst', max: 2000, geenMedisch: true, hint: 'Dit komt onder het verslag, met de naam van de organisatie. Iedereen die het overleg ziet, leest het. Laat leeg als er niets is.' },
    ...(bij.length > 0 ? { punt: { label: 'Gaat dat over één punt?', soort: 'keuze', opties: bij.map((p) => ({ code: String(p.nummer), naam: `${p.volgt}. ${p.titel}` })), hint: 'Dan leest alleen wie dat punt leest het.' } as const } : {}),
  }),
  begin: ({ stand, wie }) => (openVoor(stand!, stand!.vastgesteld).includes(wie.organisatie) ? { allen: 'nee', namens: wie.organisatie } : {}),
  beslis: ({ stand, wie, invoer, bij }) => {
    const namens = namensVan(wie, invoer);
    const punt = bij.find((p) => String(p.nummer) === invoer.punt);
    if (punt && !invoer.opmerking) return fout('opmerking', 'Schrijf op wat je over dit punt wilt zeggen, of kies geen punt.');
    const teksten = invoer.opmerking ? [{ nummer: punt?.nummer ?? 0, veld: opmerkingveld(namens), tekst: invoer.opmerking as string, ...voorDezelfden(punt) }] : [];
    if (invoer.allen === 'ja') return gelukt({ gebeurtenissen: [{ soort: 'verslag-vastgesteld', gegevens: { namens, namens_allen: true } }], teksten });
    return openVoor(stand!, stand!.vastgesteld).includes(namens) ? gelukt({ gebeurtenissen: [{ soort: 'verslag-vastgesteld', gegevens: { namens } }], teksten }) : fout('namens', 'Deze organisatie was er niet bij, of heeft het verslag al vastgesteld.');
  },
};
