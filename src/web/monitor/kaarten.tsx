import type { ReactNode } from 'react';
import { rijVan, stroomzin, trechternoot, trechterzin, trendzin, wachtnoot, wachtzin, zegMaanden, getalIn } from '../../domain/monitor/beeldzinnen.ts';
import { isRapportcijfer, rapportcijfer } from '../../domain/monitor/rapport/cijfers.ts';
import type { Cijfertabel } from '../../domain/monitor/tabel.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { Bron, Link, Reeksen, Staven, Stromen } from '../ui/index.ts';
import { blijvers, reeksenIn, stromenIn, trechterstaven, wachtstaven } from './beelden.ts';
import { Verantwoording } from './tabelkaart.tsx';

/* The cards of the overview. Each is a finding, its picture and its table; the chapter it comes from has the rest. */

type Kaartprops = { tabel: Cijfertabel; /** the chapter with everything */ href: string; /** what the picture does not follow */ deels?: string };

const Meer = ({ tabel, href, children }: Kaartprops & { children?: ReactNode }) => <>{children}<Verantwoording tabel={tabel} /><p><Link href={href}>Alles over {(isRapportcijfer(tabel.code) ? rapportcijfer(tabel.code).titel : tabel.titel).toLowerCase()}</Link></p></>;
/** The short line below a picture: what is drawn, over which part of the region. */
const zin = (tekst: string, deels: string | undefined): string => (deels ? `${tekst} ${deels}` : tekst);

/** The wait for a first offer as a distribution, with who still waits told apart. */
export function Wachtkaart({ tabel, duur, regeling, href, deels }: Kaartprops & { duur: Cijfertabel | undefined; regeling: Regeling }) {
  const term = regeling.termijnen.aanbod;
  const maanden = Number(/^(\d+) maand(en)?$/.exec(term?.binnen ?? '')?.[1]);
  const { staven, binnen, alle, over } = wachtstaven(tabel, Number.isNaN(maanden) ? undefined : maanden);
  const rij = rijVan(duur, 'aanbod');
  const wachtend = getalIn({ cellen: tabel.totaal ?? {} }, 'wachtend');
  const langst = zegMaanden(rij?.cellen.langst_open);
  const maten = ([['mediaan', 'mediaan'], ['9 van de 10 binnen', 'p90'], ['langste', 'langste'], ['mediaan met wie nog wacht', 'mediaan_met_wachtenden']] as const)
    .flatMap(([woorden, kolom]) => { const waarde = zegMaanden(rij?.cellen[kolom]); return waarde ? [{ term: woorden, waarde }] : []; });
  const streven = term && !Number.isNaN(maanden) ? { titel: `${term.streven ? 'streeftermijn' : 'termijn'} ${term.binnen}`, tekst: `${binnen} van ${alle + over} binnen (${alle + over === 0 ? 0 : Math.floor((100 * binnen) / (alle + over))}%)` } : undefined;
  return (
    <Staven
      id="figuur-wachten" titel={wachtzin(binnen, alle + over, term?.binnen, wachtend)} as="maanden op de wachtlijst" eenheid="Kregen een eerste aanbod" staven={staven} maten={maten} {...(streven && alle > 0 ? { grens: streven } : {})}
      definitie={zin(`Van plaatsing op de wachtlijst tot de eerste voorgelegde woning: ${alle} ${alle === 1 ? 'mens' : 'mensen'}. Wie nog wacht heeft geen staaf: ${wachtend} ${wachtend === 1 ? 'mens' : 'mensen'}${langst ? `, de langste al ${langst}` : ''}.${over > 0 ? ` Van hen ${over === 1 ? 'is er 1' : `zijn er ${over}`} over de termijn; die ${over === 1 ? 'telt' : 'tellen'} in de zin hierboven mee.` : ''}`, deels)}
      meer={<Meer tabel={tabel} href={href}>{term && <p>Gearceerd: langer dan de termijn. <Bron tekst={term.bron} /></p>}</Meer>}
    />
  );
}

/** One group of applications followed up to the key. */
export function Trechterkaart({ tabel, nu, wacht, sleutels, href, deels }: Kaartprops & { nu: Cijfertabel | undefined; /** the wait for a first offer, beside which this stands */ wacht: Cijfertabel | undefined; /** all keys of the period, of whatever application */ sleutels: number }) {
  const noten = [wachtnoot(rijVan(nu, 'wachtlijst')?.cellen.aantal, wacht?.totaal?.wachtend), trechternoot(tabel.rijen.at(-1)?.cellen.aantal, sleutels)].filter(Boolean);
  const gestopt = getalIn(rijVan(nu, 'gestopt'), 'aantal');
  return (
    <Staven
      richting="liggend" id="figuur-trechter" titel={trechterzin(getalIn(tabel.rijen[0], 'aantal'), getalIn(tabel.rijen.at(-1), 'aantal'))} as="Stap" eenheid="Aanvragen" staven={trechterstaven(tabel, nu)}
      definitie={zin(`Eén groep gevolgd: de aanvragen van deze periode, en hoever zij nu zijn.${gestopt > 0 ? ` ${gestopt} ${gestopt === 1 ? 'is' : 'zijn'} onderweg gestopt.` : ''}${noten.map((n) => ` ${n}`).join('')}`, deels)} meer={<Meer tabel={tabel} href={href} />}
    />
  );
}

/** From the municipality someone came from to where they live now. `gebied`: only who came to live there. */
export function Stroomkaart({ tabel, gebied, href }: Kaartprops & { gebied: { naam: string; gemeenten: readonly string[] } | undefined }) {
  const stromen = stromenIn(tabel, gebied?.gemeenten);
  const { blijft, alle } = blijvers(stromen);
  if (alle === 0) return null;
  return (
    <Stromen
      id="figuur-stromen" titel={stroomzin(blijft, alle)} kanten={['Komt uit', 'Woont nu in']} eenheid="cliënten" stromen={stromen}
      definitie={`Cliënten die een sleutel kregen${gebied ? ` van een woning in ${gebied.naam}` : ''}: ${alle}. Links de gemeente van herkomst, rechts waar zij gingen wonen.`} meer={<Meer tabel={tabel} href={href} />}
    />
  );
}

/** The chain quarter by quarter. */
export function Trendkaart({ tabel, vandaag, href, deels }: Kaartprops & { vandaag: string }) {
  const reeksen = reeksenIn(tabel, vandaag);
  return <Reeksen id="figuur-verloop" titel={trendzin(reeksen.at(-1)?.punten ?? [])} as="Kwartaal" reeksen={reeksen} definitie={zin('Geteld op de dag waarop het gebeurde. Elk beeld heeft zijn eigen hoogte.', deels)} meer={<Meer tabel={tabel} href={href} />} />;
}
