import type { Vragen } from '../../domain/invoer/vragen.ts';
import { fout, gelukt, type Uitkomst } from '../../domain/uitkomst.ts';
import { huurfout } from '../../domain/woning/huurgrens.ts';
import { leesWoning, type Woning } from '../../storage/lezen/woningen.ts';
import type { Ingelogd, Kern } from '../kern.ts';
import { zetStap } from '../stroomstap.ts';
import { magWoningstap, WONINGSTROOM, type Woningactie } from './woning-stroom.ts';

export const VRIJGEEFVRAGEN: Vragen = {
  beschikbaar_vanaf: { label: 'Beschikbaar vanaf', soort: 'datum', hint: 'Laat leeg als de verwachte dag klopt.' },
};

/** Art. 4a: an announced home can be offered from now on. Its rent is judged by the limit of the year in which it is available. */
const VRIJGEVEN: Woningactie<Woning> = {
  naam: 'woning-vrijgeven',
  mag: magWoningstap('woning-vrijgeven'),
  leest: async (tx, id) => (await leesWoning(tx, id))!,
  vragen: () => VRIJGEEFVRAGEN,
  beslis: ({ regeling, invoer, bij: woning }) => {
    const vanaf = (invoer.beschikbaar_vanaf as string | undefined) ?? woning.beschikbaar_vanaf;
    const mis = huurfout(regeling, woning.huur, vanaf);
    if (mis) return fout('beschikbaar_vanaf', mis.veld === 'huur' ? `${mis.melding} Wijzig de huur eerst.` : `Voor ${vanaf.slice(0, 4)} staat er nog geen sociale huurgrens in de regeling. Wacht daarop met vrijgeven, of vraag het Servicepunt de grens toe te voegen.`, mis.bron);
    return gelukt({ gebeurtenissen: [{ soort: 'woning-vrijgegeven', gegevens: {} }], rij: { vanaf } });
  },
};

export async function woningVrijgeven(kern: Kern, wie: Ingelogd, id: string, invoer: unknown): Promise<Uitkomst<{ woning: string }>> {
  const uitkomst = await zetStap(kern, wie, WONINGSTROOM, VRIJGEVEN, id, invoer);
  return uitkomst.ok ? gelukt({ woning: uitkomst.waarde.id }) : uitkomst;
}
