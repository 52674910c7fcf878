import { z } from 'zod';
import { AANWEZIGEN, DOELOORDELEN, EINDEN_BEGELEIDING, HOES, INDICATIES, LANDINGSSTANDEN, ONDERDELEN, UITKOMSTEN, VERVOLGEN } from '../domain/begeleiding/woorden.ts';
import { LEEFGEBIEDEN } from '../domain/aanvraag/velden-plan.ts';
import { ROLLEN } from '../domain/partijen/rollen.ts';
import { AANPAKKEN, ERNSTEN, ESCALATIEREDENEN, ESCALATIE_UITKOMSTEN, SIGNAALSOORTEN, SIGNAALUITKOMSTEN, UITVOERDERS } from '../domain/signalering/woorden.ts';

/* The parts of a dossier's state after the key, as the API gives them. */

const dag = z.iso.date().describe('jjjj-mm-dd');
const een = <const L extends readonly { code: string }[]>(lijst: L) => z.enum(lijst.map((w) => w.code) as [L[number]['code'], ...L[number]['code'][]]);
const vervallen = z.literal(true).optional().describe('Was verkeerd vastgelegd en telt niet mee.');
const omklapoordeel = z.enum(['omzetten', 'later', 'niet']);

export const woondelen = {
  begeleiding: z.array(z.strictObject({
    nr: z.int(), vanaf: dag, tot: dag.optional().describe('Laatste dag.'), reden: een(EINDEN_BEGELEIDING).optional(), uren: z.array(z.strictObject({ vanaf: dag, uren: z.number().describe('Per week.') })),
    indicatie: een(INDICATIES), indicatie_tot: dag.optional().describe('Laatste dag.'), vervallen,
  })).optional(),
  beschikking: z.strictObject({ sinds: dag }).optional().describe('De gemeente moet nog besluiten over aangepaste begeleiding.'),
  koppelbeding: z.strictObject({ sinds: dag, besproken_op: dag.optional(), uitkomst: z.enum(['begeleiding-hervat', 'huur-blijft', 'huur-opzeggen']).optional() }).optional(),
  doelen: z.array(z.strictObject({ id: z.string(), leefgebied: een(LEEFGEBIEDEN), sinds: dag, oordelen: z.array(z.strictObject({ op: dag, oordeel: een(DOELOORDELEN), evaluatie: z.int().optional() })) })).optional(),
  doelen_op: dag.optional(),
  evaluaties: z.array(z.strictObject({
    nr: z.int(), op: dag, gaat: een(HOES), vervolg: een(VERVOLGEN), aanwezig: z.array(een(AANWEZIGEN)), client_akkoord: z.boolean(), vastgesteld: z.strictObject({ op: dag, akkoord: z.boolean() }).optional(), vervallen,
  })).optional(),
  evaluatie_gepland: z.strictObject({ op: dag, tijd: z.string().optional() }).optional(),
  landing: z.strictObject({ organisatie: z.string().optional(), betrokken_op: dag.optional(), onderdelen: z.partialRecord(een(ONDERDELEN), z.strictObject({ stand: een(LANDINGSSTANDEN), op: dag })) }).optional(),
  teruggemeld: z.array(z.strictObject({ nr: z.int(), op: dag })).optional().describe('Eigen meldingen waarop antwoord kwam.'),
  vragenlijst: z.strictObject({ uitgereikt_op: dag }).optional(),
  afloop: z.strictObject({ uitkomst: een(UITKOMSTEN), per: dag, nazorg_tot: dag.optional() }).optional(),
  nazorg: z.array(z.strictObject({ nr: z.int(), op: dag, hoe: z.enum([...HOES.map((h) => h.code), 'niet-bereikt']), vervallen })).optional(),
  klachten: z.array(z.strictObject({ soort: z.string(), op: dag })).optional(),
  signalen: z.array(z.strictObject({
    nr: z.int(), soort: een(SIGNAALSOORTEN), ernst: een(ERNSTEN), op: dag, melder: z.enum(ROLLEN), organisatie: z.string(), eigenaar: z.enum(['zorgorganisatie', 'corporatie']), uiterlijk: dag.optional(),
    beantwoord_op: dag.optional(), aanpak: een(AANPAKKEN).optional(), gesprek_op: dag.optional(), plan_tot: dag.optional(), onvoldoende_op: dag.optional(), rondetafel_op: dag.optional(),
    gesloten_op: dag.optional(), uitkomst: een(SIGNAALUITKOMSTEN).optional(), besproken_op: dag.optional(), vervallen,
  })).optional(),
  waarschuwingen: z.array(z.strictObject({ nr: z.int(), trede: z.string(), op: dag, reageren_tot: dag.optional(), vervallen })).optional(),
  escalaties: z.array(z.strictObject({
    nr: z.int(), op: dag, reden: een(ESCALATIEREDENEN), afgesproken_op: dag.optional(), uitkomst: een(ESCALATIE_UITKOMSTEN).optional(), afgesloten_op: dag.optional(),
    acties: z.array(z.strictObject({ id: z.string(), wie: een(UITVOERDERS), uiterlijk: dag, afgerond_op: dag.optional(), gelukt: z.boolean().optional() })),
  })).optional(),
  clientoverleggen: z.array(z.strictObject({ nr: z.int(), op: dag, gesprek_op: dag, deelnemers: z.array(een(AANWEZIGEN)), getekend: z.partialRecord(een(AANWEZIGEN), dag).describe('Per deelnemer de dag van ondertekenen.'), vervallen })).optional(),
  ontruiming: z.strictObject({ op: dag, grond: z.enum(['huurachterstand', 'overlast', 'anders']), kosten: z.int().optional().describe('In centen.'), aandelen: z.array(z.strictObject({ soort: z.string(), cent: z.int() })).optional() }).optional(),
  aanzegging: z.strictObject({ op: dag, per: dag.describe('Eerste dag waarop de huur niet meer loopt.'), grond: z.enum(['einde-tijd', 'koppelbeding', 'andere']) }).optional(),
  onderhuur: z.array(z.strictObject({ op: dag, in_orde: z.boolean() })).optional(),
  omklap: z.strictObject({
    advies: z.strictObject({ op: dag, oordeel: omklapoordeel }).optional(), gevraagd: z.strictObject({ op: dag, aan: z.enum(['gemeente', 'casuistiektafel']) }).optional(), extra: z.strictObject({ op: dag, oordeel: omklapoordeel }).optional(),
    besluit: z.strictObject({ op: dag, uitkomst: omklapoordeel, per: dag.optional(), opnieuw_op: dag.optional(), van_rechtswege: z.boolean().optional() }).optional(),
  }).optional(),
};
