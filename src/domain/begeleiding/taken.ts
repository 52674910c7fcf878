import { dagenNa, maandenNa } from '../kalender/maanden.ts';
import { magOntvangen } from '../keten/ontvangen.ts';
import { binnenTermijn, partijVoor, type Beurt } from '../keten/beurt.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Regeling } from '../regeling/schema.ts';
import { NAZORG_VOORAF, volgendeEvaluatie } from './ritme.ts';
import { gehouden, lopendePeriode } from './stand.ts';

/** Shown this many days before it is due. */
const VOORAF = { evaluatie: 42, indicatie: 56, vragenlijst: 14 };
/** Endings of support after which new support is expected. */
const VERVOLG_VERWACHT = ['indicatie-voorbij', 'andere-aanbieder', 'onderbreking'];

/** Whose turn it is around support, goals and evaluations. Pure; the days follow what happened, not when it was recorded. */
export function begeleidingsbeurten(regeling: Regeling, s: DossierStand): Beurt[] {
  if (s.status === 'nazorg') return nazorg(regeling, s);
  const sleutel = s.sleutel?.op;
  return [...landing(regeling, s), ...(sleutel ? [...begeleiding(regeling, s, sleutel), ...evaluatie(regeling, s, sleutel), ...einde(s)] : [])];
}

function begeleiding(r: Regeling, s: DossierStand, sleutel: string): Beurt[] {
  const nu = lopendePeriode(s);
  const vorige = (s.begeleiding ?? []).findLast((p) => !p.vervallen);
  const uit: Beurt[] = [];
  if (!nu && (!vorige || VERVOLG_VERWACHT.includes(vorige.reden ?? ''))) { const sinds = vorige?.tot ?? sleutel; uit.push({ stap: 'begeleiding-starten', wie: 'zorg', sinds, ...binnenTermijn(r, 'begeleiding-starten', sinds) }); }
  if (nu?.indicatie_tot) uit.push({ stap: 'begeleiding-aanpassen', wie: 'zorg', sinds: nu.vanaf, uiterlijk: nu.indicatie_tot, vanaf: dagenNa(nu.indicatie_tot, -VOORAF.indicatie) });
  if (s.beschikking) uit.push({ stap: 'beschikking-aanpassen', wie: 'gemeente', sinds: s.beschikking.sinds, ...binnenTermijn(r, 'beschikking-aanpassen', s.beschikking.sinds) });
  if (s.koppelbeding && !s.koppelbeding.uitkomst) uit.push({ stap: 'koppelbeding-bespreken', wie: 'corporatie', sinds: s.koppelbeding.sinds, ...binnenTermijn(r, 'koppelbeding-bespreken', s.koppelbeding.sinds) });
  return uit;
}

function evaluatie(r: Regeling, s: DossierStand, sleutel: string): Beurt[] {
  const uit: Beurt[] = [];
  if (!s.doelen?.length) uit.push({ stap: 'woondoelen-vastleggen', wie: 'zorg', sinds: sleutel, ...binnenTermijn(r, 'woondoelen-vastleggen', sleutel) });
  const volgende = s.afloop ? undefined : volgendeEvaluatie(r, s);
  if (volgende && s.doelen?.length) uit.push({ stap: 'evaluatie-vastleggen', wie: 'zorg', sinds: gehouden(s).at(-1)?.op ?? sleutel, uiterlijk: volgende, vanaf: dagenNa(volgende, -VOORAF.evaluatie) });
  const vastTeStellen = gehouden(s).find((e) => !e.vastgesteld);
  if (vastTeStellen) uit.push({ stap: 'evaluatie-vaststellen', wie: partijVoor(r, 'evaluatie-vaststellen'), sinds: vastTeStellen.op, ...binnenTermijn(r, 'evaluatie-vaststellen', vastTeStellen.op) });
  if (r.wonen && !s.vragenlijst) { const op = maandenNa(sleutel, r.wonen.vragenlijst.na_maanden); uit.push({ stap: 'vragenlijst-uitreiken', wie: 'zorg', sinds: sleutel, uiterlijk: op, streven: true, vanaf: dagenNa(op, -VOORAF.vragenlijst) }); }
  return uit;
}

function landing(r: Regeling, s: DossierStand): Beurt[] {
  const gemeente = s.sleutel?.gemeente ?? s.aanbod?.gemeente;
  const kan = r.partijen.some((p) => p.soort === 'welzijnsorganisatie' && p.register && (!p.werkgebied || (gemeente !== undefined && p.werkgebied.includes(gemeente))));
  if (!kan || !magOntvangen(r, s, 'welzijnswerker')) return [];
  const sinds = s.gezet['aanbod-beantwoorden'] ?? s.sinds;
  if (!s.landing?.betrokken_op) return [{ stap: 'welzijn-betrekken', wie: 'zorg', sinds, ...binnenTermijn(r, 'welzijn-betrekken', sinds) }];
  if (s.landing.onderdelen.kennismaking || !s.sleutel) return [];
  return [{ stap: 'landing-bijwerken', wie: 'welzijn', sinds: s.landing.betrokken_op, ...binnenTermijn(r, 'landing-bijwerken', s.sleutel.op) }];
}

/** The lease has become an ordinary one, or its end has come: someone says how it ended. */
function einde(s: DossierStand): Beurt[] {
  const gewoon = s.omklap?.besluit?.uitkomst === 'omzetten' ? s.omklap.besluit.per ?? s.omklap.besluit.op : undefined;
  if (s.ontruiming) return [{ stap: 'wonen-afsluiten', wie: 'zorg', sinds: s.ontruiming.op, uiterlijk: dagenNa(s.ontruiming.op, 14) }];
  if (s.aanzegging) return [{ stap: 'wonen-afsluiten', wie: 'zorg', sinds: s.aanzegging.op, vanaf: s.aanzegging.per, uiterlijk: dagenNa(s.aanzegging.per, 14) }];
  return gewoon ? [{ stap: 'wonen-afsluiten', wie: 'zorg', sinds: gewoon, vanaf: dagenNa(gewoon, 1), uiterlijk: maandenNa(gewoon, 3), streven: true }] : [];
}

function nazorg(r: Regeling, s: DossierStand): Beurt[] {
  if (!s.afloop?.nazorg_tot || !r.wonen) return [];
  const laatste = (s.nazorg ?? []).filter((n) => !n.vervallen).map((n) => n.op).sort().at(-1) ?? s.afloop.per;
  const volgende = maandenNa(laatste, r.wonen.nazorg.elke_maanden);
  const uiterlijk = volgende < s.afloop.nazorg_tot ? volgende : s.afloop.nazorg_tot;
  return [{ stap: 'nazorg-vastleggen', wie: 'zorg', sinds: laatste, uiterlijk, vanaf: dagenNa(uiterlijk, -NAZORG_VOORAF) }];
}
