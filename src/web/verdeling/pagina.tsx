import { bevoegdVoorEigen } from '../../domain/keten/bevoegd.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { zegSchema } from '../../domain/monitor/bevinding.ts';
import { jaarPeriode } from '../../domain/monitor/periode.ts';
import { VERDELINGSTAPPEN, isVerdelingstap, van, type Verdelingstap } from '../../domain/verdeling/besluiten.ts';
import { zegAfgesproken } from '../../domain/verdeling/afgesproken.ts';
import { methodenaam } from '../../domain/verdeling/rekenen.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { stuurCsv } from '../lijsten/csv.ts';
import { Alert, Bron, Filterbalk, KnopLink, Knoppen, Kolom, Kop, Link, Lijst, Raster, Schakel } from '../ui/index.ts';
import { Balken, Jaartabel, Kwartaaltabel, type Beeld } from './cijfers.tsx';
import { taakstellingCsv } from './csv.ts';
import { Geschiedenis } from './geschiedenis.tsx';
import { jaarpad, stappad, VERDELINGPAD } from './paden.ts';
import { Tekorten, tekortregels } from './tekorten.tsx';
import { leesVraag, type Gelezen } from './vraag.ts';
import { voorWie, woningen, zegOverdracht } from './woorden.ts';

/** Who watches over all the numbers: what goes short stands on top for them. */
const BEWAKERS: readonly Rol[] = ['servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator'];

const DELEN = [{ code: 'jaar', naam: 'Het jaar' }, { code: 'kwartalen', naam: 'Per kwartaal' }, { code: 'besluiten', naam: 'Gemeld en besloten' }] as const;

const geenJaar = (v: IngelogdVerzoek, { jaren, regeling }: Gelezen): Response | Promise<Response> =>
  blad(v, { titel: 'Voor dat jaar is er geen taakstelling', deel: VERDELINGPAD, status: 404, smal: true }, (
    <>
      <Kop titel="Voor dat jaar is er geen taakstelling" sub={`${regeling.korte_naam} heeft een taakstelling van ${jaren[0]} tot en met ${jaren.at(-1)}.`} />
      <Lijst items={jaren.map((j) => ({ sleutel: String(j), titel: String(j), href: jaarpad(j) }))} />
    </>
  ));

/** The steps this reader may take. */
function Stapknoppen({ v, gelezen: { regeling } }: { v: IngelogdVerzoek; gelezen: Gelezen }) {
  const stappen = (Object.keys(VERDELINGSTAPPEN) as Verdelingstap[]).filter((stap) => bevoegdVoorEigen(regeling, stap, v.wie).ok);
  if (stappen.length === 0) return null;
  return <Knoppen>{stappen.map((stap, i) => <KnopLink key={stap} soort={i === 0 ? 'hoofd' : 'neven'} href={stappad(stap)}>{VERDELINGSTAPPEN[stap].titel}</KnopLink>)}</Knoppen>;
}

/** What made the numbers of this year other than published, and what is to change. */
function Grondslag({ beeld: { t, namen } }: { beeld: Beeld }) {
  const overdracht = zegOverdracht(t, namen);
  const { vastgesteld, herzieningen, komend } = t.basis;
  return (
    <Alert soort="info" titel={`Zo komt de taakstelling van ${t.jaar} tot stand`}>
      <ul className="voordeur-opsomming">
        <li>{vastgesteld ? `De sleutel is vastgesteld op ${zegDatum(vastgesteld.besluit.op)} door: ${namen.orgaan(vastgesteld.besluit.orgaan)} (voorstel ${vastgesteld.voorstel.nummer}, ${methodenaam(vastgesteld.voorstel.methode)}).` : 'De aantallen zijn die van de gepubliceerde sleutel.'} <Link href={`/regelingen/${t.basis.versie.regeling}/verdeelsleutel?jaar=${t.jaar}`}>Bekijk de sleutel</Link></li>
        <li>{overdracht.tekst} {overdracht.bron && <Bron tekst={overdracht.bron} />}</li>
        {herzieningen.map((b) => <li key={b.nummer}>{voorWie(b, namen)}: {woningen(b.aantal)} in {b.jaar}, vanaf {zegDatum(b.vanaf)} ({namen.orgaan(b.orgaan)}).</li>)}
        {komend.map((b) => <li key={b.nummer}>Vanaf {zegDatum(b.vanaf)} wordt het anders: {voorWie(b, namen)}, {woningen(b.aantal)} in {b.jaar} ({namen.orgaan(b.orgaan)}).</li>)}
      </ul>
    </Alert>
  );
}

/** `GET /verdeling?jaar=&gemeente=&corporatie=`: goal, realised, in the pipeline and to go, with how it came about (P2.a, P2.d, P2.e, PO.c2, PO.c3). */
export async function verdelingpagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, wie, vandaag } = v;
  const gelezen = await leesVraag(v);
  if (!gelezen) return zonderRegeling(v, 'Verdeling', VERDELINGPAD);
  const { t, jaar, jaren, namen, bron, regeling, vastgelegd } = gelezen;
  if (!t) return geenJaar(v, gelezen);
  if (c.req.query('als') === 'csv') return stuurCsv(c, `taakstelling-${regeling.regeling}-${jaar}`, vandaag, taakstellingCsv(t, namen));
  const keuze = { gemeente: t.gemeenten.find((g) => g.gemeente === c.req.query('gemeente'))?.gemeente ?? undefined, corporatie: t.corporaties.find((k) => k.corporatie === c.req.query('corporatie'))?.corporatie ?? undefined };
  const beeld: Beeld = { t, namen, vandaag, keuze };
  const schema = zegSchema(t.regio.gerealiseerd, t.regio.taakstelling, jaarPeriode(jaar), vandaag);
  const gemeld = van(bron.besluiten, 'tekort-gemeld').filter((b) => t.tekorten.includes(b));
  const regels = tekortregels({ beeld, gemeld, toelichtingen: bron.toelichtingen });
  const bewaakt = BEWAKERS.includes(wie.rol);
  const tekorten = <Tekorten regels={regels} nadruk={bewaakt} bron={regeling.stappen['tekort-melden']?.bron} />;
  const gekozen = Object.fromEntries(Object.entries(keuze).flatMap(([naam, waarde]) => (waarde ? [[naam, waarde]] : [])));
  const deel = DELEN.find((d) => d.code === c.req.query('deel'))?.code ?? 'jaar';
  const gedaan = c.req.query('gedaan') ?? '';
  return blad(v, { titel: `Verdeling ${jaar}`, deel: VERDELINGPAD, melding: isVerdelingstap(gedaan) ? `${VERDELINGSTAPPEN[gedaan].gedaan}.` : undefined }, (
    <>
      <Kop
        titel={`${t.regio.gerealiseerd} van ${t.regio.taakstelling} woningen in ${jaar}`}
        sub={[zegAfgesproken({ ...t.regio, jaar }), `${t.regio.te_gaan} te gaan`, t.regio.pijplijn > 0 && `${t.regio.pijplijn} in de pijplijn`, schema && `${schema.kop.toLowerCase()}`].filter(Boolean).join(' · ')}
        rechts={<Link href={jaarpad(jaar, { als: 'csv' })}>Als CSV</Link>}
      />
      <Filterbalk
        action={VERDELINGPAD} verborgen={deel === 'jaar' ? {} : { deel }} label="Kies een jaar, gemeente of corporatie" wis={keuze.gemeente || keuze.corporatie ? jaarpad(jaar) : undefined}
        velden={[
          { soort: 'keuze', naam: 'jaar', label: 'Jaar', waarde: String(jaar), opties: jaren.map((j) => ({ waarde: String(j), naam: String(j) })) },
          { soort: 'keuze', naam: 'gemeente', label: 'Gemeente', waarde: keuze.gemeente, opties: [{ waarde: '', naam: 'Alle gemeenten' }, ...t.gemeenten.map((g) => ({ waarde: g.gemeente!, naam: namen.gemeente(g.gemeente!) }))] },
          { soort: 'keuze', naam: 'corporatie', label: 'Corporatie', waarde: keuze.corporatie, opties: [{ waarde: '', naam: 'Alle corporaties' }, ...t.corporaties.map((k) => ({ waarde: k.corporatie!, naam: namen.partij(k.corporatie!) }))] },
        ]}
      />
      <div className="voordeur-stapel">
        <Stapknoppen v={v} gelezen={gelezen} />
        {bewaakt && tekorten}
        <Schakel label="Onderdelen van de verdeling" keuzes={DELEN.map((d) => ({ naam: d.naam, href: jaarpad(jaar, { ...gekozen, ...(d.code === 'jaar' ? {} : { deel: d.code }) }), hier: d.code === deel }))} />
        {deel === 'jaar' && <Grondslag beeld={beeld} />}
        {deel === 'jaar' && !keuze.gemeente && !keuze.corporatie && (
          <Raster indeling="gelijk">
            <Kolom><Balken rijen={t.gemeenten} wie={['gemeente', 'gemeenten']} naam={(r) => namen.gemeente(r.gemeente!)} beeld={beeld} /></Kolom>
            <Kolom><Balken rijen={t.corporaties} wie={['corporatie', 'corporaties']} naam={(r) => namen.partij(r.corporatie!)} beeld={beeld} /></Kolom>
          </Raster>
        )}
        {deel === 'jaar' && <Jaartabel beeld={beeld} />}
        {deel === 'kwartalen' && <Kwartaaltabel beeld={beeld} />}
        {!bewaakt && deel === 'jaar' && tekorten}
        {deel === 'besluiten' && <Geschiedenis besluiten={bron.besluiten} toelichtingen={bron.toelichtingen} vastgelegd={vastgelegd} namen={namen} vandaag={vandaag} />}
      </div>
    </>
  ));
}
