import type { Gebeurd } from '../domain/keten/gebeurtenissen.ts';
import { levend, type Regelingen } from '../domain/regeling/versies.ts';
import type { Beurt, ZaakGebeurtenis, Zaakkolommen, Zaakstand } from '../domain/zaak/leer.ts';
import type { Zaaksoort } from '../domain/zaak/soorten.ts';
import { ZAAKLEREN } from '../domain/zaak/zaken.ts';

export type Zaakrij = { stand: Zaakstand; kolommen: Zaakkolommen; beurten: readonly Beurt[] };

/** What is kept of a zaak beside the memory, as it follows from what happened; whose turn it is by what holds on this day. Undefined when nothing happened. */
export function zaakrij(soort: Zaaksoort, verleden: readonly Gebeurd<ZaakGebeurtenis>[], regelingen: Regelingen, vandaag: string): Zaakrij | undefined {
  const leer = ZAAKLEREN[soort];
  const stand = verleden.reduce<Zaakstand | undefined>(leer.pasToe, undefined);
  if (!stand) return undefined;
  const regeling = levend(regelingen, () => vandaag).op(stand.regeling, vandaag);
  return { stand: leer.gedeeld?.(regeling, stand) ?? stand, kolommen: leer.kolommen(stand), beurten: leer.beurten(regeling, stand) };
}
