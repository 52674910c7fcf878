import { sql } from 'kysely';
import { geleverdHoofdstuk, type Geleverd } from '../../domain/monitor/uit/geleverd.ts';
import { gepubliceerdHoofdstuk } from '../../domain/monitor/uit/gepubliceerd.ts';
import { leversleutel, type Levercijfers } from '../../domain/monitor/levering.ts';
import type { Hoofdstuk, Rapportvraag } from '../../domain/monitor/tabel.ts';
import { openbarePeriode, versiesIn } from '../../domain/monitor/versies.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import type { Aanlevering } from '../../domain/regeling/schema.ts';
import type { Regelingen } from '../../domain/regeling/versies.ts';
import { gepubliceerdeCijfers } from './monitor.ts';
import type { Transactie, Verbinding } from '../verbinding.ts';

type Bron = { verbinding: Verbinding; regelingen: Regelingen; klok: () => Date };

/** What every party supplied last, as it was known at the end of that day (absent: now), as far as the reader may know; one query. */
export async function leesLeveringen(tx: Transactie, regeling: string, bekendOp?: Dag): Promise<Geleverd> {
  const { rows } = await sql<{ periode: string; namens: string; cijfers: Levercijfers }>`
    select distinct on (gegevens ->> 'periode', gegevens ->> 'namens') gegevens ->> 'periode' as periode, gegevens ->> 'namens' as namens, gegevens -> 'cijfers' as cijfers
    from voordeur.gebeurtenis
    where regeling = ${regeling} and stroom = 'zaak' and soort = 'cijfers-geleverd' and (${bekendOp ?? null}::date is null or vastgelegd_op < (${bekendOp ?? null}::date + 1)::timestamp at time zone 'Europe/Amsterdam')
    order by 1, 2, volgnummer desc`.execute(tx);
  return new Map(rows.map((r) => [leversleutel(r.periode, r.namens), r.cijfers]));
}

/** The same of all parties, as the role that counts. */
export const leesGeleverd = (verbinding: Verbinding, regeling: string, bekendOp?: Dag): Promise<Geleverd> => verbinding.alsMonitor((tx) => leesLeveringen(tx, regeling, bekendOp));

/** What was supplied as known then, but what befell people as it is now: two days may have no difference in it. */
const metGevoelig = (aanleveringen: readonly Aanlevering[], toen: Geleverd, nu: Geleverd): Geleverd => {
  const alleen = (cijfers: Levercijfers | undefined, wel: boolean): Levercijfers => Object.fromEntries(Object.entries(cijfers ?? {}).filter(([code]) => aanleveringen.some((a) => a.code === code && a.gevoelig === true) === wel));
  return new Map([...new Set([...toen.keys(), ...nu.keys()])].map((sleutel) => [sleutel, { ...alleen(toen.get(sleutel), false), ...alleen(nu.get(sleutel), true) }]));
};

/** The chapters of a report that are not counted from dossiers: what parties supplied, and what they published themselves. */
export async function geleverdeTabellen({ verbinding, regelingen, klok }: Bron, { regeling, periode, bekendOp }: Rapportvraag): Promise<Hoofdstuk[]> {
  const versies = regelingen.versies(regeling);
  const versie = versiesIn(versies, periode).at(-1);
  const nu: Geleverd = versie?.monitor ? await leesGeleverd(verbinding, regeling) : new Map();
  return [
    ...(versie?.monitor ? geleverdHoofdstuk(versie, periode, bekendOp ? metGevoelig(versie.monitor.aanleveringen, await leesGeleverd(verbinding, regeling, bekendOp), nu) : nu, vandaagIn(klok())) : []),
    ...gepubliceerdHoofdstuk(gepubliceerdeCijfers(regeling), periode, openbarePeriode(versies) ?? periode),
  ];
}
