import type { ReactNode } from 'react';
import { zegAandeel } from '../../domain/monitor/eerlijkheid.ts';
import { zegAantal, type Beschermd } from '../../domain/monitor/kleine-aantallen.ts';
import { samen, type Kolom, type Mensencijfers, type Partijrij, type Tijdigheid } from '../../domain/monitor/wooncijfers.ts';
import { Kaart, Leeg, Tabel } from '../ui/index.ts';

/* The tables of the page on living there. Parties stand in the order of the agreement: they are not set against each other. */

const Voet = ({ children }: { children: ReactNode }) => <p className="voordeur-klein voordeur-grijs">{children}</p>;
const Aantal = ({ n }: { n: Beschermd }) => (typeof n === 'number' ? n : <span className="voordeur-klein voordeur-grijs">{zegAantal(n)}</span>);

/** Nothing of it can be told without pointing someone out. */
const TeWeinig = () => <Leeg titel="Te weinig om te laten zien">Het gaat om minder dan 5 mensen, of het is uit een andere tabel te rekenen. Zo is niemand herkenbaar.</Leeg>;

/** In time of how many, with the percentage; below it what was done later and what has not been done. */
function Op({ t }: { t: Tijdigheid }) {
  if (t.n === 0) return '–';
  const rest = [t.later > 0 && `${t.later} later`, t.open > 0 && `${t.open} nog niet`].filter(Boolean).join(', ');
  return <span>{zegAandeel(t.opTijd, t.n)}{rest && <span className="voordeur-celsub">{rest}</span>}</span>;
}
const leeg = (r: Partijrij): boolean => r.bewoners === 0 && r.evaluaties.n === 0 && r.start.n === 0;
const zonder = (rijen: readonly Partijrij[]): string => { const namen = rijen.filter(leeg).map((r) => r.naam); return namen.length > 0 && namen.length < rijen.length ? ` Zonder bewoners in deze periode: ${namen.join(', ')}.` : ''; };

export function Plichtkaart({ id, kop, titel, rijen, periode, metStart = false }: { id: string; kop: string; titel: string; rijen: readonly Partijrij[]; periode: string; metStart?: boolean }) {
  const cellen = (naam: string, r: Omit<Partijrij, 'code' | 'naam'>) => ({ naam, bewoners: r.bewoners, evaluaties: <Op t={r.evaluaties} />, start: <Op t={r.start} /> });
  const getoond = rijen.filter((r) => !leeg(r));
  const totaal = { bewoners: rijen.reduce((n, r) => n + r.bewoners, 0), evaluaties: samen(rijen.map((r) => r.evaluaties)), start: samen(rijen.map((r) => r.start)) };
  return (
    <Kaart plat id={id} titel={titel} voet={getoond.length > 0 && <Voet>
      Bewoners: wie in de periode met de regeling woonde. Evaluaties: die uiterlijk in de periode moesten zijn gehouden; op tijd is op of vóór die dag.
      {metStart && ' Begeleiding gestart: binnen de termijn na de sleutel.'} Alleen hele kwartalen die voorbij zijn tellen. Periode: {periode}. De volgorde is die van het convenant.{zonder(rijen)}
    </Voet>}>
      {getoond.length === 0 ? <Leeg titel="Nog niemand woont onder deze regels">Zodra de eerste sleutel is overgedragen, telt deze tabel mee.</Leeg> : <Tabel
        bijschrift={titel} compact
        kolommen={[
          { sleutel: 'naam', kop, rijkop: true }, { sleutel: 'bewoners', kop: 'Bewoners', getal: true }, { sleutel: 'evaluaties', kop: 'Evaluaties op tijd', getal: true },
          ...(metStart ? [{ sleutel: 'start' as const, kop: 'Begeleiding op tijd gestart', getal: true }] : []),
        ]}
        rijen={getoond.map((r) => ({ sleutel: r.code, cellen: cellen(r.naam, r) }))} totaal={{ sleutel: 'totaal', cellen: cellen('Totaal', totaal) }}
      />}
    </Kaart>
  );
}

type Lijst = Mensencijfers['signalen'];
export function Soortkaart({ id, titel, kop, lijst, voet }: { id: string; titel: string; kop: string; lijst: Lijst; voet: string }) {
  return (
    <Kaart plat id={id} titel={titel} voet={<Voet>{voet}</Voet>}>
      {lijst.totaal === 0 ? <Leeg titel="Geen in dit jaar" /> : lijst.rijen.every((r) => typeof r.aantal !== 'number') ? <TeWeinig /> : <Tabel
        bijschrift={titel} compact kolommen={[{ sleutel: 'naam', kop, rijkop: true }, { sleutel: 'aantal', kop: 'Aantal', getal: true }]}
        rijen={lijst.rijen.map((r) => ({ sleutel: r.code, cellen: { naam: r.naam, aantal: <Aantal n={r.aantal} /> } }))} totaal={{ sleutel: 'totaal', cellen: { naam: 'Totaal', aantal: <Aantal n={lijst.totaal} /> } }}
      />}
    </Kaart>
  );
}

/** Counts of people per party, each column protected by itself. */
export function Mensenkaart({ id, titel, kop, rijen, kolommen, voet }: { id: string; titel: string; kop: string; rijen: readonly Partijrij[]; kolommen: readonly (readonly [kop: string, kolom: Kolom])[]; voet: string }) {
  const cellen = (naam: string, van: (k: Kolom) => Beschermd) => ({ naam, ...Object.fromEntries(kolommen.map(([k, kolom]) => [k, <Aantal key={k} n={van(kolom)} />])) });
  return (
    <Kaart plat id={id} titel={titel} voet={<Voet>{voet}</Voet>}>
      {kolommen.every(([, k]) => k.totaal === 0) ? <Leeg titel="Geen in dit jaar" /> : kolommen.every(([, k]) => k.rijen.every((n) => typeof n !== 'number')) ? <TeWeinig /> : <Tabel<string>
        bijschrift={titel} compact kolommen={[{ sleutel: 'naam', kop, rijkop: true }, ...kolommen.map(([k]) => ({ sleutel: k, kop: k, getal: true }))]}
        rijen={rijen.map((r, i) => ({ sleutel: r.code, cellen: cellen(r.naam, (k) => k.rijen[i]!) }))} totaal={{ sleutel: 'totaal', cellen: cellen('Totaal', (k) => k.totaal) }}
      />}
    </Kaart>
  );
}

export const Klachten = ({ lijst }: { lijst: Lijst }) => <Soortkaart id="klachten" titel="Klachten en bezwaren, naar waar ze over gaan" kop="Waarover" lijst={lijst} voet="Klachten en bezwaren waarbij de weg is gewezen, geteld op de dag dat dat is vastgelegd. Wat ermee gebeurde staat bij de instantie zelf." />;
