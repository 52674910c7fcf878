import { describe, expect, it } from 'vitest';
import { alsGezien, delenVan } from './hoofdstukzicht.ts';
import type { Cijfertabel, Hoofdstuk, Rapport } from './tabel.ts';

const tabel = (code: string, aantallen: readonly number[]): Cijfertabel => ({
  code, titel: 't', definitie: 'd', teldatum: 'd', nietMee: 'n', bron: 'b', herkomst: 'dossiers', overMensen: true, meldingen: [],
  kolommen: [{ code: 'aantal', naam: 'Aantal', eenheid: 'aantal' }], rijen: aantallen.map((n, i) => ({ code: `r${i}`, naam: `R${i}`, cellen: { aantal: n } })), totaal: { aantal: aantallen.reduce((s, n) => s + n, 0) },
});
const trechter: Hoofdstuk = { code: 'trechter', titel: 't', tabellen: [tabel('trechter', [12, 7, 3, 0]), tabel('trechter-nu', [7, 2, 9])] };
const cellen = (h: Hoofdstuk) => h.tabellen.map((t) => t.rijen.map((r) => r.cellen.aantal));

describe('P11.f het verloop van mensen', () => {
  it('P11.f over een dag ziet alleen wie de regeling bewaakt het', () => {
    const dag = { van: '2026-02-03', tot: '2026-02-04' };
    expect(alsGezien(trechter, 'begeleider', dag).tabellen).toEqual([]);
    expect(alsGezien(trechter, 'servicepunt-manager', dag)).toBe(trechter);
  });
  it('P11.f over hele kwartalen zonder kleine aantallen', () => {
    const [ver, nu] = cellen(alsGezien(trechter, 'begeleider', { van: '2026-01-01', tot: '2026-04-01' }));
    expect(ver).toEqual([12, 7, 'klein', 0]);
    expect(nu).toEqual(expect.arrayContaining(['klein', 'verborgen']));
    expect(nu).not.toContain(2);
  });
  it('P11.f een bewaard rapport houdt het twee keer: heel voor wie de regeling bewaakt, zonder kleine aantallen voor ieder ander', () => {
    const rapport = { periode: { van: '2026-01-01', tot: '2026-04-01' }, hoofdstukken: [trechter, { code: 'termijnen', titel: 't', tabellen: [] }] } as unknown as Rapport;
    const [kop, heel, zonder, termijnen] = delenVan(rapport);
    expect([kop, heel, zonder, termijnen].map((d) => [d!.code, d!.afgeleid ?? false])).toEqual([['kop', false], ['trechter', false], ['trechter', true], ['termijnen', false]]);
    expect(heel!.rollen!.filter((rol) => zonder!.rollen!.includes(rol)), 'niemand ziet beide').toEqual([]);
    expect([heel!.rollen!.includes('bestuurder'), zonder!.rollen!.includes('begeleider'), zonder!.rollen!.includes('consulent')]).toEqual([true, true, true]);
    expect(heel!.inhoud).toBe(JSON.stringify(trechter));
    expect(JSON.parse(zonder!.inhoud)).toEqual(alsGezien(trechter, 'begeleider', rapport.periode));
    expect(JSON.parse(delenVan({ ...rapport, periode: { van: '2026-02-03', tot: '2026-02-04' } })[2]!.inhoud)).toMatchObject({ tabellen: [] });
  });
});
