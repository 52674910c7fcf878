import { zegDatum } from '../../domain/kalender/zeg.ts';
import { gemeentenaam, partijnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { TEKORTREDENEN, type Besluit } from '../../domain/verdeling/besluiten.ts';
import { methodenaam } from '../../domain/verdeling/rekenen.ts';
import type { Taakstelling } from '../../domain/verdeling/taakstelling.ts';

/* How the numbers and what was decided about them are said. */

export type Namen = { gemeente: (code: string) => string; partij: (code: string) => string; orgaan: (code: string) => string };
export const namenVan = (regeling: Regeling): Namen => ({
  gemeente: (code) => gemeentenaam(regeling, code),
  partij: (code) => partijnaam(regeling, code),
  orgaan: (code) => regeling.overleg.find((o) => o.code === code)?.naam ?? code,
});
export const woningen = (n: number): string => `${n} ${n === 1 ? 'woning' : 'woningen'}`;
/** "+5", "−10", or nothing. */
export const erbij = (n: number): string => (n === 0 ? '' : n > 0 ? `+${n}` : `−${-n}`);

/** What last year left behind and why it does or does not count (PO.c3). */
export function zegOverdracht({ jaar, overdracht: { van, grond, besluiten, tekort, meegenomen }, basis: { versie } }: Taakstelling, namen: Namen): { tekst: string; bron?: string } {
  const regel = versie.verdeelsleutel.overdracht;
  const bron = regel?.bron;
  switch (grond) {
    case 'geen-jaar': return { tekst: `${jaar} is het eerste jaar van de regeling. Er is niets van een vorig jaar.` };
    case 'niet-heel-jaar': return { tekst: `De regeling gold niet heel ${van}. Wat er van dat jaar te weinig was, telt in ${jaar} niet mee.`, bron };
    case 'geen-telling': return { tekst: `Van heel ${van} zijn in Voordeur geen sleutels geteld. Daarom komt er in ${jaar} niets bij.`, bron };
    case 'jaar-loopt': return { tekst: `${van} loopt nog. Wat er dan nog te gaan is, komt bij de taakstelling van ${jaar}.`, bron };
    case 'zegt-niets': case 'vervalt': case 'regeling': {
      const stand = tekort === 0 ? `De taakstelling van ${van} is gehaald.` : `Van de taakstelling van ${van} ${tekort === 1 ? 'was 1 woning' : `waren ${tekort} woningen`} nog te gaan.`;
      const besluit = besluiten.map((b) => `${namen.orgaan(b.orgaan)} besloot op ${zegDatum(b.op)}: ${zegMeenemen(b, namen)}.`).join(' ');
      const regeling = grond === 'regeling' ? 'Een tekort telt mee in het volgende jaar, tenzij samen anders is besloten.' : grond === 'vervalt' ? 'Een tekort vervalt, tenzij samen anders is besloten.' : 'De regeling zegt niet dat een tekort meetelt in het volgende jaar.';
      const uit = meegenomen === 0 ? `In ${jaar} komt er niets bij.` : `In ${jaar} ${Math.abs(meegenomen) === 1 ? 'telt' : 'tellen'} daarom ${woningen(Math.abs(meegenomen))} ${meegenomen > 0 ? 'extra mee' : 'minder'}.`;
      return { tekst: [stand, tekort > 0 || besluiten.length > 0 ? regeling : '', besluit, uit].filter(Boolean).join(' '), bron };
    }
  }
}
const zegMeenemen = ({ wat, meenemen, corporatie }: Extract<Besluit, { soort: 'overdracht-besloten' }>, namen: Namen): string =>
  `van het ${wat}${corporatie ? ` van ${namen.partij(corporatie)}` : ''} ${meenemen === 0 ? 'gaat niets mee' : `${meenemen === 1 ? 'gaat' : 'gaan'} ${woningen(meenemen)} mee`}`;

/** One report or decision as a line of the history: what, and what it reads on with. */
export function zegBesluit(b: Besluit, namen: Namen): { titel: string; vervolg: string; orgaan?: string } {
  switch (b.soort) {
    case 'tekort-gemeld': {
      const waar = b.gemeente ? ` in ${namen.gemeente(b.gemeente)}` : '';
      return b.aantal === 0 ? { titel: `${namen.partij(b.corporatie)}: tekort van ${b.jaar} opgelost`, vervolg: waar && `,${waar}` }
        : { titel: `${namen.partij(b.corporatie)} meldt een tekort van ${woningen(b.aantal)} in ${b.jaar}`, vervolg: `${waar && `,${waar}`}. ${redennaam(b.reden)}` };
    }
    case 'overdracht-besloten': return { titel: `Overdracht van ${b.jaar} naar ${b.jaar + 1}`, vervolg: `: ${zegMeenemen(b, namen)}`, orgaan: b.orgaan };
    case 'taakstelling-herzien': return { titel: `${voorWie(b, namen)}: ${woningen(b.aantal)} in ${b.jaar}`, vervolg: `, vanaf ${zegDatum(b.vanaf)}`, orgaan: b.orgaan };
    case 'sleutel-voorgesteld': return { titel: `Voorstel ${b.nummer} voor een andere sleutel`, vervolg: `, ${methodenaam(b.methode)}` };
    case 'sleutel-vastgesteld': return { titel: `Voorstel ${b.voorstel} vastgesteld als sleutel`, vervolg: `, geldt vanaf ${zegDatum(b.vanaf)}`, orgaan: b.orgaan };
  }
}
export const redennaam = (code: string): string => TEKORTREDENEN.find((r) => r.code === code)?.naam ?? code;
/** "Haarlem, Ymere", "Haarlem", "De hele regio". */
export const voorWie = ({ gemeente, corporatie }: { gemeente?: string | null; corporatie?: string | null }, namen: Namen): string =>
  [gemeente && namen.gemeente(gemeente), corporatie && namen.partij(corporatie)].filter(Boolean).join(', ') || 'De hele regio';
