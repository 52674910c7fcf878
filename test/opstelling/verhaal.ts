import { dossierOpenen } from '../../src/actions/aanvraag/dossier-openen.ts';
import { kern as maakKern, voerUit, type Gedaan, type Ingelogd, type Kern } from '../../src/actions/kern.ts';
import { woningAanmelden } from '../../src/actions/woning/woning-aanmelden.ts';
import type { Dossierstap } from '../../src/domain/keten/stappen.ts';
import type { Status } from '../../src/domain/keten/stand.ts';
import type { Rol } from '../../src/domain/partijen/rollen.ts';
import type { Uitkomst } from '../../src/domain/uitkomst.ts';
import { DEMO_UITGEVER, PERSONAS } from '../../src/demo/personas.ts';
import { laadAccounts, laadRegelingen } from '../../src/storage/inrichting.ts';
import type { Sessies } from '../../src/auth/sessies.ts';
import { leesRegelingen } from '../../src/storage/regelingen-lezen.ts';
import { sessies as maakSessies } from '../../src/storage/sessies.ts';
import { verbind, type Verbinding } from '../../src/storage/verbinding.ts';
import { verseDatabase, type VerseDatabase } from './database.ts';

/*
 * The given-builder: a region with its people, in which a test tells what happened in the words of the covenant:
 *     const d = await verhaal.dossier({ tot: 'wacht-op-woning' });
 *     await verhaal.doet('advies-geven', d, 'hvo-querido', 'begeleider', {...});
 */

export type Verhaal = {
  db: VerseDatabase; verbinding: Verbinding; kern: Kern;
  /** A signed-in person of this organisation in this role. */
  als: (organisatie: string, rol: Rol) => Promise<Ingelogd>;
  /** Every persona, signed in. */
  iedereen: () => Promise<(Ingelogd & { slug: string })[]>;
  dossier: (opties?: DossierOpties) => Promise<string>;
  woning: (corporatie?: string, gemeente?: string) => Promise<string>;
  doet: (stap: Dossierstap, dossier: string, wie: Ingelogd, invoer?: unknown) => Promise<Uitkomst<Gedaan>>;
  sluit: () => Promise<void>;
};
export type DossierOpties = { tot?: Status; naam?: string; gemeente?: string; zorg?: string; woning?: string; doelen?: string; toelichting?: string; motivering?: string };

/** Answers that satisfy the Pact's form. */
export const ANTWOORDEN = (naam: string, gemeente: string, doel = 'Post openen', toelichting = 'Geen') => ({
  personalia: { naam, geboortedatum: '1990-04-03', telefoon: '06 55500147' },
  herkomst: { doelgroep: 'maatschappelijke-opvang', herkomstgemeente: gemeente, regiobinding: 'ja' },
  huishouden: { volwassenen: 1, kinderen: 0, huishouden_toelichting: toelichting },
  'inkomen-en-schulden': { inkomstenbronnen: ['bijstand'], netto_inkomen: 1412, heeft_schulden: 'nee', bewind: 'nee' },
  zoekprofiel: { zoekgemeenten: [gemeente], kamers: 2, gelijkvloers: 'nee', jongerenwoning: 'nee' },
  begeleidingsplan: { plandoelen: [{ id: 'post', leefgebied: 'financien', doel, gewenst_resultaat: 'Geen ongeopende post', middelen: 'Een vast gesprek', wie: 'woonbegeleider' }], plan_ondertekend: 'ja', plan_ondertekend_op: '2025-12-20', toe_aan_zelfstandig_wonen: 'ja', onderbouwing_oordeel: 'Kookt en beheert geld zelf', maanden_woonbegeleiding: 24, begeleidende_organisatie: 'eigen begeleiding', zachte_landing_onderzocht: 'ja' },
});

/** A story on a database of its own, without the web in front. */
export async function begin(): Promise<Verhaal> {
  const db = await verseDatabase();
  const regelingen = leesRegelingen();
  await laadRegelingen(db.eigenaarUrl, regelingen);
  await laadAccounts(db.eigenaarUrl, PERSONAS.map((p) => ({ uitgever: DEMO_UITGEVER, onderwerp: p.slug, naam: p.naam, organisatie: p.organisatie, rol: p.rol, regeling: p.regeling })));
  const verbinding = verbind(db.url, { bewaring: db.bewaringUrl });
  const verhaal = verhaalIn({ db, verbinding, kern: maakKern(verbinding, regelingen), sessies: maakSessies(verbinding) });
  return { ...verhaal, sluit: async () => { await verbinding.sluit(); await db.weg(); } };
}

/** A story in a program that already runs. */
export function verhaalIn({ db, verbinding, kern, sessies }: { db: VerseDatabase; verbinding: Verbinding; kern: Kern; sessies: Sessies }): Verhaal {
  const doelgroep = kern.regelingen.alle().find((r) => r.regeling.startsWith('pact'))!.doelgroepen[0]!.code;
  const ingelogd = new Map<string, Promise<Ingelogd>>();

  const inloggen = async (slug: string): Promise<Ingelogd> => {
    const account = await sessies.accountVoor(DEMO_UITGEVER, slug);
    const token = await sessies.begin(account!, 'api');
    return { wie: (await sessies.wie(token))!, token };
  };
  const alsSlug = (slug: string) => { if (!ingelogd.has(slug)) ingelogd.set(slug, inloggen(slug)); return ingelogd.get(slug)!; };
  const als: Verhaal['als'] = (organisatie, rol) => {
    const persona = PERSONAS.find((p) => p.organisatie === organisatie && p.rol === rol);
    if (!persona) throw new Error(`There is no persona ${rol} at ${organisatie}.`);
    return alsSlug(persona.slug);
  };
  const moet = async <T>(uitkomst: Promise<Uitkomst<T>>): Promise<T> => {
    const u = await uitkomst;
    if (!u.ok) throw new Error(`The story cannot go on: ${JSON.stringify(u)}`);
    return u.waarde;
  };
  // In a story the consulent may choose anyone who fits: a reason to pass over number one goes along.
  const doet: Verhaal['doet'] = (stap, dossier, wie, invoer = {}) => voerUit(kern, wie, stap, dossier, stap === 'woning-voorleggen' ? { afwijkreden: 'bijzondere-situatie', ...(invoer as object) } : invoer);
  const woning: Verhaal['woning'] = async (corporatie = 'pre-wonen', gemeente = 'haarlem') =>
    (await moet(woningAanmelden(kern, await als(corporatie, 'woonconsulent'), { adres: 'Zaanenlaan 214', gemeente, kamers: 3, huur: 640, gelijkvloers: 'ja', jongerenwoning: 'nee', beschikbaar_vanaf: '2026-12-01' }))).woning;

  const dossier: Verhaal['dossier'] = async ({ tot = 'concept', naam = 'Noor van Zanten', gemeente = 'haarlem', zorg = 'hvo-querido', woning: gegevenWoning, doelen, toelichting, motivering = 'Een goed plan.' } = {}) => {
    const begeleider = await als(zorg, 'begeleider');
    const servicepunt = await als('stichting-woonservice', 'servicepunt-medewerker');
    const tafel = await als(`gemeente-${gemeente}`, 'tafellid');
    const consulent = await als('pre-wonen', 'woonconsulent');
    const gegevens = ANTWOORDEN(naam, gemeente, doelen, toelichting);
    gegevens.herkomst.doelgroep = doelgroep;
    const { dossier: id } = await moet(dossierOpenen(kern, begeleider, { gegevens }));
    const stappen: [Status, () => Promise<unknown>][] = [
      ['concept', () => moet(doet('toestemming-vastleggen', id, begeleider, { doeleinden: ['beoordeling', 'woning', 'voorzieningen', 'zachte-landing'], door: 'client', wijze: 'formulier', gegeven_op: '2026-01-05' }))],
      ['te-toetsen', () => moet(doet('aanvraag-indienen', id, begeleider))],
      ['te-beslissen', () => moet(doet('in-behandeling-nemen', id, servicepunt))],
      ['te-plaatsen', () => moet(doet('besluit-nemen', id, tafel, { uitkomst: 'positief', contractvorm: 'driehoekscontract', motivering }))],
      ['wacht-op-woning', () => moet(doet('op-wachtlijst-plaatsen', id, servicepunt, { wachtlijst: gemeente }))],
      ['advies-gevraagd', async () => moet(doet('woning-voorleggen', id, consulent, { woning: gegevenWoning ?? (await woning('pre-wonen', gemeente)), reden_andere_gemeente: 'Past bij het zoekprofiel.' }))],
      ['advies-gegeven', () => moet(doet('advies-geven', id, begeleider, { advies: 'positief', advies_toelichting: 'Dichtbij werk.' }))],
      ['contract-maken', () => moet(doet('aanbod-beantwoorden', id, begeleider, { antwoord: 'aangenomen' }))],
      ['contract-tekenen', () => moet(doet('contract-vastleggen', id, consulent, { ingangsdatum: '2026-12-01', koppelbeding: 'ja' }))],
      ['sleutel-overdragen', () => moet(doet('contract-ondertekenen', id, consulent, { door: ['client', 'zorgorganisatie', 'corporatie'] }))],
      ['woont', () => moet(doet('sleutel-overdragen', id, consulent))],
    ];
    if (!stappen.some(([status]) => status === tot)) throw new Error(`The story does not lead to ${tot}.`);
    for (const [status, zet] of stappen) {
      await zet();
      if (status === tot) break;
    }
    return id;
  };
  return {
    db, verbinding, kern, als, dossier, woning, doet,
    iedereen: () => Promise.all(PERSONAS.map(async (p) => ({ slug: p.slug, ...(await alsSlug(p.slug)) }))),
    sluit: async () => {},
  };
}
