import { DOELOORDELEN, naamVan, type Doeloordeel } from '../../domain/begeleiding/woorden.ts';
import { LEEFGEBIEDEN } from '../../domain/aanvraag/velden-plan.ts';
import type { Omklapoordeel } from '../../domain/huur/gebeurtenissen.ts';
import { OMKLAPOORDELEN } from '../../domain/huur/woorden.ts';
import type { Antwoorden, Vragen } from '../../domain/invoer/vragen.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** One question per goal; a leefgebied that has several goals is counted. */
function doelvragen({ doelen = [] }: Pick<DossierStand, 'doelen'>): Vragen {
  return Object.fromEntries(doelen.map((d) => {
    const zelfde = doelen.filter((a) => a.leefgebied === d.leefgebied);
    const nummer = zelfde.length > 1 ? ` (${zelfde.indexOf(d) + 1})` : '';
    return [`oordeel_${d.id}`, { label: `Doel: ${naamVan(LEEFGEBIEDEN, d.leefgebied)}${nummer}`, soort: 'keuze', opties: DOELOORDELEN.map(({ code, naam }) => ({ code, naam })), verplicht: true }];
  }));
}

/** Art. 7e, PO.c7, PO.c8, W4: the weighing begins with the supporter, from the evaluations: the goals judged once more, and what they lead to. */
export const omklapAdviseren: Actie = {
  naam: 'omklap-adviseren',
  uitleg: 'Kijk met de cliënt terug op de doelen. De corporatie leest je advies en besluit.',
  vragen: (_, stand) => ({
    ...doelvragen(stand),
    oordeel: { label: 'Wat adviseer je?', soort: 'keuze', verplicht: true, opties: OMKLAPOORDELEN },
    onderbouwing: { label: 'Waarom?', soort: 'lange-tekst', verplicht: true, geenMedisch: true, hint: 'De kern: huur op tijd betalen, prettig wonen voor de buren, afspraken nakomen.' },
  }),
  begin: (_, { doelen = [] }): Antwoorden => Object.fromEntries(doelen.flatMap((d) => { const laatste = d.oordelen.at(-1); return laatste ? [[`oordeel_${d.id}`, laatste.oordeel]] : []; })),
  beslis: ({ stand, invoer, op }) => {
    const besluit = stand.omklap?.besluit;
    if (besluit && op < besluit.op) return fout('gebeurd_op', `De corporatie heeft op ${zegDatum(besluit.op)} al besloten. Een advies van daarvoor verandert dat niet meer; vul een dag vanaf dan in voor een nieuwe weging.`);
    const oordelen = Object.fromEntries((stand.doelen ?? []).map((d) => [d.id, invoer[`oordeel_${d.id}`] as Doeloordeel]));
    return gelukt({ gebeurtenissen: [{ soort: 'omklap-geadviseerd', gegevens: { oordeel: invoer.oordeel as Omklapoordeel, oordelen }, verslag: { onderbouwing: invoer.onderbouwing } }] });
  },
};
