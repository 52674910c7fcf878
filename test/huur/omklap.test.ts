import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { dagenNa, maandenNa, maandenVoor } from '../../src/domain/kalender/maanden.ts';
import type { Regeling } from '../../src/domain/regeling/schema.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* From the weighing to an ordinary lease or its end: who advises, who decides, and that the law's window is kept to the day. */

let v: Verhaal;
let jeroen: Ingelogd;
let marloes: Ingelogd;
let ruud: Ingelogd;
let consulent: Ingelogd;
const vandaag = vandaagIn(new Date());
const EINDE = '2028-12-01';

beforeAll(async () => {
  v = await begin();
  jeroen = await v.als('hvo-querido', 'begeleider');
  marloes = await v.als('stichting-woonservice', 'servicepunt-medewerker');
  ruud = await v.als('pre-wonen', 'woonconsulent');
  consulent = await v.als('gemeente-haarlem', 'consulent');
}, 60_000);
afterAll(() => v.sluit());
const op = async <T>(dag: string, doe: () => Promise<T>): Promise<T> => {
  const echt = v.kern.klok;
  v.kern.klok = () => new Date(`${dag}T10:00:00Z`);
  try { return await doe(); } finally { v.kern.klok = echt; }
};
const doet = (dag: string, ...stap: Parameters<Verhaal['doet']>) => op(dag, () => v.doet(...stap));
const moet = async (dag: string, ...stap: Parameters<Verhaal['doet']>) => { const uit = await doet(dag, ...stap); expect(uit).toMatchObject({ ok: true }); return uit.ok ? uit.waarde.stand : undefined; };
const woont = () => v.dossier({ tot: 'woont' });
const BESLUIT = { uitkomst: 'omzetten', besluit_reden: 'Het gaat goed.' };
const ADVIES = { oordeel: 'omzetten', onderbouwing: 'Betaalt op tijd.' };

describe('P6.b, PO.c7 het driehoekscontract', () => {
  it('eerst het advies, dan het besluit; nooit vóór het advies en nooit na de laatste dag', async () => {
    const id = await woont();
    expect(await doet('2027-06-01', 'omklap-besluiten', id, ruud, { ...BESLUIT, per: '2027-07-01' })).toMatchObject({ ok: false, soort: 'mag-niet-nu', wat: expect.stringContaining('1 juni 2028') });
    await moet('2027-06-01', 'omklap-adviseren', id, jeroen, ADVIES);
    expect(await doet('2027-06-10', 'omklap-besluiten', id, jeroen, { ...BESLUIT, per: '2027-07-01' })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    expect(await doet('2027-06-10', 'omklap-besluiten', id, ruud, BESLUIT)).toMatchObject({ ok: false, velden: [{ veld: 'per' }] });
    expect(await doet('2027-06-10', 'omklap-besluiten', id, ruud, { ...BESLUIT, per: '2027-05-01' })).toMatchObject({ ok: false, velden: [{ veld: 'per', melding: expect.stringContaining('vóór het advies') }] });
    expect(await doet('2027-06-10', 'omklap-besluiten', id, ruud, { ...BESLUIT, per: dagenNa(EINDE, 1) })).toMatchObject({ ok: false, velden: [{ veld: 'per', melding: expect.stringContaining('niet worden verlengd') }] });
    const stand = await moet('2027-06-10', 'omklap-besluiten', id, ruud, { ...BESLUIT, per: '2027-07-01' });
    expect(stand).toMatchObject({ contractvorm: 'huurcontract', contract: { omgezet_op: '2027-07-01' } });
    expect(stand?.contract?.einddatum).toBeUndefined();
    expect(await doet('2027-06-11', 'omklap-adviseren', id, jeroen, ADVIES)).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
  });
  it('PO.c7 anders dan het advies: de Casuïstiektafel mag worden gevraagd, of er staat waarom niet', async () => {
    const id = await woont();
    await moet('2028-04-03', 'omklap-adviseren', id, jeroen, ADVIES);
    const niet = { uitkomst: 'niet', wat_anders: 'woning-met-zorg', besluit_reden: 'Huurachterstand.' };
    expect(await doet('2028-04-04', 'omklap-besluiten', id, ruud, niet)).toMatchObject({ ok: false, velden: [{ veld: 'afwijken_reden' }] });
    await moet('2028-04-04', 'oordeel-vragen', id, ruud, { oordeel_vraag: 'Is de achterstand te overzien?' });
    expect(await doet('2028-04-05', 'omklap-besluiten', id, ruud, niet)).toMatchObject({ ok: false, soort: 'mag-niet-nu', reden: expect.stringContaining('Casuïstiektafel') });
    expect(await doet('2028-04-05', 'oordeel-geven', id, consulent, ADVIES)).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    await moet('2028-04-06', 'oordeel-geven', id, marloes, { oordeel: 'niet', onderbouwing: 'Te vroeg.' });
    expect(await moet('2028-04-07', 'omklap-besluiten', id, ruud, niet)).toMatchObject({ omklap: { besluit: { uitkomst: 'niet' } } });
  });
  it('zonder advies besluit de corporatie pas als de tijd daarvoor voorbij is', async () => {
    const id = await woont();
    expect((await doet('2028-06-01', 'omklap-besluiten', id, ruud, { ...BESLUIT, per: EINDE })).ok).toBe(false);
    expect((await doet('2028-06-02', 'omklap-besluiten', id, ruud, { ...BESLUIT, per: EINDE })).ok).toBe(true);
  });
  it('later opnieuw wegen ligt voor het sluiten van het venster', async () => {
    const id = await woont();
    await moet('2028-04-03', 'omklap-adviseren', id, jeroen, { ...ADVIES, oordeel: 'later' });
    const later = { uitkomst: 'later', besluit_reden: 'Nog even.' };
    expect(await doet('2028-04-04', 'omklap-besluiten', id, ruud, { ...later, opnieuw_op: '2028-11-01' })).toMatchObject({ ok: false, velden: [{ veld: 'opnieuw_op', melding: expect.stringContaining('31 oktober 2028') }] });
    await moet('2028-04-04', 'omklap-besluiten', id, ruud, { ...later, opnieuw_op: '2028-08-01' });
  });
});

describe('P6.b de aanzegging', () => {
  const aanzegging = { schriftelijk: 'ja', aanzeg_reden: 'Zie het gesprek.' };
  const [opent, sluit] = [maandenVoor(EINDE, 3), dagenNa(maandenVoor(EINDE, 1), -1)];
  it('kan alleen binnen het venster, schriftelijk, en na het besluit of met een reden', async () => {
    const id = await woont();
    expect(await doet(dagenNa(opent, -1), 'huureinde-aanzeggen', id, ruud, aanzegging)).toMatchObject({ ok: false, velden: [{ veld: 'gebeurd_op', melding: expect.stringContaining('van 1 september 2028 tot en met 31 oktober 2028') }], bron: expect.stringContaining('7:271') });
    expect(await doet(opent, 'huureinde-aanzeggen', id, ruud, { ...aanzegging, schriftelijk: 'nee' })).toMatchObject({ ok: false, velden: [{ veld: 'schriftelijk' }] });
    expect(await doet(opent, 'huureinde-aanzeggen', id, ruud, { ...aanzegging, aanzeg_reden: '' })).toMatchObject({ ok: false, velden: [{ veld: 'aanzeg_reden' }] });
    expect(await doet(dagenNa(sluit, 1), 'huureinde-aanzeggen', id, ruud, aanzegging)).toMatchObject({ ok: false, velden: [{ melding: expect.stringContaining('onbepaalde tijd') }] });
    expect(await moet(sluit, 'huureinde-aanzeggen', id, ruud, aanzegging)).toMatchObject({ aanzegging: { per: EINDE, grond: 'einde-tijd' } });
  });
  it('wat op tijd gebeurde mag later worden vastgelegd', async () => {
    const id = await woont();
    expect(await moet(dagenNa(sluit, 9), 'huureinde-aanzeggen', id, ruud, { ...aanzegging, gebeurd_op: sluit })).toMatchObject({ aanzegging: { op: sluit } });
  });
  it('P6.a een lopende huur opzeggen is iets anders: met een brief, een grond en de opzegtermijn', async () => {
    const id = await woont();
    const opzegging = { door: 'verhuurder', grond: 'overlast', per: '2027-10-01', aangetekend: 'ja', akkoord: 'nog-niet', opzeg_reden: 'Overlast, zie de gesprekken.' };
    const nee = (invoer: object) => doet('2027-06-01', 'huur-opzeggen', id, ruud, { ...opzegging, ...invoer });
    expect(await nee({ grond: 'koppelbeding' })).toMatchObject({ ok: false, velden: [{ veld: 'grond' }] });
    expect(await nee({ aangetekend: 'nee' })).toMatchObject({ ok: false, velden: [{ veld: 'aangetekend' }], bron: expect.stringContaining('7:271') });
    expect(await nee({ opzeg_reden: '' })).toMatchObject({ ok: false, velden: [{ veld: 'opzeg_reden' }] });
    expect(await nee({ per: '2027-08-31' })).toMatchObject({ ok: false, velden: [{ veld: 'per', melding: expect.stringContaining('3 maanden. Kies 1 september 2027') }] });
    expect(await nee({ door: 'huurder', per: '2027-06-30' })).toMatchObject({ ok: false, velden: [{ veld: 'per', melding: expect.stringContaining('een maand') }] });
    expect(await moet('2027-06-01', 'huur-opzeggen', id, ruud, opzegging)).toMatchObject({ opzegging: { op: '2027-06-01', akkoord: 'nog-niet' } });
    expect(await nee({})).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
    await moet('2027-06-02', 'omklap-adviseren', id, jeroen, ADVIES);
    expect(await doet('2027-08-01', 'opzegging-afronden', id, ruud, { uitkomst: 'huurder-akkoord', gebeurd_op: '2027-05-31' })).toMatchObject({ ok: false, velden: [{ veld: 'gebeurd_op' }] });
    expect(await moet('2027-08-01', 'opzegging-afronden', id, ruud, { uitkomst: 'rechter-wijst-af' })).toMatchObject({ opzegging: { uitkomst: 'rechter-wijst-af' }, status: 'woont' });
    expect(await moet('2027-08-02', 'huur-opzeggen', id, ruud, { door: 'huurder', per: '2027-10-01' })).toMatchObject({ opzegging: { grond: 'eigen-verzoek', akkoord: 'ja', per: '2027-10-01' } });
    expect(await doet('2027-08-03', 'huureinde-aanzeggen', id, ruud, aanzegging)).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
  });
  it('P6.b een advies dat later wordt vastgelegd wist het besluit niet, en een nieuwe weging laat het nee staan tot een nieuw besluit', async () => {
    const id = await woont();
    await moet('2028-04-03', 'omklap-adviseren', id, jeroen, { ...ADVIES, oordeel: 'niet' });
    await moet('2028-04-10', 'omklap-besluiten', id, ruud, { uitkomst: 'niet', wat_anders: 'andere-woning', besluit_reden: 'x' });
    expect(await doet('2028-04-20', 'omklap-adviseren', id, jeroen, { ...ADVIES, gebeurd_op: '2028-04-05' })).toMatchObject({ ok: false, velden: [{ veld: 'gebeurd_op' }] });
    expect(await moet('2028-05-01', 'omklap-adviseren', id, jeroen, ADVIES)).toMatchObject({ omklap: { eerder: { uitkomst: 'niet' }, advies: { oordeel: 'omzetten' } } });
    expect((await moet('2028-05-02', 'omklap-besluiten', id, ruud, { ...BESLUIT, per: '2028-06-01' }))?.omklap).not.toHaveProperty('eerder');
  });
  it('na het venster kan alleen nog worden omgezet; na de laatste dag is het dat van rechtswege', async () => {
    const id = await woont();
    const niet = { uitkomst: 'niet', wat_anders: 'andere-woning', besluit_reden: 'x' };
    expect(await doet(dagenNa(sluit, 1), 'omklap-besluiten', id, ruud, niet)).toMatchObject({ ok: false, velden: [{ veld: 'uitkomst', melding: expect.stringContaining('Kies omzetten') }] });
    expect(await doet(dagenNa(EINDE, 3), 'omklap-besluiten', id, ruud, niet)).toMatchObject({ ok: false, velden: [{ veld: 'uitkomst' }] });
    expect(await moet(dagenNa(EINDE, 3), 'omklap-besluiten', id, ruud, BESLUIT)).toMatchObject({ contract: { omgezet_op: EINDE }, omklap: { besluit: { van_rechtswege: true, per: EINDE } } });
  });
});

describe('P7.e, PO.c8 intermediaire verhuur', () => {
  /** The Pact's rule for intermediary letting, on the lease of this story. */
  const alsIntermediair = async <T>(doe: () => Promise<T>): Promise<T> => {
    const regelingen = v.kern.regelingen;
    v.kern.regelingen = { ...regelingen, op: (...vraag: Parameters<typeof regelingen.op>): Regeling => {
      const r = regelingen.op(...vraag);
      return { ...r, wonen: { ...r.wonen!, omklap: { ...r.wonen!.omklap, extra_oordeel: { driehoekscontract: 'gemeente' } } } };
    } };
    try { return await doe(); } finally { v.kern.regelingen = regelingen; }
  };
  it('anders dan het advies kan pas na het extra oordeel van de gemeente, die dan pas meekijkt', async () => {
    const id = await woont();
    await alsIntermediair(async () => {
      await moet('2028-01-10', 'omklap-adviseren', id, jeroen, ADVIES);
      const niet = { uitkomst: 'niet', wat_anders: 'intermediair', besluit_reden: 'Nog niet.', afwijken_reden: 'Wij zien dit anders.' };
      expect(await doet('2028-01-11', 'omklap-besluiten', id, ruud, niet)).toMatchObject({ ok: false, soort: 'mag-niet-nu', reden: expect.stringContaining('gemeente') });
      expect(await moet('2028-01-11', 'oordeel-vragen', id, ruud, { oordeel_vraag: 'Kan dit al?' })).toMatchObject({ fase: 'signalering' });
      expect(await doet('2028-01-12', 'oordeel-geven', id, marloes, ADVIES)).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
      expect(await moet('2028-01-12', 'oordeel-geven', id, consulent, ADVIES)).toMatchObject({ fase: 'begeleiding' });
      await moet('2028-01-13', 'omklap-besluiten', id, ruud, niet);
    });
  });
  it('blijft het oordeel uit, dan besluit de corporatie na de termijn, met een reden', async () => {
    const id = await woont();
    await alsIntermediair(async () => {
      await moet('2028-01-10', 'omklap-adviseren', id, jeroen, ADVIES);
      await moet('2028-01-10', 'oordeel-vragen', id, ruud, { oordeel_vraag: 'Kan dit al?' });
      const later = { uitkomst: 'later', opnieuw_op: '2028-06-01', besluit_reden: 'Nog niet.' };
      expect(await doet('2028-02-07', 'omklap-besluiten', id, ruud, later)).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
      expect(await doet('2028-02-08', 'omklap-besluiten', id, ruud, later)).toMatchObject({ ok: false, velden: [{ veld: 'afwijken_reden' }] });
      await moet('2028-02-08', 'omklap-besluiten', id, ruud, { ...later, afwijken_reden: 'Het oordeel bleef uit.' });
    });
  });
  it('P3.b zonder toestemming om met de gemeente te delen wordt er niets gevraagd, en besluit de corporatie met een reden', async () => {
    const id = await woont();
    await moet(vandaag, 'toestemming-beperken', id, jeroen, { doeleinden: ['voorzieningen'], door: 'client' });
    await alsIntermediair(async () => {
      await moet('2028-01-10', 'omklap-adviseren', id, jeroen, ADVIES);
      expect(await doet('2028-01-11', 'oordeel-vragen', id, ruud, { oordeel_vraag: 'x' })).toMatchObject({ ok: false, soort: 'mag-niet-nu', reden: expect.stringContaining('toestemming') });
      await moet('2028-01-11', 'omklap-besluiten', id, ruud, { uitkomst: 'niet', wat_anders: 'intermediair', besluit_reden: 'x', afwijken_reden: 'De cliënt wil niet delen.' });
    });
  });
  it('P7.a, P7.b onderhuur controleren geldt niet bij een driehoekscontract', async () => {
    const id = await woont();
    expect(await v.doet('onderhuur-controleren', id, ruud, {})).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
  });
});

describe('W9.11, W10 woningruil', () => {
  it('naar een andere vrije woning van dezelfde corporatie; de laatste dag van het contract blijft', async () => {
    const id = await woont();
    const invoer = { ingangsdatum: maandenNa(vandaag, 1), ruil_reden: 'Rustiger voor de buren.' };
    const nieuw = await v.woning();
    const vreemd = await v.woning('elan-wonen', 'haarlem').catch(() => undefined);
    if (vreemd) expect((await v.doet('woning-ruilen', id, ruud, { ...invoer, woning: vreemd })).ok).toBe(false);
    expect(await v.doet('woning-ruilen', id, ruud, { ...invoer, ingangsdatum: '2099-01-01', woning: nieuw })).toMatchObject({ ok: false, velden: [{ veld: 'ingangsdatum' }] });
    expect(await v.doet('woning-ruilen', id, ruud, { ...invoer, woning: nieuw })).toMatchObject({ ok: true, waarde: { stand: { aanbod: { woning: nieuw }, contract: { einddatum: EINDE }, status: 'woont' } } });
    const nog = await woont();
    expect(await v.doet('woning-ruilen', nog, ruud, { ...invoer, woning: nieuw })).toMatchObject({ ok: false, soort: 'conflict' });
  });
});
