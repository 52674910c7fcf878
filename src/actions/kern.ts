import { randomUUID } from 'node:crypto';
import { werkBij } from '../domain/aanvraag/bijwerken.ts';
import { lijstenVan, type Groepgegevens } from '../domain/aanvraag/formulier.ts';
import { GROEPEN, type Groep } from '../domain/aanvraag/gegevensgroepen.ts';
import { VELDEN, type VeldCode } from '../domain/aanvraag/velden.ts';
import { leesAntwoorden, type Antwoorden, type Vragen } from '../domain/invoer/vragen.ts';
import { vandaagIn } from '../domain/kalender/werkdagen.ts';
import { aanZet } from '../domain/keten/aan-zet.ts';
import { dagFout } from '../domain/keten/dag.ts';
import { betrokkenen } from '../domain/keten/betrokkenen.ts';
import { bevoegd, magNu, type Handelaar } from '../domain/keten/bevoegd.ts';
import { bevries } from '../domain/matching/afweging.ts';
import { pasToe, pasWoningToe, type DossierStand, type WoningStand } from '../domain/keten/stand.ts';
import { takenVan, woningtaken } from '../domain/keten/taken.ts';
import type { CertificaatStand } from '../domain/partijen/certificaat.ts';
import type { Regeling } from '../domain/regeling/schema.ts';
import type { Regelingen } from '../domain/regeling/versies.ts';
import { fout, gelukt, geweigerd, ONDERTUSSEN, type Uitkomst } from '../domain/uitkomst.ts';
import { laadDossier, laadWoning, leesGegevens, opSlot, schrijfGebeurtenissen, schrijfGegevens, schrijfStand, schrijfTaken, schrijfWoning, verversBetrokkenen, type GeladenDossier, type GeladenWoning } from '../storage/dossiers.ts';
import { bewaarAfweging } from '../storage/afwegingen.ts';
import { zetOver } from '../storage/regelingversies.ts';
import { schrijfVerslagen } from '../storage/verslagen.ts';
import { zaakMetSleutel } from '../storage/zaken.ts';
import { leesHoedanigheid } from '../storage/hoedanigheid.ts';
import { telBesloten } from '../storage/lezen/ruimte.ts';
import { wisPersoon } from '../storage/wissen.ts';
import type { Adreszoeker } from '../adres/adreszoeker.ts';
import type { Virusscan } from '../keuring/virusscan.ts';
import type { Transactie, Verbinding } from '../storage/verbinding.ts';
import { stelKeuzeOp, type Keuze } from './aanbod/keuze.ts';
import type { Actie, Besluit, Situatie, Vrager } from './actie.ts';
import { ACTIES } from './register.ts';
import type { Dossierstap } from '../domain/keten/stappen.ts';

/** What the actions need from outside: the database, the covenants, a clock and fresh identifiers. Passed in, so that a demo region can live through the years. */
export type Kern = { verbinding: Verbinding; regelingen: Regelingen; klok: () => Date; nieuwId: () => string; /** looks addresses up, where that is set */ adreszoeker?: Adreszoeker; /** looks for viruses in what is sent, where that is set */ virusscan?: Virusscan; /** the address as users type it, where that is set; over https there is a proxy in front, for Voordeur itself speaks http */ url?: string; /** sign-in asks nobody for a second factor; said where accounts are looked after */ zonderTweedeFactor?: boolean };
export const kern = (verbinding: Verbinding, regelingen: Regelingen): Kern => ({ verbinding, regelingen, klok: () => new Date(), nieuwId: randomUUID });

/** Who acts, and the session token that proves it to the database. */
export type Ingelogd = { wie: Handelaar & { regeling: string | null }; token: string };
export type Gedaan = { dossier: string; versie: number; stand: DossierStand };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isId = (tekst: unknown): tekst is string => typeof tekst === 'string' && UUID.test(tekst);
export const NIET_GEVONDEN = geweigerd({ soort: 'niet-gevonden', reden: 'Dit dossier is niet gevonden.', wat: 'Het bestaat niet, of het is niet met jouw organisatie gedeeld.' });
/** While this step waited, another home came on offer, which it did not lock: it starts over. Withdrawing consent must not lose to an offer. */
const ANDERE_WONING = geweigerd({ ...ONDERTUSSEN });

export const GEEN_REGELING = geweigerd({ soort: 'niet-bevoegd', reden: 'Je account hoort niet bij één regeling.', wat: 'Vraag de beheerder van je organisatie om een account voor de regeling waarvoor je dit doet.' });

/** The database says it: whoever has a dossier in sight by an emergency only, reads. */
const ALLEEN_LEZEN = geweigerd({ soort: 'niet-bevoegd', reden: 'Met noodtoegang kun je alleen lezen.', wat: 'Moet er iets gebeuren? Bel de begeleider of het Servicepunt.' });

/** A step that loses a race or is refused halfway leaves nothing behind: the transaction is rolled back with its reason. */
class Teruggedraaid extends Error { readonly uitkomst: Uitkomst<never>; constructor(uitkomst: Uitkomst<never>) { super('teruggedraaid'); this.uitkomst = uitkomst; } }
export async function inTransactie<T>(kern: Kern, token: string, werk: (tx: Transactie) => Promise<Uitkomst<T>>): Promise<Uitkomst<T>> {
  try {
    return await kern.verbinding.als(token, async (tx) => {
      const uitkomst = await werk(tx);
      if (!uitkomst.ok) throw new Teruggedraaid(uitkomst);
      return uitkomst;
    });
  } catch (fout) {
    if (fout instanceof Teruggedraaid) return fout.uitkomst;
    if (fout instanceof Error && fout.message.includes('noodtoegang is alleen om te lezen')) return ALLEEN_LEZEN;
    throw fout;
  }
}

/** The questions every step answers: when it happened, if not today. */
const GEBEURD_OP: Vragen = { gebeurd_op: { label: 'Wanneer gebeurde dit?', soort: 'datum', hint: 'Laat leeg als het vandaag is.' } };

/**
 * Takes one step on a dossier: who may, what goes in, what is decided, what is kept; in one transaction.
 * `invoer` is what a form or a program sent. `invoer.versie` (optional): the version of the dossier the person was looking at.
 */
export async function voerUit(kern: Kern, wie: Ingelogd, stap: Dossierstap, dossierId: string, invoer: unknown): Promise<Uitkomst<Gedaan>> {
  if (!isId(dossierId)) return NIET_GEVONDEN;
  for (let keer = 1; keer <= 3; keer++) {
    const uitkomst = await eenPoging(kern, wie, stap, dossierId.toLowerCase(), invoer);
    if (uitkomst !== ANDERE_WONING) return uitkomst;
  }
  return ONDERTUSSEN;
}

async function eenPoging(kern: Kern, { wie, token }: Ingelogd, stap: Dossierstap, dossierId: string, invoer: unknown): Promise<Uitkomst<Gedaan>> {
  const actie = ACTIES[stap];
  const nu = kern.klok();
  return inTransactie(kern, token, async (tx) => {
    const ruw = typeof invoer === 'object' && invoer !== null && !Array.isArray(invoer) ? { ...(invoer as Record<string, unknown>) } : {};
    const eerst = await laadDossier(tx, dossierId);
    if (!eerst) return NIET_GEVONDEN;
    const woningId = actie.woning === 'uit-invoer' ? ruw.woning : actie.woning === 'van-aanbod' ? eerst.stand.aanbod?.woning : undefined;
    await opSlot(tx, [dossierId, ...(isId(woningId) ? [woningId] : [])]);
    const dossier = await laadDossier(tx, dossierId);
    // It was in sight a moment ago: whoever came first has taken it out of sight, another corporation's offer for instance.
    if (!dossier) return ONDERTUSSEN;
    const { versie: gezien, gegevens: ruweGegevens, ...ruweInvoer } = ruw;
    if (gezien !== undefined && Number(gezien) !== dossier.volgnummer) return ONDERTUSSEN;

    const regeling = kern.regelingen.op(dossier.stand.regeling, dossier.stand.versie);
    const nee = [bevoegd(regeling, stap, dossier.stand, wie), magNu(regeling, stap, dossier.stand)].find((u) => !u.ok);
    // Whoever waited for the lock while someone else took a step hears that, and not that the step is closed.
    if (nee && !nee.ok) return nee.soort === 'mag-niet-nu' && eerst.volgnummer !== dossier.volgnummer ? ONDERTUSSEN : { ...nee, wat: nee.wat ?? aanZet(regeling, dossier.stand, wie) };
    // Two people who decide at the same moment: the second hears of the first.
    if (actie.telt && eerst.volgnummer !== dossier.volgnummer) return ONDERTUSSEN;
    if (actie.woning === 'van-aanbod' && dossier.stand.aanbod?.woning !== woningId) return ANDERE_WONING;

    const woning = isId(woningId) ? await laadWoning(tx, woningId) : undefined;
    const vrager: Vrager = { rol: wie.rol, ...(wie.rol === 'client' ? { hoedanigheid: await leesHoedanigheid(tx, dossierId) } : {}) };
    const gelezen = lees(actie, regeling, dossier, woning, ruweInvoer, vandaagIn(nu), vrager);
    if (!gelezen.ok) return gelezen;
    const vooraf = await actie.vooraf?.(tx, dossierId, gelezen.waarde.invoer);
    if (vooraf && !vooraf.ok) return vooraf;
    if (ruweGegevens !== undefined && !actie.metGegevens) return fout('gegevens', 'Deze stap neemt geen gegevens van de aanvraag mee.');

    const bekend = await bekendeGegevens(tx, actie, regeling, dossier, ruweGegevens, gelezen.waarde.inGroep);
    const nieuw = werkBij(regeling, bekend, ruweGegevens, lijstenVan(regeling), vandaagIn(nu), dossier.volgnummer + 1);
    if (!nieuw.ok) return nieuw;

    const keuze = actie.kiest && woning ? await stelKeuzeOp(tx, kern.regelingen, wie, { woning: woning.id, dossier: dossierId, volgnummer: dossier.volgnummer + 1, op: gelezen.waarde.op }) : undefined;
    const situatie: Situatie = {
      regeling, stand: dossier.stand, organisatie: wie.organisatie, ...vrager, dossier: dossierId, invoer: gelezen.waarde.invoer, gegevens: { ...bekend, ...nieuw.waarde }, eerder: bekend,
      besloten: actie.telt ? await telBesloten(tx, regeling.regeling, gelezen.waarde.op.slice(0, 4), 'op slot') : [],
      gewijzigd: Object.keys(nieuw.waarde) as Groep[], woning, keuze, op: gelezen.waarde.op, versies: kern.regelingen.versies(dossier.stand.regeling), vandaag: vandaagIn(nu),
      ...(actie.metCertificaat && dossier.stand.zorgorganisatie ? { certificaat: (await zaakMetSleutel<CertificaatStand>(tx, regeling.regeling, 'certificaat', dossier.stand.zorgorganisatie))?.stand } : {}),
    };
    const besluit = actie.beslis(situatie);
    if (!besluit.ok) return besluit;
    return bewaar(tx, kern.regelingen, { dossier, woning, keuze, regeling, wie, stap, besluit: besluit.waarde, op: situatie.op, nu, gegevens: { ...nieuw.waarde, ...samen(bekend, gelezen.waarde.inGroep, besluit.waarde.gegevens) } });
  });
}

/** Checks the input of a step. Answers that belong to a data group go there (`inGroep`); the rest goes to the decision and the event. */
function lees(actie: Actie, regeling: Regeling, dossier: GeladenDossier, woning: GeladenWoning | undefined, ruw: Record<string, unknown>, vandaag: string, vrager: Vrager): Uitkomst<{ invoer: Antwoorden; inGroep: Groepgegevens; op: string }> {
  if (actie.woning === 'uit-invoer' && ruw.woning && !woning)
    return geweigerd({ soort: 'ongeldig', reden: 'Deze woning is niet gevonden.', velden: [{ veld: 'woning', melding: 'Kies een woning uit jullie lijst met vrije woningen.' }] });
  const lijsten = { ...lijstenVan(regeling), woningen: woning ? [{ code: woning.id, naam: woning.adres }] : [] };
  const vragen = { ...actie.vragen(regeling, dossier.stand, vrager), ...GEBEURD_OP };
  const antwoorden = leesAntwoorden(vragen, ruw, lijsten);
  if (!antwoorden.ok) return antwoorden;
  const { gebeurd_op, ...invoer } = antwoorden.waarde;
  const op = (gebeurd_op as string | undefined) ?? vandaag;
  const melding = dagFout(actie.naam, dossier.stand, op, vandaag);
  if (melding) return fout('gebeurd_op', melding);
  const inGroep: Groepgegevens = {};
  for (const [veld, antwoord] of Object.entries(invoer)) {
    const groep = VELDEN[veld as VeldCode]?.groep;
    if (groep) inGroep[groep] = { ...inGroep[groep], [veld]: antwoord };
  }
  return gelukt({ invoer, inGroep, op });
}

async function bekendeGegevens(tx: Transactie, actie: Actie, regeling: Regeling, dossier: GeladenDossier, ruweGegevens: unknown, inGroep: Groepgegevens): Promise<Groepgegevens> {
  const gestuurd = typeof ruweGegevens === 'object' && ruweGegevens !== null ? Object.keys(ruweGegevens).filter((g) => (GROEPEN as readonly string[]).includes(g)) : [];
  const leest = actie.leest?.(dossier.stand) ?? [];
  const groepen = [...new Set([...(leest === 'aanvraag' ? regeling.aanvraag.map((a) => a.groep) : leest), ...(actie.bewaart ?? []), ...gestuurd, ...Object.keys(inGroep)])] as Groep[];
  return groepen.length > 0 ? leesGegevens(tx, dossier.id, 'stap', groepen) : {};
}

/** What a step writes, laid over what its groups held already. */
const samen = (bekend: Groepgegevens, ...delen: (Groepgegevens | undefined)[]): Groepgegevens =>
  delen.reduce<Groepgegevens>((uit, deel) => {
    for (const [groep, antwoorden] of Object.entries(deel ?? {}) as [Groep, Antwoorden][]) uit[groep] = { ...(uit[groep] ?? bekend[groep]), ...antwoorden };
    return uit;
  }, {});

type TeBewaren = { dossier: GeladenDossier; woning?: GeladenWoning; keuze?: Keuze; regeling: Regeling; wie: Handelaar; stap: Dossierstap; besluit: Besluit; op: string; nu: Date; gegevens: Groepgegevens };

async function bewaar(tx: Transactie, regelingen: Regelingen, { dossier, woning, keuze, regeling: eerder, wie, stap, besluit, op, nu, gegevens }: TeBewaren): Promise<Uitkomst<Gedaan>> {
  const vermelding = { actie: stap, wie, regeling: eerder.regeling, versie: eerder.geldig_vanaf, gebeurdOp: op, nu };
  const stand = besluit.gebeurtenissen.reduce<DossierStand>((s, g) => pasToe(s, { ...g, gebeurd_op: op }), dossier.stand);
  // A step can bring the dossier under a later version: from here on that one says what is next.
  const over = stand.versie !== eerder.geldig_vanaf;
  const regeling = over ? regelingen.op(stand.regeling, stand.versie) : eerder;
  const versie = dossier.volgnummer + besluit.gebeurtenissen.length;
  const taken = takenVan(regeling, stand);

  await schrijfGebeurtenissen(tx, { id: dossier.id, soort: 'dossier', volgnummer: dossier.volgnummer }, besluit.gebeurtenissen, vermelding);
  await schrijfVerslagen(tx, dossier.id, dossier.volgnummer, besluit.gebeurtenissen);
  if (!(await schrijfStand(tx, dossier.id, dossier.volgnummer, versie, regeling, stand, taken))) return ONDERTUSSEN;
  await schrijfTaken(tx, { dossier: dossier.id }, taken);
  if (woning && besluit.woning?.length) {
    const woningStand = besluit.woning.reduce<WoningStand>((s, g) => pasWoningToe(s, { ...g, gebeurd_op: op }), woning.stand);
    await schrijfGebeurtenissen(tx, { id: woning.id, soort: 'woning', volgnummer: woning.volgnummer }, besluit.woning, vermelding);
    await schrijfTaken(tx, { woning: woning.id }, woningtaken(regeling, woningStand));
    if (!(await schrijfWoning(tx, woning.id, woning.volgnummer + besluit.woning.length, woningStand))) return ONDERTUSSEN;
  }
  if (woning && keuze) await bewaarAfweging(tx, { id: keuze.id, woning: woning.id, dossier: dossier.id, corporatie: wie.organisatie, nu, afweging: bevries(keuze.regeling, keuze.rangorde, dossier.id) });
  const wieErbijHoort = () => verversBetrokkenen(tx, dossier.id, betrokkenen(regeling, stand), nu);
  const watErStaat = () => schrijfGegevens(tx, dossier.id, gegevens, versie, nu);
  // A step can open a group to the one who takes it (a corporation that makes an offer), or close the dossier behind them.
  if (over) await zetOver(tx, dossier.id);
  for (const schrijf of ACTIES[stap].draagtOver ? [watErStaat, wieErbijHoort] : [wieErbijHoort, watErStaat]) await schrijf();
  if (ACTIES[stap].wist) await wisPersoon(tx, dossier.id);
  return gelukt({ dossier: dossier.id, versie, stand });
}
