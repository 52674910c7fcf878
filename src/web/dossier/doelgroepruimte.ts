import { ruimteVan, type Besloten, type Ruimte } from '../../domain/toetsing/ruimte.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Optie } from '../ui/index.ts';

/** "Dit jaar nog 3 van 5 plaatsen in Zuid-Kennemerland." */
export function zegRuimte({ over, maximum, alleen_in }: Ruimte): string {
  const waar = alleen_in ? ` in ${alleen_in}` : '';
  if (over > 0) return `Dit jaar nog ${over} van ${maximum} plaatsen${waar}.`;
  return `De ${maximum} plaatsen van dit jaar${waar} zijn vergeven. Overleg eerst met het servicepunt.`;
}

/** The target groups to choose from; where a group has a maximum (P1.1), how much room it still has this year. */
export function doelgroepopties(regeling: Regeling, besloten: Besloten): Optie[] {
  const ruimte = ruimteVan(regeling, besloten);
  return regeling.doelgroepen.map(({ code, naam }) => {
    const deze = ruimte.find((r) => r.doelgroep === code);
    return { waarde: code, naam, ...(deze ? { hint: zegRuimte(deze) } : {}) };
  });
}
