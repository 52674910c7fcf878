import type { ReactNode } from 'react';
import type { Optielijsten, Vragen } from '../../domain/invoer/vragen.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import { WONINGDELEN } from '../../domain/woning/velden.ts';
import { veldfouten } from '../formulier/fouten.ts';
import { Weigeringmelding } from '../formulier/formulierpagina.tsx';
import type { Ingevuld } from '../formulier/lees.ts';
import { Vraagvelden } from '../formulier/vragen.tsx';
import { Alert, alsId, Formulier, Formulierkaart, Formuliervoet, Knop } from '../ui/index.ts';
import type { Adresmelding } from './adreszoeken.ts';

export type WoningformulierProps = {
  action: string; concept: string; titel: string; stap?: string; inleiding: ReactNode; knop: string; naast: ReactNode; lijsten: Optielijsten; ingevuld: Ingevuld;
  /** all questions that are asked here; those that belong under no heading stand with the last one */
  vragen: Vragen;
  terzijde?: { titel: string; vragen: Vragen };
  verborgen?: Readonly<Record<string, string>>;
  weigering?: Weigering;
  /** addresses can be looked up */
  zoekbaar: boolean;
  gezocht?: Adresmelding;
};

/** The questions of each heading, as far as they are asked here; a neighbourhood stands with the address. */
function delenVan(vragen: Vragen): { titel: string; vragen: Vragen }[] {
  const deelVan = (veld: string): number => (veld === 'buurt' ? 0 : WONINGDELEN.findIndex((d) => Object.hasOwn(d.vragen, veld)));
  return WONINGDELEN.map(({ titel }, i) => ({ titel, vragen: Object.fromEntries(Object.entries(vragen).filter(([veld]) => deelVan(veld) === i || (deelVan(veld) === -1 && i === WONINGDELEN.length - 1))) }));
}

/** The form of a home, under its headings. Enter sends it; looking up an address is a button of its own and keeps what was typed. */
export function Woningformulier({ action, concept, titel, stap, inleiding, knop, naast, lijsten, ingevuld, vragen, terzijde, verborgen, weigering, zoekbaar, gezocht }: WoningformulierProps) {
  const alle = { ...vragen, ...terzijde?.vragen };
  const fouten = weigering && veldfouten(weigering, alle);
  const open = Object.keys(terzijde?.vragen ?? {}).some((v) => fouten?.[v] || ingevuld[v]);
  return (
    <>
      {weigering && <Weigeringmelding weigering={weigering} vragen={alle} />}
      <Formulier action={action} verborgen={verborgen} concept={concept}>
        <button type="submit" className="voordeur-onzichtbaar" tabIndex={-1} aria-hidden="true">{knop}</button>
        <Formulierkaart stap={stap} titel={titel} inleiding={inleiding} voet={<Formuliervoet><Knop soort="hoofd" maat="groot">{knop}</Knop>{naast}</Formuliervoet>}>
          {delenVan(vragen).map((deel, i) => (
            <section key={deel.titel} className="voordeur-woningdeel" aria-labelledby={`deel-${alsId(deel.titel)}`}>
              <h2 className="utrecht-heading-3" id={`deel-${alsId(deel.titel)}`}>{deel.titel}</h2>
              {i === 0 && zoekbaar && <p className="voordeur-klein voordeur-grijs">Vul postcode en huisnummer in en kies “Zoek adres”: dan staan straat, plaats en gemeente er vanzelf. Zelf invullen kan altijd.</p>}
              {i === 0 && gezocht && <Alert soort={gezocht.gelukt ? 'gelukt' : 'let-op'} rol="status"><p>{gezocht.tekst}</p></Alert>}
              <Vraagvelden vragen={deel.vragen} ingevuld={ingevuld} lijsten={lijsten} fouten={fouten} />
              {i === 0 && zoekbaar && <p className="voordeur-woningdeel__knop"><Knop naam="doe" waarde="zoek-adres">Zoek adres</Knop></p>}
            </section>
          ))}
          {terzijde && (
            <details className="voordeur-terzijde" open={open}>
              <summary>{terzijde.titel}</summary>
              <Vraagvelden vragen={terzijde.vragen} ingevuld={ingevuld} lijsten={lijsten} fouten={fouten} />
            </details>
          )}
        </Formulierkaart>
      </Formulier>
    </>
  );
}
