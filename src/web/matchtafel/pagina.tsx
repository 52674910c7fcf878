import { magVoordragen } from '../../actions/woning/kandidaat-voordragen.ts';
import { inNederland } from '../../domain/kalender/dag.ts';
import { zegDagKort } from '../../domain/kalender/zeg.ts';
import { WONINGSTAPPEN } from '../../domain/keten/stappen.ts';
import { zegPunten } from '../../domain/matching/punten.ts';
import { zegPrijs } from '../../domain/matching/toewijzing-tafel.ts';
import type { Toewijzing } from '../../domain/matching/toewijzing-vraag.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { zegDuur } from '../lijsten/termijn.ts';
import { Alert, Badge, Formulier, Gegevens, Kaart, Knop, KnopLink, Knoppen, Kolom, Kop, Leeg, Lijst, Link, Raster, Schakel, Tabel, Titelcel, Verborgen, type Rij, type Tabelkolom } from '../ui/index.ts';
import { adresUit, PAD, padVoor, regelingVan, rekenTafel, type Adres, type Uitgerekend, type Vergeleken } from './tafel.ts';
import { perReden, voorstellen, type Voorstel } from './voorstel.ts';

type Toon = { v: IngelogdVerzoek; adres: Adres; uit: Uitgerekend };
export const DEEL = '/woningen';

const GEDAAN: Record<string, string> = {
  'kandidaat-voordragen': `${WONINGSTAPPEN['kandidaat-voordragen'].gedaan}. De corporatie ziet het bij de kandidaten van de woning.`, 'voordracht-intrekken': `${WONINGSTAPPEN['voordracht-intrekken'].gedaan}.`,
  vast: 'Paar vastgezet. De rest is eromheen verdeeld.', niet: 'Paar uitgesloten.', los: 'Losgelaten.',
};

type PaarKolom = 'woning' | 'kandidaat' | 'punten' | 'waarom' | 'actie';
function Paren({ v, adres, uit, paren }: Toon & { paren: readonly Voorstel[] }) {
  const mag = magVoordragen(uit.regeling, v.wie);
  const kolommen: readonly Tabelkolom<PaarKolom>[] = [
    { sleutel: 'woning', kop: 'Woning', rijkop: true }, { sleutel: 'kandidaat', kop: 'Kandidaat' }, { sleutel: 'punten', kop: 'Punten', getal: true, breedte: 'smal' }, { sleutel: 'waarom', kop: 'Waarom' },
    { sleutel: 'actie', kop: 'Actie', kopVerborgen: true, breedte: 'actie' },
  ];
  const rij = ({ woning, wachtende: { kandidaat, zorgnaam }, punten, waarom, voorgedragen, vast }: Voorstel): Rij<PaarKolom> => {
    const { id } = woning.beeld;
    const samen = `${woning.adres} voor ${kandidaat.kenmerk}`;
    return {
      sleutel: id,
      cellen: {
        woning: <Titelcel titel={woning.adres} href={`/woningen/${id}`} sub={`${uit.zeg(woning.beeld.gemeente)} · ${woning.corporatienaam}`} />,
        kandidaat: <span><Link href={`/dossiers/${kandidaat.dossier}`}>{kandidaat.kenmerk}</Link><span className="voordeur-celsub">{zorgnaam} · wacht {zegDuur(kandidaat.wacht_sinds, v.vandaag)}</span>{voorgedragen ? <Badge stand="voldoet">voorgedragen</Badge> : vast && <Badge stand="vandaag">vastgezet</Badge>}</span>,
        punten: zegPunten(punten),
        waarom: <span className="voordeur-klein">{waarom.join(' · ')}<span className="voordeur-celsub"><Link href={`/woningen/${id}/kandidaten`}>Hele uitleg</Link></span></span>,
        actie: (
          <Knoppen>
            {mag && (
              <Formulier action={`${PAD}/${voorgedragen ? 'voordracht-intrekken' : 'voordragen'}`}>
                <Verborgen velden={{ woning: id, dossier: kandidaat.dossier, ...terug(adres) }} />
                <Knop maat="rij" soort={voorgedragen ? 'stil' : 'neven'} volledig={`${voorgedragen ? 'Voordracht intrekken' : 'Voordragen'}: ${samen}`}>{voorgedragen ? 'Intrekken' : 'Voordragen'}</Knop>
              </Formulier>
            )}
            {!voorgedragen && <KnopLink maat="rij" soort="stil" href={padVoor(adres, { woning: id, dossier: kandidaat.dossier }, `${PAD}/afspraak`)} volledig={`Afspreken: ${samen}`}>Afspreken</KnopLink>}
          </Knoppen>
        ),
      },
    };
  };
  return <Tabel bijschrift="Voorgestelde paren" kolommen={kolommen} rijen={paren.map(rij)} />;
}

/** Where to go back to after a step. */
export const terug = ({ variant, maxima }: Adres): Record<string, string> => ({ variant, aantallen: maxima ? 'ja' : 'nee' });

type MeetKolom = 'naam' | 'geplaatst' | 'punten' | 'wacht' | 'achter';
function Vergelijking({ adres, regels }: { adres: Adres; regels: readonly Vergeleken[] }) {
  const kolommen: readonly Tabelkolom<MeetKolom>[] = [
    { sleutel: 'naam', kop: 'Manier', rijkop: true }, { sleutel: 'geplaatst', kop: 'Geplaatst', getal: true }, { sleutel: 'punten', kop: 'Gemiddelde punten', getal: true }, { sleutel: 'wacht', kop: 'Wacht, de middelste', getal: true },
    { sleutel: 'achter', kop: 'Gemeenten die achterlopen', getal: true },
  ];
  const rij = ({ code, naam, uitleg, meting: m }: Vergeleken): Rij<MeetKolom> => ({
    sleutel: code, gekozen: code === adres.variant,
    cellen: {
      naam: <Titelcel titel={naam} sub={uitleg} />,
      geplaatst: m ? m.geplaatst : 'niet uitgerekend', punten: m?.gemiddeld == null ? '–' : zegPunten(m.gemiddeld), wacht: m?.mediaanWacht == null ? '–' : `${m.mediaanWacht} dagen`, achter: m ? `${m.achterlopend.bediend} van ${m.achterlopend.van}` : '–',
    },
  });
  return <Tabel bijschrift="De manieren naast elkaar; punten tellen overal zoals afgesproken" kolommen={kolommen} rijen={regels.map(rij)} />;
}

function Aantallen({ toewijzing, adres }: { toewijzing: Toewijzing; adres: Adres }) {
  const vol = toewijzing.quota.filter((q) => q.gebruikt >= q.hoogstens);
  return (
    <Kaart titel="Wat een aantal kost" voet={<Link href={padVoor({ ...adres, maxima: !adres.maxima })}>{adres.maxima ? 'Reken zonder de aantallen van dit jaar' : 'Reken met de aantallen van dit jaar'}</Link>}>
      {!adres.maxima ? <p>De aantallen van dit jaar zijn een doel, geen grens: geen woning blijft er leeg om. Wil je zien wat er verandert als ze wel een grens zijn, reken dan met de aantallen.</p>
        : vol.length === 0 ? <p>Geen enkel aantal staat deze week in de weg.</p>
          : <ul>{vol.map((q) => <li key={q.code}>{zegPrijs(q.naam, q.schaduwprijs, zegPunten)} <span className="voordeur-klein voordeur-grijs">Er {q.hoogstens === 1 ? 'is' : 'zijn'} nog {q.hoogstens} te gaan.</span></li>)}</ul>}
    </Kaart>
  );
}

function Afspraken({ v, adres, uit, toewijzing }: Toon & { toewijzing?: Toewijzing }) {
  const vervallen = new Map((toewijzing?.vervallen ?? []).map((p) => [`${p.woning}/${p.kandidaat}`, p.reden]));
  const bekend = new Set(uit.bron.woningen.map((w) => w.beeld.id));
  return (
    <Kaart plat titel="Met de hand afgesproken" voet={<KnopLink href={padVoor(adres, {}, `${PAD}/afspraak`)}>Paar vastzetten of uitsluiten</KnopLink>}>
      {uit.bron.keuzes.length === 0 ? <Leeg titel="Nog niets">Zet een paar vast of sluit het uit, met de reden. De rest wordt eromheen verdeeld.</Leeg> : (
        <Lijst items={uit.bron.keuzes.map((k) => {
          const reden = vervallen.get(`${k.woning}/${k.dossier}`) ?? (bekend.has(k.woning) ? undefined : 'De woning is niet meer vrij.');
          return {
            sleutel: `${k.woning}-${k.dossier}`, titel: `${k.adres} en ${k.kenmerk}`, rechts: <Badge stand={reden ? 'let-op' : k.keuze === 'vast' ? 'voldoet' : 'gesloten'}>{reden ? 'kan niet' : k.keuze === 'vast' ? 'vast' : 'uitgesloten'}</Badge>,
            regels: [`“${k.reden}”`, `${k.organisatie}, ${zegDagKort(inNederland(k.op).dag, v.vandaag)}`, ...(reden && k.keuze === 'vast' ? [reden] : [])],
            actie: <Formulier action={`${PAD}/loslaten`}><Verborgen velden={{ woning: k.woning, dossier: k.dossier, ...terug(adres) }} /><Knop maat="rij" soort="stil" volledig={`Loslaten: ${k.adres} en ${k.kenmerk}`}>Loslaten</Knop></Formulier>,
          };
        })} />
      )}
    </Kaart>
  );
}

function Over({ uit, toewijzing }: { uit: Uitgerekend; toewijzing: Toewijzing }) {
  const adres = new Map(uit.bron.woningen.map((w) => [w.beeld.id, w]));
  return (
    <>
      {toewijzing.zonderKandidaat.length > 0 && (
        <Kaart plat titel="Woningen die overblijven">
          <Lijst items={toewijzing.zonderKandidaat.map(({ woning, waarom }) => ({ sleutel: woning, titel: adres.get(woning)!.adres, href: `/woningen/${woning}`, regels: [uit.zeg(adres.get(woning)!.beeld.gemeente), waarom.tekst] }))} />
        </Kaart>
      )}
      {toewijzing.zonderWoning.length > 0 && (
        <Kaart titel="Wie nog wacht">
          <Gegevens feiten={perReden(toewijzing.zonderWoning).map(({ tekst, aantal }) => ({ term: tekst, waarde: aantal }))} />
        </Kaart>
      )}
    </>
  );
}

/** An account without a regeling has no table. */
export const geenTafel = (v: IngelogdVerzoek): Response | Promise<Response> => zonderRegeling(v, 'Matchtafel', DEEL);

/** GET /matchtafel: the proposal of this week in the chosen variant, beside the others and beside how it goes without a table. */
export async function matchtafel(v: IngelogdVerzoek): Promise<Response> {
  const adres = adresUit(v);
  const uit = regelingVan(v) && (await rekenTafel(v, adres));
  if (!uit) return geenTafel(v);
  const toewijzing = uit.gekozen.ok ? uit.gekozen.waarde : undefined;
  const paren = toewijzing ? voorstellen(uit, toewijzing) : [];
  const [woningen, kandidaten] = [uit.bron.woningen.length, uit.bron.wachtenden.filter((w) => w.kandidaat.staat === 'wacht').length];
  const leeg = woningen === 0 || kandidaten === 0;
  const gedaan = GEDAAN[v.c.req.query('gedaan') ?? ''];
  return blad(v, { titel: 'Matchtafel', deel: DEEL, melding: gedaan }, (
    <>
      <Kop
        titel="Matchtafel" sub="Alle vrije woningen en iedereen die wacht, in één keer verdeeld. Het is een voorstel: jullie beslissen per paar, en de corporatie kiest."
        feiten={[`${woningen} ${woningen === 1 ? 'vrije woning' : 'vrije woningen'}`, `${kandidaten} ${kandidaten === 1 ? 'kandidaat' : 'kandidaten'}`, ...(toewijzing ? [`${paren.length} ${paren.length === 1 ? 'paar' : 'paren'}`] : [])]}
        rechts={leeg ? undefined : <KnopLink href={padVoor(adres, {}, `${PAD}.csv`)}>Downloaden als CSV</KnopLink>}
      />
      {leeg ? (
        <Kaart plat><Leeg titel={woningen === 0 ? 'Er zijn nu geen vrije woningen' : 'Er wacht nu niemand op een woning'} actie={<KnopLink href={woningen === 0 ? '/woningen' : '/wachtlijst'}>{woningen === 0 ? 'Naar de woningen' : 'Naar de wachtlijst'}</KnopLink>}>Zodra er {woningen === 0 ? 'een woning vrij komt' : 'iemand op de wachtlijst staat'}, staat hier een voorstel.</Leeg></Kaart>
      ) : (
        <>
          <Schakel label="Manier van verdelen" keuzes={uit.vergelijking.flatMap(({ code, naam }) => (code === 'eerste' || code === 'een-voor-een' ? [] : [{ naam, href: padVoor({ ...adres, variant: code }), hier: code === adres.variant }]))} />
          {!uit.gekozen.ok && <Alert soort="let-op" titel={uit.gekozen.reden}><p>{uit.gekozen.wat}</p></Alert>}
          {uit.gekozen.ok && !uit.gekozen.waarde.bewezen && <Alert soort="info"><p>De aantallen van dit jaar kruisen elkaar, en de tijd was om. Dit is het beste dat is gevonden; misschien kan het nog iets beter.</p></Alert>}
          <Raster indeling="dossier">
            <Kolom>
              <Kaart plat titel="Voorstel">{paren.length > 0 ? <Paren v={v} adres={adres} uit={uit} paren={paren} /> : <Leeg titel="Geen enkel paar">Niemand past nu bij een vrije woning, of de aantallen van dit jaar zijn gehaald. Hiernaast staat waarom.</Leeg>}</Kaart>
              <Kaart plat titel="Wat het uitmaakt"><Vergelijking adres={adres} regels={uit.vergelijking} /></Kaart>
            </Kolom>
            <Kolom zij label="Bij dit voorstel">
              {toewijzing && <Aantallen toewijzing={toewijzing} adres={adres} />}
              <Afspraken v={v} adres={adres} uit={uit} toewijzing={toewijzing} />
              {toewijzing && <Over uit={uit} toewijzing={toewijzing} />}
              <Kaart titel="Hoe dit voorstel ontstaat">
                <p>Eerst zoveel mogelijk mensen een woning, dan zoveel mogelijk punten samen. Is het gelijk, dan gaat voor wie het langst wacht. Er is geen toeval: dezelfde gegevens geven hetzelfde voorstel.</p>
              </Kaart>
            </Kolom>
          </Raster>
        </>
      )}
    </>
  ));
}
