import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { dagenTussen } from '../../src/domain/kalender/dag.ts';
import { plusWerkdagen, vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { leesDossier } from '../../src/storage/lezen/dossier.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* From the answer to the key: what stands in a lease, who signs it, and that the key waits for everyone. */

let v: Verhaal;
let jeroen: Ingelogd;
let marloes: Ingelogd;
let ruud: Ingelogd;
const vandaag = vandaagIn(new Date());
const CONTRACT = { ingangsdatum: vandaag, koppelbeding: 'ja' };
const ALLEN = ['client', 'zorgorganisatie', 'corporatie'];

beforeAll(async () => {
  v = await begin();
  jeroen = await v.als('hvo-querido', 'begeleider');
  marloes = await v.als('stichting-woonservice', 'servicepunt-medewerker');
  ruud = await v.als('pre-wonen', 'woonconsulent');
}, 60_000);
afterAll(() => v.sluit());
const zie = async (wie: Ingelogd, id: string) => (await v.verbinding.als(wie.token, (tx) => leesDossier(tx, id)))!;

describe('P6.b, P5.a het huurcontract', () => {
  it('krijgt een einde en de wettelijke grond die op de dag van het contract geldt', async () => {
    const id = await v.dossier({ tot: 'contract-maken' });
    expect(await v.doet('contract-vastleggen', id, ruud, { ...CONTRACT, grondslag: 'tijdelijk-2-jaar' })).toMatchObject({ ok: false, soort: 'ongeldig', velden: [{ veld: 'grondslag', melding: expect.stringContaining('specifieke groep') }] });
    expect(await v.doet('contract-vastleggen', id, ruud, { ...CONTRACT, ingangsdatum: '2028-02-29', laatste_dag: '2030-03-01' })).toMatchObject({ ok: false, velden: [{ veld: 'laatste_dag', melding: expect.stringContaining('tot en met 28 februari 2030') }] });
    expect(await v.doet('contract-vastleggen', id, ruud, { ...CONTRACT, laatste_dag: plusWerkdagen(vandaag, -1) })).toMatchObject({ ok: false, velden: [{ veld: 'laatste_dag' }] });
    expect(await v.doet('contract-vastleggen', id, ruud, { ...CONTRACT, ingangsdatum: '2099-01-01' })).toMatchObject({ ok: false, velden: [{ veld: 'ingangsdatum' }] });
    expect(await v.doet('contract-vastleggen', id, ruud, { ...CONTRACT, koppelbeding: 'nee' })).toMatchObject({ ok: false, velden: [{ veld: 'koppelbeding' }], bron: expect.stringContaining('art. 5a') });
    expect(await v.doet('contract-vastleggen', id, ruud, { ...CONTRACT, ingangsdatum: '2027-12-31' })).toMatchObject({
      ok: true, waarde: { stand: { status: 'contract-tekenen', contract: { ingangsdatum: '2027-12-31', einddatum: '2029-12-31', grondslag: 'specifieke-groepen', te_tekenen: ALLEN } } },
    });
  });
  it('W9.6 aanvullende voorwaarden en bedragen staan bij de huur, niet in wat er gebeurde', async () => {
    const id = await v.dossier({ tot: 'contract-maken' });
    expect((await v.doet('contract-vastleggen', id, ruud, { ...CONTRACT, huur_afgesproken: '641,50', servicekosten_afgesproken: '35', huurvoorwaarden: 'Geen huisdieren in het eerste jaar.' })).ok).toBe(true);
    for (const wie of [jeroen, marloes, ruud]) expect((await zie(wie, id)).gegevens.huur).toMatchObject({ huur_afgesproken: 641.5, servicekosten_afgesproken: 35, huurvoorwaarden: 'Geen huisdieren in het eerste jaar.' });
    expect(JSON.stringify((await zie(jeroen, id)).voorvallen)).not.toMatch(/huisdieren|641/);
  });
});

describe('P6.a ieder die het bindt tekent, en dan pas de sleutel', () => {
  it('op verschillende dagen, ieder één keer', async () => {
    const id = await v.dossier({ tot: 'contract-tekenen' });
    expect(await v.doet('sleutel-overdragen', id, ruud)).toMatchObject({ ok: false, soort: 'mag-niet-nu', reden: expect.stringContaining('moet het huurcontract zijn getekend') });
    expect(await v.doet('contract-ondertekenen', id, jeroen, { door: ['client'] })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    expect(await v.doet('contract-ondertekenen', id, ruud, { door: ['gemeente'] })).toMatchObject({ ok: false, soort: 'ongeldig' });
    expect(await v.doet('contract-ondertekenen', id, ruud, { door: ['client', 'zorgorganisatie'] })).toMatchObject({ ok: true, waarde: { stand: { status: 'contract-tekenen', contract: { te_tekenen: ['corporatie'] } } } });
    expect(await v.doet('contract-ondertekenen', id, ruud, { door: ['client'] })).toMatchObject({ ok: false, soort: 'ongeldig', velden: [{ veld: 'door' }] });
    expect(await v.doet('contract-ondertekenen', id, ruud, { door: ['corporatie'] })).toMatchObject({ ok: true, waarde: { stand: { status: 'sleutel-overdragen' } } });
    expect((await zie(jeroen, id)).stand.contract).toMatchObject({ te_tekenen: [], getekend: ALLEN.map((door) => ({ door, op: vandaag })) });
  });
  it('zolang niet iedereen heeft getekend kan het aanbod nog worden ingetrokken; het contract vervalt dan mee', async () => {
    const id = await v.dossier({ tot: 'contract-tekenen' });
    const uit = await v.doet('aanbod-intrekken', id, ruud, { reden: 'woning-niet-beschikbaar' });
    expect(uit).toMatchObject({ ok: true, waarde: { stand: { status: 'wacht-op-woning' } } });
    expect(uit.ok && uit.waarde.stand.contract).toBeUndefined();
  });
  it('PO.c1 bij de sleutel staat hoe lang er is gewacht', async () => {
    const echt = v.kern.klok;
    const begonnen = plusWerkdagen(vandaag, -12);
    v.kern.klok = () => new Date(`${begonnen}T10:00:00Z`);
    const id = await v.dossier({ tot: 'sleutel-overdragen' });
    v.kern.klok = echt;
    expect(await v.doet('sleutel-overdragen', id, ruud)).toMatchObject({ ok: true, waarde: { stand: { sleutel: { wachtdagen: dagenTussen(begonnen, vandaag) } } } });
  });
  it('een contract van vóór de ondertekening, zonder dat alles, blijft werken', async () => {
    const id = await v.dossier({ tot: 'contract-maken' });
    const regelingen = v.kern.regelingen;
    const zonder = { ...regelingen, op: (...vraag: Parameters<typeof regelingen.op>) => { const r = regelingen.op(...vraag); return { ...r, contractvormen: r.contractvormen.map((c) => ({ ...c, ondertekenaars: [], grondslagen: [] })) }; } };
    v.kern.regelingen = zonder;
    expect(await v.doet('contract-vastleggen', id, ruud, CONTRACT)).toMatchObject({ ok: true, waarde: { stand: { status: 'sleutel-overdragen' } } });
    v.kern.regelingen = regelingen;
    expect(await v.doet('sleutel-overdragen', id, ruud)).toMatchObject({ ok: true, waarde: { stand: { status: 'woont' } } });
  });
});
