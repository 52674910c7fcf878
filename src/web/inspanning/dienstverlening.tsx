import { isId } from '../../actions/kern.ts';
import { oordeeljaren } from '../../actions/inspanning/servicepunt-beoordelen.ts';
import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { magZaakstap } from '../../actions/zaak/zaakactie.ts';
import { metingenVan } from '../../domain/inspanning/metingen.ts';
import { geteld, ontbrekend, oordeelVoor, OORDELEN, SERVICEPUNTOORDEEL, uitkomst, verbeteronderwerpen, type ServicepuntoordeelStand } from '../../domain/inspanning/servicepuntoordeel.ts';
import { zegDatum, zegTermijn } from '../../domain/kalender/zeg.ts';
import { jaarPeriode } from '../../domain/monitor/periode.ts';
import { helePeriode } from '../../domain/monitor/wooncijfers.ts';
import { partijnaam, servicepuntnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesActies } from '../../storage/lezen/acties.ts';
import { telStapparen } from '../../storage/lezen/inspanningen.ts';
import { leesTeksten, zakenVan, type GeladenZaak } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Alert, Gegevens, Kaart, KnopLink, Kop, Kruimelpad, Leeg, Lijst, Tabel } from '../ui/index.ts';
import { gedaanMelding, SAMENPAD, zaakstappad } from '../zaak/paden.ts';
import { actieitem, Alineas } from './actieregel.tsx';
import { leesRitme } from '../overleg/ritme.tsx';
import { Waarde } from './delen.tsx';
import { SOORTKOPPEN } from './overzicht.tsx';
import { DIENSTVERLENINGPAD, INSPANNINGENPAD } from './paden.ts';

type Oordeelzaak = GeladenZaak<ServicepuntoordeelStand>;
const naamVan = (code: string | undefined): string => OORDELEN.find((o) => o.code === code)?.naam ?? 'geen oordeel';

/** The service point's own facts of a year: its terms kept, from the data. */
async function feitenVan({ kern, token, vandaag }: IngelogdVerzoek, regeling: Regeling, jaar: number) {
  const periode = helePeriode(jaarPeriode(jaar), vandaag);
  const paren = await telStapparen(kern.verbinding, regeling.regeling, periode, regeling.servicepunt.organisatie);
  const leeg = { tellingen: [], tellingenMensen: [], voorzieningen: [], levens: [], mensenlevens: [], wachtperioden: [], acties: [], certificaten: new Map<string, string>() };
  const ritme = await kern.verbinding.als(token, (tx) => leesRitme(tx, regeling, jaar, vandaag));
  const { toetsing, plaatsing } = metingenVan({ regeling, vandaag, periode, mensenjaar: periode, paren, ...leeg });
  return [{ term: 'Aanvragen nagekeken binnen de termijn', waarde: <Waarde meting={toetsing?.totaal} /> }, { term: 'Op de wachtlijst binnen de termijn', waarde: <Waarde meting={plaatsing?.totaal} /> },
    ...ritme.map((r) => ({ term: `${r.naam} gehouden`, waarde: `${r.gehouden} van ${r.verstreken}${r.nietGehouden > 0 ? `; ${r.nietGehouden} niet gehouden (${r.redenen.map((x) => x.toLowerCase()).join('; ')})` : ''}` }))];
}

/** GET /inspanningen/dienstverlening: the judgement of each year, and which one is asked for (P11.h). */
export async function dienstverleningpagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Dienstverlening', SAMENPAD);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const zaken = await kern.verbinding.als(token, (tx) => zakenVan<ServicepuntoordeelStand>(tx, regeling.regeling, 'servicepuntoordeel'));
  const jaar = oordeeljaren(kern.regelingen.versies(wie.regeling), zaken.map((z) => z.stand.jaar), vandaag)[0];
  const uiterlijk = jaar === undefined ? undefined : oordeelVoor(regeling, jaar);
  const mag = jaar !== undefined && magZaakstap(ZAAKACTIES['servicepunt-beoordelen']!, regeling, undefined, wie).ok;
  return blad(v, { titel: 'Dienstverlening', deel: SAMENPAD, smal: true, melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Inspanningen', href: INSPANNINGENPAD }, { naam: 'Dienstverlening' }]} />
      <Kop titel={`De dienstverlening van ${servicepuntnaam(regeling)}`} sub={regeling.servicepuntoordeel ? `Elk jaar oordelen gemeenten, corporaties, zorg en welzijn (${regeling.servicepuntoordeel.bron}).` : 'Deze regeling vraagt niet om een jaarlijks oordeel.'} />
      <div className="voordeur-stapel">
        {jaar !== undefined && uiterlijk && <Alert soort={uiterlijk < vandaag ? 'let-op' : 'info'} titel={`Over ${jaar} heeft nog niemand een oordeel gegeven`}><p>Uiterlijk {zegDatum(uiterlijk)}, {zegTermijn(uiterlijk, vandaag).woorden}.</p>{mag && <p><KnopLink href={zaakstappad('servicepunt-beoordelen', undefined, { jaar: String(jaar) })}>Oordeel geven over {jaar}</KnopLink></p>}</Alert>}
        {jaar !== undefined && regeling.servicepuntoordeel && <Kaart titel={`Eigen cijfers over ${jaar}`}><Gegevens feiten={await feitenVan(v, regeling, jaar)} /></Kaart>}
        <Kaart plat titel="Oordelen">
          {zaken.length === 0 ? <Leeg titel="Nog geen oordelen">Het eerste oordeel over een jaar opent hier.</Leeg> : <Lijst items={zaken.toSorted((a, b) => b.stand.jaar - a.stand.jaar).map((z) => ({ sleutel: z.id, titel: String(z.stand.jaar), href: `${DIENSTVERLENINGPAD}/${z.id}`, regels: [zegStand(z.stand)] }))} />}
        </Kaart>
      </div>
    </>
  ));
}
const zegStand = (s: ServicepuntoordeelStand): string => {
  const nog = ontbrekend(s);
  return `${s.van.length} ${s.van.length === 1 ? 'organisatie' : 'organisaties'} gaven een oordeel${nog.length > 0 ? `; nog geen van: ${nog.map((n) => SOORTKOPPEN[n].toLowerCase()).join(', ')}` : ''}`;
};

function Uitkomsten({ regeling, s }: { regeling: Regeling; s: ServicepuntoordeelStand }) {
  return (
    <Kaart plat titel="Uitkomst per onderwerp" voet={<p className="voordeur-klein voordeur-grijs">De uitkomst is het middelste oordeel; valt het tussen twee, dan het laagste. “Geen oordeel” telt niet mee.</p>}>
      <Tabel
        bijschrift={`Oordelen over ${s.jaar} per onderwerp`} compact
        kolommen={[{ sleutel: 'onderwerp', kop: 'Onderwerp', rijkop: true }, { sleutel: 'uitkomst', kop: 'Uitkomst' }, ...OORDELEN.map((o) => ({ sleutel: o.code, kop: o.naam, getal: true }))]}
        rijen={(regeling.servicepuntoordeel?.onderwerpen ?? []).map(({ code, naam }) => ({ sleutel: code, cellen: { onderwerp: naam, uitkomst: <strong>{naamVan(uitkomst(s, code))}</strong>, ...Object.fromEntries(geteld(s, code).map((g) => [g.oordeel, g.aantal])) } }))}
      />
    </Kaart>
  );
}

/** GET /inspanningen/dienstverlening/:id: one year: own facts first, the marks, what can be better, and the actions from it. */
export async function oordeelpagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Dienstverlening', SAMENPAD);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const id = c.req.param('id') ?? '';
  const gelezen = isId(id) ? await kern.verbinding.als(token, async (tx) => {
    const zaak: Oordeelzaak | undefined = (await zakenVan<ServicepuntoordeelStand>(tx, regeling.regeling, 'servicepuntoordeel')).find((z) => z.id === id);
    return zaak && { s: zaak.stand, teksten: await leesTeksten(tx, [id]), acties: await leesActies(tx, regeling.regeling, { oordeel: id }) };
  }) : undefined;
  if (!gelezen) return blad(v, { titel: 'Dit oordeel is er niet', deel: SAMENPAD, status: 404, smal: true }, <><Kop titel="Dit oordeel is er niet" /><Leeg titel="Er is geen oordeel met dit adres." actie={<KnopLink href={DIENSTVERLENINGPAD}>Naar Dienstverlening</KnopLink>}>Kijk of het adres klopt.</Leeg></>);
  const { s, teksten, acties } = gelezen;
  const mag = magZaakstap(ZAAKACTIES['servicepunt-beoordelen']!, regeling, s, wie).ok;
  const magActie = magZaakstap(ZAAKACTIES['actie-vastleggen']!, regeling, undefined, wie).ok;
  const beter = verbeteronderwerpen(regeling, s);
  return blad(v, { titel: SERVICEPUNTOORDEEL.naam(regeling, s), deel: SAMENPAD, melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Inspanningen', href: INSPANNINGENPAD }, { naam: 'Dienstverlening', href: DIENSTVERLENINGPAD }, { naam: String(s.jaar) }]} />
      <Kop titel={SERVICEPUNTOORDEEL.naam(regeling, s)} sub={zegStand(s)} />
      <div className="voordeur-stapel">
        {mag && <p><KnopLink soort="hoofd" href={zaakstappad('servicepunt-beoordelen', id)}>Oordeel van jullie organisatie geven</KnopLink></p>}
        <Kaart titel={`Eigen cijfers over ${s.jaar}`}><Gegevens feiten={await feitenVan(v, regeling, s.jaar)} /></Kaart>
        <Uitkomsten regeling={regeling} s={s} />
        <Kaart titel="Wat kan beter">
          {teksten.length === 0 ? <Leeg titel="Niemand schreef er iets bij" /> : teksten.map((t) => <div key={t.nummer}><h3 className="utrecht-heading-4">{partijnaam(regeling, t.organisatie)}</h3><Alineas tekst={t.tekst} /></div>)}
        </Kaart>
        <Kaart plat titel="Acties" voet={magActie && <KnopLink href={zaakstappad('actie-vastleggen', undefined, { oordeel: id, thema: 'dienstverlening', eigenaar: regeling.servicepunt.organisatie })}>Actie vastleggen</KnopLink>}>
          {acties.length > 0 ? <Lijst items={acties.map((a) => actieitem(regeling, a, vandaag))} /> : <Leeg titel="Nog geen acties">{beter.length > 0 ? `Dit kan beter: ${beter.map((b) => b.naam.toLowerCase()).join(', ')}.` : 'De uitkomst vraagt nergens om verbetering.'}</Leeg>}
        </Kaart>
      </div>
    </>
  ));
}
