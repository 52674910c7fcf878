import type { Dag } from '../../domain/kalender/dag.ts';
import { heeftRitme, telRitme, type Ritmetelling } from '../../domain/overleg/planning.ts';
import { planVan } from '../../domain/overleg/plan.ts';
import { naamVan, NIET_GEHOUDEN } from '../../domain/overleg/woorden.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { leesVergaderingen } from '../../storage/lezen/overleg.ts';
import { Bron, Kaart, Link, Tabel, Titelcel } from '../ui/index.ts';
import { OVERLEGPAD } from './paden.ts';

/* How the rhythm of each consultation was kept in a year: promised by the regeling, so it stands beside the promises of the parties. */

type Tx = Parameters<typeof leesVergaderingen>[0];
export type Ritmeregel = Ritmetelling & { code: string; naam: string; ritme: string; bron: string; redenen: string[] };

/** Per consultation with a rhythm: held, recorded as not held with why, and late. One query. */
export async function leesRitme(tx: Tx, regeling: Regeling, jaar: number, vandaag: Dag): Promise<Ritmeregel[]> {
  const meetings = await leesVergaderingen(tx, regeling.regeling, jaar);
  return regeling.overleg.filter((o) => !o.zitting && heeftRitme(o)).map((o) => {
    const keren = planVan(o, jaar, meetings, vandaag).filter((k) => (k.uiterlijk ?? '') >= regeling.geldig_vanaf);
    const redenen = keren.flatMap((k) => (k.stand === 'niet-gehouden' ? meetings.find((m) => m.id === k.id)?.stand.waarom_niet ?? [] : []));
    return { ...telRitme(keren), code: o.code, naam: o.naam, ritme: o.ritme, bron: o.bron, redenen: [...new Set(redenen)].map((r) => naamVan(NIET_GEHOUDEN, r)) };
  });
}

/** The card "Overleg volgens het ritme"; nothing where the regeling sets no rhythm. */
export function Ritmekaart({ regels, jaar }: { regels: readonly Ritmeregel[]; jaar: number }) {
  if (regels.length === 0) return null;
  return (
    <Kaart plat titel={`Overleg volgens het ritme, ${jaar}`} id="ritme" voet={<p className="voordeur-klein voordeur-grijs">Geteld zijn de keren die gehouden zijn of gehouden hadden moeten zijn. <Link href={`${OVERLEGPAD}?jaar=${jaar}`}>Het jaar per overleg</Link></p>}>
      <Tabel
        bijschrift={`Overleg volgens het ritme in ${jaar}`} compact
        kolommen={[{ sleutel: 'overleg', kop: 'Overleg', rijkop: true }, { sleutel: 'gehouden', kop: 'Gehouden', getal: true }, { sleutel: 'niet', kop: 'Niet gehouden', getal: true }, { sleutel: 'laat', kop: 'Nog niets gezegd', getal: true }]}
        rijen={regels.map((r) => ({ sleutel: r.code, cellen: { overleg: <Titelcel titel={r.naam} sub={<>{r.ritme} <Bron tekst={r.bron} />{r.redenen.length > 0 && <> · Waarom niet: {r.redenen.map((x) => x.toLowerCase()).join('; ')}</>}</>} />, gehouden: `${r.gehouden} van ${r.verstreken}`, niet: r.nietGehouden, laat: r.teLaat } }))}
      />
    </Kaart>
  );
}
