import { lopendePeriode } from '../../domain/begeleiding/stand.ts';
import { EINDEN_BEGELEIDING, type EindeBegeleiding } from '../../domain/begeleiding/woorden.ts';
import { maandenNa } from '../../domain/kalender/maanden.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { fout, gelukt, ongeldig } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';
import { nietVoor, nietVooruit } from './dagen.ts';

/** Endings after which the support goes on later or elsewhere: they do not cut the promised time short. */
const GAAT_VERDER: readonly EindeBegeleiding[] = ['andere-aanbieder', 'onderbreking', 'indicatie-voorbij'];
const vormVan = (regeling: Regeling, { contractvorm }: DossierStand) => regeling.contractvormen.find((c) => c.code === contractvorm);

/** P6.a, P7.c: support ends. Some endings also touch the lease that is tied to it; ending before the promised time takes a reason. */
export const begeleidingBeeindigen: Actie = {
  naam: 'begeleiding-beeindigen',
  uitleg: 'Leg vast dat de begeleiding stopt en waarom. Hoort er een koppelbeding bij de huur en raakt dit einde de huur, dan vraagt de corporatie een gesprek. Begeleiding kan daarna opnieuw beginnen.',
  vragen: (regeling, stand) => {
    const minstens = vormVan(regeling, stand)?.begeleiding_minstens_maanden;
    return {
      per: { label: 'Wat was de laatste dag?', soort: 'datum', verplicht: true },
      reden: { label: 'Waarom stopt de begeleiding?', soort: 'keuze', opties: EINDEN_BEGELEIDING, verplicht: true },
      toelichting: { label: 'Toelichting', soort: 'lange-tekst', geenMedisch: true, hint: `Wat is er gebeurd, en wat heeft de cliënt nog nodig?${minstens ? ` Verplicht als het eerder stopt dan na ${minstens} maanden.` : ''}` },
    };
  },
  beslis: ({ regeling, stand, invoer, op }) => {
    const { per, reden } = invoer as { per: string; reden: EindeBegeleiding };
    const nu = lopendePeriode(stand)!;
    const fouten = [...nietVooruit('per', per, op), ...nietVoor('per', per, nu.vanaf, 'het begin van deze begeleiding')];
    if (fouten.length > 0) return ongeldig(fouten);
    const vorm = vormVan(regeling, stand);
    const begin = stand.begeleiding!.filter((p) => !p.vervallen).map((p) => p.vanaf).sort()[0]!;
    const beloofd = vorm?.begeleiding_minstens_maanden && maandenNa(begin, vorm.begeleiding_minstens_maanden);
    if (beloofd && per < beloofd && !GAAT_VERDER.includes(reden) && invoer.toelichting === undefined)
      return fout('toelichting', `De cliënt houdt recht op minstens ${vorm.begeleiding_minstens_maanden} maanden begeleiding, tot ${zegDatum(beloofd)}. Schrijf op waarom het eerder stopt.`, vorm.bron);
    const koppelbeding = vorm?.koppelbeding === true && EINDEN_BEGELEIDING.some((e) => e.code === reden && e.koppelbeding);
    return gelukt({ gebeurtenissen: [{ soort: 'begeleiding-beeindigd', gegevens: { per, reden, koppelbeding }, verslag: { toelichting: invoer.toelichting } }] });
  },
};
