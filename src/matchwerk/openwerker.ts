import { parentPort } from 'node:worker_threads';
import type { Rapport } from '../domain/monitor/tabel.ts';
import { maakOpen, type Eerder } from '../opendata/maak.ts';
import { laadHighs } from './laad.ts';

export type Openwerk = { rapport: Rapport; eerder: readonly Eerder[] };

/** One question, one answer: whoever asked ends this thread. */
parentPort?.once('message', ({ rapport, eerder }: Openwerk) => {
  void laadHighs().then((highs) => parentPort?.postMessage(maakOpen(highs, rapport, eerder) satisfies Rapport));
});
