import type { Groep } from '../aanvraag/gegevensgroepen.ts';
import type { DossierStand } from './stand.ts';

/**
 * Which data groups open a part of the state (art. 12a): a heading, a picture of the chain or an API answer tells no more than
 * the groups below it. Total on purpose: a new part is closed until someone says here who may see it.
 */
const DEEL_VAN: Record<keyof DossierStand, readonly Groep[]> = {
  regeling: ['voortgang'], versie: ['voortgang'], zorgorganisatie: ['voortgang'], fase: ['voortgang'], status: ['voortgang'], sinds: ['voortgang'],
  toestemming: ['voortgang'], toestemming_op: ['voortgang'], doeleinden: ['toetsing'], bevestigd_op: ['voortgang'], wachtlijst: ['voortgang'], sleutel: ['voortgang'], fasen: ['voortgang'],
  herkomstgemeente: ['herkomst'], zoekgemeenten: ['zoekprofiel'], toetsen: ['toetsing'], aanvulling_uiterlijk: ['toetsing'],
  opgeschort: ['toetsing'], verdaagd: ['beoordeling'], heropend_op: ['beoordeling'], brief: ['beoordeling'], bezwaar: ['beoordeling'], gekozen: ['zoekprofiel'],
  herziening: ['toetsing'], voorzieningen: ['voorzieningen'], vestiging: ['voorzieningen'], voorwaarden: ['beoordeling', 'huur'],
  besluit: ['beoordeling'], contractvorm: ['beoordeling', 'huur'], aanbod: ['aanbod'], contract: ['huur'], gezet: [],
  begeleiding: ['begeleiding'], beschikking: ['begeleiding'], koppelbeding: ['huur'], doelen: ['evaluatie'], doelen_op: ['evaluatie'], evaluaties: ['evaluatie'], evaluatie_gepland: ['evaluatie'],
  verzoeken: ['rechten'], zelf_toestemmen: ['toetsing'], toestemming_door: ['toetsing'], gewist_op: ['voortgang'],
  landing: ['landing'], teruggemeld: ['landing'], vragenlijst: ['begeleiding'], afloop: ['afloop'], nazorg: ['afloop'], klachten: ['klachten'],
  signalen: ['signalering'], clientoverleggen: ['signalering'], waarschuwingen: ['signalering'], escalaties: ['signalering'], ontruiming: ['signalering'], aanzegging: ['huur'], opzegging: ['huur'], onderhuur: ['huur'], omklap: ['evaluatie', 'huur'],
};
const opent = (deel: string, groepen: readonly Groep[]): boolean =>
  Object.hasOwn(DEEL_VAN, deel) && DEEL_VAN[deel as keyof DossierStand].some((g) => groepen.includes(g));

/** That more than the supporter and the corporation are needed tells of trouble: whoever sees no signals reads that support goes on. */
export function faseVoor({ fase, fasen }: Pick<DossierStand, 'fase' | 'fasen'>, groepen: readonly Groep[]): Pick<DossierStand, 'fase' | 'fasen'> {
  const { signalering, begeleiding, ...eerder } = fasen;
  if (groepen.includes('signalering') || (fase !== 'signalering' && !signalering)) return { fase, fasen };
  return { fase: fase === 'signalering' ? 'begeleiding' : fase, fasen: { ...eerder, ...(begeleiding ? { begeleiding: { van: begeleiding.van } } : {}) } };
}

/** The parts of the state that a reader of these groups may know, in the phase as it is for that reader. */
export const gezienDoor = (stand: DossierStand, groepen: readonly Groep[]): Partial<DossierStand> =>
  Object.fromEntries(Object.entries({ ...stand, ...faseVoor(stand, groepen) }).filter(([deel]) => opent(deel, groepen)));

/** What an event says, without what tells of a part of the state that stays closed for these groups. */
export const voorvalVoor = (gegevens: object, groepen: readonly Groep[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(gegevens).filter(([naam]) => !Object.hasOwn(DEEL_VAN, naam) || opent(naam, groepen)));
