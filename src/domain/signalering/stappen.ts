import type { Stap } from '../keten/fasen.ts';
import { stap, type Stapregel } from '../keten/stapregel.ts';
import { ongetekend } from './clientoverleg.ts';
import { lopendeEscalatie, openSignalen } from './stand.ts';

const leven = { fase: 'signalering', aanZet: [], mag: ['woont'], achteraf: true, eerst: 'Dit kan als de cliënt er woont.' } as const;

/** The steps of signals and escalation (art. 9-10; W9.9-11, 10). Whose turn they are is in taken.ts. */
export const SIGNALERINGSTAPPEN = {
  'signaal-melden': stap({ ...leven, titel: 'Signaal melden', gedaan: 'Signaal gemeld' }),
  'signaal-beantwoorden': stap({ ...leven, titel: 'Signaal beantwoorden', gedaan: 'Signaal beantwoord', opdracht: 'Beantwoord het signaal', als: (s) => openSignalen(s).some((x) => x.beantwoord_op === undefined), eerst: 'Er is geen signaal dat op antwoord wacht.' }),
  'gesprek-vastleggen': stap({ ...leven, titel: 'Extra gesprek vastleggen', gedaan: 'Extra gesprek vastgelegd', opdracht: 'Houd het extra gesprek en leg de aanpak vast', als: (s) => openSignalen(s).length > 0, eerst: 'Er is geen open signaal.' }),
  'aanpak-onvoldoende-melden': stap({ ...leven, titel: 'Melden dat de aanpak niet werkt', gedaan: 'Gemeld dat de aanpak niet werkt', als: (s) => openSignalen(s).some((x) => x.beantwoord_op !== undefined && x.onvoldoende_op === undefined), eerst: 'Er is geen beantwoord signaal waarvan de aanpak loopt.' }),
  'rondetafel-vastleggen': stap({ ...leven, titel: 'Rondetafelgesprek vastleggen', gedaan: 'Rondetafelgesprek vastgelegd', opdracht: 'Breng gemeente, zorg en corporatie bij elkaar', als: (s) => openSignalen(s).length > 0 || lopendeEscalatie(s) !== undefined, eerst: 'Er is geen open signaal.' }),
  'clientoverleg-vastleggen': stap({ ...leven, titel: 'Overleg op cliëntniveau vastleggen', gedaan: 'Overleg op cliëntniveau vastgelegd' }),
  'clientoverleg-ondertekenen': stap({ ...leven, titel: 'Verslag van overleg ondertekenen', gedaan: 'Ondertekening vastgelegd', opdracht: 'Lees het verslag van het overleg en onderteken het', mag: ['woont', 'nazorg'], als: (s) => ongetekend(s).length > 0, eerst: 'Er is geen verslag dat nog ondertekend moet worden.' }),
  'signaal-sluiten': stap({ ...leven, titel: 'Signaal sluiten', gedaan: 'Signaal gesloten', opdracht: 'Kijk of de aanpak werkt en sluit het signaal', als: (s) => openSignalen(s).some((x) => x.beantwoord_op !== undefined), eerst: 'Beantwoord het signaal eerst.' }),
  'waarschuwing-geven': stap({ ...leven, titel: 'Waarschuwing vastleggen', gedaan: 'Waarschuwing vastgelegd', als: (_, r) => (r.wonen?.ladder.length ?? 0) > 0, eerst: 'De regeling kent geen waarschuwingen.' }),
  'calamiteit-bespreken': stap({ ...leven, titel: 'Bespreking van calamiteit vastleggen', gedaan: 'Bespreking van calamiteit vastgelegd', opdracht: 'Bespreek de calamiteit in het overleg', mag: ['woont', 'nazorg'], als: (s) => (s.signalen ?? []).some((x) => !x.vervallen && x.soort === 'calamiteit' && x.besproken_op === undefined), eerst: 'Er is geen calamiteit die nog besproken moet worden.' }),
  'escalatie-starten': stap({ ...leven, titel: 'Ernstige escalatie melden', gedaan: 'Ernstige escalatie gemeld', als: (s) => lopendeEscalatie(s) === undefined, eerst: 'Er loopt al een escalatie.' }),
  'escalatie-afspreken': stap({ ...leven, titel: 'Afspraken bij escalatie vastleggen', gedaan: 'Afspraken bij escalatie vastgelegd', opdracht: 'Neem de regie en spreek af wie wat doet', als: (s) => lopendeEscalatie(s) !== undefined, eerst: 'Er loopt geen escalatie.' }),
  'escalatieactie-afronden': stap({ ...leven, titel: 'Afspraak afronden', gedaan: 'Afspraak afgerond', opdracht: 'Kijk of de afspraken zijn nagekomen', als: (s) => lopendeEscalatie(s)?.acties.some((a) => a.afgerond_op === undefined) ?? false, eerst: 'Er staat geen afspraak open.' }),
  'escalatie-afsluiten': stap({ ...leven, titel: 'Escalatie afsluiten', gedaan: 'Escalatie afgesloten', opdracht: 'Beslis hoe het verdergaat en sluit de escalatie af', als: (s) => lopendeEscalatie(s)?.afgesproken_op !== undefined, eerst: 'Leg eerst de afspraken vast.' }),
  'ontruiming-vastleggen': stap({ ...leven, titel: 'Ontruiming vastleggen', gedaan: 'Ontruiming vastgelegd', als: (s) => s.ontruiming === undefined, eerst: 'De ontruiming is al vastgelegd.', toestemmingNodig: false }),
} as const satisfies Partial<Record<Stap, Stapregel>>;
