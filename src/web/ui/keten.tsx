import type { ReactNode } from 'react';
import { Deur } from './deur.tsx';
import type { DeurStand } from './deur.tsx';
import { klassen } from './klassen.ts';

export type Ketendeur = {
  naam: string;
  stand: DeurStand;
  /** "17 mrt – 20 mei", "verwacht 14 dec". */
  datum?: ReactNode;
  /** "positief", "174 dagen"; the state in words unless told, only read aloud when empty. */
  uitkomst?: string;
};

export type KetenProps = {
  deuren: readonly Ketendeur[];
  label?: string;
  /** Doors below each other at every width, in larger letters, for the client. */
  staand?: boolean;
};

const WOORD: Record<DeurStand, string> = { klaar: 'klaar', nu: 'hier staan we nu', volgende: 'volgende', later: 'later' };

/** The chain as doors on one pavement. The doors are pictures; the words carry everything. */
export function Keten({ deuren, label = 'Waar staat dit dossier', staand = false }: KetenProps) {
  return (
    <section className={klassen('voordeur-keten', staand ? 'voordeur-keten--staand' : 'voordeur-kaart')} aria-label={label}>
      <ol>
        {deuren.map(({ naam, stand, datum, uitkomst }) => (
          <li key={naam} className={`voordeur-keten__deur voordeur-keten__deur--${stand}`} aria-current={stand === 'nu' ? 'step' : undefined}>
            <span className="voordeur-keten__beeld"><Deur stand={stand} /></span>
            <span className="voordeur-keten__woorden">
              <strong>{naam}</strong>
              {datum && <span>{datum}</span>}
              <em>
                {uitkomst && stand === 'klaar' && <span className="voordeur-onzichtbaar">klaar: </span>}
                {uitkomst === '' ? <span className="voordeur-onzichtbaar">{WOORD[stand]}</span> : (uitkomst ?? WOORD[stand])}
              </em>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
