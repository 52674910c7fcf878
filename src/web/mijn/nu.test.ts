import { describe, expect, it } from 'vitest';
import { GEVOLGEN } from '../../domain/keten/gebeurtenissen.ts';
import { STATUSSEN } from '../../domain/keten/stand.ts';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { BIJZONDER, NIETS, nuVoor, STATUSTEKST, STRAKS } from './nu.ts';
import { NEE_ZEGGEN, vaakGevraagd } from './vaak.ts';
import { doeltekst } from './wiemag.ts';
import { MIJN_GROEPEN, zegGroepen, type Woorden } from './woorden.ts';
import { GROEPEN } from '../../domain/aanvraag/gegevensgroepen.ts';

/* The client's pages speak plainly: short sentences, and none of the words that only people of the trade know. */

const W: Woorden = { begeleider: 'je begeleider', zorg: 'HVO-Querido', servicepunt: 'de uitstroomcoördinator', beslisser: 'de gemeente', verhuurder: 'Woningbedrijf Velsen' };
const VERBODEN = /\b(fase|dossier|artikel|art\.|convenant|toets(en|ing)?|beschikking|indicatie|regeling|traject|cliënt|corporatie|betrokken(e|en)?|conform|AVG|escalatie|signaal|intramuraal|doelgroep|motivering|omklap|doeleinde|verstrek\w*|teneinde|middels|inzake)\b/i;

const REGELINGEN = leesRegelingen().alle();
const teksten = (): string[] => [
  NIETS,
  ...STATUSSEN.flatMap((s) => { const nu = STATUSTEKST[s](W); return [nu.kop, ...nu.zinnen, ...(nu.zelf ? [nu.zelf] : [])]; }),
  ...Object.values(BIJZONDER).flatMap((t) => { const nu = t(W); return [nu.kop, ...nu.zinnen]; }),
  ...Object.values(STRAKS).map((t) => t(W)),
  ...GEVOLGEN.flatMap((g) => NEE_ZEGGEN[g](W)),
  ...STATUSSEN.flatMap((s) => REGELINGEN.flatMap((r) => vaakGevraagd(r, s, W).flatMap((v) => [v.vraag, ...v.zinnen]))),
  ...REGELINGEN.flatMap((r) => r.toestemming.doeleinden.flatMap((d) => Object.values(doeltekst(d)))),
  ...Object.values(MIJN_GROEPEN), ...zegGroepen(GROEPEN),
];
const zinnen = (tekst: string): string[] => tekst.split(/(?<=[.?!])\s+/).filter(Boolean);

describe('P3.b, P12 wat de cliënt leest', () => {
  it('P12.e elke stand heeft een tekst die zegt wat er gebeurt en of de cliënt iets moet doen', () => {
    for (const status of STATUSSEN) {
      const nu = nuVoor({ status, toestemming: 'gegeven' }, W, false);
      expect(nu.kop.length, status).toBeGreaterThan(3);
      expect(nu.zinnen.length, status).toBeGreaterThan(0);
    }
  });
  it('P12.e elke zin is hoogstens vijftien woorden', () => {
    const lang = teksten().flatMap(zinnen).filter((z) => z.split(/\s+/).length > 15);
    expect([...new Set(lang)]).toEqual([]);
  });
  it('P12.e geen woord dat alleen vakmensen kennen, geen uitroepteken', () => {
    expect([...new Set(teksten().filter((t) => VERBODEN.test(t) || t.includes('!')))]).toEqual([]);
  });
  it('P3.b wie de toestemming introk leest dat eerst, ook wie al woont', () => {
    expect(nuVoor({ status: 'wacht-op-woning', toestemming: 'ingetrokken' }, W, false)).toMatchObject({ kop: 'Delen staat uit', bijzonder: true });
    expect(nuVoor({ status: 'woont', toestemming: 'ingetrokken', sleutel: {} }, W, false).zinnen.join(' ')).toContain('Je huurcontract blijft');
    expect(nuVoor({ status: 'afgewezen', toestemming: 'ingetrokken' }, W, true).kop).toBe('Het antwoord is nee');
    expect(nuVoor({ status: 'afgerond', toestemming: 'gegeven', gewist_op: '2026-11-01' }, W, true).kop).toBe('Je gegevens zijn gewist');
  });
});
