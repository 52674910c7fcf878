import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { z } from 'zod';
import { isMailadres } from './domain/post/adres.ts';

/** The root of the project: `regelingen/` and the assets that are read at run time are found from here. */
export const PROJECTMAP = fileURLToPath(new URL('../', import.meta.url));

/** Everything that is set from outside, checked once at the start. */
export type Config = {
  /** `demo` signs in with invented personas; `oidc` with the organisation's own provider. */
  modus: 'demo' | 'oidc';
  productie: boolean;
  /** What the demo starts with: a living region, or regelingen and personas only. */
  demo: 'regio' | 'leeg';
  poort: number;
  /** The addresses to listen on; in demo those of this machine only. */
  adressen: string[];
  /** The address as users type it, without a slash at the end. */
  url: string;
  /** Folder of the embedded database. */
  dataMap: string;
  /** A PostgreSQL of one's own instead of the embedded one. */
  databaseUrl?: string | undefined;
  oidc?: { issuer: string; clientId: string; clientSecret: string } | undefined;
  smtpUrl?: string | undefined;
  /** The address mail comes from. */
  mailVan: string;
  /** Where addresses of homes can be looked up (PDOK Locatieserver); without it nobody is asked. */
  adreszoeker?: string | undefined;
};

/** What production cannot do without. */
const PRODUCTIE_EIST = ['DATABASE_URL', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'VOORDEUR_URL', 'SMTP_URL'] as const;
const OIDC_EIST = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

const isLokaal = (url: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);

/** A URL with one of these schemes; the message never repeats the value, which may hold a password. */
const adres = (schemas: string[], bijvoorbeeld: string) =>
  z.string().refine((tekst) => URL.canParse(tekst) && schemas.includes(new URL(tekst).protocol), `moet een adres zijn zoals ${bijvoorbeeld}`);

const webadres = (bijvoorbeeld: string) =>
  z.url({ protocol: /^https?$/, error: `moet een adres zijn zoals ${bijvoorbeeld}` }).refine((tekst) => {
    const url = new URL(tekst);
    return url.protocol === 'https:' || isLokaal(url);
  }, 'moet met https:// beginnen (http mag alleen op localhost)');

const MAILSERVER = 'smtps://gebruiker:wachtwoord@mail.voorbeeld.nl';
const POORT_FOUT = 'moet een getal van 0 tot en met 65535 zijn';

const Omgeving = z.object({
  PORT: z.string().regex(/^\d{1,5}$/, POORT_FOUT).transform(Number).refine((poort) => poort <= 65535, POORT_FOUT).default(3000),
  VOORDEUR_HOST: z.string().optional(),
  VOORDEUR_DATA: z.string().default('./data'),
  VOORDEUR_DEMO: z.literal('leeg', 'kent alleen de waarde leeg').optional(),
  VOORDEUR_URL: webadres('https://voordeur.voorbeeld.nl').optional(),
  NODE_ENV: z.enum(['production', 'development', 'test'], 'moet production, development of test zijn').optional(),
  DATABASE_URL: adres(['postgres:', 'postgresql:'], 'postgresql://gebruiker:wachtwoord@host/database').optional(),
  OIDC_ISSUER: webadres('https://inloggen.voorbeeld.nl').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  SMTP_URL: adres(['smtp:', 'smtps:'], MAILSERVER).refine((tekst) => !URL.canParse(tekst) || new URL(tekst).hostname !== '', `moet een adres zijn zoals ${MAILSERVER}`).optional(),
  VOORDEUR_ADRESSEN: webadres('https://api.pdok.nl/bzk/locatieserver/search/v3_1').optional(),
  MAIL_VAN: z.string().refine(isMailadres, 'moet een mailadres zijn zoals voordeur@voorbeeld.nl').optional(),
});

/**
 * Reads the settings from the environment. Every fault is named at once, each a Dutch sentence; with faults there is no config.
 * An empty value counts as absent. Production never falls back to the demo.
 */
export function leesConfig(env: Record<string, string | undefined>): { config?: Config; fouten: string[] } {
  const gezet = Object.fromEntries(Object.entries(env).filter(([, waarde]) => waarde?.trim()));
  const gelezen = Omgeving.safeParse(gezet);
  const fouten = (gelezen.error?.issues ?? []).map((fout) => `${fout.path.join('.')} ${fout.message}.`);
  const productie = gezet['NODE_ENV'] === 'production';
  fouten.push(...ontbreekt(gezet, productie));
  if (productie && gezet['VOORDEUR_DEMO']) fouten.push('VOORDEUR_DEMO kan niet samen met NODE_ENV=production: productie draait nooit als demo.');
  if (!gelezen.success || fouten.length > 0) return { fouten };
  return { config: maak(gelezen.data), fouten };
}

function ontbreekt(gezet: Record<string, string | undefined>, productie: boolean): string[] {
  const nodig = productie ? PRODUCTIE_EIST : gezet['OIDC_ISSUER'] ? OIDC_EIST : [];
  const mist = nodig.filter((naam) => !gezet[naam]);
  if (mist.length === 0) return [];
  return [`${productie ? 'In productie' : 'Met OIDC_ISSUER'} moet dit gezet zijn, en het ontbreekt: ${mist.join(', ')}.`];
}

function maak(env: z.output<typeof Omgeving>): Config {
  const modus = env.OIDC_ISSUER ? 'oidc' : 'demo';
  const url = (env.VOORDEUR_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, '');
  return {
    modus,
    productie: env.NODE_ENV === 'production',
    demo: env.VOORDEUR_DEMO ?? 'regio',
    poort: env.PORT,
    // The demo has no passwords: by default only this machine reaches it, over either protocol.
    adressen: env.VOORDEUR_HOST ? [env.VOORDEUR_HOST] : modus === 'demo' ? ['127.0.0.1', '::1'] : ['::'],
    url,
    dataMap: resolve(env.VOORDEUR_DATA),
    databaseUrl: env.DATABASE_URL,
    oidc: env.OIDC_ISSUER ? { issuer: env.OIDC_ISSUER, clientId: env.OIDC_CLIENT_ID!, clientSecret: env.OIDC_CLIENT_SECRET! } : undefined,
    smtpUrl: env.SMTP_URL,
    adreszoeker: env.VOORDEUR_ADRESSEN,
    mailVan: env.MAIL_VAN ?? `voordeur@${new URL(url).hostname}`,
  };
}
