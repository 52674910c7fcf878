import { maakPdf } from '../../brieven/pdf.ts';
import { kostenstuk } from '../../domain/kosten/staat.ts';
import { betalers, POSTEN, SLEUTELS, type KostenStand, type Post } from '../../domain/kosten/stand.ts';
import { kostenstaten, verdeelKosten, type Kostenstaat } from '../../domain/kosten/verdeling.ts';
import { verrekend } from '../../domain/kosten/partijstand.ts';
import { kaalEuro, zegEuro } from '../../domain/kosten/woorden.ts';
import { zegDag, zegDatum } from '../../domain/kalender/zeg.ts';
import { PARTIJSOORTEN } from '../../domain/partijen/rollen.ts';
import { SOORTNAAM } from '../../domain/partijen/woorden.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { Stukblad } from '../brieven/stuk.tsx';
import { adresMet } from '../lijsten/adres.ts';
import { alsCsv, stuurCsv } from '../lijsten/csv.ts';
import { Alert, Bron, Kaart, KnopLink, Knoppen, Kolom, Kop, Kruimelpad, Lijst, Raster, Tabel, Titelcel } from '../ui/index.ts';
import { beurtwie } from '../partijen/toetredingen.tsx';
import { Beurtkaart, magStap, metZaak, nietGevonden, Stapknoppen, tekstVan, Verloopkaart, Woorden } from '../partijen/zaakdelen.tsx';
import { gedaanMelding, SAMENPAD, zaakstappad } from '../zaak/paden.ts';
import { Jaarbadge } from './lijst.tsx';
import { KOSTENPAD, kostenpad, staatpad } from './paden.ts';

/* The costs of one year, and the statement of one party. */

const kruimels = (jaar: number) => [{ naam: 'Samen', href: SAMENPAD }, { naam: 'Kosten', href: KOSTENPAD }, { naam: String(jaar) }];
const GEBEURD = { 'kosten-begroot': 'Kosten vastgelegd', 'sleutel-gekozen': 'Sleutel gekozen', 'betaling-ontvangen': 'Betaling vastgelegd', 'kosten-afgerekend': 'Afgerekend' };

function Posten({ regeling, stand }: { regeling: Regeling; stand: KostenStand }) {
  const som = (posten: readonly Post[]) => posten.reduce((a, p) => a + p.cent, 0);
  const echt = stand.afrekening?.posten;
  const rijen = (posten: readonly Post[]) => posten.map((p, i) => ({ sleutel: String(i), cellen: { wat: POSTEN.find((x) => x.code === p.post)!.naam, keer: p.keer === 'eenmalig' ? `eenmalig${p.betaald_door ? `, betaald door ${partijnaam(regeling, p.betaald_door)}` : ''}` : `elk jaar${p.betaald_door ? `, betaald door ${partijnaam(regeling, p.betaald_door)}` : ''}`, bedrag: zegEuro(p.cent) } }));
  const tabel = (bijschrift: string, posten: readonly Post[]) => (
    <Tabel bijschrift={bijschrift} bijschriftZichtbaar={echt !== undefined} compact kolommen={[{ sleutel: 'wat', kop: 'Waarvoor', rijkop: true }, { sleutel: 'keer', kop: 'Hoe vaak' }, { sleutel: 'bedrag', kop: 'Bedrag', getal: true }]} rijen={rijen(posten)} totaal={{ sleutel: 'totaal', cellen: { wat: 'Samen', bedrag: zegEuro(som(posten)) } }} />
  );
  return <Kaart plat titel="De kosten">{tabel('Begroot', stand.posten)}{echt && tabel('Werkelijk', echt)}</Kaart>;
}

type Kol = 'partij' | 'deel' | 'eenmalig' | 'betaald' | 'werkelijk' | 'open';
function Verdeling({ v, regeling, id, stand }: { v: IngelogdVerzoek; regeling: Regeling; id: string; stand: KostenStand }) {
  const staten = kostenstaten(stand);
  const samen = (welke: readonly Kostenstaat[], naam: string) => {
    const som = (wat: (s: Kostenstaat) => number) => zegEuro(welke.reduce((a, s) => a + wat(s), 0));
    return { partij: naam, deel: som((s) => s.jaarlijks), eenmalig: som((s) => s.eenmalig + s.rechtstreeks), betaald: som(verrekend), werkelijk: som((s) => s.werkelijk ?? 0), open: som((s) => s.open) };
  };
  const mag = magStap(v, regeling, 'betaling-vastleggen', stand);
  const rij = (s: Kostenstaat) => ({
    sleutel: s.partij, gekozen: s.partij === v.wie.organisatie,
    cellen: {
      partij: <Titelcel titel={partijnaam(regeling, s.partij)} href={staatpad(id, s.partij)} sub={s.partij === v.wie.organisatie ? 'dat zijn jullie' : undefined} />, deel: zegEuro(s.jaarlijks), eenmalig: zegEuro(s.eenmalig + s.rechtstreeks),
      betaald: zegEuro(verrekend(s)), ...(s.werkelijk === undefined ? {} : { werkelijk: zegEuro(s.werkelijk) }),
      open: mag && s.open !== 0 ? <a href={zaakstappad('betaling-vastleggen', id, { partij: s.partij })} aria-label={`${zegEuro(s.open)}: betaling van ${partijnaam(regeling, s.partij)} vastleggen`}>{zegEuro(s.open)}</a> : zegEuro(s.open),
    },
  });
  const groepen = PARTIJSOORTEN.flatMap((soort) => { const r = staten.filter((s) => s.soort === soort); return r.length > 0 ? [{ kop: SOORTNAAM[soort].meer, aantal: r.length, rijen: r.map(rij), totaal: { sleutel: soort, cellen: samen(r, `${SOORTNAAM[soort].meer} samen`) } }] : []; });
  return (
    <Kaart plat titel="Deel per partij" voet="Kies een partij voor haar staat, ook als PDF. Verrekend is wat is betaald, min wat terugkwam, met wat een partij zelf betaalde. Een open bedrag onder nul krijgt de partij terug.">
      <Tabel<Kol>
        bijschrift={`Deel per partij in ${stand.jaar}`} compact groepen={groepen}
        kolommen={[{ sleutel: 'partij', kop: 'Partij', rijkop: true }, { sleutel: 'deel', kop: 'Per jaar', getal: true }, { sleutel: 'eenmalig', kop: 'Eenmalig en zelf betaald', getal: true }, { sleutel: 'betaald', kop: 'Verrekend', getal: true }, ...(stand.afrekening ? [{ sleutel: 'werkelijk' as const, kop: 'Werkelijk', getal: true }] : []), { sleutel: 'open', kop: 'Open', getal: true }]}
        totaal={{ sleutel: 'totaal', cellen: samen(staten, 'Samen') }}
      />
    </Kaart>
  );
}

function Sleutels({ regeling, stand, afspraak }: { regeling: Regeling; stand: KostenStand; afspraak: (i: number) => string | undefined }) {
  return (
    <Kaart plat titel="Hoe elke soort verdeelt">
      <Lijst items={betalers(stand).map((soort, i) => {
        const k = stand.sleutels[soort];
        return { sleutel: soort, titel: SOORTNAAM[soort].meer, regels: k ? [SLEUTELS.find((s) => s.code === k.sleutel)!.naam, `Vastgelegd door ${partijnaam(regeling, k.door)} op ${zegDatum(k.op)}`, ...(afspraak(i) ? [afspraak(i)!] : [])] : ['Nog niet gekozen. Zolang verdeelt Voordeur gelijk.'] };
      })} />
    </Kaart>
  );
}

/** GET /kosten/:id. */
export const kostenjaar = (v: IngelogdVerzoek): Promise<Response> => metZaak<KostenStand>(v, 'kosten', ({ regeling, zaak: { id, stand, status }, teksten, verloop }) => {
  const verdeling = verdeelKosten(stand);
  if (v.c.req.query('als') === 'csv') return stuurCsv(v.c, `kosten-${stand.jaar}`, v.vandaag, alsCsv<Kostenstaat>([
    { kop: 'Partij', waarde: (s) => partijnaam(regeling, s.partij) }, { kop: 'Soort', waarde: (s) => SOORTNAAM[s.soort].een }, { kop: 'Per jaar', waarde: (s) => kaalEuro(s.jaarlijks) }, { kop: 'Eenmalig', waarde: (s) => kaalEuro(s.eenmalig) },
    { kop: 'Zelf betaald', waarde: (s) => kaalEuro(s.rechtstreeks) }, { kop: 'Deel', waarde: (s) => kaalEuro(s.totaal) }, { kop: 'Verrekend', waarde: (s) => kaalEuro(verrekend(s)) },
    { kop: 'Werkelijk', waarde: (s) => s.werkelijk === undefined ? undefined : kaalEuro(s.werkelijk) }, { kop: 'Open', waarde: (s) => kaalEuro(s.open) },
  ], kostenstaten(stand)));
  return blad(v, { titel: `Kosten ${stand.jaar}`, deel: SAMENPAD, melding: gedaanMelding(v.c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={kruimels(stand.jaar)} />
      <Kop titel={`Kosten ${stand.jaar}`} feiten={[<Jaarbadge key="b" stand={stand} status={status} />, `begroot ${zegEuro(verdeling.totaal)}`]} rechts={<Knoppen><KnopLink icoon="download" href={adresMet(kostenpad(id), { als: 'csv' })}>Uitvoeren als CSV</KnopLink></Knoppen>} />
      <Stapknoppen v={v} regeling={regeling} id={id} stand={stand} stappen={['kosten-verdelen', 'betaling-vastleggen', 'kosten-begroten', 'kosten-afrekenen']} />
      <Raster indeling="werk">
        <Kolom>
          <Posten regeling={regeling} stand={stand} />
          <Verdeling v={v} regeling={regeling} id={id} stand={stand} />
        </Kolom>
        <Kolom zij label="Sleutels en verloop">
          <Kaart plat titel="Wie draagt en wie betaalt" voet={regeling.kostendeling && <Bron tekst={regeling.kostendeling.bron} />}><Lijst items={verdeling.delen.map((d) => ({ sleutel: d.drager, titel: SOORTNAAM[d.drager].meer, rechts: zegEuro(d.cent), regels: d.betaler === d.drager ? [] : [`${SOORTNAAM[d.betaler].meer} betalen dit deel`] }))} /></Kaart>
          <Sleutels regeling={regeling} stand={stand} afspraak={(i) => tekstVan(teksten, 10 + i, 'afspraak')} />
          {tekstVan(teksten, 0, 'toelichting') && <Kaart titel="Waar de bedragen vandaan komen"><Woorden tekst={tekstVan(teksten, 0, 'toelichting')} /></Kaart>}
          {stand.afrekening && <Kaart titel="Bij de afrekening" rechts={zegDag(stand.afrekening.op, v.vandaag)}><Woorden tekst={tekstVan(teksten, 1, 'toelichting')} /></Kaart>}
          <Beurtkaart regeling={regeling} soort="kosten" stand={stand} vandaag={v.vandaag} wie={beurtwie(regeling)} />
          <Verloopkaart verloop={verloop} titels={GEBEURD} vandaag={v.vandaag} />
        </Kolom>
      </Raster>
    </>
  ));
});

/** GET /kosten/:id/:partij: the yearly statement of one party. */
export const staatpagina = (v: IngelogdVerzoek): Promise<Response> => metZaak<KostenStand>(v, 'kosten', ({ regeling, zaak: { id, stand } }) => {
  const partij = v.c.req.param('partij') ?? '';
  const stuk = kostenstuk(regeling, stand, partij, v.vandaag);
  if (!stuk) return nietGevonden(v, 'kostenstaat');
  return blad(v, { titel: stuk.titel, deel: SAMENPAD, smal: true }, (
    <>
      <Kruimelpad kruimels={[...kruimels(stand.jaar).slice(0, 2), { naam: String(stand.jaar), href: kostenpad(id) }, { naam: partijnaam(regeling, partij) }]} />
      <Knoppen><KnopLink soort="hoofd" href={`${staatpad(id, partij)}/pdf`}>Openen als PDF</KnopLink><KnopLink soort="stil" href={kostenpad(id)}>Terug naar {stand.jaar}</KnopLink></Knoppen>
      <Stukblad stuk={stuk} />
    </>
  ));
});

/** GET /kosten/:id/:partij/pdf: the same, as an accessible PDF. */
export const staatpdf = (v: IngelogdVerzoek): Promise<Response> => metZaak<KostenStand>(v, 'kosten', async ({ regeling, zaak: { id, stand } }) => {
  const partij = v.c.req.param('partij') ?? '';
  const stuk = kostenstuk(regeling, stand, partij, v.vandaag);
  if (!stuk) return nietGevonden(v, 'kostenstaat');
  const pdf = await maakPdf(stuk);
  if (pdf.ok) return v.c.body(pdf.waarde, 200, { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="kosten-${stand.jaar}-${partij}.pdf"`, 'content-length': String(pdf.waarde.length), 'cache-control': 'no-store' });
  return blad(v, { titel: 'Geen PDF', deel: SAMENPAD, smal: true, status: 409 }, <><Kop titel="Er is nu geen PDF te maken" /><Alert soort="let-op"><p>{pdf.reden} {pdf.wat}</p></Alert><p><KnopLink soort="hoofd" href={staatpad(id, partij)}>Naar de pagina</KnopLink></p></>);
});
