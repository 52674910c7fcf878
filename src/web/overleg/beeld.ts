import { leidt } from '../../actions/overleg/gemeen.ts';
import { STUK_TOEVOEGEN } from '../../actions/overleg/stuk-toevoegen.ts';
import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { magZaakstap } from '../../actions/zaak/zaakactie.ts';
import { isId } from '../../actions/kern.ts';
import { ACTIE, type ActieStand } from '../../domain/inspanning/actie.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { voorstellenVoor, type Voorstel } from '../../domain/overleg/agenda.ts';
import { leespunten, tekstVan, type Leespunt } from '../../domain/overleg/punten.ts';
import { tafelVan, type VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Overleg, Regeling } from '../../domain/regeling/schema.ts';
import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesBronnen } from '../../storage/lezen/overleg.ts';
import { laadZaak, leesStukken, leesTeksten, zakenVan, type Zaakstuk } from '../../storage/lezen/zaken.ts';

export type Actieregel = { id: string; naam: string; punt?: number; pad: string };
/** A meeting as its reader may see it. */
export type Overlegbeeld = {
  id: string; regeling: Regeling; overleg: Overleg | undefined; stand: VergaderingStand; punten: Leespunt[]; stukken: Zaakstuk[]; acties: Actieregel[]; voorstellen: Voorstel[];
  plaats?: string; onderwerp?: string; reden?: string; slot?: string; mag: (stap: Zaakstap) => boolean;
};

/** Everything the pages of one meeting need; undefined when it is not there for this reader. */
export async function leesBeeld(v: IngelogdVerzoek): Promise<Overlegbeeld | undefined> {
  const { c, kern, wie, token, vandaag } = v;
  const id = (c.req.param('id') ?? '').toLowerCase();
  if (!isId(id) || !wie.regeling) return undefined;
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  return kern.verbinding.als(token, async (tx) => {
    const zaak = await laadZaak<VergaderingStand>(tx, id, 'vergadering');
    if (!zaak) return undefined;
    const { stand } = zaak;
    const teksten = await leesTeksten(tx, [id]);
    const overleg = tafelVan(regeling, stand.tafel);
    const mag = (stap: Zaakstap): boolean => { const actie = stap === 'stuk-toevoegen' ? STUK_TOEVOEGEN : ZAAKACTIES[stap]; return actie !== undefined && magZaakstap(actie, regeling, stand, wie).ok; };
    const open = stand.status === 'gepland' || stand.status === 'bezig';
    const voorstellen = overleg && leidt(regeling, wie) && open ? voorstellenVoor(regeling, overleg, await leesBronnen(tx, regeling, wie, { id, tafel: stand.tafel, datum: stand.datum }), stand.datum, vandaag) : [];
    const van = (await zakenVan<ActieStand>(tx, regeling.regeling, 'actie')).filter((a) => a.stand.vergadering === id);
    const titels = await leesTeksten(tx, van.map((a) => a.id));
    const acties = van.map(({ id: actie, stand: s }): Actieregel => ({
      id: actie, pad: ACTIE.pad(actie, s), naam: `${titels.find((t) => t.zaak === actie && t.veld === 'titel')?.tekst ?? ACTIE.naam(regeling, s)} (${partijnaam(regeling, s.eigenaar)}, uiterlijk ${zegDatum(s.uiterlijk)})`, ...(s.agendapunt ? { punt: s.agendapunt } : {}),
    }));
    const over = <N extends string>(naam: N) => { const t = tekstVan(teksten, 0, naam); return (t === undefined ? {} : { [naam]: t }) as Partial<Record<N, string>>; };
    return { id, regeling, overleg, stand, punten: leespunten(stand, teksten), stukken: await leesStukken(tx, id), acties, voorstellen, ...over('plaats'), ...over('onderwerp'), ...over('reden'), ...over('slot'), mag };
  });
}
