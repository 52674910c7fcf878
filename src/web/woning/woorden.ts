import type { Dag } from '../../domain/kalender/dag.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import type { Woningstatus } from '../../domain/keten/stand.ts';
import { INTREKREDENEN, KENMERKEN } from '../../domain/woning/kenmerken.ts';
import { WONINGVELDEN } from '../../domain/woning/velden.ts';
import type { Woninggebeurtenis } from '../../storage/lezen/woningen.ts';
import type { BadgeStand } from '../ui/index.ts';

/* How homes are spoken of. */

export const STATUSNAMEN: Record<Woningstatus, string> = { aangekondigd: 'aangekondigd', vrij: 'vrij', voorgelegd: 'voorgelegd', verhuurd: 'verhuurd', ingetrokken: 'ingetrokken' };
export const STATUSBADGE: Record<Woningstatus, BadgeStand> = { aangekondigd: 'wacht', vrij: 'loopt', voorgelegd: 'wacht', verhuurd: 'voldoet', ingetrokken: 'gesloten' };

/** "€ 689,40". */
export const zegHuur = (huur: string | number): string => `€ ${Number(huur).toLocaleString('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
export const zegKamers = (kamers: number): string => `${kamers} ${kamers === 1 ? 'kamer' : 'kamers'}`;
export const zegVrij = (vanaf: Dag, vandaag: Dag): string => (vanaf <= vandaag ? `beschikbaar sinds ${zegDag(vanaf, vandaag)}` : `beschikbaar vanaf ${zegDag(vanaf, vandaag)}`);

/** The facts of a home in one line. */
export const feitenVan = (w: { kamers: number; huur: string | number; gelijkvloers: boolean; jongerenwoning: boolean; beschikbaar_vanaf: Dag }, vandaag: Dag): string[] => [
  zegKamers(w.kamers), w.gelijkvloers ? 'gelijkvloers of met lift' : 'niet gelijkvloers, geen lift', `${zegHuur(w.huur)} kale huur`, ...(w.jongerenwoning ? ['jongerenwoning, 18 tot 28 jaar'] : []), zegVrij(w.beschikbaar_vanaf, vandaag),
];

/** "tweede verdieping" is for people; in a list the number does. */
export const zegVerdieping = (v: number | null): string | undefined => (v === null ? undefined : v === 0 ? 'begane grond' : `verdieping ${v}`);
export const zegKenmerken = (codes: readonly string[]): string[] => KENMERKEN.filter((k) => codes.includes(k.code)).map((k) => k.naam);
export const zegJaNee = (waarde: boolean | null): string | undefined => (waarde === null ? undefined : waarde ? 'ja' : 'nee');

const GEBEURD: Record<string, string> = {
  'woning-aangemeld': 'Woning aangemeld', 'woning-vrijgegeven': 'Woning vrijgegeven', 'woning-gewijzigd': 'Woning gewijzigd', 'kandidaat-voorgedragen': 'Kandidaat voorgedragen door het Servicepunt', 'voordracht-ingetrokken': 'Voordracht ingetrokken',
  'woning-vastgehouden': 'Voorgelegd aan een kandidaat', 'woning-vrijgekomen': 'Weer vrij', 'woning-verhuurd': 'Verhuurd', 'woning-ingetrokken': 'Woning ingetrokken',
};

/** What happened to a home, in the verb of the step that did it; the reason, or what was changed, follows where there is one. */
export function zegGebeurtenis({ soort, gegevens }: Pick<Woninggebeurtenis, 'soort' | 'gegevens'>): { titel: string; vervolg?: string } {
  const vervolg = soort === 'woning-ingetrokken' ? INTREKREDENEN.find((o) => o.code === gegevens.reden)?.naam.toLowerCase() : soort === 'woning-gewijzigd' ? zegVelden(gegevens.velden) : undefined;
  const titel = soort === 'woning-aangemeld' && gegevens.aangekondigd === true ? 'Woning aangekondigd' : GEBEURD[soort] ?? soort;
  return { titel, ...(vervolg ? { vervolg: `: ${vervolg}` } : {}) };
}
const zegVelden = (velden: unknown): string => (Array.isArray(velden) ? velden : []).map((v: string) => (WONINGVELDEN[v]?.label ?? v).replace(/\?$/, '').toLowerCase()).join(', ');
