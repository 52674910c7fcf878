import { Temporal } from 'temporal-polyfill';
import type { Dag } from './dag.ts';

export type Feestdag = { dag: Dag; naam: string };

/** Easter Sunday of a year in the Gregorian calendar, by the church's reckoning of the full moon (the epact). */
export function eerstePaasdag(jaar: number): Temporal.PlainDate {
  const eeuw = Math.floor(jaar / 100);
  const gulden = jaar % 19;
  const maancorrectie = Math.floor((8 * eeuw + 13) / 25);
  const maan = (19 * gulden + eeuw - Math.floor(eeuw / 4) - maancorrectie + 15) % 30;
  // The two exceptions of the reckoning keep the full moon from falling after 18 April, or twice in one cycle on that day.
  const vollemaan = maan === 29 || (maan === 28 && gulden > 10) ? maan - 1 : maan;
  const maart21 = Temporal.PlainDate.from({ year: jaar, month: 3, day: 21 });
  const paasmaan = maart21.add({ days: vollemaan });
  return paasmaan.add({ days: 7 - (paasmaan.dayOfWeek % 7) });
}

/** The King's birthday is kept on 27 April, on the Saturday before when that is a Sunday. */
function koningsdag(jaar: number): Temporal.PlainDate {
  const dag = Temporal.PlainDate.from({ year: jaar, month: 4, day: 27 });
  return dag.dayOfWeek === 7 ? dag.subtract({ days: 1 }) : dag;
}

/**
 * The days that count as generally recognised holidays (Algemene termijnenwet art. 3, first and second paragraph), in
 * order. In law 5 May is one every year and Good Friday is put on a par with them. King's Day as it is since 2014.
 * Days that a royal decree puts on a par for some years (third paragraph) are not in here.
 */
export function feestdagen(jaar: number): Feestdag[] {
  const pasen = eerstePaasdag(jaar);
  const vast = (maand: number, dag: number) => Temporal.PlainDate.from({ year: jaar, month: maand, day: dag });
  const lijst: [Temporal.PlainDate, string][] = [
    [vast(1, 1), 'Nieuwjaarsdag'],
    [pasen.subtract({ days: 2 }), 'Goede Vrijdag'],
    [pasen.add({ days: 1 }), 'tweede paasdag'],
    [koningsdag(jaar), 'Koningsdag'],
    [vast(5, 5), 'Bevrijdingsdag'],
    [pasen.add({ days: 39 }), 'Hemelvaartsdag'],
    [pasen.add({ days: 50 }), 'tweede pinksterdag'],
    [vast(12, 25), 'eerste kerstdag'],
    [vast(12, 26), 'tweede kerstdag'],
  ];
  return lijst.map(([dag, naam]) => ({ dag: dag.toString(), naam })).sort((a, b) => (a.dag < b.dag ? -1 : 1));
}
