import type { BesluitVan } from '../../domain/verdeling/besluiten.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { Toelichtingen } from '../../storage/lezen/verdeling.ts';
import { Badge, Bron, Kaart, Lijst, type LijstItem } from '../ui/index.ts';
import { oordeelVan, type Beeld } from './cijfers.tsx';
import { redennaam, voorWie, woningen } from './woorden.ts';

/** PO.c2: what corporations say will not come, and who falls far behind today's schedule without having said so. */
export function tekortregels({ beeld: { t, namen, vandaag }, gemeld, toelichtingen }: { beeld: Beeld; gemeld: readonly BesluitVan<'tekort-gemeld'>[]; toelichtingen: Toelichtingen }): LijstItem[] {
  const rijen = t.cellen.length > 0 ? t.cellen : t.corporaties;
  const achter = rijen.map((r) => ({ r, o: oordeelVan(r, '', t.jaar, vandaag) })).filter(({ r, o }) => o.verAchter && !gemeld.some((b) => b.jaar === t.jaar && b.corporatie === r.corporatie && (b.gemeente === undefined || b.gemeente === r.gemeente)));
  achter.sort((a, b) => (b.o.schema! - b.r.gerealiseerd) - (a.o.schema! - a.r.gerealiseerd));
  return [
    ...gemeld.map((b): LijstItem => ({
      sleutel: `gemeld-${b.nummer}`, titel: `${voorWie(b, namen)}: ${woningen(b.aantal)} minder in ${b.jaar}`, rechts: <Badge stand="let-op">Gemeld op {zegDatum(b.op)}</Badge>,
      regels: [redennaam(b.reden), ...(toelichtingen[b.nummer] ? [`“${toelichtingen[b.nummer]}”`] : [])],
    })),
    ...achter.map(({ r, o }): LijstItem => ({
      sleutel: `achter-${r.gemeente}-${r.corporatie}`, titel: `${voorWie(r, namen)}: ${r.gerealiseerd} van ${r.taakstelling}`, rechts: <Badge stand="te-laat">{o.oordeel}</Badge>,
      regels: [`${r.te_gaan} te gaan, ${r.pijplijn} in de pijplijn. Er is geen tekort gemeld.`],
    })),
  ];
}

const HOOGSTENS = 5;
export function Tekorten({ regels, nadruk, bron }: { regels: readonly LijstItem[]; nadruk: boolean; bron?: string }) {
  if (regels.length === 0) return null;
  const over = regels.length - HOOGSTENS;
  return (
    <Kaart plat nadruk={nadruk} titel={`Tekorten op komst: ${regels.length}`} rechts={bron && <Bron tekst={bron} />} voet={over > 0 && <p className="voordeur-klein voordeur-grijs">En nog {over}; je ziet ze in de tabel.</p>}>
      <Lijst items={regels.slice(0, HOOGSTENS)} />
    </Kaart>
  );
}
