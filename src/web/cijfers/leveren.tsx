import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { magZaakstap } from '../../actions/zaak/zaakactie.ts';
import { isId } from '../../actions/kern.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { magHoofdstuk } from '../../domain/monitor/hoofdstukzicht.ts';
import { leversleutel, type Levercijfers, type LeveringStand } from '../../domain/monitor/levering.ts';
import { leverfouten } from '../../domain/monitor/uit/leverfouten.ts';
import { geteldeHoofdstukken } from '../../domain/monitor/uit/leverlijst.ts';
import { jaarEerder, leverperioden, zegLeverperiode } from '../../domain/monitor/uit/leverperioden.ts';
import type { Cijfertabel } from '../../domain/monitor/tabel.ts';
import { zegCel } from '../../domain/monitor/tabelwoorden.ts';
import { spreektVoor } from '../../domain/partijen/namens.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Aanlevering } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesRapport } from '../../storage/lezen/rapport.ts';
import { laadZaak, leesTeksten, metGeheugen, zaakMetSleutel } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { Alert, Kaart, KnopLink, Kop, Kruimelpad, Leeg, Tabel, Titelcel } from '../ui/index.ts';
import { gedaanMelding, zaakstappad } from '../zaak/paden.ts';
import { LEVERPAD } from './leveroverzicht.tsx';

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
    if (!zaak) return undefined;
    const vorige = await zaakMetSleutel<LeveringStand>(tx, wie.regeling!, 'levering', leversleutel(jaarEerder(zaak.stand.periode), zaak.stand.namens));
    return { zaak: await metGeheugen(tx, zaak), vorige: vorige && (await metGeheugen(tx, vorige)), teksten: await leesTeksten(tx, [id]) };
  }) : undefined;
  if (!gelezen) return blad(v, { titel: 'Levering', deel: '/monitor', status: 404 }, <><Kop titel="Deze levering is er niet" /><Leeg titel="Er is hier niets geleverd" actie={<KnopLink href={LEVERPAD}>Naar cijfers leveren</KnopLink>}>Zij bestaat niet, of is van een andere regeling.</Leeg></>);
  const { stand } = gelezen.zaak;
  const regeling = kern.regelingen.op(stand.regeling, vandaag);
  const partij = partijnaam(regeling, stand.namens);
  const soort = regeling.partijen.find((p) => p.code === stand.namens)?.soort;
  const zietAlles = spreektVoor(wie, stand.namens);
  const rijen = (regeling.monitor?.aanleveringen ?? []).filter((a) => a.door === soort && (zietAlles || !a.gevoelig));
  const vorig = gelezen.vorige?.stand.laatst.cijfers;
  const periode = leverperioden(regeling, vandaag).find((p) => p.code === stand.periode);
  // its own numbers a party may set beside its delivery; those of another party are for who reads that chapter
  const geteldIn = geteldeHoofdstukken({ aanleveringen: rijen }).filter((h) => zietAlles || magHoofdstuk(h, wie.rol));
  const tabellen = periode && geteldIn.length > 0 ? (await leesRapport(kern, { regeling: regeling.regeling, periode: { van: periode.van, tot: periode.tot } }, geteldIn)).hoofdstukken.flatMap((h) => h.tabellen) : [];
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
