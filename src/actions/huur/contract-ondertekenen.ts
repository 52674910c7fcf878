import { TEKENAARNAMEN, TEKENAARS, type Tekenaar } from '../../domain/huur/tekenaars.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Art. 5a, 6a, 7a; W9.8: the lease is signed by everyone it binds, before the key. Taken again for whoever signs on another day. */
export const contractOndertekenen: Actie = {
  naam: 'contract-ondertekenen',
  uitleg: 'Tekenen zij niet op dezelfde dag, leg dan elke dag apart vast. Als iedereen heeft getekend, kan de sleutel worden overgedragen.',
  vragen: (_, stand) => ({
    door: { label: 'Wie hebben getekend?', soort: 'keuzes', verplicht: true, hint: 'Heeft de cliënt een bewindvoerder, dan tekent die mee.', opties: TEKENAARS.filter((t) => stand.contract?.te_tekenen?.includes(t) ?? true).map((code) => ({ code, naam: TEKENAARNAMEN[code] })) },
  }),
  beslis: ({ stand, invoer }) => {
    const door = invoer.door as Tekenaar[];
    if (!door.every((t) => stand.contract?.te_tekenen?.includes(t))) return fout('door', 'Kies alleen wie nog moest tekenen.');
    return gelukt({ gebeurtenissen: [{ soort: 'contract-ondertekend', gegevens: { door } }] });
  },
};
