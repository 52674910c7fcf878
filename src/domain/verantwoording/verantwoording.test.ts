import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { GROEPNAMEN } from '../aanvraag/gegevensgroepen.ts';
import { VELDEN } from '../aanvraag/velden.ts';
import type { Stap } from '../keten/fasen.ts';
import { ROLNAMEN, type Rol } from '../partijen/rollen.ts';
import { MAATREGELEN, RISICOS } from './beveiliging.ts';
import { algoritmeregister } from './algoritmeregister.ts';
import { BEVESTIG, GRONDEN, grondVan, stapnaam } from './gronden.ts';
import { STUKKEN } from './index.ts';
import { alsMarkdown, type Stuk } from './stuk.ts';
import { dpia } from './dpia.ts';
import { verwerkingsregister } from './verwerkingsregister.ts';

const regelingen = leesRegelingen();
const versies = regelingen.alle().flatMap((r) => regelingen.versies(r.regeling)).map((r) => [`${r.korte_naam} ${r.geldig_vanaf}`, r] as const);
const deel = (stuk: Stuk, kop: RegExp): string => JSON.stringify(stuk.hoofdstukken.filter((h) => kop.test(h.kop)));

describe.each(versies)('P12.e het verwerkingsregister van %s', (_, regeling) => {
  const stuk = verwerkingsregister(regeling);
  it('noemt elk gegeven dat Voordeur kan vragen in een groep die wordt gedeeld', () => {
    const groepen = regeling.gegevensdeling.map((d) => d.groep);
    const gegevens = deel(stuk, /^c\./);
    for (const veld of Object.values(VELDEN).filter((v) => groepen.includes(v.groep))) expect(gegevens).toContain(JSON.stringify(veld.label).slice(1, -1));
    for (const veld of regeling.aanvraag.flatMap((a) => a.velden)) expect(gegevens).toContain(JSON.stringify(VELDEN[veld].label).slice(1, -1));
  });
  it('noemt elke rol die toegang heeft, met elke groep en de fase', () => {
    const ontvangers = stuk.hoofdstukken.find((h) => h.kop.startsWith('d.'))!.tabel!.rijen;
    for (const { groep, vanaf } of regeling.gegevensdeling)
      for (const [rol, fase] of Object.entries(vanaf)) expect(ontvangers.find(([wie]) => wie === ROLNAMEN[rol as Rol])?.[1]).toContain(`${GROEPNAMEN[groep]} (vanaf ${fase})`);
  });
  it('volgt artikel 30 lid 1, a tot en met g, met elke stap, elke bewaartermijn en elke partij', () => {
    expect(stuk.hoofdstukken.flatMap((h) => /^([a-g])\./.exec(h.kop)?.[1] ?? [])).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    const stappen = stuk.hoofdstukken.find((h) => h.kop === 'Bron per stap')!.tabel!.rijen;
    expect(stappen.map(([naam]) => naam)).toEqual((Object.keys(regeling.stappen) as Stap[]).map(stapnaam));
    for (const [naam, , bron, grond] of stappen) { expect(naam).toMatch(/^[A-Z][^-]*$/); expect(bron).not.toBe(''); expect(Object.values(GRONDEN)).toContain(grond); }
    expect(stuk.hoofdstukken.find((h) => h.kop.startsWith('f.'))!.tabel!.rijen.map(([, termijn]) => termijn)).toEqual(regeling.privacy.bewaren.map((b) => b.termijn));
    for (const partij of regeling.partijen) expect(deel(stuk, /^a\./)).toContain(JSON.stringify(partij.naam).slice(1, -1));
  });
});

describe.each(versies)('P12.e in het verwerkingsregister van %s', (_, regeling) => {
  const stuk = verwerkingsregister(regeling);
  it('staan ook de cliënt, noodtoegang met haar grens, de functionaris en de beheerder als ontvanger', () => {
    const { noodtoegang } = regeling.privacy;
    for (const woord of ['Mijn Voordeur', `${noodtoegang!.uren} uur`, ...noodtoegang!.door.map((r) => ROLNAMEN[r]), ...noodtoegang!.groepen.map((g) => GROEPNAMEN[g]), ROLNAMEN['functionaris-gegevensbescherming'], ROLNAMEN.beheerder])
      expect(deel(stuk, /^d\./)).toContain(woord);
  });
  it('staat ook hoe lang het inzagelog, accounts, e-mail en reservekopieën blijven, of dat de verantwoordelijke dat nog moet zeggen', () => {
    for (const woord of ['inzagelog', 'accounts van medewerkers', 'E-mail die klaarstaat', 'reservekopieën']) expect(deel(stuk, /^f\./)).toContain(woord);
  });
  it('rust een besluit van de gemeente op de wet en delen op toestemming, en moet beide worden bevestigd', () => {
    expect([grondVan('besluit-nemen'), grondVan('voorziening-besluiten'), grondVan('woning-voorleggen'), grondVan('persoon-wissen'), grondVan('woning-aanmelden')]).toEqual(['besluit', 'besluit', 'toestemming', 'wet', 'geen']);
    for (const grond of [GRONDEN.besluit, GRONDEN.toestemming, GRONDEN.nood]) expect(grond).toContain(BEVESTIG);
  });
});

describe.each(versies)('P12.e de DPIA van %s', (_, regeling) => {
  const stuk = dpia(regeling);
  it('heeft de zeventien punten van het model, op volgorde', () => expect(stuk.hoofdstukken.map((h) => Number.parseInt(h.kop, 10))).toEqual(Array.from({ length: 17 }, (_x, i) => i + 1)));
  it('zegt bij elk punt dat een oordeel vraagt wat nog moet worden beslist', () => {
    for (const punt of [1, 5, 6, 7, 9, 10, 11, 12, 14, 15, 16, 17]) expect(stuk.hoofdstukken[punt - 1]!.nog?.length, String(punt)).toBeGreaterThan(0);
  });
  it('geeft elk risico een maatregel die bestaat, en elke maatregel een risico', () => {
    for (const r of RISICOS) for (const code of r.maatregelen) expect(MAATREGELEN.map((m) => m.code)).toContain(code);
    expect(MAATREGELEN.filter((m) => !RISICOS.some((r) => r.maatregelen.includes(m.code)))).toEqual([]);
  });
});

describe.each(versies)('P12.h het algoritmeregister van %s', (_, regeling) => {
  const stuk = algoritmeregister(regeling);
  it('is er precies als er een rangorde is, met elke eis, elk gewicht en elke afwijkreden', () => {
    expect(stuk !== undefined).toBe(regeling.matching !== undefined);
    const tekst = JSON.stringify(stuk ?? '');
    for (const p of regeling.matching?.punten ?? []) expect(deel(stuk!, /methods_and_models/)).toContain(`"${p.punten}"`);
    for (const r of regeling.matching?.afwijkredenen ?? []) expect(tekst).toContain(r.naam);
    if (stuk) expect(stuk.hoofdstukken.find((h) => h.kop.includes('source_data'))!.tabel!.rijen).toHaveLength(regeling.matching!.eisen.length);
  });
});

describe('P12.h de maatregelen', () => {
  it('noemen elk een plicht uit de catalogus, en er is een test die haar bewijst', () => {
    const lees = (pad: string): string => readFileSync(new URL(`../../../${pad}`, import.meta.url), 'utf8');
    const catalogus = new Set([...lees('docs/catalogus.md').matchAll(/^\| ([A-Z][^|]*) \|/gm)].flatMap(([, codes]) => codes!.split(', ')));
    const tests = ['src', 'test'].flatMap((map) => readdirSync(new URL(`../../../${map}`, import.meta.url), { recursive: true }).map((naam) => `${map}/${String(naam)}`)).filter((naam) => /\.test\.tsx?$/.test(naam)).map(lees).join('\n');
    for (const { code, bewijs } of MAATREGELEN) {
      expect(catalogus, code).toContain(bewijs);
      expect(new RegExp(`\\(\\s*['"\`]${bewijs.replaceAll('.', '\\.')}[ ,:]`).test(tests), `${code}: ${bewijs}`).toBe(true);
    }
  });
});

describe('P12.b de stukken', () => {
  it('zijn twee keer gemaakt tot op de letter gelijk, en elke tabelrij heeft evenveel cellen als haar kop', () => {
    for (const [, regeling] of versies)
      for (const { maak } of Object.values(STUKKEN)) {
        const stuk = maak(regeling);
        if (!stuk) continue;
        expect(alsMarkdown(maak(structuredClone(regeling))!)).toBe(alsMarkdown(stuk));
        for (const { tabel } of stuk.hoofdstukken) for (const rij of tabel?.rijen ?? []) expect(rij).toHaveLength(tabel!.koppen.length);
      }
  });
  it('laten een streepje in een cel geen kolom worden', () =>
    expect(alsMarkdown({ titel: 'T', over: 'O', hoofdstukken: [{ kop: 'K', tabel: { koppen: ['A'], rijen: [['x | y\nz']] }, nog: ['Doe dit.'] }] })).toContain('| x \\| y z |\n\n**Nog te doen door de verwerkingsverantwoordelijke:**\n\n- [ ] Doe dit.\n'));
});
