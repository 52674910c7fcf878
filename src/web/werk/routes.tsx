import type { Route } from '../../http/route.ts';

export const werkroutes: readonly Route[] = [];
