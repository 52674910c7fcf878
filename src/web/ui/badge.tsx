import type { ReactNode } from 'react';
import { Icoon } from './icoon.tsx';

/**
 * What a badge says by shape and colour, beside its words:
 * `te-laat` triangle, brick · `vandaag` and `let-op` diamond, brass · `loopt` dot, neutral · `wacht` (another's turn) ring, slate ·
 * `voldoet` tick, green · `voldoet-niet` cross, brick · `onbekend` dotted ring · `oordeel` (a person judges) square, slate · `gesloten` lock.
 */
export type BadgeStand = 'te-laat' | 'vandaag' | 'let-op' | 'loopt' | 'wacht' | 'voldoet' | 'voldoet-niet' | 'onbekend' | 'oordeel' | 'gesloten';
export type BadgeProps = { stand: BadgeStand; children: ReactNode };

const DRIEHOEK = <path className="vol" d="M6 1l5.5 10H.5z" />;
const RUIT = <path className="vol" d="M6 .3L11.7 6L6 11.7L.3 6z" />;
const VORMEN: Record<Exclude<BadgeStand, 'gesloten'>, ReactNode> = {
  'te-laat': DRIEHOEK,
  vandaag: RUIT,
  'let-op': RUIT,
  loopt: <circle className="vol" cx="6" cy="6" r="4.5" />,
  wacht: <circle cx="6" cy="6" r="4" />,
  voldoet: <path d="M1.2 6.4l3.4 3.4L10.8 2.4" />,
  'voldoet-niet': <path d="M2 2l8 8M10 2l-8 8" />,
  onbekend: <circle cx="6" cy="6" r="4.4" strokeDasharray="1.7 1.76" />,
  oordeel: <rect className="vol" x="1.5" y="1.5" width="9" height="9" rx="1.5" />,
};

/** The shape alone, for places where the words stand elsewhere on the line. */
export function Vorm({ stand }: { stand: BadgeStand }) {
  if (stand === 'gesloten') return <Icoon naam="slot" />;
  return (
    <svg className="voordeur-vorm" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      {VORMEN[stand]}
    </svg>
  );
}

/** Status in one to three words, with its shape and colour. At most one per line. */
export function Badge({ stand, children }: BadgeProps) {
  return (
    <span className={`utrecht-badge voordeur-badge--${stand}`}>
      <Vorm stand={stand} />
      {children}
    </span>
  );
}
