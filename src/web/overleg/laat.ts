import { jaarVan } from '../../domain/kalender/dag.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { voorstelDag, type Keer } from '../../domain/overleg/planning.ts';
import type { Overleg, Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesVergaderingen } from '../../storage/lezen/overleg.ts';
import { zaakstappad } from '../zaak/paden.ts';
import { laatstedag, type Beurtitem } from '../zaak/termijn.tsx';
import { planVan } from './plan.ts';

export const magPlannen = (regeling: Regeling, { wie }: Pick<IngelogdVerzoek, 'wie'>): boolean => regeling.stappen['vergadering-plannen']?.door.includes(wie.rol) ?? false;
export const planpad = (keer: Keer, vandaag: string): string => zaakstappad('vergadering-plannen', undefined, { tafel: keer.tafel, datum: voorstelDag(keer, vandaag), ...(keer.thema ? { thema: 'ja' } : {}) });

/** The time that was missed last, unless the next one is planned already. */
const gemist = (keren: readonly Keer[]): Keer | undefined => (keren.some((k) => k.stand === 'gepland') ? undefined : keren.filter((k) => k.stand === 'te-laat').at(-1));

/** What was not held in time and is not planned either, for who may plan: one line per consultation. */
export async function laatOverleg(tx: Parameters<typeof leesVergaderingen>[0], v: Pick<IngelogdVerzoek, 'wie' | 'vandaag'>, regeling: Regeling): Promise<Beurtitem[]> {
  if (!magPlannen(regeling, v)) return [];
  const jaar = jaarVan(v.vandaag);
  const meetings = await leesVergaderingen(tx, regeling.regeling, jaar);
  const item = (overleg: Overleg, keer: Keer): Beurtitem => ({
    sleutel: `plan-${overleg.code}-${keer.thema}`, titel: `${keer.thema ? 'Themabijeenkomst ' : ''}${overleg.naam} plannen`, href: planpad(keer, v.vandaag),
    ...(keer.uiterlijk ? { uiterlijk: keer.uiterlijk, rechts: laatstedag(keer.uiterlijk, v.vandaag), regels: [`Had uiterlijk ${zegDatum(keer.uiterlijk)} moeten zijn`] } : {}),
  });
  return regeling.overleg.filter((o) => !o.zitting).flatMap((o) => {
    const keren = planVan(o, jaar, meetings, v.vandaag);
    return [false, true].flatMap((thema) => { const keer = gemist(keren.filter((k) => k.thema === thema)); return keer ? [item(o, keer)] : []; });
  });
}
