import { CIJFERS, isCijfer } from '../../domain/monitor/cijfers.ts';
import { zegPeriode } from '../../domain/monitor/periode.ts';
import { versiesIn } from '../../domain/monitor/versies.ts';
import type { IngelogdVerzoek, Route } from '../../http/route.ts';
import { ZIET_WACHTTIJDEN } from '../../domain/monitor/eerlijkheid.ts';
import { voorzieningrijen, ZIET_VOORZIENINGCIJFERS, type Bezwaartelling, type Voorzieningrij } from '../../domain/monitor/voorzieningcijfers.ts';
import { leesCijfer, leesMonitor, telBezwaren, telVoorzieningen, type Monitorbeeld } from '../../storage/lezen/monitor.ts';
import { blad } from '../blad.tsx';
import { Alert, Filterbalk, Kolom, Kop, Link, Raster, Schakel } from '../ui/index.ts';
import { alsCsv } from './csv.ts';
import { Aanmeldingen, Bevinding, Doelfiguur, Kwartaaltabel, PerKwartaal } from './figuren.tsx';
import { Bezwaarcijfers, Voorzieningcijfers } from './termijnen.tsx';
import { leesVraag, monitoradres, type Monitorvraag } from './vraag.ts';
import { gewichtroutes } from './gewichten.tsx';
import { Meldingen, Vergelijkingskaart } from './vergelijking.tsx';
import { wachttijdroutes } from './wachttijden.tsx';

/** The choice of regeling and period; the address holds it. */
function Keuzes({ vraag: { regelingen, regeling, periode, keuzes } }: { vraag: Monitorvraag }) {
  return (
    <>
      <div className="voordeur-opbreedte"><Schakel label="Periode" keuzes={keuzes.map((k) => ({ naam: k.naam, href: monitoradres(regeling.regeling, k.periode), hier: k.periode.van === periode.van && k.periode.tot === periode.tot }))} /></div>
      <Filterbalk
        action="/monitor" label="Kies regeling en periode"
        verborgen={regelingen.length === 1 ? { regeling: regeling.regeling } : {}}
        velden={[
          ...(regelingen.length > 1 ? [{ soort: 'keuze' as const, naam: 'regeling', label: 'Regeling', waarde: regeling.regeling, opties: regelingen.map((r) => ({ waarde: r.regeling, naam: r.korte_naam })) }] : []),
          { soort: 'datum', naam: 'van', label: 'Van', waarde: periode.van },
          { soort: 'datum', naam: 'tot', label: 'Tot (die dag telt niet mee)', waarde: periode.tot },
        ]}
      />
    </>
  );
}

/** Names and articles as they were at the end of the period. */
const toen = ({ versies, periode, regeling }: Monitorvraag) => versiesIn(versies, periode).at(-1) ?? regeling;

function Figuren({ vraag, beeld, vandaag }: { vraag: Monitorvraag; beeld: Monitorbeeld; vandaag: string }) {
  const basis = { regeling: toen(vraag), periode: vraag.periode, vandaag };
  const vergelijkingen = [...beeld.aanmeldingen.vergelijkingen, ...beeld.woningen.vergelijkingen, ...beeld.uitstroom.vergelijkingen];
  return (
    <>
      <Bevinding {...basis} figuur={beeld.uitstroom} />
      <Meldingen meldingen={[...beeld.woningen.meldingen, ...beeld.uitstroom.meldingen, ...beeld.aanmeldingen.meldingen]} />
      <Raster indeling="monitor">
        <Kolom>
          <Doelfiguur {...basis} cijfer="uitstroom" figuur={beeld.uitstroom} wie={['gemeente', 'gemeenten']} />
          <Aanmeldingen {...basis} figuur={beeld.aanmeldingen} />
        </Kolom>
        <Kolom>
          <Doelfiguur {...basis} cijfer="woningen" figuur={beeld.woningen} wie={['corporatie', 'corporaties']} />
          <PerKwartaal {...basis} figuur={beeld.perKwartaal} />
        </Kolom>
      </Raster>
      <Kwartaaltabel {...basis} figuur={beeld.perKwartaal} />
      {vergelijkingen.map((v) => <Vergelijkingskaart key={v.figuur} vergelijking={v} />)}
    </>
  );
}

/** The finding, for the heading of the page. */
function bevinding({ uitstroom }: Monitorbeeld, periode: string): string {
  const doel = uitstroom.rijen.reduce((s, r) => s + (r.doel ?? 0), 0);
  return `${uitstroom.totaal}${doel > 0 ? ` van ${doel}` : ''} woningen geleverd in ${/^\d{4}$/.test(periode) ? periode : 'deze periode'}`;
}

/** What the parties agreed on between them: for their own regeling only, and provisions only for who has a part in them. */
async function leesTermijnen({ kern, wie, vandaag }: IngelogdVerzoek, { regeling, periode }: Monitorvraag): Promise<{ voorzieningen: Voorzieningrij[]; bezwaren?: Bezwaartelling }> {
  if (wie.regeling !== null && wie.regeling !== regeling.regeling) return { voorzieningen: [] };
  const telling = ZIET_VOORZIENINGCIJFERS.includes(wie.rol) ? await telVoorzieningen(kern.verbinding, regeling.regeling, periode) : [];
  return { voorzieningen: voorzieningrijen(regeling, telling, vandaag), bezwaren: await telBezwaren(kern.verbinding, regeling.regeling, periode) };
}

/** `GET /monitor?regeling=&van=&tot=`: how it goes, with what every number means. */
async function monitor(verzoek: IngelogdVerzoek): Promise<Response> {
  const { c, kern, vandaag } = verzoek;
  const vraag = leesVraag(verzoek);
  const { regeling, periode, fouten, mag } = vraag;
  if (mag && fouten.length === 0 && c.req.query('als') === 'csv') return csv(verzoek, vraag);
  const periodenaam = zegPeriode(periode);
  if (!mag) {
    return blad(verzoek, { titel: 'Monitor', deel: '/monitor', status: 403 }, (
      <>
        <Kop titel="Deze cijfers zijn van een andere regeling" sub={`Van ${regeling.korte_naam} zie je alleen wat de partijen zelf publiceerden.`} />
        <Keuzes vraag={vraag} />
      </>
    ));
  }
  const beeld = await leesMonitor(kern, regeling.regeling, periode);
  const termijnen = await leesTermijnen(verzoek, vraag);
  return blad(verzoek, { titel: 'Monitor', deel: '/monitor', status: fouten.length > 0 ? 400 : 200, fout: fouten.length > 0 }, (
    <>
      {fouten.length > 0 && <Alert soort="fout" titel="Deze periode kan niet; je ziet een andere" rol="alert"><ul>{fouten.map((f) => <li key={f.melding}>{f.melding}</li>)}</ul></Alert>}
      <Kop
        titel={bevinding(beeld, periodenaam)} sub={`${toen(vraag).korte_naam} · ${periodenaam} · geteld uit wat er in de dossiers is gebeurd`}
        rechts={verzoek.wie.regeling === regeling.regeling && <>{ZIET_WACHTTIJDEN.includes(verzoek.wie.rol) && <><Link href={`/monitor/wachttijden?${new URLSearchParams({ ...periode })}`}>Wachttijden per groep</Link> · <Link href={`/monitor/wonen?${new URLSearchParams({ ...periode })}`}>Wonen</Link> · </>}<Link href="/monitor/ervaringen">Ervaringen van cliënten</Link></>}
      />
      <Keuzes vraag={vraag} />
      <Figuren vraag={vraag} beeld={beeld} vandaag={vandaag} />
      <Voorzieningcijfers regeling={regeling} periode={periode} vandaag={vandaag} rijen={termijnen.voorzieningen} />
      {termijnen.bezwaren && <Bezwaarcijfers regeling={regeling} bezwaren={termijnen.bezwaren} />}
    </>
  ));
}

/** One figure as a file, for who reckons further. */
async function csv({ c, kern }: IngelogdVerzoek, { regeling, periode }: Monitorvraag): Promise<Response> {
  const cijfer = c.req.query('cijfer') ?? 'woningen';
  if (!isCijfer(cijfer)) return c.text(`Dit cijfer is er niet. Wel: ${Object.keys(CIJFERS).join(', ')}.`, 400);
  const perKwartaal = cijfer === 'aanmeldingen' && c.req.query('per') === 'kwartaal';
  const { rijen } = await leesCijfer(kern, { cijfer, regeling: regeling.regeling, periode, perKwartaal });
  const kop = [CIJFERS[cijfer].sleutel, 'naam', ...(perKwartaal ? ['kwartaal'] : []), 'van', 'tot', 'aantal', ...(perKwartaal || cijfer === 'aanmeldingen' ? [] : ['doel'])];
  const regels = rijen.map((r) => [r.sleutel, r.naam, ...(perKwartaal ? [r.kwartaal!] : []), periode.van, periode.tot, r.aantal, ...(perKwartaal || cijfer === 'aanmeldingen' ? [] : [r.doel ?? ''])]);
  return c.body(alsCsv(kop, regels), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${regeling.regeling}-${cijfer}${perKwartaal ? '-per-kwartaal' : ''}-${periode.van}-tot-${periode.tot}.csv"`,
  });
}

export const monitorroutes: readonly Route[] = [{ methode: 'GET', pad: '/monitor', toegang: 'ingelogd', doe: monitor }, ...wachttijdroutes, ...gewichtroutes];
