import { plusWerkdagen, vandaagIn } from '../domain/kalender/werkdagen.ts';
import { dagelijkseMail, directeMail, herinneringsmail } from '../domain/post/mail.ts';
import { overlegmail } from '../domain/post/overlegmail.ts';
import { dagronde, volgendePoging, VERZAMELTIJD } from '../domain/post/wanneer.ts';
import type { Bezorg } from './bezorgen.ts';
import type { Postkantoor } from './postkantoor.ts';

/** Mails per round; the next round takes the rest. */
const HOOGSTENS = 100;
/** How long a mail is ours once taken: longer than one delivery can last, or another instance would send it too. */
const HOUDEN_MS = 10 * 60_000;
/** How long what was sent stays, to answer "did I get a mail?". */
const BEWAREN_MS = 30 * 24 * 60 * 60_000;

export type Posttaak = {
  postkantoor: Postkantoor;
  bezorg: Bezorg;
  klok: () => Date;
  /** the address of Voordeur as users type it */
  url: string;
  /** hears of a mail that was given up: its identifier and the code of the last fault, never the address */
  meld: (melding: { post: string; fout: string }) => void;
  /** milliseconds in which new tasks are collected; the demo has less patience */
  verzameltijd?: number;
};

/** One round: makes the mails that are due and sends what waits, a bounded number. Stops halfway when told to. */
export const posttaak = (taak: Posttaak) => async (stop?: AbortSignal): Promise<void> => {
  const { postkantoor, url, klok, verzameltijd = VERZAMELTIJD } = taak;
  const nu = klok();
  const link = `${url}/`;
  const dag = dagronde(nu);
  if (dag) await postkantoor.dagelijks(dag, nu, (telling) => dagelijkseMail(telling, dag, link));
  const volgende = dag && plusWerkdagen(dag, 1);
  if (dag && volgende) await postkantoor.herinner({ vorige: plusWerkdagen(dag, -1), dag, volgende }, nu, (herinnering) => herinneringsmail(herinnering, volgende, dag, link));
  const vandaag = vandaagIn(nu);
  await postkantoor.direct(vandaag, nu, new Date(nu.getTime() - verzameltijd), (nieuw, telling) => directeMail(nieuw, telling, vandaag, link));
  await postkantoor.overleg(nu, new Date(nu.getTime() - verzameltijd), (berichten) => overlegmail(berichten, vandaag, url));
  for (let i = 0; i < HOOGSTENS && !stop?.aborted; i++) if (!(await verstuurVolgende(taak, klok()))) break;
  await postkantoor.ruimOp(new Date(nu.getTime() - BEWAREN_MS));
};

/** Sends the mail that waits longest. False when there is none, or when the mail server cannot be used: then it is no use to go on. */
async function verstuurVolgende({ postkantoor, bezorg, meld }: Posttaak, nu: Date): Promise<boolean> {
  const stuk = await postkantoor.neem(nu, new Date(nu.getTime() + HOUDEN_MS));
  if (stuk === undefined) return false;
  if (stuk === 'vervallen') return true;
  const fout = await bezorg(stuk);
  if (!fout) {
    await postkantoor.verzonden(stuk.id, nu);
    return true;
  }
  const opnieuw = volgendePoging(stuk.poging, nu);
  await postkantoor.mislukt(stuk.id, fout.code, opnieuw);
  if (!opnieuw) meld({ post: stuk.id, fout: fout.code });
  return !fout.onbereikbaar;
}
