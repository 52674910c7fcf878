import type { Optie } from '../../domain/invoer/vragen.ts';
import { jaarVan } from '../../domain/kalender/dag.ts';
import { gemeentenaam } from '../../domain/regeling/namen.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import { TEKORTREDENEN, volgendNummer } from '../../domain/verdeling/besluiten.ts';
import { isKruislings } from '../../domain/verdeling/eenheden.ts';
import { taakstellingVan } from '../../domain/verdeling/taakstelling.ts';
import type { Verdelingbeeld } from '../../storage/lezen/verdeling.ts';
import { jaaropties, toelichtingBij, verdelingstap, type Omgeving, type Verdelingactie } from './verdeling-stroom.ts';

const ALLE = 'alle';

/** The municipalities in which this corporation has a number, where the regeling divides within municipalities. */
function gemeenteopties({ regeling, wie, vandaag }: Omgeving, bron: Verdelingbeeld): Optie[] {
  const t = taakstellingVan(bron, jaarVan(vandaag));
  if (!t || !isKruislings(t.basis.gepubliceerd)) return [];
  return t.cellen.filter((c) => c.corporatie === wie.organisatie && c.taakstelling > 0).map((c) => ({ code: c.gemeente!, naam: gemeentenaam(regeling, c.gemeente!) }));
}

const enige = (opties: readonly Optie[]): string | undefined => (opties.length === 1 ? opties[0]!.code : undefined);

/** PO.c2: a corporation says in time, with reasons, that it can't meet its number. A later report replaces an earlier one; 0 takes it back. */
export const tekortMelden = (omgeving: Omgeving): Verdelingactie => verdelingstap('tekort-melden', omgeving, (bron) => {
  const [jaar, gemeenten] = [jaarVan(omgeving.vandaag), gemeenteopties(omgeving, bron)];
  return {
    jaar: { label: 'Over welk jaar gaat het?', soort: 'keuze', opties: jaaropties([jaar, jaar + 1]), verplicht: true },
    ...(gemeenten.length > 1 ? { gemeente: { label: 'In welke gemeente?', soort: 'keuze', opties: [{ code: ALLE, naam: 'Alle gemeenten samen' }, ...gemeenten], verplicht: true } } : {}),
    aantal: { label: 'Hoeveel woningen lukken niet?', soort: 'aantal', max: 1000, verplicht: true, hint: 'Vul 0 in als een tekort dat je eerder meldde, is opgelost.' },
    reden: { label: 'Wat is de belangrijkste reden?', soort: 'keuze', opties: TEKORTREDENEN, verplicht: true },
    toelichting: { label: 'Waardoor komt het, en wat doen jullie eraan?', soort: 'lange-tekst', max: 2000, verplicht: true, hint: 'Iedereen van de regeling leest dit. Schrijf geen namen van cliënten.' },
  };
}, ({ stand, wie, invoer, bij, regeling }) => {
  const { aantal, reden } = invoer as { aantal: number; reden: string };
  const jaar = Number(invoer.jaar);
  // A corporation with a number in one municipality is not asked which.
  const gemeente = invoer.gemeente === undefined ? enige(gemeenteopties(omgeving, bij)) : invoer.gemeente === ALLE ? undefined : (invoer.gemeente as string);
  const t = taakstellingVan(bij, jaar);
  const rij = t && (gemeente === undefined ? t.corporaties.find((c) => c.corporatie === wie.organisatie) : t.cellen.find((c) => c.gemeente === gemeente && c.corporatie === wie.organisatie));
  const waar = gemeente === undefined ? '' : ` in ${gemeentenaam(regeling, gemeente)}`;
  const bron = regeling.stappen['tekort-melden']?.bron;
  if (!rij || rij.taakstelling === 0) return fout('jaar', `Voor ${jaar} hebben jullie${waar} geen taakstelling.`, bron);
  const eerder = t.tekorten.some((m) => m.corporatie === wie.organisatie && m.gemeente === gemeente);
  if (aantal === 0 && !eerder) return fout('aantal', 'Er is geen eerder tekort om terug te nemen. Vul 1 of meer in.', bron);
  if (aantal > rij.te_gaan) return fout('aantal', `Er zijn${waar} nog ${rij.te_gaan} van de ${rij.taakstelling} woningen te gaan. Vul hoogstens ${rij.te_gaan} in.`, bron);
  const nummer = volgendNummer(stand);
  return gelukt({ gebeurtenissen: [{ soort: 'tekort-gemeld', gegevens: { nummer, jaar, corporatie: wie.organisatie, ...(gemeente ? { gemeente } : {}), aantal, reden } }], rij: toelichtingBij(nummer, invoer.toelichting) });
});
