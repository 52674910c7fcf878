/* What the program does to protect data, and the risks it does that for. Each measure is something that the code holds itself to. */

/** `bewijs`: the duty of docs/catalogus.md whose tests hold the program to it (`npm run herleiding`). */
export type Maatregel = { code: string; naam: string; bewijs: string; tekst: string };

export const MAATREGELEN: readonly Maatregel[] = [
  { code: 'M1', naam: 'Zien wat nodig is', bewijs: 'P12.a', tekst: 'De database zelf geeft per rol, organisatie, fase en groep alleen wat de regeling deelt, en niets zonder toestemming. Dat geldt voor elke pagina, lijst, uitvoer en koppeling.' },
  { code: 'M2', naam: 'Inzage vastgelegd', bewijs: 'P12.b', tekst: 'Elke keer dat iemand persoonsgegevens leest, staat in een logboek dat niet te wijzigen is: wie, namens wie, welk dossier, welke groepen en wanneer. De cliënt kan dat zien.' },
  { code: 'M3', naam: 'Geheugen dat niet te herschrijven is', bewijs: 'P12.b', tekst: 'Elke stap staat vast met een controlegetal dat op het vorige voortbouwt. Met de opdracht controleer-keten is na te gaan of er iets is veranderd.' },
  { code: 'M4', naam: 'Persoon los van gebeurtenis', bewijs: 'P12.e', tekst: 'In gebeurtenissen staan alleen codes en data. Wat over de persoon gaat, staat apart en gaat na de bewaartermijn weg; cijfers blijven gelijk.' },
  { code: 'M5', naam: 'Toestemming per doel', bewijs: 'P12.d', tekst: 'De cliënt geeft toestemming per doel en trekt die in met direct gevolg: wie alleen door die toestemming mocht lezen, ziet niets meer.' },
  { code: 'M6', naam: 'Aanmelden', bewijs: 'P12.h', tekst: 'Aanmelden gaat met OpenID Connect bij de eigen organisatie. Een sessie verloopt; wie uit dienst gaat, verliest direct de toegang.' },
  { code: 'M7', naam: 'Formulieren en bestanden', bewijs: 'P12.h', tekst: 'Elk antwoord wordt getoetst aan de vraag. Van een bestand telt de inhoud, niet de naam. Pagina’s draaien geen scripts van buiten.' },
  { code: 'M8', naam: 'Gevoelige tekst', bewijs: 'P12.f', tekst: 'Er wordt geen diagnose of burgerservicenummer gevraagd. Bij open vragen staat dat er geen medische gegevens horen.' },
  { code: 'M9', naam: 'Mens beslist', bewijs: 'PO.c4', tekst: 'Er is geen besluit zonder mens. Een rangorde is een voorstel met uitleg; afwijken kan met een reden.' },
  { code: 'M10', naam: 'Cijfers zonder personen', bewijs: 'W17.z', tekst: 'De monitor leest geen persoonsgegevens en toont kleine aantallen niet.' },
  { code: 'M11', naam: 'Post zonder gegevens', bewijs: 'P12.f', tekst: 'Een e-mail noemt een aantal, een dag en een link, en niets over een cliënt.' },
  { code: 'M12', naam: 'Nood met reden', bewijs: 'P12.h', tekst: 'Toegang in nood vraagt een reden, duurt enkele uren, opent alleen vaste groepen en wordt achteraf bekeken.' },
  { code: 'M13', naam: 'Reservekopie', bewijs: 'P12.e', tekst: 'Een reservekopie is versleuteld; een persoon die gewist is, komt er niet mee terug.' },
];

export type Risico = { risico: string; gevolg: string; maatregelen: readonly string[] };

export const RISICOS: readonly Risico[] = [
  { risico: 'Iemand van een betrokken organisatie ziet meer dan nodig is voor het werk.', gevolg: 'Stigma, verlies van vertrouwen, een minder eerlijke kans op een woning.', maatregelen: ['M1', 'M2', 'M5'] },
  { risico: 'Iemand leest uit nieuwsgierigheid in een dossier waarvoor geen aanleiding is.', gevolg: 'Verlies van vertrouwen; de cliënt voelt zich bekeken.', maatregelen: ['M2', 'M12'] },
  { risico: 'Gegevens worden gebruikt voor een ander doel, zoals opsporing of incasso.', gevolg: 'De cliënt durft minder te vertellen of krijgt er nadeel van.', maatregelen: ['M1', 'M4', 'M5'] },
  { risico: 'De cliënt voelt zich niet vrij om toestemming te weigeren, omdat een woning ervan afhangt.', gevolg: 'Toestemming die niet vrij is gegeven.', maatregelen: ['M5'] },
  { risico: 'Een fout in gegevens of rangorde geeft iemand een minder passende woning, of later.', gevolg: 'Langer in de opvang dan nodig.', maatregelen: ['M3', 'M9'] },
  { risico: 'In open tekst staan diagnoses, strafbare feiten of gegevens van anderen.', gevolg: 'Bijzondere gegevens komen bij wie ze niet nodig heeft.', maatregelen: ['M8', 'M1'] },
  { risico: 'Gegevens blijven langer bewaard dan nodig is.', gevolg: 'Een oud verhaal blijft iemand volgen.', maatregelen: ['M4', 'M13'] },
  { risico: 'Een aanvaller of een verloren apparaat geeft een buitenstaander toegang.', gevolg: 'Gegevens van kwetsbare mensen liggen op straat.', maatregelen: ['M1', 'M6', 'M7', 'M13'] },
  { risico: 'Iemand leest de e-mail van een medewerker mee.', gevolg: 'Een buitenstaander weet wie hulp krijgt.', maatregelen: ['M11'] },
  { risico: 'Iemand met beheerrechten wijzigt of wist ongezien.', gevolg: 'Besluiten zijn niet meer te controleren.', maatregelen: ['M3', 'M13'] },
  { risico: 'Uit cijfers is een persoon te herkennen.', gevolg: 'Gevoelige feiten worden bekend in een kleine gemeente.', maatregelen: ['M10'] },
  { risico: 'Toegang in nood wordt gebruikt om om toestemming heen te gaan.', gevolg: 'De keuze van de cliënt telt niet.', maatregelen: ['M12', 'M2'] },
];
