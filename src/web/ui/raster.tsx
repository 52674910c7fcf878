import type { ReactNode } from 'react';

/**
 * The division of a page into columns; its children are the columns, main column in reading order.
 * Below 1024 the side columns drop under the main one, below 640 everything is one column.
 */
export type Indeling = 'werk' | 'dossier' | 'formulier' | 'tafel' | 'kandidaten' | 'monitor' | 'gelijk';

export function Raster({ indeling, children }: { indeling: Indeling; children: ReactNode }) {
  return <div className={`voordeur-raster voordeur-raster--${indeling}`}>{children}</div>;
}

/** A column of blocks with even space between them. `zij` marks a column that carries additional content. */
export function Kolom({ children, zij = false, label }: { children: ReactNode; zij?: boolean; label?: string }) {
  const Element = zij ? 'aside' : 'div';
  return <Element className="voordeur-stapel" aria-label={label}>{children}</Element>;
}
