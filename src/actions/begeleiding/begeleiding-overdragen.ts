import { gelukt, ongeldig } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

const AKKOORD = [{ code: 'client', naam: 'De cliënt' }, { code: 'overdragende', naam: 'De organisatie die overdraagt' }, { code: 'ontvangende', naam: 'De organisatie die overneemt' }];

/** A3, PO.z6, W16: a warm handover: a meeting, a report that everyone has approved and signed, the plan adjusted; then the other organisation carries the dossier. */
export const begeleidingOverdragen: Actie = {
  naam: 'begeleiding-overdragen',
  uitleg: 'Na deze stap ziet jullie organisatie dit dossier niet meer; de andere neemt alles over, ook de open taken. Doe dit na het overdrachtsgesprek.',
  draagtOver: true,
  vragen: (regeling, stand) => ({
    naar: { label: 'Aan welke organisatie draag je over?', soort: 'keuze', verplicht: true, opties: regeling.partijen.filter((p) => p.soort === 'zorgorganisatie' && p.register && p.code !== stand.zorgorganisatie).map((p) => ({ code: p.code, naam: p.naam })) },
    gesprek_op: { label: 'Wanneer was het overdrachtsgesprek?', soort: 'datum', verplicht: true, hint: 'Met de cliënt en beide organisaties.' },
    overdracht_verslag: { label: 'Verslag met afspraken', soort: 'lange-tekst', verplicht: true, hint: 'Beknopt: ervaringen, wat er is afgesproken, wat aandacht vraagt. Geen diagnose.' },
    akkoord: { label: 'Wie heeft het verslag goedgekeurd en ondertekend?', soort: 'keuzes', verplicht: true, opties: AKKOORD },
    plan_aangepast: { label: 'Is het plan aangepast aan de nieuwe afspraken?', soort: 'ja-nee', verplicht: true },
  }),
  beslis: ({ stand, invoer, op }) => {
    const { naar, gesprek_op, akkoord, plan_aangepast } = invoer as { naar: string; gesprek_op: string; akkoord: string[]; plan_aangepast: string };
    const mist = AKKOORD.filter((a) => !akkoord.includes(a.code));
    const velden = [
      ...(gesprek_op > op ? [{ veld: 'gesprek_op', melding: 'Deze dag ligt in de toekomst. Draag over na het gesprek.' }] : []),
      ...(mist.length > 0 ? [{ veld: 'akkoord', melding: `Nog nodig: ${mist.map((a) => a.naam.toLowerCase()).join(', ')}. Laat het verslag eerst door iedereen ondertekenen.` }] : []),
      ...(plan_aangepast === 'nee' ? [{ veld: 'plan_aangepast', melding: 'Pas eerst het plan aan, bij “Gegevens bijwerken”.' }] : []),
    ];
    if (velden.length > 0) return ongeldig(velden);
    return gelukt({ gebeurtenissen: [{ soort: 'begeleiding-overgedragen', gegevens: { van: stand.zorgorganisatie, naar, gesprek_op } }] });
  },
};
