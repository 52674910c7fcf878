import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Groep } from '../../src/domain/aanvraag/gegevensgroepen.ts';
import { betrokkenen } from '../../src/domain/keten/betrokkenen.ts';
import { FASEN } from '../../src/domain/keten/fasen.ts';
import type { DossierStand, Status } from '../../src/domain/keten/stand.ts';
import { laadDossier, leesGegevens } from '../../src/storage/dossiers.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* Every persona against every dossier: what the database gives equals what the covenant's own matrix says, no more and no less. */

const FASEN_VAN_HET_VERHAAL: Status[] = ['concept', 'te-toetsen', 'te-beslissen', 'te-plaatsen', 'wacht-op-woning', 'advies-gevraagd', 'contract-maken', 'woont'];
let v: Verhaal;
const dossiers: { id: string; status: string; stand: DossierStand }[] = [];

beforeAll(async () => {
  v = await begin();
  const voeg = async (id: string, status: string, zorg: string) => {
    const begeleider = await v.als(zorg, 'begeleider');
    dossiers.push({ id, status, stand: (await v.verbinding.als(begeleider.token, (tx) => laadDossier(tx, id)))!.stand });
  };
  for (const status of FASEN_VAN_HET_VERHAAL) await voeg(await v.dossier({ tot: status, naam: `Persoon ${status}` }), status, 'hvo-querido');
  await voeg(await v.dossier({ tot: 'wacht-op-woning', gemeente: 'velsen', zorg: 'ribw-kam', naam: 'Iemand in Velsen' }), 'velsen', 'ribw-kam');
  const ingetrokken = await v.dossier({ tot: 'wacht-op-woning', naam: 'Iemand zonder toestemming' });
  await v.doet('toestemming-intrekken', ingetrokken, await v.als('hvo-querido', 'begeleider'), { door: 'client' });
  await voeg(ingetrokken, 'ingetrokken', 'hvo-querido');
});
afterAll(() => v.sluit());

/** The oracle: involvement × matrix × consent, from the regeling's own data. */
function magZien(stand: DossierStand, organisatie: string, rol: string): Groep[] {
  const regeling = v.kern.regelingen.op(stand.regeling, stand.versie);
  const betrokken = betrokkenen(regeling, stand).some((b) => b.organisatie === organisatie && b.rol === rol);
  const eigen = organisatie === stand.zorgorganisatie && rol === 'begeleider';
  if (!betrokken || (stand.toestemming !== 'gegeven' && !eigen)) return [];
  return regeling.gegevensdeling.filter((d) => { const vanaf = d.vanaf[rol as keyof typeof d.vanaf]; return vanaf !== undefined && FASEN.indexOf(vanaf) <= FASEN.indexOf(stand.fase); }).map((d) => d.groep);
}

describe('P12.a ieder ziet wat nodig is en niet meer', () => {
  it('elke persona krijgt bij elk dossier precies de groepen uit de gegevensdeling', async () => {
    const verschillen: string[] = [];
    let gezien = 0;
    const eigenGroepen = new Map<string, string[]>();
    for (const d of dossiers) {
      const zorg = await v.als(d.stand.zorgorganisatie, 'begeleider');
      eigenGroepen.set(d.id, Object.keys(await v.verbinding.als(zorg.token, (tx) => leesGegevens(tx, d.id, 'pagina'))));
    }
    for (const wie of await v.iedereen()) {
      for (const d of dossiers) {
        const mag = magZien(d.stand, wie.wie.organisatie, wie.wie.rol);
        const verwacht = eigenGroepen.get(d.id)!.filter((g) => mag.includes(g as Groep)).sort();
        const [rij, gegevens] = await v.verbinding.als(wie.token, async (tx) => [await laadDossier(tx, d.id), await leesGegevens(tx, d.id, 'pagina')] as const);
        const krijgt = Object.keys(gegevens).sort();
        if (krijgt.length > 0) gezien++;
        if (JSON.stringify(krijgt) !== JSON.stringify(verwacht) || (rij !== undefined) !== mag.length > 0) verschillen.push(`${wie.slug} bij ${d.status}: kreeg ${krijgt} (rij: ${rij !== undefined}), mag ${verwacht}`);
      }
    }
    expect(verschillen).toEqual([]);
    expect(gezien).toBeGreaterThan(25);
  });
  it('W9.5, PO.c4: geen corporatie of welzijnsorganisatie ziet ooit plan, herkomst, toetsing of motivering', () => {
    for (const regeling of v.kern.regelingen.alle().flatMap((r) => v.kern.regelingen.versies(r.regeling)))
      for (const groep of ['begeleidingsplan', 'herkomst', 'toetsing', 'beoordeling', 'woonverleden'])
        expect(Object.keys(regeling.gegevensdeling.find((d) => d.groep === groep)?.vanaf ?? {})).not.toEqual(expect.arrayContaining([expect.stringMatching(/woonconsulent|welzijnswerker/)]));
  });
});
