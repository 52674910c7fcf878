import type { Route } from '../../http/route.ts';

export const wijzigingroutes: readonly Route[] = [];
