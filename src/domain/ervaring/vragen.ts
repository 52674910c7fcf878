import { leesAntwoorden, type Optie, type Vragen } from '../invoer/vragen.ts';
import { fout, gelukt, type Uitkomst } from '../uitkomst.ts';

/*
 * What a client is asked about half a year after the key, after the questions of the evaluation of the pilot: the scheme itself, having to
 * take the home, the home, the neighbourhood, the support, living on one's own, how it goes, and whether they want to talk to others who
 * moved. Short, in plain words; every question may be skipped.
 */

const TEVREDEN: readonly Optie[] = [{ code: 'heel-tevreden', naam: 'Heel tevreden' }, { code: 'tevreden', naam: 'Tevreden' }, { code: 'gaat-wel', naam: 'Gaat wel' }, { code: 'ontevreden', naam: 'Niet tevreden' }, { code: 'heel-ontevreden', naam: 'Helemaal niet tevreden' }];
const GOED: readonly Optie[] = [{ code: 'heel-goed', naam: 'Heel goed' }, { code: 'goed', naam: 'Goed' }, { code: 'gaat-wel', naam: 'Gaat wel' }, { code: 'slecht', naam: 'Slecht' }, { code: 'heel-slecht', naam: 'Heel slecht' }];
const GRAAG: readonly Optie[] = [{ code: 'ja', naam: 'Ja, graag' }, { code: 'misschien', naam: 'Misschien' }, { code: 'nee', naam: 'Nee' }];

/** `kort`: how the question is called among the results. */
export type Ervaringsvraag = { label: string; kort: string; hint?: string; opties: readonly Optie[] };

export const SCHAALVRAGEN = {
  traject: { kort: 'De weg naar de woning', label: 'Hoe tevreden bent u over de weg naar uw woning?', hint: 'Van de aanvraag tot de sleutel.', opties: TEVREDEN },
  acceptatie: {
    kort: 'De woning moeten aannemen', label: 'Een woning weigeren heeft gevolgen. Wat vond u daarvan?',
    opties: [{ code: 'prima', naam: 'Dat vond ik prima' }, { code: 'begrijpelijk', naam: 'Lastig, maar ik begreep het' }, { code: 'moeilijk', naam: 'Dat vond ik moeilijk' }, { code: 'wist-niet', naam: 'Dat wist ik niet' }],
  },
  woning: { kort: 'De woning', label: 'Hoe tevreden bent u over uw woning?', opties: TEVREDEN },
  buurt: { kort: 'De buurt', label: 'Hoe tevreden bent u over uw buurt?', opties: TEVREDEN },
  contact: { kort: 'Contact in de buurt', label: 'Hebt u contact met mensen in uw buurt?', opties: [{ code: 'vaak', naam: 'Vaak' }, { code: 'soms', naam: 'Soms' }, { code: 'bijna-nooit', naam: 'Bijna nooit' }, { code: 'nooit', naam: 'Nooit' }] },
  begeleiding: { kort: 'De begeleiding', label: 'Hoe tevreden bent u over uw begeleiding?', opties: TEVREDEN },
  genoeg: { kort: 'Hoeveel begeleiding', label: 'Krijgt u genoeg begeleiding?', opties: [{ code: 'te-weinig', naam: 'Te weinig' }, { code: 'genoeg', naam: 'Genoeg' }, { code: 'te-veel', naam: 'Te veel' }, { code: 'geen', naam: 'Ik heb geen begeleiding meer' }] },
  zelfstandig: { kort: 'Zelfstandig wonen', label: 'Hoe gaat het zelfstandig wonen?', hint: 'Denk aan post, geld, huishouden en dagen vullen.', opties: GOED },
  nu: { kort: 'Hoe het nu gaat', label: 'Hoe gaat het nu met u?', opties: GOED },
  lotgenoten: { kort: 'Anderen spreken', label: 'Wilt u anderen spreken die ook zelfstandig gingen wonen?', opties: GRAAG },
  vertellen: { kort: 'Ervaring delen', label: 'Wilt u uw ervaring delen met mensen die nog gaan verhuizen?', hint: 'Zegt u ja? Vertel het ook aan uw begeleider. Wij weten niet wie u bent.', opties: GRAAG },
} as const satisfies Record<string, Ervaringsvraag>;
export type Schaalvraag = keyof typeof SCHAALVRAGEN;
export const SCHAAL = SCHAALVRAGEN as Readonly<Record<Schaalvraag, Ervaringsvraag>>;
export const SCHAALCODES = Object.keys(SCHAAL) as Schaalvraag[];

export const OPEN_VRAGEN = { goed: { label: 'Wat gaat goed?' }, beter: { label: 'Wat kan beter?' } } as const;
export type OpenVraag = keyof typeof OPEN_VRAGEN;
/** The longest open answer, in signs. */
export const LANGSTE = 1000;
const GEEN_NAMEN = 'Schrijf geen namen, adressen of telefoonnummers op.';

/** What someone answered: choices by code, and their own words. */
export type Ervaring = { schaal: Partial<Record<Schaalvraag, string>>; open: Partial<Record<OpenVraag, string>> };

/** The questions as a form asks and checks them. */
export const ERVARINGSVRAGEN: Vragen = {
  ...Object.fromEntries(Object.entries(SCHAAL).map(([code, { label, hint, opties }]) => [code, { label, hint, opties, soort: 'keuze' as const }])),
  ...Object.fromEntries(Object.entries(OPEN_VRAGEN).map(([code, { label }]) => [code, { label, hint: GEEN_NAMEN, soort: 'lange-tekst' as const, max: LANGSTE }])),
};

/** Reads what someone sent; skipping is free, but nothing at all is not kept. */
export function leesErvaring(ruw: unknown): Uitkomst<Ervaring> {
  const gelezen = leesAntwoorden(ERVARINGSVRAGEN, ruw, {});
  if (!gelezen.ok) return gelezen;
  const alle = Object.entries(gelezen.waarde) as [string, string][];
  if (alle.length === 0) return fout(SCHAALCODES[0]!, 'U hebt nog geen vraag beantwoord.');
  const deel = (codes: object) => Object.fromEntries(alle.filter(([code]) => Object.hasOwn(codes, code)));
  return gelukt({ schaal: deel(SCHAAL), open: deel(OPEN_VRAGEN) });
}
