import { EISWOORDEN } from '../matching/uitleg.ts';
import { VAN_DE_WONING } from '../matching/punten.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Hoofdstuk, Stuk } from './stuk.ts';

const BRONCODE = 'de broncode van Voordeur, map src/domain/matching (EUPL-1.2)';

/** The heading of a field: as the register calls it, and the name it has in the publication standard. */
const veld = (naam: string, code: string, inhoud: Omit<Hoofdstuk, 'kop'>): Hoofdstuk => ({ kop: `${naam} (${code})`, ...inhoud });

/** The entry of the ranking of candidates for the Algoritmeregister, in the fields of publication standard 1.0. Undefined where the regeling has no ranking. Pure. */
export function algoritmeregister(regeling: Regeling): Stuk | undefined {
  const { matching } = regeling;
  if (!matching) return undefined;
  const totaal = matching.punten.reduce((som, p) => som + p.punten, 0);
  return {
    titel: `Algoritmeregister: rangorde van kandidaten in ${regeling.korte_naam}`,
    over: `Invoer voor het Algoritmeregister van de overheid (publicatiestandaard 1.0), gemaakt uit de regeling (versie ${regeling.geldig_vanaf}). Elke organisatie die de rangorde gebruikt, doet een eigen aangifte.`,
    hoofdstukken: [
      veld('Naam', 'name', { tekst: ['Rangorde van kandidaten voor een vrije woning'] }),
      veld('Organisatie', 'organization', { nog: ['Naam van de organisatie die publiceert.'] }),
      veld('Afdeling', 'department', { nog: ['Afdeling die verantwoordelijk is.'] }),
      veld('Korte beschrijving', 'description_short', { tekst: ['Zet mensen die wachten op een woning op volgorde voor een vrije woning, met vaste eisen en punten die partijen hebben afgesproken. Een woonconsulent kiest.'] }),
      veld('Publicatiecategorie', 'publication_category', { tekst: ['Impactvolle algoritmes: de rangorde heeft gevolgen voor mensen, en een mens beslist. Het is geen AI-systeem dat leert of voorspelt.'], nog: ['Bevestig de categorie, ook naast de AI-verordening.'] }),
      veld('Thema', 'category', { tekst: ['Huisvesting; zorg en ondersteuning'] }),
      veld('Website', 'website', { nog: ['Adres van deze Voordeur; de regels staan daar onder Regeling.'] }),
      veld('Status', 'status', { nog: ['In ontwikkeling, in gebruik of buiten gebruik.'] }),
      veld('Begindatum en einddatum', 'begin_date, end_date', { nog: ['Maand waarin het gebruik begon, en als het stopt wanneer.'] }),
      veld('Contactgegevens', 'contact_email', { nog: ['E-mailadres voor vragen.'] }),
      veld('Doel en impact', 'goal', { tekst: [`Een woning aanbieden aan wie past en het langst wacht, overal in de regio op dezelfde manier (${matching.bron}). Wie hoger staat, krijgt eerder een aanbod. Wie lager staat, wacht langer en blijft op de lijst.`] }),
      veld('Afwegingen', 'proportionality', { tekst: [
        'Zonder vaste regels hangt de volgorde af van wie de lijst bekijkt. De rangorde gebruikt alleen wat de corporatie in deze fase mag weten: geen diagnose, schulden, herkomst, leeftijd of naam.',
        `Bij gelijke punten: ${matching.gelijk}`, 'De monitor laat zien hoe vaak is afgeweken en of groepen verschillend worden behandeld.',
      ] }),
      veld('Menselijke tussenkomst', 'human_intervention', { tekst: ['Een woonconsulent kiest de kandidaat en ziet bij elke kandidaat de eisen en punten. Een ander dan nummer één kiezen kan met een van deze redenen:'], lijst: matching.afwijkredenen.map((r) => r.naam) }),
      veld('Risicobeheer', 'risk_management', { tekst: ['Elke rangorde wordt bewaard zoals zij was, met de versie van de regels. Afwijkingen staan in een overzicht. Gewichten veranderen alleen met een nieuwe versie van de regeling, die eerst op oude gegevens kan worden nagerekend.'], nog: ['Wie de afwijkingen en uitkomsten bekijkt, en hoe vaak.'] }),
      veld('Wettelijke basis', 'lawful_basis_grouping, lawful_basis_link', { lijst: [`${regeling.document.titel} (${regeling.document.datum}), ${matching.bron}.`, 'AVG art. 22: er is geen besluit dat alleen op geautomatiseerde verwerking rust.'], nog: ['De wet of verordening waaruit de eigen taak volgt, met een link.'] }),
      veld('Impacttoetsen', 'impacttoetsen_grouping', { zie: [{ stuk: 'dpia', naam: 'DPIA, startdocument' }], nog: ['De DPIA zoals vastgesteld. Een mensenrechtentoets (IAMA) als die is gedaan.'] }),
      veld('Link naar verwerkingsregister', 'processing_index_link', { zie: [{ stuk: 'verwerkingsregister', naam: 'Register van verwerkingen' }], nog: ['Adres van het eigen register.'] }),
      veld('Gegevens', 'source_data', {
        tekst: ['Het zoekprofiel en het huishouden van wie wacht, de dag waarop het wachten begon, en de kenmerken van de woning.'],
        tabel: { koppen: ['Vaste eis', 'Bron'], rijen: matching.eisen.map((e) => [EISWOORDEN[e.code].voldoet, e.bron]) },
      }),
      veld('Technische werking', 'methods_and_models', {
        tekst: [`Eerst de vaste eisen: wie er niet aan voldoet, is nu niet passend voor deze woning, met de reden erbij. Daarna punten, samen hoogstens ${totaal}. Dezelfde gegevens geven altijd dezelfde volgorde.`],
        tabel: { koppen: ['Waarop', 'Hoogste aantal punten', 'Over', 'Bron'], rijen: matching.punten.map((p) => [`${p.naam}${p.dagen ? ` (${p.dagen} dagen)` : ''}`, String(p.punten), VAN_DE_WONING.includes(p.code) ? 'de woning, voor iedereen gelijk' : 'de kandidaat', p.bron]) },
      }),
      veld('Leverancier', 'provider', { tekst: ['Voordeur, open broncode.'], nog: ['Wie deze Voordeur levert en beheert.'] }),
      veld('Broncode', 'source_code_link', { tekst: [`Zie ${BRONCODE}.`], nog: ['Link naar de broncode van de gebruikte versie.'] }),
    ],
  };
}
