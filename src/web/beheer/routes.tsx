import type { Route } from '../../http/route.ts';

/** The accounts of one's own organisation, one's own sessions, and coming in by an invitation. */
export const beheerroutes: readonly Route[] = [];
