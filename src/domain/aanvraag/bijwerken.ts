import { leesAntwoorden, MEESTE_ONBEKENDE, wordtGevraagd, type Antwoorden, type Optielijsten, type Vragen } from '../invoer/vragen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { gelukt, geweigerd, ongeldig, type Uitkomst } from '../uitkomst.ts';
import { vragenVan, type Groepgegevens } from './formulier.ts';
import type { Groep } from './gegevensgroepen.ts';
import { tegenspraken } from './tegenspraak.ts';

const isObject = (ruw: unknown): ruw is Record<string, unknown> => typeof ruw === 'object' && ruw !== null && !Array.isArray(ruw);

/** What is not sent stays as it was; what is sent empty is wiped; a question no longer asked loses its answer. */
function samenvoegen(vragen: Vragen, oud: Antwoorden, nieuw: Antwoorden, gestuurd: Record<string, unknown>): Antwoorden {
  const samen: Antwoorden = { ...Object.fromEntries(Object.entries(oud).filter(([veld]) => !Object.hasOwn(gestuurd, veld))), ...nieuw };
  return Object.fromEntries(Object.entries(samen).filter(([veld]) => vragen[veld] && wordtGevraagd(vragen[veld], samen)));
}

/**
 * New answers of the application, by group, laid over the known ones. Returns the groups that were sent, whole and checked;
 * answers that contradict each other within a group are refused, and so is emptying the client's name, by which everyone knows the dossier.
 * Faults carry the path `gegevens.<groep>.<veld>`, all at once. `merk`: the version these answers make, after which new rows are called.
 */
export function werkBij(regeling: Regeling, bekend: Groepgegevens, ruw: unknown, lijsten: Optielijsten, vandaag: string, merk: string | number = 1): Uitkomst<Groepgegevens> {
  if (ruw === undefined || ruw === null) return gelukt({});
  if (!isObject(ruw)) return geweigerd({ soort: 'ongeldig', reden: 'De gegevens kloppen niet.', velden: [{ veld: 'gegevens', melding: 'Stuur per gegevensgroep een object met antwoorden.' }] });
  const gevraagd = regeling.aanvraag.map((a) => a.groep);
  const fouten: { veld: string; melding: string }[] = [];
  const uit: Groepgegevens = {};
  const isGroep = (naam: string): boolean => gevraagd.includes(naam as Groep);
  for (const naam of Object.keys(ruw).filter((n) => !isGroep(n)).slice(0, MEESTE_ONBEKENDE)) fouten.push({ veld: `gegevens.${naam}`, melding: `Deze groep bestaat hier niet. Wel: ${gevraagd.join(', ')}.` });
  for (const [groep, antwoorden] of Object.entries(ruw).filter(([naam]) => isGroep(naam))) {
    const oud = bekend[groep as Groep] ?? {};
    const vragen = vragenVan(regeling, groep as Groep);
    // Follow-up questions look at the answers they follow from, known or just sent.
    const aangevuld = isObject(antwoorden) ? { ...voorafgaand(vragen, oud, antwoorden), ...antwoorden } : antwoorden;
    const gelezen = leesAntwoorden(vragen, aangevuld, lijsten, { eisVerplicht: false, vandaag, merk });
    if (!gelezen.ok) fouten.push(...(gelezen.velden ?? [{ veld: '', melding: gelezen.reden }]).map((f) => ({ veld: ['gegevens', groep, f.veld].filter(Boolean).join('.'), melding: f.melding })));
    else {
      uit[groep as Groep] = samenvoegen(vragen, oud, gelezen.waarde, antwoorden as Record<string, unknown>);
      if (groep === 'personalia' && oud.naam !== undefined && uit.personalia!.naam === undefined) fouten.push({ veld: 'gegevens.personalia.naam', melding: 'Vul de naam van de cliënt in.' });
      fouten.push(...tegenspraken(regeling, { [groep]: uit[groep as Groep] }, vandaag, groep as Groep).map((t) => ({ veld: `gegevens.${groep}.${t.veld}`, melding: t.melding })));
    }
  }
  if (fouten.length > 0) return ongeldig(fouten);
  return gelukt(uit);
}

const voorafgaand = (vragen: Vragen, oud: Antwoorden, nieuw: Record<string, unknown>): Antwoorden =>
  Object.fromEntries(Object.values(vragen).flatMap(({ alleenAls }) => (alleenAls && !Object.hasOwn(nieuw, alleenAls.veld) && oud[alleenAls.veld] !== undefined ? [[alleenAls.veld, oud[alleenAls.veld]]] : [])));
