import { lopendePeriode } from '../begeleiding/stand.ts';
import { dagenNa } from '../kalender/maanden.ts';
import { binnenTermijn, partijVoor, type Beurt } from '../keten/beurt.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Eigenaar } from './gebeurtenissen.ts';
import { clientoverlegbeurten } from './clientoverleg.ts';
import { lopendeEscalatie, openSignalen, rondetafelNodig, type Signaal } from './stand.ts';
import { antwoordUiterlijk } from './termijnen.ts';
import { lopendeWaarschuwingen } from './verloop.ts';
import type { Escalatieuitkomst } from './woorden.ts';

/** The party that owns a signal, on the work list. */
export const partijVan = (eigenaar: Eigenaar): 'zorg' | 'corporatie' => (eigenaar === 'zorgorganisatie' ? 'zorg' : 'corporatie');

/** Whose turn it is around signals and escalation. Once the living there has ended only a calamity is still talked over. */
export function signaleringsbeurten(r: Regeling, s: DossierStand): Beurt[] {
  return s.status === 'woont' ? [...openSignalen(s).flatMap((x) => vanSignaal(r, s, x)), ...calamiteiten(r, s), ...escalatie(r, s), ...vervolg(s), ...waarschuwing(r, s), ...clientoverlegbeurten(r, s)] : [...calamiteiten(r, s), ...clientoverlegbeurten(r, s)];
}

const uiterlijk = (dag: string | undefined): Pick<Beurt, 'uiterlijk'> => (dag ? { uiterlijk: dag } : {});

function vanSignaal(r: Regeling, s: DossierStand, x: Signaal): Beurt[] {
  const eigenaar = partijVan(x.eigenaar);
  if (!x.beantwoord_op) return [{ stap: 'signaal-beantwoorden', wie: eigenaar, sinds: x.op, ...binnenTermijn(r, 'signaal-beantwoorden', x.op), ...uiterlijk(antwoordUiterlijk(r, x)) }];
  if (rondetafelNodig(x)) { const sinds = x.onvoldoende_op ?? x.beantwoord_op; return [{ stap: 'rondetafel-vastleggen', wie: partijVoor(r, 'rondetafel-vastleggen'), sinds, ...binnenTermijn(r, 'rondetafel-vastleggen', sinds) }]; }
  if (x.aanpak === 'extra-gesprek' && !x.gesprek_op) return [{ stap: 'gesprek-vastleggen', wie: 'zorg', sinds: x.beantwoord_op, ...binnenTermijn(r, 'gesprek-vastleggen', x.beantwoord_op) }];
  if (lopendeEscalatie(s)) return [];
  const sinds = [x.beantwoord_op, x.gesprek_op, x.rondetafel_op].filter((d) => d !== undefined).sort().at(-1)!;
  return [{ stap: 'signaal-sluiten', wie: eigenaar, sinds, ...binnenTermijn(r, 'signaal-sluiten', sinds), ...(x.plan_tot && x.plan_tot > sinds ? { uiterlijk: x.plan_tot } : {}) }];
}

/** Calamities go to the consultation that learns from them (art. 11g), open or closed. */
const calamiteiten = (r: Regeling, s: DossierStand): Beurt[] =>
  (s.signalen ?? []).filter((x) => !x.vervallen && x.soort === 'calamiteit' && !x.besproken_op).map((x) => ({ stap: 'calamiteit-bespreken', wie: 'regio', sinds: x.op, ...binnenTermijn(r, 'calamiteit-bespreken', x.op) }));

/** The municipality leads (art. 10a), or in another region who chairs the consultation on a client. */
function escalatie(r: Regeling, s: DossierStand): Beurt[] {
  const nu = lopendeEscalatie(s);
  if (!nu) return [];
  if (!nu.afgesproken_op) return [{ stap: 'escalatie-afspreken', wie: partijVoor(r, 'escalatie-afspreken'), sinds: nu.op, ...binnenTermijn(r, 'escalatie-afspreken', nu.op) }];
  const open = nu.acties.filter((a) => !a.afgerond_op).map((a) => a.uiterlijk).sort();
  if (open.length > 0) return [{ stap: 'escalatieactie-afronden', wie: partijVoor(r, 'escalatieactie-afronden'), sinds: nu.afgesproken_op, uiterlijk: open[0]! }];
  const laatste = [nu.afgesproken_op, ...nu.acties.flatMap((a) => a.afgerond_op ?? [])].sort().at(-1)!;
  return [{ stap: 'escalatie-afsluiten', wie: partijVoor(r, 'escalatie-afsluiten'), sinds: laatste, ...binnenTermijn(r, 'escalatie-afsluiten', laatste) }];
}

/** What an escalation was closed with still has to be done by someone. */
const VERVOLG: Partial<Record<Escalatieuitkomst, Pick<Beurt, 'stap' | 'wie'>>> = {
  'meer-begeleiding': { stap: 'begeleiding-aanpassen', wie: 'zorg' }, 'andere-woning': { stap: 'woning-ruilen', wie: 'corporatie' }, woningruil: { stap: 'woning-ruilen', wie: 'corporatie' },
  ontruiming: { stap: 'ontruiming-vastleggen', wie: 'corporatie' },
};
function vervolg(s: DossierStand): Beurt[] {
  const laatste = s.escalaties?.findLast((e) => e.afgesloten_op !== undefined);
  const wat = laatste?.uitkomst && VERVOLG[laatste.uitkomst];
  if (!wat || (s.gezet[wat.stap] ?? '') >= laatste.afgesloten_op! || (wat.stap === 'ontruiming-vastleggen' && s.ontruiming)) return [];
  if (wat.stap === 'begeleiding-aanpassen' && lopendePeriode(s) === undefined) return [];
  return [{ ...wat, sinds: laatste.afgesloten_op!, streven: true }];
}

/** The time to react to a warning has passed while a signal is still open: the corporation decides on the next step of its ladder. */
function waarschuwing(r: Regeling, s: DossierStand): Beurt[] {
  const laatste = lopendeWaarschuwingen(s).at(-1);
  if (!laatste?.reageren_tot || openSignalen(s).length === 0 || laatste.trede === r.wonen?.ladder.at(-1)?.code) return [];
  return [{ stap: 'waarschuwing-geven', wie: 'corporatie', sinds: laatste.op, vanaf: dagenNa(laatste.reageren_tot, 1), uiterlijk: dagenNa(laatste.reageren_tot, 1), streven: true }];
}
