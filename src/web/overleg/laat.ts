import { jaarVan } from '../../domain/kalender/dag.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { planVan } from '../../domain/overleg/plan.ts';
import { voorstelDag, volgendeKeer, type Keer } from '../../domain/overleg/planning.ts';
import { keercode } from '../../domain/overleg/vergadering.ts';
import type { Overleg, Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesVergaderingen } from '../../storage/lezen/overleg.ts';
import { zaakstappad } from '../zaak/paden.ts';
import { laatstedag, type Beurtitem } from '../zaak/termijn.tsx';

export const magPlannen = (regeling: Regeling, { wie }: Pick<IngelogdVerzoek, 'wie'>): boolean => regeling.stappen['vergadering-plannen']?.door.includes(wie.rol) ?? false;
/** The form to plan this time, or the next one when only the table is known. */
export const planpad = (keer: Pick<Keer, 'tafel' | 'thema' | 'uiterlijk'>, vandaag: string): string => zaakstappad('vergadering-plannen', undefined, { tafel: keer.tafel, datum: voorstelDag(keer, vandaag), ...(keer.thema ? { thema: 'ja' } : {}) });

/** The form that says why this time was not held. */
export const nietGehoudenpad = (keer: Pick<Keer, 'tafel' | 'thema' | 'uiterlijk'>): string => zaakstappad('vergadering-niet-gehouden', undefined, { keer: keercode(keer) });

/**
 * What was not held in time, for who may plan: one line per consultation. As long as nothing is planned it leads to planning the next time
 * that is due; then to saying why it was not held, until that has been said.
 */
export async function laatOverleg(tx: Parameters<typeof leesVergaderingen>[0], v: Pick<IngelogdVerzoek, 'wie' | 'vandaag'>, regeling: Regeling): Promise<Beurtitem[]> {
  if (!magPlannen(regeling, v)) return [];
  const jaar = jaarVan(v.vandaag);
  const meetings = await leesVergaderingen(tx, regeling.regeling, jaar);
  const item = (overleg: Overleg, keren: readonly Keer[], laatste: Keer, thema: boolean): Beurtitem => {
    const naam = `${thema ? 'Themabijeenkomst ' : ''}${overleg.naam}`;
    const gepland = keren.some((k) => k.stand === 'gepland');
    return {
      sleutel: `plan-${overleg.code}-${thema}`, titel: gepland ? `Zeggen waarom ${naam} niet is gehouden` : `${naam} plannen`,
      href: gepland ? nietGehoudenpad(laatste) : planpad(volgendeKeer(keren) ?? { tafel: overleg.code, thema }, v.vandaag),
      ...(laatste.uiterlijk ? { uiterlijk: laatste.uiterlijk, rechts: laatstedag(laatste.uiterlijk, v.vandaag), regels: [`Had uiterlijk ${zegDatum(laatste.uiterlijk)} moeten zijn`] } : {}),
    };
  };
  return regeling.overleg.filter((o) => !o.zitting).flatMap((o) => {
    const keren = planVan(o, jaar, meetings, v.vandaag);
    return [false, true].flatMap((thema) => {
      const die = keren.filter((k) => k.thema === thema);
      const laatste = die.filter((k) => k.stand === 'te-laat').at(-1);
      return laatste ? [item(o, die, laatste, thema)] : [];
    });
  });
}
