import type { IngelogdVerzoek } from '../../http/route.ts';
import { HOOGSTENS_GEVONDEN, leesDossiers, zoekDossiers } from '../../storage/lezen/lijsten.ts';
import { leesNamen } from '../../storage/lezen/werk.ts';
import { IN_LIJST, legLezingVast } from '../../storage/lezen/inzage.ts';
import { blad } from '../blad.tsx';
import { Filterbalk, Kaart, Kop, Leeg, Paginering } from '../ui/index.ts';
import { bladerlinks, keuzeUit, plekUit, tekstUit } from './adres.ts';
import { Dossiertabel } from './dossiertabel.tsx';
import { gemeentenVan, regelingenVan } from './namen.ts';
import { mogelijkeNummers } from './nummer.ts';

const PAD = '/zoeken';

/** "3 dossiers gevonden": how many the reader may know of. What is not shared is not counted either. */
const zegGevonden = (aantal: number, q: string): string => {
  if (aantal >= HOOGSTENS_GEVONDEN) return `Meer dan ${HOOGSTENS_GEVONDEN} dossiers gevonden voor “${q}”. Typ meer van de naam.`;
  return `${aantal === 0 ? 'Geen dossier' : aantal === 1 ? '1 dossier' : `${aantal} dossiers`} gevonden voor “${q}”.`;
};

/** GET /zoeken: by the beginnings of the words of a name, or by dossier number; only within sight. */
export async function zoeken(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  const q = tekstUit(c, 'q');
  const volgorde = keuzeUit(c, 'volgorde', ['termijn', 'sinds', 'nummer'] as const) ?? 'termijn';
  const regelingen = regelingenVan(kern.regelingen, wie.regeling);
  const { ids, lijst, namen } = await kern.verbinding.als(token, async (tx) => {
    const ids = q ? await zoekDossiers(tx, q, mogelijkeNummers(q, regelingen, vandaag)) : [];
    const lijst = ids.length > 0 ? await leesDossiers(tx, wie, { ids }, volgorde, plekUit(c)) : { rijen: [] };
    await legLezingVast(tx, 'lijst', lijst.rijen.map((r) => r.id), IN_LIJST);
    return { ids, lijst, namen: await leesNamen(tx, lijst.rijen.map((r) => r.id)) };
  });
  const delen = { q, volgorde: volgorde === 'termijn' ? undefined : volgorde };
  return blad(v, { titel: 'Zoeken', deel: '/dossiers', zoek: q }, (
    <>
      <Kop titel="Zoeken" sub={q ? zegGevonden(ids.length, q) : 'Zoek op naam of op dossiernummer.'} />
      <Filterbalk action={PAD} label="Zoek een dossier" knop="Zoeken" velden={[{ soort: 'zoek', naam: 'q', label: 'Naam of dossiernummer', waarde: q }]} />
      {q && (
        <Kaart plat voet={lijst.rijen.length > 0 && <Paginering {...bladerlinks(PAD, delen, lijst)} stand={`${lijst.rijen.length} van ${ids.length} getoond`} />}>
          {lijst.rijen.length > 0
            ? <Dossiertabel rijen={lijst.rijen} beeld={{ wie, namen, gemeenten: gemeentenVan(regelingen), vandaag }} links={{ pad: PAD, delen, nu: volgorde }} bijschrift="Gevonden dossiers" />
            : <Leeg titel="Niets gevonden">Je vindt alleen dossiers die met jullie gedeeld zijn, en een naam pas als jullie die mogen zien. Zoek op het begin van voor- of achternaam, of op het nummer, bijvoorbeeld {regelingen[0]?.kenmerk ?? 'PACT'}-{vandaag.slice(0, 4)}-0147. Is er nood en is niemand te bereiken? Dan is er <a className="utrecht-link" href="/noodtoegang">noodtoegang</a>.</Leeg>}
        </Kaart>
      )}
    </>
  ));
}
