import { isId } from '../../actions/kern.ts';
import { jaarVan } from '../../domain/kalender/dag.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { maatstaf, weeg, woningenVoor, type Paar } from '../../domain/matching/rangorde.ts';
import { kentMatching, metMatching } from '../../domain/matching/regels.ts';
import { nietGehaald } from '../../domain/matching/keuze.ts';
import { EISEN, zegPunten, type Eis } from '../../domain/matching/punten.ts';
import { EISWOORDEN, kamers, uitlegVan, zegNietGehaald } from '../../domain/matching/uitleg.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesAfwegingenVan, type EigenAfweging } from '../../storage/lezen/afwegingen.ts';
import { draagkrachtenVoor } from '../../storage/lezen/buurten.ts';
import { leesKop } from '../../storage/lezen/dossier.ts';
import { leesVrijeWeegwoningen, leesWachtenden, type Weegwoning } from '../../storage/lezen/kandidaten.ts';
import { aantallenVoor } from '../../storage/lezen/verdeling.ts';
import { leesNamen } from '../../storage/lezen/werk.ts';
import { blad } from '../blad.tsx';
import { dossierNietGevonden } from '../dossier/toegang.tsx';
import { adresMet, keuzeUit } from '../lijsten/adres.ts';
import { MET_WONINGEN } from '../lijsten/rollen.ts';
import { Alert, Kaart, KnopLink, Kop, Kruimelpad, Leeg, Lijst, Link, Vorm } from '../ui/index.ts';
import { zegHuur } from '../woning/woorden.ts';
import { tekortVan } from './aantallen.tsx';
import { gemeentenamen } from './rang.ts';
import { Ministaaf, Paaruitleg, type Uitlegbeeld } from './uitleg.tsx';

/* Homes for one client: the free ones in order for who sees homes, and what came of earlier ones for who supports the client. */

const HOOGSTENS = 50;
type Gewogen = { woning: Weegwoning; paar: Paar };

function Woningrij({ g: { woning, paar }, plaats, beeld, gemeente, voorleggen }: { g: Gewogen; plaats?: number; beeld: Omit<Uitlegbeeld, 'woning'>; gemeente: (code: string) => string; voorleggen?: string }) {
  const punten = zegPunten(paar.punten);
  const b = woning.beeld;
  return (
    <li>
      <details>
        <summary className="voordeur-rang__kop">
          <span className="voordeur-rang__plek">{plaats ?? '–'}</span>
          <span className="voordeur-rang__wie"><strong>{woning.adres}, {gemeente(b.gemeente)}</strong><small>{woning.corporatienaam} · {kamers(b.kamers)} · {zegHuur(b.huur)}{paar.past ? '' : ` · ${zegNietGehaald(uitlegVan(paar, b, beeld.regeling.matching, beeld).eisen).join('; ')}`}</small></span>
          <span className="voordeur-rang__staaf"><Ministaaf paar={paar} hoogste={beeld.hoogste} label={`${punten} punten`} /></span>
          <span className="voordeur-rang__punten"><strong>{punten}</strong></span>
          <span className="voordeur-rang__meer">Uitleg</span>
        </summary>
        <Paaruitleg paar={paar} wie={woning.adres} beeld={{ ...beeld, woning: b }}>
          <footer>{voorleggen && <KnopLink href={voorleggen} volledig={`Voorleggen: ${woning.adres}`}>Voorleggen</KnopLink>}<Link href={`/woningen/${b.id}/kandidaten`}>Wie past in deze woning?</Link></footer>
        </Paaruitleg>
      </details>
    </li>
  );
}

/** What came of a home that the client was weighed for: in words that can be told to the client. */
function zegUitkomst(a: EigenAfweging, gemeente: (code: string) => string): string {
  const { kader, gewogen: { invoer, plaats } } = a;
  const plek = plaats ? `nummer ${plaats} van ${kader.passend}` : '';
  if (a.gekozen) return `Deze woning is aan de cliënt voorgelegd${plek ? ` (${plek})` : ''}.`;
  if (plaats === 1) return 'De woning paste en de cliënt stond bovenaan. De corporatie koos een ander en legde vast waarom.';
  if (plaats) return `De woning paste. De cliënt was ${plek}. Iemand die hoger stond of om een vastgelegde reden voorging, kreeg haar aangeboden.`;
  const paar = weeg(maatstaf(kader, kader.op, 'kandidaten'), invoer, kader.woning);
  return `De woning paste niet: ${zegNietGehaald(uitlegVan(paar, kader.woning, kader.matching, { gemeente, op: kader.op }).eisen).join('; ').toLowerCase()}.`;
}

const Gewogenkaart = ({ eigen, gemeente }: { eigen: readonly EigenAfweging[]; gemeente: (code: string) => string }) => (
  <Kaart plat titel="Woningen waarvoor deze cliënt is gewogen" rechts={eigen.length > 0 ? String(eigen.length) : undefined}>
    {eigen.length === 0
      ? <Leeg titel="Er is nog geen woning gekozen waarvoor deze cliënt meedeed">Zodra een corporatie een woning voorlegt in een gemeente waar de cliënt zoekt, staat hier wat dat betekende.</Leeg>
      : <Lijst items={eigen.map((a, i) => ({ sleutel: String(i), titel: `Een woning in ${gemeente(a.kader.woning.gemeente)}, ${kamers(a.kader.woning.kamers)}`, rechts: zegDatum(a.kader.op), regels: [zegUitkomst(a, gemeente)] }))} />}
  </Kaart>
);

/** Free homes in order for this client, with their neighbourhoods and numbers. */
async function leesWoningenVoor(v: IngelogdVerzoek, id: string) {
  const { kern, wie, token, vandaag } = v;
  return kern.verbinding.als(token, async (tx) => {
    const dossier = await leesKop(tx, id);
    if (!dossier) return undefined;
    const eigenRegeling = kern.regelingen.op(dossier.regeling, vandaag);
    const regeling = metMatching(eigenRegeling);
    const namen = await leesNamen(tx, [id]);
    const basis = { dossier, regeling, kent: kentMatching(eigenRegeling), naam: namen.get(id) ?? `dossier ${dossier.kenmerk}` };
    const eigen = wie.rol === 'woonconsulent' ? undefined : await leesAfwegingenVan(tx, id);
    if (!MET_WONINGEN.includes(wie.rol)) return { ...basis, eigen, wachtende: undefined, gewogen: undefined };
    const [wachtende] = await leesWachtenden(tx, wie, { regeling: dossier.regeling, op: vandaag, ids: [id] });
    const woningen = wachtende ? await leesVrijeWeegwoningen(tx, dossier.regeling) : [];
    const draagkracht = await draagkrachtenVoor(tx, regeling, woningen.flatMap((w) => w.buurt ?? []), vandaag);
    const aantallen = woningen.length > 0 ? await aantallenVoor(tx, kern.regelingen.versies(dossier.regeling), jaarVan(vandaag), vandaag) : [];
    const beelden = new Map(woningen.map((w) => {
      const [d, tekort] = [w.buurt && draagkracht.get(w.buurt)?.draagkracht, tekortVan(aantallen, w.beeld)];
      return [w.beeld.id, { ...w, beeld: { ...w.beeld, ...(d ? { draagkracht: d } : {}), ...(tekort ? { tekort } : {}) } }] as const;
    }));
    const gewogen = wachtende ? woningenVoor(regeling, wachtende.kandidaat, [...beelden.values()].map((w) => w.beeld), vandaag).map((paar): Gewogen => ({ woning: beelden.get(paar.woning.id)!, paar })) : [];
    return { ...basis, eigen, wachtende, gewogen };
  });
}

/** GET /dossiers/:id/woningen. */
export async function woningenVoorDossier(v: IngelogdVerzoek): Promise<Response> {
  const { c, wie, vandaag } = v;
  const id = (c.req.param('id') ?? '').toLowerCase();
  const gelezen = isId(id) ? await leesWoningenVoor(v, id) : undefined;
  if (!gelezen) return dossierNietGevonden(v);
  const { dossier, regeling, kent, naam, eigen, wachtende, gewogen } = gelezen;
  const gemeente = gemeentenamen(v, dossier.regeling);
  const pad = `/dossiers/${id}/woningen`;
  const reden = keuzeUit(c, 'reden', EISEN);
  const passend = (gewogen ?? []).filter((g) => g.paar.past);
  const niet = regeling.matching.eisen.map(({ code }): [Eis, Gewogen[]] => [code, (gewogen ?? []).filter((g) => nietGehaald(g.paar)[0] === code)]).filter(([, lijst]) => lijst.length > 0);
  const beeld = { regeling, op: vandaag, gemeente, hoogste: regeling.matching.punten.reduce((som, p) => som + p.punten * 10, 0) };
  const voorleggen = (g: Gewogen): string | undefined => (wie.rol === 'woonconsulent' && g.paar.past ? `/woningen/${g.woning.beeld.id}/voorleggen/${id}` : undefined);
  const getoond = reden ? niet.find(([code]) => code === reden)?.[1] ?? [] : passend;
  return blad(v, { titel: `Woningen voor ${naam}`, deel: '/dossiers' }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Dossiers', href: '/dossiers' }, { naam: dossier.kenmerk, href: `/dossiers/${id}` }, { naam: 'Woningen' }]} />
      <Kop titel={gewogen ? `Welke woning past bij ${naam}?` : `Woningen en ${naam}`} sub={gewogen && wachtende ? `${passend.length} van ${gewogen.length} vrije woningen passen nu. De punten adviseren, de woonconsulent kiest.` : eigen ? 'Wat er met eerdere woningen is gebeurd, zodat je het de cliënt kunt uitleggen.' : undefined} />
      {!kent && <Alert soort="info"><p>Deze regeling zegt niet hoe kandidaten worden gewogen. Alleen de wachttijd telt.</p></Alert>}
      {gewogen && !wachtende && <Kaart><Leeg titel="Deze cliënt wacht nu niet op een woning" actie={<KnopLink href={`/dossiers/${id}`}>Naar het dossier</KnopLink>}>Woningen worden gewogen zodra iemand op de wachtlijst staat.</Leeg></Kaart>}
      {wachtende && (
        <>
          {reden && <h2 className="voordeur-rang__titel"><strong>{getoond.length}</strong> niet passend: {EISWOORDEN[reden]['voldoet-niet'].toLowerCase()}. <Link href={pad}>Terug naar wat past</Link></h2>}
          {getoond.length > 0
            ? <ol className="voordeur-rang">{getoond.slice(0, HOOGSTENS).map((g, i) => <Woningrij key={g.woning.beeld.id} g={g} plaats={reden ? undefined : i + 1} beeld={beeld} gemeente={gemeente} voorleggen={voorleggen(g)} />)}</ol>
            : <Kaart><Leeg titel="Geen vrije woning past nu" actie={<KnopLink href="/woningen">Naar de woningen</KnopLink>}>Hieronder staat per woning welke vaste eis niet is gehaald.</Leeg></Kaart>}
          {getoond.length > HOOGSTENS && <p className="voordeur-klein voordeur-grijs">De eerste {HOOGSTENS} van {getoond.length} staan hier.</p>}
          {!reden && niet.length > 0 && (
            <Kaart plat titel="Niet passend" rechts={String((gewogen ?? []).length - passend.length)}>
              <Lijst items={niet.map(([code, lijst]) => ({ sleutel: code, titel: EISWOORDEN[code]['voldoet-niet'], rechts: String(lijst.length), regels: [lijst.slice(0, 3).map((g) => g.woning.adres).join(', ') + (lijst.length > 3 ? ` en ${lijst.length - 3} andere` : '')], actie: <Link href={adresMet(pad, { reden: code })}>Met de hele uitleg</Link> }))} />
            </Kaart>
          )}
          <p className="voordeur-rang__nooit"><Vorm stand="oordeel" /> Hier telt ook mee welke corporatie achterloopt en wat een buurt aankan: dat helpt kiezen welke woning het eerst gevuld wordt. In de volgorde van kandidaten voor één woning telt dat niet. <Link href="/hulp/volgorde">Hoe dit werkt</Link></p>
        </>
      )}
      {eigen && <Gewogenkaart eigen={eigen} gemeente={gemeente} />}
    </>
  ));
}
