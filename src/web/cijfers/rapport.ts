import { HOOFDSTUKCODES } from '../../domain/monitor/rapport/cijfers.ts';
import { magHoofdstuk } from '../../domain/monitor/hoofdstukzicht.ts';
import { metMeegenomen } from '../../domain/monitor/taakdoel.ts';
import type { Rapport } from '../../domain/monitor/tabel.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { IngelogdVerzoek, Verzoek } from '../../http/route.ts';
import { leesRapport } from '../../storage/lezen/rapport.ts';
import { bestandsnaam } from '../../uitvoer/cel.ts';
import { isVorm, VORMCODES, VORMEN, type Vormcode } from '../../uitvoer/vormen.ts';
import { leesTaakstelling } from '../monitor/afgesproken.ts';
import { leesVraag } from '../monitor/vraag.ts';

/** Chapters that are not counted from dossiers: for everyone of the regeling. */
export const ELDERS = ['geleverd', 'gepubliceerd'] as const;
/** The chapters this role reads, of its own regeling. */
export const hoofdstukkenVoor = (rol: Rol): string[] => [...HOOFDSTUKCODES.filter((h) => magHoofdstuk(h, rol)), ...ELDERS];

/** Sends a report in one of its forms. */
export async function stuurRapport({ c }: Pick<Verzoek, 'c'>, rapport: Rapport, als: Vormcode, koppen: Readonly<Record<string, string>> = {}): Promise<Response> {
  const { eind, soort, maak } = VORMEN[als];
  const uit = await maak(rapport);
  if (!uit.ok) return c.text(`${uit.reden} ${uit.wat ?? ''}`, 409);
  return c.body(uit.waarde, 200, { 'content-type': soort, 'content-disposition': `attachment; filename="${bestandsnaam(rapport)}.${eind}"`, ...koppen });
}
export const vormUit = ({ c }: Pick<Verzoek, 'c'>): Vormcode | undefined => { const als = c.req.query('als'); return isVorm(als) ? als : undefined; };
export const ANDERE_VORM = `Deze vorm is er niet. Wel: ${VORMCODES.join(', ')}.`;

/** GET /monitor/rapport?van=&tot=&bekend_op=&als=: the report of a period as a file; of another regeling only what was published. */
export async function rapportbestand(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie } = v;
  const vraag = leesVraag(v);
  const { regeling, periode, bekendOp, fouten, eigen, mag } = vraag;
  const als = vormUit(v);
  if (!als) return c.text(ANDERE_VORM, 400);
  if (!mag) return c.text(`Van ${regeling.korte_naam} zie je alleen wat de partijen zelf publiceerden.`, 403);
  if (fouten.length > 0) return c.text(fouten.map((f) => f.melding).join(' '), 400);
  const rapport = await leesRapport(kern, { regeling: regeling.regeling, periode, ...(bekendOp ? { bekendOp } : {}) }, eigen ? hoofdstukkenVoor(wie.rol) : ['gepubliceerd'], wie.rol);
  return stuurRapport(v, { ...rapport, hoofdstukken: metMeegenomen(rapport.hoofdstukken, await leesTaakstelling(v, vraag)) }, als);
}
