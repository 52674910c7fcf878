import { sql } from 'kysely';
import { bekend, herkomst, inPeriode, type Hoofdstuktelling } from './delen.ts';
import { DOORLOOPLIJST, duur, metTrajecten } from './trajecten.ts';

export const besluiten: Hoofdstuktelling = (v) => sql`
  with ${metTrajecten(v, DOORLOOPLIJST.filter(([code]) => code === 'aanvraag-besluit'))}
  select 'besluiten' as cijfer, coalesce(g.gegevens ->> 'herkomstgemeente', h.gemeente, 'onbekend') as rij, g.gegevens ->> 'uitkomst' as kolom, null::int as dagen, g.stroom_id
  from voordeur.gebeurtenis g ${herkomst(v, 'g')} where ${bekend(v, 'g')} and g.soort = 'besluit-genomen' and ${inPeriode(v, 'g')}
  union all ${duur(v, 'besluittijd', sql`coalesce(h.gemeente, 'onbekend')`, sql`t ${herkomst(v, 't')}`)}`;

export const doorlooptijd: Hoofdstuktelling = (v) => sql`
  with ${metTrajecten(v, DOORLOOPLIJST)}
  ${duur(v, 'doorlooptijd', sql`t.traject`, sql`t`)}`;
