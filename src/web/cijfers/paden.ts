/** Where adopted reports stand. */
export const RAPPORTENPAD = '/monitor/rapporten';
