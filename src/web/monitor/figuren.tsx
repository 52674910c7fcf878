import type { ReactNode } from 'react';
import { kaartzin, restzin } from '../../domain/monitor/beeldzinnen.ts';
import { aantalbevinding, beoordeel, doelbevinding, zegSchema } from '../../domain/monitor/bevinding.ts';
import { bronVan, CIJFERS, type Cijfercode } from '../../domain/monitor/cijfers.ts';
import type { Cijferfiguur, Rij } from '../../domain/monitor/figuur.ts';
import { kwartalenVan, zegPeriode, type Kwartaal, type Periode } from '../../domain/monitor/periode.ts';
import { jaarVan } from '../../domain/kalender/dag.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { schemaVandaag } from '../../domain/monitor/doelen.ts';
import { zegAfgesproken, type Afgesproken } from '../../domain/verdeling/afgesproken.ts';
import { Bron, Doelbaan, Doelbalk, Kaart, Link, Staven, Tabel, Tegelkaart } from '../ui/index.ts';
import { legenda, tegelsIn } from './beelden.ts';
import { monitoradres } from './vraag.ts';

export type Figuurprops = { regeling: Regeling; periode: Periode; vandaag: string; figuur: Cijferfiguur; bekendOp?: string | undefined; /** what the picture does not follow */ deels?: string };

const som = (rijen: readonly Rij[], van: (r: Rij) => number): number => rijen.reduce((s, r) => s + van(r), 0);

type Waarvan = { cijfer: Cijfercode; regeling: Regeling; periode: Periode; n: number; extra?: ReactNode; bekendOp?: string | undefined };

/** The line under every picture: what was counted, when, and how many. */
const Definitie = ({ cijfer, periode, n, extra }: Waarvan) => <>{CIJFERS[cijfer].definitie} Periode: {zegPeriode(periode)}; n = {n}. {extra}</>;

/** The rest of what one must know, and the numbers to take along. */
function Verantwoording({ cijfer, regeling, periode, per, bekendOp }: Waarvan & { per?: string }) {
  const { teldatum, nietMee, naam } = CIJFERS[cijfer];
  return (
    <>
      <p>Teldatum: {teldatum.toLowerCase()} {nietMee} <Bron tekst={bronVan(cijfer, regeling)} /></p>
      <p><Link href={monitoradres(regeling.regeling, periode, { als: 'csv', cijfer, ...(per ? { per } : {}), ...(bekendOp ? { bekend_op: bekendOp } : {}) })}>{naam}{per ? ` per ${per}` : ''} als CSV</Link></p>
    </>
  );
}
/** Both, for a picture. */
const uitleg = (waarvan: Waarvan & { per?: string }) => ({ definitie: <Definitie {...waarvan} />, meer: <Verantwoording {...waarvan} /> });

/** A figure of a part of the region. */
export function binnenGebied(figuur: Cijferfiguur, gemeenten: readonly string[] | undefined): Cijferfiguur {
  if (!gemeenten) return figuur;
  const rijen = figuur.rijen.filter((r) => gemeenten.includes(r.sleutel));
  return { ...figuur, rijen, totaal: som(rijen, (r) => r.aantal) };
}

/** The first card: how many of how many, how far along the year is, and what last year left to be done as well. */
export function Bevinding({ regeling, periode, vandaag, figuur, afgesproken }: Figuurprops & { /** what the goal of the year comes to, as far as the reader's own */ afgesproken?: Afgesproken | undefined }) {
  const doel = afgesproken?.taakstelling ?? som(figuur.rijen, (r) => r.doel ?? 0);
  const schema = zegSchema(figuur.totaal, doel, periode, vandaag);
  const rest = schema && schema.eind < doel ? restzin(regeling, jaarVan(periode.van)) : undefined;
  const delen = [...new Set(regeling.gemeenten.flatMap((g) => g.deelregio ?? []))].flatMap((naam) => {
    const rijen = figuur.rijen.filter((r) => regeling.gemeenten.some((g) => g.code === r.sleutel && g.deelregio === naam));
    return rijen.length === 0 || rijen.length === figuur.rijen.length ? [] : `${naam} ${som(rijen, (r) => r.aantal)} van ${som(rijen, (r) => r.doel ?? 0)}`;
  });
  const streep = schemaVandaag(doel, periode, vandaag);
  const onder = [...delen, ...(streep === undefined ? [] : [`schema vandaag: ${Math.round(streep)}`])];
  return (
    <Kaart>
      <div className="voordeur-bevinding">
        <p className="voordeur-bevinding__getal">{figuur.totaal}<span>{doel > 0 ? `van ${doel} woningen` : 'woningen'}</span></p>
        {doel > 0 ? (
          <div>
            <Doelbaan groot waarde={figuur.totaal} doel={doel} schema={streep} label={`${figuur.totaal} van ${doel} woningen${streep === undefined ? '' : `, schema vandaag ${Math.round(streep)}`}`} />
            {afgesproken && <p className="voordeur-klein"><Link href={`/verdeling?jaar=${afgesproken.jaar}`}>{zegAfgesproken(afgesproken)}</Link></p>}
            {onder.length > 0 && <p className="voordeur-klein voordeur-grijs">{onder.join(' · ')}</p>}
          </div>
        ) : <p className="voordeur-grijs">Voor deze periode is geen doel gepubliceerd.</p>}
        {schema && <p><strong>{schema.kop}.</strong> {schema.tempo} {rest?.zin} <Bron tekst={rest?.bron ?? regeling.maximum.bron} /></p>}
      </div>
    </Kaart>
  );
}

/** Goal against realised; without goals, the numbers alone. */
export function Doelfiguur({ cijfer, wie, deels, ...props }: Figuurprops & { cijfer: 'woningen' | 'uitstroom'; wie: readonly [een: string, meer: string] }) {
  const zeg = (zin: string): string => (deels ? `${zin} ${deels}` : zin);
  const { regeling, periode, vandaag, figuur, bekendOp } = props;
  const metDoel = figuur.rijen.some((r) => r.doel !== undefined);
  const [een, meer] = CIJFERS[cijfer].eenheid;
  if (!metDoel)
    return <Staven richting="liggend" id={`figuur-${cijfer}`} titel={aantalbevinding(figuur.totaal, figuur.rijen, [een, meer])} as={wie[0]} eenheid={meer} staven={figuur.rijen.map((r) => ({ naam: r.naam, waarde: r.aantal }))} {...uitleg({ cijfer, regeling, periode, n: figuur.totaal, bekendOp, extra: zeg('Een doel is voor deze periode niet gepubliceerd.') })} />;
  const doelen = figuur.rijen.filter((r) => r.doel !== undefined || r.aantal > 0).map((r) => beoordeel(r, periode, vandaag));
  const balken = doelen.some((d) => d.schema !== undefined) ? 'Volle balk: het jaardoel, met wat van vorig jaar is meegenomen. Streep: schema van vandaag, per rij op hele woningen afgerond. Ver achter: minder dan 70% van dat schema.' : 'Volle balk: het gepubliceerde doel.';
  return <Doelbalk id={`figuur-${cijfer}`} titel={doelbevinding(doelen, wie)} doelen={doelen} eenheid="Geteld" {...uitleg({ cijfer, regeling, periode, n: figuur.totaal, bekendOp, extra: zeg(balken) })} />;
}

/** The region as tiles: which municipality is how far. */
export function Regiokaart({ regeling, periode, vandaag, figuur, bekendOp }: Figuurprops) {
  const { tegels, delen, metSchema } = tegelsIn(figuur.rijen, { periode, vandaag });
  if (tegels.length < 2) return null;
  return (
    <Tegelkaart
      id="figuur-regio" titel={kaartzin(delen) ?? 'De regio op de kaart'} legenda={legenda(metSchema)} tegels={tegels}
      {...uitleg({ cijfer: 'uitstroom', regeling, periode, n: figuur.totaal, bekendOp, extra: `Vakken liggen ongeveer zoals de gemeenten, noorden boven. Kleur: deel van ${metSchema ? 'het schema van vandaag' : 'het doel'}.` })}
    />
  );
}

/** With many rows, those without a count are named in a sentence instead of drawn. */
const HOOGSTENS_LEEG = 8;
export function zonderLege<R extends { naam: string; aantal: number }>(rijen: readonly R[]): { getoond: readonly R[]; zin?: string } {
  const lege = rijen.filter((r) => r.aantal === 0);
  if (rijen.length <= HOOGSTENS_LEEG || lege.length === 0 || lege.length === rijen.length) return { getoond: rijen };
  return { getoond: rijen.filter((r) => r.aantal > 0), zin: `Nul, en niet getekend: ${lege.map((r) => r.naam).join(', ')}.` };
}

/** Applications per care organisation. */
export function Aanmeldingen({ regeling, periode, figuur, deels, bekendOp }: Figuurprops) {
  const { getoond, zin } = zonderLege(figuur.rijen);
  return (
    <Staven
      richting="liggend" id="figuur-aanmeldingen" titel={aantalbevinding(figuur.totaal, figuur.rijen, CIJFERS.aanmeldingen.eenheid)} as="Zorgorganisatie" eenheid="Aanmeldingen"
      staven={getoond.map((r) => ({ naam: r.naam, waarde: r.aantal }))} {...uitleg({ cijfer: 'aanmeldingen', regeling, periode, n: figuur.totaal, bekendOp, extra: deels ? `${zin ?? ''} ${deels}` : zin })}
    />
  );
}

/** The quarters that have begun; none when there is one only, or more than fit beside each other. */
function begonnenKwartalen(periode: Periode, vandaag: string): Kwartaal[] {
  const kwartalen = kwartalenVan(periode).filter((k) => k.van <= vandaag);
  return kwartalen.length < 2 || kwartalen.length > 8 ? [] : kwartalen;
}

/** Applications over the quarters that have begun, as a picture; and per care organisation, as a table. */
export function PerKwartaal({ regeling, periode, vandaag, figuur, bekendOp }: Figuurprops) {
  const kwartalen = begonnenKwartalen(periode, vandaag);
  if (kwartalen.length === 0) return null;
  const staven = kwartalen.map((k) => ({ naam: kwartalen.length > 4 ? k.code : k.naam, waarde: som(figuur.rijen.filter((r) => r.kwartaal === k.code), (r) => r.aantal) }));
  const bezig = kwartalen.at(-1)!.tot > vandaag ? ' (nog bezig)' : '';
  return (
    <Staven
      id="figuur-kwartaal" titel={`Van ${staven[0]!.waarde} aanmeldingen in het ${kwartalen[0]!.naam} naar ${staven.at(-1)!.waarde} in het ${kwartalen.at(-1)!.naam}${bezig}`} as="kwartaal" eenheid="Aanmeldingen" staven={staven}
      {...uitleg({ cijfer: 'aanmeldingen', per: 'kwartaal', regeling, periode, n: figuur.totaal, bekendOp })}
    />
  );
}

export function Kwartaaltabel({ periode, vandaag, figuur }: Figuurprops) {
  const kwartalen = begonnenKwartalen(periode, vandaag);
  if (kwartalen.length === 0) return null;
  const allen = [...new Map(figuur.rijen.map((r) => [r.sleutel, r.naam]))].map(([sleutel, naam]) => ({ sleutel, naam, aantal: som(figuur.rijen.filter((r) => r.sleutel === sleutel), (r) => r.aantal) }));
  const { getoond, zin } = zonderLege(allen);
  const cel = (sleutel: string, code: string) => figuur.rijen.find((r) => r.sleutel === sleutel && r.kwartaal === code)?.aantal;
  return (
    <Kaart plat titel="Aanmeldingen per zorgorganisatie en kwartaal" voet={zin && <p className="voordeur-klein voordeur-grijs">{zin.replace('getekend', 'getoond')}</p>}>
      <Tabel
        bijschrift="Aanmeldingen per zorgorganisatie en kwartaal" compact
        kolommen={[{ sleutel: 'naam', kop: 'Zorgorganisatie', rijkop: true }, ...kwartalen.map((k) => ({ sleutel: k.code, kop: k.naam, getal: true }))]}
        rijen={getoond.map(({ sleutel, naam }) => ({ sleutel, cellen: { naam, ...Object.fromEntries(kwartalen.map((k) => [k.code, cel(sleutel, k.code) ?? '–'])) } }))}
        totaal={{ sleutel: 'totaal', cellen: { naam: 'Totaal', ...Object.fromEntries(kwartalen.map((k) => [k.code, som(figuur.rijen.filter((r) => r.kwartaal === k.code), (r) => r.aantal)])) } }}
      />
    </Kaart>
  );
}
