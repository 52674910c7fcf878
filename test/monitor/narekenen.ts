import { dagenTussen } from '../../src/domain/kalender/dag.ts';
import { dagenNa, maandenNa } from '../../src/domain/kalender/maanden.ts';
import { plusTermijn } from '../../src/domain/kalender/werkdagen.ts';
import type { Regeling } from '../../src/domain/regeling/schema.ts';
import type { Regel } from './regio.ts';

/*
 * The report once more, by plain reading of the events one after another: no SQL, and nothing of the makers. Only the calendar is the
 * same. What comes out are cells by "table|row|column"; a cell that is not there is nought, or nothing.
 */

export type Vraag = { regeling: string; periode: { van: string; tot: string }; bekendOp?: string; vandaag: string };
export type Cellen = Map<string, number | null>;

type Stap = { code: string; van: string; tot: string[]; stopt: string[]; niet?: string[]; partij?: string };
const WEG = ['geweigerd', 'terug', 'voorgelegd', 'opnieuw', 'sleutel', 'uit'];
const LIJST = ['positief', 'negatief', 'opnieuw', 'sleutel', 'uit'];
const DUREN: Stap[] = [
  { code: 'toetsing', van: 'ingediend', tot: ['behandeling'], stopt: ['positief', 'negatief', 'sleutel', 'uit'] }, { code: 'besluit', van: 'behandeling', tot: ['positief', 'negatief'], stopt: ['sleutel', 'uit'] },
  { code: 'plaatsing', van: 'positief', tot: ['geplaatst'], stopt: ['negatief', 'opnieuw', 'sleutel', 'uit'] }, { code: 'aanbod', van: 'geplaatst', tot: ['voorgelegd'], stopt: LIJST },
  { code: 'advies', van: 'voorgelegd', tot: ['advies'], stopt: ['aangenomen', 'geweigerd', 'terug', 'opnieuw', 'sleutel', 'uit'] }, { code: 'antwoord', van: 'advies', tot: ['aangenomen', 'geweigerd'], stopt: ['terug', 'voorgelegd', 'opnieuw', 'sleutel', 'uit'] },
  { code: 'contract', van: 'aangenomen', tot: ['contract'], stopt: WEG }, { code: 'sleutel', van: 'contract', tot: ['sleutel'], stopt: WEG },
  { code: 'aanvraag-besluit', van: 'ingediend', tot: ['positief', 'negatief'], stopt: ['sleutel', 'uit'] }, { code: 'wachtlijst-sleutel', van: 'geplaatst', tot: ['sleutel'], stopt: LIJST }, { code: 'aanvraag-sleutel', van: 'ingediend', tot: ['sleutel'], stopt: ['negatief', 'uit'] },
];
const TERMIJNEN: Stap[] = [
  { ...DUREN[0]!, niet: ['stil'], partij: 'servicepunt' }, { code: 'besluit', van: 'ingediend', tot: ['positief', 'negatief'], stopt: ['sleutel', 'uit'], niet: ['stil'], partij: 'herkomst' },
  { code: 'verzending', van: 'positief', tot: ['verzonden'], stopt: ['negatief', 'opnieuw', 'sleutel', 'uit'], partij: 'herkomst' }, { ...DUREN[2]!, partij: 'servicepunt' }, { ...DUREN[3]!, partij: 'lijst' },
  { ...DUREN[4]!, code: 'advies-op-aanbod', partij: 'zorg' }, { ...DUREN[5]!, code: 'antwoord-op-aanbod', partij: 'zorg' }, { ...DUREN[6]!, partij: 'corporatie' }, { code: 'sleutel', van: 'getekend', tot: ['sleutel'], stopt: WEG, partij: 'corporatie' },
];
const BANDEN: [string, number][] = [['week-1', 7], ['weken-2', 14], ['weken-4', 28], ['weken-8', 56], ['weken-13', 91], ['weken-26', 182], ['weken-52', 365], ['langer', 1e9]];
const WACHT: [string, number][] = [['tot-1', 30], ['tot-2', 60], ['tot-3', 91], ['tot-4', 121], ['tot-5', 152], ['tot-6', 182], ['tot-7', 213], ['tot-8', 243], ['tot-9', 273], ['tot-10', 304], ['langer', 1e9]];

function mijlpaal({ soort, gegevens: g }: Regel): string | undefined {
  if (soort === 'besluit-genomen') return g.uitkomst === 'aangehouden' ? 'stil' : String(g.uitkomst);
  if (soort === 'aanbod-beantwoord') return g.antwoord === 'aangenomen' ? 'aangenomen' : g.gevolg === 'uitsluiting' ? 'uit' : 'geweigerd';
  if (soort === 'aanbod-vervallen' || soort === 'aanbod-ingetrokken') return g.gevolg === 'uitsluiting' ? 'uit' : 'terug';
  if (soort === 'weigering-gewogen') return g.gevolg === 'uitsluiting' ? 'uit' : undefined;
  if (soort === 'herziening-beoordeeld') return g.gevolg === 'opnieuw-beoordelen' ? 'opnieuw' : undefined;
  return ({
    'aanvraag-ingediend': 'ingediend', 'in-behandeling-genomen': 'behandeling', 'besluit-verdaagd': 'stil', 'aanvulling-gevraagd': 'stil', 'besluit-verzonden': 'verzonden', 'op-wachtlijst-geplaatst': 'geplaatst', 'woning-voorgelegd': 'voorgelegd',
    'advies-gegeven': 'advies', 'advies-uitgebleven': 'advies', 'contract-vastgelegd': 'contract', 'contract-ondertekend': 'getekend', 'sleutel-overgedragen': 'sleutel', 'aanvraag-ingetrokken': 'uit', 'van-wachtlijst-gehaald': 'uit',
  } as Record<string, string>)[soort];
}

type Traject = { begin: Regel; eind?: string; door?: string };
/** Every stretch of a stream, walking along its events. */
function trajecten(stroom: readonly Regel[], { van, tot, stopt, niet = [] }: Stap): Traject[] {
  const uit: Traject[] = [];
  let open: Traject | undefined;
  for (const e of stroom) {
    const m = mijlpaal(e);
    if (m === undefined || ![van, ...tot, ...stopt, ...niet].includes(m)) continue;
    if (open) { open.eind = e.op > open.begin.op ? e.op : open.begin.op; open.door = m; open = undefined; }
    if (m === van) uit.push((open = { begin: e }));
  }
  return uit;
}

/** By brute force: each day someone ended, everyone who was seen that far. */
function metWachtenden(mensen: readonly { erin: number; eruit: number; klaar: boolean }[], deel: number): number | null {
  let over = 1;
  for (const dag of [...new Set(mensen.filter((m) => m.klaar).map((m) => m.eruit))].sort((a, b) => a - b)) {
    over *= 1 - mensen.filter((m) => m.klaar && m.eruit === dag).length / mensen.filter((m) => m.erin <= dag && m.eruit >= dag).length;
    if (over <= 1 - deel + 1e-9) return dag;
  }
  return null;
}
const plek = (lijst: readonly number[], deel: number): number | null => (lijst.length === 0 ? null : [...lijst].sort((a, b) => a - b)[Math.ceil(deel * lijst.length - 1e-9) - 1]!);

export function narekenen(regels: readonly Regel[], versies: readonly Regeling[], { regeling, periode: { van, tot }, bekendOp, vandaag }: Vraag): Cellen {
  const cellen: Cellen = new Map();
  const bij = (tabel: string, rij: string, kolom: string, n = 1): void => void cellen.set(`${tabel}|${rij}|${kolom}`, (cellen.get(`${tabel}|${rij}|${kolom}`) ?? 0) + n);
  const zet = (tabel: string, rij: string, kolom: string, n: number | null): void => void cellen.set(`${tabel}|${rij}|${kolom}`, n);
  const laatst = [dagenNa(tot, -1), vandaag, bekendOp ?? vandaag].sort()[0]!;
  const toen = bekendOp !== undefined && bekendOp < vandaag ? bekendOp : vandaag;
  const jaar = Math.min(Number(dagenNa(tot, -1).slice(0, 4)), Number(toen.slice(0, 4)) - (toen.slice(5) > '01-31' ? 1 : 2));
  // what befell people is always told as it was known on this day
  const vast = `${jaar + 1}-01-31`;
  const inJaar = (dag: string): boolean => dag.startsWith(`${jaar}-`);
  const groepVan = (code: unknown): string => versies.flatMap((v) => v.doelgroepen).findLast((d) => d.code === code)?.groep ?? String(code ?? 'onbekend');
  const kwartaal = (dag: string): string => `${dag.slice(0, 4)}-${Math.floor((Number(dag.slice(5, 7)) + 2) / 3)}`;

  const stromen = new Map<string, Regel[]>();
  for (const r of regels) if (r.regeling === regeling && (bekendOp === undefined || r.vast <= bekendOp)) stromen.set(r.stroom, [...(stromen.get(r.stroom) ?? []), r]);
  const jongeren = (woning: unknown): boolean => (stromen.get(String(woning)) ?? []).findLast((r) => r.gegevens.jongerenwoning !== undefined)?.gegevens.jongerenwoning === true;
  const duren = new Map<string, { erin: number; eruit: number; hoe: 'klaar' | 'open' | 'gestopt' }[]>();
  const tijden: { voorziening: string; dagen: number; klaar: boolean }[] = [];
  const naSleutel: { gemeente: string; dagen: number; klaar: boolean }[] = [];
  const onttrokken = new Map<string, string>();
  const huurders = new Set<string>();

  for (const [id, alles] of stromen) {
    const stroom = alles.sort((a, b) => a.nr - b.nr);
    const tijdens = stroom.filter((e) => e.op <= laatst);
    const inPeriode = tijdens.filter((e) => e.op >= van);
    if (stroom[0]!.woning) {
      const w = inPeriode.find((e) => e.soort === 'woning-aangemeld');
      if (w) { bij('spreiding-corporaties', String(w.gegevens.corporatie), 'aangemeld'); if (jongeren(id)) bij('spreiding-corporaties', String(w.gegevens.corporatie), 'aangemeld_jongeren'); }
      continue;
    }
    const laatste = (soort: string, tm = Infinity): Regel | undefined => stroom.findLast((e) => e.soort === soort && e.nr <= tm);
    const herkomst = laatste('herkomst-vastgelegd')?.gegevens ?? {};
    const gemeente = String(herkomst.herkomstgemeente ?? 'onbekend');
    const groep = groepVan(herkomst.doelgroep);
    const eersteZorg = String(stroom[0]!.gegevens.zorgorganisatie);
    const zorgOp = (dag: string, weet: readonly Regel[]): string => String(weet.findLast((e) => e.soort === 'begeleiding-overgedragen' && e.op <= dag)?.gegevens.naar ?? eersteZorg);
    const zorg = (voor = Infinity): string => String(stroom.findLast((e) => e.soort === 'begeleiding-overgedragen' && e.nr < voor)?.gegevens.naar ?? eersteZorg);
    const corporatie = (tm: number): string => String(laatste('woning-voorgelegd', tm)?.gegevens.corporatie ?? 'onbekend');

    for (const e of inPeriode) {
      const g = e.gegevens;
      const kolom = ({ 'aanvraag-ingediend': 'ingediend', 'in-behandeling-genomen': 'in-behandeling', 'aanvulling-gevraagd': 'teruggestuurd', 'aanvraag-ingetrokken': 'ingetrokken' } as Record<string, string>)[e.soort]
        ?? (e.soort === 'besluit-genomen' && g.uitkomst !== 'aangehouden' ? (g.uitkomst === 'positief' ? 'gehonoreerd' : 'afgewezen') : undefined);
      if (kolom) { bij('aanvragen-per-zorg', eersteZorg, kolom); bij('aanvragen-per-doelgroep', groep, kolom); }
      if (e.soort === 'aanvraag-ingediend') bij('aanvragen-naar-herkomst', gemeente, groep);
      if (e.soort === 'besluit-genomen') bij('besluiten', String(g.herkomstgemeente ?? gemeente), String(g.uitkomst));
      if (e.soort === 'sleutel-overgedragen') {
        bij('sleutels-naar-bestemming', String(g.gemeente), groep); bij('herkomst-bestemming', gemeente, String(g.gemeente)); bij('spreiding-gemeenten', String(g.gemeente), 'gerealiseerd'); bij('spreiding-corporaties', String(g.corporatie), 'gerealiseerd');
        if (jongeren(g.woning)) bij('spreiding-corporaties', String(g.corporatie), 'jongeren');
      }
      const aanbod = ({ 'woning-voorgelegd': 'voorgelegd', 'advies-gegeven': `advies-${String(g.advies)}`, 'advies-uitgebleven': 'advies-uitgebleven', 'aanbod-beantwoord': String(g.antwoord), 'aanbod-vervallen': 'vervallen', 'aanbod-ingetrokken': 'ingetrokken' } as Record<string, string>)[e.soort];
      if (aanbod) bij('aanbod', corporatie(e.nr), aanbod);
      if (aanbod === 'geweigerd') bij('weigeringen', String(g.reden ?? 'zonder-reden'), 'client');
      if (aanbod === 'vervallen') bij('weigeringen', 'geen-antwoord', 'client');
      if (aanbod === 'ingetrokken') bij('weigeringen', String(g.reden ?? 'zonder-reden'), 'corporatie');
      if (aanbod === 'advies-negatief') bij('weigeringen', 'negatief-advies', 'zorgorganisatie');
      const vorm = String(laatste('contract-vastgelegd', e.nr)?.gegevens.contractvorm ?? 'onbekend');
      if (e.soort === 'contract-vastgelegd') { bij('huurvormen', vorm, 'vastgelegd'); if (g.einddatum) bij('huurvormen', vorm, 'tijdelijk'); }
      if (e.soort === 'contract-ondertekend') bij('huurvormen', vorm, 'ondertekend');
      if (e.soort === 'sleutel-overgedragen') bij('huurvormen', vorm, 'sleutel');
      if (e.soort === 'omklap-besloten' && g.uitkomst === 'omzetten') bij('huurvormen', vorm, 'omgezet');
      if (e.soort === 'wonen-afgesloten' && g.uitkomst !== 'vast-contract') bij('huurvormen', vorm, 'beeindigd');
      if (e.soort === 'bezwaar-ontvangen') { bij('bezwaren', gemeente, 'ontvangen'); if (g.op_tijd === false) bij('bezwaren', gemeente, 'na_termijn'); }
      if (e.soort === 'bezwaar-beslist') bij('bezwaren', gemeente, String(g.uitkomst));
      if (e.soort === 'voorziening-aangevraagd') {
        const besluit = tijdens.find((b) => b.nr > e.nr && b.soort === 'voorziening-besloten' && b.gegevens.voorziening === g.voorziening);
        bij('voorzieningen', String(g.gemeente), 'gevraagd');
        if (besluit) bij('voorzieningen', String(g.gemeente), String(besluit.gegevens.uitkomst));
        bij('voorzieningen', String(g.gemeente), besluit ? (besluit.op <= String(g.uiterlijk) ? 'op_tijd' : 'te_laat') : String(g.uiterlijk) < laatst ? 'open_te_laat' : 'open');
        tijden.push({ voorziening: String(g.voorziening), dagen: Math.max(0, dagenTussen(e.op, besluit?.op ?? laatst)), klaar: besluit !== undefined });
      }
    }
    for (const e of tijdens) {
      const naam = ({ 'aanvraag-ingediend': 'aanvragen', 'besluit-genomen': e.gegevens.uitkomst === 'positief' ? 'positief' : undefined, 'woning-voorgelegd': 'voorgelegd', 'sleutel-overgedragen': 'sleutels' } as Record<string, string | undefined>)[e.soort];
      if (naam) bij('trend', kwartaal(e.op), naam);
    }

    // from the key to special assistance: asked for last before it, else first after it
    for (const k of inPeriode.filter((e) => e.soort === 'sleutel-overgedragen')) {
      const bijstand = tijdens.filter((e) => e.gegevens.voorziening === 'bijzondere-bijstand');
      const gevraagd = bijstand.filter((e) => e.soort === 'voorziening-aangevraagd');
      const vraag = gevraagd.findLast((e) => e.nr < k.nr) ?? gevraagd.find((e) => e.nr > k.nr);
      if (!vraag) continue;
      const besluit = bijstand.find((e) => e.soort === 'voorziening-besloten' && e.nr > vraag.nr);
      naSleutel.push({ gemeente: String(k.gegevens.gemeente), dagen: Math.max(0, dagenTussen(k.op, besluit?.op ?? laatst)), klaar: besluit !== undefined });
    }

    // the funnel: who applied for the first time in the period
    const eerste = stroom.find((e) => e.soort === 'aanvraag-ingediend');
    if (eerste && eerste.op >= van && eerste.op <= laatst) {
      const gehad = tijdens.flatMap((e) => mijlpaal(e) ?? []);
      for (const m of new Set(gehad)) if (['ingediend', 'behandeling', 'positief', 'geplaatst', 'voorgelegd', 'aangenomen', 'sleutel'].includes(m)) bij('trechter', m, 'aantal');
      const nu = gehad.findLast((m) => !['stil', 'verzonden', 'getekend'].includes(m))!;
      bij('trechter-nu', ({ ingediend: 'toetsing', behandeling: 'besluit', opnieuw: 'besluit', negatief: 'afgewezen', positief: 'plaatsing', voorgelegd: 'aanbod', advies: 'aanbod', aangenomen: 'huur', contract: 'huur', sleutel: 'sleutel', uit: 'gestopt' } as Record<string, string>)[nu] ?? 'wachtlijst', 'aantal');
    }

    for (const stap of DUREN) for (const t of trajecten(tijdens, stap)) {
      if (t.eind !== undefined && t.eind < van) continue;
      const mens = { erin: Math.max(0, dagenTussen(t.begin.op, van)), eruit: dagenTussen(t.begin.op, t.eind ?? laatst), hoe: t.eind === undefined ? 'open' as const : stap.tot.includes(t.door!) ? 'klaar' as const : 'gestopt' as const };
      for (const sleutel of [`doorlooptijd|${stap.code}`, ...(stap.code === 'aanvraag-besluit' ? [`besluittijd|${gemeente}`, 'besluittijd|totaal'] : [])]) duren.set(sleutel, [...(duren.get(sleutel) ?? []), mens]);
    }

    for (const stap of TERMIJNEN) for (const t of trajecten(tijdens, stap)) {
      const binnen = versies.find((v) => v.geldig_vanaf === t.begin.versie)?.termijnen[stap.code]?.binnen;
      if (!binnen) continue;
      if (t.door !== undefined && (t.door === stap.van && stap.van !== undefined || stap.niet?.includes(t.door))) continue;
      const uiterlijk = plusTermijn(t.begin.op, binnen);
      const klaar = t.door !== undefined && stap.tot.includes(t.door);
      let kolom: string | undefined;
      if (uiterlijk >= tot) continue;
      if (uiterlijk >= van) kolom = t.eind === undefined ? (uiterlijk < laatst ? 'open_te_laat' : 'loopt') : t.eind > uiterlijk ? 'te_laat' : klaar ? 'op_tijd' : undefined;
      else if (t.eind === undefined) kolom = 'eerder_open';
      else if (klaar && t.eind >= van) kolom = 'eerder_gedaan';
      if (!kolom) continue;
      const partij = { servicepunt: 'servicepunt', herkomst: gemeente, lijst: String(t.begin.gegevens.wachtlijst), corporatie: corporatie(t.begin.nr), zorg: zorg(t.begin.nr) }[stap.partij!]!;
      bij('termijnen', `${stap.code}:${partij}`, kolom);
      if (['op_tijd', 'te_laat', 'open_te_laat'].includes(kolom)) bij('termijnen', `${stap.code}:${partij}`, 'verliep');
    }

    // evaluations, one due day after another
    const sleutel = tijdens.findLast((e) => e.soort === 'sleutel-overgedragen');
    const hersteld = (wat: string, nr: unknown, na: number): Regel | undefined => stroom.findLast((r) => r.soort === 'vastlegging-hersteld' && r.nr > na && r.gegevens.wat === wat && r.gegevens.nr === nr);
    const versie = versies.find((v) => v.geldig_vanaf === stroom[0]!.versie)!;
    const afsluiting = tijdens.findLast((e) => e.soort === 'wonen-afgesloten')?.gegevens.per as string | undefined;
    if (sleutel) {
      const gehouden = tijdens.filter((e) => e.soort === 'evaluatie-gehouden').flatMap((e) => { const h = hersteld('evaluatie', e.gegevens.nr, e.nr)?.gegevens; return h?.herstel === 'vervalt' ? [] : [String(h?.op ?? e.gegevens.gesprek_op)]; }).sort();
      const { eerste_jaar_elke_maanden: ritme, elke_maanden: later } = versie.evaluatie;
      for (let i = 0, beurt = 0; ; i++) {
        const eersteJaar = ritme !== undefined && beurt < Math.floor(12 / ritme);
        const uiterlijk: string | undefined = eersteJaar ? maandenNa(sleutel.op, (beurt + 1) * ritme!) : later ? maandenNa(gehouden[i - 1] ?? sleutel.op, later) : undefined;
        if (uiterlijk === undefined) break;
        const gedaan: string | undefined = gehouden[i];
        if (gedaan === undefined && afsluiting !== undefined && afsluiting <= uiterlijk) break;
        if (uiterlijk >= van && uiterlijk < tot && uiterlijk < laatst) { const kolom = gedaan === undefined ? 'open_te_laat' : gedaan <= uiterlijk ? 'op_tijd' : 'te_laat'; bij('evaluaties', zorgOp(uiterlijk, stroom), kolom); bij('evaluaties', zorgOp(uiterlijk, stroom), 'verliep'); }
        if (gedaan === undefined) break;
        if (eersteJaar && dagenTussen(maandenNa(sleutel.op, beurt * ritme!), gedaan) >= dagenTussen(gedaan, maandenNa(sleutel.op, (beurt + 1) * ritme!))) beurt++;
      }
    }
  }

  // after the key, over the year
  const vanMensen = new Map<string, Regel[]>();
  for (const r of regels) if (r.regeling === regeling && r.vast <= vast) vanMensen.set(r.stroom, [...(vanMensen.get(r.stroom) ?? []), r]);
  for (const [id, alles] of vanMensen) {
    const stroom = alles.sort((a, b) => a.nr - b.nr);
    const hersteld = (wat: string, nr: unknown, na: number): Regel | undefined => stroom.findLast((r) => r.soort === 'vastlegging-hersteld' && r.nr > na && r.gegevens.wat === wat && r.gegevens.nr === nr);
    const vanWie = String(stroom.findLast((e) => e.soort === 'sleutel-overgedragen' || e.soort === 'woning-geruild')?.gegevens.corporatie ?? 'onbekend');
    const zorgOp = (dag: string): string => String(stroom.findLast((e) => e.soort === 'begeleiding-overgedragen' && e.op <= dag)?.gegevens.naar ?? stroom[0]!.gegevens.zorgorganisatie);
    let gestopt: string | undefined;
    for (const e of stroom) {
      const { gegevens: g } = e;
      const herstel = hersteld(e.soort === 'ontruiming-vastgelegd' ? 'ontruiming' : 'signaal', e.soort === 'ontruiming-vastgelegd' ? 1 : g.nr, e.nr)?.gegevens;
      if (e.soort === 'signaal-gemeld' && herstel?.herstel !== 'vervalt' && inJaar(String(herstel?.op ?? e.op))) {
        bij('signalen', String(g.soort), 'aantal');
        if (g.soort === 'overlast' || g.soort === 'huurachterstand') huurders.add(`${vanWie}|${g.soort}|${id}`);
      }
      if (e.soort === 'ontruiming-vastgelegd' && !herstel && inJaar(String(g.ontruimd_op))) huurders.add(`${vanWie}|ontruimd|${id}`);
      if (e.soort === 'klacht-vastgelegd' && inJaar(e.op)) bij('klachten', String(g.soort), 'aantal');
      if (e.soort === 'begeleiding-beeindigd' && g.reden === 'client-zegt-op' && inJaar(String(g.per))) gestopt ??= String(g.per);
    }
    const afgesloten = stroom.filter((e) => e.soort === 'wonen-afgesloten' && inJaar(String(e.gegevens.per)));
    for (const e of afgesloten) bij('aflopen', String(e.gegevens.uitkomst), 'aantal');
    const weg = gestopt ?? afgesloten.find((e) => e.gegevens.uitkomst === 'onttrokken')?.gegevens.per;
    if (weg !== undefined) onttrokken.set(id, zorgOp(String(weg)));
  }
  for (const h of huurders) bij('huurders-corporaties', h.split('|')[0]!, h.split('|')[1]!);
  for (const code of onttrokken.values()) bij('onttrokken', code, 'aantal');
  for (const [sleutel, mensen] of duren) {
    const [tabel, rij] = sleutel.split('|') as [string, string];
    const klaar = mensen.filter((m) => m.hoe === 'klaar').map((m) => m.eruit);
    const open = mensen.filter((m) => m.hoe === 'open').map((m) => m.eruit);
    const allen = mensen.map((m) => ({ ...m, klaar: m.hoe === 'klaar' }));
    zet(tabel, rij, 'n', klaar.length); zet(tabel, rij, 'mediaan', plek(klaar, 0.5)); zet(tabel, rij, 'p90', plek(klaar, 0.9)); zet(tabel, rij, 'langste', plek(klaar, 1));
    zet(tabel, rij, 'open', open.length); zet(tabel, rij, 'langst_open', plek(open, 1)); zet(tabel, rij, 'mediaan_met_wachtenden', metWachtenden(allen, 0.5)); zet(tabel, rij, 'p90_met_wachtenden', metWachtenden(allen, 0.9));
    const band = (n: number, banden: [string, number][]): string => banden.find(([, max]) => n <= max)![0];
    if (tabel === 'doorlooptijd') for (const n of klaar) bij('doorlooptijd-banden', rij, band(n, BANDEN));
    if (sleutel === 'doorlooptijd|aanbod') { for (const n of klaar) bij('wacht-aanbod', band(n, WACHT), 'aantal'); for (const n of open) bij('wacht-aanbod', band(n, WACHT), 'wachtend'); }
  }
  const zetDuur = (tabel: string, rij: string, wie: readonly { dagen: number; klaar: boolean }[]): void => {
    const [klaar, open] = [true, false].map((wel) => wie.filter((t) => t.klaar === wel).map((t) => t.dagen)) as [number[], number[]];
    zet(tabel, rij, 'n', klaar.length); zet(tabel, rij, 'mediaan', plek(klaar, 0.5)); zet(tabel, rij, 'p90', plek(klaar, 0.9)); zet(tabel, rij, 'langste', plek(klaar, 1)); zet(tabel, rij, 'open', open.length); zet(tabel, rij, 'langst_open', plek(open, 1));
  };
  for (const code of new Set(tijden.map((t) => t.voorziening))) zetDuur('voorzieningtijd', code, tijden.filter((t) => t.voorziening === code));
  for (const gemeente of new Set(naSleutel.map((t) => t.gemeente))) zetDuur('sleutel-tot-besluit', gemeente, naSleutel.filter((t) => t.gemeente === gemeente));
  if (naSleutel.length > 0) zetDuur('sleutel-tot-besluit', 'totaal', naSleutel);
  return cellen;
}
