import { Icoon } from './icoon.tsx';
import { veldId } from './klassen.ts';

export type Fout = {
  /** The name of the field; without it the line is no link (a fault of the whole step). */
  veld?: string;
  tekst: string;
};

const TELWOORDEN = ['Geen', 'Eén', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes', 'Zeven', 'Acht', 'Negen', 'Tien', 'Elf', 'Twaalf'];

/** "Eén antwoord klopt nog niet", "Twee antwoorden kloppen nog niet". */
export function foutenInWoorden(aantal: number): string {
  return aantal === 1 ? 'Eén antwoord klopt nog niet' : `${TELWOORDEN[aantal] ?? aantal} antwoorden kloppen nog niet`;
}

export type FoutoverzichtProps = { fouten: readonly Fout[]; titel?: string };

/** What is still wrong, above the title of the page; gets the focus, links to each field. Shows nothing without faults. */
export function Foutoverzicht({ fouten, titel }: FoutoverzichtProps) {
  if (fouten.length === 0) return null;
  return (
    <div className="utrecht-alert utrecht-alert--error voordeur-foutoverzicht" role="alert" tabIndex={-1} id="foutoverzicht">
      <Icoon naam="let_op" groot />
      <div>
        <p className="utrecht-alert__titel">{titel ?? foutenInWoorden(fouten.length)}</p>
        <ul>
          {fouten.map(({ veld, tekst }) => <li key={`${veld}${tekst}`}>{veld ? <a href={`#${veldId(veld)}`}>{tekst}</a> : tekst}</li>)}
        </ul>
      </div>
    </div>
  );
}
