import type { Optie } from '../../domain/invoer/vragen.ts';

/** Who can give consent, or take it back (art. 3b: the client and/or the legal representative). */
export const TOESTEMMERS: readonly Optie[] = [
  { code: 'client', naam: 'De cliënt zelf' }, { code: 'vertegenwoordiger', naam: 'De wettelijk vertegenwoordiger' }, { code: 'beiden', naam: 'De cliënt en de wettelijk vertegenwoordiger samen' },
];
