import type { Dag } from '../../domain/kalender/dag.ts';
import { jaarplan, type Geplande, type Keer } from '../../domain/overleg/planning.ts';
import { isGehouden } from '../../domain/overleg/vergadering.ts';
import type { Overleg } from '../../domain/regeling/schema.ts';
import type { Vergadering } from '../../storage/lezen/overleg.ts';

const alsGeplande = (m: Vergadering): Geplande => ({ id: m.id, datum: m.stand.datum, gehouden: isGehouden(m.stand), ...(m.stand.thema ? { thema: true } : {}) });

/** The year of one consultation, from the meetings that were not called off. */
export const planVan = (overleg: Overleg, jaar: number, meetings: readonly Vergadering[], vandaag: Dag): Keer[] =>
  jaarplan(overleg, jaar, meetings.filter((m) => m.stand.tafel === overleg.code && m.stand.status !== 'afgezegd').map(alsGeplande), vandaag);
