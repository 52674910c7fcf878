import { maandenNa } from '../../domain/kalender/maanden.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';
import { leesTijd } from './tijd.ts';

/** No evaluation is planned further ahead: at least one a year (art. 5d). */
const VOORUIT_MAANDEN = 13;

/** P5.d, W9.10: the supporter plans the evaluation; taken again, it moves. When it is due follows from the regeling, planned or not. */
export const evaluatiePlannen: Actie = {
  naam: 'evaluatie-plannen',
  uitleg: 'Spreek een dag af met de cliënt en de corporatie. Staat er al een afspraak, dan vervangt deze haar. Wanneer de evaluatie uiterlijk moet, verandert er niet door.',
  vragen: () => ({
    evaluatie_op: { label: 'Op welke dag?', soort: 'datum', verplicht: true },
    evaluatie_tijd: { label: 'Hoe laat?', soort: 'tekst', max: 5, hint: 'Bijvoorbeeld 14.30.' },
    plaats: { label: 'Waar?', soort: 'tekst', hint: 'Bij de cliënt thuis, of ergens anders.' },
  }),
  begin: (_, { evaluatie_gepland: nu }) => (nu ? { evaluatie_op: nu.op, ...(nu.tijd ? { evaluatie_tijd: nu.tijd } : {}) } : {}),
  beslis: ({ stand, invoer, op }) => {
    const dag = invoer.evaluatie_op as string;
    const tijd = leesTijd(invoer.evaluatie_tijd as string | undefined);
    if (dag < op) return fout('evaluatie_op', 'Deze dag is al voorbij. Kies een dag die komt, of leg de evaluatie vast als zij al is gehouden.');
    if (dag > maandenNa(op, VOORUIT_MAANDEN)) return fout('evaluatie_op', 'Deze dag ligt meer dan een jaar vooruit. Kijk het jaar na.');
    if (tijd === null) return fout('evaluatie_tijd', 'Vul een tijd in, bijvoorbeeld 14.30.');
    if (stand.evaluatie_gepland?.op === dag && stand.evaluatie_gepland.tijd === tijd && invoer.plaats === undefined) return fout('evaluatie_op', 'Zo staat de evaluatie al gepland. Kies een andere dag of tijd.');
    return gelukt({ gebeurtenissen: [{ soort: 'evaluatie-gepland', gegevens: { op: dag, ...(tijd ? { tijd } : {}) }, verslag: { plaats: invoer.plaats } }] });
  },
};
