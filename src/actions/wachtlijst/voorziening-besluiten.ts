import { openVoorzieningen } from '../../domain/keten/lasten.ts';
import { gelukt, ongeldig } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** W12.g, W8.6: the municipality decides on support, special assistance and debt help within the agreed term; another provider than the plan names takes a reason. */
export const voorzieningBesluiten: Actie = {
  naam: 'voorziening-besluiten',
  uitleg: 'De zorgorganisatie ziet de uitkomst meteen. De beschikking zelf verstuur je zoals je gewend bent.',
  vragen: (regeling, stand) => ({
    voorziening: { label: 'Over welke voorziening besluit je?', soort: 'keuze', verplicht: true, opties: openVoorzieningen(stand).map((code) => ({ code, naam: regeling.voorzieningen.find((v) => v.code === code)?.naam ?? code })) },
    uitkomst: { label: 'Besluit', soort: 'keuze', verplicht: true, opties: [{ code: 'toegekend', naam: 'Toegekend' }, { code: 'afgewezen', naam: 'Afgewezen' }] },
    aanbieder: {
      label: 'Welke aanbieder geeft de begeleiding?', soort: 'keuze', alleenAls: { veld: 'uitkomst', is: 'toegekend' }, hint: 'Alleen bij begeleiding. In principe die uit het plan.',
      opties: [{ code: 'volgens-plan', naam: 'De aanbieder uit het plan' }, { code: 'wens-client', naam: 'Een andere, op wens van de cliënt' }, { code: 'keuze-gemeente', naam: 'Een andere, op voorstel van de gemeente' }, { code: 'geen-contract', naam: 'De gemeente wijst aan: de zorgorganisatie heeft geen contract voor begeleiding thuis' }],
    },
    voorziening_aanbieder: { label: 'Naam van de andere aanbieder', soort: 'tekst', alleenAls: { veld: 'uitkomst', is: 'toegekend' }, hint: 'Alleen als het een andere is dan in het plan.' },
    aanbieder_reden: { label: 'Waarom een andere aanbieder?', soort: 'lange-tekst', alleenAls: { veld: 'uitkomst', is: 'toegekend' }, hint: 'Alleen als het een andere is dan in het plan. Geen diagnose.' },
    voorziening_besluit: { label: 'Toelichting', soort: 'lange-tekst', hint: 'Bijvoorbeeld uren en duur, of waarom niet. Geen diagnose.' },
  }),
  beslis: ({ invoer }) => {
    const anders = invoer.aanbieder !== undefined && invoer.aanbieder !== 'volgens-plan';
    const velden = anders ? (['voorziening_aanbieder', 'aanbieder_reden'] as const).filter((v) => !invoer[v]).map((veld) => ({ veld, melding: veld === 'aanbieder_reden' ? 'Schrijf op waarom het een andere aanbieder wordt.' : 'Vul de naam van de andere aanbieder in.' })) : [];
    if (velden.length > 0) return ongeldig(velden);
    return gelukt({ gebeurtenissen: [{ soort: 'voorziening-besloten', gegevens: { voorziening: invoer.voorziening as string, uitkomst: invoer.uitkomst as 'toegekend' } }] });
  },
};
