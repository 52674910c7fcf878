import { isZaakstap, ZAAKSTAPREGELS, type Zaakstap } from '../../domain/zaak/soorten.ts';

export const SAMENPAD = '/samen';
/** The form of a step; `uit`: what it opens with. */
export const zaakstappad = (stap: Zaakstap, zaak?: string, uit: Readonly<Record<string, string>> = {}): string => {
  const vraag = new URLSearchParams({ ...(zaak ? { zaak } : {}), ...uit }).toString();
  return `/zaken/stappen/${stap}${vraag ? `?${vraag}` : ''}`;
};
/** What a page says after a step: "Overleg gepland." */
export const gedaanMelding = (gedaan: string | undefined): string | undefined => (gedaan && isZaakstap(gedaan) ? `${ZAAKSTAPREGELS[gedaan].gedaan}.` : undefined);
