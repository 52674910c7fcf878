import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { DossierStand } from '../../domain/keten/stand.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import type { GelezenDossier, Voorval } from '../../storage/lezen/dossier.ts';
import { maakBeeld, tredeVan } from '../dossier/beeld.ts';
import { watWas } from '../dossier/tijdlijn.ts';
import { brieven } from '../mijn/brieven.tsx';
import { Meldingen } from '../mijn/gegevens.tsx';
import type { Mijn } from '../mijn/mijn.ts';
import { waarschuwingsstuk } from '../signalering/brief.tsx';
import { briefVan } from './brief.tsx';

/* A dossier that went over to a newer version (P2.e): what was decided and sent before stays as the version of then has it. */

const alle = leesRegelingen();
const toen = alle.op('pact-ijmond-zuid-kennemerland', '2026-01-01');
const nu: Regeling = {
  ...toen, geldig_vanaf: '2026-10-01', korte_naam: 'Nieuwe naam', wonen: { ...toen.wonen!, ladder: [{ code: 'gesprek', naam: 'Gesprek vooraf', brief: false, bron: 'art. 9' }] },
  termijnen: { ...toen.termijnen, besluit: { ...toen.termijnen.besluit!, bron: 'een ander artikel' } },
};
const regelingen = { ...alle, op: (_: string, dag: string) => (dag >= nu.geldig_vanaf ? nu : toen) };
const met = toen.wonen!.ladder.find((t) => t.brief)!;
const voorval = (volgnummer: number, soort: string, gegevens: object, actie: string): Voorval =>
  ({ volgnummer, soort, gegevens, gebeurd_op: '2026-03-02', vastgelegd_op: new Date('2026-03-02T10:00:00Z'), account: 'a', organisatie: 'PréWonen', actie, versie: toen.geldig_vanaf }) as unknown as Voorval;
const stand = {
  regeling: toen.regeling, versie: nu.geldig_vanaf, zorgorganisatie: 'hvo-querido', fase: 'huur', status: 'woont', sinds: '2026-01-12', toestemming: 'gegeven', herkomstgemeente: 'haarlem', zoekgemeenten: [], toetsen: [], gezet: { 'besluit-verdagen': '2025-11-03' }, fasen: {},
  verdaagd: { uiterlijk: '2025-12-22' }, sleutel: { corporatie: 'pre-wonen', op: '2026-01-12' }, waarschuwingen: [{ nr: 1, trede: met.code, op: '2026-03-02', reageren_tot: '2026-03-16' }],
} as unknown as DossierStand;
const dossier = {
  id: 'd', kenmerk: 'PACT-2026-0147', volgnummer: 3, stand, zorgorganisatie: 'HVO-Querido', groepen: ['voortgang', 'personalia', 'beoordeling', 'signalering', 'huur'], taken: [], deelnemers: [], gegevens: { personalia: { naam: 'Bo Kuiper' }, beoordeling: { verdaging_reden: 'Er is een advies gevraagd.' } },
  voorvallen: [voorval(1, 'besluit-verdaagd', { uiterlijk: '2025-12-22' }, 'besluit-verdagen'), voorval(2, 'waarschuwing-gegeven', { nr: 1, trede: met.code, reageren_tot: '2026-03-16' }, 'waarschuwing-geven'), voorval(3, 'versie-overgezet', { versie: nu.geldig_vanaf }, 'versie-overzetten')],
} as unknown as GelezenDossier;
const beeld = maakBeeld(dossier, nu, { account: 'c', naam: 'Bo', organisatie: 'client', organisatieNaam: 'Cliënt', rol: 'client', regeling: toen.regeling }, '2026-11-24', (vanaf) => regelingen.op(toen.regeling, vanaf));
const mijn = { ...beeld, soort: 'client', dossiers: ['d'], naar: (pad: string) => pad } as unknown as Mijn;
const verzoek = { kern: { regelingen, verbinding: { als: async () => ({ verslagen: [], contacten: [] }) } }, token: 't' } as unknown as IngelogdVerzoek;

describe('P2.e brieven na een overgang naar een andere versie', () => {
  it('P2.e de brief van het uitstel noemt wat gold toen is uitgesteld', () => {
    const brief = JSON.stringify(briefVan(regelingen, beeld, 'uitstel'));
    expect(brief).toContain(toen.korte_naam);
    expect(brief).not.toContain('Nieuwe naam');
    expect(brief).not.toContain('een ander artikel');
  });

  it('P2.e de waarschuwingsbrief is die van de trede van toen, ook als de nieuwe versie die niet meer kent', async () => {
    expect(tredeVan(beeld, stand.waarschuwingen![0]!)).toEqual(met);
    const stuk = await waarschuwingsstuk(verzoek, beeld, 1);
    expect(stuk?.titel).toBe(met.naam);
    expect(JSON.stringify(stuk)).toContain('16 maart 2026');
  });

  it('P2.e de cliënt vindt die brief in de lijst, en de kaart noemt de trede en linkt ernaar', () => {
    expect(brieven(mijn).map((b) => b.soort)).toEqual(['waarschuwing-1', 'uitstel']);
    const kaart = renderToStaticMarkup(Meldingen({ mijn, verslagen: [] }));
    expect(kaart).toContain(met.naam);
    expect(kaart).toMatch(/href="[^"]*waarschuwing-1"/);
  });

  it('P2.e de tijdlijn noemt de trede zoals hij toen heette', () => {
    expect(JSON.stringify(watWas(beeld))).toContain(met.naam[0]!.toLowerCase() + met.naam.slice(1));
  });
});
