import type { Uitslag } from '../regeling/feel.ts';
import type { Gewogen } from '../toetsing/criteria.ts';

/* A first draft of the reasons for a decision, in words to the client. Who decides reads, changes and completes it. */

type Zin = Partial<Record<Uitslag, string>>;

/** What a criterion says to the client, by its code. A regeling with other criteria gets the question and its outcome. */
const ZINNEN: Readonly<Record<string, Zin>> = {
  regiobinding: { voldoet: 'U heeft binding met de regio.', 'voldoet niet': 'U heeft geen binding met de regio.', onbekend: 'Wij weten nog niet of u binding met de regio heeft.' },
  'plan-overeengekomen': { voldoet: 'U heeft samen met uw begeleider een plan gemaakt en ondertekend.', 'voldoet niet': 'Uw begeleidingsplan is nog niet ondertekend.' },
  woonvaardig: { voldoet: 'Uit uw plan blijkt dat u toe bent aan zelfstandig wonen.', 'voldoet niet': 'Uit uw plan blijkt nog niet dat u toe bent aan zelfstandig wonen.' },
  'schulden-geregeld': { voldoet: 'U heeft geen schulden, of er zijn afspraken over het aflossen.', 'voldoet niet': 'Over het aflossen van uw schulden zijn nog geen afspraken gemaakt.' },
  'begeleiding-geregeld': { voldoet: 'Er is voor minstens twee jaar begeleiding geregeld.', 'voldoet niet': 'Er is nog geen begeleiding voor twee jaar geregeld.' },
  'zachte-landing': { voldoet: 'Met u is onderzocht hoe u kunt kennismaken met uw nieuwe buurt.', 'voldoet niet': 'Er is nog niet met u onderzocht hoe u kunt kennismaken met uw nieuwe buurt.' },
  'intramuraal-of-oud-amv': { voldoet: 'U woont in een voorziening waarvoor deze regeling is bedoeld.', 'voldoet niet': 'U woont niet in een voorziening waarvoor deze regeling is bedoeld.' },
  geschikt: { voldoet: 'Uw begeleider vindt dat u toe bent aan zelfstandig wonen.', 'voldoet niet': 'Uw begeleider vindt dat u nog niet toe bent aan zelfstandig wonen.' },
  'perspectiefplan-ondertekend': { voldoet: 'U heeft uw perspectiefplan ondertekend.', 'voldoet niet': 'Uw perspectiefplan is nog niet ondertekend.' },
  'geen-alternatief': { voldoet: 'U heeft zelf alles geprobeerd om een woning te vinden.', 'voldoet niet': 'U heeft nog niet alles geprobeerd om zelf een woning te vinden.' },
  woonmatch: { voldoet: 'U staat ingeschreven bij Woonmatch.', 'voldoet niet': 'U staat nog niet ingeschreven bij Woonmatch.' },
  'huur-betaalbaar': { voldoet: 'U kunt de huur elke maand betalen.', 'voldoet niet': 'De huur is voor u nog niet te betalen.' },
};

const woorden: Record<Uitslag, string> = { voldoet: 'daaraan voldoet u', 'voldoet niet': 'daaraan voldoet u nog niet', onbekend: 'dat weten wij nog niet' };

function zinVoor({ criterium: { code, vraag, voorwaarde }, uitslag }: Gewogen): string[] {
  if (uitslag === 'oordeel') return [];
  const eigen = ZINNEN[code]?.[uitslag];
  if (eigen) return [voorwaarde && uitslag === 'voldoet niet' ? `${eigen} Daarom geldt: ${voorwaarde.tekst}` : eigen];
  // What is fine and has no sentence of its own is not worth one in a letter; what is not, is.
  return uitslag === 'voldoet' ? [] : [`“${vraag}” ${woorden[uitslag]}.${voorwaarde && uitslag === 'voldoet niet' ? ` Daarom geldt: ${voorwaarde.tekst}` : ''}`];
}

/** A draft of the motivation from the criteria: what is met first, then what is not, then what is unknown. */
export function motiveringsvoorstel(gewogen: readonly Gewogen[]): string {
  const per = (uitslag: Uitslag) => gewogen.filter((g) => g.uitslag === uitslag).flatMap(zinVoor);
  return [...per('voldoet'), ...per('voldoet niet'), ...per('onbekend')].join(' ');
}
