import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIES } from '../../actions/register.ts';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { betrokkenen } from './betrokkenen.ts';
import { bevoegd, magNu, organisatieVoor, rollenVoor } from './bevoegd.ts';
import type { DossierGebeurtenis } from './gebeurtenissen.ts';
import { AFGESLOTEN, herbouw, pasToe, type DossierStand } from './stand.ts';
import { DOSSIERSTAPPEN, type Dossierstap } from './stappen.ts';
import { enigeKandidaat } from '../regeling/scenarios-keuze.ts';
import { takenVan } from './taken.ts';

const regelingen = leesRegelingen();
const PACT = regelingen.op('pact-ijmond-zuid-kennemerland', '2026-01-01');
const WF = regelingen.op('westfriesland', '2026-01-01');
/** The rules of the pilot, as if it still ran: after its end nothing can be handed in (H1). */
const PILOT = { ...regelingen.op('westfriesland', '2019-01-01'), geldig_tot: '2100-01-01' };

type Loop = { stand: DossierStand; verleden: (DossierGebeurtenis & { gebeurd_op: string })[] };
const WONING = { id: 'w', adres: 'Straat 1', stand: { regeling: '', corporatie: 'pre-wonen', gemeente: 'haarlem', jongerenwoning: false, status: 'vrij' as const, sinds: '2026-01-01' } };
/** Every answer a step can need; a step takes what it asks for. */
const ANTWOORDEN = { bezichtiging_op: '2026-01-09', met_begeleider: 'ja', gegrond: 'nee', pauze_tot: '2026-02-01', doeleinden: ['beoordeling', 'woning', 'voorzieningen', 'zachte-landing', 'alles'], gemeenten: ['hoorn', 'haarlem'], klopt: 'ja', naar: 'ribw-kam', gesprek_op: '2026-01-01', akkoord: ['client', 'overdragende', 'ontvangende'], plan_aangepast: 'ja', gevolg: 'opnieuw-beoordelen', tot: '2026-02-01', urgentie_tot: '2027-01-01', voorwaarde: 'toelating-schuldhulp', voorziening: 'wmo-begeleiding', contractvorm_reden: 'x', afwijking_reden: 'x', plaatsing_reden: 'x', wijze: 'formulier', gegeven_op: '2026-01-01', uitkomst: 'positief', contractvorm: 'driehoekscontract', wachtlijst: 'haarlem', advies: 'positief', antwoord: 'aangenomen', reden_andere_gemeente: 'x', ingangsdatum: '2026-02-01', koppelbeding: 'ja', reden: 'anders' };
const GEGEVENS = { personalia: { naam: 'x' }, herkomst: { herkomstgemeente: 'haarlem', doelgroep: 'd' }, zoekprofiel: { zoekgemeenten: ['haarlem'] } };

const begin = (regeling = PACT): Loop => {
  const eerste = { soort: 'dossier-geopend' as const, gegevens: { regeling: regeling.regeling, versie: regeling.geldig_vanaf, zorgorganisatie: 'hvo-querido' }, gebeurd_op: '2026-01-01' };
  return { stand: pasToe(undefined, eerste), verleden: [eerste] };
};

/** Takes a step as the chain allows it, or leaves everything as it is. */
function zet(regeling: typeof PACT, loop: Loop, stap: Dossierstap, invoer: Record<string, string> = {}): Loop {
  // Steps that wait for a term to pass are taken long after.
  const op = stap === 'zonder-advies-verdergaan' || stap === 'aanbod-laten-vervallen' ? '2026-03-02' : '2026-01-02';
  if (!magNu(regeling, stap, loop.stand).ok || rollenVoor(regeling, stap, loop.stand).length === 0) return loop;
  // Completeness is proved elsewhere; here an application is whole.
  const door = stap === 'contract-ondertekenen' ? loop.stand.contract?.te_tekenen?.slice(0, 1) : 'client';
  const woning = { ...WONING, stand: { ...WONING.stand, regeling: regeling.regeling } };
  const situatie = { regeling: { ...regeling, aanvraag: [] }, stand: loop.stand, organisatie: 'pre-wonen', rol: 'woonconsulent' as const, dossier: 'd', invoer: { ...ANTWOORDEN, door, ...invoer }, gegevens: GEGEVENS, eerder: GEGEVENS, besloten: [], gewijzigd: [], woning, keuze: enigeKandidaat(regeling, loop.stand, GEGEVENS.zoekprofiel, woning, op, 'd'), op };
  // What only the answers to the questions guarantee.
  if (stap === 'voorziening-aanvragen' && loop.stand.voorzieningen?.['wmo-begeleiding']) return loop;
  const besluit = ACTIES[stap].beslis(situatie);
  if (!besluit.ok) return loop;
  const nieuw = besluit.waarde.gebeurtenissen.map((g) => ({ ...g, gebeurd_op: op }));
  return { stand: nieuw.reduce(pasToe, loop.stand), verleden: [...loop.verleden, ...nieuw] };
}

const stappen = fc.array(fc.tuple(fc.constantFrom(...(Object.keys(DOSSIERSTAPPEN) as Dossierstap[])), fc.record({ uitkomst: fc.constantFrom('positief', 'negatief', 'aangehouden'), antwoord: fc.constantFrom('aangenomen', 'geweigerd'), advies: fc.constantFrom('positief', 'negatief'), reden: fc.constantFrom('contra-indicatie', 'nog-niet-toe-aan', 'tijdelijk-niet', 'huur-te-hoog', 'anders') })), { maxLength: 60 });
const regeling = fc.constantFrom(PACT, WF, PILOT);
const loopDoor = (r: typeof PACT, reeks: [Dossierstap, Record<string, string>][]) => reeks.reduce((loop, [stap, invoer]) => zet(r, loop, stap, invoer), begin(r));

describe('de keten als geheel', () => {
  it('geen reeks stappen laat een toestand na die er niet mag zijn', () => {
    fc.assert(fc.property(regeling, stappen, (r, reeks) => {
      const { stand } = loopDoor(r, reeks as never);
      expect(['aanbod', 'huur', 'begeleiding'].includes(stand.fase) && !AFGESLOTEN.includes(stand.status)).toBe(stand.aanbod !== undefined);
      if (stand.status === 'woont') expect(stand.sleutel).toBeDefined();
      if (stand.fase === 'wachtlijst') expect(stand.wachtlijst).toBeDefined();
      expect(stand.contract === undefined || stand.aanbod !== undefined).toBe(true);
    }), { numRuns: 300 });
  });
  it('de stand is op elk moment opnieuw op te bouwen uit wat er gebeurde, ook na bewaren als JSON', () => {
    fc.assert(fc.property(regeling, stappen, (r, reeks) => {
      const { stand, verleden } = loopDoor(r, reeks as never);
      expect(herbouw(JSON.parse(JSON.stringify(verleden)))).toEqual(JSON.parse(JSON.stringify(stand)));
    }), { numRuns: 300 });
  });
  it('P3.c zolang een dossier loopt en er toestemming is, is er iemand aan zet, en die mag die stap ook zetten', () => {
    fc.assert(fc.property(regeling, stappen, (r, reeks) => {
      const { stand } = loopDoor(r, reeks as never);
      const taken = takenVan(r, stand);
      if (AFGESLOTEN.includes(stand.status) || stand.status === 'woont' || (stand.toestemming !== 'gegeven' && stand.fase !== 'aanvraag')) return;
      expect(taken.length).toBeGreaterThan(0);
      for (const taak of taken.filter((t) => t.stap !== 'woning-voorleggen' && !(t.stap === 'zonder-advies-verdergaan' && t.organisatie === r.servicepunt.organisatie)))
        for (const rol of taak.rollen) expect(bevoegd(r, taak.stap, stand, { account: '', organisatie: taak.organisatie, rol })).toMatchObject({ ok: true });
    }), { numRuns: 300 });
  });
  it('P3.b zonder toestemming gaat geen stap in de keten verder', () => {
    const stil = (Object.keys(DOSSIERSTAPPEN) as Dossierstap[]).filter((s) => DOSSIERSTAPPEN[s].toestemmingNodig);
    expect(Object.keys(DOSSIERSTAPPEN).filter((s) => !stil.includes(s as Dossierstap)).sort()).toEqual(['aanvraag-intrekken', 'besluit-verzenden', 'bezwaar-beslissen', 'bezwaar-vastleggen', 'gegevens-bijwerken', 'huur-opzeggen', 'huureinde-aanzeggen', 'meerderjarigheid-vastleggen', 'omklap-besluiten', 'ontruiming-vastleggen', 'opzegging-afronden', 'persoon-wissen', 'toestemming-vastleggen', 'versie-overzetten', 'verzoek-beantwoorden', 'verzoek-indienen', 'verzoek-verlengen', 'wonen-afsluiten']);
    for (const stap of stil) for (const status of DOSSIERSTAPPEN[stap].mag) expect(magNu(PACT, stap, { ...begin().stand, status, toestemming: 'ingetrokken' })).toMatchObject({ ok: false, soort: 'mag-niet-nu', bron: expect.stringContaining('3b') });
  });
});

describe('wie aan zet is', () => {
  const ingediend = (r: typeof PACT) => loopDoor(r, [['toestemming-vastleggen', {}], ['aanvraag-indienen', {}]]);
  it('W9.1, W9.2 in Westfriesland toetst eerst de BCT en dan de coördinator', () => {
    let loop = ingediend(WF);
    expect(rollenVoor(WF, 'in-behandeling-nemen', loop.stand)).toEqual(['bct-medewerker']);
    loop = zet(WF, loop, 'in-behandeling-nemen');
    expect(loop.stand.fase).toBe('toetsing');
    expect(rollenVoor(WF, 'in-behandeling-nemen', loop.stand)).toEqual(['uitstroomcoordinator']);
    expect(zet(WF, loop, 'in-behandeling-nemen').stand.fase).toBe('beoordeling');
  });
  it('P3.d de tafel van de gemeente van herkomst beslist; wie van buiten de regio komt, bij de tafel van de eerste gezochte gemeente', () => {
    const stand = zet(PACT, ingediend(PACT), 'in-behandeling-nemen').stand;
    expect(organisatieVoor(PACT, 'besluit-nemen', stand)).toBe('gemeente-haarlem');
    expect(organisatieVoor(PACT, 'besluit-nemen', { ...stand, herkomstgemeente: 'velsen' })).toBe('gemeente-velsen');
    expect(organisatieVoor(PACT, 'besluit-nemen', { ...stand, herkomstgemeente: 'buiten-de-regio', zoekgemeenten: ['zandvoort'] })).toBe('gemeente-zandvoort');
    expect(bevoegd(PACT, 'besluit-nemen', stand, { account: '', organisatie: 'gemeente-velsen', rol: 'tafellid' })).toMatchObject({ ok: false, soort: 'niet-bevoegd', bron: expect.stringContaining('art. 3d') });
  });
  it('P4.c, E2.6 een weigering: in het Pact terug op de wachtlijst, in de pilot uitgesloten', () => {
    const tot: [Dossierstap, Record<string, string>][] = [['toestemming-vastleggen', {}], ['aanvraag-indienen', {}], ['in-behandeling-nemen', {}], ['in-behandeling-nemen', {}], ['besluit-nemen', {}], ['op-wachtlijst-plaatsen', {}], ['woning-voorleggen', {}], ['advies-geven', {}], ['aanbod-beantwoorden', { antwoord: 'geweigerd' }]];
    expect(loopDoor(PACT, tot).stand).toMatchObject({ fase: 'wachtlijst', status: 'wacht-op-woning' });
    expect(loopDoor(PILOT, tot).stand).toMatchObject({ status: 'uitgesloten' });
  });
  it('PO.c4 in de wachtlijst zijn alleen corporaties betrokken die werken waar gezocht wordt; bij een aanbod alleen de aanbieder', () => {
    const wachtend: [Dossierstap, Record<string, string>][] = [['toestemming-vastleggen', {}], ['aanvraag-indienen', {}], ['in-behandeling-nemen', {}], ['besluit-nemen', {}], ['op-wachtlijst-plaatsen', {}]];
    const corporaties = (stand: DossierStand) => betrokkenen(PACT, stand).filter((b) => b.rol === 'woonconsulent').map((b) => b.organisatie).sort();
    const loop = loopDoor(PACT, wachtend);
    expect(corporaties(loop.stand)).toEqual(['elan-wonen', 'pre-wonen', 'ymere']);
    expect(corporaties(zet(PACT, loop, 'woning-voorleggen').stand)).toEqual(['pre-wonen']);
  });
});
