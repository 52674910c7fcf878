import { Icoon } from './icoon.tsx';

export type PagineringProps = {
  vorige?: string;
  volgende?: string;
  /** "13 van 18 getoond". */
  stand?: string;
  label?: string;
};

/** To the rows before and after these. Lists page by key, so there are no page numbers. */
export function Paginering({ vorige, volgende, stand, label = 'Bladeren' }: PagineringProps) {
  return (
    <nav className="utrecht-pagination" aria-label={label}>
      {vorige && <a className="utrecht-pagination__relative-link" href={vorige} rel="prev"><Icoon naam="links" />Vorige</a>}
      {volgende && <a className="utrecht-pagination__relative-link" href={volgende} rel="next">Volgende<Icoon naam="rechts" /></a>}
      {stand && <span className="utrecht-pagination__stand">{stand}</span>}
    </nav>
  );
}
