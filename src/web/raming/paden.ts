export const RAMINGPAD = '/raming';
export const DOELENPAD = '/raming/doelen';
