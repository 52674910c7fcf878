import type { Route } from '../../http/route.ts';

/** Figures that parties supply, the questions of the evaluation, reports and open data. */
export const cijferpaginas: readonly Route[] = [];
