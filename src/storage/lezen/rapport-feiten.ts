import type { Hoofdstukcode } from '../../domain/monitor/rapport/cijfers.ts';
import { aanbod, spreiding } from './rapport-feiten/aanbod.ts';
import { aanvragen } from './rapport-feiten/aanvragen.ts';
import type { Hoofdstuktelling } from './rapport-feiten/delen.ts';
import { besluiten, doorlooptijd } from './rapport-feiten/doorlooptijd.ts';
import { termijnen } from './rapport-feiten/termijnen.ts';
import { trechter, trend } from './rapport-feiten/trechter.ts';
import { voorzieningen } from './rapport-feiten/voorzieningen.ts';
import { huur, leven } from './rapport-feiten/wonen.ts';

/*
 * What is counted for each chapter of the report: one statement per chapter that gives, for every cell, the streams behind it. The
 * same text is counted for the figure and listed for who may see which dossiers they are. From events alone, so that an erased person counts.
 */

/** The statement of each chapter. */
export const TELLINGEN: Record<Hoofdstukcode, Hoofdstuktelling> = { aanvragen, besluiten, trechter, doorlooptijd, termijnen, aanbod, spreiding, huur, leven, voorzieningen, trend };
