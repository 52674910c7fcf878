import { Aankruisvak, Aankruisvakjes, Alert, Badge, Bestandsveld, Citaat, Datumveld, Filterbalk, Foutoverzicht, Getalveld, Kaart, Keuzelijst, Keuzerondjes, Knop, KnopLink, Knoppen, Kop, Leeg, Meter, Paginering, Puntenuitleg, Tabel, Tekst, Tekstveld, Telefoonveld, Uitleg } from '../index.ts';
import type { BadgeStand } from '../index.ts';
import { MARLOES, Schil } from './schil.tsx';

const BADGES: [BadgeStand, string][] = [['te-laat', '2 werkdagen te laat'], ['vandaag', 'vandaag'], ['let-op', 'aangehouden'], ['loopt', 'over 3 werkdagen'], ['wacht', 'na de sleutel'], ['voldoet', 'voldoet'], ['voldoet-niet', 'voldoet niet'], ['onbekend', 'onbekend'], ['oordeel', 'jullie oordeel'], ['gesloten', 'gesloten voor jou']];
const RIJEN = [['Zaanenlaan 214', 'Haarlem', '€ 689,40', 2], ['Planetenlaan 77', 'IJmuiden', '€ 648,20', 3], ['Rijksstraatweg 318 bis, met een erg lang adres', 'Heemskerk', '€ 712,00', 1]] as const;

export function Onderdelen() {
  return (
    <Schil titel="Onderdelen" nav={['Mijn werk', 'Dossiers']} hier="Dossiers" account={MARLOES} melding={{ soort: 'let-op', tekst: 'Iemand anders wijzigde dit dossier. Kijk je antwoorden na.' }}>
      <Kop titel="Alle onderdelen" sub="Wat op de andere bladen niet te zien is." />
      <Kaart titel="Badges"><Knoppen>{BADGES.map(([stand, woord]) => <Badge key={stand} stand={stand}>{woord}</Badge>)}</Knoppen></Kaart>
      <Kaart titel="Knoppen">
        <Knoppen><Knop soort="hoofd" maat="groot">Besluit nemen</Knop><Knop soort="hoofd">Toetsen</Knop><Knop icoon="download">Uitvoeren als CSV</Knop><Knop soort="stil">Overslaan</Knop><Knop soort="gevaar">Aanvraag intrekken</Knop><KnopLink maat="rij" href="/x">Bekijken</KnopLink></Knoppen>
        <Meter waarde={4} totaal={12} label="4 van 12 besloten" />
      </Kaart>
      <Filterbalk action="/woningen" wis="/woningen" velden={[{ soort: 'zoek', naam: 'q', label: 'Adres' }, { soort: 'keuze', naam: 'gemeente', label: 'Gemeente', opties: [{ waarde: '', naam: 'Alle gemeenten' }, { waarde: 'haarlem', naam: 'Haarlem' }] }, { soort: 'datum', naam: 'vanaf', label: 'Vrij vanaf' }]} />
      <Kaart plat voet={<Paginering vorige="?voor=1" volgende="?na=3" stand="3 van 41 getoond" />}>
        <Tabel
          bijschrift="Vrije woningen" bijschriftZichtbaar
          kolommen={[{ sleutel: 'adres', kop: 'Adres', rijkop: true, sorteer: { href: '?sorteer=adres', nu: 'oplopend' } }, { sleutel: 'plaats', kop: 'Plaats', sorteer: { href: '?sorteer=plaats' } }, { sleutel: 'huur', kop: 'Kale huur', getal: true }, { sleutel: 'kamers', kop: 'Kamers', getal: true }]}
          rijen={RIJEN.map(([adres, plaats, huur, kamers], i) => ({ sleutel: adres, gekozen: i === 1, cellen: { adres, plaats, huur, kamers } }))}
          totaal={{ sleutel: 'totaal', cellen: { adres: 'Samen', kamers: 6 } }}
        />
      </Kaart>
      <Kaart titel="Zo komt Wendy aan 81,5 punten">
        <Puntenuitleg
          titel="Punten van Wendy Molenaar" maximum={100}
          delen={[{ naam: 'Wachttijd: 197 dagen, langste van de 7', punten: 40, maximum: 40, bron: { tekst: 'corporaties, punt 1', href: '/r/1' } }, { naam: 'Terug naar gemeente van herkomst', punten: 20, maximum: 20, bron: { tekst: 'art. 2c', href: '/r/2' } }, { naam: 'Werk en netwerk binnen 20 minuten', punten: 14, maximum: 20 }, { naam: 'Bijzondere woonwensen', punten: 7.5, maximum: 20 }]}
        />
      </Kaart>
      <Kaart titel="Geen taken"><Leeg titel="Niets voor vandaag" actie={<KnopLink href="/dossiers">Naar de dossiers</KnopLink>}>Je eerstvolgende termijn is vrijdag 27 november.</Leeg></Kaart>
      <Alert soort="fout" titel="Dit besluit is niet vastgelegd."><p>Annelies besloot net al. Bekijk haar besluit.</p></Alert>
      <Uitleg>Eén criterium is onbekend. Je kunt positief besluiten.</Uitleg>
      <Citaat wie="Esther Kramer, begeleider · aanvraag van 2 november">“Peter woont vier jaar bij ons, kookt zelf en werkt drie dagen bij Paswerk.”</Citaat>
      <Foutoverzicht fouten={[{ veld: 'naam', tekst: 'Vul de naam in' }, { veld: 'sleuteldatum', tekst: 'Kies een dag vanaf vandaag' }, { tekst: 'Dit dossier is net gewijzigd. Kijk je antwoorden na.' }]} />
      <form action="/x" method="post">
        <Tekstveld naam="naam" label="Naam van de cliënt" hint="Voornaam en achternaam." fout="Vul de naam in." breedte="vol" autoComplete="off" />
        <Telefoonveld naam="telefoon" label="Telefoonnummer" optioneel waarde="06 5550 0147" />
        <Getalveld naam="kinderen" label="Aantal kinderen" eenheid="kinderen" waarde="twee" fout="Vul een getal in cijfers in, bijvoorbeeld 2." />
        <Datumveld naam="sleuteldatum" label="Wanneer krijgt Dennis de sleutel?" fout="Kies een dag vanaf vandaag." waarde="2026-11-20" van="2026-11-24" />
        <Keuzelijst naam="gemeente" label="Gemeente van herkomst" opties={[{ waarde: 'h', naam: 'Haarlem' }, { waarde: 'v', naam: 'Velsen' }]} waarde="v" />
        <Keuzerondjes naam="besluit" label="Besluit" vorm="knoppen" waarde="positief" opties={[{ waarde: 'positief', naam: 'Positief' }, { waarde: 'aanhouden', naam: 'Aanhouden' }, { waarde: 'negatief', naam: 'Negatief' }]} />
        <Keuzerondjes naam="contractvorm" label="Contractvorm" bron={{ tekst: 'art. 5a', href: '/r/5' }} fout="Kies een contractvorm." opties={[{ waarde: 'driehoek', naam: 'Driehoekscontract' }, { waarde: 'intermediair', naam: 'Intermediaire verhuur', hint: 'uitzondering, motiveer waarom' }]} />
        <Aankruisvakjes naam="zoekgemeenten" label="In welke gemeenten kan de cliënt wonen?" tweeKolommen fout="Kies ten minste één gemeente." opties={[{ waarde: 'h', naam: 'Haarlem' }, { waarde: 'v', naam: 'Velsen' }, { waarde: 'z', naam: 'Zandvoort' }]} />
        <Aankruisvak naam="besproken" label="Ik heb dit met Dennis besproken" aan />
        <Bestandsveld naam="plan" label="Begeleidingsplan" hint="Een PDF van ten hoogste 10 MB." soorten="application/pdf" optioneel />
      </form>
      <Tekst><h2 className="utrecht-heading-2">Lopende tekst</h2><p>De punten adviseren, jij kiest. Kies je anders, dan schrijf je waarom.</p><ul><li>Eén ding</li><li>Nog een ding</li></ul></Tekst>
    </Schil>
  );
}
