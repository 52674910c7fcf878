import { sql } from 'kysely';
import { geleverdHoofdstuk, type Geleverd } from '../../domain/monitor/uit/geleverd.ts';
import { gepubliceerdHoofdstuk } from '../../domain/monitor/uit/gepubliceerd.ts';
import { leversleutel, type Levercijfers } from '../../domain/monitor/levering.ts';
import type { Hoofdstuk, Rapportvraag } from '../../domain/monitor/tabel.ts';
import { openbarePeriode, versiesIn } from '../../domain/monitor/versies.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Regelingen } from '../../domain/regeling/versies.ts';
import { gepubliceerdeCijfers } from './monitor.ts';
import type { Verbinding } from '../verbinding.ts';

type Bron = { verbinding: Verbinding; regelingen: Regelingen };

/** What every party supplied last, as it was known at the end of that day (absent: now); one query. */
export async function leesGeleverd(verbinding: Verbinding, regeling: string, bekendOp?: Dag): Promise<Geleverd> {
  const { rows } = await verbinding.alsMonitor((tx) => sql<{ periode: string; namens: string; cijfers: Levercijfers }>`
    select distinct on (gegevens ->> 'periode', gegevens ->> 'namens') gegevens ->> 'periode' as periode, gegevens ->> 'namens' as namens, gegevens -> 'cijfers' as cijfers
    from voordeur.gebeurtenis
    where regeling = ${regeling} and stroom = 'zaak' and soort = 'cijfers-geleverd' and (${bekendOp ?? null}::date is null or vastgelegd_op < (${bekendOp ?? null}::date + 1)::timestamp at time zone 'Europe/Amsterdam')
    order by 1, 2, volgnummer desc`.execute(tx));
  return new Map(rows.map((r) => [leversleutel(r.periode, r.namens), r.cijfers]));
}

/** The chapters of a report that are not counted from dossiers: what parties supplied, and what they published themselves. */
export async function geleverdeTabellen({ verbinding, regelingen }: Bron, { regeling, periode, bekendOp }: Rapportvraag): Promise<Hoofdstuk[]> {
  const versies = regelingen.versies(regeling);
  const versie = versiesIn(versies, periode).at(-1);
  return [
    ...(versie?.monitor ? geleverdHoofdstuk(versie, periode, await leesGeleverd(verbinding, regeling, bekendOp)) : []),
    ...gepubliceerdHoofdstuk(gepubliceerdeCijfers(regeling), periode, openbarePeriode(versies) ?? periode),
  ];
}
