import type { ReactNode } from 'react';
import { Icoon } from './icoon.tsx';
import type { IcoonNaam } from './icoon.tsx';

export type AlertProps = {
  /** `info` slate, `let-op` brass, `fout` brick, `gelukt` green; each with its own icon. */
  soort: 'info' | 'let-op' | 'fout' | 'gelukt';
  titel?: string;
  /** Read aloud when it appears after an action; leave out for text that belongs to the page. */
  rol?: 'status' | 'alert';
  children?: ReactNode;
};

const ICOON: Record<AlertProps['soort'], IcoonNaam> = { info: 'info', 'let-op': 'let_op', fout: 'let_op', gelukt: 'vink' };
const UTRECHT: Record<AlertProps['soort'], string> = { info: 'info', 'let-op': 'warning', fout: 'error', gelukt: 'ok' };

/** A message in the page. */
export function Alert({ soort, titel, rol, children }: AlertProps) {
  return (
    <div className={`utrecht-alert utrecht-alert--${UTRECHT[soort]}`} role={rol}>
      <Icoon naam={ICOON[soort]} />
      <div>
        {titel && <p className="utrecht-alert__titel">{titel}</p>}
        {children}
      </div>
    </div>
  );
}

/** Explanation beside a choice: why something is so. */
export function Uitleg({ children }: { children: ReactNode }) {
  return <Alert soort="info">{children}</Alert>;
}
