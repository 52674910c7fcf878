import type { ReactNode } from 'react';
import { DOSSIERSTAPPEN, type Dossierstap } from '../../domain/keten/stappen.ts';
import { Kaart, Link, WieZietDit } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { beginpad } from './toegang.tsx';
import { groepVan, stappenBij, type Zaak } from './zaken.ts';
import { wieZiet } from './zicht.ts';

/** The card of one matter after the key: what stands, and below it the steps that can be taken, as plain links. */
export function Zaakkaart({ beeld, zaak, titel, rechts, zonder = [], children }: { beeld: Beeld; zaak: Zaak; titel: string; rechts?: ReactNode; /** steps that stand on the card already */ zonder?: readonly Dossierstap[]; children: ReactNode }) {
  const stappen = stappenBij(beeld, zaak).filter((stap) => !zonder.includes(stap));
  const groep = groepVan(beeld, zaak);
  return (
    <Kaart
      titel={titel} rechts={rechts}
      voet={stappen.length > 0 && <ul className="voordeur-zaakstappen">{stappen.map((stap) => <li key={stap}><Link href={beginpad(beeld.dossier.id, stap)}>{DOSSIERSTAPPEN[stap].titel}</Link></li>)}</ul>}
    >
      {groep && <div className="voordeur-zaakzicht"><WieZietDit regels={wieZiet(beeld, groep)} /></div>}
      {children}
    </Kaart>
  );
}
