import { isId } from '../../actions/kern.ts';
import { maakPdf } from '../../brieven/pdf.ts';
import { alsDownload } from '../../domain/aanvraag/bestandsnaam.ts';
import { BESTANDSSOORTEN } from '../../domain/aanvraag/bestandssoort.ts';
import type { Stuk } from '../../domain/brieven/stuk.ts';
import { inNederland } from '../../domain/kalender/dag.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesDocumenten, leesDocumentinhoud, type Document } from '../../storage/lezen/documenten.ts';
import { briefVan } from '../brieven/brief.tsx';
import { Stukblad } from '../brieven/stuk.tsx';
import { tredeVan } from '../dossier/beeld.ts';
import { zegGrootte } from '../documenten/grootte.ts';
import { waarschuwingsstuk } from '../signalering/brief.tsx';
import { Alert, Kaart, KnopLink, Knoppen, Kop, Lijst, type LijstItem } from '../ui/index.ts';
import { metMijn, metMijnEn, type Mijn } from './mijn.ts';
import { PADEN } from './paden.ts';
import { mijnblad, nietGevonden } from './schil.tsx';

/* Letters and documents, to open or to keep. */

type Brief = { soort: string; titel: string; op: string };

/** The letters there are, the latest first. A letter is there once it has been sent, where the region records that. */
export function brieven(mijn: Mijn): Brief[] {
  const { stand, regeling, dossier } = mijn;
  const verzonden = stand.brief?.op ?? (regeling.stappen['besluit-verzenden'] ? undefined : stand.besluit?.op);
  return [
    ...(stand.besluit && verzonden ? [{ soort: 'besluit', titel: 'Brief met het besluit', op: verzonden }] : []),
    ...(stand.verdaagd ? [{ soort: 'uitstel', titel: 'Brief: het duurt langer', op: dossier.stand.gezet['besluit-verdagen'] ?? dossier.stand.sinds }] : []),
    ...(stand.waarschuwingen ?? []).filter((w) => !w.vervallen && tredeVan(mijn, w)?.brief).map((w) => ({ soort: `waarschuwing-${w.nr}`, titel: 'Brief met een waarschuwing', op: w.op })),
  ].sort((a, b) => b.op.localeCompare(a.op));
}

/** One of these letters; nothing where it is not there. */
export async function stukVan(verzoek: IngelogdVerzoek, mijn: Mijn, soort: string): Promise<Stuk | undefined> {
  if (!brieven(mijn).some((b) => b.soort === soort)) return undefined;
  if (soort === 'besluit' || soort === 'uitstel') return briefVan(verzoek.kern.regelingen, mijn, soort);
  return waarschuwingsstuk(verzoek, mijn, Number(soort.replace('waarschuwing-', '')));
}

/** GET: all letters and documents. */
export const brievenpagina = (verzoek: IngelogdVerzoek): Promise<Response> => metMijnEn(verzoek, leesDocumenten, (mijn, documenten) => {
  const stukken = brieven(mijn);
  return mijnblad(verzoek, mijn, { titel: 'Brieven', deel: PADEN.brieven }, (
    <>
      <Kop titel="Brieven" sub="Hier staan je brieven en documenten." />
      <Kaart titel="Brieven" plat={stukken.length > 0}>
        {stukken.length === 0 ? <p>Er is nog geen brief.</p> : <Lijst items={stukken.map(({ soort, titel, op }): LijstItem => ({ sleutel: soort, titel, href: mijn.naar(`${PADEN.brieven}/${soort}`), regels: [zegDatum(op)] }))} />}
      </Kaart>
      <Kaart titel="Documenten" plat={documenten.length > 0}>
        {documenten.length === 0 ? <p>Er zijn geen documenten over jou toegevoegd.</p> : <Lijst items={documenten.map((d) => documentregel(mijn, d))} />}
      </Kaart>
    </>
  ));
});

export const documentregel = ({ naar }: Pick<Mijn, 'naar'>, d: Document): LijstItem => ({
  sleutel: d.id, titel: d.naam, href: naar(`/mijn/documenten/${d.id}`), regels: [`Toegevoegd door ${d.organisatieNaam} op ${zegDatum(inNederland(d.toegevoegd_op).dag)} · ${zegGrootte(d.grootte)}`],
});

/** GET: one letter to read, or with `.pdf` to keep. */
export const briefpagina = (verzoek: IngelogdVerzoek): Promise<Response> => metMijn(verzoek, async (mijn) => {
  const [, soort = '', pdf] = /^([a-z0-9-]{1,40})(\.pdf)?$/.exec(verzoek.c.req.param('soort') ?? '') ?? [];
  const stuk = await stukVan(verzoek, mijn, soort);
  if (!stuk) return nietGevonden(verzoek, mijn, PADEN.brieven);
  if (pdf) return geefPdf(verzoek, mijn, stuk, soort);
  return mijnblad(verzoek, mijn, { titel: stuk.titel, deel: PADEN.brieven }, (
    <>
      <Knoppen>
        <KnopLink soort="hoofd" maat="groot" icoon="download" href={mijn.naar(`${PADEN.brieven}/${soort}.pdf`)}>Openen als PDF</KnopLink>
        <KnopLink soort="stil" maat="groot" href={mijn.naar(PADEN.brieven)}>Terug naar de brieven</KnopLink>
      </Knoppen>
      <Stukblad stuk={stuk} />
    </>
  ));
});

async function geefPdf(verzoek: IngelogdVerzoek, mijn: Mijn, stuk: Stuk, soort: string): Promise<Response> {
  const pdf = await maakPdf(stuk);
  if (pdf.ok) return verzoek.c.body(pdf.waarde, 200, { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="brief-${soort}.pdf"`, 'content-length': String(pdf.waarde.length), 'cache-control': 'no-store' });
  return mijnblad(verzoek, mijn, { titel: 'Geen PDF', deel: PADEN.brieven, status: 409 }, (
    <>
      <Kop titel="Er is nu geen PDF te maken" />
      <Alert soort="let-op"><p>Je kunt de brief wel op deze website lezen.</p></Alert>
      <p><KnopLink soort="hoofd" maat="groot" href={mijn.naar(`${PADEN.brieven}/${soort}`)}>Naar de brief</KnopLink></p>
    </>
  ));
}

/** GET: a document to keep; never shown inside the page. */
export const documentOphalen = (verzoek: IngelogdVerzoek): Promise<Response> => {
  const id = verzoek.c.req.param('id') ?? '';
  return metMijnEn(verzoek, async (tx, dossier) => (isId(id) ? leesDocumentinhoud(tx, dossier, id) : undefined), (mijn, gevonden) => {
    if (!gevonden) return nietGevonden(verzoek, mijn, PADEN.brieven);
    return verzoek.c.body(new Uint8Array(gevonden.inhoud), 200, { 'content-type': BESTANDSSOORTEN[gevonden.soort].mime, 'content-disposition': alsDownload(gevonden.naam), 'content-length': String(gevonden.inhoud.length) });
  });
};
