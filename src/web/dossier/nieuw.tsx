import { dossierOpenen } from '../../actions/aanvraag/dossier-openen.ts';
import { VELDEN } from '../../domain/aanvraag/velden.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { Vragenformulier } from '../formulier/formulierpagina.tsx';
import { leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { KnopLink, Kruimelpad } from '../ui/index.ts';
import { aanvraagpad } from './aanvraagstappen.ts';

const VRAGEN: Vragen = { naam: { ...VELDEN.naam, verplicht: true } };
const EERDER: Vragen = { gebeurd_op: { label: 'Wanneer begon de aanvraag?', soort: 'datum', hint: 'Laat leeg als het vandaag is.' } };

function toon(verzoek: IngelogdVerzoek, ingevuld: Ingevuld, weigering?: Weigering): Response | Promise<Response> {
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  return blad(verzoek, { titel: 'Nieuwe aanvraag', deel: '/dossiers', smal: true, status, fout: status === 400 }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Dossiers', href: '/dossiers' }, { naam: 'Nieuwe aanvraag' }]} />
      <Vragenformulier
        action="/aanvragen/nieuw" concept="nieuwe-aanvraag" verborgen={{}} lijsten={{}} vragen={VRAGEN} ingevuld={ingevuld} weigering={weigering} knop="Aanvraag beginnen"
        kaart={{ titel: 'Nieuwe aanvraag', inleiding: 'Begin met de naam. De rest vul je daarna in, in delen; je kunt stoppen en later verder. Niemand anders ziet de aanvraag tot je haar indient.' }}
        terzijde={{ titel: 'Begon de aanvraag op een andere dag?', vragen: EERDER }} naast={<KnopLink soort="stil" maat="groot" href="/dossiers">Terug naar de dossiers</KnopLink>}
      />
    </>
  ));
}

/** GET: the name of the client, and that is all it takes to begin. */
export const nieuweAanvraag = (verzoek: IngelogdVerzoek): Response | Promise<Response> => toon(verzoek, {});

/** POST: opens the dossier and goes on to its first part. */
export async function beginAanvraag(verzoek: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = verzoek;
  const { naam, gebeurd_op } = uitFormulier(await leesPost(c), { ...VRAGEN, ...EERDER });
  const uitkomst = await dossierOpenen(kern, { wie, token }, { gegevens: { personalia: { naam } }, ...(gebeurd_op ? { gebeurd_op } : {}) });
  if (!uitkomst.ok) return toon(verzoek, { naam, gebeurd_op }, uitkomst);
  const { regeling, versie } = uitkomst.waarde.stand;
  return c.redirect(aanvraagpad(uitkomst.waarde.dossier, kern.regelingen.op(regeling, versie).aanvraag[0]!.groep), 303);
}
