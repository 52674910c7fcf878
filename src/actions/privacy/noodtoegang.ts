import { leesAntwoorden, type Vragen } from '../../domain/invoer/vragen.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import { NOODOORDELEN, type Noodoordeel } from '../../domain/privacy/inzagewoorden.ts';
import type { Privacy, Regeling } from '../../domain/regeling/schema.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { beeindigNoodtoegang, beoordeelNoodtoegang, openNoodtoegang } from '../../storage/noodtoegang.ts';
import { isId, type Ingelogd, type Kern } from '../kern.ts';

/* Access in an emergency (AVG art. 6 lid 1d, NEN 7513): for one person, some hours, with a reason, and looked at afterwards. */

type Noodregel = NonNullable<Privacy['noodtoegang']>;
/** What the regeling allows this role in an emergency; undefined: nothing. */
export const noodregelVoor = (regeling: Regeling | undefined, rol: Rol): Noodregel | undefined => {
  const regel = regeling?.privacy.noodtoegang;
  return regel?.door.includes(rol) ? regel : undefined;
};

export const noodvragen = (regel: Noodregel): Vragen => ({
  kenmerk: { label: 'Dossiernummer', soort: 'tekst', verplicht: true, max: 40, hint: 'Zoals PACT-2026-0147. Zoeken op naam kan hier niet.' },
  reden: { label: 'Wat is er aan de hand?', soort: 'keuze', verplicht: true, opties: regel.redenen },
  toelichting: { label: 'Waarom moet je nu in dit dossier kijken?', soort: 'lange-tekst', verplicht: true, max: 500, hint: 'De cliënt en de functionaris gegevensbescherming lezen dit.', geenMedisch: true },
  bevestigd: { label: 'Bevestiging', soort: 'keuzes', verplicht: true, opties: [{ code: 'ja', naam: 'Ik heb dit nu nodig en er is geen andere weg. De cliënt, de begeleider en de functionaris gegevensbescherming zien dat ik dit doe.' }] },
});

/** One answer, whatever the reason: who guesses numbers learns nothing. */
const NIET_GEVONDEN = geweigerd({ soort: 'niet-gevonden', reden: 'Dit dossier is niet gevonden.', wat: 'Het nummer klopt niet, of het dossier kan niet met noodtoegang open. Bel bij direct gevaar 112, en anders de zorgorganisatie of het Servicepunt.' });
const TE_VAAK = geweigerd({ soort: 'mag-niet-nu', reden: 'Je hebt te vaak een nummer geprobeerd dat niet klopte.', wat: 'Probeer het over een uur opnieuw. Bel bij direct gevaar 112, en anders de zorgorganisatie of het Servicepunt.' });
const TE_VEEL = geweigerd({ soort: 'mag-niet-nu', reden: 'Je hebt vandaag al zo vaak noodtoegang gebruikt als mag.', wat: 'Bel bij direct gevaar 112, en anders de zorgorganisatie of het Servicepunt.' });
const NIET_BEVOEGD = geweigerd({ soort: 'niet-bevoegd', reden: 'Jouw rol heeft in deze regeling geen noodtoegang.', wat: 'Bel bij direct gevaar 112, en anders de zorgorganisatie of het Servicepunt.' });

export type Geopend = { dossier: string; /** it was in sight already: nothing was opened */ alInZicht: boolean };

/** Opens a dossier outside one's sight, to this account only. `id`: of this attempt, so that sending twice opens once. */
export async function noodtoegangOpenen(kern: Kern, { wie, token }: Ingelogd, id: string, ruw: Record<string, unknown>): Promise<Uitkomst<Geopend>> {
  const regel = noodregelVoor(wie.regeling ? kern.regelingen.versies(wie.regeling).at(-1) : undefined, wie.rol);
  if (!regel) return NIET_BEVOEGD;
  const antwoorden = leesAntwoorden(noodvragen(regel), ruw, {});
  if (!antwoorden.ok) return antwoorden;
  const { kenmerk, reden, toelichting } = antwoorden.waarde as Record<string, string>;
  if (toelichting!.length < 10) return fout('toelichting', 'Schrijf een hele zin: wie is er in nood en wat zoek je?');
  const { uitkomst, dossier_id } = await kern.verbinding.als(token, (tx) => openNoodtoegang(tx, { id: isId(id) ? id : kern.nieuwId(), kenmerk: kenmerk!.toUpperCase().replace(/\s+/g, ''), reden: reden!, toelichting: toelichting! }));
  if (dossier_id) return gelukt({ dossier: dossier_id, alInZicht: uitkomst === 'in-zicht' });
  return { 'te-vaak': TE_VAAK, 'te-veel': TE_VEEL, 'niet-bevoegd': NIET_BEVOEGD }[uitkomst as string] ?? NIET_GEVONDEN;
}

/** It is no longer needed. */
export const noodtoegangBeeindigen = async (kern: Kern, { token }: Ingelogd, dossier: string): Promise<Uitkomst<null>> =>
  isId(dossier) && (await kern.verbinding.als(token, (tx) => beeindigNoodtoegang(tx, dossier))) ? gelukt(null) : geweigerd({ soort: 'niet-gevonden', reden: 'Er is geen noodtoegang meer om te beëindigen.' });

export const OORDEELVRAGEN: Vragen = {
  oordeel: { label: 'Was dit terecht?', soort: 'keuze', verplicht: true, opties: NOODOORDELEN },
  toelichting: { label: 'Toelichting', soort: 'lange-tekst', max: 500, hint: 'Bij niet terecht: wat er nu gebeurt. Noem geen namen van cliënten.' },
};

/** A privacy officer judges one emergency; a second judgement stands beside the first, and counts from then on. */
export async function noodtoegangBeoordelen(kern: Kern, { token }: Ingelogd, id: string, ruw: Record<string, unknown>): Promise<Uitkomst<null>> {
  const antwoorden = leesAntwoorden(OORDEELVRAGEN, ruw, {});
  if (!antwoorden.ok) return antwoorden;
  const { oordeel, toelichting } = antwoorden.waarde as { oordeel: Noodoordeel; toelichting?: string };
  if (oordeel === 'onterecht' && !toelichting) return fout('toelichting', 'Vul in: wat er nu gebeurt. Zonder dat heeft het oordeel geen gevolg.');
  const gedaan = isId(id) && (await kern.verbinding.als(token, (tx) => beoordeelNoodtoegang(tx, id, oordeel, toelichting)));
  return gedaan ? gelukt(null) : geweigerd({ soort: 'niet-gevonden', reden: 'Deze noodtoegang is niet gevonden.' });
}
