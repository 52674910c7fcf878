import type { Route } from '../../http/route.ts';

export const overlegroutes: readonly Route[] = [];
