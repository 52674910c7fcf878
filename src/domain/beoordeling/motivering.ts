import type { Uitslag } from '../regeling/feel.ts';
import type { Gewogen } from '../toetsing/criteria.ts';

/* A first draft of the reasons for a decision, in words to the client. Who decides reads, changes and completes it. */

const woorden: Record<Uitslag, string> = { voldoet: 'daaraan voldoet u', 'voldoet niet': 'daaraan voldoet u nog niet', onbekend: 'dat weten wij nog niet' };

const ZEGT = { voldoet: 'voldoet', 'voldoet niet': 'voldoet_niet', onbekend: 'onbekend' } as const;

/** What one criterion says to the client: in the words of the regeling, or else as question and outcome. */
function zinVoor({ criterium: { in_brief, vraag, voorwaarde }, uitslag }: Gewogen): string[] {
  if (uitslag === 'oordeel') return [];
  const eigen = in_brief?.[ZEGT[uitslag]];
  if (eigen) return [voorwaarde && uitslag === 'voldoet niet' ? `${eigen} Daarom geldt: ${voorwaarde.tekst}` : eigen];
  // What is fine and has no sentence of its own is not worth one in a letter; what is not, is.
  return uitslag === 'voldoet' ? [] : [`“${vraag}” ${woorden[uitslag]}.${voorwaarde && uitslag === 'voldoet niet' ? ` Daarom geldt: ${voorwaarde.tekst}` : ''}`];
}

/** A draft of the motivation from the criteria: what is met first, then what is not, then what is unknown. */
export function motiveringsvoorstel(gewogen: readonly Gewogen[]): string {
  const per = (uitslag: Uitslag) => gewogen.filter((g) => g.uitslag === uitslag).flatMap(zinVoor);
  return [...per('voldoet'), ...per('voldoet niet'), ...per('onbekend')].join(' ');
}
