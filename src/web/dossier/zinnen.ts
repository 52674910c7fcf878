import { GROEPNAMEN } from '../../domain/aanvraag/gegevensgroepen.ts';
import type { DossierGebeurtenis } from '../../domain/keten/gebeurtenissen.ts';
import { ROLNAMEN, type Rol } from '../../domain/partijen/rollen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { zegDatum } from '../../domain/monitor/periode.ts';
import { gemeentenaam, partijnaam } from './beeld.ts';

/** What an event says on the timeline. `groot`: a decision or an advice. `woorden`: the field in which people wrote why. */
export type Zin = { titel: string; vervolg?: string; groot?: boolean; woorden?: { groep: 'toetsing' | 'beoordeling' | 'aanbod'; veld: string } };
type Zinnen = { [G in DossierGebeurtenis as G['soort']]: (gegevens: G['gegevens'], regeling: Regeling) => Zin };

const DOOR = { client: 'door de cliënt', vertegenwoordiger: 'door de wettelijk vertegenwoordiger' };
const WIJZE = { formulier: 'ondertekend formulier', persoonlijk: 'persoonlijk gesprek' };
const INTREKREDEN = { client: 'de cliënt wil niet meer', 'andere-woning': 'andere woning gevonden', 'niet-meer-toe-aan': 'nog niet toe aan zelfstandig wonen', anders: 'andere reden' };
const AANBODREDEN = { 'advies-negatief': 'het advies was negatief', 'woning-niet-beschikbaar': 'de woning is niet beschikbaar', 'toestemming-ingetrokken': 'de toestemming is ingetrokken', anders: 'andere reden' };
const GEVOLG = { 'terug-op-wachtlijst': 'terug op de wachtlijst', uitsluiting: 'uitgesloten van de regeling' };
const vorm = (regeling: Regeling, code: string | undefined) => regeling.contractvormen.find((c) => c.code === code)?.naam.toLowerCase();
const groepen = (codes: readonly (keyof typeof GROEPNAMEN)[]) => codes.map((g) => GROEPNAMEN[g].toLowerCase()).join(', ');

/** One sentence per kind of event, in the verbs of the buttons. */
export const ZINNEN: Zinnen = {
  'dossier-geopend': () => ({ titel: 'Aanvraag begonnen' }),
  'gegevens-bijgewerkt': (g) => ({ titel: 'Gegevens bijgewerkt', vervolg: `: ${groepen(g.groepen)}` }),
  'toestemming-gegeven': (g) => ({ titel: 'Toestemming vastgelegd', vervolg: `: gegeven ${DOOR[g.door]} op ${zegDatum(g.gegeven_op)}, ${WIJZE[g.wijze]}` }),
  'toestemming-ingetrokken': (g) => ({ titel: 'Toestemming ingetrokken', vervolg: ` ${DOOR[g.door]}`, groot: true }),
  'aanvraag-ingediend': () => ({ titel: 'Aanvraag ingediend' }),
  'herkomst-vastgelegd': (g, r) => ({ titel: 'Doelgroep vastgelegd', vervolg: `: ${r.doelgroepen.find((d) => d.code === g.doelgroep)?.naam ?? g.doelgroep}` }),
  'zoekgebied-vastgelegd': (g, r) => ({ titel: 'Zoekgebied', vervolg: `: ${g.zoekgemeenten.map((code) => gemeentenaam(r, code)).join(', ')}` }),
  'aanvulling-gevraagd': (g) => ({ titel: 'Aanvulling gevraagd', vervolg: `, uiterlijk ${zegDatum(g.uiterlijk)}`, woorden: { groep: 'toetsing', veld: 'aanvulling_vraag' } }),
  'aanvraag-aangevuld': (g) => ({ titel: 'Aanvraag aangevuld', vervolg: g.groepen.length > 0 ? `: ${groepen(g.groepen)}` : undefined, woorden: { groep: 'toetsing', veld: 'aanvulling_antwoord' } }),
  'toets-gedaan': (g) => ({ titel: 'Eerste toets gedaan', vervolg: ` door ${ROLNAMEN[g.rol as Rol] ?? g.rol}` }),
  'in-behandeling-genomen': () => ({ titel: 'In behandeling genomen' }),
  'besluit-genomen': (g, r) => ({ titel: `Besluit: ${g.uitkomst}`, vervolg: vorm(r, g.contractvorm) && `, ${vorm(r, g.contractvorm)}`, groot: true, woorden: { groep: 'beoordeling', veld: 'motivering' } }),
  'op-wachtlijst-geplaatst': (g, r) => ({ titel: `Op de wachtlijst van ${gemeentenaam(r, g.wachtlijst)} geplaatst` }),
  'woning-voorgelegd': (g, r) => ({ titel: 'Woning voorgelegd', vervolg: ` in ${gemeentenaam(r, g.gemeente)} door ${partijnaam(r, g.corporatie)}`, woorden: { groep: 'aanbod', veld: 'reden_andere_gemeente' } }),
  'advies-gegeven': (g) => ({ titel: `Advies gegeven: ${g.advies}`, groot: true, woorden: { groep: 'aanbod', veld: 'advies_toelichting' } }),
  'aanbod-beantwoord': (g) => ({ titel: `Aanbod ${g.antwoord}`, vervolg: g.gevolg && `, ${GEVOLG[g.gevolg]}`, groot: true, ...(g.antwoord === 'geweigerd' ? { woorden: { groep: 'aanbod' as const, veld: 'reden_weigering' } } : {}) }),
  'aanbod-ingetrokken': (g) => ({ titel: 'Aanbod ingetrokken', vervolg: `: ${AANBODREDEN[g.reden]}` }),
  'contract-vastgelegd': (g, r) => ({ titel: 'Huurcontract vastgelegd', vervolg: `: ${vorm(r, g.contractvorm) ?? g.contractvorm} per ${zegDatum(g.ingangsdatum)}` }),
  'sleutel-overgedragen': (g, r) => ({ titel: 'Sleutel overgedragen', vervolg: ` in ${gemeentenaam(r, g.gemeente)} door ${partijnaam(r, g.corporatie)}`, groot: true }),
  'aanvraag-ingetrokken': (g) => ({ titel: 'Aanvraag ingetrokken', vervolg: `: ${INTREKREDEN[g.reden]}`, groot: true }),
};

/** The sentence of one event. The memory outlives the code: a kind this version does not know shows under its own name. */
export function zinVoor(g: DossierGebeurtenis, regeling: Regeling): Zin {
  const zin = ZINNEN[g.soort] as ((gegevens: unknown, r: Regeling) => Zin) | undefined;
  return zin ? zin(g.gegevens, regeling) : { titel: g.soort };
}
