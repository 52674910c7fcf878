import type { ReactNode } from 'react';
import { Icoon } from './icoon.tsx';
import type { IcoonNaam } from './icoon.tsx';
import { klassen } from './klassen.ts';

type Uiterlijk = {
  /** `hoofd`: the one filled button of a card or row; `neven`: outlined; `stil`: words only; `gevaar`: cannot be undone. */
  soort?: 'hoofd' | 'neven' | 'stil' | 'gevaar';
  /** `groot` for the step of a page, `rij` inside a table row. */
  maat?: 'groot' | 'rij';
  icoon?: IcoonNaam;
  children: ReactNode;
};

const SOORT = { hoofd: 'utrecht-button--primary-action', neven: 'utrecht-button--secondary-action', stil: 'utrecht-button--subtle', gevaar: 'utrecht-button--danger' };

function klasse({ soort = 'neven', maat }: Uiterlijk): string {
  return klassen('utrecht-button', SOORT[soort], maat && `voordeur-knop--${maat}`);
}

function Inhoud({ icoon, children }: Uiterlijk) {
  return (
    <>
      {icoon && <Icoon naam={icoon} />}
      {children}
    </>
  );
}

export type KnopProps = Uiterlijk & {
  /** Sent along with the form when this button was used. */
  naam?: string;
  waarde?: string;
  /** The id of the form this button sends, when it stands outside it. */
  form?: string;
  /** Send to another address than the form's own. */
  formAction?: string;
  /** Skip the browser's checks, for "save and continue later". */
  zonderControle?: boolean;
  /** Fuller name for screen readers when the visible words repeat on a page ("Toetsen: Sylvia Terpstra"); starts with the visible words. */
  volledig?: string;
};

/** A button that sends its form. */
export function Knop(props: KnopProps) {
  return (
    <button
      type="submit" className={klasse(props)} name={props.naam} value={props.waarde} form={props.form}
      formAction={props.formAction} formNoValidate={props.zonderControle} aria-label={props.volledig}
    >
      <Inhoud {...props} />
    </button>
  );
}

export type KnopLinkProps = Uiterlijk & { href: string; volledig?: string };

/** A link that looks like a button: it opens the page on which the step is done. */
export function KnopLink(props: KnopLinkProps) {
  return (
    <a className={klasse(props)} href={props.href} aria-label={props.volledig}>
      <Inhoud {...props} />
    </a>
  );
}

/** Buttons beside each other; below each other on a phone. */
export function Knoppen({ children }: { children: ReactNode }) {
  return <div className="utrecht-button-group">{children}</div>;
}
