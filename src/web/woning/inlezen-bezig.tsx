import { Kaart, KnopLink, Kop } from '../ui/index.ts';

/** How far the taking in is. The page asks again by itself. */
export function Bezig({ id, naam, gedaan }: { id: string; naam: string; gedaan: number }) {
  return (
    <>
      <Kop titel="De lijst wordt ingelezen" sub={naam} />
      <Kaart titel="Bezig">
        <p role="status">{gedaan === 0 ? 'De rijen worden nagekeken.' : `${gedaan.toLocaleString('nl-NL')} woningen klaargezet.`} Je hoeft niets te doen: deze pagina ververst zichzelf.</p>
        <p className="voordeur-klein voordeur-grijs">De woningen komen er in één keer bij. Gaat er iets mis, dan komt er geen enkele bij en staat de lijst hier weer.</p>
        <p><KnopLink href={`/woningen/inlezen/${id}`}>Ververs nu</KnopLink></p>
      </Kaart>
    </>
  );
}
