import type { ReactNode } from 'react';
import type { Aanbodregel, Redenrij } from '../../domain/monitor/eerlijkheid-aanbod.ts';
import { DIMENSIENAAM, verschilbevinding, zegAandeel, type Groeprij, type Groeptabel, type Weekmaat } from '../../domain/monitor/eerlijkheid.ts';
import { zegAantal, type Beschermd } from '../../domain/monitor/kleine-aantallen.ts';
import type { Termijnkwartaal } from '../../domain/monitor/wachtcijfers.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { Bron, Kaart, Staven, Tabel } from '../ui/index.ts';

const Voet = ({ children }: { children: ReactNode }) => <p className="voordeur-klein voordeur-grijs">{children}</p>;
const Aantal = ({ n }: { n: Beschermd }) => (typeof n === 'number' ? n : <span className="voordeur-klein voordeur-grijs">{zegAantal(n)}</span>);
const Weken = ({ maat }: { maat: Weekmaat | undefined }) => (maat === undefined ? '–' : <>{maat.mediaan}{maat.p90 !== undefined && <span className="voordeur-celsub">p90 {maat.p90}</span>}</>);

const cellen = (r: Groeprij) => ({
  naam: r.naam, wacht: <Aantal n={r.wacht} />, al: <Weken maat={r.wachtweken} />, sleutels: <Aantal n={r.sleutels} />, aanbod: <Weken maat={r.aanbodweken} />, sleutel: <Weken maat={r.sleutelweken} />,
  verwacht: r.verwacht ?? '–', binnen: zegAandeel(r.binnen, r.termijn),
});

/** Waits and keys of every group in one dimension; groups without anyone are named in a sentence. */
export function Groepkaart({ tabel, periode, binnen }: { tabel: Groeptabel; periode: string; binnen: string | undefined }) {
  const { kop, per, uitleg } = DIMENSIENAAM[tabel.dimensie];
  const leeg = (r: Groeprij): boolean => [r.wacht, r.sleutels, r.termijn].every((n) => n === 0);
  const weg = tabel.rijen.every(leeg) ? [] : tabel.rijen.filter(leeg);
  return (
    <Kaart plat id={`wachttijd-${tabel.dimensie}`} titel={verschilbevinding(tabel)} voet={<Voet>{uitleg} Wachttijden in weken, de mediaan voorop. Periode: {periode}.{weg.length > 0 && ` Nul, en niet getoond: ${weg.map((r) => r.naam).join(', ')}.`}</Voet>}>
      <Tabel
        bijschrift={`Wachttijden ${per.toLowerCase()}`} compact
        kolommen={[
          { sleutel: 'naam', kop, rijkop: true }, { sleutel: 'wacht', kop: 'Wacht nu', getal: true }, { sleutel: 'al', kop: 'Wacht al', getal: true }, { sleutel: 'sleutels', kop: 'Sleutel', getal: true }, { sleutel: 'aanbod', kop: 'Tot aanbod', getal: true },
          { sleutel: 'sleutel', kop: 'Tot sleutel', getal: true }, { sleutel: 'verwacht', kop: 'Met wie nog wacht', getal: true }, ...(binnen === undefined ? [] : [{ sleutel: 'binnen' as const, kop: `Aanbod binnen ${binnen}`, getal: true }]),
        ]}
        rijen={tabel.rijen.filter((r) => !weg.includes(r)).map((r) => ({ sleutel: r.code, cellen: cellen(r) }))}
        totaal={{ sleutel: 'totaal', cellen: cellen(tabel.totaal) }}
      />
    </Kaart>
  );
}

/** The aim of an offer in time, by quarter of placing: measured once it is over for everyone placed then. */
export function Kwartaalfiguur({ kwartalen, binnen, bron, peildag }: { kwartalen: readonly Termijnkwartaal[]; binnen: string; bron: string; peildag: string }) {
  const over = kwartalen.filter((k) => k.binnen + k.niet > 0 && k.loopt === 0);
  const [tijdig, alle] = [over.reduce((n, k) => n + k.binnen, 0), over.reduce((n, k) => n + k.binnen + k.niet, 0)];
  const procent = (k: Termijnkwartaal): number => Math.floor((100 * k.binnen) / (k.binnen + k.niet));
  const titel = alle === 0 ? `Nog van niemand is de termijn van ${binnen} voorbij` : `Binnen ${binnen} een aanbod: ${zegAandeel(tijdig, alle)}`;
  const kolommen = [['geplaatst', 'Geplaatst'], ['binnen', `Aanbod binnen ${binnen}`], ['niet', 'Niet binnen de termijn'], ['eraf', 'Eerder van de lijst'], ['loopt', 'Termijn loopt nog'], ['gepauzeerd', 'Waarvan met een pauze']] as const;
  return (
    <>
      {over.length > 0 && <Staven id="figuur-termijn" titel={titel} as="kwartaal van plaatsing" eenheid="Procent binnen de termijn" staven={over.map((k) => ({ naam: k.kwartaal.code, waarde: procent(k) }))} definitie={<>Van iedereen die in dat kwartaal op een wachtlijst kwam, wie binnen {binnen} een eerste aanbod had. Alleen kwartalen waarvan de termijn voor iedereen voorbij is; n = {alle}. <Bron tekst={bron} /></>} />}
      <Kaart plat id="termijn-per-kwartaal" titel={over.length > 0 ? 'Wat er van elke termijn kwam, per kwartaal van plaatsing' : titel} voet={<Voet>Stand op {zegDatum(peildag)}. Eerder van de lijst: zonder aanbod van de lijst, ingetrokken of opnieuw beoordeeld voordat de termijn voorbij was; die tellen in het percentage niet mee. Een pauze zet de termijn niet stil. <Bron tekst={bron} /></Voet>}>
        <Tabel
          bijschrift="Termijn voor een aanbod per kwartaal van plaatsing" compact
          kolommen={[{ sleutel: 'naam', kop: 'Geplaatst in', rijkop: true }, ...kolommen.map(([sleutel, kop]) => ({ sleutel, kop, getal: true }))]}
          rijen={kwartalen.map((k) => ({ sleutel: k.kwartaal.code, cellen: { naam: k.kwartaal.naam, ...Object.fromEntries(kolommen.map(([sleutel]) => [sleutel, k[sleutel]])) } }))}
          totaal={{ sleutel: 'totaal', cellen: { naam: 'Totaal', ...Object.fromEntries(kolommen.map(([sleutel]) => [sleutel, kwartalen.reduce((n, k) => n + k[sleutel], 0)])) } }}
        />
      </Kaart>
    </>
  );
}

/** What came of offers, counted on the day it happened. */
export function Aanbiedingen({ regels, periode }: { regels: readonly Aanbodregel[]; periode: string }) {
  const van = (naam: string): number => regels.find((r) => r.naam === naam)!.aantal;
  const [aangenomen, geweigerd] = [van('Aangenomen'), van('Geweigerd')];
  const titel = aangenomen + geweigerd === 0 ? 'Nog geen antwoord op een aanbod in deze periode' : `${geweigerd} van ${aangenomen + geweigerd} antwoorden op een aanbod ${geweigerd === 1 ? 'was' : 'waren'} een weigering`;
  return <Staven richting="liggend" id="figuur-aanbiedingen" titel={titel} as="Wat er gebeurde" eenheid="Keer" staven={regels.map((r) => ({ naam: r.naam, waarde: r.aantal, bij: r.uitleg }))} definitie={`Geteld op de dag waarop het gebeurde; een antwoord kan bij een aanbod uit een eerdere periode horen. Periode: ${periode}.`} />;
}

type Kant = { rijen: readonly Redenrij[]; totaal: number };
/** Why offers came to nothing, for each side; small numbers protected. */
export function Redenen({ client, corporatie, periode, bron }: { client: Kant; corporatie: Kant; periode: string; bron: string }) {
  if (client.totaal + corporatie.totaal === 0) return null;
  return (
    <Kaart plat id="redenen" titel="Waarom een aanbod niet doorging" voet={<Voet>Redenen zoals vastgelegd bij de weigering of het intrekken. Periode: {periode}. Reden 1 tot en met 4 keer: minder dan 5. <Bron tekst={bron} /></Voet>}>
      <Tabel
        bijschrift="Redenen per kant" compact kolommen={[{ sleutel: 'naam', kop: 'Reden', rijkop: true }, { sleutel: 'aantal', kop: 'Keer', getal: true }]}
        groepen={([['De cliënt weigerde', client], ['De corporatie trok in', corporatie]] as const).filter(([, k]) => k.totaal > 0).map(([kop, k]) => ({ kop, aantal: k.totaal, rijen: k.rijen.map((r) => ({ sleutel: `${kop}-${r.code}`, cellen: { naam: r.naam, aantal: <Aantal n={r.aantal} /> } })) }))}
      />
    </Kaart>
  );
}
