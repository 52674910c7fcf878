import { jaarVan } from '../../domain/kalender/dag.ts';
import { gemeentenaam, partijnaam } from '../../domain/regeling/namen.ts';
import { fout, gelukt, ongeldig } from '../../domain/uitkomst.ts';
import type { Optie } from '../../domain/invoer/vragen.ts';
import { volgendNummer } from '../../domain/verdeling/besluiten.ts';
import { jaarbasis } from '../../domain/verdeling/jaargetallen.ts';
import { besluitvragen, jaaropties, toelichtingBij, verdelingstap, type Omgeving, type Verdelingactie } from './verdeling-stroom.ts';

/** What has a number of its own: the region, a municipality, a corporation (within a municipality where the regeling has it so). */
function waarvoor({ versies, regeling, vandaag }: Omgeving): Optie[] {
  const getallen = jaarbasis(versies, [], jaarVan(vandaag), vandaag)?.gepubliceerd ?? { gemeenten: [], corporaties: [] };
  return [
    { code: 'regio', naam: 'De hele regio' },
    ...getallen.gemeenten.map(({ gemeente }) => ({ code: `${gemeente}/`, naam: gemeentenaam(regeling, gemeente) })),
    ...getallen.corporaties.map(({ gemeente, corporatie }) => ({ code: `${gemeente ?? ''}/${corporatie}`, naam: `${gemeente === null ? '' : `${gemeentenaam(regeling, gemeente)}: `}${partijnaam(regeling, corporatie)}` })),
  ];
}

/** P2.e: the number changes only after administrative consent, from a day; the past stays as it was. */
export const taakstellingHerzien = (omgeving: Omgeving): Verdelingactie => verdelingstap('taakstelling-herzien', omgeving, () => ({
  jaar: { label: 'Van welk jaar verandert het aantal?', soort: 'keuze', opties: jaaropties([jaarVan(omgeving.vandaag), jaarVan(omgeving.vandaag) + 1]), verplicht: true },
  waarvoor: { label: 'Voor wie?', soort: 'keuze', opties: waarvoor(omgeving), verplicht: true, hint: 'Het aantal van de regio of van een gemeente wordt met de sleutel opnieuw verdeeld.' },
  aantal: { label: 'Hoeveel woningen worden het in dat jaar?', soort: 'aantal', max: 10_000, verplicht: true, hint: 'Zonder wat er van vorig jaar bij komt.' },
  vanaf: { label: 'Vanaf welke dag geldt het?', soort: 'datum', verplicht: true },
  ...besluitvragen(omgeving.regeling),
}), ({ stand, regeling, invoer, op }) => {
  const { aantal, vanaf, orgaan } = invoer as { aantal: number; vanaf: string; orgaan: string };
  const jaar = Number(invoer.jaar);
  const bron = regeling.stappen['taakstelling-herzien']?.bron;
  if (jaarVan(vanaf) !== jaar) return fout('vanaf', `Kies een dag in ${jaar}: het is het aantal van dat jaar.`, bron);
  if (vanaf < op) return ongeldig([{ veld: 'vanaf', melding: 'Deze dag ligt vóór het besluit. Kies de dag van het besluit of later.' }], bron);
  const [gemeente, corporatie] = invoer.waarvoor === 'regio' ? [] : (invoer.waarvoor as string).split('/');
  const nummer = volgendNummer(stand);
  return gelukt({
    gebeurtenissen: [{ soort: 'taakstelling-herzien', gegevens: { nummer, jaar, aantal, ...(gemeente ? { gemeente } : {}), ...(corporatie ? { corporatie } : {}), vanaf, orgaan } }],
    rij: toelichtingBij(nummer, invoer.toelichting),
  });
});
