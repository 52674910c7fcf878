import { CIJFERS, type Cijfercode } from '../domain/monitor/cijfers.ts';
import { magHoofdstuk } from '../domain/monitor/hoofdstukzicht.ts';
import { HOOFDSTUKCODES } from '../domain/monitor/rapport/cijfers.ts';
import { GEEN_MEDEWERKER } from '../domain/partijen/rollen.ts';
import { bestaat, leesPeriode, zegPeriode, type Periode } from '../domain/monitor/periode.ts';
import { isGepubliceerd, isOpenbaar, openbarePeriode, versieInJaar, zegJaren } from '../domain/monitor/versies.ts';
import type { Regeling } from '../domain/regeling/schema.ts';
import { geldtOp, versieOp } from '../domain/regeling/versies.ts';
import { verdeelsleutelVan } from '../domain/verdeling/sleutel.ts';
import type { Route, Verzoek } from '../http/route.ts';
import { leesCijfer } from '../storage/lezen/monitor.ts';
import { leesRapport } from '../storage/lezen/rapport.ts';
import { alsProbleem, probleem } from './problemen.ts';

/* The figures and the covenants as data: open to read, except figures that the parties did not publish themselves. */

type Fout = { veld: string; melding: string };
type Weg = { status: 401 | 403 | 404; soort: string; title: string; detail: string };
const weg = ({ c }: Verzoek, waarom: Weg): Response => probleem(c, waarom, waarom.status === 401 ? { 'www-authenticate': 'Bearer' } : {});

/** The parameters that were sent, with a fault for each that does not exist or was sent twice. */
function parameters({ c }: Verzoek, bekend: readonly string[]): { waarden: Partial<Record<string, string>>; fouten: Fout[] } {
  const fouten = Object.entries(c.req.queries()).flatMap(([naam, waarden]): Fout[] => {
    if (!bekend.includes(naam)) return [{ veld: naam, melding: `Deze parameter bestaat hier niet. Wel: ${bekend.join(', ')}.` }];
    return waarden.length > 1 ? [{ veld: naam, melding: `${naam} staat er ${waarden.length} keer; geef hem één keer.` }] : [];
  });
  return { waarden: c.req.query(), fouten };
}

const ongeldig = (verzoek: Verzoek, fouten: Fout[]): Response =>
  alsProbleem(verzoek.c, { soort: 'ongeldig', reden: fouten.map((f) => f.melding).join(' '), velden: fouten });

/** Every version of the regeling in the path, or a 404 that names the ones there are. */
function metRegeling(doe: (verzoek: Verzoek, id: string, versies: readonly Regeling[]) => Response | Promise<Response>) {
  return (verzoek: Verzoek): Response | Promise<Response> => {
    const id = verzoek.c.req.param('regeling') ?? '';
    const versies = verzoek.kern.regelingen.versies(id);
    if (versies.length > 0) return doe(verzoek, id, versies);
    const ids = verzoek.kern.regelingen.alle().map((r) => r.regeling);
    return weg(verzoek, { status: 404, soort: 'niet-gevonden', title: 'Deze regeling is er niet', detail: `Deze regelingen zijn er: ${ids.join(', ')}.` });
  };
}

const regelingen = (verzoek: Verzoek): Response => {
  const { kern, vandaag, c } = verzoek;
  return c.json({
    regelingen: kern.regelingen.alle().map(({ regeling, naam, korte_naam, regio }) => ({
      id: regeling, naam, korte_naam, regio,
      versies: kern.regelingen.versies(regeling).map((v) => ({ geldig_vanaf: v.geldig_vanaf, geldig_tot: v.geldig_tot ?? null, naam: v.naam, geldt_nu: geldtOp(v, vandaag) && versieOp(kern.regelingen.versies(regeling), vandaag) === v })),
    })),
  });
};

const regeling = metRegeling(({ c, vandaag }, _id, versies) => c.json(versieOp(versies, vandaag) ?? versies.at(-1)!));

const verdeelsleutel = metRegeling((verzoek, _id, versies) => {
  const { waarden, fouten } = parameters(verzoek, ['jaar']);
  const jaar = waarden.jaar ?? verzoek.vandaag.slice(0, 4);
  if (!/^\d{4}$/.test(jaar)) fouten.push({ veld: 'jaar', melding: 'jaar is een jaartal van vier cijfers, bijvoorbeeld jaar=2022.' });
  if (fouten.length > 0) return ongeldig(verzoek, fouten);
  const versie = versieInJaar(versies, Number(jaar));
  if (!versie) return weg(verzoek, { status: 404, soort: 'niet-gevonden', title: 'Voor dat jaar is er geen verdeelsleutel', detail: `Er gold in ${jaar} geen versie van deze regeling. Er zijn verdeelsleutels ${zegJaren(versies)}.` });
  return verzoek.c.json(verdeelsleutelVan(versie, Number(jaar)));
});

/** Whoever may see figures of this period: everyone if the parties published it, else who works with this regeling. */
function geweerd({ wie }: Verzoek, id: string, versies: readonly Regeling[], periode: Periode): Weg | undefined {
  if (isOpenbaar(versies, periode)) return undefined;
  if (!wie) {
    const open = openbarePeriode(versies);
    const watWel = open ? `Zonder inloggen zie je alleen wat de partijen zelf publiceerden: ${zegPeriode(open)}.` : 'Over deze regeling publiceerden de partijen zelf nog geen cijfers.';
    return { status: 401, soort: 'niet-ingelogd', title: 'Deze cijfers zijn niet openbaar', detail: `${watWel} Stuur een token mee als "Authorization: Bearer <token>".` };
  }
  if (wie.regeling === null || wie.regeling === id) return undefined;
  return { status: 403, soort: 'niet-bevoegd', title: 'Deze cijfers zijn van een andere regeling', detail: 'Cijfers die niet zijn gepubliceerd zijn er alleen voor wie bij deze regeling werkt.' };
}

const cijfer = (code: Cijfercode) => metRegeling(async (verzoek, id, versies) => {
  const { per } = CIJFERS[code];
  const { waarden, fouten } = parameters(verzoek, ['van', 'tot', 'per']);
  const gelezen = leesPeriode(waarden.van, waarden.tot);
  fouten.push(...gelezen.fouten);
  const gekozen = waarden.per ?? per[0]!;
  if (!(per as readonly string[]).includes(gekozen)) fouten.push({ veld: 'per', melding: `per kan hier zijn: ${per.join(', ')}.` });
  if (fouten.length > 0 || !gelezen.periode) return ongeldig(verzoek, fouten);
  const waarom = geweerd(verzoek, id, versies, gelezen.periode);
  if (waarom) return weg(verzoek, waarom);
  const { rijen, totaal, meldingen } = await leesCijfer(verzoek.kern, { cijfer: code, regeling: id, periode: gelezen.periode, perKwartaal: gekozen === 'kwartaal' });
  return verzoek.c.json({ rijen, totaal, meldingen });
});

/** What a visitor sees of a report over a period the parties published: homes and goals, and what they published themselves. */
const VOOR_IEDEREEN: readonly string[] = ['spreiding', 'gepubliceerd'];
/** Chapters that are not counted from dossiers; every party of the regeling sees them. */
const VAN_PARTIJEN: readonly string[] = ['geleverd', 'gepubliceerd'];

function zegGepubliceerd(versies: readonly Regeling[]): string {
  const open = openbarePeriode(versies);
  return open ? `Zonder account van deze regeling zie je een heel kalenderjaar dat de partijen publiceerden, of alles ineens: van=${open.van} en tot=${open.tot}.` : 'Over deze regeling publiceerden de partijen zelf nog geen cijfers.';
}

/** The whole report as data, chapter by chapter as far as the reader may see it. */
const rapport = metRegeling(async (verzoek, id, versies) => {
  const { kern, wie, c } = verzoek;
  const { waarden, fouten } = parameters(verzoek, ['van', 'tot', 'bekend_op']);
  const gelezen = leesPeriode(waarden.van, waarden.tot);
  fouten.push(...gelezen.fouten);
  const bekendOp = waarden.bekend_op;
  if (bekendOp !== undefined && !bestaat(bekendOp)) fouten.push({ veld: 'bekend_op', melding: 'bekend_op is geen bestaande dag. Schrijf jjjj-mm-dd, bijvoorbeeld 2026-04-10.' });
  if (fouten.length > 0 || !gelezen.periode) return ongeldig(verzoek, fouten);
  const waarom = geweerd(verzoek, id, versies, gelezen.periode);
  if (waarom) return weg(verzoek, waarom);
  const eigen = wie !== undefined && (wie.regeling === null || wie.regeling === id) && !GEEN_MEDEWERKER.includes(wie.rol);
  if (!eigen) {
    if (bekendOp !== undefined) return ongeldig(verzoek, [{ veld: 'bekend_op', melding: 'bekend_op is er alleen voor wie bij deze regeling werkt. Laat het weg.' }]);
    if (!isGepubliceerd(versies, gelezen.periode)) return ongeldig(verzoek, [{ veld: 'van', melding: zegGepubliceerd(versies) }]);
  }
  const codes = eigen ? [...HOOFDSTUKCODES.filter((code) => magHoofdstuk(code, wie.rol)), ...VAN_PARTIJEN] : VOOR_IEDEREEN;
  return c.json(await leesRapport(kern, { regeling: id, periode: gelezen.periode, ...(bekendOp === undefined ? {} : { bekendOp }) }, codes, eigen ? wie.rol : undefined));
});

const lees = (pad: string, doe: (verzoek: Verzoek) => Response | Promise<Response>): Route => ({ methode: 'GET', pad, toegang: 'openbaar', doe });

/** Covenants, keys and figures. Who may see a period of a figure that was not published is decided inside. */
export const cijferroutes: readonly Route[] = [
  lees('/api/v1/regelingen', regelingen),
  lees('/api/v1/regelingen/:regeling', regeling),
  lees('/api/v1/regelingen/:regeling/verdeelsleutel', verdeelsleutel),
  lees('/api/v1/regelingen/:regeling/rapport', rapport),
  lees('/api/v1/monitor/:regeling/aanmeldingen', cijfer('aanmeldingen')),
  lees('/api/v1/monitor/:regeling/woningen', cijfer('woningen')),
  lees('/api/v1/monitor/:regeling/uitstroom', cijfer('uitstroom')),
];
