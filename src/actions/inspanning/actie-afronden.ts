import { volgendeTekst, type ActieGebeurtenis, type ActieStand } from '../../domain/inspanning/actie.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { leestBereik, vanEigenaar, woningenVraag, type Bereik } from './actie-bijwerken.ts';

const UITKOMSTEN = [{ code: 'klaar', naam: 'Het is klaar' }, { code: 'vervallen', naam: 'Het gaat niet door' }] as const;

export const ACTIE_AFRONDEN: Zaakactie<ActieStand, ActieGebeurtenis, Bereik> = {
  stap: 'actie-afronden',
  uitleg: 'Rond de actie af. Zeg kort wat eruit kwam, of waarom het niet doorgaat.',
  leest: leestBereik,
  magNu: vanEigenaar,
  vragen: ({ stand }) => ({
    uitkomst: { label: 'Hoe is het afgelopen?', soort: 'keuze', opties: UITKOMSTEN, verplicht: true },
    toelichting: { label: 'Wat kwam eruit?', soort: 'lange-tekst', max: 2000, verplicht: true },
    ...woningenVraag(stand),
  }),
  begin: () => ({ uitkomst: 'klaar' }),
  beslis: ({ stand, invoer, bij }) => gelukt({
    gebeurtenissen: [{ soort: 'actie-afgerond', gegevens: { namens: stand!.eigenaar, uitkomst: invoer.uitkomst as 'klaar' | 'vervallen', ...(invoer.woningen !== undefined ? { woningen: invoer.woningen as number } : {}) } }],
    teksten: [{ nummer: volgendeTekst(stand!), veld: 'toelichting', tekst: invoer.toelichting as string, ...bij }],
  }),
};
