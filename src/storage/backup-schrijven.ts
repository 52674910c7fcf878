import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';

type Stuk = (bron: AsyncIterable<Buffer>) => AsyncIterable<Buffer>;

/** Streams into a file that is there whole or not at all; readable by its owner only. Gives its size in bytes. */
export async function schrijfBestand(pad: string, stroom: readonly (Stuk | NodeJS.ReadableStream | NodeJS.ReadWriteStream)[]): Promise<number> {
  const deel = `${pad}.deel`;
  try {
    await rm(deel, { force: true });
    await pipeline([...(stroom as NodeJS.ReadWriteStream[]), createWriteStream(deel, { mode: 0o600 })]);
    await spoel(deel);
    await rename(deel, pad);
    await spoel(dirname(pad));
    return (await stat(pad)).size;
  } finally {
    await rm(deel, { force: true });
  }
}

/** To the disk itself, so that a power cut leaves no empty file under a good name. */
async function spoel(pad: string): Promise<void> {
  const bestand = await open(pad, 'r');
  await bestand.sync().finally(() => bestand.close());
}
