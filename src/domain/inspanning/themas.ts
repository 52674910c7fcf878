/** What an action is about. With property among them: where, in what form, how many homes. */
export const THEMAS = [
  { code: 'samenwerking', naam: 'Samenwerking in de regio' }, { code: 'verdeling', naam: 'Verdeling over de regio' }, { code: 'woonvormen', naam: 'Woonvormen en sociaal beheer' },
  { code: 'locaties', naam: 'Locaties voor sociale huur' }, { code: 'vastgoed', naam: 'Vastgoed dat vrijkomt' }, { code: 'wijk', naam: 'Zachte landing in de wijk' },
  { code: 'plan-b', naam: 'Als het niet goed gaat' }, { code: 'inspanning', naam: 'Een afgesproken inspanning' }, { code: 'dienstverlening', naam: 'Dienstverlening' }, { code: 'anders', naam: 'Iets anders' },
] as const;
export const THEMACODES = THEMAS.map((t) => t.code) as [Thema, ...Thema[]];
export type Thema = (typeof THEMAS)[number]['code'];
export const OVER_VASTGOED: readonly Thema[] = ['woonvormen', 'locaties', 'vastgoed'];
export const themanaam = (thema: string): string => THEMAS.find((t) => t.code === thema)?.naam ?? thema;
