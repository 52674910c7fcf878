import { Merkdeur } from './deur.tsx';
import { klassen } from './klassen.ts';

export type MerkProps = { naam?: string; href?: string; demo?: boolean; groot?: boolean };

/** The word mark, with the brass label that says this is a demo. */
export function Merk({ naam = 'Voordeur', href = '/', demo = false, groot = false }: MerkProps) {
  return (
    <a className={klassen('voordeur-merk', groot && 'voordeur-merk--groot')} href={href}>
      <Merkdeur />
      <span>{naam}</span>
      {demo && <span className="voordeur-merk__demo">demo</span>}
    </a>
  );
}
