import { plusTermijn } from '../../domain/kalender/werkdagen.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Art. 5a-7, W4: a lease tied to support, in the form the decision named; a driehoekscontract ends by law after 24 months at most. */
export const contractVastleggen: Actie = {
  naam: 'contract-vastleggen',
  uitleg: 'Leg vast wat is getekend. De contractvorm komt uit het besluit.',
  vragen: (regeling, stand) => {
    const vorm = regeling.contractvormen.find((c) => c.code === stand.contractvorm);
    return {
      ingangsdatum: { label: 'Ingangsdatum', soort: 'datum', verplicht: true, hint: vorm ? `${vorm.naam}${vorm.hoogstens_maanden ? `, hoogstens ${vorm.hoogstens_maanden} maanden` : ''}.` : undefined },
      koppelbeding: { label: 'Staat het koppelbeding met de woonbegeleiding in het contract?', soort: 'ja-nee', verplicht: true },
    };
  },
  beslis: ({ regeling, stand, invoer }) => {
    const vorm = regeling.contractvormen.find((c) => c.code === stand.contractvorm);
    if (!vorm) return geweigerd({ soort: 'mag-niet-nu', reden: 'In het besluit staat geen contractvorm.', wat: 'Laat de beoordelingstafel het besluit aanvullen.' });
    if (vorm.koppelbeding && invoer.koppelbeding !== 'ja')
      return fout('koppelbeding', 'Neem het koppelbeding op in het contract; de regeling vraagt het.', vorm.bron);
    const ingangsdatum = invoer.ingangsdatum as string;
    const einddatum = vorm.hoogstens_maanden ? plusTermijn(ingangsdatum, `${vorm.hoogstens_maanden} maanden`) : undefined;
    return gelukt({ gebeurtenissen: [{ soort: 'contract-vastgelegd', gegevens: { contractvorm: vorm.code, ingangsdatum, ...(einddatum ? { einddatum } : {}) } }] });
  },
};
