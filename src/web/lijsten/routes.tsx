import type { Route } from '../../http/route.ts';

export const lijstroutes: readonly Route[] = [];
