import { plusTermijn } from '../../domain/kalender/werkdagen.ts';
import { nietActueel } from '../../domain/keten/lasten.ts';
import { termijnVan } from '../../domain/keten/taken.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesDossiers, leesProfielen, telTabbladen, type Dossierregel, type Profiel } from '../../storage/lezen/lijsten.ts';
import { leesNamen } from '../../storage/lezen/werk.ts';
import type { Woning } from '../../storage/lezen/woningen.ts';
import { blad } from '../blad.tsx';
import { bladerlinks, plekUit } from '../lijsten/adres.ts';
import { Clientcel } from '../lijsten/dossiertabel.tsx';
import { gemeentenVan, regelingenVan, zegGemeente } from '../lijsten/namen.ts';
import { zegDuur, zegTaaktermijn } from '../lijsten/termijn.ts';
import { Alert, Bron, Gegevens, Kaart, KnopLink, Kolom, Kop, Kruimelpad, Leeg, Link, Onzichtbaar, Paginering, Raster, Tabel, Vorm, type Rij, type Tabelkolom } from '../ui/index.ts';
import { kanVoorgelegd, oordelen, type Oordeel } from './passend.ts';
import { isVanMij, kruimels, woningNietGevonden, woningVan } from './woning.tsx';
import { feitenVan, STATUSNAMEN } from './woorden.ts';

/*
 * Who waits for a home like this. A thin and honest list: the order is waiting time, what fits stands beside each name,
 * and the consulent decides.
 */

type Kolom = 'client' | 'wacht' | 'past' | 'actie';
const UITKOMST: Record<Oordeel['uitkomst'], string> = { voldoet: 'past', 'voldoet-niet': 'past niet', onbekend: 'onbekend' };

const Oordelen = ({ lijst }: { lijst: readonly Oordeel[] }) => (
  <ul className="voordeur-eisen">
    {lijst.map(({ uitkomst, tekst }) => <li key={tekst} className={`voordeur-eisen--${uitkomst}`}><Vorm stand={uitkomst} /><span><Onzichtbaar>{UITKOMST[uitkomst]}: </Onzichtbaar>{tekst}</span></li>)}
  </ul>
);

type Beeld = { woning: Woning; regeling: Regeling; rijen: readonly Dossierregel[]; namen: ReadonlyMap<string, string>; profielen: ReadonlyMap<string, Profiel>; zeg: (code: string) => string; vandaag: string; voorleggen: boolean };

function Kandidaten({ woning, regeling, rijen, namen, profielen, zeg, vandaag, voorleggen }: Beeld) {
  const streven = termijnVan(regeling, 'woning-voorleggen');
  const kolommen: readonly Tabelkolom<Kolom>[] = [
    { sleutel: 'client', kop: 'Kandidaat', rijkop: true }, { sleutel: 'wacht', kop: 'Wacht' }, { sleutel: 'past', kop: 'Wat past en wat niet', zonderLabel: true },
    ...(voorleggen ? [{ sleutel: 'actie' as const, kop: 'Actie', kopVerborgen: true, breedte: 'actie' as const }] : []),
  ];
  const rij = (r: Dossierregel): Rij<Kolom> => {
    const profiel = profielen.get(r.id);
    const wie = namen.get(r.id) ?? r.kenmerk;
    const oud = nietActueel(regeling, { bevestigd_op: r.bevestigd_op ?? undefined }, vandaag);
    return {
      sleutel: r.id,
      cellen: {
        client: <><Clientcel rij={r} namen={namen} /><span className="voordeur-celsub">{r.zorgnaam}</span></>,
        wacht: <span>{r.wacht_sinds && zegDuur(r.wacht_sinds, vandaag)}{r.wacht_sinds && streven && <span className="voordeur-celsub">streven: {zegTaaktermijn(plusTermijn(r.wacht_sinds, streven.binnen), true, vandaag).woorden}</span>}</span>,
        past: <Oordelen lijst={[...oordelen(woning, r, profiel, zeg), ...(oud ? [{ uitkomst: 'voldoet-niet' as const, tekst: `te lang niet bevestigd: vraag het ${r.zorgnaam}` }] : [])]} />,
        actie: !voorleggen ? undefined : kanVoorgelegd(woning, profiel) && !oud
          ? <KnopLink maat="rij" href={`/dossiers/${r.id}/stappen/woning-voorleggen?woning=${woning.id}`} volledig={`Voorleggen: ${wie}`}>Voorleggen</KnopLink>
          : <span className="voordeur-grijs voordeur-klein">kan niet</span>,
      },
    };
  };
  return <Tabel bijschrift="Kandidaten, wie het langst wacht eerst" kolommen={kolommen} rijen={rijen.map(rij)} />;
}

/** GET /woningen/:id/kandidaten. */
export async function kandidaten(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  const woning = await woningVan(v);
  if (!woning) return woningNietGevonden(v);
  const pad = `/woningen/${woning.id}/kandidaten`;
  const regeling = kern.regelingen.op(woning.regeling, woning.versie);
  const gemeenten = gemeentenVan(regelingenVan(kern.regelingen, woning.regeling));
  const zeg = (code: string) => zegGemeente(gemeenten, code) ?? code;
  const hier = zeg(woning.gemeente);
  const { telling, passend, lijst, namen, profielen } = await kern.verbinding.als(token, async (tx) => {
    const telling = (await telTabbladen(tx, wie, {})).get('wachtlijst') ?? 0;
    const passend = (await telTabbladen(tx, wie, { zoektIn: woning.gemeente })).get('wachtlijst') ?? 0;
    const lijst = await leesDossiers(tx, wie, { zoektIn: woning.gemeente }, 'wacht', plekUit(c));
    const ids = lijst.rijen.map((r) => r.id);
    return { telling, passend, lijst, namen: await leesNamen(tx, ids), profielen: await leesProfielen(tx, ids) };
  });
  const mijn = isVanMij(woning, v);
  const voorleggen = mijn && woning.status === 'vrij';
  const termijn = Object.values(regeling.termijnen).find((t) => t.stap === 'advies-geven');
  const zin = passend === 0 ? `Niemand op de wachtlijst zoekt nu in ${hier}.` : `${passend === 1 ? 'Eén kandidaat zoekt' : `${passend} kandidaten zoeken`} in ${hier}. De volgorde is wachttijd; ${mijn ? 'jij kiest aan wie je de woning voorlegt' : 'de woonconsulent kiest aan wie de woning wordt voorgelegd'}.`;
  return blad(v, { titel: `Wie past in ${woning.adres}?`, deel: '/woningen' }, (
    <>
      <Kruimelpad kruimels={kruimels(v, woning, 'Kandidaten')} />
      <Kop titel={`Wie past in ${woning.adres}, ${hier}?`} feiten={feitenVan(woning, vandaag)} />
      {woning.status !== 'vrij' && <Alert soort="info"><p>Deze woning is {STATUSNAMEN[woning.status]}. Zij kan nu aan niemand worden voorgelegd.</p></Alert>}
      <p>{zin}</p>
      <Raster indeling="kandidaten">
        <Kolom>
          <Kaart plat voet={lijst.rijen.length > 0 && <Paginering {...bladerlinks(pad, {}, lijst)} stand={`${lijst.rijen.length} van ${passend} getoond`} />}>
            {lijst.rijen.length > 0
              ? <Kandidaten woning={woning} regeling={regeling} rijen={lijst.rijen} namen={namen} profielen={profielen} zeg={zeg} vandaag={vandaag} voorleggen={voorleggen} />
              : <Leeg titel={`Niemand zoekt nu in ${hier}`} actie={<KnopLink href="/wachtlijst">Bekijk de hele wachtlijst</KnopLink>}>De woning blijft vrij staan. Komt er iemand bij op de wachtlijst, dan staat die hier.</Leeg>}
          </Kaart>
        </Kolom>
        <Kolom zij label="Hoe deze lijst werkt">
          <Kaart titel="Hoe deze lijst werkt">
            <p>Wie het langst op de wachtlijst staat, staat bovenaan. Er zijn geen punten en er wordt niets voorspeld: {mijn ? 'jij weegt en jij kiest' : 'de woonconsulent weegt en kiest'}.</p>
            <p>Wat past komt uit het zoekprofiel dat met jullie is gedeeld. Staat er onbekend, vraag het dan de zorgorganisatie.</p>
            {termijn && <p>Na het voorleggen heeft de zorgorganisatie {termijn.binnen} voor advies. <Bron tekst={termijn.bron} /></p>}
          </Kaart>
          <Kaart titel="De wachtlijst nu">
            <Gegevens feiten={[{ term: `Zoekt in ${hier}`, waarde: passend }, { term: 'Zoekt alleen elders', waarde: telling - passend }, { term: 'Samen', waarde: telling }]} />
            <p><Link href="/wachtlijst">De hele wachtlijst die jullie zien</Link></p>
          </Kaart>
        </Kolom>
      </Raster>
    </>
  ));
}
