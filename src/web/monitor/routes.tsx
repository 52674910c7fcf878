import type { Route } from '../../http/route.ts';

export const monitorroutes: readonly Route[] = [];
