import { EINDENAMEN } from '../privacy/woorden.ts';
import { opsomming } from '../opsomming.ts';
import { ROLLEN, ROLNAMEN } from '../partijen/rollen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { MAATREGELEN } from './beveiliging.ts';
import { groepfeiten } from './groepen.ts';
import type { Hoofdstuk, Stuk } from './stuk.ts';

const PARTIJKOPPEN = { gemeente: 'Gemeenten', corporatie: 'Corporaties', zorgorganisatie: 'Zorgorganisaties', welzijnsorganisatie: 'Welzijnsorganisaties', overig: 'Overige partijen' } as const;

/** The parties of the regeling by kind: who can be controller, alone or together (AVG art. 26). */
export const partijrijen = ({ partijen }: Regeling): string[][] =>
  (Object.keys(PARTIJKOPPEN) as (keyof typeof PARTIJKOPPEN)[]).map((soort) => [PARTIJKOPPEN[soort], partijen.filter((p) => p.soort === soort).map((p) => p.naam).join(', ')]).filter(([, wie]) => wie);

/** How long the person is kept, by how a dossier ended. */
export const bewaartabel = ({ privacy }: Regeling): Hoofdstuk['tabel'] => ({ koppen: ['Hoe het dossier eindigde', 'Termijn', 'Bron'], rijen: privacy.bewaren.map((b) => [EINDENAMEN[b.bij], b.termijn, b.bron]) });

/** Per role what it receives and from which phase. */
export function ontvangertabel(regeling: Regeling): Hoofdstuk['tabel'] {
  const feiten = groepfeiten(regeling);
  const van = (rol: string): string[] => feiten.flatMap((f) => f.ontvangers.filter((o) => o.rol === rol).map((o) => `${f.naam} (vanaf ${o.vanaf})`));
  return { koppen: ['Wie', 'Wat, en vanaf welke fase'], rijen: ROLLEN.filter((r) => van(ROLNAMEN[r]).length > 0).map((r) => [ROLNAMEN[r], van(ROLNAMEN[r]).join(', ')]) };
}

/** The register of processing for one regeling, in the order of AVG art. 30 lid 1 (a to g). Pure: the same regeling gives the same text. */
export function verwerkingsregister(regeling: Regeling): Stuk {
  const feiten = groepfeiten(regeling);
  return {
    titel: `Register van verwerkingen: ${regeling.naam}`,
    over: `Gemaakt uit de regeling (versie ${regeling.geldig_vanaf}) en de vragen die Voordeur stelt, in de volgorde van AVG artikel 30 lid 1. Wat alleen de verwerkingsverantwoordelijke weet, staat aangekruist als nog te doen.`,
    hoofdstukken: [
      {
        kop: 'a. Verwerkingsverantwoordelijken en functionaris gegevensbescherming', tekst: [`Partijen bij ${regeling.document.titel} (${regeling.document.datum}). ${regeling.servicepunt.naam} wordt uitgevoerd door ${regeling.partijen.find((p) => p.code === regeling.servicepunt.organisatie)?.naam ?? regeling.servicepunt.organisatie}.`],
        tabel: { koppen: ['Soort', 'Partijen'], rijen: partijrijen(regeling) },
        nog: ['Naam en contactgegevens van de verwerkingsverantwoordelijke, en van wie samen met haar verantwoordelijk is (AVG art. 26).', 'Naam en contactgegevens van de functionaris gegevensbescherming van elke organisatie.'],
      },
      { kop: 'b. Doeleinden', lijst: feiten.map((f) => `${f.naam}: ${f.doel} (${f.bron})`) },
      { kop: 'Rechtsgrond per stap', tekst: ['Waarop de partijen elke stap laten rusten.'], tabel: { koppen: ['Stap', 'Door', 'Bron'], rijen: Object.entries(regeling.stappen).map(([stap, s]) => [stap, opsomming(s.door.map((r) => ROLNAMEN[r])), s.bron]) }, nog: ['De grond uit AVG art. 6 per doel: zie de DPIA, punt 11.'] },
      {
        kop: 'c. Betrokkenen en gegevens', lijst: [`Cliënten uit de doelgroepen: ${opsomming(regeling.doelgroepen.map((d) => d.naam))}.`, 'Leden van hun huishouden, als aantal.', 'Wettelijk vertegenwoordigers: naam en telefoonnummer.', 'Medewerkers van de partijen: naam, organisatie, rol en wat zij lazen en deden.'],
        tabel: { koppen: ['Groep', 'Gegevens', 'Gevoelig'], rijen: feiten.map((f) => [f.naam, f.velden.join('; '), f.gevoelig ?? '']) },
      },
      { kop: 'd. Ontvangers', tekst: ['Alleen van dossiers waarbij de eigen organisatie is betrokken, en alleen zolang de toestemming van de cliënt geldt. De eigen begeleider en de cliënt zelf houden zicht.'], tabel: ontvangertabel(regeling), nog: ['Verwerkers: wie deze Voordeur host en beheert, met de datum van de verwerkersovereenkomst.'] },
      { kop: 'e. Doorgifte buiten de EER', tekst: ['Voordeur stuurt zelf geen gegevens naar een land buiten de Europese Economische Ruimte.'], nog: ['Waar de server, de reservekopieën en de maildienst staan.'] },
      { kop: 'f. Bewaartermijnen', tekst: ['Na de termijn verdwijnt de persoon uit het dossier. Gebeurtenissen zonder persoon blijven, voor de verantwoording. Een lopend bezwaar stelt wissen uit.'], tabel: bewaartabel(regeling) },
      { kop: 'g. Beveiliging', tabel: { koppen: ['Code', 'Maatregel', 'Wat zij doet'], rijen: MAATREGELEN.map((m) => [m.code, m.naam, m.tekst]) }, nog: ['Maatregelen van de eigen organisatie: toegang tot gebouwen en apparaten, scholing, afspraken met de verwerker.'] },
    ],
  };
}

