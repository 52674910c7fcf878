import { AANWEZIGEN, type Aanwezige } from '../../domain/begeleiding/woorden.ts';
import { tekenaarsVan } from '../../domain/signalering/clientoverleg.ts';
import { volgendNr } from '../../domain/signalering/stand.ts';
import { gesprekdagFout } from '../../domain/signalering/verloop.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** W15: who chairs the meeting about one client makes a short report of it: the problem, the decision and the reasons for it. */
export const clientoverlegVastleggen: Actie = {
  naam: 'clientoverleg-vastleggen',
  uitleg: 'Maak een beknopt verslag. Wie erbij was, keurt het goed en ondertekent het; daarna staat het vast in het dossier.',
  vragen: () => ({
    gesprek_op: { label: 'Wanneer was het overleg?', soort: 'datum', verplicht: true },
    deelnemers: { label: 'Wie waren erbij?', soort: 'keuzes', verplicht: true, opties: AANWEZIGEN },
    probleem: { label: 'Wat is het probleem?', soort: 'lange-tekst', verplicht: true, max: 2000, geenMedisch: true },
    besluit: { label: 'Wat is besloten?', soort: 'lange-tekst', verplicht: true, max: 2000, geenMedisch: true },
    overwegingen: { label: 'Waarom?', soort: 'lange-tekst', verplicht: true, max: 2000, geenMedisch: true },
    zonder_client: { label: 'Was de cliënt er niet bij? Waarom niet?', soort: 'tekst', geenMedisch: true, hint: 'En hoe is de cliënt gevraagd? Laat leeg als de cliënt of een vertegenwoordiger erbij was.' },
  }),
  beslis: ({ regeling, stand, invoer, op }) => {
    const { gesprek_op, deelnemers } = invoer as { gesprek_op: string; deelnemers: Aanwezige[] };
    const nee = gesprekdagFout(gesprek_op, op, undefined);
    if (nee) return nee;
    if (tekenaarsVan({ deelnemers }).length === 0) return fout('deelnemers', 'Kruis aan wie er behalve jij bij waren: zij ondertekenen het verslag.');
    const client = deelnemers.some((d) => d === 'client' || d === 'vertegenwoordiger');
    if (!client && !invoer.zonder_client) return fout('zonder_client', 'De cliënt hoort bij dit overleg. Schrijf op hoe de cliënt is gevraagd en waarom het niet lukte.', regeling.stappen['clientoverleg-vastleggen']?.bron);
    const { probleem, besluit, overwegingen, zonder_client } = invoer;
    return gelukt({ gebeurtenissen: [{ soort: 'clientoverleg-gehouden', gegevens: { nr: volgendNr(stand.clientoverleggen), gesprek_op, deelnemers }, verslag: { probleem, besluit, overwegingen, zonder_client } }] });
  },
};
