import { aanbodregels, redenen } from '../../domain/monitor/eerlijkheid-aanbod.ts';
import { definities, groepenVan, isPersoonlijk, DIMENSIES, maakGroeptabel, wachtbevinding, ZIET_WACHTTIJDEN, type Dimensie, type Groeptabel } from '../../domain/monitor/eerlijkheid.ts';
import { jaarPeriode, jarenVan, zegPeriode, zegPeriodeTot, type Periode } from '../../domain/monitor/periode.ts';
import { cijfersVan, peildagVan, termijnPerKwartaal, type Groepcijfers, type Termijnkwartaal, type Wachtperiode } from '../../domain/monitor/wachtcijfers.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { IngelogdVerzoek, Route } from '../../http/route.ts';
import { leesJaargroepen, leesWachtperioden, telAanbiedingen, type Jaargroepen } from '../../storage/lezen/wachtcijfers.ts';
import { blad } from '../blad.tsx';
import { Alert, Bron, Filterbalk, Kaart, Kop, Kruimelpad, Link, Schakel } from '../ui/index.ts';
import { ZIET_GEWICHTEN } from './gewichten.tsx';
import { leesVraag, type Monitorvraag } from './vraag.ts';
import { wachttijdencsv } from './wachttijden-csv.ts';
import { Aanbiedingen, Groepkaart, Kwartaalfiguur, Redenen } from './wachttijden-tabellen.tsx';

const PAD = '/monitor/wachttijden';
const adres = ({ van, tot }: Periode, meer: Record<string, string> = {}): string => `${PAD}?${new URLSearchParams({ van, tot, ...meer })}`;

/** Everything on the page. Parties over the period that was asked; groups of people over one whole calendar year. */
export type Wachtbeeld = { peildag: string; binnen: string | undefined; partijen: Groeptabel[]; mensen: Groeptabel[]; jaar: Periode | undefined; kwartalen: Termijnkwartaal[] };

const perGroep = (alle: readonly Wachtperiode[], van: (p: Wachtperiode) => string, cijfers: (ps: readonly Wachtperiode[]) => Groepcijfers): Map<string, Groepcijfers> =>
  new Map([...new Set(alle.map(van))].map((code) => [code, cijfers(alle.filter((p) => van(p) === code))]));

function maakBeeld({ versies, regeling, periode }: Monitorvraag, vandaag: string, perioden: readonly Wachtperiode[], jaargroepen: Jaargroepen | undefined): Wachtbeeld {
  const peildag = peildagVan(periode, vandaag);
  const binnen = regeling.termijnen.aanbod?.binnen;
  const cijfers = (ps: readonly Wachtperiode[]): Groepcijfers => cijfersVan(ps, periode, peildag, binnen);
  const tabel = (dimensie: Dimensie): Groeptabel => isPersoonlijk(dimensie)
    ? maakGroeptabel(dimensie, groepenVan(versies, dimensie), jaargroepen?.groepen.get(dimensie) ?? new Map(), jaargroepen?.totaal ?? cijfersVan([], periode, peildag, binnen))
    : maakGroeptabel(dimensie, groepenVan(versies, dimensie), perGroep(perioden, (p) => (dimensie === 'gemeente' ? p.wachtlijst : p.zorgorganisatie), cijfers), cijfers(perioden));
  const eerder = { van: `${Number(periode.van.slice(0, 4)) - 1}-${periode.van.slice(5, 7)}-01`, tot: periode.tot };
  return {
    peildag, binnen, jaar: jaargroepen && { van: jaargroepen.van, tot: jaargroepen.tot }, partijen: DIMENSIES.filter((d) => !isPersoonlijk(d)).map(tabel), mensen: jaargroepen ? DIMENSIES.filter(isPersoonlijk).map(tabel) : [],
    kwartalen: binnen === undefined ? [] : termijnPerKwartaal(perioden, eerder, peildag, binnen),
  };
}

/** Months of a term for an offer, as the database reckons with them; terms in other measures are not counted per group. */
export const maandenVan = (binnen: string | undefined): number => Number(/^(\d+) maand(en)?$/.exec(binnen ?? '')?.[1] ?? 6);

function Keuzes({ vraag: { periode, keuzes } }: { vraag: Monitorvraag }) {
  return (
    <>
      <div className="voordeur-opbreedte"><Schakel label="Periode" keuzes={keuzes.map((k) => ({ naam: k.naam, href: adres(k.periode), hier: k.periode.van === periode.van && k.periode.tot === periode.tot }))} /></div>
      <Filterbalk action={PAD} label="Kies periode" velden={[{ soort: 'datum', naam: 'van', label: 'Van', waarde: periode.van }, { soort: 'datum', naam: 'tot', label: 'Tot (die dag telt niet mee)', waarde: periode.tot }]} />
    </>
  );
}

/** Why the figures about people keep to their own period, and hold numbers back. */
function Bescherming({ jaar }: { jaar: Periode }) {
  const heel = jaar.tot === jaarPeriode(Number(jaar.van.slice(0, 4))).tot;
  return (
    <Alert soort="info" titel={`Doelgroep, huishouden en leeftijd: ${zegPeriode(jaar)}`}>
      <p>Deze tabellen gaan over mensen. Daarom tellen zij een heel kalenderjaar{heel ? '' : ', dit jaar tot het laatste hele kwartaal'}: wie twee zelfgekozen periodes van elkaar aftrekt, houdt anders één mens over. Een groep van 1 tot en met 4 staat er niet. Is zij uit het totaal te rekenen, dan staat een volgende groep er ook niet. Van wie gewist is of de toestemming introk, zijn huishouden en leeftijd onbekend.</p>
    </Alert>
  );
}

/** `GET /monitor/wachttijden?van=&tot=`: who waits how long, and whether it is shared out fairly (PO.c1, W17.z). */
async function wachttijden(verzoek: IngelogdVerzoek): Promise<Response> {
  const { c, kern: { verbinding }, wie, token, vandaag } = verzoek;
  const vraag = leesVraag(verzoek);
  const { regeling, versies, periode, fouten } = vraag;
  if (wie.regeling !== regeling.regeling) return blad(verzoek, { titel: 'Wachttijden', deel: '/monitor', status: 403 }, <Kop titel="Deze cijfers zijn van een andere regeling" sub="Wachttijden zijn er alleen voor de partijen van de regeling zelf." rechts={<Link href={PAD}>Naar je eigen regeling</Link>} />);
  const peildag = peildagVan(periode, vandaag);
  const binnen = regeling.termijnen.aanbod;
  const [perioden, jaargroepen] = [await leesWachtperioden(verbinding, regeling.regeling, peildag), await leesJaargroepen(verbinding, token, jarenVan(periode).at(-1)!, maandenVan(binnen?.binnen))];
  const beeld = maakBeeld(vraag, vandaag, perioden, jaargroepen);
  if (fouten.length === 0 && c.req.query('als') === 'csv') return wachttijdencsv(c, regeling.regeling, periode, beeld);
  const aanbiedingen = await telAanbiedingen(verbinding, regeling.regeling, periode);
  const jaaraanbod = jaargroepen ? await telAanbiedingen(verbinding, regeling.regeling, jaargroepen) : [];
  const totaal = beeld.partijen[0]!.totaal;
  return blad(verzoek, { titel: 'Wachttijden', deel: '/monitor', status: fouten.length > 0 ? 400 : 200, fout: fouten.length > 0 }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Monitor', href: '/monitor' }, { naam: 'Wachttijden' }]} />
      {fouten.length > 0 && <Alert soort="fout" titel="Deze periode kan niet; je ziet een andere" rol="alert"><ul>{fouten.map((f) => <li key={f.melding}>{f.melding}</li>)}</ul></Alert>}
      <Kop titel={wachtbevinding(totaal, beeld.binnen)} sub={`${regeling.korte_naam} · ${zegPeriodeTot(periode, peildag)} · stand op ${zegDatum(peildag)}`} rechts={<Link href={adres(periode, { als: 'csv' })}>Alle tabellen als CSV</Link>} />
      <Keuzes vraag={vraag} />
      {binnen && <Kwartaalfiguur kwartalen={beeld.kwartalen} binnen={binnen.binnen} bron={binnen.bron} peildag={peildag} />}
      {beeld.partijen.map((t) => <Groepkaart key={t.dimensie} tabel={t} periode={zegPeriode(periode)} binnen={beeld.binnen} />)}
      {beeld.jaar && <Bescherming jaar={beeld.jaar} />}
      {beeld.jaar && beeld.mensen.map((t) => <Groepkaart key={t.dimensie} tabel={t} periode={zegPeriode(beeld.jaar!)} binnen={beeld.binnen} />)}
      <Aanbiedingen regels={aanbodregels(aanbiedingen)} periode={zegPeriode(periode)} />
      {jaargroepen && <Redenen client={redenen(jaaraanbod, versies, 'client')} corporatie={redenen(jaaraanbod, versies, 'corporatie')} periode={zegPeriode(jaargroepen)} bron={regeling.weigering.bron} />}
      <Kaart titel="Wat deze cijfers betekenen">
        <ul className="voordeur-opsomming">{definities(peildag, beeld.binnen).map((d) => <li key={d}>{d}</li>)}</ul>
        <p className="voordeur-klein voordeur-grijs">Geteld uit wat er in de dossiers is gebeurd, op de dag waarop het gebeurde. Wie op eigen kracht verhuist, buiten de regeling om, telt niet mee. {binnen && <Bron tekst={binnen.bron} />}</p>
      </Kaart>
      <Kaart titel="Spreiding over gemeenten en corporaties">
        <p><Link href={`/monitor/spreiding?${new URLSearchParams({ regeling: regeling.regeling, ...periode })}`}>Doel, geleverd en jongerenwoningen per gemeente en corporatie</Link> · <Link href={`/monitor/doorlooptijd?${new URLSearchParams({ regeling: regeling.regeling, ...periode })}`}>Doorlooptijd per stap</Link> · <Link href="/verdeling">De verdeling van dit jaar</Link>{ZIET_GEWICHTEN.includes(wie.rol) && <> · <Link href="/monitor/gewichten">Andere gewichten proberen</Link></>}</p>
      </Kaart>
    </>
  ));
}


export const wachttijdroutes: readonly Route[] = [{ methode: 'GET', pad: PAD, toegang: ZIET_WACHTTIJDEN, doe: wachttijden }];
