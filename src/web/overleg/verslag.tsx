import { maakPdf } from '../../brieven/pdf.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import { maakVerslag } from '../../domain/overleg/verslag.ts';
import { isGehouden, tafelnaamVan } from '../../domain/overleg/vergadering.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { Stukblad } from '../brieven/stuk.tsx';
import { Alert, KnopLink, Knoppen, Kop, Kruimelpad } from '../ui/index.ts';
import { SAMENPAD, zaakstappad } from '../zaak/paden.ts';
import { leesBeeld, type Overlegbeeld } from './beeld.ts';
import { OVERLEGPAD, vergaderingpad, verslagpad } from './paden.ts';
import { nietGevonden } from './tonen.tsx';

const isEr = ({ stand }: Overlegbeeld): boolean => isGehouden(stand);

/** GET /overleg/:id/verslag: the minutes, for this reader; a page to print. */
export async function verslagpagina(v: IngelogdVerzoek): Promise<Response> {
  const beeld = await leesBeeld(v);
  if (!beeld || !isEr(beeld)) return nietGevonden(v);
  const { id, regeling, stand, mag } = beeld;
  const naam = tafelnaamVan(regeling, stand);
  return blad(v, { titel: `Verslag ${naam}, ${zegDag(stand.datum, v.vandaag)}`, deel: SAMENPAD, smal: true }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Overleg', href: OVERLEGPAD }, { naam: `${naam}, ${zegDag(stand.datum, v.vandaag)}`, href: vergaderingpad(id) }, { naam: 'Verslag' }]} />
      <Knoppen>
        <KnopLink soort="hoofd" href={verslagpad(id, '.pdf')}>Openen als PDF</KnopLink>
        {mag('verslag-vaststellen') && <KnopLink href={zaakstappad('verslag-vaststellen', id)}>Verslag vaststellen</KnopLink>}
        {mag('verslag-ondertekenen') && <KnopLink href={zaakstappad('verslag-ondertekenen', id)}>Verslag ondertekenen</KnopLink>}
        <KnopLink soort="stil" href={vergaderingpad(id)}>Terug naar het overleg</KnopLink>
      </Knoppen>
      <Stukblad stuk={maakVerslag(beeld)} />
    </>
  ));
}

/** GET /overleg/:id/verslag.pdf: the same words as PDF. */
export async function verslagPdf(v: IngelogdVerzoek): Promise<Response> {
  const beeld = await leesBeeld(v);
  if (!beeld || !isEr(beeld)) return nietGevonden(v);
  const pdf = await maakPdf(maakVerslag(beeld));
  if (pdf.ok) return v.c.body(pdf.waarde, 200, { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="verslag-${beeld.stand.tafel}-${beeld.stand.datum}.pdf"`, 'content-length': String(pdf.waarde.length), 'cache-control': 'no-store' });
  return blad(v, { titel: 'Geen PDF', deel: SAMENPAD, smal: true, status: 409 }, (
    <><Kop titel="Er is nu geen PDF te maken" /><Alert soort="let-op"><p>{pdf.reden} {pdf.wat}</p></Alert><p><KnopLink soort="hoofd" href={verslagpad(beeld.id)}>Naar de pagina</KnopLink></p></>
  ));
}
