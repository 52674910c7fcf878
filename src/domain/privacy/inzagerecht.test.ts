import { describe, expect, it } from 'vitest';
import { delingsverschil } from './delingsverschil.ts';
import { inzagerecht } from './inzagerecht.ts';
import type { Regeling } from '../regeling/schema.ts';

const regeling = {
  gegevensdeling: [{ groep: 'huur', vanaf: { begeleider: 'aanvraag', woonconsulent: 'huur', consulent: 'huur' }, bron: 'art. 5a' }],
  toestemming: { bron: 'art. 3b', doeleinden: [{ code: 'hulp', naam: 'Hulp regelen', tekst: '', ontvangers: ['consulent'], nodig: false, zonder: '', bron: 'art. 5b' }] },
} as Pick<Regeling, 'gegevensdeling' | 'toestemming'>;
const stand = { fase: 'begeleiding', fasen: { huur: { van: '2026-03-01' } }, toestemming: true } as const;

describe('waarom iemand iets ziet of niet', () => {
  it('P12, P12.b ziet het, met sinds wanneer en het artikel', () => {
    expect(inzagerecht(regeling, stand, 'woonconsulent', 'huur', true)).toEqual({ ziet: true, vanaf: 'huur', sinds: '2026-03-01', bron: 'art. 5a' });
    expect(inzagerecht(regeling, stand, 'begeleider', 'huur', true)).toEqual({ ziet: true, vanaf: 'aanvraag', bron: 'art. 5a' });
  });
  it('P12, P3.b wat het sluit: nooit, de fase, de toestemming, het doel, of niet betrokken', () => {
    expect(inzagerecht(regeling, stand, 'tafellid', 'huur', true)).toMatchObject({ ziet: false, waarom: 'nooit' });
    expect(inzagerecht(regeling, stand, 'woonconsulent', 'klachten', true)).toEqual({ ziet: false, waarom: 'nooit' });
    expect(inzagerecht(regeling, { ...stand, fase: 'aanbod' }, 'woonconsulent', 'huur', true)).toMatchObject({ waarom: 'fase', vanaf: 'huur' });
    expect(inzagerecht(regeling, { ...stand, toestemming: false }, 'woonconsulent', 'huur', true)).toMatchObject({ waarom: 'toestemming' });
    expect(inzagerecht(regeling, { ...stand, toestemming: false }, 'begeleider', 'huur', true)).toMatchObject({ ziet: true });
    expect(inzagerecht(regeling, { ...stand, doeleinden: [] }, 'consulent', 'huur', true)).toMatchObject({ waarom: 'doel', doel: 'Hulp regelen' });
    expect(inzagerecht(regeling, stand, 'woonconsulent', 'huur', false)).toMatchObject({ waarom: 'niet-betrokken' });
  });
  it('P12.b een nieuwe versie zegt precies wie er meer, minder of later ziet', () => {
    const nieuw = { gegevensdeling: [{ groep: 'huur', vanaf: { begeleider: 'aanvraag', woonconsulent: 'aanbod', tafellid: 'huur' }, bron: 'art. 6' }] } as Pick<Regeling, 'gegevensdeling'>;
    expect(delingsverschil(regeling, regeling)).toEqual([]);
    expect(delingsverschil(regeling, nieuw)).toEqual([{ groep: 'huur', rol: 'tafellid', wordt: 'huur' }, { groep: 'huur', rol: 'consulent', was: 'huur' }, { groep: 'huur', rol: 'woonconsulent', was: 'huur', wordt: 'aanbod' }]);
  });
});
