import { AANWEZIGEN, naamVan, type Aanwezige } from '../../domain/begeleiding/woorden.ts';
import type { Antwoorden, Vragen } from '../../domain/invoer/vragen.ts';
import { partijVoor } from '../../domain/keten/beurt.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Veldfout } from './dagen.ts';

/** Does the corporation sit at the table for goals and evaluations? Where it confirms the report it does (art. 5c and 5d); elsewhere it may. */
export const corporatieHoortErbij = (regeling: Pick<Regeling, 'stappen'>): boolean => partijVoor(regeling, 'evaluatie-vaststellen') === 'corporatie';

/** Who was there, and why the corporation was not, where it belongs at the table. */
export const aanwezigvragen = (regeling: Pick<Regeling, 'stappen'>): Vragen => ({
  aanwezig: { label: 'Wie waren erbij?', soort: 'keuzes', verplicht: true, opties: AANWEZIGEN },
  ...(corporatieHoortErbij(regeling) ? { zonder_corporatie: { label: 'Was de corporatie er niet bij? Waarom niet?', soort: 'tekst', hint: 'En hoe hoort de corporatie wat er is afgesproken? Laat leeg als zij erbij was.' } as const } : {}),
});

/** Client and supporter hold the conversation together; without the corporation only with a reason, so that it can be made up for. */
export function aanwezigfouten(regeling: Pick<Regeling, 'stappen'>, invoer: Antwoorden): Veldfout[] {
  const aanwezig = invoer.aanwezig as Aanwezige[];
  const mist = [...(aanwezig.includes('client') || aanwezig.includes('vertegenwoordiger') ? [] : ['client']), ...(aanwezig.includes('begeleider') ? [] : ['begeleider'])];
  const uit: Veldfout[] = mist.length > 0 ? [{ veld: 'aanwezig', melding: `Nog nodig bij dit gesprek: ${mist.map((code) => naamVan(AANWEZIGEN, code).toLowerCase()).join(' en ')}. Houd het gesprek samen en leg het dan vast.` }] : [];
  if (corporatieHoortErbij(regeling) && !aanwezig.includes('corporatie') && invoer.zonder_corporatie === undefined)
    uit.push({ veld: 'zonder_corporatie', melding: 'De corporatie hoort bij dit gesprek. Houd het met haar erbij, of schrijf op waarom dat niet ging en hoe zij het hoort.' });
  return uit;
}
