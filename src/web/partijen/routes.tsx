import type { IngelogdVerzoek, Route } from '../../http/route.ts';
import { geschillen, geschilpagina } from './geschillen.tsx';
import { partijpagina } from './partij.tsx';
import { registerpagina } from './register.tsx';
import { toetredingen, toetredingpagina, uittredingpagina } from './toetredingen.tsx';

const lees = (pad: string, doe: (v: IngelogdVerzoek) => Response | Promise<Response>): Route => ({ methode: 'GET', pad, toegang: 'ingelogd', doe });

/** Everyone of the regeling sees the register, who joins and leaves, and disputes. */
export const partijroutes: readonly Route[] = [
  lees('/partijen', registerpagina),
  lees('/partijen/toetredingen', toetredingen),
  lees('/partijen/toetredingen/:id', toetredingpagina),
  lees('/partijen/uittredingen/:id', uittredingpagina),
  lees('/partijen/:code', partijpagina),
  lees('/geschillen', geschillen),
  lees('/geschillen/:id', geschilpagina),
];
