import { Icoon } from './icoon.tsx';
import { klassen } from './klassen.ts';

export type TermijnProps = {
  /** "over 3 werkdagen", "2 werkdagen te laat", "vandaag". */
  woorden: string;
  /** "vr 27 november". */
  datum?: string;
  /** The date as YYYY-MM-DD, for machines. */
  iso?: string;
  /** Only late and today get colour and weight; an aim (streven) is never `te-laat`. */
  stand?: 'te-laat' | 'vandaag' | 'loopt';
};

/** A term in two lines: the words first, the date below. */
export function Termijn({ woorden, datum, iso, stand = 'loopt' }: TermijnProps) {
  return (
    <span className={klassen('voordeur-termijn', `voordeur-termijn--${stand}`)}>
      <strong>
        {stand === 'te-laat' && <Icoon naam="let_op" />}
        {woorden}
      </strong>
      {datum && <time dateTime={iso}>{datum}</time>}
    </span>
  );
}
