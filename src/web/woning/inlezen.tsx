import { INLEESVRAGEN, lijstBekijken, lijstInlezen, lijstSturen, lijstWeggooien, type Voorbeeld } from '../../actions/woning/woningen-inlezen.ts';
import { buurtopties, werkgemeenten } from '../../actions/woning/woning-aanmelden.ts';
import { uitlegkolommen, voorbeeldlijst, type Celfout } from '../../domain/woning/invoerlijst.ts';
import { metBuurten } from '../../domain/woning/velden.ts';
import type { Uitkomst, Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { maakWerkboek } from '../../rekenblad/schrijf.ts';
import { laatsteInvoer, leesInvoer } from '../../storage/lezen/woninginvoer.ts';
import { leesBuurtkeuzes } from '../../storage/lezen/buurten.ts';
import { isId } from '../../actions/kern.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { Weigeringmelding } from '../formulier/formulierpagina.tsx';
import { alsCsv, stuurCsv, type Csvkolom } from '../lijsten/csv.ts';
import { Bestandsveld, Formulier, Kaart, Knop, KnopLink, Knoppen, Kolom, Kop, Kruimelpad, Link, Raster, Tabel } from '../ui/index.ts';
import { Lijstvoorbeeld } from './inlezen-voorbeeld.tsx';
import { Bezig } from './inlezen-bezig.tsx';

/* Many homes from a file: send it, look at every row, and only then take it in. */

export const INLEESPAD = '/woningen/inlezen';
const KRUIMELS = [{ naam: 'Woningen', href: '/woningen' }, { naam: 'Lijst inlezen', href: INLEESPAD }];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The questions of a row with what this corporation can choose from. */
async function kolommen({ kern, wie, token, vandaag }: IngelogdVerzoek) {
  if (!wie.regeling) return { vragen: INLEESVRAGEN, gemeenten: [] };
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const buurten = await kern.verbinding.als(token, (tx) => leesBuurtkeuzes(tx, regeling.regeling));
  const gemeenten = werkgemeenten(regeling, wie.organisatie);
  return { vragen: metBuurten(INLEESVRAGEN, buurtopties(regeling, buurten.filter((b) => gemeenten.some((g) => g.code === b.gemeente)))), gemeenten };
}

async function stuurpagina(v: IngelogdVerzoek, weigering?: Weigering): Promise<Response> {
  const { vragen, gemeenten } = await kolommen(v);
  const open = await v.kern.verbinding.als(v.token, laatsteInvoer);
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  const rijen = uitlegkolommen(vragen, { werkgemeenten: gemeenten }).map((k) => ({ sleutel: k.naam, cellen: { kolom: k.naam, nodig: k.verplicht ? 'ja' : 'nee', uitleg: k.uitleg } }));
  return blad(v, { titel: 'Lijst met woningen inlezen', deel: '/woningen', status, fout: status === 400, melding: v.c.req.query('gedaan') === 'weggegooid' ? 'Lijst weggegooid. Er is niets ingelezen.' : undefined }, (
    <>
      <Kruimelpad kruimels={[KRUIMELS[0]!, { naam: 'Lijst inlezen' }]} />
      {weigering && <Weigeringmelding weigering={weigering} vragen={{ bestand: { label: 'Bestand', soort: 'tekst' } }} />}
      <Kop titel="Lijst met woningen inlezen" sub="Eerst zie je van elke rij wat ermee gebeurt. Pas als je dat bevestigt, worden de woningen aangemeld: allemaal tegelijk, of geen enkele." />
      <Raster indeling="gelijk">
        <Kolom>
          <Formulier action={INLEESPAD} bestanden>
            <Kaart titel="Bestand sturen">
              <div className="voordeur-documentvelden">
                <Bestandsveld naam="bestand" label="Bestand" soorten={`.csv,.xlsx,text/csv,${XLSX}`} fout={weigering?.velden?.find((f) => f.veld === 'bestand')?.melding} hint="Een CSV-bestand of een Excel-werkmap (.xlsx), hoogstens 5 MB en 10.000 rijen. Alleen het eerste blad wordt gelezen; formules worden niet uitgerekend." />
                <Knoppen><Knop soort="hoofd" maat="groot">Bekijk de lijst</Knop><KnopLink soort="stil" maat="groot" href="/woningen">Terug naar de woningen</KnopLink></Knoppen>
              </div>
            </Kaart>
          </Formulier>
        </Kolom>
        <Kolom>
          {open && <Kaart titel="Een lijst die nog klaarstaat" nadruk><p>{open.naam} is nog niet ingelezen. <Link href={`${INLEESPAD}/${open.id}`}>Bekijk de lijst</Link></p></Kaart>}
          <Kaart titel="Begin met een voorbeeld">
            <p>Het voorbeeld heeft alle kolommen en één rij om over te schrijven. Kolommen die je niet gebruikt, mag je weghalen.</p>
            <Knoppen><KnopLink icoon="download" href={`${INLEESPAD}/voorbeeld?als=xlsx`}>Voorbeeld voor Excel</KnopLink><KnopLink icoon="download" href={`${INLEESPAD}/voorbeeld?als=csv`}>Voorbeeld als CSV</KnopLink></Knoppen>
          </Kaart>
        </Kolom>
      </Raster>
      <Kaart plat titel="De kolommen"><Tabel bijschrift="De kolommen van de lijst" kolommen={[{ sleutel: 'kolom', kop: 'Kolom', rijkop: true }, { sleutel: 'nodig', kop: 'Nodig', breedte: 'smal' }, { sleutel: 'uitleg', kop: 'Wat je invult' }]} rijen={rijen} /></Kaart>
    </>
  ));
}

/** GET /woningen/inlezen. */
export const inleespagina = (v: IngelogdVerzoek): Promise<Response> => stuurpagina(v);

/** POST /woningen/inlezen: keeps the file and shows what would come of it. */
export async function stuurLijst(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const post: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
  const bestand = post.bestand instanceof File ? post.bestand : undefined;
  const uitkomst = await lijstSturen(kern, { wie, token }, { naam: bestand?.name ?? '', inhoud: bestand && new Uint8Array(await bestand.arrayBuffer()) });
  return uitkomst.ok ? c.redirect(`${INLEESPAD}/${uitkomst.waarde.id}`, 303) : stuurpagina(v, uitkomst);
}

/** GET /woningen/inlezen/voorbeeld: the template, as workbook or as CSV. */
export async function voorbeeldbestand(v: IngelogdVerzoek): Promise<Response> {
  const { vragen, gemeenten } = await kolommen(v);
  const rijen = voorbeeldlijst(vragen, gemeenten[0]?.naam ?? '', Number(v.vandaag.slice(0, 4)));
  if (v.c.req.query('als') !== 'xlsx') return stuurCsv(v.c, 'voorbeeld-woningen', v.vandaag, alsCsv(rijen[0]!.map((kop, i): Csvkolom<string[]> => ({ kop, waarde: (rij) => rij[i] })), rijen.slice(1)));
  return v.c.body(new Uint8Array(maakWerkboek('Woningen', rijen)), 200, { 'content-type': XLSX, 'content-disposition': 'attachment; filename="voorbeeld-woningen.xlsx"' });
}

const id = ({ c }: IngelogdVerzoek): string => c.req.param('id') ?? '';
/** The list is gone or not this person's: begin again, with why. */
const weg = (v: IngelogdVerzoek, weigering: Weigering): Promise<Response> => stuurpagina(v, weigering);

/** GET /woningen/inlezen/:id: every row with its outcome; or how far it is, when it is being taken in. */
export async function lijstpagina(v: IngelogdVerzoek): Promise<Response> {
  const { kern, wie, token } = v;
  const stand = isId(id(v)) ? await kern.verbinding.als(token, (tx) => leesInvoer(tx, id(v), true)) : undefined;
  if (stand?.bezig) return bezigpagina(v, stand.naam, stand.gedaan);
  return toonLijst(v, await lijstBekijken(kern, { wie, token }, id(v)));
}

function toonLijst(v: IngelogdVerzoek, uitkomst: Uitkomst<Voorbeeld>, weigering?: Weigering): Response | Promise<Response> {
  if (!uitkomst.ok) return weg(v, uitkomst);
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  return blad(v, { titel: 'Lijst bekijken', deel: '/woningen', status }, (
    <>
      <Kruimelpad kruimels={[...KRUIMELS, { naam: 'Bekijken' }]} />
      {weigering && <Weigeringmelding weigering={weigering} vragen={{}} />}
      <Lijstvoorbeeld id={id(v)} voorbeeld={uitkomst.waarde} vanaf={Number(/^\d{1,5}$/.exec(v.c.req.query('vanaf') ?? '')?.[0] ?? 0)} />
    </>
  ));
}

function bezigpagina(v: IngelogdVerzoek, naam: string, gedaan: number): Response | Promise<Response> {
  v.c.header('refresh', `2;url=${INLEESPAD}/${id(v)}`);
  return blad(v, { titel: 'Lijst wordt ingelezen', deel: '/woningen', smal: true }, <><Kruimelpad kruimels={[...KRUIMELS, { naam: 'Bezig' }]} /><Bezig id={id(v)} naam={naam} gedaan={gedaan} /></>);
}

/** How long the answer waits for the work; what takes longer goes on behind a page that shows how far it is. */
const GEDULD = 2500;

/** POST /woningen/inlezen/:id: takes the list in. */
export async function leesLijstIn(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const werk = lijstInlezen(kern, { wie, token }, id(v));
  let wekker: NodeJS.Timeout | undefined;
  const uitkomst = await Promise.race([werk, new Promise<undefined>((klaar) => (wekker = setTimeout(() => klaar(undefined), GEDULD)))]);
  clearTimeout(wekker);
  if (uitkomst === undefined) {
    // The page asks by itself; should the work fail, the list stands there again, with nothing taken in.
    werk.catch(() => undefined);
    return c.redirect(`${INLEESPAD}/${id(v)}`, 303);
  }
  if (uitkomst.ok) return c.redirect(`/woningen?ingelezen=${uitkomst.waarde.aantal}`, 303);
  if (uitkomst.soort === 'conflict') return c.redirect(`${INLEESPAD}/${id(v)}`, 303);
  return uitkomst.soort === 'ongeldig' ? toonLijst(v, await lijstBekijken(kern, { wie, token }, id(v)), uitkomst) : weg(v, uitkomst);
}

/** POST /woningen/inlezen/:id/weggooien. */
export async function werpWeg(v: IngelogdVerzoek): Promise<Response> {
  const uitkomst = await lijstWeggooien(v.kern, { wie: v.wie, token: v.token }, id(v));
  return uitkomst.ok ? v.c.redirect(`${INLEESPAD}?gedaan=weggegooid`, 303) : weg(v, uitkomst);
}

const FOUTKOLOMMEN: readonly Csvkolom<Celfout>[] = [{ kop: 'Rij', waarde: (f) => f.rij }, { kop: 'Kolom', waarde: (f) => f.kolom }, { kop: 'Wat er staat', waarde: (f) => f.waarde }, { kop: 'Wat je kunt doen', waarde: (f) => f.melding }];

/** GET /woningen/inlezen/:id/fouten: all faults as a file, to go through beside one's own list. */
export async function foutenAlsCsv(v: IngelogdVerzoek): Promise<Response> {
  const uitkomst = await lijstBekijken(v.kern, { wie: v.wie, token: v.token }, id(v));
  return uitkomst.ok ? stuurCsv(v.c, 'fouten-woningen', v.vandaag, alsCsv(FOUTKOLOMMEN, uitkomst.waarde.rijen.flatMap((r) => r.fouten))) : weg(v, uitkomst);
}
