import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { GROEPEN, type Groep } from '../../src/domain/aanvraag/gegevensgroepen.ts';
import { VELDEN, type VeldCode } from '../../src/domain/aanvraag/velden.ts';
import { betrokkenen } from '../../src/domain/keten/betrokkenen.ts';
import { FASEN } from '../../src/domain/keten/fasen.ts';
import type { DossierStand } from '../../src/domain/keten/stand.ts';
import { PERSONAS } from '../../src/demo/personas.ts';
import type { Regelingen } from '../../src/domain/regeling/versies.ts';
import { belVia, type Bel } from '../api/bel.ts';
import { dossierVoor, meldWoningAan, PACT, WESTFRIESLAND, type Regio } from '../api/gang.ts';
import { bewonerVoor, WONEN } from '../api/wonen.ts';
import type { Aanwezig, App } from '../opstelling/app.ts';

/*
 * A region for the tests of access: a dossier in every phase of the chain, with consent, without, with part of it, refused, closed and
 * erased, in both covenants, with clients who are let in to their own and somebody in an emergency. Every group of every dossier carries
 * a mark of its own, in each text that people wrote.
 */

export type Lezer = { organisatie: string; rol: string; account: string; regeling: string | null };
/** Access of one person: what `persoonlijke_toegang` holds. */
export type Persoonlijk = { slug: string; account: string; soort: 'client' | 'noodtoegang'; groepen?: Groep[] };
export type Proef = { naam: string; id: string; kenmerk: string; zorg: string; stand: DossierStand; persoonlijk: Persoonlijk[]; merken: Record<Groep, string> };
export type Wereld = { proeven: Proef[]; woningen: string[]; bel: Bel; lezers: (Aanwezig & { slug: string })[]; eigenaar: pg.Client };

/** The oracle, written anew from the covenant: involvement × matrix × consent, and what one person was given. */
export function magZien(regelingen: Regelingen, { stand, persoonlijk }: Pick<Proef, 'stand' | 'persoonlijk'>, { organisatie, rol, account }: Lezer): Groep[] {
  const regeling = regelingen.op(stand.regeling, stand.versie);
  const vanaf = (groep: Groep): string | undefined => (regeling.gegevensdeling.find((d) => d.groep === groep)?.vanaf as Record<string, string> | undefined)?.[rol];
  const eigen = organisatie === stand.zorgorganisatie && rol === 'begeleider';
  const betrokken = betrokkenen(regeling, stand).some((b) => b.organisatie === organisatie && b.rol === rol) && (eigen || stand.toestemming === 'gegeven');
  const door = betrokken ? GROEPEN.filter((g) => FASEN.indexOf((vanaf(g) ?? 'nooit') as (typeof FASEN)[number]) >= 0 && FASEN.indexOf(vanaf(g) as (typeof FASEN)[number]) <= FASEN.indexOf(stand.fase)) : [];
  const zelf = persoonlijk.filter((p) => p.account === account).flatMap((p) => (p.soort === 'client' ? GROEPEN.filter((g) => vanaf(g)) : stand.toestemming === 'gegeven' ? p.groepen ?? [] : []));
  return GROEPEN.filter((g) => door.includes(g) || zelf.includes(g));
}

const alsZorg = <R extends Regio>(regio: R, slug: string): R => ({ ...regio, begeleider: slug, gang: (w: string) => regio.gang(w).map((z) => (z.wie === regio.begeleider ? { ...z, wie: slug } : z)) });
const RIBW = alsZorg(PACT, 'samira-bouzid');
export const merk = (i: number, groep: Groep): string => `Merk${i}q${groep.replaceAll('-', '')}x`;

/** Builds it through the program's own operations, then writes the marks as the owner of the database. */
export async function bouwWereld(app: App): Promise<Wereld> {
  const bel = belVia(app);
  const eigenaar = new pg.Client({ connectionString: app.db.eigenaarUrl });
  eigenaar.on('error', () => {}); // a test that failed halfway takes the database away first
  await eigenaar.connect();
  const doe = async (wie: string, id: string, stap: string, invoer: object = {}): Promise<void> => {
    const { status, lijf } = await bel.stuur(wie, `/dossiers/${id}/acties/${stap}`, invoer);
    if (status !== 200) throw new Error(`${stap}: ${status} ${JSON.stringify(lijf)}`);
  };
  const tot = async (regio: Regio, voor?: string): Promise<string> => dossierVoor(bel, regio, voor, voor && regio.gang('').findIndex((z) => z.actie === voor) > regio.gang('').findIndex((z) => z.actie === 'woning-voorleggen') ? await meldWoningAan(bel, regio) : '');
  const bewoner = async (): Promise<string> => {
    const id = await bewonerVoor(bel, await meldWoningAan(bel, PACT));
    await doe(PACT.begeleider, id, 'klacht-vastleggen', WONEN['klacht-vastleggen'].invoer);
    await doe(PACT.begeleider, id, 'verzoek-indienen', { verzoek: 'correctie', groep: 'personalia', tekst: 'Mijn naam staat er verkeerd.' });
    await doe('kees-blom', id, 'landing-bijwerken', WONEN['landing-bijwerken'].invoer);
    return id;
  };
  const VERHALEN: [naam: string, bouw: () => Promise<string>, zorg?: string][] = [
    ['zonder-toestemming', () => tot(PACT, 'toestemming-vastleggen')],
    ['aanvraag', () => tot(RIBW, 'aanvraag-indienen'), 'samira-bouzid'],
    ['toetsing', () => tot(PACT, 'in-behandeling-nemen')],
    ['beoordeling', () => tot(RIBW, 'besluit-verzenden'), 'samira-bouzid'],
    ['wachtlijst', () => tot(PACT, 'woning-voorleggen')],
    ['aanbod', () => tot(PACT, 'aanbod-beantwoorden')],
    ['huur', () => tot(RIBW, 'contract-ondertekenen'), 'samira-bouzid'],
    ['bewoner', bewoner],
    ['opgeschaald', async () => { const id = await bewoner(); await doe(PACT.corporatie, id, 'escalatie-starten', { reden: 'overlast', toelichting: 'Het loopt uit de hand.' }); return id; }],
    ['nazorg', async () => { const id = await bewoner(); await doe(PACT.begeleider, id, 'wonen-afsluiten', WONEN['wonen-afsluiten'].invoer); return id; }],
    ['ingetrokken', async () => { const id = await tot(PACT, 'woning-voorleggen'); await doe(PACT.begeleider, id, 'toestemming-intrekken', { door: 'client' }); return id; }],
    ['beperkt', async () => { const id = await bewoner(); await doe(PACT.begeleider, id, 'toestemming-beperken', { doeleinden: ['zachte-landing'], door: 'client' }); return id; }],
    ['gesloten', async () => { const id = await tot(PACT, 'besluit-nemen'); await doe(PACT.begeleider, id, 'aanvraag-intrekken', { reden: 'client' }); return id; }],
    ['wf-aanvraag', () => tot(WESTFRIESLAND, 'aanvraag-indienen'), 'shanice-pinas'],
    ['wf-beoordeling', () => tot(WESTFRIESLAND, 'besluit-nemen'), 'shanice-pinas'],
    ['wf-aanbod', () => tot(WESTFRIESLAND, 'aanbod-beantwoorden'), 'shanice-pinas'],
  ];
  const PERSOONLIJK: Record<string, Omit<Persoonlijk, 'account'>[]> = {
    bewoner: [{ slug: 'milan-visser', soort: 'client' }],
    ingetrokken: [{ slug: 'rachida-amrani', soort: 'client' }, { slug: 'lotte-bakker', soort: 'noodtoegang', groepen: ['voortgang', 'personalia'] }],
    'wf-aanbod': [{ slug: 'sofie-winkel', soort: 'client' }],
    aanbod: [{ slug: 'lotte-bakker', soort: 'noodtoegang', groepen: ['voortgang', 'personalia', 'huishouden'] }],
  };
  const lezers = await Promise.all(PERSONAS.map(async (p) => ({ slug: p.slug, ...(await app.als(p.slug)) })));
  const accountVan = (slug: string): string => lezers.find((l) => l.slug === slug)!.wie.account;
  const proeven: Proef[] = [];
  for (const [i, [naam, bouw, zorg = PACT.begeleider]] of VERHALEN.entries()) {
    const id = await bouw();
    const persoonlijk = (PERSOONLIJK[naam] ?? []).map((p) => ({ ...p, account: accountVan(p.slug) }));
    for (const p of persoonlijk)
      await eigenaar.query(`insert into voordeur.persoonlijke_toegang (dossier_id, account_id, soort, groepen, reden, tot) values ($1, $2, $3, $4, $5, $6)`, [id, p.account, p.soort, p.groepen ?? null, p.soort === 'noodtoegang' ? 'veiligheid' : null, p.soort === 'noodtoegang' ? new Date(Date.now() + 3_600_000) : null]);
    await eigenaar.query('select voordeur.zicht_herberekenen($1)', [id]);
    proeven.push({ naam, id, zorg, persoonlijk, ...(await leesRij(eigenaar, id)), merken: Object.fromEntries(GROEPEN.map((g) => [g, merk(i, g)])) as Record<Groep, string> });
  }
  for (const p of proeven) await schrijfMerken(eigenaar, p, GROEPEN, (g) => p.merken[g]);
  return { proeven, bel, lezers, eigenaar, woningen: [await meldWoningAan(bel, PACT), await meldWoningAan(bel, WESTFRIESLAND)] };
}

/** The dossier as it stands, behind every policy. */
export const leesRij = async (eigenaar: pg.Client, id: string): Promise<{ kenmerk: string; stand: DossierStand }> => (await eigenaar.query('select kenmerk, stand from voordeur.dossier where id = $1', [id])).rows[0];

const TEKST = ['tekst', 'lange-tekst'];
/** Other words for the same answer: every text becomes the mark, also within rows; other kinds stay as they are. */
const gemerkt = (waarde: unknown, tekst: string): unknown =>
  Array.isArray(waarde) ? waarde.map((rij) => (typeof rij === 'object' && rij !== null ? Object.fromEntries(Object.entries(rij).map(([k, w]) => [k, k !== 'id' && typeof w === 'string' && /\s|\.$/.test(w) ? tekst : w])) : rij)) : waarde;

/** Puts a mark in each group of a dossier: in every question that takes text, and in what people wrote at an event. */
export async function schrijfMerken(eigenaar: pg.Client, { id }: Pick<Proef, 'id'>, groepen: readonly Groep[], tekstVan: (groep: Groep) => string): Promise<void> {
  for (const groep of groepen) {
    const tekst = tekstVan(groep);
    const velden = (Object.keys(VELDEN) as VeldCode[]).filter((v) => VELDEN[v].groep === groep);
    const { rows: [rij] } = await eigenaar.query('select inhoud from voordeur.gegevensgroep where dossier_id = $1 and groep = $2 and actueel', [id, groep]);
    const inhoud = { ...Object.fromEntries(Object.entries((rij?.inhoud ?? {}) as object).map(([k, w]) => [k, gemerkt(w, tekst)])), ...Object.fromEntries(velden.filter((v) => TEKST.includes(VELDEN[v].soort)).map((v) => [v, tekst])) };
    if (Object.keys(inhoud).length > 0 && rij) await eigenaar.query('update voordeur.gegevensgroep set inhoud = $3 where dossier_id = $1 and groep = $2 and actueel', [id, groep, inhoud]);
    else if (Object.keys(inhoud).length > 0) await eigenaar.query(`insert into voordeur.gegevensgroep (dossier_id, groep, versie, volgnummer, inhoud, geldig_vanaf, account_id) values ($1, $2, 1, 1, $3, now(), $4)`, [id, groep, inhoud, randomUUID()]);
    if (groep === 'personalia') {
      await eigenaar.query('delete from voordeur.naamwoord where dossier_id = $1', [id]);
      await eigenaar.query('insert into voordeur.naamwoord (dossier_id, woord) values ($1, $2)', [id, tekst.toLowerCase()]);
    }
    const { rows: verslagen } = await eigenaar.query('select volgnummer, inhoud from voordeur.verslag where dossier_id = $1 and groep = $2', [id, groep]);
    for (const v of verslagen)
      await eigenaar.query('update voordeur.verslag set inhoud = $3 where dossier_id = $1 and volgnummer = $2', [id, v.volgnummer, Object.fromEntries(Object.entries(v.inhoud as object).map(([k, w]) => [k, typeof w === 'string' ? tekst : gemerkt(w, tekst)]))]);
  }
}

/** Of those who do the same work and see the same of every dossier one is enough; of every role at least one. */
export function soorten<L extends Aanwezig>(w: Pick<Wereld, 'proeven'>, regelingen: Regelingen, lezers: readonly L[]): L[] {
  const zelfde = ({ wie }: L): string => JSON.stringify([wie.rol, wie.regeling, w.proeven.map((p) => magZien(regelingen, p, wie))]);
  return [...new Map(lezers.map((l) => [zelfde(l), l])).values()];
}

/** Runs the work for each item, a few at a time. */
export async function elk<T>(items: readonly T[], werk: (item: T, nummer: number) => Promise<void>, tegelijk = 6): Promise<void> {
  const rij = items.entries();
  await Promise.all(Array.from({ length: tegelijk }, async () => { for (const [i, item] of rij) await werk(item, i); }));
}
