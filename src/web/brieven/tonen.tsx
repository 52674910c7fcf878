import { maakPdf } from '../../brieven/pdf.ts';
import type { Stuk } from '../../domain/brieven/stuk.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import type { Beeld } from '../dossier/beeld.ts';
import { Alert, KnopLink, Knoppen, Kruimelpad } from '../ui/index.ts';
import { Stukblad } from './stuk.tsx';

/** `naam` goes into the path of the crumbs, `pdf` is where the same stands as PDF, `verder` what one does with it next. */
export type Plaats = { naam: string; pdf: string; verder?: { naam: string; href: string } };

/** The page of a letter or form; on paper only the letter itself. */
export const toonStuk = (verzoek: IngelogdVerzoek, { dossier, naam: client }: Beeld, stuk: Stuk, { naam, pdf, verder }: Plaats): Response | Promise<Response> =>
  blad(verzoek, { titel: `${naam}: dossier ${dossier.kenmerk}`, deel: '/dossiers', smal: true }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Dossiers', href: '/dossiers' }, { naam: client, href: `/dossiers/${dossier.id}` }, { naam }]} />
      <Knoppen>
        <KnopLink soort="hoofd" href={pdf}>Openen als PDF</KnopLink>
        {verder && <KnopLink href={verder.href}>{verder.naam}</KnopLink>}
        <KnopLink soort="stil" href={`/dossiers/${dossier.id}`}>Terug naar het dossier</KnopLink>
      </Knoppen>
      <Stukblad stuk={stuk} />
    </>
  ));

/** The same as PDF, named by the number of the dossier alone. Where no PDF can be made: why, with the way to the page. */
export async function geefPdf(verzoek: IngelogdVerzoek, { dossier }: Beeld, stuk: Stuk, { soort, pagina }: { soort: string; pagina: string }): Promise<Response> {
  const pdf = await maakPdf(stuk);
  if (pdf.ok) return verzoek.c.body(pdf.waarde, 200, { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${dossier.kenmerk}-${soort}.pdf"`, 'content-length': String(pdf.waarde.length), 'cache-control': 'no-store' });
  return blad(verzoek, { titel: 'Geen PDF', deel: '/dossiers', smal: true, status: 409 }, (
    <>
      <h1 className="utrecht-heading-1">Er is nu geen PDF te maken</h1>
      <Alert soort="let-op"><p>{pdf.reden} {pdf.wat}</p></Alert>
      <p><KnopLink soort="hoofd" href={pagina}>Naar de pagina</KnopLink></p>
    </>
  ));
}
