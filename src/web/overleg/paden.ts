/** The addresses of this room. */
export const OVERLEGPAD = '/overleg';
export const vergaderingpad = (id: string): string => `${OVERLEGPAD}/${id}`;
export const verslagpad = (id: string, einde: '' | '.pdf' = ''): string => `${OVERLEGPAD}/${id}/verslag${einde}`;
export const icspad = (id: string): string => `${OVERLEGPAD}/${id}/afspraak.ics`;
export const overnemenpad = (id: string): string => `${OVERLEGPAD}/${id}/overnemen`;
export const stukkenpad = (id: string): string => `${OVERLEGPAD}/${id}/stukken`;
export const stukpad = (id: string, stuk: string): string => `${OVERLEGPAD}/${id}/stukken/${stuk}`;
export const AGENDAPAD = '/instellingen/agenda';
export const feedpad = (geheim: string): string => `/agenda/${geheim}`;
