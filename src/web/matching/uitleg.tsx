import type { ReactNode } from 'react';
import { zegPunten } from '../../domain/matching/punten.ts';
import { watDraaitHetOm, type Paar } from '../../domain/matching/rangorde.ts';
import type { MetMatching } from '../../domain/matching/regels.ts';
import { uitlegVan, zegOmdraaier, type Deeluitleg, type Eisuitleg, type Woordbeeld } from '../../domain/matching/uitleg.ts';
import type { Woningbeeld } from '../../domain/matching/punten.ts';
import { bronVan } from '../dossier/bron.ts';
import { Onzichtbaar, Puntenuitleg, Somstaaf, Vorm, type BronProps } from '../ui/index.ts';

/* The explanation of a pair of candidate and home, the same wherever a ranking is shown. */

/** What the explanation needs beside the pair. */
export type Uitlegbeeld = Woordbeeld & { regeling: MetMatching; woning: Woningbeeld; hoogste: number };

const UITKOMST = { voldoet: 'gehaald', 'voldoet-niet': 'niet gehaald', onbekend: 'onbekend' } as const;
/** "een, twee of drie". */
const of = (delen: readonly string[]): string => (delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} of ${delen.at(-1)}`);

/** Hard rules with a tick, a cross or a dotted ring, in words, with the fact each rests on. */
export const Eisen = ({ eisen }: { eisen: readonly Eisuitleg[] }) => (
  <ul className="voordeur-rang__eisen">
    {eisen.map(({ code, oordeel, woorden, feit }) => (
      <li key={code} className={`voordeur-rang__eis--${oordeel}`}><Vorm stand={oordeel} /><span><Onzichtbaar>{UITKOMST[oordeel]}: </Onzichtbaar>{woorden}{feit && <> <small>{feit}</small></>}</span></li>
    ))}
  </ul>
);

/** "Vaste eisen: alle 6 gehaald", or how many were not, and what is unknown. */
export function zegEisen(eisen: readonly Eisuitleg[]): string {
  const tel = (oordeel: Eisuitleg['oordeel']): number => eisen.filter((e) => e.oordeel === oordeel).length;
  const [wel, niet, onbekend] = [tel('voldoet'), tel('voldoet-niet'), tel('onbekend')];
  if (niet > 0) return `Vaste eisen: ${niet} van ${eisen.length} niet gehaald`;
  return onbekend === 0 ? `Vaste eisen: alle ${wel} gehaald` : `Vaste eisen: ${wel} gehaald, ${onbekend} onbekend`;
}

const zegDeel = ({ naam, feit }: Deeluitleg): string => (feit ? `${naam}: ${feit}` : naam);
const WERKAFSPRAAK = 'het gewicht is een werkafspraak';
/** The first article of a reference, which leads to it; the whole of it for who listens. */
function korteBron(regeling: MetMatching, tekst: string): BronProps | undefined {
  const heel = bronVan(regeling, tekst);
  return heel && { ...heel, tekst: tekst.split(';')[0]!, ...(heel.href ? { volledig: tekst } : {}) };
}
const alsPunten = (tienden: number): number => tienden / 10;

/** All parts after one another in one small bar; the numbers stand beside it. */
export const Ministaaf = ({ paar, hoogste, label }: { paar: Paar; hoogste: number; label: string }) => <Somstaaf delen={paar.delen.map((d) => ({ punten: d.punten }))} maximum={hoogste} label={label} hoog={9} />;

/** The hard rules and the parts of the score of one pair, each with its article. */
export function Paaruitleg({ paar, wie, beeld, children }: { paar: Paar; wie: string; beeld: Uitlegbeeld; children?: ReactNode }) {
  const { eisen, delen } = uitlegVan(paar, beeld.woning, beeld.regeling.matching, beeld);
  const punten = zegPunten(paar.punten);
  return (
    <div className="voordeur-rang__uitleg">
      <section><h3 className="utrecht-heading-4">{zegEisen(eisen)}</h3><Eisen eisen={eisen} /></section>
      <section>
        <h3 className="utrecht-heading-4">Zo komt {wie} aan {punten} punten</h3>
        <Puntenuitleg titel={`${wie}: ${punten} punten`} maximum={alsPunten(beeld.hoogste)} delen={delen.map((d) => ({ naam: zegDeel(d), punten: alsPunten(d.punten), maximum: alsPunten(d.van), bron: korteBron(beeld.regeling, d.bron) }))} />
        {delen.some((d) => d.bron.includes(WERKAFSPRAAK)) && <p className="voordeur-klein voordeur-grijs">Hoe zwaar iets telt, is een werkafspraak tussen de partijen.</p>}
      </section>
      {children}
    </div>
  );
}

/** How far one is before the next, and what would turn that. `over`: which of the two is being explained. */
export function Marge({ eerste, tweede, namen, beeld, over }: { eerste: Paar; tweede: Paar; namen: { eerste: string; tweede: string }; beeld: Uitlegbeeld; over: 'eerste' | 'tweede' }) {
  const verschil = eerste.punten - tweede.punten;
  const om = watDraaitHetOm(eerste, tweede).map((o) => zegOmdraaier(o, beeld.regeling.matching));
  const [kop, ander] = over === 'eerste' ? [`Voorsprong op ${namen.tweede}`, tweede] : [`Achter op ${namen.eerste}`, eerste];
  return (
    <section className="voordeur-rang__marge">
      <div>
        <h3 className="utrecht-heading-4">{kop}</h3>
        <p>{verschil === 0 ? `Evenveel punten. ${beeld.regeling.matching.gelijk}` : <><strong className="voordeur-rang__verschil">{zegPunten(verschil)}</strong> punten <span className="voordeur-grijs">(die heeft {zegPunten(ander.punten)})</span></>}</p>
      </div>
      <div>
        <h3 className="utrecht-heading-4">Wat de volgorde zou omdraaien</h3>
        <p>{om.length === 0 ? 'Geen enkele verandering alleen is genoeg.' : `${namen.tweede} gaat voor als die ${of(om)}.`}</p>
      </div>
    </section>
  );
}
