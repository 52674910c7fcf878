import { Icoon } from './icoon.tsx';
import type { IcoonNaam } from './icoon.tsx';
import { alsId } from './klassen.ts';

export type PersonaRegel = {
  naam: string;
  /** "woonconsulent, Pré Wonen". */
  rol: string;
  /** What waits for this person: "18 taken, 3 te laat". */
  bij?: string;
  /** A link, or a button of the surrounding form that sends this value. */
  href?: string;
  waarde?: string;
};

export type PersonasProps = {
  groepen: readonly { naam: string; icoon: IcoonNaam; personas: readonly PersonaRegel[] }[];
  /** Name under which a button sends its `waarde`. */
  veld?: string;
};

function Regel({ persona: { naam, rol, bij, href, waarde }, veld }: { persona: PersonaRegel; veld: string }) {
  const inhoud = (
    <>
      <strong>{naam}</strong>
      {bij && <em>{bij}</em>}
      <span>{rol}</span>
    </>
  );
  if (href) return <a className="voordeur-persona" href={href}>{inhoud}</a>;
  return <button className="voordeur-persona" type="submit" name={veld} value={waarde}>{inhoud}</button>;
}

/** The people of the demo, by kind of organisation. */
export function Personas({ groepen, veld = 'persona' }: PersonasProps) {
  return (
    <div className="voordeur-personas">
      {groepen.map(({ naam, icoon, personas }) => (
        <section key={naam} aria-labelledby={`personas-${alsId(naam)}`}>
          <h2 className="utrecht-heading-4" id={`personas-${alsId(naam)}`}><Icoon naam={icoon} />{naam}</h2>
          <ul>{personas.map((persona) => <li key={persona.naam}><Regel persona={persona} veld={veld} /></li>)}</ul>
        </section>
      ))}
    </div>
  );
}
