import type { ReactNode } from 'react';
import { veldId } from './klassen.ts';
import { koppeling, Veld } from './veld.tsx';
import type { VeldProps } from './veld.tsx';

export type InvoerProps = VeldProps & {
  /** What was typed before, also when it was wrong. */
  waarde?: string;
  /** A line beside the input: "Past bij een huur tot € 713". */
  bijtekst?: ReactNode;
  breedte?: 'kort' | 'middel' | 'vol';
};

export type TekstveldProps = InvoerProps & {
  autoComplete?: string;
  max?: number;
  soort?: 'text' | 'email' | 'search' | 'url';
};

type Eigen = { type: string; autoComplete?: string; inputMode?: 'numeric' | 'decimal' | 'tel'; maxLength?: number; min?: string; max?: string };

function Regel({ eigen, breedte = 'middel', waarde, ...props }: InvoerProps & { eigen: Eigen }) {
  return (
    <input
      className={`utrecht-textbox voordeur-breedte--${breedte}`} id={veldId(props.naam)} name={props.naam}
      defaultValue={waarde} {...koppeling(props)} {...eigen}
    />
  );
}

/** One line of text. */
export function Tekstveld({ autoComplete, max, soort = 'text', ...props }: TekstveldProps) {
  return (
    <Veld {...props}>
      <Regel {...props} eigen={{ type: soort, autoComplete, maxLength: max }} />
    </Veld>
  );
}

/** A telephone number, with the right keyboard on a phone. */
export function Telefoonveld(props: InvoerProps) {
  return (
    <Veld {...props}>
      <Regel {...props} eigen={{ type: 'tel', inputMode: 'tel' }} />
    </Veld>
  );
}

/** A whole number, with its unit behind it ("personen"). Typed as text, so a wrong answer comes back as it was. */
export function Getalveld({ eenheid, breedte = 'kort', ...props }: InvoerProps & { eenheid?: string }) {
  return (
    <Veld {...props}>
      <span className="voordeur-eenheid">
        <Regel {...props} breedte={breedte} eigen={{ type: 'text', inputMode: 'numeric' }} />
        {eenheid && <span>{eenheid}</span>}
      </span>
    </Veld>
  );
}

/** An amount in euros. */
export function Bedragveld({ breedte = 'kort', ...props }: InvoerProps) {
  return (
    <Veld {...props}>
      <span className="voordeur-eenheid">
        <span aria-hidden="true">€</span>
        <Regel {...props} breedte={breedte} eigen={{ type: 'text', inputMode: 'decimal' }} />
      </span>
    </Veld>
  );
}

/** A day; `waarde`, `van` and `tot` as YYYY-MM-DD. */
export function Datumveld({ van, tot, breedte = 'kort', ...props }: InvoerProps & { van?: string; tot?: string }) {
  return (
    <Veld {...props}>
      <Regel {...props} breedte={breedte} eigen={{ type: 'date', min: van, max: tot }} />
    </Veld>
  );
}

/** Several lines of text. */
export function Tekstvak({ rijen = 4, max, waarde, ...props }: InvoerProps & { rijen?: number; max?: number }) {
  return (
    <Veld {...props}>
      <textarea className="utrecht-textarea" id={veldId(props.naam)} name={props.naam} rows={rijen} maxLength={max} defaultValue={waarde} {...koppeling(props)} />
    </Veld>
  );
}

/** A file to send along. */
export function Bestandsveld({ soorten, ...props }: VeldProps & { soorten?: string }) {
  return (
    <Veld {...props}>
      <input className="voordeur-bestand" type="file" id={veldId(props.naam)} name={props.naam} accept={soorten} {...koppeling(props)} />
    </Veld>
  );
}
