import type { ReactNode } from 'react';
import { zegDag } from '../../domain/kalender/zeg.ts';
import { FASEN, type Fase } from '../../domain/keten/fasen.ts';
import { AFGESLOTEN, type Status } from '../../domain/keten/stand.ts';
import type { Ketendeur } from '../ui/index.ts';
import { brieven } from './brieven.tsx';
import type { Mijn } from './mijn.ts';
import { PADEN } from './paden.ts';
import { hoofd } from './woorden.ts';

/* "Waar sta je?": seven doors from application to a lease of one's own, in what the client did or will do. */

type Plek = 'aanvraag' | 'besluit' | 'wachtlijst' | 'aanbod' | 'tekenen' | 'wonen' | 'zelf';
const PLEK_VAN: Record<Fase, Plek> = { aanvraag: 'aanvraag', toetsing: 'aanvraag', beoordeling: 'besluit', wachtlijst: 'wachtlijst', aanbod: 'aanbod', huur: 'tekenen', begeleiding: 'wonen', signalering: 'wonen' };
const PLEKKEN: readonly Plek[] = ['aanvraag', 'besluit', 'wachtlijst', 'aanbod', 'tekenen', 'wonen', 'zelf'];
type Namen = Record<'klaar' | 'nu' | 'straks', string>;

/** What each door is called when it is behind, here and ahead. */
const namen = ({ w }: Mijn): Record<Plek, Namen> => ({
  aanvraag: { klaar: 'Je aanvraag is compleet', nu: 'Je aanvraag wordt gemaakt en nagekeken', straks: 'Je maakt je aanvraag' },
  besluit: { klaar: `${hoofd(w.beslisser)} zei ja`, nu: `${hoofd(w.beslisser)} beslist`, straks: `${hoofd(w.beslisser)} beslist` },
  wachtlijst: { klaar: 'Je stond op de wachtlijst', nu: 'Je staat op de wachtlijst', straks: 'Je staat op de wachtlijst' },
  aanbod: { klaar: 'Je kreeg een woning aangeboden', nu: 'Er is misschien een woning', straks: 'Je krijgt een woning aangeboden' },
  tekenen: { klaar: 'Je kreeg de sleutel', nu: 'Je tekent en krijgt de sleutel', straks: 'Je tekent en krijgt de sleutel' },
  wonen: { klaar: 'Je woonde er met hulp', nu: `Je woont er, met hulp van ${w.begeleider}`, straks: `Je woont er, met hulp van ${w.begeleider}` },
  zelf: { klaar: 'Je huurt zelf', nu: 'Je huurt zelf', straks: 'Je huurt zelf, zonder hulp erbij' },
});

/** How the way ended, where it ended before a lease of one's own. */
const EINDE: Partial<Record<Status, string>> = { afgewezen: 'Het antwoord was nee', uitgesloten: 'Je aanvraag stopte', ingetrokken: 'Je aanvraag stopte', 'van-wachtlijst': 'Je ging van de wachtlijst' };

const eersteDag = ({ stand }: Mijn, plek: Plek) => FASEN.filter((f) => PLEK_VAN[f] === plek).map((f) => stand.fasen?.[f]?.van).filter((d) => d !== undefined).sort()[0];
const laatsteDag = ({ stand }: Mijn, plek: Plek) => FASEN.filter((f) => PLEK_VAN[f] === plek).map((f) => stand.fasen?.[f]?.tot).filter((d) => d !== undefined).sort().at(-1);

function datum(mijn: Mijn, plek: Plek): ReactNode {
  const { stand, vandaag, naar } = mijn;
  const dag = (d: string | undefined) => d && zegDag(d, vandaag).replace(/^\S+ /, '');
  const [van, tot] = [eersteDag(mijn, plek), laatsteDag(mijn, plek)];
  switch (plek) {
    case 'besluit': return stand.besluit && <>{dag(stand.besluit.op)}{brieven(mijn).some((b) => b.soort === 'besluit') && <> · <a href={naar(`${PADEN.brieven}/besluit`)}>lees de brief</a></>}</>;
    case 'wachtlijst': return van && tot && van !== tot ? `van ${dag(van)} tot ${dag(tot)}` : dag(van);
    case 'tekenen': return dag(stand.sleutel?.op);
    case 'zelf': return dag(stand.contract?.omgezet_op);
    default: return dag(tot);
  }
}

/** The doors as they stand. A way that ended shows what was reached, and its end. */
export function deuren(mijn: Mijn): Ketendeur[] {
  const { stand, soort, voornaam } = mijn;
  const gezegd = namen(mijn);
  const zelf = stand.contract?.omgezet_op !== undefined;
  const hier = PLEKKEN.indexOf(zelf ? 'zelf' : PLEK_VAN[stand.fase]);
  const einde = EINDE[stand.status] ?? (AFGESLOTEN.includes(stand.status) || stand.status === 'nazorg' ? 'De hulp bij het wonen is klaar' : undefined);
  const voorbij = PLEKKEN.slice(0, hier).map((plek): Ketendeur => ({ naam: gezegd[plek].klaar, stand: 'klaar', datum: datum(mijn, plek), uitkomst: '' }));
  const nu: Ketendeur = { naam: einde ?? gezegd[PLEKKEN[hier]!].nu, stand: 'nu', datum: zelf || einde ? zegDag(zelf && !einde ? stand.contract!.omgezet_op! : stand.sinds, mijn.vandaag).replace(/^\S+ /, '') : undefined, uitkomst: soort === 'vertegenwoordiger' ? `Hier is ${voornaam ?? 'je cliënt'} nu` : 'Hier ben je nu' };
  if (einde) return [...voorbij, nu];
  return [...voorbij, nu, ...PLEKKEN.slice(hier + 1).map((plek, i): Ketendeur => ({ naam: gezegd[plek].straks, stand: i === 0 ? 'volgende' : 'later', uitkomst: '' }))];
}
