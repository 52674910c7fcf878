import { GROEPNAMEN } from '../../domain/aanvraag/gegevensgroepen.ts';
import { TEKENAARNAMEN } from '../../domain/huur/tekenaars.ts';
import { laatsteDag } from '../../domain/huur/looptijd.ts';
import type { DossierGebeurtenis, Gevolg, Gevolgd } from '../../domain/keten/gebeurtenissen.ts';
import { voorwaardenVan } from '../../domain/keten/lasten.ts';
import { gemeentenaam, partijnaam } from '../../domain/regeling/namen.ts';
import { criteriaVan } from '../../domain/toetsing/criteria.ts';
import { ROLNAMEN, type Rol } from '../../domain/partijen/rollen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { BEGELEIDINGZINNEN } from '../begeleiding/zinnen.ts';
import { HUURZINNEN } from '../huur/zinnen.ts';
import { PRIVACYZINNEN } from '../privacy/zinnen.ts';
import { SIGNALERINGZINNEN } from '../signalering/zinnen.ts';

/** What an event says on the timeline. `groot`: a decision or an advice. `woorden`: the field in which people wrote why. */
export type Zin = { titel: string; vervolg?: string; groot?: boolean; woorden?: { groep: 'toetsing' | 'beoordeling' | 'voorzieningen' | 'aanbod'; veld: string } };
export type Zinnen = { [G in DossierGebeurtenis as G['soort']]: (gegevens: G['gegevens'], regeling: Regeling) => Zin };

const DOOR = { client: 'door de cliënt', vertegenwoordiger: 'door de wettelijk vertegenwoordiger', beiden: 'door de cliënt en de wettelijk vertegenwoordiger' };
const VERZONDEN = { post: 'per post', begeleider: 'via de begeleider', digitaal: 'digitaal' };
const PAUZEREDEN = { client: 'op verzoek van de cliënt', behandeling: 'de cliënt kan tijdelijk niet verhuizen', gegevens: 'de gegevens moeten eerst kloppen', 'andere-woning': 'er is zicht op een andere woning', anders: 'andere reden' };
const AFREDEN = { client: 'de cliënt wil niet meer', 'andere-woning': 'andere woning gevonden', 'niet-meer-toe-aan': 'niet meer toe aan zelfstandig wonen', 'urgentie-verlopen': 'de urgentie is verlopen', onvindbaar: 'de cliënt is niet te bereiken', anders: 'andere reden' };
const doeleinden = (r: Regeling, codes: readonly string[]) => codes.map((c) => r.toestemming.doeleinden.find((d) => d.code === c)?.naam.toLowerCase() ?? c).join(', ');
const voorziening = (r: Regeling, code: string) => r.voorzieningen.find((v) => v.code === code)?.naam ?? code;
const criteria = (r: Regeling, codes: readonly string[]) => codes.map((c) => criteriaVan(r).find((k) => k.code === c)?.vraag ?? c).join(' ');
const WIJZE = { formulier: 'ondertekend formulier', persoonlijk: 'persoonlijk gesprek', 'mijn-voordeur': 'in Mijn Voordeur' };
const INTREKREDEN = { client: 'de cliënt wil niet meer', 'andere-woning': 'andere woning gevonden', 'niet-meer-toe-aan': 'nog niet toe aan zelfstandig wonen', anders: 'andere reden' };
const AANBODREDEN: Record<string, string> = { 'advies-negatief': 'het advies was negatief', 'woning-niet-beschikbaar': 'de woning is niet beschikbaar', 'toestemming-ingetrokken': 'de toestemming is ingetrokken', anders: 'andere reden' };
const reden = (r: Regeling, code: string) => r.weigering.redenen.find((x) => x.code === code)?.naam.toLowerCase() ?? AANBODREDEN[code] ?? code;
const GEVOLG: Record<Gevolg, string> = { 'terug-op-wachtlijst': 'terug op de wachtlijst', pauze: 'wachten gepauzeerd', herziening: 'opnieuw bekijken', wegen: 'het overleg weegt de redenen', uitsluiting: 'uitgesloten van de regeling' };
const gevolg = ({ gevolg: g, pauze_tot }: Gevolgd) => (pauze_tot ? `${GEVOLG[g]} tot en met ${zegDatum(pauze_tot)}` : GEVOLG[g]);
const vorm = (regeling: Regeling, code: string | undefined) => regeling.contractvormen.find((c) => c.code === code)?.naam.toLowerCase();
const groepen = (codes: readonly (keyof typeof GROEPNAMEN)[]) => codes.map((g) => GROEPNAMEN[g].toLowerCase()).join(', ');

/** One sentence per kind of event, in the verbs of the buttons. */
export const ZINNEN: Zinnen = {
  'dossier-geopend': () => ({ titel: 'Aanvraag begonnen' }),
  'gegevens-bijgewerkt': (g) => ({ titel: 'Gegevens bijgewerkt', vervolg: `: ${groepen(g.groepen)}` }),
  'toestemming-gegeven': (g) => ({ titel: 'Toestemming vastgelegd', vervolg: `: gegeven ${DOOR[g.door]} op ${zegDatum(g.gegeven_op)}, ${WIJZE[g.wijze]}` }),
  'toestemming-beperkt': (g, r) => ({ titel: 'Deel van de toestemming ingetrokken', vervolg: ` ${DOOR[g.door]}: ${doeleinden(r, g.doeleinden)}`, groot: true }),
  'toestemming-ingetrokken': (g) => (g.door === 'wet' ? { titel: 'Toestemming vervallen', vervolg: ': de cliënt is 18 en gaf geen eigen toestemming', groot: true } : { titel: 'Toestemming ingetrokken', vervolg: ` ${DOOR[g.door]}`, groot: true }),
  'aanvraag-ingediend': () => ({ titel: 'Aanvraag ingediend' }),
  'herkomst-vastgelegd': (g, r) => ({ titel: 'Doelgroep vastgelegd', vervolg: `: ${r.doelgroepen.find((d) => d.code === g.doelgroep)?.naam ?? g.doelgroep}` }),
  'zoekgebied-vastgelegd': (g, r) => ({ titel: 'Zoekgebied', vervolg: `: ${g.zoekgemeenten.map((code) => gemeentenaam(r, code)).join(', ')}` }),
  'aanvulling-gevraagd': (g) => ({ titel: 'Aanvulling gevraagd', vervolg: `, uiterlijk ${zegDatum(g.uiterlijk)}`, woorden: { groep: 'toetsing', veld: 'aanvulling_vraag' } }),
  'aanvraag-aangevuld': (g) => ({ titel: 'Aanvraag aangevuld', vervolg: g.groepen.length > 0 ? `: ${groepen(g.groepen)}` : undefined, woorden: { groep: 'toetsing', veld: 'aanvulling_antwoord' } }),
  'toets-gedaan': (g) => ({ titel: 'Eerste toets gedaan', vervolg: ` door ${ROLNAMEN[g.rol as Rol] ?? g.rol}` }),
  'in-behandeling-genomen': () => ({ titel: 'In behandeling genomen' }),
  'besluit-genomen': (g, r) => ({ titel: `Besluit: ${g.uitkomst}`, vervolg: vorm(r, g.contractvorm) && `, ${vorm(r, g.contractvorm)}`, groot: true, woorden: { groep: 'beoordeling', veld: 'motivering' } }),
  'besluit-verdaagd': (g) => ({ titel: 'Beslistermijn verlengd', vervolg: ` tot en met ${zegDatum(g.uiterlijk)}`, woorden: { groep: 'beoordeling', veld: 'verdaging_reden' } }),
  'besluit-verzonden': (g) => ({ titel: 'Brief verzonden', vervolg: ` ${VERZONDEN[g.wijze]}${g.bezwaar_tot ? `, bezwaar kan tot en met ${zegDatum(g.bezwaar_tot)}` : ''}` }),
  'bezwaar-ontvangen': (g) => ({ titel: 'Bezwaar ontvangen', vervolg: `${g.op_tijd ? '' : ', te laat'}, beslissen uiterlijk ${zegDatum(g.beslissen_voor)}`, groot: true, woorden: { groep: 'beoordeling', veld: 'bezwaar_gronden' } }),
  'bezwaar-beslist': (g) => ({ titel: `Bezwaar: ${g.uitkomst}`, groot: true, woorden: { groep: 'beoordeling', veld: 'bezwaar_motivering' } }),
  'voorwaarde-vervuld': (g, r) => ({ titel: 'Voorwaarde vervuld', vervolg: `: ${voorwaardenVan(r).find((v) => v.code === g.voorwaarde)?.tekst ?? g.voorwaarde}` }),
  'gemeenten-gekozen': (g, r) => ({ titel: 'Gemeenten gekozen', vervolg: `: ${g.gemeenten.map((code) => gemeentenaam(r, code)).join(', ')}`, groot: true, woorden: { groep: 'toetsing', veld: 'keuze_reden' } }),
  'op-wachtlijst-geplaatst': (g, r) => ({ titel: `Op de wachtlijst van ${gemeentenaam(r, g.wachtlijst)} geplaatst` }),
  'wachtlijst-gepauzeerd': (g) => ({ titel: 'Wachten gepauzeerd', vervolg: ` tot en met ${zegDatum(g.tot)}: ${PAUZEREDEN[g.reden]}` }),
  'wachtlijst-hervat': () => ({ titel: 'Wachten hervat' }),
  'urgentie-verlengd': (g) => ({ titel: 'Urgentie verlengd', vervolg: ` tot en met ${zegDatum(g.urgentie_tot)}` }),
  'van-wachtlijst-gehaald': (g) => ({ titel: 'Van de wachtlijst gehaald', vervolg: `: ${AFREDEN[g.reden]}`, groot: true }),
  'wijziging-gemeld': (g) => ({ titel: 'Wijziging gemeld', vervolg: g.groepen.length > 0 ? `: ${groepen(g.groepen)}` : undefined, woorden: { groep: 'toetsing', veld: 'wijziging_toelichting' } }),
  'criteria-gewijzigd': (g, r) => ({ titel: 'Een criterium heeft een andere uitkomst', vervolg: `: ${criteria(r, g.criteria)}`, groot: true }),
  'herziening-beoordeeld': (g) => ({ titel: 'Wijziging beoordeeld', vervolg: g.gevolg === 'blijft' ? ': het besluit blijft staan' : ': terug naar wie besluit', groot: true, woorden: { groep: 'toetsing', veld: 'herziening_toelichting' } }),
  'gegevens-bevestigd': () => ({ titel: 'Gegevens bevestigd' }),
  'voorziening-aangevraagd': (g, r) => ({ titel: 'Voorziening aangevraagd', vervolg: ` bij ${gemeentenaam(r, g.gemeente)}: ${voorziening(r, g.voorziening)}`, woorden: { groep: 'voorzieningen', veld: 'voorziening_toelichting' } }),
  'voorziening-besloten': (g, r) => ({ titel: `Voorziening ${g.uitkomst}`, vervolg: `: ${voorziening(r, g.voorziening)}`, groot: true, woorden: { groep: 'voorzieningen', veld: 'voorziening_besluit' } }),
  'begeleiding-overgedragen': (g, r) => ({ titel: 'Begeleiding overgedragen', vervolg: ` van ${partijnaam(r, g.van)} aan ${partijnaam(r, g.naar)}, na het gesprek van ${zegDatum(g.gesprek_op)}`, groot: true }),
  'woning-voorgelegd': (g, r) => ({ titel: 'Woning voorgelegd', vervolg: ` in ${gemeentenaam(r, g.gemeente)} door ${partijnaam(r, g.corporatie)}${g.plaats ? `, nummer ${g.plaats} van ${g.van}` : ''}`, woorden: { groep: 'aanbod', veld: 'reden_andere_gemeente' } }),
  'advies-gegeven': (g) => ({ titel: `Advies gegeven: ${g.advies}`, groot: true, woorden: { groep: 'aanbod', veld: 'advies_toelichting' } }),
  'advies-uitgebleven': () => ({ titel: 'Verdergegaan zonder advies', vervolg: ', de termijn was voorbij' }),
  'bezichtiging-gepland': (g) => ({ titel: 'Bezichtiging gepland', vervolg: ` op ${zegDatum(g.op)}${g.tijd ? ` om ${g.tijd} uur` : ''}${g.met_begeleider ? ', de begeleider gaat mee' : ', zonder begeleider'}` }),
  'aanbod-beantwoord': (g, r) => ({ titel: `Aanbod ${g.antwoord}`, vervolg: g.gevolg && `${g.reden ? `: ${reden(r, g.reden)}` : ''}, ${gevolg({ gevolg: g.gevolg, pauze_tot: g.pauze_tot })}`, groot: true, ...(g.antwoord === 'geweigerd' ? { woorden: { groep: 'aanbod' as const, veld: 'reden_weigering' } } : {}) }),
  'aanbod-vervallen': (g) => ({ titel: 'Aanbod vervallen', vervolg: `: er kwam geen antwoord, ${GEVOLG[g.gevolg]}` }),
  'weigering-gewogen': (g) => ({ titel: 'Weigering gewogen', vervolg: `: ${g.gegrond ? 'de redenen wegen zwaar' : 'de redenen wegen niet zwaar genoeg'}, ${GEVOLG[g.gevolg]}`, groot: true, woorden: { groep: 'aanbod', veld: 'weging_toelichting' } }),
  'aanbod-ingetrokken': (g, r) => ({ titel: 'Aanbod ingetrokken', vervolg: `: ${reden(r, g.reden)}${g.gevolg ? `, ${gevolg({ gevolg: g.gevolg, pauze_tot: g.pauze_tot })}` : ''}`, woorden: { groep: 'aanbod', veld: 'intrekking_toelichting' } }),
  'contract-vastgelegd': (g, r) => ({ titel: 'Huurcontract vastgelegd', vervolg: `: ${vorm(r, g.contractvorm) ?? g.contractvorm} per ${zegDatum(g.ingangsdatum)}${g.einddatum ? ` tot en met ${zegDatum(laatsteDag(g.einddatum))}` : ''}` }),
  'contract-ondertekend': (g) => ({ titel: 'Huurcontract ondertekend', vervolg: ` door ${g.door.map((d) => TEKENAARNAMEN[d].toLowerCase()).join(' en ')}` }),
  'sleutel-overgedragen': (g, r) => ({ titel: 'Sleutel overgedragen', vervolg: ` in ${gemeentenaam(r, g.gemeente)} door ${partijnaam(r, g.corporatie)}${g.wachtdagen === undefined ? '' : `, na ${g.wachtdagen} ${g.wachtdagen === 1 ? 'dag' : 'dagen'} op de wachtlijst`}`, groot: true }),
  'aanvraag-ingetrokken': (g) => ({ titel: 'Aanvraag ingetrokken', vervolg: `: ${INTREKREDEN[g.reden]}`, groot: true }),
  ...BEGELEIDINGZINNEN, ...PRIVACYZINNEN, ...SIGNALERINGZINNEN, ...HUURZINNEN,
};

/** The sentence of one event. The memory outlives the code: a kind this version does not know shows under its own name. */
export function zinVoor(g: DossierGebeurtenis, regeling: Regeling): Zin {
  const zin = ZINNEN[g.soort] as ((gegevens: unknown, r: Regeling) => Zin) | undefined;
  return zin ? zin(g.gegevens, regeling) : { titel: g.soort };
}
