import { parentPort } from 'node:worker_threads';
import { laadHighs } from './laad.ts';
import { losOp, type Oplossing } from './highs.ts';
import type { Model } from './model.ts';

export type Werk = { model: Model; kandidaten: number; seconden: number };
export type Werkuitkomst = Oplossing;

/** One question, one answer: whoever asked ends this thread. */
parentPort?.once('message', ({ model, kandidaten, seconden }: Werk) => {
  void laadHighs().then((highs) => parentPort?.postMessage(losOp(highs, model, kandidaten, seconden) satisfies Werkuitkomst));
});
