import { postKiezen } from '../../src/actions/instellingen/post-kiezen.ts';
import { DEMO_UITGEVER, PERSONAS } from '../../src/demo/personas.ts';
import { adresVan } from '../../src/demo/adres.ts';
import { vragenVan } from '../../src/domain/aanvraag/formulier.ts';
import type { Vragen } from '../../src/domain/invoer/vragen.ts';
import { ROUTES } from '../../src/routes.ts';
import { laadAccounts } from '../../src/storage/inrichting.ts';
import { belVia, type Bel } from '../api/bel.ts';
import { WONEN } from '../api/wonen.ts';
import { meldWoningAan, PACT, WESTFRIESLAND, type Regio } from '../api/gang.ts';
import type { Aanwezig, App } from '../opstelling/app.ts';

/* A small region in which everything people write is replaced by a text of the test's own, taken from application to key through the API. */

/** Makes of a text that a person could have written another one; gets to know in which field it stands. */
export type Herschrijf = (tekst: string, veld: string, dossier: number) => string;
export type Streek = { bel: Bel; dossiers: string[]; woningen: string[]; /** how many texts were replaced */ herschreven: number };

const VRIJ = new Set(['tekst', 'lange-tekst']);
/** Texts of steps: a code of a fixed answer never has a space in it, a sentence does. */
const isZin = (waarde: string, veld: string) => waarde.includes(' ') && veld !== 'telefoon';

/** Takes `aantal` people through the chain, each a step further than the one before, over both regions. */
export async function maakStreek(app: App, aantal: number, herschrijf: Herschrijf): Promise<Streek> {
  const bel = belVia(app);
  const streek: Streek = { bel, dossiers: [], woningen: [], herschreven: 0 };
  for (let n = 0; n < aantal; n++) {
    const regio: Regio = n % 2 === 0 ? PACT : WESTFRIESLAND;
    const zin = (waarde: unknown, veld: string): unknown => {
      if (Array.isArray(waarde)) return waarde.map((w) => zin(w, veld));
      if (typeof waarde === 'object' && waarde !== null) return Object.fromEntries(Object.entries(waarde).map(([k, w]) => [k, zin(w, k)]));
      if (typeof waarde !== 'string' || !isZin(waarde, veld)) return waarde;
      streek.herschreven++;
      return herschrijf(waarde, veld, n);
    };
    const woning = await meldWoningAan(bel, regio);
    streek.woningen.push(woning);
    const { lijf, status } = await bel.stuur(regio.begeleider, '/dossiers', { gegevens: aangevuld(app, regio, zin(regio.gegevens, '') as Gegevens, (t, veld) => { streek.herschreven++; return herschrijf(t, veld, n); }) });
    if (status !== 201) throw new Error(`The application was refused: ${JSON.stringify(lijf)}`);
    streek.dossiers.push(lijf.id);
    const zetten = regio.gang(woning);
    const tot = Math.ceil(((Math.floor(n / 2) + 1) / Math.ceil(aantal / 2)) * zetten.length);
    for (const { actie, wie, invoer } of zetten.slice(0, tot)) {
      const antwoord = await bel.stuur(wie, `/dossiers/${lijf.id}/acties/${actie}`, zin(invoer, ''));
      if (antwoord.status !== 200) throw new Error(`${actie} was refused: ${JSON.stringify(antwoord.lijf)}`);
    }
    if (regio === PACT && tot === zetten.length) await leefEr(bel, lijf.id, (invoer) => zin(invoer, ''));
  }
  return streek;
}

/** What can happen behind the door, each step as far as it is its turn; a refusal is part of the story. */
async function leefEr(bel: Bel, dossier: string, zin: (invoer: unknown) => unknown): Promise<void> {
  const later = new Set(['wonen-afsluiten', 'begeleiding-beeindigen', 'woning-ruilen', 'ontruiming-vastleggen', 'huur-opzeggen', 'opzegging-afronden']);
  const gelukt: number[] = [];
  for (const [stap, { wie, invoer }] of Object.entries(WONEN)) if (!later.has(stap)) gelukt.push((await bel.stuur(wie, `/dossiers/${dossier}/acties/${stap}`, zin(invoer))).status);
  if (gelukt.filter((status) => status === 200).length < 8) throw new Error(`Too little of living there could be told: ${gelukt.join()}`);
}

type Gegevens = Record<string, Record<string, unknown>>;

/** Every free text that the form of this regeling asks without a condition, also what may be left empty. */
function aangevuld(app: App, regio: Regio, gegevens: Gegevens, schrijf: (tekst: string, veld: string) => string): Gegevens {
  const naam = regio === PACT ? 'pact' : 'westfriesland';
  const regeling = app.kern.regelingen.alle().find((r) => r.regeling.startsWith(naam))!;
  const teksten = (vragen: Vragen) => Object.entries(vragen).filter(([, v]) => VRIJ.has(v.soort) && !v.alleenAls).map(([veld]) => veld);
  return Object.fromEntries(Object.entries(gegevens).map(([groep, antwoorden]) => [groep, { ...Object.fromEntries(teksten(vragenVan(regeling, groep as never)).filter((veld) => !(veld in antwoorden)).map((veld) => [veld, schrijf('Een zin', veld)])), ...antwoorden }]));
}

/** Lets everyone have mail about what waits, at an address that belongs to nobody. */
export async function metPost(app: App, organisaties: readonly [string, string][]): Promise<void> {
  await laadAccounts(app.db.eigenaarUrl, PERSONAS.map((p) => ({ uitgever: DEMO_UITGEVER, onderwerp: p.slug, naam: p.naam, organisatie: p.organisatie, rol: p.rol, regeling: p.regeling, email: adresVan(p) })));
  for (const [organisatie, rol] of organisaties) {
    const wie = await app.als(PERSONAS.find((p) => p.organisatie === organisatie && p.rol === rol)!.slug);
    const uitkomst = await postKiezen(app.kern, wie, { post: 'direct' });
    if (!uitkomst.ok) throw new Error(`Mail was refused: ${JSON.stringify(uitkomst)}`);
  }
}

/** Every page and export with the ids of this region filled in; what takes other parameters gets nonsense. */
export function paden({ dossiers, woningen }: Streek, stappen: readonly string[] = []): string[] {
  const lezen = ROUTES.filter((r) => r.methode === 'GET');
  return lezen.flatMap(({ pad }) => {
    const ids = pad.includes(':id') ? (pad.includes('woning') && !pad.includes('dossiers/') ? woningen : /regeling|monitor/.test(pad) ? ['pact-ijmond-zuid-kennemerland', 'westfriesland'] : dossiers) : [''];
    return ids.flatMap((id, i) => [pad.replace(/:id(\{[^}]*\})?/, id).replace(/:(stap|actie)/, stappen[i % Math.max(1, stappen.length)] ?? 'onzin').replace(/:groep/, i % 2 ? 'personalia' : 'begeleidingsplan').replaceAll(/:\w+(\{[^}]*\})?/g, 'onzin')]);
  });
}

/** One of each kind who sees dossiers, per region; the dossiers of this region stand on its places in `dossiers`. */
const LEZERS = [['jeroen-kuiper', 'marloes-de-wit', 'annelies-vermaat', 'bart-hendriks', 'ruud-scholten'], ['shanice-pinas', 'esther-molenaar', 'inge-buis']] as const;

/** Who reads what: each reader with the region as far as it is theirs; of its dossiers every so-many-th. */
export async function lezers(app: App, streek: Streek, eenOp = 1): Promise<{ wie: Aanwezig; zijn: Streek }[]> {
  const van = <T>(alles: readonly T[], regio: number) => alles.filter((_, i) => i % 2 === regio).filter((_, i, rij) => (rij.length - 1 - i) % eenOp === 0);
  return Promise.all(LEZERS.flatMap((slugs, regio) => slugs.map(async (slug) => ({ wie: await app.als(slug), zijn: { ...streek, dossiers: van(streek.dossiers, regio), woningen: van(streek.woningen, regio) } }))));
}
