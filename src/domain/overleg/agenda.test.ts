import { describe, expect, it } from 'vitest';
import type { Overleg, Regeling } from '../regeling/schema.ts';
import { AGENDASOORTEN, AGENDASTAPPEN, tafelsVoorDossier, voorstellenVoor, vorigKwartaal, type Bronnen } from './agenda.ts';
import { leespunten } from './punten.ts';
import { missendeSoorten } from './samenstelling.ts';
import { overlegmail } from '../post/overlegmail.ts';

const REGELING = { regeling: 'p', partijen: [{ code: 'haarlem', naam: 'Haarlem', soort: 'gemeente' }, { code: 'ymere', naam: 'Ymere', soort: 'corporatie' }], stappen: { 'servicepunt-beoordelen': {}, 'plaatsen-adviseren': {} }, servicepunt: { naam: 'Servicepunt' } } as unknown as Regeling;
const tafel = (code: string, agenda: Overleg['agenda'], voorzitter_rol?: 'bestuurder'): Overleg => ({ code, naam: code, ritme: '', voorzitter: '', samenstelling: '', taak: '', bron: 'art. 1', deelnemers: ['gemeente', 'corporatie'], agenda, ...(voorzitter_rol ? { voorzitter_rol } : {}) });
const LEEG: Bronnen = { dossiers: [], zaken: [], tekorten: [], elders: [], hier: [] };
const ELDERS = (p: Partial<Bronnen['elders'][number]>): Bronnen['elders'][number] => ({ vergadering: 'v', nummer: 3, datum: '2026-08-04', titel: 'Huur', ...p });
const zaak = (id: string, stap: string, uiterlijk?: string) => ({ id, soort: stap.startsWith('toetreding') ? 'toetreding' : stap.startsWith('actie') ? 'actie' : 'regelingwijziging', naam: `Zaak ${id}`, beurten: [{ stap, rollen: [], ...(uiterlijk ? { uiterlijk } : {}) }] }) as unknown as Bronnen['zaken'][number];
const sleutels = (o: Overleg, b: Partial<Bronnen>, datum = '2026-11-24', vandaag = '2026-11-20') => voorstellenVoor(REGELING, o, { ...LEEG, ...b }, datum, vandaag).map((v) => v.sleutel);

describe('P11.e de agenda die zichzelf vult', () => {
  it('P11.g een calamiteit die niet is besproken, dient zich aan met het dossiernummer en nooit met een naam', () => {
    const [v] = voorstellenVoor(REGELING, tafel('c', ['calamiteiten']), { ...LEEG, dossiers: [{ dossier: 'd1', kenmerk: 'PACT-2026-0007', stap: 'calamiteit-bespreken', uiterlijk: '2026-11-01' }] }, '2026-11-24', '2026-11-20');
    expect(v).toMatchObject({ titel: 'Calamiteit, dossier PACT-2026-0007', dossier: 'd1', sleutel: 'calamiteiten:d1' });
    expect(v!.waarom).toContain('De termijn was');
  });

  it('P11.g een calamiteit en een weigering horen aan hun tafel; een signaal of een escalatie brengt iemand zelf in', () => {
    const regeling = { overleg: [tafel('c', ['calamiteiten', 'signalen', 'escalaties']), tafel('w', ['weigeringen']), { ...tafel('z', ['weigeringen']), zitting: true as const }] };
    const tafels = (...stappen: Parameters<typeof tafelsVoorDossier>[1]) => tafelsVoorDossier(regeling, stappen).map((o) => o.code);
    expect([tafels('calamiteit-bespreken'), tafels('weigering-wegen', 'calamiteit-bespreken'), tafels('signaal-beantwoorden', 'escalatie-afspreken'), tafels()]).toEqual([['c'], ['c', 'w'], [], []]);
  });

  it('P11.e wat gelezen wordt is precies wat zich kan aandienen', () => {
    expect([...AGENDASTAPPEN].sort()).toEqual(['calamiteit-bespreken', 'escalatie-afsluiten', 'escalatie-afspreken', 'escalatieactie-afronden', 'rondetafel-vastleggen', 'signaal-beantwoorden', 'weigering-wegen']);
    expect([...AGENDASOORTEN].sort()).toEqual(['actie', 'certificaat', 'geschil', 'regelingevaluatie', 'regelingwijziging', 'toetreding']);
  });

  it('P11.e een signaal pas als het over zijn termijn is', () => {
    const d = (uiterlijk: string) => [{ dossier: 'd', kenmerk: 'K', stap: 'signaal-beantwoorden' as const, uiterlijk }];
    expect(sleutels(tafel('c', ['signalen']), { dossiers: d('2026-11-20') })).toEqual([]);
    expect(sleutels(tafel('c', ['signalen']), { dossiers: d('2026-11-19') })).toEqual(['signalen:d']);
  });

  it('P14 advies gaat naar de tafel die voorbereidt, het besluit naar de tafel van bestuurders', () => {
    const zaken = [zaak('a', 'regelingwijziging-adviseren'), zaak('b', 'regelingwijziging-besluiten'), zaak('c', 'toetreding-besluiten')];
    expect(sleutels(tafel('e', ['wijzigingen', 'toetredingen']), { zaken })).toEqual(['zaak:a']);
    expect(sleutels(tafel('b', ['wijzigingen', 'toetredingen'], 'bestuurder'), { zaken })).toEqual(['zaak:b', 'zaak:c']);
  });

  it('P14 een voorstel waarover de tafel besloot of dat bij de partijen ligt, wacht niet meer op dit overleg', () => {
    const besluit = (uitkomst: 'besluit' | 'advies' | 'aangehouden') => sleutels(tafel('b', ['wijzigingen'], 'bestuurder'), { zaken: [zaak('a', 'regelingwijziging-besluiten')], elders: [ELDERS({ over: 'zaak:a', uitkomst })] });
    expect([besluit('besluit'), besluit('advies'), besluit('aangehouden')]).toEqual([[], ['zaak:a'], ['aangehouden:v:3']]);
    expect(sleutels(tafel('b', ['wijzigingen'], 'bestuurder'), { zaken: [zaak('a', 'regelingwijziging-accorderen'), zaak('b', 'regelingwijziging-vaststellen')] })).toEqual([]);
  });

  it('P11.e acties alleen over hun datum; wat voor enkelen is, blijft voor hen', () => {
    const zaken = [zaak('op-tijd', 'actie-bijwerken', '2026-12-01'), { ...zaak('laat', 'actie-bijwerken', '2026-10-01'), voor: ['ymere'] }];
    expect(voorstellenVoor(REGELING, tafel('e', ['acties']), { ...LEEG, zaken }, '2026-11-24', '2026-11-20')).toMatchObject([{ sleutel: 'zaak:laat', voor: ['ymere'] }]);
  });

  it('P11.f elk kwartaal de monitor van het kwartaal ervoor, één keer', () => {
    expect(vorigKwartaal('2026-01-15')).toEqual({ jaar: 2025, kwartaal: 4 });
    expect(sleutels(tafel('e', ['kwartaalmonitor']), {})).toEqual(['monitor:2026-k3']);
    expect(sleutels(tafel('e', ['kwartaalmonitor']), { hier: ['monitor:2026-k3'] })).toEqual([]);
    expect(sleutels(tafel('e', ['kwartaalmonitor']), { elders: [ELDERS({ bron: 'monitor:2026-k3', uitkomst: 'kennisname' })] })).toEqual([]);
  });

  it('P11.e wat een zaak of dossier brengt, blijft komen tot zij zelf zegt dat het klaar is', () => {
    const zaken = [zaak('a', 'regelingwijziging-adviseren')];
    expect(sleutels(tafel('e', ['wijzigingen']), { zaken, elders: [ELDERS({ bron: 'zaak:a', uitkomst: 'kennisname' })] })).toEqual(['zaak:a']);
    expect(sleutels(tafel('e', ['wijzigingen']), { zaken, hier: ['zaak:a'] })).toEqual([]);
  });

  it('P11.e aangehouden punten komen als eerste terug, voor dezelfde lezers, tot een overleg ze behandelt', () => {
    const lang = ELDERS({ vergadering: 'lang', datum: '2025-02-04', uitkomst: 'aangehouden', voor: ['soort:gemeente'] });
    expect(voorstellenVoor(REGELING, tafel('e', ['kwartaalmonitor']), { ...LEEG, elders: [ELDERS({ bron: 'monitor:2026-k2', uitkomst: 'kennisname' }), lang] }, '2026-11-24', '2026-11-20')[0])
      .toMatchObject({ sleutel: 'aangehouden:lang:3', titel: 'Huur', voor: ['soort:gemeente'] });
    expect(sleutels(tafel('e', []), { elders: [lang, ELDERS({ bron: 'aangehouden:lang:3', uitkomst: 'besluit' })] })).toEqual([]);
    // Put off once more: the later point comes back, not both.
    expect(sleutels(tafel('e', []), { elders: [ELDERS({ vergadering: 'kort', nummer: 1, bron: 'aangehouden:lang:3', uitkomst: 'aangehouden' }), lang] })).toEqual(['aangehouden:kort:1']);
  });
});

describe('PD.tafels wie wat leest en wie er hoort te zijn', () => {
  it('P11.e een punt dat niet voor de lezer is, bestaat niet: de nummers lopen door', () => {
    const stand = { punten: [{ nummer: 1, organisatie: 'a' }, { nummer: 2, organisatie: 'b', besloten: true as const }, { nummer: 3, organisatie: 'c' }, { nummer: 4, organisatie: 'c', geschrapt: true as const }] };
    const titel = (nummer: number) => ({ nummer, veld: 'titel', tekst: `Punt ${nummer}` });
    expect(leespunten(stand, [titel(1), titel(3), titel(4)]).map((p) => [p.volgt, p.titel])).toEqual([[1, 'Punt 1'], [2, 'Punt 3']]);
  });

  it('PD.tafels zegt van welke soort partij niemand komt', () => {
    expect(missendeSoorten(REGELING, tafel('e', []), ['haarlem'])).toEqual(['corporatie']);
  });

  it('P11.e één mail over alle overleggen: naam, dag en tijd, en van elk alleen het laatste', () => {
    const b = { zaak: 'z', naam: 'Evaluatietafel', datum: '2026-12-08', van: '13:30' };
    const mail = overlegmail([{ ...b, soort: 'gepland' }, { ...b, soort: 'verzet', datum: '2026-12-15' }], '2026-11-20', 'https://v.nl')!;
    expect(mail.onderwerp).toBe('Voordeur: Evaluatietafel, dinsdag 15 december (verzet)');
    expect(mail.tekst).toContain('https://v.nl/overleg/z');
    expect(mail.tekst).not.toContain('8 december');
    expect(overlegmail([], '2026-11-20', 'x')).toBeUndefined();
  });
});
