import type { ReactNode } from 'react';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { bevoegdVoorEigen } from '../../domain/keten/bevoegd.ts';
import { isDossierstap } from '../../domain/keten/stappen.ts';
import { tafelsVoor, tafelsVoorDossier } from '../../domain/overleg/agenda.ts';
import { DOORWERKING, leidtTot, ramingsleutel, zaaksleutel } from '../../domain/overleg/doorwerking.ts';
import { isGehouden } from '../../domain/overleg/vergadering.ts';
import type { Overleg, Regeling } from '../../domain/regeling/schema.ts';
import type { Zaakstand } from '../../domain/zaak/leer.ts';
import type { Zaaksoort } from '../../domain/zaak/soorten.ts';
import { ZAAKLEREN } from '../../domain/zaak/zaken.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesDossierstappen, leesVermeldingen, leesVermeldingenVanDossier, leesVolgende, type Vermelding } from '../../storage/lezen/overleg.ts';
import { stappad } from '../dossier/toegang.tsx';
import { magStap } from '../partijen/zaakdelen.tsx';
import { Badge, Kaart, KnopLink, Knoppen, Lijst, Link } from '../ui/index.ts';
import { zaakstappad } from '../zaak/paden.ts';
import { planpad } from './laat.ts';
import { vergaderingpad } from './paden.ts';
import { UITKOMSTBADGE } from './tonen.tsx';
import { besprokenIn } from './uitoverleg.ts';

/*
 * A matter, or a dossier, told from the side of the meetings: where it was discussed, where it will be, and at which table its next step
 * belongs. What the reader may not read of an agenda is not there.
 */

type Tx = Parameters<typeof leesVolgende>[0];
/** A table where it still has to come, with its next meeting when there is one. */
type Nodig = { overleg: Overleg; volgende?: { id: string; datum: string } };
export type Inoverleg = { vermeldingen: readonly Vermelding[]; nodig: readonly Nodig[]; /** what a new point opens with */ punt: Readonly<Record<string, string>>; /** where the step that a point leads to is taken over from it; nothing when it leads to none, or the reader may not take it */ neemOver?: (v: Vermelding) => string | undefined };

const isKomend = ({ status }: Vermelding): boolean => status === 'gepland' || status === 'bezig';
const isBesproken = (v: Vermelding): boolean => v.uitkomst !== undefined || isGehouden(v);

const uitPunt = ({ vergadering, nummer }: Vermelding): Record<string, string> => ({ overleg: vergadering, punt: String(nummer) });

async function nodigAan(tx: Tx, regeling: Regeling, tafels: readonly Overleg[], vermeldingen: readonly Vermelding[], vandaag: string): Promise<Nodig[]> {
  // One table that has it, or will, is enough.
  if (tafels.length === 0 || vermeldingen.some((v) => isKomend(v) && v.uitkomst === undefined && tafels.some((t) => t.code === v.tafel))) return [];
  const volgende = await leesVolgende(tx, regeling.regeling, tafels.map((t) => t.code), vandaag);
  return tafels.map((overleg) => ({ overleg, volgende: volgende.find((m) => m.tafel === overleg.code) }));
}

/** Of a matter between the parties. */
export async function leesInoverleg(v: IngelogdVerzoek, regeling: Regeling, soort: Zaaksoort, id: string, stand: Zaakstand): Promise<Inoverleg> {
  const stap = ZAAKLEREN[soort].beurten(regeling, stand).find((b) => DOORWERKING[b.stap])?.stap;
  return v.kern.verbinding.als(v.token, async (tx) => {
    const vermeldingen = await leesVermeldingen(tx, regeling.regeling, [zaaksleutel(id)]);
    return {
      vermeldingen, punt: { over: id }, nodig: stap ? await nodigAan(tx, regeling, tafelsVoor(regeling, soort, stap), vermeldingen, v.vandaag) : [],
      ...(stap && magStap(v, regeling, stap, stand) ? { neemOver: (m: Vermelding) => (leidtTot(m.uitkomst, stap) ? zaakstappad(stap, id, uitPunt(m)) : undefined) } : {}),
    };
  });
}

/** Of the advice on the places of a year. */
export async function leesRaminginoverleg(v: IngelogdVerzoek, regeling: Regeling, jaar: number): Promise<Inoverleg> {
  return v.kern.verbinding.als(v.token, async (tx) => ({ vermeldingen: await leesVermeldingen(tx, regeling.regeling, [ramingsleutel(jaar)]), nodig: [], punt: { voorstel: ramingsleutel(jaar) } }));
}

/** Of a dossier, by its number: what waits on it that belongs at a table, and what its table has discussed so that only the step is left. */
export async function leesDossierinoverleg(tx: Tx, regeling: Regeling, { id, kenmerk }: { id: string; kenmerk: string }, { vandaag, wie }: Pick<IngelogdVerzoek, 'vandaag' | 'wie'>): Promise<Inoverleg> {
  const vermeldingen = await leesVermeldingenVanDossier(tx, id);
  const taken = (await leesDossierstappen(tx, [id])).map((t) => ({ stap: t.stap, besproken: besprokenIn(regeling, t, vermeldingen) }));
  const open = taken.filter((t) => t.besproken.length === 0).map((t) => t.stap);
  const neemOver = (m: Vermelding): string | undefined => {
    const stap = taken.find((t) => t.besproken[0] === m)?.stap;
    return stap && isDossierstap(stap) && bevoegdVoorEigen(regeling, stap, wie).ok ? `${stappad(id, stap)}?${new URLSearchParams(uitPunt(m)).toString()}` : undefined;
  };
  return { vermeldingen, nodig: await nodigAan(tx, regeling, tafelsVoorDossier(regeling, open), vermeldingen, vandaag), punt: { kenmerk }, neemOver };
}

const waar = ({ naam, datum }: Vermelding): string => `${naam} van ${zegDatum(datum)}`;
/** "Besproken in Evaluatietafel van 3 maart 2026". */
const zeg = (v: Vermelding): string => (isBesproken(v) ? `Besproken in ${waar(v)}` : `Op de agenda van ${waar(v)}`);

function Nodigregel({ v, regeling, nodig: { overleg, volgende }, punt }: { v: IngelogdVerzoek; regeling: Regeling; nodig: Nodig; punt: Inoverleg['punt'] }) {
  const mag = bevoegdVoorEigen(regeling, 'agendapunt-toevoegen', v.wie).ok;
  if (volgende) return (
    <>
      <p>Dit hoort bij: {overleg.naam}. Het staat nog op geen agenda. De volgende is op <Link href={vergaderingpad(volgende.id)}>{zegDatum(volgende.datum)}</Link>.</p>
      {mag && <Knoppen><KnopLink maat="rij" href={zaakstappad('agendapunt-toevoegen', volgende.id, punt)} volledig={`Zet op de agenda van ${overleg.naam}, ${zegDatum(volgende.datum)}`}>Zet op de agenda</KnopLink></Knoppen>}
    </>
  );
  const plan = magStap(v, regeling, 'vergadering-plannen');
  return (
    <>
      <p>Dit hoort bij: {overleg.naam}. Daarvan is geen vergadering gepland.{!plan && ` ${regeling.servicepunt.naam} plant die.`}</p>
      {plan && <Knoppen><KnopLink maat="rij" href={planpad({ tafel: overleg.code, thema: false }, v.vandaag)} volledig={`Plan eerst een vergadering van ${overleg.naam}`}>Plan eerst een vergadering</KnopLink></Knoppen>}
    </>
  );
}

const actie = (pad: string | undefined) => (pad ? { actie: <Link href={pad}>Neem deze uitkomst over</Link> } : {});
/** The card "In overleg"; nothing when there is nothing to tell. */
export function Inoverlegkaart({ v, regeling, bij }: { v: IngelogdVerzoek; regeling: Regeling; bij: Inoverleg }) {
  const { vermeldingen, nodig, punt, neemOver } = bij;
  if (vermeldingen.length === 0 && nodig.length === 0) return null;
  return (
    <Kaart titel="In overleg" id="in-overleg">
      {nodig.map((n) => <Nodigregel key={n.overleg.code} v={v} regeling={regeling} nodig={n} punt={punt} />)}
      {vermeldingen.length > 0 && <div className="voordeur-inkaart"><Lijst items={vermeldingen.map((m) => ({
        sleutel: `${m.vergadering}-${m.nummer}`, titel: zeg(m), href: `${vergaderingpad(m.vergadering)}#agenda`,
        ...(m.uitkomst ? { rechts: <Badge stand={UITKOMSTBADGE[m.uitkomst][0]}>{UITKOMSTBADGE[m.uitkomst][1]}</Badge> } : {}),
        ...actie(neemOver?.(m)),
      }))} /></div>}
    </Kaart>
  );
}

/** The same in a line above the form of a step. */
export function Inoverlegregel({ v, regeling, bij }: { v: IngelogdVerzoek; regeling: Regeling; bij: Inoverleg }): ReactNode {
  const laatste = bij.vermeldingen[0];
  if (bij.nodig.length === 0 && laatste) return <p><Link href={`${vergaderingpad(laatste.vergadering)}#agenda`}>{zeg(laatste)}</Link>.</p>;
  return bij.nodig.map((n) => <Nodigregel key={n.overleg.code} v={v} regeling={regeling} nodig={n} punt={bij.punt} />);
}
