import { leesAntwoorden, type Vragen } from '../../domain/invoer/vragen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Privacy, Regeling } from '../../domain/regeling/schema.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { openNoodtoegang } from '../../storage/noodtoegang.ts';
import { isId, type Ingelogd, type Kern } from '../kern.ts';

/* Access in an emergency (AVG art. 6 lid 1d, NEN 7513): for one person, some hours, with a reason, and looked at afterwards. */

type Noodregel = NonNullable<Privacy['noodtoegang']>;
/**
 * What a regeling allows this role in an emergency; undefined: nothing. `versies`: of one regeling, oldest first. The newest that has begun
 * counts, never one that is yet to come; dossiers may be under an older one, so what was a reason in any of them is a reason.
 */
export function noodregelVoor(versies: readonly Regeling[], rol: Rol, vandaag: Dag): Noodregel | undefined {
  const begonnen = versies.filter((r) => r.geldig_vanaf <= vandaag && r.privacy.noodtoegang?.door.includes(rol));
  const regel = begonnen.at(-1)?.privacy.noodtoegang;
  return regel && { ...regel, redenen: [...new Map(begonnen.flatMap((r) => r.privacy.noodtoegang!.redenen).map((x) => [x.code, x])).values()] };
}
/** The same for whoever is signed in. */
export const eigenNoodregel = (kern: Kern, { regeling, rol }: Ingelogd['wie']): Noodregel | undefined => (regeling ? noodregelVoor(kern.regelingen.versies(regeling), rol, vandaagIn(kern.klok())) : undefined);

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
  const regel = eigenNoodregel(kern, wie);
  if (!regel) return NIET_BEVOEGD;
  const antwoorden = leesAntwoorden(noodvragen(regel), ruw, {});
  if (!antwoorden.ok) return antwoorden;
  const { kenmerk, reden, toelichting } = antwoorden.waarde as Record<string, string>;
  if (toelichting!.length < 10) return fout('toelichting', 'Schrijf een hele zin: wie is er in nood en wat zoek je?');
  const { uitkomst, dossier_id } = await kern.verbinding.als(token, (tx) => openNoodtoegang(tx, { id: isId(id) ? id : kern.nieuwId(), kenmerk: kenmerk!.toUpperCase().replace(/\s+/g, ''), reden: reden!, toelichting: toelichting! }));
  if (dossier_id) return gelukt({ dossier: dossier_id, alInZicht: uitkomst === 'in-zicht' });
  return { 'te-vaak': TE_VAAK, 'te-veel': TE_VEEL, 'niet-bevoegd': NIET_BEVOEGD }[uitkomst as string] ?? NIET_GEVONDEN;
}
