import { describe, expect, it } from 'vitest';
import { alsCsv } from './csv.ts';

describe('alsCsv', () => {
  it('opens in a Dutch spreadsheet', () => expect(alsCsv(['naam', 'aantal'], [['Parlan', 29]])).toBe('\uFEFFnaam;aantal\r\nParlan;29\r\n'));
  it.each(['=1+1', '+31', '-2', '@som', '\tx'])('does not let %j be a formula', (tekst) => expect(alsCsv([], [[tekst]])).toContain(`'${tekst}`));
  it('keeps quotes, semicolons and line ends inside their cell', () => expect(alsCsv([], [['a;"b"\nc']])).toContain('"a;""b""\nc"'));
});
