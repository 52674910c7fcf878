import type { ReactNode } from 'react';

/** An empty place says why it is empty and what now. */
export function Leeg({ titel, children, actie }: { titel: string; children?: ReactNode; actie?: ReactNode }) {
  return (
    <div className="voordeur-leeg">
      <p className="utrecht-heading-3">{titel}</p>
      {children && <p>{children}</p>}
      {actie && <div className="voordeur-leeg__actie">{actie}</div>}
    </div>
  );
}
