import { createServer, type AddressInfo } from 'node:net';

export type Ontvangen = { van: string; aan: string[]; tekst: string };
export type Smtpserver = { url: string; ontvangen: Ontvangen[]; /** the answer to RCPT TO from now on; undefined: all is well */ weiger: (antwoord: string | undefined) => void; sluit: () => Promise<void> };

/** A mail server that keeps what it gets: just enough of SMTP for one client. */
export async function smtpserver(): Promise<Smtpserver> {
  const ontvangen: Ontvangen[] = [];
  let weigering: string | undefined;
  const server = createServer((lijn) => {
    let [van, aan, data, rest] = ['', [] as string[], undefined as string | undefined, ''];
    const zeg = (regel: string) => lijn.write(`${regel}\r\n`);
    const ANTWOORDEN: [RegExp, (rest: string) => void][] = [
      [/^(?:EHLO|HELO)/i, () => zeg('250 proef')],
      [/^MAIL FROM:<(.*?)>/i, (wie) => { [van, aan] = [wie, []]; zeg('250 ok'); }],
      [/^RCPT TO:<(.*?)>/i, (wie) => { if (weigering) return zeg(weigering); aan.push(wie); zeg('250 ok'); }],
      [/^DATA/i, () => { data = ''; zeg('354 ga je gang'); }],
      [/^QUIT/i, () => { zeg('221 dag'); lijn.end(); }],
      [/^/, () => zeg('250 ok')],
    ];
    const regel = (tekst: string): void => {
      if (data === undefined) {
        const [patroon, doe] = ANTWOORDEN.find(([p]) => p.test(tekst))!;
        return doe(patroon.exec(tekst)?.[1] ?? '');
      }
      if (tekst !== '.') return void (data += `${tekst.replace(/^\./, '')}\n`);
      ontvangen.push({ van, aan, tekst: data });
      data = undefined;
      zeg('250 aangenomen');
    };
    lijn.on('data', (stuk) => {
      const regels = (rest + stuk.toString()).split('\r\n');
      rest = regels.pop()!;
      regels.forEach(regel);
    });
    lijn.on('error', () => {});
    zeg('220 proef ESMTP');
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ontvangen,
    weiger: (antwoord) => (weigering = antwoord),
    sluit: () => new Promise((klaar) => server.close(() => klaar())),
  };
}
