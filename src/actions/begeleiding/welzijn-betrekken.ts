import { magNaarWelzijn, welzijnIn } from '../../domain/begeleiding/welzijn.ts';
import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** P8.a: the supporter and the client contact the welfare organisation as soon as there is a home, with the client's consent. */
export const welzijnBetrekken: Actie = {
  naam: 'welzijn-betrekken',
  uitleg: 'De welzijnsorganisatie ziet vanaf nu de naam, het telefoonnummer en de zachte landing van de cliënt, en niets van zorg of schulden. Neem samen met de cliënt contact op, liefst al voor de sleutel.',
  leest: () => ['begeleidingsplan'],
  vragen: (regeling, stand) => ({
    organisatie: { label: 'Welke welzijnsorganisatie?', soort: 'keuze', verplicht: true, opties: welzijnIn(regeling, stand), hint: 'De organisaties in de gemeente waar de cliënt gaat wonen.' },
    vraag: { label: 'Wat past bij de cliënt?', soort: 'lange-tekst', max: 2000, geenMedisch: true, hint: 'Waar helpt welzijn mee? Bijvoorbeeld: kennismaken met de buren, of een inloop in de buurt.' },
  }),
  begin: (regeling, stand, gegevens) => {
    const [eerste, ...meer] = welzijnIn(regeling, stand);
    const afspraken = gegevens.begeleidingsplan?.zachte_landing_afspraken;
    return { ...(eerste && meer.length === 0 ? { organisatie: eerste.code } : {}), ...(afspraken ? { vraag: afspraken } : {}) };
  },
  beslis: ({ regeling, stand, invoer }) => {
    if (!magNaarWelzijn(regeling, stand)) return geweigerd({ soort: 'mag-niet-nu', reden: 'De cliënt heeft geen toestemming gegeven om gegevens met welzijn te delen.', wat: 'Vraag de cliënt en leg de toestemming voor de zachte landing eerst vast.', bron: regeling.toestemming.bron });
    const organisatie = invoer.organisatie as string;
    if (stand.landing?.organisatie === organisatie) return geweigerd({ soort: 'mag-niet-nu', reden: 'Deze welzijnsorganisatie is er al bij.', wat: 'Werk de zachte landing bij, of kies een andere organisatie.' });
    return gelukt({ gebeurtenissen: [{ soort: 'welzijn-betrokken', gegevens: { organisatie }, verslag: { vraag: invoer.vraag } }] });
  },
};
