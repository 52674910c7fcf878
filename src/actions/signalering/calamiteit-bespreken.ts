import type { DossierStand } from '../../domain/keten/stand.ts';
import type { Signaal } from '../../domain/signalering/stand.ts';
import { zegSignaal } from '../../domain/signalering/verloop.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

const teBespreken = ({ signalen }: Pick<DossierStand, 'signalen'>): Signaal[] => (signalen ?? []).filter((s) => !s.vervallen && s.soort === 'calamiteit' && s.besproken_op === undefined);

/** Art. 11g: calamities after leaving are recorded and discussed, to learn from them; also when the signal itself has been closed. */
export const calamiteitBespreken: Actie = {
  naam: 'calamiteit-bespreken',
  uitleg: 'Leg vast wat partijen hiervan leren. Het gaat om de samenwerking, niet om de persoon.',
  vragen: (_, stand) => ({
    signaal: { label: 'Welke calamiteit is besproken?', soort: 'keuze', verplicht: true, opties: teBespreken(stand).map((s) => ({ code: String(s.nr), naam: zegSignaal(s) })) },
    geleerd: { label: 'Wat leren partijen hiervan?', soort: 'lange-tekst', verplicht: true, geenMedisch: true },
  }),
  begin: (_, stand): Record<string, string> => { const [een, twee] = teBespreken(stand); return een && !twee ? { signaal: String(een.nr) } : {}; },
  beslis: ({ stand, invoer, op }) => {
    const signaal = teBespreken(stand).find((s) => String(s.nr) === invoer.signaal);
    if (!signaal) return fout('signaal', 'Kies een calamiteit uit de lijst.');
    if (op < signaal.op) return fout('gebeurd_op', 'Deze dag ligt vóór de calamiteit. Vul de dag van het overleg in.');
    return gelukt({ gebeurtenissen: [{ soort: 'calamiteit-besproken', gegevens: { nr: signaal.nr }, verslag: { geleerd: invoer.geleerd } }] });
  },
};
