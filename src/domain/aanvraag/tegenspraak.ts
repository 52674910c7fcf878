import type { Antwoorden } from '../invoer/vragen.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Groepgegevens } from './formulier.ts';
import type { Groep } from './gegevensgroepen.ts';
import { VELDEN, type VeldCode } from './velden.ts';
import { jarenTussen } from '../kalender/dag.ts';

/** Two answers that cannot both be true: at which field it shows, and what to do about it. */
export type Tegenspraak = { groep: Groep; veld: VeldCode; melding: string };

type Wereld = { a: Antwoorden; regeling: Regeling; vandaag: Dag };
type Regel = { veld: VeldCode; naast: readonly VeldCode[]; als: (w: Wereld) => boolean; melding: string | ((w: Wereld) => string) };

const bronnen = (a: Antwoorden): string[] => (a.inkomstenbronnen as string[] | undefined) ?? [];
const geenInkomen = (a: Antwoorden): boolean => bronnen(a).length === 1 && bronnen(a)[0] === 'geen';
const leeftijdsgrens = ({ a, regeling }: Wereld) => regeling.doelgroepen.find((d) => d.code === a.doelgroep)?.leeftijd;

const leeftijd = ({ a, vandaag }: Wereld): number => jarenTussen(a.geboortedatum as Dag, vandaag);
const voorDeGeboorte = (veld: VeldCode): Regel => ({
  veld, naast: ['geboortedatum'], als: ({ a }) => (a[veld] as Dag) < (a.geboortedatum as Dag), melding: 'Deze dag ligt vóór de geboortedatum. Kijk beide datums na.',
});

/** Every contradiction the form knows. A line counts only when all its answers are there: unknown contradicts nothing. */
const REGELS: readonly Regel[] = [
  { veld: 'inkomstenbronnen', naast: [], als: ({ a }) => bronnen(a).includes('geen') && bronnen(a).length > 1, melding: 'Je koos “Geen inkomen” én een bron van inkomen. Haal een van beide weg.' },
  { veld: 'netto_inkomen', naast: ['inkomstenbronnen'], als: ({ a }) => geenInkomen(a) && Number(a.netto_inkomen) > 0, melding: 'Er staat dat er geen inkomen is. Vul 0 in, of kies waar het inkomen vandaan komt.' },
  { veld: 'netto_inkomen', naast: ['inkomstenbronnen'], als: ({ a }) => !geenInkomen(a) && a.netto_inkomen === 0, melding: 'Er staat waar het inkomen vandaan komt, maar het bedrag is 0. Vul het bedrag in, of kies “Geen inkomen”.' },
  { veld: 'schuldbedrag', naast: ['heeft_schulden'], als: ({ a }) => a.heeft_schulden === 'ja' && a.schuldbedrag === 0, melding: 'Er staat dat er schulden zijn, maar het bedrag is 0. Vul het bedrag in, of kies bij schulden “Nee”.' },
  { veld: 'huurschuld', naast: ['schuldbedrag'], als: ({ a }) => Number(a.huurschuld) > Number(a.schuldbedrag), melding: 'De huurschuld is hoger dan het totaal aan schulden. Kijk beide bedragen na.' },
  { veld: 'bewind', naast: ['vertegenwoordiger'], als: ({ a }) => a.vertegenwoordiger === 'bewindvoerder' && a.bewind === 'nee', melding: 'Bij Personalia staat een bewindvoerder. Kies hier “Ja”, of wijzig de vertegenwoordiger.' },
  { veld: 'woonsituatie', naast: ['intramuraal'], als: ({ a }) => a.intramuraal === 'ja' && ['buiten', 'geen-gewone-woning', 'bij-anderen'].includes(a.woonsituatie as string), melding: 'Er staat ook dat de cliënt in een intramurale voorziening woont. Kijk beide antwoorden na.' },
  { veld: 'eerdere_ontruiming', naast: ['ontruimd_wegens_overlast'], als: ({ a }) => a.eerdere_ontruiming === 'nee' && a.ontruimd_wegens_overlast === 'ja', melding: 'Er staat ook dat de cliënt is ontruimd wegens overlast. Kies hier “Ja”, of wijzig dat antwoord.' },
  { veld: 'uren_per_week', naast: ['maanden_woonbegeleiding'], als: ({ a }) => a.maanden_woonbegeleiding === 0 && Number(a.uren_per_week) > 0, melding: 'Er zijn uren begeleiding, maar voor 0 maanden. Vul in voor hoeveel maanden, of haal de uren weg.' },
  voorDeGeboorte('plan_ondertekend_op'), voorDeGeboorte('woonsituatie_sinds'), voorDeGeboorte('hennep_ontruimd_op'),
  { veld: 'jaren_in_regio', naast: ['geboortedatum'], als: (w) => Number(w.a.jaren_in_regio) > leeftijd(w), melding: 'Dit zijn meer jaren dan de cliënt oud is. Kijk het aantal en de geboortedatum na.' },
  { veld: 'jongerenwoning', naast: ['geboortedatum'], als: (w) => w.a.jongerenwoning === 'ja' && leeftijd(w) > 28, melding: (w) => `Een jongerenwoning is voor 18 tot 28 jaar; de cliënt is ${leeftijd(w)}. Kies “Nee”, of kijk de geboortedatum na.` },
  {
    veld: 'doelgroep', naast: ['geboortedatum'],
    als: (w) => { const grens = leeftijdsgrens(w); return grens !== undefined && (leeftijd(w) < grens.van || leeftijd(w) >= (grens.tot ?? Infinity)); },
    melding: (w) => { const { van, tot } = leeftijdsgrens(w)!; return `Deze doelgroep is voor ${tot === undefined ? `${van} jaar en ouder` : `${van} tot en met ${tot - 1} jaar`}; de cliënt is ${leeftijd(w)}. Kies een andere doelgroep, of kijk de geboortedatum na.`; },
  },
];

/** The contradictions in these answers, in the order of the table. With `binnen` only those that lie within that one group. */
export function tegenspraken(regeling: Regeling, gegevens: Groepgegevens, vandaag: Dag, binnen?: Groep): Tegenspraak[] {
  const a: Antwoorden = Object.assign({}, ...Object.values(gegevens));
  const wereld: Wereld = { a, regeling, vandaag };
  return REGELS.flatMap(({ veld, naast, als, melding }) => {
    const velden = [veld, ...naast];
    const telt = velden.every((v) => a[v] !== undefined) && (!binnen || velden.every((v) => VELDEN[v].groep === binnen)) && als(wereld);
    return telt ? [{ groep: VELDEN[veld].groep, veld, melding: typeof melding === 'string' ? melding : melding(wereld) }] : [];
  });
}
