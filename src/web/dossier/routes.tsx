import type { Route } from '../../http/route.ts';

export const dossierroutes: readonly Route[] = [];
