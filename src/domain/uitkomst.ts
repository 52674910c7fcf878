/**
 * Why a step cannot be taken, in words for the person who tried it. Expected refusals are values; an exception is a defect.
 * `wat` says what can be done instead; `bron` the article it rests on; `veld` the input it is about.
 */
export type Weigering = {
  soort: 'ongeldig' | 'niet-bevoegd' | 'mag-niet-nu' | 'conflict' | 'niet-gevonden';
  reden: string;
  wat?: string;
  bron?: string;
  velden?: { veld: string; melding: string }[];
};

export type Uitkomst<T> = { ok: true; waarde: T } | ({ ok: false } & Weigering);

export const gelukt = <T>(waarde: T): Uitkomst<T> => ({ ok: true, waarde });
export const geweigerd = (weigering: Weigering): { ok: false } & Weigering => ({ ok: false, ...weigering });

/** Answers that cannot be right, each with its remedy. */
export const ongeldig = (velden: { veld: string; melding: string }[], bron?: string): { ok: false } & Weigering =>
  geweigerd({ soort: 'ongeldig', reden: velden.length === 1 ? 'Eén antwoord klopt nog niet.' : `${velden.length} antwoorden kloppen nog niet.`, velden, ...(bron ? { bron } : {}) });
export const fout = (veld: string, melding: string, bron?: string): { ok: false } & Weigering => ongeldig([{ veld, melding }], bron);

/** Two people, one thing, the same moment: the second hears it. */
export const ONDERTUSSEN = geweigerd({ soort: 'conflict', reden: 'Iemand anders was je net voor.', wat: 'Bekijk wat er is veranderd en probeer het dan opnieuw.' });
