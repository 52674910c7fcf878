import { opWerkdag, plusTermijn } from '../kalender/werkdagen.ts';
import type { Rol } from '../partijen/rollen.ts';
import type { Regeling, Termijn } from '../regeling/schema.ts';
import { begeleidingsbeurten, zonderToestemming } from '../begeleiding/taken.ts';
import { huurbeurten } from '../huur/taken.ts';
import { privacybeurten } from '../privacy/taken.ts';
import { signaleringsbeurten } from '../signalering/taken.ts';
import { partijVoor, ROLLEN_VAN, type Beurt, type Partij } from './beurt.ts';
import { magOntvangen } from './ontvangen.ts';
import { gemeentepartij, organisatieVoor, rollenVoor, wachtOp } from './bevoegd.ts';
import type { Groep } from '../aanvraag/gegevensgroepen.ts';
import type { Stap } from './fasen.ts';
import { GROEP_VAN, STAP_VAN } from './gebeurtenissen.ts';
import type { DossierStand, WoningStand } from './stand.ts';
import { dagenNa } from '../kalender/maanden.ts';
import { openVoorzieningen } from './lasten.ts';
import type { Stapregel } from './stapregel.ts';
import { DOSSIERSTAPPEN, type Dossierstap } from './stappen.ts';

/** The group a step belongs to: that of the first event that tells of it. That a home is looked for is known to all who may look. */
const GROEP_BIJ: Partial<Record<Stap, Groep>> = { ...Object.fromEntries(Object.entries(STAP_VAN).map(([soort, stap]) => [stap, GROEP_VAN[soort as keyof typeof GROEP_VAN]] as const).reverse()), 'woning-voorleggen': 'voortgang' };

/** Something that is somebody's turn. `uiterlijk` undefined: no term; `streven`: an aim, never overdue. */
export type Taak = { stap: Stap; /** who sees this group may know of the task */ groep: Groep; organisatie: string; rollen: readonly Rol[]; uiterlijk?: string; streven: boolean; sinds: string; /** the first day on which it is anyone's turn; nobody sees it before */ vanaf?: string };

/** The term within which a step must be taken, if the regeling sets one. */
export const termijnVan = (regeling: Regeling, stap: Stap): Termijn | undefined => Object.values(regeling.termijnen).find((t) => t.stap === stap);

/** Last days that do not follow from a term of the regeling but from what was agreed or ordered on this dossier. */
const EIGEN_DAG: Partial<Record<Stap, (stand: DossierStand) => string | undefined>> = {
  'aanvraag-aanvullen': (s) => s.aanvulling_uiterlijk,
  'bezwaar-beslissen': (s) => s.bezwaar?.beslissen_voor,
  'wachtlijst-hervatten': (s) => s.wachtlijst?.pauze_tot,
  'voorziening-besluiten': (s) => s.voorzieningen?.[openVoorzieningen(s)[0] ?? '']?.uiterlijk,
};
/** Terms that run from something else than a step: a step of an earlier offer must not count for this one. */
const EIGEN_BEGIN: Partial<Record<Stap, (stand: DossierStand) => string | undefined>> = {
  'besluit-nemen': (s) => s.heropend_op,
  'herziening-beoordelen': (s) => s.herziening?.op,
  'aanbod-beantwoorden': (s) => s.sinds,
};

/**
 * The last day for a step, by the regeling's own term: counted from the step it names, or else from the day the dossier came to
 * stand where it stands. A decision term leaves out the days it stood still and knows one extension (Awb 4:14, 4:15).
 */
export function uiterlijkVoor(regeling: Regeling, stap: Stap, stand: DossierStand): { uiterlijk?: string; streven: boolean; bron?: string } {
  const termijn = termijnVan(regeling, stap);
  const eigen = EIGEN_DAG[stap]?.(stand);
  if (eigen) return { uiterlijk: eigen, streven: false, bron: termijn?.bron };
  if (!termijn) return { streven: false };
  const basis = { streven: termijn.streven, bron: termijn.bron };
  const stil = termijn.opschorten ? stand.opgeschort?.dagen ?? 0 : 0;
  if (stap === 'besluit-nemen' && stand.verdaagd) return { ...basis, uiterlijk: opWerkdag(dagenNa(stand.verdaagd.uiterlijk, stil - stand.verdaagd.dagen)) };
  const vanaf = EIGEN_BEGIN[stap]?.(stand) ?? (termijn.vanaf && stand.gezet[termijn.vanaf]) ?? stand.sinds;
  return { ...basis, uiterlijk: plusTermijn(dagenNa(vanaf, stil), termijn.binnen) };
}

/** Whose turn it is on this dossier now. Without consent nobody's: the application lies still (art. 3b). */
export function takenVan(regeling: Regeling, stand: DossierStand): Taak[] {
  const gewoon = (Object.keys(DOSSIERSTAPPEN) as Dossierstap[]).flatMap<Taak>((stap) => {
    const regel: Stapregel = DOSSIERSTAPPEN[stap];
    if (!regel.aanZet.includes(stand.status) || wachtOp(regeling, regel, stand) || (regel.als && !regel.als(stand, regeling))) return [];
    if (stand.toestemming !== 'gegeven' && stand.fase !== 'aanvraag') return [];
    const { uiterlijk, streven } = uiterlijkVoor(regeling, stap, stand);
    const organisatie = stap === 'woning-voorleggen' ? regeling.servicepunt.organisatie : organisatieVoor(regeling, stap, stand);
    const rollen = stap === 'woning-voorleggen' ? bewakers(regeling) : rollenVoor(regeling, stap, stand);
    return organisatie ? [{ stap, groep: GROEP_BIJ[stap] ?? 'voortgang', organisatie, rollen, uiterlijk, streven, sinds: stand.sinds }] : [];
  });
  return [...gewoon, ...gewoon.flatMap((taak) => naDeTermijn(regeling, stand, taak)), ...naDeSleutel(regeling, stand), ...taken(regeling, stand, privacybeurten(stand))];
}

/** What is whose turn once the home is accepted; without consent only that its end is not forgotten. Support, signals and the lease run side by side, each with its own clock. */
function naDeSleutel(regeling: Regeling, stand: DossierStand): Taak[] {
  if (!stand.aanbod) return [];
  if (stand.toestemming !== 'gegeven') return taken(regeling, stand, zonderToestemming(regeling, stand));
  const beurten = ['huur', 'begeleiding', 'signalering'].includes(stand.fase) ? [...begeleidingsbeurten(regeling, stand), ...(stand.status === 'woont' || stand.status === 'nazorg' ? signaleringsbeurten(regeling, stand) : []), ...(stand.status === 'woont' ? huurbeurten(regeling, stand) : [])] : [];
  return taken(regeling, stand, eenmaal(beurten));
}

/**
 * The same step for the same party comes once: the nearest hard day first, then aims. One that shows later stays beside it: an
 * evaluation asks for other hours now, the end of the indication in a year.
 */
function eenmaal(beurten: readonly Beurt[]): Beurt[] {
  const dag = (b: Beurt): string => `${b.streven ? 1 : 0}${b.uiterlijk ?? '9999-12-31'}`;
  const gaatVoor = (a: Beurt, b: Beurt): boolean => (a.vanaf ?? '') <= (b.vanaf ?? '') && (dag(a) < dag(b) || (dag(a) === dag(b) && beurten.indexOf(a) < beurten.indexOf(b)));
  return beurten.filter((b) => !beurten.some((a) => a !== b && a.stap === b.stap && a.wie === b.wie && gaatVoor(a, b)));
}

function taken(regeling: Regeling, stand: DossierStand, beurten: readonly Beurt[]): Taak[] {
  // Where the client shares nothing with the municipality (any more), who guards the chain takes its turn, and calls.
  const zonderGemeente = !magOntvangen(regeling, stand, 'consulent');
  return beurten.flatMap(({ stap, wie: beurt, streven = false, ...dagen }): Taak[] => {
    const door = regeling.stappen[stap]?.door;
    // A region may give a step to another party than the one that usually takes it.
    const gewoon = beurt === 'regio' || door?.some((rol) => ROLLEN_VAN[beurt].includes(rol)) ? beurt : partijVoor(regeling, stap);
    // A judgement of its own nobody gives in its stead: the corporation then decides with a reason.
    if (gewoon === 'gemeente' && zonderGemeente && stap === 'oordeel-geven') return [];
    const wie = gewoon === 'gemeente' && zonderGemeente ? 'regio' : gewoon;
    const organisatie = door && partij(regeling, stand, wie);
    if (!door || !organisatie) return [];
    return [{ stap, groep: GROEP_BIJ[stap] ?? 'voortgang', organisatie, rollen: wie === 'regio' ? bewakers(regeling) : door.filter((rol) => ROLLEN_VAN[wie].includes(rol)), streven, ...dagen }];
  });
}

function partij(regeling: Regeling, stand: DossierStand, wie: Partij): string | undefined {
  switch (wie) {
    case 'zorg': return stand.zorgorganisatie;
    case 'corporatie': return stand.aanbod?.corporatie;
    case 'gemeente': return gemeentepartij(regeling, stand.vestiging);
    case 'welzijn': return stand.landing?.organisatie;
    case 'regio': return regeling.servicepunt.organisatie;
  }
}

/**
 * What comes up by itself when nobody answers an offer in time (art. 4b): the corporation may then go on, and who guards the chain
 * asks where the advice stays. Made together with the task it follows, and out of sight until the day after its term.
 */
const UITGEBLEVEN: Partial<Record<Stap, { stap: Dossierstap; bewaakt: boolean; mag: (regeling: Regeling) => boolean }>> = {
  'advies-geven': { stap: 'zonder-advies-verdergaan', bewaakt: true, mag: (r) => r.zonder_advies !== undefined },
  'aanbod-beantwoorden': { stap: 'aanbod-laten-vervallen', bewaakt: false, mag: () => true },
};

function naDeTermijn(regeling: Regeling, stand: DossierStand, { stap: gevraagd, uiterlijk, streven }: Taak): Taak[] {
  const wat = UITGEBLEVEN[gevraagd];
  if (!wat || !uiterlijk || streven) return [];
  const { stap, bewaakt, mag } = wat;
  const basis = { stap, groep: GROEP_BIJ[stap] ?? 'voortgang', uiterlijk: plusTermijn(uiterlijk, '1 werkdag'), streven: true, sinds: stand.sinds, vanaf: dagenNa(uiterlijk, 1) } as const;
  const organisatie = mag(regeling) && regeling.stappen[stap] ? organisatieVoor(regeling, stap, stand) : undefined;
  return [
    ...(organisatie ? [{ ...basis, organisatie, rollen: rollenVoor(regeling, stap, stand) }] : []),
    ...(bewaakt ? [{ ...basis, organisatie: regeling.servicepunt.organisatie, rollen: bewakers(regeling) }] : []),
  ];
}

/** Many corporations can offer a home, so the service point guards how long someone waits (art. 3c). */
const bewakers = (regeling: Regeling): readonly Rol[] => regeling.stappen['op-wachtlijst-plaatsen']?.door ?? [];

/** A free home asks its corporation for a candidate. */
export function woningtaken(regeling: Regeling, woning: WoningStand): Taak[] {
  if (woning.status !== 'vrij') return [];
  return [{ stap: 'woning-voorleggen', groep: 'aanbod', organisatie: woning.corporatie, rollen: regeling.stappen['woning-voorleggen']?.door ?? [], streven: false, sinds: woning.sinds }];
}
