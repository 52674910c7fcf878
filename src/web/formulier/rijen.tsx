import type { ReactNode } from 'react';
import type { Vraag, Vragen } from '../../domain/invoer/vragen.ts';
import { Aankruisvak, HintEnFout, Knop, Labeltekst, Verborgen, veldId, veldKlasse } from '../ui/index.ts';
import { rijveld, zijnRijen, type Ingevuld, type IngevuldeRij } from './lees.ts';

/** The button that keeps the part and comes back for one more row. */
export const NOG_EEN = 'nog-een';
/** Empty rows in a form that cannot come back for more. */
const LEGE_RIJEN = 3;

export type Kolomveld = { naam: string; vraag: Vragen[string]; waarde: string | string[] | undefined };
export type RijveldenProps = { naam: string; vraag: Vraag & { verplicht?: boolean }; waarde: Ingevuld[string]; hint?: string; fout?: string; /** this form keeps a part and shows it again */ nogEen?: boolean; kolomveld: (k: Kolomveld) => ReactNode };

/** A question with rows: what is filled in, and room for one more. A row goes by emptying it or by ticking "Weghalen". */
export function Rijvelden({ naam, vraag, waarde, hint, fout, nogEen = false, kolomveld }: RijveldenProps) {
  const { label, rijnaam = 'Rij', hoogstens = Infinity, verplicht, waarom } = vraag;
  const gevuld: IngevuldeRij[] = zijnRijen(waarde) ? waarde : [];
  const rijen = [...gevuld, ...Array.from({ length: Math.max(0, Math.min(nogEen ? 1 : LEGE_RIJEN, hoogstens - gevuld.length)) }, (): IngevuldeRij => ({}))];
  // Rows that may stay away and are all empty are folded, so that the rest of the form is near on a phone.
  const dicht = !verplicht && !nogEen && gevuld.length === 0 && !fout;
  const velden = rijen.map((rij, i) => <EenRij key={i} naam={naam} vraag={vraag} rij={rij} plaats={i} titel={`${rijnaam} ${i + 1}`} weg={i < gevuld.length} kolomveld={kolomveld} />);
  return (
    <fieldset className={veldKlasse(fout)} id={veldId(naam)} tabIndex={-1}>
      <legend className="utrecht-form-label"><Labeltekst label={label} optioneel={!verplicht} /></legend>
      <HintEnFout naam={naam} label={label} hint={hint} fout={fout} waarom={waarom} />
      {dicht ? <details className="voordeur-terzijde"><summary>{rijnaam} toevoegen</summary>{velden}</details> : velden}
      {nogEen && rijen.length < hoogstens && <NogEen naam={naam} rijnaam={rijnaam} />}
    </fieldset>
  );
}

/** The fields of one row; `weg`: it can be taken away. */
export function EenRij({ naam, vraag, rij, plaats, titel, weg, kolomveld }: { naam: string; vraag: Vraag; rij: IngevuldeRij; plaats: number; titel: string; weg: boolean; kolomveld: (k: Kolomveld) => ReactNode }) {
  return (
    <fieldset className="voordeur-rij" id={`${veldId(naam)}-${plaats}`}>
      <legend>{titel}</legend>
      {rij.id && <Verborgen velden={{ [rijveld(naam, plaats, 'id')]: String(rij.id) }} />}
      {Object.entries(vraag.kolommen ?? {}).map(([kolom, v]) => kolomveld({ naam: rijveld(naam, plaats, kolom), vraag: v, waarde: rij[kolom] }))}
      {weg && <Aankruisvak naam={rijveld(naam, plaats, 'weghalen')} label={`${titel} weghalen`} />}
    </fieldset>
  );
}

/** Keeps what is filled in and comes back with room for one more. */
export const NogEen = ({ naam, rijnaam }: { naam: string; rijnaam: string }) =>
  <p className="voordeur-rij__meer"><Knop soort="neven" naam="daarna" waarde={`${NOG_EEN}:${naam}`} volledig={`Nog een toevoegen: ${rijnaam.toLowerCase()}`}>Nog een toevoegen</Knop></p>;
