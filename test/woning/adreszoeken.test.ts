import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pdok } from '../../src/adres/pdok.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';

/* The address register stands in for itself as a server of our own: whatever it does, the form can be sent. */

let register: Server;
let basis: string;
let antwoord: { status: number; lijf: string; na?: number };
const gevraagd: URL[] = [];
let app: App;
let ruud: Aanwezig;

const doc = (meer: Record<string, unknown> = {}) => ({ straatnaam: 'Zaanenlaan', huis_nlt: '214', huisnummer: 214, postcode: '2023AB', woonplaatsnaam: 'Haarlem', gemeentenaam: 'Haarlem', buurtnaam: 'Planetenwijk', ...meer });
const met = (...docs: unknown[]) => { antwoord = { status: 200, lijf: JSON.stringify({ response: { numFound: docs.length, docs } }) }; };

beforeAll(async () => {
  register = createServer((vraag, uit) => {
    gevraagd.push(new URL(vraag.url!, 'http://register'));
    setTimeout(() => uit.writeHead(antwoord.status, { 'content-type': 'application/json' }).end(antwoord.lijf), antwoord.na ?? 0);
  });
  await new Promise<void>((klaar) => register.listen(0, '127.0.0.1', klaar));
  basis = `http://127.0.0.1:${(register.address() as AddressInfo).port}/v3_1`;
  app = await startApp();
  ruud = await app.als('ruud-scholten');
}, 120_000);
afterAll(async () => { register.closeAllConnections(); register.close(); await app.stop(); });
beforeEach(() => { gevraagd.length = 0; app.kern.adreszoeker = pdok(basis, 300); });

const zoek = async (velden: Record<string, string>, pad = '/woningen/nieuw') => (await app.vraag(ruud, pad, { method: 'POST', body: new URLSearchParams({ kamers: '3', ...velden, doe: 'zoek-adres' }) })).text();

describe('een adres zoeken', () => {
  it('W11 vult straat, plaats en gemeente in bij postcode en huisnummer; de rest blijft staan', async () => {
    met(doc());
    const tekst = await zoek({ postcode: '2023ab', adres: '214', bezichtiging: 'Dinsdag' });
    for (const stuk of ['value="Zaanenlaan 214"', 'value="2023 AB"', 'name="plaats" value="Haarlem"', 'value="Dinsdag"', 'Gevonden: Zaanenlaan 214 in Haarlem.', 'Het register noemt als buurt Planetenwijk.']) expect(tekst.replaceAll('defaultValue', 'value')).toContain(stuk);
    expect(tekst).toMatch(/value="haarlem"[^>]*checked|checked=""[^>]*value="haarlem"/);
    expect(gevraagd.map((u) => [u.pathname, u.searchParams.getAll('fq')])).toEqual([['/v3_1/free', ['type:adres', 'postcode:2023AB', 'huisnummer:214']]]);
  });
  it('W11 kiest het adres met de goede toevoeging, en zegt het als er meer zijn', async () => {
    met(doc({ huis_nlt: '214-A' }), doc({ huis_nlt: '214-B' }));
    expect(await zoek({ postcode: '2023 AB', adres: 'Zaanenlaan 214b' })).toContain('value="Zaanenlaan 214-B"');
    expect(await zoek({ postcode: '2023 AB', adres: '214' })).toContain('Op dit nummer staan er meer: 214-A, 214-B.');
  });
  it('W11 een gemeente buiten het werkgebied wordt niet ingevuld, wel genoemd', async () => {
    met(doc({ gemeentenaam: 'Amsterdam' }));
    expect(await zoek({ postcode: '2023 AB', adres: '214' })).toContain('De gemeente Amsterdam hoort niet bij jullie werkgebied');
  });
  it.each([
    ['niets vindt', () => met(), 'is geen adres gevonden'], ['een fout geeft', () => { antwoord = { status: 500, lijf: 'kapot' }; }, 'antwoordt nu niet'], ['onzin stuurt', () => { antwoord = { status: 200, lijf: '<html>' }; }, 'antwoordt nu niet'],
    ['iets anders stuurt', () => { antwoord = { status: 200, lijf: '{"docs":[]}' }; }, 'antwoordt nu niet'], ['te lang wacht', () => { met(doc()); antwoord.na = 2000; }, 'antwoordt nu niet'],
  ])('W11 als het register %s, staat dat er en houdt het niemand tegen', async (_, zet, zin) => {
    zet();
    const tekst = await zoek({ postcode: '2023 AB', adres: 'Zaanenlaan 214' });
    expect(tekst).toContain(zin);
    expect(tekst).toContain('value="Zaanenlaan 214"');
    expect(tekst).not.toContain('utrecht-form-field--invalid');
  });
  it('W11 zonder postcode of nummer wordt niemand iets gevraagd', async () => {
    expect(await zoek({ adres: 'Zaanenlaan 214' })).toContain('Vul een postcode in');
    expect(await zoek({ postcode: '2023 AB', adres: 'Zaanenlaan' })).toContain('minstens het huisnummer');
    expect(gevraagd).toEqual([]);
  });
  it('W11 waar geen register is ingesteld, is er geen knop en werkt het formulier', async () => {
    delete app.kern.adreszoeker;
    expect(await (await app.vraag(ruud, '/woningen/nieuw')).text()).not.toContain('Zoek adres');
    expect(await zoek({ postcode: '2023 AB', adres: '214' })).toContain('nog niet');
    expect(app.fouten).toEqual([]);
  });
});
