import type { Groep } from '../aanvraag/gegevensgroepen.ts';
import type { RECHTSTAPPEN, Stap } from '../keten/fasen.ts';
import type { Regeling } from '../regeling/schema.ts';

/*
 * What holds in every region whatever the covenant says, because the law says so. It is laid over each file when it is read,
 * so that the tables of steps and of sharing tell the whole truth, on screen as in the database.
 */

type Stapafspraak = NonNullable<Regeling['stappen'][Stap]>;
const RECHTEN: Record<(typeof RECHTSTAPPEN)[number], Stapafspraak> = {
  'verzoek-indienen': { door: ['begeleider', 'client'], van: 'eigen-dossier', na_elkaar: false, bron: 'AVG art. 12 tot en met 21' },
  'verzoek-verlengen': { door: ['begeleider'], van: 'eigen-dossier', na_elkaar: false, bron: 'AVG art. 12 lid 3' },
  'verzoek-beantwoorden': { door: ['begeleider'], van: 'eigen-dossier', na_elkaar: false, bron: 'AVG art. 12 lid 3 en 4' },
  'meerderjarigheid-vastleggen': { door: ['systeem'], van: 'betrokken', na_elkaar: false, bron: 'BW 1:233; AVG art. 7' },
  'persoon-wissen': { door: ['systeem'], van: 'betrokken', na_elkaar: false, bron: 'AVG art. 5 lid 1e en 17' },
  // Not the law but the version that takes effect says it (`overgang`); taken by the program, and by nobody.
  'versie-overzetten': { door: ['systeem'], van: 'betrokken', na_elkaar: false, bron: 'de overgangsregel van de nieuwe versie' },
};
/** Taking consent back is as easy as giving it, also without a supporter (AVG art. 7 lid 3). */
const OOK_DOOR_CLIENT: readonly Stap[] = ['toestemming-vastleggen', 'toestemming-beperken', 'toestemming-intrekken'];

/** A regeling as its file has it, with what the law adds: the client sees what is about them and gives or takes back consent themselves. */
export function metDeWet(regeling: Regeling): Regeling {
  const stappen = { ...regeling.stappen, ...RECHTEN };
  // A consent that may not stand any longer ends by itself (BW 1:233): the program takes it back.
  if (stappen['toestemming-intrekken'] && !stappen['toestemming-intrekken'].door.includes('systeem')) stappen['toestemming-intrekken'] = { ...stappen['toestemming-intrekken'], door: [...stappen['toestemming-intrekken'].door, 'systeem'] };
  for (const stap of OOK_DOOR_CLIENT) if (stappen[stap] && !stappen[stap].door.includes('client')) stappen[stap] = { ...stappen[stap], door: [...stappen[stap].door, 'client'] };
  const bewakers = Object.fromEntries((regeling.stappen['op-wachtlijst-plaatsen']?.door ?? []).map((rol) => [rol, 'toetsing' as const]));
  const gegevensdeling = [...regeling.gegevensdeling.filter((d) => d.groep !== 'rechten'), { groep: 'rechten' as Groep, vanaf: { begeleider: 'aanvraag' as const, ...bewakers }, bron: 'AVG art. 12' }];
  return {
    ...regeling, stappen,
    gegevensdeling: gegevensdeling.map((d) => ({ ...d, vanaf: { ...d.vanaf, client: 'aanvraag' as const } })),
  };
}
