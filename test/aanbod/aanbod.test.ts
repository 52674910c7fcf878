import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { woningIntrekken } from '../../src/actions/woning/woning-intrekken.ts';
import { plusWerkdagen, vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { leesDossier } from '../../src/storage/lezen/dossier.ts';
import { leesBezichtigingen } from '../../src/storage/lezen/bezichtigingen.ts';
import { leesWerk, telWerk } from '../../src/storage/lezen/werk.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* From the offer to the answer: what a refusal leads to, what happens when nobody answers, and that a home always has one holder. */

let v: Verhaal;
let jeroen: Ingelogd;
let marloes: Ingelogd;
let ruud: Ingelogd;
const vandaag = vandaagIn(new Date());
const straks = (n: number): string => plusWerkdagen(vandaag, n);
const NEE = { antwoord: 'geweigerd', reden_weigering: 'De reistijd wordt te lang.' };

beforeAll(async () => {
  v = await begin();
  jeroen = await v.als('hvo-querido', 'begeleider');
  marloes = await v.als('stichting-woonservice', 'servicepunt-medewerker');
  ruud = await v.als('pre-wonen', 'woonconsulent');
}, 60_000);
afterAll(() => v.sluit());

/** The dossier as this person sees it; that its letter still has to go out is left aside. */
const zie = async (wie: Ingelogd, id: string) => {
  const gelezen = await v.verbinding.als(wie.token, (tx) => leesDossier(tx, id));
  return gelezen && { ...gelezen, taken: gelezen.taken.filter((t) => t.stap !== 'besluit-verzenden') };
};
const woningVan = async (id: string): Promise<string> => (await zie(ruud, id))!.stand.aanbod!.woning;
const houder = async (woning: string) => v.verbinding.als(ruud.token, async (tx) => (await tx.selectFrom('woning').select(['status', 'dossier_id']).where('id', '=', woning).executeTakeFirst())!);
/** Lets time pass for what is written now: everything happens so many working days ago. */
async function geleden<T>(werkdagen: number, doe: () => Promise<T>): Promise<T> {
  const echt = v.kern.klok;
  v.kern.klok = () => new Date(`${plusWerkdagen(vandaag, -werkdagen)}T10:00:00Z`);
  try { return await doe(); } finally { v.kern.klok = echt; }
}

describe('P4.c een weigering heeft het gevolg van haar reden', () => {
  it('gewoon: terug op de lijst, op dezelfde plaats, en de woning is vrij', async () => {
    const id = await v.dossier({ tot: 'advies-gegeven' });
    const woning = await woningVan(id);
    const voor = (await zie(jeroen, id))!.stand.wachtlijst;
    expect(await v.doet('aanbod-beantwoorden', id, jeroen, { ...NEE, reden: 'buurt-bevalt-niet' })).toMatchObject({ ok: true, waarde: { stand: { status: 'wacht-op-woning', wachtlijst: voor } } });
    expect(await houder(woning)).toMatchObject({ status: 'vrij', dossier_id: null });
    // The reason stays readable for who guards the chain, and is gone for the next corporation.
    expect((await zie(marloes, id))!.gegevens.aanbod?.reden_weigering).toBe(NEE.reden_weigering);
    await v.doet('woning-voorleggen', id, ruud, { woning });
    expect((await zie(ruud, id))!.gegevens.aanbod?.reden_weigering).toBeUndefined();
  });
  it('tijdelijk niet: een pauze tot een dag, die in de toekomst ligt en niet te lang duurt', async () => {
    const id = await v.dossier({ tot: 'advies-gegeven' });
    const tijdelijk = { ...NEE, reden: 'tijdelijk-niet' };
    for (const [pauze_tot, melding] of [[undefined, 'Vul in'], [vandaag, 'Kies een dag na vandaag'], [straks(400), 'hoogstens 6 maanden']] as const)
      expect(await v.doet('aanbod-beantwoorden', id, jeroen, { ...tijdelijk, ...(pauze_tot ? { pauze_tot } : {}) })).toMatchObject({ ok: false, soort: 'ongeldig', velden: [{ veld: 'pauze_tot', melding: expect.stringContaining(melding) }] });
    expect(await v.doet('aanbod-beantwoorden', id, jeroen, { ...tijdelijk, pauze_tot: straks(20) })).toMatchObject({ ok: true, waarde: { stand: { status: 'gepauzeerd', wachtlijst: { pauze_tot: straks(20) } } } });
    expect((await zie(marloes, id))!.taken).toMatchObject(expect.arrayContaining([expect.objectContaining({ stap: 'wachtlijst-hervatten', uiterlijk: straks(20) })]));
  });
  it('nog niet toe aan: het Servicepunt kijkt opnieuw, en zolang kan geen woning worden voorgelegd', async () => {
    const id = await v.dossier({ tot: 'advies-gegeven' });
    const woning = await woningVan(id);
    expect(await v.doet('aanbod-beantwoorden', id, jeroen, { ...NEE, reden: 'nog-niet-toe-aan' })).toMatchObject({ ok: true, waarde: { stand: { status: 'wacht-op-woning', herziening: { criteria: [], op: vandaag } } } });
    const bij = (await zie(marloes, id))!;
    expect(bij.taken.map((t) => t.stap)).toContain('herziening-beoordelen');
    expect(bij.gegevens.toetsing?.wijziging_toelichting).toBe(NEE.reden_weigering);
    expect(await v.doet('woning-voorleggen', id, ruud, { woning })).toMatchObject({ ok: false, soort: 'mag-niet-nu', reden: expect.stringContaining('kijkt eerst opnieuw') });
    await v.doet('herziening-beoordelen', id, marloes, { gevolg: 'blijft', herziening_toelichting: 'Na het gesprek wil de cliënt verder.' });
    expect((await v.doet('woning-voorleggen', id, ruud, { woning })).ok).toBe(true);
  });
  it('P4.c, E2.6 een zwaarwegende reden weegt het overleg, met uitleg die de begeleider leest', async () => {
    const id = await v.dossier({ tot: 'advies-gegeven' });
    const woning = await woningVan(id);
    await v.doet('aanbod-beantwoorden', id, jeroen, { ...NEE, reden: 'contra-indicatie' });
    expect(await houder(woning)).toMatchObject({ status: 'vrij' });
    expect((await zie(marloes, id))!.taken).toMatchObject([{ stap: 'weigering-wegen', organisatie: 'stichting-woonservice', streven: false }]);
    expect(await v.doet('woning-voorleggen', id, ruud, { woning })).toMatchObject({ ok: false, soort: 'mag-niet-nu', reden: expect.stringContaining('weigering wordt gewogen') });
    expect(await v.doet('weigering-wegen', id, marloes, { gegrond: 'ja' })).toMatchObject({ ok: false, velden: [{ veld: 'weging_toelichting' }] });
    expect(await v.doet('weigering-wegen', id, marloes, { gegrond: 'ja', weging_toelichting: 'Te dicht bij vroeger.' })).toMatchObject({ ok: true, waarde: { stand: { status: 'wacht-op-woning' } } });
    const gelezen = (await zie(jeroen, id))!;
    expect(gelezen.gegevens.aanbod?.weging_toelichting).toBe('Te dicht bij vroeger.');
    expect(JSON.stringify(gelezen.voorvallen)).not.toContain('vroeger');
  });
  it('zonder reden uit de lijst, of met een die niet bestaat, wordt zij niet aangenomen', async () => {
    const id = await v.dossier({ tot: 'advies-gegeven' });
    for (const reden of [undefined, 'zomaar', 'advies-negatief', '__proto__'])
      expect(await v.doet('aanbod-beantwoorden', id, jeroen, { ...NEE, ...(reden ? { reden } : {}) })).toMatchObject({ ok: false, soort: 'ongeldig', velden: [{ veld: 'reden' }] });
    expect(await v.doet('aanbod-beantwoorden', id, jeroen, { antwoord: 'aangenomen', reden: 'huur-te-hoog' })).toMatchObject({ ok: true, waarde: { stand: { status: 'contract-maken' } } });
  });
});

describe('P4.b, PO.c5, PO.z5 een advies dat uitblijft', () => {
  const laat = (n: number) => geleden(n, () => v.dossier({ tot: 'advies-gevraagd' }));
  const kalender = { vandaag, zondag: straks(5) };
  it('op de laatste dag vraagt nog niemand ernaar; daarna het Servicepunt, en de corporatie mag verder', async () => {
    const id = await laat(5);
    expect((await zie(marloes, id))!.taken.map((t) => t.stap)).toEqual(['advies-geven']);
    expect(await v.doet('zonder-advies-verdergaan', id, ruud)).toMatchObject({ ok: false, soort: 'mag-niet-nu', reden: expect.stringContaining('heeft tot en met') });
    const telaat = await laat(6);
    const taken = (await zie(marloes, telaat))!.taken;
    expect(taken.map((t) => [t.stap, t.organisatie]).sort()).toEqual([['advies-geven', 'hvo-querido'], ['zonder-advies-verdergaan', 'pre-wonen'], ['zonder-advies-verdergaan', 'stichting-woonservice']]);
    for (const wie of [marloes, ruud]) {
      const lezer = { organisatie: wie.wie.organisatie, rol: wie.wie.rol };
      const { rijen, telling } = await v.verbinding.als(wie.token, async (tx) => ({ rijen: (await leesWerk(tx, { ...lezer, ...kalender, beurt: 'ons', stap: 'zonder-advies-verdergaan' })).rijen, telling: await telWerk(tx, { ...lezer, ...kalender, beurt: 'ons' }) }));
      expect(rijen.map((r) => r.dossier_id)).toEqual([telaat]);
      expect(telling.filter((t) => t.stap === 'zonder-advies-verdergaan').reduce((n, t) => n + t.aantal, 0)).toBe(1);
    }
    expect(await v.doet('zonder-advies-verdergaan', telaat, marloes)).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    expect(await v.doet('zonder-advies-verdergaan', telaat, ruud)).toMatchObject({ ok: true, waarde: { stand: { status: 'advies-gegeven', aanbod: { advies: 'uitgebleven' } } } });
    // The term for the answer begins now, not with an advice of an earlier offer.
    expect((await zie(jeroen, telaat))!.taken).toMatchObject([{ stap: 'aanbod-beantwoorden', uiterlijk: straks(5), streven: false }]);
    expect(await v.doet('advies-geven', telaat, jeroen, { advies: 'positief', advies_toelichting: 'Toch nog.' })).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
  });
  it('komt het alsnog, dan verdwijnt de vraag ernaar', async () => {
    const id = await laat(9);
    await v.doet('advies-geven', id, jeroen, { advies: 'positief', advies_toelichting: 'Past goed.' });
    expect((await zie(marloes, id))!.taken.map((t) => t.stap)).toEqual(['aanbod-beantwoorden']);
  });
  it('en een antwoord dat uitblijft: na de termijn kan de corporatie het aanbod laten vervallen', async () => {
    const vers = await v.dossier({ tot: 'advies-gegeven' });
    expect(await v.doet('aanbod-laten-vervallen', vers, ruud)).toMatchObject({ ok: false, soort: 'mag-niet-nu', reden: expect.stringContaining('om te antwoorden') });
    const id = await geleden(6, () => v.dossier({ tot: 'advies-gegeven' }));
    const woning = await woningVan(id);
    expect((await zie(ruud, id))!.taken.map((t) => t.stap)).toContain('aanbod-laten-vervallen');
    expect(await v.doet('aanbod-laten-vervallen', id, ruud)).toMatchObject({ ok: true, waarde: { stand: { status: 'wacht-op-woning' } } });
    expect(await houder(woning)).toMatchObject({ status: 'vrij', dossier_id: null });
  });
});

describe('W8.5 de bezichtiging', () => {
  it('plant de begeleider; zij staat bij de afspraken van begeleider en corporatie, en kan worden verzet', async () => {
    const id = await v.dossier({ tot: 'advies-gevraagd' });
    const plan = (bezichtiging_op: string, bezichtiging_tijd?: string) => v.doet('bezichtiging-plannen', id, jeroen, { bezichtiging_op, met_begeleider: 'ja', ...(bezichtiging_tijd ? { bezichtiging_tijd } : {}) });
    expect(await v.doet('bezichtiging-plannen', id, ruud, { bezichtiging_op: straks(2), met_begeleider: 'ja' })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    expect(await plan(plusWerkdagen(vandaag, -1))).toMatchObject({ ok: false, velden: [{ veld: 'bezichtiging_op' }] });
    for (const tijd of ['25.00', 'drie', '9:5']) expect(await plan(straks(1), tijd)).toMatchObject({ ok: false, velden: [{ veld: 'bezichtiging_tijd' }] });
    expect((await plan(straks(1), '9:30')).ok).toBe(true);
    expect(await plan(straks(1), '9.30')).toMatchObject({ ok: false, velden: [{ veld: 'bezichtiging_op', melding: expect.stringContaining('al gepland') }] });
    expect((await plan(straks(2), '14.30')).ok).toBe(true);
    for (const wie of [jeroen, ruud]) {
      const lezer = { organisatie: wie.wie.organisatie, rol: wie.wie.rol };
      const regels = await v.verbinding.als(wie.token, (tx) => leesBezichtigingen(tx, lezer, vandaag, straks(5)));
      expect(regels.filter((r) => r.dossier_id === id)).toMatchObject([{ op: straks(2), tijd: '14.30', met_begeleider: true }]);
    }
    const ander = await v.als('ymere', 'woonconsulent');
    expect(await v.verbinding.als(ander.token, (tx) => leesBezichtigingen(tx, { organisatie: 'ymere', rol: 'woonconsulent' }, vandaag, straks(5)))).toEqual([]);
  });
});

describe('PO.c4 wie niet meer in aanmerking komt, krijgt geen woning voorgelegd', () => {
  it('gepauzeerd, teruggetrokken of van de lijst: geweigerd met de reden, en de woning blijft vrij', async () => {
    const woning = await v.woning();
    const gevallen: [string, () => Promise<string>, object][] = [
      ['pauze', async () => { const id = await v.dossier({ tot: 'wacht-op-woning' }); await v.doet('wachtlijst-pauzeren', id, marloes, { reden: 'client', tot: straks(10) }); return id; }, { soort: 'mag-niet-nu', reden: expect.stringContaining('wacht, met een pauze') }],
      ['van de lijst', async () => { const id = await v.dossier({ tot: 'wacht-op-woning' }); await v.doet('van-wachtlijst-halen', id, marloes, { reden: 'client' }); return id; }, { soort: 'niet-gevonden' }],
      ['toestemming', async () => { const id = await v.dossier({ tot: 'wacht-op-woning' }); await v.doet('toestemming-intrekken', id, jeroen, { door: 'client' }); return id; }, { soort: 'niet-gevonden', wat: expect.stringContaining('niet met jouw organisatie gedeeld') }],
    ];
    for (const [, maak, verwacht] of gevallen) expect(await v.doet('woning-voorleggen', await maak(), ruud, { woning })).toMatchObject({ ok: false, ...verwacht });
    expect(await houder(woning)).toMatchObject({ status: 'vrij', dossier_id: null });
  });
  it('een woning die tijdens het advies wegvalt: eerst het aanbod, dan de woning; niemand blijft ermee zitten', async () => {
    const id = await v.dossier({ tot: 'advies-gevraagd' });
    const woning = await woningVan(id);
    expect(await woningIntrekken(v.kern, ruud, woning, { reden: 'sloop' })).toMatchObject({ ok: false, soort: 'mag-niet-nu', reden: expect.stringContaining('Trek anders eerst het aanbod in') });
    expect(await v.doet('aanbod-intrekken', id, ruud, { reden: 'woning-niet-beschikbaar', intrekking_toelichting: 'Lekkage in het dak.' })).toMatchObject({ ok: true, waarde: { stand: { status: 'wacht-op-woning' } } });
    expect((await woningIntrekken(v.kern, ruud, woning, { reden: 'sloop' })).ok).toBe(true);
    expect(await houder(woning)).toMatchObject({ status: 'ingetrokken', dossier_id: null });
    expect((await zie(jeroen, id))!.stand.aanbod).toBeUndefined();
  });
});

describe('P4.b, PO.c5 tegelijk', () => {
  it('twee corporaties, één kandidaat: één wint, de ander hoort dat iemand voor was', async () => {
    const fatma = await v.als('ymere', 'woonconsulent');
    for (let ronde = 0; ronde < 5; ronde++) {
      const id = await v.dossier({ tot: 'wacht-op-woning' });
      const [een, twee] = [await v.woning(), await v.woning('ymere')];
      const uitkomsten = await Promise.all([v.doet('woning-voorleggen', id, ruud, { woning: een }), v.doet('woning-voorleggen', id, fatma, { woning: twee })]);
      expect(uitkomsten.filter((u) => u.ok)).toHaveLength(1);
      expect(uitkomsten.find((u) => !u.ok)).toMatchObject({ soort: expect.stringMatching(/conflict|niet-gevonden/) });
      const gehouden = (await Promise.all([een, twee].map((w) => v.verbinding.als((w === een ? ruud : fatma).token, async (tx) => tx.selectFrom('woning').select('dossier_id').where('id', '=', w).executeTakeFirst())))).filter((w) => w?.dossier_id === id);
      expect(gehouden).toHaveLength(1);
    }
  }, 60_000);
  it('twee vensters, één woning, twee kandidaten: één houdt haar, de ander hoort waarom niet', async () => {
    for (let ronde = 0; ronde < 5; ronde++) {
      const [een, twee] = [await v.dossier({ tot: 'wacht-op-woning' }), await v.dossier({ tot: 'wacht-op-woning' })];
      const woning = await v.woning();
      const uitkomsten = await Promise.all([een, twee].map((id) => v.doet('woning-voorleggen', id, ruud, { woning, afwijkreden: 'anders', afwijking_toelichting: 'Past beter.' })));
      expect(uitkomsten.filter((u) => u.ok)).toHaveLength(1);
      expect(uitkomsten.find((u) => !u.ok)).toMatchObject({ soort: 'conflict' });
      const winnaar = uitkomsten[0]!.ok ? een : twee;
      expect(await houder(woning)).toMatchObject({ status: 'voorgelegd', dossier_id: winnaar });
    }
  }, 60_000);
  it('antwoord en intrekken op hetzelfde moment: één telt, en de woning heeft één houder', async () => {
    for (let ronde = 0; ronde < 4; ronde++) {
      const id = await v.dossier({ tot: 'advies-gegeven' });
      const woning = await woningVan(id);
      const uitkomsten = await Promise.all([v.doet('aanbod-beantwoorden', id, jeroen, { antwoord: 'aangenomen' }), v.doet('aanbod-intrekken', id, ruud, { reden: 'anders' })]);
      const { stand } = (await zie(jeroen, id))!;
      expect(uitkomsten.some((u) => u.ok)).toBe(true);
      expect(await houder(woning)).toMatchObject(stand.aanbod ? { status: 'voorgelegd', dossier_id: id } : { status: 'vrij', dossier_id: null });
    }
  }, 60_000);
});
