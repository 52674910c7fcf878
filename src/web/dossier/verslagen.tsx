import { ACTIES } from '../../actions/register.ts';
import { LEEFGEBIEDEN } from '../../domain/aanvraag/velden-plan.ts';
import { naamVan } from '../../domain/begeleiding/woorden.ts';
import { isRijen, zegAntwoord, type Antwoord, type Vraag, type Vragen } from '../../domain/invoer/vragen.ts';
import { STAP_VAN, type DossierGebeurtenis } from '../../domain/keten/gebeurtenissen.ts';
import { isDossierstap } from '../../domain/keten/stappen.ts';
import type { Verslag } from '../../storage/lezen/verslagen.ts';
import { Gegevens, type Feit } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { Rijlijst } from './rijlijst.tsx';

/* What people wrote at events after the key, as far as the reader may see it. One read gives all of them. */

/** How a field of a report is called where it is read back; what is not here is called by its question. */
const TERMEN: Record<string, string> = {
  afspraken: 'Afspraken', aanleiding: 'Aanleiding', toelichting: 'Toelichting', gaat_goed: 'Gaat goed', lastig: 'Is lastig', client_zegt: 'De cliënt zegt', zonder_corporatie: 'Zonder de corporatie', zonder_client: 'Zonder de cliënt',
  plaats: 'Waar', vraag: 'Past bij de cliënt', opmerking: 'Opmerking', notitie: 'Notitie', woondoelen: 'Woondoelen', nieuwe_doelen: 'Nieuwe doelen', omschrijving: 'Wat er gebeurde', antwoord: 'Antwoord', terugmelding: 'Voor de melder',
  niet_erbij: 'Wie er niet bij was', waaruit: 'Waaruit dat blijkt', afloop_toelichting: 'Toelichting', geleerd: 'Wat we ervan leren', acties: 'Afspraken', overleg_toelichting: 'Toelichting', afgerond_toelichting: 'Toelichting', afsluiting: 'Hoe het verdergaat',
  geprobeerd: 'Wat is geprobeerd', geen_alternatief: 'Waarom niets anders kon', ontruiming_toelichting: 'Toelichting', waarschuwing_tekst: 'Wat is gezegd of geschreven', overslaan_reden: 'Waarom een stap is overgeslagen', aanzeg_reden: 'Reden',
  onderbouwing: 'Onderbouwing', probleem: 'Probleem', besluit: 'Besluit', overwegingen: 'Overwegingen', oordeel_vraag: 'Gevraagd', ruil_reden: 'Reden', verslag: 'Verslag',
};
const leesbaar = (veld: string): string => veld.charAt(0).toUpperCase() + veld.slice(1).replaceAll('_', ' ');

function vragenBij({ regeling, dossier: { stand }, wie }: Pick<Beeld, 'regeling' | 'dossier' | 'wie'>, soort: DossierGebeurtenis['soort']): Vragen {
  const stap = STAP_VAN[soort];
  return stap && isDossierstap(stap) ? ACTIES[stap].vragen(regeling, stand, wie) : {};
}

function zeg(beeld: Beeld, vraag: Vraag | undefined, antwoord: Antwoord) {
  if (isRijen(antwoord)) return vraag?.kolommen ? <Rijlijst vraag={vraag} rijen={antwoord} lijsten={beeld.lijsten} /> : antwoord.map((rij) => Object.entries(rij).filter(([k]) => k !== 'id').map(([, w]) => w).join(', ')).join('; ');
  return vraag ? zegAntwoord(vraag, antwoord, beeld.lijsten) : [antwoord].flat().join(', ');
}

/** A report read back as terms and answers, without these fields. */
export function verslagfeiten(beeld: Beeld, { soort, inhoud }: Pick<Verslag, 'soort' | 'inhoud'>, zonder: readonly string[] = []): Feit[] {
  const vragen = vragenBij(beeld, soort);
  // In the order in which it was asked: the database keeps no order.
  const plaats = Object.keys(vragen);
  const inVolgorde = Object.entries(inhoud).toSorted(([a], [c]) => (plaats.indexOf(a) + 1 || 99) - (plaats.indexOf(c) + 1 || 99));
  return inVolgorde.flatMap(([veld, antwoord]) => (antwoord === undefined || zonder.includes(veld) ? [] : [{ term: TERMEN[veld] ?? vragen[veld]?.label ?? leesbaar(veld), waarde: zeg(beeld, vragen[veld], antwoord) }]));
}

export const Verslagtekst = ({ beeld, verslag, zonder }: { beeld: Beeld; verslag: Pick<Verslag, 'soort' | 'inhoud'>; zonder?: readonly string[] }) => <Gegevens feiten={verslagfeiten(beeld, verslag, zonder)} />;

/** The reports of one kind, those that are about `nr` when it is given, oldest first. */
export const verslagenVan = (verslagen: readonly Verslag[], soort: DossierGebeurtenis['soort'], nr?: number): Verslag[] => verslagen.filter((v) => v.soort === soort && (nr === undefined || v.gegevens.nr === nr));

/** One text out of the last report of a kind. */
export function tekstUit(verslagen: readonly Verslag[], soort: DossierGebeurtenis['soort'], veld: string, nr?: number): string | undefined {
  const tekst = verslagenVan(verslagen, soort, nr).at(-1)?.inhoud[veld];
  return typeof tekst === 'string' ? tekst : undefined;
}

export type Doeltekst = { doel: string; resultaat?: string };
/** The words of each goal, from the conversation or the evaluation in which it was set. */
export function doelteksten(verslagen: readonly Verslag[]): Map<string, Doeltekst> {
  const rijen = verslagen.flatMap((v) => [v.inhoud.woondoelen, v.inhoud.nieuwe_doelen].flatMap((w) => (isRijen(w) ? w : [])));
  return new Map(rijen.map((rij) => [rij.id, { doel: String(rij.doel ?? ''), ...(rij.resultaat ? { resultaat: String(rij.resultaat) } : {}) }]));
}
/** How a goal is called: in its own words, or where those have been erased by its area of life. */
export const zegDoel = (teksten: ReadonlyMap<string, Doeltekst>, { id, leefgebied }: { id: string; leefgebied: string }): string => teksten.get(id)?.doel || naamVan(LEEFGEBIEDEN, leefgebied);
