import { leesAntwoorden, type Antwoorden, type Optielijsten, type Vragen } from '../domain/invoer/vragen.ts';
import { vandaagIn } from '../domain/kalender/werkdagen.ts';
import type { Gebeurd, WoningGebeurtenis } from '../domain/keten/gebeurtenissen.ts';
import type { Handelaar } from '../domain/keten/bevoegd.ts';
import type { ZittingGebeurtenis } from '../domain/beoordeling/zitting.ts';
import type { VerdelingGebeurtenis } from '../domain/verdeling/besluiten.ts';
import type { BuurtGebeurtenis } from '../domain/draagkracht/buurt.ts';
import type { ZaakGebeurtenis } from '../domain/zaak/leer.ts';
import type { Regeling } from '../domain/regeling/schema.ts';
import { versieOp } from '../domain/regeling/versies.ts';
import { fout, gelukt, ONDERTUSSEN, type Uitkomst } from '../domain/uitkomst.ts';
import { opSlot, schrijfGebeurtenissen } from '../storage/dossiers.ts';
import type { Transactie } from '../storage/verbinding.ts';
import { GEEN_REGELING, inTransactie, isId, type Ingelogd, type Kern } from './kern.ts';

/*
 * Steps on something that is not a dossier: it has a stream of events and a row beside it, and takes its steps one at a time.
 * What it is (`Stroom`) is said once; each step (`Stroomstap`) says who may, what is asked and what happens.
 */

type Gebeurtenis = WoningGebeurtenis | ZittingGebeurtenis | VerdelingGebeurtenis | BuurtGebeurtenis | ZaakGebeurtenis;

/** A kind of stream. `R` is what a step may keep in the row beside the events, such as names. */
export type Stroom<S, G extends Gebeurtenis, R> = {
  soort: 'woning' | 'zitting' | 'verdeling' | 'buurt' | 'zaak';
  nietGevonden: Uitkomst<never>;
  /** `heel`: false when not all that happened is for this reader, so that nothing is to be decided by it */
  laad: (tx: Transactie, id: string) => Promise<{ volgnummer: number; stand: S; heel?: boolean } | undefined>;
  pasToe: (stand: S | undefined, gebeurtenis: Gebeurd<G>) => S;
  /** makes the row, before its first event */
  open: (tx: Transactie, nieuw: { id: string; stand: S; regeling: Regeling; wie: Handelaar; rij?: R }) => Promise<void>;
  /** false when someone else was first */
  schrijf: (tx: Transactie, id: string, van: number, tot: number, stand: S, rij: R | undefined, regeling: Regeling, wie: Handelaar) => Promise<boolean>;
};

/** What a step looks at. `stand` is undefined for the step that begins a stream; `bij` is what it read beforehand. */
export type Stroomsituatie<S, B> = { regeling: Regeling; stand: S | undefined; wie: Handelaar; invoer: Antwoorden; bij: B; op: string };
export type Stroomstap<S, G extends Gebeurtenis, R, B = undefined> = {
  naam: string;
  /** may this person, and is it ready for it */
  mag: (regeling: Regeling, stand: S | undefined, wie: Handelaar, bij: { tx: Transactie; id: string }) => Uitkomst<null> | Promise<Uitkomst<null>>;
  /** what the step reads beforehand, such as the colleagues to choose from */
  leest?: (tx: Transactie, id: string, nu: { regeling: Regeling; stand: S | undefined; wie: Handelaar; vandaag: string }) => Promise<B>;
  vragen: (bij: B) => Vragen;
  lijsten?: (regeling: Regeling, wie: Handelaar) => Optielijsten;
  beslis: (situatie: Stroomsituatie<S, B>) => Uitkomst<{ gebeurtenissen: G[]; rij?: R }>;
};


/** Takes one step in one transaction; without `id` it begins a new stream. Gives back which one, and how it stands now. */
export async function zetStap<S extends { regeling: string }, G extends Gebeurtenis, R, B>(
  kern: Kern, { wie, token }: Ingelogd, stroom: Stroom<S, G, R>, stap: Stroomstap<S, G, R, B>, id: string | undefined, invoer: unknown,
): Promise<Uitkomst<{ id: string; stand: S }>> {
  if (id !== undefined && !isId(id)) return stroom.nietGevonden;
  if (!wie.regeling) return GEEN_REGELING;
  const nu = kern.klok();
  const vandaag = vandaagIn(nu);
  const doel = id?.toLowerCase() ?? kern.nieuwId();
  return inTransactie(kern, token, async (tx) => {
    await opSlot(tx, [doel]);
    const geladen = id === undefined ? undefined : await stroom.laad(tx, doel);
    if (id !== undefined && !geladen) return stroom.nietGevonden;
    const stand = geladen?.stand;
    const naam = stand?.regeling ?? wie.regeling!;
    const geldend = kern.regelingen.op(naam, vandaag);
    const mag = await stap.mag(geldend, stand, wie, { tx, id: doel });
    if (!mag.ok) return mag;
    if (geladen?.heel === false) return stroom.nietGevonden;
    const bij = (await stap.leest?.(tx, doel, { regeling: geldend, stand, wie, vandaag })) as B;
    const gelezen = leesAntwoorden(stap.vragen(bij), invoer, stap.lijsten?.(geldend, wie) ?? {});
    if (!gelezen.ok) return gelezen;
    // What is written down later falls under the version that held on the day it happened.
    const op = (gelezen.waarde.gebeurd_op as string | undefined) ?? vandaag;
    const regeling = op > vandaag ? undefined : versieOp(kern.regelingen.versies(naam), op);
    if (!regeling) return fout('gebeurd_op', op > vandaag ? 'Deze dag ligt in de toekomst. Laat leeg als het vandaag is.' : 'Op deze dag gold de regeling nog niet. Laat leeg als het vandaag is.');
    const besluit = stap.beslis({ regeling, stand, wie, invoer: gelezen.waarde, bij, op });
    if (!besluit.ok) return besluit;
    const { gebeurtenissen, rij } = besluit.waarde;
    const nieuw = gebeurtenissen.reduce<S | undefined>((s, g) => stroom.pasToe(s, { ...g, gebeurd_op: op }), stand)!;
    const van = geladen?.volgnummer ?? 0;
    if (!geladen) await stroom.open(tx, { id: doel, stand: nieuw, regeling, wie, rij });
    await schrijfGebeurtenissen(tx, { id: doel, soort: stroom.soort, volgnummer: van }, gebeurtenissen, { actie: stap.naam, wie, regeling: regeling.regeling, versie: regeling.geldig_vanaf, gebeurdOp: op, nu });
    return (await stroom.schrijf(tx, doel, van, van + gebeurtenissen.length, nieuw, rij, regeling, wie)) ? gelukt({ id: doel, stand: nieuw }) : ONDERTUSSEN;
  });
}
