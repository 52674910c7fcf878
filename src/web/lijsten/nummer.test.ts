import { describe, expect, it } from 'vitest';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { mogelijkeNummers } from './nummer.ts';

const REGELINGEN = [{ kenmerk: 'PACT', geldig_vanaf: '2021-10-07' }] as Regeling[];
const zoek = (tekst: string) => mogelijkeNummers(tekst, REGELINGEN, '2026-11-23');

describe('a dossier number as people type it', () => {
  it('takes it whole, in any case', () => expect(zoek(' pact-2026-0147 ')).toEqual(['PACT-2026-0147']));
  it('takes year and number', () => expect(zoek('2026-147')).toEqual(['PACT-2026-0147']));
  it('takes the number alone, in every year it could be', () => expect(zoek('147')).toEqual(expect.arrayContaining(['PACT-2021-0147', 'PACT-2026-0147'])));
  it('keeps numbers beyond 9999', () => expect(zoek('PACT-2026-15914')).toEqual(['PACT-2026-15914']));
  it.each(['Noor', '', '147 Noor', "1' or '1'='1", '9'.repeat(200)])('%j is no number', (tekst) => expect(zoek(tekst)).toEqual([]));
});
