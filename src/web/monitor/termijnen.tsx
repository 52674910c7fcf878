import type { Periode } from '../../domain/monitor/periode.ts';
import { BEZWAARDEFINITIE, voorzieningbevinding, voorzieningdefinitie, zegBezwaren, type Bezwaartelling, type Voorzieningrij } from '../../domain/monitor/voorzieningcijfers.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { Bron, Kaart, Tabel } from '../ui/index.ts';

/** Provisions asked of each municipality and how many were late; for the parties that agreed on the term. */
export function Voorzieningcijfers({ regeling, periode, vandaag, rijen }: { regeling: Regeling; periode: Periode; vandaag: string; rijen: readonly Voorzieningrij[] }) {
  if (rijen.length === 0) return null;
  const som = (van: (r: Voorzieningrij) => number) => rijen.reduce((n, r) => n + van(r), 0);
  const cellen = (naam: string, van: (wat: keyof Omit<Voorzieningrij, 'gemeente' | 'naam'>) => number) => ({ naam, gevraagd: van('gevraagd'), opTijd: van('opTijd'), teLaat: van('teLaat'), openTeLaat: van('openTeLaat'), open: van('open') });
  const bronnen = [...new Set(regeling.voorzieningen.map((v) => v.bron))].slice(0, 1);
  return (
    <Kaart plat id="voorzieningcijfers" titel={voorzieningbevinding(rijen)} voet={<p className="voordeur-klein voordeur-grijs">{voorzieningdefinitie(periode, vandaag)} {bronnen.map((b) => <Bron key={b} tekst={b} />)}</p>}>
      <Tabel
        bijschrift="Voorzieningen per gemeente" compact
        kolommen={[
          { sleutel: 'naam', kop: 'Gemeente', rijkop: true }, { sleutel: 'gevraagd', kop: 'Gevraagd', getal: true }, { sleutel: 'opTijd', kop: 'Op tijd besloten', getal: true },
          { sleutel: 'teLaat', kop: 'Te laat besloten', getal: true }, { sleutel: 'openTeLaat', kop: 'Nog open, te laat', getal: true }, { sleutel: 'open', kop: 'Nog open', getal: true },
        ]}
        rijen={rijen.map((r) => ({ sleutel: r.gemeente, cellen: cellen(r.naam, (wat) => r[wat]) }))}
        totaal={{ sleutel: 'totaal', cellen: cellen('Totaal', (wat) => som((r) => r[wat])) }}
      />
    </Kaart>
  );
}

/** Objections in one sentence, where the regeling knows them. */
export function Bezwaarcijfers({ regeling, bezwaren }: { regeling: Regeling; bezwaren: Bezwaartelling }) {
  if (!regeling.stappen['bezwaar-vastleggen']) return null;
  return <Kaart id="bezwaarcijfers" titel={zegBezwaren(bezwaren)}><p className="voordeur-klein voordeur-grijs">{BEZWAARDEFINITIE} <Bron tekst={regeling.stappen['bezwaar-vastleggen'].bron} /></p></Kaart>;
}
