import type { ReactNode } from 'react';
import { Icoon } from './icoon.tsx';

export type Zichtregel = {
  wie: string;
  /** "altijd", "vanaf aanbod, sinds 17 nov", "nooit". */
  wanneer: string;
  /** This is the reader's own organisation. */
  jij?: boolean;
  /** For `Zicht`: sees it now (filled), later (ring) or never (cross). */
  stand?: 'nu' | 'later' | 'nooit';
};

export type WieZietDitProps = { regels: readonly Zichtregel[]; toelichting?: ReactNode; open?: boolean };

/** Who sees a group of data and since when; folded until asked for. */
export function WieZietDit({ regels, toelichting, open = false }: WieZietDitProps) {
  return (
    <details className="voordeur-wieziet" open={open}>
      <summary><Icoon naam="oog" /><span>Wie ziet dit?</span></summary>
      <div className="voordeur-wieziet__vlak">
        <ul>
          {regels.map(({ wie, wanneer, jij }) => (
            <li key={wie} className={jij ? 'voordeur-wieziet__jij' : undefined}>
              <span>{wie}{jij && ' (jij)'}</span>
              <span>{wanneer}</span>
            </li>
          ))}
        </ul>
        {toelichting && <p>{toelichting}</p>}
      </div>
    </details>
  );
}

/** The same beside a form, in the order of the chain: filled sees it now, a ring later, a cross never. */
export function Zicht({ regels, toelichting }: WieZietDitProps) {
  return (
    <>
      <ol className="voordeur-zicht">
        {regels.map(({ wie, wanneer, stand = 'later' }) => (
          <li key={wie}>
            {stand === 'nooit' ? <Icoon naam="kruis" /> : (
              <svg className={`voordeur-zicht__stip voordeur-zicht__stip--${stand}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false"><circle cx="6" cy="6" r="5" /></svg>
            )}
            <strong>{wie}</strong>
            <span>{wanneer}</span>
          </li>
        ))}
      </ol>
      {toelichting && <p className="voordeur-klein voordeur-grijs">{toelichting}</p>}
    </>
  );
}
