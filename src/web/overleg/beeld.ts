import { leidt } from '../../actions/overleg/gemeen.ts';
import { STUK_TOEVOEGEN } from '../../actions/overleg/stuk-toevoegen.ts';
import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { magZaakstap } from '../../actions/zaak/zaakactie.ts';
import { isId } from '../../actions/kern.ts';
import { ACTIE, type ActieStand } from '../../domain/inspanning/actie.ts';
import { adviessleutel } from '../../domain/raming/raming.ts';
import type { Zaakstand } from '../../domain/zaak/leer.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { past, stappenBij, voorstellenVoor, type Voorstel } from '../../domain/overleg/agenda.ts';
import { DOORWERKING, leidtTot, raamjaarVan, stapAanTafel, type Doorwerking } from '../../domain/overleg/doorwerking.ts';
import { gaatOver, leespunten, opmerkingenVan, tekstVan, zaakOver, type Leespunt, type Opmerking } from '../../domain/overleg/punten.ts';
import { tafelVan, type VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Overleg, Regeling } from '../../domain/regeling/schema.ts';
import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { bevoegdVoorEigen } from '../../domain/keten/bevoegd.ts';
import { DOSSIERSTAPPEN, isDossierstap, type Dossierstap } from '../../domain/keten/stappen.ts';
import { ZAAKSTAPREGELS } from '../../domain/zaak/soorten.ts';
import { ZAAKLEREN } from '../../domain/zaak/zaken.ts';
import { leesBronnen, leesDossierstappen, leesZaakbeelden } from '../../storage/lezen/overleg.ts';
import { stappad } from '../dossier/toegang.tsx';
import { RAMINGPAD } from '../raming/paden.ts';
import { zaakstappad } from '../zaak/paden.ts';
import { laadZaak, leesStukken, leesTeksten, zaakMetSleutel, zakenVan, type Zaakstuk } from '../../storage/lezen/zaken.ts';

export type Actieregel = { id: string; naam: string; punt?: number; pad: string };
/** What a point is about, with where that is; `stap`: what its outcome leads to there, for who may take it; `keuze`: what the table can choose. */
export type Onderwerp = { naam: string; pad: string; stap?: { titel: string; pad: string }; keuze?: Doorwerking['keuze'] };
/** A meeting as its reader may see it. */
export type Overlegbeeld = {
  id: string; regeling: Regeling; overleg: Overleg | undefined; stand: VergaderingStand; punten: Leespunt[]; stukken: Zaakstuk[]; acties: Actieregel[]; voorstellen: Voorstel[]; /** may the reader put those on the agenda? */ zetOp: boolean; opmerkingen: Opmerking[]; /** by the number of the point */ onderwerpen: ReadonlyMap<number, Onderwerp>;
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
    const klaar = overleg && open ? voorstellenVoor(regeling, overleg, await leesBronnen(tx, regeling, wie, { id, tafel: stand.tafel, datum: stand.datum }), stand.datum, vandaag) : [];
    // What waits on a dossier is put on the agenda, or left off, by who prepares the meeting.
    const voorstellen = leidt(regeling, wie) ? klaar : klaar.filter((v) => v.dossier === undefined);
    const van = (await zakenVan<ActieStand>(tx, regeling.regeling, 'actie')).filter((a) => a.stand.vergadering === id);
    const titels = await leesTeksten(tx, van.map((a) => a.id));
    const acties = van.map(({ id: actie, stand: s }): Actieregel => ({
      id: actie, pad: ACTIE.pad(actie, s), naam: `${titels.find((t) => t.zaak === actie && t.veld === 'titel')?.tekst ?? ACTIE.naam(regeling, s)} (${partijnaam(regeling, s.eigenaar)}, uiterlijk ${zegDatum(s.uiterlijk)})`, ...(s.agendapunt ? { punt: s.agendapunt } : {}),
    }));
    const over = <N extends string>(naam: N) => { const t = tekstVan(teksten, 0, naam); return (t === undefined ? {} : { [naam]: t }) as Partial<Record<N, string>>; };
    const punten = leespunten(stand, teksten);
    return { id, regeling, overleg, stand, punten, opmerkingen: opmerkingenVan(punten, teksten), onderwerpen: await onderwerpenVan(tx, v, { id, regeling, overleg, punten }), stukken: await leesStukken(tx, id), acties, voorstellen, zetOp: leidt(regeling, wie), ...over('plaats'), ...over('onderwerp'), ...over('reden'), ...over('slot'), mag };
  });
}

type Tx = Parameters<typeof leesZaakbeelden>[0];
const uitPunt = (vergadering: string, { nummer }: Leespunt): Record<string, string> => ({ overleg: vergadering, punt: String(nummer) });

/** What the points are about: matters between the parties, the forecast of a year, dossiers; a handful of queries. */
async function onderwerpenVan(tx: Tx, { wie }: IngelogdVerzoek, { id, regeling, overleg, punten }: Pick<Overlegbeeld, 'id' | 'regeling' | 'overleg' | 'punten'>): Promise<Map<number, Onderwerp>> {
  const zaken = await leesZaakbeelden(tx, punten.flatMap((p) => zaakOver(p) ?? []));
  const taken = await leesDossierstappen(tx, punten.flatMap((p) => p.dossier ?? []));
  const adviezen = new Map<string, { id: string; stand: Zaakstand }>();
  for (const jaar of new Set(punten.flatMap((p) => raamjaarVan(gaatOver(p)) ?? []))) {
    const advies = await zaakMetSleutel(tx, regeling.regeling, 'raming', adviessleutel(Number(jaar)));
    if (advies) adviezen.set(jaar, advies);
  }
  const mag = (stap: Zaakstap, stand?: (typeof zaken)[number]['stand']): boolean => { const actie = ZAAKACTIES[stap]; return actie !== undefined && magZaakstap(actie, regeling, stand, wie).ok; };
  const over = (p: Leespunt): Onderwerp | undefined => {
    const zaak = zaken.find((z) => z.id === zaakOver(p));
    if (zaak) {
      const leer = ZAAKLEREN[zaak.soort];
      const stap = overleg && stapAanTafel(overleg, zaak.beurten);
      return {
        naam: leer.naam(regeling, zaak.stand), pad: leer.pad(zaak.id, zaak.stand), ...(stap && p.uitkomst === undefined ? { keuze: DOORWERKING[stap]?.keuze } : {}),
        ...(stap && leidtTot(p.uitkomst, stap) && mag(stap, zaak.stand) ? { stap: { titel: ZAAKSTAPREGELS[stap].titel, pad: zaakstappad(stap, zaak.id, uitPunt(id, p)) } } : {}),
      };
    }
    const jaar = raamjaarVan(gaatOver(p));
    if (jaar) {
      const stap = 'plaatsen-adviseren';
      const advies = adviezen.get(jaar);
      return { naam: `Raming voor ${jaar}`, pad: `${RAMINGPAD}?jaar=${jaar}`, ...(overleg && past(overleg, { stap }) && leidtTot(p.uitkomst, stap) && mag(stap, advies?.stand) ? { stap: { titel: ZAAKSTAPREGELS[stap].titel, pad: zaakstappad(stap, advies?.id, { jaar, ...uitPunt(id, p) }) } } : {}) };
    }
    if (!p.dossier) return undefined;
    const bij = stappenBij(gaatOver(p)?.split(':')[0] ?? '');
    const stap = taken.find((t) => t.dossier === p.dossier && (bij.length === 0 || bij.includes(t.stap)))?.stap as Dossierstap | undefined;
    const door = stap && isDossierstap(stap) && p.uitkomst !== undefined && p.uitkomst !== 'aangehouden' && bevoegdVoorEigen(regeling, stap, wie).ok;
    return { naam: 'dossier', pad: `/dossiers/${p.dossier}`, ...(door ? { stap: { titel: DOSSIERSTAPPEN[stap].titel, pad: `${stappad(p.dossier, stap)}?${new URLSearchParams(uitPunt(id, p)).toString()}` } } : {}) };
  };
  return new Map(punten.flatMap((p) => { const onderwerp = over(p); return onderwerp ? [[p.nummer, onderwerp] as const] : []; }));
}
