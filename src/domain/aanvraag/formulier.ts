import { isRijen, wordtGevraagd, type Antwoord, type Antwoorden, type Optielijsten, type Vraag, type Vragen } from '../invoer/vragen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { GROEPNAMEN, type Groep } from './gegevensgroepen.ts';
import { VELDEN } from './velden.ts';

/** Answers by data group. */
export type Groepgegevens = Partial<Record<Groep, Antwoorden>>;

/** The value for a client who comes from outside the region of the regeling. */
export const BUITEN_DE_REGIO = 'buiten-de-regio';

/** The questions a regeling asks in one group, in its order. Empty when it does not ask for that group. */
export function vragenVan(regeling: Regeling, groep: Groep): Vragen {
  const deel = regeling.aanvraag.find((a) => a.groep === groep);
  const vragen: Vragen = Object.fromEntries((deel?.velden ?? []).map((code) => [code, { ...VELDEN[code], verplicht: deel!.verplicht.includes(code) }]));
  return vragen.zoekgemeenten ? { ...vragen, zoekgemeenten: { ...vragen.zoekgemeenten, ...voorkeur(regeling) } } : vragen;
}

/** How many municipalities the client may prefer (E2.3); where the regeling dropped the preference (W9.4) it is a wish, and that is said. */
function voorkeur({ voorkeursgemeenten: { hoogstens }, gemeenten }: Regeling): Pick<Vraag, 'hint' | 'hoogstens'> {
  const { hint } = VELDEN.zoekgemeenten;
  if (hoogstens === undefined) return { hint: `${hint} Dit is een wens: de regeling kiest geschikte gemeenten.` };
  return hoogstens < gemeenten.length ? { hint: `${hint} Kies er hoogstens ${hoogstens}.`, hoogstens } : { hint };
}

/** The lists a regeling fills in for questions that refer to them. */
export function lijstenVan(regeling: Regeling): Optielijsten {
  const gemeenten = regeling.gemeenten.map((g) => ({ code: g.code, naam: g.naam }));
  return {
    gemeenten,
    wachtlijsten: gemeenten,
    herkomstgemeenten: [...gemeenten, { code: BUITEN_DE_REGIO, naam: 'Buiten de regio' }],
    doelgroepen: regeling.doelgroepen.map((d) => ({ code: d.code, naam: d.naam })),
    contractvormen: regeling.contractvormen.map((c) => ({ code: c.code, naam: c.naam })),
  };
}

export type Compleetheid = { gevraagd: number; ingevuld: number; ontbreekt: { groep: Groep; veld: string; melding: string }[] };

/**
 * How far an application is: required questions answered, and which ones are missing. A question with rows counts once, and is
 * answered when there is a row and every row is whole; `veld` then names the first open place (`plandoelen.0.doel`).
 */
export function compleetheid(regeling: Regeling, gegevens: Groepgegevens): Compleetheid {
  const verplicht = regeling.aanvraag.flatMap(({ groep }) => {
    const antwoorden = gegevens[groep] ?? {};
    return Object.entries(vragenVan(regeling, groep))
      .filter(([, v]) => wordtGevraagd(v, antwoorden) && (v.verplicht || v.soort === 'rijen'))
      .map(([veld, v]) => ({ groep, veld, vraag: v, open: openPlek(v, antwoorden[veld]) }))
      .filter(({ vraag, open }) => vraag.verplicht || open);
  });
  const ontbreekt = verplicht.flatMap(({ groep, veld, vraag, open }) => (open ? [{ groep, veld: `${veld}${open.plek}`, melding: `${GROEPNAMEN[groep]}: ${vraag.label}${open.woorden}` }] : []));
  return { gevraagd: verplicht.length, ingevuld: verplicht.length - ontbreekt.length, ontbreekt };
}

/** Where an answer is still open: as a whole, or the first required column of a row. */
function openPlek({ kolommen = {}, rijnaam = 'Rij', verplicht }: Vragen[string], antwoord: Antwoord | undefined): { plek: string; woorden: string } | undefined {
  if (antwoord === undefined) return verplicht ? { plek: '', woorden: '' } : undefined;
  if (!isRijen(antwoord)) return undefined;
  for (const [plaats, rij] of antwoord.entries())
    for (const [kolom, v] of Object.entries(kolommen)) if (v.verplicht && rij[kolom] === undefined) return { plek: `.${plaats}.${kolom}`, woorden: ` (${rijnaam.toLowerCase()} ${plaats + 1}: ${v.label.toLowerCase()})` };
  return undefined;
}
