import type { Afwegingkader } from '../matching/afweging.ts';
import { VAN_DE_WONING, type Kandidaat, type Weegpunt } from '../matching/punten.ts';
import { rangschik } from '../matching/rangorde.ts';
import type { Groepnaam } from '../monitor/eerlijkheid.ts';
import { beschermKolom, isKlein, type Beschermd } from '../monitor/kleine-aantallen.ts';
import type { Matching } from '../regeling/schema.ts';

/*
 * What other weights would do: rankings played again with them, beside what they were. It changes nothing; weights change by a new
 * version of the regeling, agreed by the parties, from a date (P2.e).
 */

/** One home with everyone who was weighed for it: as frozen when someone chose, or as it is now. */
export type Geval = { kader: Pick<Afwegingkader, 'matching' | 'termijnen' | 'op' | 'woning'>; kandidaten: readonly Kandidaat[] };
export type Gewichten = Readonly<Partial<Record<Weegpunt, number>>>;

/** The points that order candidates for one home. What says something of the home is the same for all of them and can't. */
export const wegendePunten = ({ punten }: Matching): Matching['punten'] => punten.filter((p) => !VAN_DE_WONING.includes(p.code));
export const gewichtenVan = (matching: Matching): Gewichten => Object.fromEntries(wegendePunten(matching).map((p) => [p.code, p.punten]));
/** The same rules with other points; 0 takes a point out of the order. */
export const metGewichten = (matching: Matching, gewichten: Gewichten): Matching => ({ ...matching, punten: matching.punten.map((p) => ({ ...p, punten: gewichten[p.code] ?? p.punten })) });

/** One candidate over all homes they fit: how often first and the sum of the places, with the one and the other weights. */
export type Verschuiving = { dossier: string; keer: number; eerste: Paar; plaatsen: Paar };
export type Paar = { oud: number; nieuw: number };
export type Spel = { /** homes for which somebody fits */ gevallen: number; /** homes for which another would come first */ gedraaid: number; kandidaten: Verschuiving[] };

/** Plays every ranking with both weights. Who fits does not change, only the order; without `oud` the weights each was made with. Pure. */
export function speelGewichten(gevallen: readonly Geval[], oud: Gewichten | undefined, nieuw: Gewichten): Spel {
  const perDossier = new Map<string, Verschuiving>();
  const orden = ({ kader, kandidaten }: Geval, gewichten: Gewichten): string[] => rangschik({ ...kader, matching: metGewichten(kader.matching, gewichten) }, kader.woning, kandidaten, kader.op).passend.map((p) => p.kandidaat.dossier);
  let [metIemand, gedraaid] = [0, 0];
  for (const geval of gevallen) {
    const orde = { oud: orden(geval, oud ?? {}), nieuw: orden(geval, nieuw) };
    if (orde.oud.length === 0) continue;
    metIemand++;
    if (orde.oud[0] !== orde.nieuw[0]) gedraaid++;
    for (const wanneer of ['oud', 'nieuw'] as const) orde[wanneer].forEach((dossier, i) => {
      const v = perDossier.get(dossier) ?? { dossier, keer: 0, eerste: { oud: 0, nieuw: 0 }, plaatsen: { oud: 0, nieuw: 0 } };
      perDossier.set(dossier, v);
      v.plaatsen[wanneer] += i + 1;
      if (i === 0) v.eerste[wanneer]++;
      if (wanneer === 'oud') v.keer++;
    });
  }
  return { gevallen: metIemand, gedraaid, kandidaten: [...perDossier.values()] };
}

export type Gewichtrij = Groepnaam & { kandidaten: Beschermd; eerste: { oud: Beschermd; nieuw: Beschermd }; /** mean place; absent where the group is not told */ plaats?: Paar };

/** What it does to each group; small numbers protected, the total is that of the whole play. */
export function perGroep({ kandidaten, gevallen }: Spel, groepen: readonly Groepnaam[], groepVan: (dossier: string) => string): Gewichtrij[] {
  const codes = [...groepen, ...[...new Set(kandidaten.map((k) => groepVan(k.dossier)))].filter((code) => !groepen.some((g) => g.code === code)).map((code) => ({ code, naam: code }))];
  const leden = codes.map(({ code }) => kandidaten.filter((k) => groepVan(k.dossier) === code));
  const som = (ks: readonly Verschuiving[], van: (k: Verschuiving) => number): number => ks.reduce((n, k) => n + van(k), 0);
  const kolom = (van: (ks: readonly Verschuiving[]) => number, totaal: number): Beschermd[] => beschermKolom(leden.map((ks) => (isKlein(van(ks)) ? undefined : van(ks))), totaal);
  const [aantal, oud, nieuw] = [kolom((ks) => ks.length, kandidaten.length), kolom((ks) => som(ks, (k) => k.eerste.oud), gevallen), kolom((ks) => som(ks, (k) => k.eerste.nieuw), gevallen)];
  return codes.map((groep, i) => {
    const keer = som(leden[i]!, (k) => k.keer);
    const gemiddeld = (wanneer: keyof Paar): number => Math.round((10 * som(leden[i]!, (k) => k.plaatsen[wanneer])) / keer) / 10;
    return { ...groep, kandidaten: aantal[i]!, eerste: { oud: oud[i]!, nieuw: nieuw[i]! }, ...(typeof aantal[i] === 'number' && keer > 0 ? { plaats: { oud: gemiddeld('oud'), nieuw: gemiddeld('nieuw') } } : {}) };
  });
}

/** A weight as typed in an address: a whole number from 0 to 1000. */
export const HOOGSTE_GEWICHT = 1000;
export type Gewichtvraag = { gewichten: Gewichten; fouten: { veld: string; melding: string }[] };
/** Reads the weights someone tries; what was not given stays as it is in the regeling. */
export function leesGewichten(matching: Matching, antwoord: (naam: string) => string | undefined): Gewichtvraag {
  const punten = wegendePunten(matching);
  const gegeven = punten.map((p) => ({ p, tekst: antwoord(p.code)?.trim() ?? String(p.punten) }));
  const goed = (tekst: string): boolean => /^\d{1,4}$/.test(tekst) && Number(tekst) <= HOOGSTE_GEWICHT;
  const fouten = gegeven.flatMap(({ p, tekst }) => (goed(tekst) ? [] : [{ veld: p.code, melding: `${p.naam}: geef een heel getal van 0 tot en met ${HOOGSTE_GEWICHT}.` }]));
  if (fouten.length === 0 && gegeven.every(({ tekst }) => Number(tekst) === 0)) fouten.push({ veld: punten[0]!.code, melding: 'Geef minstens één punt gewicht; met alleen nullen telt alleen de wachttijd bij gelijke punten.' });
  return { gewichten: fouten.length > 0 ? gewichtenVan(matching) : Object.fromEntries(gegeven.map(({ p, tekst }) => [p.code, Number(tekst)])), fouten };
}

/** The finding: how many choices would turn. */
export const speelbevinding = ({ gevallen, gedraaid }: Spel): string =>
  gevallen === 0 ? 'Er is nog niets om te vergelijken' : gedraaid === 0 ? `Bij geen van de ${gevallen} woningen komt een ander op één` : `Bij ${gedraaid} van ${gevallen} woningen komt een ander op één`;
