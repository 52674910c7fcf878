import { magBuurtstap } from '../../actions/buurt/buurt-stroom.ts';
import { BUURTSTAPPEN, werktIn } from '../../domain/draagkracht/buurt.ts';
import { eersteGeldige, geldigTot } from '../../domain/draagkracht/oordeel.ts';
import { zegDagKort, zegTermijn } from '../../domain/kalender/zeg.ts';
import { plusWerkdagen } from '../../domain/kalender/werkdagen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { BUURTSTANDEN, leesBuurten, leesPlaatsingen, telBuurten, type Buurtbeeld, type Buurtdagen, type Buurtfilter, type Buurtregel, type Buurtsortering, type Plaatsingen } from '../../storage/lezen/buurten.ts';
import { blad } from '../blad.tsx';
import { adresMet, bladerlinks, keuzeUit, plekUit, tekstUit, type Vraagdelen } from '../lijsten/adres.ts';
import { alsCsv, HOOGSTENS_IN_EXPORT, stuurCsv, type Csvkolom } from '../lijsten/csv.ts';
import { gemeentenVan, metAlle, zegGemeente } from '../lijsten/namen.ts';
import { Badge, Bron, Filterbalk, Filterchips, Kaart, KnopLink, Knoppen, Kop, Leeg, Paginering, Tabel, Titelcel, type Rij, type Tabelkolom } from '../ui/index.ts';
import { BEELDBADGE, BEELDNAMEN, BUURTPAD, buurtpad, buurtstappad, deelVoor } from './paden.ts';
import { zegPlaatsingen } from './plaatsingen.ts';

const VOLGORDES = ['naam', 'gemeente', 'verloopt'] as const satisfies readonly Buurtsortering[];
const VOLGORDENAMEN: Record<Buurtsortering, string> = { naam: 'Naam', gemeente: 'Gemeente', verloopt: 'Verloopt het eerst' };
/** "Binnenkort" is within four weeks of working days. */
const STRAKS = 20;
const NOOIT = '0001-01-01';

/** The days by which the database tells which opinions count today, and which no longer do in a few weeks. */
export const buurtdagen = (regeling: Regeling, vandaag: string): Buurtdagen => ({
  vandaag, sinds: eersteGeldige(regeling, vandaag) ?? 'infinity', straks: eersteGeldige(regeling, plusWerkdagen(vandaag, STRAKS)) ?? NOOIT,
});

type Beeld = { regeling: Regeling; gemeenten: ReadonlyMap<string, string>; plaatsingen: ReadonlyMap<string, Plaatsingen>; vandaag: string };

const kolommenVoorCsv = ({ regeling, gemeenten, plaatsingen }: Beeld): readonly Csvkolom<Buurtregel>[] => [
  { kop: 'Buurt', waarde: (b) => b.naam }, { kop: 'Gemeente', waarde: (b) => zegGemeente(gemeenten, b.gemeente) }, { kop: 'Gesloten', waarde: (b) => (b.status === 'gesloten' ? 'ja' : 'nee') },
  { kop: 'Draagkracht', waarde: (b) => BEELDNAMEN[b.beeld] }, { kop: 'Oordelen die tellen', waarde: (b) => b.oordelen }, { kop: 'Eerste oordeel verloopt na', waarde: (b) => b.oudste && geldigTot(regeling, b.oudste) },
  { kop: 'Sleutels laatste 12 maanden', waarde: (b) => zegPlaatsingen(plaatsingen.get(b.id)) },
];

function Verloopt({ rij, beeld: { regeling, vandaag } }: { rij: Buurtregel; beeld: Beeld }) {
  const tot = rij.oudste && geldigTot(regeling, rij.oudste);
  if (!tot) return <span className="voordeur-grijs">geen oordeel</span>;
  return <span><time dateTime={tot}>{zegDagKort(tot, vandaag)}</time><span className="voordeur-celsub">{rij.oordelen === 1 ? 'één oordeel' : `${rij.oordelen} oordelen`}, {zegTermijn(tot, vandaag).woorden}</span></span>;
}

type Kolom = 'buurt' | 'draagkracht' | 'verloopt' | 'plaatsingen' | 'actie';
function Buurttabel({ rijen, beeld, delen, nu, magMelden }: { rijen: readonly Buurtregel[]; beeld: Beeld; delen: Vraagdelen; nu: Buurtsortering; magMelden: (gemeente: string) => boolean }) {
  const sorteer = (op: Buurtsortering) => ({ href: adresMet(BUURTPAD, { ...delen, volgorde: op === 'naam' ? undefined : op }), ...(nu === op ? { nu: 'oplopend' as const } : {}) });
  const kan = rijen.some((b) => b.status === 'open' && magMelden(b.gemeente));
  const kolommen: readonly Tabelkolom<Kolom>[] = [
    { sleutel: 'buurt', kop: 'Buurt', rijkop: true, sorteer: sorteer('naam') }, { sleutel: 'draagkracht', kop: 'Kan nu dragen' }, { sleutel: 'verloopt', kop: 'Telt tot en met', sorteer: sorteer('verloopt') },
    { sleutel: 'plaatsingen', kop: 'Sleutels in 12 maanden', getal: true }, ...(kan ? [{ sleutel: 'actie' as const, kop: 'Actie', kopVerborgen: true, breedte: 'actie' as const }] : []),
  ];
  const rij = (b: Buurtregel): Rij<Kolom> => ({
    sleutel: b.id,
    cellen: {
      buurt: <Titelcel titel={b.naam} href={buurtpad(b.id)} sub={zegGemeente(beeld.gemeenten, b.gemeente)} />,
      draagkracht: b.status === 'gesloten' ? <Badge stand="gesloten">gesloten</Badge> : <Badge stand={BEELDBADGE[b.beeld]}>{BEELDNAMEN[b.beeld]}</Badge>,
      verloopt: <Verloopt rij={b} beeld={beeld} />, plaatsingen: zegPlaatsingen(beeld.plaatsingen.get(b.id)),
      actie: b.status === 'open' && magMelden(b.gemeente) ? <KnopLink maat="rij" href={buurtstappad(b.id, 'draagkracht-melden')} volledig={`Oordeel geven over ${b.naam}`}>Oordeel</KnopLink> : undefined,
    },
  });
  return <Tabel bijschrift={`Buurten, volgorde: ${VOLGORDENAMEN[nu]}`} kolommen={kolommen} rijen={rijen.map(rij)} />;
}

/** What an opinion does, and what it never does. */
export function WatHetDoet({ regeling }: { regeling: Regeling }) {
  if (!regeling.draagkracht) return null;
  return (
    <Kaart titel="Wat een oordeel doet">
      <p>{regeling.draagkracht.tekst} <Bron tekst={regeling.draagkracht.bron} /></p>
      <p>Een woning in een buurt die weinig kan dragen, krijgt minder punten als wordt gekeken welke woning het eerst aan de beurt is. Die punten zijn voor elke kandidaat gelijk: niemand wordt om een buurt overgeslagen. Wie waar woont, staat hier niet.</p>
      <p>Van elke organisatie telt het laatste oordeel, {regeling.draagkracht.geldig} lang. Zeggen zij iets anders, dan geldt het voorzichtigste. Zonder oordeel is een buurt gewoon.</p>
    </Kaart>
  );
}

/** GET /buurten. */
export async function buurtenlijst(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  const regeling = kern.regelingen.op(wie.regeling ?? kern.regelingen.alle()[0]!.regeling, vandaag);
  const gemeenten = gemeentenVan([regeling]);
  const volgorde = keuzeUit(c, 'volgorde', VOLGORDES) ?? 'naam';
  const stand = keuzeUit(c, 'stand', [...BUURTSTANDEN, 'gesloten', 'verloopt']);
  const filter: Buurtfilter = {
    zoek: tekstUit(c, 'q') || undefined, gemeente: keuzeUit(c, 'gemeente', [...gemeenten.keys()]), gesloten: stand === 'gesloten', verloopt: stand === 'verloopt',
    beeld: BUURTSTANDEN.find((b) => b === stand),
  };
  const delen: Vraagdelen = { q: filter.zoek, gemeente: filter.gemeente, stand, volgorde: volgorde === 'naam' ? undefined : volgorde };
  const dagen = buurtdagen(regeling, vandaag);
  const csv = c.req.query('als') === 'csv';
  const { telling, lijst, plaatsingen } = await kern.verbinding.als(token, async (tx) => {
    const telling = await telBuurten(tx, filter, dagen);
    const lijst = await leesBuurten(tx, filter, dagen, volgorde, csv ? undefined : plekUit(c), csv ? HOOGSTENS_IN_EXPORT : undefined);
    return { telling, lijst, plaatsingen: await leesPlaatsingen(tx, lijst.rijen.map((r) => r.id)) };
  });
  const beeld: Beeld = { regeling, gemeenten, plaatsingen, vandaag };
  if (csv) return stuurCsv(c, 'buurten', vandaag, alsCsv(kolommenVoorCsv(beeld), lijst.rijen));

  const open = [...telling.beelden.values()].reduce((a, b) => a + b, 0);
  const aantal = filter.gesloten ? telling.gesloten : filter.verloopt ? telling.verloopt : filter.beeld ? telling.beelden.get(filter.beeld) ?? 0 : open;
  const chip = (naam: string, s: string | undefined, n: number) => ({ naam, aantal: n, href: adresMet(BUURTPAD, { ...delen, stand: s }), hier: stand === s });
  const spreekt = regeling.draagkracht?.oordeel_van.includes(wie.rol) && magBuurtstap('draagkracht-melden')(regeling, undefined, wie).ok;
  const magMelden = (gemeente: string): boolean => Boolean(spreekt) && werktIn(regeling, wie.organisatie, gemeente);
  const magNieuw = magBuurtstap('buurt-vastleggen')(regeling, undefined, wie).ok;
  const apart = [...(spreekt || filter.verloopt ? [chip('Ons oordeel verloopt binnenkort', 'verloopt', telling.verloopt)] : []), ...(telling.gesloten > 0 || filter.gesloten ? [chip('Gesloten', 'gesloten', telling.gesloten)] : [])];
  const gefilterd = Boolean(filter.zoek || filter.gemeente || stand);
  const melding = c.req.query('gedaan') === 'buurt-vastleggen' ? `${BUURTSTAPPEN['buurt-vastleggen'].gedaan}.` : undefined;
  return blad(v, { titel: 'Buurten', deel: deelVoor(wie.rol), melding }, (
    <>
      <Kop
        titel="Buurten" sub="Wat buurten kunnen dragen, volgens wie er werkt."
        rechts={<Knoppen>
          {aantal > 0 && <KnopLink icoon="download" href={adresMet(BUURTPAD, { ...delen, als: 'csv' })}>Uitvoeren als CSV</KnopLink>}
          {magNieuw && <KnopLink soort="hoofd" icoon="plus" href={`${BUURTPAD}/nieuw`}>Buurt toevoegen</KnopLink>}
        </Knoppen>}
      />
      <Filterchips label="Draagkracht" groepen={[[chip('Alles', undefined, open), ...BUURTSTANDEN.map((b: Buurtbeeld) => chip(BEELDNAMEN[b], b, telling.beelden.get(b) ?? 0))], ...(apart.length > 0 ? [apart] : [])]} />
      <Filterbalk
        action={BUURTPAD} verborgen={stand ? { stand } : {}} wis={filter.zoek || filter.gemeente ? adresMet(BUURTPAD, { stand }) : undefined}
        velden={[
          { soort: 'zoek', naam: 'q', label: 'Naam', waarde: filter.zoek }, { soort: 'keuze', naam: 'gemeente', label: 'Gemeente', waarde: filter.gemeente, opties: metAlle('Alle', gemeenten) },
          { soort: 'keuze', naam: 'volgorde', label: 'Volgorde', waarde: volgorde, opties: VOLGORDES.map((w) => ({ waarde: w, naam: VOLGORDENAMEN[w] })) },
        ]}
      />
      <Kaart plat voet={lijst.rijen.length > 0 && <Paginering {...bladerlinks(BUURTPAD, delen, lijst)} stand={`${lijst.rijen.length} van ${aantal} getoond`} />}>
        {lijst.rijen.length > 0
          ? <Buurttabel rijen={lijst.rijen} beeld={beeld} delen={delen} nu={volgorde} magMelden={magMelden} />
          : gefilterd ? <Leeg titel="Geen buurt past bij dit filter" actie={<KnopLink href={BUURTPAD}>Wis filters</KnopLink>}>Kies een andere gemeente of draagkracht, of controleer de naam.</Leeg>
          : <Leeg titel="Nog geen buurten" actie={magNieuw ? <KnopLink soort="hoofd" href={`${BUURTPAD}/nieuw`}>Buurt toevoegen</KnopLink> : undefined}>Als een corporatie of het servicepunt een buurt toevoegt, staat zij hier. Daarna zegt wie er werkt wat zij kan dragen.</Leeg>}
      </Kaart>
      <WatHetDoet regeling={regeling} />
    </>
  ));
}
