import type { Leespunt } from '../../domain/overleg/punten.ts';
import type { VergaderingGebeurtenis, VergaderingStand } from '../../domain/overleg/vergadering.ts';
import type { Handelaar } from '../../domain/keten/bevoegd.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { leesPunten, leidt, staatOp } from './gemeen.ts';

/** One's own points; who prepares the meeting, any. */
const teSchrappen = (regeling: Regeling, wie: Handelaar, punten: readonly Leespunt[]): Leespunt[] => punten.filter((p) => p.uitkomst === undefined && (p.organisatie === wie.organisatie || leidt(regeling, wie)));

export const agendapuntSchrappen: Zaakactie<VergaderingStand, VergaderingGebeurtenis, Leespunt[]> = {
  stap: 'agendapunt-schrappen',
  uitleg: 'Het punt komt dan niet aan de orde. Je kunt het voor een volgend overleg opnieuw toevoegen.',
  leest: (tx, { id, stand }) => leesPunten(tx, { id, stand }),
  magNu: (_, stand) => staatOp(stand, ['gepland'], 'Schrappen kan tot het overleg begint. Houd het punt daarna aan, of neem het ter kennisname.'),
  vragen: ({ regeling, wie, bij }) => ({ punt: { label: 'Welk punt?', soort: 'keuze', verplicht: true, opties: teSchrappen(regeling, wie, bij).map((p) => ({ code: String(p.nummer), naam: `${p.volgt}. ${p.titel}` })) } }),
  begin: (_, uit) => (uit.punt ? { punt: uit.punt } : {}),
  beslis: ({ regeling, wie, invoer, bij }) => {
    const punt = teSchrappen(regeling, wie, bij).find((p) => String(p.nummer) === invoer.punt);
    return punt ? gelukt({ gebeurtenissen: [{ soort: 'agendapunt-geschrapt', gegevens: { nummer: punt.nummer } }] }) : fout('punt', 'Kies een punt uit de lijst.');
  },
};
