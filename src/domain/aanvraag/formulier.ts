import type { Optielijsten, Vragen, Antwoorden } from '../invoer/vragen.ts';
import { wordtGevraagd } from '../invoer/vragen.ts';
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
  return Object.fromEntries((deel?.velden ?? []).map((code) => [code, { ...VELDEN[code], verplicht: deel!.verplicht.includes(code) }]));
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

/** How far an application is: required questions answered, and which ones are missing. */
export function compleetheid(regeling: Regeling, gegevens: Groepgegevens): Compleetheid {
  const verplicht = regeling.aanvraag.flatMap(({ groep }) => {
    const antwoorden = gegevens[groep] ?? {};
    return Object.entries(vragenVan(regeling, groep))
      .filter(([, v]) => v.verplicht && wordtGevraagd(v, antwoorden))
      .map(([veld, v]) => ({ groep, veld, melding: `${GROEPNAMEN[groep]}: ${v.label}`, ingevuld: antwoorden[veld] !== undefined }));
  });
  return { gevraagd: verplicht.length, ingevuld: verplicht.filter((v) => v.ingevuld).length, ontbreekt: verplicht.filter((v) => !v.ingevuld).map(({ groep, veld, melding }) => ({ groep, veld, melding })) };
}
