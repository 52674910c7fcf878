import type { Route } from '../../http/route.ts';

export const inspanningroutes: readonly Route[] = [];
