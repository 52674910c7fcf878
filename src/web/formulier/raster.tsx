import { opRaster } from '../../domain/invoer/raster.ts';
import { HintEnFout, Labeltekst, Tabel, Verborgen, veldId, veldKlasse } from '../ui/index.ts';
import { rijveld, zijnRijen, type IngevuldeRij } from './lees.ts';
import { EenRij, NogEen, type RijveldenProps } from './rijen.tsx';

/** One number in the table; its fault stands below it. */
function Celveld({ naam, label, waarde, fout, id }: { naam: string; label: string; waarde?: string; fout?: string; id?: { naam: string; waarde: string } }) {
  const veld = veldId(naam);
  return (
    <>
      {id && <Verborgen velden={{ [id.naam]: id.waarde }} />}
      <input className="utrecht-textbox voordeur-rastercel" type="text" inputMode="numeric" autoComplete="off" id={veld} name={naam} defaultValue={waarde} aria-label={label} aria-invalid={fout ? true : undefined} aria-describedby={fout ? `${veld}-fout` : undefined} />
      {fout && <span className="voordeur-rastercel__fout" id={`${veld}-fout`}>{fout}</span>}
    </>
  );
}

/** A question with rows as a table to fill in, and below it, folded, the rows that say more than fits in a cell. */
export function Rastervelden({ naam, vraag, waarde, hint, fout, fouten, nogEen = false, kolomveld }: RijveldenProps & { fouten: Readonly<Record<string, string>> }) {
  const { label, rijnaam = 'Rij', kolommen = {}, raster, verplicht, waarom } = vraag;
  const { rij, kolom, cel, anders: meer } = raster!;
  const { cellen, anders, vrij } = opRaster<IngevuldeRij>(vraag, zijnRijen(waarde) ? waarde : []);
  const groepen = [...new Set(cellen.map((c) => c.rij))];
  const koppen = [...new Set(cellen.map((c) => c.kolom))];
  const extra = [...anders, { plaats: vrij, rij: {} as IngevuldeRij }];
  return (
    <fieldset className={veldKlasse(fout)} id={veldId(naam)} tabIndex={-1}>
      <legend className="utrecht-form-label"><Labeltekst label={label} optioneel={!verplicht} /></legend>
      <HintEnFout naam={naam} label={label} hint={hint} fout={fout} waarom={waarom} />
      <Tabel
        bijschrift={`${label} ${kolommen[cel]!.label} per ${kolommen[rij]!.label.toLowerCase()} en ${kolommen[kolom]!.label.toLowerCase()}`} compact
        kolommen={[{ sleutel: 'rij', kop: kolommen[rij]!.label, rijkop: true }, ...koppen.map((k) => ({ sleutel: `k-${k.code}`, kop: k.naam }))]}
        rijen={groepen.map((g) => ({
          sleutel: g.code,
          cellen: {
            rij: g.naam, ...Object.fromEntries(cellen.filter((c) => c.rij === g).map((c) => [`k-${c.kolom.code}`, (
              <Celveld
                key={c.plaats} naam={rijveld(naam, c.plaats, cel)} label={`${g.naam}, ${c.kolom.naam}: ${kolommen[cel]!.label.toLowerCase()}`} fout={fouten[rijveld(naam, c.plaats, cel)]}
                waarde={c.rij_erin?.[cel] === undefined ? undefined : String(c.rij_erin[cel])} id={c.rij_erin?.id ? { naam: rijveld(naam, c.plaats, 'id'), waarde: String(c.rij_erin.id) } : undefined}
              />
            )])),
          },
        }))}
      />
      <details className="voordeur-terzijde" open={anders.length > 0}>
        <summary>{meer.titel}</summary>
        <p>{meer.hint}</p>
        {extra.map((x, i) => <EenRij key={x.plaats} naam={naam} vraag={vraag} rij={x.rij} plaats={x.plaats} titel={`${rijnaam} ${x.plaats + 1 - cellen.length}`} weg={i < anders.length} kolomveld={kolomveld} />)}
        {nogEen && <NogEen naam={naam} rijnaam={rijnaam} />}
      </details>
    </fieldset>
  );
}
