import { isId } from '../actions/kern.ts';
import { zegDatum } from '../domain/kalender/zeg.ts';
import { zegPeriode } from '../domain/monitor/periode.ts';
import type { Verzoek } from '../http/route.ts';
import { redenVan, zegOmdat } from '../domain/opendata/woorden.ts';
import { leesIngetrokken, leesOpenRapport, leesOpenRapporten } from '../storage/lezen/rapportbeelden.ts';
import { BASIS, type Bewerking, type JsonSchema } from './bewerking.ts';
import { probleem } from './problemen.ts';

/* Open data for programs: everyone, any website, without a token. Each report is frozen; small numbers are not in it. */

const CC0 = 'https://creativecommons.org/publicdomain/zero/1.0/';
/** Anyone may keep it, and asks each time whether it is still open: what is withdrawn is gone at once. */
const KOPPEN = { 'access-control-allow-origin': '*', 'cache-control': 'public, no-cache' };
const BESCHERMING = 'Een aantal van 1 tot en met 4 staat er niet in, en wat zo’n aantal zou verraden ook niet: "verborgen". null is niet bekend.';

/** GET /api/v1/open-data: what there is, in the words of DCAT. */
async function lijst({ c, kern }: Verzoek): Promise<Response> {
  const oorsprong = new URL(c.req.url).origin;
  const [rapporten, ingetrokken] = await Promise.all([leesOpenRapporten(kern.verbinding), leesIngetrokken(kern.verbinding)]);
  return c.json({
    title: 'Voordeur, open data', description: `Cijfers over regelingen voor uitstroom naar een eigen woning, per heel kwartaal of jaar, zoals de partijen ze vaststelden. ${BESCHERMING}`, license: CC0, language: 'nl',
    dataset: rapporten.map((r) => ({
      identifier: r.id, title: `${kern.regelingen.versies(r.regeling).at(-1)?.naam ?? r.regeling}, ${zegPeriode(r)}`, publisher: r.regeling, temporal: { startDate: r.van, endDateExclusive: r.tot }, issued: r.op.toISOString(), license: CC0, checksum: { algorithm: 'SHA-256', value: r.sha256 },
      distribution: [{ mediaType: 'application/json', accessURL: `${oorsprong}${BASIS}/open-data/${r.id}` }, { mediaType: 'application/zip', title: 'CSV per tabel', accessURL: `${oorsprong}/open-data/${r.id}/bestand?als=csv` }],
    })),
    // what was open and is no more: since when and why
    withdrawn: ingetrokken.map((r) => { const { code, naam } = redenVan(r.reden); return { identifier: r.id, publisher: r.regeling, temporal: { startDate: r.van, endDateExclusive: r.tot }, date: r.op, reason: { code, name: naam } }; }),
  }, 200, KOPPEN);
}

const NIET = { status: 404 as const, soort: 'niet-gevonden', title: 'Deze open data is er niet', detail: 'Vraag /api/v1/open-data voor wat er wel is.' };
async function lees({ c, kern }: Verzoek): Promise<{ inhoud: string; sha256: string } | undefined> {
  const id = c.req.param('id') ?? '';
  return isId(id) ? leesOpenRapport(kern.verbinding, id) : undefined;
}

/** GET /api/v1/open-data/:id: one report, to the byte as it was adopted. */
async function rapport(v: Verzoek): Promise<Response> {
  const gelezen = await lees(v);
  if (gelezen) {
    const koppen = { ...KOPPEN, etag: `"${gelezen.sha256}"` };
    return v.c.req.header('if-none-match') === koppen.etag ? v.c.body(null, 304, koppen) : v.c.body(gelezen.inhoud, 200, { ...koppen, 'content-type': 'application/json; charset=utf-8' });
  }
  const ingetrokken = (await leesIngetrokken(v.kern.verbinding)).find((r) => r.id === v.c.req.param('id'));
  return probleem(v.c, ingetrokken ? { ...NIET, title: 'Deze open data is ingetrokken', detail: `Ingetrokken op ${zegDatum(ingetrokken.op)}, omdat ${zegOmdat(ingetrokken.reden)}.` } : NIET);
}

const tekst: JsonSchema = { type: 'string' };
const dataset: JsonSchema = { type: 'object', required: ['identifier', 'title', 'issued', 'distribution'], properties: { identifier: { type: 'string', format: 'uuid' }, title: tekst, publisher: tekst, temporal: { type: 'object' }, issued: tekst, license: tekst, checksum: { type: 'object' }, distribution: { type: 'array', items: { type: 'object' } } } };

const withdrawn: JsonSchema = { type: 'object', required: ['identifier', 'date', 'reason'], properties: { identifier: { type: 'string', format: 'uuid' }, publisher: tekst, temporal: { type: 'object' }, date: { type: 'string', format: 'date' }, reason: { type: 'object', required: ['code', 'name'], properties: { code: tekst, name: tekst } } } };

export const opendatabewerkingen: readonly Bewerking[] = [
  {
    methode: 'GET', pad: `${BASIS}/open-data`, toegang: 'openbaar', doe: lijst, naam: 'open-data', titel: 'Open data', onderdeel: 'Cijfers', uitleg: `Welke vastgestelde rapporten openbaar zijn, met licentie en adressen. ${BESCHERMING}`,
    antwoord: { status: 200, vorm: { type: 'object', required: ['title', 'license', 'dataset'], properties: { title: tekst, description: tekst, license: tekst, language: tekst, dataset: { type: 'array', items: dataset }, withdrawn: { type: 'array', items: withdrawn } } }, tekst: 'De rapporten, in de woorden van DCAT.' }, fouten: [],
  },
  {
    methode: 'GET', pad: `${BASIS}/open-data/:id`, toegang: 'openbaar', doe: rapport, naam: 'open-data-tonen', titel: 'Eén openbaar rapport', onderdeel: 'Cijfers', uitleg: `Alle tabellen met hun definities, zoals vastgesteld. ${BESCHERMING}`,
    antwoord: { status: 200, vorm: { type: 'object', required: ['regeling', 'periode', 'hoofdstukken'] }, tekst: 'Het rapport.' }, fouten: [404],
  },
];
