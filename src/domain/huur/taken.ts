import { gehouden } from '../begeleiding/stand.ts';
import { binnenTermijn, type Beurt } from '../keten/beurt.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Regeling } from '../regeling/schema.ts';
import { dagenNa, maandenNa, maandenVoor } from '../kalender/maanden.ts';
import { nogNietGewoon } from './stappen.ts';

/** Days before the notice window closes at which who guards the chain is asked too. */
const BEWAKEN = 21;

/** Whose turn it is around the lease: the weighing before it ends, the notice that has to be given in time, the yearly check of a sublet. */
export function huurbeurten(r: Regeling, s: DossierStand): Beurt[] {
  if (!r.wonen || !s.sleutel || !s.contract || !nogNietGewoon(s) || s.aanzegging) return [];
  return [...omklap(r, s, s.sleutel.op), ...onderhuur(r, s, s.sleutel.op)];
}

function omklap(r: Regeling, s: DossierStand, sleutel: string): Beurt[] {
  const regels = r.wonen!.omklap;
  const { advies, gevraagd, extra, besluit } = s.omklap ?? {};
  const einde = s.contract!.einddatum;
  if (gevraagd && !extra && !besluit) return [{ stap: 'oordeel-geven', wie: gevraagd.aan === 'gemeente' && r.stappen['oordeel-geven']?.door.includes('consulent') ? 'gemeente' : 'regio', sinds: gevraagd.op, ...binnenTermijn(r, 'oordeel-geven', gevraagd.op) }, ...(einde ? besluiten(r, s, einde) : [])];
  if (advies && !besluit) return einde ? besluiten(r, s, einde) : [{ stap: 'omklap-besluiten', wie: 'corporatie', sinds: advies.op, ...binnenTermijn(r, 'omklap-besluiten', advies.op) }];
  if (besluit?.uitkomst === 'niet') return einde ? aanzeggen(r, s, einde) : [{ stap: 'huureinde-aanzeggen', wie: 'corporatie', sinds: besluit.op, streven: true }];

  // Nobody has weighed it yet, or it is to be weighed again: by the evaluation that asks for it, the end of the lease, or the day agreed.
  const gevraagdDoor = gehouden(s).findLast((e) => e.vervolg === 'omklap' && e.op > (besluit?.op ?? ''));
  const vraag: Beurt[] = gevraagdDoor ? [{ stap: 'omklap-adviseren', wie: 'zorg', sinds: gevraagdDoor.op, ...binnenTermijn(r, 'omklap-adviseren', gevraagdDoor.op) }] : [];
  if (einde) {
    const uiterlijk = [maandenVoor(einde, regels.advies_maanden_voor_einde), besluit?.opnieuw_op ?? '9999'].sort()[0]!;
    return [...(vraag.length > 0 ? vraag : [{ stap: 'omklap-adviseren', wie: 'zorg', sinds: besluit?.op ?? sleutel, uiterlijk, vanaf: maandenVoor(uiterlijk, 2) } as const]), ...besluiten(r, s, einde)];
  }
  const uiterlijk = besluit?.opnieuw_op ?? maandenNa(besluit?.op ?? sleutel, besluit ? 12 : regels.zonder_einde_na_maanden);
  return vraag.length > 0 ? vraag : [{ stap: 'omklap-adviseren', wie: 'zorg', sinds: besluit?.op ?? sleutel, uiterlijk, streven: true, vanaf: maandenVoor(uiterlijk, 2) }];
}

/** The corporation decides before the notice window opens; the day after, who guards the chain asks for it. */
function besluiten(r: Regeling, s: DossierStand, einde: string): Beurt[] {
  const uiterlijk = maandenVoor(einde, r.wonen!.omklap.besluit_maanden_voor_einde);
  const sinds = s.omklap?.advies?.op ?? s.sleutel!.op;
  return [
    { stap: 'omklap-besluiten', wie: 'corporatie', sinds, uiterlijk, ...(s.omklap?.advies && !s.omklap.besluit ? {} : { vanaf: maandenVoor(uiterlijk, 1) }) },
    { stap: 'omklap-besluiten', wie: 'regio', sinds, uiterlijk, vanaf: dagenNa(uiterlijk, 1) },
  ];
}

/** Too late is for good: the lease then goes on without an end (BW 7:271). So it is hard, and guarded by two. */
function aanzeggen(r: Regeling, s: DossierStand, einde: string): Beurt[] {
  const { vroegst_maanden, uiterlijk_maanden } = r.wonen!.aanzegging;
  const uiterlijk = dagenNa(maandenVoor(einde, uiterlijk_maanden), -1);
  const basis = { stap: 'huureinde-aanzeggen', sinds: s.omklap!.besluit!.op, uiterlijk } as const;
  return [{ ...basis, wie: 'corporatie', vanaf: maandenVoor(einde, vroegst_maanden) }, { ...basis, wie: 'regio', vanaf: dagenNa(uiterlijk, -BEWAKEN) }];
}

function onderhuur(r: Regeling, s: DossierStand, sleutel: string): Beurt[] {
  if (!r.wonen?.onderhuur || s.contractvorm !== 'intermediaire-verhuur') return [];
  const laatste = (s.onderhuur ?? []).map((o) => o.op).sort().at(-1) ?? sleutel;
  const uiterlijk = maandenNa(laatste, r.wonen.onderhuur.elke_maanden);
  return [{ stap: 'onderhuur-controleren', wie: 'corporatie', sinds: laatste, uiterlijk, vanaf: maandenVoor(uiterlijk, 1) }];
}
