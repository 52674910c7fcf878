import { jaarVan } from '../../domain/kalender/dag.ts';
import { rangschik, type Paar, type Rangorde } from '../../domain/matching/rangorde.ts';
import { kentMatching, metMatching, type MetMatching } from '../../domain/matching/regels.ts';
import { nietGehaald } from '../../domain/matching/keuze.ts';
import type { Eis } from '../../domain/matching/punten.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { draagkrachtenVoor, type Draagkrachtbeeld } from '../../storage/lezen/buurten.ts';
import { leesWachtenden, leesWeegwoning, type Wachtende, type Weegwoning } from '../../storage/lezen/kandidaten.ts';
import { aantallenVoor, type Aantal } from '../../storage/lezen/verdeling.ts';
import { gemeentenVan, zegGemeente } from '../lijsten/namen.ts';
import type { Uitlegbeeld } from './uitleg.tsx';

/* The ranking of a home as it stands now, read and computed once per page. */

/** `kent`: the regeling says itself how to rank; without it only waiting counts. */
export type Rang = { woning: Weegwoning; regeling: MetMatching; kent: boolean; rangorde: Rangorde; bij: ReadonlyMap<string, Wachtende>; beeld: Uitlegbeeld; buurt?: Draagkrachtbeeld; aantallen: readonly Aantal[] };

/** How municipalities are called in the versions of a regeling. */
export function gemeentenamen({ kern }: Pick<IngelogdVerzoek, 'kern'>, regeling: string): (code: string) => string {
  const namen = gemeentenVan(kern.regelingen.alle().filter((r) => r.regeling === regeling));
  return (code) => zegGemeente(namen, code) ?? code;
}

/** Everyone in sight ranked for one home by the rules of today; undefined when the home is not the reader's to see. A fixed number of queries. */
export async function leesRang({ kern, wie, vandaag }: IngelogdVerzoek, tx: Parameters<typeof leesWeegwoning>[0], id: string): Promise<Rang | undefined> {
  const woning = await leesWeegwoning(tx, id);
  if (!woning) return undefined;
  const eigen = kern.regelingen.op(woning.regeling, vandaag);
  const regeling = metMatching(eigen);
  const buurt = woning.buurt ? (await draagkrachtenVoor(tx, regeling, [woning.buurt], vandaag)).get(woning.buurt) : undefined;
  const aantallen = await aantallenVoor(tx, kern.regelingen.versies(woning.regeling), jaarVan(vandaag), vandaag);
  const wachtenden = await leesWachtenden(tx, wie, { regeling: woning.regeling, op: vandaag });
  const rangorde = rangschik(regeling, woning.beeld, wachtenden.map((w) => w.kandidaat), vandaag);
  return {
    woning, regeling, kent: kentMatching(eigen), rangorde, bij: new Map(wachtenden.map((w) => [w.kandidaat.dossier, w])), aantallen, ...(buurt ? { buurt } : {}),
    beeld: { regeling, woning: woning.beeld, hoogste: rangorde.hoogste, op: vandaag, gemeente: gemeentenamen({ kern }, woning.regeling) },
  };
}

/** Those who do not fit under the first rule they do not meet, in the order of the rules. */
export function perReden({ regeling }: Pick<Rang, 'regeling'>, nietPassend: readonly Paar[]): [Eis, Paar[]][] {
  return regeling.matching.eisen.map(({ code }): [Eis, Paar[]] => [code, nietPassend.filter((p) => nietGehaald(p)[0] === code)]).filter(([, paren]) => paren.length > 0);
}

/** Days on the list on the day of the ranking. */
export const zegWacht = (dagen: number): string => `wacht ${dagen} ${dagen === 1 ? 'dag' : 'dagen'}`;
export type Rangfilter = { zorg?: string; ids?: ReadonlySet<string> };
/** Does this candidate stay in the list under the filter? Places are those of the whole ranking. */
export const inFilter = ({ zorg, ids }: Rangfilter, bij: Rang['bij']) => (p: Paar): boolean =>
  (!zorg || bij.get(p.kandidaat.dossier)?.zorgorganisatie === zorg) && (!ids || ids.has(p.kandidaat.dossier));
