import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { dagenTussen, type Dag } from '../kalender/dag.ts';
import { plusTermijn } from '../kalender/werkdagen.ts';
import type { DossierGebeurtenis } from '../keten/gebeurtenissen.ts';
import { AFGESLOTEN, pasToe, STATUSSEN, type DossierStand } from '../keten/stand.ts';
import { bewaring, wissenOp } from './bewaren.ts';
import { EINDEN, VERZOEKSOORTEN, VERZOEKUITKOMSTEN, type Einde } from './woorden.ts';

const regelingen = leesRegelingen();
const pact = regelingen.versies('pact-ijmond-zuid-kennemerland').at(-1)!;
const termijn = (einde: Einde): string => pact.privacy.bewaren.find((b) => b.bij === einde)!.termijn;
const stand = (deel: Partial<DossierStand>): DossierStand =>
  ({ regeling: pact.regeling, versie: pact.geldig_vanaf, zorgorganisatie: 'hvo-querido', fase: 'aanvraag', status: 'concept', sinds: '2026-02-02', toestemming: 'gegeven', zoekgemeenten: [], toetsen: [], gezet: {}, ...deel }) as DossierStand;
const SLEUTEL = { op: '2026-01-12', woning: 'w', corporatie: 'pre-wonen', gemeente: 'haarlem' } as unknown as DossierStand['sleutel'];
const POSITIEF = { uitkomst: 'positief', op: '2026-01-12' } as unknown as DossierStand['besluit'];

/** One dossier per end, closed on 2 February 2026. */
const BIJ: Record<Einde, DossierStand> = {
  'niet-ingediend': stand({}), afgebroken: stand({ status: 'ingetrokken' }), afgewezen: stand({ status: 'afgewezen', besluit: { ...POSITIEF!, uitkomst: 'negatief' } }),
  'niet-gehuisvest': stand({ status: 'van-wachtlijst', besluit: POSITIEF }), gehuisvest: stand({ status: 'afgerond', besluit: POSITIEF, sleutel: SLEUTEL }),
};

describe('P12.e hoe lang een persoon bewaard blijft, per afloop', () => {
  it.each(EINDEN)('P12.e %s: de termijn van de regeling, vanaf het einde', (einde) => {
    expect(bewaring(pact, BIJ[einde])).toMatchObject({ einde, vanaf: '2026-02-02', grond: 'bewaartermijn', wissen_op: plusTermijn('2026-02-02', termijn(einde)) });
    expect(wissenOp(pact, BIJ[einde])).toBe(plusTermijn('2026-02-02', termijn(einde)));
  });
  it('P12.e elke regeling noemt voor elke afloop een termijn met een bron', () => {
    for (const versie of regelingen.alle().flatMap((r) => regelingen.versies(r.regeling))) expect(versie.privacy.bewaren.map((b) => b.bij).toSorted()).toEqual(EINDEN.toSorted());
  });
  it('P12.e wie nog aan de aanvraag werkt, houdt haar: elke wijziging begint de termijn opnieuw', () => {
    expect(bewaring(pact, stand({ gezet: { 'gegevens-bijwerken': '2026-05-01' } }))?.wissen_op).toBe(plusTermijn('2026-05-01', termijn('niet-ingediend')));
  });
  it('P12.e een bezwaar houdt het wissen tegen, en daarna telt de termijn vanaf de beslissing', () => {
    const loopt = { op: '2026-02-20', op_tijd: true, beslissen_voor: '2026-05-01' } as unknown as NonNullable<DossierStand['bezwaar']>;
    expect(wissenOp(pact, { ...BIJ.afgewezen, bezwaar: loopt })).toBeUndefined();
    expect(bewaring(pact, { ...BIJ.afgewezen, bezwaar: loopt })?.gestopt).toBe('bezwaar');
    expect(wissenOp(pact, { ...BIJ.afgewezen, bezwaar: { ...loopt, uitkomst: 'ongegrond' }, gezet: { 'bezwaar-beslissen': '2026-04-20' } })).toBe(plusTermijn('2026-04-20', termijn('afgewezen')));
  });
  it('P12.e een open verzoek van de cliënt houdt het tegen tot het antwoord, een verzoek om te wissen niet', () => {
    const verzoek = (soort: 'bezwaar' | 'inzage' | 'correctie' | 'wissen') => ({ ...BIJ.afgebroken, verzoeken: [{ nr: 1, soort, op: '2026-02-10', uiterlijk: '2026-03-10' }] });
    expect([bewaring(pact, verzoek('bezwaar'))?.gestopt, bewaring(pact, verzoek('inzage'))?.gestopt, bewaring(pact, verzoek('correctie'))?.gestopt, bewaring(pact, verzoek('wissen'))?.gestopt]).toEqual(['bezwaar', 'verzoek', 'verzoek', undefined]);
  });
  it('P12.e een toegewezen verzoek om te wissen gaat voor de termijn', () => {
    const toegewezen = { nr: 1, soort: 'wissen', op: '2026-02-10', uiterlijk: '2026-03-10', antwoord: { op: '2026-02-12', uitkomst: 'toegewezen' } } as const;
    expect(bewaring(pact, { ...BIJ.gehuisvest, verzoeken: [toegewezen] })).toMatchObject({ wissen_op: '2026-02-12', grond: 'verzoek', bron: 'AVG art. 17' });
    expect(bewaring(pact, { ...BIJ.gehuisvest, verzoeken: [{ ...toegewezen, antwoord: { op: '2026-02-12', uitkomst: 'afgewezen' } }] })?.grond).toBe('bewaartermijn');
  });
  const gebeurd = (e: DossierGebeurtenis, gebeurd_op = '2026-01-12') => ({ ...e, gebeurd_op });
  const wissen = (nr: number, uitkomst: 'toegewezen' | 'afgewezen'): DossierGebeurtenis[] => [{ soort: 'verzoek-ingediend', gegevens: { nr, soort: 'wissen', door: 'client', uiterlijk: '2026-02-12' } }, { soort: 'verzoek-beantwoord', gegevens: { nr, uitkomst } }];
  /** What makes a dossier run, and what closes it; all on one day, so that only their order can tell. */
  const GANG: Record<string, DossierGebeurtenis> = {
    indienen: { soort: 'aanvraag-ingediend', gegevens: {} }, intrekken: { soort: 'aanvraag-ingetrokken', gegevens: { reden: 'client' } } as DossierGebeurtenis,
    afwijzen: { soort: 'besluit-genomen', gegevens: { uitkomst: 'negatief' } } as DossierGebeurtenis, bezwaar: { soort: 'bezwaar-ontvangen', gegevens: { op_tijd: true, beslissen_voor: '2026-03-01' } },
    gegrond: { soort: 'bezwaar-beslist', gegevens: { uitkomst: 'gegrond' } } as DossierGebeurtenis, plaatsen: { soort: 'op-wachtlijst-geplaatst', gegevens: { wachtlijst: 'haarlem' } } as DossierGebeurtenis,
    afhalen: { soort: 'van-wachtlijst-gehaald', gegevens: { reden: 'client' } },
  };
  const open = (): DossierStand => pasToe(undefined, gebeurd({ soort: 'dossier-geopend', gegevens: { regeling: pact.regeling, versie: pact.geldig_vanaf, zorgorganisatie: 'hvo-querido' } }));

  it('P12.e wissen dat op een concept is toegezegd, geldt niet meer als de aanvraag daarna toch is ingediend', () => {
    const toegezegd = wissen(1, 'toegewezen').map((e) => gebeurd(e)).reduce(pasToe, open());
    expect(bewaring(pact, toegezegd)?.grond).toBe('verzoek');
    const daarna = [gebeurd(GANG.indienen!), gebeurd(GANG.afwijzen!)].reduce(pasToe, toegezegd);
    expect(bewaring(pact, daarna)).toMatchObject({ grond: 'bewaartermijn', wissen_op: plusTermijn('2026-01-12', termijn('afgewezen')) });
    expect(bewaring(pact, wissen(2, 'toegewezen').map((e) => gebeurd(e)).reduce(pasToe, daarna))?.grond).toBe('verzoek');
  });
  it('P12.e een toezegging om te wissen telt precies zolang het dossier daarna niet weer ging lopen, in welke volgorde ook', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('toezeggen', 'weigeren', ...Object.keys(GANG)), { maxLength: 25 }), (namen) => {
      let s = open();
      let telt = false;
      namen.forEach((naam, nr) => {
        const liep = loopt(s);
        for (const e of GANG[naam] ? [GANG[naam]] : wissen(nr + 1, naam === 'toezeggen' ? 'toegewezen' : 'afgewezen')) s = pasToe(s, gebeurd(e));
        if (naam === 'toezeggen') telt = true;
        if (!liep && loopt(s)) telt = false;
        const b = bewaring(pact, s);
        if (b) expect(b.grond, namen.slice(0, nr + 1).join(', ')).toBe(telt ? 'verzoek' : 'bewaartermijn');
      });
    }), { numRuns: 1000 });
  });
  it('P12.e wat gewist is, wordt niet nog eens gewist', () => {
    for (const einde of EINDEN) expect(bewaring(pact, { ...BIJ[einde], gewist_op: '2030-01-01' })).toBeUndefined();
  });

  const dag: fc.Arbitrary<Dag> = fc.date({ min: new Date('2021-11-01'), max: new Date('2027-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
  const verzoek = fc.record({ soort: fc.constantFrom(...VERZOEKSOORTEN.map((v) => v.code)), op: dag, uitkomst: fc.option(fc.constantFrom(...VERZOEKUITKOMSTEN.map((u) => u.code)), { nil: undefined }) })
    .map(({ soort, op, uitkomst }, ) => ({ nr: 1, soort, op, uiterlijk: op, ...(uitkomst ? { antwoord: { op, uitkomst } } : {}) }));
  const willekeurig = fc.record({
    status: fc.constantFrom(...STATUSSEN), sinds: dag, besluit: fc.option(fc.constantFrom('positief', 'negatief').map((uitkomst) => ({ ...POSITIEF!, uitkomst })), { nil: undefined }), sleutel: fc.option(fc.constant(SLEUTEL), { nil: undefined }),
    bezwaar: fc.option(fc.option(fc.constant('ongegrond' as const), { nil: undefined }).map((uitkomst) => ({ op: '2026-02-01', beslissen_voor: '2026-03-01', uitkomst })), { nil: undefined }),
    verzoeken: fc.array(verzoek, { maxLength: 3 }), bijgewerkt: fc.option(dag, { nil: undefined }), beslist: fc.option(dag, { nil: undefined }),
  }).map(({ bijgewerkt, beslist, ...rest }) => stand({ ...rest, gezet: { ...(bijgewerkt ? { 'gegevens-bijwerken': bijgewerkt } : {}), ...(beslist ? { 'bezwaar-beslissen': beslist } : {}) } } as Partial<DossierStand>));
  const loopt = (s: DossierStand): boolean => s.status !== 'concept' && !AFGESLOTEN.includes(s.status);

  it('P12.e nooit terwijl het dossier loopt, nooit voor de termijn zonder toegewezen verzoek, nooit met een open bezwaar', () => {
    fc.assert(fc.property(fc.constantFrom(...regelingen.alle().flatMap((r) => regelingen.versies(r.regeling))), willekeurig, (regeling, s) => {
      const op = wissenOp(regeling, s);
      if (op === undefined) return;
      expect(loopt(s)).toBe(false);
      expect(s.bezwaar !== undefined && s.bezwaar.uitkomst === undefined).toBe(false);
      expect(s.verzoeken!.some((v) => !v.antwoord && v.soort !== 'wissen')).toBe(false);
      const gevraagd = s.verzoeken!.some((v) => v.soort === 'wissen' && v.antwoord?.uitkomst === 'toegewezen');
      if (!gevraagd) expect(dagenTussen(s.sinds, op)).toBeGreaterThanOrEqual(42);
      if (!gevraagd) expect(regeling.privacy.bewaren.some((b) => plusTermijn(s.sinds, b.termijn) <= op)).toBe(true);
    }), { numRuns: 2000 });
  });
});
