import { describe, expect, it } from 'vitest';
import type { Groepgegevens } from '../../domain/aanvraag/formulier.ts';
import { VELDEN } from '../../domain/aanvraag/velden.ts';
import { gehouden, lopendePeriode, openDoelen } from '../../domain/begeleiding/stand.ts';
import { leesAntwoorden, type Antwoorden } from '../../domain/invoer/vragen.ts';
import { magNu } from '../../domain/keten/bevoegd.ts';
import type { DossierGebeurtenis, Gebeurd } from '../../domain/keten/gebeurtenissen.ts';
import { herbouw, pasToe, type DossierStand } from '../../domain/keten/stand.ts';
import { isDossierstap } from '../../domain/keten/stappen.ts';
import { takenVan } from '../../domain/keten/taken.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Uitkomst } from '../../domain/uitkomst.ts';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import type { Actie, Voorval } from '../actie.ts';
import { ACTIES } from '../register.ts';
import { genoemd } from './doelrijen.ts';
import { BEGELEIDINGACTIES } from './acties.ts';

/* The steps of support through their own questions, on a dossier whose client has the key since 1 March 2025. */

const regelingen = leesRegelingen();
const PACT = regelingen.op('pact-ijmond-zuid-kennemerland', '2026-01-01');
const WF = regelingen.op('westfriesland', '2026-01-01');
const SLEUTEL = '2025-03-01';
const PLAN = [{ id: '3-1', leefgebied: 'financien', doel: 'De huur op tijd betalen', gewenst_resultaat: 'Een jaar geen achterstand' }, { id: '3-2', leefgebied: 'netwerk', doel: 'Twee buren kennen' }];
const GEGEVENS: Groepgegevens = { begeleidingsplan: { plandoelen: PLAN, uren_per_week: 4, zachte_landing_afspraken: 'Vooraf een keer langs in het buurthuis.' } };

const BEGELEIDER = { rol: 'begeleider' } as const;

type Leven = { stand: DossierStand; doet: (stap: keyof typeof ACTIES, invoer?: Record<string, unknown>, meer?: { op?: string; rol?: Rol }) => Uitkomst<Voorval[]> };
const g = (soort: DossierGebeurtenis['soort'], gegevens: object, gebeurd_op: string) => ({ soort, gegevens, gebeurd_op }) as Gebeurd<DossierGebeurtenis>;

function leven(regeling = PACT, { contractvorm = 'driehoekscontract', doeleinden = regeling.toestemming.doeleinden.map((d) => d.code) } = {}): Leven {
  const [gemeente, corporatie, zorg] = regeling === PACT ? ['haarlem', 'pre-wonen', 'hvo-querido'] : ['hoorn', 'intermaris', regeling.partijen.find((p) => p.soort === 'zorgorganisatie')!.code];
  let stand = herbouw([
    g('dossier-geopend', { regeling: regeling.regeling, versie: regeling.geldig_vanaf, zorgorganisatie: zorg }, '2024-06-01'), g('toestemming-gegeven', { door: 'client', wijze: 'formulier', gegeven_op: '2024-06-01', doeleinden }, '2024-06-01'),
    g('woning-voorgelegd', { woning: 'w', corporatie, gemeente }, '2025-01-20'), g('aanbod-beantwoord', { antwoord: 'aangenomen' }, '2025-02-01'),
    g('contract-vastgelegd', { contractvorm, ingangsdatum: SLEUTEL, einddatum: '2027-03-01', te_tekenen: ['client'] }, '2025-02-10'), g('contract-ondertekend', { door: ['client'] }, '2025-02-20'),
    g('sleutel-overgedragen', { woning: 'w', corporatie, gemeente }, SLEUTEL),
  ])!;
  const doet: Leven['doet'] = (stap, invoer = {}, { op = '2026-03-01', rol = 'begeleider' } = {}) => {
    const actie: Actie = ACTIES[stap];
    const open = magNu(regeling, stap, stand);
    if (!open.ok) return open;
    const gelezen = leesAntwoorden(actie.vragen(regeling, stand, { rol }), invoer, {});
    if (!gelezen.ok) return gelezen;
    const besluit = actie.beslis({ regeling, stand, organisatie: rol === 'woonconsulent' ? stand.aanbod!.corporatie : stand.zorgorganisatie, rol, dossier: 'd', invoer: gelezen.waarde, gegevens: GEGEVENS, eerder: GEGEVENS, besloten: [], gewijzigd: [], op });
    if (!besluit.ok) return besluit;
    stand = besluit.waarde.gebeurtenissen.reduce<DossierStand>((s, v) => pasToe(s, { ...v, gebeurd_op: op }), stand);
    return { ok: true, waarde: besluit.waarde.gebeurtenissen };
  };
  return { get stand() { return stand; }, doet };
}
const veld = (naam: string, melding = '') => ({ ok: false, soort: 'ongeldig', velden: expect.arrayContaining([{ veld: naam, melding: expect.stringContaining(melding) }]) });
const START = { vanaf: SLEUTEL, uren: '2,5', indicatie: 'wmo', indicatie_tot: '2026-02-28' };
const SAMEN = { gesprek_op: '2025-03-10', aanwezig: ['client', 'begeleider', 'corporatie'] };
const DOELEN = { ...SAMEN, woondoelen: [{ id: '3-1', leefgebied: 'financien', doel: 'De huur op tijd betalen' }, { leefgebied: 'wonen', doel: 'Het huis op orde' }] };
const EEN_DOEL = { ...SAMEN, gesprek_op: '2026-02-20', 'oordeel_3-1': 'op-weg', gaat: 'goed', gaat_goed: 'De huur is elke maand betaald.', vervolg: 'doorgaan', client_akkoord: 'ja' };
const EVALUATIE = { ...EEN_DOEL, 'oordeel_doel-1': 'behaald' };
const taken = (l: Leven, regeling = PACT) => takenVan(regeling, l.stand).map((t) => t.stap);

describe('de stappen zelf', () => {
  it('P5.b elke stap zegt waarvoor zij is, en vraagt niets dat al bij de aanvraag hoort', () => {
    for (const regeling of [PACT, WF]) for (const [naam, actie] of Object.entries(BEGELEIDINGACTIES)) {
      expect(isDossierstap(naam) && actie.naam).toBe(naam);
      expect(actie.uitleg.length).toBeGreaterThan(40);
      for (const vraag of Object.keys(actie.vragen(regeling, leven(regeling).stand, BEGELEIDER))) expect(Object.keys(VELDEN), `${naam}: ${vraag}`).not.toContain(vraag);
    }
  });
  it('P5.c een formulier opent met wat al bekend is', () => {
    const { stand } = leven();
    expect(BEGELEIDINGACTIES['woondoelen-vastleggen'].begin!(PACT, stand, GEGEVENS)).toMatchObject({ woondoelen: [{ id: '3-1', resultaat: 'Een jaar geen achterstand' }, { id: '3-2' }] });
    expect(BEGELEIDINGACTIES['begeleiding-starten'].begin!(PACT, stand, GEGEVENS)).toEqual({ uren: 4, vanaf: SLEUTEL });
    expect(BEGELEIDINGACTIES['welzijn-betrekken'].begin!(PACT, stand, GEGEVENS)).toMatchObject({ vraag: 'Vooraf een keer langs in het buurthuis.' });
    for (const actie of Object.values<Actie>(BEGELEIDINGACTIES)) expect(() => actie.begin?.(PACT, { ...stand, gezet: {} }, {})).not.toThrow();
  });
});

describe('P5.b, P6.c, P7.d de begeleiding', () => {
  it('P5.b begint met uren en een indicatie; halve uren mogen, een einde vóór het begin niet', () => {
    const l = leven();
    expect(l.doet('begeleiding-starten', { ...START, uren: '2,3' })).toMatchObject(veld('uren', '2,5'));
    expect(l.doet('begeleiding-starten', { ...START, uren: 0 })).toMatchObject(veld('uren', '0,5'));
    expect(l.doet('begeleiding-starten', { ...START, vanaf: '2024-12-01', indicatie_tot: '2024-11-01' })).toMatchObject({ ok: false, velden: [{ veld: 'vanaf' }, { veld: 'indicatie_tot' }] });
    expect(l.doet('begeleiding-starten', { ...START, vanaf: '2027-03-01', indicatie_tot: undefined })).toMatchObject(veld('vanaf', '3 maanden vooruit'));
    expect(l.doet('begeleiding-starten', START)).toMatchObject({ ok: true, waarde: [{ soort: 'begeleiding-gestart', gegevens: { uren: 2.5 } }] });
    expect(l.doet('begeleiding-starten', START)).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
  });
  it('P6.c, P7.d meer of minder in overleg met de gemeente; is een besluit nodig, dan is de gemeente aan zet', () => {
    const l = leven();
    l.doet('begeleiding-starten', START);
    expect(taken(l)).toContain('begeleiding-aanpassen');
    const meer = { vanaf: '2026-01-01', uren: 6, afgestemd_op: '2025-12-20', beschikking: 'nodig', aanleiding: 'Er is tijdelijk meer nodig.' };
    expect(l.doet('begeleiding-aanpassen', { ...meer, uren: 2.5, beschikking: 'niet-nodig' })).toMatchObject(veld('uren', 'al'));
    expect(l.doet('begeleiding-aanpassen', { ...meer, afgestemd_op: '2026-05-01', vanaf: '2025-01-01' })).toMatchObject({ ok: false, velden: [{ veld: 'vanaf' }, { veld: 'afgestemd_op' }] });
    expect(l.doet('begeleiding-aanpassen', meer)).toMatchObject({ ok: true });
    expect(lopendePeriode(l.stand)!.uren).toEqual([{ vanaf: SLEUTEL, uren: 2.5 }, { vanaf: '2026-01-01', uren: 6 }]);
    expect(takenVan(PACT, l.stand)).toContainEqual(expect.objectContaining({ stap: 'beschikking-aanpassen', organisatie: 'gemeente-haarlem', rollen: ['consulent'] }));
    expect(taken(l)).not.toContain('begeleiding-aanpassen');
    expect(l.doet('beschikking-aanpassen', { uitkomst: 'afgewezen' }, { rol: 'consulent' })).toMatchObject(veld('toelichting'));
    expect(l.doet('beschikking-aanpassen', { uitkomst: 'toegekend', indicatie_tot: '2027-12-31' }, { rol: 'consulent' })).toMatchObject({ ok: true });
    expect(lopendePeriode(l.stand)).toMatchObject({ indicatie_tot: '2027-12-31' });
    expect(l.doet('beschikking-aanpassen', { uitkomst: 'toegekend' }, { rol: 'consulent' })).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
  });
  it('P7.c, W4 eerder stoppen dan beloofd vraagt een reden, en begeleiding kan opnieuw beginnen zonder overlap', () => {
    const l = leven();
    l.doet('begeleiding-starten', START);
    expect(l.doet('begeleiding-beeindigen', { per: '2026-02-01', reden: 'doelen-behaald' })).toMatchObject({ ...veld('toelichting', '1 maart 2027'), bron: expect.stringContaining('art. 5a') });
    expect(l.doet('begeleiding-beeindigen', { per: '2026-03-02', reden: 'onderbreking' })).toMatchObject(veld('per'));
    expect(l.doet('begeleiding-beeindigen', { per: '2026-02-01', reden: 'onderbreking' })).toMatchObject({ ok: true, waarde: [{ gegevens: { koppelbeding: false } }] });
    expect(taken(l)).toContain('begeleiding-starten');
    expect(l.doet('begeleiding-starten', { ...START, vanaf: '2026-02-01' })).toMatchObject(veld('vanaf', '2 februari 2026'));
    expect(l.doet('begeleiding-starten', { ...START, vanaf: '2026-02-20', indicatie_tot: undefined })).toMatchObject({ ok: true });
    expect(l.stand.begeleiding).toMatchObject([{ nr: 1, tot: '2026-02-01', reden: 'onderbreking' }, { nr: 2, vanaf: '2026-02-20' }]);
  });
  it('P6.a zegt de cliënt op, dan volgt eerst het gesprek met de cliënt over de huur', () => {
    const l = leven();
    l.doet('begeleiding-starten', START);
    expect(l.doet('begeleiding-beeindigen', { per: '2026-02-25', reden: 'client-zegt-op', toelichting: 'Wil het zelf doen.' })).toMatchObject({ ok: true, waarde: [{ gegevens: { koppelbeding: true } }] });
    expect(takenVan(PACT, l.stand)).toContainEqual(expect.objectContaining({ stap: 'koppelbeding-bespreken', organisatie: 'pre-wonen', sinds: '2026-02-25', uiterlijk: '2026-03-11' }));
    const gesprek = { gesprek_op: '2026-02-28', aanwezig: ['corporatie', 'begeleider'], uitkomst: 'begeleiding-hervat', afspraken: 'Opnieuw beginnen, met minder uren.' };
    expect(l.doet('koppelbeding-bespreken', gesprek, { rol: 'woonconsulent' })).toMatchObject(veld('zonder_client'));
    expect(l.doet('koppelbeding-bespreken', { ...gesprek, aanwezig: ['client', 'corporatie'] }, { rol: 'woonconsulent' })).toMatchObject({ ok: true });
    expect(takenVan(PACT, l.stand)).toContainEqual(expect.objectContaining({ stap: 'begeleiding-starten', sinds: '2026-02-28' }));
    l.doet('begeleiding-starten', { ...START, vanaf: '2026-03-01', indicatie_tot: undefined });
    expect(l.stand.koppelbeding?.uitkomst).toBe('begeleiding-hervat');
    expect(taken(l)).not.toContain('begeleiding-starten');
    l.doet('begeleiding-beeindigen', { per: '2026-03-10', reden: 'doelen-behaald', toelichting: 'Klaar.' }, { op: '2026-03-10' });
    expect(taken(l)).not.toContain('begeleiding-starten');
  });
  it('P6.a is opzeggen de uitkomst, dan zegt de corporatie aan; hervatten neemt dat weg; een gewone huur is nergens aan gekoppeld', () => {
    const l = leven();
    l.doet('begeleiding-starten', START);
    l.doet('begeleiding-beeindigen', { per: '2026-02-25', reden: 'problematische-zorg', toelichting: 'Niet veilig meer.' });
    l.doet('koppelbeding-bespreken', { gesprek_op: '2026-02-28', aanwezig: ['client'], uitkomst: 'huur-opzeggen', afspraken: 'Geen andere weg.' }, { rol: 'woonconsulent' });
    expect(takenVan(PACT, l.stand)).toContainEqual(expect.objectContaining({ stap: 'huur-opzeggen', organisatie: 'pre-wonen' }));
    l.doet('begeleiding-starten', { ...START, vanaf: '2026-03-01', indicatie_tot: undefined });
    expect(l.stand.koppelbeding?.uitkomst).toBe('begeleiding-hervat');
    const vrij = leven(WF, { contractvorm: 'huurcontract' });
    vrij.doet('begeleiding-starten', START);
    expect(vrij.doet('begeleiding-beeindigen', { per: '2026-02-25', reden: 'client-zegt-op' })).toMatchObject({ ok: true, waarde: [{ gegevens: { koppelbeding: false } }] });
  });
});

describe('P5.c de woondoelen', () => {
  it('P5.c in een gesprek van cliënt, begeleider en corporatie, na het tekenen', () => {
    const l = leven();
    expect(l.doet('woondoelen-vastleggen', { ...DOELEN, gesprek_op: '2025-02-19' })).toMatchObject(veld('gesprek_op', 'tekenen van het huurcontract'));
    expect(l.doet('woondoelen-vastleggen', { ...DOELEN, gesprek_op: '2026-04-01' })).toMatchObject(veld('gesprek_op', 'na 1 maart 2026'));
    expect(l.doet('woondoelen-vastleggen', { ...DOELEN, aanwezig: ['corporatie'] })).toMatchObject(veld('aanwezig', 'de cliënt en de woonbegeleider'));
    expect(l.doet('woondoelen-vastleggen', { ...DOELEN, aanwezig: ['client', 'begeleider'] })).toMatchObject({ ...veld('zonder_corporatie', 'corporatie'), bron: 'art. 5c' });
    expect(l.doet('woondoelen-vastleggen', { ...SAMEN, woondoelen: [] })).toMatchObject(veld('woondoelen'));
    expect(l.doet('woondoelen-vastleggen', { ...SAMEN, woondoelen: Array.from({ length: 9 }, () => ({ leefgebied: 'wonen', doel: 'Nog een' })) })).toMatchObject(veld('woondoelen', 'hoogstens 8'));
    const uit = l.doet('woondoelen-vastleggen', { ...DOELEN, aanwezig: ['vertegenwoordiger', 'begeleider'], zonder_corporatie: 'Ziek; zij leest het verslag.' });
    expect(uit).toMatchObject({ ok: true, waarde: [{ gegevens: { doelen: [{ id: '3-1', leefgebied: 'financien' }, { id: 'doel-1', leefgebied: 'wonen' }] }, verslag: { woondoelen: [{ doel: 'De huur op tijd betalen' }, { id: 'doel-1' }] } }] });
    expect(uit.ok && JSON.stringify(uit.waarde[0]!.gegevens)).not.toContain('huur op tijd');
  });
  it('P5.c een tweede keer komen er doelen bij, met een eigen naam, en nooit te veel', () => {
    const l = leven();
    l.doet('woondoelen-vastleggen', DOELEN);
    expect(BEGELEIDINGACTIES['woondoelen-vastleggen'].begin!(PACT, l.stand, GEGEVENS)).toEqual({});
    l.doet('woondoelen-vastleggen', { ...SAMEN, woondoelen: [{ id: 'doel-1', leefgebied: 'zingeving', doel: 'Een ander doel' }] });
    expect(l.stand.doelen?.map((d) => [d.id, d.leefgebied])).toEqual([['3-1', 'financien'], ['doel-1', 'wonen'], ['doel-2', 'zingeving']]);
    expect(l.doet('woondoelen-vastleggen', { ...SAMEN, woondoelen: Array.from({ length: 6 }, () => ({ leefgebied: 'wonen', doel: 'Nog een' })) })).toMatchObject(veld('woondoelen', 'al 3 doelen'));
  });
  it('W4 in Westfriesland hoeft de corporatie er niet bij te zijn', () => {
    const l = leven(WF);
    expect(Object.keys(BEGELEIDINGACTIES['woondoelen-vastleggen'].vragen(WF, l.stand, BEGELEIDER))).not.toContain('zonder_corporatie');
    expect(l.doet('woondoelen-vastleggen', { ...DOELEN, aanwezig: ['client', 'begeleider'] })).toMatchObject({ ok: true });
  });
});

describe('P5.d, W9.10 de evaluatie', () => {
  const begonnen = (regeling = PACT): Leven => { const l = leven(regeling); l.doet('woondoelen-vastleggen', DOELEN); return l; };
  it('P5.d, E2.5.3 vraagt van ieder hetzelfde, en een oordeel bij elk doel', () => {
    const l = begonnen();
    const vragen = BEGELEIDINGACTIES['evaluatie-vastleggen'].vragen(PACT, l.stand, BEGELEIDER);
    expect(vragen['oordeel_3-1']).toMatchObject({ label: 'Hoe staat het met doel 1: financiën?', verplicht: true });
    expect(Object.keys(BEGELEIDINGACTIES['evaluatie-vastleggen'].vragen(WF, begonnen(WF).stand, BEGELEIDER))).toEqual(Object.keys(vragen).filter((v) => v !== 'zonder_corporatie'));
    expect(l.doet('evaluatie-vastleggen', { ...EVALUATIE, 'oordeel_3-1': undefined })).toMatchObject(veld('oordeel_3-1'));
    expect(l.doet('evaluatie-vastleggen', { ...EVALUATIE, gesprek_op: '2025-02-28' })).toMatchObject(veld('gesprek_op', 'de sleutel'));
    expect(l.doet('evaluatie-vastleggen', { ...EVALUATIE, client_akkoord: 'nee' })).toMatchObject(veld('client_zegt'));
    expect(l.doet('evaluatie-vastleggen', { ...EVALUATIE, aanwezig: ['begeleider', 'corporatie'] })).toMatchObject(veld('aanwezig', 'de cliënt'));
    expect(l.doet('evaluatie-vastleggen', EVALUATIE)).toMatchObject({ ok: true, waarde: [{ verslag: { gaat_goed: 'De huur is elke maand betaald.' } }] });
    expect(l.doet('evaluatie-vastleggen', EVALUATIE)).toMatchObject(veld('oordeel_doel-1'));
  });
  it('P5.d een behaald doel komt niet terug; een nieuw doel wel, en dezelfde evaluatie kan niet twee keer', () => {
    const l = begonnen();
    l.doet('evaluatie-vastleggen', { ...EVALUATIE, nieuwe_doelen: [{ leefgebied: 'netwerk', doel: 'De buren leren kennen' }] });
    expect(openDoelen(l.stand).map((d) => d.id)).toEqual(['3-1', 'doel-2']);
    expect(BEGELEIDINGACTIES['evaluatie-vastleggen'].vragen(PACT, l.stand, BEGELEIDER)['oordeel_3-1']).toMatchObject({ hint: 'Vorige keer: op weg.' });
    expect(l.doet('evaluatie-vastleggen', EEN_DOEL)).toMatchObject(veld('gesprek_op', 'al vastgelegd'));
    expect(l.doet('evaluatie-vastleggen', { ...EEN_DOEL, gesprek_op: '2026-02-25' })).toMatchObject(veld('oordeel_doel-2'));
  });
  it('P5.d een gesprek van eerder, later vastgelegd, vraagt niet naar een doel dat er nog niet was, en laat de nieuwe afspraak staan', () => {
    const l = begonnen();
    l.doet('evaluatie-vastleggen', { ...EVALUATIE, 'oordeel_doel-1': 'gelijk', nieuwe_doelen: [{ leefgebied: 'netwerk', doel: 'De buren leren kennen' }] });
    l.doet('evaluatie-plannen', { evaluatie_op: '2026-09-01', evaluatie_tijd: '9:30' });
    expect(l.doet('evaluatie-vastleggen', { ...EEN_DOEL, gesprek_op: '2025-09-01', 'oordeel_3-1': 'gelijk', 'oordeel_doel-1': 'achteruit' })).toMatchObject({ ok: true });
    expect(gehouden(l.stand).map((e) => e.op)).toEqual(['2025-09-01', '2026-02-20']);
    expect(l.stand.doelen![0]!.oordelen.map((o) => o.oordeel)).toEqual(['gelijk', 'op-weg']);
    expect(l.stand.evaluatie_gepland).toEqual({ op: '2026-09-01', tijd: '09.30' });
    expect(takenVan(PACT, l.stand).find((t) => t.stap === 'evaluatie-vastleggen')).toMatchObject({ uiterlijk: '2027-02-20' });
  });
  it('W9.10 vaststellen: de oudste eerst of een die je kiest; niet akkoord vraagt een reden', () => {
    const l = begonnen();
    l.doet('evaluatie-vastleggen', EVALUATIE);
    l.doet('evaluatie-vastleggen', { ...EEN_DOEL, gesprek_op: '2026-02-25' });
    expect(l.doet('evaluatie-vaststellen', { akkoord: 'nee' }, { rol: 'woonconsulent' })).toMatchObject(veld('opmerking'));
    expect(l.doet('evaluatie-vaststellen', { akkoord: 'nee', opmerking: 'De klachten staan er niet in.', evaluatie: '2' }, { rol: 'woonconsulent' })).toMatchObject({ ok: true, waarde: [{ gegevens: { nr: 2, akkoord: false } }] });
    expect(l.doet('evaluatie-vaststellen', { akkoord: 'ja' }, { rol: 'woonconsulent' })).toMatchObject({ ok: true, waarde: [{ gegevens: { nr: 1 } }] });
    expect(l.doet('evaluatie-vaststellen', { akkoord: 'ja' }, { rol: 'woonconsulent' })).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
  });
  it('P6.c vraagt een evaluatie meer begeleiding, dan staat dat op de lijst tot het is geregeld', () => {
    const l = begonnen();
    l.doet('begeleiding-starten', { ...START, indicatie_tot: undefined });
    l.doet('evaluatie-vastleggen', { ...EVALUATIE, vervolg: 'meer-begeleiding' });
    expect(taken(l)).toContain('begeleiding-aanpassen');
    l.doet('begeleiding-aanpassen', { vanaf: '2026-03-01', uren: 5, afgestemd_op: '2026-02-25', beschikking: 'niet-nodig', aanleiding: 'Zo afgesproken.' });
    expect(taken(l)).not.toContain('begeleiding-aanpassen');
  });
  it('P5.d plannen kan niet in het verleden, niet te ver vooruit en niet twee keer hetzelfde', () => {
    const l = begonnen();
    expect(l.doet('evaluatie-plannen', { evaluatie_op: '2026-02-28' })).toMatchObject(veld('evaluatie_op', 'al voorbij'));
    expect(l.doet('evaluatie-plannen', { evaluatie_op: '2027-05-01' })).toMatchObject(veld('evaluatie_op', 'meer dan een jaar'));
    expect(l.doet('evaluatie-plannen', { evaluatie_op: '2026-04-01', evaluatie_tijd: 'ochtend' })).toMatchObject(veld('evaluatie_tijd'));
    l.doet('evaluatie-plannen', { evaluatie_op: '2026-04-01' });
    expect(l.doet('evaluatie-plannen', { evaluatie_op: '2026-04-01' })).toMatchObject(veld('evaluatie_op', 'al gepland'));
  });
});

describe('P8.a, A9, A10 de zachte landing', () => {
  const [welzijn] = PACT.partijen.filter((p) => p.soort === 'welzijnsorganisatie' && p.werkgebied?.includes('haarlem'));
  it('P8.a alleen met toestemming, en met een organisatie die er werkt', () => {
    const nodig = PACT.toestemming.doeleinden.filter((d) => d.nodig).map((d) => d.code);
    expect(leven(PACT, { doeleinden: nodig }).doet('welzijn-betrekken', { organisatie: welzijn!.code })).toMatchObject({ ok: false, soort: 'mag-niet-nu', wat: expect.stringContaining('toestemming') });
    const l = leven();
    expect(l.doet('welzijn-betrekken', { organisatie: 'welzijn-bloemendaal' })).toMatchObject(veld('organisatie'));
    expect(l.doet('landing-bijwerken', {})).toMatchObject({ ok: false, soort: 'mag-niet-nu' });
    expect(l.doet('welzijn-betrekken', { organisatie: welzijn!.code, vraag: 'Samen kennismaken.' })).toMatchObject({ ok: true });
    expect(takenVan(PACT, l.stand)).toContainEqual(expect.objectContaining({ stap: 'landing-bijwerken', organisatie: welzijn!.code, rollen: ['welzijnswerker'] }));
  });
  it('A9, A10 wat is gedaan en wat niet; alleen wat verandert komt erbij, en later vastleggen haalt niets terug', () => {
    const l = leven();
    l.doet('welzijn-betrekken', { organisatie: welzijn!.code });
    expect(l.doet('landing-bijwerken', { kennismaking: 'gedaan', werk: 'gepland' }, { op: '2025-06-01', rol: 'welzijnswerker' })).toMatchObject({ ok: true });
    expect(l.doet('landing-bijwerken', { kennismaking: 'gedaan', werk: 'gepland' })).toMatchObject(veld('kennismaking', 'verandert niets'));
    expect(l.doet('landing-bijwerken', { kennismaking: 'gedaan', werk: 'gedaan' })).toMatchObject({ ok: true, waarde: [{ gegevens: { onderdelen: { werk: 'gedaan' } } }] });
    l.doet('landing-bijwerken', { werk: 'wil-niet' }, { op: '2025-04-01' });
    expect(l.stand.landing?.onderdelen).toEqual({ kennismaking: { stand: 'gedaan', op: '2025-06-01' }, werk: { stand: 'gedaan', op: '2026-03-01' } });
    expect(taken(l)).not.toContain('landing-bijwerken');
  });
});

describe('E4, E2.7 het einde en daarna', () => {
  it('E4 de uitkomst past bij wat er in het dossier staat', () => {
    const l = leven();
    const dicht = (uitkomst: string, per = '2026-02-28') => l.doet('wonen-afsluiten', { uitkomst, per });
    expect(dicht('vast-contract')).toMatchObject(veld('uitkomst', 'omklap'));
    expect(dicht('ontruimd-overlast')).toMatchObject(veld('uitkomst', 'geen ontruiming'));
    expect(dicht('doorverhuisd', '2026-03-02')).toMatchObject(veld('per'));
    expect(dicht('doorverhuisd', '2025-02-01')).toMatchObject(veld('per', 'de sleutel'));
    expect(dicht('doorverhuisd')).toMatchObject({ ok: true, waarde: [{ gegevens: { nazorg_tot: '2027-02-28' } }] });
    expect(l.stand.status).toBe('nazorg');
  });
  it('E4 wie is overleden of uit beeld wordt niet gevolgd, en zonder toestemming niemand', () => {
    for (const uitkomst of ['overleden', 'uit-beeld']) { const l = leven(); l.doet('wonen-afsluiten', { uitkomst, per: '2026-02-01' }); expect(l.stand).toMatchObject({ status: 'afgerond', afloop: { uitkomst } }); }
    const l = leven();
    l.doet('toestemming-intrekken', { door: 'client' });
    expect(l.doet('wonen-afsluiten', { uitkomst: 'doorverhuisd', per: '2026-02-01' })).toMatchObject({ ok: true });
    expect(l.stand.status).toBe('afgerond');
  });
  it('P10.a open signalen en een escalatie eindigen mee; een calamiteit moet nog besproken worden', () => {
    const l = leven();
    const signaal = { ernst: 'gewoon', melder: 'woonconsulent', organisatie: 'pre-wonen', eigenaar: 'zorgorganisatie' };
    let stand = [g('signaal-gemeld', { nr: 1, soort: 'overlast', ...signaal }, '2026-01-01'), g('signaal-gemeld', { nr: 2, soort: 'calamiteit', ...signaal }, '2026-01-02'), g('waarschuwing-gegeven', { nr: 1, trede: 'brief', reageren_tot: '2026-02-01' }, '2026-01-10'), g('escalatie-gestart', { nr: 1, reden: 'overlast' }, '2026-01-20')].reduce<DossierStand>(pasToe, l.stand);
    stand = pasToe(stand, g('wonen-afgesloten', { uitkomst: 'terug-naar-zorg', per: '2026-02-01', nazorg_tot: '2027-02-01' }, '2026-02-01'));
    expect(takenVan(PACT, stand).map((t) => t.stap).sort()).toEqual(['calamiteit-bespreken', 'nazorg-vastleggen']);
  });
  it('P9.b zorgen bij een evaluatie worden een signaal dat al is opgepakt: het extra gesprek heeft een termijn', () => {
    const l = leven();
    l.doet('woondoelen-vastleggen', DOELEN);
    l.doet('evaluatie-vastleggen', { ...EVALUATIE, vervolg: 'zorgen' });
    expect(l.stand.signalen).toMatchObject([{ soort: 'zorg', eigenaar: 'zorgorganisatie', aanpak: 'extra-gesprek' }]);
    expect(takenVan(PACT, l.stand).find((t) => t.stap === 'gesprek-vastleggen')).toMatchObject({ organisatie: 'hvo-querido', uiterlijk: '2026-03-16' });
  });
  it('P10.a zolang er een escalatie loopt sluit de begeleider niet af: eerst wie de regie heeft', () => {
    const l = leven();
    const stand = pasToe(l.stand, g('escalatie-gestart', { nr: 1, reden: 'gevaar' }, '2026-01-10'));
    const sluit = (s: typeof stand, uitkomst: string) => BEGELEIDINGACTIES['wonen-afsluiten'].beslis({ regeling: PACT, stand: s, organisatie: s.zorgorganisatie, rol: 'begeleider', dossier: 'd', invoer: { uitkomst, per: '2026-02-01' }, gegevens: {}, eerder: {}, besloten: [], gewijzigd: [], op: '2026-03-01' });
    expect(sluit(stand, 'uit-beeld')).toMatchObject({ ok: false, soort: 'mag-niet-nu', wat: expect.stringContaining('regie') });
    expect(sluit(stand, 'overleden').ok).toBe(true);
    expect(sluit(pasToe(stand, g('escalatie-afgesloten', { uitkomst: 'intramuraal' }, '2026-02-01')), 'terug-naar-zorg').ok).toBe(true);
  });
  it('E4, E2.7 een jaar volgen met twee contacten, en dan is het klaar', () => {
    const l = leven();
    l.doet('wonen-afsluiten', { uitkomst: 'doorverhuisd', per: '2026-02-28' });
    const contact = (dag: string, meer = {}) => l.doet('nazorg-vastleggen', { gesproken_op: dag, hoe: 'goed', ...meer }, { op: dag });
    expect(contact('2026-01-01')).toMatchObject(veld('gesproken_op'));
    expect(contact('2026-08-20', { hoe: 'niet-bereikt', stopt: 'ja' })).toMatchObject(veld('stopt'));
    contact('2026-09-05');
    expect(takenVan(PACT, l.stand)).toMatchObject([{ stap: 'nazorg-vastleggen', uiterlijk: '2027-02-28' }]);
    expect(contact('2027-02-10')).toMatchObject({ ok: true, waarde: [{ soort: 'nazorg-vastgelegd' }, { soort: 'traject-afgerond' }] });
    expect([l.stand.status, taken(l)]).toEqual(['afgerond', []]);
  });
  it('E4 wie niet meer gevolgd wil worden, wordt dat niet', () => {
    const l = leven();
    l.doet('wonen-afsluiten', { uitkomst: 'doorverhuisd', per: '2026-02-28' });
    l.doet('nazorg-vastleggen', { gesproken_op: '2026-03-01', hoe: 'goed', stopt: 'ja' });
    expect(l.stand.status).toBe('afgerond');
  });
  it('W13 een klacht gaat naar waar zij hoort, en alleen de soort wordt geteld', () => {
    const l = leven();
    const { opties } = BEGELEIDINGACTIES['klacht-vastleggen'].vragen(PACT, l.stand, BEGELEIDER).klacht!;
    expect(opties).toContainEqual({ code: 'zorg', naam: expect.stringContaining('klachtenfunctionaris') });
    expect(l.doet('klacht-vastleggen', { klacht: 'zorg', notitie: 'Doorverwezen.' })).toMatchObject({ ok: true, waarde: [{ gegevens: { soort: 'zorg' }, verslag: { notitie: 'Doorverwezen.' } }] });
    expect(l.stand.klachten).toEqual([{ soort: 'zorg', op: '2026-03-01' }]);
  });
});

describe('een vastlegging herstellen', () => {
  const invoer = { vastlegging: 'evaluatie-1', herstel: 'andere-dag', nieuwe_dag: '2026-01-20', reden: 'Verkeerde maand gekozen.' };
  const begonnen = (): Leven => { const l = leven(); l.doet('begeleiding-starten', START); l.doet('woondoelen-vastleggen', DOELEN); l.doet('evaluatie-vastleggen', { ...EVALUATIE, nieuwe_doelen: [{ leefgebied: 'netwerk', doel: 'Buren' }] }); return l; };
  it('P5.d de dag schuift met alles wat eraan hangt, en de termijn rekent mee', () => {
    const l = begonnen();
    expect(l.doet('vastlegging-herstellen', { ...invoer, reden: undefined })).toMatchObject(veld('reden'));
    expect(l.doet('vastlegging-herstellen', { ...invoer, nieuwe_dag: '2026-02-20' })).toMatchObject(veld('nieuwe_dag', 'staat er al'));
    expect(l.doet('vastlegging-herstellen', { ...invoer, nieuwe_dag: '2026-05-01' })).toMatchObject(veld('nieuwe_dag'));
    expect(l.doet('vastlegging-herstellen', { ...invoer, nieuwe_dag: '2025-01-01' })).toMatchObject(veld('nieuwe_dag'));
    expect(l.doet('vastlegging-herstellen', { ...invoer, vastlegging: 'evaluatie-9' })).toMatchObject(veld('vastlegging'));
    expect(l.doet('vastlegging-herstellen', invoer)).toMatchObject({ ok: true, waarde: [{ soort: 'vastlegging-hersteld', verslag: { reden: 'Verkeerde maand gekozen.' } }] });
    expect(l.stand.doelen!.flatMap((d) => d.oordelen.map((o) => o.op))).toEqual(['2026-01-20', '2026-01-20']);
    expect(takenVan(PACT, l.stand).find((t) => t.stap === 'evaluatie-vastleggen')).toMatchObject({ uiterlijk: '2027-01-20' });
  });
  it('P5.d niemand streept door wat een andere partij vastlegde; wie de keten bewaakt kan het wel', () => {
    const l = begonnen();
    expect(l.doet('vastlegging-herstellen', { ...invoer, herstel: 'vervalt', nieuwe_dag: undefined }, { rol: 'woonconsulent' })).toMatchObject({ ok: false, soort: 'niet-bevoegd', wat: expect.stringContaining('keten bewaakt') });
    expect(gehouden(l.stand)).toHaveLength(1);
    const { beslis } = BEGELEIDINGACTIES['vastlegging-herstellen'];
    const situatie = { regeling: PACT, stand: l.stand, dossier: 'd', invoer: { ...invoer, herstel: 'vervalt', nieuwe_dag: undefined }, gegevens: {}, eerder: {}, besloten: [], gewijzigd: [], op: '2026-03-01' };
    expect(beslis({ ...situatie, organisatie: PACT.servicepunt.organisatie, rol: 'servicepunt-medewerker' }).ok).toBe(true);
  });
  it('P5.c de naam van een doel die iemand zelf bedacht, komt niet in wat er gebeurde', () => {
    const planrij = { id: 'zelf-bedacht-met-woorden', leefgebied: 'wonen', doel: 'Netjes wonen', resultaat: 'Schoon' };
    expect(genoemd([planrij], [], [planrij]).doelen).toEqual([{ id: 'doel-1', leefgebied: 'wonen' }]);
    expect(genoemd([{ ...planrij, id: '3-1' }], [], [{ id: '3-1' }]).doelen[0]!.id).toBe('3-1');
  });
  it('P5.d wat hier niet hoort telt nergens meer mee, ook niet de doelen die erin stonden', () => {
    const l = begonnen();
    l.doet('vastlegging-herstellen', { ...invoer, herstel: 'vervalt', nieuwe_dag: undefined });
    expect(gehouden(l.stand)).toEqual([]);
    expect(l.stand.doelen!.map((d) => [d.id, d.oordelen])).toEqual([['3-1', []], ['doel-1', []]]);
    expect(l.stand.evaluaties).toHaveLength(1);
    expect(takenVan(PACT, l.stand).map((t) => t.stap)).not.toContain('evaluatie-vaststellen');
  });
  it('P9.a de dag van een signaal of waarschuwing neemt de termijn mee; een aanzegging of ontruiming kan alleen vervallen', () => {
    const stand: DossierStand = {
      ...begonnen().stand, ontruiming: { op: '2026-02-20', grond: 'overlast' },
      signalen: [{ nr: 1, soort: 'overlast', ernst: 'dringend', op: '2026-02-23', uiterlijk: '2026-02-24', melder: 'begeleider', organisatie: 'hvo-querido', eigenaar: 'corporatie' }],
    };
    const herstel = (meer: object) => BEGELEIDINGACTIES['vastlegging-herstellen'].beslis({ regeling: PACT, stand, dossier: 'd', invoer: { ...invoer, ...meer }, gegevens: {}, eerder: {}, besloten: [], gewijzigd: [], op: '2026-03-01', organisatie: PACT.servicepunt.organisatie, rol: 'servicepunt-medewerker' });
    const signaal = herstel({ vastlegging: 'signaal-1', nieuwe_dag: '2026-02-02' });
    expect(signaal).toMatchObject({ ok: true, waarde: { gebeurtenissen: [{ gegevens: { op: '2026-02-02', uiterlijk: '2026-02-03' } }] } });
    const daarna = (uit: typeof signaal): DossierStand => (uit.ok ? uit.waarde.gebeurtenissen.reduce<DossierStand>((s, v) => pasToe(s, { ...v, gebeurd_op: '2026-03-01' }), stand) : stand);
    expect(daarna(signaal).signalen![0]).toMatchObject({ op: '2026-02-02', uiterlijk: '2026-02-03' });
    expect(herstel({ vastlegging: 'ontruiming-1' })).toMatchObject({ ok: false, velden: [{ veld: 'herstel' }] });
    expect(daarna(herstel({ vastlegging: 'ontruiming-1', herstel: 'vervalt', nieuwe_dag: undefined })).ontruiming).toBeUndefined();
  });
  it('P5.b begeleiding herstelt alleen wie haar mag zien, en haar naam verraadt niets', () => {
    const l = begonnen();
    const begeleiding = { ...invoer, vastlegging: 'begeleiding-1', nieuwe_dag: '2025-03-08' };
    expect(l.doet('vastlegging-herstellen', begeleiding, { rol: 'woonconsulent' })).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
    const { opties } = BEGELEIDINGACTIES['vastlegging-herstellen'].vragen(PACT, l.stand, BEGELEIDER).vastlegging!;
    expect(opties).toContainEqual({ code: 'begeleiding-1', naam: 'Begeleiding, periode 1' });
    expect(l.doet('vastlegging-herstellen', begeleiding)).toMatchObject({ ok: true, waarde: [{ soort: 'begeleiding-hersteld' }] });
    expect(lopendePeriode(l.stand)).toMatchObject({ vanaf: '2025-03-08', uren: [{ vanaf: '2025-03-08', uren: 2.5 }] });
    l.doet('begeleiding-beeindigen', { per: '2026-02-25', reden: 'client-zegt-op', toelichting: 'Wil het zelf doen.' });
    expect(taken(l)).toContain('koppelbeding-bespreken');
    l.doet('vastlegging-herstellen', { ...begeleiding, herstel: 'vervalt', nieuwe_dag: undefined });
    expect(taken(l)).toContain('begeleiding-starten');
    expect(l.stand.koppelbeding).toBeUndefined();
  });
});

describe('A3, W16 overdragen aan een andere organisatie', () => {
  const invoer = (regeling: typeof PACT, l: Leven, meer: Antwoorden = {}) => ({ naar: regeling.partijen.find((p) => p.soort === 'zorgorganisatie' && p.register && p.code !== l.stand.zorgorganisatie)!.code, gesprek_op: '2026-02-20', verslag: 'Het plan is besproken.', akkoord: ['client', 'overdragende', 'ontvangende'], plan_aangepast: 'ja', ...meer });
  it('W16 gaat de bewoner verder uit de Wmo, dan organiseert de gemeente het gesprek en tekent zij mee', () => {
    const l = leven(WF);
    expect(l.doet('begeleiding-overdragen', invoer(WF, l))).toMatchObject(veld('naar_wmo'));
    expect(l.doet('begeleiding-overdragen', invoer(WF, l, { naar_wmo: 'ja' }))).toMatchObject({ ...veld('akkoord', 'de gemeente'), bron: 'art. 16' });
    expect(leven(WF).doet('begeleiding-overdragen', invoer(WF, l, { naar_wmo: 'nee' }))).toMatchObject({ ok: true });
    expect(l.doet('begeleiding-overdragen', invoer(WF, l, { naar_wmo: 'ja', akkoord: ['client', 'overdragende', 'ontvangende', 'gemeente'] }))).toMatchObject({ ok: true, waarde: [{ soort: 'overdracht-besproken', gegevens: { met_gemeente: true } }, {}] });
  });
  it('A3, PO.z6 de lopende begeleiding eindigt, de nieuwe organisatie krijgt de taken en begint zelf', () => {
    const l = leven();
    l.doet('begeleiding-starten', START);
    l.doet('woondoelen-vastleggen', DOELEN);
    const { naar } = invoer(PACT, l);
    expect(l.doet('begeleiding-overdragen', invoer(PACT, l, { akkoord: ['client'] }))).toMatchObject(veld('akkoord', 'die overneemt'));
    expect(l.doet('begeleiding-overdragen', invoer(PACT, l))).toMatchObject({ ok: true, waarde: [{ soort: 'begeleiding-beeindigd', gegevens: { reden: 'andere-aanbieder', koppelbeding: false } }, { soort: 'overdracht-besproken', verslag: { verslag: 'Het plan is besproken.' } }, { soort: 'begeleiding-overgedragen' }] });
    expect(takenVan(PACT, l.stand).filter((t) => t.organisatie === 'hvo-querido')).toEqual([]);
    expect(takenVan(PACT, l.stand).filter((t) => t.organisatie === naar).map((t) => t.stap)).toEqual(expect.arrayContaining(['begeleiding-starten', 'evaluatie-vastleggen']));
    expect(l.doet('begeleiding-starten', { ...START, vanaf: '2026-03-02', indicatie_tot: undefined })).toMatchObject({ ok: true });
  });
});
