import { isId } from '../../actions/kern.ts';
import { ANTWOORDEN_VANAF } from '../../actions/wijziging/regelingwijziging-accorderen.ts';
import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { magZaakstap } from '../../actions/zaak/zaakactie.ts';
import { dagenTussen } from '../../domain/kalender/dag.ts';
import { zegDatum, zegTermijn } from '../../domain/kalender/zeg.ts';
import { isServicepunt, spreektVoor } from '../../domain/partijen/namens.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Zaaktekst } from '../../domain/zaak/leer.ts';
import { ZAAKSTAPREGELS, type Zaakstap } from '../../domain/zaak/soorten.ts';
import { bezwaarVan, namenVan, nogNiet, overlegnaam, REGELINGWIJZIGING, WIJZEN, type WijzigingStand } from '../../domain/wijziging/wijziging.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { laadZaak, leesTeksten } from '../../storage/lezen/zaken.ts';
import { leesVersie, leesVoorsteltekst } from '../../storage/lezen/regelingversies.ts';
import { blad } from '../blad.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Alert, Badge, Bron, Gegevens, Kaart, KnopLink, Knoppen, Kop, Kruimelpad, Leeg, Link, Lijst, Tabel, Tekst, Tijdlijn, type Tabelkolom, type Tijdlijnregel } from '../ui/index.ts';
import { gedaanMelding, SAMENPAD, zaakstappad } from '../zaak/paden.ts';
import { Inoverlegkaart, leesInoverleg } from '../overleg/inoverleg.tsx';
import { Verouderd } from './opnieuw.tsx';
import { Statusbadge, WIJZIGINGPAD } from './lijst.tsx';
import { Gevolgen, heeftGevolgen, Verschillijst } from './verschillijst.tsx';

const STAPPEN: readonly Zaakstap[] = ['regelingwijziging-adviseren', 'regelingwijziging-besluiten', 'regelingwijziging-accorderen', 'regelingwijziging-vaststellen', 'regelingwijziging-intrekken'];
type Tekstvan = (nummer: number, veld: string) => string | undefined;
const tekstenVan = (teksten: readonly Zaaktekst[]): Tekstvan => (nummer, veld) => teksten.find((t) => t.nummer === nummer && t.veld === veld)?.tekst;

/** What happened, the latest first, each with what was written. */
export function verloopVan(regeling: Regeling, s: WijzigingStand, tekst: Tekstvan): Tijdlijnregel[] {
  const regel = (sleutel: string, op: string, titel: string, vervolg: string, citaat?: string, groot = false): Tijdlijnregel => ({ sleutel, datum: zegDatum(op), iso: op, titel, vervolg, ...(citaat ? { citaat } : {}), groot });
  return [
    regel('voorstel', s.op, 'Voorgesteld', ` door ${partijnaam(regeling, s.namens)}`),
    ...s.adviezen.map((a, i) => regel(`advies-${i}`, a.op, a.oordeel === 'positief' ? 'Positief advies' : 'Negatief advies', ` van de ${overlegnaam(regeling, a.overleg)}`, tekst(i + 1, 'advies'), true)),
    ...(s.besluit ? [regel('besluit', s.besluit.op, s.besluit.uitkomst === 'instemmen' ? 'Ingestemd' : 'Niet ingestemd', `: ${overlegnaam(regeling, s.besluit.overleg)}`, tekst(50, 'besluit'), true)] : []),
    ...(s.verzonden ? [regel('verzonden', s.verzonden.op, 'Naar alle partijen gestuurd', `: ${s.verzonden.partijen.length}`)] : []),
    ...(s.vastgesteld ? [regel('vast', s.vastgesteld.op, 'Vastgesteld', `, geldt vanaf ${zegDatum(s.vastgesteld.vanaf)}${s.vastgesteld.zonder.length > 0 ? `, zonder akkoord van ${namenVan(regeling, s.vastgesteld.zonder)}` : ''}`, tekst(60, 'zonder'), true)] : []),
    ...(s.ingetrokken_op ? [regel('in', s.ingetrokken_op, 'Ingetrokken', '', tekst(70, 'intrekken'), true)] : []),
  ].reverse();
}

type Kolom = 'partij' | 'antwoord' | 'op' | 'hoe' | 'stap';
const KOLOMMEN: Tabelkolom<Kolom>[] = [{ sleutel: 'partij', kop: 'Partij', rijkop: true }, { sleutel: 'antwoord', kop: 'Antwoord' }, { sleutel: 'op', kop: 'Sinds' }, { sleutel: 'hoe', kop: 'Hoe' }, { sleutel: 'stap', kop: 'Vastleggen', kopVerborgen: true, breedte: 'actie', zonderLabel: true }];

/** Who agreed, who did not and why, and who has not answered yet and since when. Those first. */
function Antwoorden({ id, regeling, s, tekst, vandaag, namens }: { id: string; regeling: Regeling; s: WijzigingStand; tekst: Tekstvan; vandaag: string; /** for which parties the reader may record */ namens: (partij: string) => boolean }) {
  const open = new Set(nogNiet(s));
  const volgorde = (p: string): number => (open.has(p) ? 0 : s.antwoorden[p]!.akkoord ? 2 : 1);
  const rijen = [...s.verzonden!.partijen].sort((a, b) => volgorde(a) - volgorde(b) || partijnaam(regeling, a).localeCompare(partijnaam(regeling, b), 'nl')).map((p) => {
    const a = s.antwoorden[p];
    const wacht = dagenTussen(s.verzonden!.op, vandaag);
    const laat = !a && s.status === 'akkoord' && s.verzonden!.uiterlijk !== undefined && s.verzonden!.uiterlijk < vandaag;
    const reden = a ? tekst(ANTWOORDEN_VANAF + a.nr, 'reden') : undefined;
    return { sleutel: p, cellen: {
      partij: partijnaam(regeling, p),
      antwoord: a ? <><Badge stand={a.akkoord ? 'voldoet' : 'voldoet-niet'}>{a.akkoord ? 'akkoord' : 'niet akkoord'}</Badge>{reden && <> {reden}</>}</> : <Badge stand={laat ? 'te-laat' : 'wacht'}>nog geen antwoord</Badge>,
      op: a ? zegDatum(a.op) : `${zegDatum(s.verzonden!.op)} (${wacht} ${wacht === 1 ? 'dag' : 'dagen'})`,
      hoe: a ? WIJZEN.find((w) => w.code === a.wijze)?.naam : '',
      stap: s.status === 'akkoord' && namens(p) ? <Link href={zaakstappad('regelingwijziging-accorderen', id, { namens: p })}>{a ? 'Anders' : 'Antwoord vastleggen'}</Link> : undefined,
    } };
  });
  const bezwaar = bezwaarVan(s);
  return (
    <Kaart plat titel="Akkoord per partij" rechts={`${s.verzonden!.partijen.length - open.size} van ${s.verzonden!.partijen.length}`}>
      {bezwaar.length > 0 && s.status === 'akkoord' && <Alert soort="let-op" titel={`Niet akkoord: ${namenVan(regeling, bezwaar)}`}><p>De andere partijen kunnen besluiten zonder haar verder te gaan. Dat leg je vast bij het vaststellen.</p></Alert>}
      <Tabel bijschrift="Akkoord per partij" kolommen={KOLOMMEN} rijen={rijen} compact />
    </Kaart>
  );
}

/** GET /wijzigingen/:id: one proposal, what it changes, and where it stands. */
export async function voorstelblad(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Wijzigingen', WIJZIGINGPAD);
  const id = c.req.param('id') ?? '';
  const gelezen = !isId(id) ? undefined : await kern.verbinding.als(token, async (tx) => {
    const zaak = await laadZaak<WijzigingStand>(tx, id, 'regelingwijziging');
    return zaak && { zaak, teksten: await leesTeksten(tx, [zaak.id]), yaml: await leesVoorsteltekst(tx, zaak.id) };
  });
  if (!gelezen) return blad(v, { titel: 'Voorstel niet gevonden', deel: SAMENPAD, status: 404, smal: true }, <><Kop titel="Dit voorstel is er niet" /><Leeg titel="Het bestaat niet, of het is van een andere regeling." actie={<KnopLink href={WIJZIGINGPAD}>Naar Wijzigingen</KnopLink>} /></>);
  const { stand: s } = gelezen.zaak;
  const tekst = tekstenVan(gelezen.teksten);
  const regeling = kern.regelingen.op(s.regeling, vandaag);
  const oud = kern.regelingen.versies(s.regeling).find((r) => r.geldig_vanaf === s.basis);
  const nieuw = gelezen.yaml === undefined ? undefined : probeer(() => leesVersie({ regeling: s.regeling, geldig_vanaf: s.vanaf, tekst: gelezen.yaml!, sha256: s.sha256 }));
  const open = STAPPEN.filter((stap) => magZaakstap(ZAAKACTIES[stap]!, regeling, s, wie).ok && (stap !== 'regelingwijziging-accorderen' || nogNiet(s).length > 0 || !isServicepunt(wie)));
  const titel = tekst(0, 'titel') ?? REGELINGWIJZIGING.naam(regeling, s);
  const overgang = nieuw?.overgang;
  const inOverleg = await leesInoverleg(v, regeling, 'regelingwijziging', gelezen.zaak.id, s);
  return blad(v, { titel, deel: SAMENPAD, melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Wijzigingen', href: WIJZIGINGPAD }, { naam: titel }]} />
      <Kop titel={titel} sub={REGELINGWIJZIGING.naam(regeling, s)} rechts={<Statusbadge status={s.status} />} />
      {open.length > 0 && <Knoppen>{open.map((stap) => <KnopLink key={stap} soort={stap === 'regelingwijziging-intrekken' ? 'stil' : undefined} href={zaakstappad(stap, id)}>{ZAAKSTAPREGELS[stap].titel}</KnopLink>)}</Knoppen>}
      {s.status === 'vastgesteld' && <Alert soort="gelukt" titel={`Geldt vanaf ${zegDatum(s.vastgesteld!.vanaf)}`}><p>Voordeur neemt een nieuwe versie binnen een minuut over. <Link href={`/regelingen/${s.regeling}/artikelen?versie=${s.vastgesteld!.vanaf}`}>Lees de nieuwe versie</Link></p></Alert>}
      <Verouderd v={v} regeling={regeling} id={id} s={s} oud={oud} nieuw={nieuw} />
      <Kaart titel="Het voorstel">
        <Tekst>{tekst(0, 'waarom') ?? ''}</Tekst>
        <Gegevens feiten={[
          { term: 'Voorgesteld door', waarde: `${partijnaam(regeling, s.namens)}, ${zegDatum(s.op)}` },
          { term: 'Moet gelden vanaf', waarde: zegDatum(s.vanaf) },
          { term: 'Gaat uit van', waarde: `de versie van ${zegDatum(s.basis)}` },
          { term: 'Gaat langs', waarde: s.route.map((o) => overlegnaam(regeling, o)).join(', dan ') },
          ...(s.verzonden?.uiterlijk ? [{ term: 'Antwoord gevraagd', waarde: s.status === 'akkoord' ? `${zegDatum(s.verzonden.uiterlijk)} (${zegTermijn(s.verzonden.uiterlijk, vandaag).woorden})` : zegDatum(s.verzonden.uiterlijk) }] : []),
          { term: 'Lopende dossiers', waarde: overgang ? <>{overgang.tekst} Fasen: {overgang.gaan_over.join(', ')}. <Bron tekst={overgang.bron} /></> : 'Elk lopend dossier blijft onder zijn eigen versie.' },
        ]} />
        <p><Link href={`${WIJZIGINGPAD}/${id}/tekst`}>Download de hele nieuwe tekst</Link></p>
      </Kaart>
      <Inoverlegkaart v={v} regeling={regeling} bij={inOverleg} />
      {oud && nieuw ? (
        <>
          {heeftGevolgen(oud, nieuw) && <Kaart titel="Wat betekent dit voor de aantallen"><Gevolgen oud={oud} nieuw={nieuw} /></Kaart>}
          <h2 className="utrecht-heading-2">Wat verandert er</h2>
          <Verschillijst oud={oud} nieuw={nieuw} />
        </>
      ) : <Leeg titel="De tekst is niet te lezen">Deze versie van Voordeur kan de tekst van dit voorstel niet lezen. De tekst zelf is wel te downloaden.</Leeg>}
      {s.verzonden && <Antwoorden id={id} regeling={regeling} s={s} tekst={tekst} vandaag={vandaag} namens={(p) => spreektVoor(wie, p) && magZaakstap(ZAAKACTIES['regelingwijziging-accorderen']!, regeling, s, wie).ok} />}
      <Kaart titel="Verloop"><Tijdlijn was={verloopVan(regeling, s, tekst)} /></Kaart>
      {s.status === 'akkoord' && nogNiet(s).length === 0 && !open.includes('regelingwijziging-vaststellen') && <Lijst items={[{ sleutel: 'vast', titel: `Alle partijen hebben geantwoord. ${regeling.servicepunt.naam} stelt de versie vast.` }]} />}
    </>
  ));
}

const probeer = <T,>(werk: () => T): T | undefined => {
  try { return werk(); } catch { return undefined; }
};

/** GET /wijzigingen/:id/tekst: the whole text that the parties are asked to agree to. */
export async function voorsteltekst(v: IngelogdVerzoek): Promise<Response> {
  const id = v.c.req.param('id') ?? '';
  const tekst = isId(id) ? await v.kern.verbinding.als(v.token, (tx) => leesVoorsteltekst(tx, id)) : undefined;
  if (tekst === undefined) return voorstelblad(v);
  return v.c.body(tekst, 200, { 'content-type': 'text/plain; charset=utf-8', 'content-disposition': `attachment; filename="voorstel-${id.slice(0, 8)}.yaml"` });
}
