import { gezochteGemeenten } from '../../domain/keten/betrokkenen.ts';
import type { WoningInDossier } from '../../storage/lezen/dossier.ts';
import type { Optie } from '../ui/index.ts';
import { gemeentenaam, type Beeld } from './beeld.ts';
import { zegDatum } from './dagen.ts';

const huur = (bedrag: number): string => `€ ${bedrag.toLocaleString('nl-NL', { minimumFractionDigits: 2 })}`;

/** The corporation's free homes to choose from: those where the client looks first, each with what matters for the choice. */
export function woningopties({ dossier, regeling }: Pick<Beeld, 'dossier' | 'regeling'>, woningen: readonly WoningInDossier[]): Optie[] {
  const gezocht = gezochteGemeenten(dossier.stand);
  const past = (w: WoningInDossier) => gezocht.includes(w.gemeente);
  return [...woningen].sort((a, b) => Number(past(b)) - Number(past(a))).map((w) => ({
    waarde: w.id,
    naam: `${w.adres}, ${gemeentenaam(regeling, w.gemeente)}`,
    hint: [
      `${w.kamers} ${w.kamers === 1 ? 'kamer' : 'kamers'}`, `${huur(w.huur)} kale huur`, w.gelijkvloers && 'gelijkvloers of met lift', w.jongerenwoning && 'jongerenwoning',
      `vrij vanaf ${zegDatum(w.beschikbaar_vanaf)}`, !past(w) && 'de cliënt zoekt niet in deze gemeente',
    ].filter(Boolean).join(' · '),
  }));
}
