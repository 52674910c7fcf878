import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import type { Uitkomst } from '../../domain/uitkomst.ts';
import { ONDERTUSSEN } from '../../domain/uitkomst.ts';
import type { VerdelingStand, Verdelingstap } from '../../domain/verdeling/besluiten.ts';
import { wasEerder } from '../../storage/fouten.ts';
import { laadVerdeling } from '../../storage/verdeling.ts';
import { GEEN_REGELING, type Ingelogd, type Kern } from '../kern.ts';
import { zetStap } from '../stroomstap.ts';
import { overdrachtBesluiten } from './overdracht-besluiten.ts';
import { sleutelVaststellen } from './sleutel-vaststellen.ts';
import { sleutelVoorstellen } from './sleutel-voorstellen.ts';
import { taakstellingHerzien } from './taakstelling-herzien.ts';
import { tekortMelden } from './tekort-melden.ts';
import { VERDELINGSTROOM, type Omgeving, type Verdelingactie } from './verdeling-stroom.ts';

/** The steps on the numbers of a regeling. */
export const VERDELINGACTIES: Record<Verdelingstap, (omgeving: Omgeving) => Verdelingactie> = {
  'tekort-melden': tekortMelden, 'overdracht-besluiten': overdrachtBesluiten, 'taakstelling-herzien': taakstellingHerzien, 'sleutel-voorstellen': sleutelVoorstellen, 'sleutel-vaststellen': sleutelVaststellen,
};

/** What the steps of this person's regeling look at; undefined for an account without one. */
export function omgevingVan({ regelingen, klok }: Kern, wie: Ingelogd['wie']): Omgeving | undefined {
  const vandaag = vandaagIn(klok());
  return wie.regeling === null ? undefined : { versies: regelingen.versies(wie.regeling), regeling: regelingen.op(wie.regeling, vandaag), vandaag, wie };
}

/** Takes a step on the numbers of one's own regeling; the first one begins their stream. */
export async function zetVerdelingstap(kern: Kern, ingelogd: Ingelogd, stap: Verdelingstap, invoer: unknown): Promise<Uitkomst<{ id: string; stand: VerdelingStand }>> {
  const omgeving = omgevingVan(kern, ingelogd.wie);
  if (!omgeving) return GEEN_REGELING;
  for (let keer = 1; keer <= 2; keer++) {
    const er = await kern.verbinding.als(ingelogd.token, (tx) => laadVerdeling(tx, { regeling: omgeving.regeling.regeling }));
    try {
      return await zetStap(kern, ingelogd, VERDELINGSTROOM, VERDELINGACTIES[stap](omgeving), er?.id, invoer);
    } catch (fout) {
      // Two began at once: the second goes on in what the first began.
      if (er || !wasEerder(fout)) throw fout;
    }
  }
  return ONDERTUSSEN;
}
