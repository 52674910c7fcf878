import { metMatching } from '../../domain/matching/regels.ts';
import { DIMENSIENAAM, groepenVan, type Dimensie } from '../../domain/monitor/eerlijkheid.ts';
import { zegAantal, type Beschermd } from '../../domain/monitor/kleine-aantallen.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Matching } from '../../domain/regeling/schema.ts';
import { gewichtenVan, leesGewichten, perGroep, speelbevinding, speelGewichten, wegendePunten, type Gewichten, type Gewichtrij, type Gewichtvraag, type Geval, type Spel } from '../../domain/simulatie/gewichten.ts';
import type { IngelogdVerzoek, Route } from '../../http/route.ts';
import { leesVrijeWeegwoningen, leesWachtenden } from '../../storage/lezen/kandidaten.ts';
import { leesGevallen, leesKandidaatgroepen, type Kandidaatgroepen } from '../../storage/lezen/wachtcijfers.ts';
import { blad } from '../blad.tsx';
import { Alert, Bron, Foutoverzicht, Kaart, Knop, KnopLink, Kop, Kruimelpad, Staven, Tabel, veldId } from '../ui/index.ts';

const PAD = '/monitor/gewichten';
/** Who may try other weights: who sees the candidates themselves. */
export const ZIET_GEWICHTEN: readonly Rol[] = ['servicepunt-manager', 'uitstroomcoordinator'];
/** From so many rankings on, what was weighed says more than what lies open today. */
const GENOEG = 10;
/** More homes of today than this would take too long for a page. */
const HOOGSTENS = 100;
const DIMENSIES: readonly Dimensie[] = ['doelgroep', 'gemeente', 'huishouden', 'leeftijd'];

/** What is played with: the kept rankings, or the waiting list of today beside the homes that are free. `oud` absent: the weights of then. */
type Proef = { soort: 'bewaard' | 'vandaag'; gevallen: Geval[]; oud: Gewichten | undefined; groepen: ReadonlyMap<string, Kandidaatgroepen>; wachtlijst: ReadonlyMap<string, string> };

/** Everything under the reader's own sight: what row-level security hides from them takes no part. */
function leesProef({ c, kern, wie, token, vandaag }: IngelogdVerzoek, regeling: ReturnType<typeof metMatching>): Promise<Proef> {
  return kern.verbinding.als(token, async (tx) => {
    const bewaard = c.req.query('uit') === 'vandaag' ? [] : await leesGevallen(tx, regeling.regeling);
    const soort = bewaard.length >= GENOEG || (c.req.query('uit') === 'bewaard' && bewaard.length > 0) ? 'bewaard' : 'vandaag';
    const gevallen = soort === 'bewaard' ? bewaard : await vanVandaag();
    const wachtlijst = new Map(gevallen.flatMap((g) => g.kandidaten.map((k) => [k.dossier, k.wachtlijst] as const)));
    return { soort, gevallen, oud: soort === 'bewaard' ? undefined : gewichtenVan(regeling.matching), wachtlijst, groepen: await leesKandidaatgroepen(tx, [...wachtlijst.keys()]) };

    async function vanVandaag(): Promise<Geval[]> {
      const kandidaten = (await leesWachtenden(tx, wie, { regeling: regeling.regeling, op: vandaag })).map((w) => w.kandidaat);
      const woningen = (await leesVrijeWeegwoningen(tx, regeling.regeling)).slice(0, HOOGSTENS);
      return woningen.map(({ beeld }) => ({ kandidaten, kader: { matching: regeling.matching, termijnen: regeling.termijnen, op: vandaag, woning: beeld } }));
    }
  });
}

function Gewichtformulier({ matching, vraag, uit, ingevuld }: { matching: Matching; vraag: Gewichtvraag; uit: Proef['soort']; ingevuld: (code: string) => string | undefined }) {
  return (
    <Kaart titel="Gewichten om te proberen">
      <form className="voordeur-filterbalk" action={PAD} method="get" noValidate aria-label="Gewichten om te proberen">
        <input type="hidden" name="uit" value={uit} />
        {wegendePunten(matching).map((p) => {
          const fout = vraag.fouten.some((f) => f.veld === p.code);
          return (
            <div key={p.code} className="voordeur-filterbalk__veld">
              <label htmlFor={veldId(p.code)}>{p.naam} (nu {p.punten})</label>
              <input className="utrecht-textbox voordeur-breedte--kort" id={veldId(p.code)} name={p.code} inputMode="numeric" defaultValue={ingevuld(p.code) ?? String(p.punten)} aria-invalid={fout || undefined} />
            </div>
          );
        })}
        <Knop>Reken door</Knop>
        <KnopLink href={PAD} soort="stil">Terug naar nu</KnopLink>
      </form>
      <p className="voordeur-klein voordeur-grijs">Hoogste aantal punten per onderdeel. Wat iets zegt van de woning zelf, zoals de achterstand van de corporatie en de draagkracht van de buurt, is voor iedereen gelijk en bepaalt niet wie haar krijgt. <Bron tekst={matching.bron} /></p>
    </Kaart>
  );
}

const Aantal = ({ n }: { n: Beschermd }) => (typeof n === 'number' ? n : <span className="voordeur-klein voordeur-grijs">{zegAantal(n)}</span>);
const komma = (n: number): string => n.toLocaleString('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** What it does to each group of one dimension: a picture of the mean places, with everything in the table below it. */
function Groepen({ dimensie, rijen, spel }: { dimensie: Dimensie; rijen: readonly Gewichtrij[]; spel: Spel }) {
  const { kop, per } = DIMENSIENAAM[dimensie];
  const bekend = rijen.filter((r) => r.plaats !== undefined);
  const grootste = [...bekend].sort((a, b) => Math.abs(b.plaats!.nieuw - b.plaats!.oud) - Math.abs(a.plaats!.nieuw - a.plaats!.oud))[0];
  const verschil = grootste ? grootste.plaats!.nieuw - grootste.plaats!.oud : 0;
  const titel = !grootste || verschil === 0 ? `${per}: geen verschil` : `${per}: ${grootste.naam} gaat gemiddeld ${komma(Math.abs(verschil))} ${Math.abs(verschil) === 1 ? 'plaats' : 'plaatsen'} ${verschil < 0 ? 'omhoog' : 'omlaag'}`;
  const uitleg = 'Gemiddelde plaats: over alle woningen waarvoor iemand past; een lagere plaats is eerder aan de beurt. Een groep van 1 tot en met 4 staat er niet.';
  return (
    <>
      {bekend.length > 0 && <Staven richting="liggend" id={`gewicht-${dimensie}`} titel={titel} as={kop} eenheid="Gemiddelde plaats" definitie={uitleg} staven={bekend.flatMap((r) => [{ naam: `${r.naam}, nu`, waarde: r.plaats!.oud }, { naam: `${r.naam}, dan`, waarde: r.plaats!.nieuw }])} />}
      <Kaart plat id={`gewichttabel-${dimensie}`} titel={bekend.length > 0 ? `${per}: de getallen` : titel} voet={bekend.length > 0 ? undefined : <p className="voordeur-klein voordeur-grijs">{uitleg}</p>}>
        <Tabel
          bijschrift={`Gevolg ${per.toLowerCase()}`} compact
          kolommen={[{ sleutel: 'naam', kop, rijkop: true }, { sleutel: 'kandidaten', kop: 'Kandidaten', getal: true }, { sleutel: 'eerstOud', kop: 'Op één, nu', getal: true }, { sleutel: 'eerstNieuw', kop: 'Op één, dan', getal: true }, { sleutel: 'oud', kop: 'Gemiddelde plaats, nu', getal: true }, { sleutel: 'nieuw', kop: 'Gemiddelde plaats, dan', getal: true }]}
          rijen={rijen.filter((r) => r.kandidaten !== 0).map((r) => ({ sleutel: r.code, cellen: { naam: r.naam, kandidaten: <Aantal n={r.kandidaten} />, eerstOud: <Aantal n={r.eerste.oud} />, eerstNieuw: <Aantal n={r.eerste.nieuw} />, oud: r.plaats ? komma(r.plaats.oud) : '–', nieuw: r.plaats ? komma(r.plaats.nieuw) : '–' } }))}
          totaal={{ sleutel: 'totaal', cellen: { naam: 'Totaal', kandidaten: spel.kandidaten.length, eerstOud: spel.gevallen, eerstNieuw: spel.gevallen } }}
        />
      </Kaart>
    </>
  );
}

/** `GET /monitor/gewichten?wachttijd=…`: what other weights would do, without changing anything (P2.e). */
async function gewichten(verzoek: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, vandaag } = verzoek;
  const eigen = kern.regelingen.op(wie.regeling ?? '', vandaag);
  if (!eigen) return blad(verzoek, { titel: 'Andere gewichten', deel: '/monitor', status: 404 }, <Kop titel="Er geldt vandaag geen regeling" />);
  const regeling = metMatching(eigen);
  const vraag = leesGewichten(regeling.matching, (naam) => c.req.query(naam));
  const proef = await leesProef(verzoek, regeling);
  const spel = speelGewichten(proef.gevallen, proef.oud, vraag.gewichten);
  const groepVan = (dimensie: Dimensie) => (dossier: string): string => (dimensie === 'gemeente' ? proef.wachtlijst.get(dossier) : proef.groepen.get(dossier)?.[dimensie as keyof Kandidaatgroepen]) ?? 'onbekend';
  const fout = vraag.fouten.length > 0;
  return blad(verzoek, { titel: 'Andere gewichten', deel: '/monitor', status: fout ? 400 : 200, fout }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Monitor', href: '/monitor' }, { naam: 'Wachttijden', href: '/monitor/wachttijden' }, { naam: 'Andere gewichten' }]} />
      <Foutoverzicht fouten={vraag.fouten.map((f) => ({ veld: f.veld, tekst: f.melding }))} />
      <Kop
        titel={speelbevinding(spel)}
        sub={proef.soort === 'bewaard' ? `De laatste ${proef.gevallen.length} afwegingen, opnieuw met deze gewichten; ${spel.kandidaten.length} kandidaten die jij kunt zien.` : `De wachtlijst van vandaag naast ${proef.gevallen.length} vrije woningen; ${spel.kandidaten.length} kandidaten passen bij minstens één.`}
        rechts={<KnopLink soort="stil" href={`${PAD}?${new URLSearchParams({ ...Object.fromEntries(Object.entries(vraag.gewichten).map(([k, v]) => [k, String(v)])), uit: proef.soort === 'bewaard' ? 'vandaag' : 'bewaard' })}`}>{proef.soort === 'bewaard' ? 'Reken met vandaag' : 'Reken met bewaarde afwegingen'}</KnopLink>}
      />
      <Alert soort="info" titel="Dit verandert niets">
        <p>Het rekent alleen uit wat er zou gebeuren. De gewichten veranderen pas als de partijen dat samen besluiten, in een nieuwe versie van de regeling met een datum.{c.req.query('uit') === 'bewaard' && proef.soort === 'vandaag' ? ' Er zijn nog geen bewaarde afwegingen; je ziet de wachtlijst van vandaag.' : ''}</p>
      </Alert>
      <Gewichtformulier matching={regeling.matching} vraag={vraag} uit={proef.soort} ingevuld={(code) => c.req.query(code)} />
      {DIMENSIES.map((d) => <Groepen key={d} dimensie={d} rijen={perGroep(spel, groepenVan([eigen], d), groepVan(d))} spel={spel} />)}
    </>
  ));
}

export const gewichtroutes: readonly Route[] = [{ methode: 'GET', pad: PAD, toegang: ZIET_GEWICHTEN, doe: gewichten }];
