import { leesVraag } from './toewijzing-opgave.ts';
import { stroom } from './toewijzing-stroom.ts';
import type { Toewijsvraag, Toewijzing } from './toewijzing-vraag.ts';
import { vertel } from './toewijzing-waarom.ts';

/**
 * The best assignment of candidates to homes: no other gives more points together with what a placement is worth. Where several do, the people placed
 * are the first in the list that can be: no other best one places an earlier candidate instead of a later one. Which of their homes each of them gets
 * is then settled by a fixed order of search: the same question always has the same answer. Exact whole numbers, no chance.
 *
 * Maxima of one side must lie inside or beside each other; for maxima that cross (`kruising`) there is `wijsToeMetQuota` in src/matchwerk.
 */
export function wijsToe(vraag: Toewijsvraag): Toewijzing {
  const opgave = leesVraag(vraag);
  return vertel(vraag, opgave, stroom(opgave));
}
