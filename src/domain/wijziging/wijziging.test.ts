import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { leesBestandstekst, leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { controleerRegeling } from '../regeling/controleer.ts';
import { levend, verzamel } from '../regeling/versies.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { DossierStand } from '../keten/stand.ts';
import { geeindigd } from './einde.ts';
import { geplandeEvaluaties, REGELINGEVALUATIE, wilNietVerder, zonderStandpunt, type EvaluatieStand } from './evaluatie.ts';
import { gaatOverNaar } from './overgang.ts';
import { isEenPartijErbij, nieuweDoelgroepen, ruimteVan, sleutelsNaastElkaar, verschillen } from './verschillen.ts';
import { pasAan, plekken } from './waarden.ts';
import { akkoordVan, bezwaarVan, nogNiet, REGELINGWIJZIGING, type WijzigingGebeurtenis, type WijzigingStand } from './wijziging.ts';

const alle = leesRegelingen();
const pact = alle.versies('pact-ijmond-zuid-kennemerland').at(-1)!;
const wf = alle.versies('westfriesland').at(-1)!;
const anders = (deel: Partial<Regeling>, van = pact): Regeling => ({ ...van, geldig_vanaf: '2030-01-01', ...deel });

describe('verschillen tussen twee versies', () => {
  it('P14 een versie verschilt niet van zichzelf, en een andere volgorde is geen verschil', () => {
    expect(verschillen(pact, pact)).toEqual([]);
    expect(verschillen(pact, anders({ partijen: [...pact.partijen].reverse(), doelgroepen: [...pact.doelgroepen].reverse() }))).toEqual([]);
  });
  it('P2.e een ander getal staat met was, wordt en verschil bij zijn onderdeel, met de bron', () => {
    expect(verschillen(pact, anders({ maximum: { ...pact.maximum, woningen_per_jaar: 184 } }))).toEqual([{ deel: 'maximum', waar: 'woningen per jaar', oud: '178', nieuw: '184', verschil: 6, bron: 'art. 2a' }]);
  });
  it('P15.a één partij erbij en verder niets: ook geen tweede rij die de eerste verdringt', () => {
    const partij = { code: 'nieuw', naam: 'Nieuw', soort: 'overig' as const, ondertekend: true, register: true, bron: 'addendum' };
    const erbij = (deel: Partial<Regeling> = {}) => isEenPartijErbij(pact, anders({ partijen: [partij, ...pact.partijen], ...deel }));
    expect([erbij(), erbij({ artikelen: [] })]).toEqual([true, true]);
    expect([erbij({ partijen: [partij, { ...partij, code: 'nog-een' }, ...pact.partijen] }), erbij({ partijen: pact.partijen }), erbij({ gegevensdeling: [pact.gegevensdeling[0]!, ...pact.gegevensdeling] }), erbij({ maximum: { ...pact.maximum, woningen_per_jaar: 184 } })]).toEqual([false, false, false, false]);
  });
  it('P14 een partij erbij of weg, een ander lid van een artikel en een gewijzigde stap worden elk bij naam genoemd', () => {
    const nieuw = anders({
      partijen: [...pact.partijen.slice(1), { code: 'nieuwe-partij', naam: 'Nieuwe Partij', soort: 'overig', ondertekend: true, register: true, bron: 'addendum' }],
      artikelen: pact.artikelen.map((a) => (a.code === 'art-2' ? { ...a, regels: a.regels.map((r, i) => (i === 0 ? { ...r, plicht: 'Iets anders.' } : r)) } : a)),
    });
    const uit = verschillen(pact, nieuw);
    expect(uit.filter((v) => v.deel === 'partijen').map((v) => [v.waar, v.oud === undefined, v.nieuw === undefined])).toEqual([['Gemeente Beverwijk', false, true], ['Nieuwe Partij', true, false]]);
    expect(uit.find((v) => v.deel === 'teksten')).toMatchObject({ waar: expect.stringMatching(/Artikel 2.*lid .*afspraak/) as string, nieuw: 'Iets anders.' });
  });
  it('P1.3 een nieuwe doelgroep wordt gemarkeerd, met wat zij van het jaarlijkse aantal kan nemen', () => {
    const nieuw = anders({ doelgroepen: [...pact.doelgroepen, { code: 'nieuw', naam: 'Een nieuwe groep', groep: 'overig', maximum: { aantal: 4, per: 'jaar' }, bron: 'addendum' }] });
    expect(nieuweDoelgroepen(pact, nieuw).map((d) => d.code)).toEqual(['nieuw']);
    expect([ruimteVan(pact), ruimteVan(nieuw)]).toEqual([{ maximum: 178, groepen: 10 }, { maximum: 178, groepen: 14 }]);
  });
  it('P2.e de sleutel staat per gemeente naast elkaar', () => {
    expect(sleutelsNaastElkaar(pact, pact).find((r) => r.naam === 'Haarlem')).toEqual({ naam: 'Haarlem', oud: 79, nieuw: 79 });
  });
});

describe('de tekst van een nieuwe versie uit losse waarden', () => {
  const tekst = leesBestandstekst(pact.regeling, pact.geldig_vanaf)!;
  it('P14 elke plek uit de lijst is te wijzigen, en alleen die verandert', () => {
    for (const r of [pact, wf]) {
      const waarden = plekken(r).map((plek) => ({ plek, nieuw: plek.soort === 'getal' ? '7' : plek.soort === 'lijst' ? r.gemeenten[0]!.code : 'Iets: nieuws' }));
      const uit = parse(pasAan(leesBestandstekst(r.regeling, r.geldig_vanaf)!, '2030-01-01', waarden, [])) as Record<string, unknown>;
      const op = (code: string) => code.split('.').reduce<unknown>((o, deel) => (o as Record<string, unknown>)[deel], uit);
      expect(waarden.map(({ plek }) => [plek.code, op(plek.code)])).toEqual(waarden.map(({ plek, nieuw }) => [plek.code, plek.nieuw ? { aantal: 7, per: 'jaar' } : plek.soort === 'getal' ? 7 : plek.soort === 'lijst' ? [nieuw] : nieuw]));
      expect(uit.geldig_vanaf).toBe('2030-01-01');
    }
  });
  it('P14 commentaar blijft staan, de uitkomst is een goede regeling, en de regel voor lopende dossiers is die van de nieuwe versie', () => {
    const plek = plekken(pact)[0]!;
    const eerste = pasAan(tekst, '2030-01-01', [{ plek, nieuw: '180' }], ['wachtlijst', 'aanvraag']);
    expect(eerste.split('\n').filter((r) => r.trim().startsWith('#'))).toEqual(tekst.split('\n').filter((r) => r.trim().startsWith('#')));
    const { regeling, fouten } = controleerRegeling(eerste);
    expect([fouten, regeling?.maximum.woningen_per_jaar, regeling?.overgang?.gaan_over]).toEqual([[], 180, ['aanvraag', 'wachtlijst']]);
    const tweede = controleerRegeling(pasAan(eerste, '2031-01-01', [{ plek, nieuw: '181' }], [])).regeling!;
    expect([tweede.overgang, tweede.maximum.woningen_per_jaar, tweede.geldig_vanaf]).toEqual([undefined, 181, '2031-01-01']);
  });
});

describe('een voorstel tot wijziging', () => {
  const gang = (...gebeurd: WijzigingGebeurtenis[]): WijzigingStand => gebeurd.reduce<WijzigingStand | undefined>((s, g) => REGELINGWIJZIGING.pasToe(s, { ...g, gebeurd_op: '2026-01-01' }), undefined)!;
  const begin = (route: string[]): WijzigingGebeurtenis => ({ soort: 'wijziging-voorgesteld', gegevens: { regeling: pact.regeling, namens: 'ymere', vorm: 'wijziging', basis: '2021-10-07', vanaf: '2026-06-01', sha256: 'x', delen: ['maximum'], nieuwe_doelgroepen: [], route } });
  const ja = (namens: string, akkoord = true): WijzigingGebeurtenis => ({ soort: 'wijziging-beantwoord', gegevens: { namens, akkoord, wijze: 'schriftelijk' } });
  it('P14 loopt de route van de regeling: eerst advies, dan besluit; bij W20 meteen besluit', () => {
    expect(gang(begin(pact.wijziging!.route)).status).toBe('advies');
    expect(gang(begin(wf.wijziging!.route)).status).toBe('besluit');
    expect(gang(begin(['evaluatietafel', 'bestuurlijke-tafel']), { soort: 'wijziging-geadviseerd', gegevens: { overleg: 'evaluatietafel', oordeel: 'negatief' } }).status).toBe('besluit');
  });
  it('P14 P13 er is altijd iemand aan zet, tot elke partij antwoordde; een partij komt op haar antwoord terug', () => {
    const verzonden = [begin(['a']), { soort: 'wijziging-besloten', gegevens: { overleg: 'a', uitkomst: 'instemmen' } }, { soort: 'wijziging-verzonden', gegevens: { partijen: ['ymere', 'dock'], uiterlijk: '2026-02-12' } }] as WijzigingGebeurtenis[];
    const s = gang(...verzonden, ja('ymere', false));
    expect([nogNiet(s), bezwaarVan(s)]).toEqual([['dock'], ['ymere']]);
    expect(REGELINGWIJZIGING.beurten(pact, s).map((b) => [b.stap, b.organisatie, b.uiterlijk])).toEqual([['regelingwijziging-accorderen', 'dock', '2026-02-12'], ['regelingwijziging-accorderen', 'stichting-woonservice', '2026-02-12']]);
    const klaar = gang(...verzonden, ja('ymere', false), ja('dock'), ja('ymere'));
    expect([bezwaarVan(klaar), REGELINGWIJZIGING.beurten(pact, klaar).map((b) => b.stap)]).toEqual([[], ['regelingwijziging-vaststellen']]);
  });
  it('P1.3 een nieuwe doelgroep gaat naar alle aangesloten partijen, ook van soorten die anders niet tekenen', () => {
    const krap = { ...pact, wijziging: { ...pact.wijziging!, akkoord_van: ['gemeente' as const] } };
    expect([akkoordVan(krap, false).length, akkoordVan(krap, true).length, akkoordVan(pact, false).length]).toEqual([7, 44, 44]);
  });
});

describe('de evaluatie van de regeling', () => {
  it('P13 elke vier jaar vanaf de eerste versie, tot en met de eerste die nog komt; een regeling zonder ritme plant niets', () => {
    expect(geplandeEvaluaties([pact], pact, '2026-11-23')).toEqual(['2025-10-07', '2029-10-07']);
    expect(geplandeEvaluaties([pact], pact, '2025-10-06')).toEqual(['2025-10-07']);
    expect(geplandeEvaluaties([pact], anders({ looptijd: { tekst: 'x', bron: 'art. 13' } }), '2026-11-23')).toEqual([]);
  });
  it('P13 standpunten per partij; wie niet verder wil, wordt genoemd', () => {
    const s = [{ soort: 'regelingevaluatie-begonnen', gegevens: { regeling: pact.regeling, jaar: '2025', uiterlijk: '2025-10-31', partijen: ['ymere', 'dock'] } }, { soort: 'standpunt-gegeven', gegevens: { namens: 'dock', standpunt: 'beeindigen' } }]
      .reduce<EvaluatieStand | undefined>((z, g) => REGELINGEVALUATIE.pasToe(z, { ...g, gebeurd_op: '2025-10-01' } as never), undefined)!;
    expect([zonderStandpunt(s), wilNietVerder(s), REGELINGEVALUATIE.beurten(pact, s)[0]!.organisatie]).toEqual([['ymere'], ['dock'], 'ymere']);
    // A service point that is a party itself has one turn, not two.
    const zelf = anders({ servicepunt: { ...pact.servicepunt, organisatie: 'ymere' } });
    expect(REGELINGEVALUATIE.beurten(zelf, s).map((b) => b.organisatie)).toEqual(['ymere']);
  });
});

describe('versies na elkaar', () => {
  const stand = (deel: Partial<DossierStand>): DossierStand => ({ regeling: pact.regeling, versie: '2021-10-07', fase: 'wachtlijst', status: 'wacht-op-woning', ...deel }) as DossierStand;
  const nieuw = anders({ overgang: { gaan_over: ['wachtlijst'], tekst: 'x', bron: 'y' } });
  it('P2.e alleen een dossier in een fase die overgaat, vanaf de dag dat de versie geldt; de rest blijft', () => {
    const naar = (s: Partial<DossierStand>, dag = '2030-01-01', versies = [pact, nieuw]) => gaatOverNaar(versies, stand(s), dag)?.geldig_vanaf;
    expect([naar({}), naar({}, '2029-12-31'), naar({ fase: 'huur' }), naar({ versie: '2030-01-01' }), naar({ status: 'ingetrokken' }), naar({}, '2030-01-01', [pact, anders({})])]).toEqual(['2030-01-01', undefined, undefined, undefined, undefined, undefined]);
  });
  it('H1 onder een regeling die is geëindigd begint niets nieuws, en zij blijft te lezen', () => {
    const af = { ...pact, geldig_tot: '2026-01-01' };
    expect([geeindigd([af], '2025-12-31'), geeindigd([af], '2026-01-01')?.soort, geeindigd([pact], '2026-01-01')]).toEqual([undefined, 'mag-niet-nu', undefined]);
    const r = levend(verzamel([af]), () => '2026-02-01');
    expect(r.op(pact.regeling, '2026-02-01')).toBe(af);
    expect(() => r.op(pact.regeling, '2020-01-01')).toThrow('2020-01-01');
  });
  it('P2.e wat geldt wisselt op de dag zelf, zonder herstart', () => {
    let dag = '2029-12-31';
    const r = levend(verzamel([pact]), () => dag);
    r.vervang(verzamel([pact, nieuw]));
    expect(r.alle()[0]).toBe(pact);
    dag = '2030-01-01';
    expect(r.alle()[0]).toBe(nieuw);
  });
});
