import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zetZaakstap } from '../../src/actions/zaak/zet.ts';
import { zegDatum } from '../../src/domain/kalender/zeg.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import type { RapportStand } from '../../src/domain/monitor/rapportzaak.ts';
import type { Zaakstap } from '../../src/domain/zaak/soorten.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';

/* Who makes open data public, that it takes two, and how it is withdrawn: in the program, over the API and in the database. */

let app: App;
let esther: Aanwezig; // coordinator in Westfriesland
let petra: Aanwezig; // on the board of a municipality there
const vandaag = vandaagIn(new Date());
const JAAR = Number(vandaag.slice(0, 4)) - 1;
const jaar = { van: `${JAAR}-01-01`, tot: `${JAAR + 1}-01-01` };
const kwartaal = { van: `${JAAR - 1}-01-01`, tot: `${JAAR - 1}-04-01` };

beforeAll(async () => {
  app = await startApp();
  [esther, petra] = (await Promise.all(['esther-molenaar', 'petra-ooijevaar'].map((s) => app.als(s)))) as [Aanwezig, Aanwezig];
});
afterAll(() => app.stop());

const zet = (wie: Aanwezig, stap: Zaakstap, id: string | undefined, invoer: object = {}) => zetZaakstap(app.kern, wie, stap, id, invoer);
const moet = async (u: ReturnType<typeof zet>) => { const x = await u; if (!x.ok) throw new Error(JSON.stringify(x)); return x.waarde as { id: string; stand: RapportStand }; };
const pagina = async (wie: Aanwezig | undefined, pad: string) => { const r = await app.vraag(wie, pad); return { status: r.status, tekst: (await r.text()).replace(/<!-- -->/g, '') }; };
const api = async (pad: string) => (await app.vraag(undefined, `/api/v1${pad}`)).json() as Promise<Record<string, unknown>>;
/** The one who adopted the report does not find it among what waits, in the API or as a form. */
async function nietVoorEsther(id: string): Promise<void> {
  const samen = (await pagina(esther, '/samen')).tekst;
  expect([samen.includes(`/zaken/stappen/opendata-vaststellen?zaak=${id}`), samen.includes('iemand anders dan wie het klaarzette')]).toEqual([false, true]);
  const token = { headers: { authorization: `Bearer ${esther.token}` } };
  const zaak = (await (await app.vraag(esther, `/api/v1/zaken/${id}`, token)).json()) as { acties: { actie: string; mag: boolean }[] };
  expect(zaak.acties.find((a) => a.actie === 'opendata-vaststellen')).toMatchObject({ mag: false });
  expect((await app.vraag(esther, `/api/v1/zaken/${id}/acties/opendata-vaststellen`, token)).status).toBe(403);
  expect((await pagina(esther, `/zaken/stappen/opendata-vaststellen?zaak=${id}`)).status).toBe(403);
}
const klaarzetten = (periode: { van: string; tot: string }) => zet(esther, 'rapport-vaststellen', undefined, { ...periode, klaarzetten: 'ja' });

describe('P12.b open data maken twee mensen openbaar', () => {
  let id: string;
  it('wie het rapport vaststelt zet haar klaar; een ander leest haar en maakt haar openbaar', async () => {
    ({ id } = await moet(klaarzetten(jaar)));
    for (const pad of ['', `/${id}`, `/${id}/bestand?als=csv`]) expect((await pagina(undefined, `/open-data${pad}`)).tekst, pad).not.toContain(`/${id}`);
    expect((await pagina(undefined, `/open-data/${id}`)).status).toBe(404);
    expect((await pagina(undefined, `/monitor/rapporten/${id}/open`)).status).toBe(303);
    expect((await pagina(esther, `/monitor/rapporten/${id}`)).tekst).toContain('Je stelde dit rapport zelf vast.');
    expect(await zet(esther, 'opendata-vaststellen', id, { besluit: 'openbaar' })).toMatchObject({ ok: false, soort: 'niet-bevoegd', reden: expect.stringContaining('zelf vast') as string, wat: 'Vraag een ander: uitstroomcoördinator of bestuurder.' });
    expect((await pagina(petra, `/monitor/rapporten/${id}`)).tekst).toContain(`/zaken/stappen/opendata-vaststellen?zaak=${id}`);
    expect((await pagina(petra, `/monitor/rapporten/${id}/open`)).status).toBe(200);
    expect((await pagina(petra, `/zaken/stappen/opendata-vaststellen?zaak=${id}`)).tekst).toContain(`/monitor/rapporten/${id}/open`);
    expect((await pagina(petra, '/samen')).tekst).toContain('Open data vaststellen');
    await nietVoorEsther(id);
    expect(await zet(esther, 'opendata-intrekken', id, { reden: 'te-vroeg' })).toMatchObject({ ok: false, soort: 'mag-niet-nu' });

    const antwoord = await app.vraag(petra, `/api/v1/zaken/${id}/acties/opendata-vaststellen`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${petra.token}` }, body: JSON.stringify({ besluit: 'openbaar' }) });
    expect(antwoord.status).toBe(200);
    expect((await pagina(undefined, '/open-data')).tekst).toContain(`/open-data/${id}`);
    expect((await api('/open-data')).dataset).toMatchObject([{ identifier: id }]);
  });

  it('de database laat niet toe dat iemand het alleen doet, en toont niets dat iemand alleen deed', async () => {
    const { id: tweede } = await moet(klaarzetten(kwartaal));
    const schrijf = (wie: Aanwezig, daarna?: string) => app.kern.verbinding.als(wie.token, async (tx) => { await sql`insert into voordeur.gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash)
      values (${tweede}::uuid, 2, 'zaak', 'opendata-besloten', 'aanbod', '{"besluit":"openbaar"}', current_date, now(), ${wie.wie.account}::uuid, ${wie.wie.organisatie}, 'opendata-vaststellen', ${wie.wie.regeling}, '2021-01-01', '\\x')`.execute(tx); if (daarna) throw new Error(daarna); });
    await expect(schrijf(esther)).rejects.toThrow(/row-level security/);
    // the same by someone else is taken: what stopped it was who wrote it
    await expect(schrijf(petra, 'en terug')).rejects.toThrow('en terug');
    // as if the one who adopted the report had come to write it all the same
    const alleen = (teken: '+' | '-') => alsEigenaar(app.db.eigenaarUrl, `begin; set local session_replication_role = replica; alter table voordeur.gebeurtenis no force row level security;
      ${teken === '-' ? `delete from voordeur.gebeurtenis where stroom_id = '${tweede}' and volgnummer = 2;` : `insert into voordeur.gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash)
        select stroom_id, 2, stroom, 'opendata-besloten', groep, jsonb_build_object('besluit', 'openbaar', 'open_sha256', gegevens ->> 'open_sha256'), gebeurd_op, vastgelegd_op, account_id, organisatie, 'opendata-vaststellen', regeling, versie, ''
        from voordeur.gebeurtenis where stroom_id = '${tweede}';`} alter table voordeur.gebeurtenis force row level security; commit`);
    await alleen('+');
    expect((await pagina(undefined, `/open-data/${tweede}`)).status).toBe(404);
    await alleen('-');

    // and the second says no: it never was public, and the period can be made ready again
    await moet(zet(petra, 'opendata-vaststellen', tweede, { besluit: 'niet-openbaar' }));
    expect((await pagina(undefined, `/open-data/${tweede}`)).status).toBe(404);
    expect((await pagina(esther, `/monitor/rapporten/${tweede}`)).tekst).toContain('niet openbaar te maken');
    const { stand } = await moet(klaarzetten(kwartaal));
    expect(stand).toMatchObject({ openSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string, poging: 2 });
    expect(await klaarzetten(kwartaal)).toMatchObject({ ok: false, velden: [{ veld: 'klaarzetten' }] });
  });

  it('een bestand wordt één keer gemaakt, en wie het al heeft krijgt het niet nog eens', async () => {
    const haal = (als: string, init?: RequestInit) => app.vraag(undefined, `/open-data/${id}/bestand?als=${als}`, init);
    const [een, twee] = await Promise.all([haal('pdf'), haal('pdf')]);
    expect(een.status).toBe(200);
    expect(Buffer.from(await een.arrayBuffer()).equals(Buffer.from(await twee.arrayBuffer()))).toBe(true);
    expect((await haal('pdf', { headers: { 'if-none-match': een.headers.get('etag')! } })).status).toBe(304);
    expect((await haal('csv', { headers: { 'if-none-match': een.headers.get('etag')! } })).status).toBe(200);
    expect((await haal('exe')).status).toBe(400);
    // anyone may keep it, and asks each time whether it is still open
    expect(een.headers.get('cache-control')).toBe('public, no-cache');
    const json = await app.vraag(undefined, `/api/v1/open-data/${id}`);
    expect([json.status, json.headers.get('cache-control')]).toEqual([200, 'public, no-cache']);
    const weer = await app.vraag(undefined, `/api/v1/open-data/${id}`, { headers: { 'if-none-match': json.headers.get('etag')! } });
    expect([weer.status, await weer.text()]).toEqual([304, '']);
  });

  it('intrekken kan één mens, met een reden die iedereen leest; de cijfers leest niemand meer, en de periode blijft dicht', async () => {
    expect(await zet(petra, 'opendata-intrekken', id, { reden: 'zomaar' })).toMatchObject({ ok: false, soort: 'ongeldig', velden: [{ veld: 'reden' }] });
    await moet(zet(petra, 'opendata-intrekken', id, { reden: 'fout-in-cijfers' }));
    const zin = `Het rapport over ${JAAR} is ingetrokken op ${zegDatum(vandaag)}, omdat er een fout in de cijfers zit.`;
    const lijst = await pagina(undefined, '/open-data');
    expect(lijst.tekst).toContain(zin);
    expect(lijst.tekst).not.toContain(`/open-data/${id}`);
    expect(await pagina(undefined, `/open-data/${id}`)).toMatchObject({ status: 410, tekst: expect.stringContaining(zin) as string });
    expect((await pagina(undefined, `/open-data/${id}/bestand?als=pdf`)).status).toBe(410);
    expect(await api('/open-data')).toMatchObject({ dataset: [], withdrawn: [{ identifier: id, date: vandaag, reason: { code: 'fout-in-cijfers', name: 'Er zit een fout in de cijfers' } }] });
    expect(await api(`/open-data/${id}`)).toMatchObject({ status: 404, title: 'Deze open data is ingetrokken' });
    expect((await pagina(esther, `/monitor/rapporten/${id}`)).tekst).toContain('Ingetrokken');
    expect(await zet(petra, 'opendata-intrekken', id, { reden: 'te-vroeg' })).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
    expect(await klaarzetten(jaar)).toMatchObject({ ok: false, velden: [{ veld: 'klaarzetten' }] });
    expect(app.fouten).toEqual([]);
  });
});
