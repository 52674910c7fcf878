import { isServicepunt } from '../../domain/partijen/namens.ts';
import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { magZaakstap } from '../../actions/zaak/zaakactie.ts';
import { berekenAdvies, FORMULE, overGemeenten, ruimte, type Ramingregel } from '../../domain/raming/advies.ts';
import { gegevenOp, gevraagdJaar, ramingregels } from '../../domain/raming/overzicht.ts';
import { isAdvies, isOpgave, nuGeldend, perDoelgroep, perKwartaal, raamjaren, ramingVoor, type Ramingrij, type RamingStand } from '../../domain/raming/raming.ts';
import { zegDatum, zegTermijn } from '../../domain/kalender/zeg.ts';
import { servicepuntnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesRamingen, telWerkelijk, type Werkelijk } from '../../storage/lezen/ramingen.ts';
import type { GeladenZaak } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { alsCsv, stuurCsv } from '../lijsten/csv.ts';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Alert, Badge, Bron, Filterbalk, Kaart, KnopLink, Knoppen, Kop, Kruimelpad, Leeg, Link, Tabel } from '../ui/index.ts';
import { gedaanMelding, SAMENPAD, zaakstappad } from '../zaak/paden.ts';
import { Inoverlegkaart, leesRaminginoverleg, type Inoverleg } from '../overleg/inoverleg.tsx';
import { DOELENPAD, RAMINGPAD } from './paden.ts';

export type Ramingbeeld = { regeling: Regeling; jaar: number; jaren: number[]; zaken: GeladenZaak<RamingStand>[]; regels: Ramingregel[]; werkelijk: Werkelijk };

async function leesBeeld({ c, kern, wie, token, vandaag }: IngelogdVerzoek, regeling: Regeling): Promise<Ramingbeeld> {
  const zaken = await kern.verbinding.als(token, (tx) => leesRamingen(tx, wie.regeling!));
  const jaren = [...new Set([...raamjaren(vandaag), ...zaken.map((z) => z.stand.jaar)])].sort((a, b) => b - a);
  const gevraagd = Number(c.req.query('jaar'));
  const jaar = jaren.includes(gevraagd) ? gevraagd : gevraagdJaar(regeling, vandaag);
  const werkelijk = await kern.verbinding.als(token, (tx) => telWerkelijk(tx, jaar - 1));
  return { regeling, jaar, jaren, zaken, regels: ramingregels(regeling, zaken.map((z) => z.stand), werkelijk.aangemeld, jaar), werkelijk };
}

/** Everyone's rows of a year together. */
const rijenVan = ({ zaken, jaar }: Ramingbeeld): Ramingrij[] => zaken.flatMap(({ stand: s }) => (isOpgave(s) && s.jaar === jaar ? nuGeldend(s).rijen : []));
const streep = <span className="voordeur-grijs">–</span>;

function Organisaties({ beeld, vandaag, eigen }: { beeld: Ramingbeeld; vandaag: string; eigen?: string }) {
  const { jaar, zaken, regeling } = beeld;
  const uiterlijk = ramingVoor(regeling, jaar);
  const gegeven = gegevenOp(zaken.map((z) => z.stand), jaar);
  const regels = beeld.regels.filter((r) => !eigen || r.organisatie === eigen);
  const zaakVan = (organisatie: string) => zaken.find(({ stand: s }) => isOpgave(s) && s.jaar === jaar && s.organisatie === organisatie);
  const badge = (op: string | undefined) => (op ? <Badge stand={uiterlijk && op > uiterlijk ? 'let-op' : 'voldoet'}>{uiterlijk && op > uiterlijk ? 'later gegeven' : 'gegeven'}</Badge> : <Badge stand={uiterlijk && uiterlijk < vandaag ? 'te-laat' : 'wacht'}>{uiterlijk && uiterlijk < vandaag ? 'niet gegeven' : 'nog niet gegeven'}</Badge>);
  return (
    <Kaart plat titel={eigen ? `Jullie raming voor ${jaar}` : `Per zorgorganisatie, ${jaar}`} voet={<p className="voordeur-klein voordeur-grijs">Aangemeld: aanvragen die in {jaar - 1} zijn ingediend, geteld op de dag van het indienen{String(jaar - 1) === vandaag.slice(0, 4) ? ', tot en met vandaag' : ''}. De volgorde is die van het register.</p>}>
      <Tabel
        bijschrift={`Raming voor ${jaar} per zorgorganisatie, naast die van ${jaar - 1} en wie zich werkelijk aanmeldde`} compact
        kolommen={[{ sleutel: 'naam', kop: 'Zorgorganisatie', rijkop: true }, { sleutel: 'geraamd', kop: `Raming ${jaar}`, getal: true }, { sleutel: 'vorig', kop: `Raming ${jaar - 1}`, getal: true }, { sleutel: 'aangemeld', kop: `Aangemeld in ${jaar - 1}`, getal: true }, { sleutel: 'stand', kop: 'Stand' }]}
        rijen={regels.map((r) => { const zaak = zaakVan(r.organisatie); return { sleutel: r.organisatie, cellen: { naam: zaak ? <Link href={`${RAMINGPAD}/${zaak.id}`}>{r.naam}</Link> : r.naam, geraamd: r.geraamd ?? streep, vorig: r.vorig ?? streep, aangemeld: r.aangemeld, stand: badge(gegeven.get(r.organisatie)) } }; })}
        totaal={eigen ? undefined : { sleutel: 'totaal', cellen: { naam: 'Samen', geraamd: regels.reduce((n, r) => n + (r.geraamd ?? 0), 0), vorig: regels.reduce((n, r) => n + (r.vorig ?? 0), 0), aangemeld: regels.reduce((n, r) => n + r.aangemeld, 0), stand: `${gegeven.size} van ${regels.length} gegeven` } }}
      />
    </Kaart>
  );
}

export function Groepen({ regeling, rijen, titel, leeg }: { regeling: Regeling; rijen: readonly Ramingrij[]; titel: string; leeg: string }) {
  const groepen = perDoelgroep(regeling, rijen);
  const cel = (k: readonly number[]) => Object.fromEntries(k.map((n, i) => [`k${i + 1}`, n]));
  return (
    <Kaart plat titel={titel}>
      {groepen.length === 0 ? <Leeg titel={leeg} /> : (
        <Tabel
          bijschrift={titel} compact
          kolommen={[{ sleutel: 'naam', kop: 'Doelgroep', rijkop: true }, ...[1, 2, 3, 4].map((k) => ({ sleutel: `k${k}`, kop: `${k}e kwartaal`, getal: true })), { sleutel: 'aantal', kop: 'Jaar', getal: true }]}
          rijen={groepen.map((g) => ({ sleutel: g.code, cellen: { naam: g.naam, ...cel(g.perKwartaal), aantal: g.aantal } }))}
          totaal={{ sleutel: 'totaal', cellen: { naam: 'Samen', ...cel(perKwartaal(rijen)), aantal: rijen.reduce((n, r) => n + r.aantal, 0) } }}
        />
      )}
    </Kaart>
  );
}

/** What was advised, or what the formula would give now, beside the yearly number and the key of each municipality (A4, A5). */
function Advies({ v, beeld, inOverleg }: { v: IngelogdVerzoek; beeld: Ramingbeeld; inOverleg: Inoverleg }) {
  const { regeling, jaar, zaken, regels, werkelijk } = beeld;
  const zaak = zaken.find(({ stand: s }) => isAdvies(s) && s.jaar === jaar);
  const advies = zaak && isAdvies(zaak.stand) ? zaak.stand.adviezen.at(-1)! : undefined;
  const grond = isServicepunt(v.wie) ? berekenAdvies(regels, werkelijk.wachtend) : undefined;
  const mag = magZaakstap(ZAAKACTIES['plaatsen-adviseren']!, regeling, zaak?.stand, v.wie).ok;
  const aantal = advies?.aantal ?? grond?.berekend;
  const over = aantal === undefined ? undefined : ruimte(regeling, aantal);
  return (
    <>
      <Kaart titel={advies ? `Advies: ten minste ${advies.aantal} plekken in ${jaar}` : `Nog geen advies voor ${jaar}`} voet={mag && <KnopLink href={zaakstappad('plaatsen-adviseren', zaak?.id, { jaar: String(jaar) })}>{advies ? 'Advies bijstellen' : 'Advies geven'}</KnopLink>}>
        {advies && <p>Gegeven op {zegDatum(advies.op)}. Berekend was {advies.berekend}: {advies.geraamd} verwacht, {advies.wachtend} wachten al en {advies.laat} waren vorig jaar verwacht en zijn nog niet aangemeld. {advies.opgaven} van {advies.gevraagd} zorgorganisaties gaven hun raming. <Link href={`${RAMINGPAD}/${zaak!.id}`}>Lees het advies</Link></p>}
        {grond && <p>De formule geeft nu <strong>{grond.berekend}</strong>: {grond.geraamd} verwacht + {grond.wachtend} die al wachten + {grond.laat} die vorig jaar waren verwacht en zich nog niet meldden. {grond.opgaven < grond.gevraagd && `Wie geen raming gaf (${grond.gevraagd - grond.opgaven} van ${grond.gevraagd}) telt als nul.`}</p>}
        {!advies && !grond && <p>Zo rekent {servicepuntnaam(regeling)}: {FORMULE}. Het advies is voor iedereen te lezen.</p>}
        {over !== undefined && <p>{regeling.maximum.soort === 'hoogstens' ? 'Het maximum' : 'Het doel'} is {regeling.maximum.woningen_per_jaar} woningen per jaar. {over < 0 ? `Dat is ${-over} te weinig.` : over === 0 ? 'Dat is precies genoeg.' : `Er blijft ruimte voor ${over}.`} <Bron tekst={regeling.maximum.bron} /></p>}
      </Kaart>
      <Inoverlegkaart v={v} regeling={regeling} bij={inOverleg} />
      {aantal !== undefined && regeling.verdeelsleutel.gemeenten.rijen.length > 0 && (
        <Kaart plat titel={`${advies ? 'Het advies' : 'De berekening'} over de gemeenten`} voet={<p className="voordeur-klein voordeur-grijs">Naar de gepubliceerde sleutel, met de grootste resten. Kijk bij de verdeling naar wat een buurt aankan: <Link href="/buurten">Buurten</Link>. <Bron tekst={regeling.verdeelsleutel.gemeenten.bron} /></p>}>
          <Tabel
            bijschrift="Per gemeente het aantal volgens de sleutel en het aandeel in het advies" compact
            kolommen={[{ sleutel: 'naam', kop: 'Gemeente', rijkop: true }, { sleutel: 'sleutel', kop: 'Volgens de sleutel', getal: true }, { sleutel: 'advies', kop: 'Aandeel in het advies', getal: true }, { sleutel: 'verschil', kop: 'Meer nodig', getal: true }]}
            rijen={overGemeenten(regeling, aantal).map((g) => ({ sleutel: g.code, cellen: { naam: g.naam, sleutel: g.sleutel, advies: g.advies, verschil: g.advies > g.sleutel ? g.advies - g.sleutel : streep } }))}
          />
        </Kaart>
      )}
    </>
  );
}

/** GET /raming?jaar=: who is expected to leave, who has not said so yet, and how many places that takes (A4, A5). */
export async function ramingpagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Raming', SAMENPAD);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const beeld = await leesBeeld(v, regeling);
  const { jaar, jaren, zaken, regels } = beeld;
  const inOverleg = await leesRaminginoverleg(v, regeling, jaar);
  const alles = isServicepunt(wie);
  if (alles && c.req.query('als') === 'csv') return stuurCsv(c, `raming-${regeling.regeling}-${jaar}`, vandaag, alsCsv([
    { kop: 'zorgorganisatie', waarde: (r: Ramingregel) => r.naam }, { kop: `raming_${jaar}`, waarde: (r) => r.geraamd }, { kop: `raming_${jaar - 1}`, waarde: (r) => r.vorig }, { kop: `aangemeld_${jaar - 1}`, waarde: (r) => r.aangemeld },
  ], regels));
  const uiterlijk = ramingVoor(regeling, jaar);
  const eigen = regels.find((r) => r.organisatie === wie.organisatie);
  const eigenZaak = zaken.find(({ stand: s }) => isOpgave(s) && s.jaar === jaar && s.organisatie === wie.organisatie);
  const mag = magZaakstap(ZAAKACTIES['raming-opgeven']!, regeling, eigenZaak?.stand, wie).ok;
  const ontbreekt = regels.filter((r) => r.geraamd === undefined);
  const titel = alles ? (ontbreekt.length === 0 ? `Elke zorgorganisatie gaf haar raming voor ${jaar}` : `${ontbreekt.length} van ${regels.length} ramingen voor ${jaar} ontbreken`) : `Raming ${jaar}`;
  return blad(v, { titel: 'Raming', deel: SAMENPAD, melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Raming' }]} />
      <Kop titel={titel} sub={uiterlijk ? <>Zorgorganisaties zeggen uiterlijk {zegDatum(uiterlijk)} ({zegTermijn(uiterlijk, vandaag).woorden}) hoeveel mensen zij verwachten ({regeling.raming!.bron}).</> : 'Deze regeling vraagt geen jaarlijkse raming.'} rechts={<>{regeling.doelen && <Link href={DOELENPAD}>Doelen voor tien jaar</Link>} {alles && <Link href={`${RAMINGPAD}?jaar=${jaar}&als=csv`}>Als CSV</Link>}</>} />
      <Filterbalk action={RAMINGPAD} label="Kies een jaar" velden={[{ soort: 'keuze', naam: 'jaar', label: 'Jaar', waarde: String(jaar), opties: jaren.map((j) => ({ waarde: String(j), naam: String(j) })) }]} />
      <div className="voordeur-stapel">
        {mag && (eigen || alles) && raamjaren(vandaag).includes(jaar) && <Knoppen><KnopLink soort={eigen && !eigenZaak ? 'hoofd' : 'neven'} href={zaakstappad('raming-opgeven', eigenZaak?.id, { jaar: String(jaar) })}>{eigenZaak ? 'Raming wijzigen' : alles ? 'Raming van een organisatie vastleggen' : `Raming voor ${jaar} opgeven`}</KnopLink></Knoppen>}
        {!alles && !eigen && <Alert soort="info"><p>De raming van een zorgorganisatie lezen alleen zij zelf en {servicepuntnaam(regeling)}. Hier zie je het advies dat eruit volgt.</p></Alert>}
        <Advies v={v} beeld={beeld} inOverleg={inOverleg} />
        {alles && <Organisaties beeld={beeld} vandaag={vandaag} />}
        {!alles && eigen && <Organisaties beeld={beeld} vandaag={vandaag} eigen={eigen.organisatie} />}
        {(alles || eigen) && <Groepen regeling={regeling} rijen={rijenVan(beeld)} titel={alles ? `Verwachte uitstroom in ${jaar}, naar doelgroep` : `Jullie verwachte uitstroom in ${jaar}`} leeg="Nog geen raming voor dit jaar" />}
      </div>
    </>
  ));
}
