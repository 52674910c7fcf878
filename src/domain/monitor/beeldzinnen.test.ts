import { describe, expect, it } from 'vitest';
import { kaartzin, restzin, stroomzin, trechternoot, trechterzin, trendzin, wachtnoot, wachtzin, zegDeel, zegMaanden } from './beeldzinnen.ts';

it('P11.f zegt waarom de trechter minder sleutels heeft dan de periode', () => {
  expect(trechternoot(41, 51)).toBe('In deze periode zijn 51 sleutels overgedragen; 10 daarvan horen bij een aanvraag van eerder en staan hier niet.');
  expect(trechternoot(0, 1)).toBe('In deze periode is 1 sleutel overgedragen; 1 daarvan hoort bij een aanvraag van eerder en staat hier niet.');
  for (const groep of [51, 'klein', undefined]) expect(trechternoot(groep, 51)).toBeUndefined();
});

it('P11.f zegt waarom er in de trechter anderen wachten dan op een eerste aanbod', () => {
  expect(wachtnoot(51, 41)).toBe('Van deze aanvragen wachten er nu 51 op een woning, ook wie al eens een woning kreeg voorgelegd. Op een eerste aanbod wachten er 41: daar telt wie nog niets kreeg voorgelegd, ook van een aanvraag van eerder.');
  for (const [groep, eerste] of [[41, 41], ['klein', 41], [51, undefined], [0, 3]] as const) expect(wachtnoot(groep, eerste)).toBeUndefined();
});

describe('E4.info the sentence above a picture', () => {
  it.each([[114, 151, 'Driekwart'], [0, 9, 'Niemand'], [9, 9, 'Iedereen'], [90, 91, '90 van de 91'], [1, 2, 'De helft'], [2, 3, 'Twee derde']])('says %i of %i as %s', (deel, geheel, woorden) => expect(zegDeel(deel, geheel)).toBe(woorden));
  it('never says everyone or nobody of a part that is nearly so', () => {
    const delen = [2, 3, 90, 399].flatMap((geheel) => Array.from({ length: geheel - 1 }, (_, i) => zegDeel(i + 1, geheel)));
    expect(delen.filter((zin) => zin === 'Niemand' || zin === 'Iedereen')).toEqual([]);
  });
  it('says of a few people how many, not which part', () => {
    expect(wachtzin(2, 4, '6 maanden')).toBe('4 mensen kregen een eerste aanbod');
    expect(wachtzin(114, 151, '6 maanden')).toBe('Driekwart krijgt binnen 6 maanden een eerste aanbod');
    expect(wachtzin(8, 9, '6 maanden')).toBe('8 van de 9 krijgen binnen 6 maanden een eerste aanbod');
    expect(wachtzin(46, 46, '6 maanden', 63)).toBe('46 kregen een eerste aanbod, allemaal binnen 6 maanden; 63 wachten nog');
    expect(wachtzin(8, 9, '6 maanden', 1)).toBe('8 van de 9 krijgen binnen 6 maanden een eerste aanbod; 1 wacht nog');
    expect(wachtzin(0, 0, '6 maanden')).toMatch(/^Nog niemand/);
    expect(stroomzin(1, 3)).toBe('1 van 3 blijft in de gemeente van herkomst');
    expect(stroomzin(20, 30)).toBe('Twee derde blijft in de gemeente van herkomst');
  });
  it('follows a group from application to key', () => {
    expect(trechterzin(214, 112)).toBe('Van 214 aanvragen zijn er 112 tot een sleutel gekomen');
    expect(trechterzin(3, 0)).toBe('Van 3 aanvragen zijn er nog geen tot een sleutel gekomen');
  });
  it('holds only quarters beside each other that are over', () => {
    expect(trendzin([{ waarde: 12 }, { waarde: 7 }, { waarde: 1, loopt: true }])).toBe('Van 12 naar 7 sleutels per kwartaal');
    expect(trendzin([{ waarde: 12 }, { waarde: 1, loopt: true }])).toBe('Het verloop per kwartaal');
  });
  it('tells the furthest and the least far, and nothing when they are alike', () => {
    expect(kaartzin([{ naam: 'Hoorn', deel: 0.5 }, { naam: 'Opmeer', deel: 0.2 }])).toBe('Hoorn is het verst op weg naar het doel, Opmeer het minst');
    expect(kaartzin([{ naam: 'Hoorn', deel: 0.5 }])).toBeUndefined();
  });
  it('PO.c3 says what happens with the rest, and who may decide otherwise', () => {
    const overdracht = { standaard: 'meenemen' as const, besluit_door: 'Bestuurlijke Tafel', bron: 'punt 3' };
    expect(restzin({ verdeelsleutel: { overdracht } } as never, 2026)).toEqual({ zin: 'Wat overblijft telt mee in 2027, tenzij de Bestuurlijke Tafel anders besluit.', bron: 'punt 3' });
    expect(restzin({ verdeelsleutel: {} } as never, 2026).zin).toMatch(/zegt niet/);
  });
  it('says days as months', () => expect(zegMaanden(134)).toBe('4,4 mnd'));
});
