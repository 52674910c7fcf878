import { isId } from '../../actions/kern.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { inNederland } from '../../domain/kalender/dag.ts';
import { zegPeriode } from '../../domain/monitor/periode.ts';
import type { Rapport } from '../../domain/monitor/tabel.ts';
import type { Verzoek } from '../../http/route.ts';
import { zegOmdat } from '../../domain/opendata/woorden.ts';
import { leesIngetrokken, leesOpenRapport, leesOpenRapporten, type Ingetrokken } from '../../storage/lezen/rapportbeelden.ts';
import { bestandsnaam } from '../../uitvoer/cel.ts';
import { bewaarplaats } from '../../uitvoer/bewaard.ts';
import { VORMCODES, VORMEN } from '../../uitvoer/vormen.ts';
import { blad } from '../blad.tsx';
import { Kaart, KnopLink, Kop, Kruimelpad, Leeg, Link, Tabel, Titelcel } from '../ui/index.ts';
import { Hoofdstukken } from './hoofdstukken.tsx';
import { ANDERE_VORM, vormUit } from './rapport.ts';

const OPENPAD = '/open-data';
const LICENTIE = { naam: 'Creative Commons Zero 1.0 (CC0): vrij te gebruiken, ook zonder bronvermelding', adres: 'https://creativecommons.org/publicdomain/zero/1.0/deed.nl' };
/** Anyone may keep it, and asks each time whether it is still open: what is withdrawn is gone at once. */
const OPENKOPPEN = { 'access-control-allow-origin': '*', 'cache-control': 'public, no-cache' };

const Uitleg = () => (
  <Kaart titel="Wat deze cijfers zijn">
    <ul className="voordeur-opsomming">
      <li>Ze komen uit rapporten die de partijen hebben vastgesteld, over hele kwartalen en hele jaren. Een tweede mens maakte ze openbaar. Ze veranderen daarna niet meer; wat is ingetrokken, staat er met de reden bij.</li>
      <li>Een aantal van één tot en met vier mensen staat er niet in. Wat zo’n aantal zou verraden ook niet: van elk klein aantal blijft het mogelijk dat het minstens vier hoger is, ook voor wie alle tabellen en alle periodes naast elkaar legt.</li>
      <li>‘Niet getoond’ zegt niet of het aantal klein is. Een nul staat er wel, als die niets verraadt.</li>
      <li>Ook wat er van een geheel overblijft telt: staat er hoeveel en hoeveel daarvan, dan kun je ook uit de rest niets opmaken over een paar mensen.</li>
      <li>Wat mensen overkwam (signalen, klachten, ontruimingen) is geen open data. Wat op de laatste dag nog openstond ook niet: twee rapporten naast elkaar zouden zeggen wie er intussen bij kwam of afging.</li>
      <li>Bij elk cijfer staat wat het telt, op welke dag, en wat niet meetelt.</li>
    </ul>
    <p>Licentie: <Link href={LICENTIE.adres}>{LICENTIE.naam}</Link>. Voor programma’s: <Link href="/api/v1/open-data">/api/v1/open-data</Link>.</p>
  </Kaart>
);

/** GET /open-data: every open report, for everyone. */
export async function opendatalijst(v: Verzoek): Promise<Response> {
  const [rapporten, ingetrokken] = await Promise.all([leesOpenRapporten(v.kern.verbinding), leesIngetrokken(v.kern.verbinding)]);
  const ids = [...new Set([...rapporten, ...ingetrokken].map((r) => r.regeling))];
  return blad(v, { titel: 'Open data', deel: OPENPAD }, (
    <>
      <Kop titel="Open data" sub="Cijfers over de regelingen, voor iedereen." />
      {ids.length === 0 && <Kaart titel="Nog niets openbaar"><Leeg titel="Er is nog geen open data">De partijen kiezen bij het vaststellen van een rapport of het openbaar wordt.</Leeg></Kaart>}
      {ids.map((id) => (
        <Kaart key={id} plat titel={v.kern.regelingen.versies(id).at(-1)?.naam ?? id}>
          {rapporten.some((r) => r.regeling === id) && <Tabel
            bijschrift="Openbare rapporten" compact kolommen={[{ sleutel: 'periode', kop: 'Periode', rijkop: true }, { sleutel: 'op', kop: 'Vastgesteld op' }, { sleutel: 'bestand', kop: 'Bestanden' }]}
            rijen={rapporten.filter((r) => r.regeling === id).map((r) => ({ sleutel: r.id, cellen: { periode: <Titelcel titel={zegPeriode(r)} href={`${OPENPAD}/${r.id}`} />, op: zegDatum(inNederland(r.op).dag), bestand: <>{VORMCODES.map((als, i) => <span key={als}>{i > 0 && ' · '}<Link href={`${OPENPAD}/${r.id}/bestand?als=${als}`}>{VORMEN[als].naam}</Link></span>)}</> } }))}
          />}
          {ingetrokken.some((r) => r.regeling === id) && <ul className="voordeur-opsomming">{ingetrokken.filter((r) => r.regeling === id).map((r) => <li key={r.id}>{zegIngetrokken(r)}</li>)}</ul>}
        </Kaart>
      ))}
      <Uitleg />
    </>
  ));
}

/** "Het rapport over 2025 is ingetrokken op 3 maart 2026, omdat er een fout in de cijfers zit." */
export const zegIngetrokken = (r: Ingetrokken): string => `Het rapport over ${zegPeriode(r)} is ingetrokken op ${zegDatum(r.op)}, omdat ${zegOmdat(r.reden)}.`;

async function lees({ c, kern }: Verzoek): Promise<{ inhoud: string; sha256: string } | undefined> {
  const id = c.req.param('id') ?? '';
  return isId(id) ? leesOpenRapport(kern.verbinding, id) : undefined;
}
/** There is nothing to read here: it was withdrawn, or never was. */
async function weg(v: Verzoek): Promise<Response> {
  const ingetrokken = (await leesIngetrokken(v.kern.verbinding)).find((r) => r.id === v.c.req.param('id'));
  return ingetrokken ? blad(v, { titel: 'Ingetrokken', deel: OPENPAD, status: 410 }, <><Kop titel="Deze open data is ingetrokken" /><Leeg titel={zegIngetrokken(ingetrokken)} actie={<KnopLink href={OPENPAD}>Naar de open data</KnopLink>}>Over deze periode komt geen nieuwe open data.</Leeg></>) : bestaatNiet(v);
}
const bestaatNiet = (v: Verzoek): Response | Promise<Response> => blad(v, { titel: 'Open data', deel: OPENPAD, status: 404 }, <><Kop titel="Dit rapport is er niet" /><Leeg titel="Dit is geen openbaar rapport" actie={<KnopLink href={OPENPAD}>Naar de open data</KnopLink>}>Kijk of het adres klopt.</Leeg></>);

/** GET /open-data/:id: one open report. */
export async function opendatapagina(v: Verzoek): Promise<Response> {
  const gelezen = await lees(v);
  if (!gelezen) return weg(v);
  const rapport = JSON.parse(gelezen.inhoud) as Rapport;
  const id = v.c.req.param('id')!;
  return blad(v, { titel: `Open data over ${zegPeriode(rapport.periode)}`, deel: OPENPAD }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Open data', href: OPENPAD }, { naam: zegPeriode(rapport.periode) }]} />
      <Kop titel={`${rapport.naam}, ${zegPeriode(rapport.periode)}`} sub="Zoals vastgesteld door de partijen, met bescherming van kleine aantallen." />
      <p className="voordeur-downloads"><span>Download:</span>{VORMCODES.map((als) => <Link key={als} href={`${OPENPAD}/${id}/bestand?als=${als}`}>{VORMEN[als].naam}</Link>)}</p>
      <Hoofdstukken rapport={rapport} vandaag={rapport.periode.tot} />
      <Uitleg />
    </>
  ));
}

/** What visitors ask for is made once for each publication and form, and named by the mark of what it says: no number of visitors keeps the program busy. */
const eenKeer = bewaarplaats(64_000_000);

/** GET /open-data/:id/bestand?als= */
export async function opendatabestand(v: Verzoek): Promise<Response> {
  const gelezen = await lees(v);
  if (!gelezen) return weg(v);
  const als = vormUit(v);
  if (!als) return v.c.text(ANDERE_VORM, 400);
  const etag = `"${gelezen.sha256}-${als}"`;
  const koppen = { ...OPENKOPPEN, etag };
  if (v.c.req.header('if-none-match') === etag) return v.c.body(null, 304, koppen);
  const rapport = JSON.parse(gelezen.inhoud) as Rapport;
  const { eind, soort, maak } = VORMEN[als];
  const uit = await eenKeer(`${gelezen.sha256}-${als}`, () => maak(rapport));
  if (!uit.ok) return v.c.text(`${uit.reden} ${uit.wat ?? ''}`, 409);
  return v.c.body(uit.waarde, 200, { 'content-type': soort, 'content-disposition': `attachment; filename="${bestandsnaam(rapport)}.${eind}"`, ...koppen });
}
