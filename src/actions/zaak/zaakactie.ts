import type { Antwoorden, Vragen } from '../../domain/invoer/vragen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import { bevoegdVoorEigen, type Handelaar } from '../../domain/keten/bevoegd.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Regelingen } from '../../domain/regeling/versies.ts';
import { gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import type { ZaakGebeurtenis, Zaakstand, Zaaktekst } from '../../domain/zaak/leer.ts';
import { begint, ZAAKSTAPREGELS, type Zaaksoort, type Zaakstap } from '../../domain/zaak/soorten.ts';
import { rijUit, ZAAKLEREN } from '../../domain/zaak/zaken.ts';
import { laadZaak, openZaak, schrijfZaak, uitGeheugen, type GeladenZaak } from '../../storage/zaken.ts';
import { isAnderDanOpsteller } from '../../storage/lezen/rapportbeelden.ts';
import type { Transactie } from '../../storage/verbinding.ts';
import { isId, type Ingelogd, type Kern } from '../kern.ts';
import type { Stroom, Stroomstap } from '../stroomstap.ts';

/** Everything a step on a zaak may look at. `stand` is undefined for the step that begins one; `bij` is what it read beforehand. */
export type Zaakomgeving<S extends Zaakstand, B> = { regeling: Regeling; versies: readonly Regeling[]; zaak: string; stand: S | undefined; wie: Handelaar; vandaag: Dag; bij: B; /** what was answered first, where a step asks some questions first (`eerst`) */ uit?: Readonly<Record<string, string>> };
export type Zaaksituatie<S extends Zaakstand, B, V = undefined> = Zaakomgeving<S, B> & { invoer: Antwoorden; /** the day it happened */ op: Dag; /** what was worked out beforehand */ vooraf: V };
/** What a step makes happen; what people wrote goes beside it. */
export type Zaakbesluit<G extends ZaakGebeurtenis = ZaakGebeurtenis> = { gebeurtenissen: G[]; teksten?: Zaaktekst[]; /** what else is written with it, in the same transaction */ bewaar?: (tx: Transactie, zaak: string) => Promise<void> };

/**
 * One step on a zaak, declared once: the form, the API operation and the label all come from this. Which roles may, the regeling says
 * (`stappen`); the database holds to it. A field `namens` in an event says which party speaks: one's own, or for the service point any.
 */
export type Zaakactie<S extends Zaakstand = Zaakstand, G extends ZaakGebeurtenis = ZaakGebeurtenis, B = undefined, V = undefined> = {
  stap: Zaakstap;
  /** why this step exists, above its form */
  uitleg: string;
  /** what takes longer, worked out before the transaction from what was sent; nothing is checked yet then */
  vooraf?: (kern: Kern, ingelogd: Ingelogd, invoer: unknown) => Promise<Uitkomst<V>>;
  /** what to read before answering, linked above the form; `href` under that of the zaak */
  lees?: { naam: string; onder: string };
  /** what it reads beforehand */
  leest?: (tx: Transactie, wat: { id: string; regeling: Regeling; versies: readonly Regeling[]; stand: S | undefined; wie: Handelaar; vandaag: Dag }) => Promise<B>;
  /** is it ready for this step, apart from who may */
  magNu?: (regeling: Regeling, stand: S | undefined, wie: Handelaar) => Uitkomst<null>;
  /** it takes two: not by who adopted what it is about. What that person is told; the database holds to it */
  eenAnder?: string;
  vragen: (omgeving: Zaakomgeving<S, B>) => Vragen;
  /** which of these a form asks first, on a page of their own, because it follows from them what else is asked; `vragen` then gets the answers as `uit` */
  eerst?: (omgeving: Zaakomgeving<S, B>) => readonly string[];
  /** are those answers right together: said before the rest is asked */
  eerstKlopt?: (omgeving: Zaakomgeving<S, B>, uit: Readonly<Record<string, string>>) => Uitkomst<unknown>;
  /** does it stand as was asked already: who sends a form twice lands where the first one led */
  alZo?: (stand: S, invoer: Readonly<Record<string, unknown>>, vandaag: Dag) => boolean;
  /** how long it may take, said beside its button */
  duurt?: string;
  /** what to know before taking it, shown above its form; `gegeven` is what stands in the form */
  letOp?: (omgeving: Zaakomgeving<S, B>, gegeven: Readonly<Record<string, unknown>>) => { titel: string; tekst: string } | undefined;
  /** what its form opens with; `uit` is what the address brought along */
  begin?: (omgeving: Zaakomgeving<S, B>, uit: Readonly<Record<string, string>>) => Antwoorden;
  beslis: (situatie: Zaaksituatie<S, B, V>) => Uitkomst<Zaakbesluit<G>>;
};
/** A step of any kind, as the register holds them. */
export type ElkeZaakactie = Zaakactie<Zaakstand, ZaakGebeurtenis, unknown, unknown>;
/** For the register: what is inside is the step's own affair. */
export const zaakactie = <S extends Zaakstand, G extends ZaakGebeurtenis, B, V>(actie: Zaakactie<S, G, B, V>): ElkeZaakactie => actie as unknown as ElkeZaakactie;

/** May this person take this step on it now: by role, and by how it stands. */
export function magZaakstap(actie: ElkeZaakactie, regeling: Regeling, stand: Zaakstand | undefined, wie: Handelaar): Uitkomst<null> {
  const bevoegd = bevoegdVoorEigen(regeling, actie.stap, wie);
  return bevoegd.ok ? (actie.magNu?.(regeling, stand, wie) ?? gelukt(null)) : bevoegd;
}

/** The same of this person: where it takes two, not of who adopted what it is about. */
export async function magZelf(tx: Transactie, actie: ElkeZaakactie, regeling: Regeling, { id, stand }: { id: string; stand: Zaakstand | undefined }, wie: Handelaar): Promise<Uitkomst<null>> {
  const mag = magZaakstap(actie, regeling, stand, wie);
  if (!mag.ok || !actie.eenAnder || (await isAnderDanOpsteller(tx, id))) return mag;
  return geweigerd({ soort: 'niet-bevoegd', reden: actie.eenAnder, wat: `Vraag een ander: ${regeling.stappen[actie.stap]!.door.map((rol) => ROLNAMEN[rol]).join(' of ')}.` });
}

/** `geldend`: what holds today, by which turns are given, also when the step happened earlier */
type Rij = { teksten: readonly Zaaktekst[]; bewaar?: Zaakbesluit['bewaar']; geldend: Regeling };
type Zaakstroom = Stroom<Zaakstand, ZaakGebeurtenis, Rij>;

/** What a step looks at is what happened. `heel`: all of that is to be read; else the state is the row's, which serves to say who may and nothing more. */
async function laadUitGeheugen(tx: Transactie, id: string, soort: Zaaksoort): Promise<(GeladenZaak & { heel: boolean }) | undefined> {
  const zaak = await laadZaak(tx, id, soort);
  const uit = zaak && (await uitGeheugen(tx, zaak));
  return zaak && { ...(uit ?? zaak), heel: uit !== undefined };
}

/** A kind of zaak as a stream of events. */
export function zaakstroom(soort: Zaaksoort): Zaakstroom {
  const leer = ZAAKLEREN[soort];
  return {
    soort: 'zaak',
    nietGevonden: geweigerd({ soort: 'niet-gevonden', reden: `${leer.woord[0][0]!.toUpperCase()}${leer.woord[0].slice(1)} niet gevonden.`, wat: 'Het bestaat niet, of het is niet voor jouw organisatie.' }),
    laad: (tx, id) => laadUitGeheugen(tx, id, soort),
    pasToe: leer.pasToe,
    open: (tx, { id, stand, regeling }) => openZaak(tx, { id, soort, versie: regeling.geldig_vanaf, ...rijUit(soort, regeling, stand) }),
    schrijf: async (tx, id, van, tot, stand, rij, regeling, wie) => {
      const eerste = await schrijfZaak(tx, id, van, tot, rijUit(soort, rij?.geldend ?? regeling, stand), rij?.teksten ?? [], wie.organisatie);
      if (eerste) await rij?.bewaar?.(tx, id);
      return eerste;
    },
  };
}

/** The step as the stream takes it. */
export function alsStroomstap(actie: ElkeZaakactie, regelingen: Regelingen, vooraf?: unknown): Stroomstap<Zaakstand, ZaakGebeurtenis, Rij, Zaakomgeving<Zaakstand, unknown>> {
  return {
    naam: actie.stap,
    mag: (regeling, stand, wie, { tx, id }) => magZelf(tx, actie, regeling, { id, stand }, wie),
    leest: async (tx, id, nu) => {
      const versies = regelingen.versies(nu.regeling.regeling);
      return { ...nu, zaak: id, versies, bij: await actie.leest?.(tx, { ...nu, id, versies }) };
    },
    vragen: (omgeving) => actie.vragen(omgeving),
    beslis: ({ regeling, stand, wie, invoer, bij, op }) => {
      const besluit = actie.beslis({ ...bij, regeling, stand, wie, invoer, op, vooraf });
      return besluit.ok ? gelukt({ gebeurtenissen: besluit.waarde.gebeurtenissen, rij: { teksten: besluit.waarde.teksten ?? [], bewaar: besluit.waarde.bewaar, geldend: bij.regeling } }) : besluit;
    },
  };
}

/**
 * What a step would look at if it were taken now, for its form and its questions, and whether this person may take it; a word when there is nothing to look at.
 * Without `id` it begins a new zaak.
 */
export async function leesOmgeving(kern: Kern, { wie, token }: Ingelogd, stap: Zaakstap, actie: ElkeZaakactie, id?: string): Promise<Zaakomgeving<Zaakstand, unknown> & { mag: Uitkomst<null> } | 'geen-regeling' | 'geen-zaak'> {
  if (!wie.regeling) return 'geen-regeling';
  if (id !== undefined ? !isId(id) : !begint(stap)) return 'geen-zaak';
  const vandaag = vandaagIn(kern.klok());
  const [regeling, versies] = [kern.regelingen.op(wie.regeling, vandaag), kern.regelingen.versies(wie.regeling)];
  return kern.verbinding.als(token, async (tx) => {
    const zaak = id === undefined ? undefined : await laadUitGeheugen(tx, id, soortVan(stap));
    if (id !== undefined && !zaak) return 'geen-zaak';
    if (zaak && !zaak.heel && magZaakstap(actie, regeling, zaak.stand, wie).ok) return 'geen-zaak';
    const nu = { id: id ?? '', regeling, versies, stand: zaak?.stand, wie, vandaag };
    return { ...nu, zaak: nu.id, mag: await magZelf(tx, actie, regeling, nu, wie), bij: await actie.leest?.(tx, nu) };
  });
}

export const soortVan = (stap: Zaakstap): Zaaksoort => ZAAKSTAPREGELS[stap].soort;
