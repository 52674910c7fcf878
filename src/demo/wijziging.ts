import type { Kern } from '../actions/kern.ts';
import { zetZaakstap } from '../actions/zaak/zet.ts';
import type { Sessies } from '../auth/sessies.ts';
import { dagMetNummer, dagnummer, type Dag } from '../domain/kalender/dag.ts';
import { geplandeEvaluaties, type EvaluatieStand, type Standpunt } from '../domain/wijziging/evaluatie.ts';
import type { WijzigingStand } from '../domain/wijziging/wijziging.ts';
import type { Zaakstap } from '../domain/zaak/soorten.ts';
import { spelers } from './spelers.ts';

/* What is proposed and evaluated in the demo: in the Pact one proposal with half of the parties, one taken back, and the evaluation of 2025; in Westfriesland an addendum. */

const dagenTerug = (dag: Dag, n: number): Dag => dagMetNummer(dagnummer(dag) - n);

/** Takes the steps, each on its day, as those who would. Nothing is adopted: the rules of today stay what they are. */
export async function stelWijzigingenVoor(kern: Kern, sessies: Sessies, vandaag: Dag): Promise<void> {
  const mensen = spelers(sessies);
  const zet = async (wie: string, op: Dag, stap: Zaakstap, zaak: string | undefined, invoer: object): Promise<{ id: string; stand: unknown }> => {
    const uitkomst = await zetZaakstap({ ...kern, klok: () => new Date(`${op}T09:00:00Z`) }, await mensen.speler(wie), stap, zaak, invoer);
    if (!uitkomst.ok) throw new Error(`De demo kan niet verder: ${stap} door ${wie}: ${uitkomst.reden} ${JSON.stringify(uitkomst.velden ?? '')}`);
    return uitkomst.waarde;
  };
  const op = (n: number) => dagenTerug(vandaag, n);
  const [manager, haarlem, coordinator] = ['bart-hendriks', 'saskia-maas', 'esther-molenaar'];
  const voorstel = { vorm: 'wijziging', hoe: 'waarden' };

  // Taken back: it turned out not to be needed.
  const eerder = await zet(haarlem, op(230), 'regelingwijziging-voorstellen', undefined, {
    ...voorstel, titel: 'Langer de tijd voor advies', vanaf: op(-30), waarom: 'Rond de feestdagen is vijf werkdagen kort om met de cliënt naar een woning te kijken.', aanpassingen: [{ plek: 'termijnen.advies-op-aanbod.binnen', nieuw: '7 werkdagen' }],
  });
  await zet(manager, op(205), 'regelingwijziging-adviseren', eerder.id, { oordeel: 'negatief', toelichting: 'Een woning staat dan langer leeg. Goede afspraken over vervanging helpen meer.' });
  await zet(haarlem, op(198), 'regelingwijziging-intrekken', eerder.id, { reden: 'We maken afspraken over vervanging en kijken over een jaar opnieuw.' });

  // Half of the parties have answered.
  const nu = await zet(haarlem, op(75), 'regelingwijziging-voorstellen', undefined, {
    ...voorstel, titel: 'Zes woningen per jaar erbij in Haarlem', vanaf: op(-100), gaan_over: ['aanvraag', 'toetsing'],
    waarom: 'De komende jaren worden er in Haarlem meer kleine woningen opgeleverd. Een deel daarvan past bij deze doelgroep.\n\nHet maximum gaat daarom van 178 naar 184, en het aandeel van Haarlem van 79 naar 85.',
    aanpassingen: [{ plek: 'maximum.woningen_per_jaar', nieuw: '184' }, { plek: 'verdeelsleutel.gemeenten.rijen.2.aantal', nieuw: '85' }],
  });
  await zet(manager, op(54), 'regelingwijziging-adviseren', nu.id, { oordeel: 'positief', toelichting: 'De Evaluatietafel ziet genoeg aanbod. Wel graag na een jaar kijken of de begeleiding het bijhoudt.' });
  const { stand } = await zet(manager, op(33), 'regelingwijziging-besluiten', nu.id, { uitkomst: 'instemmen', motivering: 'De Bestuurlijke Tafel stemt in. De tekst gaat naar alle partijen.' }) as { stand: WijzigingStand };
  for (const [i, partij] of stand.verzonden!.partijen.filter((p, n) => n % 2 === 0 && p !== 'gemeente-haarlem').entries())
    await zet(manager, op(Math.max(1, 30 - i)), 'regelingwijziging-accorderen', nu.id, { namens: partij, akkoord: 'ja', wijze: i % 3 === 0 ? 'ondertekend' : 'schriftelijk' });

  await evaluatieVan2025(zet, vandaag, manager);
  // Westfriesland looks back every year.
  const jaarlijks = geplandeEvaluaties(kern.regelingen.versies('westfriesland'), kern.regelingen.op('westfriesland', vandaag), vandaag).at(-2);
  if (jaarlijks && jaarlijks < op(60)) await evalueer(zet, coordinator, { gepland: jaarlijks, begin: jaarlijks, dagen: 30 }, () => 'voortzetten', { uitkomst: 'voortzetten', motivering: 'Het bestuurlijk overleg gaat door op dezelfde voet.' });

  // In Westfriesland the day to answer by has passed for a few.
  const addendum = await zet('petra-ooijevaar', op(85), 'regelingwijziging-voorstellen', undefined, {
    ...voorstel, vorm: 'addendum', titel: 'Elke vier maanden bevestigen', vanaf: op(-40), waarom: 'Elke drie maanden bevestigen dat er niets is veranderd, is voor begeleiders veel werk. Vier maanden is genoeg.', aanpassingen: [{ plek: 'termijnen.bevestiging.binnen', nieuw: '4 maanden' }],
  });
  const { stand: wf } = await zet(coordinator, op(58), 'regelingwijziging-besluiten', addendum.id, { uitkomst: 'instemmen', motivering: 'Het bestuurlijk overleg is het ermee eens.' }) as { stand: WijzigingStand };
  for (const [i, partij] of wf.verzonden!.partijen.slice(0, -4).entries()) await zet(coordinator, op(50 - i), 'regelingwijziging-accorderen', addendum.id, { namens: partij, akkoord: 'ja', wijze: 'ondertekend' });
  await mensen.vertrek();
}

type Zet = (wie: string, op: Dag, stap: Zaakstap, zaak: string | undefined, invoer: object) => Promise<{ id: string; stand: unknown }>;

/** One evaluation from beginning to end: every party says what it wants in the days there are for it, and then it is decided. */
async function evalueer(zet: Zet, wie: string, { gepland, begin, dagen }: { gepland: Dag; begin: Dag; dagen: number }, wil: (plaats: number) => Standpunt, besluit: { uitkomst: Standpunt; motivering: string }): Promise<void> {
  const dag = (n: number) => dagMetNummer(dagnummer(begin) + n);
  const { id, stand } = await zet(wie, begin, 'regelingevaluatie-openen', undefined, { gepland, uiterlijk: dag(dagen) }) as { id: string; stand: EvaluatieStand };
  for (const [i, partij] of stand.partijen.entries())
    await zet(wie, dag(7 + ((i * 7) % (dagen - 8))), 'standpunt-geven', id, { namens: partij, standpunt: wil(i), ...(wil(i) === 'aanpassen' ? { reden: 'De afspraken over begeleiding na de verhuizing kunnen duidelijker.' } : {}) });
  await zet(wie, dag(dagen + 8), 'regelingevaluatie-besluiten', id, besluit);
}

/** The first one the covenant sets: four years after it began. */
async function evaluatieVan2025(zet: Zet, vandaag: Dag, manager: string): Promise<void> {
  if (vandaag < '2025-12-15') return;
  await evalueer(zet, manager, { gepland: '2025-10-07', begin: '2025-09-08', dagen: 53 }, (i) => (i % 5 === 1 ? 'aanpassen' : 'voortzetten'), { uitkomst: 'aanpassen', motivering: 'Alle partijen gaan verder. Wat duidelijker kan, komt als voorstel tot wijziging terug.' });
}
