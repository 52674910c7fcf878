import { doelenVan } from '../doelen.ts';
import type { Cijferrij, Cijfertabel, Hoofdstuk } from '../tabel.ts';
import { deelnemers, metGetelde, type Kader } from './kader.ts';
import { aantal, sommen, tabel } from './maken.ts';
import type { Telstaat } from './telstaat.ts';

type Soort = { cijfer: 'spreiding-gemeenten' | 'spreiding-corporaties'; doel: 'uitstroom' | 'woningen'; wie: 'gemeente' | 'corporatie'; kolommen: ReturnType<typeof aantal>[] };
const GEREALISEERD = aantal('gerealiseerd', 'Gerealiseerd');
const DOEL = aantal('doel', 'Doel');

function metDoel(k: Kader, t: Telstaat, { cijfer, doel, wie, kolommen }: Soort): Cijfertabel {
  const { perRij, meldingen } = doelenVan(k.versies, doel, k.periode);
  const rijen = metGetelde(k, deelnemers(k, wie), t.rijen(cijfer)).map((r): Cijferrij => ({
    ...r, cellen: { ...Object.fromEntries([GEREALISEERD, ...kolommen].map((c) => [c.code, t.aantal(cijfer, r.code, c.code)])), doel: perRij ? perRij.get(r.code) ?? 0 : null },
  }));
  const alle = [GEREALISEERD, DOEL, ...kolommen];
  return tabel(cijfer, k, { kolommen: alle, rijen, totaal: { ...sommen(alle, rijen), ...(perRij ? {} : { doel: null }) }, meldingen });
}

/** Goal against realised, homes and youth homes (W17.u). */
export const spreiding = (k: Kader, t: Telstaat): Hoofdstuk['tabellen'] => [
  metDoel(k, t, { cijfer: 'spreiding-gemeenten', doel: 'uitstroom', wie: 'gemeente', kolommen: [] }),
  metDoel(k, t, { cijfer: 'spreiding-corporaties', doel: 'woningen', wie: 'corporatie', kolommen: [aantal('jongeren', 'Waarvan jongerenwoning'), aantal('aangemeld', 'Beschikbaar gesteld'), aantal('aangemeld_jongeren', 'Waarvan jongerenwoning')] }),
];
