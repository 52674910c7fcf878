import { AANWEZIGEN, naamVan, type Aanwezige } from '../../domain/begeleiding/woorden.ts';
import { partijVoor } from '../../domain/keten/beurt.ts';
import { magOntvangen } from '../../domain/keten/ontvangen.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { lopendeEscalatie, openSignalen, volgendNr, type Signaal } from '../../domain/signalering/stand.ts';
import { escalatieFout, gesprekdagFout } from '../../domain/signalering/verloop.ts';
import { ESCALATIEREDENEN, type Escalatiereden } from '../../domain/signalering/woorden.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie, Voorval } from '../actie.ts';
import { gekozenSignaal, signaalbegin, signaalvraag } from './signaalkeuze.ts';

const UITKOMSTEN = [{ code: 'aanpak', naam: 'Een nieuwe aanpak' }, { code: 'escalatie', naam: 'Het is een ernstige escalatie' }] as const;

/** Who has to be there (art. 9d; in Westfriesland art. 15 adds who chairs it). The municipality only where the client lets it know. */
const nodig = (regeling: Regeling, stand: DossierStand): Aanwezige[] => [
  ...(magOntvangen(regeling, stand, 'consulent') ? ['gemeente' as const] : []), 'corporatie', 'begeleider', ...(partijVoor(regeling, 'rondetafel-vastleggen') === 'regio' ? ['servicepunt' as const] : []),
];

/** Art. 9d; W10, W15: the parties meet, and say how it goes on: another approach, or a severe escalation. */
export const rondetafelVastleggen: Actie = {
  naam: 'rondetafel-vastleggen',
  uitleg: 'Leg vast wie erbij waren en wat jullie hebben besloten. Is het een ernstige escalatie, dan begint die hiermee.',
  vragen: (regeling, stand) => ({
    ...(openSignalen(stand).length > 0 ? signaalvraag(stand) : {}),
    gesprek_op: { label: 'Wanneer was het overleg?', soort: 'datum', verplicht: true },
    aanwezig: { label: 'Wie waren erbij?', soort: 'keuzes', verplicht: true, opties: AANWEZIGEN },
    afspraken: { label: 'Beknopt verslag met afspraken', soort: 'lange-tekst', verplicht: true, geenMedisch: true },
    ...(partijVoor(regeling, 'rondetafel-vastleggen') === 'regio' ? { zonder_client: { label: 'Was de cliënt er niet bij? Waarom niet?', soort: 'tekst', geenMedisch: true, hint: 'En hoe is de cliënt gevraagd? Laat leeg als de cliënt of een vertegenwoordiger erbij was.' } as const, ondertekend: { label: 'Wie hebben het verslag goedgekeurd en ondertekend?', soort: 'keuzes', opties: AANWEZIGEN } as const } : {}),
    uitkomst: { label: 'Hoe gaat het verder?', soort: 'keuze', verplicht: true, opties: UITKOMSTEN },
    reden: { label: 'Waarom is het een ernstige escalatie?', soort: 'keuze', verplicht: true, opties: ESCALATIEREDENEN, alleenAls: { veld: 'uitkomst', is: 'escalatie' } },
  }),
  begin: (_, stand) => signaalbegin(stand),
  beslis: ({ regeling, stand, invoer, op }) => {
    let signaal: Signaal | undefined;
    if (openSignalen(stand).length > 0) {
      const keuze = gekozenSignaal(stand, invoer, op);
      if (!keuze.ok) return keuze;
      signaal = keuze.waarde;
    }
    const { gesprek_op, aanwezig, uitkomst } = invoer as { gesprek_op: string; aanwezig: Aanwezige[]; uitkomst: 'aanpak' | 'escalatie' };
    const nee = gesprekdagFout(gesprek_op, op, signaal?.op ?? lopendeEscalatie(stand)?.op);
    if (nee) return nee;
    const mist = nodig(regeling, stand).filter((a) => !aanwezig.includes(a));
    if (mist.length > 0) return fout('aanwezig', `Bij dit overleg horen alle partijen. Niet erbij: ${mist.map((a) => naamVan(AANWEZIGEN, a).toLowerCase()).join(', ')}. Plan het opnieuw, of leg het vast als extra gesprek.`, regeling.stappen['rondetafel-vastleggen']?.bron);
    // Where the coordinator chairs it the client sits at the table as well (W15).
    const client = partijVoor(regeling, 'rondetafel-vastleggen') !== 'regio' || aanwezig.some((a) => a === 'client' || a === 'vertegenwoordiger');
    if (!client && !invoer.zonder_client) return fout('zonder_client', 'De cliënt hoort bij dit overleg. Houd het samen, of schrijf op hoe de cliënt is gevraagd en waarom het niet lukte.', regeling.stappen['rondetafel-vastleggen']?.bron);
    const begint = uitkomst === 'escalatie' && lopendeEscalatie(stand) === undefined;
    const mag = begint ? escalatieFout(regeling, stand) : undefined;
    if (mag) return mag;
    const gebeurtenissen: Voorval[] = [
      { soort: 'rondetafel-gehouden', gegevens: { ...(signaal ? { nr: signaal.nr } : {}), gesprek_op, aanwezig, uitkomst }, verslag: { afspraken: invoer.afspraken, ondertekend: invoer.ondertekend, zonder_client: invoer.zonder_client } },
      ...(begint ? [{ soort: 'escalatie-gestart', gegevens: { nr: volgendNr(stand.escalaties), reden: invoer.reden as Escalatiereden } } as const] : []),
    ];
    return gelukt({ gebeurtenissen });
  },
};
