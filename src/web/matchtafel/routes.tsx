import { AAN_TAFEL } from '../../actions/matching/matchkeuze.ts';
import type { Route } from '../../http/route.ts';
import { matchtafel } from './pagina.tsx';
import { afspraak, draagVoor, laatLos, matchtafelCsv, spreekAf, trekIn } from './stappen.tsx';

/** Who sits at the table sees it; who may suggest, the regeling says. */
export const matchtafelroutes: readonly Route[] = [
  { methode: 'GET', pad: '/matchtafel', toegang: AAN_TAFEL, doe: matchtafel },
  { methode: 'GET', pad: '/matchtafel.csv', toegang: AAN_TAFEL, doe: matchtafelCsv },
  { methode: 'GET', pad: '/matchtafel/afspraak', toegang: AAN_TAFEL, doe: afspraak },
  { methode: 'POST', pad: '/matchtafel/afspraak', toegang: AAN_TAFEL, doe: spreekAf },
  { methode: 'POST', pad: '/matchtafel/voordragen', toegang: AAN_TAFEL, doe: draagVoor },
  { methode: 'POST', pad: '/matchtafel/voordracht-intrekken', toegang: AAN_TAFEL, doe: trekIn },
  { methode: 'POST', pad: '/matchtafel/loslaten', toegang: AAN_TAFEL, doe: laatLos },
];
