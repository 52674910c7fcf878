import type { Route } from '../../http/route.ts';

export const partijroutes: readonly Route[] = [];
