import type { ReactNode } from 'react';
import { Badge } from './badge.tsx';
import type { BadgeStand } from './badge.tsx';
import { Bron } from './bron.tsx';
import type { BronProps } from './bron.tsx';
import { Icoon } from './icoon.tsx';
import { klassen } from './klassen.ts';

export type Slotregel = {
  /** "Huurcontract vastleggen". */
  actie: string;
  /** Reads on from the action: "kan als Dennis het aanbod aanneemt." */
  reden: string;
  bron?: BronProps;
};

export type NuAanZetProps = {
  /** "Jij bent aan zet", "HVO-Querido is aan zet". */
  wie: string;
  /** The reader is to act: green edge. */
  jij: boolean;
  termijn?: { stand: BadgeStand; woorden: string };
  /** The command, as a heading: "Bied de woning aan Dennis aan". */
  titel: string;
  children?: ReactNode;
  bron?: BronProps;
  /** One filled button, at most one quiet one below it. */
  acties?: ReactNode;
  sloten?: readonly Slotregel[];
};

/** "Wat moet er nu gebeuren": whose turn it is, by when, what, and what is not possible yet. */
export function NuAanZet({ wie, jij, termijn, titel, children, bron, acties, sloten = [] }: NuAanZetProps) {
  return (
    <section className={klassen('voordeur-kaart voordeur-nu', jij && 'voordeur-kaart--nadruk')} aria-label="Wat moet er nu gebeuren">
      <div className="voordeur-nu__stap">
        <div>
          <p className="voordeur-nu__wie">
            <span>{wie}</span>
            {termijn && <Badge stand={termijn.stand}>{termijn.woorden}</Badge>}
          </p>
          <h2 className="utrecht-heading-2">{titel}</h2>
          {children && <div className="voordeur-nu__tekst">{children} {bron && <Bron {...bron} />}</div>}
        </div>
        {acties && <div className="voordeur-nu__acties">{acties}</div>}
      </div>
      {sloten.length > 0 && (
        <div className="voordeur-nu__sloten">
          <h3 className="utrecht-heading-4">Nu nog niet mogelijk</h3>
          <ul>
            {sloten.map((slot) => (
              <li key={slot.actie}>
                <Icoon naam="slot" />
                <span><strong>{slot.actie}</strong> {slot.reden}</span>
                {slot.bron && <Bron {...slot.bron} />}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
