import { LANDINGSSTANDEN, naamVan, ONDERDELEN, type Landingsstand } from '../../domain/begeleiding/woorden.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** P8.a, A9, A10, PO.w1, PO.w3, PO.w4: what of the soft landing has been done and what has not. By welfare or the supporter, each for what they know. */
export const landingBijwerken: Actie = {
  naam: 'landing-bijwerken',
  uitleg: 'Leg vast wat er is gedaan en wat is afgesproken. Laat leeg wat nog niet is besproken.',
  vragen: () => ({
    ...Object.fromEntries(ONDERDELEN.map(({ code, naam }) => [code, { label: naam, soort: 'keuze', opties: LANDINGSSTANDEN } as const])),
    toelichting: { label: 'Hoe gaat het?', soort: 'lange-tekst', max: 2000, geenMedisch: true, hint: 'Wat is er gedaan, en wat is de volgende stap? Noem geen namen van buren.' },
  }),
  begin: (_, { landing }) => Object.fromEntries(Object.entries(landing?.onderdelen ?? {}).map(([code, o]) => [code, o.stand])),
  beslis: ({ stand, invoer }) => {
    const anders = ONDERDELEN.filter(({ code }) => invoer[code] !== undefined && invoer[code] !== stand.landing?.onderdelen[code]?.stand).map(({ code }) => [code, invoer[code] as Landingsstand] as const);
    if (anders.length === 0 && invoer.toelichting === undefined) return fout(ONDERDELEN[0].code, `Er verandert niets. Kies bij een onderdeel wat er nu staat, bijvoorbeeld “${naamVan(LANDINGSSTANDEN, 'gedaan')}”, of schrijf een toelichting.`);
    return gelukt({ gebeurtenissen: [{ soort: 'landing-bijgewerkt', gegevens: { onderdelen: Object.fromEntries(anders) }, verslag: { toelichting: invoer.toelichting } }] });
  },
};
