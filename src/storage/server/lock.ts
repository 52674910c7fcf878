import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { geweigerd, gelukt, type Uitkomst } from '../../domain/uitkomst.ts';
import { pauze, pidRuimte, procesBegin } from './process.ts';

/** What the lock file says about the process that holds the folder. */
type Houder = { pid: number; begin: string; ruimte: string; merk: string };

const HARTSLAG_MS = 5_000;
const DOOD_NA_MS = 20_000;

/**
 * Takes the data folder for this process; the value gives it back. A holder that was killed is recognised
 * and passed over. A living holder gets `wachtMs` to finish, so that a restart may overlap.
 */
export async function neemSlot(map: string, wachtMs = 3_000): Promise<Uitkomst<() => void>> {
  const slot = join(map, 'voordeur.slot');
  const ik: Houder = { pid: process.pid, begin: procesBegin(process.pid) ?? '', ruimte: pidRuimte(), merk: randomUUID() };
  const tot = Date.now() + wachtMs;
  for (;;) {
    if (legNeer(slot, ik)) {
      // Whoever was breaking a stale lock at this very moment may have taken ours; it puts it back, or another did first.
      await pauze(20);
      if (lees(slot)?.merk === ik.merk) return gelukt(houdVast(slot, ik));
      continue;
    }
    const ander = lees(slot);
    if (ander && leeft(ander, slot)) {
      if (Date.now() >= tot) return geweigerd(bezet(map, ander));
      await pauze(100);
    } else breek(slot, ander?.merk);
  }
}

const bezet = (map: string, ander: Houder) => ({
  soort: 'conflict' as const,
  reden: `De map ${map} is al in gebruik door een Voordeur die draait (proces ${ander.pid}).`,
  wat: 'Stop die eerst, of kies een andere map met VOORDEUR_DATA.',
});

/** Creates the lock in one step, whole: a reader never sees half a file. False if there is one already. */
function legNeer(slot: string, ik: Houder): boolean {
  const tijdelijk = `${slot}.${ik.merk}`;
  writeFileSync(tijdelijk, JSON.stringify(ik), { mode: 0o644 });
  try {
    linkSync(tijdelijk, slot);
    return true;
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fout;
  } finally {
    unlinkSync(tijdelijk);
  }
}

function lees(slot: string): Houder | undefined {
  try {
    return JSON.parse(readFileSync(slot, 'utf8')) as Houder;
  } catch {
    return undefined;
  }
}

function leeft(houder: Houder, slot: string): boolean {
  if (houder.ruimte === pidRuimte()) return procesBegin(houder.pid) === houder.begin;
  // Another container: its pid means nothing here, but a living holder touches the file.
  try {
    return Date.now() - statSync(slot).mtimeMs < DOOD_NA_MS;
  } catch {
    return false;
  }
}

/** Takes away a dead holder's lock, and only that one: what turns out to be somebody else's is put back. */
function breek(slot: string, merk: string | undefined): void {
  const weg = `${slot}.${randomUUID()}`;
  try {
    renameSync(slot, weg);
    if (lees(weg)?.merk !== merk) linkSync(weg, slot);
    unlinkSync(weg);
  } catch (fout) {
    if (!['ENOENT', 'EEXIST'].includes((fout as NodeJS.ErrnoException).code ?? '')) throw fout;
  }
}

function houdVast(slot: string, ik: Houder): () => void {
  const hartslag = setInterval(() => {
    try {
      utimesSync(slot, new Date(), new Date());
    } catch {
      // The folder was removed under us; the database will say so.
    }
  }, HARTSLAG_MS);
  hartslag.unref();
  return () => {
    clearInterval(hartslag);
    if (lees(slot)?.merk === ik.merk) unlinkSync(slot);
  };
}
