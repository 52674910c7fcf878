import type { Route } from '../../http/route.ts';

export const ramingroutes: readonly Route[] = [];
