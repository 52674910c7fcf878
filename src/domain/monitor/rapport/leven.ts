import { UITKOMSTEN } from '../../begeleiding/woorden.ts';
import { SIGNAALSOORTEN } from '../../signalering/woorden.ts';
import { zegPeriode } from '../periode.ts';
import type { Cijfertabel, Hoofdstuk } from '../tabel.ts';
import { beschermd, type Kolom } from '../wooncijfers.ts';
import type { Rapportcode } from './cijfers.ts';
import { deelnemers, metGetelde, type Benoemd, type Kader } from './kader.ts';
import { aantal, tabel } from './maken.ts';
import type { Telstaat } from './telstaat.ts';

type Rapportkolom = { code: string; naam: string; /** may its total be told, beside what other tables hold back? */ mag?: boolean };
const AANTAL: readonly Rapportkolom[] = [{ code: 'aantal', naam: 'Aantal' }];

/** Counts of what befell people: every column protected with its total. */
function verhuld(code: Rapportcode, k: Kader, t: Telstaat, rijen: readonly Benoemd[], kolommen: readonly Rapportkolom[]): Cijfertabel {
  const vakken = new Map<string, Kolom>(kolommen.map((c) => [c.code, beschermd(rijen.map((r) => t.aantal(code, r.code, c.code)), c.mag ?? true)]));
  const gemaakt = tabel(code, k, {
    kolommen: kolommen.map((c) => aantal(c.code, c.naam)), totaal: Object.fromEntries([...vakken].map(([c, v]) => [c, v.totaal])),
    rijen: rijen.map((r, i) => ({ ...r, cellen: Object.fromEntries([...vakken].map(([c, v]) => [c, v.rijen[i]!])) })),
  });
  return { ...gemaakt, titel: `${gemaakt.titel}, ${zegPeriode(k.mensenjaar)}` };
}

/** Signals, endings and complaints (W17.c, W17.z): over the last whole year of the period that is over. */
export function leven(k: Kader, t: Telstaat): Hoofdstuk['tabellen'] {
  const klachtsoorten: Benoemd[] = [...new Map([...k.versies, k.regeling].flatMap((v) => v.wonen?.klachten ?? []).map((x) => [x.code, { code: x.code, naam: x.naam }])).values()];
  const metAlle = (cijfer: string, vast: readonly Benoemd[]): Benoemd[] => metGetelde(k, vast, t.rijen(cijfer));
  const signalen = verhuld('signalen', k, t, metAlle('signalen', SIGNAALSOORTEN), AANTAL);
  const aflopen = verhuld('aflopen', k, t, metAlle('aflopen', UITKOMSTEN), AANTAL);
  // What a table per party tells must not give back what the table by kind holds back.
  const verteld = ({ rijen }: Cijfertabel, ...codes: string[]): boolean => codes.every((code) => typeof rijen.find((r) => r.code === code)?.cellen.aantal === 'number');
  return [
    signalen, aflopen, verhuld('klachten', k, t, metAlle('klachten', klachtsoorten), AANTAL),
    verhuld('huurders-corporaties', k, t, metAlle('huurders-corporaties', deelnemers(k, 'corporatie')), [
      { code: 'huurachterstand', naam: 'Huurachterstand', mag: verteld(signalen, 'huurachterstand') }, { code: 'overlast', naam: 'Overlast', mag: verteld(signalen, 'overlast') },
      { code: 'ontruimd', naam: 'Ontruimd', mag: verteld(aflopen, 'ontruimd-huurachterstand', 'ontruimd-overlast') },
    ]),
    verhuld('onttrokken', k, t, metAlle('onttrokken', deelnemers(k, 'zorgorganisatie')), [{ code: 'aantal', naam: 'Aantal', mag: verteld(aflopen, 'onttrokken') }]),
  ];
}
