import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { FASEN } from '../../domain/keten/fasen.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import { ROLNAMEN, type Rol } from '../../domain/partijen/rollen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Deelnemer } from '../../storage/lezen/dossier.ts';

/* Who may see what now, and what each purpose of sharing is called for a client. */

export type MagZien = { organisatie: string; rol: string; groepen: Groep[] };

/**
 * Per organisation in a role the groups it sees now by that role, by the same table as the database. Without consent only the supporter sees anything.
 * Not in it: who has access of their own, as in an emergency (`leesNoodtoegangen`).
 */
export function wieMag(regeling: Pick<Regeling, 'gegevensdeling'>, stand: Pick<DossierStand, 'fase' | 'toestemming' | 'zorgorganisatie'>, deelnemers: readonly Deelnemer[]): (MagZien & { code: string; rolcode: Rol })[] {
  const bereikt = FASEN.indexOf(stand.fase);
  return deelnemers.filter((d) => stand.toestemming === 'gegeven' || (d.rol === 'begeleider' && d.organisatie === stand.zorgorganisatie)).map((d) => ({
    code: d.organisatie, rolcode: d.rol, organisatie: d.naam, rol: ROLNAMEN[d.rol],
    groepen: regeling.gegevensdeling.filter(({ vanaf }) => vanaf[d.rol] !== undefined && FASEN.indexOf(vanaf[d.rol]!) <= bereikt).map(({ groep }) => groep),
  })).filter((m) => m.groepen.length > 0);
}

/** What someone in a role does for the client; a role that is not here goes by its own name. */
const ROLTEKST: Partial<Record<Rol, string>> = {
  begeleider: 'helpt je', 'servicepunt-medewerker': 'regelt je aanvraag', 'servicepunt-manager': 'regelt je aanvraag', 'bct-medewerker': 'kijkt je aanvraag na', uitstroomcoordinator: 'beslist over je aanvraag en regelt die',
  tafellid: 'beslist over je aanvraag', woonconsulent: 'zoekt een woning en verhuurt die', consulent: 'regelt hulp van de gemeente', welzijnswerker: 'helpt in de buurt',
};

/** The same for reading: people of one organisation who do the same for the client are one line. */
export function inWoorden(mag: readonly (MagZien & { rolcode: Rol })[]): MagZien[] {
  const samen = new Map<string, MagZien>();
  for (const { organisatie, rol, rolcode, groepen } of mag) {
    const doet = ROLTEKST[rolcode] ?? rol;
    const eerder = samen.get(`${organisatie}|${doet}`);
    samen.set(`${organisatie}|${doet}`, { organisatie, rol: doet, groepen: [...new Set([...(eerder?.groepen ?? []), ...groepen])] });
  }
  return [...samen.values()];
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
