import { alinea, letterlijk, lijst, sectie, type Deel, type Sectie, type Weegregel } from '../brieven/stuk.ts';
import { isRijen, type Antwoord, type Antwoorden } from '../invoer/vragen.ts';
import { voorwaardenVan } from '../keten/lasten.ts';
import { DOSSIERSTAPPEN, isDossierstap } from '../keten/stappen.ts';
import type { Contractvorm, Regeling } from '../regeling/schema.ts';

/* The parts of the letter that explain: how was weighed, which contract, which conditions. */

export const tekst = (antwoord: Antwoord | undefined): string | undefined => (typeof antwoord === 'string' && antwoord !== '' ? antwoord : undefined);

/** What came of a criterion, as said to the client. Unknown is not no. */
const UITKOMST: Record<string, string> = {
  voldoet: 'Ja, hieraan is voldaan.', 'voldoet niet': 'Nee, hieraan is niet voldaan.', onbekend: 'Dat weten wij nog niet.', 'niet beoordeeld': 'Hierover is geen apart oordeel gegeven.',
};

function weegregel(regeling: Regeling, rij: Antwoorden): Weegregel {
  const [waarop, reden, uitslag] = [tekst(rij.antwoorden), tekst(rij.reden), tekst(rij.uitslag) ?? 'onbekend'];
  const bron = regeling.criteria.find((c) => c.code === rij.id)?.bron;
  return { vraag: tekst(rij.criterium) ?? '', uitkomst: UITKOMST[uitslag] ?? uitslag, ...(bron ? { bron } : {}), ...(waarop ? { waarop } : {}), ...(reden ? { reden } : {}) };
}

/** The criteria as they stood at the decision (the frozen rows), each with its article. Nothing when none were kept. */
export function weging(regeling: Regeling, gewogen: Antwoord | undefined): Sectie[] {
  if (!isRijen(gewogen)) return [];
  const regels = gewogen.map((rij) => weegregel(regeling, rij));
  return sectie('Hoe wij hebben gewogen', [
    alinea('Wij keken naar de criteria van de regeling. Waar “de cliënt” of “de kandidaat” staat, bedoelen wij u.'),
    { soort: 'weging', regels },
    regels.some((r) => r.uitkomst === UITKOMST.onbekend) && alinea('Wat wij niet weten, telt niet als “nee”.'),
  ]);
}

/** The form of the lease with what it means for the client, and why when it is an exception (art. 5a). */
export function contract(vorm: Contractvorm | undefined, reden: string | undefined): Sectie[] {
  if (!vorm) return [];
  const delen: (Deel | false | undefined)[] = [
    alinea(vorm.huurder === 'client' ? `Het wordt een ${vorm.naam.toLowerCase()}. U huurt de woning zelf.` : `Het wordt ${vorm.naam.toLowerCase()}. De zorgorganisatie huurt de woning van de corporatie, en u huurt van de zorgorganisatie.`),
    vorm.bij_uitzondering && reden !== undefined && alinea('Dat is een uitzondering. De reden is:'),
    vorm.bij_uitzondering && reden !== undefined && letterlijk(reden),
    vorm.koppelbeding && alinea('De huur en de begeleiding horen bij elkaar. Stopt u met de begeleiding, dan kan ook de huur stoppen.'),
    vorm.begeleiding_minstens_maanden !== undefined && alinea(`U krijgt minstens ${vorm.begeleiding_minstens_maanden} maanden begeleiding.`),
    vorm.hoogstens_maanden !== undefined && alinea(`Dit contract duurt hoogstens ${vorm.hoogstens_maanden} maanden.`),
    alinea(`Zo staat in de regeling hoe het verder gaat: “${vorm.omklap}” (${vorm.bron})`),
  ];
  return sectie('Uw huurcontract', delen);
}

/** The conditions that travel along to the lease and the support, and what each has to come before (W7.3, E2.5.4). */
export function voorwaarden(regeling: Regeling, codes: readonly string[]): Sectie[] {
  const regels = voorwaardenVan(regeling).filter((v) => codes.includes(v.code)).map(({ tekst: wat, bij, voor, bron }) => {
    const wanneer = voor && isDossierstap(voor) ? ` Dit moet geregeld zijn vóór de stap “${DOSSIERSTAPPEN[voor].titel.toLowerCase()}”.` : '';
    return `${wat} Dit hoort bij ${bij === 'huur' ? 'het huurcontract' : 'de begeleiding'}.${wanneer} (${bron})`;
  });
  return regels.length === 0 ? [] : sectie('Voorwaarden', [alinea('Bij dit besluit horen deze voorwaarden:'), lijst(regels)]);
}
