import type { ReactNode } from 'react';

export type KopProps = {
  titel: string;
  /** One sentence under the title; a finding rather than a description. */
  sub?: ReactNode;
  /** Short facts, separated by dots. */
  feiten?: readonly ReactNode[];
  /** Words or buttons at the right, below the title on narrow screens. */
  rechts?: ReactNode;
  id?: string;
};

/** The head of a page: the only `h1`. */
export function Kop({ titel, sub, feiten, rechts, id }: KopProps) {
  return (
    <div className="voordeur-paginakop">
      <div>
        <h1 className="utrecht-heading-1" id={id}>{titel}</h1>
        {sub && <p className="voordeur-paginakop__sub">{sub}</p>}
        {feiten && feiten.length > 0 && (
          <ul className="voordeur-feitenrij">
            {feiten.map((feit, i) => <li key={i}>{feit}</li>)}
          </ul>
        )}
      </div>
      {rechts && <div className="voordeur-paginakop__rechts">{rechts}</div>}
    </div>
  );
}
