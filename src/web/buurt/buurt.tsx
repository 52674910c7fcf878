import { isId } from '../../actions/kern.ts';
import { magBuurtstap } from '../../actions/buurt/buurt-stroom.ts';
import { BUURTSTAPPEN, isBuurtstap, SLUITREDENEN, type Buurtstap } from '../../domain/draagkracht/buurt.ts';
import { draagkrachtVan, geldendeOordelen, geldigTot } from '../../domain/draagkracht/oordeel.ts';
import { inNederland } from '../../domain/kalender/dag.ts';
import { zegDag, zegDagKort, zegMoment, zegTermijn } from '../../domain/kalender/zeg.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesBuurt, leesBuurtoordelen, leesBuurtverloop, leesPlaatsingen, leesVrijeWoningenIn, type Buurt, type Buurtbeeld, type Buurtgebeurtenis, type Buurtoordeel, type VrijeWoning } from '../../storage/lezen/buurten.ts';
import { blad } from '../blad.tsx';
import { gemeentenVan, zegGemeente } from '../lijsten/namen.ts';
import { MET_WONINGEN } from '../lijsten/rollen.ts';
import { Alert, Badge, Gegevens, Kaart, KnopLink, Knoppen, Kolom, Kop, Kruimelpad, Leeg, Lijst, Link, Raster, Tijdlijn, type LijstItem, type Tijdlijnregel } from '../ui/index.ts';
import { WatHetDoet } from './lijst.tsx';
import { BEELDBADGE, BEELDNAMEN, BUURTPAD, buurtpad, buurtstappad, deelVoor, isDraagkracht, wispad } from './paden.ts';
import { zegPlaatsingen } from './plaatsingen.ts';

/** The same answer for what does not exist and for what belongs to another regeling. */
export const buurtNietGevonden = (v: IngelogdVerzoek): Response | Promise<Response> =>
  blad(v, { titel: 'Deze buurt is niet gevonden', deel: deelVoor(v.wie.rol), smal: true, status: 404 }, (
    <>
      <Kop titel="Deze buurt is niet gevonden" />
      <Leeg titel="Zij bestaat niet, of hoort niet bij jouw regeling" actie={<KnopLink href={BUURTPAD}>Naar de buurten</KnopLink>}>Je ziet de buurten van de gemeenten in je eigen regeling.</Leeg>
    </>
  ));

export type Buurtblad = { buurt: Buurt; regeling: Regeling; gemeente: string };
/** The neighbourhood of this address with the regeling as it holds today. */
export async function buurtVan(v: IngelogdVerzoek): Promise<Buurtblad | undefined> {
  const id = v.c.req.param('buurt');
  const buurt = isId(id) ? await v.kern.verbinding.als(v.token, (tx) => leesBuurt(tx, id.toLowerCase())) : undefined;
  if (!buurt) return undefined;
  const regeling = v.kern.regelingen.op(buurt.regeling, v.vandaag);
  return { buurt, regeling, gemeente: zegGemeente(gemeentenVan([regeling]), buurt.gemeente) ?? buurt.gemeente };
}

export const kruimels = ({ buurt }: Buurtblad, hier?: string) => [{ naam: 'Buurten', href: BUURTPAD }, ...(hier ? [{ naam: buurt.naam, href: buurtpad(buurt.id) }, { naam: hier }] : [{ naam: buurt.naam }])];

/** May this reader take the step now? */
export const kan = ({ regeling, buurt }: Buurtblad, stap: Buurtstap, { wie }: IngelogdVerzoek): boolean =>
  (stap !== 'draagkracht-melden' || Boolean(regeling.draagkracht?.oordeel_van.includes(wie.rol))) && magBuurtstap(stap)(regeling, buurt.stand, wie).ok;

type Toon = { v: IngelogdVerzoek; blad: Buurtblad };

/** Words that say too much can go, by whose they are or by the service point. */
export const magWissen = ({ v: { wie }, blad: { regeling } }: Toon, o: Buurtoordeel): boolean =>
  (o.reden ?? o.helpt) !== undefined && (wie.organisatie === regeling.servicepunt.organisatie || (wie.organisatie === o.organisatie && magBuurtstap('woorden-wissen')(regeling, undefined, wie).ok));

const telt = (tot: string, vandaag: string): string => `telt tot en met ${zegDagKort(tot, vandaag)}, ${zegTermijn(tot, vandaag).woorden}`;

function regelVan(toon: Toon, o: Buurtoordeel, geldt: boolean): LijstItem {
  const { v: { vandaag }, blad: { regeling, buurt } } = toon;
  const tot = geldigTot(regeling, o.op);
  return {
    sleutel: String(o.volgnummer), titel: o.naam, rechts: <Badge stand={geldt ? BEELDBADGE[o.oordeel] : 'onbekend'}>{BEELDNAMEN[o.oordeel]}</Badge>,
    regels: [
      `${zegDag(o.op, vandaag)}, ${geldt && tot ? telt(tot, vandaag) : tot && tot < vandaag ? 'verlopen' : 'vervangen door een later oordeel'}`,
      ...(o.reden ? [`“${o.reden}”`] : []), ...(o.helpt ? [`Wat zou helpen: “${o.helpt}”`] : []),
    ],
    actie: magWissen(toon, o) ? <Link href={wispad(buurt.id, o.volgnummer)}>Toelichting wissen</Link> : undefined,
  };
}

const ZEG: Record<string, string> = { 'buurt-vastgelegd': 'Buurt toegevoegd', 'buurt-hernoemd': 'Naam gewijzigd', 'buurt-gesloten': 'Buurt gesloten', 'buurt-heropend': 'Buurt heropend', 'draagkracht-gemeld': 'Draagkracht gemeld', 'woorden-gewist': 'Toelichting gewist' };
function verloopregel(g: Buurtgebeurtenis, vandaag: string): Tijdlijnregel {
  const { dag, tijd } = inNederland(g.vastgelegd_op);
  const later = dag !== g.gebeurd_op;
  const reden = SLUITREDENEN.find((r) => r.code === g.gegevens.reden)?.naam.toLowerCase();
  const vervolg = isDraagkracht(g.gegevens.oordeel) ? `: ${BEELDNAMEN[g.gegevens.oordeel]}` : reden ? `: ${reden}` : undefined;
  return {
    sleutel: String(g.volgnummer), datum: zegDagKort(g.gebeurd_op, vandaag), iso: g.gebeurd_op, ...(later ? {} : { tijd }), titel: ZEG[g.soort] ?? g.soort, ...(vervolg ? { vervolg } : {}),
    wie: `${g.organisatie}${later ? `, vastgelegd op ${zegMoment(g.vastgelegd_op, vandaag)}` : ''}`,
  };
}

function VrijeWoningen({ woningen, vandaag }: { woningen: readonly VrijeWoning[]; vandaag: string }) {
  return (
    <Kaart plat titel="Woningen die hier vrij staan">
      {woningen.length === 0
        ? <Leeg titel="Nu geen">Een woning die hier vrij is of binnenkort vrijkomt, staat dan hier.</Leeg>
        : <Lijst items={woningen.map((w) => ({ sleutel: w.id, titel: w.adres, href: `/woningen/${w.id}`, regels: [`${w.corporatie} · ${w.status} · beschikbaar vanaf ${zegDagKort(w.beschikbaar_vanaf, vandaag)}`] }))} />}
    </Kaart>
  );
}

const KAN: Record<Buurtbeeld, string> = { beperkt: 'nu weinig', gewoon: 'evenveel als andere', ruim: 'nu veel', geen: 'evenveel als andere' };

const gedaanVan = (v: IngelogdVerzoek): string | undefined => { const g = v.c.req.query('gedaan') ?? ''; return isBuurtstap(g) ? `${BUURTSTAPPEN[g].gedaan}.` : undefined; };

/** GET /buurten/:buurt: who says what, until when it counts, what happened, and how many keys were handed over here. */
export async function buurtpagina(v: IngelogdVerzoek): Promise<Response> {
  const { kern, token, wie, vandaag } = v;
  const gevonden = await buurtVan(v);
  if (!gevonden) return buurtNietGevonden(v);
  const { buurt, regeling, gemeente } = gevonden;
  const metWoningen = MET_WONINGEN.includes(wie.rol);
  const { oordelen, verloop, plaatsingen, woningen } = await kern.verbinding.als(token, async (tx) => ({
    oordelen: await leesBuurtoordelen(tx, buurt.id, vandaag), verloop: await leesBuurtverloop(tx, buurt.id), plaatsingen: (await leesPlaatsingen(tx, [buurt.id])).get(buurt.id),
    woningen: metWoningen ? await leesVrijeWoningenIn(tx, buurt.id) : [],
  }));
  const opVolgorde = [...oordelen].reverse();
  const geldend = geldendeOordelen(opVolgorde, regeling, vandaag);
  const nummers = new Set(geldend.map((o) => o.volgnummer));
  const beeld: Buurtbeeld = geldend.length === 0 ? 'geen' : draagkrachtVan({ oordelen: opVolgorde }, regeling, vandaag);
  const toon: Toon = { v, blad: gevonden };
  const eerder = oordelen.filter((o) => !nummers.has(o.volgnummer));
  const beheer = (['buurt-hernoemen', 'buurt-sluiten', 'buurt-heropenen'] as const).filter((stap) => kan(gevonden, stap, v));
  const zin = geldend.length === 0 ? 'Niemand gaf hier een oordeel dat nog telt.' : geldend.length === 1 ? `${geldend[0]!.naam} zegt dat de buurt ${KAN[beeld]} kan dragen.` : `Van ${geldend.length} organisaties geldt het voorzichtigste oordeel: de buurt kan ${KAN[beeld]} dragen.`;
  return blad(v, { titel: buurt.naam, deel: deelVoor(wie.rol), melding: gedaanVan(v) }, (
    <>
      <Kruimelpad kruimels={kruimels(gevonden)} />
      <Kop titel={buurt.naam} sub={buurt.status === 'open' && zin} feiten={[gemeente]} rechts={buurt.status === 'gesloten' ? <Badge stand="gesloten">gesloten</Badge> : <Badge stand={BEELDBADGE[beeld]}>{BEELDNAMEN[beeld]}</Badge>} />
      {buurt.status === 'gesloten' && <Alert soort="info"><p>Deze buurt is gesloten. Nieuwe woningen kunnen hier niet worden aangemeld.</p></Alert>}
      <Raster indeling="dossier">
        <Kolom>
          <Kaart plat titel="Wat organisaties zeggen" voet={kan(gevonden, 'draagkracht-melden', v) && <KnopLink soort="hoofd" href={buurtstappad(buurt.id, 'draagkracht-melden')}>Oordeel geven</KnopLink>}>
            {geldend.length === 0 ? <Leeg titel="Geen oordeel dat telt">{buurt.status === 'open' ? 'Wie hier werkt, kan zeggen wat de buurt kan dragen. Tot dan telt zij als gewoon.' : 'Over een gesloten buurt wordt geen oordeel gegeven.'}</Leeg> : <Lijst items={oordelen.filter((o) => nummers.has(o.volgnummer)).map((o) => regelVan(toon, o, true))} />}
          </Kaart>
          {eerder.length > 0 && <Kaart plat titel="Eerdere oordelen"><Lijst items={eerder.map((o) => regelVan(toon, o, false))} /></Kaart>}
          <Kaart plat titel="Verloop"><Tijdlijn was={verloop.map((g) => verloopregel(g, vandaag))} /></Kaart>
        </Kolom>
        <Kolom zij label="Over deze buurt">
          <Kaart titel="In deze buurt">
            <Gegevens feiten={[{ term: 'Gemeente', waarde: gemeente }, { term: 'Sleutels in de laatste 12 maanden', waarde: zegPlaatsingen(plaatsingen) }]} />
            {plaatsingen?.minder_dan_vijf && <p className="voordeur-klein voordeur-grijs">Kleine aantallen worden niet genoemd, zodat niemand herkenbaar is.</p>}
          </Kaart>
          {metWoningen && <VrijeWoningen woningen={woningen} vandaag={vandaag} />}
          <WatHetDoet regeling={regeling} />
          {beheer.length > 0 && <Kaart titel="Bijhouden"><Knoppen>{beheer.map((stap) => <KnopLink key={stap} soort="stil" href={buurtstappad(buurt.id, stap)}>{BUURTSTAPPEN[stap].titel}</KnopLink>)}</Knoppen></Kaart>}
        </Kolom>
      </Raster>
    </>
  ));
}
