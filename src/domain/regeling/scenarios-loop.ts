import { lijstenVan, type Groepgegevens } from '../aanvraag/formulier.ts';
import type { Groep } from '../aanvraag/gegevensgroepen.ts';
import { leesAntwoorden, type Antwoorden, type Vragen } from '../invoer/vragen.ts';
import type { Dag } from '../kalender/dag.ts';
import { bevoegd, magNu, organisatieVoor, rollenVoor } from '../keten/bevoegd.ts';
import { betrokkenen } from '../keten/betrokkenen.ts';
import { dagFout } from '../keten/dag.ts';
import type { DossierGebeurtenis } from '../keten/gebeurtenissen.ts';
import { pasToe, type DossierStand, type WoningStand } from '../keten/stand.ts';
import type { Dossierstap } from '../keten/stappen.ts';
import { ROLNAMEN, type Rol } from '../partijen/rollen.ts';
import { geweigerd, gelukt, type Uitkomst } from '../uitkomst.ts';
import type { Besloten } from '../toetsing/ruimte.ts';
import type { Regeling } from './schema.ts';
import { enigeKandidaat } from './scenarios-keuze.ts';
import { metVoorbeelden, perGroep, volledig } from './scenarios-voorbeeld.ts';
import type { Scenario, Zetje } from './scenarios-vorm.ts';

/** What a step looks at, as the program's own steps know it. */
type Situatie = {
  regeling: Regeling; stand: DossierStand; organisatie: string; rol: Rol; dossier: string; invoer: Antwoorden; gegevens: Groepgegevens; eerder: Groepgegevens;
  besloten: Besloten; gewijzigd: Groep[]; woning?: { id: string; stand: WoningStand; adres: string }; keuze?: ReturnType<typeof enigeKandidaat>; op: string;
};
/** The steps as the program takes them, handed in: a scenario runs the real ones. */
export type Stappen = Readonly<Record<Dossierstap, { vragen(regeling: Regeling, stand: DossierStand, vrager: { rol: Rol }): Vragen; beslis(situatie: Situatie): Uitkomst<{ gebeurtenissen: DossierGebeurtenis[] }> }>>;
/** Where a scenario has come. `gegeven`: the answers it names, and only those. */
export type Loop = { stand: DossierStand; gegeven: Groepgegevens; onbekend: readonly string[]; op: Dag };

const eersteVan = (regeling: Regeling, soort: string, gemeente?: string): string =>
  regeling.partijen.find((p) => p.soort === soort && p.register && (!gemeente || !p.werkgebied || p.werkgebied.includes(gemeente)))?.code ?? '';

/** The dossier of a scenario before its first step. */
export function begin(regeling: Regeling, { gegeven, zorgorganisatie, vooraf, verloop, op }: Scenario): Loop {
  const dag = vooraf?.op ?? verloop[0]?.op ?? op ?? regeling.geldig_vanaf;
  const bekend = Object.fromEntries(Object.entries(gegeven).filter(([, w]) => w !== 'onbekend'));
  const geopend = { soort: 'dossier-geopend' as const, gegevens: { regeling: regeling.regeling, versie: regeling.geldig_vanaf, zorgorganisatie: zorgorganisatie ?? eersteVan(regeling, 'zorgorganisatie') }, gebeurd_op: dag };
  return { stand: pasToe(undefined, geopend), gegeven: perGroep(bekend), onbekend: Object.keys(gegeven).filter((veld) => !(veld in bekend)), op: dag };
}

const GANG: readonly Dossierstap[] = [
  'toestemming-vastleggen', 'aanvraag-indienen', 'in-behandeling-nemen', 'besluit-nemen', 'besluit-verzenden', 'gemeenten-kiezen', 'op-wachtlijst-plaatsen',
  'woning-voorleggen', 'advies-geven', 'aanbod-beantwoorden', 'contract-vastleggen', 'contract-ondertekenen', 'sleutel-overdragen',
];
/** The usual way up to and including a step: where roles check one after the other, the check as often as there are roles. */
export function gangTot(regeling: Regeling, tot: Dossierstap): Dossierstap[] {
  return GANG.slice(0, GANG.indexOf(tot) + 1).filter((s) => regeling.stappen[s]).flatMap((s) => Array.from({ length: regeling.stappen[s]!.na_elkaar ? regeling.stappen[s]!.door.length : 1 }, () => s));
}

function woningVoor(regeling: Regeling, { stand }: Loop, { stap, woning }: Zetje): Situatie['woning'] {
  const gemeente = woning?.gemeente ?? stand.aanbod?.gemeente ?? stand.wachtlijst?.gemeente ?? regeling.gemeenten[0]!.code;
  const corporatie = woning?.corporatie ?? stand.aanbod?.corporatie ?? eersteVan(regeling, 'corporatie', gemeente);
  return { id: 'woning', adres: 'de woning', stand: { regeling: regeling.regeling, corporatie, gemeente, jongerenwoning: woning?.jongerenwoning === 'ja', status: stap === 'woning-voorleggen' ? 'vrij' : 'voorgelegd', sinds: stand.sinds } };
}

/** Whoever takes a step: the organisation that is named, that has the turn, or that has to do with the dossier in this role. */
function organisatieBij(regeling: Regeling, stand: DossierStand, { stap, organisatie }: Zetje, rol: Rol, anders: string): Uitkomst<string> {
  const erbij = betrokkenen(regeling, stand).filter((b) => b.rol === rol).map((b) => b.organisatie);
  if (regeling.stappen[stap]?.van !== 'betrokken') return gelukt(organisatie ?? organisatieVoor(regeling, stap, stand) ?? anders);
  const wie = organisatie ?? erbij[0];
  // The database shows the dossier to nobody else (row-level security), so there is no step to take either.
  return wie !== undefined && erbij.includes(wie) ? gelukt(wie) : geweigerd({ soort: 'niet-bevoegd', reden: `Deze organisatie is als ${ROLNAMEN[rol]} niet bij het dossier betrokken.` });
}

/** Changed answers laid over the given ones. */
function gewijzigd({ gegeven }: Loop, wijzigt: Zetje['wijzigt'] = {}): Groepgegevens {
  const uit = { ...gegeven };
  for (const [groep, antwoorden] of Object.entries(perGroep(wijzigt)) as [Groep, Antwoorden][]) uit[groep] = { ...uit[groep], ...antwoorden };
  return uit;
}

/**
 * Takes one step as the program does: who may, may it now, the answers, the decision. Who is not named is whoever has the turn.
 * A refusal is a value, with its reason.
 */
export function zet(regeling: Regeling, loop: Loop, zetje: Zetje, op: Dag, besloten: Besloten, stappen: Stappen): Uitkomst<Loop> {
  const { stap, met = {}, wijzigt } = zetje;
  const { stand } = loop;
  const woning = woningVoor(regeling, loop, zetje)!;
  const rol = zetje.door ?? rollenVoor(regeling, stap, stand)[0] ?? regeling.stappen[stap]?.door[0] ?? 'beheerder';
  const wie = organisatieBij(regeling, stand, zetje, rol, woning.stand.corporatie);
  if (!wie.ok) return wie;
  const organisatie = wie.waarde;
  const nee = [bevoegd(regeling, stap, stand, { account: '', organisatie, rol }), magNu(regeling, stap, stand)].find((u) => !u.ok);
  if (nee && !nee.ok) return nee;
  const dag = dagFout(stap, stand, op, op);
  if (dag) return geweigerd({ soort: 'ongeldig', reden: dag });
  const lijsten = { ...lijstenVan(regeling), woningen: [{ code: woning.id, naam: woning.adres }] };
  const vragen = stappen[stap].vragen(regeling, stand, { rol });
  const plek = stand.besluit?.wachtlijst ?? stand.gekozen?.[0] ?? stand.herkomstgemeente;
  const invoer = leesAntwoorden(vragen, metVoorbeelden(vragen, met, lijsten, op, plek ? { wachtlijst: plek } : {}), lijsten);
  if (!invoer.ok) return invoer;
  const gegeven = gewijzigd(loop, wijzigt);
  const [eerder, gegevens] = stap === 'besluit-nemen' ? [loop.gegeven, gegeven] : [loop.gegeven, gegeven].map((g) => volledig(regeling, g, loop.onbekend, op)) as [Groepgegevens, Groepgegevens];
  const groepen = Object.keys(stap === 'aanvraag-indienen' ? gegevens : perGroep(wijzigt ?? {})) as Groep[];
  const keuze = stap === 'woning-voorleggen' ? enigeKandidaat(regeling, stand, gegevens.zoekprofiel, woning, op) : undefined;
  const besluit = stappen[stap].beslis({ regeling, stand, organisatie, rol, dossier: 'dossier', invoer: invoer.waarde, gegevens, eerder, besloten, gewijzigd: groepen, woning, keuze, op });
  if (!besluit.ok) return besluit;
  return gelukt({ ...loop, gegeven, op, stand: besluit.waarde.gebeurtenissen.reduce<DossierStand>((s, g) => pasToe(s, { ...g, gebeurd_op: op }), stand) });
}
