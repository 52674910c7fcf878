import type { Stuk } from '../../domain/brieven/stuk.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import { maakWaarschuwingsbrief, type Aanspreekpunt } from '../../domain/signalering/waarschuwingsbrief.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesContactpersonen, type Contact } from '../../storage/lezen/vervanging.ts';
import { leesVerslagen } from '../../storage/lezen/verslagen.ts';
import { geefPdf, toonStuk } from '../brieven/tonen.tsx';
import type { Beeld } from '../dossier/beeld.ts';
import { dossierNietGevonden, metDossier } from '../dossier/toegang.tsx';
import { tekstUit } from '../dossier/verslagen.tsx';

export const waarschuwingspad = (dossier: string, nr: number, einde: '' | '.pdf' = ''): string => `/dossiers/${dossier}/waarschuwingen/${nr}${einde}`;

const aanspreekpunt = (contacten: readonly Contact[], rol: Rol, organisatie: string, naam: string): Aanspreekpunt => {
  const wie = contacten.find((c) => c.rol === rol && c.organisatie === organisatie);
  return { organisatie: naam, ...(wie?.naam ? { naam: wie.naam } : {}), ...(wie?.telefoon ? { telefoon: wie.telefoon } : {}) };
};

export async function waarschuwingsstuk({ kern, token }: IngelogdVerzoek, beeld: Beeld, nr: number): Promise<Stuk | undefined> {
  const { dossier, stand, vandaag } = beeld;
  const waarschuwing = dossier.groepen.includes('signalering') ? stand.waarschuwingen?.find((w) => w.nr === nr && !w.vervallen) : undefined;
  const corporatie = stand.sleutel?.corporatie;
  if (!waarschuwing || !corporatie) return undefined;
  const regeling = beeld.toen(dossier.voorvallen.find((v) => v.soort === 'waarschuwing-gegeven' && v.gegevens.nr === nr));
  const { verslagen, contacten } = await kern.verbinding.als(token, async (tx) => ({ verslagen: await leesVerslagen(tx, dossier.id, 'pagina'), contacten: await leesContactpersonen(tx, dossier.id, vandaag) }));
  const naam = dossier.gegevens.personalia?.naam;
  return maakWaarschuwingsbrief({
    regeling, waarschuwing, kenmerk: dossier.kenmerk, tekst: tekstUit(verslagen, 'waarschuwing-gegeven', 'waarschuwing_tekst', nr), adres: dossier.woning?.adres, ...(typeof naam === 'string' ? { naam } : {}),
    corporatie: aanspreekpunt(contacten, 'woonconsulent', corporatie, partijnaam(regeling, corporatie)), zorg: aanspreekpunt(contacten, 'begeleider', dossier.stand.zorgorganisatie, dossier.zorgorganisatie),
  });
}

/** GET: the letter of a warning as a page, or with `.pdf` as PDF; for who sees the signals of this dossier. */
export const waarschuwingsbrief = (verzoek: IngelogdVerzoek): Promise<Response> =>
  metDossier(verzoek, async (beeld) => {
    const [, nr, pdf] = /^(\d{1,4})(\.pdf)?$/.exec(verzoek.c.req.param('nr') ?? '') ?? [];
    const stuk = nr ? await waarschuwingsstuk(verzoek, beeld, Number(nr)) : undefined;
    if (!stuk) return dossierNietGevonden(verzoek);
    const pad = waarschuwingspad(beeld.dossier.id, Number(nr));
    return pdf ? geefPdf(verzoek, beeld, stuk, { soort: `waarschuwing-${nr}`, pagina: pad }) : toonStuk(verzoek, beeld, stuk, { naam: stuk.titel, pdf: `${pad}.pdf` });
  });
