import type { Dag } from '../domain/kalender/dag.ts';
import { plusWerkdagen, werkdagenTussen } from '../domain/kalender/werkdagen.ts';
import type { Regeling } from '../domain/regeling/schema.ts';
import type { Regelingen } from '../domain/regeling/versies.ts';
import { aanbod, aanvraag, AANBODSTAPPEN, beginGang, besluit, ingetrokken, plaatsing, toetsing, aanvulling, woningKomt, type Gang, type Thuis } from './gang.ts';
import { naamgever, type Naamgever } from './mensen/namen.ts';
import { PERSONAS } from './personas.ts';
import { AANMELDINGEN, AFLOOP, DOELGROEPEN, HERKOMST, SLEUTELS, VERDELING } from './pilot/tabellen.ts';
import { speel, type Speelveld } from './speel.ts';
import { toeval, type Toeval } from './toeval.ts';
import { dateer, spreid, vertel, type Schakel, type Verhaal, type Zet } from './verhaal.ts';

/** From handing in to a first key, at the least, in working days. */
const KORTST = 24;

type Aanmelding = { nr: number; cohort: string; zorgorganisatie: string; dag: Dag; sleutel?: Sleutel };
type Sleutel = Omit<Thuis, 'woning'> & { dag: Dag };

/** The pilot (July 2018 to the end of 2020): 119 dossiers that reproduce figures 2 to 5 of the evaluation. */
export function pilotverhalen(regelingen: Regelingen): Verhaal[] {
  const regeling = regelingen.op('westfriesland', '2018-07-01');
  const naam = naamgever(PERSONAS.map((p) => p.naam));
  const aanmeldingen = toegewezen();
  const zonderSleutel = aanmeldingen.filter((a) => !a.sleutel);
  return aanmeldingen.map((a) => verhaalVan(regeling, naam, a, AFLOOP[Math.max(0, zonderSleutel.indexOf(a)) % AFLOOP.length]!));
}

/** Plays the pilot, except the dossiers that are there already. */
export const vulPilot = (veld: Speelveld & { aanwezig: ReadonlySet<string> }): Promise<void> =>
  speel(veld, pilotverhalen(veld.kern.regelingen).filter((v) => !veld.aanwezig.has(v.dossiers[0]!)));

/** All applications in order of their day, each with the key it led to. */
function toegewezen(): Aanmelding[] {
  const alle = AANMELDINGEN.flatMap((blok, b) => {
    const t = toeval('pilot/aanmeldingen', b);
    const wie = schud(t, Object.entries(blok.aantallen).flatMap(([code, aantal]) => Array<string>(aantal).fill(code)));
    const dagen = spreid(blok.van, blok.tot, wie.length, () => t.getal(0, 90) / 100);
    return wie.map((zorgorganisatie, i) => ({ cohort: blok.cohort, zorgorganisatie, dag: dagen[i]! }));
  });
  const aanmeldingen: Aanmelding[] = alle.map((a, nr) => ({ ...a, nr }));
  for (const { periode, van, tot, cellen } of SLEUTELS) {
    const t = toeval('pilot/sleutels', periode);
    const thuis = schud(t, cellen.flatMap(([corporatie, gemeente, aantal]) => Array<Omit<Thuis, 'woning'>>(aantal).fill({ corporatie, gemeente })));
    const dagen = spreid(van, tot, thuis.length, () => t.getal(0, 90) / 100);
    const rij = VERDELING.filter((v) => v.periode === periode).flatMap(({ cohort, aantal }) => aanmeldingen.filter((a) => a.cohort === cohort && !a.sleutel).slice(0, aantal));
    rij.forEach((a, i) => {
      const sleutel = { ...thuis[i]!, dag: dagen[i]! };
      if (werkdagenTussen(a.dag, sleutel.dag) < KORTST) throw new Error(`Aanmelding ${a.nr} van ${a.dag} kan op ${sleutel.dag} nog geen sleutel hebben.`);
      a.sleutel = sleutel;
    });
  }
  return aanmeldingen;
}

function schud<T>(t: Toeval, lijst: readonly T[]): T[] {
  const uit = [...lijst];
  for (let i = uit.length - 1; i > 0; i--) {
    const j = t.getal(0, i);
    [uit[i], uit[j]] = [uit[j]!, uit[i]!];
  }
  return uit;
}

function verhaalVan(regeling: Regeling, naam: Naamgever, { nr, cohort, zorgorganisatie, dag, sleutel }: Aanmelding, afloop: (typeof AFLOOP)[number]): Verhaal {
  const t = toeval('pilot', nr);
  const doelgroep = t.kies(DOELGROEPEN[zorgorganisatie]!);
  const herkomstgemeente = naarDeel(t, HERKOMST[doelgroep === 'bw' ? 'bw' : 'mo']);
  const zoekgemeenten = voorkeuren(t, regeling, sleutel?.gemeente, herkomstgemeente);
  const g = beginGang({ t, naam, regeling, zorgorganisatie, doelgroep, herkomstgemeente, zoekgemeenten, op: dag });
  const begin = aanvraag(g);
  const toets = [...(t.kans(0.15) ? aanvulling(g, true) : []), ...toetsing(g), besluit(g, sleutel || afloop !== 'afgewezen' ? 'positief' : 'negatief')];
  const wachtlijst = [...toets, ...(sleutel || afloop !== 'afgewezen' ? plaatsing(g, zoekgemeenten[0]!) : [])];
  const einde = sleutel || afloop === 'afgewezen' ? [] : [ingetrokken(g, afloop, cohort === '2020' ? t.getal(20, 70) : t.getal(35, 140))];
  const lopen = dateer([...begin, ...wachtlijst, ...einde], begin.length - 1, dag);
  return sleutel ? vertel(inDeTijd(lopen, sleutel.dag), thuiskomst(g, sleutel)) : vertel(lopen);
}

/** The offer, reckoned back from the key; the home was registered shortly before. */
function thuiskomst(g: Gang, { dag, ...plek }: Sleutel): Zet[] {
  const thuis = { ...plek, woning: g.t.id() };
  const stappen: Schakel[] = [woningKomt(g, thuis, g.client), ...aanbod(g, thuis, AANBODSTAPPEN.at(-1)!, g.t.getal(1, 4))];
  return dateer(vlot(stappen), stappen.length - 1, dag);
}

/** In the first weeks a home was found quickly: keep the offer within twelve working days. */
const vlot = (stappen: readonly Schakel[]): Schakel[] => stappen.map((s) => ({ ...s, na: Math.min(s.na, 3) }));

/** Where little time lies between application and key, the check took less of it. */
const inDeTijd = (zetten: readonly Zet[], sleutel: Dag): Zet[] => {
  const uiterlijk = plusWerkdagen(sleutel, -16);
  return zetten.map((z) => (z.op > uiterlijk ? { ...z, op: uiterlijk } : z));
};

/** Three preferred municipalities at most (par. 2.3): where the home came, where someone is from, and for most also Hoorn. */
function voorkeuren(t: Toeval, regeling: Regeling, thuis: string | undefined, herkomst: string): string[] {
  const eigen = regeling.gemeenten.some((g) => g.code === herkomst) ? [herkomst] : [];
  return [...new Set([...(thuis ? [thuis] : []), ...eigen, ...(t.kans(0.7) ? ['hoorn'] : []), t.kies(regeling.gemeenten).code])].slice(0, 3);
}

/** Draws a key in proportion to its weight. */
function naarDeel(t: Toeval, delen: Record<string, number>): string {
  let rest = t.getal(1, Object.values(delen).reduce((a, b) => a + b, 0));
  return Object.entries(delen).find(([, deel]) => (rest -= deel) <= 0)![0];
}
