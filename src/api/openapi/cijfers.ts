import type { Vragen } from '../../domain/invoer/vragen.ts';
import { CIJFERS, type Cijfercode } from '../../domain/monitor/cijfers.ts';
import { METHODEN } from '../../domain/verdeling/methoden.ts';
import { BASIS, type Beschrijving, type JsonSchema } from '../bewerking.ts';

/* How the operations with figures are described; what they do stands in `../cijfers.ts`. */

const object = (properties: Record<string, JsonSchema>, open = false): JsonSchema => ({ type: 'object', properties, required: Object.keys(properties), ...(open ? {} : { additionalProperties: false }) });
const rij = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const tekst: JsonSchema = { type: 'string' };
const getal: JsonSchema = { type: 'integer' };
const getalOfNiets: JsonSchema = { type: ['integer', 'null'] };
const dag: JsonSchema = { type: 'string', format: 'date' };

const versie = object({ geldig_vanaf: dag, geldig_tot: { type: ['string', 'null'], format: 'date' }, naam: tekst, geldt_nu: { type: 'boolean' } });
const regelingen = object({ regelingen: rij(object({ id: tekst, naam: tekst, korte_naam: tekst, regio: tekst, versies: rij(versie) })) });
const berekend = object(Object.fromEntries(METHODEN.map((methode) => [methode, getalOfNiets])));
const sleutelrij = { gewicht: getalOfNiets, gepubliceerd: getal, berekend: { anyOf: [berekend, { type: 'null' }] } };
const melding: JsonSchema = { type: 'object', properties: { soort: tekst, tekst }, required: ['soort', 'tekst'] };
const verdeelsleutel = object({
  maximum: getal, gemeenten: rij(object({ gemeente: tekst, ...sleutelrij }, true)), corporaties: rij(object({ gemeente: { type: ['string', 'null'] }, corporatie: tekst, ...sleutelrij }, true)),
  deelregios: rij(object({ naam: tekst, totaal: getal })), meldingen: rij(melding),
});
const cijferrij: JsonSchema = { type: 'object', required: ['sleutel', 'aantal'], properties: { sleutel: tekst, naam: tekst, kwartaal: tekst, aantal: getal, doel: getal } };
const cijfer = object({ rijen: rij(cijferrij), totaal: getal, meldingen: rij({ type: 'object' }) });

const tabelrij: JsonSchema = { type: 'object', required: ['code', 'naam', 'cellen'], properties: { code: tekst, naam: tekst, achter: tekst, cellen: { type: 'object', additionalProperties: { type: ['number', 'string', 'null'] } } } };
const rapport: JsonSchema = {
  type: 'object', required: ['regeling', 'periode', 'naam', 'versies', 'hoofdstukken'],
  properties: {
    regeling: tekst, naam: tekst, periode: object({ van: dag, tot: dag }), bekendOp: dag, versies: rij(dag),
    hoofdstukken: rij({ type: 'object', required: ['code', 'titel', 'tabellen'], properties: { code: tekst, titel: tekst, tabellen: rij({ type: 'object', required: ['code', 'titel', 'definitie', 'kolommen', 'rijen'], properties: {
      code: tekst, titel: tekst, definitie: tekst, teldatum: tekst, nietMee: tekst, bron: tekst, herkomst: tekst, overMensen: { type: 'boolean' }, kolommen: rij({ type: 'object', required: ['code', 'naam', 'eenheid'], properties: { code: tekst, naam: tekst, eenheid: tekst, gevoelig: { type: 'boolean' } }, additionalProperties: false }), rijen: rij(tabelrij), totaal: { type: 'object' }, meldingen: rij(melding),
    } }) } }),
  },
};

const REGELING = { regeling: { type: 'string', examples: ['pact-ijmond-zuid-kennemerland', 'westfriesland'] } };
const periode = (per: readonly string[]): Vragen => ({
  van: { label: 'Eerste dag die meetelt', soort: 'datum', verplicht: true },
  tot: { label: 'Eerste dag die niet meer meetelt', soort: 'datum', verplicht: true },
  per: { label: 'Waarnaar de rijen zijn verdeeld', soort: 'keuze', opties: per.map((code) => ({ code, naam: code })) },
});

const monitor = (code: Cijfercode): Beschrijving => ({
  naam: `monitor-${code}`, titel: CIJFERS[code].naam, onderdeel: 'Cijfers', padwaarden: REGELING,
  uitleg: `${CIJFERS[code].definitie} ${CIJFERS[code].teldatum} ${CIJFERS[code].nietMee} Cijfers die de partijen zelf publiceerden zijn openbaar; voor andere is een token nodig.`,
  zoek: periode(CIJFERS[code].per), antwoord: { status: 200, vorm: cijfer, tekst: 'De rijen, het totaal en wat je erbij moet weten.' }, fouten: [400, 401, 403, 404],
});

/** By path: the description of each figure operation. */
export const CIJFERBESCHRIJVING: Record<string, Beschrijving> = {
  [`${BASIS}/regelingen`]: { naam: 'regelingen-tonen', titel: 'De regelingen', onderdeel: 'Cijfers', antwoord: { status: 200, vorm: regelingen, tekst: 'Elke regeling met haar versies.' }, fouten: [] },
  [`${BASIS}/regelingen/:regeling`]: {
    naam: 'regeling-tonen', titel: 'Eén regeling', uitleg: 'De afspraken als gegevens, met bij elke regel het artikel.', onderdeel: 'Cijfers', padwaarden: REGELING,
    antwoord: { status: 200, vorm: { type: 'object' }, tekst: 'De versie die nu geldt.' }, fouten: [404],
  },
  [`${BASIS}/regelingen/:regeling/verdeelsleutel`]: {
    naam: 'verdeelsleutel-tonen', titel: 'De verdeelsleutel', uitleg: 'De sleutel zoals gepubliceerd, naast wat elke methode uit de gewichten berekent.', onderdeel: 'Cijfers', padwaarden: REGELING,
    zoek: { jaar: { label: 'Kalenderjaar (dit jaar als je niets zegt)', soort: 'aantal', min: 1000, max: 9999 } },
    antwoord: { status: 200, vorm: verdeelsleutel, tekst: 'Gemeenten, corporaties, deelregio’s en wat er niet klopt.' }, fouten: [400, 404],
  },
  [`${BASIS}/regelingen/:regeling/rapport`]: {
    naam: 'rapport-tonen', titel: 'Het hele rapport', onderdeel: 'Cijfers', padwaarden: REGELING,
    uitleg: 'Elk hoofdstuk van de monitor over een periode, met bij elk cijfer de definitie, zoals nu bekend of zoals bekend op een dag. Je krijgt de hoofdstukken die je op de monitor ook ziet; zonder token alleen woningen tegenover het doel, over een periode die de partijen zelf publiceerden. null is niet bekend; klein en verborgen zijn weggelaten omdat er weinig mensen achter zitten.',
    zoek: { van: { label: 'Eerste dag die meetelt', soort: 'datum', verplicht: true }, tot: { label: 'Eerste dag die niet meer meetelt', soort: 'datum', verplicht: true }, bekend_op: { label: 'Wat na deze dag is vastgelegd telt niet mee', soort: 'datum' } },
    antwoord: { status: 200, vorm: rapport, tekst: 'De hoofdstukken met hun tabellen.' }, fouten: [400, 401, 403, 404],
  },
  [`${BASIS}/monitor/:regeling/aanmeldingen`]: monitor('aanmeldingen'),
  [`${BASIS}/monitor/:regeling/woningen`]: monitor('woningen'),
  [`${BASIS}/monitor/:regeling/uitstroom`]: monitor('uitstroom'),
};
