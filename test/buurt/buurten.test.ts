import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { voegBuurtToe, wisToelichting, zetBuurtstap } from '../../src/actions/buurt/buurt-stappen.ts';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { woningAanmelden } from '../../src/actions/woning/woning-aanmelden.ts';
import { plusWerkdagen, vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import type { Uitkomst } from '../../src/domain/uitkomst.ts';
import { draagkrachtenVoor, leesBuurt, leesBuurten, leesBuurtoordelen, leesBuurtverloop, leesPlaatsingen, telBuurten } from '../../src/storage/lezen/buurten.ts';
import { rekenKetenNa } from '../../src/storage/keten-controle.ts';
import type { Transactie } from '../../src/storage/verbinding.ts';
import { buurtdagen } from '../../src/web/buurt/lijst.tsx';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';

const PACT = 'pact-ijmond-zuid-kennemerland';
const vandaag = vandaagIn(new Date());
const BEPERKT = { oordeel: 'beperkt', reden: 'Het buurthuis is dicht.', helpt: 'Een vaste avond per week.' };
let v: Verhaal;
let ymere: Ingelogd, dock: Ingelogd, socius: Ingelogd, marloes: Ingelogd, hoorn: Ingelogd;
let volgende = 0;

beforeAll(async () => {
  v = await begin();
  ymere = await v.als('ymere', 'woonconsulent');
  dock = await v.als('dock', 'welzijnswerker');
  socius = await v.als('socius', 'welzijnswerker');
  marloes = await v.als('stichting-woonservice', 'servicepunt-medewerker');
  hoorn = await v.als('ggd-hollands-noorden', 'uitstroomcoordinator');
});
afterAll(() => v.sluit());

const lees = <T>(wie: Ingelogd, werk: (tx: Transactie) => Promise<T>): Promise<T> => v.verbinding.als(wie.token, werk);
async function moet<T>(uitkomst: Promise<Uitkomst<T>>): Promise<T> {
  const u = await uitkomst;
  if (!u.ok) throw new Error(JSON.stringify(u));
  return u.waarde;
}
const buurt = async (naam = `Buurt ${++volgende}`, gemeente = 'haarlem', wie = marloes): Promise<string> => (await moet(voegBuurtToe(v.kern, wie, { gemeente, naam }))).id;
const meld = (wie: Ingelogd, id: string, invoer: unknown) => zetBuurtstap(v.kern, wie, 'draagkracht-melden', id, invoer);
const kracht = async (id: string, op = vandaag, wie = ymere) => (await lees(wie, (tx) => draagkrachtenVoor(tx, v.kern.regelingen.op(PACT, vandaag), [id], op))).get(id)?.draagkracht;
const woningIn = async (id: string, corporatie = 'pre-wonen') => (await moet(woningAanmelden(v.kern, await v.als(corporatie, 'woonconsulent'), { adres: 'Zaanenlaan 214', gemeente: 'haarlem', buurt: id, kamers: 3, huur: 640, gelijkvloers: 'ja', jongerenwoning: 'nee', beschikbaar_vanaf: '2026-12-01' }))).woning;
/** As if keys were handed over in homes of this neighbourhood, so many days ago. */
async function sleutels(id: string, dagenGeleden: readonly number[], corporatie = 'pre-wonen'): Promise<void> {
  for (const dagen of dagenGeleden) {
    await alsEigenaar(v.db.eigenaarUrl, `set session_replication_role = replica; insert into voordeur.woning (id, regeling, versie, corporatie, gemeente, status, sinds, volgnummer, stand, adres, kamers, huur, gelijkvloers, jongerenwoning, beschikbaar_vanaf)
      select gen_random_uuid(), '${PACT}', '2021-10-07', '${corporatie}', 'haarlem', 'verhuurd', current_date - ${dagen}, 1, jsonb_build_object('buurt', '${id}'), 'Proefpad 1', 2, 500, false, false, current_date`);
  }
}

describe('A5 wie welke buurt bijhoudt', () => {
  it('A5 een corporatie doet dat in haar eigen werkgebied, het servicepunt in de hele regio', async () => {
    expect((await voegBuurtToe(v.kern, ymere, { gemeente: 'haarlem', naam: 'Iepenkwartier' })).ok).toBe(true);
    expect((await voegBuurtToe(v.kern, marloes, { gemeente: 'velsen', naam: 'Iepenkwartier' })).ok).toBe(true);
    expect(await voegBuurtToe(v.kern, ymere, { gemeente: 'velsen', naam: 'Elders' })).toMatchObject({ ok: false, soort: 'ongeldig', velden: [{ veld: 'gemeente' }] });
    const velsen = await buurt('Van Velsen', 'velsen');
    expect(await zetBuurtstap(v.kern, ymere, 'buurt-sluiten', velsen, { reden: 'vergissing' })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    for (const wie of [dock, await v.als('hvo-querido', 'begeleider'), await v.als('gemeente-haarlem', 'tafellid'), await v.als('gemeente-haarlem', 'bestuurder')])
      expect(await voegBuurtToe(v.kern, wie, { gemeente: 'haarlem', naam: 'Mag niet' }), wie.wie.rol).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
  });

  it('A5 dezelfde naam kan in een gemeente één keer, ook als twee mensen haar tegelijk toevoegen', async () => {
    await buurt('Lindewijk');
    expect(await voegBuurtToe(v.kern, marloes, { gemeente: 'haarlem', naam: ' lindewijk ' })).toMatchObject({ ok: false, soort: 'ongeldig', velden: [{ veld: 'naam' }] });
    const tegelijk = await Promise.all([marloes, ymere, marloes, ymere].map((wie) => voegBuurtToe(v.kern, wie, { gemeente: 'haarlem', naam: 'Tegelijkhof' })));
    expect(tegelijk.filter((u) => u.ok)).toHaveLength(1);
    for (const naam of ['x', 'Buurt <b>', 'a'.repeat(81), 'Drie\nregels;']) expect(await voegBuurtToe(v.kern, marloes, { gemeente: 'haarlem', naam }), naam).toMatchObject({ ok: false, soort: 'ongeldig' });
  });

  it('A5 een gesloten buurt krijgt geen oordelen meer, en haar naam komt vrij; heropenen onder een vergeven naam kan niet', async () => {
    const id = await buurt('Oude Naam');
    await moet(zetBuurtstap(v.kern, marloes, 'buurt-hernoemen', id, { naam: 'Nieuwe Naam' }));
    expect((await lees(marloes, (tx) => leesBuurt(tx, id)))!.naam).toBe('Nieuwe Naam');
    await moet(zetBuurtstap(v.kern, marloes, 'buurt-sluiten', id, { reden: 'samengevoegd' }));
    expect(await meld(dock, id, { oordeel: 'ruim' })).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
    expect(await zetBuurtstap(v.kern, marloes, 'buurt-sluiten', id, { reden: 'samengevoegd' })).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
    await buurt('Nieuwe Naam');
    expect(await zetBuurtstap(v.kern, marloes, 'buurt-heropenen', id, { naam: 'Nieuwe Naam' })).toMatchObject({ ok: false, soort: 'ongeldig' });
    await moet(zetBuurtstap(v.kern, marloes, 'buurt-heropenen', id, { naam: 'Nog Een Naam' }));
    expect((await lees(dock, (tx) => leesBuurtverloop(tx, id))).map((g) => g.soort)).toEqual(['buurt-heropend', 'buurt-gesloten', 'buurt-hernoemd', 'buurt-vastgelegd']);
  });
});

describe('PO.c4 corporatie en welzijnsorganisatie zeggen wat een buurt kan dragen', () => {
  it('PO.c4, PO.w2 alleen wie er werkt, in een rol die de regeling noemt', async () => {
    const id = await buurt();
    expect((await meld(dock, id, { oordeel: 'ruim' })).ok).toBe(true);
    expect((await meld(ymere, id, { oordeel: 'gewoon' })).ok).toBe(true);
    for (const [wie, soort] of [[socius, 'niet-bevoegd'], [await v.als('woningbedrijf-velsen', 'woonconsulent'), 'niet-bevoegd'], [marloes, 'niet-bevoegd'], [await v.als('hvo-querido', 'begeleider'), 'niet-gevonden'], [hoorn, 'niet-gevonden']] as const)
      expect(await meld(wie, id, { oordeel: 'ruim' }), wie.wie.organisatie).toMatchObject({ ok: false, soort });
  });

  it('PO.c4 wie “beperkt” zegt, zegt waarom en wat zou helpen; beide fouten in één keer', async () => {
    const id = await buurt();
    expect(await meld(dock, id, { oordeel: 'beperkt' })).toMatchObject({ ok: false, soort: 'ongeldig', velden: [{ veld: 'reden' }, { veld: 'helpt' }] });
    expect(await meld(dock, id, { ...BEPERKT, helpt: '  ' })).toMatchObject({ ok: false, velden: [{ veld: 'helpt' }] });
    expect((await meld(dock, id, BEPERKT)).ok).toBe(true);
    expect(await meld(dock, id, { oordeel: 'heel slecht' })).toMatchObject({ ok: false, velden: [{ veld: 'oordeel' }] });
  });

  it('W9.6 het voorzichtigste oordeel dat telt geldt; het laatste van een organisatie telt, zolang het geldig is', async () => {
    const id = await buurt();
    expect(await kracht(id)).toBe('gewoon');
    await moet(meld(dock, id, { oordeel: 'ruim' }));
    expect(await kracht(id)).toBe('ruim');
    await moet(meld(ymere, id, BEPERKT));
    expect(await kracht(id)).toBe('beperkt');
    await moet(meld(ymere, id, { oordeel: 'gewoon' }));
    expect(await kracht(id)).toBe('gewoon');
    // As it was on an earlier day, and as it will be when nobody says anything any more.
    expect(await kracht(id, plusWerkdagen(vandaag, -1))).toBe('gewoon');
    expect(await kracht(id, `${Number(vandaag.slice(0, 4)) + 1}-12-31`)).toBe('gewoon');
    const beeld = (await lees(marloes, (tx) => draagkrachtenVoor(tx, v.kern.regelingen.op(PACT, vandaag), [id], vandaag))).get(id)!;
    expect(beeld.oordelen.map((o) => [o.naam, o.oordeel])).toEqual([['Dock', 'ruim'], ['Ymere', 'gewoon']]);
  });

  it('PO.c4 een oordeel van een eerdere dag mag, maar niet van morgen, niet vóór een later oordeel', async () => {
    const id = await buurt();
    const gisteren = plusWerkdagen(vandaag, -1);
    await moet(meld(dock, id, { ...BEPERKT, gebeurd_op: gisteren }));
    expect(await meld(dock, id, { oordeel: 'ruim', gebeurd_op: plusWerkdagen(vandaag, 1) })).toMatchObject({ ok: false, velden: [{ veld: 'gebeurd_op' }] });
    expect(await meld(dock, id, { oordeel: 'ruim', gebeurd_op: plusWerkdagen(vandaag, -5) })).toMatchObject({ ok: false, velden: [{ veld: 'gebeurd_op' }] });
    // Sent twice is once.
    await moet(meld(dock, id, { oordeel: 'ruim' }));
    await moet(meld(dock, id, { oordeel: 'ruim' }));
    expect(await lees(dock, (tx) => leesBuurtoordelen(tx, id, vandaag))).toHaveLength(2);
  });

  it('PO.c4 in de lijst staat wat de regel per buurt zegt, en de aantallen kloppen met de lijst', async () => {
    const namen = ['Telhof A', 'Telhof B', 'Telhof C', 'Telhof D'];
    const [a, b, c] = [await buurt(namen[0]), await buurt(namen[1]), await buurt(namen[2])];
    await buurt(namen[3]);
    await moet(meld(dock, a!, { oordeel: 'ruim' }));
    await moet(meld(ymere, a!, BEPERKT));
    await moet(meld(dock, b!, { oordeel: 'gewoon' }));
    await moet(meld(dock, c!, { oordeel: 'ruim', gebeurd_op: plusWerkdagen(vandaag, -119) }));
    const dagen = buurtdagen(v.kern.regelingen.op(PACT, vandaag), vandaag);
    await lees(dock, async (tx) => {
      const lijst = await leesBuurten(tx, { zoek: 'télHOF' }, dagen, 'naam');
      expect(lijst.rijen.map((r) => [r.naam, r.beeld, r.oordelen])).toEqual([['Telhof A', 'beperkt', 2], ['Telhof B', 'gewoon', 1], ['Telhof C', 'ruim', 1], ['Telhof D', 'geen', 0]]);
      const telling = await telBuurten(tx, { zoek: 'telhof' }, dagen);
      expect([...telling.beelden].sort()).toEqual([['beperkt', 1], ['geen', 1], ['gewoon', 1], ['ruim', 1]]);
      expect([telling.gesloten, telling.verloopt]).toEqual([0, 1]);
      expect((await leesBuurten(tx, { zoek: 'telhof', verloopt: true }, dagen, 'verloopt')).rijen.map((r) => r.naam)).toEqual(['Telhof C']);
      expect((await leesBuurten(tx, { zoek: 'telhof' }, dagen, 'verloopt')).rijen.map((r) => r.naam)[0]).toBe('Telhof C');
      const eerste = await leesBuurten(tx, { zoek: 'telhof' }, dagen, 'naam', undefined, 3);
      expect((await leesBuurten(tx, { zoek: 'telhof' }, dagen, 'naam', { richting: 'na', sleutel: eerste.volgende! }, 3)).rijen.map((r) => r.naam)).toEqual(['Telhof D']);
    });
  });
});

describe('P12.a over buurten, nooit over personen', () => {
  it('P12.a wat mensen opschrijven staat niet in de gebeurtenissen, en een dossiernummer of telefoonnummer wordt geweigerd', async () => {
    const id = await buurt('Stille Namenhof');
    await moet(meld(dock, id, { oordeel: 'beperkt', reden: 'Merkwoordreden', helpt: 'Merkwoordhulp' }));
    expect(await meld(ymere, id, { oordeel: 'ruim', toelichting: 'Sinds PACT-2026-0147 er woont.' })).toMatchObject({ ok: false, soort: 'ongeldig', velden: [{ veld: 'toelichting' }] });
    expect(await meld(ymere, id, { ...BEPERKT, reden: 'Bel 06-12345678', helpt: 'Mail a@b.nl' })).toMatchObject({ ok: false, velden: [{ veld: 'reden' }, { veld: 'helpt' }] });
    const { rows } = await alsEigenaar<{ tekst: string }>(v.db.eigenaarUrl, `select string_agg(gegevens::text, ' ') as tekst from voordeur.gebeurtenis where stroom = 'buurt'`);
    expect(rows[0]!.tekst).toContain('beperkt');
    for (const woord of ['Merkwoord', 'Namenhof', 'Dock']) expect(rows[0]!.tekst).not.toContain(woord);
  });

  it('P12.a een toelichting kan worden gewist door wie haar gaf of door het servicepunt; het oordeel blijft tellen', async () => {
    const id = await buurt();
    await moet(meld(dock, id, BEPERKT));
    const nummer = (await lees(dock, (tx) => leesBuurtoordelen(tx, id, vandaag)))[0]!.volgnummer;
    expect(await wisToelichting(v.kern, ymere, id, nummer)).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    expect(await wisToelichting(v.kern, dock, id, 99)).toMatchObject({ ok: false, soort: 'niet-gevonden' });
    await moet(wisToelichting(v.kern, marloes, id, nummer));
    expect((await lees(dock, (tx) => leesBuurtoordelen(tx, id, vandaag)))[0]).toMatchObject({ oordeel: 'beperkt', reden: undefined, helpt: undefined });
    expect(await kracht(id)).toBe('beperkt');
  });

  it('P12.a wie niet met buurten of woningen werkt, of in een andere regio, ziet er niets van', async () => {
    const id = await buurt('Onzichtbaar');
    await moet(meld(dock, id, BEPERKT));
    const anderen = [hoorn, await v.als('intermaris', 'woonconsulent'), await v.als('hvo-querido', 'begeleider'), await v.als('gemeente-haarlem', 'tafellid'), await v.als('gemeente-haarlem', 'consulent'), await v.als('gemeente-haarlem', 'bestuurder'), await v.als('stichting-woonservice', 'beheerder')];
    for (const wie of anderen) await lees(wie, async (tx) => {
      expect(await leesBuurt(tx, id), wie.wie.rol).toBeUndefined();
      expect(await leesBuurtoordelen(tx, id, vandaag)).toEqual([]);
      expect(await leesBuurtverloop(tx, id)).toEqual([]);
      expect((await leesPlaatsingen(tx, [id])).size).toBe(0);
      expect((await draagkrachtenVoor(tx, v.kern.regelingen.op(PACT, vandaag), [id], vandaag)).size).toBe(0);
    });
    for (const tabel of ['buurt', 'buurtoordeel']) expect((await v.verbinding.als(undefined, (tx) => sql`select 1 from ${sql.table(`voordeur.${tabel}`)}`.execute(tx))).rows).toEqual([]);
    // Nor can an opinion be written in another's name, or a memory of it.
    const als = (wie: Ingelogd, werk: (tx: Transactie) => Promise<unknown>) => expect(lees(wie, werk)).rejects.toMatchObject({ code: '42501' });
    await als(dock, (tx) => sql`insert into voordeur.buurtoordeel values (${id}::uuid, 9, 'ymere', 'ruim', now(), null, null)`.execute(tx));
    await als(hoorn, (tx) => sql`insert into voordeur.buurtoordeel values (${id}::uuid, 9, 'ggd-hollands-noorden', 'ruim', now(), null, null)`.execute(tx));
    await als(hoorn, (tx) => sql`insert into voordeur.gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash)
      values (${id}::uuid, 9, 'buurt', 'x', 'aanbod', '{}', now(), now(), voordeur.mijn_account(), 'ggd-hollands-noorden', 'x', 'x', now(), '')`.execute(tx));
    const volgende = (wie: Ingelogd, soort: string, gegevens: object) => (tx: Transactie) => sql`insert into voordeur.gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash)
      values (${id}::uuid, 3, 'buurt', ${soort}, 'aanbod', ${JSON.stringify(gegevens)}::jsonb, now(), now(), voordeur.mijn_account(), ${wie.wie.organisatie}, 'x', 'x', now(), '')`.execute(tx);
    await als(dock, volgende(dock, 'draagkracht-gemeld', { organisatie: 'ymere', oordeel: 'ruim' }));
    await als(dock, volgende(dock, 'buurt-gesloten', {}));
    await als(dock, volgende(dock, 'buurt-hernoemd', {}));
    await als(dock, (tx) => sql`update voordeur.buurtoordeel set reden = 'herschreven'`.execute(tx));
    await als(dock, (tx) => sql`update voordeur.buurt set gemeente = 'velsen'`.execute(tx));
  });
});

describe('P12.a recente plaatsingen in een buurt', () => {
  const tel = async (wie: Ingelogd, id: string) => (await lees(wie, (tx) => leesPlaatsingen(tx, [id]))).get(id);
  it('P12.a een klein aantal is alleen te zien voor wie er woningen ziet; de laatste twaalf maanden tellen', async () => {
    const id = await buurt();
    expect(await tel(dock, id)).toEqual({ aantal: 0, minder_dan_vijf: false });
    await sleutels(id, [1, 30, 400]);
    for (const wie of [marloes, await v.als('pre-wonen', 'woonconsulent')]) expect(await tel(wie, id), wie.wie.organisatie).toEqual({ aantal: 2, minder_dan_vijf: false });
    // A corporation without these homes is a stranger here, as the welfare worker is; announcing a home of its own nearby does not help.
    for (const wie of [dock, await v.als('woningbedrijf-velsen', 'woonconsulent')]) expect(await tel(wie, id), wie.wie.organisatie).toEqual({ aantal: null, minder_dan_vijf: true });
    await v.woning('ymere');
    expect(await tel(await v.als('ymere', 'woonconsulent'), id)).toEqual({ aantal: null, minder_dan_vijf: true });
    await sleutels(id, [2, 3]);
    expect(await tel(dock, id)).toEqual({ aantal: null, minder_dan_vijf: true });
    await sleutels(id, [4]);
    expect(await tel(dock, id)).toEqual({ aantal: 5, minder_dan_vijf: false });
  });

  it('P12.a een woning die in de buurt vrij staat of is voorgelegd, telt nog niet', async () => {
    const id = await buurt();
    await woningIn(id);
    expect(await tel(marloes, id)).toEqual({ aantal: 0, minder_dan_vijf: false });
  });
});

it('A5 wat er met buurten gebeurde volgt uit het geheugen', async () => {
  const uitslag = await rekenKetenNa(v.db.eigenaarUrl);
  expect(uitslag.ok && uitslag.waarde.breuken.filter((b) => b.stroom === 'buurt')).toEqual([]);
});
