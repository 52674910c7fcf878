import type { Kern } from '../actions/kern.ts';
import { zetZaakstap } from '../actions/zaak/zet.ts';
import type { Sessies } from '../auth/sessies.ts';
import type { Dag } from '../domain/kalender/dag.ts';
import { dagenNa } from '../domain/kalender/maanden.ts';
import { doelVan } from '../domain/raming/plaatsen.ts';
import type { Zaakstap } from '../domain/zaak/soorten.ts';
import { spelers } from './spelers.ts';

/*
 * What the parties of the Pact do beside the chain: actions, a conversation underway, forecasts, a judgement, and stated places. Every
 * number is invented and says so; the subjects are ordinary ones. Days are counted from the day of the demo, so that it is always alive.
 */

const PACT = 'pact-ijmond-zuid-kennemerland';
const VERZONNEN = 'Verzonnen getal, voor de demo.';
type Invoer = Record<string, unknown>;

/** Days from today (before it when negative), who, and what: `na` are the steps that follow on it. */
type Stap = { dag: number; door: string; stap: Zaakstap; invoer: (dag: (n: number) => Dag) => Invoer };
const ACTIES: readonly (readonly Stap[])[] = [
  [
    { dag: -120, door: 'bart-hendriks', stap: 'actie-vastleggen', invoer: (dag) => ({ titel: 'Spreek af wie het sociaal beheer doet bij nieuwe woonvormen', thema: 'woonvormen', actiepunt: 'punt-6', eigenaar: 'dock', uiterlijk: dag(45), woonvorm: 'gemengd', gemeente: 'haarlem' }) },
    { dag: -30, door: 'kees-blom', stap: 'actie-bijwerken', invoer: () => ({ stand: 'bezig', toelichting: 'Het eerste gesprek met het sociaal wijkteam is geweest. We maken een voorstel voor wie wanneer aanwezig is.' }) },
  ],
  [
    { dag: -100, door: 'saskia-maas', stap: 'actie-vastleggen', invoer: (dag) => ({ titel: 'Maak een lijst van plekken waar tijdelijke woningen kunnen komen', thema: 'locaties', actiepunt: 'punt-7', eigenaar: 'gemeente-haarlem', uiterlijk: dag(80), gemeente: 'haarlem', woonvorm: 'tijdelijk', woningen: 24 }) },
    { dag: -40, door: 'saskia-maas', stap: 'actie-bijwerken', invoer: (dag) => ({ stand: 'bezig', toelichting: 'Drie plekken bekeken; van één is de bodem nog niet onderzocht.', uiterlijk: dag(110), woningen: 30 }) },
  ],
  [{ dag: -60, door: 'bart-hendriks', stap: 'actie-vastleggen', invoer: (dag) => ({ titel: 'Bespreek met de corporaties een pand dat vrijkomt', thema: 'vastgoed', actiepunt: 'punt-8', eigenaar: 'hvo-querido', uiterlijk: dag(20), woonvorm: 'beschut', woningen: 12 }) }],
  [
    { dag: -150, door: 'bart-hendriks', stap: 'actie-vastleggen', invoer: (dag) => ({ titel: 'Maak één protocol voor als het niet goed gaat', thema: 'plan-b', actiepunt: 'punt-11', eigenaar: 'stichting-woonservice', uiterlijk: dag(-40) }) },
    { dag: -45, door: 'bart-hendriks', stap: 'actie-afronden', invoer: () => ({ uitkomst: 'klaar', toelichting: 'Het protocol is besproken en vastgesteld. Het staat bij de stukken.' }) },
  ],
  [{ dag: -50, door: 'bart-hendriks', stap: 'actie-vastleggen', invoer: (dag) => ({ titel: 'Stuur de uitkomsten van de themabijeenkomst rond', thema: 'samenwerking', actiepunt: 'punt-2', eigenaar: 'stichting-woonservice', uiterlijk: dag(-4) }) }],
  [
    { dag: -90, door: 'bart-hendriks', stap: 'actie-vastleggen', invoer: (dag) => ({ titel: 'Organiseer een aparte dag over jongeren', thema: 'wijk', actiepunt: 'punt-9', eigenaar: 'stichting-woonservice', uiterlijk: dag(10) }) },
    { dag: -35, door: 'bart-hendriks', stap: 'actie-afronden', invoer: () => ({ uitkomst: 'vervallen', toelichting: 'Het onderwerp is in een gewone themabijeenkomst meegenomen.' }) },
  ],
];
const GESPREKKEN: readonly (readonly Stap[])[] = [
  [{ dag: -6, door: 'bart-hendriks', stap: 'inspanningsgesprek-beginnen', invoer: () => ({ partij: 'dock', inspanning: 'welzijnsorganisatie-2', maat: 'buurtadvies', aanleiding: 'We zoeken voor het voorjaar nog iemand die de buurten in het oosten van de stad goed kent. Kunnen jullie zeggen voor welke buurten jullie een advies kunnen geven, en wanneer?' }) }],
  [
    { dag: -24, door: 'bart-hendriks', stap: 'inspanningsgesprek-beginnen', invoer: () => ({ partij: 'gemeente-haarlem', inspanning: 'gemeente-1', maat: 'zittingen', aanleiding: 'Rond de feestdagen valt er een zitting uit. Hoe zorgen we dat aanvragen van die week niet blijven liggen?' }) },
    { dag: -15, door: 'saskia-maas', stap: 'inspanningsgesprek-beantwoorden', invoer: () => ({ antwoord: 'We willen in de eerste week van januari een extra zitting plannen, en vooraf kijken welke aanvragen haast hebben.' }) },
  ],
];
/** Marks of last year, one of each kind of party but one: that one is still to come. */
const OORDELEN = [
  ['saskia-maas', -28, { bereikbaarheid: 'goed', snelheid: 'voldoende', zorgvuldigheid: 'goed', overleg: 'voldoende', cijfers: 'beter' }, 'Graag de kwartaalcijfers een week voor het overleg.'],
  ['hedwig-oosterbaan', -21, { bereikbaarheid: 'goed', snelheid: 'voldoende', zorgvuldigheid: 'voldoende', overleg: 'goed', cijfers: 'beter' }, ''],
  ['carlo-wouters', -14, { bereikbaarheid: 'voldoende', snelheid: 'goed', zorgvuldigheid: 'goed', overleg: 'voldoende', cijfers: 'onbekend' }, 'Fijn dat er altijd iemand opneemt.'],
] as const;

/** Expected leavers per quarter of these organisations; of one the next year is still to come. */
const RAMINGEN: readonly (readonly [organisatie: string, doelgroep: string, perKwartaal: readonly number[], volgend: boolean])[] = [
  ['hvo-querido', 'mo', [9, 8, 10, 9], true], ['ribw-kam', 'beschermd-wonen', [11, 9, 10, 12], true], ['leger-des-heils', 'mo', [6, 7, 6, 6], true], ['philadelphia', 'vg', [2, 3, 2, 2], true], ['vbscw', 'beschut-wonen', [3, 2, 3, 3], true],
  ['kenter', 'jeugdvoorziening', [4, 5, 6, 4], true], ['brijder', 'ggz', [2, 2, 3, 2], false], ['parnassia', 'ggz', [3, 3, 2, 3], true], ['hartekampgroep', 'vg', [2, 1, 2, 2], true],
  ['de-heeren-van-zorg', 'beschermd-wonen', [1, 1, 2, 1], true], ['herstelzorg-heuvelland', 'beschermd-wonen', [1, 0, 1, 1], true], ['jeugdcirkel', 'jeugdvoorziening', [1, 1, 1, 2], true], ['lievegoed', 'vg', [0, 1, 0, 1], true], ['megakids', 'jeugdvoorziening', [1, 1, 0, 1], true],
  ['raphaelstichting', 'vg', [1, 0, 0, 1], true], ['sig', 'vg', [1, 1, 0, 1], true], ['de-linde', 'beschut-wonen', [1, 1, 1, 0], true], ['zorgbalans', 'zorginstelling-volwassenen', [0, 1, 1, 0], true], ['velserpoort', 'beschut-wonen', [1, 1, 1, 1], true],
];
const PLEKKEN: readonly (readonly [string, number, number, number])[] = [['hvo-querido', 140, 133, 121], ['ribw-kam', 260, 248, 240], ['leger-des-heils', 96, 96, 90]];
const WONINGEN: readonly (readonly [string, number, number, number])[] = [['pre-wonen', 38, 41, 33], ['ymere', 30, 44, 52], ['elan-wonen', 26, 22, 31], ['woonopmaat', 18, 25, 20], ['gemeente-velsen', 0, 12, 8]];

/** Fills it once, by the real steps, each on its own day. */
export async function vulInspanningen(kern: Kern, sessies: Sessies, vandaag: Dag): Promise<void> {
  const mensen = spelers(sessies);
  const jaar = Number(vandaag.slice(0, 4));
  const zet = async (op: Dag, door: string, stap: Zaakstap, id: string | undefined, invoer: Invoer): Promise<string> => {
    const uitkomst = await zetZaakstap({ ...kern, klok: () => new Date(`${op}T10:00:00Z`) }, await mensen.speler(door), stap, id, invoer);
    if (!uitkomst.ok) throw new Error(`De demo kan niet verder: ${stap} door ${door}: ${uitkomst.reden} ${JSON.stringify(uitkomst.velden ?? '')}`);
    return uitkomst.waarde.id;
  };
  const opDag = (n: number): Dag => dagenNa(vandaag, n);
  for (const stappen of [...ACTIES, ...GESPREKKEN]) {
    let id: string | undefined;
    for (const { dag, door, stap, invoer } of stappen) id = await zet(opDag(dag), door, stap, id, invoer(opDag));
  }
  await vulOordeel(zet, opDag, jaar);
  // In time where that day has come, else just now.
  const volgendOp = vandaag >= `${jaar}-10-22` ? `${jaar}-10-22` : vandaag.slice(5) < '01-12' ? `${jaar}-01-01` : opDag(-8);
  for (const [organisatie, doelgroep, aantallen, volgend] of RAMINGEN) {
    const invoer = (welk: number, erbij: number): Invoer => ({ jaar: String(welk), organisatie, toelichting: VERZONNEN, rijen: aantallen.map((aantal, i) => ({ kwartaal: String(i + 1), doelgroep, aantal: aantal + erbij, huishouden: 'alleen' })) });
    await zet(`${jaar - 1}-10-1${organisatie.length % 10}`, 'bart-hendriks', 'raming-opgeven', undefined, invoer(jaar, 0));
    if (volgend) await zet(volgendOp, 'bart-hendriks', 'raming-opgeven', undefined, invoer(jaar + 1, 1));
  }
  if (vandaag >= `${jaar}-01-20`) await zet(`${jaar}-01-20`, 'bart-hendriks', 'plaatsen-adviseren', undefined, { jaar: String(jaar), aantal: 190, reden: `Naar boven afgerond: twee zorgorganisaties verwachten dat er later meer mensen bij komen. ${VERZONNEN}` });
  await vulStanden(kern, zet, vandaag);
  await mensen.vertrek();
}

type Zet = (op: Dag, door: string, stap: Zaakstap, id: string | undefined, invoer: Invoer) => Promise<string>;

async function vulOordeel(zet: Zet, opDag: (n: number) => Dag, jaar: number): Promise<void> {
  let id: string | undefined;
  // Last year is over on each of these days, or it is not judged yet.
  for (const [door, dag, oordelen, verbeterpunten] of OORDELEN.filter(([, d]) => opDag(d) >= `${jaar}-01-01`)) {
    const marks = Object.fromEntries(Object.entries(oordelen).map(([onderwerp, oordeel]) => [`oordeel_${onderwerp}`, oordeel]));
    id = await zet(opDag(dag), door, 'servicepunt-beoordelen', id, { ...(id ? {} : { jaar: String(jaar - 1) }), ...marks, ...(verbeterpunten ? { verbeterpunten } : {}) });
  }
}

/** Places and homes of three years, where the goals reach that far. */
async function vulStanden(kern: Kern, zet: Zet, vandaag: Dag): Promise<void> {
  const regeling = kern.regelingen.op(PACT, vandaag);
  const jaar = Number(vandaag.slice(0, 4));
  for (const [doel, rijen] of [['intramurale-plekken', PLEKKEN], ['extra-woningen', WONINGEN]] as const) {
    const { van, tot } = doelVan(regeling, doel)!;
    for (const [organisatie, ...aantallen] of rijen) for (const [i, aantal] of aantallen.entries()) {
      const welk = jaar - 2 + i;
      // the count of this year is still to come from one of them
      if (welk < van || welk > tot || (welk === jaar && organisatie === 'leger-des-heils')) continue;
      await zet(welk === jaar ? vandaag : `${welk}-12-15`, 'bart-hendriks', 'plaatsen-opgeven', undefined, { doel, jaar: String(welk), organisatie, aantal, toelichting: VERZONNEN });
    }
  }
}
