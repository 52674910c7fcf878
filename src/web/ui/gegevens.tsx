import type { ReactNode } from 'react';
import { Bron } from './bron.tsx';
import type { BronProps } from './bron.tsx';
import { Icoon } from './icoon.tsx';
import { WieZietDit } from './wie-ziet-dit.tsx';
import type { WieZietDitProps } from './wie-ziet-dit.tsx';

export type Feit = { term: string; waarde: ReactNode };

/** Facts with their names. An empty value says so. */
export function Gegevens({ feiten }: { feiten: readonly Feit[] }) {
  return (
    <dl className="utrecht-data-list">
      {feiten.map(({ term, waarde }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{waarde === undefined || waarde === null || waarde === '' ? <span className="voordeur-grijs">niet ingevuld</span> : waarde}</dd>
        </div>
      ))}
    </dl>
  );
}

export type GegevensgroepProps = {
  titel: string;
  feiten: readonly Feit[];
  zicht?: WieZietDitProps;
  /** A link or button at the bottom: "Wijzigen". */
  actie?: ReactNode;
};

/** One group of personal data the reader may see, with who else sees it. */
export function Gegevensgroep({ titel, feiten, zicht, actie }: GegevensgroepProps) {
  return (
    <section className="voordeur-kaart voordeur-groep">
      <h3>{titel}</h3>
      {zicht && <WieZietDit {...zicht} />}
      <Gegevens feiten={feiten} />
      {actie && <div className="voordeur-groep__actie">{actie}</div>}
    </section>
  );
}

export type GeslotenGroepProps = {
  titel: string;
  /** Why, in one sentence, and whom to ask. */
  reden: string;
  bron?: BronProps;
};

/** A group the reader may not see: the name shows, the content is not in the page. */
export function GeslotenGroep({ titel, reden, bron }: GeslotenGroepProps) {
  return (
    <section className="voordeur-kaart voordeur-groep voordeur-groep--gesloten">
      <div className="voordeur-groep__kop">
        <h3><Icoon naam="slot" />{titel}</h3>
        <span>gesloten voor jou</span>
      </div>
      <p>{reden} {bron && <Bron {...bron} />}</p>
    </section>
  );
}
