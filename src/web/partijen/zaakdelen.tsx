import type { ReactNode } from 'react';
import { isId } from '../../actions/kern.ts';
import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { magZaakstap } from '../../actions/zaak/zaakactie.ts';
import { zegDag, zegDagKort } from '../../domain/kalender/zeg.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Zaakstand } from '../../domain/zaak/leer.ts';
import { ZAAKSTAPREGELS, type Zaaksoort, type Zaakstap } from '../../domain/zaak/soorten.ts';
import { ZAAKLEREN } from '../../domain/zaak/zaken.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { laadZaak, leesTeksten, leesVerloop, type GeladenZaak } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Kaart, KnopLink, Knoppen, Kop, Leeg, Lijst, Tijdlijn } from '../ui/index.ts';
import { SAMENPAD, zaakstappad } from '../zaak/paden.ts';
import { laatstedag } from '../zaak/termijn.tsx';

/* What every page of one matter shows: the steps that can be taken, whose turn it is, what was written and what happened. */

export type Tekstregel = Awaited<ReturnType<typeof leesTeksten>>[number];
export type Zaakblad<S> = { regeling: Regeling; zaak: GeladenZaak<S>; teksten: readonly Tekstregel[]; verloop: Awaited<ReturnType<typeof leesVerloop>> };

/** Reads the matter of the address and hands it on; the page that says it is not there when it is not. */
export async function metZaak<S extends Zaakstand>(v: IngelogdVerzoek, soort: Zaaksoort, toon: (zaak: Zaakblad<S>) => Response | Promise<Response>): Promise<Response> {
  const { kern, wie, token, vandaag } = v;
  const woord = ZAAKLEREN[soort].woord[0];
  if (!wie.regeling) return zonderRegeling(v, woord, SAMENPAD);
  const id = v.c.req.param('id') ?? '';
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const gelezen = isId(id) ? await kern.verbinding.als(token, async (tx) => {
    const zaak = await laadZaak<S>(tx, id, soort);
    return zaak && { regeling, zaak, teksten: await leesTeksten(tx, [id]), verloop: await leesVerloop(tx, id) };
  }) : undefined;
  return gelezen ? toon(gelezen) : nietGevonden(v, woord);
}
export const nietGevonden = (v: IngelogdVerzoek, woord: string): Response | Promise<Response> =>
  blad(v, { titel: `Dit ${woord} is er niet`, deel: SAMENPAD, status: 404, smal: true }, <><Kop titel="Niet gevonden" /><Leeg titel={`Zoek je een ${woord}?`} actie={<KnopLink href={SAMENPAD}>Naar Samen</KnopLink>}>Op dit adres is niets te vinden. Kijk of het adres klopt.</Leeg></>);

/** The name of a party that may no longer (or not yet) be in this version. */
export const tekstVan = (teksten: readonly Tekstregel[], nummer: number, veld: string): string | undefined => teksten.find((t) => t.nummer === nummer && t.veld === veld)?.tekst;

/** May this person take this step now? */
export const magStap = (v: IngelogdVerzoek, regeling: Regeling, stap: Zaakstap, stand?: Zaakstand): boolean => {
  const actie = ZAAKACTIES[stap];
  return actie !== undefined && magZaakstap(actie, regeling, stand, v.wie).ok;
};
/** A button to begin something, for who may. */
export const Beginknop = ({ v, regeling, stap, uit }: { v: IngelogdVerzoek; regeling: Regeling; stap: Zaakstap; uit?: Readonly<Record<string, string>> }): ReactNode =>
  magStap(v, regeling, stap) ? <KnopLink soort="hoofd" icoon="plus" href={zaakstappad(stap, undefined, uit)}>{ZAAKSTAPREGELS[stap].titel}</KnopLink> : null;

/** The steps on this matter that this person can take; the first is the one to take. */
export function Stapknoppen({ v, regeling, stappen, id, stand }: { v: IngelogdVerzoek; regeling: Regeling; stappen: readonly Zaakstap[]; id: string; stand: Zaakstand }) {
  const kan = stappen.filter((s) => magStap(v, regeling, s, stand));
  return kan.length === 0 ? null : <Knoppen>{kan.map((s, i) => <KnopLink key={s} soort={i === 0 ? 'hoofd' : 'neven'} href={zaakstappad(s, id)}>{ZAAKSTAPREGELS[s].titel}</KnopLink>)}</Knoppen>;
}

/** Whose turn it is and until when, as the list of all matters says it too. */
export function Beurtkaart({ regeling, soort, stand, vandaag, wie }: { regeling: Regeling; soort: Zaaksoort; stand: Zaakstand; vandaag: string; wie: (organisatie: string | undefined, rollen: readonly string[]) => string }) {
  // The same step by the same day is one line, with all whose turn it is.
  const per = new Map<string, { titel: string; uiterlijk?: string; wie: string[] }>();
  for (const b of ZAAKLEREN[soort].beurten(regeling, stand)) {
    const sleutel = `${b.stap} ${b.uiterlijk ?? ''}`;
    const regel = per.get(sleutel) ?? { titel: ZAAKSTAPREGELS[b.stap].titel, uiterlijk: b.uiterlijk, wie: [] };
    per.set(sleutel, { ...regel, wie: [...regel.wie, wie(b.organisatie, b.rollen)] });
  }
  if (per.size === 0) return null;
  return (
    <Kaart plat titel="Wie is aan zet">
      <Lijst items={[...per].map(([sleutel, { titel, uiterlijk, wie: partijen }]) => ({ sleutel, titel, ...(uiterlijk ? { rechts: laatstedag(uiterlijk, vandaag) } : {}), regels: [partijen.join(', '), ...(uiterlijk ? [`Uiterlijk ${zegDag(uiterlijk, vandaag)}`] : [])] }))} />
    </Kaart>
  );
}

/** What happened, the latest first; the same by the same organisation on one day is one line. */
export function Verloopkaart({ verloop, titels, vandaag }: { verloop: Zaakblad<unknown>['verloop']; titels: Readonly<Record<string, string>>; vandaag: string }) {
  const per = new Map<string, { g: Zaakblad<unknown>['verloop'][number]; keer: number }>();
  for (const g of verloop) { const sleutel = `${g.soort} ${g.gebeurd_op} ${g.organisatie}`; per.set(sleutel, { g, keer: (per.get(sleutel)?.keer ?? 0) + 1 }); }
  return (
    <Kaart titel="Wat er gebeurde">
      <Tijdlijn was={[...per].map(([sleutel, { g, keer }]) => ({ sleutel, iso: g.gebeurd_op, datum: zegDagKort(g.gebeurd_op, vandaag), titel: titels[g.soort] ?? g.soort, ...(keer > 1 ? { vervolg: `, ${keer} keer` } : {}), wie: g.organisatie })).reverse()} />
    </Kaart>
  );
}

/** Words of a party as they were written. */
export const Woorden = ({ tekst }: { tekst: string | undefined }): ReactNode => (tekst ? <p className="voordeur-eigenwoorden">{tekst}</p> : <p className="voordeur-grijs">Niets opgeschreven.</p>);
