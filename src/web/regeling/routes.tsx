import type { Route } from '../../http/route.ts';

export const regelingroutes: readonly Route[] = [];
