import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { werkBij } from './bijwerken.ts';
import { compleetheid, lijstenVan, vragenVan } from './formulier.ts';
import { overTeNemen } from './overnemen.ts';

const REGELINGEN = leesRegelingen();
const PACT = REGELINGEN.op('pact-ijmond-zuid-kennemerland', '2026-01-01');
const NU = REGELINGEN.op('westfriesland', '2026-01-01');
const PILOT = REGELINGEN.op('westfriesland', '2019-01-01');
const DOEL = { id: '1-1', leefgebied: 'wonen', doel: 'Zelf koken', gewenst_resultaat: 'Vier dagen per week' };
const open = (plandoelen: object[]) => compleetheid(PACT, { begeleidingsplan: { plandoelen } as never }).ontbreekt.filter((o) => o.veld.startsWith('plandoelen'));

describe('het plan in één vorm', () => {
  it('P1.art1, W7.1 elke regeling vraagt dezelfde doelen, met leefgebied, resultaat, middelen en wie', () => {
    for (const regeling of [PACT, NU, PILOT]) {
      const { plandoelen } = vragenVan(regeling, 'begeleidingsplan');
      expect(Object.keys(plandoelen!.kolommen!)).toEqual(['leefgebied', 'doel', 'gewenst_resultaat', 'middelen', 'wie']);
      expect(plandoelen!.verplicht).toBe(true);
    }
  });
  it('W7.1 zonder doel, of met een half doel, is de aanvraag niet af; de plek wordt genoemd', () => {
    expect(open([])).toMatchObject([]);
    expect(compleetheid(PACT, {}).ontbreekt.some((o) => o.veld === 'plandoelen')).toBe(true);
    expect(open([DOEL, { id: '1-2', leefgebied: 'financien', doel: 'Sparen' }])).toEqual([{ groep: 'begeleidingsplan', veld: 'plandoelen.1.gewenst_resultaat', melding: 'Begeleidingsplan: Doelen uit het plan (doel 2: gewenst resultaat)' }]);
    expect(open([DOEL])).toEqual([]);
  });
  it('W7.1 een doel houdt zijn naam als het wijzigt, en een nieuw doel heet naar de versie waarin het kwam', () => {
    const na = werkBij(PACT, { begeleidingsplan: { plandoelen: [DOEL] } }, { begeleidingsplan: { plandoelen: [{ ...DOEL, doel: 'Elke dag koken' }, { doel: 'Sparen' }] } }, lijstenVan(PACT), '2026-11-22', 5);
    expect(na).toMatchObject({ ok: true, waarde: { begeleidingsplan: { plandoelen: [{ id: '1-1', doel: 'Elke dag koken' }, { id: '5-1', doel: 'Sparen' }] } } });
  });
});

describe('waar de cliënt wil wonen', () => {
  const kies = (regeling: typeof PACT, zoekgemeenten: string[]) => werkBij(regeling, {}, { zoekprofiel: { zoekgemeenten } }, lijstenVan(regeling), '2026-11-22');
  it('E2.3 in de pilot hoogstens drie gemeenten', () => {
    expect(kies(PILOT, ['hoorn', 'enkhuizen', 'medemblik'])).toMatchObject({ ok: true });
    expect(kies(PILOT, ['hoorn', 'enkhuizen', 'medemblik', 'opmeer'])).toMatchObject({ ok: false, velden: [{ veld: 'gegevens.zoekprofiel.zoekgemeenten', melding: 'Kies er hoogstens 3.' }] });
  });
  it('W9.4 daarna zonder grens, en met de woorden dat het een wens is', () => {
    expect(kies(NU, NU.gemeenten.map((g) => g.code))).toMatchObject({ ok: true });
    expect(vragenVan(NU, 'zoekprofiel').zoekgemeenten!.hint).toContain('Dit is een wens');
  });
  it('W9.4, W9.5 wat een gemeente geschikt maakt, staat per gemeente bij de herkomst: de corporatie ziet dat niet', () => {
    expect(vragenVan(NU, 'herkomst')).toHaveProperty('binding');
    expect(NU.gegevensdeling.find((d) => d.groep === 'herkomst')!.vanaf).not.toHaveProperty('woonconsulent');
  });
});

describe('opnieuw aanvragen', () => {
  it('P3.a neemt over wat deze versie nog vraagt en aanvaardt; geen handtekening en geen toestemming', () => {
    const eerder = {
      personalia: { naam: 'Noor van Zanten', geboortedatum: '1990-04-03' },
      herkomst: { doelgroep: 'vervallen-doelgroep', herkomstgemeente: 'haarlem' },
      begeleidingsplan: { plandoelen: [DOEL], plan_ondertekend: 'ja', plan_ondertekend_op: '2025-01-01', doelen: 'oud veld' },
      beoordeling: { motivering: 'Nee, want …' },
    };
    expect(overTeNemen(PACT, eerder, lijstenVan(PACT), '2026-11-22')).toEqual({
      personalia: eerder.personalia, herkomst: { herkomstgemeente: 'haarlem' }, begeleidingsplan: { plandoelen: [DOEL] },
    });
  });
});
