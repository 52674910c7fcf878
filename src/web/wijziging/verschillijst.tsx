import type { ReactNode } from 'react';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { DEELNAMEN, DELEN } from '../../domain/wijziging/delen.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import { sleutelbreuken, type Sleutelbreuk } from '../../domain/wijziging/sleutelbreuk.ts';
import { nieuweDoelgroepen, ruimteVan, sleutelsNaastElkaar, verschillen, type Verschil } from '../../domain/wijziging/verschillen.ts';
import { Alert, Bron, Kaart, Leeg, Tabel, type Rij, type Tabelkolom } from '../ui/index.ts';

type Kolom = 'waar' | 'oud' | 'nieuw' | 'bron';
const KOLOMMEN: Tabelkolom<Kolom>[] = [{ sleutel: 'waar', kop: 'Wat', rijkop: true }, { sleutel: 'oud', kop: 'Was' }, { sleutel: 'nieuw', kop: 'Wordt' }, { sleutel: 'bron', kop: 'Bron' }];
/** A plus or minus that a number in Dutch carries. */
export const zegVerschil = (n: number): string => (n > 0 ? `+${n}` : `−${-n}`);
/** Long texts are told by their beginning; the whole stands with the version itself. */
const kort = (tekst: string | undefined): ReactNode => (tekst === undefined ? <span className="voordeur-grijs">stond er niet</span> : tekst.length > 300 ? `${tekst.slice(0, 300)}…` : tekst);

const rijVan = (v: Verschil, i: number): Rij<Kolom> => ({
  sleutel: `${v.waar}-${i}`,
  cellen: {
    waar: v.waar || DEELNAMEN[v.deel], oud: kort(v.oud),
    nieuw: v.nieuw === undefined ? <span className="voordeur-grijs">vervalt</span> : <>{kort(v.nieuw)}{v.verschil !== undefined && ` (${zegVerschil(v.verschil)})`}</>,
    bron: v.bron && <Bron tekst={v.bron} />,
  },
});

/** Every difference between two versions, part by part. */
export function Verschillijst({ oud, nieuw }: { oud: Regeling; nieuw: Regeling }) {
  const alle = verschillen(oud, nieuw);
  if (alle.length === 0) return <Leeg titel="Er is geen verschil">Deze twee versies zeggen hetzelfde.</Leeg>;
  return (
    <>
      {DELEN.flatMap((deel) => {
        const rijen = alle.filter((v) => v.deel === deel);
        return rijen.length === 0 ? [] : [(
          <Kaart key={deel} plat niveau={3} titel={DEELNAMEN[deel]} rechts={`${rijen.length} ${rijen.length === 1 ? 'verschil' : 'verschillen'}`}>
            <Tabel bijschrift={`${DEELNAMEN[deel]}: wat verandert`} kolommen={KOLOMMEN} rijen={rijen.map(rijVan)} compact />
          </Kaart>
        )];
      })}
    </>
  );
}

type Sleutelkolom = 'naam' | 'oud' | 'nieuw' | 'verschil';
const SLEUTELKOLOMMEN: Tabelkolom<Sleutelkolom>[] = [{ sleutel: 'naam', kop: 'Gemeente', rijkop: true }, { sleutel: 'oud', kop: 'Was', getal: true }, { sleutel: 'nieuw', kop: 'Wordt', getal: true }, { sleutel: 'verschil', kop: 'Verschil', getal: true }];

/** "Haarlem: de sleutel gaat van 79 naar 85, en de corporaties leveren er samen 78. Naar hun gewicht zou het zijn: …" */
const zegBreuk = (regeling: Regeling, { naam, was, wordt, zou }: Sleutelbreuk): string =>
  `${naam}: de sleutel ${was.sleutel === wordt.sleutel ? `blijft ${wordt.sleutel}` : `gaat van ${was.sleutel} naar ${wordt.sleutel}`}, en de corporaties tellen samen ${was.corporaties === wordt.corporaties ? 'nog steeds ' : ''}${wordt.corporaties}.${zou ? ` Naar hun gewicht zou het zijn: ${zou.map((z) => `${partijnaam(regeling, z.corporatie)} ${z.wordt} (nu ${z.nu})`).join(', ')}.` : ''}`;

/** What it comes to in numbers: the homes a year, what the target groups may take of them, and the key side by side. */
export function Gevolgen({ oud, nieuw }: { oud: Regeling; nieuw: Regeling }) {
  const [a, b] = [ruimteVan(oud), ruimteVan(nieuw)];
  const groepen = nieuweDoelgroepen(oud, nieuw);
  const sleutel = sleutelsNaastElkaar(oud, nieuw);
  const breuken = sleutelbreuken(oud, nieuw);
  const verschuift = sleutel.some((r) => r.oud !== r.nieuw);
  const som = (welke: 'oud' | 'nieuw'): number => sleutel.reduce((n, r) => n + (r[welke] ?? 0), 0);
  return (
    <>
      {groepen.length > 0 && (
        <Alert soort="let-op" titel={groepen.length === 1 ? `Nieuwe doelgroep: ${groepen[0]!.naam}` : `${groepen.length} nieuwe doelgroepen: ${groepen.map((g) => g.naam).join(', ')}`}>
          <p>
            Alle partijen worden hierover geraadpleegd. {groepen.map((g) => (g.maximum ? `${g.naam}: hoogstens ${g.maximum.aantal} per jaar. ` : `${g.naam} heeft geen eigen maximum, en telt dus mee in de hele ruimte. `))}
            Het jaarlijkse aantal {a.maximum === b.maximum ? `blijft ${b.maximum}: wat deze groep krijgt, gaat af van de ruimte voor de andere groepen.` : `gaat van ${a.maximum} naar ${b.maximum}.`}
          </p>
        </Alert>
      )}
      {a.maximum !== b.maximum && <p>Het aantal woningen per jaar gaat van <strong>{a.maximum}</strong> naar <strong>{b.maximum}</strong> ({zegVerschil(b.maximum - a.maximum)}).</p>}
      {a.groepen !== b.groepen && <p>Doelgroepen met een eigen maximum kunnen samen {b.groepen} van de {b.maximum} krijgen; dat was {a.groepen} van de {a.maximum}.</p>}
      {breuken.length > 0 && (
        <Alert soort="let-op" titel="De sleutel van de corporaties volgt niet uit deze getallen">
          <ul className="voordeur-opsomming">{breuken.map((b) => <li key={b.naam}>{zegBreuk(nieuw, b)}</li>)}</ul>
          <p>Neem de getallen van de corporaties op in een nieuw voorstel, of zeg in het voorstel waarom zij anders blijven.</p>
        </Alert>
      )}
      {(verschuift || a.maximum !== b.maximum) && som('nieuw') !== b.maximum && <p>De sleutel verdeelt {som('nieuw')} woningen, en het aantal per jaar is {b.maximum}.</p>}
      {verschuift && (
        <Tabel
          bijschrift="De verdeelsleutel per gemeente, naast elkaar" bijschriftZichtbaar kolommen={SLEUTELKOLOMMEN} compact
          rijen={sleutel.map((r) => ({ sleutel: r.naam, cellen: { naam: r.naam, oud: r.oud ?? '–', nieuw: r.nieuw ?? '–', verschil: r.oud === r.nieuw ? '0' : zegVerschil((r.nieuw ?? 0) - (r.oud ?? 0)) } }))}
          totaal={{ sleutel: 'totaal', cellen: { naam: 'Samen', oud: som('oud'), nieuw: som('nieuw'), verschil: som('oud') === som('nieuw') ? '0' : zegVerschil(som('nieuw') - som('oud')) } }}
        />
      )}
    </>
  );
}
export const heeftGevolgen = (oud: Regeling, nieuw: Regeling): boolean =>
  nieuweDoelgroepen(oud, nieuw).length > 0 || sleutelbreuken(oud, nieuw).length > 0 || JSON.stringify([ruimteVan(oud), sleutelsNaastElkaar(oud, oud)]) !== JSON.stringify([ruimteVan(nieuw), sleutelsNaastElkaar(nieuw, nieuw)]);
