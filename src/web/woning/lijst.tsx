import { AAN_TAFEL } from '../../actions/matching/matchkeuze.ts';
import { jaarVan } from '../../domain/kalender/dag.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { zegDagKort } from '../../domain/kalender/zeg.ts';
import { WONINGSTATUSSEN, type Woningstatus } from '../../domain/keten/stand.ts';
import { HUURKLASSEN, klassegrenzen } from '../../domain/woning/huurgrens.ts';
import { leesWoningen, MEESTE_KAMERS, telWoningen, WONINGLABELS, type Woningfilter, type Woninglabel, type Woningregel, type Woningsortering } from '../../storage/lezen/woningen.ts';
import { blad } from '../blad.tsx';
import { adresMet, bladerlinks, keuzeUit, plekUit, tekstUit, type Vraagdelen } from '../lijsten/adres.ts';
import { alsCsv, HOOGSTENS_IN_EXPORT, stuurCsv, type Csvkolom } from '../lijsten/csv.ts';
import { gemeentenVan, metAlle, partijenVan, regelingenVan, zegGemeente } from '../lijsten/namen.ts';
import { zegDuur } from '../lijsten/termijn.ts';
import { Filterbalk, Filterchips, Kaart, KnopLink, Knoppen, Kop, Leeg, Paginering, Tabel, Titelcel, type Filterveld, type Tabelkolom } from '../ui/index.ts';
import { STATUSNAMEN, zegHuur, zegJaNee, zegKenmerken } from './woorden.ts';

const PAD = '/woningen';
const VOLGORDES = ['vrij', 'sinds', 'huur'] as const satisfies readonly Woningsortering[];
const VOLGORDENAMEN: Record<Woningsortering, string> = { vrij: 'Eerst beschikbaar', sinds: 'Langst in deze stand', huur: 'Laagste huur' };
const KAMERNAMEN: Record<string, string> = { ...Object.fromEntries([1, 2, 3, 4].map((n) => [String(n), String(n)])), [MEESTE_KAMERS]: `${MEESTE_KAMERS} of meer` };
const LABELNAMEN: Record<Woninglabel, string> = { jongerenwoning: 'Jongerenwoning', 'bijzondere-woonvorm': 'Bijzondere woonvorm', geen: 'Iedereen' };
type Kolom = 'adres' | 'stand' | 'corporatie' | 'kamers' | 'huur' | 'vrij' | 'sinds' | 'actie';

const csvkolommen = (gemeenten: ReadonlyMap<string, string>): readonly Csvkolom<Woningregel>[] => [
  { kop: 'Adres', waarde: (w) => w.adres }, { kop: 'Gemeente', waarde: (w) => zegGemeente(gemeenten, w.gemeente) }, { kop: 'Corporatie', waarde: (w) => w.corporatienaam },
  { kop: 'Stand', waarde: (w) => STATUSNAMEN[w.status] }, { kop: 'Staat zo sinds', waarde: (w) => w.sinds }, { kop: 'Kamers', waarde: (w) => w.kamers }, { kop: 'Kale huur', waarde: (w) => w.huur },
  { kop: 'Gelijkvloers of lift', waarde: (w) => (w.gelijkvloers ? 'ja' : 'nee') }, { kop: 'Jongerenwoning', waarde: (w) => (w.jongerenwoning ? 'ja' : 'nee') }, { kop: 'Beschikbaar vanaf', waarde: (w) => w.beschikbaar_vanaf },
  { kop: 'Postcode', waarde: (w) => w.postcode }, { kop: 'Plaats', waarde: (w) => w.plaats }, { kop: 'Servicekosten', waarde: (w) => w.servicekosten }, { kop: 'Oppervlakte (m²)', waarde: (w) => w.oppervlakte }, { kop: 'Verdieping', waarde: (w) => w.verdieping },
  { kop: 'Lift', waarde: (w) => zegJaNee(w.lift) }, { kop: 'Kenmerken', waarde: (w) => zegKenmerken(w.kenmerken).join(', ') }, { kop: 'Huisdieren', waarde: (w) => zegJaNee(w.huisdieren) }, { kop: 'Energielabel', waarde: (w) => w.energielabel },
  { kop: 'Bijzondere woonvorm', waarde: (w) => (w.bijzondere_woonvorm ? 'ja' : 'nee') }, { kop: 'Voorwaarden woonvorm', waarde: (w) => w.woonvorm_voorwaarden }, { kop: 'Extra huurvoorwaarden', waarde: (w) => w.huurvoorwaarden }, { kop: 'Bezichtigen', waarde: (w) => w.bezichtiging },
];

function Woningtabel({ rijen, gemeenten, eigen, vandaag, delen, nu }: { rijen: readonly Woningregel[]; gemeenten: ReadonlyMap<string, string>; eigen: boolean; vandaag: string; delen: Vraagdelen; nu: Woningsortering }) {
  const sorteer = (op: Woningsortering) => ({ href: adresMet(PAD, { ...delen, volgorde: op }), ...(nu === op ? { nu: 'oplopend' as const } : {}) });
  const kolommen: readonly Tabelkolom<Kolom>[] = [
    { sleutel: 'adres', kop: 'Adres', rijkop: true }, { sleutel: 'stand', kop: 'Stand' }, ...(eigen ? [] : [{ sleutel: 'corporatie' as const, kop: 'Corporatie' }]),
    { sleutel: 'kamers', kop: 'Kamers', getal: true }, { sleutel: 'huur', kop: 'Kale huur', getal: true, sorteer: sorteer('huur') }, { sleutel: 'vrij', kop: 'Beschikbaar', sorteer: sorteer('vrij') },
    { sleutel: 'sinds', kop: 'Staat zo', sorteer: sorteer('sinds') }, ...(eigen ? [{ sleutel: 'actie' as const, kop: 'Actie', kopVerborgen: true, breedte: 'actie' as const }] : []),
  ];
  const rij = (w: Woningregel) => ({
    sleutel: w.id,
    cellen: {
      adres: <Titelcel titel={w.adres} href={`${PAD}/${w.id}`} sub={[zegGemeente(gemeenten, w.gemeente), w.jongerenwoning && 'jongerenwoning', w.bijzondere_woonvorm && 'bijzondere woonvorm', w.gelijkvloers && 'gelijkvloers of lift', w.oppervlakte && `${w.oppervlakte} m²`].filter(Boolean).join(' · ')} />,
      stand: STATUSNAMEN[w.status], corporatie: w.corporatienaam, kamers: w.kamers, huur: zegHuur(w.huur), vrij: zegDagKort(w.beschikbaar_vanaf, vandaag), sinds: zegDuur(w.sinds, vandaag),
      actie: w.status === 'vrij' ? <KnopLink maat="rij" href={`${PAD}/${w.id}/kandidaten`} volledig={`Kandidaten voor ${w.adres}`}>Kandidaten</KnopLink>
        : w.status === 'aangekondigd' ? <KnopLink maat="rij" href={`${PAD}/${w.id}/vrijgeven`} volledig={`Vrijgeven: ${w.adres}`}>Vrijgeven</KnopLink> : undefined,
    },
  });
  return <Tabel bijschrift={`Woningen, volgorde: ${VOLGORDENAMEN[nu]}`} kolommen={kolommen} rijen={rijen.map(rij)} />;
}

/** After a list was taken in; the number comes from the address, so only a number is said. */
const zegIngelezen = (aantal: string | undefined): string | undefined => (aantal && /^\d{1,5}$/.test(aantal) ? `${Number(aantal) === 1 ? 'Eén woning' : `${Number(aantal).toLocaleString('nl-NL')} woningen`} ingelezen.` : undefined);

/** GET /woningen: a corporation's own homes, or all of the scheme for who keeps the overview. */
export async function woninglijst(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  const regelingen = regelingenVan(kern.regelingen, wie.regeling);
  const [gemeenten, corporaties] = [gemeentenVan(regelingen), partijenVan(regelingen, 'corporatie')];
  const eigen = wie.rol === 'woonconsulent';
  const volgorde = keuzeUit(c, 'volgorde', VOLGORDES) ?? 'vrij';
  const jaar = jaarVan(vandaag);
  const kies = { huur: keuzeUit(c, 'huur', HUURKLASSEN.map((k) => k.code)), label: keuzeUit(c, 'label', WONINGLABELS), kamers: keuzeUit(c, 'kamers', Object.keys(KAMERNAMEN)), zoek: tekstUit(c, 'q', 80) };
  const klasse = kies.huur && regelingen.map((r) => klassegrenzen(r, kies.huur!, jaar)).find((k) => k !== undefined);
  const filter: Woningfilter = {
    status: keuzeUit(c, 'stand', WONINGSTATUSSEN), gemeente: keuzeUit(c, 'gemeente', [...gemeenten.keys()]), corporatie: eigen ? undefined : keuzeUit(c, 'corporatie', [...corporaties.keys()]),
    label: kies.label, huur: klasse, kamers: kies.kamers === undefined ? undefined : Number(kies.kamers), zoek: kies.zoek || undefined,
  };
  const delen: Vraagdelen = {
    q: filter.zoek, stand: filter.status, gemeente: filter.gemeente, corporatie: filter.corporatie, kamers: kies.kamers, label: kies.label, huur: kies.huur, volgorde: volgorde === 'vrij' ? undefined : volgorde,
  };
  const csv = c.req.query('als') === 'csv';
  const { telling, lijst } = await kern.verbinding.als(token, async (tx) => ({
    telling: await telWoningen(tx, wie, filter),
    lijst: await leesWoningen(tx, wie, filter, volgorde, csv ? undefined : plekUit(c), csv ? HOOGSTENS_IN_EXPORT : undefined),
  }));
  if (csv) return stuurCsv(c, 'woningen', vandaag, alsCsv(csvkolommen(gemeenten), lijst.rijen));

  const alles = [...telling.values()].reduce((a, b) => a + b, 0);
  const aantal = filter.status ? telling.get(filter.status) ?? 0 : alles;
  const chip = (naam: string, status: Woningstatus | undefined, n: number) => ({ naam, aantal: n, href: adresMet(PAD, { ...delen, stand: status }), hier: filter.status === status });
  const klassen = HUURKLASSEN.flatMap(({ code, naam }) => { const k = regelingen.map((r) => klassegrenzen(r, code, jaar)).find((g) => g !== undefined); return k ? [[code, `${naam} (${k.tot ? `€ ${Math.floor(k.tot)}` : `boven € ${Math.floor(k.van)}`})`] as const] : []; });
  const velden: Filterveld[] = [
    { soort: 'zoek', naam: 'q', label: 'Adres of postcode', waarde: filter.zoek },
    { soort: 'keuze', naam: 'gemeente', label: 'Gemeente', waarde: filter.gemeente, opties: metAlle('Alle', gemeenten) },
    ...(eigen ? [] : [{ soort: 'keuze' as const, naam: 'corporatie', label: 'Corporatie', waarde: filter.corporatie, opties: metAlle('Alle', corporaties) }]),
    { soort: 'keuze', naam: 'kamers', label: 'Kamers', waarde: kies.kamers, opties: metAlle('Alle', Object.entries(KAMERNAMEN)) },
    { soort: 'keuze', naam: 'label', label: 'Voor wie', waarde: kies.label, opties: metAlle('Alle', WONINGLABELS.map((l) => [l, LABELNAMEN[l]] as const)) },
    ...(klassen.length === 0 ? [] : [{ soort: 'keuze' as const, naam: 'huur', label: 'Kale huur', waarde: kies.huur, opties: metAlle('Alle', klassen) }]),
    { soort: 'keuze', naam: 'volgorde', label: 'Volgorde', waarde: volgorde, opties: VOLGORDES.map((w) => ({ waarde: w, naam: VOLGORDENAMEN[w] })) },
  ];
  const ingevuld = [filter.gemeente, filter.corporatie, filter.zoek, kies.kamers, kies.label, kies.huur].some(Boolean);
  const gefilterd = ingevuld || Boolean(filter.status);
  return blad(v, { titel: 'Woningen', deel: PAD, melding: zegIngelezen(c.req.query('ingelezen')) }, (
    <>
      <Kop
        titel="Woningen" sub={eigen ? `De woningen die ${wie.organisatieNaam} beschikbaar stelt.` : 'De woningen die corporaties beschikbaar stellen.'}
        rechts={<Knoppen>
          <KnopLink soort="stil" icoon="plek" href="/buurten">Buurten</KnopLink>
          {AAN_TAFEL.includes(wie.rol) && <KnopLink soort="hoofd" href="/matchtafel">Matchtafel</KnopLink>}
          {aantal > 0 && <KnopLink icoon="download" href={adresMet(PAD, { ...delen, als: 'csv' })}>Uitvoeren als CSV</KnopLink>}
 {eigen && <KnopLink icoon="document" href={`${PAD}/inlezen`}>Lijst inlezen</KnopLink>}
          {eigen && <KnopLink soort="hoofd" icoon="plus" href={`${PAD}/nieuw`}>Woning aanmelden</KnopLink>}
        </Knoppen>}
      />
      <Filterchips label="Stand" groepen={[[chip('Alles', undefined, alles), ...WONINGSTATUSSEN.filter((s) => (telling.get(s) ?? 0) > 0 || filter.status === s).map((s) => chip(STATUSNAMEN[s], s, telling.get(s) ?? 0))]]} />
      <Filterbalk action={PAD} velden={velden} verborgen={filter.status ? { stand: filter.status } : {}} wis={ingevuld ? adresMet(PAD, { stand: filter.status }) : undefined} />
      <Kaart plat voet={lijst.rijen.length > 0 && <Paginering {...bladerlinks(PAD, delen, lijst)} stand={`${lijst.rijen.length} van ${aantal} getoond`} />}>
        {lijst.rijen.length > 0
          ? <Woningtabel rijen={lijst.rijen} gemeenten={gemeenten} eigen={eigen} vandaag={vandaag} delen={delen} nu={volgorde} />
          : gefilterd ? <Leeg titel="Geen woning past bij dit filter" actie={<KnopLink href={PAD}>Wis filters</KnopLink>}>Zoek op minder, of kies een andere stand of gemeente.</Leeg>
          : <Leeg titel="Nog geen woningen" actie={eigen ? <KnopLink soort="hoofd" href={`${PAD}/nieuw`}>Woning aanmelden</KnopLink> : undefined}>{eigen ? 'Meld een woning aan die vrijkomt voor deze regeling. Daarna zie je wie er past.' : 'Zodra een corporatie een woning aanmeldt, staat zij hier.'}</Leeg>}
      </Kaart>
    </>
  ));
}
