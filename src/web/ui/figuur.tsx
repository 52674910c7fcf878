import type { ReactNode } from 'react';
import { alsId } from './klassen.ts';

export type FiguurProps = {
  /** The finding, not the subject: "Drie gemeenten blijven ver achter". */
  titel: string;
  /** What was counted: period, n, and what does not count. */
  definitie?: ReactNode;
  /** The rest of what one must know, folded away: counting date, what is missing, where it comes from, the file. */
  meer?: ReactNode;
  /** Another table than the picture's own, when there is more to read than is drawn. */
  tabel?: ReactNode;
  niveau?: 2 | 3;
  /** Needed when two figures on a page have the same title. */
  id?: string;
};

/**
 * The frame of a chart: the finding, picture or table, the definition. The choice between picture and table is two radio buttons
 * that the stylesheet listens to: no script, no trip to the server. A browser without `:has()` shows both.
 */
export function Figuur({ titel, definitie, meer, niveau = 2, id, beeld, tabel }: FiguurProps & { beeld: ReactNode; tabel: ReactNode }) {
  const basis = id ?? `figuur-${alsId(titel)}`;
  const Titel = niveau === 2 ? 'h2' : 'h3';
  return (
    <section className="voordeur-kaart voordeur-figuur" aria-labelledby={basis}>
      <div className="voordeur-figuur__kop">
        <Titel className="utrecht-heading-3" id={basis}>{titel}</Titel>
        <fieldset className="voordeur-weergave">
          <legend className="voordeur-onzichtbaar">Weergave van {titel}</legend>
          <label><input type="radio" name={`${basis}-weergave`} value="beeld" defaultChecked /><span>Beeld</span></label>
          <label><input type="radio" name={`${basis}-weergave`} value="tabel" /><span>Tabel</span></label>
        </fieldset>
      </div>
      <div className="voordeur-figuur__beeld">{beeld}</div>
      <div className="voordeur-figuur__tabel">{tabel}</div>
      {definitie && <p className="voordeur-figuur__definitie">{definitie}</p>}
      {meer && <details className="voordeur-figuur__meer"><summary>Wat telt mee, en wat niet</summary><div>{meer}</div></details>}
    </section>
  );
}
