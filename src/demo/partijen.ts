import type { Kern } from '../actions/kern.ts';
import { zetZaakstap } from '../actions/zaak/zet.ts';
import type { Sessies } from '../auth/sessies.ts';
import type { Dag } from '../domain/kalender/dag.ts';
import { dagenNa, maandenNa, maandenVoor } from '../domain/kalender/maanden.ts';
import { kostenstaten } from '../domain/kosten/verdeling.ts';
import type { KostenStand } from '../domain/kosten/stand.ts';
import type { Zaakstap } from '../domain/zaak/soorten.ts';
import { zakenVan } from '../storage/lezen/zaken.ts';
import { spelers } from './spelers.ts';

/*
 * What the parties of the Pact have between them: who wants to join (invented), a notice that was taken back, a question about the reading of an
 * article that was settled, and costs. All amounts are examples; nothing here says anything about how a real organisation does.
 */

const PACT = 'pact-ijmond-zuid-kennemerland';
const VOORBEELD = 'Dit is een verzonnen voorbeeld.';
const BEDRAGEN = 'Voorbeeldbedragen, niet de echte kosten van het Servicepunt.';

type Stapregel = { door: string; dag: Dag; stap: Zaakstap; invoer: Record<string, unknown> };
/** One matter with its steps in order; the first begins it. */
type Verhaal = readonly Stapregel[];

const toetreden = (d: Dag): Verhaal[] => [
  [{ door: 'marloes-de-wit', dag: dagenNa(d, -33), stap: 'toetreding-aanvragen', invoer: { naam: 'Stichting De Overkant (voorbeeld)', soort: 'zorgorganisatie', gecontracteerd_door: 'gemeente-haarlem', werkgebied: ['haarlem', 'heemstede'], onderschrijft: 'ja', certificaat: 'HKZ', geldig_tot: maandenNa(d, 20), brief: `Wij begeleiden jongeren die zelfstandig gaan wonen en willen daarbij samenwerken met de corporaties. ${VOORBEELD}` } }],
  [
    { door: 'marloes-de-wit', dag: maandenVoor(d, 6), stap: 'toetreding-aanvragen', invoer: { naam: 'Woonbegeleiding Duinzicht (voorbeeld)', soort: 'zorgorganisatie', gecontracteerd_door: 'gemeente-velsen', werkgebied: ['velsen', 'beverwijk'], onderschrijft: 'ja', brief: `Onze cliënten stromen uit naar dezelfde gemeenten. ${VOORBEELD}` } },
    { door: 'bart-hendriks', dag: maandenVoor(d, 4), stap: 'toetreding-adviseren', invoer: { advies: 'voorwaarden', toelichting: 'De tafel adviseert toelaten als het certificaat er is voordat de eerste aanvraag komt.' } },
  ],
];
const VERTREK = (d: Dag): Verhaal => [
  { door: 'bart-hendriks', dag: maandenVoor(d, 3), stap: 'uittreding-melden', invoer: { namens: 'dock', laatste_dag: maandenNa(d, 2), redenen: `De opdracht waaronder wij dit werk doen loopt af. Wij weten nog niet of zij wordt verlengd. ${VOORBEELD}` } },
  { door: 'bart-hendriks', dag: maandenVoor(d, 1), stap: 'uittreding-intrekken', invoer: { reden: 'De opdracht is verlengd. De melding kan vervallen.' } },
];
const GESCHIL = (d: Dag): Verhaal => [
  { door: 'saskia-maas', dag: maandenVoor(d, 5), stap: 'geschil-melden', invoer: { onderwerp: 'uitleg', beschrijving: `Het convenant zegt niet wat de dag van uitstroom is: de dag van het contract of die van de sleutel. ${VOORBEELD}`, voorstel: 'Laten we de dag van de sleutel aanhouden.' } },
  { door: 'bart-hendriks', dag: dagenNa(maandenVoor(d, 5), 6), stap: 'zienswijze-geven', invoer: { namens: 'pre-wonen', zienswijze: 'Voor allebei is iets te zeggen. Als het maar voor iedereen dezelfde dag is.', voorstel: 'De dag van de sleutel is goed: dan begint het wonen.' } },
  { door: 'bart-hendriks', dag: dagenNa(maandenVoor(d, 5), 9), stap: 'zienswijze-geven', invoer: { namens: 'gemeente-velsen', zienswijze: 'De sleutel is voor de cliënt de dag die telt.', voorstel: 'De dag van de sleutel.' } },
  { door: 'saskia-maas', dag: maandenVoor(d, 4), stap: 'geschil-afsluiten', invoer: { uitkomst: 'uitleg', toelichting: 'De dag van de sleutel is de dag van uitstroom. Zo telt ook de monitor.' } },
];
const certificaten = (d: Dag): Verhaal[] => [['hvo-querido', 20], ['philadelphia', 2], ['vbscw', 31]].map(([partij, maanden]) =>
  [{ door: 'marloes-de-wit', dag: maandenVoor(d, 8), stap: 'certificaat-vastleggen', invoer: { namens: partij, naam: 'Voorbeeldcertificaat', geldig_tot: maandenNa(d, maanden as number) } }]);

const jaarlijks = (mensen: number, automatisering: number, overleg: number) => [
  { post: 'personeel', keer: 'jaarlijks', bedrag: mensen }, { post: 'automatisering', keer: 'jaarlijks', bedrag: automatisering }, { post: 'overleg', keer: 'jaarlijks', bedrag: overleg },
];
const kosten = (jaar: number, posten: object[]): Verhaal => [
  { door: 'bart-hendriks', dag: `${jaar}-01-05`, stap: 'kosten-begroten', invoer: { jaar, posten, toelichting: BEDRAGEN } },
  { door: 'saskia-maas', dag: `${jaar}-01-19`, stap: 'kosten-verdelen', invoer: { voor: 'gemeente', sleutel: 'huishoudens', afspraak: `Overleg van de gemeenten. ${VOORBEELD}` } },
  { door: 'bart-hendriks', dag: `${jaar}-01-26`, stap: 'kosten-verdelen', invoer: { voor: 'corporatie', sleutel: 'woningen', afspraak: `Overleg van de corporaties. ${VOORBEELD}` } },
];

/** Fills the rooms of parties and costs by the real steps; once, after the demo. What is there already is left as it is. */
export async function vulPartijen(kern: Kern, sessies: Sessies, vandaag: Dag): Promise<void> {
  const mensen = spelers(sessies);
  const bart = await mensen.speler('bart-hendriks');
  const staatEr = async (soort: 'toetreding' | 'uittreding' | 'geschil' | 'certificaat' | 'kosten'): Promise<boolean> => (await kern.verbinding.als(bart.token, (tx) => zakenVan(tx, PACT, soort))).length > 0;
  const zet = async ({ door, dag, stap, invoer }: Stapregel, id: string | undefined) => {
    const uit = await zetZaakstap({ ...kern, klok: () => new Date(`${dag}T10:00:00Z`) }, await mensen.speler(door), stap, id, invoer);
    if (!uit.ok) throw new Error(`De demo kan niet verder: ${stap} door ${door}: ${uit.reden} ${JSON.stringify(uit.velden ?? '')}`);
    return uit.waarde;
  };
  const speel = async (verhaal: Verhaal): Promise<{ id: string; stand: unknown } | undefined> => {
    let nu: { id: string; stand: unknown } | undefined;
    for (const regel of verhaal.filter((r) => r.dag <= vandaag)) nu = await zet(regel, nu?.id);
    return nu;
  };
  /** Everyone pays what is open, or gets it back. */
  const vereffen = async (jaar: { id: string; stand: unknown } | undefined, dag: Dag): Promise<void> => {
    if (!jaar || dag > vandaag) return;
    for (const { partij, open } of kostenstaten(jaar.stand as KostenStand).filter((s) => s.open !== 0))
      await zet({ door: 'marloes-de-wit', dag, stap: 'betaling-vastleggen', invoer: { partij, richting: open > 0 ? 'betaald' : 'terug', bedrag: Math.abs(open) / 100 } }, jaar.id);
  };
  if (!(await staatEr('toetreding'))) for (const v of toetreden(vandaag)) await speel(v);
  if (!(await staatEr('uittreding'))) await speel(VERTREK(vandaag));
  if (!(await staatEr('geschil'))) await speel(GESCHIL(vandaag));
  if (!(await staatEr('certificaat'))) for (const v of certificaten(vandaag)) await speel(v);
  if (!(await staatEr('kosten'))) {
    const dit = Number(vandaag.slice(0, 4));
    const vorig = await speel(kosten(dit - 1, jaarlijks(48_000, 9_500, 2_500)));
    await vereffen(vorig, `${dit - 1}-06-15`);
    if (vorig && `${dit}-03-16` <= vandaag) await vereffen(await zet({ door: 'bart-hendriks', dag: `${dit}-03-16`, stap: 'kosten-afrekenen', invoer: { posten: jaarlijks(47_200, 9_810.4, 2_395.6), toelichting: BEDRAGEN } }, vorig.id), `${dit}-04-13`);
    await vereffen(await speel(kosten(dit, jaarlijks(50_000, 9_900, 2_600))), `${dit}-06-18`);
  }
  await mensen.vertrek();
}
