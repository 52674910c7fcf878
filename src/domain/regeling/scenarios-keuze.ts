import type { Antwoorden } from '../invoer/vragen.ts';
import type { Dag } from '../kalender/dag.ts';
import type { DossierStand, WoningStand } from '../keten/stand.ts';
import type { Zoekprofiel } from '../matching/punten.ts';
import { rangschik, type Rangorde } from '../matching/rangorde.ts';
import { metMatching, type MetMatching } from '../matching/regels.ts';
import type { Regeling } from './schema.ts';

/**
 * The ranking a home is proposed from where there is one candidate only, as in a scenario. The home meets whatever nothing is said of;
 * municipality, youth home and how recent the data are count as always.
 */
export function enigeKandidaat(regeling: Regeling, stand: DossierStand, zoekprofiel: Antwoorden = {}, woning: { id: string; stand: WoningStand }, op: Dag, dossier = 'dossier'): { id: string; regeling: MetMatching; rangorde: Rangorde } {
  const met = metMatching(regeling);
  const profiel = zoekprofiel as Zoekprofiel;
  const { gemeente, corporatie, jongerenwoning } = woning.stand;
  const beeld = { id: woning.id, gemeente, corporatie, jongerenwoning, kamers: profiel.kamers ?? 8, huur: profiel.huur_hoogstens ?? 1, gelijkvloers: true, kenmerken: profiel.bijzondere_woonbehoeften ?? [] };
  const kandidaat = {
    dossier, kenmerk: dossier, wacht_sinds: stand.wachtlijst?.sinds ?? op, wachtlijst: stand.wachtlijst?.gemeente ?? '', zoekgemeenten: stand.zoekgemeenten, bevestigd_op: stand.bevestigd_op,
    staat: 'wacht' as const, profiel,
  };
  return { id: 'afweging', regeling: met, rangorde: rangschik(met, beeld, [kandidaat], op) };
}
