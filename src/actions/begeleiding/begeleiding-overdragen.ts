import { lopendePeriode } from '../../domain/begeleiding/stand.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { gelukt, ongeldig } from '../../domain/uitkomst.ts';
import type { Actie, Voorval } from '../actie.ts';
import { nietVooruit } from './dagen.ts';

const DRIE = [{ code: 'client', naam: 'De cliënt' }, { code: 'overdragende', naam: 'De organisatie die overdraagt' }, { code: 'ontvangende', naam: 'De organisatie die overneemt' }];
const GEMEENTE = { code: 'gemeente', naam: 'De gemeente' };

/** Where the regeling says so, the municipality organises the meeting and signs the report for someone who lives there and goes on to support under the Wmo (W16). */
const metGemeente = ({ wonen }: Pick<Regeling, 'wonen'>, { status }: Pick<DossierStand, 'status'>): boolean => status === 'woont' && wonen?.overdracht !== undefined;

/** A3, PO.z6, W16: a warm handover: a meeting, a report that everyone has approved and signed, the plan adjusted; then the other organisation carries the dossier. */
export const begeleidingOverdragen: Actie = {
  naam: 'begeleiding-overdragen',
  uitleg: 'Na deze stap ziet jullie organisatie dit dossier niet meer; de andere neemt alles over, ook de open taken. Doe dit na het overdrachtsgesprek.',
  draagtOver: true,
  vragen: (regeling, stand) => ({
    naar: { label: 'Aan welke organisatie draag je over?', soort: 'keuze', verplicht: true, opties: regeling.partijen.filter((p) => p.soort === 'zorgorganisatie' && p.register && p.code !== stand.zorgorganisatie).map((p) => ({ code: p.code, naam: p.naam })) },
    ...(metGemeente(regeling, stand) ? { naar_wmo: { label: 'Gaat de cliënt verder met begeleiding uit de Wmo?', soort: 'ja-nee', verplicht: true, hint: 'Dan organiseert de gemeente het gesprek, legt zij het verslag neer en tekent zij mee.' } as const } : {}),
    gesprek_op: { label: 'Wanneer was het overdrachtsgesprek?', soort: 'datum', verplicht: true, hint: 'Met de cliënt en beide organisaties.' },
    verslag: { label: 'Verslag met afspraken', soort: 'lange-tekst', verplicht: true, geenMedisch: true, hint: 'Beknopt: het plan en wat er is bereikt, hoe de cliënt het ervaart, wat er is afgesproken, wat aandacht vraagt.' },
    akkoord: { label: 'Wie heeft het verslag goedgekeurd en ondertekend?', soort: 'keuzes', verplicht: true, opties: metGemeente(regeling, stand) ? [...DRIE, GEMEENTE] : DRIE },
    plan_aangepast: { label: 'Is het plan aangepast aan de nieuwe afspraken?', soort: 'ja-nee', verplicht: true },
  }),
  beslis: ({ regeling, stand, invoer, op }) => {
    const { naar, gesprek_op, akkoord, plan_aangepast } = invoer as { naar: string; gesprek_op: string; akkoord: string[]; plan_aangepast: string };
    const mist = [...DRIE, ...(invoer.naar_wmo === 'ja' ? [GEMEENTE] : [])].filter((a) => !akkoord.includes(a.code));
    const velden = [
      ...nietVooruit('gesprek_op', gesprek_op, op),
      ...(mist.length > 0 ? [{ veld: 'akkoord', melding: `Nog nodig: ${mist.map((a) => a.naam.toLowerCase()).join(', ')}. Laat het verslag eerst door iedereen ondertekenen.` }] : []),
      ...(plan_aangepast === 'nee' ? [{ veld: 'plan_aangepast', melding: 'Pas eerst het plan aan, bij “Gegevens bijwerken”.' }] : []),
    ];
    if (velden.length > 0) return ongeldig(velden, regeling.stappen['begeleiding-overdragen']?.bron);
    // The support that ran was the other organisation's: the new one begins its own, and is asked to.
    const liep: Voorval[] = lopendePeriode(stand) ? [{ soort: 'begeleiding-beeindigd', gegevens: { per: laatste(stand, op), reden: 'andere-aanbieder', koppelbeding: false } }] : [];
    return gelukt({ gebeurtenissen: [
      ...liep,
      { soort: 'overdracht-besproken', gegevens: { gesprek_op, ...(invoer.naar_wmo === 'ja' ? { met_gemeente: true } : {}) }, verslag: { verslag: invoer.verslag } },
      { soort: 'begeleiding-overgedragen', gegevens: { van: stand.zorgorganisatie, naar, gesprek_op } },
    ] });
  },
};

/** Support that was still to begin ends on the day it would have begun. */
const laatste = (stand: DossierStand, op: string): string => { const { vanaf } = lopendePeriode(stand)!; return vanaf > op ? vanaf : op; };
