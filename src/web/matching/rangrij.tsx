import type { ReactNode } from 'react';
import { dagenTussen } from '../../domain/kalender/dag.ts';
import { zegPunten } from '../../domain/matching/punten.ts';
import type { Paar } from '../../domain/matching/rangorde.ts';
import { KnopLink, Link } from '../ui/index.ts';
import { zegWacht, type Rang } from './rang.ts';
import { Marge, Ministaaf, Paaruitleg } from './uitleg.tsx';

/* A candidate in the ranking: number one opened, the others as a row whose explanation opens. */

/** `naam`: the client's name as far as the reader may know it, else the number of the dossier. */
export type Rangnamen = (dossier: string) => string;
/** What a row needs of the ranking; a kept one has it too. */
export type Rangdeel = Pick<Rang, 'regeling' | 'rangorde' | 'bij' | 'beeld'>;
type Props = { rang: Rangdeel; paar: Paar; plaats?: number; naam: Rangnamen; /** where the home is proposed to this one; absent: not by this reader, or not now */ voorleggen?: string; /** the one above, when it is not the one a place higher in the ranking; null: not in sight */ boven?: Paar | null; /** shown behind the name */ merk?: ReactNode };

/** Care organisation, form of contract, days of waiting. */
function feiten({ bij, regeling, rangorde }: Rangdeel, { kandidaat }: Paar): string {
  const w = bij.get(kandidaat.dossier);
  const vorm = regeling.contractvormen.find((c) => c.code === w?.contractvorm)?.naam.toLowerCase();
  return [w?.zorgnaam, vorm, zegWacht(Math.max(0, dagenTussen(kandidaat.wacht_sinds, rangorde.op)))].filter(Boolean).join(' · ');
}

const Plek = ({ plaats, eerste = false }: { plaats?: number; eerste?: boolean }) => <span className={eerste ? 'voordeur-rang__plek voordeur-rang__plek--eerste' : 'voordeur-rang__plek'}>{plaats ?? '–'}</span>;

/** Number one with everything open: rules, points, lead over number two, and the button. */
export function Nummereen({ rang, paar, naam, voet }: Pick<Props, 'rang' | 'paar' | 'naam'> & { voet?: ReactNode }) {
  const wie = naam(paar.kandidaat.dossier);
  const tweede = rang.rangorde.passend[1];
  return (
    <li className="voordeur-rang__open">
      <div className="voordeur-rang__kop">
        <Plek plaats={1} eerste />
        <span className="voordeur-rang__wie"><strong><Link href={`/dossiers/${paar.kandidaat.dossier}`}>{wie}</Link></strong><small>{feiten(rang, paar)}</small></span>
        <span className="voordeur-rang__punten voordeur-rang__punten--groot"><strong>{zegPunten(paar.punten)}</strong><small>van {zegPunten(rang.rangorde.hoogste).replace(',0', '')}</small></span>
      </div>
      <Paaruitleg paar={paar} wie={wie} beeld={rang.beeld}>
        {tweede && <Marge eerste={paar} tweede={tweede} namen={{ eerste: wie, tweede: naam(tweede.kandidaat.dossier) }} beeld={rang.beeld} over="eerste" />}
        {voet && <footer>{voet}</footer>}
      </Paaruitleg>
    </li>
  );
}

/** The others: bar and points, and the same whole explanation with the margin to the one above. Opens without a script. */
export function Rangrij({ rang, paar, plaats, naam, voorleggen, merk, boven: gegeven }: Props) {
  const wie = naam(paar.kandidaat.dossier);
  const boven = gegeven !== undefined ? gegeven : plaats ? rang.rangorde.passend[plaats - 2] : undefined;
  const punten = zegPunten(paar.punten);
  return (
    <li>
      <details>
        <summary className="voordeur-rang__kop">
          <Plek plaats={plaats} />
          <span className="voordeur-rang__wie"><strong>{wie}{merk && <> {merk}</>}</strong><small>{feiten(rang, paar)}</small></span>
          <span className="voordeur-rang__staaf"><Ministaaf paar={paar} hoogste={rang.rangorde.hoogste} label={`${punten} punten`} /></span>
          <span className="voordeur-rang__punten"><strong>{punten}</strong></span>
          <span className="voordeur-rang__meer">Uitleg</span>
        </summary>
        <Paaruitleg paar={paar} wie={wie} beeld={rang.beeld}>
          {boven && <Marge eerste={boven} tweede={paar} namen={{ eerste: naam(boven.kandidaat.dossier), tweede: wie }} beeld={rang.beeld} over="tweede" />}
          <footer>
            {voorleggen && <KnopLink href={voorleggen} volledig={`Voorleggen: ${wie}`}>Voorleggen aan {rang.bij.get(paar.kandidaat.dossier)?.zorgnaam}</KnopLink>}
            <Link href={`/dossiers/${paar.kandidaat.dossier}`}>Naar het dossier</Link>
          </footer>
        </Paaruitleg>
      </details>
    </li>
  );
}
