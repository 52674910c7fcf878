import type { ReactNode } from 'react';
import { Bron } from './bron.tsx';
import type { BronProps } from './bron.tsx';
import { klassen } from './klassen.ts';

export type Tijdlijnregel = {
  sleutel: string;
  /** "ma 23 nov". */
  datum: string;
  /** "16.12". */
  tijd?: string;
  iso?: string;
  titel: string;
  /** Reads on from the title: ", driehoekscontract". */
  vervolg?: ReactNode;
  /** Words of a person, between quotation marks. */
  citaat?: string;
  /** More to read, folded until asked for: a report. */
  meer?: ReactNode;
  /** Who and which organisation; "vastgelegd op" only when that was another day. */
  wie?: ReactNode;
  bron?: BronProps;
  /** A decision or an advice: filled dot. */
  groot?: boolean;
};

export type TijdlijnProps = {
  /** What is to come, furthest away first. */
  komt?: readonly Tijdlijnregel[];
  /** "vandaag, 24 november". */
  vandaag?: string;
  /** What was, latest first. */
  was: readonly Tijdlijnregel[];
};

function Regel({ regel, komt }: { regel: Tijdlijnregel; komt: boolean }) {
  return (
    <li className={klassen('voordeur-tijdlijn__regel', komt && 'voordeur-tijdlijn__regel--komt', regel.groot && 'voordeur-tijdlijn__regel--groot')}>
      <time dateTime={regel.iso}>{regel.datum}{regel.tijd && <small> {regel.tijd}</small>}</time>
      <div>
        <p><strong>{regel.titel}</strong>{regel.vervolg}</p>
        {regel.citaat && <p>“{regel.citaat}”</p>}
        {regel.meer && <details className="voordeur-meer"><summary>Verslag lezen<span className="voordeur-onzichtbaar">: {regel.titel}, {regel.datum}</span></summary>{regel.meer}</details>}
        {regel.wie && <p className="voordeur-tijdlijn__wie">{regel.wie}</p>}
      </div>
      {regel.bron && <Bron {...regel.bron} />}
    </li>
  );
}

/** What will happen above the line of today, what happened below it. */
export function Tijdlijn({ komt = [], vandaag, was }: TijdlijnProps) {
  return (
    <ol className="voordeur-tijdlijn">
      {komt.map((regel) => <Regel key={regel.sleutel} regel={regel} komt />)}
      {vandaag && <li className="voordeur-tijdlijn__vandaag"><span>{vandaag}</span></li>}
      {was.map((regel) => <Regel key={regel.sleutel} regel={regel} komt={false} />)}
    </ol>
  );
}
