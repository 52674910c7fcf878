export const INSPANNINGENPAD = '/inspanningen';
export const ACTIESPAD = '/acties';
export const DIENSTVERLENINGPAD = '/inspanningen/dienstverlening';
export const partijpad = (partij: string, jaar?: number): string => `${INSPANNINGENPAD}/${partij}${jaar ? `?jaar=${jaar}` : ''}`;
export const gesprekpad = (id: string): string => `${INSPANNINGENPAD}/gesprekken/${id}`;
