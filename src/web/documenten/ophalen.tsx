import { isId } from '../../actions/kern.ts';
import { alsDownload } from '../../domain/aanvraag/bestandsnaam.ts';
import { BESTANDSSOORTEN } from '../../domain/aanvraag/bestandssoort.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesDocumentinhoud } from '../../storage/lezen/documenten.ts';
import { blad } from '../blad.tsx';
import { Kop, KnopLink } from '../ui/index.ts';

/** GET: a document to keep, never shown inside Voordeur; as the kind its content was found to be. */
export async function haalOp(verzoek: IngelogdVerzoek): Promise<Response> {
  const { c, kern, token } = verzoek;
  const [id, document] = [c.req.param('id') ?? '', c.req.param('document') ?? ''];
  const gevonden = isId(id) && isId(document) ? await kern.verbinding.als(token, (tx) => leesDocumentinhoud(tx, id, document)) : undefined;
  if (!gevonden) return nietGevonden(verzoek);
  return c.body(new Uint8Array(gevonden.inhoud), 200, { 'content-type': BESTANDSSOORTEN[gevonden.soort].mime, 'content-disposition': alsDownload(gevonden.naam), 'content-length': String(gevonden.inhoud.length) });
}

/** The same answer for what was removed, what is not shared and what never was. */
const nietGevonden = (verzoek: IngelogdVerzoek): Response | Promise<Response> =>
  blad(verzoek, { titel: 'Dit document is niet gevonden', deel: '/dossiers', smal: true, status: 404 }, (
    <>
      <Kop titel="Dit document is niet gevonden" sub="Het is verwijderd, of het is niet met jouw organisatie gedeeld." />
      <p><KnopLink href="/dossiers">Naar de dossiers</KnopLink></p>
    </>
  ));
