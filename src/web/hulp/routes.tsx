import type { Route } from '../../http/route.ts';

export const hulproutes: readonly Route[] = [];
