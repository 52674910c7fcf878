import { dossierOpenen } from '../actions/aanvraag/dossier-openen.ts';
import { voerUit, type Kern } from '../actions/kern.ts';
import { woningAanmelden } from '../actions/woning/woning-aanmelden.ts';
import { woningIntrekken } from '../actions/woning/woning-intrekken.ts';
import type { Sessies } from '../auth/sessies.ts';
import type { Uitkomst } from '../domain/uitkomst.ts';
import { achtereen } from '../storage/achtereen.ts';
import { spelers, type Spelers } from './spelers.ts';
import type { Verhaal, Zet } from './verhaal.ts';

/** Streams side by side: enough to keep the database busy while this process thinks. */
const STROMEN = 4;

export type Speelveld = { kern: Kern; sessies: Sessies; /** hears how many of the stories are done */ voortgang?: (gedaan: number, van: number) => void };

/**
 * Plays stories by taking every step as the persona who would, at the moment it would have happened. A story is one
 * transaction, so an interruption never leaves half of one. Dossiers are opened in the order of the stories, so that
 * every database numbers them the same. Throws at the first step that is refused: then a story does not fit the rules.
 */
export async function speel({ kern, sessies, voortgang }: Speelveld, verhalen: readonly Verhaal[]): Promise<void> {
  const mensen = spelers(sessies);
  const rij = verhalen.map((verhaal) => ({ verhaal, beurt: beurt() }));
  let volgende = 0;
  let gedaan = 0;
  let mis = false;
  const stroom = async (): Promise<void> => {
    for (let i = volgende++; i < rij.length && !mis; i = volgende++) {
      const { verhaal, beurt: eigen } = rij[i]!;
      try {
        await achtereen(kern.verbinding, (verbinding) => speelVerhaal({ ...kern, verbinding }, mensen, verhaal, rij[i - 1]?.beurt.voorbij, eigen.geef));
      } catch (fout) {
        mis = true;
        throw fout;
      } finally {
        eigen.geef();
      }
      voortgang?.(++gedaan, rij.length);
    }
  };
  // When one stream fails, the others first finish the story they are in: nothing goes on behind the caller's back.
  const gelopen = await Promise.allSettled(Array.from({ length: STROMEN }, stroom));
  await mensen.vertrek();
  const fout = gelopen.find((g) => g.status === 'rejected');
  if (fout) throw fout.reason;
}

/** A turn that one story passes on to the next. */
function beurt(): { voorbij: Promise<void>; geef: () => void } {
  let geef = (): void => {};
  const voorbij = new Promise<void>((klaar) => (geef = klaar));
  return { voorbij, geef };
}

async function speelVerhaal(kern: Kern, mensen: Spelers, { zetten }: Verhaal, opBeurt: Promise<void> | undefined, geefBeurt: () => void): Promise<void> {
  const momenten = momentenVan(zetten);
  const doe = async (zet: Zet): Promise<void> => {
    const wie = await mensen.speler(zet.door);
    const uitkomst = await doeZet({ ...kern, klok: () => momenten.get(zet)!, nieuwId: () => zet.aan }, wie, zet);
    if (!uitkomst.ok) throw new Error(`De demo kan niet verder: ${zet.doe} door ${zet.door} op ${zet.op}: ${uitkomst.reden} ${JSON.stringify(uitkomst.velden ?? '')}`);
  };
  // Only opening draws a number; it waits its turn, the rest of the story does not.
  const [openen, verder] = [zetten.filter((z) => z.doe === 'dossier-openen'), zetten.filter((z) => z.doe !== 'dossier-openen')];
  await opBeurt;
  for (const zet of openen) await doe(zet);
  geefBeurt();
  for (const zet of verder) await doe(zet);
}

function doeZet(kern: Kern, wie: Parameters<typeof voerUit>[1], { doe, aan, invoer }: Zet): Promise<Uitkomst<unknown>> {
  if (doe === 'dossier-openen') return dossierOpenen(kern, wie, invoer);
  if (doe === 'woning-aanmelden') return woningAanmelden(kern, wie, invoer);
  if (doe === 'woning-intrekken') return woningIntrekken(kern, wie, aan, invoer);
  return voerUit(kern, wie, doe, aan, invoer);
}

/** Every step in office hours of its day (8 to 15 UTC is 9 or 10 to 16 or 17 in the Netherlands), in order. */
function momentenVan(zetten: readonly Zet[]): Map<Zet, Date> {
  const momenten = new Map<Zet, Date>();
  let vorige = { op: '', minuut: 0 };
  for (const zet of zetten) {
    const spreiding = Number.parseInt(zet.aan.slice(0, 6), 16) + momenten.size * 7919;
    const minuut = vorige.op === zet.op ? vorige.minuut + 4 + (spreiding % 50) : spreiding % 240;
    vorige = { op: zet.op, minuut };
    momenten.set(zet, new Date(Date.parse(`${zet.op}T08:00:00Z`) + Math.min(minuut, 419) * 60_000 + (spreiding % 60) * 1000));
  }
  return momenten;
}
