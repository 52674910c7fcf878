import type { Route } from '../../http/route.ts';

export const woningroutes: readonly Route[] = [];
