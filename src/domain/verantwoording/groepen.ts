import { GROEPNAMEN, type Groep } from '../aanvraag/gegevensgroepen.ts';
import { VELDEN, type VeldCode } from '../aanvraag/velden.ts';
import { ROLLEN, ROLNAMEN } from '../partijen/rollen.ts';
import type { Regeling } from '../regeling/schema.ts';

/** Why each group is kept, where the application of the regeling does not ask for it itself. */
const DOEL: Record<Groep, string> = {
  voortgang: 'Weten waar de aanvraag staat, wie aan zet is en of termijnen worden gehaald.',
  personalia: 'Weten om wie het gaat en de cliënt kunnen bereiken.',
  herkomst: 'Bepalen of de regeling openstaat en welke gemeente besluit.',
  huishouden: 'Een woning vinden die groot genoeg is.',
  'inkomen-en-schulden': 'Een woning vinden die de cliënt kan betalen, en afspraken maken over schulden.',
  woonverleden: 'Afspraken maken die herhaling van problemen voorkomen.',
  zoekprofiel: 'Een woning en een plek vinden die passen.',
  begeleidingsplan: 'Beoordelen of de cliënt zelfstandig kan wonen en welke begeleiding daarbij hoort.',
  toetsing: 'Nagaan of de aanvraag compleet is en vastleggen waarom.',
  beoordeling: 'Besluiten op de aanvraag, met redenen, en beslissen op bezwaar.',
  voorzieningen: 'Vóór de sleutel regelen wat de gemeente verzorgt, zoals begeleiding en bijstand.',
  aanbod: 'Een woning aanbieden en het antwoord van cliënt en begeleider vastleggen.',
  huur: 'Het huurcontract sluiten, uitvoeren en zo mogelijk omzetten in een gewoon contract.',
  begeleiding: 'De begeleiding na de verhuizing uitvoeren en aanpassen.',
  evaluatie: 'Met de bewoner nagaan hoe het gaat en of begeleiding nog nodig is.',
  landing: 'De bewoner laten kennismaken met de buurt.',
  signalering: 'Op tijd helpen bij problemen en ontruiming voorkomen.',
  klachten: 'De cliënt de weg wijzen bij een klacht of bezwaar.',
  afloop: 'Weten hoe het traject afliep en nazorg geven.',
  rechten: 'Verzoeken van de cliënt over de eigen gegevens op tijd beantwoorden.',
};

/** What people write about each group that is no question of the application: it is kept beside the event. */
const VRIJE_TEKST: Partial<Record<Groep, string>> = {
  begeleiding: 'Afspraken over begeleiding', evaluatie: 'Woondoelen en verslagen van gesprekken', landing: 'Verslag van de kennismaking', signalering: 'Signalen, antwoorden, waarschuwingen en afspraken',
  klachten: 'Notitie bij een klacht', afloop: 'Toelichting op afloop en nazorg', rechten: 'Verzoek van de cliënt en het antwoord daarop', huur: 'Redenen bij aanzeggen, opzeggen en omzetten', voortgang: 'Status, fase en data; geen vrije tekst',
};

/** Groups in which data of the special kinds of AVG art. 9 or 10 can turn up, and how. */
export const GEVOELIG: Partial<Record<Groep, string>> = {
  herkomst: 'De doelgroep en de huidige voorziening zeggen indirect iets over gezondheid.',
  'inkomen-en-schulden': 'Geen bijzonder gegeven, wel gevoelig: schulden en bewind.',
  woonverleden: 'Een ontruiming wegens hennepteelt of overlast kan op strafbare feiten wijzen (AVG art. 10).',
  zoekprofiel: 'Een gelijkvloerse woning of een rolstoel zegt iets over gezondheid.',
  begeleidingsplan: 'Doelen en begeleiding zeggen iets over gezondheid.',
  voorzieningen: 'Een Wmo-voorziening zegt iets over gezondheid.',
  begeleiding: 'De indicatie en de uren zeggen iets over gezondheid.',
  evaluatie: 'Gesprekken over het dagelijks leven kunnen over gezondheid gaan.',
  signalering: 'Een signaal of calamiteit kan over gezondheid of strafbare feiten gaan.',
};

export type Groepfeit = { groep: Groep; naam: string; doel: string; bron: string; velden: string[]; ontvangers: { rol: string; vanaf: string }[]; gevoelig?: string };

/** Everything the code and the regeling know of each group that is shared: its purpose, all its questions, and who sees it from when. */
export function groepfeiten(regeling: Regeling): Groepfeit[] {
  return regeling.gegevensdeling.map(({ groep, vanaf, bron }) => {
    const gevraagd = regeling.aanvraag.find((a) => a.groep === groep);
    const velden = (Object.keys(VELDEN) as VeldCode[]).filter((v) => VELDEN[v].groep === groep).map((v) => VELDEN[v].label);
    return {
      groep, naam: GROEPNAMEN[groep], doel: gevraagd?.waarom ?? DOEL[groep], bron: [...new Set([gevraagd?.bron, bron].filter((b) => b !== undefined))].join('; '),
      velden: [...velden, ...(VRIJE_TEKST[groep] ? [VRIJE_TEKST[groep]] : [])],
      ontvangers: ROLLEN.flatMap((rol) => (vanaf[rol] ? [{ rol: ROLNAMEN[rol], vanaf: vanaf[rol] }] : [])),
      ...(GEVOELIG[groep] ? { gevoelig: GEVOELIG[groep] } : {}),
    };
  });
}
