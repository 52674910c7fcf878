export const KOSTENPAD = '/kosten';
export const kostenpad = (id: string): string => `${KOSTENPAD}/${id}`;
export const staatpad = (id: string, partij: string): string => `${KOSTENPAD}/${id}/${encodeURIComponent(partij)}`;
