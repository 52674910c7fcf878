import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { plusWerkdagen, vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { gezienDoor } from '../../src/domain/keten/gezien.ts';
import { leesDossier } from '../../src/storage/lezen/dossier.ts';
import { leesVerslagen } from '../../src/storage/verslagen.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* Signals from report to end, and when it goes seriously wrong: who does what, who reads what, and what is refused. */

let v: Verhaal;
let jeroen: Ingelogd;
let marloes: Ingelogd;
let ruud: Ingelogd;
let consulent: Ingelogd;
let ander: Ingelogd;
const vandaag = vandaagIn(new Date());
const MELDING = { soort: 'overlast', ernst: 'gewoon', omschrijving: 'Drie avonden harde muziek.' };

beforeAll(async () => {
  v = await begin();
  jeroen = await v.als('hvo-querido', 'begeleider');
  marloes = await v.als('stichting-woonservice', 'servicepunt-medewerker');
  ruud = await v.als('pre-wonen', 'woonconsulent');
  consulent = await v.als('gemeente-haarlem', 'consulent');
  ander = await v.als('gemeente-haarlem', 'tafellid');
}, 60_000);
afterAll(() => v.sluit());
const zie = async (wie: Ingelogd, id: string) => v.verbinding.als(wie.token, (tx) => leesDossier(tx, id));
/** What of the state this person may know. */
const beeld = async (wie: Ingelogd, id: string) => { const d = await zie(wie, id); return d ? gezienDoor(d.stand, d.groepen) : {}; };
const leest = async (wie: Ingelogd, id: string) => JSON.stringify(await v.verbinding.als(wie.token, (tx) => leesVerslagen(tx, id, 'stap')));
const moet = async (...stap: Parameters<Verhaal['doet']>) => { const uit = await v.doet(...stap); expect(uit).toMatchObject({ ok: true }); return uit.ok ? uit.waarde.stand : undefined; };
const woont = () => v.dossier({ tot: 'woont' });

describe('P9.a, PO.c6, P6.e een signaal heeft een eigenaar en een dag', () => {
  it('van de corporatie is het aan de begeleider, van de begeleider aan de corporatie; dringend is de volgende werkdag', async () => {
    const id = await woont();
    expect(await moet('signaal-melden', id, ruud, MELDING)).toMatchObject({ signalen: [{ nr: 1, eigenaar: 'zorgorganisatie', melder: 'woonconsulent', uiterlijk: plusWerkdagen(vandaag, 3) }] });
    expect((await moet('signaal-melden', id, jeroen, { ...MELDING, soort: 'woning', ernst: 'dringend' }))?.signalen?.[1]).toMatchObject({ nr: 2, eigenaar: 'corporatie', uiterlijk: plusWerkdagen(vandaag, 1) });
    expect(await v.doet('signaal-melden', id, jeroen, { ...MELDING, voor: 'zorgorganisatie' })).toMatchObject({ ok: false, velden: [{ veld: 'voor' }] });
    expect(await v.doet('signaal-melden', id, jeroen, { ...MELDING, omschrijving: '  ' })).toMatchObject({ ok: false, velden: [{ veld: 'omschrijving' }] });
  });
  it('alleen wie het signaal is antwoordt; de melder leest het antwoord; wat er staat komt niet in wat er gebeurde', async () => {
    const id = await woont();
    await moet('signaal-melden', id, ruud, MELDING);
    const antwoord = { signaal: '1', aanpak: 'opgepakt', antwoord: 'Ik ga morgen langs.' };
    expect(await v.doet('signaal-beantwoorden', id, ruud, antwoord)).toMatchObject({ ok: false, soort: 'niet-bevoegd', reden: expect.stringContaining('woonbegeleider') });
    expect(await v.doet('signaal-beantwoorden', id, jeroen, { ...antwoord, signaal: '7' })).toMatchObject({ ok: false, velden: [{ veld: 'signaal' }] });
    await moet('signaal-beantwoorden', id, jeroen, antwoord);
    expect(await v.doet('signaal-beantwoorden', id, jeroen, antwoord)).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
    expect(await leest(ruud, id)).toContain('Ik ga morgen langs.');
    expect(await leest(consulent, id)).not.toContain('Ik ga morgen langs.');
    expect(JSON.stringify((await zie(jeroen, id))!.voorvallen)).not.toMatch(/muziek|morgen/);
    expect(await v.doet('signaal-sluiten', id, ruud, { signaal: '1', uitkomst: 'opgelost' })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    expect(await v.doet('signaal-sluiten', id, jeroen, { signaal: '1', uitkomst: 'verder-in-escalatie' })).toMatchObject({ ok: false, velden: [{ veld: 'uitkomst' }] });
    expect((await moet('signaal-sluiten', id, jeroen, { signaal: '1', uitkomst: 'opgelost' }))?.signalen?.[0]).toMatchObject({ uitkomst: 'opgelost', gesloten_op: vandaag });
  });
  it('wat al is opgelost sluit met het antwoord', async () => {
    const id = await woont();
    await moet('signaal-melden', id, ruud, MELDING);
    expect((await moet('signaal-beantwoorden', id, jeroen, { signaal: '1', aanpak: 'opgelost', antwoord: 'Het was een verjaardag.' }))?.signalen?.[0]).toMatchObject({ gesloten_op: vandaag });
  });
  it('PO.w3 wie bij welzijn meldt, leest alleen wat de eigenaar aan de melder schrijft', async () => {
    const id = await woont();
    const welzijn = await v.als('dock', 'welzijnswerker');
    await moet('welzijn-betrekken', id, jeroen, { organisatie: 'dock' });
    await moet('signaal-melden', id, welzijn, { ...MELDING, soort: 'buren' });
    expect(await v.doet('signaal-beantwoorden', id, jeroen, { signaal: '1', aanpak: 'opgepakt', antwoord: 'Intern.' })).toMatchObject({ ok: false, velden: [{ veld: 'terugmelding' }] });
    await moet('signaal-beantwoorden', id, jeroen, { signaal: '1', aanpak: 'opgepakt', antwoord: 'Intern.', terugmelding: 'We zijn ermee bezig.' });
    expect(await leest(welzijn, id)).toContain('We zijn ermee bezig.');
    expect(await leest(welzijn, id)).not.toContain('Intern.');
  });
});

describe('P9.b, P9.c, P9.d van extra gesprek tot overleg met de gemeente erbij', () => {
  it('de begeleider legt het gesprek vast, en de gemeente ziet pas mee als het overleg nodig is', async () => {
    const id = await woont();
    await moet('signaal-melden', id, ruud, MELDING);
    await moet('signaal-beantwoorden', id, jeroen, { signaal: '1', aanpak: 'extra-gesprek', antwoord: 'We plannen een gesprek.' });
    const gesprek = { signaal: '1', gesprek_op: vandaag, aanwezig: ['client', 'begeleider', 'corporatie'], afspraken: 'Na tien uur stil.', plan_tot: plusWerkdagen(vandaag, 20) };
    expect(await v.doet('gesprek-vastleggen', id, jeroen, { ...gesprek, gesprek_op: plusWerkdagen(vandaag, 2) })).toMatchObject({ ok: false, velden: [{ veld: 'gesprek_op' }] });
    expect(await v.doet('gesprek-vastleggen', id, jeroen, { ...gesprek, aanwezig: ['begeleider'] })).toMatchObject({ ok: false, velden: [{ veld: 'niet_erbij', melding: expect.stringContaining('de cliënt, de corporatie') }] });
    expect(await v.doet('gesprek-vastleggen', id, jeroen, { ...gesprek, plan_tot: vandaag })).toMatchObject({ ok: false, velden: [{ veld: 'plan_tot' }] });
    expect(await v.doet('gesprek-vastleggen', id, ruud, gesprek)).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    await moet('gesprek-vastleggen', id, jeroen, gesprek);
    expect((await beeld(consulent, id)).signalen).toBeUndefined();
    expect(await moet('aanpak-onvoldoende-melden', id, ruud, { signaal: '1', waaruit: 'Weer twee avonden.' })).toMatchObject({ fase: 'signalering' });
    expect((await beeld(consulent, id)).signalen).toHaveLength(1);
    const tafel = { signaal: '1', gesprek_op: vandaag, aanwezig: ['client', 'begeleider', 'corporatie', 'gemeente'], afspraken: 'Meer begeleiding.', uitkomst: 'aanpak' };
    expect(await v.doet('rondetafel-vastleggen', id, jeroen, { ...tafel, aanwezig: ['client', 'begeleider'] })).toMatchObject({ ok: false, velden: [{ veld: 'aanwezig', melding: expect.stringContaining('de gemeente, de corporatie') }] });
    expect(await v.doet('rondetafel-vastleggen', id, jeroen, { ...tafel, uitkomst: 'escalatie' })).toMatchObject({ ok: false, velden: [{ veld: 'reden' }] });
    expect(await moet('rondetafel-vastleggen', id, jeroen, tafel)).toMatchObject({ fase: 'begeleiding' });
    expect((await beeld(consulent, id)).signalen).toBeUndefined();
    expect(await leest(consulent, id)).not.toContain('Na tien uur stil.');
  });
});

describe('W10 de ladder van waarschuwingen', () => {
  it('gaat omhoog, slaat alleen met reden over, en gaat met een brief waar de regeling dat zegt', async () => {
    const id = await woont();
    await moet('signaal-melden', id, ruud, MELDING);
    expect(await v.doet('waarschuwing-geven', id, ruud, { trede: 'laatste-brief', waarschuwing_tekst: 'x' })).toMatchObject({ ok: false, velden: [{ veld: 'overslaan_reden', melding: expect.stringContaining('waarschuwend gesprek') }] });
    await moet('waarschuwing-geven', id, ruud, { trede: 'gesprek' });
    expect(await v.doet('waarschuwing-geven', id, ruud, { trede: 'brief' })).toMatchObject({ ok: false, velden: [{ veld: 'waarschuwing_tekst' }] });
    expect((await moet('waarschuwing-geven', id, ruud, { trede: 'laatste-brief', waarschuwing_tekst: 'Dit is de laatste brief.', overslaan_reden: 'Bedreiging.' }))?.waarschuwingen).toMatchObject([{ nr: 1, trede: 'gesprek' }, { nr: 2, trede: 'laatste-brief', reageren_tot: expect.any(String) }]);
    expect(await v.doet('waarschuwing-geven', id, ruud, { trede: 'brief', waarschuwing_tekst: 'x' })).toMatchObject({ ok: false, velden: [{ veld: 'trede' }] });
    expect(await v.doet('waarschuwing-geven', id, jeroen, { trede: 'procedure' })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
  });
});

describe('P11.g een calamiteit wordt besproken', () => {
  it('door het Servicepunt, ook als het signaal al dicht is', async () => {
    const id = await woont();
    await moet('signaal-melden', id, ruud, { ...MELDING, soort: 'calamiteit' });
    expect((await zie(jeroen, id))?.stand.signalen?.[0]?.uiterlijk).toBe(plusWerkdagen(vandaag, 1));
    await moet('signaal-beantwoorden', id, jeroen, { signaal: '1', aanpak: 'opgelost', antwoord: 'Hulp is geweest.' });
    expect(await v.doet('calamiteit-bespreken', id, jeroen, { signaal: '1', geleerd: 'x' })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    expect((await moet('calamiteit-bespreken', id, marloes, { signaal: '1', geleerd: 'Eerder bellen.' }))?.signalen?.[0]).toMatchObject({ besproken_op: vandaag });
    expect(await v.doet('calamiteit-bespreken', id, marloes, { signaal: '1', geleerd: 'x' })).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
  });
});

describe('P10.a, P10.b, A11, A12 ernstige escalatie', () => {
  it('de gemeente leidt: wie doet wat en wanneer; afsluiten als elke afspraak is afgerond; ontruiming alleen na een alternatief', async () => {
    const id = await woont();
    await moet('escalatie-starten', id, ruud, { reden: 'gevaar', toelichting: 'Dreiging in het trappenhuis.' });
    expect(await v.doet('escalatie-starten', id, jeroen, { reden: 'gevaar', toelichting: 'x' })).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
    expect(await v.doet('escalatie-afspreken', id, jeroen, { acties: [] })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    const actie = { wie: 'zorgorganisatie', wat: 'Elke dag langs', uiterlijk: plusWerkdagen(vandaag, 2) };
    expect(await v.doet('escalatie-afspreken', id, consulent, { acties: [{ ...actie, uiterlijk: plusWerkdagen(vandaag, -1) }] })).toMatchObject({ ok: false, velden: [{ veld: 'acties.0.uiterlijk' }] });
    await moet('escalatie-afspreken', id, consulent, { acties: [actie] });
    expect((await moet('escalatie-afspreken', id, consulent, { acties: [{ ...actie, wie: 'corporatie' }] }))?.escalaties?.[0]?.acties.map((a) => a.id)).toEqual(['e1-1', 'e1-2']);
    // An agreement that is still open can be changed under its own name.
    expect((await moet('escalatie-afspreken', id, consulent, { acties: [{ ...actie, id: 'e1-1', uiterlijk: plusWerkdagen(vandaag, 5) }] }))?.escalaties?.[0]?.acties).toHaveLength(2);
    expect(await leest(jeroen, id)).toContain('Elke dag langs');
    expect(JSON.stringify((await zie(jeroen, id))!.voorvallen)).not.toContain('Elke dag langs');
    const slot = { uitkomst: 'ontruiming', afsluiting: 'Het gaat niet langer.' };
    expect(await v.doet('escalatie-afsluiten', id, consulent, slot)).toMatchObject({ ok: false, soort: 'mag-niet-nu', reden: expect.stringContaining('2 afspraken') });
    for (const a of ['e1-1', 'e1-2']) await moet('escalatieactie-afronden', id, consulent, { actie: a, gelukt: a === 'e1-1' ? 'ja' : 'nee' });
    expect(await v.doet('escalatie-afsluiten', id, consulent, slot)).toMatchObject({ ok: false, velden: [{ veld: 'geprobeerd' }] });
    expect(await moet('escalatie-afsluiten', id, consulent, { ...slot, geprobeerd: ['crisisplek'] })).toMatchObject({ fase: 'begeleiding', escalaties: [{ uitkomst: 'ontruiming' }] });
  });
  it('P3.b zonder toestemming om met de gemeente te delen begint zij niet', async () => {
    const id = await woont();
    await moet('toestemming-beperken', id, jeroen, { doeleinden: ['voorzieningen'], door: 'client' });
    expect(await v.doet('escalatie-starten', id, jeroen, { reden: 'gevaar', toelichting: 'x' })).toMatchObject({ ok: false, soort: 'mag-niet-nu', wat: expect.stringContaining('toestemming') });
  });
  it('P6.d de kosten van een ontruiming in drie gelijke delen, tot op de cent', async () => {
    const id = await woont();
    expect(await v.doet('ontruiming-vastleggen', id, ruud, { ontruimd_op: plusWerkdagen(vandaag, 1), grond: 'overlast' })).toMatchObject({ ok: false, velden: [{ veld: 'ontruimd_op' }] });
    expect(await moet('ontruiming-vastleggen', id, ruud, { ontruimd_op: vandaag, grond: 'overlast', juridische_kosten: '3.250,00' })).toMatchObject({
      ontruiming: { kosten: 325_000, aandelen: [{ soort: 'gemeente', cent: 108_334 }, { soort: 'corporatie', cent: 108_333 }, { soort: 'zorgorganisatie', cent: 108_333 }] },
    });
    for (const wie of [ander, consulent]) expect((await beeld(wie, id)).ontruiming).toBeUndefined();
  });
});
