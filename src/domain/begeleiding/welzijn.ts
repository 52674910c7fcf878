import { magOntvangen } from '../keten/ontvangen.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Regeling } from '../regeling/schema.ts';

/** The welfare organisations that work where the client lives or goes to live, also after a move (art. 8a). */
export function welzijnIn(regeling: Pick<Regeling, 'partijen'>, { aanbod, sleutel }: Pick<DossierStand, 'aanbod' | 'sleutel'>): { code: string; naam: string }[] {
  const gemeente = aanbod?.gemeente ?? sleutel?.gemeente;
  return regeling.partijen.filter((p) => p.soort === 'welzijnsorganisatie' && p.register && (!p.werkgebied || (gemeente !== undefined && p.werkgebied.includes(gemeente)))).map(({ code, naam }) => ({ code, naam }));
}

/** May the client's data go to welfare? Only with consent for the purpose that names it (art. 3b). */
export const magNaarWelzijn = (regeling: Pick<Regeling, 'toestemming'>, stand: Pick<DossierStand, 'doeleinden'>): boolean => magOntvangen(regeling, stand, 'welzijnswerker');
