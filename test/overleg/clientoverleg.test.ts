import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { plusWerkdagen, vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { gezienDoor } from '../../src/domain/keten/gezien.ts';
import { takenVan } from '../../src/domain/keten/taken.ts';
import { leesDossier } from '../../src/storage/lezen/dossier.ts';
import { leesVerslagen } from '../../src/storage/lezen/verslagen.ts';
import { koppel } from '../mijn/thuis.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { verhaalIn, type Verhaal } from '../opstelling/verhaal.ts';

/* The report of a meeting about one client: in the dossier, for whom, and who still signs by when. */

let app: App;
let v: Verhaal;
let jeroen: Ingelogd; // begeleider
let marloes: Ingelogd; // service point
let ruud: Ingelogd; // corporation
let consulent: Ingelogd; // municipality
let samira: Ingelogd; // another care organisation
let milan: Aanwezig; // the client
const vandaag = vandaagIn(new Date());
const VERSLAG = { gesprek_op: vandaag, probleem: 'merk-probleem', besluit: 'merk-besluit', overwegingen: 'merk-overweging' };

beforeAll(async () => {
  app = await startApp();
  v = verhaalIn(app);
  [jeroen, marloes, ruud, consulent, samira] = await Promise.all([v.als('hvo-querido', 'begeleider'), v.als('stichting-woonservice', 'servicepunt-medewerker'), v.als('pre-wonen', 'woonconsulent'), v.als('gemeente-haarlem', 'consulent'), v.als('ribw-kam', 'begeleider')]);
  milan = await app.als('milan-visser');
}, 120_000);
afterAll(() => app.stop());

const moet = async (...stap: Parameters<Verhaal['doet']>) => { const uit = await v.doet(...stap); if (!uit.ok) throw new Error(JSON.stringify(uit)); return uit.waarde.stand; };
const dossier = async (...deelnemers: string[]) => { const id = await v.dossier({ tot: 'woont', naam: 'Milan Visser' }); await moet('clientoverleg-vastleggen', id, marloes, { ...VERSLAG, deelnemers, ...(deelnemers.includes('client') ? {} : { zonder_client: 'Gevraagd, maar ziek.' }) }); return id; };
const leest = async (wie: Ingelogd, id: string) => JSON.stringify(await v.verbinding.als(wie.token, (tx) => leesVerslagen(tx, id, 'stap')));
const zie = async (wie: Ingelogd, id: string) => v.verbinding.als(wie.token, (tx) => leesDossier(tx, id));
const ziet = async (wie: Ingelogd, id: string) => { const d = await zie(wie, id); return d && gezienDoor(d.stand, d.groepen).clientoverleggen; };
const teTekenen = async (id: string) => {
  const { stand } = (await zie(marloes, id))!;
  return takenVan(v.kern.regelingen.op(stand.regeling, stand.versie), stand).filter((t) => t.stap === 'clientoverleg-ondertekenen').map((t) => [t.organisatie, t.uiterlijk]).sort();
};

describe('W15 het verslag van een overleg over één cliënt staat in het dossier', () => {
  it('W15, E2.8 wie bij de cliënt hoort leest het; de gemeente, welzijn en een andere organisatie niet; en in het geheugen staat geen woord ervan', async () => {
    const id = await dossier('client', 'begeleider', 'corporatie', 'servicepunt');
    const welzijn = await v.als('dock', 'welzijnswerker');
    await moet('welzijn-betrekken', id, jeroen, { organisatie: 'dock' });
    for (const wie of [jeroen, marloes, ruud]) expect(await leest(wie, id), wie.wie.organisatie).toContain('merk-besluit');
    for (const wie of [consulent, welzijn, samira]) {
      expect(await leest(wie, id), wie.wie.organisatie).not.toContain('merk-');
      expect(await ziet(wie, id), wie.wie.organisatie).toBeUndefined();
    }
    expect(JSON.stringify((await zie(jeroen, id))!.voorvallen)).not.toContain('merk-');
    expect((await (await app.vraag(jeroen as Aanwezig, `/dossiers/${id}`)).text())).toContain('merk-overweging');
  });
  it('W15 alleen het Servicepunt legt het vast, met wie erbij waren; zonder de cliënt met de reden', async () => {
    const id = await v.dossier({ tot: 'woont' });
    expect(await v.doet('clientoverleg-vastleggen', id, jeroen, { ...VERSLAG, deelnemers: ['client', 'begeleider'] })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    expect(await v.doet('clientoverleg-vastleggen', id, marloes, { ...VERSLAG, deelnemers: ['begeleider'] })).toMatchObject({ ok: false, velden: [{ veld: 'zonder_client' }] });
    expect(await v.doet('clientoverleg-vastleggen', id, marloes, { ...VERSLAG, deelnemers: ['servicepunt'] })).toMatchObject({ ok: false, velden: [{ veld: 'deelnemers' }] });
  });
});

describe('W15 goedkeuren en ondertekenen', () => {
  it('W15 wie erbij was staat aan zet met een laatste dag, ieder voor zichzelf; daarna niemand meer', async () => {
    const id = await dossier('client', 'begeleider', 'corporatie', 'servicepunt');
    const uiterlijk = plusWerkdagen(vandaag, 10);
    expect(await teTekenen(id)).toEqual([['hvo-querido', uiterlijk], ['pre-wonen', uiterlijk]]);
    const teken = (wie: Ingelogd, door: string[], akkoord = 'ja') => v.doet('clientoverleg-ondertekenen', id, wie, { overleg: '1', door, akkoord });
    expect(await teken(ruud, ['client'])).toMatchObject({ ok: false, velden: [{ veld: 'door' }] });
    expect(await teken(ruud, ['corporatie'], 'nee')).toMatchObject({ ok: false, velden: [{ veld: 'akkoord' }] });
    expect(await teken(samira, ['begeleider'])).toMatchObject({ ok: false });
    expect((await teken(ruud, ['corporatie'])).ok).toBe(true);
    expect(await teTekenen(id)).toEqual([['hvo-querido', uiterlijk]]);
    expect((await teken(jeroen, ['client', 'begeleider'])).ok).toBe(true);
    expect(await teTekenen(id)).toEqual([]);
    expect(await teken(marloes, ['client'])).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
  });
  it('W15, PO.w6 was de gemeente erbij, dan leest zij het verslag tot zij tekende; voor welzijn legt het Servicepunt de handtekening vast', async () => {
    const id = await dossier('client', 'begeleider', 'gemeente', 'welzijn', 'servicepunt');
    expect((await teTekenen(id)).map(([wie]) => wie)).toEqual(['gemeente-haarlem', 'hvo-querido', 'stichting-woonservice']);
    expect(await leest(consulent, id)).toContain('merk-besluit');
    await moet('clientoverleg-ondertekenen', id, consulent, { overleg: '1', door: ['gemeente'], akkoord: 'ja' });
    expect(await leest(consulent, id)).not.toContain('merk-');
    expect(await ziet(consulent, id)).toBeUndefined();
    await moet('clientoverleg-ondertekenen', id, marloes, { overleg: '1', door: ['welzijn'], akkoord: 'ja' });
    expect((await teTekenen(id)).map(([wie]) => wie)).toEqual(['hvo-querido']);
  });
});

describe('W15 de cliënt', () => {
  it('W15 leest bij de eigen gegevens dat er overleg was en wat is besloten, ook als er verder niets is gemeld', async () => {
    const id = await dossier('client', 'begeleider', 'servicepunt');
    const lees = async () => (await app.vraag(milan, '/mijn/gegevens')).text();
    expect(await lees()).not.toContain('merk-besluit');
    await koppel(app.db, 'milan-visser', id);
    expect(await lees()).toContain('merk-besluit');
    expect(await lees()).not.toContain('merk-probleem');
  });
});
