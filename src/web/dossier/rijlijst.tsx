import { zegAntwoord, type Optielijsten, type Vraag } from '../../domain/invoer/vragen.ts';
import type { Rij } from '../../domain/invoer/rijen.ts';

/** An answer with rows read back: each row a block that begins with its first answer. */
export function Rijlijst({ vraag: { kolommen = {} }, rijen, lijsten }: { vraag: Vraag; rijen: readonly Rij[]; lijsten: Optielijsten }) {
  return (
    <ol className="voordeur-rijlijst">
      {rijen.map((rij) => {
        const [eerste, ...rest] = Object.entries(kolommen).filter(([kolom]) => rij[kolom] !== undefined);
        return (
          <li key={rij.id}>
            {eerste && <strong>{zegAntwoord(eerste[1], rij[eerste[0]], lijsten)}</strong>}
            {rest.map(([kolom, v]) => <span key={kolom}><span className="voordeur-grijs">{v.label}:</span> {zegAntwoord(v, rij[kolom], lijsten)}</span>)}
          </li>
        );
      })}
    </ol>
  );
}
