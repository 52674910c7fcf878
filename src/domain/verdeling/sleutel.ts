import type { Regeling } from '../regeling/schema.ts';
import { reken, type Gepubliceerd, type Sleutelrij } from './deling.ts';
import { meldingenBij, type Melding } from './meldingen.ts';

/** The parts of a regeling a key is made of. */
export type Sleutelbron = Pick<Regeling, 'maximum' | 'verdeelsleutel' | 'gemeenten' | 'deelregios' | 'partijen'>;

export type Gemeenterij = Sleutelrij & { gemeente: string };
/** `gemeente` is null when the document divides over corporations for the whole region at once. */
export type Corporatierij = Sleutelrij & { gemeente: string | null; corporatie: string };

export type Verdeelsleutel = {
  maximum: number;
  gemeenten: Gemeenterij[];
  corporaties: Corporatierij[];
  /** `totaal` is the sum of the published numbers of its municipalities. */
  deelregios: { naam: string; totaal: number }[];
  meldingen: Melding[];
};

/** The published rows of a year: the agreed ones, or those of a year with numbers of its own. */
function gepubliceerdeRijen({ gemeenten, corporaties, afwijkende_jaren }: Regeling['verdeelsleutel'], jaar: number) {
  const vast = {
    gemeenten: gemeenten.rijen.map((r): Gepubliceerd => ({ code: r.gemeente, gemeente: null, gewicht: r.gewicht ?? null, aantal: r.aantal })),
    corporaties: corporaties.rijen.map((r): Gepubliceerd => ({ code: r.corporatie, gemeente: r.gemeente ?? null, gewicht: r.gewicht ?? null, aantal: r.aantal })),
  };
  const afwijkend = afwijkende_jaren.find((a) => a.jaar === jaar);
  if (!afwijkend) return { ...vast, afwijkend };
  const anders = (rijen: Gepubliceerd[], aantallen: Record<string, number>) =>
    Object.entries(aantallen).map(([code, aantal]): Gepubliceerd => ({ code, gemeente: null, aantal, gewicht: rijen.find((r) => r.code === code && r.gemeente === null)?.gewicht ?? null }));
  return { gemeenten: anders(vast.gemeenten, afwijkend.gemeenten), corporaties: anders(vast.corporaties, afwijkend.corporaties ?? {}), afwijkend };
}

/**
 * The keys of a regeling for a calendar year (P2.b, P2.d): the numbers exactly as published, beside what each method
 * computes from the published weights. Municipalities divide the yearly maximum; corporations divide the published
 * number of their municipality. `meldingen` says where published sums disagree and which method gives which row.
 * The caller picks the version of the regeling that is in force in that year.
 */
export function verdeelsleutelVan(regeling: Sleutelbron, jaar: number): Verdeelsleutel {
  const bron = gepubliceerdeRijen(regeling.verdeelsleutel, jaar);
  const maximum = regeling.maximum.woningen_per_jaar;
  const som = (rijen: Gepubliceerd[]) => rijen.reduce((a, r) => a + r.aantal, 0);
  const gemeentenaam = (code: string) => regeling.gemeenten.find((g) => g.code === code)?.naam ?? code;
  const partijnaam = (code: string) => regeling.partijen.find((p) => p.code === code)?.naam ?? code;

  const jaartotaal = bron.afwijkend ? som(bron.gemeenten) : maximum;
  const aantalVan = (gemeente: string | null) => (gemeente === null ? jaartotaal : (bron.gemeenten.find((g) => g.code === gemeente)?.aantal ?? 0));
  const regionaal = reken('gemeenten', null, jaartotaal, bron.gemeenten, gemeentenaam);
  const perGemeente = [...new Set(bron.corporaties.map((r) => r.gemeente))].map((gemeente) => {
    const rijen = bron.corporaties.filter((r) => r.gemeente === gemeente);
    return { codes: rijen.map((r) => r.code), deling: reken('corporaties', gemeente, aantalVan(gemeente), rijen, partijnaam) };
  });
  const deelregios = regeling.deelregios.map(({ naam }) => {
    const leden = new Set(regeling.gemeenten.filter((g) => g.deelregio === naam).map((g) => g.code));
    return { naam, totaal: som(bron.gemeenten.filter((r) => leden.has(r.code))) };
  });

  return {
    maximum,
    gemeenten: regionaal.rijen.map((rij, i) => ({ gemeente: bron.gemeenten[i]!.code, ...rij })),
    corporaties: perGemeente.flatMap(({ codes, deling }) => deling.rijen.map((rij, i) => ({ gemeente: deling.gemeente, corporatie: codes[i]!, ...rij }))),
    deelregios,
    meldingen: meldingenBij({
      delingen: [regionaal, ...perGemeente.map((g) => g.deling)],
      deelregios: bron.afwijkend ? [] : regeling.deelregios.map(({ naam, totaal }, i) => ({ naam, gepubliceerd: totaal, som: deelregios[i]!.totaal })),
      grondslag: { gemeenten: regeling.verdeelsleutel.gemeenten.grondslag, corporaties: regeling.verdeelsleutel.corporaties.grondslag },
      afwijkend: bron.afwijkend,
      gemeentenaam,
    }),
  };
}
