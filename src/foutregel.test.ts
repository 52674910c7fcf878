import { describe, expect, it } from 'vitest';
import { foutregel } from './foutregel.ts';

const MELDING = 'invalid input syntax for type uuid: "Naima\n    at Kleverlaan 88"';
const regel = (extra: object) => foutregel(Object.assign(new Error(MELDING), extra));

describe('wat het logboek van een fout zegt', () => {
  it('P12.d van een fout uit de database de code, de regel en de tabel, en geen woord van wat iemand invulde', () => {
    const uit = regel({ code: '23505', constraint: 'dossier_pkey', table: 'dossier', detail: 'Key (naam)=(Naima) already exists.' });
    expect(uit).toMatchObject({ code: '23505', constraint: 'dossier_pkey', table: 'dossier' });
    expect(JSON.stringify(uit)).not.toMatch(/Naima|Kleverlaan/);
    expect((uit['plek'] as string[])[0]).toContain('foutregel.test.ts');
  });
  it('van een andere fout wat er misging, en waar', () => {
    expect(regel({})).toMatchObject({ soort: 'Error', melding: MELDING });
    expect(regel({ code: 'ECONNREFUSED' })).toMatchObject({ melding: MELDING });
  });
});
