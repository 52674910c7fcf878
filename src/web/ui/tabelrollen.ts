/**
 * The roles of a table, said aloud. Where a stylesheet turns rows into cards, the elements lose their table display and some browsers
 * then forget what they are; these say it again.
 */
export const ROL = {
  tabel: { role: 'table' },
  groep: { role: 'rowgroup' },
  rij: { role: 'row' },
  kop: { role: 'columnheader' },
  rijkop: { role: 'rowheader' },
  cel: { role: 'cell' },
};
