import { Temporal } from 'temporal-polyfill';
import { dagMetNummer, dagnummer, type Dag } from './dag.ts';

/** So many calendar months after a day, the last day of the month where it has no such day. Weekends do not move it. */
export const maandenNa = (dag: Dag, maanden: number): Dag => Temporal.PlainDate.from(dag).add({ months: maanden }).toString();
export const maandenVoor = (dag: Dag, maanden: number): Dag => Temporal.PlainDate.from(dag).subtract({ months: maanden }).toString();
/** So many days after a day; before it when negative. */
export const dagenNa = (dag: Dag, dagen: number): Dag => dagMetNummer(dagnummer(dag) + dagen);
