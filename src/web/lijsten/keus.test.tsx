import { Hono, type Context } from 'hono';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { kiesUit, lijstBestand, Lijstbalk, Lijstuitvoer, nieuwsteEerst, opTekst, sorteerkop, type Lijstkeus, type Lijstvorm } from './keus.tsx';

type Rij = { naam: string; op: string; stand: 'open' | 'klaar' };
const RIJEN: Rij[] = [{ naam: 'Koggenland', op: '2026-01-01', stand: 'open' }, { naam: 'Enkhuizen', op: '2026-03-01', stand: 'klaar' }, { naam: '=Édam', op: '2026-02-01', stand: 'open' }];
const VORM: Lijstvorm<Rij> = {
  pad: '/lijst', vast: { jaar: '2026' }, woorden: (r) => r.naam, volgorden: [{ code: 'nieuw', naam: 'Nieuwste eerst', op: nieuwsteEerst((r) => r.op) }, { code: 'naam', naam: 'Naam', op: opTekst((r) => r.naam) }],
  filters: [{ naam: 'stand', label: 'Stand', begin: 'open', opties: [{ waarde: 'open', naam: 'Open' }, { waarde: 'klaar', naam: 'Klaar' }], past: (r, stand) => r.stand === stand }],
  csv: { naam: 'lijst', kolommen: [{ kop: 'Naam', waarde: (r) => r.naam }] },
};
async function met(vraag: string): Promise<{ keus: Lijstkeus<Rij>; bestand: string | undefined; html: string }> {
  const app = new Hono();
  let keus: Lijstkeus<Rij> | undefined;
  app.get('/lijst', (c: Context) => { keus = kiesUit(c, VORM, RIJEN); return lijstBestand(c, VORM, keus, '2026-11-23') ?? c.text('blad'); });
  const antwoord = await app.request(`/lijst${vraag}`);
  return { keus: keus!, bestand: antwoord.headers.get('content-type')?.startsWith('text/csv') ? await antwoord.text() : undefined, html: renderToStaticMarkup(<><Lijstbalk vorm={VORM} keus={keus!} label="Kies" /><Lijstuitvoer vorm={VORM} keus={keus!} /></>) };
}
const namen = (keus: Lijstkeus<Rij>) => keus.getoond.map((r) => r.naam);

describe('een korte lijst met zoeken, filter, volgorde en bestand', () => {
  it('E4.info opent zoals beschreven, en wat niet bestaat telt als geen keuze', async () => {
    expect(namen((await met('')).keus)).toEqual(['=Édam', 'Koggenland']);
    expect(namen((await met('?stand=weg&volgorde=weg')).keus)).toEqual(['=Édam', 'Koggenland']);
    expect(namen((await met('?stand=alles&volgorde=naam')).keus)).toEqual(['=Édam', 'Enkhuizen', 'Koggenland']);
  });
  it('E4.info zoekt zonder op hoofdletters en accenten te letten', async () => {
    expect(namen((await met('?zoek=EDAM')).keus)).toEqual(['=Édam']);
    expect((await met('?zoek=niets')).html).not.toContain('Uitvoeren als CSV');
  });
  it('E4.info bewaart in het adres wat anders is dan gewoon, en het jaar', async () => {
    const { html, keus } = await met('?zoek=o&stand=alles&volgorde=naam');
    expect(html).toContain('href="/lijst?jaar=2026&amp;zoek=o&amp;stand=alles&amp;volgorde=naam&amp;als=csv"');
    expect(html).toContain('<input type="hidden" name="jaar" value="2026"/>');
    expect(html).toContain('href="/lijst?jaar=2026"');
    expect(sorteerkop(VORM, keus, 'nieuw').sorteer).toEqual({ href: '/lijst?jaar=2026&zoek=o&stand=alles&volgorde=nieuw' });
    expect(sorteerkop(VORM, keus, 'naam').sorteer?.nu).toBe('oplopend');
  });
  it('E4.info geeft dezelfde rijen als bestand, waarin een naam geen formule wordt', async () => {
    expect((await met('?als=csv')).bestand).toBe("Naam\r\n'=Édam\r\nKoggenland\r\n");
  });
});
