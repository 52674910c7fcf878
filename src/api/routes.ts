import type { Route } from '../http/route.ts';

export const apiroutes: readonly Route[] = [];
