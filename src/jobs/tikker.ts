/** Work that is done again and again; `stop` tells it to finish early. */
export type Ronde = (stop: AbortSignal) => Promise<void>;
export type Tikker = {
  /** No new round begins; waits for the one that is running. */
  stop: () => Promise<void>;
};

/**
 * Runs rounds of work every `elke` milliseconds, one at a time: while a round runs, ticks are passed over. A round that
 * fails is reported and tried again at the next tick. Does not keep the program alive by itself.
 */
export function tikker({ elke, ronde, opFout, meteen = false }: { elke: number; ronde: Ronde; opFout: (fout: Error) => void; /** a round now, too */ meteen?: boolean }): Tikker {
  let bezig: Promise<void> | undefined;
  const einde = new AbortController();
  const tik = (): void => {
    bezig ??= ronde(einde.signal).catch(opFout).finally(() => (bezig = undefined));
  };
  const wekker = setInterval(tik, elke);
  wekker.unref();
  if (meteen) tik();
  return {
    stop: async () => {
      clearInterval(wekker);
      einde.abort();
      await bezig;
    },
  };
}
