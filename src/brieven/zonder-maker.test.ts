import { afterAll, expect, it, vi } from 'vitest';

// The program loads its printer once; this file wants one that has not been loaded yet, and leaves none behind.
vi.doMock('@myriaddreamin/typst-ts-node-compiler', () => { throw new Error('no binary for this computer'); });
vi.resetModules();
const { maakPdf } = await import('./pdf.ts');
const gezegd = vi.spyOn(console, 'error').mockImplementation(() => {});
afterAll(() => {
  gezegd.mockRestore();
  vi.doUnmock('@myriaddreamin/typst-ts-node-compiler');
  vi.resetModules();
});

it('P3.d zonder PDF-maker op deze computer: een reden en een uitweg, geen fout', async () => {
  const stuk = { titel: 'Besluit', kenmerk: 'PACT-1', dag: '2026-11-23', afzender: ['Gemeente'], aan: [], feiten: [], kern: 'Ja.', secties: [], ondertekening: [] };
  for (let keer = 0; keer < 2; keer++) expect(await maakPdf(stuk)).toMatchObject({ ok: false, reden: 'Op deze computer kan Voordeur geen PDF maken.', wat: expect.stringContaining('druk die af') });
  expect(gezegd).toHaveBeenCalledTimes(1);
});
