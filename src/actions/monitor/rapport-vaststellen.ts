import { createHash } from 'node:crypto';
import type { Rij } from '../../domain/invoer/rijen.ts';
import { bevoegdVoorEigen } from '../../domain/keten/bevoegd.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import { binnen, isHeel, jaarPeriode, leesPeriode, overlap, zegPeriode, type Periode } from '../../domain/monitor/periode.ts';
import { openbarePeriode } from '../../domain/monitor/versies.ts';
import { leversleutel, type LeveringStand } from '../../domain/monitor/levering.ts';
import { wieNietLeverde } from '../../domain/monitor/uit/leverlijst.ts';
import { leverperiodenIn, zegLeverperiode } from '../../domain/monitor/uit/leverperioden.ts';
import { opsomming } from '../../domain/opsomming.ts';
import { delenVan, type Rapportdeel } from '../../domain/monitor/hoofdstukzicht.ts';
import { RAPPORTCIJFERS } from '../../domain/monitor/rapport/cijfers.ts';
import { openstand, type RapportGebeurtenis, type RapportStand } from '../../domain/monitor/rapportzaak.ts';
import type { Rapport } from '../../domain/monitor/tabel.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { maakOpenInDraad } from '../../matchwerk/maak-open.ts';
import { leesOpenBeelden } from '../../storage/lezen/rapportbeelden.ts';
import { leesRapport } from '../../storage/lezen/rapport.ts';
import { bewaarRapportbeeld } from '../../storage/rapportbeelden.ts';
import { zakenVan } from '../../storage/zaken.ts';
import { alsJson } from '../../domain/monitor/rapport-json.ts';
import type { Ingelogd, Kern } from '../kern.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';

/** What was frozen, before the step is taken. */
type Vooraf = { inhoud: string; sha256: string; delen: readonly Rapportdeel[]; op: Date; /** the figures of these days stand in the monitor for everyone, small ones too */ alOpenbaar?: Periode; open?: { inhoud: string; sha256: string; nummer: number } };
type Bij = { /** of which there is open data, or was, or is made ready */ open: readonly Periode[]; /** made ready, and never made public */ nooit: readonly Periode[]; /** who supplied figures over which period, by `leversleutel` */ geleverd: ReadonlySet<string> };

const sha256 = (tekst: string): string => createHash('sha256').update(tekst).digest('hex');
/** The notes people wrote go beside the tables they are about. */
const metToelichting = (r: Rapport, rijen: readonly Rij[]): Rapport => ({
  ...r, hoofdstukken: r.hoofdstukken.map((h) => ({ ...h, tabellen: h.tabellen.map((t) => { const eigen = rijen.filter((x) => x.tabel === t.code).map((x) => x.tekst as string); return eigen.length > 0 ? { ...t, toelichting: eigen.join('\n') } : t; }) })),
});

/** Counts the report and, when it is to be open, works out what must stay out of it beside all that is open already. */
async function vooraf(kern: Kern, { wie, token }: Ingelogd, invoer: unknown): Promise<Uitkomst<Vooraf | undefined>> {
  const { van, tot, bekend_op, klaarzetten, toelichtingen } = invoer as Record<string, unknown>;
  const { periode } = leesPeriode(String(van), String(tot));
  const nu = kern.klok();
  if (!wie.regeling || !periode || periode.tot > vandaagIn(nu) || !bevoegdVoorEigen(kern.regelingen.op(wie.regeling, vandaagIn(nu)), 'rapport-vaststellen', wie).ok) return gelukt(undefined);
  const bekendOp = typeof bekend_op === 'string' && /^\d{4}-\d\d-\d\d$/.test(bekend_op) ? bekend_op : undefined;
  const rapport = metToelichting(await leesRapport(kern, { regeling: wie.regeling, periode, ...(bekendOp ? { bekendOp } : {}) }), Array.isArray(toelichtingen) ? (toelichtingen as Rij[]) : []);
  const inhoud = alsJson(rapport);
  const beeld = { inhoud, sha256: sha256(inhoud), delen: delenVan(rapport), op: nu };
  if (klaarzetten !== 'ja' && klaarzetten !== true || bekendOp || !isHeel(periode)) return gelukt(beeld);
  const alOpenbaar = openbarePeriode(kern.regelingen.versies(wie.regeling));
  if (alOpenbaar && overlap(alOpenbaar, periode)) return gelukt({ ...beeld, alOpenbaar });
  const { beelden: eerder, volgende } = await kern.verbinding.als(token, (tx) => leesOpenBeelden(tx, wie.regeling!));
  if (eerder.some((e) => binnen(periode, e.rapport.periode))) return gelukt(beeld);
  const gemaakt = await maakOpenInDraad({ rapport, eerder });
  if (!gemaakt.ok) return gemaakt;
  const open = alsJson(gemaakt.waarde);
  return gelukt({ ...beeld, open: { inhoud: open, sha256: sha256(open), nummer: volgende } });
}

/** The days a report can be adopted over: in order, not too many, and over. */
function periodeVan(van: string, tot: string, vandaag: Dag): Uitkomst<Periode> {
  if (tot <= van) return fout('tot', 'De dag na de laatste dag moet na de eerste dag van de periode liggen.');
  const { periode, fouten } = leesPeriode(van, tot);
  if (!periode) return fout(fouten[0]!.veld, fouten[0]!.melding);
  return periode.tot > vandaag ? fout('tot', 'Deze periode is nog niet voorbij. Stel haar vast als zij af is.') : gelukt(periode);
}

/** Adopts the report of a period: what it says is frozen, and from then on drawn from there (W17.0; P11.f). */
export const rapportVaststellen: Zaakactie<RapportStand, RapportGebeurtenis, Bij, Vooraf | undefined> = {
  stap: 'rapport-vaststellen',
  uitleg: 'Het rapport wordt bewaard zoals het nu is. Wat daarna nog wordt vastgelegd, verandert er niets meer aan; je ziet wel wat er sindsdien anders is.',
  vooraf,
  leest: async (tx, { regeling }) => {
    const rapporten = (await zakenVan<RapportStand>(tx, regeling.regeling, 'rapport')).map(({ stand }) => ({ periode: stand.periode, open: openstand(stand) }));
    const met = (...standen: readonly string[]): Periode[] => rapporten.flatMap(({ periode, open }) => (standen.includes(open) ? [periode] : []));
    return { open: met('klaargezet', 'openbaar', 'ingetrokken'), nooit: met('niet-openbaar'), geleverd: new Set((await zakenVan<LeveringStand>(tx, regeling.regeling, 'levering')).map(({ stand }) => leversleutel(stand.periode, stand.namens))) };
  },
  vragen: () => ({
    van: { label: 'Eerste dag van de periode', soort: 'datum', verplicht: true },
    tot: { label: 'Dag na de laatste dag', soort: 'datum', verplicht: true, hint: 'Deze dag telt niet mee: een jaar loopt van 1 januari tot 1 januari.' },
    bekend_op: { label: 'Zoals bekend op', soort: 'datum', hint: 'Laat leeg voor wat nu bekend is.' },
    klaarzetten: { label: 'Ook open data klaarzetten?', soort: 'ja-nee', verplicht: true, hint: 'Een ander maakt haar daarna openbaar; dan kan iedereen haar lezen. Kleine aantallen, en wat ze zou verraden, staan er niet in. Een periode wordt één keer openbaar.' },
    toelichtingen: {
      label: 'Toelichting bij cijfers', soort: 'rijen', rijnaam: 'Toelichting', hoogstens: 30, hint: 'Komt in het rapport te staan, niet in de open data. Schrijf niets over een cliënt.',
      kolommen: { tabel: { label: 'Bij welk cijfer?', soort: 'keuze', opties: Object.entries(RAPPORTCIJFERS).map(([code, { titel }]) => ({ code, naam: titel })) }, tekst: { label: 'Toelichting', soort: 'tekst', max: 1000 } },
    },
  }),
  // The period first: then the form says who did not supply over it, before anything is frozen.
  eerst: () => ['van', 'tot'],
  eerstKlopt: ({ vandaag }, { van, tot }) => periodeVan(van!, tot!, vandaag),
  duurt: 'Met open data kan dit tot twee minuten duren. Eén keer drukken is genoeg.',
  letOp: ({ regeling, bij, uit }) => {
    const { periode } = leesPeriode(uit?.van, uit?.tot);
    const mist = periode && regeling.monitor ? wieNietLeverde(regeling, leverperiodenIn(regeling.monitor, periode), bij.geleverd) : [];
    return mist.length === 0 ? undefined : { titel: 'Niet iedereen leverde cijfers', tekst: `${mist.map(({ periode: p, namen }) => `Over ${zegLeverperiode(p.code)} leverden nog niet: ${opsomming(namen)}.`).join(' ')} Stel je het rapport nu vast, dan staan hun cijfers er niet in.` };
  },
  begin: ({ vandaag }, uit) => {
    const vorig = jaarPeriode(Number(vandaag.slice(0, 4)) - 1);
    return { van: uit.van ?? vorig.van, tot: uit.tot ?? vorig.tot, ...(uit.bekend_op ? { bekend_op: uit.bekend_op } : {}) };
  },
  beslis: ({ regeling, invoer, vandaag, bij, vooraf: beeld }) => {
    const gelezen = periodeVan(invoer.van as string, invoer.tot as string, vandaag);
    if (!gelezen.ok) return gelezen;
    const periode = gelezen.waarde;
    const bekendOp = invoer.bekend_op as string | undefined;
    if (bekendOp && bekendOp > vandaag) return fout('bekend_op', 'Deze dag ligt in de toekomst. Laat leeg voor wat nu bekend is.');
    if (invoer.klaarzetten === 'ja') {
      if (!isHeel(periode)) return fout('klaarzetten', 'Open data gaat over een heel kwartaal of een heel kalenderjaar. Kies zo’n periode, of zet geen open data klaar.');
      if (bekendOp) return fout('klaarzetten', 'Open data is zoals nu bekend. Laat de dag leeg, of zet geen open data klaar.');
      if (!regeling.stappen['opendata-vaststellen']) return fout('klaarzetten', 'Deze regeling kent geen open data. Zet geen open data klaar.');
      if (beeld?.alOpenbaar) return fout('klaarzetten', `Over ${zegPeriode(beeld.alOpenbaar)} staan de cijfers al in de monitor, voor iedereen en met kleine aantallen. Wat open data hier achterhoudt, zou daar te vinden zijn. Zet geen open data klaar.`);
      const al = bij.open.find((p) => binnen(periode, p));
      if (al) return fout('klaarzetten', `Over ${zegPeriode(al)} is al open data gemaakt. Een deel daarvan, of een tweede keer, zou kleine aantallen kunnen verraden. Kwartalen gaan voor het jaar.`);
    }
    if (!beeld || (invoer.klaarzetten === 'ja') !== (beeld.open !== undefined)) return geweigerd({ soort: 'conflict', reden: 'Het rapport is niet gemaakt.', wat: 'Probeer het opnieuw.' });
    const { van, tot } = periode;
    const poging = 1 + bij.nooit.filter((p) => p.van === van && p.tot === tot).length;
    return gelukt({
      gebeurtenissen: [{ soort: 'rapport-vastgesteld', gegevens: { regeling: regeling.regeling, van, tot, ...(bekendOp ? { bekend_op: bekendOp } : {}), sha256: beeld.sha256, ...(beeld.open ? { open_sha256: beeld.open.sha256, ...(poging > 1 ? { poging } : {}) } : {}) } }],
      bewaar: (tx, zaak) => bewaarRapportbeeld(tx, { zaak, regeling: regeling.regeling, van, tot, inhoud: beeld.inhoud, sha256: beeld.sha256, delen: beeld.delen, ...(beeld.open ? { open: beeld.open } : {}), op: beeld.op }),
    });
  },
};
