import { HOES, naamVan, UITKOMSTEN } from '../../domain/begeleiding/woorden.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { Verslag } from '../../storage/lezen/verslagen.ts';
import type { Beeld } from '../dossier/beeld.ts';
import { tekstUit, verslagenVan } from '../dossier/verslagen.tsx';
import { Zaakkaart } from '../dossier/zaakkaart.tsx';
import { stappenBij, ziet } from '../dossier/zaken.ts';
import { Gegevens, Lijst } from '../ui/index.ts';
import { klein } from './woorden.ts';

const zegHoe = (hoe: string): string => (hoe === 'niet-bereikt' ? 'niet bereikt' : `het gaat ${klein(naamVan(HOES, hoe))}`);

/** How the living under the scheme ended and how the client has been since (E4); before that only the steps that lead there. */
export function Afloopkaart({ beeld, verslagen }: { beeld: Beeld; verslagen: readonly Verslag[] }) {
  const { stand } = beeld;
  if (!ziet(beeld, 'afloop') || !stand.sleutel || (!stand.afloop && stappenBij(beeld, 'afloop').length === 0 && !stand.vragenlijst)) return null;
  const { uitkomst, per, nazorg_tot } = stand.afloop ?? {};
  const toelichting = tekstUit(verslagen, 'wonen-afgesloten', 'toelichting');
  const contacten = (stand.nazorg ?? []).filter((n) => !n.vervallen).toSorted((a, b) => b.op.localeCompare(a.op));
  const teksten = verslagenVan(verslagen, 'nazorg-vastgelegd');
  return (
    <Zaakkaart beeld={beeld} zaak="afloop" titel="Afloop en nazorg">
      {uitkomst && per
        ? <Gegevens feiten={[{ term: 'Uitkomst', waarde: naamVan(UITKOMSTEN, uitkomst) }, { term: 'Vanaf', waarde: zegDatum(per) }, { term: 'Nazorg', waarde: nazorg_tot ? `tot en met ${zegDatum(nazorg_tot)}` : 'niet afgesproken' }, ...(toelichting ? [{ term: 'Toelichting', waarde: toelichting }] : [])]} />
        : <p>De cliënt woont hier nog onder deze afspraken.</p>}
      {stand.vragenlijst && <p className="voordeur-klein voordeur-grijs">De vragenlijst is op {zegDatum(stand.vragenlijst.uitgereikt_op)} aan de cliënt gegeven.</p>}
      {contacten.length > 0 && (
        <>
          <h3 className="utrecht-heading-4">Nazorg</h3>
          <div className="voordeur-inkaart"><Lijst items={contacten.map((n) => {
            const tekst = teksten.find((v) => v.gegevens.gesproken_op === n.op)?.inhoud.toelichting;
            return { sleutel: String(n.nr), titel: `${zegDatum(n.op)}: ${zegHoe(n.hoe)}`, regels: typeof tekst === 'string' ? [tekst] : [] };
          })} /></div>
        </>
      )}
    </Zaakkaart>
  );
}
