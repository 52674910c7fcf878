import type { Gevolg } from '../../domain/keten/gebeurtenissen.ts';
import type { Status } from '../../domain/keten/stand.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Woorden } from './woorden.ts';

/* Questions that many clients have, answered from the agreement of their region in plain words. */

/** `regel`: the words of the agreement itself, for who wants to read them. */
export type Vaak = { vraag: string; zinnen: readonly string[]; regel?: { tekst: string; bron: string }; link?: { tekst: string; href: string } };

/** What a no to a home leads to, by what the agreement says. */
export const NEE_ZEGGEN: Record<Gevolg, (w: Woorden) => readonly string[]> = {
  'terug-op-wachtlijst': (w) => ['Meestal niet.', `Heb je een goede reden? Vertel die aan ${w.begeleider}.`, 'Samen kijken jullie of een andere woning beter is.', 'Daarna wacht je weer op een andere woning.'],
  pauze: (w) => ['Meestal niet.', `Heb je een goede reden? Vertel die aan ${w.begeleider}.`, 'Zeg je toch nee? Dan zoekt even niemand een woning.'],
  herziening: (w) => ['Meestal niet.', `Heb je een goede reden? Vertel die aan ${w.begeleider}.`, `Zeg je toch nee? Dan kijkt ${w.beslisser} opnieuw naar je aanvraag.`],
  wegen: (w) => ['Meestal niet.', `Heb je een goede reden? Vertel die aan ${w.begeleider}.`, 'Mensen van de verhuurder en de hulp bespreken jouw reden.'],
  uitsluiting: (w) => ['Nee. Zeg je nee? Dan stopt je aanvraag.', 'Is er een heel zware reden waarom het niet kan?', `Vertel die dan vooraf aan ${w.begeleider}.`],
};

const VOOR_DE_WONING: readonly Status[] = ['te-beslissen', 'aangehouden', 'te-plaatsen', 'wacht-op-woning', 'gepauzeerd', 'advies-gevraagd', 'advies-gegeven', 'weigering-wegen'];
const WACHT: readonly Status[] = ['te-plaatsen', 'wacht-op-woning', 'gepauzeerd'];

/** The questions that fit where someone stands. */
export function vaakGevraagd(regeling: Pick<Regeling, 'weigering' | 'termijnen'>, status: Status, w: Woorden): Vaak[] {
  const { weigering, termijnen } = regeling;
  const aanbod = Object.values(termijnen).find((t) => t.stap === 'woning-voorleggen');
  return [
    ...(VOOR_DE_WONING.includes(status) ? [{ vraag: 'Mag ik nee zeggen tegen een woning?', zinnen: NEE_ZEGGEN[weigering.gevolg](w), regel: { tekst: weigering.tekst, bron: weigering.bron } }] : []),
    ...(WACHT.includes(status) ? [{ vraag: 'Hoe lang duurt het wachten?', zinnen: ['Dat verschilt. Het hangt af van welke woningen vrijkomen.', ...(aanbod ? [`Verhuurders proberen het binnen ${aanbod.binnen}.`] : [])], ...(aanbod ? { regel: { tekst: `Binnen ${aanbod.binnen} na ${aanbod.na}.`, bron: aanbod.bron } } : {}) }] : []),
    { vraag: 'Wat als ik het ergens niet mee eens ben?', zinnen: [`Praat er eerst over met ${w.begeleider}.`, `Helpt dat niet? Dan kun je een klacht indienen.`], link: { tekst: 'Lees waar je met een klacht heen kunt', href: '/hulp/klachten' } },
  ];
}
