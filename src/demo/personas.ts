import type { Rol } from '../domain/partijen/rollen.ts';

/** An invented person of the demo region, who can sign in without a password. */
export type Persona = { slug: string; naam: string; organisatie: string; rol: Rol; regeling: string; uitgelicht: boolean };

/** The issuer under which the accounts of the personas are kept; the demo's own address may change, this may not. */
export const DEMO_UITGEVER = 'urn:voordeur:demo';

type Rij = [naam: string, organisatie: string, rol: Rol, uitgelicht?: 'uitgelicht'];

const PACT: Rij[] = [
  ['Marloes de Wit', 'stichting-woonservice', 'servicepunt-medewerker', 'uitgelicht'],
  ['Anil Ramdin', 'stichting-woonservice', 'servicepunt-medewerker'],
  ['Bart Hendriks', 'stichting-woonservice', 'servicepunt-manager', 'uitgelicht'],
  ['Annelies Vermaat', 'gemeente-haarlem', 'tafellid', 'uitgelicht'],
  ['Sander Rijkhoff', 'gemeente-haarlem', 'tafellid'],
  ['Corrie Tervoort', 'gemeente-haarlem', 'consulent', 'uitgelicht'],
  ['Ivo Kruijer', 'gemeente-velsen', 'consulent'],
  ['Rob Duin', 'gemeente-velsen', 'tafellid', 'uitgelicht'],
  ['Nadia el Idrissi', 'gemeente-beverwijk', 'tafellid'],
  ['Pieter van Eeghen', 'gemeente-bloemendaal', 'tafellid'],
  ['Wendy Tjong', 'gemeente-heemskerk', 'tafellid'],
  ['Maarten Zuiderveld', 'gemeente-heemstede', 'tafellid'],
  ['Ilse Paap', 'gemeente-zandvoort', 'tafellid'],
  ['Samira Bouzid', 'ribw-kam', 'begeleider', 'uitgelicht'],
  ['Jeroen Kuiper', 'hvo-querido', 'begeleider', 'uitgelicht'],
  ['Gloria Mensah', 'hvo-querido', 'begeleider'],
  ['Yusuf Demir', 'philadelphia', 'begeleider'],
  ['Lotte Bakker', 'vbscw', 'begeleider'],
  ['Hanna Verbeek', 'leger-des-heils', 'begeleider'],
  ['Dennis Rozenblad', 'kenter', 'begeleider'],
  ['Mirjam Castricum', 'brijder', 'begeleider'],
  ['Ruud Scholten', 'pre-wonen', 'woonconsulent', 'uitgelicht'],
  ['Fatma Aydin', 'ymere', 'woonconsulent', 'uitgelicht'],
  ['Sjoerd Hoekstra', 'elan-wonen', 'woonconsulent'],
  ['Chantal Winter', 'woonopmaat', 'woonconsulent'],
  ['Mehdi Azizi', 'brederode-wonen', 'woonconsulent'],
  ['Joyce Kromowidjojo', 'velison-wonen', 'woonconsulent'],
  ['Dirk Schouten', 'woningbedrijf-velsen', 'woonconsulent'],
  ['Kees Blom', 'dock', 'welzijnswerker', 'uitgelicht'],
  ['Amira Saleh', 'socius', 'welzijnswerker'],
  ['Saskia Maas', 'gemeente-haarlem', 'bestuurder', 'uitgelicht'],
  ['Hedwig Oosterbaan', 'pre-wonen', 'bestuurder'],
  ['Carlo Wouters', 'hvo-querido', 'bestuurder'],
  ['Marijke Noordhoek', 'dock', 'bestuurder'],
  ['Tom Adriaanse', 'stichting-woonservice', 'beheerder', 'uitgelicht'],
  ['Renske Vos', 'stichting-woonservice', 'functionaris-gegevensbescherming', 'uitgelicht'],
  ['Petra Langendijk', 'hvo-querido', 'beheerder'],
  ['Wim Zonneveld', 'hvo-querido', 'functionaris-gegevensbescherming'],
  ['Milan Visser', 'client', 'client', 'uitgelicht'],
  ['Rachida Amrani', 'client', 'client', 'uitgelicht'],
];

const WESTFRIESLAND: Rij[] = [
  ['Esther Molenaar', 'ggd-hollands-noorden', 'uitstroomcoordinator', 'uitgelicht'],
  ['Karim Haddad', 'ggd-hollands-noorden', 'bct-medewerker', 'uitgelicht'],
  ['Shanice Pinas', 'dnodoen', 'begeleider', 'uitgelicht'],
  ['Jan Willem Koster', 'leger-des-heils', 'begeleider', 'uitgelicht'],
  ['Agnieszka Nowak', 'leviaan', 'begeleider'],
  ['Thijs Vlaar', 'parlan', 'begeleider'],
  ['Marga Sijm', 'de-steenuil', 'begeleider'],
  ['Ömer Yıldız', 'intermaris', 'woonconsulent', 'uitgelicht'],
  ['Inge Buis', 'de-woonschakel', 'woonconsulent', 'uitgelicht'],
  ['Ronald Laan', 'wel-wonen', 'woonconsulent'],
  ['Soraya Kartosen', 'het-grootslag', 'woonconsulent'],
  ['Bas Kok', 'gwb-koggenland', 'woonconsulent'],
  ['Trudy Schipper', 'gwb-opmeer', 'woonconsulent'],
  ['Emre Kaya', 'wooncompagnie', 'woonconsulent'],
  ['Mila Dekker', 'gemeente-hoorn', 'consulent', 'uitgelicht'],
  ['Petra Ooijevaar', 'gemeente-hoorn', 'bestuurder', 'uitgelicht'],
  ['Linda Groot', 'ggd-hollands-noorden', 'beheerder', 'uitgelicht'],
  ['Joost Bakker', 'ggd-hollands-noorden', 'functionaris-gegevensbescherming', 'uitgelicht'],
  ['Sofie Winkel', 'client', 'client', 'uitgelicht'],
];

/** "Ömer Yıldız" → "omer-yildiz": letters without marks, words joined by one hyphen. */
export const slugVan = (naam: string): string =>
  naam
    .replaceAll('ı', 'i') // the one letter here that does not come apart into a base and a mark
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

const maak = (regeling: string, rijen: Rij[]): Persona[] =>
  rijen.map(([naam, organisatie, rol, licht]) => ({ slug: slugVan(naam), naam, organisatie, rol, regeling, uitgelicht: licht !== undefined }));

/** Every persona, in the order in which the sign-in page shows them. */
export const PERSONAS: readonly Persona[] = [...maak('pact-ijmond-zuid-kennemerland', PACT), ...maak('westfriesland', WESTFRIESLAND)];

/** The persona with this slug, or undefined. */
export const personaMet = (slug: unknown): Persona | undefined => PERSONAS.find((persona) => persona.slug === slug);

/** Along whom one dossier goes, told on the sign-in page. */
export const VOLG: Record<string, readonly { wie: string; wat: string }[]> = {
  'pact-ijmond-zuid-kennemerland': [
    { wie: 'Jeroen', wat: 'vraagt een woning aan voor zijn cliënt' },
    { wie: 'Marloes', wat: 'kijkt of de aanvraag compleet is' },
    { wie: 'Annelies', wat: 'besluit namens de beoordelingstafel' },
    { wie: 'Ruud', wat: 'biedt een woning aan, zonder de diagnose te kennen' },
  ],
  westfriesland: [
    { wie: 'Shanice', wat: 'meldt haar cliënt aan' },
    { wie: 'Karim', wat: 'toetst de aanmelding als eerste' },
    { wie: 'Esther', wat: 'beslist en meldt aan bij de corporatie' },
    { wie: 'Inge', wat: 'biedt een woning aan' },
  ],
};
