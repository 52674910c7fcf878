import type { Eis } from '../../domain/matching/punten.ts';
import type { Paar } from '../../domain/matching/rangorde.ts';
import { EISWOORDEN, uitlegVan, zegNietGehaald } from '../../domain/matching/uitleg.ts';
import { Kaart, Link } from '../ui/index.ts';
import type { Rang } from './rang.ts';
import type { Rangnamen } from './rangrij.tsx';

/** So many of a group stand in the card; the others behind its link. */
export const HOOGSTENS_IN_GROEP = 8;

/** What can be done about it, where something can. */
const HINT: Partial<Record<Eis, string>> = { gegevens: 'Eerst laten bevestigen: vraag het de zorgorganisatie.', gemeente: 'Voorleggen kan alleen met een reden.' };

type Props = { rang: Rang; groepen: readonly [Eis, readonly Paar[]][]; naam: Rangnamen; adres: (reden: Eis) => string };

/** Everyone who does not fit, under the first rule that is not met; each with every rule that is not. */
export function NietPassend({ rang, groepen, naam, adres }: Props) {
  const totaal = groepen.reduce((n, [, paren]) => n + paren.length, 0);
  return (
    <Kaart plat titel="Niet passend" rechts={String(totaal)}>
      {totaal === 0
        ? <p className="voordeur-kaartregel">Wie jullie zien, past ook.</p>
        : (
          <ul className="voordeur-nietpassend">
            {groepen.map(([code, paren]) => (
              <li key={code}>
                <details>
                  <summary><strong>{paren.length}</strong> <span>{EISWOORDEN[code]['voldoet-niet']}</span></summary>
                  {HINT[code] && <p className="voordeur-klein voordeur-grijs">{HINT[code]}</p>}
                  <ul>
                    {paren.slice(0, HOOGSTENS_IN_GROEP).map((paar) => {
                      const { eisen } = uitlegVan(paar, rang.woning.beeld, rang.regeling.matching, rang.beeld);
                      return <li key={paar.kandidaat.dossier}><Link href={`/dossiers/${paar.kandidaat.dossier}`}>{naam(paar.kandidaat.dossier)}</Link><small>{zegNietGehaald(eisen).join('; ')}</small></li>;
                    })}
                  </ul>
                  <Link href={adres(code)}>{paren.length > HOOGSTENS_IN_GROEP ? `Alle ${paren.length} met uitleg` : 'Met de hele uitleg'}</Link>
                </details>
              </li>
            ))}
          </ul>
        )}
    </Kaart>
  );
}
