import { GROEPNAMEN } from '../aanvraag/gegevensgroepen.ts';
import type { Stap } from '../keten/fasen.ts';
import { EINDENAMEN } from '../privacy/woorden.ts';
import { opsomming } from '../opsomming.ts';
import { ROLLEN, ROLNAMEN, type Rol } from '../partijen/rollen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { MAATREGELEN } from './beveiliging.ts';
import { BEVESTIG, GRONDEN, grondVan, stapnaam } from './gronden.ts';
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

/** Every step with who takes it, the line it rests on, and its ground. */
export const staptabel = ({ stappen }: Regeling): NonNullable<Hoofdstuk['tabel']> => ({
  koppen: ['Stap', 'Door', 'Bron', 'Grond in de AVG'],
  rijen: (Object.entries(stappen) as [Stap, { door: readonly Rol[]; bron: string }][]).map(([stap, s]) => [stapnaam(stap), opsomming(s.door.map((r) => ROLNAMEN[r])), s.bron, GRONDEN[grondVan(stap)]]),
});
export const GROND_NOG = `De grond van elke regel met “${BEVESTIG.slice(1, -1)}”, per partij: klopt hij, of is er een andere, en uit welke wet volgt de taak. Ook de uitzondering van art. 9 lid 2.`;

/** Who receives something beside the roles of the matrix, and how far. */
export function andereOntvangers({ privacy: { noodtoegang } }: Regeling): string[] {
  return [
    'De cliënt, of wie die vertegenwoordigt: alles over zichzelf, in Mijn Voordeur.',
    ...(noodtoegang ? [`In nood, ook als de eigen organisatie niet is betrokken: ${opsomming(noodtoegang.door.map((r) => ROLNAMEN[r]))}. Hoogstens ${noodtoegang.uren} uur, met een reden, en alleen ${opsomming(noodtoegang.groepen.map((g) => GROEPNAMEN[g]))} (${noodtoegang.bron}).`] : []),
    `${ROLNAMEN['functionaris-gegevensbescherming']}: wie wat las en waarom, bij de eigen organisatie; niet wat er stond.`,
    `${ROLNAMEN.beheerder}: naam, werkadres, rol en sessies van collega’s, en van wie een uitnodiging kreeg; geen dossiers.`,
  ];
}

/** How long the rest is kept: what the program sets, and what is left to the controller. */
const OOK_BEWAARD = [
  'Concepten van formulieren: 30 dagen na het laatste bewaren.', 'E-mail die klaarstaat en dat zij is verstuurd: 30 dagen.', 'Uitnodigingen die niet zijn gebruikt: 14 dagen geldig, 30 dagen daarna weg.',
  'Sessies: tot 8 uur na de laatste handeling, hoogstens 12 uur; een dag daarna weg.', 'Het inzagelog gaat niet vanzelf weg: het wijst na het wissen alleen nog naar een dossiernummer.',
];
const BEWAREN_NOG = [
  'Hoe lang het inzagelog bewaard blijft (NEN 7513).', 'Hoe lang accounts van medewerkers blijven staan nadat zij zijn afgesloten; in de geschiedenis blijft wie wat deed.',
  'Hoe lang reservekopieën worden bewaard. Wie gewist is, is daarin niet meer te lezen zodra de sleutelbos is vernieuwd.', 'Hoe lang logbestanden van server en maildienst blijven.',
];

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
      { kop: 'Bron per stap', tekst: ['Waarop de partijen elke stap laten rusten, en de grond in de AVG (art. 6 en 9).'], tabel: staptabel(regeling), nog: [GROND_NOG] },
      {
        kop: 'c. Betrokkenen en gegevens', lijst: [`Cliënten uit de doelgroepen: ${opsomming(regeling.doelgroepen.map((d) => d.naam))}.`, 'Leden van hun huishouden, als aantal.', 'Wettelijk vertegenwoordigers: naam en telefoonnummer.', 'Medewerkers van de partijen: naam, organisatie, rol en wat zij lazen en deden.'],
        tabel: { koppen: ['Groep', 'Gegevens', 'Gevoelig'], rijen: feiten.map((f) => [f.naam, f.velden.join('; '), f.gevoelig ?? '']) },
      },
      { kop: 'd. Ontvangers', tekst: ['Alleen van dossiers waarbij de eigen organisatie is betrokken, en alleen zolang de toestemming van de cliënt geldt. De eigen begeleider en de cliënt zelf houden zicht.'], tabel: ontvangertabel(regeling), lijst: andereOntvangers(regeling), nog: ['Verwerkers: wie deze Voordeur host en beheert, met de datum van de verwerkersovereenkomst.'] },
      { kop: 'e. Doorgifte buiten de EER', tekst: ['Voordeur stuurt zelf geen gegevens naar een land buiten de Europese Economische Ruimte.'], nog: ['Waar de server, de reservekopieën en de maildienst staan.'] },
      { kop: 'f. Bewaartermijnen', tekst: ['Na de termijn verdwijnt de persoon uit het dossier. Gebeurtenissen zonder persoon blijven, voor de verantwoording. Een lopend bezwaar stelt wissen uit.'], tabel: bewaartabel(regeling), lijst: OOK_BEWAARD, nog: BEWAREN_NOG },
      { kop: 'g. Beveiliging', tabel: { koppen: ['Code', 'Maatregel', 'Wat zij doet', 'Bewezen onder'], rijen: MAATREGELEN.map((m) => [m.code, m.naam, m.tekst, m.bewijs]) }, nog: ['Maatregelen van de eigen organisatie: toegang tot gebouwen en apparaten, scholing, afspraken met de verwerker.'] },
    ],
  };
}

