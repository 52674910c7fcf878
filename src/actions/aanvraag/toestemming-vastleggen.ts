import { toestemmerFout } from '../../domain/privacy/toestemming.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';
import { doorvraag, doorWie, spreektZelf } from './toestemmers.ts';

/** Art. 3b Pact, W7.1 and W22: explicit consent, per purpose, of the client and/or the legal representative before anything is shared. */
export const toestemmingVastleggen: Actie = {
  naam: 'toestemming-vastleggen',
  uitleg: 'Zonder toestemming delen we niets en wordt de aanvraag niet in behandeling genomen. De cliënt kan de toestemming altijd weer intrekken, ook voor een deel.',
  leest: () => ['personalia'],
  vragen: (regeling, _, vrager) => ({
    doeleinden: {
      label: spreektZelf(vrager) ? 'Waarvoor geef je toestemming?' : 'Waarvoor geeft de cliënt toestemming?', soort: 'keuzes', verplicht: true,
      hint: spreektZelf(vrager) ? 'Wat bij “nodig” staat, is nodig om een woning voor je te zoeken.' : 'Loop ze samen langs. Wat bij “nodig” staat, is nodig om de aanvraag te kunnen doen.',
      opties: regeling.toestemming.doeleinden.map((d) => ({ code: d.code, naam: d.nodig ? `${d.naam} (nodig)` : d.naam })),
    },
    ...doorvraag('Wie geeft toestemming?', vrager),
    // Behind the own door it is given there and now.
    ...(spreektZelf(vrager) ? {} : {
      wijze: { label: 'Hoe is de toestemming gegeven?', soort: 'keuze', verplicht: true, opties: [{ code: 'formulier', naam: 'Met een ondertekend formulier' }, { code: 'persoonlijk', naam: 'In een persoonlijk gesprek' }] },
      gegeven_op: { label: 'Op welke dag?', soort: 'datum', verplicht: true, hint: 'De dag waarop is getekend of gesproken.' },
    }),
  }),
  beslis: (situatie) => {
    const { regeling, stand, gegevens, invoer, op } = situatie;
    const zelf = spreektZelf(situatie);
    const door = doorWie(situatie);
    const { wijze, gegeven_op, doeleinden } = (zelf ? { ...invoer, wijze: 'mijn-voordeur', gegeven_op: op } : invoer) as { wijze: 'formulier' | 'persoonlijk' | 'mijn-voordeur'; gegeven_op: string; doeleinden: string[] };
    const alles = regeling.toestemming.doeleinden;
    // What a representative allowed does not count for a client who decides from now on.
    const anders = stand.zelf_toestemmen !== undefined || (stand.toestemming_door !== undefined && stand.toestemming_door !== door);
    const staat = stand.toestemming === 'gegeven' && !stand.zelf_toestemmen ? stand.doeleinden ?? alles.map((d) => d.code) : [];
    const mist = alles.filter((d) => d.nodig && !doeleinden.includes(d.code) && !staat.includes(d.code));
    if (stand.toestemming === 'gegeven' && !anders && doeleinden.every((d) => staat.includes(d))) return geweigerd({ soort: 'mag-niet-nu', reden: 'Deze toestemming is al vastgelegd.' });
    if (mist.length > 0) return fout('doeleinden', `Zonder toestemming voor “${mist.map((d) => d.naam.toLowerCase()).join('” en “')}” kan de aanvraag niet in behandeling. ${zelf ? 'Kies het erbij, of geef nu nog geen toestemming.' : 'Bespreek het met de cliënt en kies het erbij, of leg nu nog niets vast.'}`);
    if (gegeven_op > op) return fout('gegeven_op', 'Deze dag ligt in de toekomst. Vul de dag in waarop de toestemming is gegeven.');
    if (stand.toestemming === 'ingetrokken' && stand.toestemming_op && gegeven_op < stand.toestemming_op) return fout('gegeven_op', 'De cliënt trok de toestemming later in. Leg een nieuwe toestemming vast, met de dag waarop die is gegeven.');
    if (stand.zelf_toestemmen && gegeven_op < stand.zelf_toestemmen.sinds) return fout('gegeven_op', 'De cliënt is daarna 18 geworden. Leg de eigen toestemming van de cliënt vast, met de dag waarop die is gegeven.');
    const wie = toestemmerFout(gegevens.personalia, door, gegeven_op);
    if (wie) return zelf ? geweigerd({ soort: 'mag-niet-nu', reden: wie.reden, wat: `${wie.wat} Vraag je begeleider.`, bron: wie.bron }) : fout('door', `${wie.reden} ${wie.wat}`, wie.bron);
    return gelukt({ gebeurtenissen: [{ soort: 'toestemming-gegeven', gegevens: { door, wijze, gegeven_op, doeleinden: alles.map((d) => d.code).filter((d) => staat.includes(d) || doeleinden.includes(d)) } }] });
  },
};
