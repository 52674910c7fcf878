import { zegDatum } from '../../domain/kalender/zeg.ts';
import { bevoegdVoorEigen } from '../../domain/keten/bevoegd.ts';
import { van, VERDELINGSTAPPEN, type BesluitVan, type Sleutelgewichten } from '../../domain/verdeling/besluiten.ts';
import type { Jaarbasis } from '../../domain/verdeling/jaargetallen.ts';
import { gepubliceerdeGewichten, herverdeel, methodenaam, type Jaargetallen } from '../../domain/verdeling/rekenen.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { Alert, Kaart, KnopLink, Knoppen, Kop, Kruimelpad, Leeg, Tabel, Vorm, type Rij } from '../ui/index.ts';
import { stappad, VERDELINGPAD } from './paden.ts';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { leesVraag } from './vraag.ts';
import type { Namen } from './woorden.ts';

type Kolom = 'naam' | 'gewicht' | 'nu' | 'straks' | 'verschil';
const KOLOMMEN = [{ sleutel: 'naam' as const, kop: 'Wie', rijkop: true }, { sleutel: 'gewicht' as const, kop: 'Gewicht', getal: true }, { sleutel: 'nu' as const, kop: 'Nu', getal: true }, { sleutel: 'straks' as const, kop: 'Met dit voorstel', getal: true }, { sleutel: 'verschil' as const, kop: 'Verschil', getal: true }];

const rij = (sleutel: string, naam: string, gewicht: number | undefined, nu: number, straks: number): Rij<Kolom> => ({
  sleutel,
  cellen: {
    naam, gewicht: gewicht === undefined ? <span className="voordeur-grijs">–</span> : gewicht.toLocaleString('nl-NL'), nu, straks: <strong>{straks}</strong>,
    verschil: straks === nu ? <span className="voordeur-grijs">0</span> : <span className="voordeur-verschil"><Vorm stand="let-op" />{Math.abs(straks - nu)} {straks > nu ? 'meer' : 'minder'}</span>,
  },
});
const som = (rijen: readonly { aantal: number }[]): number => rijen.reduce((s, r) => s + r.aantal, 0);

/** The effect of a draft beside the numbers of this year, without carry-over. */
export function Effect({ basis, voorstel, namen }: { basis: Jaarbasis; voorstel: BesluitVan<'sleutel-voorgesteld'>; namen: Namen }) {
  const nu: Jaargetallen = basis.geldend;
  const straks = herverdeel(basis.gepubliceerd, basis.versie.maximum.woningen_per_jaar, voorstel.methode, voorstel.gewichten);
  const gewichten: Sleutelgewichten = voorstel.gewichten;
  const nuVan = (g: string | null, k: string | null) => (k === null ? nu.gemeenten.find((x) => x.gemeente === g) : nu.corporaties.find((x) => x.gemeente === g && x.corporatie === k))?.aantal ?? 0;
  const sets = [...new Set(straks.corporaties.map((k) => k.gemeente))];
  return (
    <>
      <Kaart plat titel="Over de gemeenten">
        <Tabel
          bijschrift="Per gemeente het aantal nu en met dit voorstel" compact kolommen={KOLOMMEN}
          rijen={straks.gemeenten.map((g) => rij(g.gemeente, namen.gemeente(g.gemeente), gewichten.gemeenten.find((x) => x.gemeente === g.gemeente)?.gewicht, nuVan(g.gemeente, null), g.aantal))}
          totaal={rij('samen', 'Samen', undefined, som(nu.gemeenten), som(straks.gemeenten))}
        />
      </Kaart>
      <Kaart plat titel="Over de corporaties">
        <Tabel
          bijschrift="Per corporatie het aantal nu en met dit voorstel" compact kolommen={KOLOMMEN}
          groepen={sets.map((g) => {
            const leden = straks.corporaties.filter((k) => k.gemeente === g);
            return { kop: g === null ? 'Hele regio' : namen.gemeente(g), rijen: [...leden.map((k) => rij(`${g}-${k.corporatie}`, namen.partij(k.corporatie), gewichten.corporaties.find((x) => (x.gemeente ?? null) === g && x.corporatie === k.corporatie)?.gewicht, nuVan(g, k.corporatie), k.aantal)), rij(`${g}-samen`, 'Samen', undefined, som(nu.corporaties.filter((k) => k.gemeente === g)), som(leden))] };
          })}
        />
      </Kaart>
    </>
  );
}

/** GET /verdeling/voorstellen/:nummer: what a draft would change, side by side (P2.e). */
export async function voorstelpagina(v: IngelogdVerzoek): Promise<Response> {
  const gelezen = await leesVraag(v);
  if (!gelezen) return zonderRegeling(v, 'Verdeling', VERDELINGPAD);
  const { bron, regeling, namen, t } = gelezen;
  const voorstel = van(bron.besluiten, 'sleutel-voorgesteld').find((b) => String(b.nummer) === v.c.req.param('nummer'));
  if (!voorstel || !t) return blad(v, { titel: 'Dit voorstel is er niet', deel: VERDELINGPAD, status: 404, smal: true }, <><Kop titel="Dit voorstel is er niet" /><Leeg titel="Van jouw regeling is er geen voorstel met dit nummer." actie={<KnopLink href={VERDELINGPAD}>Naar de verdeling</KnopLink>} /></>);
  const vastgesteld = van(bron.besluiten, 'sleutel-vastgesteld').filter((b) => b.voorstel === voorstel.nummer).at(-1);
  const zelfde = JSON.stringify(voorstel.gewichten) === JSON.stringify(gepubliceerdeGewichten(t.basis.sleutel));
  return blad(v, { titel: `Voorstel ${voorstel.nummer}`, deel: VERDELINGPAD, melding: v.c.req.query('gedaan') === 'sleutel-voorstellen' ? `${VERDELINGSTAPPEN['sleutel-voorstellen'].gedaan}.` : undefined }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Verdeling', href: VERDELINGPAD }, { naam: `Voorstel ${voorstel.nummer}` }]} />
      <Kop titel={`Voorstel ${voorstel.nummer}: een andere sleutel`} sub={`Van ${zegDatum(voorstel.op)} · ${methodenaam(voorstel.methode)}${zelfde ? ', met de gepubliceerde gewichten' : ''}`} />
      <div className="voordeur-stapel">
        <Alert soort={vastgesteld ? 'gelukt' : 'info'} titel={vastgesteld ? `Vastgesteld door: ${namen.orgaan(vastgesteld.orgaan)}, geldt vanaf ${zegDatum(vastgesteld.vanaf)}` : 'Een voorstel verandert nog niets'}>
          {bron.toelichtingen[voorstel.nummer] && <p>“{bron.toelichtingen[voorstel.nummer]}”</p>}
          <p>De tabel zet de aantallen van {t.jaar} naast die van het voorstel, zonder wat er van een vorig jaar bij komt. Jaren vóór de ingangsdatum houden hun sleutel.</p>
        </Alert>
        {!vastgesteld && bevoegdVoorEigen(regeling, 'sleutel-vaststellen', v.wie).ok && <Knoppen><KnopLink soort="hoofd" href={`${stappad('sleutel-vaststellen')}?voorstel=${voorstel.nummer}`}>{VERDELINGSTAPPEN['sleutel-vaststellen'].titel}</KnopLink></Knoppen>}
        <Effect basis={t.basis} voorstel={voorstel} namen={namen} />
      </div>
    </>
  ));
}
