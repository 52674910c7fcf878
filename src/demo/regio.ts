import type { Dag } from '../domain/kalender/dag.ts';
import { plusWerkdagen } from '../domain/kalender/werkdagen.ts';
import type { Regelingen } from '../domain/regeling/versies.ts';
import type { Regeling } from '../domain/regeling/schema.ts';
import { beginGang, misgelopen, persoon, totWachtlijst, woningKomt, ingetrokken, type Gang, type Thuis } from './gang.ts';
import { benoem } from './clientwensen.ts';
import { leven } from './leven.ts';
import { naamgever, type Naamgever } from './mensen/namen.ts';
import { PERSONAS } from './personas.ts';
import { LOPEN, type Loopsoort } from './regio/lopen.ts';
import { PACT, WESTFRIESLAND, type Regiotabel } from './regio/tabellen.ts';
import { speel, type Speelveld } from './speel.ts';
import { toeval } from './toeval.ts';
import { rondDeSleutel } from './voorzieningen.ts';
import { dateer, vertel, werkdagenIn, type Schakel, type Verhaal, type Zet } from './verhaal.ts';

/* The region as it is today: the Pact, and Westfriesland beside it. The same day gives the same region. */

type Wijk = { tabel: Regiotabel; regeling: Regeling; naam: Naamgever; vandaag: Dag };
type Plek = Omit<Thuis, 'woning'>;

/** Every story of the region on this day, those that began first in front. The last step of any lies before `vandaag`. */
export function regioverhalen(regelingen: Regelingen, vandaag: Dag): Verhaal[] {
  const naam = naamgever(PERSONAS.map((p) => p.naam));
  return benoem([PACT, WESTFRIESLAND]
    .flatMap((tabel) => {
      const wijk = { tabel, regeling: regelingen.op(tabel.regeling, vandaag), naam, vandaag };
      return [...gehuisvest(wijk), ...lopend(wijk), ...woningen(wijk)];
    })
    .sort((a, b) => a.zetten[0]!.op.localeCompare(b.zetten[0]!.op)));
}

/** Plays the region, except the stories that are there already. */
export const vulRegio = (veld: Speelveld & { aanwezig: ReadonlySet<string>; vandaag: Dag }): Promise<void> =>
  speel(veld, regioverhalen(veld.kern.regelingen, veld.vandaag).filter((v) => !veld.aanwezig.has(v.zetten[0]!.aan)));

/** Keys handed over this year and before, behind the key of the covenant: by corporation and municipality. */
function gehuisvest(wijk: Wijk): Verhaal[] {
  const { tabel, vandaag } = wijk;
  const jaar = Number(vandaag.slice(0, 4));
  return tabel.gerealiseerd.flatMap((deel, geleden) => {
    const tot = geleden === 0 ? plusWerkdagen(vandaag, -1) : `${jaar - geleden}-12-21`;
    const dagen = werkdagenIn(`${jaar - geleden}-01-05`, tot);
    return tabel.aanbod.flatMap(([corporatie, gemeente, perJaar], rij) => {
      const t = toeval(tabel.regeling, 'sleutels', geleden, rij);
      const aantal = Math.floor((perJaar * deel * t.getal(70, 130) * dagen.length) / (100 * 250) + t.getal(0, 99) / 100);
      return Array.from({ length: Math.min(aantal, dagen.length) }, (_, i) => {
        const sleutel = { op: t.kies(dagen), plek: { corporatie, gemeente }, nr: geleden * 1000 + rij * 50 + i };
        return i % 12 === 3 ? naWeigering(wijk, sleutel) : verhaalVan(wijk, 'gehuisvest', sleutel.nr, sleutel.op, sleutel.plek);
      });
    });
  });
}

/** Dossiers under way and closed; homes offered come in turn from every corporation. */
function lopend(wijk: Wijk): Verhaal[] {
  const { tabel, vandaag } = wijk;
  const zaken = (Object.entries(tabel.lopend) as [Loopsoort, readonly number[]][]).flatMap(([soort, dagen]) => dagen.map((dag) => ({ soort, op: plusWerkdagen(vandaag, -dag) })));
  return zaken.map(({ soort, op }, i) => {
    const [corporatie, gemeente] = tabel.aanbod[i % tabel.aanbod.length]!;
    return verhaalVan(wijk, soort, 10_000 + i, op, METWONING.has(soort) ? { corporatie, gemeente } : undefined);
  });
}
const METWONING = new Set<Loopsoort>(['geweigerd', 'afgeraden', 'voorgelegd', 'geadviseerd', 'aangenomen', 'getekend', 'ondertekend', 'gehuisvest', 'bezichtiging', 'tijdelijkGeweigerd', 'nietToeAan', 'zwaarwegend', 'gewogen', 'zonderAdvies', 'vervallen']);

/** One dossier whose last step was taken on `op`. With a place the home comes there; without, where the client is from. */
function verhaalVan(wijk: Wijk, soort: Loopsoort, nr: number, op: Dag, plek?: Plek): Verhaal {
  const { g, thuis } = client(wijk, nr, op, plek);
  const schakels = LOPEN[soort](g, thuis);
  const zetten = dateer(schakels, schakels.length - 1, op);
  return vertel(zetten, ...daarna(g, thuis, zetten, wijk.vandaag));
}
/** What follows on the way to the key: behind the door, and at the municipality. */
function daarna(g: Gang, thuis: Thuis, zetten: readonly Zet[], vandaag: Dag): [Zet[], Zet[]] {
  const erna = leven(g, thuis, zetten, vandaag);
  return [rondDeSleutel(g, thuis, zetten, erna, vandaag), erna];
}

/** Two dossiers and one home: the first refused it, so that the second could be offered it. */
function naWeigering(wijk: Wijk, { op, plek, nr }: { op: Dag; plek: Plek; nr: number }): Verhaal {
  const { g, thuis } = client(wijk, nr, op, plek);
  const schakels = LOPEN.gehuisvest(g, thuis);
  const lopen = dateer(schakels, schakels.length - 1, op);
  // It was first offered to someone whom it fits as well.
  const past = ({ client: e }: Gang): boolean => (e.jongerenwoning || !g.client.jongerenwoning) && e.kamers <= g.client.kamers && e.huurHoogstens >= g.client.huurHoogstens && (!e.gelijkvloers || g.client.gelijkvloers);
  let poging = 1_000_000 + nr * 200;
  let eerder = client(wijk, poging, op, plek).g;
  while (!past(eerder)) eerder = client(wijk, ++poging, op, plek).g;
  const komt = lopen.find((z) => z.doe === 'woning-aanmelden')!;
  const eerst: Schakel[] = [...totWachtlijst(eerder, plek.gemeente), ...misgelopen(eerder, thuis, 'geweigerd', eerder.t.getal(15, 50))];
  const einde = [ingetrokken(eerder, 'andere-woning', eerder.t.getal(5, 8))];
  const gelopen = dateer([...eerst, ...einde], eerst.length - 1, plusWerkdagen(komt.op, -1));
  const eerderGemeld = { ...komt, op: plusWerkdagen(gelopen.find((z) => z.doe === 'woning-voorleggen')!.op, -2) };
  return vertel([eerderGemeld], gelopen.filter((z) => z.op < wijk.vandaag), lopen.filter((z) => z !== komt), ...daarna(g, thuis, lopen, wijk.vandaag));
}

function client({ tabel, regeling, naam }: Wijk, nr: number, op: Dag, plek?: Plek): { g: Gang; thuis: Thuis } {
  const t = toeval(tabel.regeling, nr);
  const [zorgorganisatie, doelgroepen] = tabel.zorg[nr % tabel.zorg.length]!;
  const herkomstgemeente = plek && t.kans(0.8) ? plek.gemeente : tabel.herkomst[nr % tabel.herkomst.length]!;
  const bekend = regeling.gemeenten.map((m) => m.code);
  const gemeente = plek?.gemeente ?? (bekend.includes(herkomstgemeente) ? herkomstgemeente : t.kies(tabel.aanbod)[1]);
  const zoekgemeenten = [...new Set([gemeente, ...bekend.filter((m) => m === herkomstgemeente), ...(t.kans(0.5) ? [t.kies(bekend)] : [])])];
  const g = beginGang({ t, naam, regeling, zorgorganisatie, doelgroep: t.kies(doelgroepen), herkomstgemeente, zoekgemeenten, op });
  return { g, thuis: { woning: t.id(), gemeente, corporatie: plek?.corporatie ?? '' } };
}

/** Homes that are free now, and some that were taken back. */
function woningen({ tabel, regeling, vandaag }: Wijk): Verhaal[] {
  const alle = [...tabel.vrij.map((dagen) => ({ dagen, weg: false })), ...tabel.teruggetrokken.map((dagen) => ({ dagen, weg: true }))];
  return alle.map(({ dagen, weg }, i) => {
    const t = toeval(tabel.regeling, 'woning', i);
    const [corporatie, gemeente] = tabel.aanbod[(i * 5) % tabel.aanbod.length]!;
    const thuis = { woning: t.id(), corporatie, gemeente };
    const komt = woningKomt({ t, regeling }, thuis, undefined);
    const gaat: Schakel = { doe: 'woning-intrekken', door: persoon(t, regeling.regeling, corporatie, 'woonconsulent'), aan: thuis.woning, na: t.getal(4, 9), invoer: () => ({ reden: t.kies(['verkoop', 'sloop', 'andere-doelgroep']) }) };
    return vertel(dateer(weg ? [komt, gaat] : [komt], weg ? 1 : 0, plusWerkdagen(vandaag, -dagen)));
  });
}
