import { bewonerVoorOverleg } from '../storage/lezen/demodossier.ts';
import { voerUit, type Kern } from '../actions/kern.ts';
import { zetZaakstap } from '../actions/zaak/zet.ts';
import type { Sessies } from '../auth/sessies.ts';
import type { Dag } from '../domain/kalender/dag.ts';
import { dagenNa } from '../domain/kalender/maanden.ts';
import { isWerkdag, plusWerkdagen } from '../domain/kalender/werkdagen.ts';
import { keercode } from '../domain/overleg/vergadering.ts';
import type { Puntuitkomst } from '../domain/overleg/woorden.ts';
import type { Zaakstap } from '../domain/zaak/soorten.ts';
import { spelers } from './spelers.ts';

/* A year of meetings in the demo: held with minutes, one soon with an agenda that fills, one quarter that was skipped, and a meeting about one client. */

type Punt = { door: string; titel: string; waarom: string; voor?: string[]; uitkomst: Puntuitkomst; besluit?: string };
type Vergadering = { tafel: string; datum: Dag; plaats: string; door: string; thema?: string; komen: readonly string[]; punten: readonly Punt[]; verslag: 'vastgesteld' | 'deels' };

const BART = 'bart-hendriks';
const MARLOES = 'marloes-de-wit';
/** Who says for which party that it comes. */
const CASUISTIEK = { 'gemeente-haarlem': 'corrie-tervoort', 'pre-wonen': 'ruud-scholten', 'ribw-kam': 'samira-bouzid', dock: 'kees-blom' };
const EVALUATIE = { ...CASUISTIEK, ymere: 'fatma-aydin', 'hvo-querido': 'jeroen-kuiper' };
const BESTUUR = { 'gemeente-haarlem': 'saskia-maas', 'pre-wonen': 'ruud-scholten', 'ribw-kam': 'samira-bouzid', socius: 'amira-saleh' };

const CASUS: readonly Punt[] = [
  { door: 'samira-bouzid', titel: 'Eerste weken na de sleutel', waarom: 'Wat helpt om de start rustig te laten verlopen?', uitkomst: 'besluit', besluit: 'De begeleider en de woonconsulent bellen elkaar in de tweede week na de sleutel. Dat kost weinig tijd en voorkomt misverstanden.' },
  { door: 'kees-blom', titel: 'Kennismaken in de buurt', waarom: 'Nieuwe bewoners vinden het buurthuis niet vanzelf.', uitkomst: 'kennisname', besluit: 'Welzijn deelt een kaart met adressen per wijk.' },
  { door: 'ruud-scholten', titel: 'Signalen over geluid', waarom: 'Hoe snel pakken we die op?', uitkomst: 'besluit', besluit: 'Een signaal over geluid gaat dezelfde dag naar de begeleider. De termijn van drie werkdagen blijft.' },
  { door: MARLOES, titel: 'Vakantie en vervanging', waarom: 'Wie neemt waar als een begeleider er niet is?', uitkomst: 'actie', besluit: 'Elke zorgorganisatie zet haar vervanging voor de zomer in Voordeur.' },
  { door: 'corrie-tervoort', titel: 'Inkomen in de eerste maand', waarom: 'De eerste uitkering komt soms later dan de eerste huur.', uitkomst: 'aangehouden' },
];
const KWARTAAL = (k: string): Punt[] => [
  { door: BART, titel: `Monitor ${k}`, waarom: 'De resultaten van het kwartaal.', uitkomst: 'besluit', besluit: 'De cijfers zijn besproken. De tafel kijkt volgend kwartaal opnieuw naar de tijd tussen voorleggen en advies.' },
  { door: 'fatma-aydin', titel: 'Woningen die dit jaar nog komen', waarom: 'Wij verwachten een deel pas in het najaar.', voor: ['soort:corporatie', 'soort:gemeente'], uitkomst: 'kennisname', besluit: 'Gehoord. De corporatie meldt het als het aantal verandert.' },
  { door: 'jeroen-kuiper', titel: 'Begeleidingsplan: voorbeeld', waarom: 'Een goed voorbeeld scheelt aanvullingen.', uitkomst: 'actie', besluit: 'Er komt een voorbeeldplan voor alle zorgorganisaties.' },
];

const werkdag = (dag: Dag): Dag => (isWerkdag(dag) ? dag : plusWerkdagen(dag, 1));

/** Quarters of this year until today, as a day in each; the last one that is over is skipped, so that one is late. */
function kwartalen(vandaag: Dag): { naam: string; datum: Dag }[] {
  const jaar = Number(vandaag.slice(0, 4));
  const nu = Math.ceil(Number(vandaag.slice(5, 7)) / 3);
  const alle = [{ naam: `4e kwartaal ${jaar - 2}`, datum: werkdag(`${jaar - 1}-11-24`) }, ...[1, 2, 3, 4].map((k) => ({ naam: k === 1 ? `4e kwartaal ${jaar - 1}` : `${k - 1}e kwartaal ${jaar}`, datum: werkdag(`${jaar}-${String(k * 3 - 1).padStart(2, '0')}-10`) }))];
  return alle.filter(({ datum }, i) => datum < vandaag && (i === 0 || i !== nu - 1));
}

function gehouden(vandaag: Dag): Vergadering[] {
  const casus = [290, 248, 206, 164, 122, 80, 36].map((dagen, i): Vergadering => ({
    tafel: 'casuistiektafel', datum: werkdag(dagenNa(vandaag, -dagen)), plaats: i % 2 === 0 ? 'Stadhuis Haarlem, kamer 2' : 'Online', door: MARLOES, komen: Object.keys(CASUISTIEK).slice(0, i === 2 ? 3 : 4),
    punten: [CASUS[i % CASUS.length]!, CASUS[(i + 2) % CASUS.length]!], verslag: dagen === 36 ? 'deels' : 'vastgesteld',
  }));
  const evaluatie = kwartalen(vandaag).map(({ naam, datum }): Vergadering => ({ tafel: 'evaluatietafel', datum, plaats: 'Stichting Woonservice, grote zaal', door: BART, komen: Object.keys(EVALUATIE), punten: KWARTAAL(naam), verslag: 'vastgesteld' }));
  const bestuur: Vergadering = {
    tafel: 'bestuurlijke-tafel', datum: werkdag(dagenNa(vandaag, -150)), plaats: 'Stadhuis Haarlem, raadzaal', door: BART, komen: Object.keys(BESTUUR), verslag: 'vastgesteld',
    punten: [{ door: 'saskia-maas', titel: 'Voortgang van de uitstroom', waarom: 'Hoe staat het met de aantallen?', uitkomst: 'besluit', besluit: 'De Bestuurlijke Tafel houdt vast aan het aantal van de regeling. De corporaties melden een tekort zo vroeg mogelijk.' }],
  };
  const thema: Vergadering = {
    tafel: 'casuistiektafel', thema: 'Schulden en de eerste huur', datum: werkdag(dagenNa(vandaag, -175)), plaats: 'Wijkcentrum De Ringvaart', door: MARLOES, komen: Object.keys(CASUISTIEK), verslag: 'vastgesteld',
    punten: [{ door: MARLOES, titel: 'Wat we uit de gesprekken meenemen', waarom: 'Twintig mensen uit het veld spraken in groepen.', uitkomst: 'kennisname', besluit: 'Drie tips staan in het verslag: begin voor de sleutel, spreek één vaste dag af, en bel bij de eerste gemiste betaling.' }],
  };
  return [...casus, ...evaluatie, bestuur, thema].sort((a, b) => (a.datum < b.datum ? -1 : 1));
}

/** Holds the meetings, each on its own day and by those who would; the same for a given day. */
export async function houdOverleg(kern: Kern, sessies: Sessies, vandaag: Dag): Promise<void> {
  const mensen = spelers(sessies);
  const op = (dag: Dag) => ({ ...kern, klok: () => new Date(`${dag < vandaag ? dag : vandaag}T08:00:00Z`) });
  const zet = async (wie: string, dag: Dag, stap: Zaakstap, zaak: string | undefined, invoer: object): Promise<string> => {
    const uitkomst = await zetZaakstap(op(dag), await mensen.speler(wie), stap, zaak, invoer);
    if (!uitkomst.ok) throw new Error(`De demo kan niet verder: ${stap} door ${wie} op ${dag}: ${uitkomst.reden} ${JSON.stringify(uitkomst.velden ?? '')}`);
    return uitkomst.waarde.id;
  };
  const plan = (door: string, tafel: string, datum: Dag, plaats: string, meer: object = {}) => zet(door, dagenNa(datum, -30), 'vergadering-plannen', undefined, { tafel, datum, van: '13.30', tot: '15.30', plaats, ...meer });

  for (const v of gehouden(vandaag)) {
    const id = await plan(v.door, v.tafel, v.datum, v.plaats, v.thema ? { thema: 'ja', onderwerp: v.thema } : {});
    for (const partij of v.komen) await zet(v.door, dagenNa(v.datum, -7), 'deelname-melden', id, { namens: partij, hoe: 'komt', ...(v.thema ? { mensen: 5 } : {}) });
    for (const { door, titel, waarom, voor } of v.punten) await zet(door, dagenNa(v.datum, -6), 'agendapunt-toevoegen', id, { titel, waarom, ...(voor ? { voor } : {}) });
    await zet(v.door, v.datum, 'vergadering-beginnen', id, { aanwezig: [...v.komen] });
    for (const [i, { uitkomst, besluit }] of v.punten.entries()) await zet(v.door, v.datum, 'agendapunt-afronden', id, { punt: String(i + 1), uitkomst, ...(besluit ? { besluit } : {}) });
    await zet(v.door, v.datum, 'vergadering-sluiten', id, {});
    if (v.verslag === 'vastgesteld') await zet(v.door, dagenNa(v.datum, 10), 'verslag-vaststellen', id, { allen: 'ja' });
    else await zet('samira-bouzid', dagenNa(v.datum, 5), 'verslag-vaststellen', id, {});
  }

  // Soon: the agenda fills by itself, and some points are for some only.
  const straks = await plan(MARLOES, 'casuistiektafel', werkdag(dagenNa(vandaag, 6)), 'Stadhuis Haarlem, kamer 2');
  for (const [partij, wie] of Object.entries(CASUISTIEK).slice(0, 3)) await zet(wie, vandaag, 'deelname-melden', straks, { hoe: partij === 'pre-wonen' ? 'vervanger' : 'komt' });
  await zet('kees-blom', vandaag, 'agendapunt-toevoegen', straks, { titel: 'Maatjes in de eerste maand', waarom: 'Kunnen wij vrijwilligers eerder laten kennismaken?' });
  await zet('ruud-scholten', vandaag, 'agendapunt-toevoegen', straks, { titel: 'Kleine woningen in de verkoop', waarom: 'Onder corporaties: wat betekent dat voor de aantallen?', voor: ['soort:corporatie'] });
  await plan(BART, 'bestuurlijke-tafel', werkdag(dagenNa(vandaag, 24)), 'Stadhuis Haarlem, raadzaal');
  const thema = await plan(MARLOES, 'casuistiektafel', werkdag(dagenNa(vandaag, 17)), 'Wijkcentrum De Ringvaart', { thema: 'ja', onderwerp: 'Buren leren kennen' });
  await zet('samira-bouzid', vandaag, 'deelname-melden', thema, { hoe: 'komt', mensen: 6 });
  await zet('kees-blom', vandaag, 'deelname-melden', thema, { hoe: 'komt', mensen: 3 });
  const af = await plan(MARLOES, 'casuistiektafel', werkdag(dagenNa(vandaag, 10)), 'Online');
  await zet(MARLOES, vandaag, 'vergadering-afzeggen', af, { reden: 'Deze dag stond er per ongeluk twee keer in.' });

  // Last year a half went by without the administrators' table; it was said why. On a day of which that half was held there is nothing to say.
  await zetZaakstap(op(vandaag), await mensen.speler(BART), 'vergadering-niet-gehouden', undefined, { keer: keercode({ tafel: 'bestuurlijke-tafel', thema: false, uiterlijk: `${Number(vandaag.slice(0, 4)) - 1}-12-31` }), reden: 'ander-overleg', toelichting: 'De punten zijn besproken op de Evaluatietafel van november.' });

  await inWestfriesland(kern, zet, plan, vandaag, await mensen.speler('esther-molenaar'));
  await mensen.vertrek();
}

type Zet = (wie: string, dag: Dag, stap: Zaakstap, zaak: string | undefined, invoer: object) => Promise<string>;
type Plan = (door: string, tafel: string, datum: Dag, plaats: string, meer?: object) => Promise<string>;

/** One meeting of administrators, one about special situations, and a report of a meeting about one client that waits for signatures. */
async function inWestfriesland(kern: Kern, zet: Zet, plan: Plan, vandaag: Dag, esther: Awaited<ReturnType<ReturnType<typeof spelers>['speler']>>): Promise<void> {
  const bestuur = await plan('esther-molenaar', 'bestuurlijk-overleg', werkdag(dagenNa(vandaag, 21)), 'Stadhuis Hoorn, trouwzaal');
  await zet('petra-ooijevaar', vandaag, 'deelname-melden', bestuur, { hoe: 'komt' });
  await zet('petra-ooijevaar', vandaag, 'agendapunt-toevoegen', bestuur, { titel: 'Wat gaat goed en wat kan beter', waarom: 'Elk jaar bespreken wij de werkwijze.' });
  const geweest = await plan('esther-molenaar', 'uitstroomoverleg', werkdag(dagenNa(vandaag, -14)), 'GGD Hollands Noorden', { gevraagd: ['gemeente-hoorn', 'leger-des-heils'] });
  await zet('esther-molenaar', dagenNa(vandaag, -16), 'agendapunt-toevoegen', geweest, { titel: 'Wonen bij een eigen winkel', waarom: 'Past deze woning bij wie daar komt?' });
  await zet('esther-molenaar', vandaag, 'vergadering-beginnen', geweest, { aanwezig: ['gemeente-hoorn', 'leger-des-heils'] });
  const dossier = await kern.verbinding.als(esther.token, bewonerVoorOverleg);
  if (!dossier) return;
  const uitkomst = await voerUit(kern, esther, 'clientoverleg-vastleggen', dossier.id, {
    gesprek_op: vandaag, deelnemers: ['client', 'begeleider', 'corporatie', 'servicepunt'], probleem: 'De post blijft ongeopend liggen.', besluit: 'Elke week een vast uur voor de post, samen met de begeleider.', overwegingen: 'Iedereen wil dat het wonen lukt. Met een vast uur raakt niets zoek.',
  });
  if (!uitkomst.ok && uitkomst.soort !== 'mag-niet-nu') throw new Error(`De demo kan niet verder: clientoverleg-vastleggen: ${uitkomst.reden} ${JSON.stringify(uitkomst.velden ?? '')}`);
}
