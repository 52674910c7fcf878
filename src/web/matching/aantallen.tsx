import type { Aantal } from '../../storage/lezen/verdeling.ts';
import type { MetMatching } from '../../domain/matching/regels.ts';
import { bronVan } from '../dossier/bron.ts';
import { Bron, Kaart, Link, Meter } from '../ui/index.ts';

/** The goals a home counts for: of its corporation in the municipality, of the municipality, of the corporation. */
export function aantallenBij(aantallen: readonly Aantal[], { gemeente, corporatie }: { gemeente: string; corporatie: string }): Aantal[] {
  const vind = (g: string | null, c: string | null): Aantal[] => aantallen.filter((a) => a.gemeente === g && a.corporatie === c && a.taakstelling > 0);
  return [...vind(gemeente, corporatie), ...vind(gemeente, null), ...vind(null, corporatie)];
}

/** How far the corporation of a home is behind on its number there: what the ranking of homes looks at. Undefined where no number is known. */
export function tekortVan(aantallen: readonly Aantal[], woning: { gemeente: string; corporatie: string }): { nog: number; van: number } | undefined {
  const [eerste] = aantallenBij(aantallen, woning);
  return eerste && { nog: Math.max(0, eerste.taakstelling - eerste.gerealiseerd), van: eerste.taakstelling };
}

const zegNog = ({ taakstelling, gerealiseerd, pijplijn }: Aantal): string => {
  const nog = Math.max(0, taakstelling - gerealiseerd);
  return `${nog === 0 ? 'gehaald' : `nog ${nog}`}${pijplijn > 0 ? `, ${pijplijn} ${pijplijn === 1 ? 'woning' : 'woningen'} onderweg` : ''}`;
};

type Props = { aantallen: readonly Aantal[]; regeling: MetMatching; gemeente: string; corporatie: string; namen: { gemeente: string; corporatie: string }; jaar: number };

/** The quota state at this moment: shown beside the ranking, and never part of who gets the home. */
export function Aantallen({ aantallen, regeling, gemeente, corporatie, namen, jaar }: Props) {
  const rijen = aantallenBij(aantallen, { gemeente, corporatie });
  const naam = (a: Aantal): string => (a.gemeente && a.corporatie ? `${namen.corporatie} in ${namen.gemeente}` : a.gemeente ? `${namen.gemeente}, alle corporaties` : `${namen.corporatie}, alle gemeenten`);
  return (
    <Kaart titel="Aantallen op dit moment">
      {rijen.length === 0
        ? <p className="voordeur-grijs">Voor {jaar} is hier geen aantal bekend.</p>
        : (
          <ul className="voordeur-aantallen">
            {rijen.map((a) => (
              <li key={naam(a)}>
                <p><span>{naam(a)}</span><strong>{a.gerealiseerd} van {a.taakstelling}</strong></p>
                <Meter waarde={a.gerealiseerd} totaal={a.taakstelling} label={`${naam(a)}: ${a.gerealiseerd} van ${a.taakstelling}`} />
                <small>{zegNog(a)}</small>
              </li>
            ))}
          </ul>
        )}
      <p className="voordeur-klein voordeur-grijs">Dit telt voor welke woning het eerst gevuld wordt, niet voor wie haar krijgt. <Bron {...bronVan(regeling, regeling.verdeelsleutel.corporaties.bron)!} /> <Link href={`/verdeling?jaar=${jaar}`}>Alle aantallen</Link></p>
    </Kaart>
  );
}
