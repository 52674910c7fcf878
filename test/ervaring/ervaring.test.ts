import pg from 'pg';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ervaring } from '../../src/domain/ervaring/vragen.ts';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { maandenNa, maandenVoor } from '../../src/domain/kalender/maanden.ts';
import { bewaarErvaring, maakErvaringscode } from '../../src/storage/ervaringen.ts';
import { leesCodestand, leesGedeeldeErvaring, leesOpenAntwoorden, telErvaringen } from '../../src/storage/lezen/ervaringen.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* What clients say of how it goes: apart from their dossier, once per code, and never so that it points someone out. */

let v: Verhaal;
let jeroen: Ingelogd;
let marloes: Ingelogd;
let dossier: string;
const vandaag = vandaagIn(new Date());
const ANTWOORD: Ervaring = { schaal: { woning: 'tevreden', buurt: 'gaat-wel' }, open: { goed: 'Rust in huis' } };
const CODE = (n: number) => `CODE${String(n).padStart(4, '0')}`;

const eigenaar = async <T extends object>(tekst: string): Promise<T[]> => {
  const client = new pg.Client({ connectionString: v.db.eigenaarUrl });
  await client.connect();
  // the owner is bound by the policies too: look with the functions' role
  return (await client.query('set role voordeur_zicht').then(() => client.query(tekst)).finally(() => client.end())).rows as T[];
};
const probeer = (token: string | undefined, tekst: string): Promise<unknown[] | string> =>
  v.verbinding.als(token, async (tx) => (await sql.raw(tekst).execute(tx)).rows).catch((fout: { code?: string }) => fout.code ?? 'fout');
const maak = (wie: Ingelogd, id: string, code: string, op = vandaag) => v.verbinding.als(wie.token, (tx) => maakErvaringscode(tx, id, code, op));
const stuur = (code: string, op = vandaag, magLezen = false, antwoord = ANTWOORD) => v.verbinding.als(undefined, (tx) => bewaarErvaring(tx, code, op, antwoord, magLezen));

beforeAll(async () => {
  v = await begin();
  jeroen = await v.als('hvo-querido', 'begeleider');
  marloes = await v.als('stichting-woonservice', 'servicepunt-medewerker');
  dossier = await v.dossier({ tot: 'woont' });
}, 60_000);
afterAll(() => v.sluit());

describe('E4, E2.7 een code maken', () => {
  it('E4: kan pas als de vragenlijst is uitgereikt, en alleen door de begeleider van het dossier', async () => {
    expect(await maak(jeroen, dossier, CODE(1))).toBe('niet');
    expect(await v.doet('vragenlijst-uitreiken', dossier, jeroen)).toMatchObject({ ok: true });
    for (const wie of [marloes, await v.als('ribw-kam', 'begeleider'), await v.als('pre-wonen', 'woonconsulent')]) {
      expect(await maak(wie, dossier, CODE(1))).toBe('niet');
      expect(await v.verbinding.als(wie.token, (tx) => leesCodestand(tx, dossier))).toBeUndefined();
    }
    expect(await v.verbinding.als(jeroen.token, (tx) => leesCodestand(tx, dossier))).toEqual({ gemaakt: 0 });
    expect(await maak(jeroen, dossier, CODE(1))).toBe('gemaakt');
    expect(await v.verbinding.als(jeroen.token, (tx) => leesCodestand(tx, dossier))).toEqual({ gemaakt: 1, verloopt: maandenNa(vandaag, 3) });
  });
  it('E4: een nieuwe code maakt de oude ongeldig; na vijf is het genoeg', async () => {
    expect(await maak(jeroen, dossier, CODE(2))).toBe('gemaakt');
    expect(await stuur(CODE(1))).toBe(false);
    for (const n of [3, 4, 5]) expect(await maak(jeroen, dossier, CODE(n))).toBe('gemaakt');
    expect(await maak(jeroen, dossier, CODE(6))).toBe('te-vaak');
  });
  it('E4: de database kent alleen de hash van een code', async () => {
    expect(JSON.stringify(await eigenaar(`select hash::text, dossier_id, verloopt from voordeur.ervaringscode`))).not.toContain(CODE(5));
  });
});

describe('E4, E2.7 antwoorden', () => {
  it('E4: een code werkt drie maanden, één keer, en van twee tegelijk wint er één', async () => {
    expect(await stuur(CODE(5), maandenNa(vandaag, 4))).toBe(false);
    const tegelijk = await Promise.all(Array.from({ length: 8 }, () => stuur(CODE(5))));
    expect(tegelijk.filter(Boolean)).toHaveLength(1);
    expect(await stuur(CODE(5))).toBe(false);
    expect(await eigenaar('select count(*)::int as n from voordeur.ervaring')).toEqual([{ n: 1 }]);
  });
  it('E2.7: niets dat blijft, brengt antwoorden bij een dossier: geen code, geen dag, geen nummer op volgorde', async () => {
    const [rij] = await eigenaar<Record<string, unknown>>('select * from voordeur.ervaring');
    expect(Object.keys(rij!).sort()).toEqual(['dossier_id', 'id', 'kwartaal', 'open', 'organisatie', 'regeling', 'schaal']);
    expect(rij).toMatchObject({ dossier_id: null, organisatie: null });
    expect(await eigenaar('select * from voordeur.ervaringscode')).toEqual([]);
    expect(await eigenaar('select * from voordeur.ervaringsuitnodiging')).toEqual([{ dossier_id: dossier, aantal: 5 }]);
    expect(await maak(jeroen, dossier, CODE(7))).toBe('gebruikt');
    expect(await v.verbinding.als(jeroen.token, (tx) => leesGedeeldeErvaring(tx, dossier))).toBeUndefined();
  });
  it('E2.7: wie deelt, deelt met de eigen begeleider en met niemand anders; het lezen is vastgelegd', async () => {
    const ander = await v.dossier({ tot: 'woont', naam: 'Bram de Wit' });
    await v.doet('vragenlijst-uitreiken', ander, jeroen);
    await maak(jeroen, ander, CODE(10));
    expect(await stuur(CODE(10), vandaag, true)).toBe(true);
    expect(await v.verbinding.als(jeroen.token, (tx) => leesGedeeldeErvaring(tx, ander))).toEqual(ANTWOORD);
    for (const wie of [marloes, await v.als('ribw-kam', 'begeleider'), await v.als('pre-wonen', 'woonconsulent')]) expect(await v.verbinding.als(wie.token, (tx) => leesGedeeldeErvaring(tx, ander))).toBeUndefined();
    const client = new pg.Client({ connectionString: v.db.eigenaarUrl });
    await client.connect();
    const { rows } = await client.query(`select rol, dossiers from voordeur.inzage where groepen = '{ervaring}'`).finally(() => client.end());
    expect(rows).toEqual([{ rol: 'begeleider', dossiers: [ander] }]);
  });
  it('E2.7: bij het tellen komt geen vrije tekst binnen', async () => {
    await expect(stuur('CODE0099', vandaag, false, { schaal: { woning: 'Noor van Zanten' }, open: {} })).rejects.toMatchObject({ code: '23514' });
  });
});

describe('E2.7 de uitslag', () => {
  const kwartaal = (terug: number) => maandenVoor(`${vandaag.slice(0, 4)}-${String(Math.floor((Number(vandaag.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`, terug * 3);
  const tel = (wie: Ingelogd) => v.verbinding.als(wie.token, telErvaringen);
  /** Answers as if given on a day, without the way to them. */
  const antwoordden = (op: string, aantal: number, schaal: object, open: object = {}) =>
    eigenaar(`insert into voordeur.ervaring (regeling, kwartaal, schaal, open) select 'pact-ijmond-zuid-kennemerland', '${op}', '${JSON.stringify(schaal)}', '${JSON.stringify(open)}' from generate_series(1, ${aantal})`);

  it('E2.7: kwartalen worden samengenomen tot vijf, het lopende telt niet, en een vraag met minder dan vijf staat er niet', async () => {
    expect(await tel(marloes)).toEqual([]);
    await antwoordden(kwartaal(4), 3, { woning: 'tevreden', nu: 'goed' });
    expect(await tel(marloes)).toEqual([]);
    await antwoordden(kwartaal(3), 1, { woning: 'gaat-wel' });
    await antwoordden(kwartaal(2), 2, { woning: 'gaat-wel' }, { goed: 'De buren' });
    await antwoordden(kwartaal(1), 4, { woning: 'tevreden' }, { beter: 'De trap' });
    expect(await tel(marloes)).toEqual([
      { van: kwartaal(4), tot: kwartaal(1), aantal: 6, vraag: 'woning', antwoord: 'gaat-wel', keren: 3 },
      { van: kwartaal(4), tot: kwartaal(1), aantal: 6, vraag: 'woning', antwoord: 'tevreden', keren: 3 },
    ]);
    expect(await tel(jeroen)).toEqual(await tel(marloes));
  });
  it('E2.7: een andere regeling ziet er niets van, een bezoeker ook niet', async () => {
    expect(await tel(await v.als('leviaan', 'begeleider'))).toEqual([]);
    expect(await v.verbinding.als(undefined, telErvaringen)).toEqual([]);
  });
  it('E2.7: eigen woorden alleen voor het Servicepunt, en alleen van periodes die af zijn', async () => {
    const open = (wie: Ingelogd) => v.verbinding.als(wie.token, leesOpenAntwoorden);
    expect((await open(marloes)).map((o) => [o.vraag, o.tekst])).toEqual([['goed', 'De buren'], ['goed', 'De buren']]);
    for (const wie of await v.iedereen()) {
      const gezien = await open(wie);
      if (!['servicepunt-medewerker', 'servicepunt-manager'].includes(wie.wie.rol)) expect(gezien).toEqual([]);
    }
  });
});

describe('P12 de tabellen zijn dicht', () => {
  it('E4: het programma zelf leest en schrijft er niets in, met of zonder sessie, ook niet als monitor', async () => {
    for (const tabel of ['ervaring', 'ervaringscode', 'ervaringsuitnodiging']) {
      for (const token of [undefined, jeroen.token, marloes.token]) {
        for (const tekst of [`select * from voordeur.${tabel}`, `delete from voordeur.${tabel}`, `update voordeur.${tabel} set dossier_id = null`, `insert into voordeur.${tabel} (dossier_id) values (gen_random_uuid())`, `copy voordeur.${tabel} to stdout`]) expect(await probeer(token, tekst)).toBe('42501');
      }
      expect(await v.verbinding.alsMonitor(async (tx) => (await sql.raw(`select * from voordeur.${tabel}`).execute(tx)).rows).catch((f: { code?: string }) => f.code)).toBe('42501');
    }
    for (const functie of [`voordeur.ervaringsperioden('pact-ijmond-zuid-kennemerland')`, `voordeur.mag_ervaring_vragen('${dossier}')`]) expect(await probeer(marloes.token, `select * from ${functie}`)).toBe('42501');
    for (const rol of ['voordeur_zicht', 'voordeur_lezer']) expect(await probeer(marloes.token, `set role ${rol}`)).toBe('42501');
  });
});
