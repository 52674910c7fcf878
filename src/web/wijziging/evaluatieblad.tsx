import { isId } from '../../actions/kern.ts';
import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { magZaakstap } from '../../actions/zaak/zaakactie.ts';
import { zegDatum, zegTermijn } from '../../domain/kalender/zeg.ts';
import { spreektVoor } from '../../domain/partijen/namens.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import { ZAAKSTAPREGELS, type Zaakstap } from '../../domain/zaak/soorten.ts';
import { REGELINGEVALUATIE, STANDPUNTEN, standpuntnaam, wilNietVerder, zonderStandpunt, type EvaluatieStand, type Standpunt } from '../../domain/wijziging/evaluatie.ts';
import { namenVan } from '../../domain/wijziging/wijziging.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { laadZaak, leesTeksten } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Alert, Badge, Citaat, Gegevens, Kaart, KnopLink, Knoppen, Kop, Kruimelpad, Leeg, Link, Tabel, type BadgeStand, type Tabelkolom } from '../ui/index.ts';
import { gedaanMelding, SAMENPAD, zaakstappad } from '../zaak/paden.ts';
import { Inoverlegkaart, leesInoverleg } from '../overleg/inoverleg.tsx';
import { WIJZIGINGPAD } from './lijst.tsx';

const STAPPEN: readonly Zaakstap[] = ['standpunt-geven', 'regelingevaluatie-besluiten'];
const STAND: Record<Standpunt, BadgeStand> = { voortzetten: 'voldoet', aanpassen: 'let-op', beeindigen: 'voldoet-niet' };
type Kolom = 'partij' | 'standpunt' | 'reden' | 'op' | 'stap';
const KOLOMMEN: Tabelkolom<Kolom>[] = [{ sleutel: 'partij', kop: 'Partij', rijkop: true }, { sleutel: 'standpunt', kop: 'Standpunt' }, { sleutel: 'reden', kop: 'Waarom' }, { sleutel: 'op', kop: 'Gegeven op' }, { sleutel: 'stap', kop: 'Vastleggen', kopVerborgen: true, breedte: 'actie', zonderLabel: true }];

/** GET /wijzigingen/evaluaties/:id: what each party wants, and what was decided. */
export async function evaluatieblad(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Wijzigingen', WIJZIGINGPAD);
  const id = c.req.param('id') ?? '';
  const gelezen = !isId(id) ? undefined : await kern.verbinding.als(token, async (tx) => {
    const zaak = await laadZaak<EvaluatieStand>(tx, id, 'regelingevaluatie');
    return zaak && { s: zaak.stand, teksten: await leesTeksten(tx, [zaak.id]) };
  });
  if (!gelezen) return blad(v, { titel: 'Evaluatie niet gevonden', deel: SAMENPAD, status: 404, smal: true }, <><Kop titel="Deze evaluatie is er niet" /><Leeg titel="Zij bestaat niet, of zij is van een andere regeling." actie={<KnopLink href={WIJZIGINGPAD}>Naar Wijzigingen</KnopLink>} /></>);
  const { s, teksten } = gelezen;
  const regeling = kern.regelingen.op(s.regeling, vandaag);
  const titel = REGELINGEVALUATIE.naam(regeling, s);
  const tekst = (nummer: number, veld: string) => teksten.find((t) => t.nummer === nummer && t.veld === veld)?.tekst;
  const open = STAPPEN.filter((stap) => magZaakstap(ZAAKACTIES[stap]!, regeling, s, wie).ok);
  const niet = wilNietVerder(s);
  const inOverleg = await leesInoverleg(v, regeling, 'regelingevaluatie', id, s);
  const telt = (standpunt: Standpunt) => Object.values(s.standpunten).filter((x) => x.standpunt === standpunt).length;
  const rijen = [...s.partijen].sort((a, b) => partijnaam(regeling, a).localeCompare(partijnaam(regeling, b), 'nl')).map((p) => {
    const x = s.standpunten[p];
    return { sleutel: p, cellen: {
      partij: partijnaam(regeling, p), standpunt: x ? <Badge stand={STAND[x.standpunt]}>{standpuntnaam(x.standpunt).toLowerCase()}</Badge> : <Badge stand={s.status === 'open' && s.uiterlijk < vandaag ? 'te-laat' : 'wacht'}>geen standpunt</Badge>,
      reden: x ? tekst(x.nr, 'reden') : '', op: x ? zegDatum(x.op) : '',
      stap: open.includes('standpunt-geven') && spreektVoor(wie, p) ? <Link href={zaakstappad('standpunt-geven', id, { namens: p })}>{x ? 'Anders' : 'Standpunt vastleggen'}</Link> : undefined,
    } };
  });
  return blad(v, { titel, deel: SAMENPAD, melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Wijzigingen', href: WIJZIGINGPAD }, { naam: titel }]} />
      <Kop titel={titel} sub={regeling.looptijd.tekst} rechts={<Badge stand={s.besluit ? 'voldoet' : 'loopt'}>{s.besluit ? 'gehouden' : 'loopt'}</Badge>} />
      {open.length > 0 && <Knoppen>{open.map((stap) => <KnopLink key={stap} href={zaakstappad(stap, id)}>{ZAAKSTAPREGELS[stap].titel}</KnopLink>)}</Knoppen>}
      {!s.besluit && niet.length > 0 && <Alert soort="let-op" titel={`Niet verder: ${namenVan(regeling, niet)}`}><p>Heeft een partij bezwaar tegen voortzetten, dan besluiten de anderen of zij zonder haar doorgaan.</p></Alert>}
      <Kaart titel={s.besluit ? 'Het besluit' : 'Hoe het staat'}>
        {s.besluit && <p><strong>{standpuntnaam(s.besluit.uitkomst)}</strong>, besloten op {zegDatum(s.besluit.op)}{s.besluit.zonder.length > 0 && <>, zonder {namenVan(regeling, s.besluit.zonder)}</>}.</p>}
        {s.besluit && tekst(0, 'besluit') && <Citaat>{tekst(0, 'besluit')}</Citaat>}
        <Gegevens feiten={[
          { term: 'Begonnen op', waarde: zegDatum(s.op) },
          { term: 'Standpunten tot en met', waarde: s.besluit ? zegDatum(s.uiterlijk) : `${zegDatum(s.uiterlijk)} (${zegTermijn(s.uiterlijk, vandaag).woorden})` },
          ...STANDPUNTEN.map(({ code, naam }) => ({ term: naam, waarde: `${telt(code)} van ${s.partijen.length} partijen` })),
          { term: 'Nog geen standpunt', waarde: `${zonderStandpunt(s).length}` },
        ]} />
        {s.besluit?.uitkomst === 'aanpassen' && <p><Link href={zaakstappad('regelingwijziging-voorstellen')}>Doe een voorstel tot wijziging</Link></p>}
      </Kaart>
      <Inoverlegkaart v={v} regeling={regeling} bij={inOverleg} />
      <Kaart plat titel="Standpunt per partij"><Tabel bijschrift="Standpunt per partij" kolommen={KOLOMMEN} rijen={rijen} compact /></Kaart>
    </>
  ));
}
