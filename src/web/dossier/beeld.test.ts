import { describe, expect, it } from 'vitest';
import { GROEPEN, type Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { GROEP_VAN, type DossierGebeurtenis } from '../../domain/keten/gebeurtenissen.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import type { Deelnemer, GelezenDossier, Voorval } from '../../storage/lezen/dossier.ts';
import { maakBeeld, type Beeld } from './beeld.ts';
import { criteriaVoor } from './criteria.tsx';
import { ketendeuren } from './ketenbeeld.ts';
import { isMijn, sloten, zijstappen } from './nu.tsx';
import { samengevat, watKomt, watWas } from './tijdlijn.ts';
import { waaromGesloten, wieZiet } from './zicht.ts';
import { ZINNEN } from './zinnen.ts';

const VANDAAG = '2026-11-24';
const regelingen = leesRegelingen();
const pact = regelingen.op('pact-ijmond-zuid-kennemerland', VANDAAG);
const CORPORATIE: Groep[] = ['voortgang', 'personalia', 'huishouden', 'inkomen-en-schulden', 'zoekprofiel', 'aanbod'];

const stand = (deel: Partial<DossierStand> = {}): DossierStand => ({
  regeling: pact.regeling, versie: pact.geldig_vanaf, zorgorganisatie: 'hvo-querido', fase: 'aanbod', status: 'advies-gevraagd', sinds: '2026-11-17', toestemming: 'gegeven', toestemming_op: '2026-03-02',
  herkomstgemeente: 'haarlem', zoekgemeenten: ['haarlem'], toetsen: [], gezet: {}, contractvorm: 'driehoekscontract', besluit: { uitkomst: 'positief', op: '2026-05-20' }, wachtlijst: { gemeente: 'haarlem', sinds: '2026-05-27' },
  aanbod: { woning: 'w', corporatie: 'pre-wonen', gemeente: 'haarlem', voorgelegd_op: '2026-11-17' },
  fasen: { aanvraag: { van: '2026-03-03', tot: '2026-03-03' }, toetsing: { van: '2026-03-03', tot: '2026-03-17' }, beoordeling: { van: '2026-03-17', tot: '2026-05-27' }, wachtlijst: { van: '2026-05-27', tot: '2026-11-17' }, aanbod: { van: '2026-11-17' } },
  ...deel,
}) as DossierStand;
const mee = (organisatie: string, naam: string, rol: Rol): Deelnemer => ({ organisatie, naam, rol, van: new Date('2026-11-17T10:00:00Z') });
const DEELNEMERS = [mee('hvo-querido', 'HVO-Querido', 'begeleider'), mee('stichting-woonservice', 'Stichting Woonservice', 'servicepunt-medewerker'), mee('gemeente-haarlem', 'Gemeente Haarlem', 'tafellid'), mee('pre-wonen', 'PréWonen', 'woonconsulent')];

function beeld(rol: Rol, organisatie: string, groepen: readonly Groep[], deel: Partial<GelezenDossier> = {}, s = stand()): Beeld {
  const dossier: GelezenDossier = { id: 'd', kenmerk: 'PACT-2026-0147', volgnummer: 9, stand: s, zorgorganisatie: 'HVO-Querido', groepen, voorvallen: [], taken: [], deelnemers: DEELNEMERS, gegevens: {}, ...deel };
  return maakBeeld(dossier, pact, { account: 'a', naam: 'N', organisatie, organisatieNaam: organisatie, rol, regeling: pact.regeling }, VANDAAG);
}
const corporatie = (deel: Partial<GelezenDossier> = {}, s?: DossierStand) => beeld('woonconsulent', 'pre-wonen', CORPORATIE, deel, s);
const zorg = (deel: Partial<GelezenDossier> = {}, s?: DossierStand) => beeld('begeleider', 'hvo-querido', GROEPEN, deel, s);

describe('P12 the head and the chain show no more than the groups do', () => {
  it('keeps origin, decision and lease form from a corporation with an offer', () => {
    const { stand: gezien } = corporatie();
    expect(gezien).not.toHaveProperty('herkomstgemeente');
    expect(gezien).not.toHaveProperty('besluit');
    expect(gezien).not.toHaveProperty('contractvorm');
    expect(gezien.aanbod?.gemeente).toBe('haarlem');
    expect(JSON.stringify(ketendeuren(corporatie()))).not.toContain('positief');
    expect(JSON.stringify(ketendeuren(zorg()))).toContain('positief');
  });
  it('draws what is done, what is now and what comes', () => {
    expect(ketendeuren(zorg()).map((d) => d.stand)).toEqual(['klaar', 'klaar', 'klaar', 'klaar', 'nu', 'volgende', 'later', 'later']);
    expect(ketendeuren(zorg({}, stand({ fasen: { aanvraag: { van: '2018-07-18', tot: '2018-07-24' }, toetsing: { van: '2018-07-24', tot: '2018-08-02' } } }))).slice(0, 2).map((d) => d.datum)).toEqual(['18 – 24 jul 2018', '24 jul – 2 aug 2018']);
    expect(ketendeuren(zorg())[3]).toMatchObject({ datum: '27 mei – 17 nov', uitkomst: '174 dagen' });
  });
});

describe('P12 who sees a group, and from when', () => {
  it('says it for each party in the order of the chain', () => {
    expect(wieZiet(zorg(), 'personalia').map(({ wie, wanneer, stand: s }) => [wie, wanneer, s])).toEqual([
      ['HVO-Querido', 'altijd', 'nu'], ['Servicepunt', 'vanaf de toetsing, sinds 3 mrt', 'nu'], ['Beoordelingstafel Haarlem', 'vanaf de beoordeling, sinds 17 mrt', 'nu'],
      ['PréWonen', 'vanaf een aanbod, sinds 17 nov', 'nu'], ['Gemeente, als er een voorziening is gevraagd', 'vanaf de wachtlijst, nu niet betrokken', 'later'], ['Welzijnsorganisatie', 'vanaf het huurcontract', 'later'],
    ]);
  });
  it('never gives a corporation the support plan, the target group or the table that decided', () => {
    expect(wieZiet(zorg(), 'begeleidingsplan').find((r) => r.wie === 'PréWonen')).toMatchObject({ wanneer: 'nooit', stand: 'nooit' });
    expect(wieZiet(corporatie(), 'personalia').map((r) => r.wie)).toContain('Beoordelingstafel');
    expect(JSON.stringify(wieZiet(corporatie(), 'personalia'))).not.toContain('Haarlem');
    expect(waaromGesloten(corporatie(), 'herkomst').reden).toBe('Alleen voor zorgorganisatie, Servicepunt en beoordelingstafel. Heb je hier iets uit nodig? Vraag het HVO-Querido.');
  });
  it('does not tell a corporation that something was asked of the municipality', () => {
    const metConsulent = { deelnemers: [...DEELNEMERS, mee('gemeente-haarlem', 'Gemeente Haarlem', 'consulent')] };
    expect(JSON.stringify(wieZiet(zorg(metConsulent), 'personalia'))).toContain('Consulent van Gemeente Haarlem');
    expect(wieZiet(corporatie(metConsulent), 'personalia')).toEqual(wieZiet(corporatie(), 'personalia'));
  });
  it('says that nobody else sees it while there is no consent', () => {
    const regels = wieZiet(zorg({}, stand({ toestemming: 'ingetrokken' })), 'personalia');
    expect(regels.filter((r) => r.stand === 'nu').map((r) => r.wie)).toEqual(['HVO-Querido']);
  });
});

describe('P1.art1 the criteria, for who may see what they rest on', () => {
  const gegevens = { begeleidingsplan: { maanden_woonbegeleiding: 12, toe_aan_zelfstandig_wonen: 'ja', onderbouwing_oordeel: 'Kookt zelf.' }, 'inkomen-en-schulden': { heeft_schulden: 'nee' } };
  const stand_van = (b: Beeld, code: string) => criteriaVoor(b).find((c) => c.code === code)?.stand;
  it('tells what is met, what is not, and what is unknown', () => {
    expect(stand_van(zorg({ gegevens }), 'begeleiding-geregeld')).toBe('voldoet-niet');
    expect(stand_van(zorg({ gegevens }), 'schulden-geregeld')).toBe('voldoet');
    expect(stand_van(zorg({ gegevens }), 'zachte-landing')).toBe('onbekend');
    expect(stand_van(zorg({ gegevens }), 'gemeente-van-terugkeer')).toBe('oordeel');
  });
  it('tells a reader without the plan nothing about it', () => {
    const b = corporatie({ gegevens: { 'inkomen-en-schulden': { heeft_schulden: 'nee' } } });
    expect(stand_van(b, 'woonvaardig')).toBe('gesloten');
    expect(stand_van(b, 'begeleiding-geregeld')).toBe('gesloten');
    expect(stand_van(b, 'schulden-geregeld')).toBe('voldoet');
  });
});

const voorval = (volgnummer: number, g: DossierGebeurtenis, op = '2026-03-03', deel: Partial<Voorval> = {}): Voorval =>
  ({ ...g, volgnummer, gebeurd_op: op, vastgelegd_op: new Date(`${op}T14:47:00Z`), account: 'b', organisatie: 'HVO-Querido', actie: 'gegevens-bijwerken', ...deel }) as Voorval;

describe('the timeline', () => {
  it('has a sentence for every kind of event', () => {
    expect(Object.keys(ZINNEN).sort()).toEqual(Object.keys(GROEP_VAN).sort());
  });
  it('tells what one person filled in on one day in one line', () => {
    const bij = (n: number, groep: Groep, op?: string) => voorval(n, { soort: 'gegevens-bijgewerkt', gegevens: { groepen: [groep] } }, op);
    expect(samengevat([bij(1, 'personalia'), bij(2, 'huishouden'), bij(3, 'personalia'), bij(4, 'zoekprofiel', '2026-03-04')]).map((v) => v.gegevens)).toEqual([{ groepen: ['personalia', 'huishouden'] }, { groepen: ['zoekprofiel'] }]);
  });
  it('says when something was written down on another day, and quotes the last words only', () => {
    const advies = (n: number, op: string, vast: string) => voorval(n, { soort: 'advies-gegeven', gegevens: { advies: 'positief' } }, op, { vastgelegd_op: new Date(vast), actie: 'advies-geven' });
    const [laatste, eerste] = watWas(zorg({ voorvallen: [advies(1, '2026-10-01', '2026-10-01T08:00:00Z'), advies(2, '2026-11-20', '2026-11-23T15:12:00Z')], gegevens: { aanbod: { advies_toelichting: 'Dichtbij zijn dochter.' } } }));
    expect(laatste).toMatchObject({ datum: 'vr 20 nov', citaat: 'Dichtbij zijn dochter.', wie: 'HVO-Querido · vastgelegd op ma 23 nov', groot: true });
    expect(laatste?.tijd).toBeUndefined();
    expect(eerste).toMatchObject({ tijd: '10.00', wie: 'HVO-Querido' });
    expect(eerste?.citaat).toBeUndefined();
    expect(laatste?.bron?.tekst).toContain('art. 4b');
  });
  it('puts the last day of an open step above today', () => {
    const taken = [{ stap: 'advies-geven' as const, organisatie: 'hvo-querido', naam: 'HVO-Querido', rollen: ['begeleider' as const], uiterlijk: '2026-11-27', streven: false }];
    expect(watKomt(zorg({ taken }))[0]).toMatchObject({ datum: 'vr 27 nov', titel: 'Uiterlijk: advies geven', vervolg: ' over 3 werkdagen' });
  });
});

describe('P3.c what happens now', () => {
  const taak = { stap: 'advies-geven' as const, organisatie: 'hvo-querido', naam: 'HVO-Querido', rollen: ['begeleider' as const], streven: false };
  it('is mine when it is my organisation and role', () => {
    expect(isMijn(zorg(), taak)).toBe(true);
    expect(isMijn(corporatie(), taak)).toBe(false);
  });
  it('names the next steps of my role with what comes first', () => {
    expect(sloten(corporatie()).map((s) => s.actie)).toEqual(['Huurcontract vastleggen', 'Ondertekening vastleggen', 'Sleutel overdragen']);
    expect(sloten(zorg()).map((s) => s.actie)).toEqual(['Aanbod beantwoorden']);
    expect(sloten(zorg({}, stand({ status: 'afgewezen', fase: 'beoordeling' })))).toEqual([]);
  });
  it('keeps withdrawing within reach, and updating out of an application in the making', () => {
    const open = zijstappen(zorg());
    expect(open[0]).toBe('wijziging-melden');
    expect(open).toEqual(expect.arrayContaining(['toestemming-intrekken', 'aanvraag-intrekken']));
    // Once it is handed in a change is reported, with what it means; answers are corrected at their own group.
    expect(open).not.toContain('gegevens-bijwerken');
    expect(zijstappen(zorg({}, stand({ status: 'concept', fase: 'aanvraag' })))).not.toContain('gegevens-bijwerken');
    expect(zijstappen(corporatie())).toEqual([]);
  });
});
