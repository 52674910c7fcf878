import type { ReactNode } from 'react';
import { Bron } from './bron.tsx';
import type { BronProps } from './bron.tsx';
import { Icoon } from './icoon.tsx';
import { klassen, veldId } from './klassen.ts';

/** What every field has: label above, then hint, then error, then the field. */
export type VeldProps = {
  /** The name under which the answer is sent; the id follows from it (see `veldId`). */
  naam: string;
  label: string;
  hint?: ReactNode;
  bron?: BronProps;
  /** What to do, not what went wrong: "Vul een bedrag in cijfers in, bijvoorbeeld 6200." */
  fout?: string;
  /** May stay empty; the label says so, or says what else will do. */
  optioneel?: boolean | string;
  /** Why this is asked, for whoever opens it. */
  waarom?: string;
};

/** Attributes that tie an input to its hint and error. */
export function koppeling({ naam, hint, bron, fout }: VeldProps) {
  const id = veldId(naam);
  const beschrijving = klassen(Boolean(hint ?? bron) && `${id}-hint`, Boolean(fout) && `${id}-fout`);
  return { 'aria-describedby': beschrijving || undefined, 'aria-invalid': fout ? (true as const) : undefined };
}

export function HintEnFout({ naam, label, hint, bron, fout, waarom }: VeldProps) {
  const id = veldId(naam);
  return (
    <>
      {(hint || bron) && (
        <p className="utrecht-form-field-description" id={`${id}-hint`}>
          {hint} {bron && <Bron {...bron} />}
        </p>
      )}
      {waarom && (
        <details className="voordeur-waarom">
          <summary>Waarom vragen we dit?<span className="voordeur-onzichtbaar"> {label}</span></summary>
          <p>{waarom}</p>
        </details>
      )}
      {fout && (
        <p className="utrecht-form-field-error-message" id={`${id}-fout`}>
          <Icoon naam="let_op" />
          <span>{fout}</span>
        </p>
      )}
    </>
  );
}

export function Labeltekst({ label, optioneel }: Pick<VeldProps, 'label' | 'optioneel'>) {
  return (
    <>
      {label}
      {optioneel && <span className="voordeur-optioneel"> ({optioneel === true ? 'niet verplicht' : optioneel})</span>}
    </>
  );
}

export function veldKlasse(fout: string | undefined): string {
  return klassen('utrecht-form-field', fout && 'utrecht-form-field--invalid');
}

/** The frame of a field with one input. `bijtekst` is a line right of the input, below it on a phone. */
export function Veld({ bijtekst, children, ...props }: VeldProps & { bijtekst?: ReactNode; children: ReactNode }) {
  return (
    <div className={veldKlasse(props.fout)}>
      <label className="utrecht-form-label" htmlFor={veldId(props.naam)}>
        <Labeltekst {...props} />
      </label>
      <HintEnFout {...props} />
      <div className="voordeur-invoer">
        {children}
        {bijtekst && <span className="voordeur-invoer__bij">{bijtekst}</span>}
      </div>
    </div>
  );
}

/** The frame of a group of choices. */
export function Veldgroep({ children, soort, ...props }: VeldProps & { soort: 'radiogroup' | 'group'; children: ReactNode }) {
  const { 'aria-describedby': beschreven, 'aria-invalid': ongeldig } = koppeling(props);
  // Only a radiogroup may carry aria-invalid; checkboxes carry it themselves.
  const rol = soort === 'radiogroup' ? { role: 'radiogroup', 'aria-invalid': ongeldig } : {};
  return (
    <fieldset className={veldKlasse(props.fout)} aria-describedby={beschreven} {...rol}>
      <legend className="utrecht-form-label">
        <Labeltekst {...props} />
      </legend>
      <HintEnFout {...props} />
      {children}
    </fieldset>
  );
}
