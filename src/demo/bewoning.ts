import type { Dag } from '../domain/kalender/werkdagen.ts';
import type { Dossierstap } from '../domain/keten/stappen.ts';
import type { Gang, Thuis } from './gang.ts';
import { PERSONAS } from './personas.ts';
import type { Toeval } from './toeval.ts';
import type { Zet } from './verhaal.ts';

/** One tenancy of the demo, and how steps in it are made. */
export type Bewoning = { g: Gang; /** what the client consented to */ doeleinden: string[] | undefined; thuis: Thuis; sleutel: Dag; vandaag: Dag; t: Toeval; consulent: string; zet: (doe: Dossierstap, door: string, dagen: number, invoer?: (op: Dag) => Zet['invoer']) => Zet[] };

/** The persona of an organisation in a role, where the demo has one. */
export const iemand = (regeling: string, organisatie: string, rol: string): string | undefined => PERSONAS.find((p) => p.regeling === regeling && p.organisatie === organisatie && p.rol === rol)?.slug;
