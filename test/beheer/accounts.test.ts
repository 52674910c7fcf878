import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountBeeindigen, accountWijzigen, mijnSessiesBeeindigen, sessiesBeeindigen } from '../../src/actions/beheer/accounts.ts';
import { codeUit, uitnodigingAannemen, type Bekende } from '../../src/actions/beheer/aannemen.ts';
import { clientUitnodigen, clienttoegangIntrekken, medewerkerUitnodigen, uitnodigingIntrekken } from '../../src/actions/beheer/uitnodigen.ts';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { rollenBij } from '../../src/domain/partijen/passend.ts';
import { PERSONAS } from '../../src/demo/personas.ts';
import { leesAccounts, leesClienttoegang, leesMijnSessies, leesPartijenZonderBeheerder, leesSessiesVan, leesToegangswijzigingen, leesUitnodigingen } from '../../src/storage/lezen/accounts.ts';
import { sessies as maakSessies } from '../../src/storage/sessies.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* Who gives whom access, within which bounds, and how it ends: through the actions, and at the functions of the database themselves. */

const PACT = 'pact-ijmond-zuid-kennemerland';
const UITGEVER = 'https://inloggen.voorbeeld.nl';
let v: Verhaal;
let sessies: ReturnType<typeof maakSessies>;
let hvo: Ingelogd;
let servicepunt: Ingelogd;
beforeAll(async () => {
  v = await begin();
  sessies = maakSessies(v.verbinding);
  hvo = await v.als('hvo-querido', 'beheerder');
  servicepunt = await v.als('stichting-woonservice', 'beheerder');
});
afterAll(() => v.sluit());

const bekende = (onderwerp: string = randomUUID(), voor: Bekende['voor'] = 'alles'): Bekende => ({ uitgever: UITGEVER, onderwerp, voor });
const rij = async (tekst: string) => (await alsEigenaar(v.db.eigenaarUrl, `set role voordeur_persoon; ${tekst}`) as unknown as { rows: Record<string, unknown>[] }[]).at(-1)!.rows;
/** A statement as the program's own role, under a token: rows, or the code of the refusal. */
const probeer = (token: string | undefined, tekst: string): Promise<unknown> =>
  v.verbinding.als(token, async (tx) => (await sql.raw<Record<string, unknown>>(tekst).execute(tx)).rows).catch((fout: { code?: string }) => fout.code ?? 'fout');
/** Invites someone, lets them accept and signs them in. */
async function collega(door: Ingelogd, naam: string, rol = 'begeleider', organisatie = 'hvo-querido', wie = bekende()): Promise<Ingelogd & { account: string }> {
  const uit = await medewerkerUitnodigen(v.kern, door, organisatie, PACT, { naam, rol });
  if (!uit.ok) throw new Error(uit.reden);
  const account = await uitnodigingAannemen(v.kern, uit.waarde.code, wie);
  if (!account.ok) throw new Error(account.reden);
  const token = await sessies.begin(account.waarde, 'web');
  return { account: account.waarde, token, wie: (await sessies.wie(token))! };
}
const merkVan = async (naam: string, door = hvo): Promise<string> => (await v.verbinding.als(door.token, leesAccounts)).find((a) => a.naam === naam && a.actief)!.merk;

describe('P12.h uitnodigen', () => {
  it('P12.h een code geeft één keer toegang, aan wie de inlogdienst kent, en wie hem gaf staat erbij', async () => {
    const uit = await medewerkerUitnodigen(v.kern, hvo, 'hvo-querido', PACT, { naam: 'Noor Zwart', rol: 'begeleider', email: 'n.zwart@voorbeeld.nl' });
    expect(uit).toMatchObject({ ok: true, waarde: { naam: 'Noor Zwart', organisatie: 'HVO-Querido' } });
    if (!uit.ok) return;
    expect((await v.verbinding.als(hvo.token, leesUitnodigingen)).map((u) => u.naam)).toContain('Noor Zwart');
    const wie = bekende('noor');
    expect(await uitnodigingAannemen(v.kern, uit.waarde.code, { ...wie, voor: 'client' })).toMatchObject({ ok: false, reden: 'Deze code is voor een andere ingang.' });
    const account = await uitnodigingAannemen(v.kern, uit.waarde.code, wie);
    expect(account).toMatchObject({ ok: true });
    expect(await sessies.accountVoor(UITGEVER, 'noor')).toBe(account.ok && account.waarde);
    expect(await uitnodigingAannemen(v.kern, uit.waarde.code, bekende())).toMatchObject({ ok: false, velden: [{ veld: 'code' }] });
    const accounts = await v.verbinding.als(hvo.token, leesAccounts);
    expect(accounts.find((a) => a.naam === 'Noor Zwart')).toMatchObject({ rol: 'begeleider', email: 'n.zwart@voorbeeld.nl', gegeven_door: 'Petra Langendijk', actief: true, gezien_op: null });
    expect((await v.verbinding.als(hvo.token, leesUitnodigingen)).map((u) => u.naam)).not.toContain('Noor Zwart');
    expect(await rij(`select naam, email from voordeur.uitnodiging where gebruikt_op is not null`)).toEqual([{ naam: null, email: null }]);
  });

  it('P12.h een onzinnige, verlopen of ingetrokken code krijgt hetzelfde antwoord als een die niet bestaat', async () => {
    expect(codeUit('kort')).toMatchObject({ ok: false, velden: [{ veld: 'code' }] });
    const onbekend = await uitnodigingAannemen(v.kern, 'CDFHJKMNPRTVWXY3', bekende());
    const [verlopen, weg] = await Promise.all(['Verlopen', 'Weg'].map((naam) => medewerkerUitnodigen(v.kern, hvo, 'hvo-querido', PACT, { naam, rol: 'begeleider' })));
    await rij(`update voordeur.uitnodiging set verloopt = now() where naam = 'Verlopen' returning id`);
    const id = (await v.verbinding.als(hvo.token, leesUitnodigingen)).find((u) => u.naam === 'Weg')!.id;
    expect(await uitnodigingIntrekken(v.kern, await v.als('hvo-querido', 'begeleider'), id)).toMatchObject({ ok: false });
    expect(await uitnodigingIntrekken(v.kern, servicepunt, id)).toMatchObject({ ok: false });
    expect(await uitnodigingIntrekken(v.kern, hvo, id)).toMatchObject({ ok: true });
    for (const uit of [verlopen!, weg!]) expect(await uitnodigingAannemen(v.kern, uit.ok ? uit.waarde.code : '', bekende())).toEqual(onbekend);
  });

  it('P12.h alleen rollen die bij de organisatie passen, alleen de eigen organisatie, en nooit een cliënt of het systeem', async () => {
    for (const [organisatie, rol] of [['hvo-querido', 'woonconsulent'], ['hvo-querido', 'client'], ['hvo-querido', 'systeem'], ['hvo-querido', 'tafellid'], ['ribw-kam', 'begeleider'], ['onzin', 'beheerder']] as const)
      expect(await medewerkerUitnodigen(v.kern, hvo, organisatie, PACT, { naam: 'X', rol })).toMatchObject({ ok: false });
    expect(await medewerkerUitnodigen(v.kern, hvo, 'hvo-querido', 'westfriesland', { naam: 'X', rol: 'begeleider' })).toMatchObject({ ok: false });
    // the functions themselves
    const roep = (organisatie: string, rol: string, regeling = PACT, token = hvo.token) => probeer(token, `select voordeur.medewerker_uitnodigen('CDFHJKMNPRTVWX${rol.length}', 'X', null, '${organisatie}', '${rol}', '${regeling}') as uit`);
    expect(await roep('hvo-querido', 'woonconsulent')).toEqual([{ uit: 'rol-past-niet' }]);
    for (const rol of ['client', 'systeem']) expect(await roep('hvo-querido', rol)).toEqual([{ uit: 'rol-past-niet' }]);
    expect(await roep('ribw-kam', 'beheerder')).toEqual([{ uit: 'niet-bevoegd' }]);
    expect(await roep('hvo-querido', 'begeleider', 'westfriesland')).toEqual([{ uit: 'niet-bevoegd' }]);
    for (const wie of await v.iedereen()) if (wie.wie.rol !== 'beheerder') expect(await roep(wie.wie.organisatie, 'beheerder', wie.wie.regeling ?? PACT, wie.token)).toEqual([{ uit: 'niet-bevoegd' }]);
  });

  it('P12.h het servicepunt geeft een andere organisatie haar eerste beheerder, en niets daarna', async () => {
    const zonder = await v.verbinding.als(servicepunt.token, leesPartijenZonderBeheerder);
    expect(zonder.map((p) => p.organisatie)).toContain('ymere');
    expect(zonder.map((p) => p.organisatie)).not.toContain('hvo-querido');
    expect(await v.verbinding.als(hvo.token, leesPartijenZonderBeheerder)).toEqual([]);
    expect(await medewerkerUitnodigen(v.kern, servicepunt, 'ymere', PACT, { naam: 'X', rol: 'woonconsulent' })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    const eerst = await medewerkerUitnodigen(v.kern, servicepunt, 'ymere', PACT, { naam: 'Eerst', rol: 'beheerder' });
    const ymere = await collega(servicepunt, 'Els Ymere', 'beheerder', 'ymere');
    // the earlier code gave way to the later one
    expect(await uitnodigingAannemen(v.kern, eerst.ok ? eerst.waarde.code : '', bekende())).toMatchObject({ ok: false });
    expect(await medewerkerUitnodigen(v.kern, servicepunt, 'ymere', PACT, { naam: 'Nog een', rol: 'beheerder' })).toMatchObject({ ok: false, reden: 'Deze organisatie heeft al een beheerder.' });
    expect(await medewerkerUitnodigen(v.kern, ymere, 'ymere', PACT, { naam: 'Collega', rol: 'woonconsulent' })).toMatchObject({ ok: true });
    expect((await v.verbinding.als(servicepunt.token, leesAccounts)).some((a) => a.naam === 'Els Ymere')).toBe(false);
  });

  it('P12.h wat de database een partij toestaat, is wat de regel van de regeling zegt', async () => {
    const rijen = await rij('select regeling, organisatie, rollen, servicepunt from voordeur.regelingpartij');
    for (const r of v.kern.regelingen.alle()) for (const p of r.partijen)
      expect(rijen.find((x) => x.regeling === r.regeling && x.organisatie === p.code)).toMatchObject({ rollen: rollenBij(r, p), servicepunt: p.code === r.servicepunt.organisatie });
    for (const p of PERSONAS) if (p.rol !== 'client') expect(rijen.find((x) => x.regeling === p.regeling && x.organisatie === p.organisatie)!.rollen, p.slug).toContain(p.rol);
  });
});

describe('P12.h beheren en beëindigen', () => {
  it('P12.h wie weggaat is er meteen uit: sessies, tokens, concepten, vervanging en eigen uitnodigingen', async () => {
    const weg = await collega(hvo, 'Ad Vertrekt', 'beheerder');
    const api = await sessies.begin(weg.account, 'api');
    const begeleider = await v.als('hvo-querido', 'begeleider');
    const dossier = await v.dossier({ tot: 'wacht-op-woning' });
    await rij(`insert into voordeur.persoonlijke_toegang (dossier_id, account_id, soort, groepen, reden, tot) values ('${dossier}', '${weg.account}', 'noodtoegang', '{voortgang}', 'x', now() + interval '1 hour') returning id`);
    await rij(`select voordeur.zicht_herberekenen('${dossier}')`);
    await alsEigenaar(v.db.eigenaarUrl, `insert into voordeur.vervanging (id, van_account, naar_account, van, tot) values (gen_random_uuid(), '${weg.account}', '${begeleider.wie.account}', current_date - 3, current_date + 3)`);
    await alsEigenaar(v.db.eigenaarUrl, `insert into voordeur.concept (account_id, dossier_id, stap, inhoud, versie) values ('${weg.account}', '${dossier}', 'x', '{}', 1)`);
    const uit = await medewerkerUitnodigen(v.kern, weg, 'hvo-querido', PACT, { naam: 'Via Ad', rol: 'begeleider' });
    expect(await probeer(weg.token, `select dossier_id from voordeur.zicht where account_id is not null`)).toHaveLength(1);
    expect(await accountBeeindigen(v.kern, hvo, await merkVan('Ad Vertrekt'))).toMatchObject({ ok: true });
    for (const token of [weg.token, api]) expect(await sessies.wie(token)).toBeUndefined();
    expect(await probeer(weg.token, 'select * from voordeur.zicht')).toEqual([]);
    expect(await rij(`select 1 from voordeur.sessie where account_id = '${weg.account}' union all select 2 from voordeur.concept where account_id = '${weg.account}'
      union all select 3 from voordeur.vervanging where van_account = '${weg.account}' and tot >= current_date union all select 4 from voordeur.zicht where account_id = '${weg.account}'`)).toEqual([]);
    expect(await uitnodigingAannemen(v.kern, uit.ok ? uit.waarde.code : '', bekende())).toMatchObject({ ok: false });
    const ad = (await v.verbinding.als(hvo.token, leesAccounts)).find((a) => a.naam === 'Ad Vertrekt')!;
    expect(ad).toMatchObject({ actief: false, beeindigd_op: expect.any(Date) });
    expect((await v.verbinding.als(hvo.token, (tx) => leesToegangswijzigingen(tx, ad.merk))).map((w) => [w.soort, w.door])).toEqual([['beeindigd', 'Petra Langendijk'], ['gegeven', 'Petra Langendijk']]);
  });

  it('P12.h een code voor een cliënt is niets meer waard als wie hem gaf weg is, of de cliënt bij een ander', async () => {
    const dossier = await v.dossier({ tot: 'te-toetsen' });
    const code = async (wie: Ingelogd, hoedanigheid: 'client' | 'vertegenwoordiger') => { const uit = await clientUitnodigen(v.kern, wie, dossier, hoedanigheid); return uit.ok ? uit.waarde.code : uit.reden; };
    const gaat = await collega(hvo, 'Gaat Weg');
    const codes = [await code(gaat, 'client'), await code(gaat, 'vertegenwoordiger')];
    const merk = await merkVan('Gaat Weg');
    // what was opened in an emergency ends on the record too
    await rij(`insert into voordeur.noodtoegang (id, dossier_id, account_id, organisatie, rol, regeling, zorgorganisatie, reden, geopend_op, tot) values (gen_random_uuid(), '${dossier}', '${gaat.account}', 'hvo-querido', 'begeleider', '${PACT}', 'hvo-querido', 'x', now(), now() + interval '4 hours') returning id`);
    expect(await accountBeeindigen(v.kern, hvo, merk)).toMatchObject({ ok: true });
    for (const c of codes) expect(await uitnodigingAannemen(v.kern, c, bekende())).toMatchObject({ ok: false });
    expect(await rij(`select 1 from voordeur.noodtoegang where account_id = '${gaat.account}' and (tot > now() or beeindigd_op is null)`)).toEqual([]);
    expect(await rij(`select 1 from voordeur.uitnodiging where door = '${gaat.account}' and ingetrokken_op is null`)).toEqual([]);
    const andere = await code(await v.als('hvo-querido', 'begeleider'), 'client');
    const wasVan = (zorg: string) => alsEigenaar(v.db.eigenaarUrl, `update voordeur.dossier set zorgorganisatie = '${zorg}' where id = '${dossier}'`);
    await wasVan('ribw-kam');
    expect(await uitnodigingAannemen(v.kern, andere, bekende())).toMatchObject({ ok: false });
    await wasVan('hvo-querido');
    expect(await uitnodigingAannemen(v.kern, andere, bekende())).toMatchObject({ ok: true });
  });

  it('P12.h niemand verhoogt zichzelf, en de laatste beheerder blijft', async () => {
    const zelf = await merkVan('Petra Langendijk');
    const rollen = ['beheerder', 'begeleider', 'functionaris-gegevensbescherming'] as const;
    expect(await accountWijzigen(v.kern, hvo, zelf, rollen, { naam: 'Petra', rol: 'functionaris-gegevensbescherming' })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    expect(await accountBeeindigen(v.kern, hvo, zelf)).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    const tweede = await collega(hvo, 'Bea Tweede', 'beheerder');
    // each ends the other at the same moment: one of them stays
    const [een, ander] = await Promise.all([accountBeeindigen(v.kern, hvo, await merkVan('Bea Tweede')), accountBeeindigen(v.kern, tweede, zelf)]);
    expect([een.ok, ander.ok].filter(Boolean)).toHaveLength(1);
    expect((await rij(`select naam from voordeur.account where organisatie = 'hvo-querido' and rol = 'beheerder' and actief`))).toHaveLength(1);
    if (!een.ok) { await rij(`update voordeur.account set actief = true where naam = 'Petra Langendijk' returning id`); await rij(`update voordeur.account set actief = false where naam = 'Bea Tweede' returning id`); }
    hvo = { ...hvo, token: await sessies.begin(hvo.wie.account, 'web') };
  });

  it('P12.h een andere rol beëindigt wat aan de oude hing; binnen dezelfde grenzen als uitnodigen', async () => {
    const mens = await collega(hvo, 'Cas Wissel');
    const merk = await merkVan('Cas Wissel');
    expect(await probeer(hvo.token, `select voordeur.account_wijzigen('${merk}', 'Cas', 'woonconsulent') as uit`)).toEqual([{ uit: 'rol-past-niet' }]);
    expect(await accountWijzigen(v.kern, hvo, merk, ['begeleider'], { naam: 'Cas de Wissel', rol: 'begeleider' })).toMatchObject({ ok: true });
    expect(await sessies.wie(mens.token)).toMatchObject({ naam: 'Cas de Wissel', rol: 'begeleider' });
    expect(await accountWijzigen(v.kern, hvo, merk, ['bestuurder'], { naam: 'Cas de Wissel', rol: 'bestuurder' })).toMatchObject({ ok: true });
    expect(await sessies.wie(mens.token)).toBeUndefined();
    expect(await sessies.accountVoor(UITGEVER, 'niemand')).toBeUndefined();
  });

  it('P12.h wie terugkomt krijgt een nieuw account, met een nieuwe uitnodiging', async () => {
    const wie = bekende('komt-terug');
    const eerst = await collega(hvo, 'Dirk Terug', 'begeleider', 'hvo-querido', wie);
    const dubbel = await medewerkerUitnodigen(v.kern, hvo, 'hvo-querido', PACT, { naam: 'Dirk Terug', rol: 'beheerder' });
    expect(await uitnodigingAannemen(v.kern, dubbel.ok ? dubbel.waarde.code : '', wie)).toMatchObject({ ok: false, reden: 'Je hebt met dit account al toegang.' });
    await accountBeeindigen(v.kern, hvo, await merkVan('Dirk Terug'));
    expect(await sessies.accountVoor(UITGEVER, 'komt-terug')).toBeUndefined();
    const opnieuw = await collega(hvo, 'Dirk Terug', 'begeleider', 'hvo-querido', wie);
    expect(opnieuw.account).not.toBe(eerst.account);
    expect(await sessies.accountVoor(UITGEVER, 'komt-terug')).toBe(opnieuw.account);
  });

  it('P12.h niemand anders beheert of ziet iets, ook niet bij de functies van de database zelf', async () => {
    await collega(hvo, 'Eva Doel');
    const merk = await merkVan('Eva Doel');
    const zonder = (await v.iedereen()).filter((w) => w.wie.organisatie !== 'hvo-querido' || w.wie.rol !== 'beheerder');
    for (const { token, slug } of [...zonder, { token: undefined, slug: 'niemand' }]) {
      expect(await probeer(token, `select voordeur.account_wijzigen('${merk}', 'X', 'beheerder') as uit`), slug).toEqual([{ uit: 'niet-gevonden' }]);
      expect(await probeer(token, `select voordeur.account_beeindigen('${merk}') as uit`), slug).toEqual([{ uit: 'niet-gevonden' }]);
      expect(await probeer(token, `select voordeur.account_sessies_beeindigen('${merk}') as n`), slug).toEqual([{ n: 0 }]);
      expect(await probeer(token, `select * from voordeur.beheer_sessies('${merk}') union all select 'x', op, op from voordeur.beheer_wijzigingen('${merk}')`), slug).toEqual([]);
      expect(JSON.stringify(await probeer(token, 'select naam from voordeur.beheer_accounts()')), slug).not.toContain('Eva Doel');
    }
    for (const tabel of ['uitnodiging', 'toegangswijziging', 'regelingpartij', 'afmelding', 'account', 'sessie']) for (const token of [undefined, hvo.token]) expect(await probeer(token, `select * from voordeur.${tabel}`), tabel).toBe('42501');
    for (const roep of ['account_losmaken(gen_random_uuid())', `mijn_beheerde('${merk}')`, `beheert('hvo-querido', '${PACT}')`]) expect(await probeer(hvo.token, `select voordeur.${roep}`), roep).toBe('42501');
  });

  it('P12.h wie wanneer wiens toegang wijzigde, verandert niemand meer', async () => {
    await expect(rij(`update voordeur.toegangswijziging set door = null returning id`)).rejects.toThrow();
    await expect(alsEigenaar(v.db.eigenaarUrl, `truncate voordeur.toegangswijziging`)).rejects.toThrow(/niet gewijzigd/);
  });
});

describe('P12.h sessies', () => {
  it('P12.h je ziet je eigen sessies en beëindigt er een of alle andere; je beheerder ook', async () => {
    const hier = await collega(hvo, 'Fien Sessie');
    const elders = [await sessies.begin(hier.account, 'web'), await sessies.begin(hier.account, 'web'), await sessies.begin(hier.account, 'api')];
    const lijst = await v.verbinding.als(hier.token, leesMijnSessies);
    expect(lijst.map((s) => [s.soort, s.deze])).toEqual([['web', true], ...Array(3).fill([expect.any(String), false])]);
    expect(Object.keys(lijst[0]!).sort()).toEqual(['begonnen', 'deze', 'laatst_gezien', 'merk', 'soort']);
    expect(await mijnSessiesBeeindigen(v.kern, hvo, lijst[1]!.merk)).toBe(0); // of someone else
    expect(await mijnSessiesBeeindigen(v.kern, hier, lijst[0]!.merk)).toBe(0); // this one ends by signing out
    expect(await mijnSessiesBeeindigen(v.kern, hier, lijst[1]!.merk)).toBe(1);
    expect(await mijnSessiesBeeindigen(v.kern, hier)).toBe(2);
    for (const token of elders) expect(await sessies.wie(token)).toBeUndefined();
    expect(await sessies.wie(hier.token)).toBeDefined();
    const merk = await merkVan('Fien Sessie');
    expect(await v.verbinding.als(hvo.token, (tx) => leesSessiesVan(tx, merk))).toHaveLength(1);
    expect(await sessiesBeeindigen(v.kern, hvo, merk)).toBe(1);
    expect(await sessies.wie(hier.token)).toBeUndefined();
  });

  it('P12.h de inlogdienst meldt af: een sessie, of alles van iemand, en één bericht werkt één keer', async () => {
    const wie = bekende('meldt-af');
    const mens = await collega(hvo, 'Gijs Afmelding', 'begeleider', 'hvo-querido', wie);
    const [een, twee] = [await sessies.begin(mens.account, 'web', { sid: 's1' }), await sessies.begin(mens.account, 'web', { sid: 's2' })];
    const tot = new Date(Date.now() + 600_000);
    expect(await sessies.meldAf!('https://ander.voorbeeld.nl', { sid: 's1', jti: 'a', tot })).toBe(0);
    expect(await sessies.meldAf!(UITGEVER, { sid: 's1', subject: 'iemand-anders', jti: 'b', tot })).toBe(0);
    expect(await sessies.meldAf!(UITGEVER, { sid: 's1', jti: 'c', tot })).toBe(1);
    expect([await sessies.wie(een), Boolean(await sessies.wie(twee))]).toEqual([undefined, true]);
    expect(await sessies.meldAf!(UITGEVER, { subject: 'meldt-af', jti: 'c', tot })).toBeUndefined();
    expect(await sessies.meldAf!(UITGEVER, { subject: 'meldt-af', jti: 'd', tot })).toBe(2);
    expect(await sessies.wie(mens.token)).toBeUndefined();
  });
});

describe('W22 de cliënt krijgt een eigen ingang', () => {
  it('W22 alleen de begeleider van de organisatie van het dossier nodigt uit; de cliënt ziet alleen het eigen dossier', async () => {
    const [dossier, ander] = [await v.dossier({ tot: 'wacht-op-woning', naam: 'Milou Deur' }), await v.dossier({ tot: 'wacht-op-woning' })];
    const begeleider = await v.als('hvo-querido', 'begeleider');
    for (const wie of (await v.iedereen()).filter((w) => !(w.wie.organisatie === 'hvo-querido' && w.wie.rol === 'begeleider'))) {
      expect(await clientUitnodigen(v.kern, wie, dossier, 'client'), wie.slug).toMatchObject({ ok: false, soort: 'niet-gevonden' });
      expect(await probeer(wie.token, `select voordeur.client_uitnodigen('CDFHJKMNPRTVWXY4', '${dossier}', 'client', 'X') as uit`), wie.slug).toEqual([{ uit: 'niet' }]);
      expect(await v.verbinding.als(wie.token, (tx) => leesClienttoegang(tx, dossier)), wie.slug).toEqual([]);
    }
    const [eerst, later] = [await clientUitnodigen(v.kern, begeleider, dossier, 'client'), await clientUitnodigen(v.kern, begeleider, dossier, 'client')];
    if (!eerst.ok || !later.ok) throw new Error('no code');
    expect(later.waarde.naam).toBe('Milou Deur');
    // at most one open code
    expect(await uitnodigingAannemen(v.kern, eerst.waarde.code, bekende('milou', 'client'))).toMatchObject({ ok: false });
    expect(await uitnodigingAannemen(v.kern, later.waarde.code, bekende('milou', 'medewerker'))).toMatchObject({ ok: false });
    const account = await uitnodigingAannemen(v.kern, later.waarde.code, bekende('milou', 'client'));
    const token = await sessies.begin(account.ok ? account.waarde : '', 'web');
    expect(await sessies.wie(token)).toMatchObject({ rol: 'client', organisatie: 'client', naam: 'Milou Deur' });
    expect(await probeer(token, 'select id from voordeur.dossier')).toEqual([{ id: dossier }]);
    expect(await probeer(begeleider.token, `select id from voordeur.dossier where id in ('${dossier}', '${ander}')`)).toHaveLength(2);
    expect(await clientUitnodigen(v.kern, begeleider, dossier, 'client')).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
    const [toegang] = await v.verbinding.als(begeleider.token, (tx) => leesClienttoegang(tx, dossier));
    expect(toegang).toMatchObject({ soort: 'toegang', hoedanigheid: 'client', naam: 'Milou Deur' });
    // ended: out at once, and the account with it
    expect(await clienttoegangIntrekken(v.kern, await v.als('ribw-kam', 'begeleider'), dossier, toegang!.id)).toMatchObject({ ok: false });
    expect(await clienttoegangIntrekken(v.kern, begeleider, dossier, toegang!.id)).toMatchObject({ ok: true });
    expect([await sessies.wie(token), await sessies.accountVoor(UITGEVER, 'milou')]).toEqual([undefined, undefined]);
    expect((await rij(`select t.soort, d.naam from voordeur.toegangswijziging t left join voordeur.account d on d.id = t.door where t.dossier_id = '${dossier}' order by t.id`)).map((r) => r.soort)).toEqual(['dossier-gegeven', 'dossier-beeindigd']);
  });

  it('W22 een vertegenwoordiger heeft een naam in het dossier nodig, en kan er voor twee mensen zijn', async () => {
    const [een, twee] = [await v.dossier({ tot: 'wacht-op-woning' }), await v.dossier({ tot: 'wacht-op-woning' })];
    const begeleider = await v.als('hvo-querido', 'begeleider');
    expect(await clientUitnodigen(v.kern, begeleider, een, 'vertegenwoordiger')).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
    for (const dossier of [een, twee]) await probeer(begeleider.token, `select voordeur.gegevens_vastleggen('${dossier}', 'personalia', '{"naam": "N", "vertegenwoordiger": "mentor", "vertegenwoordiger_naam": "Henk Mentor"}', 1, now())`);
    const codes = await Promise.all([een, twee].map((d) => clientUitnodigen(v.kern, begeleider, d, 'vertegenwoordiger')));
    const accounts: Awaited<ReturnType<typeof uitnodigingAannemen>>[] = [];
    for (const code of codes) accounts.push(await uitnodigingAannemen(v.kern, code.ok ? code.waarde.code : '', bekende('henk', 'client')));
    expect(accounts[0]).toEqual(accounts[1]);
    const token = await sessies.begin(accounts[0]?.ok ? accounts[0].waarde : '', 'web');
    expect(await probeer(token, 'select id from voordeur.dossier')).toHaveLength(2);
    const [toegang] = await v.verbinding.als(begeleider.token, (tx) => leesClienttoegang(tx, een));
    await clienttoegangIntrekken(v.kern, begeleider, een, toegang!.id);
    expect(await probeer(token, 'select id from voordeur.dossier')).toEqual([{ id: twee }]);
  });
});
