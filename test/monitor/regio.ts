import pg from 'pg';
import { dagenNa } from '../../src/domain/kalender/maanden.ts';
import type { Regeling } from '../../src/domain/regeling/schema.ts';

/*
 * A region that never was: streams of events as the chain leaves them, walked at random from a seed. With everything that makes counting
 * hard: things recorded long after they happened or put right later, decisions taken anew, offers refused, people who still wait.
 */

/** One event of a stream, with the day it was recorded. */
export type Regel = { stroom: string; nr: number; soort: string; gegevens: Record<string, unknown>; op: string; vast: string; regeling: string; versie: string; woning?: true };

/** A generator of numbers from 0 up to 1, always the same for a seed. */
export function toeval(zaad: number): () => number {
  let a = zaad >>> 0;
  return () => { a = (a + 0x6d2b79f5) >>> 0; let t = Math.imul(a ^ (a >>> 15), 1 | a); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
}

export type Regio = { regeling: string; versies: readonly Regeling[]; zaad: number; dossiers: number; van: string; vandaag: string };

export function maakRegio({ regeling, versies, zaad, dossiers, van, vandaag }: Regio): Regel[] {
  const rnd = toeval(zaad);
  const kans = (p: number): boolean => rnd() < p;
  const tussen = (a: number, b: number): number => a + Math.floor(rnd() * (b - a + 1));
  const kies = <T>(uit: readonly T[]): T => uit[Math.floor(rnd() * uit.length)]!;
  const uuid = (): string => { const h = Array.from({ length: 32 }, () => Math.floor(rnd() * 16).toString(16)).join(''); return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20)}`; };
  const regels: Regel[] = [];
  const versieOp = (dag: string): Regeling => versies.filter((v) => v.geldig_vanaf <= dag).at(-1) ?? versies[0]!;
  const lengte = Math.round((Date.parse(vandaag) - Date.parse(van)) / 86_400_000);
  const woningen: { id: string; corporatie: string; gemeente: string }[] = [];
  const partijen = (v: Regeling, soort: string): string[] => v.partijen.filter((p) => p.soort === soort).map((p) => p.code);

  const stroom = (begin: string, versie: string, woning?: true) => {
    const id = uuid();
    let [nr, dag, vast] = [0, begin, begin];
    return {
      id, get dag() { return dag; },
      verder(dagen: number): void { dag = dagenNa(dag, dagen); },
      /** false once the day has not come yet */
      zet(soort: string, gegevens: Record<string, unknown> = {}): boolean {
        if (dag > vandaag) return false;
        const op = kans(0.06) ? dagenNa(dag, -tussen(1, 20)) : dag;
        const geboekt = kans(0.15) ? dagenNa(dag, tussen(1, 90)) : dag;
        vast = geboekt > vast ? geboekt : vast;
        regels.push({ stroom: id, nr: ++nr, soort, gegevens, op: op < begin ? begin : op, vast, regeling, versie, ...(woning ? { woning } : {}) });
        return true;
      },
    };
  };

  for (let i = 0; i < dossiers / 2; i++) {
    const begin = dagenNa(van, tussen(0, lengte));
    const v = versieOp(begin);
    const s = stroom(begin, v.geldig_vanaf, true);
    const [corporatie, gemeente] = [kies(partijen(v, 'corporatie')), kies(v.gemeenten).code];
    s.zet('woning-aangemeld', { regeling, corporatie, gemeente, jongerenwoning: kans(0.3) });
    s.verder(tussen(0, 20));
    if (kans(0.1)) s.zet('woning-gewijzigd', { velden: ['jongerenwoning'], jongerenwoning: kans(0.5) });
    woningen.push({ id: s.id, corporatie, gemeente });
  }

  for (let i = 0; i < dossiers; i++) {
    const begin = dagenNa(van, tussen(0, lengte));
    const v = versieOp(begin);
    const s = stroom(begin, v.geldig_vanaf);
    const zorg = partijen(v, 'zorgorganisatie');
    let [huidig, signaal, evaluatie] = [kies(zorg), 0, 0];
    const na = (a: number, b: number): void => s.verder(tussen(a, b));
    const door = (soort: string, gegevens: Record<string, unknown> = {}, tot = 25): boolean => { na(0, tot); return s.zet(soort, gegevens) && !kans(0.03); };
    const herkomst = () => ({ herkomstgemeente: kies(v.gemeenten).code, doelgroep: kies(v.doelgroepen).code });
    const overdragen = (): void => { const naar = kies(zorg); if (naar !== huidig) { s.zet('begeleiding-overgedragen', { van: huidig, naar, gesprek_op: s.dag }); huidig = naar; } };
    s.zet('dossier-geopend', { regeling, versie: v.geldig_vanaf, zorgorganisatie: huidig });
    if (kans(0.05)) continue;
    na(0, 30);
    if (!s.zet('aanvraag-ingediend')) continue;
    s.zet('herkomst-vastgelegd', herkomst());
    const voorziening = (): void => {
      if (v.voorzieningen.length === 0 || !kans(0.5)) return;
      const code = kies(v.voorzieningen).code;
      if (!s.zet('voorziening-aangevraagd', { voorziening: code, gemeente: kies(v.gemeenten).code, uiterlijk: dagenNa(s.dag, 14) })) return;
      if (kans(0.8)) { na(0, 30); s.zet('voorziening-besloten', { voorziening: code, uitkomst: kies(['toegekend', 'afgewezen']) }); }
    };
    /** Special assistance asked for in time, decided upon around or after the key, or not yet. */
    const bijstand = v.voorzieningen.some((x) => x.code === 'bijzondere-bijstand');
    const vraagBijstand = (): boolean => bijstand && kans(0.6) && s.zet('voorziening-aangevraagd', { voorziening: 'bijzondere-bijstand', gemeente: kies(v.gemeenten).code, uiterlijk: dagenNa(s.dag, 14) });
    const besluitBijstand = (): void => { if (kans(0.8)) { na(0, 40); s.zet('voorziening-besloten', { voorziening: 'bijzondere-bijstand', uitkomst: kies(['toegekend', 'afgewezen']) }); } };
    const beslis = (): 'positief' | 'negatief' | undefined => {
      if (kans(0.2)) { na(0, 20); s.zet('besluit-genomen', { uitkomst: 'aangehouden', uiterlijk: dagenNa(s.dag, 14) }); if (kans(0.8)) door('aanvraag-aangevuld', { groepen: [] }); }
      if (kans(0.08)) s.zet('besluit-verdaagd', { uiterlijk: dagenNa(s.dag, 28) });
      const uitkomst = kans(0.8) ? 'positief' : 'negatief';
      return door('besluit-genomen', { uitkomst, ...(kans(0.3) ? { herkomstgemeente: kies(v.gemeenten).code } : {}) }, 60) ? uitkomst : undefined;
    };
    const woon = (): void => {
      let nr = 0;
      const beurten = tussen(0, 9);
      for (let b = 0; b < beurten; b++) {
        na(5, 120);
        const wat = rnd();
        if (wat < 0.35) {
          s.zet('evaluatie-gehouden', { nr: ++evaluatie, gesprek_op: dagenNa(s.dag, -tussen(0, 10)), aanwezig: [], oordelen: {}, gaat: 'goed', vervolg: 'doorgaan', client_akkoord: true });
          if (kans(0.1)) s.zet('vastlegging-hersteld', kans(0.5) ? { wat: 'evaluatie', nr: evaluatie, herstel: 'vervalt' } : { wat: 'evaluatie', nr: evaluatie, herstel: 'andere-dag', op: dagenNa(s.dag, -tussen(0, 40)) });
        } else if (wat < 0.7) {
          s.zet('signaal-gemeld', { nr: ++signaal, soort: kies(['overlast', 'huurachterstand', 'zorg', 'buren', 'woning', 'geen-contact', 'calamiteit', 'anders']), ernst: 'gewoon', melder: 'begeleider', organisatie: huidig, eigenaar: 'zorgorganisatie' });
          if (kans(0.15)) s.zet('vastlegging-hersteld', kans(0.5) ? { wat: 'signaal', nr: signaal, herstel: 'vervalt' } : { wat: 'signaal', nr: signaal, herstel: 'andere-dag', op: dagenNa(s.dag, -tussen(0, 200)) });
        } else if (wat < 0.78 && v.wonen?.klachten.length) s.zet('klacht-vastgelegd', { soort: kies(v.wonen.klachten).code });
        else if (wat < 0.84) overdragen();
        else if (wat < 0.9) s.zet('omklap-besloten', { uitkomst: kies(['omzetten', 'later', 'niet']) });
        else if (wat < 0.95) s.zet('begeleiding-beeindigd', { per: s.dag, reden: kies(['client-zegt-op', 'doelen-behaald']), koppelbeding: false });
        else if (nr++ === 0) { s.zet('ontruiming-vastgelegd', { ontruimd_op: s.dag, grond: 'overlast' }); if (kans(0.2)) s.zet('vastlegging-hersteld', { wat: 'ontruiming', nr: 1, herstel: 'vervalt' }); }
      }
      if (kans(0.3)) { na(1, 60); s.zet('wonen-afgesloten', { uitkomst: kies(['vast-contract', 'doorverhuisd', 'onttrokken', 'terug-naar-zorg', 'ontruimd-overlast', 'ontruimd-huurachterstand']), per: dagenNa(s.dag, -tussen(0, 15)) }); }
    };
    let verder = true;
    if (kans(0.25)) { verder = door('aanvulling-gevraagd', { uiterlijk: dagenNa(s.dag, 14) }) && door('aanvraag-aangevuld', { groepen: [] }); if (kans(0.1)) s.zet('herkomst-vastgelegd', herkomst()); }
    if (!verder || !door('in-behandeling-genomen')) { if (kans(0.3)) door('aanvraag-ingetrokken', { reden: 'client' }); continue; }
    let rondes = 0;
    for (let opnieuw = true; opnieuw && rondes < 3; rondes++) {
      opnieuw = false;
      const uitkomst = beslis();
      if (kans(0.7)) s.zet('besluit-verzonden', { wijze: 'post' });
      if (kans(0.1) && s.zet('bezwaar-ontvangen', { op_tijd: kans(0.8), beslissen_voor: dagenNa(s.dag, 42) }) && kans(0.7)) door('bezwaar-beslist', { uitkomst: kies(['gegrond', 'ongegrond', 'niet-ontvankelijk', 'ingetrokken']) }, 60);
      if (uitkomst !== 'positief' || !door('op-wachtlijst-geplaatst', { wachtlijst: kies(v.gemeenten).code }, 12)) break;
      if (kans(0.08)) overdragen();
      voorziening();
      let klaar = false;
      for (let keer = 0; keer < 4 && !klaar; keer++) {
        na(5, 150);
        if (kans(0.06)) { klaar = true; s.zet('van-wachtlijst-gehaald', { reden: 'anders' }); break; }
        if (kans(0.06)) { klaar = true; opnieuw = s.zet('herziening-beoordeeld', { gevolg: 'opnieuw-beoordelen' }); break; }
        if (woningen.length === 0) break;
        const w = kies(woningen);
        if (!s.zet('woning-voorgelegd', { woning: w.id, corporatie: w.corporatie, gemeente: w.gemeente })) { klaar = true; break; }
        na(0, 12);
        const advies = rnd();
        if (advies < 0.75) s.zet('advies-gegeven', { advies: kans(0.85) ? 'positief' : 'negatief' }); else if (advies < 0.85) s.zet('advies-uitgebleven');
        na(0, 14);
        const antwoord = rnd();
        if (antwoord < 0.5) {
          klaar = true;
          if (!s.zet('aanbod-beantwoord', { antwoord: 'aangenomen' })) break;
          if (!door('contract-vastgelegd', { contractvorm: kies(v.contractvormen).code, ingangsdatum: s.dag, ...(kans(0.4) ? { einddatum: dagenNa(s.dag, 400) } : {}) })) break;
          s.zet('contract-ondertekend', { door: ['client'] });
          na(0, 8);
          if (kans(0.5)) s.zet('contract-ondertekend', { door: ['corporatie'] });
          const gevraagd = vraagBijstand();
          if (gevraagd && kans(0.3)) besluitBijstand();
          if (door('sleutel-overgedragen', { woning: w.id, corporatie: w.corporatie, gemeente: w.gemeente }, 20)) { if (gevraagd) besluitBijstand(); voorziening(); woon(); }
        } else if (antwoord < 0.65) {
          const gevolg = kies(['terug-op-wachtlijst', 'pauze', 'wegen', 'uitsluiting']);
          if (!s.zet('aanbod-beantwoord', { antwoord: 'geweigerd', ...(kans(0.8) ? { reden: kies(v.weigering.redenen.length > 0 ? v.weigering.redenen.map((r) => r.code) : ['anders']) } : {}), gevolg })) { klaar = true; break; }
          if (gevolg === 'wegen') { na(1, 10); const zwaar = kans(0.2); s.zet('weigering-gewogen', { gegrond: !zwaar, gevolg: zwaar ? 'uitsluiting' : 'terug-op-wachtlijst' }); if (zwaar) klaar = true; }
          if (gevolg === 'uitsluiting') klaar = true;
        } else if (antwoord < 0.75) s.zet('aanbod-vervallen', { gevolg: 'terug-op-wachtlijst' });
        else if (antwoord < 0.85) s.zet('aanbod-ingetrokken', { reden: kies(['woning-niet-beschikbaar', 'advies-negatief', 'anders']) });
        else klaar = true;
      }
    }
  }
  return regels;
}

/** Writes events straight into the memory, as the owner, a thousand at a time. */
export async function schrijfRegels(eigenaarUrl: string, regels: readonly Regel[]): Promise<void> {
  const client = new pg.Client({ connectionString: eigenaarUrl });
  await client.connect();
  try {
    await client.query('begin; set session_replication_role = replica; alter table voordeur.gebeurtenis no force row level security');
    for (let i = 0; i < regels.length; i += 1000) {
      await client.query(
        `insert into voordeur.gebeurtenis (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, account_id, organisatie, actie, regeling, versie, hash)
         select r.stroom, r.nr, case when r.woning then 'woning' else 'dossier' end, r.soort, 'voortgang', r.gegevens, r.op, r.vast::timestamp at time zone 'Europe/Amsterdam' + interval '12 hours', '00000000-0000-4000-8000-000000000000', 'test', 'test', r.regeling, r.versie, ''
         from jsonb_to_recordset($1::jsonb) as r (stroom uuid, nr int, soort text, gegevens jsonb, op date, vast date, regeling text, versie date, woning boolean)`,
        [JSON.stringify(regels.slice(i, i + 1000))],
      );
    }
    await client.query('alter table voordeur.gebeurtenis force row level security; commit; analyze voordeur.gebeurtenis');
  } finally {
    await client.end();
  }
}
