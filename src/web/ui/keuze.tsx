import type { ReactNode } from 'react';
import { klassen, veldId, alsId } from './klassen.ts';
import { HintEnFout, koppeling, Veld, Veldgroep, veldKlasse } from './veld.tsx';
import type { VeldProps } from './veld.tsx';

export type Optie = { waarde: string; naam: string; hint?: ReactNode };

/** The first choice carries the id of the field, so that a link in the error summary reaches it. */
function optieId(naam: string, waarde: string, eerste: boolean): string {
  return eerste ? veldId(naam) : `${veldId(naam)}-${alsId(waarde)}`;
}

type KeuzeregelProps = { soort: 'radio' | 'checkbox'; naam: string; optie: Optie; eerste: boolean; aan: boolean; ongeldig?: true };

function Keuzeregel({ soort, naam, optie, eerste, aan, ongeldig }: KeuzeregelProps) {
  const id = optieId(naam, optie.waarde, eerste);
  return (
    <div className="voordeur-keuze">
      <input type={soort} id={id} name={naam} value={optie.waarde} defaultChecked={aan} aria-invalid={ongeldig} aria-describedby={optie.hint ? `${id}-uitleg` : undefined} />
      <label htmlFor={id}>{optie.naam}</label>
      {optie.hint && <span className="voordeur-keuze__hint" id={`${id}-uitleg`}>{optie.hint}</span>}
    </div>
  );
}

export type KeuzerondjesProps = VeldProps & {
  opties: readonly Optie[];
  waarde?: string;
  /** `lijst` below each other, `rij` beside each other, `vak` large boxes for a thumb, `knoppen` one joined bar. */
  vorm?: 'lijst' | 'rij' | 'vak' | 'knoppen';
  /** Follow-up questions (`Vervolg`), indented below the choices. */
  children?: ReactNode;
};

/** One choice out of a few. */
export function Keuzerondjes({ opties, waarde, vorm = 'lijst', children, ...props }: KeuzerondjesProps) {
  return (
    <Veldgroep {...props} soort="radiogroup">
      <div className={`voordeur-keuzes voordeur-keuzes--${vorm}`}>
        {opties.map((optie, i) => (
          <Keuzeregel key={optie.waarde} soort="radio" naam={props.naam} optie={optie} eerste={i === 0} aan={optie.waarde === waarde} />
        ))}
      </div>
      {children}
    </Veldgroep>
  );
}

const JA_NEE: readonly Optie[] = [{ waarde: 'ja', naam: 'Ja' }, { waarde: 'nee', naam: 'Nee' }];

/** Yes or no ("ja", "nee"); `onbekend` adds "Weet ik nog niet", sent as "onbekend". */
export function JaNee({ onbekend = false, ...props }: Omit<KeuzerondjesProps, 'opties' | 'vorm'> & { onbekend?: boolean }) {
  return <Keuzerondjes {...props} vorm="rij" opties={onbekend ? [...JA_NEE, { waarde: 'onbekend', naam: 'Weet ik nog niet' }] : JA_NEE} />;
}

/**
 * Questions that matter only after one answer. The stylesheet hides them until that answer is chosen (`ja` or `nee`; other answers show always),
 * so hidden questions are still sent: the server leaves them out.
 */
export function Vervolg({ als, children }: { als: string; children: ReactNode }) {
  return <div className={klassen('voordeur-vervolg', (als === 'ja' || als === 'nee') && `voordeur-vervolg--${als}`)}>{children}</div>;
}

export type AankruisvakjesProps = VeldProps & { opties: readonly Optie[]; waarden?: readonly string[]; tweeKolommen?: boolean };

/** Any number of choices. */
export function Aankruisvakjes({ opties, waarden = [], tweeKolommen = false, ...props }: AankruisvakjesProps) {
  return (
    <Veldgroep {...props} soort="group">
      <div className={`voordeur-keuzes voordeur-keuzes--${tweeKolommen ? 'twee' : 'lijst'}`}>
        {opties.map((optie, i) => (
          <Keuzeregel key={optie.waarde} soort="checkbox" naam={props.naam} optie={optie} eerste={i === 0} aan={waarden.includes(optie.waarde)} ongeldig={props.fout ? true : undefined} />
        ))}
      </div>
    </Veldgroep>
  );
}

export type AankruisvakProps = VeldProps & { waarde?: string; aan?: boolean };

/** One box to tick: "Ik heb dit met de cliënt besproken". Sends `waarde`, "ja" unless told. */
export function Aankruisvak({ waarde = 'ja', aan = false, ...props }: AankruisvakProps) {
  const id = veldId(props.naam);
  return (
    <div className={veldKlasse(props.fout)}>
      <HintEnFout {...props} />
      <div className="voordeur-keuze">
        <input type="checkbox" id={id} name={props.naam} value={waarde} defaultChecked={aan} {...koppeling(props)} />
        <label htmlFor={id}>{props.label}</label>
      </div>
    </div>
  );
}

export type KeuzelijstProps = VeldProps & {
  opties: readonly Optie[];
  waarde?: string;
  /** The empty first line; `null` leaves it out. */
  leeg?: string | null;
  breedte?: 'kort' | 'middel' | 'vol';
};

/** One choice out of many. */
export function Keuzelijst({ opties, waarde, leeg = 'Maak een keuze', breedte = 'middel', ...props }: KeuzelijstProps) {
  return (
    <Veld {...props}>
      <select className={`utrecht-select voordeur-breedte--${breedte}`} id={veldId(props.naam)} name={props.naam} defaultValue={waarde ?? ''} {...koppeling(props)}>
        {leeg !== null && <option value="">{leeg}</option>}
        {opties.map((optie) => <option key={optie.waarde} value={optie.waarde}>{optie.naam}</option>)}
      </select>
    </Veld>
  );
}
