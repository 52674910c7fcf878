import { lopendePeriode, type Begeleidingsperiode } from '../../domain/begeleiding/stand.ts';
import { EINDEN_BEGELEIDING, INDICATIES, naamVan } from '../../domain/begeleiding/woorden.ts';
import { dagenTussen, type Dag } from '../../domain/kalender/dag.ts';
import { zegDatum, zegTermijn } from '../../domain/kalender/zeg.ts';
import type { Verslag } from '../../storage/lezen/verslagen.ts';
import type { Beeld } from '../dossier/beeld.ts';
import { tekstUit } from '../dossier/verslagen.tsx';
import { Zaakkaart } from '../dossier/zaakkaart.tsx';
import { ziet } from '../dossier/zaken.ts';
import { Gegevens, Tabel, Vorm, type Feit } from '../ui/index.ts';
import { klein, zegSinds, zegUren } from './woorden.ts';

/** One stretch of time with the same hours; nought hours between two periods of support. */
type Urenstuk = { van: Dag; tot?: Dag; uren: number; waarom?: string; /** planned for a day on which the support had ended */ vervallen?: true };

/** The hours over time, oldest first, with what lies between two periods. */
export function urenstukken(perioden: readonly Begeleidingsperiode[]): Urenstuk[] {
  const tellen = perioden.filter((p) => !p.vervallen).toSorted((a, b) => a.vanaf.localeCompare(b.vanaf));
  return tellen.flatMap((p, i) => {
    const uren = p.uren.toSorted((a, b) => a.vanaf.localeCompare(b.vanaf));
    const gold = uren.filter((u) => !p.tot || u.vanaf < p.tot);
    return [
      ...gold.map((u, k): Urenstuk => ({ van: u.vanaf, tot: gold[k + 1]?.vanaf ?? p.tot, uren: u.uren })),
      ...(p.tot ? [{ van: p.tot, tot: tellen[i + 1]?.vanaf, uren: 0, waarom: p.reden && klein(naamVan(EINDEN_BEGELEIDING, p.reden)) }] : []),
      ...uren.filter((u) => !gold.includes(u)).map((u): Urenstuk => ({ van: u.vanaf, uren: u.uren, vervallen: true })),
    ];
  }).toSorted((a, b) => a.van.localeCompare(b.van));
}

const HOOGTE = 44;

/** The hours as steps; the table below says the same in numbers. */
function Urenlijn({ stukken, vandaag }: { stukken: readonly Urenstuk[]; vandaag: Dag }) {
  const begin = stukken[0]!.van;
  const einde = [vandaag, ...stukken.map((s) => s.van)].sort().at(-1)!;
  const totaal = Math.max(1, dagenTussen(begin, einde));
  const meeste = Math.max(1, ...stukken.map((s) => s.uren));
  const x = (dag: Dag): string => `${Math.round((Math.min(totaal, dagenTussen(begin, dag)) / totaal) * 1000) / 10}%`;
  const y = (uren: number): number => Math.round((1 - uren / meeste) * HOOGTE) + 3;
  return (
    <svg className="voordeur-urenlijn" width="100%" height={HOOGTE + 8} role="img" aria-label={`Uren begeleiding per week: ${stukken.map((s) => `${String(s.uren).replace('.', ',')} vanaf ${zegDatum(s.van)}`).join(', ')}.`}>
      <line className="voordeur-urenlijn__grond" x1="0" x2="100%" y1={HOOGTE + 3} y2={HOOGTE + 3} />
      {stukken.map((s, i) => <line key={`${s.van}-${i}`} x1={x(s.van)} x2={x(s.tot ?? einde)} y1={y(s.uren)} y2={y(s.uren)} />)}
      {stukken.slice(1).map((s, i) => <line key={`${s.van}-${i}`} x1={x(s.van)} x2={x(s.van)} y1={y(stukken[i]!.uren)} y2={y(s.uren)} />)}
    </svg>
  );
}

function feitenVan({ stand, dossier, vandaag }: Beeld, verslagen: readonly Verslag[]): Feit[] {
  const nu = lopendePeriode(stand);
  const uren = nu?.uren.findLast((u) => u.vanaf <= vandaag) ?? nu?.uren[0];
  const straks = nu?.uren.find((u) => u.vanaf > vandaag && u !== uren);
  const afspraken = tekstUit(verslagen, 'begeleiding-gestart', 'afspraken');
  const over = nu?.indicatie_tot ? zegTermijn(nu.indicatie_tot, vandaag) : undefined;
  return [
    { term: 'Door', waarde: dossier.zorgorganisatie },
    ...(nu && uren ? [
      { term: 'Nu', waarde: `${zegUren(uren.uren)}${nu.vanaf > vandaag ? `, vanaf ${zegDatum(nu.vanaf)}` : `, ${zegSinds(uren.vanaf, vandaag)}`}${straks ? `. Vanaf ${zegDatum(straks.vanaf)} ${zegUren(straks.uren)}` : ''}` },
      { term: 'Indicatie', waarde: nu.indicatie_tot ? <>{naamVan(INDICATIES, nu.indicatie)}, tot en met {zegDatum(nu.indicatie_tot)} {over!.toon === 'te-laat' ? <>(<Vorm stand="te-laat" /> {over!.woorden.replace(' te laat', ' voorbij')})</> : `(${over!.woorden})`}</> : `${naamVan(INDICATIES, nu.indicatie)}, zonder einddag` },
    ] : []),
    ...(stand.beschikking ? [{ term: 'Beschikking', waarde: `de gemeente besluit nog, gevraagd op ${zegDatum(stand.beschikking.sinds)}` }] : []),
    ...(afspraken ? [{ term: 'Afspraken', waarde: afspraken }] : []),
  ];
}

/** The support: how much now, on what indication and until when, and how that changed. */
export function Begeleidingkaart({ beeld, verslagen }: { beeld: Beeld; verslagen: readonly Verslag[] }) {
  const { stand, vandaag } = beeld;
  if (!ziet(beeld, 'begeleiding')) return null;
  const alle = urenstukken(stand.begeleiding ?? []);
  const stukken = alle.filter((s) => !s.vervallen);
  const laatste = stukken.at(-1);
  return (
    <Zaakkaart beeld={beeld} zaak="begeleiding" titel="Begeleiding">
      {stukken.length === 0 && <p>Er is nog geen begeleiding vastgelegd.</p>}
      {laatste && !lopendePeriode(stand) && <p><strong>De begeleiding is gestopt op {zegDatum(laatste.van)}</strong>{laatste.waarom && `: ${laatste.waarom}`}.</p>}
      <Gegevens feiten={feitenVan(beeld, verslagen)} />
      {stukken.length > 1 && <Urenlijn stukken={stukken} vandaag={vandaag} />}
      {alle.length > 1 && (
        <details className="voordeur-meer">
          <summary>Uren in een tabel</summary>
          <Tabel
            bijschrift="Uren begeleiding per week in de tijd" compact kolommen={[{ sleutel: 'van', kop: 'Vanaf', rijkop: true }, { sleutel: 'uren', kop: 'Per week' }]}
            rijen={alle.map((s, i) => ({ sleutel: String(i), cellen: { van: zegDatum(s.van), uren: s.vervallen ? `vervallen (${String(s.uren).replace('.', ',')} uur)` : s.uren === 0 ? `geen${s.waarom ? `: ${s.waarom}` : ''}` : `${String(s.uren).replace('.', ',')} uur` } }))}
          />
        </details>
      )}
    </Zaakkaart>
  );
}
