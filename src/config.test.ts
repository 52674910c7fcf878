import { describe, expect, it } from 'vitest';
import { leesConfig } from './config.ts';

const PRODUCTIE = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://voordeur:geheim@db/voordeur',
  OIDC_ISSUER: 'https://inloggen.voorbeeld.nl',
  OIDC_CLIENT_ID: 'voordeur',
  OIDC_CLIENT_SECRET: 'geheim',
  VOORDEUR_URL: 'https://voordeur.voorbeeld.nl/',
  SMTP_URL: 'smtps://mail.voorbeeld.nl',
  OIDC_AMR: 'mfa',
};

describe('leesConfig', () => {
  it('starts as a demo on this machine only, without any setting', () => {
    const { config, fouten } = leesConfig({});
    expect(fouten).toEqual([]);
    expect(config).toMatchObject({ modus: 'demo', demo: 'regio', productie: false, poort: 3000, adressen: ['127.0.0.1', '::1'], url: 'http://localhost:3000' });
    expect(config?.dataMap).toMatch(/\/data$/);
  });

  it('takes port, folder, address and an empty demo', () => {
    const { config } = leesConfig({ PORT: '8080', VOORDEUR_DATA: '/srv/voordeur', VOORDEUR_HOST: '0.0.0.0', VOORDEUR_DEMO: 'leeg' });
    expect(config).toMatchObject({ poort: 8080, dataMap: '/srv/voordeur', adressen: ['0.0.0.0'], demo: 'leeg', url: 'http://localhost:8080' });
  });

  it('names everything that production lacks at once, empty values included', () => {
    expect(leesConfig({ NODE_ENV: 'production', OIDC_ISSUER: '  ' })).toEqual({
      fouten: ['In productie moet dit gezet zijn, en het ontbreekt: DATABASE_URL, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, VOORDEUR_URL, SMTP_URL.'],
    });
  });

  it('accepts a complete production and then listens on every address', () => {
    const { config, fouten } = leesConfig(PRODUCTIE);
    expect(fouten).toEqual([]);
    expect(config).toMatchObject({ modus: 'oidc', productie: true, adressen: ['::'], url: 'https://voordeur.voorbeeld.nl', oidc: { clientId: 'voordeur' } });
  });

  it('sends mail from the address that is set, or else from its own host', () => {
    expect(leesConfig(PRODUCTIE).config?.mailVan).toBe('voordeur@voordeur.voorbeeld.nl');
    expect(leesConfig({ ...PRODUCTIE, MAIL_VAN: 'post@regio.nl' }).config?.mailVan).toBe('post@regio.nl');
  });

  it('never runs the demo in production', () => {
    expect(leesConfig({ ...PRODUCTIE, VOORDEUR_DEMO: 'leeg' }).fouten).toEqual(['VOORDEUR_DEMO kan niet samen met NODE_ENV=production: productie draait nooit als demo.']);
  });

  it.each([
    [{ NODE_ENV: 'prod' }, 'NODE_ENV moet production, development of test zijn.'],
    [{ PORT: '65536' }, 'PORT moet een getal van 0 tot en met 65535 zijn.'],
    [{ PORT: 'drie' }, 'PORT moet een getal van 0 tot en met 65535 zijn.'],
    [{ VOORDEUR_DEMO: 'vol' }, 'VOORDEUR_DEMO kent alleen de waarde leeg.'],
    [{ DATABASE_URL: 'mysql://u:geheim@host/db' }, 'DATABASE_URL moet een adres zijn zoals postgresql://gebruiker:wachtwoord@host/database.'],
    [{ SMTP_URL: 'mail.voorbeeld.nl' }, 'SMTP_URL moet een adres zijn zoals smtps://gebruiker:wachtwoord@mail.voorbeeld.nl.'],
    [{ SMTP_URL: 'smtp://' }, 'SMTP_URL moet een adres zijn zoals smtps://gebruiker:wachtwoord@mail.voorbeeld.nl.'],
    [{ MAIL_VAN: 'Voordeur <a@b.nl>' }, 'MAIL_VAN moet een mailadres zijn zoals voordeur@voorbeeld.nl.'],
    [{ VOORDEUR_URL: 'http://voordeur.voorbeeld.nl' }, 'VOORDEUR_URL moet met https:// beginnen (http mag alleen op localhost).'],
    [{ OIDC_ISSUER: 'https://inloggen.voorbeeld.nl' }, 'Met OIDC_ISSUER moet dit gezet zijn, en het ontbreekt: OIDC_CLIENT_ID, OIDC_CLIENT_SECRET.'],
  ])('refuses %o and says what it should be, not what was typed', (env, fout) => {
    expect(leesConfig(env)).toEqual({ fouten: [fout] });
  });

  it('takes limits and a scanner, and leaves them out otherwise', () => {
    expect(leesConfig({ VOORDEUR_LIMIET: '2400,600,40', VOORDEUR_VIRUSSCAN: 'tcp://clamav:3310' }).config).toMatchObject({ limiet: { account: 2400, adres: 600, inloggen: 40 }, virusscan: { host: 'clamav', poort: 3310 } });
    expect(leesConfig({ VOORDEUR_VIRUSSCAN: '[::1]:3310' }).config?.virusscan).toEqual({ host: '::1', poort: 3310 });
    expect(leesConfig({}).config).toMatchObject({ limiet: undefined, virusscan: undefined });
    expect(leesConfig({ VOORDEUR_VIRUSSCAN: 'clamav' }).fouten).toEqual(['VOORDEUR_VIRUSSCAN moet host:poort van clamd zijn, zoals clamav:3310.']);
    expect(leesConfig({ VOORDEUR_LIMIET: '0,1' }).fouten).toEqual([expect.stringMatching(/^VOORDEUR_LIMIET moet drie getallen zijn/)]);
  });

  it.each([
    [{ VOORDEUR_URL: 'http://localhost:3000' }, 'VOORDEUR_URL moet in productie met https:// beginnen.'],
    [{ OIDC_ISSUER: 'http://localhost:9000' }, 'OIDC_ISSUER moet in productie met https:// beginnen.'],
    [{ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, 'NODE_TLS_REJECT_UNAUTHORIZED=0 zet de controle van certificaten uit.'],
  ])('production refuses %o', (env, fout) => {
    expect(leesConfig({ ...PRODUCTIE, ...env }).fouten).toEqual([expect.stringContaining(fout)]);
  });

  it.each([
    [{ VOORDEUR_HOST: '0.0.0.0' }, 'geen wachtwoorden'],
    [{ ...PRODUCTIE, NODE_ENV: undefined }, 'NODE_ENV is niet production'],
    [PRODUCTIE, 'sslmode=verify-full'],
    [{ ...PRODUCTIE, SMTP_URL: 'smtp://mail.voorbeeld.nl' }, 'smtps://'],
    [{ ...PRODUCTIE, LOG_LEVEL: 'trace' }, 'LOG_LEVEL'],
  ])('warns of %o, without repeating what was typed', (env, zegt) => {
    const { waarschuwingen } = leesConfig(env);
    expect(waarschuwingen?.join(' ')).toContain(zegt);
    expect(waarschuwingen?.join(' ')).not.toContain('voordeur:geheim');
  });

  it('has nothing to warn of in a production with encrypted connections, nor in the demo', () => {
    expect(leesConfig({ ...PRODUCTIE, DATABASE_URL: `${PRODUCTIE.DATABASE_URL}?sslmode=verify-full` }).waarschuwingen).toEqual([]);
    expect(leesConfig({}).waarschuwingen).toEqual([]);
  });

  it('names several faults together', () => {
    expect(leesConfig({ PORT: 'x', VOORDEUR_DEMO: 'y', NODE_ENV: 'production' }).fouten).toHaveLength(4);
  });

  it('P12.h asks for a second factor with OIDC_ACR and OIDC_AMR, and warns in production when neither is set', () => {
    const { config, waarschuwingen } = leesConfig({ ...PRODUCTIE, OIDC_ACR: ' urn:a  urn:b ' });
    expect(config?.oidc?.sterkte).toEqual({ acr: ['urn:a', 'urn:b'], amr: ['mfa'] });
    expect(waarschuwingen?.join()).not.toContain('tweede factor');
    expect(leesConfig({ ...PRODUCTIE, OIDC_AMR: '' }).waarschuwingen?.join()).toContain('geen tweede factor');
    expect(leesConfig({ OIDC_AMR: 'mfa' }).fouten).toEqual(['OIDC_AMR werkt alleen samen met OIDC_ISSUER.']);
  });

  it('P12.h takes a provider for clients whole or not at all', () => {
    const mijn = { OIDC_MIJN_ISSUER: 'https://mijn.voorbeeld.nl', OIDC_MIJN_CLIENT_ID: 'mijn', OIDC_MIJN_CLIENT_SECRET: 'geheim' };
    expect(leesConfig(PRODUCTIE).config?.oidcMijn).toBeUndefined();
    expect(leesConfig({ ...PRODUCTIE, ...mijn }).config?.oidcMijn).toEqual({ issuer: 'https://mijn.voorbeeld.nl', clientId: 'mijn', clientSecret: 'geheim' });
    expect(leesConfig({ ...PRODUCTIE, OIDC_MIJN_ISSUER: mijn.OIDC_MIJN_ISSUER }).fouten.join()).toContain('Nu ontbreekt: OIDC_MIJN_CLIENT_ID, OIDC_MIJN_CLIENT_SECRET.');
    expect(leesConfig({ ...PRODUCTIE, ...mijn, OIDC_MIJN_ISSUER: PRODUCTIE.OIDC_ISSUER }).fouten.join()).toContain('dezelfde inlogdienst');
  });
});
