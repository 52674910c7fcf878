import type { Kern } from '../actions/kern.ts';
import type { Sessies } from '../auth/sessies.ts';
import { maakCode } from '../domain/ervaring/code.ts';
import { SCHAAL, SCHAALCODES, type Ervaring } from '../domain/ervaring/vragen.ts';
import { plusWerkdagen, type Dag } from '../domain/kalender/werkdagen.ts';
import { bewaarErvaring, maakErvaringscode } from '../storage/ervaringen.ts';
import { regioverhalen } from './regio.ts';
import { spelers } from './spelers.ts';
import { toeval, type Toeval } from './toeval.ts';

/* What the invented clients say of how it goes, each with a code that their supporter handed out. */

const GOED = ['Mijn eigen deur dicht kunnen doen.', 'De rust. En dat ik zelf mag weten wanneer ik kook.', 'Ik heb werk gevonden in de buurt.', 'Mijn begeleider komt als ik bel.'];
const BETER = ['Het duurde lang voor ik wist waar ik aan toe was.', 'De eerste weken had ik bijna geen meubels.', 'Ik ken nog weinig mensen in de straat.'];

const antwoorden = (t: Toeval): Ervaring => ({
  // Most are content: the first answers of a scale come up more often.
  schaal: Object.fromEntries(SCHAALCODES.filter(() => t.kans(0.95)).map((vraag) => { const { opties } = SCHAAL[vraag]; return [vraag, opties[Math.min(t.getal(0, opties.length - 1), t.getal(0, opties.length - 1))]!.code]; })),
  open: { ...(t.kans(0.5) ? { goed: t.kies(GOED) } : {}), ...(t.kans(0.4) ? { beter: t.kies(BETER) } : {}) },
});

/** Answers of most of the clients who got the questionnaire; some let their supporter read them. Once, with the rest of the demo. */
export async function vulErvaringen(kern: Kern, sessies: Sessies, vandaag: Dag): Promise<void> {
  const mensen = spelers(sessies);
  const uitgereikt = regioverhalen(kern.regelingen, vandaag).flatMap((v) => v.zetten.filter((z) => z.doe === 'vragenlijst-uitreiken'));
  for (const { aan, door, op } of uitgereikt) {
    const t = toeval('ervaring', aan);
    const dag = plusWerkdagen(op, t.getal(1, 20));
    if (dag >= vandaag || t.kans(0.25)) continue;
    const code = maakCode((onder) => t.getal(0, onder - 1));
    const { token } = await mensen.speler(door);
    const gemaakt = await kern.verbinding.als(token, (tx) => maakErvaringscode(tx, aan, code, op));
    // A dossier that has ended since has no questionnaire any more.
    if (gemaakt === 'gemaakt') await kern.verbinding.als(undefined, (tx) => bewaarErvaring(tx, code, dag, antwoorden(t), t.kans(0.3)));
  }
  await mensen.vertrek();
}
