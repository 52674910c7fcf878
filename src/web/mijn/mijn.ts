import { isId } from '../../actions/kern.ts';
import type { Hoedanigheid } from '../../domain/privacy/woorden.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesDossier } from '../../storage/lezen/dossier.ts';
import { leesEigenDossiers, type Transactie } from '../../storage/lezen/mijn.ts';
import { leesContactpersonen, type Contact } from '../../storage/lezen/vervanging.ts';
import { maakBeeld, type Beeld } from '../dossier/beeld.ts';
import { metVraag } from './paden.ts';
import { geenDossier } from './schil.tsx';
import { woordenVoor, type Woorden } from './woorden.ts';

/** Everything a page behind the client's own door is made of. */
export type Mijn = Beeld & {
  soort: Hoedanigheid;
  /** whoever supports the client now, or stands in for them */
  contact?: Contact;
  /** what people and organisations are called in the texts */
  w: Woorden;
  /** the first name of the client, where it is known */
  voornaam?: string;
  /** the other dossiers this person has, in the same order always */
  dossiers: readonly string[];
  /** an address behind this door that stays with this dossier */
  naar: (pad: string, vraag?: Readonly<Record<string, string | undefined>>) => string;
};

/**
 * Reads the dossier of whoever is signed in and hands it on, with what `lees` reads beside it in the same transaction.
 * Whoever has none, or asks for one that is not theirs, is told how to get one.
 */
export async function metMijnEn<T>(verzoek: IngelogdVerzoek, lees: (tx: Transactie, dossier: string) => Promise<T>, doe: (mijn: Mijn, erbij: T) => Response | Promise<Response>): Promise<Response> {
  const { c, kern, token, wie, vandaag } = verzoek;
  const gevraagd = c.req.query('dossier')?.toLowerCase();
  const gelezen = await kern.verbinding.als(token, async (tx) => {
    const eigen = await leesEigenDossiers(tx);
    const mijn = gevraagd === undefined ? eigen[0] : eigen.find((d) => isId(gevraagd) && d.id === gevraagd);
    const dossier = mijn && (await leesDossier(tx, mijn.id));
    if (!mijn || !dossier) return undefined;
    return { eigen, soort: mijn.soort, dossier, contacten: await leesContactpersonen(tx, mijn.id, vandaag), erbij: await lees(tx, mijn.id) };
  });
  if (!gelezen) return geenDossier(verzoek);
  const { eigen, soort, dossier, contacten, erbij } = gelezen;
  const regeling = kern.regelingen.op(dossier.stand.regeling, dossier.stand.versie);
  const beeld = maakBeeld(dossier, regeling, wie, vandaag, (vanaf) => kern.regelingen.op(regeling.regeling, vanaf));
  const contact = contacten.find((p) => p.rol === 'begeleider' && p.organisatie === dossier.stand.zorgorganisatie && p.naam);
  const naam = dossier.gegevens.personalia?.naam;
  const meer = eigen.length > 1 ? dossier.id : undefined;
  return doe({
    ...beeld, soort, ...(contact ? { contact } : {}), w: woordenVoor(beeld, contact), ...(typeof naam === 'string' && naam ? { voornaam: naam.split(' ')[0]! } : {}),
    dossiers: eigen.map((d) => d.id), naar: (pad, vraag = {}) => metVraag(pad, { ...vraag, dossier: meer }),
  }, erbij);
}

/** The same, for a page that needs no more than the dossier itself. */
export const metMijn = (verzoek: IngelogdVerzoek, doe: (mijn: Mijn) => Response | Promise<Response>): Promise<Response> => metMijnEn(verzoek, () => Promise.resolve(undefined), doe);
