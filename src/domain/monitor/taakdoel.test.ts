import { describe, expect, it } from 'vitest';
import type { Taakrij } from '../verdeling/taakstelling.ts';
import { metMeegenomen, metTaakdoel, type Taakdoelen } from './taakdoel.ts';
import type { Cijfertabel } from './tabel.ts';

const rij = (gemeente: string, jaargetal: number, overgedragen: number): Taakrij => ({
  gemeente, corporatie: null, gepubliceerd: jaargetal, berekend: null, jaargetal, overgedragen, taakstelling: jaargetal + overgedragen, gerealiseerd: 0, pijplijn: 0, te_gaan: jaargetal + overgedragen, kwartalen: [],
});
const doelen = (...gemeenten: Taakrij[]): Taakdoelen => ({ jaar: 2026, gemeenten, corporaties: [] });
const figuur = { rijen: [{ sleutel: 'haarlem', naam: 'Haarlem', aantal: 28, doel: 79 }, { sleutel: 'velsen', naam: 'Velsen', aantal: 9, doel: 30 }, { sleutel: 'elders', naam: 'Elders', aantal: 1 }], totaal: 38, meldingen: [] };
const tabel: Cijfertabel = {
  code: 'spreiding-gemeenten', titel: 'Doel', definitie: 'Sleutels.', teldatum: '', nietMee: '', bron: '', herkomst: 'dossiers', overMensen: false, meldingen: [],
  kolommen: [{ code: 'gerealiseerd', naam: 'Gerealiseerd', eenheid: 'aantal' }, { code: 'doel', naam: 'Doel', eenheid: 'aantal' }],
  rijen: figuur.rijen.map((r) => ({ code: r.sleutel, naam: r.naam, cellen: { gerealiseerd: r.aantal, doel: r.doel ?? 0 } })), totaal: { gerealiseerd: 38, doel: 109 },
};
const ander = { ...tabel, code: 'besluiten' };
const hoofdstuk = { code: 'spreiding', titel: 'Spreiding', tabellen: [tabel, ander] };

describe('PO.c3 P2.a het doel van een lopende stand is dat met wat is meegenomen', () => {
  const mee = doelen(rij('haarlem', 79, 11), rij('velsen', 30, 0));
  it('PO.c3 in een figuur, en wie geen doel heeft krijgt er geen', () => expect(metTaakdoel(figuur, 'gemeente', mee).rijen.map((r) => r.doel)).toEqual([90, 30, undefined]));
  it('PO.c3 in een tabel staat het naast het gepubliceerde doel, en telt het op', () => {
    const [met, zonder] = metMeegenomen([hoofdstuk], mee)[0]!.tabellen;
    expect(met!.kolommen.map((k) => k.naam)).toEqual(['Gerealiseerd', 'Doel', 'Meegenomen uit 2025', 'Taakstelling']);
    expect([met!.rijen[0]!.cellen, met!.totaal]).toEqual([{ gerealiseerd: 28, doel: 79, meegenomen: 11, taakstelling: 90 }, { gerealiseerd: 38, doel: 109, meegenomen: 11, taakstelling: 120 }]);
    expect(zonder).toBe(ander);
  });
  it('W11 P2.a zonder overdracht verandert er niets', () => {
    const niets = doelen(rij('haarlem', 79, 0), rij('velsen', 30, 0));
    expect([metTaakdoel(figuur, 'gemeente', niets), metTaakdoel(figuur, 'gemeente', undefined)]).toEqual([figuur, figuur]);
    expect(metMeegenomen([hoofdstuk], niets)[0]!.tabellen[0]).toBe(tabel);
    expect(metMeegenomen([hoofdstuk], undefined)[0]).toBe(hoofdstuk);
  });
});
