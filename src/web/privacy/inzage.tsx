import type { ReactNode } from 'react';
import { GROEPEN, GROEPNAMEN } from '../../domain/aanvraag/gegevensgroepen.ts';
import { dagMetNummer, dagnummer, inNederland, type Dag } from '../../domain/kalender/dag.ts';
import { zegMoment } from '../../domain/kalender/zeg.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import { GRONDEN, grondVan, INZAGESOORTEN, soortnaam, type Inzagesoort } from '../../domain/privacy/inzagewoorden.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesLog, leesLogmensen, legInzageVanFgVast, LOGSORTERINGEN, type Logfilter, type Logregel, type Logsortering, type Mens } from '../../storage/lezen/inzage.ts';
import { telTeBeoordelen } from '../../storage/lezen/noodtoegang.ts';
import { blad } from '../blad.tsx';
import { adresMet, bladerlinks, keuzeUit, plekUit, tekstUit, type Vraagdelen } from '../lijsten/adres.ts';
import { alsCsv, HOOGSTENS_IN_EXPORT, stuurCsv, type Csvkolom } from '../lijsten/csv.ts';
import { metAlle, regelingenVan } from '../lijsten/namen.ts';
import { mogelijkeNummers } from '../lijsten/nummer.ts';
import { Badge, Filterbalk, Kaart, KnopLink, Kop, Leeg, Paginering, Tabel, type Filterveld, type Tabelkolom } from '../ui/index.ts';
import { Privacynav } from './nav.tsx';

const PAD = '/privacy/inzage';
const SOORTEN = Object.keys(INZAGESOORTEN) as Inzagesoort[];
const VOLGORDENAMEN: Record<Logsortering, string> = { nieuwste: 'Nieuwste eerst', oudste: 'Oudste eerst', dossiers: 'Meeste dossiers eerst' };
/** Without a choice the log begins this many days ago: so it stays quick, however long it is. */
const DAGEN = 30;

const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
/** A day from the address that exists; else nothing. */
export function dagUit(tekst: string | undefined): Dag | undefined {
  if (!tekst || !/^(19|20)\d{2}-\d{2}-\d{2}$/.test(tekst)) return undefined;
  try { return dagMetNummer(dagnummer(tekst)); } catch { return undefined; }
}

/** Names of the reasons for an emergency, by code, of all versions of a regeling. */
export const redennamen = (versies: readonly Regeling[]): ReadonlyMap<string, string> => new Map(versies.flatMap((r) => r.privacy.noodtoegang?.redenen.map((x) => [x.code, x.naam] as const) ?? []));

const wieNaam = (r: Logregel): string => r.naam ?? (r.rol === 'client' ? 'de cliënt zelf' : 'Voordeur');
const zegGroepen = (r: Logregel): string => r.groepen.length === 0 ? '–' : r.groepen.length === GROEPEN.length ? 'alle groepen' : r.groepen.map((g) => GROEPNAMEN[g] ?? g).join(', ');
const zegDossiers = (r: Logregel): string => (r.aantal <= r.kenmerken.length ? r.kenmerken.join(', ') : `${r.kenmerken.join(', ')} en ${r.aantal - r.kenmerken.length} andere`);

type Kolom = 'wanneer' | 'wie' | 'hoe' | 'dossiers' | 'groepen';
const KOLOMMEN: readonly Tabelkolom<Kolom>[] = [
  { sleutel: 'wanneer', kop: 'Wanneer', breedte: 'smal' }, { sleutel: 'wie', kop: 'Wie, namens wie', rijkop: true }, { sleutel: 'hoe', kop: 'Hoe' }, { sleutel: 'dossiers', kop: 'Dossiers' }, { sleutel: 'groepen', kop: 'Gegevens' },
];

function Dossiers({ r }: { r: Logregel }): ReactNode {
  if (r.dossier_id && r.kenmerken[0]) return <a className="utrecht-link voordeur-nummer" href={`/dossiers/${r.dossier_id}/wie-ziet-wat`}>{r.kenmerken[0]}</a>;
  return r.aantal === 0 ? '–' : zegDossiers(r);
}

const rij = (r: Logregel, redenen: ReadonlyMap<string, string>, vandaag: Dag) => ({
  sleutel: r.sleutel,
  cellen: {
    wanneer: zegMoment(r.op, vandaag),
    wie: <>{wieNaam(r)}{r.rol !== 'client' && <span className="voordeur-celsub">{ROLNAMEN[r.rol]}, {r.organisatie}</span>}</>,
    hoe: <>{hoofdletter(soortnaam(r.soort))}{r.noodtoegang && <span className="voordeur-celsub"><Badge stand="let-op">Noodtoegang</Badge> {r.reden && redenen.get(r.reden)}</span>}</>,
    dossiers: <Dossiers r={r} />,
    groepen: <span className="voordeur-klein">{zegGroepen(r)}</span>,
  },
});

const CSVKOLOMMEN = (redenen: ReadonlyMap<string, string>): readonly Csvkolom<Logregel>[] => [
  { kop: 'Dag', waarde: (r) => inNederland(r.op).dag }, { kop: 'Tijd', waarde: (r) => inNederland(r.op).tijd }, { kop: 'Wie', waarde: wieNaam }, { kop: 'Rol', waarde: (r) => ROLNAMEN[r.rol] },
  { kop: 'Organisatie', waarde: (r) => r.organisatie }, { kop: 'Hoe', waarde: (r) => soortnaam(r.soort) }, { kop: 'Grond', waarde: (r) => GRONDEN[grondVan(r)] }, { kop: 'Reden', waarde: (r) => (r.reden ? redenen.get(r.reden) ?? r.reden : '') },
  { kop: 'Dossiers', waarde: (r) => r.aantal }, { kop: 'Nummers', waarde: zegDossiers }, { kop: 'Gegevens', waarde: zegGroepen },
];

/** What the address asks of the log. */
function leesVraag({ c, kern, wie, vandaag }: IngelogdVerzoek, mensen: readonly Mens[]) {
  const q = tekstUit(c, 'q', 40);
  const van = dagUit(c.req.query('van')) ?? dagMetNummer(dagnummer(vandaag) - DAGEN);
  const tot = dagUit(c.req.query('tot')) ?? vandaag;
  const filter: Logfilter = {
    wie: keuzeUit(c, 'wie', mensen.map((m) => m.merk)), organisatie: keuzeUit(c, 'organisatie', [...new Set(mensen.map((m) => m.organisatie))]), soort: keuzeUit(c, 'soort', SOORTEN), groep: keuzeUit(c, 'groep', GROEPEN),
    ...(keuzeUit(c, 'nood', ['ja']) ? { nood: true as const } : {}), van, tot: dagMetNummer(dagnummer(tot) + 1),
    // What is no number finds nothing, rather than everything.
    ...(q ? { kenmerken: mogelijkeNummers(q, regelingenVan(kern.regelingen, wie.regeling), vandaag) } : {}),
  };
  return { q, van, tot, filter, volgorde: keuzeUit(c, 'volgorde', LOGSORTERINGEN) ?? 'nieuwste' as const };
}

/** GET /privacy/inzage: the read log for a privacy officer: who read which dossiers and which groups, when and on what basis. Never what stood there, or whose it is. */
export async function inzagelog(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  const csv = c.req.query('als') === 'csv';
  const { mensen, lijst, open, vraag } = await kern.verbinding.als(token, async (tx) => {
    const mensen = await leesLogmensen(tx);
    const vraag = leesVraag(v, mensen);
    const lijst = await leesLog(tx, vraag.filter, vraag.volgorde, csv ? undefined : plekUit(c), csv ? HOOGSTENS_IN_EXPORT : undefined);
    await legInzageVanFgVast(tx, csv ? 'uitvoer' : 'inzagelog');
    return { mensen, vraag, lijst, open: await telTeBeoordelen(tx) };
  });
  const redenen = redennamen(wie.regeling ? kern.regelingen.versies(wie.regeling) : []);
  if (csv) return stuurCsv(c, 'inzagelog', vandaag, alsCsv(CSVKOLOMMEN(redenen), lijst.rijen));
  const { q, van, tot, filter, volgorde } = vraag;
  const delen: Vraagdelen = { q, van, tot, wie: filter.wie, organisatie: filter.organisatie, soort: filter.soort, groep: filter.groep, nood: filter.nood && 'ja', volgorde: volgorde === 'nieuwste' ? undefined : volgorde };
  const organisaties = [...new Map(mensen.map((m) => [m.organisatie, m.organisatie_naam] as const))].sort((a, b) => a[1].localeCompare(b[1], 'nl'));
  const velden: Filterveld[] = [
    { soort: 'zoek', naam: 'q', label: 'Dossiernummer', waarde: q },
    { soort: 'keuze', naam: 'wie', label: 'Wie', waarde: filter.wie, opties: metAlle('Iedereen', mensen.map((m) => [m.merk, `${m.naam} (${ROLNAMEN[m.rol]}, ${m.organisatie_naam})`] as const)) },
    ...(organisaties.length > 1 ? [{ soort: 'keuze' as const, naam: 'organisatie', label: 'Organisatie', waarde: filter.organisatie, opties: metAlle('Alle', organisaties) }] : []),
    { soort: 'datum', naam: 'van', label: 'Van', waarde: van }, { soort: 'datum', naam: 'tot', label: 'Tot en met', waarde: tot },
    { soort: 'keuze', naam: 'soort', label: 'Hoe', waarde: filter.soort, opties: metAlle('Alles', SOORTEN.map((s) => [s, hoofdletter(INZAGESOORTEN[s])] as const)) },
    { soort: 'keuze', naam: 'groep', label: 'Gegevens', waarde: filter.groep, opties: metAlle('Alle', GROEPEN.map((g) => [g, GROEPNAMEN[g]] as const)) },
    { soort: 'keuze', naam: 'nood', label: 'Grond', waarde: delen.nood, opties: metAlle('Alle', [['ja', 'Alleen noodtoegang']]) },
    { soort: 'keuze', naam: 'volgorde', label: 'Volgorde', waarde: volgorde, opties: LOGSORTERINGEN.map((s) => ({ waarde: s, naam: VOLGORDENAMEN[s] })) },
  ];
  const gefilterd = Boolean(q || filter.wie || filter.organisatie || filter.soort || filter.groep || filter.nood);
  return blad(v, { titel: 'Inzagelog', deel: PAD }, (
    <>
      <Kop titel="Inzagelog" sub="Wie keek waarin, namens wie, wanneer en op welke grond. Niet wat er stond, en niet van wie: een dossier staat hier met zijn nummer." rechts={<KnopLink icoon="download" href={adresMet(PAD, { ...delen, als: 'csv' })}>Uitvoeren als CSV</KnopLink>} />
      <Privacynav hier={PAD} teBeoordelen={open} />
      <details className="voordeur-filtervouw" open data-smal-dicht>
        <summary>Filter{gefilterd ? ' (aan)' : ''}</summary>
        <Filterbalk action={PAD} velden={velden} wis={gefilterd ? PAD : undefined} />
      </details>
      <Kaart plat voet={lijst.rijen.length > 0 && <Paginering {...bladerlinks(PAD, delen, lijst)} stand={`${lijst.rijen.length} regels getoond`} />}>
        {lijst.rijen.length > 0
          ? <Tabel bijschrift={`Inzagelog, ${VOLGORDENAMEN[volgorde].toLowerCase()}`} kolommen={KOLOMMEN} rijen={lijst.rijen.map((r) => rij(r, redenen, vandaag))} compact />
          : <Leeg titel="Niets gelezen" actie={gefilterd ? <KnopLink href={PAD}>Wis filters</KnopLink> : undefined}>In deze periode is er niets gelezen dat hierbij past.</Leeg>}
      </Kaart>
    </>
  ));
}
