import { plusTermijn } from '../../domain/kalender/werkdagen.ts';
import { aanTeVragen, vestigingVan } from '../../domain/keten/lasten.ts';
import { magOntvangen } from '../../domain/keten/ontvangen.ts';
import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** W9.7, W12.g, P5.b: support, special assistance and debt help are asked of the municipality of arrival, and prepared before the key. */
export const voorzieningAanvragen: Actie = {
  naam: 'voorziening-aanvragen',
  uitleg: 'De consulent van de gemeente waar de cliënt gaat wonen krijgt de aanvraag op de werklijst, met de gegevens die de regeling daarvoor toestaat.',
  vragen: (regeling, stand) => ({
    voorziening: { label: 'Welke voorziening?', soort: 'keuze', verplicht: true, opties: aanTeVragen(regeling, stand).map((v) => ({ code: v.code, naam: v.naam })) },
    voorziening_toelichting: { label: 'Wat is er nodig, en vanaf wanneer?', soort: 'lange-tekst', verplicht: true, hint: 'Bijvoorbeeld het aantal uren, of waar het geld voor is. Geen diagnose.' },
  }),
  beslis: ({ regeling, stand, invoer, op }) => {
    if (!magOntvangen(regeling, stand, 'consulent'))
      return geweigerd({ soort: 'mag-niet-nu', reden: 'De cliënt heeft geen toestemming gegeven om hiervoor gegevens met de gemeente te delen.', wat: 'Vraag de toestemming en leg haar vast, of vraag de voorziening samen met de cliënt rechtstreeks aan.', bron: regeling.toestemming.bron });
    const voorziening = regeling.voorzieningen.find((v) => v.code === invoer.voorziening)!;
    const gemeente = vestigingVan(stand)!;
    return gelukt({ gebeurtenissen: [{ soort: 'voorziening-aangevraagd', gegevens: { voorziening: voorziening.code, gemeente, uiterlijk: plusTermijn(op, voorziening.binnen) } }] });
  },
};
