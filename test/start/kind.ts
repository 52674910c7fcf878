import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const WORTEL = fileURLToPath(new URL('../../', import.meta.url));

/** The writing program as a child: what it confirmed, what it said when it ended, and how to wait for either. */
export type Kind = {
  proces: ChildProcess;
  serverPid: number;
  /** The number of rows it found. */
  begin: number;
  bevestigd: () => number;
  fouten: () => string;
  totBevestigd: (aantal: number) => Promise<void>;
  einde: Promise<number | null>;
};

/** Starts the writer on a folder and waits until its server runs. With `stil` it only holds the folder. */
export async function startSchrijver(map: string, stil = false): Promise<Kind> {
  const proces = spawn(process.execPath, ['--import', './scripts/typescript.mjs', 'test/start/schrijver.ts', map, ...(stil ? ['stil'] : [])], { cwd: WORTEL, stdio: ['ignore', 'pipe', 'pipe'] });
  let uit = '';
  let fouten = '';
  proces.stdout.setEncoding('utf8').on('data', (deel: string) => (uit += deel));
  proces.stderr.setEncoding('utf8').on('data', (deel: string) => (fouten += deel));
  const einde = new Promise<number | null>((klaar) => proces.once('close', klaar));
  let dood = false;
  void einde.then(() => (dood = true));
  // Only whole lines count: a line cut off by the kill was never said.
  const regels = () => uit.slice(0, uit.lastIndexOf('\n') + 1).trim().split('\n');
  const bevestigd = () => Number(regels().at(-1)) || 0;
  const tot = async (voorwaarde: () => boolean) => {
    while (!voorwaarde()) {
      if (dood) throw new Error(`The writer ended: ${fouten}`);
      await new Promise((klaar) => setTimeout(klaar, 5));
    }
  };
  await tot(() => /^server .*\n/.test(uit));
  const [, serverPid, begin] = regels()[0]!.split(' ').map(Number) as [number, number, number];
  return { proces, serverPid, begin, bevestigd, fouten: () => fouten, einde, totBevestigd: (aantal) => tot(() => bevestigd() >= aantal) };
}
