import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DossierStand } from '../keten/stand.ts';
import { controleerRegeling } from '../regeling/controleer.ts';
import type { Regeling } from '../regeling/schema.ts';
import { gevolgVanIntrekken } from './toestemming-gevolgen.ts';
import { maakToestemmingsformulier } from './toestemmingsformulier.ts';

const lees = (bestand: string): Regeling => controleerRegeling(readFileSync(new URL(`../../../regelingen/${bestand}.yaml`, import.meta.url), 'utf8')).regeling!;
const PACT = lees('pact-ijmond-zuid-kennemerland/2021-10-07');
const REGELINGEN = [PACT, lees('westfriesland/2021-01-01'), lees('westfriesland/2018-07-01')];
const formulier = (regeling: Regeling, gegevens = {}) => maakToestemmingsformulier({ regeling, gegevens, kenmerk: 'X-1', zorgorganisatie: 'HVO-Querido', vandaag: '2026-11-23' });

describe('P3.b W7.1 W22 het toestemmingsformulier', () => {
  it.each(REGELINGEN.map((r) => [r.korte_naam, r] as const))('%s: per doel wie wat krijgt, wat er zonder gebeurt, en twee hokjes', (_, regeling) => {
    const stuk = formulier(regeling);
    for (const doel of regeling.toestemming.doeleinden) {
      const { delen } = stuk.secties.find((s) => s.kop === doel.naam)!;
      expect(delen[0]).toEqual({ soort: 'alinea', tekst: doel.tekst });
      expect(JSON.stringify(delen)).toContain(doel.zonder);
      expect(delen.at(-1)).toEqual({ soort: 'hokjes', keuzes: ['Ja, ik geef toestemming', 'Nee, ik geef geen toestemming'] });
    }
    expect(stuk.secties.filter((s) => s.kop.startsWith('Handtekening'))).toHaveLength(2);
    expect(JSON.stringify(stuk)).toMatch(/intrekken, helemaal of voor een deel/);
  });

  it('P12.a noemt per ontvanger alleen wat zij ooit mag lezen', () => {
    const tekst = (kop: string) => JSON.stringify(formulier(PACT).secties.find((s) => s.kop === kop));
    expect(tekst('Zoeken van een woning')).toMatch(/woonconsulent.*zoekprofiel/);
    expect(tekst('Zoeken van een woning')).not.toMatch(/begeleidingsplan|eerder wonen/);
  });

  it('vult de naam in, en de vertegenwoordiger als die bekend is', () => {
    const tekst = JSON.stringify(formulier(PACT, { personalia: { naam: 'Noor van Zanten', geboortedatum: '1990-04-03', vertegenwoordiger_naam: 'R. Kok' } }));
    expect(tekst).toMatch(/Noor van Zanten.*3 april 1990.*R\. Kok/);
  });
});

describe('P3.b wat intrekken doet, vooraf gezegd', () => {
  const stand = (meer: Partial<DossierStand> = {}): DossierStand => ({
    regeling: PACT.regeling, versie: PACT.geldig_vanaf, zorgorganisatie: 'hvo-querido', fase: 'wachtlijst', status: 'wacht-op-woning', sinds: '2026-11-01', toestemming: 'gegeven',
    doeleinden: PACT.toestemming.doeleinden.map((d) => d.code), herkomstgemeente: 'velsen', zoekgemeenten: ['velsen'], toetsen: [], gezet: {}, fasen: {}, wachtlijst: { gemeente: 'velsen', sinds: '2026-11-01' }, ...meer,
  });

  it('alles intrekken: iedereen behalve de zorgorganisatie, bij naam', () => {
    const { verliezenZicht, aanbodVervalt } = gevolgVanIntrekken(PACT, stand(), 'alles');
    expect(verliezenZicht).toEqual(expect.arrayContaining(['Gemeente Velsen', 'Velison Wonen', 'Woningbedrijf Velsen']));
    expect(verliezenZicht).not.toContain('HVO-Querido');
    expect(aanbodVervalt).toBe(false);
  });

  it('een lopend aanbod vervalt; wie er al woont, houdt de woning', () => {
    const aanbod = { woning: 'w', corporatie: 'velison-wonen', gemeente: 'velsen', voorgelegd_op: '2026-11-10' };
    expect(gevolgVanIntrekken(PACT, stand({ fase: 'aanbod', status: 'advies-gevraagd', aanbod }), 'alles').aanbodVervalt).toBe(true);
    expect(gevolgVanIntrekken(PACT, stand({ fase: 'begeleiding', status: 'woont', aanbod }), 'alles').aanbodVervalt).toBe(false);
  });

  it('een deel intrekken: alleen wie het daarvoor kreeg; wie in een andere rol blijft, met die rol', () => {
    const met = stand({ vestiging: 'velsen', voorzieningen: { 'wmo-begeleiding': { gemeente: 'velsen', op: '2026-11-02', uiterlijk: '2026-11-16' } } });
    expect(gevolgVanIntrekken(PACT, met, ['voorzieningen'])).toEqual({ verliezenZicht: ['Gemeente Velsen (als consulent gemeente)'], aanbodVervalt: false });
    expect(gevolgVanIntrekken(PACT, stand(), ['voorzieningen']).verliezenZicht).toEqual([]);
  });

  it('een oude toestemming zonder doelen geldt voor alles', () => expect(gevolgVanIntrekken(PACT, stand({ doeleinden: undefined }), 'alles').verliezenZicht.length).toBeGreaterThan(2));
});
