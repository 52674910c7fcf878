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
  oidc?: { issuer: string; clientId: string; clientSecret: string; /** what a sign-in must have been: one of these classes, one of these means */ sterkte: { acr?: string[]; amr?: string[] } } | undefined;
  /** A provider of their own for clients; without it they use the same. */
  oidcMijn?: { issuer: string; clientId: string; clientSecret: string } | undefined;
  smtpUrl?: string | undefined;
  /** The address mail comes from. */
  mailVan: string;
  /** Where addresses of homes can be looked up (PDOK Locatieserver); without it nobody is asked. */
  adreszoeker?: string | undefined;
  /** Requests a minute: of an account, of an address without a session, and sign-ins of an address. */
  limiet?: { account: number; adres: number; inloggen: number } | undefined;
  /** Where clamd listens; without it documents are not scanned. */
  virusscan?: { host: string; poort: number } | undefined;
};

/** What production cannot do without. */
const PRODUCTIE_EIST = ['DATABASE_URL', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'VOORDEUR_URL', 'SMTP_URL'] as const;
const OIDC_EIST = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
const OIDC_MIJN = ['OIDC_MIJN_ISSUER', 'OIDC_MIJN_CLIENT_ID', 'OIDC_MIJN_CLIENT_SECRET'] as const;

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
const LIMIET_FOUT = 'moet drie getallen zijn: aanvragen per minuut van een account, van een adres zonder sessie, en keer inloggen per adres, zoals 1200,300,20';
const POORT_FOUT = 'moet een getal van 0 tot en met 65535 zijn';

/** Values with spaces between them. */
const woorden = z.string().transform((tekst) => tekst.trim().split(/\s+/));

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
  OIDC_ACR: woorden.optional(),
  OIDC_AMR: woorden.optional(),
  OIDC_MIJN_ISSUER: webadres('https://inloggen.voorbeeld.nl').optional(),
  OIDC_MIJN_CLIENT_ID: z.string().optional(),
  OIDC_MIJN_CLIENT_SECRET: z.string().optional(),
  SMTP_URL: adres(['smtp:', 'smtps:'], MAILSERVER).refine((tekst) => !URL.canParse(tekst) || new URL(tekst).hostname !== '', `moet een adres zijn zoals ${MAILSERVER}`).optional(),
  VOORDEUR_ADRESSEN: webadres('https://api.pdok.nl/bzk/locatieserver/search/v3_1').optional(),
  VOORDEUR_LIMIET: z.string().regex(/^[1-9]\d{0,6},[1-9]\d{0,6},[1-9]\d{0,6}$/, LIMIET_FOUT).transform((tekst) => tekst.split(',').map(Number)).optional(),
  VOORDEUR_VIRUSSCAN: z.string().regex(/^(?:tcp:\/\/)?(?:[\w.-]+|\[[0-9a-f:.]+\]):\d{1,5}$/i, 'moet host:poort van clamd zijn, zoals clamav:3310').optional(),
  MAIL_VAN: z.string().refine(isMailadres, 'moet een mailadres zijn zoals voordeur@voorbeeld.nl').optional(),
});

/**
 * Reads the settings from the environment. Every fault is named at once, each a Dutch sentence; with faults there is no config.
 * An empty value counts as absent. Production never falls back to the demo.
 */
export function leesConfig(env: Record<string, string | undefined>): { config?: Config; fouten: string[]; /** what is allowed and yet unwise, each a sentence */ waarschuwingen?: string[] } {
  const gezet = Object.fromEntries(Object.entries(env).filter(([, waarde]) => waarde?.trim()));
  const gelezen = Omgeving.safeParse(gezet);
  const fouten = (gelezen.error?.issues ?? []).map((fout) => `${fout.path.join('.')} ${fout.message}.`);
  const productie = gezet['NODE_ENV'] === 'production';
  fouten.push(...ontbreekt(gezet, productie), ...half(gezet));
  if (productie && gezet['VOORDEUR_DEMO']) fouten.push('VOORDEUR_DEMO kan niet samen met NODE_ENV=production: productie draait nooit als demo.');
  if (productie) fouten.push(...onveilig(gezet));
  if (!gelezen.success || fouten.length > 0) return { fouten };
  const config = maak(gelezen.data);
  return { config, fouten, waarschuwingen: waarschuw(config, gezet) };
}

function ontbreekt(gezet: Record<string, string | undefined>, productie: boolean): string[] {
  const nodig = productie ? PRODUCTIE_EIST : gezet['OIDC_ISSUER'] ? OIDC_EIST : [];
  const mist = nodig.filter((naam) => !gezet[naam]);
  if (mist.length === 0) return [];
  return [`${productie ? 'In productie' : 'Met OIDC_ISSUER'} moet dit gezet zijn, en het ontbreekt: ${mist.join(', ')}.`];
}

/** Settings that mean nothing without each other. */
function half(gezet: Record<string, string | undefined>): string[] {
  const er = OIDC_MIJN.filter((naam) => gezet[naam]);
  const zonderDienst = ['OIDC_ACR', 'OIDC_AMR', ...OIDC_MIJN].filter((naam) => gezet[naam] && !gezet['OIDC_ISSUER']);
  return [
    ...(er.length > 0 && er.length < OIDC_MIJN.length ? [`Een inlogdienst voor cliënten vraagt ${OIDC_MIJN.join(', ')}. Nu ontbreekt: ${OIDC_MIJN.filter((naam) => !gezet[naam]).join(', ')}.`] : []),
    ...(zonderDienst.length > 0 ? [`${zonderDienst.join(', ')} ${zonderDienst.length === 1 ? 'werkt' : 'werken'} alleen samen met OIDC_ISSUER.`] : []),
    ...(er.length === OIDC_MIJN.length && gezet['OIDC_MIJN_ISSUER'] === gezet['OIDC_ISSUER'] ? ['OIDC_MIJN_ISSUER is dezelfde inlogdienst als OIDC_ISSUER. Laat de drie OIDC_MIJN_… dan weg.'] : []),
  ];
}

/** What production refuses to do, also where each setting by itself could be read. */
function onveilig(gezet: Record<string, string | undefined>): string[] {
  const zonderTls = (['VOORDEUR_URL', 'OIDC_ISSUER', 'OIDC_MIJN_ISSUER'] as const).filter((naam) => gezet[naam]?.startsWith('http:'));
  return [
    ...zonderTls.map((naam) => `${naam} moet in productie met https:// beginnen.`),
    ...(gezet['NODE_TLS_REJECT_UNAUTHORIZED'] === '0' ? ['NODE_TLS_REJECT_UNAUTHORIZED=0 zet de controle van certificaten uit. Dat kan niet in productie; gebruik NODE_EXTRA_CA_CERTS voor een eigen certificaat.'] : []),
  ];
}

/** What is allowed and yet unwise; said at the start, without repeating values. */
function waarschuw({ productie, modus, databaseUrl, smtpUrl, adressen }: Config, gezet: Record<string, string | undefined>): string[] {
  const database = databaseUrl ? new URL(databaseUrl) : undefined;
  const viaSocket = database?.hostname === '' || database?.searchParams.get('host')?.startsWith('/');
  const versleuteld = ['require', 'verify-ca', 'verify-full'].includes(database?.searchParams.get('sslmode') ?? gezet['PGSSLMODE'] ?? '');
  const hier = ['127.0.0.1', '::1', 'localhost'];
  return [
    ...(modus === 'demo' && adressen.some((a) => !hier.includes(a)) ? ['de demo heeft geen wachtwoorden en is nu ook van buiten deze machine te bereiken. Zet er geen echte gegevens in.'] : []),
    ...(modus === 'oidc' && !productie ? ['NODE_ENV is niet production: wat productie eist, is niet gecontroleerd.'] : []),
    ...(database && !isLokaal(database) && !viaSocket && !versleuteld ? ['DATABASE_URL vraagt geen versleutelde verbinding. Voeg sslmode=verify-full toe.'] : []),
    ...(productie && smtpUrl?.startsWith('smtp:') && !isLokaal(new URL(smtpUrl)) ? ['SMTP_URL begint met smtp://: de verbinding met de mailserver is alleen versleuteld als die dat aanbiedt. Gebruik liever smtps://.'] : []),
    ...(productie && !gezet['OIDC_ACR'] && !gezet['OIDC_AMR'] ? ['OIDC_ACR en OIDC_AMR zijn niet gezet: bij het inloggen wordt geen tweede factor geëist.'] : []),
    ...(productie && ['debug', 'trace'].includes(gezet['LOG_LEVEL'] ?? '') ? ['LOG_LEVEL staat ruimer dan productie nodig heeft.'] : []),
  ];
}

function hostEnPoort(tekst: string): { host: string; poort: number } {
  const [, host = '', poort = ''] = /^(?:tcp:\/\/)?\[?(.+?)\]?:(\d+)$/i.exec(tekst) ?? [];
  return { host, poort: Number(poort) };
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
    oidc: env.OIDC_ISSUER ? { issuer: env.OIDC_ISSUER, clientId: env.OIDC_CLIENT_ID!, clientSecret: env.OIDC_CLIENT_SECRET!, sterkte: { ...(env.OIDC_ACR ? { acr: env.OIDC_ACR } : {}), ...(env.OIDC_AMR ? { amr: env.OIDC_AMR } : {}) } } : undefined,
    oidcMijn: env.OIDC_MIJN_ISSUER ? { issuer: env.OIDC_MIJN_ISSUER, clientId: env.OIDC_MIJN_CLIENT_ID!, clientSecret: env.OIDC_MIJN_CLIENT_SECRET! } : undefined,
    smtpUrl: env.SMTP_URL,
    adreszoeker: env.VOORDEUR_ADRESSEN,
    limiet: env.VOORDEUR_LIMIET && { account: env.VOORDEUR_LIMIET[0]!, adres: env.VOORDEUR_LIMIET[1]!, inloggen: env.VOORDEUR_LIMIET[2]! },
    virusscan: env.VOORDEUR_VIRUSSCAN ? hostEnPoort(env.VOORDEUR_VIRUSSCAN) : undefined,
    mailVan: env.MAIL_VAN ?? `voordeur@${new URL(url).hostname}`,
  };
}
