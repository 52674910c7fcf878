import { lijstenVan, vragenVan } from '../aanvraag/formulier.ts';
import { VELDEN, type VeldCode } from '../aanvraag/velden.ts';
import { leesAntwoorden } from '../invoer/vragen.ts';
import { criteriaVan } from '../toetsing/criteria.ts';
import { bedoelde } from './dichtstbij.ts';
import { alsTekst, ontleed, type Fout, type Pad } from './ontleed.ts';
import type { Regeling } from './schema.ts';
import { begin, gangTot, zet, type Loop, type Stappen } from './scenarios-loop.ts';
import { verschillen, zegWeigering, type Verschil } from './scenarios-verwacht.ts';
import { scenariobestandSchema, type Scenario, type Zetje } from './scenarios-vorm.ts';
import { vormfouten } from './vormfouten.ts';

/** A scenario and where it failed, as faults with line and remedy; none when it holds. */
type Gedraaid = { scenario: Scenario; fouten: Fout[] };
type Klacht = { pad: Pad; melding: string; remedie: string };

const nietBekend = (pad: Pad, code: string | undefined, wat: string, bekend: readonly string[]): Klacht[] =>
  code === undefined || bekend.includes(code) ? [] : [{ pad, melding: `"${code}" is in deze regeling geen ${wat}.`, remedie: bedoelde(code, bekend) }];

/** The answers of a scenario must be ones the form would take: a question that is asked, and an answer it knows. */
function vanAntwoorden(regeling: Regeling, gegeven: Scenario['gegeven'], pad: Pad, eerst: Scenario['gegeven'] = {}): Klacht[] {
  const bekend = Object.fromEntries(Object.entries({ ...eerst, ...gegeven }).filter(([, w]) => w !== 'onbekend'));
  const velden = Object.keys(gegeven).filter((veld) => veld in bekend) as VeldCode[];
  return velden.flatMap((veld) => {
    const { groep } = VELDEN[veld];
    const vragen = vragenVan(regeling, groep);
    if (!vragen[veld]) return [{ pad: [...pad, veld], melding: `De aanvraag van deze regeling vraagt "${veld}" niet.`, remedie: bedoelde(veld, regeling.aanvraag.flatMap((a) => a.velden)) }];
    const gelezen = leesAntwoorden(vragen, Object.fromEntries(Object.entries(bekend).filter(([v]) => v in vragen)), lijstenVan(regeling), { eisVerplicht: false });
    const fout = gelezen.ok ? undefined : gelezen.velden?.find((f) => f.veld === veld || f.veld.startsWith(`${veld}.`));
    if (fout) return [{ pad: [...pad, veld], melding: 'Dit antwoord kan niet.', remedie: fout.melding }];
    if (!gelezen.ok || veld in gelezen.waarde) return [];
    return [{ pad: [...pad, veld], melding: 'Deze vraag wordt niet gesteld bij de andere antwoorden.', remedie: `Geef ook het antwoord op "${vragen[veld]!.alleenAls?.veld}" waarna zij komt.` }];
  });
}

/** Every code a scenario uses must be one of its regeling. */
function klachtenOver(regeling: Regeling, s: Scenario): Klacht[] {
  const partijen = regeling.partijen.map((p) => p.code);
  const gemeenten = regeling.gemeenten.map((g) => g.code);
  const criteria = criteriaVan(regeling).map((c) => c.code);
  const zetjes: [Pad, Zetje][] = [...s.verloop.map((z, i): [Pad, Zetje] => [['verloop', i], z]), ...(s.dan.mag ?? []).map((z, i): [Pad, Zetje] => [['dan', 'mag', i], z])];
  return [
    ...vanAntwoorden(regeling, s.gegeven, ['gegeven']),
    ...nietBekend(['zorgorganisatie'], s.zorgorganisatie, 'partij', partijen),
    ...(['criteria', 'verandert'] as const).flatMap((soort) => Object.keys(s.dan[soort] ?? {}).flatMap((c) => nietBekend(['dan', soort, c], c, 'criterium', criteria))),
    ...(s.dan.voorwaarden ?? []).flatMap((c, i) => nietBekend(['dan', 'voorwaarden', i], c, 'voorwaarde', regeling.criteria.flatMap((k) => k.voorwaarde?.code ?? []))),
    ...Object.entries(s.dan.betrokken ?? {}).flatMap(([rol, wie]) => (Array.isArray(wie) ? wie : []).flatMap((p) => nietBekend(['dan', 'betrokken', rol], p, 'partij', partijen))),
    ...Object.entries(s.dan.aan_zet ?? {}).flatMap(([stap, p]) => nietBekend(['dan', 'aan_zet', stap], p, 'partij', [...partijen, 'niemand'])),
    ...s.besloten.flatMap((b, i) => [...nietBekend(['besloten', i], b.doelgroep, 'doelgroep', regeling.doelgroepen.map((d) => d.code)), ...nietBekend(['besloten', i], b.herkomstgemeente, 'gemeente', gemeenten)]),
    ...zetjes.flatMap(([pad, z]) => [
      ...nietBekend([...pad, 'organisatie'], z.organisatie, 'partij', partijen),
      ...nietBekend([...pad, 'woning', 'corporatie'], z.woning?.corporatie, 'partij', partijen), ...nietBekend([...pad, 'woning', 'gemeente'], z.woning?.gemeente, 'gemeente', gemeenten),
      ...vanAntwoorden(regeling, z.wijzigt ?? {}, [...pad, 'wijzigt'], s.gegeven),
    ]),
  ];
}

const zonderPunt = (tekst: string): string => tekst.replace(/\.$/, '');
const anders = ({ pad, verwacht, uitkomst }: Verschil): Klacht => ({ pad, melding: `Verwacht: ${zonderPunt(verwacht)}. Uitkomst: ${zonderPunt(uitkomst)}.`, remedie: 'Klopt het scenario met het artikel? Verbeter dan de regeling; anders het scenario.' });

function draai(regeling: Regeling, scenario: Scenario, stappen: Stappen): Klacht[] {
  const { vooraf, verloop } = scenario;
  const zetjes = [...(vooraf ? gangTot(regeling, vooraf.tot_en_met).map((stap) => ({ pad: ['vooraf'] as Pad, zetje: { stap }, op: vooraf.op })) : []), ...verloop.map(({ op, ...zetje }, i) => ({ pad: ['verloop', i] as Pad, zetje, op }))];
  let loop: Loop = begin(regeling, scenario);
  for (const { pad, zetje, op } of zetjes) {
    const uit = zet(regeling, loop, zetje, op, scenario.besloten, stappen);
    if (!uit.ok) return [{ pad, melding: `De stap ${zetje.stap} kan hier niet: ${zegWeigering(uit)}`, remedie: 'Zet eerst wat ervoor moet gebeuren, of geef de stap de antwoorden die hij vraagt.' }];
    loop = uit.waarde;
  }
  return verschillen({ regeling, scenario, loop, op: scenario.op ?? loop.op, stappen }).map(anders);
}

/**
 * Reads a file of scenarios and runs each against its regeling with the program's own steps. `fouten` are faults of the file itself;
 * a scenario that does not hold carries its own, each with the line, what was expected, what came out and what to do.
 */
export function draaiScenarios(tekst: string, regeling: Regeling, stappen: Stappen): { fouten: Fout[]; gedraaid: Gedraaid[] } {
  const o = ontleed(tekst);
  const gelezen = o.ruw === undefined ? undefined : scenariobestandSchema.safeParse(o.ruw);
  const vorm = [...o.fouten, ...(gelezen && !gelezen.success ? vormfouten(gelezen.error, scenariobestandSchema, o) : [])];
  if (vorm.length > 0 || !gelezen?.success) return { fouten: vorm.sort((a, b) => a.regel - b.regel), gedraaid: [] };
  const { scenarios, regeling: id, versie } = gelezen.data;
  const alsFout = (pad: Pad, { melding, remedie }: Omit<Klacht, 'pad'>): Fout => ({ regel: o.regelVan(pad), pad: alsTekst(pad), melding, remedie });
  if (id !== regeling.regeling || versie !== regeling.geldig_vanaf)
    return { fouten: [alsFout(['versie'], { melding: `Dit bestand hoort bij ${id} van ${versie}, niet bij ${regeling.regeling} van ${regeling.geldig_vanaf}.`, remedie: 'Geef het bestand de naam van zijn versie, en noem die bij `regeling` en `versie`.' })], gedraaid: [] };
  const dubbel = scenarios.flatMap((s, i) => (scenarios.findIndex((x) => x.naam === s.naam) < i ? [alsFout(['scenarios', i, 'naam'], { melding: 'Een ander scenario heet al zo.', remedie: 'Geef elk een eigen naam.' })] : []));
  const gedraaid = scenarios.map((scenario, i) => {
    const klachten = klachtenOver(regeling, scenario);
    return { scenario, fouten: (klachten.length > 0 ? klachten : draai(regeling, scenario, stappen)).map(({ pad, ...k }) => alsFout(['scenarios', i, ...pad], k)) };
  });
  return { fouten: dubbel, gedraaid };
}
