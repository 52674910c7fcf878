import type { ReactNode } from 'react';

/** Values a form sends without showing them: the token against forged requests, the version that was read. */
export function Verborgen({ velden }: { velden: Readonly<Record<string, string>> }) {
  return Object.entries(velden).map(([naam, waarde]) => <input key={naam} type="hidden" name={naam} value={waarde} />);
}

export type FormulierProps = {
  action: string;
  verborgen?: Readonly<Record<string, string>>;
  /** Keeps typed answers in the tab until they are sent; a name unique to form and dossier. */
  concept?: string;
  /** Keeps them on the server as well, at this address; when it last did. */
  bewaren?: { pad: string; op?: Date };
  id?: string;
  /** Files are sent along. */
  bestanden?: boolean;
  children: ReactNode;
};

/** A form that posts. The server checks everything and answers in Dutch, so the browser's own bubbles stay off. */
export function Formulier({ action, verborgen = {}, concept, bewaren, id, bestanden = false, children }: FormulierProps) {
  return (
    <form action={action} method="post" id={id} noValidate data-concept={concept} data-bewaren={bewaren?.pad} data-bewaard={bewaren?.op?.toISOString()} encType={bestanden ? 'multipart/form-data' : undefined}>
      <Verborgen velden={verborgen} />
      {children}
    </form>
  );
}

/** The foot of a form card: the buttons, and when it was last kept ("Bewaard om 10.42 uur"). */
export function Formuliervoet({ children, bewaard }: { children: ReactNode; bewaard?: ReactNode }) {
  return (
    <div className="voordeur-formuliervoet">
      {children}
      {bewaard !== undefined && <p className="voordeur-formuliervoet__bewaard" role="status">{bewaard}</p>}
    </div>
  );
}

export type FormulierkaartProps = {
  /** "Stap 4 van 8". */
  stap?: string;
  titel: string;
  inleiding?: ReactNode;
  /** A `Formuliervoet`. */
  voet?: ReactNode;
  children: ReactNode;
};

/** The card of a form on its own page; its title is the `h1`. Goes inside a `Formulier`. */
export function Formulierkaart({ stap, titel, inleiding, voet, children }: FormulierkaartProps) {
  return (
    <div className="voordeur-kaart voordeur-formulierkaart">
      <div className="voordeur-formulierkaart__in">
        {stap && <p className="voordeur-klein voordeur-grijs">{stap}</p>}
        <h1 className="utrecht-heading-1">{titel}</h1>
        {inleiding && <p className="voordeur-formulierkaart__inleiding">{inleiding}</p>}
        {children}
      </div>
      {voet}
    </div>
  );
}
