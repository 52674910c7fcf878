import { maakBrief, maakUitstelbrief, type Brief } from '../../domain/beoordeling/brief.ts';
import type { Regelingen } from '../../domain/regeling/versies.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import type { Beeld } from '../dossier/beeld.ts';
import { dossierNietGevonden, metDossier, stappad } from '../dossier/toegang.tsx';
import { KnopLink } from '../ui/index.ts';
import { briefpad, type Gevraagd } from './paden.ts';
import { laatste, regelingToen } from './toen.ts';
import { geefPdf, toonStuk } from './tonen.tsx';

/** The letter of this dossier from what the reader sees of it; the decision as it was recorded and by the version it was taken under, not as things stand since. */
export function briefVan(regelingen: Regelingen, { dossier, regeling: nu, vandaag }: Pick<Beeld, 'dossier' | 'regeling' | 'vandaag'>, soort: Gevraagd): Brief | undefined {
  const besluit = laatste(dossier.voorvallen, 'besluit-genomen');
  const regeling = regelingToen(regelingen, nu, soort === 'uitstel' ? laatste(dossier.voorvallen, 'besluit-verdaagd') : besluit);
  const invoer = { regeling, stand: dossier.stand, gegevens: dossier.gegevens, kenmerk: dossier.kenmerk, zorgorganisatie: dossier.zorgorganisatie, besluit: besluit?.gegevens, vandaag };
  return soort === 'uitstel' ? maakUitstelbrief(invoer) : maakBrief(invoer);
}

/** Hands on the letter that is asked for; who may not see the decision gets the same answer as for what does not exist. */
const metBrief = (verzoek: IngelogdVerzoek, doe: (beeld: Beeld, brief: Brief, soort: Gevraagd) => Response | Promise<Response>): Promise<Response> =>
  metDossier(verzoek, (beeld) => {
    if (!beeld.dossier.groepen.includes('beoordeling')) return dossierNietGevonden(verzoek);
    const soort = verzoek.c.req.query('soort') === 'uitstel' ? 'uitstel' : 'besluit';
    const brief = briefVan(verzoek.kern.regelingen, beeld, soort);
    return brief ? doe(beeld, brief, soort) : nogGeenBrief(verzoek, beeld, soort);
  });

const nogGeenBrief = (verzoek: IngelogdVerzoek, { dossier }: Beeld, soort: Gevraagd): Response | Promise<Response> =>
  blad(verzoek, { titel: 'Er is nog geen brief', deel: '/dossiers', smal: true, status: 404 }, (
    <>
      <h1 className="utrecht-heading-1">Er is nog geen brief</h1>
      <p>{soort === 'uitstel' ? 'De beslistermijn van dit dossier is niet verlengd.' : 'De brief is er zodra er een besluit is genomen.'}</p>
      <p><KnopLink href={`/dossiers/${dossier.id}`}>Terug naar het dossier</KnopLink></p>
    </>
  ));

/** GET: the letter as a page. */
export const briefpagina = (verzoek: IngelogdVerzoek): Promise<Response> =>
  metBrief(verzoek, (beeld, brief, soort) => toonStuk(verzoek, beeld, brief, {
    naam: brief.titel, pdf: briefpad(beeld.dossier.id, soort, '.pdf'),
    verder: soort === 'besluit' && beeld.stappen['besluit-verzenden'].mag ? { naam: 'Brief verzenden', href: stappad(beeld.dossier.id, 'besluit-verzenden') } : undefined,
  }));

/** GET: the letter as PDF. */
export const briefPdf = (verzoek: IngelogdVerzoek): Promise<Response> =>
  metBrief(verzoek, (beeld, brief, soort) => geefPdf(verzoek, beeld, brief, { soort: soort === 'uitstel' ? 'uitstel' : 'brief', pagina: briefpad(beeld.dossier.id, soort) }));
