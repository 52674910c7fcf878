import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';
import { TOESTEMMERS } from './toestemmers.ts';

/** Art. 3b Pact, W7.1 and W22: explicit consent, per purpose, of the client and/or the legal representative before anything is shared. */
export const toestemmingVastleggen: Actie = {
  naam: 'toestemming-vastleggen',
  uitleg: 'Zonder toestemming delen we niets en wordt de aanvraag niet in behandeling genomen. De cliënt kan de toestemming altijd weer intrekken, ook voor een deel.',
  vragen: (regeling) => ({
    doeleinden: {
      label: 'Waarvoor geeft de cliënt toestemming?', soort: 'keuzes', verplicht: true, hint: 'Loop ze samen langs. Wat bij “nodig” staat, is nodig om de aanvraag te kunnen doen.',
      opties: regeling.toestemming.doeleinden.map((d) => ({ code: d.code, naam: d.nodig ? `${d.naam} (nodig)` : d.naam })),
    },
    door: { label: 'Wie geeft toestemming?', soort: 'keuze', verplicht: true, opties: TOESTEMMERS },
    wijze: { label: 'Hoe is de toestemming gegeven?', soort: 'keuze', verplicht: true, opties: [{ code: 'formulier', naam: 'Met een ondertekend formulier' }, { code: 'persoonlijk', naam: 'In een persoonlijk gesprek' }] },
    gegeven_op: { label: 'Op welke dag?', soort: 'datum', verplicht: true, hint: 'De dag waarop is getekend of gesproken.' },
  }),
  beslis: ({ regeling, stand, invoer, op }) => {
    const { door, wijze, gegeven_op, doeleinden } = invoer as { door: 'client'; wijze: 'formulier'; gegeven_op: string; doeleinden: string[] };
    const alles = regeling.toestemming.doeleinden;
    const staat = stand.toestemming === 'gegeven' ? stand.doeleinden ?? alles.map((d) => d.code) : [];
    const mist = alles.filter((d) => d.nodig && !doeleinden.includes(d.code) && !staat.includes(d.code));
    if (stand.toestemming === 'gegeven' && doeleinden.every((d) => staat.includes(d))) return geweigerd({ soort: 'mag-niet-nu', reden: 'Deze toestemming is al vastgelegd.' });
    if (mist.length > 0) return fout('doeleinden', `Zonder toestemming voor “${mist.map((d) => d.naam.toLowerCase()).join('” en “')}” kan de aanvraag niet in behandeling. Bespreek het met de cliënt en kies het erbij, of leg nu nog niets vast.`);
    if (gegeven_op > op) return fout('gegeven_op', 'Deze dag ligt in de toekomst. Vul de dag in waarop de toestemming is gegeven.');
    if (stand.toestemming === 'ingetrokken' && stand.toestemming_op && gegeven_op < stand.toestemming_op) return fout('gegeven_op', 'De cliënt trok de toestemming later in. Leg een nieuwe toestemming vast, met de dag waarop die is gegeven.');
    return gelukt({ gebeurtenissen: [{ soort: 'toestemming-gegeven', gegevens: { door, wijze, gegeven_op, doeleinden: alles.map((d) => d.code).filter((d) => staat.includes(d) || doeleinden.includes(d)) } }] });
  },
};
