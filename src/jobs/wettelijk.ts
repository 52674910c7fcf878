import { randomBytes } from 'node:crypto';
import { voerUit, type Ingelogd, type Kern } from '../actions/kern.ts';
import type { Dag } from '../domain/kalender/dag.ts';
import { vandaagIn } from '../domain/kalender/werkdagen.ts';
import type { Dossierstap } from '../domain/keten/stappen.ts';

/** What the job needs from the database. A dossier that is opened is this instance's for some minutes; nobody else is given it meanwhile. */
export type Wettelijk = {
  /** dossiers that are due for a step and that nobody is busy with */
  lijst(stap: Dossierstap, vandaag: Dag, hoogstens: number): Promise<{ dossier: string; regeling: string }[]>;
  /** false: no longer due, or another instance was first */
  open(stap: Dossierstap, vandaag: Dag, dossier: string): Promise<boolean>;
  sluit(dossier: string): Promise<void>;
  /** a session of minutes for the account of the program in this regeling; undefined where it has none */
  inloggen(token: string, regeling: string): Promise<Ingelogd | undefined>;
  uitloggen(token: string): Promise<void>;
  /** ends and throws away what is over by time alone, of which nothing needs recording: old sessions and codes, a guardian's access */
  ruimOp(vandaag: Dag): Promise<void>;
};

/** What came of a step in one round. */
export type Telling = { stap: Dossierstap; gedaan: number; geweigerd: number; mislukt: number };

/**
 * What the program does by itself because the law sets a day, or a new version of the regeling does. Each step has a function in the database that gives what is due:
 * voordeur.wettelijk_<step>(day, dossier), executable by voordeur_persoon.
 */
export const WETTELIJK: readonly Dossierstap[] = ['persoon-wissen', 'meerderjarigheid-vastleggen', 'toestemming-intrekken', 'versie-overzetten'];
/** Dossiers per session: few enough to be done well before it ends. */
const TEGELIJK = 100;

export type Wettelijketaak = { kern: Kern; wettelijk: Wettelijk; /** hears counts, and never which */ meld: (telling: Telling) => void; opFout: (fout: Error) => void; stappen?: readonly Dossierstap[] };

/** One round: takes every step that is due. A step that is refused, or that fails, is left for a later round. Stops halfway when told to. */
export const wettelijketaak = ({ kern, wettelijk, meld, opFout, stappen = WETTELIJK }: Wettelijketaak) => async (stop?: AbortSignal): Promise<void> => {
  await wettelijk.ruimOp(vandaagIn(kern.klok())).catch(opFout);
  for (const stap of stappen) {
    const telling: Telling = { stap, gedaan: 0, geweigerd: 0, mislukt: 0 };
    const vandaag = vandaagIn(kern.klok());
    for (;;) {
      const rijen = await wettelijk.lijst(stap, vandaag, TEGELIJK);
      let meegenomen = 0;
      for (const regeling of new Set(rijen.map((r) => r.regeling)))
        meegenomen += await alsSysteem(wettelijk, regeling, (systeem) => eenGroep({ kern, wettelijk, opFout, stap, vandaag, telling, stop }, systeem, rijen.filter((r) => r.regeling === regeling).map((r) => r.dossier)));
      if (meegenomen === 0 || stop?.aborted) break;
    }
    if (telling.gedaan + telling.geweigerd + telling.mislukt > 0) meld(telling);
  }
};

async function alsSysteem(wettelijk: Wettelijk, regeling: string, werk: (systeem: Ingelogd) => Promise<number>): Promise<number> {
  const systeem = await wettelijk.inloggen(randomBytes(32).toString('base64url'), regeling);
  if (!systeem) return 0;
  try {
    return await werk(systeem);
  } finally {
    await wettelijk.uitloggen(systeem.token);
  }
}

type Werk = Pick<Wettelijketaak, 'kern' | 'wettelijk' | 'opFout'> & { stap: Dossierstap; vandaag: Dag; telling: Telling; stop?: AbortSignal };

async function eenGroep({ kern, wettelijk, opFout, stap, vandaag, telling, stop }: Werk, systeem: Ingelogd, dossiers: readonly string[]): Promise<number> {
  let meegenomen = 0;
  for (const dossier of dossiers) {
    if (stop?.aborted) break;
    if (!(await wettelijk.open(stap, vandaag, dossier))) continue;
    meegenomen += 1;
    const uitkomst = await voerUit(kern, systeem, stap, dossier, {}).catch(opFout);
    telling[!uitkomst ? 'mislukt' : uitkomst.ok ? 'gedaan' : 'geweigerd'] += 1;
    // What did not succeed is on no list until its minutes are over: a round never turns around in circles.
    if (uitkomst?.ok) await wettelijk.sluit(dossier);
  }
  return meegenomen;
}
