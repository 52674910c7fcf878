import { gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { beeindigNoodtoegang } from '../../storage/noodtoegang.ts';
import { isId, type Ingelogd, type Kern } from '../kern.ts';

/** It is no longer needed. */
export const noodtoegangBeeindigen = async (kern: Kern, { token }: Ingelogd, dossier: string): Promise<Uitkomst<null>> =>
  isId(dossier) && (await kern.verbinding.als(token, (tx) => beeindigNoodtoegang(tx, dossier))) ? gelukt(null) : geweigerd({ soort: 'niet-gevonden', reden: 'Er is geen noodtoegang meer om te beëindigen.' });
