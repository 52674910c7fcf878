import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { Bewaarkaart, Bewaartermijnen, zegOver } from './bewaarkaart.tsx';

const regeling = leesRegelingen().versies('pact-ijmond-zuid-kennemerland').at(-1)!;
const kaart = (stand: object, groepen: string[] = ['voortgang', 'rechten']): string =>
  renderToStaticMarkup(<Bewaarkaart beeld={{ regeling, vandaag: '2026-03-01', dossier: { groepen, stand: { status: 'ingetrokken', sinds: '2026-02-02', toetsen: [], zoekgemeenten: [], gezet: {}, ...stand } } } as unknown as Parameters<typeof Bewaarkaart>[0]['beeld']} />);

describe('P12.e de bewaarkaart', () => {
  it('P12.e zegt wanneer de persoon wordt gewist, waarom, en waarop dat rust', () => {
    expect(kaart({})).toMatch(/16 maart 2026 \(over 15 dagen\).*aanvraag ingetrokken voor een besluit, sinds 2 februari 2026.*AVG art\. 5 lid 1e/s);
  });
  it('P12.e zegt wat het wissen tegenhoudt', () => {
    expect(kaart({ verzoeken: [{ nr: 1, soort: 'bezwaar', op: '2026-02-10', uiterlijk: '2026-03-10' }] })).toContain('Er loopt een bezwaar');
    expect(kaart({ verzoeken: [{ nr: 1, soort: 'inzage', op: '2026-02-10', uiterlijk: '2026-03-10' }] })).toContain('verzoek van de cliënt open');
  });
  it('P12.f is er niet zolang het dossier loopt, en niet voor wie de rechten van de cliënt niet ziet', () => {
    expect(kaart({ status: 'woont' })).toBe('');
    expect(kaart({}, ['voortgang', 'personalia'])).toBe('');
  });
  it('P12.e bij de regeling staat elke termijn met haar bron', () => {
    const tabel = renderToStaticMarkup(<Bewaartermijnen regeling={regeling} />);
    for (const { termijn, bron } of regeling.privacy.bewaren) { expect(tabel).toContain(termijn); expect(tabel).toContain(bron); }
  });
  it('P12.e een verre dag staat in maanden of jaren', () => {
    expect([zegOver('2026-03-02', '2026-03-01'), zegOver('2026-08-28', '2026-03-01'), zegOver('2036-03-01', '2026-03-01'), zegOver('2026-02-01', '2026-03-01')]).toEqual(['over 1 dag', 'over 6 maanden', 'over 10 jaar', 'vandaag']);
  });
});
