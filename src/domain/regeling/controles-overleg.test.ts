import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { controleerRegeling } from './controleer.ts';

const PACT = readFileSync('regelingen/pact-ijmond-zuid-kennemerland/2021-10-07.yaml', 'utf8');
const meldingen = (van: string, naar: string) => { expect(PACT).toContain(van); return controleerRegeling(PACT.replace(van, naar)).fouten.map((f) => f.melding).join(' '); };

describe('PD.tafels de controle van het overleg in een regeling', () => {
  it.each([
    ['twee ritmes', 'keer_per_jaar: 4,', 'keer_per_jaar: 4, elke_weken: 6,', 'twee ritmes'],
    ['een ritme bij zittingen', 'zitting: true', 'zitting: true, keer_per_jaar: 2', 'Zittingen plant de beoordelingstafel zelf'],
    ['een rol die er niet is', 'voorzitter_rol: servicepunt-manager', 'voorzitter_rol: uitstroomcoordinator', 'Niemand in deze regeling heeft de rol'],
  ])('PD.tafels %s', (_, van, naar, wat) => {
    expect(meldingen(van, naar)).toContain(wat);
  });
});
