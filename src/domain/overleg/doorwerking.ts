import type { Stap } from '../keten/fasen.ts';
import { UITKOMSTEN as GESCHILUITKOMSTEN } from '../partijen/geschil.ts';
import { ADVIEZEN, BESLUITEN as TOETREDINGBESLUITEN } from '../partijen/toetreding.ts';
import type { Overleg } from '../regeling/schema.ts';
import { STANDPUNTEN } from '../wijziging/evaluatie.ts';
import { BESLUITEN, OORDELEN } from '../wijziging/wijziging.ts';
import type { Beurt } from '../zaak/leer.ts';
import type { Zaakstap } from '../zaak/soorten.ts';
import { past } from './agenda.ts';
import type { Puntuitkomst } from './woorden.ts';

/* What comes of a point reaches the matter it is about: which step that is, and which of its questions are answered at the table. */

/** `woorden`: the question that takes what was agreed and why; `keuze`: the one that takes what was chosen. */
export type Doorwerking = { woorden: string; keuze?: { veld: string; label: string; opties: readonly { code: string; naam: string }[] } };
const kies = (veld: string, label: string, opties: readonly { code: string; naam: string }[]): NonNullable<Doorwerking['keuze']> => ({ veld, label, opties });

/** The steps that a table takes: it advises, decides, or ends. */
export const DOORWERKING: Readonly<Partial<Record<Zaakstap, Doorwerking>>> = {
  'regelingwijziging-adviseren': { woorden: 'toelichting', keuze: kies('oordeel', 'Wat is het advies over dit voorstel?', OORDELEN) },
  'regelingwijziging-besluiten': { woorden: 'motivering', keuze: kies('uitkomst', 'Wat is besloten over dit voorstel?', BESLUITEN) },
  'toetreding-adviseren': { woorden: 'toelichting', keuze: kies('advies', 'Wat is het advies over deze toetreding?', ADVIEZEN) },
  'toetreding-besluiten': { woorden: 'motivering', keuze: kies('besluit', 'Wat is besloten over deze toetreding?', TOETREDINGBESLUITEN) },
  'regelingevaluatie-besluiten': { woorden: 'motivering', keuze: kies('uitkomst', 'Wat is besloten na de evaluatie?', STANDPUNTEN) },
  'geschil-afsluiten': { woorden: 'toelichting', keuze: kies('uitkomst', 'Hoe is het geschil geëindigd?', GESCHILUITKOMSTEN) },
  'plaatsen-adviseren': { woorden: 'reden' },
  'actie-afronden': { woorden: 'toelichting' },
};
/** The same for steps on a dossier: the question that takes the words. */
export const DOORWERKING_DOSSIER: Readonly<Partial<Record<Stap, string>>> = { 'calamiteit-bespreken': 'geleerd', 'rondetafel-vastleggen': 'afspraken', 'weigering-wegen': 'weging_toelichting' };

/** The step on a matter, among those whose turn it is, that this table takes. */
export const stapAanTafel = (overleg: Pick<Overleg, 'voorzitter_rol'>, beurten: readonly Pick<Beurt, 'stap'>[]): Zaakstap | undefined => beurten.find((b) => DOORWERKING[b.stap] && past(overleg, b))?.stap;
/** Does this outcome of a point lead to that step: advice to what is advised, a decision to everything. */
export const leidtTot = (uitkomst: Puntuitkomst | undefined, stap: string): boolean => uitkomst === 'besluit' || (uitkomst === 'advies' && stap.endsWith('-adviseren'));
/** The key of what a point is about: a matter; the advice on places has the year. */
export const zaaksleutel = (id: string): string => `zaak:${id}`;
export const ramingsleutel = (jaar: number): string => `raming:${jaar}`;
/** Of which year a point is about the forecast. */
export const raamjaarVan = (sleutel: string | undefined): string | undefined => /^raming:(\d{4})$/.exec(sleutel ?? '')?.[1];
