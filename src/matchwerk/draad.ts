import { Worker } from 'node:worker_threads';

const laatste = new Map<string, Promise<unknown>>();
/**
 * Asks one question of a worker of this room, in a thread of its own that ends with the answer; null when it ended without one. One at a time
 * for each worker: whoever asks for much at once waits for their own turn, and takes no more than one core from others.
 */
export function inEigenDraad<Werk, Uit>(werker: 'werker' | 'openwerker', werk: Werk, stop?: AbortSignal): Promise<Uit | 'gestopt' | null> {
  const beurt = (laatste.get(werker) ?? Promise.resolve()).then(() => draadVoor<Werk, Uit>(werker, werk, stop));
  laatste.set(werker, beurt.catch(() => undefined));
  return beurt;
}

function draadVoor<Werk, Uit>(werker: string, werk: Werk, stop?: AbortSignal): Promise<Uit | 'gestopt' | null> {
  if (stop?.aborted) return Promise.resolve('gestopt');
  // From the sources (tests, bench) a thread needs to be told how to read them.
  const bron = import.meta.url.endsWith('.ts');
  const draad = new Worker(new URL(`./${werker}.${bron ? 'ts' : 'js'}`, import.meta.url), bron ? { execArgv: ['--import', new URL('../../scripts/typescript.mjs', import.meta.url).href] } : {});
  return new Promise<Uit | 'gestopt' | null>((klaar, mis) => {
    stop?.addEventListener('abort', () => klaar('gestopt'), { once: true });
    draad.once('message', klaar);
    draad.once('error', mis);
    // Ended without an answer: nobody may wait for it.
    draad.once('exit', () => klaar(null));
    draad.postMessage(werk);
  }).finally(() => void draad.terminate());
}
