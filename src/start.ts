import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pino, { type Logger } from 'pino';
import { kern as maakKern, type Kern } from './actions/kern.ts';
import { pdok } from './adres/pdok.ts';
import { maakApp } from './app.ts';
import { aanbieder as maakAanbieder } from './auth/aanbieder.ts';
import { leesConfig, type Config } from './config.ts';
import type { DemoAanmelding } from './demo/aanmelding.ts';
import { inPostvak, perSmtp } from './jobs/bezorgen.ts';
import { posttaak } from './jobs/post.ts';
import { regelingentaak } from './jobs/regelingen.ts';
import { tikker, type Tikker } from './jobs/tikker.ts';
import { wettelijketaak } from './jobs/wettelijk.ts';
import { maakServer } from './http/server.ts';
import { clamd } from './keuring/clamd.ts';
import { luister } from './luister.ts';
import { herbouwZoNodig, ververseBeurten } from './storage/herbouwen.ts';
import { laadRegelingen } from './storage/inrichting.ts';
import { foutregel } from './foutregel.ts';
import { migreer } from './storage/migraties.ts';
import { laatstePost, postkantoor } from './storage/post.ts';
import { vandaagIn } from './domain/kalender/werkdagen.ts';
import { levend } from './domain/regeling/versies.ts';
import { leesRegelingen } from './storage/regelingen-lezen.ts';
import { geldendeRegelingen, leesVersiemerken } from './storage/regelingversies.ts';
import { startServer } from './storage/server/start.ts';
import { sessies as maakSessies } from './storage/sessies.ts';
import { verbind, type Verbinding } from './storage/verbinding.ts';
import { wettelijk } from './storage/wissen.ts';
import { zegel } from './storage/zegel.ts';

/* The only wiring: settings, database, covenants, sign-in, web. Everything that can be wrong outside is said in one sentence. */

function stopMet(...zinnen: (string | undefined)[]): never {
  for (const zin of zinnen) if (zin) console.error(zin);
  process.exit(1);
}

const { config, fouten, waarschuwingen = [] } = leesConfig(process.env);
if (!config) stopMet('Voordeur start niet:', ...fouten.map((f) => `- ${f}`));
for (const zin of waarschuwingen) console.warn(`Let op: ${zin}`);
await start(config);

async function start(config: Config): Promise<void> {
  const log = pino({ level: process.env.LOG_LEVEL ?? (config.productie ? 'info' : 'warn'), base: undefined });
  // A taken port is said at once, not after the database is up and the demo is filled.
  const proef = await luister(() => createServer(), config.adressen, config.poort);
  if (!proef.ok) stopMet(`Voordeur start niet: ${proef.reden}`, proef.wat);
  await proef.waarde.stop();

  const server = config.databaseUrl ? undefined : await startServer({ map: config.dataMap });
  if (server && !server.ok) stopMet(`Voordeur start niet: ${server.reden}`, server.wat);
  const eigenaarUrl = config.databaseUrl ?? (server?.ok ? server.waarde.url : '');
  if (server?.ok) void server.waarde.uitval.then((zin) => stopMet(zin));

  const bestanden = leesRegelingen();
  const inlog = await migreer(eigenaarUrl).catch((fout: Error) => stopMet('Voordeur start niet: de database is niet bereikbaar of niet in te richten.', fout.message));
  const verbinding = verbind(inlog.programma, { bewaring: inlog.bewaring, opFout: (fout) => log.error(foutregel(fout), 'databaseverbinding verbroken') });
  // What holds is in the files and in what the parties adopted here; it can change while the program runs.
  const vandaag = () => vandaagIn(new Date());
  const regelingen = levend(bestanden, vandaag);
  const ververs = regelingentaak({
    levend: regelingen, vandaag, merken: () => leesVersiemerken(verbinding), lees: () => geldendeRegelingen(inlog.inrichting, bestanden, ({ rij, waarom }) => log.error({ regeling: rij.regeling, geldig_vanaf: rij.geldig_vanaf, zaak: rij.zaak_id, waarom }, 'een vastgestelde versie telt niet mee')),
    laad: (alle, dag) => laadRegelingen(inlog.inrichting, alle, dag), beurten: (alle, dag) => ververseBeurten(inlog.inrichting, alle, dag), meld: (versies) => log.info({ versies }, 'regelingen opnieuw geladen'),
  });
  await ververs().catch((fout: Error) => stopMet('Voordeur start niet: de regelingen zijn niet te laden.', fout.message));
  await herbouwZoNodig(eigenaarUrl, regelingen);
  const kern: Kern = { ...maakKern(verbinding, regelingen), ...(config.adreszoeker ? { adreszoeker: pdok(config.adreszoeker) } : {}), ...(config.virusscan ? { virusscan: clamd({ ...config.virusscan, meld: (reden) => log.error({ reden }, 'de virusscanner antwoordt niet') }) } : {}), ...(config.modus === 'oidc' || config.url.startsWith('https:') ? { url: config.url } : {}), ...(config.oidc && !config.oidc.sterkte.acr && !config.oidc.sterkte.amr ? { zonderTweedeFactor: true } : {}) };
  const sessies = maakSessies(verbinding);
  // Every instance derives the same secret from the same database's own login, so any of them can finish a sign-in.
  const geheim = createHash('sha256').update(`aanmelden:${new URL(inlog.programma).password}`).digest('hex');
  const adres = { url: config.url, elkeHost: config.modus === 'demo' };

  let demo: DemoAanmelding | undefined;
  if (config.modus === 'demo') {
    const { richtDemoIn } = await import('./demo/inrichten.ts');
    await richtDemoIn({ eigenaarUrl, kern, sessies, leeg: config.demo === 'leeg', zeg: (regel) => console.log(regel) });
    const { demoAanmelding } = await import('./demo/aanmelding.ts');
    const { IN_POSTVAK } = await import('./demo/postvak.tsx');
    demo = demoAanmelding({ sessies, regelingen: regelingen.alle(), geheim, adres, binnen: `http://127.0.0.1:${config.poort}`, postvak: () => laatstePost(verbinding, IN_POSTVAK) });
  }
  const aanbieder = demo?.aanbieder ?? maakAanbieder(config.oidc!);
  const app = maakApp({ kern, sessies, adres, geheim, aanbieder, mijn: config.oidcMijn && maakAanbieder(config.oidcMijn), demo, log, limiet: config.limiet });
  const postbode = startPost({ config, verbinding, klok: kern.klok, log });
  const bewaring = startWettelijk(kern, log);
  // What was recorded cannot be cut off unnoticed from a quarter of an hour later.
  const zegelaar = tikker({ elke: 15 * 60_000, meteen: true, ronde: () => zegel(verbinding), opFout: (fout) => log.error(foutregel(fout), 'zegelen mislukt') });
  // A version that was adopted, here or in another instance, holds within half a minute.
  const verversing = tikker({ elke: 30_000, ronde: ververs, opFout: (fout) => log.error(foutregel(fout), 'regelingen verversen mislukt') });
  const luisteraar = await luister(() => maakServer(app.fetch, config.url.startsWith('https:')), config.adressen, config.poort);
  const stop = async () => {
    if (luisteraar.ok) await luisteraar.waarde.stop();
    await postbode.stop();
    await bewaring.stop();
    await zegelaar.stop();
    await verversing.stop();
    await verbinding.sluit();
    if (server?.ok) await server.waarde.stop();
  };
  if (!luisteraar.ok) {
    await stop();
    stopMet(luisteraar.reden, luisteraar.wat);
  }
  // A second Ctrl-C (npm passes it on as well) must not break off an orderly stop.
  let gestopt = false;
  for (const signaal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signaal, () => {
      if (gestopt) return;
      gestopt = true;
      void stop().then(() => process.exit(0));
    });
  console.log(`Voordeur staat klaar op ${config.url}`);
}

/** What the law sets a day for, such as the end of a retention term: at the start, and every hour from then on. */
function startWettelijk(kern: Kern, log: Logger): Tikker {
  const opFout = (fout: Error) => log.error(foutregel(fout), 'wettelijke ronde mislukt');
  const ronde = wettelijketaak({ kern, wettelijk: wettelijk(kern.verbinding), meld: (telling) => log.info(telling, 'wettelijke stappen gezet'), opFout });
  return tikker({ elke: 60 * 60_000, meteen: true, ronde, opFout });
}

/** Mail: over SMTP, in the demo to its outbox page. Outside production it may be left out, and then says so. */
function startPost({ config, verbinding, klok, log }: { config: Config; verbinding: Verbinding; klok: Kern['klok']; log: Logger }): Tikker {
  const demo = config.modus === 'demo';
  if (!demo && !config.smtpUrl) {
    log.warn('SMTP_URL is niet gezet: er gaat geen mail uit');
    return { stop: () => Promise.resolve() };
  }
  const smtp = demo ? undefined : perSmtp(config.smtpUrl!, config.mailVan);
  const ronde = posttaak({
    postkantoor: postkantoor(verbinding), bezorg: smtp?.bezorg ?? inPostvak, url: config.url, klok, verzameltijd: demo ? 15_000 : undefined,
    meld: (melding) => log.error(melding, 'mail opgegeven'),
  });
  const postbode = tikker({ elke: demo ? 10_000 : 20_000, ronde, opFout: (fout) => log.error(foutregel(fout), 'postronde mislukt') });
  return { stop: () => postbode.stop().finally(() => smtp?.sluit()) };
}
