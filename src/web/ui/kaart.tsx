import type { ReactNode } from 'react';
import { alsId, klassen } from './klassen.ts';

export type KaartProps = {
  titel?: string;
  /** Level of the title, 2 unless told. */
  niveau?: 2 | 3;
  /** Words, chips or a link at the right of the title. */
  rechts?: ReactNode;
  /** A line under the content: "Toon alle 21 gebeurtenissen". */
  voet?: ReactNode;
  /** Content runs to the edges, for tables and lists; a line then parts it from the title. */
  plat?: boolean;
  /** Green edge: you are to act. At most one on a page. */
  nadruk?: boolean;
  /** Needed when two cards on a page have the same title. */
  id?: string;
  children: ReactNode;
};

/** White ground with an edge. Never a card in a card. */
export function Kaart({ titel, niveau = 2, rechts, voet, plat = false, nadruk = false, id, children }: KaartProps) {
  const kopId = titel && (id ?? `kaart-${alsId(titel)}`);
  const Titel = niveau === 2 ? 'h2' : 'h3';
  return (
    <section className={klassen('voordeur-kaart', plat && 'voordeur-kaart--plat', nadruk && 'voordeur-kaart--nadruk')} aria-labelledby={kopId}>
      {titel && (
        <div className="voordeur-kaart__kop">
          <Titel className="utrecht-heading-3" id={kopId}>{titel}</Titel>
          {rechts && <div className="voordeur-kaart__rechts">{rechts}</div>}
        </div>
      )}
      <div className="voordeur-kaart__inhoud">{children}</div>
      {voet && <div className="voordeur-kaart__voet">{voet}</div>}
    </section>
  );
}
