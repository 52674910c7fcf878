export const PARTIJPAD = '/partijen';
export const TOETREDINGPAD = '/partijen/toetredingen';
export const GESCHILPAD = '/geschillen';
export const partijpad = (code: string): string => `${PARTIJPAD}/${encodeURIComponent(code)}`;
export const toetredingpad = (id: string): string => `${TOETREDINGPAD}/${id}`;
export const uittredingpad = (id: string): string => `/partijen/uittredingen/${id}`;
