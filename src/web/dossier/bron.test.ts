import { describe, expect, it } from 'vitest';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { bronVan } from './bron.ts';

const regelingen = leesRegelingen();
const pact = regelingen.op('pact-ijmond-zuid-kennemerland', '2026-01-01');
const pad = (tekst: string) => bronVan(pact, tekst)?.href;

describe('bronVan', () => {
  it('links a reference to the article it begins with, in the version of the dossier', () => {
    expect(pad('art. 3d; definities, Beoordelingstafel')).toBe('/regelingen/pact-ijmond-zuid-kennemerland/artikelen/art-3?versie=2021-10-07');
    expect(pad('inspanning zorgorganisaties, vijfde punt')).toContain('/inspanning-zorg?');
    expect(pad('inspanning woningcorporaties, eerste punt')).toContain('/inspanning-corporaties?');
    expect(pad('doelgroep, vereisten van de Huisvestingsverordening')).toContain('/doelgroep?');
  });
  it('leaves what is no article of the covenant as words', () => {
    expect(bronVan(pact, 'werkafspraak, niet in het convenant')).toEqual({ tekst: 'werkafspraak, niet in het convenant' });
    expect(bronVan(pact, undefined)).toBeUndefined();
  });
  it('finds the article of every step, criterion and line of the sharing matrix, in every version', () => {
    const zonder = regelingen.alle().flatMap((r) => regelingen.versies(r.regeling)).flatMap((r) =>
      [...Object.values(r.stappen), ...r.criteria, ...r.gegevensdeling, ...r.aanvraag].filter((regel) => !/^(werkafspraak|AVG|Awb|BW|evaluatie, figuur|de overgangsregel van de nieuwe versie)/.test(regel.bron) && !bronVan(r, regel.bron)?.href).map((regel) => `${r.regeling} ${r.geldig_vanaf}: ${regel.bron}`));
    expect(zonder).toEqual([]);
  });
});
