import type { Contractvormcode } from '../../domain/keten/gebeurtenissen.ts';
import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Art. 3d and 5a; W8.3 and W9.2-9.3: positive, negative or held, always with reasons; with the form of the lease. */
export const besluitNemen: Actie = {
  naam: 'besluit-nemen',
  uitleg: 'Je besluit namens de tafel of het meldpunt. De cliënt leest de motivering.',
  vragen: (regeling) => ({
    uitkomst: {
      label: 'Besluit', soort: 'keuze', verplicht: true,
      opties: [{ code: 'positief', naam: 'Positief' }, { code: 'negatief', naam: 'Negatief' }, { code: 'aangehouden', naam: 'Aanhouden, nog niet compleet of concreet genoeg' }],
    },
    contractvorm: {
      label: 'Contractvorm', soort: 'keuze', opties: 'contractvormen', alleenAls: { veld: 'uitkomst', is: 'positief' }, verplicht: true,
      hint: regeling.contractvormen.some((c) => c.bij_uitzondering) ? 'In principe een driehoekscontract. Kies je de uitzondering, leg dan in de motivering uit waarom.' : undefined,
    },
    motivering: { label: 'Motivering', soort: 'lange-tekst', verplicht: true, hint: 'Schrijf zo dat de cliënt het begrijpt. Geen medische gegevens.' },
  }),
  beslis: ({ invoer, regeling }) => {
    const uitkomst = invoer.uitkomst as 'positief' | 'negatief' | 'aangehouden';
    const contractvorm = invoer.contractvorm as Contractvormcode | undefined;
    if (contractvorm && !regeling.contractvormen.some((c) => c.code === contractvorm)) return geweigerd({ soort: 'ongeldig', reden: 'Deze contractvorm kent de regeling niet.' });
    return gelukt({ gebeurtenissen: [{ soort: 'besluit-genomen', gegevens: { uitkomst, ...(contractvorm ? { contractvorm } : {}) } }] });
  },
};
