import type { Optielijsten } from '../../domain/invoer/vragen.ts';
import { INTREKVRAGEN } from '../../actions/woning/woning-intrekken.ts';
import { optiesVan } from '../../domain/invoer/vragen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import { WONINGSTATUSSEN, type Woningstatus } from '../../domain/keten/stand.ts';
import type { Woninggebeurtenis } from '../../storage/lezen/woningen.ts';
import type { BadgeStand } from '../ui/index.ts';

/* How homes are spoken of. */

export const STATUSNAMEN: Record<Woningstatus, string> = { aangekondigd: 'aangekondigd', vrij: 'vrij', voorgelegd: 'voorgelegd', verhuurd: 'verhuurd', ingetrokken: 'ingetrokken' };
export const STATUSBADGE: Record<Woningstatus, BadgeStand> = { aangekondigd: 'wacht', vrij: 'loopt', voorgelegd: 'wacht', verhuurd: 'voldoet', ingetrokken: 'gesloten' };
export const isStatus = (tekst: string): tekst is Woningstatus => (WONINGSTATUSSEN as readonly string[]).includes(tekst);

/** "€ 689,40". */
export const zegHuur = (huur: string): string => `€ ${Number(huur).toLocaleString('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
export const zegKamers = (kamers: number): string => `${kamers} ${kamers === 1 ? 'kamer' : 'kamers'}`;
export const zegVrij = (vanaf: Dag, vandaag: Dag): string => (vanaf <= vandaag ? `beschikbaar sinds ${zegDag(vanaf, vandaag)}` : `beschikbaar vanaf ${zegDag(vanaf, vandaag)}`);

/** The facts of a home in one line. */
export const feitenVan = (w: { kamers: number; huur: string; gelijkvloers: boolean; jongerenwoning: boolean; beschikbaar_vanaf: Dag }, vandaag: Dag): string[] => [
  zegKamers(w.kamers), w.gelijkvloers ? 'gelijkvloers of met lift' : 'niet gelijkvloers, geen lift', `${zegHuur(w.huur)} kale huur`, ...(w.jongerenwoning ? ['jongerenwoning, 18 tot 28 jaar'] : []), zegVrij(w.beschikbaar_vanaf, vandaag),
];

const GEEN_LIJSTEN: Optielijsten = {};
const GEBEURD: Record<string, string> = {
  'woning-aangemeld': 'Woning aangemeld', 'woning-vastgehouden': 'Voorgelegd aan een kandidaat', 'woning-vrijgekomen': 'Weer vrij', 'woning-verhuurd': 'Verhuurd', 'woning-ingetrokken': 'Woning ingetrokken',
};

/** What happened to a home, in the verb of the step that did it; the reason follows where there is one. */
export function zegGebeurtenis({ soort, gegevens }: Pick<Woninggebeurtenis, 'soort' | 'gegevens'>): { titel: string; vervolg?: string } {
  const reden = soort === 'woning-ingetrokken' ? optiesVan(INTREKVRAGEN.reden!, GEEN_LIJSTEN).find((o) => o.code === gegevens.reden)?.naam : undefined;
  return { titel: GEBEURD[soort] ?? soort, ...(reden ? { vervolg: `: ${reden.toLowerCase()}` } : {}) };
}
