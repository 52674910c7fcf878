import { describe, expect, it } from 'vitest';
import { kiesBron } from './bron.ts';

const OIDC = { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'voordeur', OIDC_CLIENT_SECRET: 'g' };

describe('where people sign in', () => {
  it('is the demo only without OIDC_ISSUER and outside production', () => {
    expect(kiesBron({})).toEqual({ soort: 'demo' });
    expect(kiesBron({ NODE_ENV: 'test', OIDC_ISSUER: '' })).toEqual({ soort: 'demo' });
    for (const env of [{ NODE_ENV: 'production' }, OIDC, { ...OIDC, NODE_ENV: 'production' }, { OIDC_ISSUER: 'https://login.example' }]) expect(kiesBron(env).soort).not.toBe('demo');
  });

  it('is the provider when all three are there', () => expect(kiesBron(OIDC)).toEqual({ soort: 'oidc', issuer: 'https://login.example', clientId: 'voordeur', clientSecret: 'g' }));

  it('names what is missing instead of falling back to the demo', () => {
    expect(kiesBron({ NODE_ENV: 'production' })).toEqual({ soort: 'onvolledig', ontbreekt: ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] });
    expect(kiesBron({ OIDC_ISSUER: 'https://login.example' })).toEqual({ soort: 'onvolledig', ontbreekt: ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] });
  });
});
