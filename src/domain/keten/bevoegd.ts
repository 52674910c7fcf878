import type { Groep } from '../aanvraag/gegevensgroepen.ts';
import type { Rol } from '../partijen/rollen.ts';
import { GEEN_MEDEWERKER, ROLNAMEN } from '../partijen/rollen.ts';
import { partijnaam } from '../regeling/namen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { gelukt, geweigerd, type Uitkomst } from '../uitkomst.ts';
import { FASEN, type Fase, type Stap } from './fasen.ts';
import { STATUSNAMEN, STATUSSEN, type DossierStand, type Status } from './stand.ts';
import { openVoorwaarden } from './lasten.ts';
import type { Stapregel } from './stapregel.ts';
import { DOSSIERSTAPPEN, type Dossierstap } from './stappen.ts';

/** The person who acts: an account, for one organisation, in one role. */
export type Handelaar = { account: string; organisatie: string; rol: Rol };

/** The party that holds the beoordelingstafel for a municipality (P3.d: its own or a joint table). */
export const tafelVoor = (regeling: Regeling, gemeente: string): string | undefined =>
  regeling.gemeenten.find((g) => g.code === gemeente)?.beoordelingstafel;

/**
 * Who decides when the municipality of origin lies outside the region: the scheme's service point names a table;
 * until it does, the table of the first preferred municipality (P3.d: "in most cases by origin").
 */
export function tafelVan(regeling: Regeling, stand: DossierStand): string | undefined {
  return [stand.herkomstgemeente, ...stand.zoekgemeenten].flatMap((g) => (g ? tafelVoor(regeling, g) ?? [] : [])).at(0);
}

/** The party that is a municipality itself, as apart from the table that decides for it. */
export const gemeentepartij = (regeling: Regeling, gemeente: string | undefined): string | undefined =>
  regeling.partijen.find((p) => p.soort === 'gemeente' && gemeente !== undefined && p.werkgebied?.includes(gemeente))?.code;

/** The organisation whose turn a step is, by the regeling's `van`. Undefined while it is not known yet. */
export function organisatieVoor(regeling: Regeling, stap: Stap, stand: DossierStand): string | undefined {
  switch (regeling.stappen[stap]?.van) {
    case 'eigen-dossier': return stand.zorgorganisatie;
    case 'regio': return regeling.servicepunt.organisatie;
    case 'herkomstgemeente': return tafelVan(regeling, stand);
    case 'eigen-woning': return stand.aanbod?.corporatie;
    case 'vestigingsgemeente': return gemeentepartij(regeling, stand.vestiging);
    case 'betrokken': case 'partij': case undefined: return undefined;
  }
}

/** The roles that may take a step now; where roles check one after the other (W9.1), only the one whose turn it is. */
export function rollenVoor(regeling: Regeling, stap: Stap, stand: DossierStand): readonly Rol[] {
  const regel = regeling.stappen[stap];
  if (!regel) return [];
  if (!regel.na_elkaar) return regel.door;
  return regel.door.slice(stand.toetsen.length, stand.toetsen.length + 1);
}

/** May this person take this step on this dossier, apart from whether the dossier is ready for it? */
export function bevoegd(regeling: Regeling, stap: Stap, stand: DossierStand, wie: Handelaar): Uitkomst<null> {
  const regel = regeling.stappen[stap];
  if (!regel) return geweigerd({ soort: 'niet-bevoegd', reden: `De stap ${stap} hoort niet bij ${regeling.korte_naam}.` });
  const rollen = rollenVoor(regeling, stap, stand);
  const organisatie = organisatieVoor(regeling, stap, stand);
  // Which table decides tells where the client comes from: not to a role the covenant does not give that to.
  const teNoemen = regel.van !== 'herkomstgemeente' || kentGroep(regeling, 'herkomst', wie.rol);
  const wieDan = regel.door.map((r) => ROLNAMEN[r]).join(' of ');
  // A client has one dossier, the program those that are due: the database shows them no other.
  if (GEEN_MEDEWERKER.includes(wie.rol) && regel.door.includes(wie.rol)) return gelukt(null);
  if (!regel.door.includes(wie.rol) || (organisatie !== undefined && organisatie !== wie.organisatie))
    return geweigerd({ soort: 'niet-bevoegd', reden: `Deze stap is niet aan jou, maar aan: ${wieDan}${teNoemen && organisatie ? ` (${partijnaam(regeling, organisatie)})` : ''}.`, bron: regel.bron });
  if (stap === 'oordeel-geven' && !magOordelen(regeling, stand, wie)) return geweigerd({ soort: 'niet-bevoegd', reden: 'Dit oordeel is nu niet aan jou.', bron: regel.bron });
  if (!rollen.includes(wie.rol))
    return geweigerd({ soort: 'mag-niet-nu', reden: `Eerst toetst: ${rollen.map((r) => ROLNAMEN[r]).join(', ') || 'niemand meer'}.`, bron: regel.bron });
  return gelukt(null);
}

/**
 * An extra judgement is for the side it was asked of, the municipality or who guards the chain (PO.c7, PO.c8). Who sees nothing of the
 * weighing hears the same whether another was asked or nobody; who does see it hears from the step itself that nobody was.
 */
function magOordelen(regeling: Regeling, stand: DossierStand, { rol, organisatie }: Handelaar): boolean {
  const aan = stand.omklap?.gevraagd?.aan;
  if (aan === 'gemeente' && regeling.stappen['oordeel-geven']?.door.includes('consulent')) return rol === 'consulent' && organisatie === gemeentepartij(regeling, stand.vestiging);
  return rol !== 'consulent' && organisatie === regeling.servicepunt.organisatie;
}

/** Does the sharing matrix give this role this group by this phase? */
export function kentNu(regeling: Regeling, groep: Groep, fase: Fase, rol: Rol): boolean {
  const vanaf = regeling.gegevensdeling.find((d) => d.groep === groep)?.vanaf[rol];
  return vanaf !== undefined && FASEN.indexOf(vanaf) <= FASEN.indexOf(fase);
}

const kentGroep = (regeling: Regeling, groep: Groep, rol: Rol): boolean => regeling.gegevensdeling.some((d) => d.groep === groep && d.vanaf[rol] !== undefined);

/** Is the dossier ready for this step? Status first, then consent (art. 3b; W7.1). */
export function magNu(regeling: Regeling, stap: Dossierstap, stand: DossierStand): Uitkomst<null> {
  const regel: Stapregel = DOSSIERSTAPPEN[stap];
  const bron = regeling.stappen[stap]?.bron;
  if (!regel.mag.includes(stand.status)) return geweigerd({ soort: 'mag-niet-nu', reden: waaromNiet(regel, stand.status), bron });
  if (regel.toestemmingNodig && stand.toestemming !== 'gegeven')
    return geweigerd({
      soort: 'mag-niet-nu', bron: regeling.stappen['toestemming-vastleggen']?.bron,
      reden: stand.toestemming === 'ingetrokken' ? 'De cliënt heeft de toestemming ingetrokken. De aanvraag ligt stil.' : 'Er is nog geen toestemming van de cliënt. Zonder toestemming wordt de aanvraag niet in behandeling genomen.',
      wat: 'Leg eerst de toestemming van de cliënt of de wettelijk vertegenwoordiger vast.',
    });
  if (wachtOp(regeling, regel, stand)) return geweigerd({ soort: 'mag-niet-nu', reden: `${regel.titel} kan nu niet. Eerst: ${DOSSIERSTAPPEN[regel.na as Dossierstap].titel.toLowerCase()}.`, bron: regeling.stappen[regel.na!]?.bron });
  if (regel.als && !regel.als(stand, regeling)) return geweigerd({ soort: 'mag-niet-nu', reden: `${regel.titel} kan nu niet. ${regel.eerst}`, bron });
  const eerst = openVoorwaarden(regeling, stand).find((v) => v.voor === stap);
  if (eerst) return geweigerd({ soort: 'mag-niet-nu', reden: `Er staat een voorwaarde uit het besluit open: ${eerst.tekst}`, wat: 'Is eraan voldaan? Leg dat dan eerst vast bij “Voorwaarde vervullen”.', bron: eerst.bron });
  return gelukt(null);
}

/** Must another step come first, that this regeling knows and nobody has taken yet? */
export const wachtOp = (regeling: Regeling, { na }: Stapregel, stand: DossierStand): boolean => na !== undefined && regeling.stappen[na] !== undefined && stand.gezet[na] === undefined;

/** A dossier that is past a step is not told what had to come before it. */
function waaromNiet({ titel, mag, eerst }: Stapregel, status: Status): string {
  const voorbij = mag.every((m) => STATUSSEN.indexOf(m) < STATUSSEN.indexOf(status));
  return voorbij ? `${titel} kan niet meer: het dossier staat al op “${STATUSNAMEN[status]}”.` : `${titel} kan nu niet: het dossier staat op “${STATUSNAMEN[status]}”. ${eerst}`;
}

/** May this person begin something new, or change a home of their own? The regeling says which roles; the organisation is their own. */
export function bevoegdVoorEigen(regeling: Regeling, stap: Stap, wie: Handelaar): Uitkomst<null> {
  const regel = regeling.stappen[stap];
  if (regel?.door.includes(wie.rol)) return gelukt(null);
  return geweigerd({ soort: 'niet-bevoegd', reden: regel ? `Deze stap is niet aan jou, maar aan: ${regel.door.map((r) => ROLNAMEN[r]).join(' of ')}.` : `De stap ${stap} hoort niet bij ${regeling.korte_naam}.`, bron: regel?.bron });
}
