import { isId } from '../../actions/kern.ts';
import { zegDatum, zegMoment } from '../../domain/kalender/zeg.ts';
import { herhaal, verschillen } from '../../domain/matching/afweging.ts';
import { ANDERE_GEMEENTE } from '../../domain/matching/keuze.ts';
import { zegPunten } from '../../domain/matching/punten.ts';
import type { Matching } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesAfweging, leesAfwegingenBij, type Bewaard } from '../../storage/lezen/afwegingen.ts';
import { leesNamen } from '../../storage/lezen/werk.ts';
import { leesWoning } from '../../storage/lezen/woningen.ts';
import { blad } from '../blad.tsx';
import { Alert, Badge, Gegevens, Kaart, KnopLink, Kolom, Kop, Kruimelpad, Leeg, Link, Raster, Tabel, Vorm } from '../ui/index.ts';
import { kruimels, woningNietGevonden, woningVan } from '../woning/woning.tsx';
import { gemeentenamen } from './rang.ts';
import { Rangrij, type Rangdeel } from './rangrij.tsx';

/* Rankings as they were when someone chose, shown from what was kept and reckoned again. */

/** The reason another than number one was chosen, in words. */
export const zegAfwijkreden = (matching: Pick<Matching, 'afwijkredenen'> | undefined, code: string): string =>
  matching?.afwijkredenen.find((r) => r.code === code)?.naam ?? (code === ANDERE_GEMEENTE ? 'De woning staat in een gemeente waar de kandidaat niet zocht' : code);

const zegKeuze = ({ keuze, kader }: Bewaard): string =>
  keuze ? `${keuze.plaats ? `nummer ${keuze.plaats} van ${keuze.van}` : 'paste niet'}${keuze.afwijkreden ? `: ${zegAfwijkreden(kader.matching, keuze.afwijkreden).toLowerCase()}` : ''}` : 'niet met jullie gedeeld';

/** GET /woningen/:id/afwegingen: every choice for this home. */
export async function afwegingen(v: IngelogdVerzoek): Promise<Response> {
  const woning = await woningVan(v);
  if (!woning) return woningNietGevonden(v);
  const { rijen, namen } = await v.kern.verbinding.als(v.token, async (tx) => {
    const rijen = await leesAfwegingenBij(tx, woning.id);
    return { rijen, namen: await leesNamen(tx, rijen.map((r) => r.dossier)) };
  });
  return blad(v, { titel: `Keuzes voor ${woning.adres}`, deel: '/woningen' }, (
    <>
      <Kruimelpad kruimels={[...kruimels(v, woning, 'x').slice(0, -1), { naam: 'Eerdere keuzes' }]} />
      <Kop titel={`Keuzes voor ${woning.adres}`} sub="Elke keer dat deze woning is voorgelegd, met de rangorde zoals die toen was." />
      <Kaart plat>
        {rijen.length === 0
          ? <Leeg titel="Deze woning is nog aan niemand voorgelegd" actie={<KnopLink href={`/woningen/${woning.id}/kandidaten`}>Bekijk de kandidaten</KnopLink>}>Na het voorleggen staat hier de rangorde van dat moment.</Leeg>
          : (
            <Tabel
              bijschrift="Keuzes voor deze woning, de laatste boven" kolommen={[{ sleutel: 'op', kop: 'Voorgelegd', rijkop: true }, { sleutel: 'wie', kop: 'Kandidaat' }, { sleutel: 'keuze', kop: 'Plaats en reden' }, { sleutel: 'regel', kop: 'Regeling' }]}
              rijen={rijen.map((r) => ({ sleutel: r.id, cellen: { op: <Link href={`/woningen/${woning.id}/afwegingen/${r.id}`}>{zegMoment(r.op)}</Link>, wie: namen.get(r.dossier) ?? (r.keuze ? <Link href={`/dossiers/${r.dossier}`}>dossier</Link> : 'niet met jullie gedeeld'), keuze: zegKeuze(r), regel: `versie van ${zegDatum(r.kader.versie)}` } }))}
            />
          )}
      </Kaart>
      <p><Link href="/matching/afwijkingen">Hoe vaak een ander dan nummer één is gekozen, en waarom</Link></p>
    </>
  ));
}

/** GET /woningen/:id/afwegingen/:afweging: the ranking as it was, from the inputs that were kept. */
export async function afweging(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, token } = v;
  const [id, nummer] = [c.req.param('id') ?? '', c.req.param('afweging') ?? ''];
  const gelezen = isId(id) && isId(nummer)
    ? await kern.verbinding.als(token, async (tx) => {
        const [woning, bewaard] = [await leesWoning(tx, id), await leesAfweging(tx, nummer)];
        return woning && bewaard?.woning === woning.id ? { woning, bewaard, namen: await leesNamen(tx, bewaard.gewogen.map((g) => g.invoer.dossier)) } : undefined;
      })
    : undefined;
  if (!gelezen) return woningNietGevonden(v);
  const { woning, bewaard, namen } = gelezen;
  const { kader, gewogen, anderen } = bewaard;
  const rangorde = herhaal(bewaard);
  const anders = verschillen(bewaard);
  const regeling = { ...kern.regelingen.op(kader.regeling, kader.versie), matching: kader.matching };
  const rang: Rangdeel = { regeling, rangorde, bij: new Map(), beeld: { regeling, woning: kader.woning, hoogste: rangorde.hoogste, op: kader.op, gemeente: gemeentenamen(v, kader.regeling) } };
  const paren = new Map([...rangorde.passend, ...rangorde.nietPassend].map((p) => [p.kandidaat.dossier, p]));
  const opPlaats = new Map(gewogen.flatMap((g) => (g.plaats ? [[g.plaats, paren.get(g.invoer.dossier)!] as const] : [])));
  const naam = (d: string): string => namen.get(d) ?? paren.get(d)?.kandidaat.kenmerk ?? d;
  const rij = ({ invoer, plaats }: (typeof gewogen)[number]) => (
    <Rangrij key={invoer.dossier} rang={rang} paar={paren.get(invoer.dossier)!} plaats={plaats} naam={naam} boven={plaats ? opPlaats.get(plaats - 1) ?? null : null} merk={invoer.dossier === bewaard.dossier ? <Badge stand="voldoet">gekozen</Badge> : undefined} />
  );
  const onbekend = (p: { plaats: number | null; punten: number }, i: number) => (
    <li key={`ander-${i}`}><div className="voordeur-rang__kop"><span className="voordeur-rang__plek">{p.plaats ?? '–'}</span><span className="voordeur-rang__wie voordeur-grijs">Een kandidaat die je nu niet ziet</span><span /><span className="voordeur-rang__punten">{zegPunten(p.punten)}</span><span /></div></li>
  );
  const passend = [...gewogen.filter((g) => g.plaats).map((g) => ({ plaats: g.plaats!, beeld: rij(g) })), ...anderen.flatMap((a, i) => (a.plaats ? [{ plaats: a.plaats, beeld: onbekend(a, i) }] : []))].sort((a, b) => a.plaats - b.plaats);
  const niet = [...gewogen.filter((g) => !g.plaats).map(rij), ...anderen.flatMap((a, i) => (a.plaats ? [] : [onbekend(a, i)]))];
  return blad(v, { titel: `Keuze voor ${woning.adres}`, deel: '/woningen' }, (
    <>
      <Kruimelpad kruimels={[...kruimels(v, woning, 'x').slice(0, -1), { naam: 'Eerdere keuzes', href: `/woningen/${woning.id}/afwegingen` }, { naam: zegMoment(bewaard.op) }]} />
      <Kop titel={`De rangorde van ${zegDatum(kader.op)}`} sub={`Voor ${woning.adres}, zoals die was toen de corporatie koos.`} />
      {anders.length > 0
        ? <Alert soort="fout" titel="Deze rangorde komt anders uit dan is bewaard"><p>Bij {anders.length} van {gewogen.length} kandidaten kloppen plaats of punten niet met de bewaarde gegevens. Meld dit aan de beheerder.</p></Alert>
        : <p className="voordeur-klein voordeur-grijs"><Vorm stand="voldoet" /> Opnieuw berekend uit de bewaarde gegevens: dezelfde volgorde en dezelfde punten.</p>}
      <Raster indeling="kandidaten">
        <Kolom>
          <h2 className="voordeur-rang__titel"><strong>{kader.passend} passend</strong></h2>
          {passend.length > 0 && <ol className="voordeur-rang">{passend.map((p) => p.beeld)}</ol>}
          {niet.length > 0 && <><h2 className="voordeur-rang__titel"><strong>{niet.length} niet passend</strong></h2><ol className="voordeur-rang">{niet}</ol></>}
        </Kolom>
        <Kolom zij label="De keuze">
          <Kaart titel="De keuze">
            <Gegevens feiten={[
              { term: 'Voorgelegd', waarde: zegMoment(bewaard.op) }, { term: 'Gekozen', waarde: paren.has(bewaard.dossier) ? <Link href={`/dossiers/${bewaard.dossier}`}>{naam(bewaard.dossier)}</Link> : 'niet meer met jullie gedeeld' },
              { term: 'Plaats en reden', waarde: zegKeuze(bewaard) }, { term: 'Regeling', waarde: `${regeling.korte_naam}, versie van ${zegDatum(kader.versie)}` },
            ]} />
            <p className="voordeur-klein voordeur-grijs">Bewaard is wie in deze gemeente zocht. Wie je nu niet ziet, staat er zonder naam.</p>
          </Kaart>
        </Kolom>
      </Raster>
    </>
  ));
}
