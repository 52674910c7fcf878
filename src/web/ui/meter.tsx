import { aandeel } from './schaal.ts';

/** How far something is; the words beside it or in `label` say the numbers. */
export function Meter({ waarde, totaal, label }: { waarde: number; totaal: number; label: string }) {
  return (
    <svg className="voordeur-meter" width="100%" height="8" role="img" aria-label={label}>
      <rect className="voordeur-meter__baan" width="100%" height="8" rx="4" />
      <rect className="voordeur-meter__vulling" width={aandeel(waarde, totaal)} height="8" rx="4" />
    </svg>
  );
}
