import { Verborgen } from './formulier.tsx';
import { alsId } from './klassen.ts';

/** A few pages as one bar, one of them chosen. */
export function Schakel({ label, keuzes }: { label: string; keuzes: readonly { naam: string; href: string; hier?: boolean }[] }) {
  return (
    <nav className="voordeur-schakel" aria-label={label}>
      {keuzes.map(({ naam, href, hier }) => <a key={href} href={href} aria-current={hier ? 'true' : undefined}>{naam}</a>)}
    </nav>
  );
}

export type SchakelaarProps = {
  titel: string;
  /** What is shared with whom. */
  tekst: string;
  aan: boolean;
  /** Where pressing leads: a page that first says what will change. */
  action: string;
  verborgen?: Readonly<Record<string, string>>;
};

/** A switch for the client, with the word on or off beside it. Pressing asks the server; nothing changes by itself. */
export function Schakelaar({ titel, tekst, aan, action, verborgen = {} }: SchakelaarProps) {
  const id = `schakelaar-${alsId(titel)}`;
  return (
    <form className="voordeur-schakelaar" action={action} method="get">
      <Verborgen velden={verborgen} />
      <p><strong id={id}>{titel}</strong><span>{tekst}</span></p>
      <button type="submit" role="switch" aria-checked={aan} aria-labelledby={id}>
        <svg viewBox="0 0 48 28" width="48" height="28" aria-hidden="true" focusable="false">
          <rect x="1" y="1" width="46" height="26" rx="13" />
          <circle cx={aan ? 34 : 14} cy="14" r="9" />
        </svg>
        <span aria-hidden="true">{aan ? 'aan' : 'uit'}</span>
      </button>
    </form>
  );
}
