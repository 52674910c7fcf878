/**
 * The groups in which personal data is kept, shared and erased (art. 12, sharing matrix).
 * A regeling says per group which role sees it and from which phase; a group is never shared in part.
 */
export const GROEPEN = [
  'voortgang',
  'personalia',
  'herkomst',
  'huishouden',
  'inkomen-en-schulden',
  'woonverleden',
  'zoekprofiel',
  'begeleidingsplan',
  'toetsing',
  'beoordeling',
  'voorzieningen',
  'aanbod',
  'huur',
  'begeleiding',
  'evaluatie',
  'landing',
  'signalering',
  'klachten',
  'afloop',
  'rechten',
] as const;
export type Groep = (typeof GROEPEN)[number];

/** How a group is called on screen. */
export const GROEPNAMEN: Record<Groep, string> = {
  voortgang: 'Voortgang',
  personalia: 'Personalia',
  herkomst: 'Doelgroep en herkomst',
  huishouden: 'Huishouden',
  'inkomen-en-schulden': 'Inkomen en schulden',
  woonverleden: 'Eerder wonen',
  zoekprofiel: 'Zoekprofiel',
  begeleidingsplan: 'Begeleidingsplan',
  toetsing: 'Toetsing',
  beoordeling: 'Besluit en motivering',
  voorzieningen: 'Voorzieningen van de gemeente',
  aanbod: 'Advies en antwoord op het aanbod',
  huur: 'Huurcontract',
  begeleiding: 'Woonbegeleiding',
  evaluatie: 'Woondoelen en evaluaties',
  landing: 'Zachte landing',
  signalering: 'Signalen en escalatie',
  klachten: 'Klachten en bezwaren',
  afloop: 'Afloop en nazorg',
  rechten: 'Verzoeken over gegevens',
};
