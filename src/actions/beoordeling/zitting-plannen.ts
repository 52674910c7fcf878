import { leesTijd } from '../../domain/beoordeling/zitting.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import { magZittingstap, type Zittingactie } from './zitting-stroom.ts';

export const PLANVRAGEN: Vragen = {
  datum: { label: 'Op welke dag?', soort: 'datum', verplicht: true },
  van: { label: 'Hoe laat begint de zitting?', soort: 'tekst', max: 5, verplicht: true, hint: 'Bijvoorbeeld 13.30.' },
  tot: { label: 'Hoe laat is zij klaar?', soort: 'tekst', max: 5, hint: 'Dan zie je tijdens de zitting hoeveel tijd er per zaak is.' },
  plaats: { label: 'Waar?', soort: 'tekst', max: 200, hint: 'Een kamer, of “online”. Het Servicepunt leest dit ook. Geen link met een wachtwoord.' },
};

/** Art. 3d: a table plans when it meets. The agenda follows by itself. */
export const zittingPlannen: Zittingactie = {
  naam: 'zitting-plannen',
  mag: magZittingstap('zitting-plannen'),
  vragen: () => PLANVRAGEN,
  beslis: ({ regeling, wie, invoer, op }) => {
    const { datum, plaats } = invoer as { datum: string; plaats?: string };
    if (datum < op) return fout('datum', 'Deze dag is voorbij. Kies vandaag of een dag die komt.');
    const van = leesTijd(invoer.van as string);
    if (!van) return fout('van', 'Vul een tijd in, bijvoorbeeld 13.30.');
    const tot = invoer.tot === undefined ? undefined : leesTijd(invoer.tot as string);
    if (invoer.tot !== undefined && !tot) return fout('tot', 'Vul een tijd in, bijvoorbeeld 15.00, of laat leeg.');
    if (tot && tot <= van) return fout('tot', 'Het einde ligt voor het begin. Kies een latere tijd.');
    return gelukt({ gebeurtenissen: [{ soort: 'zitting-gepland', gegevens: { regeling: regeling.regeling, organisatie: wie.organisatie, datum, van, ...(tot ? { tot } : {}) } }], rij: { plaats } });
  },
};
