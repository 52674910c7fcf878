import type { ReactNode } from 'react';
import { Icoon, klassen, Link, Onzichtbaar, type IcoonNaam } from '../ui/index.ts';

export type Werkregel = {
  sleutel: string;
  /** "3d", "inspanning zorgorganisaties, vijfde punt" */
  lid: string;
  /** the duty in our words */
  plicht: string;
  /** the words of the document on which it rests */
  citaat?: string;
  doet: { soort: string; icoon: IcoonNaam; tekst: string; links: readonly { naam: string; href: string }[] };
  vandaag?: { getal: string; tekst: ReactNode };
};
type Props = { titel: string; koppen: readonly [afspraak: string, doet: string, vandaag?: string]; regels: readonly Werkregel[] };

/**
 * An article as it works. Our words are in the program's letter, the document's own in the serif and marked; a third
 * column, how it stands today, is there only when its head is given.
 */
export function Werkblad({ titel, koppen, regels }: Props) {
  const [afspraak, doen, vandaag] = koppen;
  return (
    <article className={klassen('voordeur-kaart', 'voordeur-werking', !vandaag && 'voordeur-werking--twee')}>
      <div className="voordeur-werking__koppen" aria-hidden="true"><span>{afspraak}</span><span>{doen}</span>{vandaag && <span>{vandaag}</span>}</div>
      <h2 className="voordeur-werking__titel">{titel}</h2>
      {regels.map((r) => (
        <section key={r.sleutel} className="voordeur-werking__regel">
          <div className="voordeur-afspraak">
            <p className="voordeur-afspraak__lid">{r.lid}</p>
            <p>{r.plicht}</p>
            {r.citaat && <blockquote className="voordeur-afspraak__citaat"><Onzichtbaar>In het document: </Onzichtbaar><mark>{r.citaat}</mark></blockquote>}
          </div>
          <div className="voordeur-werking__doet">
            <h3><Onzichtbaar>{doen}: </Onzichtbaar><Icoon naam={r.doet.icoon} />{r.doet.soort}</h3>
            <p>{r.doet.tekst}</p>
            {r.doet.links.map(({ naam, href }) => <p key={href}><Link href={href}>{naam}</Link></p>)}
          </div>
          {vandaag && (
            <div className="voordeur-werking__vandaag">
              {r.vandaag && <p><Onzichtbaar>{vandaag}: </Onzichtbaar><strong>{r.vandaag.getal}</strong> <span>{r.vandaag.tekst}</span></p>}
            </div>
          )}
        </section>
      ))}
    </article>
  );
}
