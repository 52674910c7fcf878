import { createTransport } from 'nodemailer';
import type { Poststuk } from './postkantoor.ts';

/** What went wrong, as a code: never the text or the address. `onbereikbaar`: not this mail, the server itself cannot be used now. */
export type Bezorgfout = { code: string; onbereikbaar: boolean };
/** Delivers one mail; gives nothing when the server took it over. */
export type Bezorg = (stuk: Poststuk) => Promise<Bezorgfout | undefined>;

/** Milliseconds for each stage of talking to the mail server; together well under the time for which a mail is held. */
const GEDULD = 15_000;

/**
 * Over SMTP. `url`: smtp://[user:password@]host[:port] or smtps://. STARTTLS is used where the server offers it and is
 * demanded where there is a password to lose. `van`: the sender's address.
 */
export function perSmtp(url: string, van: string): { bezorg: Bezorg; sluit: () => void } {
  const vervoer = createTransport({
    url, requireTLS: new URL(url).password !== '', disableFileAccess: true, disableUrlAccess: true,
    connectionTimeout: GEDULD, greetingTimeout: GEDULD, socketTimeout: GEDULD, dnsTimeout: GEDULD,
  });
  const afzender = van.slice(van.lastIndexOf('@') + 1);
  return {
    bezorg: ({ id, aan, onderwerp, tekst }) =>
      vervoer.sendMail({
        from: { name: 'Voordeur', address: van }, to: { name: '', address: aan }, subject: onderwerp, text: tekst,
        // The same at every attempt: a server that got it twice can tell. And no answers from out-of-office robots.
        messageId: `<${id}@${afzender}>`, headers: { 'Auto-Submitted': 'auto-generated' },
      }).then(() => undefined, smtpFout),
    sluit: () => vervoer.close(),
  };
}

/** "EENVELOPE 550": what went wrong, without what the server said about it. */
function smtpFout(fout: unknown): Bezorgfout {
  const { code, responseCode } = (fout ?? {}) as { code?: unknown; responseCode?: unknown };
  const naam = typeof code === 'string' ? code : 'ONBEKEND';
  const antwoord = typeof responseCode === 'number' ? responseCode : undefined;
  return { code: antwoord ? `${naam} ${antwoord}` : naam, onbereikbaar: antwoord === undefined || naam === 'EAUTH' };
}

/** In the demo nothing leaves the machine: being in the outbox is being delivered. */
export const inPostvak: Bezorg = () => Promise.resolve(undefined);
