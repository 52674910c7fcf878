import type { Dag } from '../kalender/dag.ts';
import { versieOp } from '../regeling/versies.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { CertificaatStand } from './certificaat.ts';
import type { Partijsoort } from './rollen.ts';
import { alsPartij, type ToetredingStand } from './toetreding.ts';
import { isUit, type UittredingStand } from './uittreding.ts';

/* The register of who takes part (annex 3 of the Pact): the version in force, with who joined, who leaves and the certificates kept beside it. */

type Partij = Regeling['partijen'][number];
export type Metzaak<S> = { id: string; stand: S };
export type Deelname = 'partij' | 'geen-partij' | 'nog-niet-actief' | 'vertrekt' | 'uitgetreden';
export const DEELNAMEN: Record<Deelname, string> = { partij: 'neemt deel', 'geen-partij': 'geen partij, werkt wel mee', 'nog-niet-actief': 'toegetreden, nog niet actief', vertrekt: 'vertrekt', uitgetreden: 'uitgetreden' };

/** One line of the register. `sinds`: the first day on which the documents have it. */
export type Registerregel = Pick<Partij, 'code' | 'naam' | 'ondertekend' | 'register' | 'bron'> & {
  soort: Partijsoort; ook_geschreven: readonly string[]; deelname: Deelname; sinds: Dag; laatste_dag?: Dag; /** municipalities; absent: the whole region */ werkgebied?: readonly string[];
  certificaat?: { naam: string; geldig_tot: Dag }; toetreding?: string; uittreding?: string;
};

export type Registerbron = { toetredingen: readonly Metzaak<ToetredingStand>[]; uittredingen: readonly Metzaak<UittredingStand>[]; certificaten: readonly CertificaatStand[] };

/** The register on a day, in the order of the regeling; who joined and is not in a version yet comes last. */
export function registerOp(versies: readonly Regeling[], vandaag: Dag, { toetredingen, uittredingen, certificaten }: Registerbron): Registerregel[] {
  const regeling = versieOp(versies, vandaag) ?? versies.at(-1);
  if (!regeling) return [];
  const getekend = toetredingen.filter((t) => t.stand.getekend !== undefined);
  const bekend = new Set(regeling.partijen.map((p) => p.code));
  const erbij = getekend.filter((t) => !bekend.has(t.stand.partij.code)).map((t) => alsPartij(t.stand));
  return [...regeling.partijen, ...erbij].map((p): Registerregel => {
    const toe = getekend.find((t) => t.stand.partij.code === p.code);
    // Who came back by signing again after having left is a party as before.
    const uit = uittredingen.find((u) => u.stand.partij === p.code && u.stand.stap !== 'ingetrokken' && (toe?.stand.getekend ?? '') <= u.stand.laatste_dag);
    const certificaat = certificaten.find((c) => c.partij === p.code) ?? p.certificaat;
    const deelname: Deelname = uit ? (isUit(uit.stand, vandaag) ? 'uitgetreden' : 'vertrekt') : !bekend.has(p.code) ? 'nog-niet-actief' : p.register || p.ondertekend ? 'partij' : 'geen-partij';
    return {
      code: p.code, naam: p.naam, soort: p.soort, ondertekend: p.ondertekend, register: p.register, bron: p.bron, ook_geschreven: p.ook_geschreven ?? [], deelname,
      sinds: toe?.stand.getekend ?? eersteDag(versies, p.code, regeling), ...(p.werkgebied ? { werkgebied: p.werkgebied } : {}),
      ...(certificaat ? { certificaat: { naam: certificaat.naam, geldig_tot: certificaat.geldig_tot } } : {}),
      ...(uit ? { laatste_dag: uit.stand.laatste_dag, uittreding: uit.id } : {}), ...(toe ? { toetreding: toe.id } : {}),
    };
  });
}

/** From the version back as long as the party was in it without a break. */
function eersteDag(versies: readonly Regeling[], code: string, nu: Regeling): Dag {
  const terug = versies.filter((r) => r.geldig_vanaf <= nu.geldig_vanaf).sort((a, b) => b.geldig_vanaf.localeCompare(a.geldig_vanaf));
  let dag = nu.geldig_vanaf;
  for (const r of terug) {
    if (!r.partijen.some((p) => p.code === code)) break;
    dag = r.geldig_vanaf;
  }
  return dag;
}

/** Who is bound on this day: annex and signatories, apart from who has left. */
export const deelnemers = (register: readonly Registerregel[]): Registerregel[] => register.filter((r) => r.deelname === 'partij' || r.deelname === 'vertrekt' || r.deelname === 'nog-niet-actief');
