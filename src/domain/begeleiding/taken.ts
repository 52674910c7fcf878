import { dagenNa, maandenNa } from '../kalender/maanden.ts';
import { huureinde, huurEindigt, nietOmgezet, nogNietGewoon } from '../huur/einde.ts';
import { aanzegvenster } from '../huur/klok.ts';
import { binnenTermijn, partijVoor, type Beurt } from '../keten/beurt.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Regeling } from '../regeling/schema.ts';
import { NAZORG_VOORAF, volgendeEvaluatie } from './ritme.ts';
import { gehouden, lopendePeriode, type Begeleidingsperiode } from './stand.ts';
import { VANAF_HUUR } from './stappen.ts';
import { magNaarWelzijn, welzijnIn } from './welzijn.ts';

/** Shown this many days before it is due; what an evaluation asks is looked at within as many. No article names these days: they are a work agreement. */
const VOORAF = { evaluatie: 42, indicatie: 56, vragenlijst: 14, aanpassing: 28 };
/** Endings of support after which new support is expected. */
const VERVOLG_VERWACHT = ['indicatie-voorbij', 'andere-aanbieder', 'onderbreking'];

/** Whose turn it is around support, goals and evaluations. Pure; the days follow what happened, not when it was recorded. */
export function begeleidingsbeurten(regeling: Regeling, s: DossierStand): Beurt[] {
  if (s.status === 'nazorg') return nazorg(regeling, s);
  if (!VANAF_HUUR.includes(s.status)) return [];
  const sleutel = s.sleutel?.op;
  const blijft = !huurEindigt(s);
  return [...(blijft ? landing(regeling, s) : []), ...(sleutel ? [...begeleiding(regeling, s, sleutel, blijft), ...(blijft ? evaluatie(regeling, s, sleutel) : []), ...vaststellen(regeling, s), ...einde(regeling, s)] : [])];
}

function begeleiding(r: Regeling, s: DossierStand, sleutel: string, blijft: boolean): Beurt[] {
  const nu = lopendePeriode(s);
  const vorige = (s.begeleiding ?? []).findLast((p) => !p.vervallen);
  const uit: Beurt[] = [];
  const hervat = s.koppelbeding?.uitkomst === 'begeleiding-hervat' ? s.koppelbeding.besproken_op : undefined;
  if (!nu && (!vorige || hervat || VERVOLG_VERWACHT.includes(vorige.reden ?? ''))) { const sinds = hervat ?? vorige?.tot ?? sleutel; uit.push({ stap: 'begeleiding-starten', wie: 'zorg', sinds, ...binnenTermijn(r, 'begeleiding-starten', sinds) }); }
  if (s.beschikking) uit.push({ stap: 'beschikking-aanpassen', wie: 'gemeente', sinds: s.beschikking.sinds, ...binnenTermijn(r, 'beschikking-aanpassen', s.beschikking.sinds) });
  return [...uit, ...(nu && blijft && !s.beschikking ? aanpassing(s, nu) : []), ...koppelbeding(r, s)];
}

/** The hours are looked at when an evaluation says so, and before the indication runs out. While the municipality decides, nobody is asked. */
function aanpassing(s: DossierStand, nu: Begeleidingsperiode): Beurt[] {
  const basis = { stap: 'begeleiding-aanpassen', wie: 'zorg' } as const;
  const laatste = gehouden(s).at(-1);
  const gevraagd = laatste && ['meer-begeleiding', 'minder-begeleiding'].includes(laatste.vervolg) && (s.gezet['begeleiding-aanpassen'] ?? '') < laatste.op ? laatste.op : undefined;
  return [
    ...(gevraagd ? [{ ...basis, sinds: gevraagd, uiterlijk: dagenNa(gevraagd, VOORAF.aanpassing), streven: true }] : []),
    ...(nu.indicatie_tot ? [{ ...basis, sinds: nu.vanaf, uiterlijk: nu.indicatie_tot, vanaf: dagenNa(nu.indicatie_tot, -VOORAF.indicatie) }] : []),
  ];
}

/** Support ended in a way that touches the lease: first the conversation, and what it led to (art. 6a). An ordinary lease is tied to nothing. */
function koppelbeding(r: Regeling, s: DossierStand): Beurt[] {
  if (!s.koppelbeding || !nogNietGewoon(s)) return [];
  const { sinds, besproken_op, uitkomst } = s.koppelbeding;
  if (!uitkomst) return [{ stap: 'koppelbeding-bespreken', wie: 'corporatie', sinds, ...binnenTermijn(r, 'koppelbeding-bespreken', sinds) }];
  const opgezegd = s.opzegging && s.opzegging.op >= (besproken_op ?? sinds);
  return uitkomst === 'huur-opzeggen' && !huurEindigt(s) && !opgezegd && !nietOmgezet(s) ? [{ stap: 'huur-opzeggen', wie: 'corporatie', sinds: besproken_op ?? sinds, streven: true }] : [];
}

function evaluatie(r: Regeling, s: DossierStand, sleutel: string): Beurt[] {
  const uit: Beurt[] = [];
  if (!s.doelen?.length) uit.push({ stap: 'woondoelen-vastleggen', wie: 'zorg', sinds: sleutel, ...binnenTermijn(r, 'woondoelen-vastleggen', sleutel) });
  const volgende = volgendeEvaluatie(r, s);
  if (volgende && s.doelen?.length) uit.push({ stap: 'evaluatie-vastleggen', wie: 'zorg', sinds: gehouden(s).at(-1)?.op ?? sleutel, uiterlijk: volgende, vanaf: dagenNa(volgende, -VOORAF.evaluatie) });
  if (r.wonen && !s.vragenlijst) { const op = maandenNa(sleutel, r.wonen.vragenlijst.na_maanden); uit.push({ stap: 'vragenlijst-uitreiken', wie: 'zorg', sinds: sleutel, uiterlijk: op, streven: true, vanaf: dagenNa(op, -VOORAF.vragenlijst) }); }
  return uit;
}

/** A report is read and confirmed also where the lease ends. */
function vaststellen(r: Regeling, s: DossierStand): Beurt[] {
  const open = gehouden(s).find((e) => !e.vastgesteld);
  return open ? [{ stap: 'evaluatie-vaststellen', wie: partijVoor(r, 'evaluatie-vaststellen'), sinds: open.op, ...binnenTermijn(r, 'evaluatie-vaststellen', open.op) }] : [];
}

function landing(r: Regeling, s: DossierStand): Beurt[] {
  const hier = welzijnIn(r, s);
  if (hier.length === 0 || !magNaarWelzijn(r, s)) return [];
  const sinds = [s.gezet['aanbod-beantwoorden'] ?? s.sinds, s.gezet['woning-ruilen'] ?? ''].sort().at(-1)!;
  if (!s.landing?.betrokken_op || !hier.some((w) => w.code === s.landing?.organisatie)) return [{ stap: 'welzijn-betrekken', wie: 'zorg', sinds, ...binnenTermijn(r, 'welzijn-betrekken', sinds) }];
  // Agreed is not done: the first visit stays someone's turn until it has been, or is not wanted.
  const kennismaking = s.landing.onderdelen.kennismaking?.stand;
  if ((kennismaking && kennismaking !== 'gepland') || !s.sleutel) return [];
  return [{ stap: 'landing-bijwerken', wie: 'welzijn', sinds: s.landing.betrokken_op, ...binnenTermijn(r, 'landing-bijwerken', [s.sleutel.op, sinds].sort().at(-1)!) }];
}

/** The lease has become an ordinary one, or its end has come: someone says how it ended. */
function einde(r: Regeling, s: DossierStand): Beurt[] {
  const gewoon = s.omklap?.besluit?.uitkomst === 'omzetten' ? s.omklap.besluit.per ?? s.omklap.besluit.op : undefined;
  if (s.ontruiming) return [{ stap: 'wonen-afsluiten', wie: 'zorg', sinds: s.ontruiming.op, ...binnenTermijn(r, 'wonen-afsluiten', s.ontruiming.op) }];
  const eindigt = huureinde(s);
  if (eindigt) return [{ stap: 'wonen-afsluiten', wie: 'zorg', sinds: eindigt.op, vanaf: eindigt.per, ...binnenTermijn(r, 'wonen-afsluiten', eindigt.per) }];
  if (gewoon) return [{ stap: 'wonen-afsluiten', wie: 'zorg', sinds: gewoon, vanaf: dagenNa(gewoon, 1), uiterlijk: maandenNa(gewoon, 3), streven: true }];
  const terug = s.escalaties?.findLast((e) => e.uitkomst === 'intramuraal')?.afgesloten_op;
  if (terug) return [{ stap: 'wonen-afsluiten', wie: 'zorg', sinds: terug, uiterlijk: dagenNa(terug, 28), streven: true }];
  // An ordinary lease from the start has no conversion to wait for: after the first year of evaluations it can be closed.
  return s.contractvorm === 'huurcontract' && s.sleutel ? [{ stap: 'wonen-afsluiten', wie: 'zorg', sinds: s.sleutel.op, vanaf: maandenNa(s.sleutel.op, 12), uiterlijk: maandenNa(s.sleutel.op, 15), streven: true }] : [];
}

/**
 * Without consent the corporation does not see the dossier and guards its own lease outside Voordeur; the supporter, who does, is kept
 * to the end of it: by the last day of the notice window it is settled how the living there ends, or that it goes on.
 */
export function zonderToestemming(r: Regeling, s: DossierStand): Beurt[] {
  if (s.status !== 'woont' || !r.wonen) return [];
  const eindigt = einde(r, s);
  const laatste = s.contract?.einddatum;
  if (eindigt.length > 0 || !laatste || !nogNietGewoon(s)) return eindigt;
  const { van, tot } = aanzegvenster(laatste, r.wonen.aanzegging);
  return [{ stap: 'wonen-afsluiten', wie: 'zorg', sinds: s.toestemming_op ?? s.sinds, vanaf: van, uiterlijk: tot }];
}

function nazorg(r: Regeling, s: DossierStand): Beurt[] {
  if (!s.afloop?.nazorg_tot || !r.wonen) return [];
  const laatste = (s.nazorg ?? []).filter((n) => !n.vervallen).map((n) => n.op).sort().at(-1) ?? s.afloop.per;
  const volgende = maandenNa(laatste, r.wonen.nazorg.elke_maanden);
  const uiterlijk = volgende < s.afloop.nazorg_tot ? volgende : s.afloop.nazorg_tot;
  return [{ stap: 'nazorg-vastleggen', wie: 'zorg', sinds: laatste, uiterlijk, vanaf: dagenNa(uiterlijk, -NAZORG_VOORAF) }];
}
