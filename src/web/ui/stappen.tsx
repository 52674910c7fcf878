import { Deur } from './deur.tsx';
import { Meter } from './meter.tsx';

export type Formulierstap = {
  naam: string;
  href?: string;
  stand: 'af' | 'hier' | 'open';
  /** "af", "nog 2 vragen". */
  tekst?: string;
};

export type StappenProps = {
  titel: string;
  sub?: string;
  /** "15 van 24 verplichte vragen ingevuld". */
  voortgang?: { gedaan: number; totaal: number; eenheid: string };
  stappen: readonly Formulierstap[];
};

const DEUR = { af: 'klaar', hier: 'nu', open: 'volgende' } as const;

/** The steps of a long form with small doors; a row of doors on narrow screens. */
export function Stappen({ titel, sub, voortgang, stappen }: StappenProps) {
  return (
    <nav className="voordeur-stappen" aria-label={`Stappen: ${titel}`}>
      <p className="utrecht-heading-3">{titel}</p>
      {sub && <p className="voordeur-klein voordeur-grijs">{sub}</p>}
      {voortgang && (
        <>
          <Meter waarde={voortgang.gedaan} totaal={voortgang.totaal} label={`${voortgang.gedaan} van ${voortgang.totaal} ${voortgang.eenheid}`} />
          <p className="voordeur-klein" aria-hidden="true"><strong>{voortgang.gedaan} van {voortgang.totaal}</strong> {voortgang.eenheid}</p>
        </>
      )}
      <ol>
        {stappen.map(({ naam, href, stand, tekst }) => (
          <li key={naam} className={`voordeur-stap voordeur-stap--${stand}`} aria-current={stand === 'hier' ? 'step' : undefined}>
            <Deur stand={DEUR[stand]} klein />
            <span className="voordeur-stap__woorden">
              {href ? <a href={href}>{naam}</a> : <span>{naam}</span>}
              {tekst && <small>{tekst}</small>}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
