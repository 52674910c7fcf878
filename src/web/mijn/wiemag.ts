import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { FASEN } from '../../domain/keten/fasen.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import { ROLNAMEN, type Rol } from '../../domain/partijen/rollen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Deelnemer } from '../../storage/lezen/dossier.ts';

/* Who may see what now, and what each purpose of sharing is called for a client. */

export type MagZien = { organisatie: string; rol: string; groepen: Groep[] };

/** Per organisation in a role the groups it sees now: what the database keeps as sight, from the same table. Without consent only the supporter sees anything. */
export function wieMag(regeling: Pick<Regeling, 'gegevensdeling'>, stand: Pick<DossierStand, 'fase' | 'toestemming' | 'zorgorganisatie'>, deelnemers: readonly Deelnemer[]): (MagZien & { code: string; rolcode: Rol })[] {
  const bereikt = FASEN.indexOf(stand.fase);
  return deelnemers.filter((d) => stand.toestemming === 'gegeven' || (d.rol === 'begeleider' && d.organisatie === stand.zorgorganisatie)).map((d) => ({
    code: d.organisatie, rolcode: d.rol, organisatie: d.naam, rol: ROLNAMEN[d.rol],
    groepen: regeling.gegevensdeling.filter(({ vanaf }) => vanaf[d.rol] !== undefined && FASEN.indexOf(vanaf[d.rol]!) <= bereikt).map(({ groep }) => groep),
  })).filter((m) => m.groepen.length > 0);
}

type Doel = Regeling['toestemming']['doeleinden'][number];
export type Doeltekst = { titel: string; tekst: string; zonder: string };
/** In plain words; of a purpose that only one region knows the words of its agreement. */
const DOELTEKST: Record<string, Doeltekst> = {
  beoordeling: { titel: 'Delen om te beslissen over je aanvraag', tekst: 'Zij lezen je aanvraag en zeggen ja of nee.', zonder: 'Dan staat je aanvraag stil.' },
  woning: { titel: 'Delen om een woning te zoeken', tekst: 'Verhuurders lezen wat nodig is om een woning te kiezen.', zonder: 'Dan kan niemand een woning voor je zoeken.' },
  voorzieningen: { titel: 'Delen om hulp en geld te regelen', tekst: 'De gemeente waar je gaat wonen beslist over hulp en geld.', zonder: 'Dan vraag je die hulp zelf aan. Je aanvraag gaat door.' },
  'zachte-landing': { titel: 'Delen om de buurt te leren kennen', tekst: 'Iemand uit je nieuwe buurt weet je naam en komt kennismaken.', zonder: 'Dan komt er niemand kennismaken. Je aanvraag gaat door.' },
};
export const doeltekst = (doel: Doel): Doeltekst => DOELTEKST[doel.code] ?? { titel: doel.naam, tekst: doel.tekst, zonder: doel.zonder };
