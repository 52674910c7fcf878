import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { leesVerslagen } from '../../src/storage/lezen/verslagen.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';
import { metDeur } from './clientdeur.ts';

/* What a client asks about the own data, on a real database: who hears of it, who answers, and who never knows. */

let v: Verhaal;
let begeleider: Ingelogd;
beforeAll(async () => { v = await begin(); begeleider = await v.als('hvo-querido', 'begeleider'); }, 60_000);
afterAll(() => v.sluit());

const verzoek = { verzoek: 'correctie', groep: 'personalia', tekst: 'Mijn naam is Noor, niet Nora.' };
const leest = async ({ token }: Ingelogd, id: string) => JSON.stringify(await v.verbinding.als(token, (tx) => leesVerslagen(tx, id, 'api')));
const verleden = async ({ token }: Ingelogd, id: string) => v.verbinding.als(token, (tx) => tx.selectFrom('gebeurtenis').select(['soort', 'gegevens']).where('stroom_id', '=', id).where('soort', 'like', 'verzoek-%').orderBy('volgnummer').execute());

describe('P12.e verzoeken van de cliënt, in de database', () => {
  it('wie namens de cliënt vraagt staat erbij; de begeleider is aan zet, wie de keten bewaakt ziet de termijn, en een corporatie weet van niets', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning' });
    const [client, mentor] = [await metDeur(v, id, 'client'), await metDeur(v, id, 'vertegenwoordiger')];
    expect(await v.doet('verzoek-indienen', id, client, verzoek)).toMatchObject({ ok: true });
    expect(await v.doet('verzoek-indienen', id, mentor, { verzoek: 'inzage', tekst: 'Ik wil alles zien.' })).toMatchObject({ ok: true });
    expect(await v.doet('verzoek-beantwoorden', id, client, { nr: '1', uitkomst: 'toegewezen', antwoord: 'Ja.' })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });

    const servicepunt = await v.als('stichting-woonservice', 'servicepunt-medewerker');
    const corporatie = await v.als('pre-wonen', 'woonconsulent');
    expect((await verleden(begeleider, id)).map((g) => (g.gegevens as { door: string }).door)).toEqual(['client', 'vertegenwoordiger']);
    expect(await leest(begeleider, id)).toContain('niet Nora');
    expect(await leest(client, id)).toContain('niet Nora');
    expect(await verleden(corporatie, id)).toEqual([]);
    expect(await leest(corporatie, id)).not.toContain('Nora');
    const taken = ({ token }: Ingelogd) => v.verbinding.als(token, (tx) => tx.selectFrom('taak').select(['organisatie', 'uiterlijk']).where('dossier_id', '=', id).where('stap', '=', 'verzoek-beantwoorden').execute());
    const { uiterlijk } = (await taken(begeleider))[0]!;
    expect(await taken(servicepunt)).toEqual([{ organisatie: 'hvo-querido', uiterlijk }]);
    expect(await taken(corporatie)).toEqual([]);

    // Without consent the client still asks, and the supporter still answers; nobody else sees it any more.
    expect(await v.doet('toestemming-intrekken', id, client)).toMatchObject({ ok: true });
    expect(await taken(servicepunt)).toEqual([]);
    expect(await v.doet('verzoek-indienen', id, client, { verzoek: 'bezwaar', tekst: 'Gebruik dit niet.' })).toMatchObject({ ok: true });
    expect(await v.doet('verzoek-beantwoorden', id, begeleider, { nr: '1', uitkomst: 'toegewezen', antwoord: 'Het staat er nu goed.' })).toMatchObject({ ok: true });
    expect(await leest(client, id)).toContain('staat er nu goed');
    expect(await verleden(servicepunt, id)).toEqual([]);
  }, 60_000);

  it('wat alleen het programma vastlegt, weigert iedereen', async () => {
    const id = await v.dossier({ tot: 'wacht-op-woning' });
    const wie = [...(await v.iedereen()).filter((w) => ['begeleider', 'servicepunt-manager', 'tafellid', 'beheerder', 'client', 'functionaris-gegevensbescherming', 'woonconsulent'].includes(w.wie.rol)), await metDeur(v, id, 'client'), await metDeur(v, id, 'vertegenwoordiger')];
    for (const w of wie) for (const stap of ['meerderjarigheid-vastleggen', 'persoon-wissen'] as const) {
      const uit = await v.doet(stap, id, w);
      expect(uit.ok, `${w.wie.rol} ${stap}`).toBe(false);
      if (!uit.ok) expect(['niet-bevoegd', 'niet-gevonden']).toContain(uit.soort);
    }
  }, 60_000);
});
