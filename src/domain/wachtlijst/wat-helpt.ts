import type { Groepgegevens } from '../aanvraag/formulier.ts';
import type { Dag } from '../kalender/dag.ts';
import { plusTermijn } from '../kalender/werkdagen.ts';
import { gezochteGemeenten } from '../keten/betrokkenen.ts';
import { nietActueel, openVoorwaarden } from '../keten/lasten.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Dossierstap } from '../keten/stappen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { weegCriteria } from '../toetsing/criteria.ts';
import { bevestigtermijn } from './actueel.ts';
import { zegDatum } from '../kalender/zeg.ts';
import { opsomming } from '../opsomming.ts';

/**
 * Something the care worker can see to while a client waits. `houdtTegen`: without it no home can be offered, or no key handed over.
 * `stap`: where it is seen to; without one there is nothing to fill in.
 */
export type Hint = { code: string; tekst: string; stap?: Dossierstap; bron?: string; houdtTegen: boolean };
type Situatie = { regeling: Regeling; stand: DossierStand; gegevens: Groepgegevens; vandaag: Dag };

/** Confirming is worth saying from this many days before it is due. */
const VOORAF = '2 weken';
/** Fewer municipalities than this, where there are more to choose from, means fewer homes to choose from. */
const WEINIG_GEMEENTEN = 2;

function bevestigen({ regeling, stand, vandaag }: Situatie): Hint[] {
  const oud = nietActueel(regeling, stand, vandaag);
  const stap = 'gegevens-bevestigen' as const;
  if (oud) return [{ code: 'bevestigen', tekst: `${oud.reden} Tot je ze bevestigt kan geen corporatie een woning voorleggen.`, stap, bron: oud.bron, houdtTegen: true }];
  const termijn = bevestigtermijn(regeling);
  const uiterlijk = termijn && stand.bevestigd_op && plusTermijn(stand.bevestigd_op, termijn.binnen);
  if (!uiterlijk || uiterlijk > plusTermijn(vandaag, VOORAF)) return [];
  return [{ code: 'bevestigen', tekst: `Bevestig uiterlijk ${zegDatum(uiterlijk)} dat de gegevens nog kloppen. Daarna kan geen woning meer worden voorgelegd.`, stap, bron: termijn!.bron, houdtTegen: false }];
}

const pauze = ({ stand }: Situatie): Hint[] =>
  stand.status === 'gepauzeerd' && stand.wachtlijst?.pauze_tot ? [{ code: 'pauze', tekst: `Er is een pauze tot en met ${zegDatum(stand.wachtlijst.pauze_tot)}. Tot dan komt er geen aanbod. Kan het eerder, vraag het servicepunt om te hervatten.`, houdtTegen: true }] : [];

const herziening = ({ stand }: Situatie): Hint[] =>
  stand.herziening ? [{ code: 'herziening', tekst: 'Een gemelde wijziging raakt een criterium. Wie de wachtlijst bewaakt kijkt wat dat betekent.', houdtTegen: false }] : [];

function gemeenten({ regeling, stand }: Situatie): Hint[] {
  const gezocht = gezochteGemeenten(stand).length;
  if (gezocht >= WEINIG_GEMEENTEN || regeling.gemeenten.length < WEINIG_GEMEENTEN) return [];
  if (regeling.stappen['gemeenten-kiezen']) return [{ code: 'gemeenten', tekst: 'Er is één gemeente gekozen. Kan de cliënt ook elders wonen, meld dat dan: wie de gemeenten kiest weegt het opnieuw.', stap: 'wijziging-melden', bron: regeling.stappen['gemeenten-kiezen'].bron, houdtTegen: false }];
  return [{ code: 'gemeenten', tekst: 'De cliënt zoekt in één gemeente. In meer gemeenten komen meer woningen vrij. Bespreek of dat kan.', stap: 'wijziging-melden', bron: regeling.voorkeursgemeenten.bron, houdtTegen: false }];
}

const voorwaarden = ({ regeling, stand }: Situatie): Hint[] =>
  openVoorwaarden(regeling, stand).map((v) => ({ code: `voorwaarde-${v.code}`, tekst: `Nog te regelen uit het besluit: ${v.tekst}`, stap: 'voorwaarde-vervullen', bron: v.bron, houdtTegen: true }));

/** Only what is unknown, for that can still be answered; what is not met was weighed at the decision. */
const criteria = ({ regeling, gegevens, vandaag }: Situatie): Hint[] =>
  weegCriteria(regeling, gegevens, vandaag).filter((c) => c.uitslag === 'onbekend')
    .map(({ criterium }) => ({ code: `criterium-${criterium.code}`, tekst: `Nog niet bekend: ${criterium.vraag}`, stap: 'wijziging-melden', bron: criterium.bron, houdtTegen: false }));

function voorzieningen({ regeling, stand }: Situatie): Hint[] {
  const nog = regeling.voorzieningen.filter((v) => stand.voorzieningen?.[v.code] === undefined);
  if (nog.length === 0 || stand.doeleinden?.includes('voorzieningen') === false) return [];
  return [{ code: 'voorzieningen', tekst: `Nog niet gevraagd: ${opsomming(nog.map((v) => v.naam.toLowerCase()))}. Is het nodig, vraag het dan nu: de gemeente heeft er tijd voor nodig, en het hoort vóór de sleutel geregeld te zijn.`, stap: 'voorziening-aanvragen', bron: nog[0]!.bron, houdtTegen: false }];
}

const toestemming = ({ regeling, stand }: Situatie): Hint[] =>
  regeling.toestemming.doeleinden.filter((d) => stand.doeleinden?.includes(d.code) === false)
    .map((d) => ({ code: `toestemming-${d.code}`, tekst: `De cliënt gaf geen toestemming voor: ${d.naam.toLowerCase()}. Dat mag. Wil de cliënt het alsnog, leg het dan vast.`, stap: 'toestemming-vastleggen', bron: d.bron, houdtTegen: false }));

/**
 * What would help a client who waits (P3.c, E2.12.2): what holds an offer up first, then what can be prepared. Computed from the
 * same rules that open and close the steps; it promises nothing about when a home comes. Empty when nothing is left to do.
 */
export function watHelpt(s: Situatie): Hint[] {
  const alle = [bevestigen, pauze, voorwaarden, herziening, criteria, gemeenten, voorzieningen, toestemming].flatMap((regel) => regel(s));
  return [...alle.filter((h) => h.houdtTegen), ...alle.filter((h) => !h.houdtTegen)];
}
