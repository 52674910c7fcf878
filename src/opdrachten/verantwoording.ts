import { STUKKEN, type Stuknaam } from '../domain/verantwoording/index.ts';
import { alsMarkdown } from '../domain/verantwoording/stuk.ts';
import { leesRegelingen } from '../storage/regelingen-lezen.ts';
import type { Opdracht } from './opdracht.ts';
import { leesOpties } from './opties.ts';

/** A document of accountability as Markdown on standard output; nothing else goes there. Without `--regeling`: of every regeling. */
const stukopdracht = (naam: Stuknaam): Opdracht => ({
  naam, vorm: '[--regeling …]', kort: `Schrijft als Markdown, uit de regeling: ${STUKKEN[naam].kort}`,
  doe: (argumenten, { zeg, klaag }) => {
    const { opties: { regeling }, fouten } = leesOpties(argumenten, ['regeling']);
    const regelingen = leesRegelingen().alle();
    const codes = regelingen.map((r) => r.regeling);
    if (regeling !== undefined && !codes.includes(regeling)) fouten.push(`De regeling "${regeling}" bestaat niet. Wel: ${codes.join(', ')}.`);
    const stukken = regelingen.filter((r) => regeling === undefined || r.regeling === regeling).map((r) => STUKKEN[naam].maak(r)).filter((s) => s !== undefined);
    if (fouten.length === 0 && stukken.length === 0) fouten.push('Deze regeling kent geen rangorde van kandidaten; er is niets aan te melden.');
    for (const fout of fouten) klaag(fout);
    if (fouten.length > 0) return 1;
    zeg(stukken.map(alsMarkdown).join('\n').trimEnd());
    return 0;
  },
});

export const VERANTWOORDING: readonly Opdracht[] = (Object.keys(STUKKEN) as Stuknaam[]).map(stukopdracht);
