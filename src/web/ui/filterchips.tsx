import { klassen } from './klassen.ts';

export type Chip = {
  naam: string;
  aantal: number;
  href: string;
  /** This filter is chosen. */
  hier?: boolean;
  /** Late things get the colour of brick, unless there are none. */
  laat?: boolean;
};

export type FilterchipsProps = {
  /** What is filtered: "Filter op termijn". */
  label: string;
  /** Kinds of filter, parted by a line; the counts of the first kind add up to "Alles". */
  groepen: readonly (readonly Chip[])[];
  klein?: boolean;
};

/** Filters as links, each with its count. */
export function Filterchips({ label, groepen, klein = false }: FilterchipsProps) {
  return (
    <nav className={klassen('voordeur-chips', klein && 'voordeur-chips--klein')} aria-label={label}>
      {groepen.map((chips, i) => (
        <ul key={i}>
          {chips.map(({ naam, aantal, href, hier, laat }) => (
            <li key={naam}>
              <a className={klassen('voordeur-chip', laat && aantal > 0 && 'voordeur-chip--laat')} href={href} aria-current={hier ? 'true' : undefined}>
                {naam} <span>{aantal}</span>
              </a>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}
