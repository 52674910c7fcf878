import { maakToestemmingsformulier } from '../../domain/aanvraag/toestemmingsformulier.ts';
import type { Stuk } from '../../domain/brieven/stuk.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import type { Beeld } from '../dossier/beeld.ts';
import { dossierNietGevonden, metDossier, stappad } from '../dossier/toegang.tsx';
import { toestemmingspad } from './paden.ts';
import { geefPdf, toonStuk } from './tonen.tsx';

/** The form for who may record consent on this dossier; for others it does not exist. */
const metFormulier = (verzoek: IngelogdVerzoek, doe: (beeld: Beeld, stuk: Stuk) => Response | Promise<Response>): Promise<Response> =>
  metDossier(verzoek, (beeld) => {
    const { dossier, regeling, stappen, vandaag } = beeld;
    if (!stappen['toestemming-vastleggen'].mag) return dossierNietGevonden(verzoek);
    return doe(beeld, maakToestemmingsformulier({ regeling, gegevens: dossier.gegevens, kenmerk: dossier.kenmerk, zorgorganisatie: dossier.zorgorganisatie, vandaag }));
  });

/** GET: the consent form to print and sign. */
export const toestemmingspagina = (verzoek: IngelogdVerzoek): Promise<Response> =>
  metFormulier(verzoek, (beeld, stuk) => toonStuk(verzoek, beeld, stuk, {
    naam: 'Toestemmingsformulier', pdf: toestemmingspad(beeld.dossier.id, '.pdf'), verder: { naam: 'Toestemming vastleggen', href: stappad(beeld.dossier.id, 'toestemming-vastleggen') },
  }));

/** GET: the same as PDF. */
export const toestemmingsPdf = (verzoek: IngelogdVerzoek): Promise<Response> =>
  metFormulier(verzoek, (beeld, stuk) => geefPdf(verzoek, beeld, stuk, { soort: 'toestemming', pagina: toestemmingspad(beeld.dossier.id) }));
