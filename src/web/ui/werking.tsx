import type { ReactNode } from 'react';
import { Icoon } from './icoon.tsx';
import type { IcoonNaam } from './icoon.tsx';
import { Link } from './link.tsx';

/** A piece of the covenant's text; `merk` marks the words on which a rule rests. */
export type Artikeltekst = readonly (string | { merk: string })[];

export type Werkingsregel = {
  sleutel: string;
  /** "a.". */
  lid?: string;
  /** Where the text comes from when it is not this article: "Inspanning zorgorganisaties, vijfde punt". */
  herkomst?: string;
  tekst: Artikeltekst;
  /** Elaborates the line above: parted from it by a dotted line. */
  gevolg?: boolean;
  /** What Voordeur does with it; the kind in one or two words ("termijn", "weging door mensen"). */
  doet?: { soort: string; icoon: IcoonNaam; tekst: ReactNode; link?: { naam: string; href: string } };
  /** How it goes today. */
  vandaag?: { getal: string; tekst: string; extra?: ReactNode };
};

export type WerkingProps = {
  titel: string;
  /** Heads of the three columns. */
  koppen: readonly [convenant: string, doet: string, vandaag: string];
  regels: readonly Werkingsregel[];
};

export function Artikelwoorden({ tekst }: { tekst: Artikeltekst }) {
  return tekst.map((deel, i) => (typeof deel === 'string' ? deel : <mark key={i}>{deel.merk}</mark>));
}

/** "Regeling in werking": what parties agreed, what Voordeur does with it, how it goes today. */
export function Werking({ titel, koppen, regels }: WerkingProps) {
  return (
    <article className="voordeur-kaart voordeur-werking">
      <div className="voordeur-werking__koppen" aria-hidden="true">{koppen.map((kop) => <span key={kop}>{kop}</span>)}</div>
      <h2 className="voordeur-werking__titel">{titel}</h2>
      {regels.map(({ sleutel, lid, herkomst, tekst, gevolg, doet, vandaag }) => (
        <section key={sleutel} className={gevolg ? 'voordeur-werking__regel voordeur-werking__regel--gevolg' : 'voordeur-werking__regel'}>
          <blockquote>
            <span>{lid}</span>
            <p>{herkomst && <cite>{herkomst}</cite>}<Artikelwoorden tekst={tekst} /></p>
          </blockquote>
          <div className="voordeur-werking__doet">
            {doet && (
              <>
                <h3><span className="voordeur-onzichtbaar">{koppen[1]}: </span><Icoon naam={doet.icoon} />{doet.soort}</h3>
                <div>{doet.tekst}</div>
                {doet.link && <p><Link href={doet.link.href}>{doet.link.naam}</Link></p>}
              </>
            )}
          </div>
          <div className="voordeur-werking__vandaag">
            {vandaag && (
              <>
                <p><span className="voordeur-onzichtbaar">{koppen[2]}: </span><strong>{vandaag.getal}</strong> <span>{vandaag.tekst}</span></p>
                {vandaag.extra}
              </>
            )}
          </div>
        </section>
      ))}
    </article>
  );
}

/** The articles as one row of links. */
export function Artikelnav({ artikelen }: { artikelen: readonly { naam: string; href: string; hier?: boolean }[] }) {
  return (
    <nav className="voordeur-artikelnav" aria-label="Artikelen">
      <ul>{artikelen.map(({ naam, href, hier }) => <li key={href}><a href={href} aria-current={hier ? 'page' : undefined}>{naam}</a></li>)}</ul>
    </nav>
  );
}
