import { voorDezelfden, type Leespunt } from '../../domain/overleg/punten.ts';
import { UITKOMSTEN, type Puntuitkomst } from '../../domain/overleg/woorden.ts';
import { openPunten, type VergaderingGebeurtenis, type VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { leesPunten, staatOp } from './gemeen.ts';

/** What came of a point: the minutes are made of this. */
export const agendapuntAfronden: Zaakactie<VergaderingStand, VergaderingGebeurtenis, Leespunt[]> = {
  stap: 'agendapunt-afronden',
  uitleg: 'Dit komt zo in het verslag, voor wie het punt mag lezen.',
  leest: (tx, { id, stand }) => leesPunten(tx, { id, stand }),
  magNu: (_, stand) => staatOp(stand, ['bezig'], 'Begin het overleg eerst. Na het sluiten ligt de uitkomst vast.'),
  vragen: ({ stand, bij }) => ({
    punt: { label: 'Welk punt?', soort: 'keuze', verplicht: true, opties: bij.filter((p) => openPunten(stand!).some((o) => o.nummer === p.nummer)).map((p) => ({ code: String(p.nummer), naam: `${p.volgt}. ${p.titel}` })) },
    uitkomst: { label: 'Wat komt eruit?', soort: 'keuze', verplicht: true, opties: UITKOMSTEN },
    besluit: { label: 'Wat is afgesproken, en waarom?', soort: 'lange-tekst', max: 4000, geenMedisch: true, hint: 'Nodig bij een besluit, advies of actie.' },
  }),
  begin: ({ bij }, uit) => { const punt = bij.find((p) => p.uitkomst === undefined && (uit.punt === undefined || String(p.nummer) === uit.punt)); return punt ? { punt: String(punt.nummer) } : {}; },
  beslis: ({ stand, invoer, bij }) => {
    const punt = bij.find((p) => String(p.nummer) === invoer.punt && openPunten(stand!).some((o) => o.nummer === p.nummer));
    if (!punt) return fout('punt', 'Kies een punt uit de lijst.');
    const { uitkomst, besluit } = invoer as { uitkomst: Puntuitkomst; besluit?: string };
    if (!besluit && (uitkomst === 'besluit' || uitkomst === 'advies' || uitkomst === 'actie')) return fout('besluit', 'Schrijf op wat is afgesproken.');
    return gelukt({
      gebeurtenissen: [{ soort: 'agendapunt-afgerond', gegevens: { nummer: punt.nummer, uitkomst } }],
      ...(besluit ? { teksten: [{ nummer: punt.nummer, veld: 'besluit', tekst: besluit, ...voorDezelfden(punt) }] } : {}),
    });
  },
};
