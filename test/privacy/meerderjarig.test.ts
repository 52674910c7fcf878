import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uitnodigingAannemen } from '../../src/actions/beheer/aannemen.ts';
import { clientUitnodigen } from '../../src/actions/beheer/uitnodigen.ts';
import { dossierOpenen } from '../../src/actions/aanvraag/dossier-openen.ts';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { wettelijketaak } from '../../src/jobs/wettelijk.ts';
import { laadDossier } from '../../src/storage/dossiers.ts';
import { wettelijk } from '../../src/storage/wissen.ts';
import { ANTWOORDEN, begin, type Verhaal } from '../opstelling/verhaal.ts';
import { metDeur } from './clientdeur.ts';

/* A guardian gave consent for somebody of seventeen. What happens by itself once they are eighteen, and what if nobody acts. */

let v: Verhaal;
let begeleider: Ingelogd;
const op = (dag: string) => { v.kern.klok = () => new Date(`${dag}T10:00:00Z`); };
beforeAll(async () => {
  v = await begin();
  op('2026-03-02');
  begeleider = await v.als('hvo-querido', 'begeleider');
}, 60_000);
afterAll(() => v.sluit());

const moet = async (...stap: Parameters<Verhaal['doet']>) => { const uit = await v.doet(...stap); if (!uit.ok) throw new Error(JSON.stringify(uit)); return uit.waarde; };
const DOELEINDEN = ['beoordeling', 'woning', 'voorzieningen', 'zachte-landing'];
const TOESTEMMING = { doeleinden: DOELEINDEN, wijze: 'formulier', gegeven_op: '2026-01-05' };
const stand = async (id: string) => (await v.verbinding.als(begeleider.token, (tx) => laadDossier(tx, id)))!.stand;
const ziet = ({ token }: Ingelogd, id: string) => v.verbinding.als(token, async (tx) => (await laadDossier(tx, id)) !== undefined);
const ronde = async () => {
  const gemeld: string[] = [];
  await wettelijketaak({ kern: v.kern, wettelijk: wettelijk(v.verbinding), stappen: ['meerderjarigheid-vastleggen', 'toestemming-intrekken'], meld: (t) => gemeld.push(`${t.stap} ${t.gedaan} ${t.geweigerd} ${t.mislukt}`), opFout: (fout) => { throw fout; } })();
  return gemeld;
};

/** Up to an offer, with consent given in this way. */
async function dossier(personalia: Record<string, unknown>, door: string, tot: 'wachtlijst' | 'aanbod' = 'aanbod') {
  const gegevens = ANTWOORDEN('Esra Yilmaz', 'haarlem');
  gegevens.herkomst.doelgroep = v.kern.regelingen.alle().find((r) => r.regeling.startsWith('pact'))!.doelgroepen[0]!.code;
  const open = await dossierOpenen(v.kern, begeleider, { gegevens: { ...gegevens, personalia: { ...gegevens.personalia, ...personalia } } });
  if (!open.ok) throw new Error(JSON.stringify(open));
  const id = open.waarde.dossier;
  const servicepunt = await v.als('stichting-woonservice', 'servicepunt-medewerker');
  await moet('toestemming-vastleggen', id, begeleider, { ...TOESTEMMING, door });
  await moet('aanvraag-indienen', id, begeleider);
  await moet('in-behandeling-nemen', id, servicepunt);
  await moet('besluit-nemen', id, await v.als('gemeente-haarlem', 'tafellid'), { uitkomst: 'positief', contractvorm: 'driehoekscontract', motivering: 'Een goed plan.' });
  await moet('op-wachtlijst-plaatsen', id, servicepunt, { wachtlijst: 'haarlem' });
  if (tot === 'aanbod') await moet('woning-voorleggen', id, await v.als('pre-wonen', 'woonconsulent'), { woning: await v.woning() });
  return id;
}
/** Eighteen on 5 May 2026. */
const VOOGD = { geboortedatum: '2008-05-05', vertegenwoordiger: 'voogd', vertegenwoordiger_naam: 'R. Kok' };

describe('P3.b meerderjarig worden', () => {
  it('vanaf de eerste van de maand erna beslist de cliënt zelf: een taak, het eind van de toegang van de voogd, en zonder eigen toestemming het eind van het delen', async () => {
    const id = await dossier(VOOGD, 'vertegenwoordiger');
    const mentor = await dossier({ ...VOOGD, vertegenwoordiger: 'mentor' }, 'vertegenwoordiger', 'wachtlijst');
    const samen = await dossier(VOOGD, 'beiden', 'wachtlijst');
    const voogd = await metDeur(v, id, 'vertegenwoordiger');
    const client = await metDeur(v, id, 'client');
    const [ouder, bijMentor] = [await metDeur(v, samen, 'vertegenwoordiger'), await metDeur(v, mentor, 'vertegenwoordiger')];
    const code = async (d: string) => { const uit = await clientUitnodigen(v.kern, begeleider, d, 'vertegenwoordiger'); return uit.ok ? uit.waarde.code : ''; };
    const [vanVoogd, vanOuder, vanMentor] = [await code(id), await code(samen), await code(mentor)];
    expect(await ziet(voogd, id)).toBe(true);

    op('2026-05-31');
    expect(await ronde()).toEqual([]);
    op('2026-06-01');
    expect(await ronde()).toEqual(['meerderjarigheid-vastleggen 1 0 0']);
    expect(await ronde()).toEqual([]);
    expect((await stand(id)).zelf_toestemmen).toMatchObject({ sinds: '2026-06-01' });
    expect((await stand(mentor)).zelf_toestemmen).toBeUndefined();
    expect((await stand(samen)).zelf_toestemmen).toBeUndefined();
    const { uiterlijk } = (await stand(id)).zelf_toestemmen!;
    expect(await ziet(voogd, id)).toBe(false);
    expect(await ziet(client, id)).toBe(true);
    // Consent of both together needs no new one, but the parent's access ends all the same; that of a mentor does not. Nor do old codes work.
    expect([await ziet(ouder, samen), await ziet(bijMentor, mentor)]).toEqual([false, true]);
    const neem = async (c: string) => (await uitnodigingAannemen(v.kern, c, { uitgever: 'https://inloggen.voorbeeld.nl', onderwerp: c, voor: 'alles' })).ok;
    expect([await neem(vanVoogd), await neem(vanOuder), await neem(vanMentor)]).toEqual([false, false, true]);
    expect(await v.doet('toestemming-intrekken', id, voogd)).toMatchObject({ ok: false, soort: 'niet-gevonden' });
    const taken = await v.verbinding.als(begeleider.token, (tx) => tx.selectFrom('taak').select(['stap', 'uiterlijk', 'organisatie']).where('dossier_id', '=', id).where('stap', '=', 'toestemming-vastleggen').execute());
    expect(taken).toMatchObject([{ organisatie: 'hvo-querido', uiterlijk }]);

    // Until then sharing goes on; from the day after it does not, and the home is free for somebody else.
    op(uiterlijk);
    expect(await ronde()).toEqual([]);
    const corporatie = await v.als('pre-wonen', 'woonconsulent');
    expect(await ziet(corporatie, id)).toBe(true);
    const woning = (await stand(id)).aanbod!.woning;
    op('2026-11-01');
    expect(await ronde()).toEqual(['toestemming-intrekken 1 0 0']);
    expect(await stand(id)).toMatchObject({ toestemming: 'ingetrokken', status: 'wacht-op-woning', zelf_toestemmen: { uiterlijk } });
    expect(await ziet(corporatie, id)).toBe(false);
    expect(await v.verbinding.als(corporatie.token, (tx) => tx.selectFrom('woning').select('status').where('id', '=', woning).execute())).toEqual([{ status: 'vrij' }]);
    expect(await ronde()).toEqual([]);

    // The client decides: all of it, or less.
    expect(await v.doet('toestemming-vastleggen', id, begeleider, { ...TOESTEMMING, door: 'vertegenwoordiger', gegeven_op: '2026-11-01' })).toMatchObject({ ok: false, velden: [{ veld: 'door', melding: expect.stringContaining('18 of ouder') }] });
    expect(await v.doet('toestemming-vastleggen', id, client, { doeleinden: ['beoordeling', 'woning'] })).toMatchObject({ ok: true, waarde: { stand: { toestemming: 'gegeven', toestemming_door: 'client', doeleinden: ['beoordeling', 'woning'] } } });
    expect((await stand(id)).zelf_toestemmen).toBeUndefined();
    expect(await ronde()).toEqual([]);
  }, 120_000);

  it('wie op tijd zelf toestemt, houdt alles zoals het was, en kiest zelf waarvoor', async () => {
    op('2026-03-02');
    const id = await dossier(VOOGD, 'vertegenwoordiger', 'wachtlijst');
    op('2026-06-01');
    await ronde();
    expect(await v.doet('toestemming-vastleggen', id, begeleider, { ...TOESTEMMING, door: 'client', gegeven_op: '2026-05-20' })).toMatchObject({ ok: false, velden: [{ veld: 'gegeven_op' }] });
    await moet('toestemming-vastleggen', id, begeleider, { doeleinden: ['beoordeling', 'woning'], door: 'client', wijze: 'persoonlijk', gegeven_op: '2026-06-01' });
    expect(await stand(id)).toMatchObject({ toestemming: 'gegeven', doeleinden: ['beoordeling', 'woning'], status: 'wacht-op-woning' });
    op('2026-11-01');
    expect(await ronde()).toEqual([]);
  }, 60_000);

  it('alleen het programma legt het vast, en nergens staat de verjaardag', async () => {
    op('2026-03-02');
    const id = await dossier(VOOGD, 'vertegenwoordiger', 'wachtlijst');
    for (const wie of [begeleider, await metDeur(v, id, 'client')])
      expect(await v.doet('meerderjarigheid-vastleggen', id, wie)).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    op('2026-06-01');
    await ronde();
    const verleden = await v.verbinding.als(begeleider.token, (tx) => tx.selectFrom('gebeurtenis').select(['gegevens', 'gebeurd_op']).where('stroom_id', '=', id).execute());
    expect(JSON.stringify(verleden)).not.toMatch(/05-05|2008/);
  }, 60_000);
});
