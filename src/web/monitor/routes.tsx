import { CIJFERS, isCijfer } from '../../domain/monitor/cijfers.ts';
import { magHoofdstuk } from '../../domain/monitor/hoofdstukzicht.ts';
import { overlap, zegGemaakt, zegPeriode, zegPeriodeTot } from '../../domain/monitor/periode.ts';
import type { Hoofdstukcode } from '../../domain/monitor/rapport/cijfers.ts';
import type { Cijfertabel, Rapport } from '../../domain/monitor/tabel.ts';
import { openbarePeriode, versiesIn } from '../../domain/monitor/versies.ts';
import { LANDT_OP_MONITOR } from '../../domain/partijen/rollen.ts';
import type { IngelogdVerzoek, Route } from '../../http/route.ts';
import { voorzieningrijen, ZIET_VOORZIENINGCIJFERS, type Bezwaartelling, type Voorzieningrij } from '../../domain/monitor/voorzieningcijfers.ts';
import { leesCijfer, leesMonitor, telBezwaren, telVoorzieningen, type Monitorbeeld } from '../../storage/lezen/monitor.ts';
import { leesRapport } from '../../storage/lezen/rapport.ts';
import { blad } from '../blad.tsx';
import { Kaart, Kolom, Kop, Lijst, Raster } from '../ui/index.ts';
import { metTaakdoel } from '../../domain/monitor/taakdoel.ts';
import type { Afgesproken } from '../../domain/verdeling/afgesproken.ts';
import { achterroutes } from './achter.tsx';
import { afgesprokenIn, leesTaakstelling } from './afgesproken.ts';
import { alsCsv } from './csv.ts';
import { Aanmeldingen, Bevinding, binnenGebied, Doelfiguur, Kwartaaltabel, PerKwartaal, Regiokaart } from './figuren.tsx';
import { gewichtroutes } from './gewichten.tsx';
import { hoofdstukroutes } from './hoofdstuk.tsx';
import { Stroomkaart, Trechterkaart, Trendkaart, Wachtkaart } from './kaarten.tsx';
import { Keuzes, Uitvoer, Vraagfouten } from './keuzes.tsx';
import { Monitornav, onderdelen } from './nav.tsx';
import { leesVoorJou, Voorjoukaart } from '../zaak/opwerk.tsx';
import { Tabelkaart } from './tabelkaart.tsx';
import { Termijnbevindingen } from './termijnen.tsx';
import { Meldingen, Vergelijkingskaart } from './vergelijking.tsx';
import { leesVraag, vraagdelen, type Monitorvraag } from './vraag.ts';
import { wachttijdroutes } from './wachttijden.tsx';

/** Names and articles as they were at the end of the period. */
const toen = ({ versies, periode, regeling }: Monitorvraag) => versiesIn(versies, periode).at(-1) ?? regeling;

/** The chapters from which the overview draws, beside the goals. */
const GETEKEND: readonly Hoofdstukcode[] = ['aanvragen', 'trechter', 'doorlooptijd', 'trend'];

/** What the overview shows: goals and applications, for the own regeling the pictures of the chain, and what was published. */
type Overzicht = { beeld: Monitorbeeld; rapport: Rapport; afgesproken?: Afgesproken | undefined; voorzieningen: Voorzieningrij[]; bezwaren?: Bezwaartelling };

async function leesOverzicht(verzoek: IngelogdVerzoek, vraag: Monitorvraag): Promise<Overzicht> {
  const { kern, wie, vandaag } = verzoek;
  const { regeling, versies, periode, bekendOp, eigen } = vraag;
  const open = openbarePeriode(versies);
  const codes = [...(eigen ? GETEKEND.filter((c) => magHoofdstuk(c, wie.rol)) : []), ...(open && overlap(open, periode) ? ['gepubliceerd'] : [])];
  const t = await leesTaakstelling(verzoek, vraag);
  const [geteld, rapport] = await Promise.all([
    leesMonitor(kern, regeling.regeling, periode, bekendOp), leesRapport(kern, { regeling: regeling.regeling, periode, ...(bekendOp ? { bekendOp } : {}) }, codes, wie.rol),
  ]);
  const beeld = { ...geteld, woningen: metTaakdoel(geteld.woningen, 'corporatie', t), uitstroom: metTaakdoel(geteld.uitstroom, 'gemeente', t) };
  // what the parties agreed on between them: for their own regeling only, and provisions only for who has a part in them
  if (!eigen || bekendOp) return { beeld, rapport, voorzieningen: [] };
  const telling = ZIET_VOORZIENINGCIJFERS.includes(wie.rol) ? await telVoorzieningen(kern.verbinding, regeling.regeling, periode) : [];
  return { beeld, rapport, afgesproken: afgesprokenIn(t, vraag.gebied), voorzieningen: voorzieningrijen(regeling, telling, vandaag), bezwaren: await telBezwaren(kern.verbinding, regeling.regeling, periode) };
}

/** The pictures, each as far as there is something to draw. `vandaag`: the day as of which everything was known. */
function Figuren({ vraag, overzicht: { beeld, rapport, afgesproken }, vandaag }: { vraag: Monitorvraag; overzicht: Overzicht; vandaag: string }) {
  const { periode, gebied, eigen, bekendOp } = vraag;
  const basis = { regeling: toen(vraag), periode, vandaag, bekendOp };
  const deels = gebied ? { deels: 'Dit beeld telt de hele regio.' } : {};
  const tabellen = new Map(rapport.hoofdstukken.flatMap((h) => h.tabellen.map((t): [string, Cijfertabel] => [t.code, t])));
  const hoofdstuk = (code: string): string => `/monitor/${code}?${new URLSearchParams(vraagdelen(vraag))}`;
  // what is held back cannot be drawn; its chapter says so in words
  const heel = (t: Cijfertabel | undefined) => (t?.rijen.every((r) => Object.values(r.cellen).every((c) => c !== 'klein' && c !== 'verborgen')) ? t : undefined);
  const [wacht, trechter, stromen, trend] = ['wacht-aanbod', 'trechter', 'herkomst-bestemming', 'trend'].map((code) => heel(tabellen.get(code)));
  const uitstroom = binnenGebied(beeld.uitstroom, gebied?.gemeenten);
  const vergelijkingen = bekendOp ? [] : [...beeld.aanmeldingen.vergelijkingen, ...beeld.woningen.vergelijkingen, ...beeld.uitstroom.vergelijkingen];
  return (
    <>
      <Bevinding {...basis} figuur={uitstroom} afgesproken={afgesproken} />
      <Meldingen meldingen={bekendOp ? [] : [...beeld.woningen.meldingen, ...beeld.uitstroom.meldingen, ...beeld.aanmeldingen.meldingen]} />
      <Raster indeling="monitor">
        <Kolom>
          <Doelfiguur {...basis} cijfer="uitstroom" figuur={uitstroom} wie={['gemeente', 'gemeenten']} />
          {wacht && <Wachtkaart tabel={wacht} duur={tabellen.get('doorlooptijd')} regeling={basis.regeling} href={hoofdstuk('doorlooptijd')} {...deels} />}
          {stromen && <Stroomkaart tabel={stromen} gebied={gebied} href={hoofdstuk('aanvragen')} />}
          {!wacht && <Aanmeldingen {...basis} figuur={beeld.aanmeldingen} {...deels} />}
        </Kolom>
        <Kolom>
          <Doelfiguur {...basis} cijfer="woningen" figuur={beeld.woningen} wie={['corporatie', 'corporaties']} {...deels} />
          {trechter && <Trechterkaart tabel={trechter} nu={heel(tabellen.get('trechter-nu'))} wacht={wacht} sleutels={beeld.uitstroom.totaal} href={hoofdstuk('trechter')} {...deels} />}
          <Regiokaart {...basis} figuur={uitstroom} />
          {wacht && <Aanmeldingen {...basis} figuur={beeld.aanmeldingen} {...deels} />}
          {!trend && <PerKwartaal {...basis} figuur={beeld.perKwartaal} />}
        </Kolom>
      </Raster>
      {trend && <Trendkaart tabel={trend} vandaag={vandaag} href={hoofdstuk('trend')} {...deels} />}
      {(!eigen || vergelijkingen.length > 0) && <Kwartaaltabel {...basis} figuur={beeld.perKwartaal} />}
      {vergelijkingen.map((v) => <Vergelijkingskaart key={v.figuur} vergelijking={v} />)}
      {rapport.hoofdstukken.filter((h) => h.code === 'gepubliceerd').flatMap((h) => h.tabellen).map((t) => <Tabelkaart key={t.code} tabel={t} periode={periode} vandaag={vandaag} />)}
    </>
  );
}

/** The finding, for the heading of the page. */
function bevinding({ beeld: { uitstroom }, afgesproken }: Overzicht, { periode, gebied }: Monitorvraag): string {
  const deel = binnenGebied(uitstroom, gebied?.gemeenten);
  const doel = afgesproken?.taakstelling ?? deel.rijen.reduce((s, r) => s + (r.doel ?? 0), 0);
  const wanneer = zegPeriode(periode);
  return `${deel.totaal}${doel > 0 ? ` van ${doel}` : ''} woningen geleverd${gebied ? ` in ${gebied.naam}` : ''} in ${/^\d{4}$/.test(wanneer) ? wanneer : 'deze periode'}`;
}

/** `GET /monitor?regeling=&van=&tot=&gebied=&bekend_op=`: how it goes, with what every number means (E4.info, E2.2, P11.f). */
async function monitor(verzoek: IngelogdVerzoek): Promise<Response> {
  const { c, vandaag, wie } = verzoek;
  const vraag = leesVraag(verzoek);
  const { regeling, periode, bekendOp, fouten, mag, eigen } = vraag;
  if (mag && fouten.length === 0 && c.req.query('als') === 'csv') return csv(verzoek, vraag);
  if (!mag) {
    return blad(verzoek, { titel: 'Monitor', deel: '/monitor', status: 403 }, (
      <>
        <Kop titel="Deze cijfers zijn van een andere regeling" sub={`Van ${regeling.korte_naam} zie je alleen wat de partijen zelf publiceerden.`} />
        <Keuzes vraag={vraag} pad="/monitor" vandaag={vandaag} gebied />
      </>
    ));
  }
  const overzicht = await leesOverzicht(verzoek, vraag);
  const voorJou = eigen && wie.regeling && LANDT_OP_MONITOR.includes(wie.rol) ? await verzoek.kern.verbinding.als(verzoek.token, (tx) => leesVoorJou(tx, verzoek, verzoek.kern.regelingen.op(wie.regeling!, vandaag))) : undefined;
  const delen = onderdelen(vraag, wie.rol);
  return blad(verzoek, { titel: 'Monitor', deel: '/monitor', status: fouten.length > 0 ? 400 : 200, fout: fouten.length > 0 }, (
    <>
      <Vraagfouten fouten={fouten} />
      <Kop titel={bevinding(overzicht, vraag)} sub={`${toen(vraag).korte_naam} · ${zegPeriodeTot(periode, bekendOp ?? vandaag)} · geteld uit wat er in de dossiers is gebeurd, ${zegGemaakt(vandaag, bekendOp)}`} />
      {voorJou && <Voorjoukaart voor={voorJou} vandaag={vandaag} />}
      {eigen && <Monitornav vraag={vraag} rol={wie.rol} hier="overzicht" />}
      <Keuzes vraag={vraag} pad="/monitor" vandaag={vandaag} gebied />
      <Figuren vraag={vraag} overzicht={overzicht} vandaag={bekendOp ?? vandaag} />
      {eigen && <Termijnbevindingen regeling={regeling} voorzieningen={overzicht.voorzieningen} bezwaren={overzicht.bezwaren} href={delen.hoofdstukken.find((h) => h.code === 'voorzieningen')?.href} />}
      {eigen && <Kaart plat titel="Meer cijfers" voet={<Uitvoer vraag={vraag} naam="Het hele rapport van deze periode" />}><Lijst items={delen.bijzonder.map((d) => ({ sleutel: d.code, titel: d.naam, href: d.href, regels: [d.wat] }))} /></Kaart>}
    </>
  ));
}

/** One figure as a file, for who reckons further. */
async function csv(verzoek: IngelogdVerzoek, vraag: Monitorvraag): Promise<Response> {
  const { c, kern } = verzoek;
  const { regeling, periode, bekendOp } = vraag;
  const cijfer = c.req.query('cijfer') ?? 'woningen';
  if (!isCijfer(cijfer)) return c.text(`Dit cijfer is er niet. Wel: ${Object.keys(CIJFERS).join(', ')}.`, 400);
  const perKwartaal = cijfer === 'aanmeldingen' && c.req.query('per') === 'kwartaal';
  const figuur = await leesCijfer(kern, { cijfer, regeling: regeling.regeling, periode, perKwartaal, ...(bekendOp ? { bekendOp } : {}) });
  const { rijen } = figuur;
  // the published goal stays what it is; where something was carried over, the goal of the picture stands beside it
  const met = cijfer === 'aanmeldingen' ? rijen : metTaakdoel(figuur, cijfer === 'uitstroom' ? 'gemeente' : 'corporatie', await leesTaakstelling(verzoek, vraag)).rijen;
  const anders = met.some((r, i) => r.doel !== rijen[i]!.doel);
  const kop = [CIJFERS[cijfer].sleutel, 'naam', ...(perKwartaal ? ['kwartaal'] : []), 'van', 'tot', 'aantal', ...(perKwartaal || cijfer === 'aanmeldingen' ? [] : ['doel']), ...(anders ? ['taakstelling'] : [])];
  const regels = rijen.map((r, i) => [r.sleutel, r.naam, ...(perKwartaal ? [r.kwartaal!] : []), periode.van, periode.tot, r.aantal, ...(perKwartaal || cijfer === 'aanmeldingen' ? [] : [r.doel ?? '']), ...(anders ? [met[i]!.doel ?? ''] : [])]);
  return c.body(alsCsv(kop, regels), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${regeling.regeling}-${cijfer}${perKwartaal ? '-per-kwartaal' : ''}-${periode.van}-tot-${periode.tot}.csv"`,
  });
}

export const monitorroutes: readonly Route[] = [{ methode: 'GET', pad: '/monitor', toegang: 'ingelogd', doe: monitor }, ...hoofdstukroutes, ...achterroutes, ...wachttijdroutes, ...gewichtroutes];
