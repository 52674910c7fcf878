import { z } from 'zod';
import { gelukt, geweigerd, ongeldig, type Uitkomst } from '../uitkomst.ts';
import { leesRijen, type Rij } from './rijen.ts';

/** A fixed answer: what is stored and what people read. */
export type Optie = { code: string; naam: string };

/**
 * One question, wherever it is asked: in the application or with a step of the chain.
 * From this one declaration come the form field, the check, the API schema and how the answer reads back.
 */
export type Vraag = {
  label: string;
  soort: 'tekst' | 'lange-tekst' | 'datum' | 'bedrag' | 'aantal' | 'ja-nee' | 'keuze' | 'keuzes' | 'telefoon' | 'rijen' | 'verwijzing';
  hint?: string;
  /** What to do that is neither answering nor leaving it out, said after the label in place of "niet verplicht". */
  ofAnders?: string;
  /** Why this one is asked, for whoever wonders. */
  waarom?: string;
  /** The question tempts to write down health: the form says not to. */
  geenMedisch?: boolean;
  /** Fixed answers, or the name of a list the regeling fills in. */
  opties?: readonly Optie[] | Optielijst;
  /** Asked only when another question of the same set has this answer, or one of these. */
  alleenAls?: { veld: string; is: string | readonly string[] };
  min?: number;
  max?: number;
  /** Of `aantal`: halves count too, as in hours a week. */
  halven?: boolean;
  /** A day that cannot lie ahead, such as a day of birth. */
  verleden?: boolean;
  /** Of `rijen`: what is asked in each row (simple kinds only), and how one row is called. */
  kolommen?: Readonly<Vragen>;
  rijnaam?: string;
  /** Of `rijen`: a form shows them as a table of these two columns (fixed choices both) with a number in each cell. */
  raster?: Raster;
  /** The most choices or rows one may give. */
  hoogstens?: number;
};
/** Which columns are the rows and columns of the table and which the number; `anders`: how rows are introduced that say more than fits in a cell. */
export type Raster = { rij: string; kolom: string; cel: string; anders: { titel: string; hint: string } };
export type Optielijst = 'gemeenten' | 'herkomstgemeenten' | 'doelgroepen' | 'contractvormen' | 'wachtlijsten' | 'regelingen' | 'woningen' | 'werkgemeenten';
export type Optielijsten = Partial<Record<Optielijst, readonly Optie[]>>;
export type Vragen = Record<string, Vraag & { verplicht?: boolean }>;
/** A plain answer; `Rij` is one row of an answer that has several. */
export type Waarde = string | number | string[];
export type Antwoord = Waarde | Rij[];
export type Antwoorden = Record<string, Antwoord | undefined>;

export const optiesVan = (vraag: Vraag, lijsten: Optielijsten): readonly Optie[] =>
  typeof vraag.opties === 'string' ? lijsten[vraag.opties] ?? [] : vraag.opties ?? (vraag.soort === 'ja-nee' ? JA_NEE : []);
const JA_NEE: readonly Optie[] = [{ code: 'ja', naam: 'Ja' }, { code: 'nee', naam: 'Nee' }];

const LANGSTE = { tekst: 200, 'lange-tekst': 4000, telefoon: 30 };

/** Text as people send it: trimmed, without control characters or broken characters (which a database refuses). */
const schoneTekst = (ruw: unknown): unknown =>
  typeof ruw === 'string' ? ruw.toWellFormed().replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, '').trim() : ruw;

/** An answer of one line is one line, also when a program sends more. */
const eenRegel = (ruw: unknown): unknown => { const schoon = schoneTekst(ruw); return typeof schoon === 'string' ? schoon.replace(/\s*[\n\u2028\u2029\u0085]\s*/g, ' ') : schoon; };

/** "1.412,50", "€ 1412" and 1412.5 are all an amount; anything else is left for the check to refuse. */
function bedragUit(ruw: unknown): unknown {
  if (typeof ruw !== 'string') return ruw;
  const kaal = ruw.replace(/[€\s]/g, '').replace(/,-$/, '');
  if (/^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(kaal) || /^\d+(,\d{1,2})?$/.test(kaal)) return Number(kaal.replaceAll('.', '').replace(',', '.'));
  return /^\d+\.\d{1,2}$/.test(kaal) ? Number(kaal) : ruw;
}

/** "1.000" is how people write a thousand. */
function heelUit(ruw: unknown): unknown {
  const kaal = typeof ruw === 'string' ? ruw.trim() : '';
  return /^\d{1,6}$/.test(kaal) || /^[1-9]\d{0,2}\.\d{3}$/.test(kaal) ? Number(kaal.replace('.', '')) : ruw;
}

/** "2,5" and "2.5" are a number too. */
const halfUit = (ruw: unknown): unknown => (typeof ruw === 'string' && /^\d{1,6}([.,]\d)?$/.test(ruw.trim()) ? Number(ruw.trim().replace(',', '.')) : ruw);
const HELE_OF_HALVE = 'Vul een getal in, met hooguit een half erbij: 2 of 2,5.';
const zegGetal = (getal: number): string => String(getal).replace('.', ',');

/** "3-2-2026" is how people write a date; "2026-02-03" how it is kept. */
function datumUit(ruw: unknown): unknown {
  const delen = typeof ruw === 'string' ? /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(ruw) : null;
  return delen ? `${delen[3]}-${delen[2]!.padStart(2, '0')}-${delen[1]!.padStart(2, '0')}` : ruw;
}

/** The check of one answer, with messages that say what to do. Made once per question and lists: a file asks it for ten thousand rows. */
export function vraagSchema(vraag: Vraag, lijsten: Optielijsten): z.ZodType<Waarde> {
  const perLijst = GEMAAKT.get(vraag) ?? new WeakMap<Optielijsten, z.ZodType<Waarde>>();
  GEMAAKT.set(vraag, perLijst);
  const schema = perLijst.get(lijsten) ?? maakSchema(vraag, lijsten);
  perLijst.set(lijsten, schema);
  return schema;
}
const GEMAAKT = new WeakMap<Vraag, WeakMap<Optielijsten, z.ZodType<Waarde>>>();

function maakSchema(vraag: Vraag, lijsten: Optielijsten): z.ZodType<Waarde> {
  const codes = optiesVan(vraag, lijsten).map((o) => o.code);
  const namen = optiesVan(vraag, lijsten).map((o) => o.naam).join(', ');
  const kies = `Kies een van: ${namen || 'er is niets te kiezen'}.`;
  const optie = z.string({ error: kies }).refine((v) => codes.includes(v), { error: kies }).meta({ enum: codes });
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = vraag;
  switch (vraag.soort) {
    case 'tekst':
    case 'lange-tekst': {
      const langste = vraag.max ?? LANGSTE[vraag.soort];
      return z.preprocess(vraag.soort === 'tekst' ? eenRegel : schoneTekst, z.string({ error: 'Vul tekst in.' }).min(1, 'Vul tekst in.').max(langste, `Gebruik hoogstens ${langste} tekens.`)) as z.ZodType<Waarde>;
    }
    case 'telefoon':
      return z.preprocess(schoneTekst, z.string({ error: 'Vul een telefoonnummer in.' }).regex(/^\+?[\d\s()-]{8,30}$/, 'Vul een telefoonnummer in, bijvoorbeeld 06 12345678.')) as z.ZodType<Waarde>;
    case 'verwijzing':
      return z.uuid({ error: 'Dit is geen verwijzing die bestaat. Laat het leeg, of neem haar over uit het scherm.' }) as z.ZodType<Waarde>;
    case 'datum':
      return z.preprocess(datumUit, z.iso.date({ error: 'Vul een datum in, bijvoorbeeld 3-2-2026.' }).refine((d) => d >= '1900-01-01' && d < '2100-01-01', { error: 'Vul een datum in tussen 1900 en 2100.' })) as z.ZodType<Waarde>;
    case 'bedrag':
      return z.preprocess(bedragUit, z.number({ error: 'Vul een bedrag in cijfers in, bijvoorbeeld 6200.' }).min(min, `Vul een bedrag van € ${min} of meer in.`).max(max, `Vul een bedrag van hoogstens € ${max} in.`)) as z.ZodType<Waarde>;
    case 'aantal':
      if (vraag.halven) return z.preprocess(halfUit, z.number({ error: HELE_OF_HALVE }).multipleOf(0.5, HELE_OF_HALVE).min(min, `Vul ${zegGetal(min)} of meer in.`).max(max, `Vul hoogstens ${zegGetal(max)} in.`)) as z.ZodType<Waarde>;
      return z.preprocess(heelUit, z.int({ error: 'Vul een heel getal in, bijvoorbeeld 2.' }).min(min, `Vul ${min} of meer in.`).max(max, `Vul hoogstens ${max} in.`)) as z.ZodType<Waarde>;
    case 'ja-nee':
      return z.preprocess((r) => (typeof r === 'boolean' ? (r ? 'ja' : 'nee') : r), z.enum(['ja', 'nee'], { error: 'Kies ja of nee.' })) as z.ZodType<Waarde>;
    case 'keuze':
      return optie;
    case 'keuzes':
      return z.preprocess((r) => (typeof r === 'string' ? [r] : r), z.array(optie, { error: kies }).max(codes.length || 1, `Kies hoogstens ${codes.length} antwoorden.`).transform((v) => [...new Set(v)]).refine((v) => v.length <= (vraag.hoogstens ?? Infinity), { error: `Kies er hoogstens ${vraag.hoogstens}.` })) as unknown as z.ZodType<Waarde>;
    case 'rijen':
      return z.never({ error: 'Stuur een lijst met rijen.' }); // rows are read by leesRijen, each by its own questions
  }
}

export const leeg = (ruw: unknown): boolean => ruw === undefined || ruw === null || ruw === '' || (typeof ruw === 'string' && ruw.trim() === '') || (Array.isArray(ruw) && ruw.length === 0);

/** Is this question asked, given the other answers? */
export const wordtGevraagd = (vraag: Pick<Vraag, 'alleenAls'>, antwoorden: Record<string, unknown>): boolean =>
  !vraag.alleenAls || [vraag.alleenAls.is].flat().includes(antwoorden[vraag.alleenAls.veld] as string);

/** Of more names that do not exist, the first ones are told: an answer must not be many times what was sent. */
export const MEESTE_ONBEKENDE = 20;

/** `merk`: what a new row is called after, so that no two rows of a client ever share a name (the version of the dossier). */
export type Leeswijze = { eisVerplicht?: boolean; vandaag?: string; merk?: string | number };

/**
 * Reads what a person or a program sent as answers to these questions. Unanswered stays absent ("unknown is not no").
 * All faults come back at once, each with the field and the remedy (in a row: `plandoelen.2.doel`, from 0); unknown names
 * are refused rather than dropped.
 */
export function leesAntwoorden(vragen: Readonly<Vragen>, ruw: unknown, lijsten: Optielijsten, wijze: Leeswijze = {}): Uitkomst<Antwoorden> {
  const { eisVerplicht = true, vandaag, merk } = wijze;
  if (typeof ruw !== 'object' || ruw === null || Array.isArray(ruw)) return geweigerd({ soort: 'ongeldig', reden: 'De invoer is geen object met velden.', wat: 'Stuur een JSON-object.' });
  const invoer = ruw as Record<string, unknown>;
  const fouten: { veld: string; melding: string }[] = [];
  const antwoorden: Antwoorden = {};
  for (const veld of Object.keys(invoer).filter((naam) => !Object.hasOwn(vragen, naam)).slice(0, MEESTE_ONBEKENDE)) {
    fouten.push({ veld, melding: `Dit veld bestaat hier niet. Wel: ${Object.keys(vragen).join(', ') || 'geen velden'}.` });
  }
  for (const [veld, vraag] of Object.entries(vragen)) {
    if (!wordtGevraagd(vraag, antwoorden)) continue;
    const waarde = Object.hasOwn(invoer, veld) ? invoer[veld] : undefined;
    if (leeg(waarde)) {
      if (eisVerplicht && vraag.verplicht) fouten.push({ veld, melding: `Vul in: ${vraag.label}` });
      continue;
    }
    if (vraag.soort === 'rijen') {
      const rijen = leesRijen(vraag, waarde, (rij) => leesAntwoorden(vraag.kolommen ?? {}, rij, lijsten, { eisVerplicht, vandaag }), leeg, merk);
      if (!rijen.ok) fouten.push(...rijen.fouten.map((f) => ({ veld: `${veld}${f.veld}`, melding: f.melding })));
      else if (rijen.rijen.length > 0) antwoorden[veld] = rijen.rijen;
      else if (eisVerplicht && vraag.verplicht) fouten.push({ veld, melding: `Vul in: ${vraag.label}` });
      continue;
    }
    const uitslag = vraagSchema(vraag, lijsten).safeParse(waarde);
    if (uitslag.success && vraag.verleden && vandaag && uitslag.data > vandaag) fouten.push({ veld, melding: 'Deze dag ligt in de toekomst. Kijk het jaar na.' });
    else if (uitslag.success) antwoorden[veld] = uitslag.data;
    else fouten.push({ veld, melding: uitslag.error.issues[0]?.message ?? 'Dit antwoord klopt niet.' });
  }
  if (fouten.length === 0) return gelukt(antwoorden);
  return ongeldig(fouten);
}

export const isRijen = (antwoord: Antwoord | undefined): antwoord is Rij[] => Array.isArray(antwoord) && typeof antwoord[0] === 'object';

/** How an answer reads back to people; each row on a line of its own. */
export function zegAntwoord(vraag: Vraag, antwoord: Antwoord | undefined, lijsten: Optielijsten): string {
  if (antwoord === undefined) return 'nog niet ingevuld';
  if (isRijen(antwoord)) return antwoord.map((rij) => zegRij(vraag, rij, lijsten)).join('\n');
  const naam = (code: string) => optiesVan(vraag, lijsten).find((o) => o.code === code)?.naam ?? code;
  if (Array.isArray(antwoord)) return (antwoord as string[]).map(naam).join(', ');
  if (vraag.soort === 'bedrag') return `€ ${Number(antwoord).toLocaleString('nl-NL', { minimumFractionDigits: Number.isInteger(antwoord) ? 0 : 2 })}`;
  return typeof antwoord === 'string' ? naam(antwoord) : zegGetal(Number(antwoord));
}

const zegRij = ({ kolommen = {} }: Vraag, rij: Rij, lijsten: Optielijsten): string =>
  Object.entries(kolommen).filter(([kolom]) => rij[kolom] !== undefined).map(([kolom, v]) => zegAntwoord(v, rij[kolom], lijsten)).join('; ');
