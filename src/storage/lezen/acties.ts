import type { ActieStand } from '../../domain/inspanning/actie.ts';
import type { Transactie } from '../verbinding.ts';
import { leesTeksten, zakenVan } from './zaken.ts';

export type Actieregel = { id: string; titel: string; locatie?: string; stand: ActieStand };

/** The actions of a regeling with their titles, the nearest last day first; two queries. Of one meeting, conversation or judgement when asked. */
export async function leesActies(tx: Transactie, regeling: string, { vergadering, gesprek, oordeel }: { vergadering?: string; gesprek?: string; oordeel?: string } = {}): Promise<Actieregel[]> {
  const zaken = (await zakenVan<ActieStand>(tx, regeling, 'actie')).filter(({ stand: s }) => (!vergadering || s.vergadering === vergadering) && (!gesprek || s.gesprek === gesprek) && (!oordeel || s.oordeel === oordeel));
  const woorden = new Map((await leesTeksten(tx, zaken.map((z) => z.id))).filter((t) => t.nummer === 1).map((t) => [`${t.zaak} ${t.veld}`, t.tekst]));
  return zaken.map(({ id, stand }) => {
    const locatie = woorden.get(`${id} locatie`);
    return { id, stand, titel: woorden.get(`${id} titel`) ?? 'Actie zonder titel', ...(locatie ? { locatie } : {}) };
  }).sort((a, b) => a.stand.uiterlijk.localeCompare(b.stand.uiterlijk) || a.titel.localeCompare(b.titel, 'nl'));
}
