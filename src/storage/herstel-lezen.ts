import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { geweigerd, gelukt, type Uitkomst } from '../domain/uitkomst.ts';
import { Onleesbaar, ontsleutel } from './backup-kluis.ts';
import type { Kop, Regel, Staart } from './backup.ts';

/** Reads a backup line by line; `werk` gets each of them. Gives the first and the last line, or why the file is not whole. */
export async function leesBackup(pad: string, geheim: string, werk: (regel: Regel, kop: Kop) => Promise<void> | void = () => {}): Promise<Uitkomst<{ kop: Kop; staart: Staart }>> {
  let kop: Kop | undefined;
  let staart: Staart | undefined;
  try {
    await pipeline(createReadStream(pad), (bron: AsyncIterable<Buffer>) => ontsleutel(bron, 'backup', geheim), createGunzip(), async (bron: AsyncIterable<Buffer>) => {
      for await (const tekst of inRegels(bron)) {
        const regel = JSON.parse(tekst) as Kop | Regel;
        if ('backup' in regel) kop = regel;
        else if ('einde' in regel) staart = regel.einde;
        else await werk(regel, kop!);
      }
    });
  } catch (fout) {
    if (fout instanceof Onleesbaar) return geweigerd({ soort: 'ongeldig', reden: `De back-up is niet te lezen. ${fout.message}` });
    throw fout;
  }
  return kop && staart ? gelukt({ kop, staart }) : geweigerd({ soort: 'ongeldig', reden: 'De back-up is niet te lezen. Het bestand is niet compleet: het einde ontbreekt.' });
}

async function* inRegels(bron: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const stuk of bron) {
    let van = 0;
    for (let tot = stuk.indexOf(10); tot >= 0; tot = stuk.indexOf(10, van)) {
      yield Buffer.concat([...rest, stuk.subarray(van, tot)]).toString();
      rest = [];
      van = tot + 1;
    }
    if (van < stuk.length) rest.push(stuk.subarray(van));
  }
}
