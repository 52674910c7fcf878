import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { magZaakstap } from '../../actions/zaak/zaakactie.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { zegDatum, zegTermijn } from '../../domain/kalender/zeg.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { geplandeEvaluaties, standpuntnaam, zonderStandpunt, type EvaluatieStand } from '../../domain/wijziging/evaluatie.ts';
import { nogNiet, REGELINGWIJZIGING, VORMNAMEN, WIJZIGINGSTATUSNAMEN, WIJZIGINGSTATUSSEN, type Wijzigingstatus, type WijzigingStand } from '../../domain/wijziging/wijziging.ts';
import { REGELINGEVALUATIE } from '../../domain/wijziging/evaluatie.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesTeksten, zakenVan, type GeladenZaak } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { kiesUit, Lijstbalk, lijstBestand, Lijstuitvoer, nieuwsteEerst, opTekst, type Lijstvorm } from '../lijsten/keus.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Badge, Kaart, Kolom, KnopLink, Knoppen, Kop, Kruimelpad, Leeg, Link, Lijst, Raster, Tabel, Titelcel, type BadgeStand, type Tabelkolom } from '../ui/index.ts';
import { gedaanMelding, SAMENPAD, zaakstappad } from '../zaak/paden.ts';

export const WIJZIGINGPAD = '/wijzigingen';
const STAND: Record<Wijzigingstatus, BadgeStand> = { advies: 'wacht', besluit: 'wacht', akkoord: 'loopt', vastgesteld: 'voldoet', afgewezen: 'voldoet-niet', ingetrokken: 'gesloten' };
export const Statusbadge = ({ status }: { status: Wijzigingstatus }) => <Badge stand={STAND[status]}>{WIJZIGINGSTATUSNAMEN[status]}</Badge>;

type Voorstel = GeladenZaak<WijzigingStand> & { titel: string };
/** Where it stands in one line. */
const hoever = ({ stand }: Voorstel): string => {
  if (stand.status !== 'akkoord') return stand.vastgesteld ? `geldt vanaf ${zegDatum(stand.vastgesteld.vanaf)}` : WIJZIGINGSTATUSNAMEN[stand.status];
  const [alle, open] = [stand.verzonden!.partijen.length, nogNiet(stand).length];
  return `${alle - open} van ${alle} partijen antwoordden`;
};

const vanaf = ({ stand }: Voorstel): string => stand.vastgesteld?.vanaf ?? stand.vanaf;
const vormVan = (regeling: Regeling): Lijstvorm<Voorstel> => ({
  pad: WIJZIGINGPAD, woorden: (z) => `${z.titel} ${REGELINGWIJZIGING.naam(regeling, z.stand)} ${partijnaam(regeling, z.stand.namens)}`,
  filters: [{ naam: 'status', label: 'Stand', opties: WIJZIGINGSTATUSSEN.map((s) => ({ waarde: s, naam: WIJZIGINGSTATUSNAMEN[s] })), past: (z, status) => z.stand.status === status }],
  volgorden: [{ code: 'nieuw', naam: 'Nieuwste eerst', op: nieuwsteEerst((z) => z.stand.op) }, { code: 'vanaf', naam: 'Wat het laatst ingaat eerst', op: nieuwsteEerst(vanaf) }, { code: 'naam', naam: 'Naam', op: opTekst((z) => z.titel) }, { code: 'van', naam: 'Voorgesteld door', op: opTekst((z) => partijnaam(regeling, z.stand.namens)) }],
  csv: { naam: 'wijzigingen', kolommen: [
    { kop: 'voorstel', waarde: (z) => z.titel }, { kop: 'vorm', waarde: (z) => VORMNAMEN[z.stand.vorm] }, { kop: 'voorgesteld door', waarde: (z) => partijnaam(regeling, z.stand.namens) }, { kop: 'op', waarde: (z) => z.stand.op }, { kop: 'vanaf', waarde: vanaf },
    { kop: 'stand', waarde: (z) => WIJZIGINGSTATUSNAMEN[z.stand.status] }, { kop: 'partijen', waarde: (z) => z.stand.verzonden?.partijen.length },
    { kop: 'akkoord', waarde: (z) => Object.values(z.stand.antwoorden).filter((a) => a.akkoord).length }, { kop: 'niet akkoord', waarde: (z) => Object.values(z.stand.antwoorden).filter((a) => !a.akkoord).length }, { kop: 'nog geen antwoord', waarde: (z) => nogNiet(z.stand).length },
  ] },
});

type Kolomnaam = 'voorstel' | 'vanaf' | 'van' | 'stand';
const KOLOMMEN: Tabelkolom<Kolomnaam>[] = [{ sleutel: 'voorstel', kop: 'Voorstel', rijkop: true }, { sleutel: 'vanaf', kop: 'Vanaf' }, { sleutel: 'van', kop: 'Voorgesteld door' }, { sleutel: 'stand', kop: 'Stand' }];

/** The evaluations that the regeling sets, each with whether it was held. */
function Evaluaties({ regeling, gepland, zaken, vandaag, magOpenen }: { regeling: Regeling; gepland: readonly Dag[]; zaken: readonly GeladenZaak<EvaluatieStand>[]; vandaag: Dag; magOpenen: boolean }) {
  // Of those that are past, only the latest still asks for something.
  const nog = gepland.slice(-2).filter((dag) => !zaken.some((z) => z.stand.jaar === dag.slice(0, 4)));
  const items = [
    ...nog.map((dag) => ({ sleutel: dag, titel: `Evaluatie van ${zegDatum(dag)}`, rechts: dag < vandaag ? <Badge stand="te-laat">{zegTermijn(dag, vandaag).woorden}</Badge> : zegDatum(dag), regels: [dag < vandaag ? 'Nog niet gehouden.' : `De volgende, ${regeling.looptijd.evaluatie_elke_jaren} jaar na de vorige.`] })),
    ...zaken.map(({ id, stand }) => ({
      sleutel: id, titel: REGELINGEVALUATIE.naam(regeling, stand), href: REGELINGEVALUATIE.pad(id, stand), rechts: <Badge stand={stand.besluit ? 'voldoet' : 'loopt'}>{stand.besluit ? 'gehouden' : 'loopt'}</Badge>,
      regels: [stand.besluit ? `${standpuntnaam(stand.besluit.uitkomst)}, besloten op ${zegDatum(stand.besluit.op)}.` : `${stand.partijen.length - zonderStandpunt(stand).length} van ${stand.partijen.length} standpunten binnen.`],
    })),
  ];
  return (
    <Kaart plat titel="Evaluatie van de regeling" voet={magOpenen && <Link href={zaakstappad('regelingevaluatie-openen')}>Evaluatie beginnen</Link>}>
      {items.length > 0 ? <Lijst items={items} /> : <Leeg titel="Geen vast ritme">Deze regeling noemt geen jaren waarin zij wordt geëvalueerd. Het kan wel.</Leeg>}
    </Kaart>
  );
}

/** GET /wijzigingen: proposals to change the regeling, its versions and its evaluations. */
export async function wijzigingenlijst(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Wijzigingen', WIJZIGINGPAD);
  const versies = kern.regelingen.versies(wie.regeling);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const { voorstellen, evaluaties } = await kern.verbinding.als(token, async (tx) => {
    const zaken = await zakenVan<WijzigingStand>(tx, regeling.regeling, 'regelingwijziging');
    const titels = new Map((await leesTeksten(tx, zaken.map((z) => z.id))).filter((t) => t.veld === 'titel').map((t) => [t.zaak, t.tekst]));
    return { voorstellen: zaken.map((z): Voorstel => ({ ...z, titel: titels.get(z.id) ?? REGELINGWIJZIGING.naam(regeling, z.stand) })), evaluaties: await zakenVan<EvaluatieStand>(tx, regeling.regeling, 'regelingevaluatie') };
  });
  const vorm = vormVan(regeling);
  const keus = kiesUit(c, vorm, voorstellen);
  const bestand = lijstBestand(c, vorm, keus, vandaag);
  if (bestand) return bestand;
  const gekozen = keus.getoond;
  const mag = (stap: 'regelingwijziging-voorstellen' | 'regelingevaluatie-openen') => magZaakstap(ZAAKACTIES[stap]!, regeling, undefined, wie).ok;
  const woord = regeling.wijziging?.vorm === 'addendum' ? 'Addendum' : 'Wijziging';
  return blad(v, { titel: 'Wijzigingen', deel: SAMENPAD, melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Wijzigingen' }]} />
      <Kop titel="Wijzigingen" sub={`Hoe ${regeling.korte_naam} verandert: een voorstel, advies, een besluit, en dan het akkoord van elke partij.`} rechts={mag('regelingwijziging-voorstellen') && <KnopLink href={zaakstappad('regelingwijziging-voorstellen')}>{woord} voorstellen</KnopLink>} />
      <Raster indeling="werk">
        <Kolom>
          <Lijstbalk vorm={vorm} keus={keus} label="Zoek een voorstel" />
          <Kaart plat titel="Voorstellen" rechts={`${gekozen.length}`}>
            {gekozen.length > 0 ? (
              <Tabel bijschrift="Voorstellen tot wijziging" kolommen={KOLOMMEN} rijen={gekozen.map((z) => ({ sleutel: z.id, cellen: {
                voorstel: <Titelcel titel={z.titel} href={`${WIJZIGINGPAD}/${z.id}`} sub={hoever(z)} />, vanaf: zegDatum(vanaf(z)), van: partijnaam(regeling, z.stand.namens), stand: <Statusbadge status={z.stand.status} />,
              } }))} />
            ) : <Leeg titel={voorstellen.length > 0 ? 'Geen voorstel past hierbij' : 'Nog geen voorstellen'}>{voorstellen.length > 0 ? 'Kies een andere stand of zoek op iets anders.' : 'Wat een partij voorstelt te veranderen, komt hier te staan.'}</Leeg>}
          </Kaart>
          <Knoppen><Lijstuitvoer vorm={vorm} keus={keus} /></Knoppen>
        </Kolom>
        <Kolom zij label="Versies en evaluatie">
          <Kaart plat titel="Versies" voet={<Link href={`/regelingen/${regeling.regeling}/versies`}>Alle versies en wat eraan voorafging</Link>}>
            <Lijst items={[...versies].reverse().map((r) => ({ sleutel: r.geldig_vanaf, titel: `Vanaf ${zegDatum(r.geldig_vanaf)}`, href: `/regelingen/${r.regeling}/artikelen?versie=${r.geldig_vanaf}`, regels: [r === regeling ? 'Geldt nu.' : r.geldig_vanaf > vandaag ? 'Geldt nog niet.' : 'Gold eerder.'] }))} />
          </Kaart>
          <Evaluaties regeling={regeling} gepland={geplandeEvaluaties(versies, regeling, vandaag)} zaken={evaluaties} vandaag={vandaag} magOpenen={mag('regelingevaluatie-openen')} />
        </Kolom>
      </Raster>
    </>
  ));
}
