import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { ROLNAMEN, type Rol } from '../../domain/partijen/rollen.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { ZAAKSOORTEN, ZAAKSTAPREGELS } from '../../domain/zaak/soorten.ts';
import { ZAAKLEREN } from '../../domain/zaak/zaken.ts';
import type { Beurt } from '../../domain/zaak/leer.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesZaken, type Zaakregel } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { keuzeUit } from '../lijsten/adres.ts';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Filterbalk, Kaart, Kolom, Kop, Leeg, Lijst, Link, Raster } from '../ui/index.ts';
import { verschuldigd } from '../inspanning/verschuldigd.ts';
import { laatOverleg } from '../overleg/laat.ts';
import { gedaanMelding, SAMENPAD, zaakstappad } from './paden.ts';
import { laatstedag, opLaatsteDag, type Beurtitem } from './termijn.tsx';

/** What the parties do together: where it is found, for whom. */
const DELEN: readonly { naam: string; href: string; wat: string; rollen?: readonly Rol[] }[] = [
  { naam: 'Overleg', href: '/overleg', wat: 'Agenda’s, stukken, besluiten en verslagen' },
  { naam: 'Acties', href: '/acties', wat: 'Wie doet wat, en wanneer' },
  { naam: 'Inspanningen', href: '/inspanningen', wat: 'Wat elke partij beloofde, en wat de cijfers zeggen' },
  { naam: 'Raming en doelen', href: '/raming', wat: 'Wie verwacht uit te stromen, en de doelen voor tien jaar' },
  { naam: 'Partijen', href: '/partijen', wat: 'Register, contactpersonen, toetreden en uittreden' },
  { naam: 'Wijzigingen', href: '/wijzigingen', wat: 'Voorstellen, versies en de evaluatie van de regeling' },
  { naam: 'Geschillen', href: '/geschillen', wat: 'Gemeld verschil van inzicht, en wie nog een zienswijze geeft' },
  { naam: 'Kosten', href: '/kosten', wat: 'Wat het kost, en wie wat betaalt' },
  { naam: 'Cijfers leveren', href: '/monitor/leveren', wat: 'Wat partijen voor de monitor aanleveren' },
  { naam: 'Rapporten', href: '/monitor/rapporten', wat: 'Vastgestelde rapporten en open data' },
];

/** `bij`: of which parties the answer is still to come, where the turn is to record it for them. */
const beurtzin = (regeling: Regeling, { stap, rollen, organisatie, eenAnder }: Beurt, bij: readonly string[] = []): string =>
  `${ZAAKSTAPREGELS[stap].titel}: ${bij.length > 0 ? zegPartijen(regeling, bij) : organisatie ? partijnaam(regeling, organisatie) : rollen.map((r) => ROLNAMEN[r]).join(' of ')}${eenAnder ? ', iemand anders dan wie het klaarzette' : ''}`;
const NAMEN = 3;
const zegPartijen = (regeling: Regeling, partijen: readonly string[]): string =>
  `${partijen.slice(0, NAMEN).map((p) => partijnaam(regeling, p)).join(', ')}${partijen.length > NAMEN ? ` en nog ${partijen.length - NAMEN}` : ''}`;
/** The other parties of whom the service point records the same answer. */
const wachtOp = (regeling: Regeling, beurten: readonly Beurt[], { stap, organisatie }: Beurt): string[] =>
  (organisatie === regeling.servicepunt.organisatie ? beurten.flatMap((b) => (b.stap === stap && b.organisatie && b.organisatie !== organisatie ? [b.organisatie] : [])) : []);

/** One open matter in a list, with its turn and the way to take it. */
export function zaakitem(regeling: Regeling, wie: IngelogdVerzoek['wie'], { id, soort, stand, beurten, vanMij }: Zaakregel, vandaag: string): Beurtitem {
  const leer = ZAAKLEREN[soort];
  const mijn = !vanMij ? undefined : beurten.find((b) => b.rollen.includes(wie.rol) && (b.organisatie ?? wie.organisatie) === wie.organisatie);
  const beurt = mijn ?? beurten[0];
  const uiterlijk = beurt?.uiterlijk;
  return {
    sleutel: id, titel: leer.naam(regeling, stand), href: leer.pad(id, stand),
    ...(uiterlijk ? { uiterlijk, rechts: laatstedag(uiterlijk, vandaag) } : {}),
    regels: [...(mijn ? [mijn] : beurten.slice(0, 2)).map((b) => beurtzin(regeling, b, wachtOp(regeling, beurten, b))), ...(uiterlijk ? [`Uiterlijk ${zegDatum(uiterlijk)}`] : [])],
    ...(mijn && ZAAKACTIES[mijn.stap] ? { actie: <Link href={zaakstappad(mijn.stap, id)}>{ZAAKSTAPREGELS[mijn.stap].titel}</Link> } : {}),
  };
}

const HOOGSTENS = 100;

/** GET /samen?soort=: what the parties do together; one's own turn first. */
export async function samenpagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Samen', SAMENPAD);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const soort = keuzeUit(c, 'soort', ZAAKSOORTEN);
  const { rijen, meer, jaarlijks } = await kern.verbinding.als(token, async (tx) => ({
    ...(await leesZaken(tx, { regeling: regeling.regeling, rol: wie.rol, organisatie: wie.organisatie, vandaag }, { soort, hoogstens: HOOGSTENS })), jaarlijks: [...(soort ? [] : await verschuldigd(tx, v, regeling)), ...(soort && soort !== 'vergadering' ? [] : await laatOverleg(tx, v, regeling))],
  }));
  const [mijn, anderen] = [rijen.filter((r) => r.vanMij), rijen.filter((r) => !r.vanMij)];
  const items = (deel: readonly Zaakregel[]) => <Lijst items={opLaatsteDag(deel.map((r) => zaakitem(regeling, wie, r, vandaag)))} />;
  return blad(v, { titel: 'Samen', deel: SAMENPAD, melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kop titel="Samen" sub={`Wat de partijen van ${regeling.korte_naam} met elkaar doen: overleg, afspraken, kosten en cijfers.`} />
      <Raster indeling="werk">
        <Kolom>
          <Filterbalk action={SAMENPAD} label="Kies wat je wilt zien" velden={[{ soort: 'keuze', naam: 'soort', label: 'Soort', waarde: soort ?? '', opties: [{ waarde: '', naam: 'Alles' }, ...ZAAKSOORTEN.map((s) => ({ waarde: s, naam: hoofdletter(ZAAKLEREN[s].woord[1]) }))] }]} />
          <Kaart plat titel="Jullie zijn aan zet">{mijn.length + jaarlijks.length > 0 ? <Lijst items={opLaatsteDag([...mijn.map((r) => zaakitem(regeling, wie, r, vandaag)), ...jaarlijks])} /> : <Leeg titel="Niets te doen">Er wacht hier nu niets op jou.</Leeg>}</Kaart>
          <Kaart plat titel="Loopt bij anderen" voet={meer && `De eerste ${HOOGSTENS}. Kies een soort om de rest te zien.`}>{anderen.length > 0 ? items(anderen) : <Leeg titel="Er loopt niets">Wat jullie samen beginnen, komt hier te staan.</Leeg>}</Kaart>
        </Kolom>
        <Kolom zij label="Onderdelen">
          <Kaart plat titel="Onderdelen"><Lijst items={DELEN.filter((d) => !d.rollen || d.rollen.includes(wie.rol)).map(({ naam, href, wat }) => ({ sleutel: href, titel: naam, href, regels: [wat] }))} /></Kaart>
        </Kolom>
      </Raster>
    </>
  ));
}
const hoofdletter = (woord: string): string => woord[0]!.toUpperCase() + woord.slice(1);
