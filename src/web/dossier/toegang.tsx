import { isId } from '../../actions/kern.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesDossier } from '../../storage/lezen/dossier.ts';
import { blad } from '../blad.tsx';
import { MET_DOSSIERS } from '../lijsten/rollen.ts';
import { KnopLink, Link } from '../ui/index.ts';
import { maakBeeld, type Beeld } from './beeld.ts';

/** The same answer for what does not exist and for what is not shared: nobody can tell which. */
export const dossierNietGevonden = (verzoek: IngelogdVerzoek): Response | Promise<Response> =>
  blad(verzoek, { titel: 'Dit dossier is niet gevonden', deel: '/dossiers', smal: true, status: 404 }, (
    <>
      <h1 className="utrecht-heading-1">Dit dossier is niet gevonden</h1>
      <p>Het bestaat niet, of het is niet met jouw organisatie gedeeld.</p>
      <p>Toestemming kan zijn ingetrokken, of jullie zijn niet meer bij het dossier betrokken. Vraag het de zorgorganisatie van de cliënt.</p>
      <p><KnopLink href="/dossiers">Naar de dossiers</KnopLink></p>
      {MET_DOSSIERS.includes(verzoek.wie.rol) && <p>Is er nood en is niemand te bereiken? <Link href="/noodtoegang">Noodtoegang</Link></p>}
    </>
  ));

export const stappad = (id: string, stap: string): string => `/dossiers/${id}/stappen/${stap}`;
/** Where someone who has to take a step begins: deciding is done at the table, with everything beside it. */
export const beginpad = (id: string, stap: string): string => (stap === 'besluit-nemen' ? `/beoordelingstafel/zonder-zitting/${id}` : stappad(id, stap));

/** Reads the dossier of this address as the reader may see it, and hands it on; else says it is not found. */
export async function metDossier(verzoek: IngelogdVerzoek, doe: (beeld: Beeld) => Response | Promise<Response>): Promise<Response> {
  const id = verzoek.c.req.param('id') ?? '';
  const dossier = isId(id) ? await verzoek.kern.verbinding.als(verzoek.token, (tx) => leesDossier(tx, id)) : undefined;
  if (!dossier) return dossierNietGevonden(verzoek);
  const regeling = verzoek.kern.regelingen.op(dossier.stand.regeling, dossier.stand.versie);
  return doe(maakBeeld(dossier, regeling, verzoek.wie, verzoek.vandaag, (vanaf) => verzoek.kern.regelingen.op(regeling.regeling, vanaf)));
}
