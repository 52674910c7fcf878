import { dagenTussen } from '../../domain/kalender/dag.ts';
import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** W17: the day of the key is the day the monitor counts a home as delivered and a client as housed; the wait is stamped with it (PO.c1). */
export const sleutelOverdragen: Actie = {
  naam: 'sleutel-overdragen',
  uitleg: 'Vanaf nu woont de cliënt achter een eigen voordeur en begint de woonbegeleiding daar.',
  woning: 'van-aanbod',
  vragen: () => ({}),
  beslis: ({ stand, dossier, op }) => {
    if (!stand.aanbod) return geweigerd({ soort: 'mag-niet-nu', reden: 'Er is geen woning bij dit dossier.' });
    const { woning, corporatie, gemeente } = stand.aanbod;
    const wachtdagen = stand.wachtlijst ? { wachtdagen: dagenTussen(stand.wachtlijst.sinds, op) } : {};
    return gelukt({ gebeurtenissen: [{ soort: 'sleutel-overgedragen', gegevens: { woning, corporatie, gemeente, ...wachtdagen } }], woning: [{ soort: 'woning-verhuurd', gegevens: { dossier } }] });
  },
};
