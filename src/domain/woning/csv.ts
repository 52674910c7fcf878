const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text of a file: UTF-8 where that can be, with its mark left out; else as Windows writes it in these parts. Null when it is no text. */
export function tekstUit(inhoud: Uint8Array): string | null {
  if (inhoud.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(inhoud);
  } catch {
    // Node's own decoder leaves out what Windows put between 0x80 and 0x9f.
    return new TextDecoder('latin1').decode(inhoud).replace(/[\u0080-\u009f]/g, (teken) => WINDOWS[teken.charCodeAt(0) - 0x80]!);
  }
}

/** The sign between cells: the one that stands most in the first line, outside quotes. Dutch spreadsheets write semicolons. */
function scheiding(tekst: string): string {
  const kop = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(tekst)![0].replace(/"(?:[^"]|"")*"/g, '');
  const tel = (teken: string) => kop.split(teken).length;
  return [';', ',', '\t'].reduce((beste, teken) => (tel(teken) > tel(beste) ? teken : beste));
}

/** The rows of a file with values between separators, as text; at most `hoogstens`. Quotes may hold separators and line ends; an open quote runs to the end. */
export function leesCsv(tekst: string, hoogstens: number): string[][] {
  const teken = scheiding(tekst);
  const rijen: string[][] = [];
  let rij: string[] = [];
  let i = 0;
  const einde = () => { rijen.push(rij); rij = []; };
  while (i < tekst.length && rijen.length < hoogstens) {
    let cel: string;
    if (tekst[i] === '"') {
      const delen: string[] = [];
      for (i++; ; ) {
        const sluit = tekst.indexOf('"', i);
        delen.push(tekst.slice(i, sluit === -1 ? undefined : sluit));
        i = sluit === -1 ? tekst.length : sluit + 1;
        if (tekst[i] !== '"') break;
        delen.push('"');
        i++;
      }
      cel = delen.join('');
    } else cel = '';
    const begin = i;
    while (i < tekst.length && tekst[i] !== teken && tekst[i] !== '\n' && tekst[i] !== '\r') i++;
    rij.push(cel + tekst.slice(begin, i));
    if (tekst[i] === teken) {
      i++;
      if (i === tekst.length) rij.push('');
      continue;
    }
    if (tekst[i] === '\r' && tekst[i + 1] === '\n') i++;
    i++;
    einde();
  }
  if (rij.length > 0 && rijen.length < hoogstens) einde();
  return rijen;
}
