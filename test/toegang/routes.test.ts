import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIES } from '../../src/actions/register.ts';
import type { Groep } from '../../src/domain/aanvraag/gegevensgroepen.ts';
import { betrokkenen } from '../../src/domain/keten/betrokkenen.ts';
import { FASEN } from '../../src/domain/keten/fasen.ts';
import type { DossierStand, Status } from '../../src/domain/keten/stand.ts';
import type { Route } from '../../src/http/route.ts';
import { GEEN_MEDEWERKER } from '../../src/domain/partijen/rollen.ts';
import { PERSONAS } from '../../src/demo/personas.ts';
import { ROUTES } from '../../src/routes.ts';
import { laadDossier } from '../../src/storage/dossiers.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { verhaalIn, type Verhaal } from '../opstelling/verhaal.ts';

/*
 * Every kind of persona against every route and every step, from the program's own tables: a new route is covered the day it exists.
 * Each dossier carries a marker in each of its groups; no answer may hold a marker of a group its reader may not see.
 */

type Proef = { id: string; stand: DossierStand; merken: Partial<Record<Groep, string>> };
let app: App;
let v: Verhaal;
let aanwezig: (Aanwezig & { slug: string })[];
const proeven: Proef[] = [];
let woningen: string[];

const VERHALEN: { tot: Status; gemeente: string; zorg: string }[] = [
  { tot: 'concept', gemeente: 'haarlem', zorg: 'hvo-querido' },
  { tot: 'te-toetsen', gemeente: 'velsen', zorg: 'ribw-kam' },
  { tot: 'te-beslissen', gemeente: 'haarlem', zorg: 'ribw-kam' },
  { tot: 'wacht-op-woning', gemeente: 'velsen', zorg: 'hvo-querido' },
  { tot: 'advies-gevraagd', gemeente: 'haarlem', zorg: 'hvo-querido' },
  { tot: 'woont', gemeente: 'haarlem', zorg: 'ribw-kam' },
];

beforeAll(async () => {
  app = await startApp();
  v = verhaalIn(app);
  for (const [i, verhaal] of VERHALEN.entries()) {
    const merken = { personalia: `Zeldzaam${i}naam`, huishouden: `merk-huishouden-${i}x`, begeleidingsplan: `merk-plan-${i}x`, beoordeling: `merk-motivering-${i}x` };
    const id = await v.dossier({ ...verhaal, naam: merken.personalia, toelichting: merken.huishouden, doelen: merken.begeleidingsplan, motivering: merken.beoordeling });
    const zorg = await v.als(verhaal.zorg, 'begeleider');
    proeven.push({ id, merken, stand: (await app.verbinding.als(zorg.token, (tx) => laadDossier(tx, id)))!.stand });
  }
  woningen = [await v.woning('pre-wonen', 'haarlem'), await v.woning('ymere', 'haarlem')];
  const iedereen = await Promise.all(PERSONAS.map(async (p) => ({ slug: p.slug, ...(await app.als(p.slug)) })));
  // Sight goes by organisation and role: of those who do the same work and see the same of these dossiers, one is asked.
  const zelfde = ({ wie }: Aanwezig) => JSON.stringify([wie.rol, wie.regeling, proeven.map((p) => magZien(p.stand, wie))]);
  aanwezig = [...new Map(iedereen.map((wie) => [zelfde(wie), wie])).values()];
  expect(new Set(aanwezig.map((a) => a.wie.rol))).toEqual(new Set(PERSONAS.map((p) => p.rol)));
});
afterAll(() => app.stop());

function magZien(stand: DossierStand, { organisatie, rol }: { organisatie: string; rol: string }): Groep[] {
  const regeling = app.kern.regelingen.op(stand.regeling, stand.versie);
  const eigen = organisatie === stand.zorgorganisatie && rol === 'begeleider';
  if (!betrokkenen(regeling, stand).some((b) => b.organisatie === organisatie && b.rol === rol) || (stand.toestemming !== 'gegeven' && !eigen)) return [];
  return regeling.gegevensdeling.filter((d) => { const vanaf = (d.vanaf as Record<string, (typeof FASEN)[number]>)[rol]; return vanaf && FASEN.indexOf(vanaf) <= FASEN.indexOf(stand.fase); }).map((d) => d.groep);
}

/** What a parameter can stand for: own, another's, unknown and nonsense; and the names the program itself knows. */
function waardenVoor(pad: string, naam: string): string[] {
  if (naam === 'stap' || naam === 'actie') return Object.keys(ACTIES);
  if (naam === 'groep') return ['personalia', 'begeleidingsplan', 'onzin'];
  if (naam !== 'id') return ['onzin', 'westfriesland'];
  if (pad.includes('woning')) return [...woningen, 'geen-uuid'];
  if (pad.includes('regeling') || pad.includes('monitor')) return ['pact-ijmond-zuid-kennemerland', 'onzin'];
  return [...proeven.map((p) => p.id), '00000000-0000-4000-8000-000000000000', 'geen-uuid'];
}

/** Every first parameter; a second one takes turns, so that all of its values are met without meeting every pair. */
function paden(pad: string): string[] {
  const [eerste, tweede] = [...pad.matchAll(/:(\w+)(\{[^}]*\})?/g)];
  if (!eerste) return [pad];
  return waardenVoor(pad, eerste[1]!).flatMap((waarde, i) => {
    const gevuld = pad.replace(eerste[0], waarde);
    if (!tweede) return [gevuld];
    const waarden = waardenVoor(pad, tweede[1]!);
    return [0, 1, 2].map((k) => gevuld.replace(tweede[0], waarden[(i * 3 + k) % waarden.length]!));
  });
}

/** Runs the work for each item, a few at a time. */
async function elk<T>(items: readonly T[], werk: (item: T) => Promise<void>, tegelijk = 6): Promise<void> {
  const rij = [...items];
  await Promise.all(Array.from({ length: tegelijk }, async () => { for (let i = rij.shift(); i !== undefined; i = rij.shift()) await werk(i); }));
}

const isApi = (route: Route) => route.pad.startsWith('/api');
/** Sent for a version of the dossier that never was, so that no step is really taken. */
const zonderGevolg = (route: Route): RequestInit =>
  isApi(route) ? { method: 'POST', body: '{"versie":-1}', headers: { 'content-type': 'application/json' } } : { method: 'POST', body: new URLSearchParams({ versie: '-1' }) };
const LEZEN = ROUTES.filter((r) => r.methode === 'GET');

describe('P12 elke route zegt wie mag, en houdt zich eraan', () => {
  it('een bezoeker komt alleen op wat openbaar is', async () => {
    const mis: string[] = [];
    await elk(ROUTES.flatMap((route) => paden(route.pad).slice(0, 3).map((pad) => ({ route, pad }))), async ({ route, pad }) => {
      const { status, headers } = await app.vraag(undefined, pad, { method: route.methode });
      const goed = route.toegang === 'openbaar' ? status < 500 : isApi(route) ? status === 401 : status === 303 && headers.get('location')!.startsWith('/inloggen');
      if (!goed) mis.push(`${route.methode} ${pad}: ${status}`);
    });
    expect(mis).toEqual([]);
  });

  it('geen persona krijgt ergens een fout van de server, of een pagina die niet voor haar rol is', async () => {
    const mis: string[] = [];
    await elk(aanwezig.flatMap((wie) => ROUTES.map((route) => ({ wie, route }))), async ({ wie, route }) => {
      for (const pad of paden(route.pad).slice(0, 4)) {
        const { status } = await app.vraag(wie, pad, route.methode === 'POST' ? zonderGevolg(route) : {});
        const mag = route.toegang === 'openbaar' || (route.toegang === 'ingelogd' ? !GEEN_MEDEWERKER.includes(wie.wie.rol) : route.toegang.includes(wie.wie.rol));
        // A client who asks for a page of the staff is brought to their own door.
        const terug = wie.wie.rol === 'client' && route.methode === 'GET' && !pad.startsWith('/api') && status === 303;
        if (status >= 500 || (!mag && status !== 403 && !terug)) mis.push(`${wie.slug} ${route.methode} ${pad}: ${status}`);
      }
    });
    expect(mis).toEqual([]);
    expect(app.fouten).toEqual([]);
  }, 240_000);

  it('P12.d, W9.5: in geen enkel antwoord staat iets uit een groep die de lezer niet mag zien', async () => {
    const lekken: string[] = [];
    let gevonden = 0;
    await elk(aanwezig, async (wie) => {
      const verboden = proeven.flatMap((p) => Object.entries(p.merken).filter(([groep]) => !magZien(p.stand, wie.wie).includes(groep as Groep)).map(([groep, merk]) => ({ groep, merk, id: p.id })));
      const toegestaan = proeven.flatMap((p) => Object.entries(p.merken).filter(([groep]) => magZien(p.stand, wie.wie).includes(groep as Groep)).map(([, merk]) => merk));
      const zoeken = proeven.map((p) => `/zoeken?q=${p.merken.personalia}`);
      const lijsten = LEZEN.filter((r) => !r.pad.includes(':')).flatMap((r) => [r.pad, `${r.pad}?als=csv`]);
      for (const pad of [...zoeken, ...lijsten, ...LEZEN.filter((r) => r.pad.includes(':')).flatMap((r) => paden(r.pad))]) {
        const tekst = await (await app.vraag(wie, pad)).text();
        const zonderEcho = pad.startsWith('/zoeken') ? tekst.replaceAll(new RegExp(`value="${pad.split('=')[1]}"|[“"‘']${pad.split('=')[1]}[”"’']`, 'g'), '') : tekst;
        for (const { groep, merk, id } of verboden) if (zonderEcho.includes(merk)) lekken.push(`${wie.slug} leest ${groep} van ${id} op ${pad}`);
        gevonden += toegestaan.filter((merk) => tekst.includes(merk)).length;
      }
    });
    expect(lekken).toEqual([]);
    // The markers do show where they may: otherwise this test could not fail.
    expect(gevonden).toBeGreaterThan(100);
  }, 480_000);
});

describe('P12 elke stap is alleen voor wie haar mag zetten', () => {
  const aantal = async () => {
    const client = new pg.Client({ connectionString: app.db.eigenaarUrl });
    await client.connect();
    return (await client.query('select count(*)::int as n from voordeur.gebeurtenis').finally(() => client.end())).rows[0].n as number;
  };
  it('een stap op een dossier dat niet gedeeld is, verandert niets en zegt niet of het bestaat', async () => {
    const eerst = await aantal();
    const mis: string[] = [];
    const onbekend = await (await app.vraag(aanwezig[0], '/api/v1/dossiers/00000000-0000-4000-8000-000000000000/acties/besluit-nemen', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).json();
    await elk(aanwezig.flatMap((wie) => proeven.filter((p) => magZien(p.stand, wie.wie).length === 0).map((p) => ({ wie, p }))), async ({ wie, p }) => {
      for (const stap of Object.keys(ACTIES)) {
        const antwoord = await app.vraag(wie, `/api/v1/dossiers/${p.id}/acties/${stap}`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
        const lichaam = (await antwoord.json()) as { detail?: string };
        if (![403, 404].includes(antwoord.status) || (antwoord.status === 404 && lichaam.detail !== (onbekend as { detail?: string }).detail)) mis.push(`${wie.slug} ${stap}: ${antwoord.status} ${lichaam.detail}`);
      }
    });
    expect(mis).toEqual([]);
    expect(await aantal()).toBe(eerst);
  }, 240_000);
});
