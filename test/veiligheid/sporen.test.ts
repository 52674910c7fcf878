import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPostvak } from '../../src/jobs/bezorgen.ts';
import { posttaak } from '../../src/jobs/post.ts';
import { postkantoor } from '../../src/storage/post.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { startApp, type App } from '../opstelling/app.ts';
import { lezers, maakStreek, metPost, paden, type Streek } from './streek.ts';

/*
 * What is left behind outside the groups of data: forty people go through the chain, every answer carries a mark of its own, and
 * then everything that was logged, mailed, remembered as an event or stood in an address is searched for those marks.
 */

const MERK = /merkteken|Zeldzaamnaam/i;
const regels: string[] = [];
const adressen: string[] = [];
const mails: string[] = [];
let app: App;
let streek: Streek;
/** Follows what a browser or a program would send next: the address asked, where it is led, and every link and form on the page. */
let gelezen = 0;
function noteer(pad: string, antwoord: Response, tekst: string): void {
  adressen.push(pad, antwoord.headers.get('location') ?? '');
  if (MERK.test(tekst)) gelezen++;
  for (const [, adres] of tekst.matchAll(/\s(?:href|action|src|formaction)="([^"]*)"/g)) adressen.push(adres!);
}

beforeAll(async () => {
  app = await startApp({ opLog: (regel) => void regels.push(regel) });
  const { vraag } = app;
  app.vraag = async (wie, pad, init) => {
    const antwoord = await vraag(wie, pad, init);
    noteer(pad, antwoord, '');
    return antwoord;
  };
  await metPost(app, [['hvo-querido', 'begeleider'], ['stichting-woonservice', 'servicepunt-medewerker'], ['gemeente-haarlem', 'tafellid'], ['pre-wonen', 'woonconsulent']]);
  streek = await maakStreek(app, 40, (tekst, veld, n) => (veld === 'naam' ? `Zeldzaamnaam${n} van Merkteken` : veld === 'adres' ? tekst : `merkteken-${n}-${veld} ${tekst}`));
  await posttaak({
    postkantoor: postkantoor(app.verbinding), url: 'https://voordeur.voorbeeld.nl', klok: () => new Date(Date.now() + 3_600_000), meld: (m) => void regels.push(JSON.stringify(m)),
    bezorg: (stuk) => { mails.push(JSON.stringify(stuk)); return inPostvak(stuk); },
  })();
}, 300_000);
afterAll(() => app.stop());

const waar = (teksten: readonly string[]) => [...new Set(teksten.filter((tekst) => MERK.test(tekst)).map((tekst) => tekst.slice(0, 200)))];

describe('P12.f wat mensen toevertrouwen, blijft waar het hoort', () => {
  it('P12.f in geen adres, geen link, geen doorverwijzing en geen logregel, welke pagina ook', async () => {
    for (const { wie, zijn } of await lezers(app, streek, 6)) for (const pad of paden(zijn, ['aanvraag-intrekken', 'advies-geven'])) {
      const antwoord = await app.vraag(wie, pad);
      noteer(pad, antwoord, /text|json/.test(antwoord.headers.get('content-type') ?? '') ? await antwoord.text() : (await antwoord.body?.cancel(), ''));
    }
    // The marks are on the pages themselves: otherwise this test could not fail.
    expect(gelezen).toBeGreaterThan(200);
    expect(streek.herschreven).toBeGreaterThan(350);
    expect(adressen.length).toBeGreaterThan(3_000);
    expect(waar(adressen)).toEqual([]);
    expect(waar(regels)).toEqual([]);
  }, 500_000);

  it('P12.f in geen mail, en er gingen mails', () => {
    expect(mails.length).toBeGreaterThan(0);
    expect(waar(mails)).toEqual([]);
  });

  it('P12.f in geen gebeurtenis, taak, stand, leeslog of klaargelegde mail', async () => {
    const { rows: bestaand } = await alsEigenaar(app.db.eigenaarUrl, "select table_name from information_schema.tables where table_schema = 'voordeur' and table_type = 'BASE TABLE'");
    const tabellen = (bestaand as { table_name: string }[]).map((r) => r.table_name);
    const metMerk: string[] = [];
    for (const tabel of tabellen) {
      const { rows } = await alsEigenaar(app.db.eigenaarUrl, `select count(*)::int as n from voordeur."${tabel}" t where to_jsonb(t)::text ~* 'merkteken|zeldzaamnaam'`);
      if ((rows[0] as { n: number }).n > 0) metMerk.push(tabel);
    }
    // Only what is made to hold it, and is erased with the person: the groups themselves, texts beside events, and the index by name.
    expect(metMerk.filter((t) => !['gegevensgroep', 'verslag', 'naamwoord', 'concept', 'notitie', 'document'].includes(t)), metMerk.join()).toEqual([]);
    expect(metMerk).toContain('gegevensgroep');
    for (const tabel of ['gebeurtenis', 'inzage', 'taak', 'post']) expect(tabellen).toContain(tabel);
    const { rows } = await alsEigenaar(app.db.eigenaarUrl, 'select count(*)::int as n from voordeur.gebeurtenis');
    expect((rows[0] as { n: number }).n).toBeGreaterThan(200);
  });

  it('P12.f ook als het misgaat: een weigering staat niet in het log, en een fout van de database zegt niet wat iemand typte', async () => {
    const jeroen = await app.als('jeroen-kuiper');
    const id = streek.dossiers[0]!;
    const mis = { gegevens: { personalia: { naam: 'Zeldzaamnaam'.repeat(60), geboortedatum: 'merkteken', telefoon: 'merkteken' } } };
    for (const pad of [`/api/v1/dossiers/${id}/acties/gegevens-bijwerken`, '/api/v1/dossiers']) expect((await app.vraag(jeroen, pad, { method: 'POST', body: JSON.stringify(mis), headers: { 'content-type': 'application/json' } })).status).toBeLessThan(500);
    const eerst = regels.length;
    await alsEigenaar(app.db.eigenaarUrl, 'alter table voordeur.gegevensgroep rename to gegevens_even_weg');
    const gevolg: number[] = [];
    try {
      for (const body of [JSON.stringify({ gegevens: { personalia: { naam: 'Zeldzaamnaam van Merkteken' } } }), JSON.stringify({ gegevens: { personalia: { naam: 'Zeldzaamnaam', geboortedatum: '1990-04-03' }, begeleidingsplan: { onderbouwing_oordeel: 'merkteken' } } })]) {
        const antwoord = await app.vraag(jeroen, '/api/v1/dossiers', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
        gevolg.push(antwoord.status);
        expect(await antwoord.text()).not.toMatch(/gegevens_even_weg|relation|select |merkteken/i);
      }
      gevolg.push((await app.vraag(jeroen, `/dossiers/${id}`)).status);
    } finally {
      await alsEigenaar(app.db.eigenaarUrl, 'alter table voordeur.gegevens_even_weg rename to gegevensgroep');
    }
    expect(gevolg).toEqual([503, 503, 503]);
    expect(regels.length).toBeGreaterThan(eerst);
    expect(waar(regels)).toEqual([]);
  });
});
