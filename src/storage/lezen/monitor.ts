import { sql } from 'kysely';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Cijfercode, Telling } from '../../domain/monitor/cijfers.ts';
import { maakFiguur, type Cijferfiguur } from '../../domain/monitor/figuur.ts';
import type { Periode } from '../../domain/monitor/periode.ts';
import type { Bezwaartelling, Voorzieningtelling } from '../../domain/monitor/voorzieningcijfers.ts';
import type { Vergelijking } from '../../domain/monitor/vergelijk.ts';
import type { Gepubliceerd } from '../../domain/regeling/gepubliceerd.ts';
import type { Regelingen } from '../../domain/regeling/versies.ts';
import { leesGepubliceerdeCijfers } from '../regelingen-lezen.ts';
import type { Verbinding } from '../verbinding.ts';

/*
 * The figures, counted from the memory as the role that sees no person. Events, not dossiers: when a dossier is cleared
 * away at the end of its term, the counts stay true.
 */

/** Which events a figure counts, and where the row's code stands: in the event itself, or in the first of its stream. */
const BRON: Record<Cijfercode, { soort: string; veld: string; uitEerste: boolean }> = {
  aanmeldingen: { soort: 'aanvraag-ingediend', veld: 'zorgorganisatie', uitEerste: true },
  woningen: { soort: 'sleutel-overgedragen', veld: 'corporatie', uitEerste: false },
  uitstroom: { soort: 'sleutel-overgedragen', veld: 'gemeente', uitEerste: false },
};

/** Counts per row and month within the period, as it was known at the end of `bekendOp` (absent: now); one query. */
export async function tel(verbinding: Verbinding, cijfer: Cijfercode, regeling: string, { van, tot }: Periode, bekendOp?: Dag): Promise<Telling> {
  const { soort, veld, uitEerste } = BRON[cijfer];
  const plek = uitEerste ? sql`e.gegevens` : sql`g.gegevens`;
  const eerste = uitEerste ? sql`join voordeur.gebeurtenis e on e.stroom_id = g.stroom_id and e.volgnummer = 1` : sql``;
  const { rows } = await verbinding.alsMonitor((tx) => sql<Telling[number]>`
    select ${plek} ->> ${veld}::text as sleutel, to_char(g.gebeurd_op, 'YYYY-MM') as maand, count(*)::int as aantal
    from voordeur.gebeurtenis g ${eerste}
    where g.regeling = ${regeling} and g.soort = ${soort} and g.gebeurd_op >= ${van}::date and g.gebeurd_op < ${tot}::date
      ${bekendOp === undefined ? sql`` : sql`and g.vastgelegd_op < (${bekendOp}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`}
    group by 1, 2 order by 2, 1`.execute(tx));
  return rows;
}

const gelezen = new Map<string, Gepubliceerd | undefined>();
/** The figures the parties published themselves; read once. */
export function gepubliceerdeCijfers(regeling: string): Gepubliceerd | undefined {
  if (!gelezen.has(regeling)) gelezen.set(regeling, leesGepubliceerdeCijfers(regeling));
  return gelezen.get(regeling);
}

export type Cijfervraag = { cijfer: Cijfercode; regeling: string; periode: Periode; perKwartaal?: boolean; /** as it was known at the end of this day */ bekendOp?: Dag };

/** One figure with goals, what was published and what does not agree. */
export async function leesCijfer({ verbinding, regelingen }: { verbinding: Verbinding; regelingen: Regelingen }, vraag: Cijfervraag): Promise<Cijferfiguur & { vergelijkingen: Vergelijking[] }> {
  const telling = await tel(verbinding, vraag.cijfer, vraag.regeling, vraag.periode, vraag.bekendOp);
  return maakFiguur({ ...vraag, versies: regelingen.versies(vraag.regeling), gepubliceerd: gepubliceerdeCijfers(vraag.regeling), telling });
}

type MetVergelijking = Cijferfiguur & { vergelijkingen: Vergelijking[] };
export type Monitorbeeld = { aanmeldingen: MetVergelijking; perKwartaal: MetVergelijking; woningen: MetVergelijking; uitstroom: MetVergelijking };

/** Everything the monitor page shows over a period: one query per figure. */
export async function leesMonitor({ verbinding, regelingen }: { verbinding: Verbinding; regelingen: Regelingen }, regeling: string, periode: Periode, bekendOp?: Dag): Promise<Monitorbeeld> {
  const [versies, gepubliceerd] = [regelingen.versies(regeling), gepubliceerdeCijfers(regeling)];
  const [aanmeldingen, woningen, uitstroom] = [await tel(verbinding, 'aanmeldingen', regeling, periode, bekendOp), await tel(verbinding, 'woningen', regeling, periode, bekendOp), await tel(verbinding, 'uitstroom', regeling, periode, bekendOp)];
  const figuur = (cijfer: Cijfercode, telling: Telling, perKwartaal = false) => maakFiguur({ versies, cijfer, periode, perKwartaal, gepubliceerd, telling });
  return { aanmeldingen: figuur('aanmeldingen', aanmeldingen), perKwartaal: figuur('aanmeldingen', aanmeldingen, true), woningen: figuur('woningen', woningen), uitstroom: figuur('uitstroom', uitstroom) };
}

/** Provisions asked of municipalities in a period, with the decision that followed, also when it came later; one query. */
export async function telVoorzieningen(verbinding: Verbinding, regeling: string, { van, tot }: Periode): Promise<Voorzieningtelling> {
  const { rows } = await verbinding.alsMonitor((tx) => sql<Voorzieningtelling[number]>`
    select a.gegevens ->> 'gemeente' as gemeente, (a.gegevens ->> 'uiterlijk')::date as uiterlijk, b.gebeurd_op as besloten_op, count(*)::int as aantal
    from voordeur.gebeurtenis a
    left join lateral (select b.gebeurd_op from voordeur.gebeurtenis b where b.stroom_id = a.stroom_id and b.soort = 'voorziening-besloten' and b.volgnummer > a.volgnummer
      and b.gegevens ->> 'voorziening' = a.gegevens ->> 'voorziening' order by b.volgnummer limit 1) b on true
    where a.regeling = ${regeling} and a.soort = 'voorziening-aangevraagd' and a.gebeurd_op >= ${van}::date and a.gebeurd_op < ${tot}::date
    group by 1, 2, 3`.execute(tx));
  return rows;
}

/** Objections received and decided in a period; one query. */
export async function telBezwaren(verbinding: Verbinding, regeling: string, { van, tot }: Periode): Promise<Bezwaartelling> {
  const { rows } = await verbinding.alsMonitor((tx) => sql<Bezwaartelling>`
    select count(*) filter (where soort = 'bezwaar-ontvangen')::int as ontvangen, count(*) filter (where gegevens ->> 'op_tijd' = 'true')::int as "opTijd",
      count(*) filter (where gegevens ->> 'uitkomst' = 'gegrond')::int as gegrond, count(*) filter (where gegevens ->> 'uitkomst' = 'ongegrond')::int as ongegrond,
      count(*) filter (where gegevens ->> 'uitkomst' = 'niet-ontvankelijk')::int as "nietOntvankelijk", count(*) filter (where gegevens ->> 'uitkomst' = 'ingetrokken')::int as ingetrokken
    from voordeur.gebeurtenis where regeling = ${regeling} and soort in ('bezwaar-ontvangen', 'bezwaar-beslist') and gebeurd_op >= ${van}::date and gebeurd_op < ${tot}::date`.execute(tx));
  return rows[0]!;
}
