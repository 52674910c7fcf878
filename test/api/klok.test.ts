import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from '../opstelling/app.ts';
import { belVia, type Bel } from './bel.ts';
import { dossierVoor, PACT } from './gang.ts';

/* The program and the database may run on two machines whose clocks differ a little. */

let app: App;
let bel: Bel;

describe.each([['voor', 90_000], ['achter', -90_000]])('P12: loopt de klok van het programma anderhalve minuut %s', (_, verschil) => {
  beforeAll(async () => { app = await startApp({ klok: () => new Date(Date.now() + verschil) }); bel = belVia(app); });
  afterAll(() => app.stop());
  it('dan ziet ieder het dossier op hetzelfde moment als anders, en na intrekken direct niet meer', async () => {
    const id = await dossierVoor(bel, PACT, 'besluit-nemen');
    for (const wie of [PACT.begeleider, 'marloes-de-wit', 'annelies-vermaat']) expect((await bel.haal(wie, `/dossiers/${id}`)).status, wie).toBe(200);
    expect((await bel.stuur(PACT.begeleider, `/dossiers/${id}/acties/toestemming-intrekken`, { door: 'client' })).status).toBe(200);
    for (const wie of ['marloes-de-wit', 'annelies-vermaat']) expect((await bel.haal(wie, `/dossiers/${id}`)).status, wie).toBe(404);
  });
});
