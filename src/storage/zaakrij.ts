import type { Gebeurd } from '../domain/keten/gebeurtenissen.ts';
import { levend, type Regelingen } from '../domain/regeling/versies.ts';
import type { ZaakGebeurtenis, Zaakstand } from '../domain/zaak/leer.ts';
import type { Zaaksoort } from '../domain/zaak/soorten.ts';
import { rijUit, ZAAKLEREN, type Zaakrij } from '../domain/zaak/zaken.ts';

/** What is kept of a zaak beside the memory, as it follows from what happened; whose turn it is by what holds on this day. Undefined when nothing happened. */
export function zaakrij(soort: Zaaksoort, verleden: readonly Gebeurd<ZaakGebeurtenis>[], regelingen: Regelingen, vandaag: string): Zaakrij | undefined {
  const stand = verleden.reduce<Zaakstand | undefined>(ZAAKLEREN[soort].pasToe, undefined);
  return stand && rijUit(soort, levend(regelingen, () => vandaag).op(stand.regeling, vandaag), stand);
}
