import { HOOFDSTUKKEN, type Hoofdstukcode } from '../../domain/monitor/rapport/cijfers.ts';
import { zegKwartalen } from '../../domain/monitor/rapport/trend.ts';
import { magHoofdstuk, magPeriode } from '../../domain/monitor/hoofdstukzicht.ts';
import { zegGemaakt, zegPeriodeTot } from '../../domain/monitor/periode.ts';
import { metMeegenomen } from '../../domain/monitor/taakdoel.ts';
import type { Hoofdstuk } from '../../domain/monitor/tabel.ts';
import type { IngelogdVerzoek, Route } from '../../http/route.ts';
import { leesRapport } from '../../storage/lezen/rapport.ts';
import { tabelCsv } from '../../uitvoer/csv.ts';
import { blad } from '../blad.tsx';
import { Alert, Inhoud, Kaart, Kop, Kruimelpad, Leeg, Link } from '../ui/index.ts';
import { leesTaakstelling } from './afgesproken.ts';
import { Keuzes, Uitvoer, Vraagfouten } from './keuzes.tsx';
import { ELDERS, Monitornav } from './nav.tsx';
import { Tabelkaart } from './tabelkaart.tsx';
import { leesVraag, vraagdelen, type Monitorvraag } from './vraag.ts';

/* Every chapter of the report as a page of the monitor: its figures as picture and table, with what they mean. */

const pad = (code: string): string => `/monitor/${code}`;
const rapportvraag = ({ regeling, periode, bekendOp }: Monitorvraag) => ({ regeling: regeling.regeling, periode, ...(bekendOp ? { bekendOp } : {}) });

/** Which chapters of the report one page shows: supplied figures stand together with what parties published themselves. */
const DELEN: Readonly<Record<string, { titel: string; codes: readonly string[] }>> = {
  ...Object.fromEntries(HOOFDSTUKKEN.filter((h) => !(h.code in ELDERS)).map((h) => [h.code, { titel: h.titel, codes: [h.code] }])),
  geleverd: { titel: 'Geleverd en gepubliceerd door partijen', codes: ['geleverd', 'gepubliceerd'] },
};

function weigering(v: IngelogdVerzoek, titel: string, sub: string): Response | Promise<Response> {
  return blad(v, { titel, deel: '/monitor', status: 403 }, <Kop titel={titel} sub={sub} rechts={<Link href="/monitor">Naar de monitor</Link>} />);
}

/** One table as a file; `als=csv&tabel=<code>`. */
function alsBestand({ c }: IngelogdVerzoek, { regeling, periode }: Monitorvraag, hoofdstukken: readonly Hoofdstuk[]): Response {
  const tabellen = hoofdstukken.flatMap((h) => h.tabellen);
  const tabel = tabellen.find((t) => t.code === c.req.query('tabel'));
  if (!tabel) return c.text(`Deze tabel is er niet. Wel: ${tabellen.map((t) => t.code).join(', ')}.`, 400);
  return c.body(tabelCsv(tabel), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${regeling.regeling}-${tabel.code}-${periode.van}-tot-${periode.tot}.csv"` });
}

/** GET /monitor/<chapter>?van=&tot=&bekend_op=: the figures of one chapter, of one's own regeling (E4.info, P11.f, W17.u). */
const hoofdstukpagina = (deel: string) => async (v: IngelogdVerzoek): Promise<Response> => {
  const { titel, codes } = DELEN[deel]!;
  const vraag = leesVraag(v);
  const { regeling, periode, bekendOp, fouten } = vraag;
  if (!vraag.eigen) return weigering(v, 'Deze cijfers zijn van een andere regeling', `Van ${regeling.korte_naam} zie je alleen wat de partijen zelf publiceerden.`);
  if (!magHoofdstuk(deel as Hoofdstukcode, v.wie.rol)) return weigering(v, 'Deze cijfers zie je niet', 'Ze zijn er voor wie de regeling bewaakt: het servicepunt of de coördinator, en de bestuurders.');
  const { hoofdstukken: geteld } = await leesRapport(v.kern, rapportvraag(vraag), codes, v.wie.rol);
  const hoofdstukken = codes.includes('spreiding') ? metMeegenomen(geteld, await leesTaakstelling(v, vraag)) : geteld;
  if (fouten.length === 0 && v.c.req.query('als') === 'csv') return alsBestand(v, vraag, hoofdstukken);
  const vandaag = bekendOp ?? v.vandaag;
  const [kop, uitleg] = magPeriode(deel, v.wie.rol, periode) ? ['Hier is nog niets', 'In deze periode is er niets geteld of geleverd. Kies een andere periode.'] : ['Kies hele kwartalen', 'Over minder dan een kwartaal zouden deze cijfers over één mens kunnen gaan. Kies een kwartaal of een jaar.'];
  return blad(v, { titel, deel: '/monitor', status: fouten.length > 0 ? 400 : 200, fout: fouten.length > 0 }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Monitor', href: `/monitor?${new URLSearchParams(vraagdelen(vraag))}` }, { naam: titel }]} />
      <Vraagfouten fouten={fouten} />
      <Kop titel={titel} sub={`${regeling.korte_naam} · ${deel === 'trend' ? zegKwartalen(periode, vandaag) : zegPeriodeTot(periode, vandaag)} · ${zegGemaakt(v.vandaag, vandaag)}`} rechts={deel === 'geleverd' && <Link href="/monitor/leveren">Cijfers leveren, en wie dat nog moet doen</Link>} />
      <Monitornav vraag={vraag} rol={v.wie.rol} hier={deel} />
      <Keuzes vraag={vraag} pad={pad(deel)} vandaag={v.vandaag} />
      {vraag.gebied && <Alert soort="info" titel={`Deze tabellen tellen de hele regio, niet alleen ${vraag.gebied.naam}`}><p>Waar een tabel een rij per gemeente heeft, staat {vraag.gebied.naam} erin.</p></Alert>}
      <Inhoud delen={hoofdstukken.flatMap((h) => h.tabellen).map((t) => ({ id: `tabel-${t.code}`, naam: t.titel }))} />
      {hoofdstukken.every((h) => h.tabellen.length === 0) && <Kaart><Leeg titel={kop!}>{uitleg}</Leeg></Kaart>}
      {hoofdstukken.flatMap((h) => h.tabellen).map((t) => <Tabelkaart key={t.code} tabel={t} achter periode={periode} vandaag={vandaag} csv={`${pad(deel)}?${new URLSearchParams({ ...vraagdelen(vraag), als: 'csv', tabel: t.code })}`} />)}
      <Uitvoer vraag={vraag} naam="Alle hoofdstukken" />
    </>
  ));
};

/** GET /monitor/leven and the like: the same question at the page where these figures have their home. */
const naarElders = (waar: string) => ({ c }: IngelogdVerzoek): Response => {
  const [van, tot] = [c.req.query('van'), c.req.query('tot')];
  return c.redirect(van && tot ? `${waar}?${new URLSearchParams({ van, tot })}` : waar, 302);
};

export const hoofdstukroutes: readonly Route[] = [
  ...Object.keys(DELEN).map((deel): Route => ({ methode: 'GET', pad: pad(deel), toegang: 'ingelogd', doe: hoofdstukpagina(deel) })),
  ...Object.entries(ELDERS).map(([code, waar]): Route => ({ methode: 'GET', pad: pad(code), toegang: 'ingelogd', doe: naarElders(waar) })),
];
