import { connect } from 'node:net';
import type { Scanuitslag, Virusscan } from './virusscan.ts';

/* ClamAV's daemon over TCP: the file goes over the line in pieces (INSTREAM), one line comes back. No file name goes along. */

type Opties = { host: string; poort: number; /** told why there was no answer; nothing of the file */ meld?: (reden: string) => void; /** milliseconds for the whole */ wachten?: number };

const STUK = 64 * 1024;
/** An answer is one short line. */
const LANGSTE_ANTWOORD = 4096;
/** Scanning 10 MB takes a second or two; a person waits for it. */
const HOOGSTENS_WACHTEN = 20_000;

/** A scanner at this address. Whatever is not a clear "OK" or "FOUND" counts as no answer. */
export const clamd = ({ host, poort, meld = () => {}, wachten = HOOGSTENS_WACHTEN }: Opties): Virusscan => (inhoud) =>
  new Promise<Scanuitslag>((klaar) => {
    const lijn = connect({ host, port: poort });
    let antwoord = '';
    const einde = (uitslag: Scanuitslag, reden?: string) => {
      clearTimeout(wekker);
      lijn.destroy();
      if (reden) meld(reden);
      klaar(uitslag);
    };
    const wekker = setTimeout(() => einde('onbereikbaar', `geen antwoord binnen ${wachten} ms`), wachten);
    lijn.on('error', (fout: NodeJS.ErrnoException) => einde('onbereikbaar', fout.code ?? 'verbinding verbroken'));
    lijn.on('close', () => einde('onbereikbaar', 'verbinding gesloten zonder antwoord'));
    lijn.on('connect', () => stuur(inhoud, (bytes) => lijn.write(bytes)));
    lijn.setEncoding('latin1').on('data', (deel: string) => {
      antwoord += deel;
      const eind = antwoord.search(/[\0\n]/);
      if (eind >= 0) {
        const uitslag = leesAntwoord(antwoord.slice(0, eind));
        einde(uitslag, uitslag === 'onbereikbaar' ? 'onverwacht antwoord' : undefined);
      } else if (antwoord.length > LANGSTE_ANTWOORD) einde('onbereikbaar', 'onverwacht antwoord');
    });
  });

/** The command, pieces that each say how long they are, and a piece of nothing. */
function stuur(inhoud: Uint8Array, schrijf: (bytes: Uint8Array) => void): void {
  const lengte = (n: number) => { const b = Buffer.alloc(4); b.writeUInt32BE(n); return b; };
  schrijf(Buffer.from('zINSTREAM\0'));
  for (let i = 0; i < inhoud.length; i += STUK) {
    const stuk = inhoud.subarray(i, i + STUK);
    schrijf(lengte(stuk.length));
    schrijf(stuk);
  }
  schrijf(lengte(0));
}

const leesAntwoord = (regel: string): Scanuitslag => (/^stream: OK$/.test(regel) ? 'schoon' : /^stream: .+ FOUND$/.test(regel) ? 'besmet' : 'onbereikbaar');
