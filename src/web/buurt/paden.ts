import { DRAAGKRACHTEN } from '../../domain/matching/punten.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Buurtbeeld } from '../../storage/lezen/buurten.ts';
import { MET_WONINGEN } from '../lijsten/rollen.ts';
import type { BadgeStand } from '../ui/index.ts';

/* Addresses and words of this room. */

/** Who has neighbourhoods in sight: who lets homes, who welcomes newcomers, who keeps the overview. */
export const MET_BUURTEN: readonly Rol[] = [...MET_WONINGEN, 'welzijnswerker'];

export const BUURTPAD = '/buurten';
export const buurtpad = (buurt: string): string => `${BUURTPAD}/${buurt}`;
export const buurtstappad = (buurt: string, stap: string): string => `${BUURTPAD}/${buurt}/stappen/${stap}`;
export const wispad = (buurt: string, volgnummer: number): string => `${BUURTPAD}/${buurt}/oordelen/${volgnummer}/wissen`;

export const BEELDNAMEN: Record<Buurtbeeld, string> = { beperkt: 'beperkt', gewoon: 'gewoon', ruim: 'ruim', geen: 'nog geen oordeel' };
export const BEELDBADGE: Record<Buurtbeeld, BadgeStand> = { beperkt: 'let-op', gewoon: 'loopt', ruim: 'voldoet', geen: 'onbekend' };
export const isDraagkracht = (tekst: unknown): tekst is (typeof DRAAGKRACHTEN)[number] => (DRAAGKRACHTEN as readonly unknown[]).includes(tekst);

/** The menu item under which someone finds neighbourhoods: with the homes, for who has those. */
export const deelVoor = (rol: Rol): string => (MET_WONINGEN.includes(rol) ? '/woningen' : BUURTPAD);
