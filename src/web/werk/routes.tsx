import type { IngelogdVerzoek, Route } from '../../http/route.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import { STAPPEN } from '../../domain/keten/fasen.ts';
import { DOSSIERSTAPPEN, isDossierstap } from '../../domain/keten/stappen.ts';
import { LANDT_OP_MONITOR, type Rol } from '../../domain/partijen/rollen.ts';
import { leesBezichtigingen } from '../../storage/lezen/bezichtigingen.ts';
import { leesAfspraken } from '../../storage/lezen/notities.ts';
import { leesVervangingen } from '../../storage/lezen/vervanging.ts';
import { BAKKEN, BEHANDELAARS, leesNamen, leesWerk, telLaatBijAnderen, telWerk } from '../../storage/lezen/werk.ts';
import { leesZaken } from '../../storage/lezen/zaken.ts';
import { leesNoodmeldingen } from '../../storage/lezen/noodtoegang.ts';
import { blad } from '../blad.tsx';
import { adresMet, bladerlinks, keuzeUit, plekUit } from '../lijsten/adres.ts';
import { gemeentenVan, regelingenVan } from '../lijsten/namen.ts';
import { GEEN_TERMIJN } from '../lijsten/termijn.ts';
import { Noodmeldingen } from '../privacy/noodtoegang.tsx';
import { Kaart, Kolom, Kop, Kruimelpad, Leeg, Lijst, Link, Paginering, Raster } from '../ui/index.ts';
import { Afspraken, Vervangmeldingen } from '../vervanging/opwerk.tsx';
import { verschuldigd } from '../inspanning/verschuldigd.ts';
import { Zakenkaart, OP_WERK } from '../zaak/opwerk.tsx';
import { kalender } from './kalender.ts';
import { aantalVan, Beginknop, Dagzin, delen, GeenWerk, PAD, Werkfilter, werknaam, Werktabel, type Keuze } from './pagina.tsx';
import { itemVanAnder, type Beeld } from './regels.tsx';

const BIJ_ANDEREN = 5;
/** A week long a supporter is told that someone opened their client's dossier in an emergency. */
const NOOD_GEMELD_MS = 7 * 86_400_000;

async function mijnWerk(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  // they have no step in the chain: their work is the overview, with what waits for them on top
  if (LANDT_OP_MONITOR.includes(wie.rol)) return c.redirect('/monitor', 303);
  if (wie.rol === 'functionaris-gegevensbescherming') return c.redirect('/privacy/inzage', 303);
  const beurt = c.req.query('beurt') === 'anderen' ? 'anderen' : 'ons';
  const keuze: Keuze = { beurt, van: beurt === 'ons' ? keuzeUit(c, 'van', BEHANDELAARS) : undefined, bak: keuzeUit(c, 'termijn', BAKKEN), stap: keuzeUit(c, 'werk', STAPPEN) };
  const lezer = { organisatie: wie.organisatie, rol: wie.rol, ...kalender(vandaag) };
  const eigen = regelingenVan(kern.regelingen, wie.regeling);
  const magVoorleggen = eigen.some((r) => r.stappen['woning-voorleggen']?.door.includes(wie.rol));
  const anderenVraag = { ...lezer, beurt: 'anderen' as const, zonder: magVoorleggen ? 'woning-voorleggen' as const : undefined };
  const vraag = keuze.beurt === 'ons' ? { ...lezer, beurt: keuze.beurt } : anderenVraag;
  const ons = keuze.beurt === 'ons';

  const gelezen = await kern.verbinding.als(token, async (tx) => {
    const telling = await telWerk(tx, vraag);
    const werk = await leesWerk(tx, { ...keuze, ...vraag }, plekUit(c));
    const anderen = ons ? (await leesWerk(tx, anderenVraag, undefined, BIJ_ANDEREN)).rijen : [];
    const laatBijAnderen = anderen.length > 0 ? await telLaatBijAnderen(tx, anderenVraag) : 0;
    const eerste = werk.rijen.length === 0 && telling.length > 0 ? (await leesWerk(tx, vraag, undefined, 1)).rijen[0] : undefined;
    const vervangingen = ons ? await leesVervangingen(tx, vandaag) : [];
    const afspraken = ons ? await leesAfspraken(tx, vandaag, lezer.zondag) : [];
    const bezichtigingen = ons && MET_BEZICHTIGING.includes(wie.rol) ? await leesBezichtigingen(tx, lezer, vandaag, lezer.zondag) : [];
    const namen = await leesNamen(tx, [...werk.rijen, ...anderen, ...afspraken, ...bezichtigingen].map((r) => r.dossier_id));
    const nood = ons && wie.rol === 'begeleider' ? await leesNoodmeldingen(tx, new Date(v.nu.getTime() - NOOD_GEMELD_MS)) : [];
    const zaken = ons && wie.regeling ? await leesZaken(tx, { regeling: wie.regeling, rol: wie.rol, organisatie: wie.organisatie, vandaag }, { alleenMijn: true, hoogstens: OP_WERK }) : undefined;
    return { telling, werk, anderen, laatBijAnderen, eerste, namen, vervangingen, afspraken, bezichtigingen, nood, zaken, terugkerend: ons && wie.regeling ? await verschuldigd(tx, v, kern.regelingen.op(wie.regeling, vandaag)) : [] };
  });
  const { telling, werk, anderen, laatBijAnderen, eerste, namen, vervangingen, afspraken, bezichtigingen, nood, zaken, terugkerend } = gelezen;
  const beeld: Beeld = { wie, regelingen: kern.regelingen, namen, gemeenten: gemeentenVan(eigen), vandaag };
  const aantal = aantalVan(telling, keuze);
  const gedaan = c.req.query('gedaan') ?? '';
  const melding = isDossierstap(gedaan) ? `${DOSSIERSTAPPEN[gedaan].gedaan}.` : undefined;
  const eerstvolgende = eerste && eerste.uiterlijk !== GEEN_TERMIJN ? zegDag(eerste.uiterlijk, vandaag) : undefined;

  const lijst = (
    <Kolom>
      {telling.length > 0 && <Werkfilter telling={telling} keuze={keuze} noem={werknaam(magVoorleggen)} vandaag={vandaag} />}
      <Kaart plat voet={werk.rijen.length > 0 && <Paginering {...bladerlinks(PAD, delen(keuze), werk)} stand={`${werk.rijen.length} van ${aantal} getoond`} />}>
        {werk.rijen.length > 0
          ? <Werktabel regels={werk.rijen} telling={telling} keuze={keuze} beeld={beeld} />
          : ons ? <GeenWerk rol={wie.rol} gefilterd={telling.length > 0} eerstvolgende={eerstvolgende} />
          : <Leeg titel="Je wacht op niemand">In de dossiers die je ziet, is nu niemand anders aan zet{telling.length > 0 ? ' met dit filter' : ''}.</Leeg>}
      </Kaart>
    </Kolom>
  );
  if (!ons) {
    return blad(v, { titel: 'Wij wachten op anderen', deel: '/', melding }, (
      <>
        <Kruimelpad kruimels={[{ naam: 'Mijn werk', href: '/' }, { naam: 'Wij wachten op anderen' }]} />
        <Kop titel="Wij wachten op anderen" sub="Stappen die een ander zet, in dossiers die jij ziet. Wat te laat is staat eerst." />
        {lijst}
      </>
    ));
  }
  return blad(v, { titel: 'Mijn werk', deel: '/', melding }, (
    <>
      <Kop titel="Mijn werk" sub={<Dagzin telling={telling} vandaag={vandaag} />} rechts={<Beginknop rol={wie.rol} />} />
      <Noodmeldingen meldingen={nood} vandaag={vandaag} />
      <Raster indeling="werk">
        {lijst}
        <Kolom zij label="Collega’s en anderen">
          <Vervangmeldingen vervangingen={vervangingen} vandaag={vandaag} />
          <Zakenkaart v={v} gelezen={zaken} terugkerend={terugkerend} />
          <Afspraken afspraken={afspraken} bezichtigingen={bezichtigingen} namen={namen} regeling={wie.regeling} vandaag={vandaag} />
          <Kaart
            plat titel="Wij wachten op anderen" rechts={laatBijAnderen > 0 ? `${laatBijAnderen} te laat` : undefined}
            voet={anderen.length > 0 && <Link href={adresMet(PAD, { beurt: 'anderen' })}>Alle taken van anderen</Link>}
          >
            {anderen.length > 0 ? <Lijst items={anderen.map((t) => itemVanAnder(t, beeld))} /> : <Leeg titel="Op niemand">Niemand anders is aan zet in de dossiers die je ziet.</Leeg>}
          </Kaart>
        </Kolom>
      </Raster>
    </>
  ));
}

/** Who has to do with a viewing: the supporter who goes along, and the corporation that opens the door. */
const MET_BEZICHTIGING: readonly Rol[] = ['begeleider', 'woonconsulent'];

export const werkroutes: readonly Route[] = [{ methode: 'GET', pad: '/', toegang: 'ingelogd', doe: mijnWerk }];
