import { isId } from '../../actions/kern.ts';
import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { magZaakstap, magZelf } from '../../actions/zaak/zaakactie.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { zegGemaakt, zegPeriode } from '../../domain/monitor/periode.ts';
import { openstand, OPENSTANDNAMEN, type RapportStand } from '../../domain/monitor/rapportzaak.ts';
import type { Rapport } from '../../domain/monitor/tabel.ts';
import { zegCel } from '../../domain/monitor/tabelwoorden.ts';
import { verschillen } from '../../domain/monitor/uit/verschil.ts';
import type { Uitkomst } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesRapportbeeld, type Rapportbeeld } from '../../storage/lezen/rapportbeelden.ts';
import { leesRapport } from '../../storage/lezen/rapport.ts';
import { laadZaak, zakenVan, type GeladenZaak } from '../../storage/lezen/zaken.ts';
import { VORMCODES, VORMEN } from '../../uitvoer/vormen.ts';
import { blad } from '../blad.tsx';
import { kiesUit, Lijstbalk, lijstBestand, Lijstuitvoer, nieuwsteEerst, sorteerkop, type Lijstvorm } from '../lijsten/keus.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Alert, Gegevens, Inhoud, Kaart, KnopLink, Kop, Kruimelpad, Leeg, Link, Tabel, Titelcel } from '../ui/index.ts';
import { gedaanMelding, zaakstappad } from '../zaak/paden.ts';
import { Hoofdstukken, hoofdstukplek } from './hoofdstukken.tsx';
import { Openbadge, Openkaart } from './openkaart.tsx';
import { RAPPORTENPAD } from './paden.ts';
import { ANDERE_VORM, hoofdstukkenVoor, stuurRapport, vormUit } from './rapport.ts';

type Rapportzaak = GeladenZaak<RapportStand>;
const pad = (id: string): string => `${RAPPORTENPAD}/${id}`;

const jaarVan = ({ stand }: Rapportzaak): string => stand.periode.van.slice(0, 4);
const vormVan = (rapporten: readonly Rapportzaak[]): Lijstvorm<Rapportzaak> => ({
  pad: RAPPORTENPAD, woorden: ({ stand }) => `${zegPeriode(stand.periode)} ${stand.periode.van} ${OPENSTANDNAMEN[openstand(stand)]}`,
  filters: [
    { naam: 'jaar', label: 'Jaar', opties: [...new Set(rapporten.map(jaarVan))].sort().reverse().map((jaar) => ({ waarde: jaar, naam: jaar })), past: (r, jaar) => jaarVan(r) === jaar },
    { naam: 'open', label: 'Open data', opties: Object.entries(OPENSTANDNAMEN).map(([waarde, naam]) => ({ waarde, naam })), past: (r, open) => openstand(r.stand) === open },
  ],
  volgorden: [{ code: 'periode', naam: 'Laatste periode eerst', op: nieuwsteEerst(({ stand }) => stand.periode.van) }, { code: 'op', naam: 'Laatst vastgesteld eerst', op: nieuwsteEerst(({ stand }) => stand.op) }],
  csv: { naam: 'rapporten', kolommen: [
    { kop: 'Van', waarde: ({ stand }) => stand.periode.van }, { kop: 'Tot', waarde: ({ stand }) => stand.periode.tot }, { kop: 'Zoals bekend op', waarde: ({ stand }) => stand.bekendOp }, { kop: 'Vastgesteld op', waarde: ({ stand }) => stand.op },
    { kop: 'Open data', waarde: ({ stand }) => OPENSTANDNAMEN[openstand(stand)] }, { kop: 'Kenmerk (SHA-256)', waarde: ({ stand }) => stand.sha256 },
  ] },
});

/** GET /monitor/rapporten?zoek=&jaar=&open=&volgorde=&als=csv: what was adopted, the latest period first. */
export async function rapportenlijst(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Rapporten', '/monitor');
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const rapporten = await kern.verbinding.als(token, (tx) => zakenVan<RapportStand>(tx, regeling.regeling, 'rapport'));
  const vorm = vormVan(rapporten);
  const keus = kiesUit(c, vorm, rapporten);
  const bestand = lijstBestand(c, vorm, keus, vandaag);
  if (bestand) return bestand;
  const mag = magZaakstap(ZAAKACTIES['rapport-vaststellen']!, regeling, undefined, wie).ok;
  return blad(v, { titel: 'Rapporten', deel: '/monitor', melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Monitor', href: '/monitor' }, { naam: 'Vastgestelde rapporten' }]} />
      <Kop titel="Vastgestelde rapporten" sub="Wat is vastgesteld, blijft zoals het was. Je ziet erbij wat er sindsdien veranderde." rechts={mag && <KnopLink href={zaakstappad('rapport-vaststellen')}>Rapport vaststellen</KnopLink>} />
      {rapporten.length > 1 && <Lijstbalk vorm={vorm} keus={keus} label="Zoek een rapport" />}
      <Kaart plat titel={keus.getoond.length === 1 ? 'Eén rapport' : `${keus.getoond.length} rapporten`} voet={<><Link href="/open-data">Naar de open data</Link> <Lijstuitvoer vorm={vorm} keus={keus} /></>}>
        {keus.getoond.length === 0 ? <Leeg titel={rapporten.length > 0 ? 'Geen rapport past hierbij' : 'Er is nog niets vastgesteld'}>Na afloop van een kwartaal of jaar stelt het servicepunt of de coördinator het rapport vast.</Leeg> : (
          <Tabel
            bijschrift="Vastgestelde rapporten" compact kolommen={[{ sleutel: 'periode', kop: 'Periode', rijkop: true, ...sorteerkop(vorm, keus, 'periode') }, { sleutel: 'op', kop: 'Vastgesteld op', ...sorteerkop(vorm, keus, 'op') }, { sleutel: 'open', kop: 'Open data' }]}
            rijen={keus.getoond.map(({ id, stand }) => ({ sleutel: id, cellen: { periode: <Titelcel titel={zegPeriode(stand.periode)} href={pad(id)} sub={stand.bekendOp && `zoals bekend op ${zegDatum(stand.bekendOp)}`} />, op: zegDatum(stand.op), open: <Openbadge stand={openstand(stand)} /> } }))}
          />
        )}
      </Kaart>
    </>
  ));
}

async function lees({ c, kern, wie, token, vandaag }: IngelogdVerzoek): Promise<{ zaak: Rapportzaak; beeld: Rapportbeeld; vaststellen: Uitkomst<null> } | undefined> {
  const id = c.req.param('id') ?? '';
  if (!isId(id) || !wie.regeling) return undefined;
  return kern.verbinding.als(token, async (tx) => {
    const zaak = await laadZaak<RapportStand>(tx, id, 'rapport');
    const beeld = zaak && await leesRapportbeeld(tx, id, zaak.stand.sha256);
    return beeld && { zaak, beeld, vaststellen: await magZelf(tx, ZAAKACTIES['opendata-vaststellen']!, kern.regelingen.op(zaak.stand.regeling, vandaag), zaak, wie) };
  });
}
const bestaatNiet = (v: IngelogdVerzoek): Response | Promise<Response> =>
  blad(v, { titel: 'Rapport', deel: '/monitor', status: 404 }, <><Kop titel="Dit rapport is er niet" /><Leeg titel="Er is hier niets vastgesteld" actie={<KnopLink href={RAPPORTENPAD}>Naar de rapporten</KnopLink>}>Het bestaat niet, of is van een andere regeling.</Leeg></>);

const NIET_VERGELEKEN = 'Wat mensen overkwam, vergelijken we niet: één getal verschil zou één mens zijn.';
function Verschilkaart({ toen, nu, gevoelig }: { toen: Rapport; nu: Rapport; gevoelig: readonly string[] }) {
  const anders = verschillen(toen, nu, gevoelig);
  if (anders.length === 0) return <Alert soort="gelukt" titel="Er is sindsdien niets veranderd">Vandaag geteld zijn alle getallen hetzelfde. {NIET_VERGELEKEN}</Alert>;
  const HOOGSTENS = 50;
  return (
    <Kaart plat titel={anders.length === 1 ? 'Eén getal is sindsdien anders' : `${anders.length} getallen zijn sindsdien anders`} id="verschillen" voet={`Er is later iets vastgelegd dat in deze periode gebeurde, of iets hersteld.${anders.length > HOOGSTENS ? ` De eerste ${HOOGSTENS} staan hier.` : ''} ${NIET_VERGELEKEN}`}>
      <Tabel
        bijschrift="Wat er sinds de vaststelling veranderde" compact kolommen={[{ sleutel: 'waar', kop: 'Waar', rijkop: true }, { sleutel: 'toen', kop: 'Vastgesteld', getal: true }, { sleutel: 'nu', kop: 'Nu', getal: true }]}
        rijen={anders.slice(0, HOOGSTENS).map((x, i) => ({ sleutel: String(i), cellen: { waar: <Titelcel titel={`${x.rij}, ${x.kolom.toLowerCase()}`} sub={x.titel} />, toen: zegCel(x.toen, x.eenheid), nu: zegCel(x.nu, x.eenheid) } }))}
      />
    </Kaart>
  );
}

/** GET /monitor/rapporten/:id: drawn from what was frozen, with its mark checked and what has changed since. */
export async function rapportpagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie } = v;
  const gelezen = await lees(v);
  if (!gelezen) return bestaatNiet(v);
  const { zaak: { id, stand }, beeld: { rapport, heel }, vaststellen } = gelezen;
  const nu = await leesRapport(kern, { regeling: stand.regeling, periode: stand.periode, ...(stand.bekendOp ? { bekendOp: stand.bekendOp } : {}) }, hoofdstukkenVoor(wie.rol), wie.rol);
  const gedaan = c.req.query('gedaan');
  const melding = gedaan === 'opendata-vaststellen' && openstand(stand) === 'openbaar' ? 'Openbaar gemaakt.' : gedaanMelding(gedaan);
  return blad(v, { titel: `Rapport over ${zegPeriode(stand.periode)}`, deel: '/monitor', melding }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Monitor', href: '/monitor' }, { naam: 'Vastgestelde rapporten', href: RAPPORTENPAD }, { naam: zegPeriode(stand.periode) }]} />
      <Kop titel={`Rapport over ${zegPeriode(stand.periode)}`} sub={`${rapport.naam} · vastgesteld op ${zegDatum(stand.op)} · ${zegGemaakt(rapport.gemaaktOp ?? stand.op, stand.bekendOp)}`} />
      <p className="voordeur-downloads"><span>Download:</span>{VORMCODES.map((als) => <Link key={als} href={`${pad(id)}/bestand?als=${als}`}>{VORMEN[als].naam}</Link>)}</p>
      {!heel && <Alert soort="fout" titel="Dit rapport is niet meer wat het was">Het kenmerk dat bij het vaststellen is vastgelegd, past niet bij wat er is bewaard. Meld dit de beheerder.</Alert>}
      <Kaart titel="Echtheid"><Gegevens feiten={[{ term: 'Gecontroleerd', waarde: heel ? 'Ongewijzigd sinds het is vastgesteld' : 'Gewijzigd' }, { term: 'Kenmerk (SHA-256 van het JSON-bestand)', waarde: <code>{stand.sha256}</code> }]} /></Kaart>
      <Openkaart v={v} id={id} stand={stand} vaststellen={vaststellen} />
      <Verschilkaart toen={rapport} nu={nu} gevoelig={kern.regelingen.versies(stand.regeling).flatMap((r) => r.monitor?.aanleveringen ?? []).flatMap((a) => (a.gevoelig ? [a.code] : []))} />
      <Inhoud delen={rapport.hoofdstukken.map((h) => ({ id: hoofdstukplek(h.code), naam: h.titel }))} />
      <Hoofdstukken rapport={rapport} vandaag={stand.op} />
    </>
  ));
}

/** GET /monitor/rapporten/:id/bestand?als=: the frozen report as a file. Who sees every chapter gets the JSON to the byte. */
export async function rapportbeeldbestand(v: IngelogdVerzoek): Promise<Response> {
  const gelezen = await lees(v);
  if (!gelezen) return bestaatNiet(v);
  const als = vormUit(v);
  return als ? stuurRapport(v, gelezen.beeld.rapport, als) : v.c.text(ANDERE_VORM, 400);
}
