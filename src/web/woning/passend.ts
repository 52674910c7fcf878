import type { Dossierregel, Profiel } from '../../storage/lezen/lijsten.ts';
import { zegKamers } from './woorden.ts';

/** One thing a home has and a candidate asks for: does it fit? What was not answered is unknown, never "no". */
export type Oordeel = { uitkomst: 'voldoet' | 'voldoet-niet' | 'onbekend'; tekst: string };
type Woning = { gemeente: string; kamers: number; gelijkvloers: boolean; jongerenwoning: boolean };

/** What fits and what does not, for as far as the search profile is shared with the reader; without it only the municipality is known. */
export function oordelen(woning: Woning, kandidaat: Pick<Dossierregel, 'wachtlijst' | 'zoekgemeenten'>, profiel: Profiel | undefined, zegGemeente: (code: string) => string): Oordeel[] {
  const gemeente = zegGemeente(woning.gemeente);
  const zoekt = kandidaat.zoekgemeenten.includes(woning.gemeente);
  const plek: Oordeel = zoekt || kandidaat.wachtlijst === woning.gemeente
    ? { uitkomst: 'voldoet', tekst: zoekt ? `zoekt in ${gemeente}` : `op de wachtlijst van ${gemeente}` }
    : { uitkomst: 'voldoet-niet', tekst: `zoekt niet in ${gemeente}` };
  return profiel ? [plek, kamers(woning, profiel), trap(woning, profiel), jongeren(woning, profiel)].filter((o) => o !== undefined) : [plek];
}

function kamers({ kamers: aantal }: Woning, { kamers: nodig }: Profiel): Oordeel {
  if (nodig == null) return { uitkomst: 'onbekend', tekst: 'aantal kamers niet opgegeven' };
  return nodig <= aantal ? { uitkomst: 'voldoet', tekst: `minstens ${zegKamers(nodig)}` } : { uitkomst: 'voldoet-niet', tekst: `vraagt ${zegKamers(nodig)}, er ${aantal === 1 ? 'is' : 'zijn'} ${aantal}` };
}

function trap({ gelijkvloers }: Woning, { gelijkvloers: nodig }: Profiel): Oordeel | undefined {
  if (gelijkvloers) return nodig === 'ja' ? { uitkomst: 'voldoet', tekst: 'gelijkvloers of met lift' } : undefined;
  if (nodig == null) return { uitkomst: 'onbekend', tekst: 'trap: niet opgegeven' };
  return nodig === 'ja' ? { uitkomst: 'voldoet-niet', tekst: 'vraagt gelijkvloers of lift' } : { uitkomst: 'voldoet', tekst: 'trap is geen bezwaar' };
}

function jongeren({ jongerenwoning }: Woning, { jongerenwoning: past }: Profiel): Oordeel | undefined {
  if (!jongerenwoning) return undefined;
  if (past == null) return { uitkomst: 'onbekend', tekst: 'jongerenwoning: niet opgegeven' };
  return past === 'ja' ? { uitkomst: 'voldoet', tekst: 'jongerenwoning past' } : { uitkomst: 'voldoet-niet', tekst: 'jongerenwoning past niet' };
}

/** A youth home that does not fit cannot be offered at all; everything else is for the consulent to weigh. */
export const kanVoorgelegd = ({ jongerenwoning }: Pick<Woning, 'jongerenwoning'>, profiel: Profiel | undefined): boolean => !(jongerenwoning && profiel?.jongerenwoning === 'nee');
