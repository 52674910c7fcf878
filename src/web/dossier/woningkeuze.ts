import { gezochteGemeenten } from '../../domain/keten/betrokkenen.ts';
import { gemeentenaam } from '../../domain/regeling/namen.ts';
import type { WoningInDossier } from '../../storage/lezen/dossier.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Feit, Optie } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';

const huur = (bedrag: number): string => `€ ${bedrag.toLocaleString('nl-NL', { minimumFractionDigits: 2 })}`;

const kamers = (aantal: number): string => `${aantal} ${aantal === 1 ? 'kamer' : 'kamers'}`;

/** The home on offer, as facts. */
export const woningfeiten = (w: WoningInDossier, regeling: Regeling): Feit[] => [
  { term: 'Woning', waarde: `${w.adres}, ${gemeentenaam(regeling, w.gemeente)}` },
  { term: 'Kamers en huur', waarde: `${kamers(w.kamers)}, ${huur(w.huur)} kale huur${w.servicekosten ? ` en ${huur(w.servicekosten)} servicekosten` : ''}` },
  { term: 'Trap', waarde: w.gelijkvloers ? 'gelijkvloers of met lift' : 'niet gelijkvloers, geen lift' },
  ...(w.jongerenwoning ? [{ term: 'Bijzonder', waarde: 'jongerenwoning, 18 tot 28 jaar' }] : []),
  { term: 'Beschikbaar', waarde: `vanaf ${zegDatum(w.beschikbaar_vanaf)}` },
  ...(w.bezichtiging ? [{ term: 'Bezichtigen', waarde: w.bezichtiging }] : []),
  ...(w.huurvoorwaarden ? [{ term: 'Extra huurvoorwaarden', waarde: w.huurvoorwaarden }] : []),
];

/** The corporation's free homes to choose from: those where the client looks first, each with what matters for the choice. */
export function woningopties({ dossier, regeling }: Pick<Beeld, 'dossier' | 'regeling'>, woningen: readonly WoningInDossier[]): Optie[] {
  const gezocht = gezochteGemeenten(dossier.stand);
  const past = (w: WoningInDossier) => gezocht.includes(w.gemeente);
  return [...woningen].sort((a, b) => Number(past(b)) - Number(past(a))).map((w) => ({
    waarde: w.id,
    naam: `${w.adres}, ${gemeentenaam(regeling, w.gemeente)}`,
    hint: [
      kamers(w.kamers), `${huur(w.huur)} kale huur`, w.gelijkvloers && 'gelijkvloers of met lift', w.jongerenwoning && 'jongerenwoning',
      `vrij vanaf ${zegDatum(w.beschikbaar_vanaf)}`, !past(w) && 'de cliënt zoekt niet in deze gemeente',
    ].filter(Boolean).join(' · '),
  }));
}
