import type { ReactNode } from 'react';
import { DOSSIERSTAPPEN } from '../../domain/keten/stappen.ts';
import { Kaart, Link } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { beginpad } from './toegang.tsx';
import { stappenBij, type Zaak } from './zaken.ts';

/** The card of one matter after the key: what stands, and below it the steps that can be taken, as plain links. */
export function Zaakkaart({ beeld, zaak, titel, rechts, plat, children }: { beeld: Beeld; zaak: Zaak; titel: string; rechts?: ReactNode; plat?: boolean; children: ReactNode }) {
  const stappen = stappenBij(beeld, zaak);
  return (
    <Kaart
      titel={titel} rechts={rechts} plat={plat}
      voet={stappen.length > 0 && <ul className="voordeur-zaakstappen">{stappen.map((stap) => <li key={stap}><Link href={beginpad(beeld.dossier.id, stap)}>{DOSSIERSTAPPEN[stap].titel}</Link></li>)}</ul>}
    >
      {children}
    </Kaart>
  );
}
