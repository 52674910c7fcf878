import type { ReactNode } from 'react';

export type LijstItem = {
  sleutel: string;
  titel: string;
  href?: string;
  /** A badge, a time or a number. */
  rechts?: ReactNode;
  /** Lines below the title, each smaller and greyer than it. */
  regels?: readonly ReactNode[];
  /** A link or button below the lines. */
  actie?: ReactNode;
};

/** Rows with a line between them, inside a flat card: open requests, tables of this week, tasks of a dossier. */
export function Lijst({ items }: { items: readonly LijstItem[] }) {
  return (
    <ul className="voordeur-lijst">
      {items.map(({ sleutel, titel, href, rechts, regels = [], actie }) => (
        <li key={sleutel}>
          <div className="voordeur-lijst__kop">
            {href ? <a href={href}>{titel}</a> : <strong>{titel}</strong>}
            {rechts && <span className="voordeur-lijst__rechts">{rechts}</span>}
          </div>
          {regels.map((regel, i) => <p key={i}>{regel}</p>)}
          {actie && <div className="voordeur-lijst__actie">{actie}</div>}
        </li>
      ))}
    </ul>
  );
}
