import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uitnodigingAannemen } from '../../src/actions/beheer/aannemen.ts';
import { leesAccounts } from '../../src/storage/lezen/accounts.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { verhaalIn, type Verhaal } from '../opstelling/verhaal.ts';

/* The pages of accounts, invitations and sessions, and a form that is sent after the session ended. */

let app: App;
let v: Verhaal;
let petra: Aanwezig;
let jeroen: Aanwezig;
beforeAll(async () => {
  app = await startApp();
  v = verhaalIn(app);
  [petra, jeroen] = [await app.als('petra-langendijk'), await app.als('jeroen-kuiper')];
});
afterAll(() => app.stop());

const tekst = async (wie: Aanwezig | undefined, pad: string, body?: Record<string, string>) => {
  const antwoord = await app.vraag(wie, pad, body ? { method: 'POST', body: new URLSearchParams(body) } : {});
  return { status: antwoord.status, naar: antwoord.headers.get('location'), koppen: antwoord.headers, html: await antwoord.text() };
};
const codeUit = (html: string): string => /[A-Z0-9]{4}(-[A-Z0-9]{4}){3}/.exec(html)![0];

describe('P12.h accounts van de eigen organisatie', () => {
  it('P12.h de lijst, zoeken, sorteren en CSV; een eigen account wijzigt een ander', async () => {
    const { html } = await tekst(petra, '/beheer/accounts');
    for (const deel of ['Accounts van HVO-Querido', 'Jeroen Kuiper', 'dit ben jij', 'bij het inrichten']) expect(html).toContain(deel);
    expect(html).not.toContain('Samira Bouzid');
    expect((await tekst(petra, '/beheer/accounts?q=wim&rol=functionaris-gegevensbescherming')).html).toContain('Wim Zonneveld');
    expect((await tekst(petra, '/beheer/accounts?stand=beeindigd')).html).toContain('Niemand gevonden');
    const csv = await tekst(petra, '/beheer/accounts?als=csv&sorteer=rol');
    expect(csv.koppen.get('content-type')).toContain('text/csv');
    expect(csv.html).toContain('Jeroen Kuiper;begeleider');
    const merk = (await app.verbinding.als(petra.token, leesAccounts)).find((a) => a.ik)!.merk;
    const zelf = await tekst(petra, `/beheer/accounts/${merk}`);
    expect(zelf.html).toContain('Dit is je eigen account');
    expect(zelf.html).not.toContain('Toegang beëindigen');
    expect((await tekst(petra, `/beheer/accounts/${merk}/beeindigen`, {})).status).toBe(403);
    for (const pad of ['/beheer/accounts/onzin', '/beheer/uitnodigen?organisatie=onzin']) expect((await tekst(petra, pad)).status, pad).toBe(404);
    expect((await tekst(jeroen, '/beheer/accounts')).status).toBe(403);
  });

  it('P12.h van uitnodigen tot beëindigen, zonder script; de code staat er één keer', async () => {
    const fout = await tekst(petra, '/beheer/uitnodigen', { naam: '', rol: 'woonconsulent', email: 'geen' });
    expect(fout.status).toBe(400);
    const { html, koppen } = await tekst(petra, '/beheer/uitnodigen', { naam: 'Nina Nieuw', rol: 'begeleider', email: '' });
    expect([codeUit(html).length, koppen.get('cache-control')]).toEqual([19, 'no-store']);
    expect(html).toContain('/inloggen/uitnodiging');
    const lijst = (await tekst(petra, '/beheer/accounts')).html;
    expect(lijst).toContain('Nina Nieuw');
    expect(lijst).not.toContain(codeUit(html));
    const id = /uitnodigingen\/([0-9a-f-]{36})\/intrekken/.exec(lijst)![1]!;
    expect((await tekst(petra, `/beheer/uitnodigingen/${id}/intrekken`, {})).naar).toBe('/beheer/accounts?gedaan=ingetrokken');
    expect((await tekst(petra, `/beheer/uitnodigingen/${id}/intrekken`, {})).status).toBe(404);
    const gloria = await app.als('gloria-mensah');
    const merk = (await app.verbinding.als(petra.token, leesAccounts)).find((a) => a.naam === 'Gloria Mensah')!.merk;
    expect((await tekst(petra, `/beheer/accounts/${merk}`, { naam: 'Gloria M.', rol: 'begeleider' })).naar).toBe(`/beheer/accounts/${merk}?gedaan=gewijzigd`);
    expect((await tekst(petra, `/beheer/accounts/${merk}/sessies`, {})).naar).toContain('gedaan=sessies');
    expect((await tekst(gloria, '/')).status).toBe(401);
    // what ends is said first, and looking ends nothing
    const vraag = await tekst(petra, `/beheer/accounts/${merk}/beeindigen`);
    for (const deel of ['Toegang van Gloria M. beëindigen?', 'Wat er stopt', 'Terug, niets beëindigen', `action="/beheer/accounts/${merk}/beeindigen"`]) expect(vraag.html).toContain(deel);
    expect(vraag.html).not.toContain('laatste functionaris');
    const fg = (await app.verbinding.als(petra.token, leesAccounts)).find((a) => a.rol === 'functionaris-gegevensbescherming' && a.actief)!.merk;
    expect((await tekst(petra, `/beheer/accounts/${fg}/beeindigen`)).html).toContain('Dit is de laatste functionaris gegevensbescherming');
    expect((await tekst(petra, '/beheer/accounts/onzin/beeindigen')).status).toBe(404);
    expect((await tekst(petra, `/beheer/accounts/${merk}/beeindigen`, {})).naar).toBe('/beheer/accounts?gedaan=beeindigd');
    const token = (persona: string) => app.vraag(undefined, '/demo/token', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) });
    const weg = await token('gloria-mensah');
    expect([weg.status, await weg.text()]).toEqual([403, expect.stringContaining('De toegang van Gloria Mensah is in deze demo beëindigd')]);
    expect((await tekst(petra, '/beheer/accounts?stand=beeindigd')).html).toContain('Gloria M.');
  });

  it('P12.h het servicepunt ziet organisaties zonder beheerder', async () => {
    const tom = await app.als('tom-adriaanse');
    const { html } = await tekst(tom, '/beheer/accounts');
    expect(html).toContain('Organisaties zonder beheerder');
    expect((await tekst(petra, '/beheer/accounts')).html).not.toContain('Organisaties zonder beheerder');
    const uit = await tekst(tom, '/beheer/uitnodigen?organisatie=ymere&regeling=pact-ijmond-zuid-kennemerland', { naam: 'Els Eerst', rol: 'beheerder', email: '' });
    expect(uit.html).toContain('Je krijgt toegang tot Voordeur voor Ymere');
  });
});

describe('P12.h sessies', () => {
  it('P12.h je eigen sessies staan bij de instellingen', async () => {
    const hier = await app.als('lotte-bakker');
    await app.als('lotte-bakker');
    expect((await tekst(hier, '/instellingen')).html).toContain('Deze browser');
    expect((await tekst(hier, '/instellingen/sessies', {})).naar).toBe('/instellingen?gedaan=sessies#sessies');
    expect((await tekst(hier, '/instellingen')).html).not.toContain('Overal anders uitloggen');
  });

  it('P12.h een open pagina vraagt of de sessie nog bestaat: geen inhoud, en vragen verlengt niets', async () => {
    const { token } = await app.als('jeroen-kuiper');
    const oud = "update voordeur.sessie set laatst_gezien = now() - interval '1 hour', verloopt = now() + interval '7 hours' where token_hash = sha256(convert_to('" + token + "', 'UTF8'))";
    await alsEigenaar(app.db.eigenaarUrl, oud);
    const vraag = (waarde: string) => fetch(`${app.url}/sessie`, { headers: { cookie: `voordeur=${waarde}` } });
    const antwoord = await vraag(token);
    expect([antwoord.status, await antwoord.text(), antwoord.headers.get('cache-control')]).toEqual([204, '', 'no-store']);
    const stand = await alsEigenaar(app.db.eigenaarUrl, `select 1 as een from voordeur.sessie where token_hash = sha256(convert_to('${token}', 'UTF8')) and laatst_gezien < now() - interval '50 minutes'`) as unknown as { rows: unknown[] };
    expect(stand.rows).toHaveLength(1);
    expect((await vraag('voorbij')).status).toBe(401);
    expect((await fetch(`${app.url}/sessie`)).status).toBe(401);
    expect((await tekst(jeroen, '/instellingen')).html).toContain('/islands/sessie.js');
  });

  const post = (pad: string, body: string | URLSearchParams | FormData, kop: Record<string, string> = {}) => fetch(`${app.url}${pad}`, { method: 'POST', redirect: 'manual', body, headers: { cookie: 'voordeur=voorbij', 'sec-fetch-site': 'same-origin', ...kop } });
  it('P12.h wat na het einde van een sessie wordt verstuurd, komt terug om opnieuw te versturen', async () => {
    const dossier = await v.dossier({ tot: 'te-toetsen' });
    const pad = `/dossiers/${dossier}/stappen/aanvraag-intrekken`;
    const velden = new URLSearchParams([['reden', 'anders'], ['keuzes', 'een'], ['keuzes', 'twee'], ['toelichting', '"><script>alert(1)</script> & meer\nregels']]);
    const antwoord = await post(pad, velden);
    const html = await antwoord.text();
    expect([antwoord.status, antwoord.headers.get('cache-control')]).toEqual([401, 'no-store']);
    for (const deel of [`action="${pad}"`, 'name="keuzes" value="een"', 'name="keuzes" value="twee"', '&quot;&gt;&lt;script&gt;', 'Log in in een nieuw venster', 'Verstuur opnieuw']) expect(html).toContain(deel);
    expect(html).not.toContain('<script>alert');
    const formulier = new FormData();
    formulier.append('soort', 'plan');
    formulier.append('bestand', new Blob(['geheime inhoud']), 'plan.pdf');
    const met = await (await post(`/dossiers/${dossier}/documenten`, formulier)).text();
    expect(met).toContain('Het bestand is niet bewaard');
    expect(met).not.toContain('geheime inhoud');
    // nothing to keep: straight to signing in; from another site: refused; a program: 401 as JSON
    expect((await post(pad, new URLSearchParams())).status).toBe(303);
    expect((await post(pad, velden, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post(`/api/v1/dossiers/${dossier}/acties/aanvraag-intrekken`, velden)).headers.get('content-type')).toContain('problem+json');
    expect((await post('/mijn/vraag-die-er-niet-is', velden)).status).toBe(404);
  });
});

describe('W22 de cliënt uitnodigen', () => {
  it('W22 het kaartje op het dossier, het blad met de code, en beëindigen', async () => {
    const dossier = await v.dossier({ tot: 'wacht-op-woning', naam: 'Milou Deur' });
    expect((await tekst(jeroen, `/dossiers/${dossier}`)).html).toContain('De cliënt kan nog niet zelf meekijken.');
    const blad = await tekst(jeroen, `/dossiers/${dossier}/mijn-voordeur`, { hoedanigheid: 'client' });
    for (const deel of ['Mijn Voordeur, voor Milou Deur', '/mijn/uitnodiging', 'De code werkt één keer']) expect(blad.html).toContain(deel);
    expect(codeUit(blad.html)).toHaveLength(19);
    expect((await tekst(jeroen, `/dossiers/${dossier}/mijn-voordeur/intrekken?toegang=onzin`)).naar).toBe(`/dossiers/${dossier}/mijn-voordeur`);
    const daarna = (await tekst(jeroen, `/dossiers/${dossier}/mijn-voordeur`)).html;
    expect(daarna).toContain('uitgenodigd');
    const id = /name="toegang" value="([0-9a-f-]{36})"/.exec(daarna)![1]!;
    expect((await tekst(jeroen, `/dossiers/${dossier}/mijn-voordeur/intrekken`, { toegang: id })).naar).toBe(`/dossiers/${dossier}/mijn-voordeur?gedaan=ingetrokken`);
    expect((await tekst(jeroen, `/dossiers/${dossier}/mijn-voordeur`, { hoedanigheid: 'vertegenwoordiger' })).status).toBe(409);
    for (const slug of ['samira-bouzid', 'marloes-de-wit', 'milan-visser']) {
      const antwoord = await tekst(await app.als(slug), `/dossiers/${dossier}/mijn-voordeur`);
      expect([303, 403, 404], slug).toContain(antwoord.status);
      expect(antwoord.html, slug).not.toContain('Milou');
    }
  });

  it('W22 beëindigen vraagt eerst of het moet, en een cliënt blijft bij de eigen deur', async () => {
    const dossier = await v.dossier({ tot: 'wacht-op-woning', naam: 'Milou Stopt' });
    const code = codeUit((await tekst(jeroen, `/dossiers/${dossier}/mijn-voordeur`, { hoedanigheid: 'client' })).html);
    expect((await uitnodigingAannemen(app.kern, code.replaceAll('-', ''), { uitgever: 'https://login.example', onderwerp: 'milou-stopt', voor: 'alles' })).ok).toBe(true);
    const lijst = (await tekst(jeroen, `/dossiers/${dossier}/mijn-voordeur`)).html;
    const vraag = await tekst(jeroen, /href="([^"]*\/intrekken\?toegang=[0-9a-f-]{36})"/.exec(lijst)![1]!);
    for (const deel of ['Toegang van Milou Stopt beëindigen?', 'Wat er stopt', 'Terug, niets beëindigen']) expect(vraag.html).toContain(deel);
    const toegang = /name="toegang" value="([0-9a-f-]{36})"/.exec(vraag.html)![1]!;
    expect((await tekst(jeroen, `/dossiers/${dossier}/mijn-voordeur/intrekken`, { toegang })).naar).toContain('gedaan=ingetrokken');
    const milan = await app.als('milan-visser');
    const uit = await fetch(`${app.url}/uitloggen`, { method: 'POST', redirect: 'manual', headers: { cookie: `voordeur=${milan.token}`, 'sec-fetch-site': 'same-origin' } });
    expect(uit.headers.get('location')).toBe('/mijn/inloggen?uitgelogd');
    const pagina = await (await fetch(`${app.url}/mijn/inloggen?uitgelogd`)).text();
    for (const deel of ['Je bent uitgelogd', 'Inloggen bij Mijn Voordeur', 'href="/mijn/inloggen"']) expect(pagina).toContain(deel);
    expect(pagina).not.toContain('account van je organisatie');
    // led back by a provider that knows one address only
    const terug = await fetch(`${app.url}/inloggen?uitgelogd`, { redirect: 'manual', headers: { cookie: 'voordeur-deur=mijn' } });
    expect([terug.status, terug.headers.get('location')]).toEqual([303, '/mijn/inloggen?uitgelogd']);
  });
});
