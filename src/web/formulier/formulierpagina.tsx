import type { ReactNode } from 'react';
import type { Optielijsten, Vragen } from '../../domain/invoer/vragen.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import { Alert, Bron, Formulier, Formulierkaart, Formuliervoet, Foutoverzicht, Knop, type FormulierkaartProps, type Optie } from '../ui/index.ts';
import { inNederland } from '../../domain/kalender/dag.ts';
import { zegMoment } from '../../domain/kalender/zeg.ts';
import { foutregels, veldfouten } from './fouten.ts';
import type { Ingevuld } from './lees.ts';
import { Vraagvelden } from './vragen.tsx';

export type StapformulierProps = {
  action: string;
  kaart: Pick<FormulierkaartProps, 'stap' | 'titel' | 'inleiding'>;
  vragen: Vragen;
  /** questions that are folded away: rarely needed */
  terzijde?: { titel: string; vragen: Vragen };
  lijsten: Optielijsten;
  opties?: Readonly<Record<string, readonly Optie[]>>;
  ingevuld: Ingevuld;
  verborgen: Readonly<Record<string, string>>;
  /** a name unique to form and dossier, under which the browser keeps what is typed */
  concept: string;
  /** why the last attempt failed */
  weigering?: Weigering;
  knop: string;
  /** the address can keep the answers and show the form again, for one more row */
  nogEen?: boolean;
  /** more buttons or links beside the first */
  naast?: ReactNode;
  /** where what is typed can be kept on the server before it is sent, and since when it is */
  bewaren?: { pad: string; op?: Date };
  /** something to read above the questions */
  children?: ReactNode;
};

/** "Concept bewaard om 10.42 uur", or on which day that was. */
export const zegBewaard = (op: Date | undefined, nu = new Date()): string => {
  if (!op) return '';
  const [dag, tijd] = [inNederland(op), inNederland(nu)];
  return `Concept bewaard ${dag.dag === tijd.dag ? '' : `op ${zegMoment(op, tijd.dag).replace(` ${dag.tijd}`, '')} `}om ${dag.tijd} uur`;
};

/** The refusal above a form: which answers are wrong, or what came in between. */
export function Weigeringmelding({ weigering, vragen }: { weigering: Weigering; vragen: Vragen }) {
  if (weigering.soort === 'ongeldig') return <Foutoverzicht fouten={foutregels(weigering, vragen)} titel={weigering.velden ? undefined : weigering.reden} />;
  return (
    <Alert soort={weigering.soort === 'conflict' ? 'let-op' : 'fout'} titel={weigering.reden} rol="alert">
      <p>{weigering.wat} {weigering.bron && <Bron tekst={weigering.bron} />}</p>
      {weigering.soort === 'conflict' && <p>Wat je invulde, staat er nog. Klopt het ook nu nog, verstuur het dan opnieuw.</p>}
    </Alert>
  );
}

/**
 * A form of one set of questions on a card, with its faults on top. The same for every step and every part of the application.
 * Enter presses the first button of a form, so where "Nog een toevoegen" would be it, an unseen one comes before it.
 */
export function Vragenformulier({ action, kaart, vragen, terzijde, lijsten, opties, ingevuld, verborgen, concept, weigering, knop, nogEen, naast, bewaren, children }: StapformulierProps) {
  const alle = { ...vragen, ...terzijde?.vragen };
  const fouten = weigering && veldfouten(weigering, alle);
  const terzijdeOpen = Object.keys(terzijde?.vragen ?? {}).some((v) => fouten?.[v] || ingevuld[v]);
  return (
    <>
      {weigering && <Weigeringmelding weigering={weigering} vragen={alle} />}
      <Formulier action={action} verborgen={verborgen} concept={concept} bewaren={bewaren}>
        {(nogEen || bewaren?.op) && <button type="submit" className="voordeur-onzichtbaar" tabIndex={-1} aria-hidden="true">{knop}</button>}
        <Formulierkaart {...kaart} voet={<Formuliervoet bewaard={bewaren && zegBewaard(bewaren.op)}><Knop soort="hoofd" maat="groot">{knop}</Knop>{bewaren && <Knop soort="neven" maat="groot" formAction={bewaren.pad}>Concept bewaren</Knop>}{naast}</Formuliervoet>}>
          {children}
          <Vraagvelden vragen={vragen} ingevuld={ingevuld} lijsten={lijsten} fouten={fouten} opties={opties} nogEen={nogEen} />
          {terzijde && (
            <details className="voordeur-terzijde" open={terzijdeOpen}>
              <summary>{terzijde.titel}</summary>
              <Vraagvelden vragen={terzijde.vragen} ingevuld={ingevuld} lijsten={lijsten} fouten={fouten} />
            </details>
          )}
        </Formulierkaart>
      </Formulier>
    </>
  );
}
