import { voorwaardenVan } from '../../domain/keten/lasten.ts';
import { DOSSIERSTAPPEN, isDossierstap } from '../../domain/keten/stappen.ts';
import type { Voorwaarde } from '../../domain/regeling/schema.ts';
import { Badge, Bron, Kaart, Lijst, type BadgeStand } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { bronVan } from './bron.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';

export type Voorwaardebeeld = Voorwaarde & { stand: BadgeStand; woorden: string; wanneer: string };

/** How a condition stands: met, still open, or part of the lease or the support from the start. */
function standVan(voorwaarde: Voorwaarde, vervuld_op?: string): Pick<Voorwaardebeeld, 'stand' | 'woorden' | 'wanneer'> {
  const { voor, bij } = voorwaarde;
  if (vervuld_op) return { stand: 'voldoet', woorden: 'vervuld', wanneer: `Vervuld op ${zegDatum(vervuld_op)}.` };
  if (voor) return { stand: 'wacht', woorden: 'open', wanneer: `Nodig vóór: ${isDossierstap(voor) ? DOSSIERSTAPPEN[voor].titel.toLowerCase() : voor}.` };
  return bij === 'huur' ? { stand: 'oordeel', woorden: 'in het contract', wanneer: 'Hoort in het huurcontract.' } : { stand: 'oordeel', woorden: 'bij de begeleiding', wanneer: 'Hoort bij de afspraken over begeleiding.' };
}

/** The conditions of the decision, in its order, as far as this reader may know them. */
export function voorwaardenVoor({ regeling, stand }: Pick<Beeld, 'regeling' | 'stand'>): Voorwaardebeeld[] {
  const alle = voorwaardenVan(regeling);
  return (stand.voorwaarden ?? []).flatMap(({ code, vervuld_op }) => {
    const voorwaarde = alle.find((v) => v.code === code);
    return voorwaarde ? [{ ...voorwaarde, ...standVan(voorwaarde, vervuld_op) }] : [];
  });
}

/** What goes along with a positive decision to the lease and the support (W7.3, E2.5.4). Nothing when there is nothing. */
export function Voorwaarden({ beeld }: { beeld: Beeld }) {
  const voorwaarden = voorwaardenVoor(beeld);
  if (voorwaarden.length === 0) return null;
  return (
    <Kaart plat titel="Voorwaarden uit het besluit">
      <Lijst items={voorwaarden.map(({ code, tekst, stand, woorden, wanneer, bron }) => ({
        sleutel: code, titel: tekst, rechts: <Badge stand={stand}>{woorden}</Badge>, regels: [wanneer, <Bron key="bron" {...bronVan(beeld.regeling, bron)!} />],
      }))} />
    </Kaart>
  );
}
