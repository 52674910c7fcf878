import type { Regeling } from '../regeling/schema.ts';
import { opsomming } from '../opsomming.ts';
import { ROLNAMEN } from '../partijen/rollen.ts';
import { VERZOEKSOORTEN } from '../privacy/woorden.ts';
import { MAATREGELEN, RISICOS } from './beveiliging.ts';
import { GRONDEN } from './gronden.ts';
import { groepfeiten } from './groepen.ts';
import type { Stuk } from './stuk.ts';
import { andereOntvangers, bewaartabel, GROND_NOG, ontvangertabel, partijrijen, staptabel } from './verwerkingsregister.ts';

/**
 * A starting document for the data protection impact assessment of one regeling, in the seventeen points of the Dutch government's model.
 * It says what the regeling and the program already settle, and marks what the controller must still decide. Pure.
 */
export function dpia(regeling: Regeling): Stuk {
  const feiten = groepfeiten(regeling);
  const { noodtoegang, meerderjarig } = regeling.privacy;
  return {
    titel: `DPIA, startdocument: ${regeling.naam}`,
    over: `Gemaakt uit de regeling (versie ${regeling.geldig_vanaf}) en uit wat Voordeur doet, in de zeventien punten van het model van de Rijksoverheid. Het is een begin: de beoordeling is van de verwerkingsverantwoordelijke, na advies van de functionaris gegevensbescherming (AVG art. 35 lid 2).`,
    hoofdstukken: [
      { kop: '1. Voorstel', tekst: [`Partijen in ${regeling.regio} helpen mensen uit opvang en beschermd wonen aan een eigen woning met begeleiding, volgens ${regeling.document.titel}. Voordeur ondersteunt dat van aanvraag tot een gewoon huurcontract.`], nog: ['Waarom nu, welke versie van de software, en wat er tot nu toe werd gebruikt.'] },
      { kop: '2. Persoonsgegevens', tabel: { koppen: ['Groep', 'Gegevens', 'Waarvoor'], rijen: feiten.map((f) => [f.naam, f.velden.join('; '), f.doel]) } },
      { kop: '3. Gegevensverwerkingen', tabel: staptabel(regeling), nog: [GROND_NOG] },
      { kop: '4. Verwerkingsdoeleinden', lijst: regeling.toestemming.doeleinden.map((d) => `${d.naam}: ${d.tekst} (${d.bron})`) },
      { kop: '5. Betrokken partijen', tabel: { koppen: ['Soort', 'Partijen'], rijen: partijrijen(regeling) }, nog: ['Wie verwerkingsverantwoordelijk is en wie verwerker; de onderlinge regeling (AVG art. 26) en de verwerkersovereenkomsten (art. 28).'] },
      { kop: '6. Belangen', lijst: ['De cliënt: een passende woning, hulp die blijft, en niet meer bekend dan nodig is.', 'De partijen: doen wat is afgesproken en dat kunnen laten zien.', 'De buurt: prettig samenleven, zonder te weten wie waarvandaan komt.'], nog: ['Wat cliënten of hun vertegenwoordigers ervan vinden (AVG art. 35 lid 9).'] },
      { kop: '7. Verwerkingslocaties', tekst: ['Voordeur draait op zoveel servers als nodig is, met één database, en stuurt zelf niets naar buiten de Europese Economische Ruimte.'], nog: ['Plaats van servers, database, reservekopieën, aanmelddienst en maildienst.'] },
      {
        kop: '8. Technieken en methoden', tekst: [
          regeling.matching ? 'Bij een vrije woning maakt het programma een rangorde van kandidaten met vaste regels en punten uit de regeling. Er is geen zelflerend model en geen voorspelling over personen.' : 'De volgorde van de wachtlijst volgt uit wachttijd en urgentie. Er is geen zelflerend model en geen voorspelling over personen.',
          'Er is geen besluit dat alleen op geautomatiseerde verwerking rust (AVG art. 22): een mens kiest, en kan met een reden afwijken.',
        ],
      },
      { kop: '9. Juridisch en beleidsmatig kader', lijst: ['Algemene verordening gegevensbescherming (AVG) en de Uitvoeringswet (UAVG).', `${regeling.document.titel}, ${regeling.document.datum}.`, `Besluit: ${regeling.besluitbrief.grondslag} (${regeling.besluitbrief.bron}).`, 'Wet maatschappelijke ondersteuning 2015, Huisvestingswet 2014 en Boek 7 van het Burgerlijk Wetboek, waar een stap daarop rust.'], nog: ['Eigen beleid van elke partij, en de privacyparagraaf van de gemeente.'] },
      { kop: '10. Bewaartermijnen', tabel: bewaartabel(regeling), nog: ['Of deze termijnen passen bij de selectielijst van elke partij.'] },
      {
        kop: '11. Rechtsgrond', tekst: [`De regeling vraagt toestemming per doel (${regeling.toestemming.bron}). Toestemming moet vrij zijn; wie afhankelijk is van een woning, is dat niet vanzelf.`],
        tabel: { koppen: ['Doel', 'Nodig', 'Zonder toestemming', 'Bron'], rijen: regeling.toestemming.doeleinden.map((d) => [d.naam, d.nodig ? 'ja' : 'nee', d.zonder, d.bron]) },
        lijst: noodtoegang ? [`Toegang in nood: ${GRONDEN.nood}.`] : [],
        nog: ['Per doel en per partij: toestemming, of een publieke taak (AVG art. 6 lid 1e) met de wet waaruit die volgt.'],
      },
      { kop: '12. Bijzondere en strafrechtelijke gegevens', tekst: ['Het programma vraagt geen diagnose, geen strafblad en geen burgerservicenummer. Deze groepen kunnen er wel iets over zeggen.'], tabel: { koppen: ['Groep', 'Hoe'], rijen: feiten.flatMap((f) => (f.gevoelig ? [[f.naam, f.gevoelig]] : [])) }, nog: ['De uitzondering uit AVG art. 9 lid 2 of UAVG art. 30 en 31 waarop dit rust.'] },
      { kop: '13. Doelbinding', tekst: ['Wie gegevens ontvangt, ziet ze alleen voor de eigen rol, in de fase waarin ze nodig zijn.'], tabel: ontvangertabel(regeling), lijst: andereOntvangers(regeling) },
      { kop: '14. Noodzaak en evenredigheid', tabel: { koppen: ['Groep', 'Waarom nodig', 'Bron'], rijen: feiten.map((f) => [f.naam, f.doel, f.bron]) }, nog: ['Of het met minder kan: loop de vragen van elke groep langs.'] },
      {
        kop: '15. Rechten van de betrokkene', lijst: [
          ...VERZOEKSOORTEN.map((v) => `${v.naam} (${v.artikel}): in te dienen door de cliënt zelf of via de begeleider; antwoord binnen een maand.`),
          'Meenemen van gegevens (AVG art. 20): de cliënt haalt alles op in Mijn Voordeur.', 'Toestemming intrekken (AVG art. 7 lid 3): door de cliënt zelf, met direct gevolg.',
          `Wie 18 wordt, beslist binnen ${meerderjarig.zelf_binnen} zelf (${meerderjarig.bron}).`,
        ], nog: ['Hoe de cliënt bij de start wordt geïnformeerd (AVG art. 13 en 14).'],
      },
      {
        kop: '16. Risico’s', tabel: { koppen: ['Nr', 'Risico', 'Gevolg voor de betrokkene', 'Kans en ernst'], rijen: RISICOS.map((r, i) => [`R${i + 1}`, r.risico, r.gevolg, 'nog te schatten']) },
        nog: ['Kans en ernst van elk risico, en risico’s die hier ontbreken.', ...(noodtoegang ? [`Toegang in nood: ${opsomming(noodtoegang.door.map((r) => ROLNAMEN[r]))} kunnen ${noodtoegang.uren} uur lang een deel van een dossier openen (${noodtoegang.bron}).`] : [])],
      },
      {
        kop: '17. Maatregelen', tabel: { koppen: ['Risico', 'Maatregelen, met de plicht waaronder de tests ze bewijzen'], rijen: RISICOS.map((r, i) => [`R${i + 1}`, r.maatregelen.map((code) => { const m = MAATREGELEN.find((x) => x.code === code)!; return `${code} ${m.naam}: ${m.tekst} (${m.bewijs})`; }).join(' ')]) },
        nog: ['Welk risico overblijft, wie dat aanvaardt, en of voorafgaande raadpleging van de Autoriteit Persoonsgegevens nodig is (AVG art. 36).', 'Advies van de functionaris gegevensbescherming, met datum.'],
      },
    ],
  };
}
