import { jaarVan } from '../../domain/kalender/dag.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import { volgendNummer } from '../../domain/verdeling/besluiten.ts';
import { taakstellingVan } from '../../domain/verdeling/taakstelling.ts';
import { besluitvragen, jaaropties, toelichtingBij, verdelingstap, type Omgeving, type Verdelingactie } from './verdeling-stroom.ts';

const ALLE = 'alle';

/** PO.c3: a shortfall is added to next year's number unless decided jointly otherwise. The decision, by which body and when. */
export const overdrachtBesluiten = (omgeving: Omgeving): Verdelingactie => verdelingstap('overdracht-besluiten', omgeving, (bron) => {
  const jaar = jaarVan(omgeving.vandaag);
  const corporaties = taakstellingVan(bron, jaar)?.corporaties ?? [];
  return {
    jaar: { label: 'Wat van welk jaar overblijft', soort: 'keuze', opties: jaaropties([jaar - 1, jaar]), verplicht: true },
    wat: { label: 'Waar gaat het over?', soort: 'keuze', opties: [{ code: 'tekort', naam: 'Een tekort: woningen die er niet kwamen' }, { code: 'overschot', naam: 'Een overschot: meer woningen dan de taakstelling' }], verplicht: true },
    corporatie: { label: 'Voor wie geldt het?', soort: 'keuze', opties: [{ code: ALLE, naam: 'Alle corporaties samen' }, ...corporaties.map((c) => ({ code: c.corporatie!, naam: partijnaam(omgeving.regeling, c.corporatie!) }))], verplicht: true },
    meenemen: { label: 'Hoeveel woningen tellen mee in het jaar daarna?', soort: 'aantal', max: 10_000, verplicht: true, hint: 'Vul 0 in als er niets meegaat.' },
    ...besluitvragen(omgeving.regeling),
  };
}, ({ stand, regeling, invoer, bij, op }) => {
  const { meenemen, wat, orgaan } = invoer as { meenemen: number; wat: 'tekort' | 'overschot'; orgaan: string };
  const jaar = Number(invoer.jaar);
  const corporatie = invoer.corporatie === ALLE ? undefined : (invoer.corporatie as string);
  const bron = regeling.verdeelsleutel.overdracht?.bron ?? regeling.stappen['overdracht-besluiten']?.bron;
  // A later decision would change the number of a year that is over.
  if (jaarVan(op) < jaar || jaarVan(op) > jaar + 1) return fout('gebeurd_op', `Over wat er van ${jaar} overblijft, wordt in ${jaar} of ${jaar + 1} besloten. Is het later besloten, leg dan een herziening van de taakstelling vast.`, bron);
  const t = taakstellingVan(bij, jaar);
  if (!t) return fout('jaar', `In ${jaar} gold deze regeling niet.`, bron);
  const wie = t.cellen.length > 0 ? t.cellen : t.corporaties;
  const over = wie.filter((c) => corporatie === undefined || c.corporatie === corporatie).reduce((s, c) => s + (wat === 'tekort' ? c.te_gaan : Math.max(0, c.gerealiseerd - c.taakstelling)), 0);
  if (`${jaar}-12-31` < omgeving.vandaag && meenemen > over) return fout('meenemen', `Het ${wat} van ${jaar} was ${over}. Vul hoogstens ${over} in.`, bron);
  const nummer = volgendNummer(stand);
  return gelukt({ gebeurtenissen: [{ soort: 'overdracht-besloten', gegevens: { nummer, jaar, wat, meenemen, ...(corporatie ? { corporatie } : {}), orgaan } }], rij: toelichtingBij(nummer, invoer.toelichting) });
});
