import { evaluatieplichten, zorgOp, type Woonleven } from '../wooncijfers.ts';
import type { Dag } from '../../kalender/dag.ts';
import type { DossierStand } from '../../keten/stand.ts';
import type { Regeling } from '../../regeling/schema.ts';
import type { Cijferrij, Hoofdstuk } from '../tabel.ts';
import { deelnemers, metGetelde, type Benoemd, type Kader } from './kader.ts';
import { aantal, kolom, procentVan, sommen, tabel, teltabel } from './maken.ts';
import { telstaat, type Feit, type Telstaat } from './telstaat.ts';

const VORMKOLOMMEN = [aantal('vastgelegd', 'Vastgelegd'), aantal('tijdelijk', 'Waarvan tijdelijk'), aantal('ondertekend', 'Ondertekend'), aantal('sleutel', 'Sleutel'), aantal('omgezet', 'Gewoon huurcontract geworden'), aantal('beeindigd', 'Huur geëindigd')];
const EVALUATIEKOLOMMEN = [aantal('verliep', 'Laatste dag voorbij'), aantal('op_tijd', 'Op tijd'), aantal('te_laat', 'Later gehouden'), aantal('open_te_laat', 'Nog niet gehouden'), kolom('procent', 'Op tijd', 'procent')];

/** Tenancies that are alike in when evaluations are due and were held and who supported when, without a person. */
export type Evaluatiegroep = { versie: Dag; zorg: Woonleven['zorg']; sleutel: Dag; gehouden: readonly Dag[]; afloop: Dag | null; aantal: number };

/** Each evaluation that was due in the period and by now should have been held, counted by the care organisation that supported on that day. */
export function evaluatiefeiten({ periode, peildag }: Kader, versies: (versie: Dag) => Regeling, groepen: readonly Evaluatiegroep[]): Feit[] {
  return groepen.flatMap(({ versie, zorg, sleutel, gehouden, afloop, aantal: n }) => {
    const stand = { sleutel: { op: sleutel }, evaluaties: gehouden.map((op, i) => ({ nr: i + 1, op })), ...(afloop ? { afloop: { per: afloop } } : {}) } as unknown as DossierStand;
    const leven: Woonleven = { regeling: versies(versie), stand, zorg };
    return evaluatieplichten(leven).filter(({ uiterlijk }) => uiterlijk >= periode.van && uiterlijk < periode.tot && uiterlijk < peildag).map(({ uiterlijk, gedaan }): Feit => ({
      cijfer: 'evaluaties', rij: zorgOp({ zorg }, uiterlijk), kolom: gedaan === undefined ? 'open_te_laat' : gedaan <= uiterlijk ? 'op_tijd' : 'te_laat', dagen: null, aantal: n,
    }));
  });
}

/** Leases by form, and the evaluations that had to be held. */
export function huur(k: Kader, t: Telstaat, feiten: readonly Feit[]): Hoofdstuk['tabellen'] {
  const vormen: Benoemd[] = [...new Map([...k.versies, k.regeling].flatMap((v) => v.contractvormen).map((v) => [v.code as string, { code: v.code, naam: v.naam }])).values()];
  const e = telstaat(feiten);
  const rijen = metGetelde(k, deelnemers(k, 'zorgorganisatie'), e.rijen('evaluaties')).map((r): Cijferrij => {
    const [op_tijd, te_laat, open_te_laat] = (['op_tijd', 'te_laat', 'open_te_laat'] as const).map((c) => e.aantal('evaluaties', r.code, c)) as [number, number, number];
    const verliep = op_tijd + te_laat + open_te_laat;
    return { ...r, cellen: { verliep, op_tijd, te_laat, open_te_laat, procent: procentVan(op_tijd, verliep) } };
  });
  const samen = sommen(EVALUATIEKOLOMMEN, rijen);
  return [
    teltabel('huurvormen', k, t, metGetelde(k, vormen, t.rijen('huurvormen')), VORMKOLOMMEN),
    tabel('evaluaties', k, { kolommen: EVALUATIEKOLOMMEN, rijen, totaal: { ...samen, procent: procentVan(samen.op_tijd!, samen.verliep!) } }),
  ];
}
