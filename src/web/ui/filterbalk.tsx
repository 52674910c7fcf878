import { Verborgen } from './formulier.tsx';
import { Knop, KnopLink } from './knop.tsx';
import { veldId } from './klassen.ts';
import type { Optie } from './keuze.tsx';

export type Filterveld =
  | { soort: 'zoek' | 'datum'; naam: string; label: string; waarde?: string }
  | { soort: 'keuze'; naam: string; label: string; waarde?: string; opties: readonly Optie[] };

export type FilterbalkProps = {
  action: string;
  velden: readonly Filterveld[];
  /** Filters chosen elsewhere (chips, sorting) that must stay. */
  verborgen?: Readonly<Record<string, string>>;
  knop?: string;
  /** The page without filters; shown as "Wis filters". */
  wis?: string;
  label?: string;
};

function Invoer({ veld }: { veld: Filterveld }) {
  const eigen = { id: veldId(`filter-${veld.naam}`), name: veld.naam, defaultValue: veld.waarde ?? '' };
  if (veld.soort !== 'keuze') return <input className="utrecht-textbox" type={veld.soort === 'zoek' ? 'search' : 'date'} {...eigen} />;
  return (
    <select className="utrecht-select" {...eigen}>
      {veld.opties.map(({ waarde, naam }) => <option key={waarde} value={waarde}>{naam}</option>)}
    </select>
  );
}

/** Search and filters above a list; the address of the page holds the choice, so it can be shared and bookmarked. */
export function Filterbalk({ action, velden, verborgen = {}, knop = 'Toon', wis, label = 'Filter' }: FilterbalkProps) {
  return (
    <form className="voordeur-filterbalk" action={action} method="get" role="search" aria-label={label} data-filter="">
      <Verborgen velden={verborgen} />
      {velden.map((veld) => (
        <div key={veld.naam} className={`voordeur-filterbalk__veld voordeur-filterbalk__veld--${veld.soort}`}>
          <label htmlFor={veldId(`filter-${veld.naam}`)}>{veld.label}</label>
          <Invoer veld={veld} />
        </div>
      ))}
      <Knop>{knop}</Knop>
      {wis && <KnopLink href={wis} soort="stil">Wis filters</KnopLink>}
    </form>
  );
}
