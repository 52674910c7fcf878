import { dagenNa, maandenNa, maandenVoor } from '../kalender/maanden.ts';
import { plusTermijn } from '../kalender/werkdagen.ts';
import { binnenTermijn, type Beurt } from '../keten/beurt.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Regeling } from '../regeling/schema.ts';
import { aanzegvenster } from './klok.ts';
import { huurEindigt, lopendeOpzegging, nietOmgezet, nogNietGewoon, oordeelGevraagd } from './einde.ts';
import { adviesUiterlijk, vraagtOmklap } from './weging.ts';

/** Days before the notice window closes at which who guards the chain is asked too. */
const BEWAKEN = 21;

/** The landlord may ask the judge when the tenant has not agreed within six weeks (BW 7:272, second paragraph). */
const AKKOORD_DAGEN = 42;

/** Whose turn it is around the lease: the weighing before it ends, the notice that has to be given in time, the yearly check of a sublet. */
export function huurbeurten(r: Regeling, s: DossierStand): Beurt[] {
  if (!r.wonen || !s.sleutel || !s.contract || huurEindigt(s)) return [];
  return [...opzegging(s), ...(nogNietGewoon(s) ? [...omklap(r, s), ...onderhuur(r, s, s.sleutel.op)] : [])];
}

/** Until the tenant agrees or the judge decides the lease runs on: the corporation says which of the two it became. */
function opzegging(s: DossierStand): Beurt[] {
  const loopt = lopendeOpzegging(s);
  return loopt ? [{ stap: 'opzegging-afronden', wie: 'corporatie', sinds: loopt.op, vanaf: loopt.akkoord === 'nee' ? loopt.op : dagenNa(loopt.op, AKKOORD_DAGEN), uiterlijk: loopt.per, streven: true }] : [];
}

function omklap(r: Regeling, s: DossierStand): Beurt[] {
  const nee = nietOmgezet(s);
  const eindigen = nee ? naNee(r, s, nee.op) : [];
  // A no ends the weighing, unless the notice that followed came to nothing: then it is weighed again.
  return nee && s.omklap?.besluit && eindigen.length > 0 ? eindigen : [...eindigen, ...weging(r, s)];
}

/** After a no the lease has to be ended: with its time, or where it has no end by notice. Notice that was given and came to nothing is not asked for again. */
function naNee(r: Regeling, s: DossierStand, sinds: string): Beurt[] {
  const einde = s.contract!.einddatum;
  if (einde) return aanzeggen(r, einde, sinds);
  return s.opzegging && s.opzegging.op >= sinds ? [] : [{ stap: 'huur-opzeggen', wie: 'corporatie', sinds, streven: true }];
}

function weging(r: Regeling, s: DossierStand): Beurt[] {
  const { advies, besluit } = s.omklap ?? {};
  const einde = s.contract!.einddatum;
  const gevraagd = oordeelGevraagd(s);
  if (gevraagd) return [...oordeel(r, gevraagd), ...(einde ? besluiten(r, s, einde, binnenTermijn(r, 'oordeel-geven', gevraagd.op).uiterlijk) : [])];
  if (advies && !besluit) return einde ? besluiten(r, s, einde) : [{ stap: 'omklap-besluiten', wie: 'corporatie', sinds: advies.op, ...binnenTermijn(r, 'omklap-besluiten', advies.op) }];
  return [...adviseren(r, s), ...(einde ? besluiten(r, s, einde) : [])];
}

/** Nobody has weighed it yet, or it is to be weighed again. What an evaluation or the goals ask for shows at once, the calendar two months ahead. */
function adviseren(r: Regeling, s: DossierStand): Beurt[] {
  const dag = adviesUiterlijk(r, s);
  if (!dag) return [];
  const gevraagd = vraagtOmklap(s);
  const sinds = gevraagd ?? s.omklap?.besluit?.op ?? s.sleutel!.op;
  return [{ stap: 'omklap-adviseren', wie: 'zorg', sinds, ...dag, ...(gevraagd ? {} : { vanaf: maandenVoor(dag.uiterlijk, 2) }) }];
}

/** Who was asked gives the extra judgement; when it stays away the corporation goes on without (PO.c8). */
function oordeel(r: Regeling, { aan, op }: { aan: string; op: string }): Beurt[] {
  const termijn = binnenTermijn(r, 'oordeel-geven', op);
  const wie = aan === 'gemeente' && r.stappen['oordeel-geven']?.door.includes('consulent') ? 'gemeente' : 'regio';
  const daarna = termijn.uiterlijk && dagenNa(termijn.uiterlijk, 1);
  return [{ stap: 'oordeel-geven', wie, sinds: op, ...termijn }, ...(daarna ? [{ stap: 'omklap-besluiten', wie: 'corporatie', sinds: op, vanaf: daarna, uiterlijk: daarna, streven: true } as const] : [])];
}

/** The corporation decides within its term after the advice and in any case before the notice window opens; the day after, who guards the chain asks for it. */
function besluiten(r: Regeling, s: DossierStand, einde: string, naOordeel?: string): Beurt[] {
  const { advies, besluit } = s.omklap ?? {};
  // While an extra judgement is waited for the corporation waits too, as long as notice can still be given.
  const later = naOordeel && [dagenNa(naOordeel, 1), aanzegvenster(einde, r.wonen!.aanzegging).tot].sort()[0]!;
  const eigen = besluitUiterlijk(r, s, einde);
  const uiterlijk = later && later > eigen ? later : eigen;
  const sinds = besluit?.op ?? advies?.op ?? s.sleutel!.op;
  return [
    { stap: 'omklap-besluiten', wie: 'corporatie', sinds, uiterlijk, ...(later ? { vanaf: uiterlijk } : advies && !besluit ? {} : { vanaf: maandenVoor(uiterlijk, 1) }) },
    { stap: 'omklap-besluiten', wie: 'regio', sinds, uiterlijk, vanaf: dagenNa(uiterlijk, 1) },
  ];
}

/** The last day for the decision on a lease that ends. Weighed again later, it still comes while notice can be given. */
function besluitUiterlijk(r: Regeling, s: DossierStand, einde: string): string {
  const { advies, besluit } = s.omklap ?? {};
  const grens = maandenVoor(einde, r.wonen!.omklap.besluit_maanden_voor_einde);
  const sluit = aanzegvenster(einde, r.wonen!.aanzegging).tot;
  const naAdvies = advies && !besluit ? binnenTermijn(r, 'omklap-besluiten', advies.op).uiterlijk : undefined;
  if (naAdvies && naAdvies < grens) return naAdvies;
  if (!besluit?.opnieuw_op || besluit.opnieuw_op <= grens) return grens;
  const opnieuw = plusTermijn(besluit.opnieuw_op, '2 weken');
  return opnieuw < sluit ? opnieuw : sluit;
}

/**
 * Too late is for good: the lease then goes on without an end (BW 7:271). So it is hard, and guarded by two. Once the window has
 * closed the corporation says that it has become an ordinary lease.
 */
function aanzeggen(r: Regeling, einde: string, sinds: string): Beurt[] {
  const { van, tot } = aanzegvenster(einde, r.wonen!.aanzegging);
  const basis = { stap: 'huureinde-aanzeggen', sinds, uiterlijk: tot } as const;
  return [
    { ...basis, wie: 'corporatie', vanaf: van }, { ...basis, wie: 'regio', vanaf: dagenNa(tot, -BEWAKEN) },
    { stap: 'omklap-besluiten', wie: 'corporatie', sinds: tot, vanaf: dagenNa(tot, 1), uiterlijk: einde },
  ];
}

function onderhuur(r: Regeling, s: DossierStand, sleutel: string): Beurt[] {
  if (!r.wonen?.onderhuur || s.contractvorm !== 'intermediaire-verhuur') return [];
  const laatste = (s.onderhuur ?? []).map((o) => o.op).sort().at(-1) ?? sleutel;
  const uiterlijk = maandenNa(laatste, r.wonen.onderhuur.elke_maanden);
  return [{ stap: 'onderhuur-controleren', wie: 'corporatie', sinds: laatste, uiterlijk, vanaf: maandenVoor(uiterlijk, 1) }];
}
