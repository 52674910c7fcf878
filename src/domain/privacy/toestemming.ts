import type { Antwoorden } from '../invoer/vragen.ts';
import { jarenTussen, type Dag } from '../kalender/dag.ts';
import type { Toestemmer } from '../keten/gebeurtenissen.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Regeling } from '../regeling/schema.ts';

/* Who can give consent, and how it stands. */

/** How consent stands, as people call it. */
export const TOESTEMMINGSTANDEN = { geen: 'nog niet gegeven', gegeven: 'gegeven', deels: 'voor een deel gegeven', ingetrokken: 'ingetrokken', 'opnieuw-nodig': 'opnieuw nodig' } as const;
export type Toestemmingstand = keyof typeof TOESTEMMINGSTANDEN;

/** Who decide for someone about more than money (BW 1:378, 1:450; UAVG art. 5 lid 2), and who decide for a minor. */
const VOOR_EEN_VOLWASSENE = { mentor: 'mentor', curator: 'curator' } as const;
const VOOR_EEN_KIND = { ouder: 'ouder', voogd: 'voogd', ...VOOR_EEN_VOLWASSENE } as const;
const isSleutel = <T extends object>(o: T, sleutel: unknown): sleutel is keyof T => typeof sleutel === 'string' && Object.hasOwn(o, sleutel);

/** Reason and remedy, as a sentence each. */
export type Toestemmerfout = { reden: string; wat: string; bron: string };

/**
 * What is wrong with this person giving consent on this day, by age and by who represents the client; nothing where it can be, or where too
 * little is known to say. Below 18, or with a mentor or curator, the representative is needed; from 18 on nobody else decides.
 */
export function toestemmerFout(personalia: Antwoorden | undefined, door: Toestemmer, op: Dag): Toestemmerfout | undefined {
  const { geboortedatum, vertegenwoordiger } = personalia ?? {};
  const minderjarig = typeof geboortedatum === 'string' ? jarenTussen(geboortedatum, op) < 18 : isSleutel({ ouder: 1, voogd: 1 }, vertegenwoordiger);
  const wie = minderjarig ? VOOR_EEN_KIND : VOOR_EEN_VOLWASSENE;
  const bekend = isSleutel(wie, vertegenwoordiger) ? wie[vertegenwoordiger] : undefined;
  if (door === 'client' && minderjarig) return { reden: 'De cliënt is jonger dan 18.', wat: 'Dan geeft de wettelijk vertegenwoordiger de toestemming, of de cliënt en de vertegenwoordiger samen.', bron: 'BW 1:245; UAVG art. 5' };
  if (door === 'client' && bekend) return { reden: `De cliënt heeft een ${bekend}.`, wat: `Dan geeft de ${bekend} de toestemming, of de cliënt en de ${bekend} samen.`, bron: 'UAVG art. 5 lid 2' };
  if (door === 'client' || bekend) return undefined;
  if (minderjarig || typeof geboortedatum !== 'string')
    return { reden: 'Bij Personalia staat niet wie de wettelijk vertegenwoordiger is.', wat: 'Vul dat daar eerst in, met de naam. Een bewindvoerder gaat alleen over geld.', bron: 'UAVG art. 5' };
  return { reden: 'De cliënt is 18 of ouder en heeft volgens Personalia geen mentor of curator.', wat: 'Dan geeft de cliënt de toestemming zelf. Is er wel een mentor of curator? Vul die dan eerst in bij Personalia.', bron: 'BW 1:233; UAVG art. 5 lid 2' };
}

/** How consent stands today. `personalia`: where the reader sees them; consent of who may not decide any more is needed anew. */
export function toestemmingstand(regeling: Pick<Regeling, 'toestemming'>, stand: Pick<DossierStand, 'toestemming' | 'toestemming_op' | 'toestemming_door' | 'doeleinden' | 'zelf_toestemmen'>, personalia?: Antwoorden, vandaag?: Dag): Toestemmingstand {
  if (stand.toestemming === 'ingetrokken') return stand.zelf_toestemmen ? 'opnieuw-nodig' : 'ingetrokken';
  if (stand.toestemming === 'geen') return 'geen';
  const opnieuw = stand.zelf_toestemmen || (personalia && vandaag && stand.toestemming_door && magNietMeer(personalia, stand.toestemming_door, vandaag));
  if (opnieuw) return 'opnieuw-nodig';
  return regeling.toestemming.doeleinden.every((d) => stand.doeleinden?.includes(d.code) ?? true) ? 'gegeven' : 'deels';
}

/** A client who needs a representative by now; that a representative was left out of the answers takes nothing away from what they gave. */
const magNietMeer = (personalia: Antwoorden, door: Toestemmer, vandaag: Dag): boolean => door === 'client' && toestemmerFout(personalia, door, vandaag) !== undefined;
