import { cel, figuurMet, leesCel, type Figuur, type Gepubliceerd, type Plek } from './gepubliceerd.ts';

/** One place where the published figures contradict themselves or each other. `sleutels` are the rows it is about. */
export type Tegenspraak = { soort: 'percentage' | 'som' | 'figuren' | 'periode' | 'tekst'; figuren: number[]; sleutels: string[]; kolom?: string; tekst: string };

const alleRijen = (f: Figuur): { code: string; naam: string }[] => [...f.rijen, ...(f.totaal ? [{ code: 'totaal', naam: 'Totaal' }] : [])];
const naam = (f: Figuur, rij: string): string => alleRijen(f).find((r) => r.code === rij)?.naam ?? rij;

/** A printed percentage that is not its number divided by its goal. */
function percentages(g: Gepubliceerd): Tegenspraak[] {
  return g.figuren.flatMap((f) => f.kolommen.flatMap((k) => alleRijen(f).flatMap((rij): Tegenspraak[] => {
    const [deel, geheel] = [cel(g, f.figuur, rij.code, k.code), k.doel_in && cel(g, k.doel_in.figuur, rij.code, k.doel_in.kolom)];
    if (deel?.aantal === undefined || deel.procent === undefined || !geheel?.aantal) return [];
    const echt = Math.round((100 * deel.aantal) / geheel.aantal);
    if (echt === deel.procent) return [];
    const elders = k.doel_in!.figuur === f.figuur ? undefined : figuurMet(g, k.doel_in!.figuur);
    const daar = elders && elders.kolommen.find((x) => x.doel_in?.kolom === k.doel_in!.kolom);
    const ander = daar && cel(g, elders.figuur, rij.code, daar.code);
    return [{
      soort: 'percentage', figuren: [f.figuur, ...(elders ? [elders.figuur] : [])], sleutels: [rij.code], kolom: k.code,
      tekst: `Figuur ${f.figuur}, ${rij.naam}, ${k.kop}: gedrukt staat ${deel.gedrukt}, maar ${deel.aantal} van ${geheel.aantal} is ${echt}%${ander?.procent === echt ? ` (zo staat het in figuur ${elders!.figuur})` : ''}.`,
    }];
  })));
}

/** A printed total that is not the sum of its rows, or a cell that is not the sum of its parts. */
function sommen(g: Gepubliceerd): Tegenspraak[] {
  return g.figuren.flatMap((f) => f.kolommen.flatMap((k): Tegenspraak[] => {
    const rijen = f.rijen.map((r) => leesCel(r.cellen[k.code])).filter((c) => c !== undefined);
    const uit: Tegenspraak[] = [];
    const totaal = leesCel(f.totaal?.[k.code])?.aantal ?? k.telt_op_tot;
    const som = rijen.reduce((s, c) => s + (c.aantal ?? c.procent ?? 0), 0);
    if (totaal !== undefined && rijen.length > 0 && som !== totaal)
      uit.push({ soort: 'som', figuren: [f.figuur], sleutels: ['totaal'], kolom: k.code, tekst: `Figuur ${f.figuur}, ${k.kop}: de rijen tellen op tot ${som}, niet tot ${totaal}.` });
    if (k.som_van) for (const r of f.rijen) {
      const delen = k.som_van.map((d) => leesCel(r.cellen[d])?.aantal ?? 0);
      const heel = leesCel(r.cellen[k.code])?.aantal;
      const samen = delen.reduce((a, b) => a + b, 0);
      if (heel !== undefined && samen !== heel) uit.push({ soort: 'som', figuren: [f.figuur], sleutels: [r.code], kolom: k.code, tekst: `Figuur ${f.figuur}, ${r.naam}: ${delen.join(' + ')} = ${samen}, maar gedrukt staat ${heel} (${k.kop}).` });
    }
    return uit;
  }));
}

const kolommenVan = (p: Plek): string[] => p.kolommen ?? (p.kolom === undefined ? [] : [p.kolom]);
const waarde = (g: Gepubliceerd, p: Plek): number | undefined => {
  const getallen = kolommenVan(p).map((k) => cel(g, p.figuur, p.rij, k)?.aantal);
  return getallen.some((x) => x === undefined) ? undefined : getallen.reduce<number>((a, b) => a + b!, 0);
};
const periode = (g: Gepubliceerd, p: Plek): { van?: string; tot?: string; kop: string } => {
  const kolommen = figuurMet(g, p.figuur)?.kolommen.filter((k) => kolommenVan(p).includes(k.code)) ?? [];
  return { van: kolommen[0]?.van, tot: kolommen.at(-1)?.tot, kop: kolommen.map((k) => k.kop).join(', ') };
};
const plekTekst = (g: Gepubliceerd, p: Plek): string => `figuur ${p.figuur}, ${naam(figuurMet(g, p.figuur)!, p.rij)}, ${periode(g, p).kop}`;

/** Cells that should say the same and do not, or say the same over different periods. */
function tussenFiguren(g: Gepubliceerd): Tegenspraak[] {
  return g.gelijk.flatMap(({ a, b, waarom }): Tegenspraak[] => {
    const [wa, wb, pa, pb] = [waarde(g, a), waarde(g, b), periode(g, a), periode(g, b)];
    const basis = { figuren: [...new Set([a.figuur, b.figuur])], sleutels: [...new Set([a.rij, b.rij])], kolom: kolommenVan(a)[0] };
    if (wa === undefined || wb === undefined) return [];
    if (wa !== wb) return [{ ...basis, soort: 'figuren', tekst: `Er staat ${wa} in ${plekTekst(g, a)} en ${wb} in ${plekTekst(g, b)}; ${waarom}.` }];
    if (pa.van !== pb.van || pa.tot !== pb.tot) return [{ ...basis, soort: 'periode', tekst: `Er staat ${wa} in ${plekTekst(g, a)} en in ${plekTekst(g, b)}: hetzelfde getal over een andere periode.` }];
    return [];
  });
}

/** Everything in the published figures that does not agree, computed from the figures themselves; the program shows both sides. */
export const tegenspraken = (g: Gepubliceerd): Tegenspraak[] => [
  ...percentages(g),
  ...sommen(g),
  ...tussenFiguren(g),
  ...g.opmerkingen.map((o): Tegenspraak => ({ soort: 'tekst', figuren: o.figuren, sleutels: o.sleutel === undefined ? [] : [o.sleutel], tekst: o.tekst })),
];
