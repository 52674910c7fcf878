import { expect, it, vi } from 'vitest';
import { maakPdf } from './pdf.ts';

vi.mock('@myriaddreamin/typst-ts-node-compiler', () => { throw new Error('no binary for this computer'); });

it('P3.d zonder PDF-maker op deze computer: een reden en een uitweg, geen fout', async () => {
  const gezegd = vi.spyOn(console, 'error').mockImplementation(() => {});
  const stuk = { titel: 'Besluit', kenmerk: 'PACT-1', dag: '2026-11-23', afzender: ['Gemeente'], aan: [], feiten: [], kern: 'Ja.', secties: [], ondertekening: [] };
  for (let keer = 0; keer < 2; keer++) expect(await maakPdf(stuk)).toMatchObject({ ok: false, reden: 'Op deze computer kan Voordeur geen PDF maken.', wat: expect.stringContaining('druk die af') });
  expect(gezegd).toHaveBeenCalledTimes(1);
});
