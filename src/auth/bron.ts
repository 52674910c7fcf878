/** Where people sign in: the organisation's own provider, or the demo's. */
export type Bron = { soort: 'oidc'; issuer: string; clientId: string; clientSecret: string } | { soort: 'demo' } | { soort: 'onvolledig'; ontbreekt: string[] };

const NODIG = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

/**
 * Chooses from the environment. The demo exists only without OIDC_ISSUER and never with NODE_ENV=production;
 * half a configuration is `onvolledig` with the names that are missing, and never falls back to the demo.
 */
export const kiesBron = (env: Record<string, string | undefined>): Bron => {
  if (!env.OIDC_ISSUER && env.NODE_ENV !== 'production') return { soort: 'demo' };
  const ontbreekt = NODIG.filter((naam) => !env[naam]);
  if (ontbreekt.length > 0) return { soort: 'onvolledig', ontbreekt };
  return { soort: 'oidc', issuer: env.OIDC_ISSUER ?? '', clientId: env.OIDC_CLIENT_ID ?? '', clientSecret: env.OIDC_CLIENT_SECRET ?? '' };
};
