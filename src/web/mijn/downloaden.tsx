import { maakPdf } from '../../brieven/pdf.ts';
import { maakZip } from '../../rekenblad/zip.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesDocumenten, leesDocumentinhoud, zichtbareGroepen, type Document } from '../../storage/lezen/documenten.ts';
import { leesInzageVan } from '../../storage/lezen/inzage.ts';
import { legLezingVast } from '../../storage/lezen/inzage.ts';
import type { Transactie } from '../../storage/lezen/mijn.ts';
import { leesVerslagen } from '../../storage/lezen/verslagen.ts';
import { Formulier, Kaart, Knop, Knoppen, Kop, Link } from '../ui/index.ts';
import { alsBoekje, alsGegevens } from './boekje.tsx';
import { brieven, stukVan } from './brieven.tsx';
import { metMijn, metMijnEn, type Mijn } from './mijn.ts';
import { PADEN } from './paden.ts';
import { mijnblad } from './schil.tsx';

/** More than this in one file an old phone can't take; what is left out is on the page with letters and documents. */
const GROOTST = 50_000_000;

/** GET: what is in the file, and the button that makes it. */
export const downloadpagina = (verzoek: IngelogdVerzoek): Promise<Response> => metMijn(verzoek, (mijn) => mijnblad(verzoek, mijn, { titel: 'Alles downloaden', deel: PADEN.gegevens }, (
  <>
    <Kop titel="Alles downloaden" sub="Je krijgt alles over jou in één bestand." />
    <Kaart titel="Dit zit erin">
      <ul className="voordeur-opsomming voordeur-mijn__ruim">
        <li>een pagina die je kunt lezen en printen</li>
        <li>je brieven en documenten</li>
        <li>wie er naar je gegevens keek</li>
        <li>een bestand voor een ander computerprogramma</li>
      </ul>
      <p>Zit je achter een computer van iemand anders? Wis het bestand daarna.</p>
      <Formulier action={mijn.naar(PADEN.downloaden)}><Knoppen><Knop soort="hoofd" maat="groot" icoon="download">Downloaden</Knop></Knoppen></Formulier>
    </Kaart>
    <p><Link href={mijn.naar(PADEN.gegevens)}>Terug naar je gegevens</Link></p>
  </>
)));

/** A name that every program that opens a zip can show, once. */
function eigenNaam(naam: string, bezet: ReadonlySet<string>): string {
  const gewoon = naam.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7e]|[/\\]/gu, '_');
  if (!bezet.has(gewoon)) return gewoon;
  const [, stam = gewoon, einde = ''] = /^(.*?)(\.[^.]*)?$/s.exec(gewoon) ?? [];
  for (let i = 2; ; i++) if (!bezet.has(`${stam}-${i}${einde}`)) return `${stam}-${i}${einde}`;
}

async function inhoudVan(tx: Transactie, dossier: string, documenten: readonly Document[]): Promise<Record<string, Uint8Array>> {
  const uit: Record<string, Uint8Array> = {};
  let samen = 0;
  for (const d of documenten) {
    samen += d.grootte;
    if (samen > GROOTST) break;
    const gelezen = await leesDocumentinhoud(tx, dossier, d.id);
    if (gelezen) uit[`documenten/${eigenNaam(gelezen.naam, new Set(Object.keys(uit).map((n) => n.slice('documenten/'.length))))}`] = gelezen.inhoud;
  }
  return uit;
}

async function brievenAlsPdf(verzoek: IngelogdVerzoek, mijn: Mijn): Promise<Record<string, Uint8Array>> {
  const uit: Record<string, Uint8Array> = {};
  for (const { soort } of brieven(mijn)) {
    const stuk = await stukVan(verzoek, mijn, soort);
    const pdf = stuk && (await maakPdf(stuk));
    if (pdf?.ok) uit[`brieven/${soort}.pdf`] = pdf.waarde;
  }
  return uit;
}

/** All that goes in, read at one moment, and written in the read log as taken away. */
async function leesAlles(tx: Transactie, dossier: string) {
  const [verslagen, documenten, inzage] = [await leesVerslagen(tx, dossier, 'pagina'), await leesDocumenten(tx, dossier), await leesInzageVan(tx, dossier, { hoogstens: 1000 })];
  const bestanden = await inhoudVan(tx, dossier, documenten);
  await legLezingVast(tx, 'uitvoer', [dossier], await zichtbareGroepen(tx, dossier));
  return { verslagen, documenten, inzage, bestanden };
}

/** POST: everything in one file. */
export const download = (verzoek: IngelogdVerzoek): Promise<Response> => metMijnEn(verzoek, leesAlles, async (mijn, { verslagen, documenten, inzage, bestanden }) => {
  const alles = { mijn, verslagen, documenten, inzage };
  const zip = maakZip({ 'mijn-gegevens.html': alsBoekje(alles), 'mijn-gegevens.json': alsGegevens(alles), ...(await brievenAlsPdf(verzoek, mijn)), ...bestanden });
  return verzoek.c.body(new Uint8Array(zip), 200, { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="mijn-gegevens-${mijn.vandaag}.zip"`, 'content-length': String(zip.length) });
});
