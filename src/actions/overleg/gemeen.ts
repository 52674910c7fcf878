import type { Optie, Vragen } from '../../domain/invoer/vragen.ts';
import type { Handelaar } from '../../domain/keten/bevoegd.ts';
import { SOORTNAMEN } from '../../domain/overleg/woorden.ts';
import type { VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { leespunten, type Leespunt } from '../../domain/overleg/punten.ts';
import { namensVraag } from '../../domain/partijen/namens.ts';
import { PARTIJSOORTEN } from '../../domain/partijen/rollen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { fout, geweigerd, gelukt, type Uitkomst } from '../../domain/uitkomst.ts';
import { leesTeksten } from '../../storage/lezen/zaken.ts';
import type { Transactie } from '../../storage/verbinding.ts';

/* What the steps of a meeting share. */

/** Who prepares and chairs. */
export const leidt = (regeling: Regeling, { rol }: Pick<Handelaar, 'rol'>): boolean => regeling.stappen['vergadering-beginnen']?.door.includes(rol) ?? false;

export const partijopties = (regeling: Regeling, welke: readonly string[] = regeling.partijen.map((p) => p.code)): Optie[] =>
  regeling.partijen.filter((p) => welke.includes(p.code)).map((p) => ({ code: p.code, naam: p.naam }));
/** Kinds first, then each party. */
export const lezeropties = (regeling: Regeling): Optie[] => [
  ...PARTIJSOORTEN.filter((s) => regeling.partijen.some((p) => p.soort === s)).map((s) => ({ code: `soort:${s}`, naam: `Alle ${SOORTNAMEN[s][1]}` })), ...partijopties(regeling),
];

/** For the service point a question that may stay empty: then it is the own organisation. */
export const vraagNamens = (regeling: Regeling, wie: Handelaar, welke?: readonly string[]): Vragen => namensVraag(wie, partijopties(regeling, welke), 'Namens welke organisatie?', 'Laat leeg voor je eigen organisatie.');

/** "13.30", "13:30" and "9" as "13:30" and "09:00". */
export function tijdVan(tekst: unknown): string | undefined {
  const delen = typeof tekst === 'string' ? /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(tekst.trim()) : null;
  if (!delen || Number(delen[1]) > 23 || Number(delen[2] ?? 0) > 59) return undefined;
  return `${delen[1]!.padStart(2, '0')}:${delen[2] ?? '00'}`;
}

export const WANNEERVRAGEN = {
  datum: { label: 'Op welke dag?', soort: 'datum', verplicht: true },
  van: { label: 'Hoe laat begint het?', soort: 'tekst', max: 5, verplicht: true, hint: 'Bijvoorbeeld 13.30.' },
  tot: { label: 'Hoe laat is het klaar?', soort: 'tekst', max: 5, verplicht: true },
  plaats: { label: 'Waar?', soort: 'tekst', verplicht: true, hint: 'Een adres of kamer, of een link om online mee te doen.' },
} as const satisfies Vragen;

/** Day and times that can be right, with what to fill in otherwise. */
export function leesWanneer(invoer: Record<string, unknown>, vandaag: string): Uitkomst<{ datum: string; van: string; tot: string }> {
  const datum = invoer.datum as string;
  const [van, tot] = [tijdVan(invoer.van), tijdVan(invoer.tot)];
  if (datum < vandaag) return fout('datum', 'Deze dag is voorbij. Kies vandaag of een dag daarna.');
  if (!van) return fout('van', 'Vul een tijd in, bijvoorbeeld 13.30.');
  if (!tot) return fout('tot', 'Vul een tijd in, bijvoorbeeld 15.00.');
  if (tot <= van) return fout('tot', 'Het einde ligt voor het begin. Kies een latere tijd.');
  return gelukt({ datum, van, tot });
}

/** The points as this reader may see them. */
export const leesPunten = async (tx: Transactie, { id, stand }: { id: string; stand: VergaderingStand | undefined }): Promise<Leespunt[]> => (stand ? leespunten(stand, await leesTeksten(tx, [id])) : []);

/** Is the meeting in one of these states; otherwise why not. */
export const staatOp = (stand: VergaderingStand | undefined, welke: readonly VergaderingStand['status'][], reden: string): Uitkomst<null> =>
  (stand && welke.includes(stand.status) ? gelukt(null) : geweigerd({ soort: 'mag-niet-nu', reden }));
