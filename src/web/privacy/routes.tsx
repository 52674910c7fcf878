import type { Route } from '../../http/route.ts';

/** Who read what, and access in an emergency. */
export const privacyroutes: readonly Route[] = [];
