import type { ReactNode } from 'react';
import { Icoon } from './icoon.tsx';
import { klassen } from './klassen.ts';
import { ROL } from './tabelrollen.ts';

export type Tabelkolom<K extends string> = {
  sleutel: K;
  kop: string;
  /** The head is there for screen readers only, as above the buttons. */
  kopVerborgen?: boolean;
  /** Numbers: right-aligned. */
  getal?: boolean;
  /** Fixed widths for what recurs: a term, a short word, the buttons at the right. */
  breedte?: 'termijn' | 'smal' | 'actie';
  /** On a phone the value stands without its label, as titles and buttons do. */
  zonderLabel?: boolean;
  /** This column names the row. */
  rijkop?: boolean;
  /** Where the head leads to sort by it, and how it is sorted now. */
  sorteer?: { href: string; nu?: 'oplopend' | 'aflopend' };
};

export type Rij<K extends string> = {
  sleutel: string;
  cellen: Readonly<Partial<Record<K, ReactNode>>>;
  gekozen?: boolean;
};

export type Rijgroep<K extends string> = { kop: string; aantal?: number; rijen: readonly Rij<K>[]; /** a last row of the group with its totals */ totaal?: Rij<K> };

export type TabelProps<K extends string> = {
  /** What the table shows; read aloud, shown with `bijschriftZichtbaar`. */
  bijschrift: string;
  bijschriftZichtbaar?: boolean;
  kolommen: readonly Tabelkolom<K>[];
  rijen?: readonly Rij<K>[];
  groepen?: readonly Rijgroep<K>[];
  /** One line per row, 25 on a screen. */
  compact?: boolean;
  /** A last row with totals. */
  totaal?: Rij<K>;
  /** May be wider than its card: then it scrolls inside it, with the keys too; on a phone it stays a table. */
  schuift?: boolean;
};

const ARIA_SORT = { oplopend: 'ascending', aflopend: 'descending' } as const;

function Kopcel<K extends string>({ kolom: { kop, kopVerborgen, getal, breedte, sorteer } }: { kolom: Tabelkolom<K> }) {
  const inhoud = kopVerborgen ? <span className="voordeur-onzichtbaar">{kop}</span> : kop;
  return (
    <th scope="col" {...ROL.kop} className={klassen(getal && 'voordeur-getal', breedte && `voordeur-kolom--${breedte}`)} aria-sort={sorteer?.nu && ARIA_SORT[sorteer.nu]}>
      {sorteer ? (
        <a href={sorteer.href}>
          {inhoud}
          {sorteer.nu && <Icoon naam={sorteer.nu === 'oplopend' ? 'omhoog' : 'omlaag'} />}
        </a>
      ) : inhoud}
    </th>
  );
}

function Regel<K extends string>({ kolommen, rij, subtotaal = false }: { kolommen: readonly Tabelkolom<K>[]; rij: Rij<K>; subtotaal?: boolean }) {
  return (
    <tr {...ROL.rij} className={klassen(rij.gekozen && 'voordeur-rij--gekozen', subtotaal && 'voordeur-rij--subtotaal') || undefined}>
      {kolommen.map(({ sleutel, kop, rijkop, getal, breedte, zonderLabel, kopVerborgen }) => {
        const Cel = rijkop ? 'th' : 'td';
        return (
          <Cel
            key={sleutel} scope={rijkop ? 'row' : undefined} {...(rijkop ? ROL.rijkop : ROL.cel)}
            className={klassen(getal && 'voordeur-getal', breedte && `voordeur-kolom--${breedte}`)}
            data-label={zonderLabel || kopVerborgen || rijkop ? undefined : kop}
          >
            {rij.cellen[sleutel]}
          </Cel>
        );
      })}
    </tr>
  );
}

/** A table with horizontal lines; cards on a phone. Give `rijen`, or `groepen` with a heading each. */
export function Tabel<K extends string>({ bijschrift, bijschriftZichtbaar = false, kolommen, rijen = [], groepen = [], compact = false, totaal, schuift = false }: TabelProps<K>) {
  const metToetsen = schuift ? { tabIndex: 0, role: 'group', 'aria-label': bijschrift } : {};
  return (
    <div className={klassen('voordeur-tabelvak', schuift && 'voordeur-tabelvak--schuift')} {...metToetsen}>
      <table className={klassen('utrecht-table', compact && 'voordeur-tabel--compact')} {...ROL.tabel}>
        <caption className={bijschriftZichtbaar ? 'utrecht-table__caption' : 'voordeur-onzichtbaar'}>{bijschrift}</caption>
        <thead {...ROL.groep}>
          <tr {...ROL.rij}>{kolommen.map((kolom) => <Kopcel key={kolom.sleutel} kolom={kolom} />)}</tr>
        </thead>
        {rijen.length > 0 && <tbody {...ROL.groep}>{rijen.map((rij) => <Regel key={rij.sleutel} kolommen={kolommen} rij={rij} />)}</tbody>}
        {groepen.map((groep) => (
          <tbody key={groep.kop} {...ROL.groep}>
            <tr {...ROL.rij} className="voordeur-groepskop">
              <th colSpan={kolommen.length} scope="rowgroup" {...ROL.rijkop}>
                {groep.kop} {groep.aantal !== undefined && <span>{groep.aantal}</span>}
              </th>
            </tr>
            {groep.rijen.map((rij) => <Regel key={rij.sleutel} kolommen={kolommen} rij={rij} />)}
            {groep.totaal && <Regel kolommen={kolommen} rij={groep.totaal} subtotaal />}
          </tbody>
        ))}
        {totaal && <tfoot {...ROL.groep}><Regel kolommen={kolommen} rij={totaal} /></tfoot>}
      </table>
    </div>
  );
}

/** The cell that names a row: the title is the link, a greyer line below it. */
export function Titelcel({ titel, href, sub }: { titel: string; href?: string; sub?: ReactNode }) {
  return (
    <>
      {href ? <a className="voordeur-titellink" href={href}>{titel}</a> : <strong>{titel}</strong>}
      {sub && <span className="voordeur-celsub">{sub}</span>}
    </>
  );
}
