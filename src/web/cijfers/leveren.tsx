import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { magZaakstap } from '../../actions/zaak/zaakactie.ts';
import { isId } from '../../actions/kern.ts';
import { zegDatum, zegTermijn } from '../../domain/kalender/zeg.ts';
import { leversleutel, type Levercijfers, type LeveringStand } from '../../domain/monitor/levering.ts';
import { leverfouten } from '../../domain/monitor/uit/leverfouten.ts';
import { jaarEerder, leverperioden, zegLeverperiode, type Leverperiode } from '../../domain/monitor/uit/leverperioden.ts';
import type { Cijfertabel } from '../../domain/monitor/tabel.ts';
import { zegCel } from '../../domain/monitor/tabelwoorden.ts';
import { isServicepunt, spreektVoor } from '../../domain/partijen/namens.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Aanlevering, Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesRapport } from '../../storage/lezen/rapport.ts';
import { laadZaak, leesTeksten, zakenVan, type GeladenZaak } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Alert, Badge, Bron, Filterbalk, Kaart, KnopLink, Kop, Kruimelpad, Leeg, Link, Tabel, Titelcel } from '../ui/index.ts';
import { gedaanMelding, zaakstappad } from '../zaak/paden.ts';

const LEVERPAD = '/monitor/leveren';
type Levering = GeladenZaak<LeveringStand>;

const soorten = (regeling: Regeling) => new Set(regeling.monitor!.aanleveringen.map((a) => a.door));
const magLeveren = (v: IngelogdVerzoek, regeling: Regeling): boolean => magZaakstap(ZAAKACTIES['cijfers-leveren']!, regeling, undefined, v.wie).ok;

/** Who delivered over one period and who did not, the own party first and then who is late. */
function Overzicht({ v, regeling, periode, leveringen }: { v: IngelogdVerzoek; regeling: Regeling; periode: Leverperiode; leveringen: readonly Levering[] }) {
  const { wie, vandaag } = v;
  const mag = magLeveren(v, regeling);
  const van = (partij: string) => leveringen.find((l) => l.stand.periode === periode.code && l.stand.namens === partij);
  const termijn = zegTermijn(periode.uiterlijk, vandaag);
  const partijen = regeling.partijen.filter((p) => p.register && soorten(regeling).has(p.soort)).sort((a, b) => Number(b.code === wie.organisatie) - Number(a.code === wie.organisatie) || Number(van(a.code) !== undefined) - Number(van(b.code) !== undefined));
  const klaar = partijen.filter((p) => van(p.code)).length;
  return (
    <Kaart plat titel={klaar === partijen.length ? `Alle ${partijen.length} partijen leverden over ${zegLeverperiode(periode.code)}` : `${klaar} van ${partijen.length} partijen leverden over ${zegLeverperiode(periode.code)}`} rechts={klaar < partijen.length && <span>uiterlijk {zegDatum(periode.uiterlijk)}</span>} id="overzicht">
      <Tabel
        bijschrift="Wie leverde en wie nog niet" compact
        kolommen={[{ sleutel: 'partij', kop: 'Partij', rijkop: true }, { sleutel: 'stand', kop: 'Stand' }, { sleutel: 'op', kop: 'Geleverd op' }, { sleutel: 'doen', kop: 'Doen', kopVerborgen: true }]}
        rijen={partijen.map((p) => {
          const l = van(p.code);
          const eigen = spreektVoor(wie, p.code);
          return {
            sleutel: p.code,
            cellen: {
              partij: <Titelcel titel={p.naam} href={l && `${LEVERPAD}/${l.id}`} sub={p.soort} />,
              stand: l ? <Badge stand="voldoet">{l.stand.keren > 1 ? `Geleverd, ${l.stand.keren} keer` : 'Geleverd'}</Badge> : termijn.toon === 'te-laat' ? <Badge stand="te-laat">Niet geleverd, {termijn.woorden}</Badge> : <Badge stand="wacht">Nog niet, {termijn.woorden}</Badge>,
              op: l ? zegDatum(l.stand.laatst.op) : '–',
              doen: eigen && mag && <Link href={zaakstappad('cijfers-leveren', l?.id, l ? {} : { periode: periode.code, namens: p.code })}>{l ? 'Opnieuw leveren' : 'Leveren'}</Link>,
            },
          };
        })}
      />
    </Kaart>
  );
}

/** GET /monitor/leveren?periode=: who delivered what, and who still has to (W17.0). */
export async function leverpagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Cijfers leveren', '/monitor');
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const perioden = leverperioden(regeling, vandaag);
  const kruimels = <Kruimelpad kruimels={[{ naam: 'Monitor', href: '/monitor' }, { naam: 'Cijfers leveren' }]} />;
  if (perioden.length === 0) return blad(v, { titel: 'Cijfers leveren', deel: '/monitor' }, <>{kruimels}<Kop titel="Cijfers leveren" /><Leeg titel="Er is nu niets te leveren">{regeling.monitor ? 'Na afloop van de eerste periode vragen we de cijfers hier.' : `${regeling.korte_naam} vraagt geen cijfers van partijen.`}</Leeg></>);
  const periode = perioden.find((p) => p.code === c.req.query('periode')) ?? perioden[0]!;
  const leveringen = await kern.verbinding.als(token, (tx) => zakenVan<LeveringStand>(tx, regeling.regeling, 'levering'));
  return blad(v, { titel: 'Cijfers leveren', deel: '/monitor', melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      {kruimels}
      <Kop titel="Cijfers leveren" sub={`Wat Voordeur niet zelf kan tellen, leveren de partijen van ${regeling.korte_naam}.`} rechts={magLeveren(v, regeling) && <KnopLink href={zaakstappad('cijfers-leveren', undefined, { periode: periode.code, ...(isServicepunt(wie) ? {} : { namens: wie.organisatie }) })}>Cijfers leveren</KnopLink>} />
      <Filterbalk action={LEVERPAD} label="Kies een periode" velden={[{ soort: 'keuze', naam: 'periode', label: 'Periode', waarde: periode.code, opties: perioden.map((p) => ({ waarde: p.code, naam: zegLeverperiode(p.code) })) }]} />
      <Overzicht v={v} regeling={regeling} periode={periode} leveringen={leveringen} />
      <Gevraagd regeling={regeling} />
    </>
  ));
}

const VAN = { gemeente: 'Gemeenten', corporatie: 'Corporaties', zorgorganisatie: 'Zorgorganisaties', welzijnsorganisatie: 'Welzijnsorganisaties', overig: 'Andere partijen' };
/** What is asked, of whom, and on which article. */
const Gevraagd = ({ regeling }: { regeling: Regeling }) => (
  <Kaart plat titel="Wat er wordt gevraagd" voet={<Bron tekst={regeling.monitor!.bron} />}>
    <Tabel
      bijschrift="Gevraagde cijfers per soort partij" compact kolommen={[{ sleutel: 'naam', kop: 'Cijfer', rijkop: true }, { sleutel: 'telt', kop: 'Wie telt' }, { sleutel: 'bron', kop: 'Artikel' }]}
      groepen={[...soorten(regeling)].map((soort) => ({ kop: VAN[soort], rijen: regeling.monitor!.aanleveringen.filter((a) => a.door === soort).map((a) => ({ sleutel: a.code, cellen: { naam: <Titelcel titel={a.naam} sub={a.definitie} />, telt: a.telt ? 'Voordeur zelf; de partij kan het anders opgeven' : 'De partij', bron: <Bron tekst={a.bron} /> } })) }))}
    />
  </Kaart>
);

/** What Voordeur counts for this party in a column of the report. */
function geteld(tabellen: readonly Cijfertabel[], a: Aanlevering, partij: string): string | undefined {
  const t = a.telt && tabellen.find((x) => x.code === a.telt!.tabel);
  const cel = t?.rijen.find((r) => r.code === partij)?.cellen[a.telt!.kolom];
  return typeof cel === 'number' ? zegCel(cel, a.eenheid) : undefined;
}
const zeg = (a: Aanlevering, cijfers: Levercijfers | undefined): string => (cijfers?.[a.code] === null ? 'niet bekend' : cijfers?.[a.code] === undefined ? '–' : `${zegCel(cijfers[a.code], a.eenheid)}${a.eenheid === 'dagen' ? ' dagen' : ''}`);

/** GET /monitor/leveren/:id: what one party delivered, beside what Voordeur counts and what it was a year before. */
export async function leveringpagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  const id = c.req.param('id') ?? '';
  const gelezen = isId(id) && wie.regeling ? await kern.verbinding.als(token, async (tx) => {
    const zaak = await laadZaak<LeveringStand>(tx, id, 'levering');
    return zaak && { zaak, teksten: await leesTeksten(tx, [id]), alle: await zakenVan<LeveringStand>(tx, wie.regeling!, 'levering') };
  }) : undefined;
  if (!gelezen) return blad(v, { titel: 'Levering', deel: '/monitor', status: 404 }, <><Kop titel="Deze levering is er niet" /><Leeg titel="Er is hier niets geleverd" actie={<KnopLink href={LEVERPAD}>Naar cijfers leveren</KnopLink>}>Zij bestaat niet, of is van een andere regeling.</Leeg></>);
  const { stand } = gelezen.zaak;
  const regeling = kern.regelingen.op(stand.regeling, vandaag);
  const partij = partijnaam(regeling, stand.namens);
  const soort = regeling.partijen.find((p) => p.code === stand.namens)?.soort;
  const zietAlles = spreektVoor(wie, stand.namens);
  const rijen = (regeling.monitor?.aanleveringen ?? []).filter((a) => a.door === soort && (zietAlles || !a.gevoelig));
  const vorig = gelezen.alle.find((l) => leversleutel(l.stand.periode, l.stand.namens) === leversleutel(jaarEerder(stand.periode), stand.namens))?.stand.laatst.cijfers;
  const periode = leverperioden(regeling, vandaag).find((p) => p.code === stand.periode);
  const tabellen = periode && rijen.some((a) => a.telt) ? (await leesRapport(kern, { regeling: regeling.regeling, periode: { van: periode.van, tot: periode.tot } }, ['aanvragen', 'spreiding'])).hoofdstukken.flatMap((h) => h.tabellen) : [];
  const fouten = leverfouten(rijen, partij, stand.laatst.cijfers, vorig);
  const keren = [...stand.eerder, stand.laatst];
  return blad(v, { titel: `Cijfers van ${partij}`, deel: '/monitor', melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Monitor', href: '/monitor' }, { naam: 'Cijfers leveren', href: `${LEVERPAD}?periode=${stand.periode}` }, { naam: partij }]} />
      <Kop titel={`Cijfers van ${partij} over ${zegLeverperiode(stand.periode)}`} sub={`Laatst geleverd op ${zegDatum(stand.laatst.op)}.`} rechts={zietAlles && magZaakstap(ZAAKACTIES['cijfers-leveren']!, regeling, stand, wie).ok && <KnopLink href={zaakstappad('cijfers-leveren', id)}>Opnieuw leveren</KnopLink>} />
      {fouten.length > 0 && <Alert soort="let-op" titel="Kijk hier nog eens naar"><ul className="voordeur-opsomming">{fouten.map((f) => <li key={f.tekst}>{f.tekst}</li>)}</ul></Alert>}
      <Kaart plat titel="Geleverde cijfers" voet={!zietAlles && 'Wat bewoners overkwam, staat per partij alleen voor die partij en het servicepunt.'}>
        <Tabel
          bijschrift={`Geleverde cijfers van ${partij}`} compact
          kolommen={[{ sleutel: 'naam', kop: 'Cijfer', rijkop: true }, { sleutel: 'nu', kop: 'Geleverd', getal: true }, { sleutel: 'telt', kop: 'Voordeur telt', getal: true }, { sleutel: 'vorig', kop: 'Een jaar eerder', getal: true }, ...(keren.length > 1 ? [{ sleutel: 'eerst' as const, kop: 'Eerst geleverd', getal: true }] : [])]}
          rijen={rijen.map((a) => ({ sleutel: a.code, cellen: { naam: <Titelcel titel={a.naam} sub={a.definitie} />, nu: stand.laatst.cijfers[a.code] === undefined && a.telt ? 'zoals geteld' : zeg(a, stand.laatst.cijfers), telt: a.telt ? geteld(tabellen, a, stand.namens) ?? '–' : 'telt Voordeur niet', vorig: zeg(a, vorig), eerst: keren.slice(0, -1).map((k) => zeg(a, k.cijfers)).join(', ') } }))}
        />
      </Kaart>
      {gelezen.teksten.length > 0 && <Kaart titel="Toelichting">{gelezen.teksten.map((t) => <p key={t.nummer} className="voordeur-eigenwoorden">{t.tekst} <span className="voordeur-klein voordeur-grijs">bij levering {t.nummer}</span></p>)}</Kaart>}
    </>
  ));
}
