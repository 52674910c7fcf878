import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

const LINUX = process.platform === 'linux';

const probeer = <T>(lees: () => T): T | undefined => {
  try {
    return lees();
  } catch {
    return undefined;
  }
};

/**
 * When a process began, as an opaque mark that differs for every process that ever had this pid;
 * `undefined` if it no longer runs. A zombie counts as gone: it holds nothing any more.
 */
export function procesBegin(pid: number): string | undefined {
  if (!LINUX) return probeer(() => execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()) || undefined;
  const stat = probeer(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (!stat) return undefined;
  // The second field is the name, in brackets, and may hold anything; the fields after it are fixed.
  const velden = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (velden[0] === 'Z' || velden[0] === 'X') return undefined;
  return `${bootId()}:${velden[19]}`;
}

const bootId = (): string => probeer(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()) ?? '';

/** The working directory of a process, or `undefined` when it has none that we may see (Linux only). */
export const werkmapVan = (pid: number): string | undefined => probeer(() => readlinkSync(`/proc/${pid}/cwd`));

/** The short name of a process (Linux only). */
export const naamVan = (pid: number): string | undefined => probeer(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trim());

/**
 * Names the group of processes whose pids we can see. Two containers on one volume differ here,
 * and then a pid from the other one says nothing.
 */
export const pidRuimte = (): string => probeer(() => readlinkSync('/proc/self/ns/pid')) ?? '';

/** Waits, for loops that watch another process. */
export const pauze = (ms: number): Promise<void> => new Promise((klaar) => setTimeout(klaar, ms));
