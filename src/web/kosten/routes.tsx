import type { Route } from '../../http/route.ts';

export const kostenroutes: readonly Route[] = [];
