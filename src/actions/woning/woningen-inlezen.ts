import type { Vragen } from '../../domain/invoer/vragen.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import { bevoegdVoorEigen } from '../../domain/keten/bevoegd.ts';
import { pasWoningToe } from '../../domain/keten/stand.ts';
import { woningtaken } from '../../domain/keten/taken.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { gelukt, geweigerd, ONDERTUSSEN, type Uitkomst } from '../../domain/uitkomst.ts';
import { leesCsv, tekstUit } from '../../domain/woning/csv.ts';
import { deelIn, GROOTSTE_LIJST, MEESTE_WONINGEN, rijtoets, type Indeling, type Invoerrij } from '../../domain/woning/invoerlijst.ts';
import { metBuurten, zonder } from '../../domain/woning/velden.ts';
import { leesWerkboek } from '../../rekenblad/lees.ts';
import { leesInvoer } from '../../storage/lezen/woninginvoer.ts';
import { leesBuurtkeuzes } from '../../storage/lezen/buurten.ts';
import { leesAangeboden, slotOpAdressen } from '../../storage/lezen/woningen.ts';
import { beginInvoer, bewaarInvoer, meldVoortgang, openWoningen, wisInvoer, type NieuweWoning } from '../../storage/woninginvoer.ts';
import type { Transactie } from '../../storage/verbinding.ts';
import { GEEN_REGELING, inTransactie, isId, type Ingelogd, type Kern } from '../kern.ts';
import { alAangeboden, buurtopties, meldt, werkgemeenten, WONINGVRAGEN } from './woning-aanmelden.ts';

/** What a row answers: as the form, always today. */
export const INLEESVRAGEN: Vragen = zonder(WONINGVRAGEN, 'gebeurd_op');
/** Rows at a time, between which others get their turn. */
const PORTIE = 500;
/** Characters of one cell that are kept, and of a whole list: 10,000 homes with every column filled stay below 10 million. */
const LANGSTE_CEL = 2000;
const MEESTE_TEKENS = 20_000_000;

const WEG = geweigerd({ soort: 'niet-gevonden', reden: 'Deze lijst is er niet meer.', wat: 'Zij is ingelezen of weggegooid, of er is een dag voorbij. Stuur haar opnieuw.' });
const ongeldigeLijst = (reden: string, wat: string) => geweigerd({ soort: 'ongeldig', reden, wat, velden: [{ veld: 'bestand', melding: `${reden} ${wat}` }] });
const TE_VEEL_TEKST = ongeldigeLijst('Dit bestand is uitgepakt te groot.', 'Bewaar alleen de lijst met woningen in een nieuw bestand, en stuur dat.');

/** Who may put homes in, and under which regeling today. */
function magInlezen(kern: Kern, { wie }: Ingelogd): Uitkomst<Regeling> {
  if (!wie.regeling) return GEEN_REGELING;
  const regeling = kern.regelingen.op(wie.regeling, vandaagIn(kern.klok()));
  const mag = bevoegdVoorEigen(regeling, 'woning-aanmelden', wie);
  return mag.ok ? gelukt(regeling) : mag;
}

/** The cells of a file as text, without the signs a database or a page trips over; empty rows at the end are left out. */
function leesRijen(inhoud: Uint8Array): Uitkomst<string[][]> {
  const hoogstens = MEESTE_WONINGEN + 2;
  const isZip = inhoud[0] === 0x50 && inhoud[1] === 0x4b;
  const boek = isZip ? leesWerkboek(Buffer.from(inhoud.buffer, inhoud.byteOffset, inhoud.byteLength), hoogstens) : undefined;
  if (boek && !boek.ok) return boek.waarom === 'te-groot-uitgepakt' ? TE_VEEL_TEKST : ongeldigeLijst('Dit bestand is geen werkboek dat wij kunnen lezen.', 'Bewaar het opnieuw als Excel-werkmap (.xlsx), of als CSV.');
  const tekst = boek ? '' : tekstUit(inhoud);
  if (tekst === null) return ongeldigeLijst('Dit bestand is geen lijst.', 'Stuur een CSV-bestand of een Excel-werkmap (.xlsx).');
  const schoon = (cel: string) => (cel ?? '').slice(0, LANGSTE_CEL).toWellFormed().replace(/[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, ' ');
  const ruw = (boek ? boek.rijen : leesCsv(tekst, hoogstens)).map((rij) => rij.slice(0, 100));
  // Cells of a workbook can share one long text: small as a file, and too large to keep.
  if (ruw.reduce((n, rij) => rij.reduce((m, cel) => m + Math.min(cel?.length ?? 0, LANGSTE_CEL), n), 0) > MEESTE_TEKENS) return TE_VEEL_TEKST;
  const rijen = ruw.map((rij) => Array.from(rij, schoon));
  while (rijen.at(-1)?.every((cel) => cel.trim() === '')) rijen.pop();
  return gelukt(rijen);
}

/** Looks at a file and keeps it until it is taken in. A file in which nothing can be found is refused, with why. */
export async function lijstSturen(kern: Kern, wie: Ingelogd, { naam, inhoud }: { naam: string; inhoud: Uint8Array | undefined }): Promise<Uitkomst<{ id: string }>> {
  const mag = magInlezen(kern, wie);
  if (!mag.ok) return mag;
  if (!inhoud || inhoud.byteLength === 0) return ongeldigeLijst('Er is geen bestand gekozen, of het is leeg.', 'Kies een CSV-bestand of een Excel-werkmap (.xlsx).');
  if (inhoud.byteLength > GROOTSTE_LIJST) return ongeldigeLijst('Dit bestand is te groot.', 'Stuur hoogstens 5 MB.');
  const gelezen = leesRijen(inhoud);
  if (!gelezen.ok) return gelezen;
  const rijen = gelezen.waarde;
  if (rijen.length < 2) return ongeldigeLijst('In dit bestand staan geen woningen.', 'Zet op de eerste rij de namen van de kolommen, en daaronder elke woning op een rij.');
  if (rijen.length > MEESTE_WONINGEN + 1) return ongeldigeLijst(`In dit bestand staan meer dan ${MEESTE_WONINGEN.toLocaleString('nl-NL')} rijen.`, 'Verdeel de lijst over meer bestanden.');
  const { ontbreekt, dubbel } = deelIn(rijen[0]!, { ...INLEESVRAGEN, buurt: { label: 'Buurt', soort: 'keuze' } });
  if (dubbel.length > 0) return ongeldigeLijst(`Deze kolom staat er twee keer: ${dubbel.slice(0, 5).map((k) => `“${k.slice(0, 60)}”`).join(', ')}.`, 'Haal er een weg.');
  if (ontbreekt.length > 0) return ongeldigeLijst(`${ontbreekt.length === 1 ? 'Deze kolom ontbreekt' : 'Deze kolommen ontbreken'}: ${ontbreekt.map((k) => k.naam).join(', ')}.`, 'Zet de namen van de kolommen op de eerste rij, zoals in het voorbeeldbestand.');
  const id = kern.nieuwId();
  return inTransactie(kern, wie.token, async (tx) => {
    await bewaarInvoer(tx, { id, organisatie: wie.wie.organisatie, regeling: mag.waarde.regeling, naam: naam.toWellFormed().replace(/[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, ' ').slice(0, 200) || 'lijst', rijen });
    return gelukt({ id });
  });
}

export type Voorbeeld = { naam: string; rijen: Invoerrij[]; indeling: Indeling; bezig: boolean; gedaan: number };

/** Every row with what came of it. Reads only. */
async function toets(tx: Transactie, regeling: Regeling, corporatie: string, rijen: readonly string[][]): Promise<{ rijen: Invoerrij[]; indeling: Indeling }> {
  const buurten = await leesBuurtkeuzes(tx, regeling.regeling);
  const bestaand = (await leesAangeboden(tx, corporatie)).map((w) => ({ ...w, melding: alAangeboden(w) }));
  const vragen = metBuurten(INLEESVRAGEN, buurtopties(regeling, buurten));
  const doe = rijtoets(rijen[0]!, { vragen, lijsten: { werkgemeenten: werkgemeenten(regeling, corporatie) }, regeling, buurten }, bestaand);
  const uit: Invoerrij[] = [];
  for (let i = 1; i < rijen.length; i++) {
    if (rijen[i]!.some((cel) => cel.trim() !== '')) uit.push(doe(rijen[i]!, i + 1));
    if (i % PORTIE === 0) await new Promise(setImmediate);
  }
  return { rijen: uit, indeling: deelIn(rijen[0]!, vragen) };
}

/** What would come of the list that was sent, as things stand now. */
export async function lijstBekijken(kern: Kern, wie: Ingelogd, id: string): Promise<Uitkomst<Voorbeeld>> {
  const mag = magInlezen(kern, wie);
  if (!mag.ok) return mag;
  if (!isId(id)) return WEG;
  return inTransactie(kern, wie.token, async (tx) => {
    const invoer = await leesInvoer(tx, id);
    return invoer ? gelukt({ naam: invoer.naam, bezig: invoer.bezig, gedaan: invoer.gedaan, ...(await toets(tx, mag.waarde, wie.wie.organisatie, invoer.rijen)) }) : WEG;
  });
}

/** Art. 2d, 4a: takes in the whole list in one transaction, or nothing of it; how far it is stands with the list. */
export async function lijstInlezen(kern: Kern, wie: Ingelogd, id: string): Promise<Uitkomst<{ aantal: number }>> {
  const mag = magInlezen(kern, wie);
  if (!mag.ok) return mag;
  if (!isId(id)) return WEG;
  const bestaat = await kern.verbinding.als(wie.token, (tx) => leesInvoer(tx, id, true));
  if (!bestaat) return WEG;
  if (!(await kern.verbinding.als(wie.token, (tx) => beginInvoer(tx, id)))) return geweigerd({ soort: 'conflict', reden: 'Deze lijst wordt al ingelezen.', wat: 'Wacht tot het klaar is.' });
  const voortgang = (gedaan: number | null) => kern.verbinding.als(wie.token, (tx) => meldVoortgang(tx, id, gedaan));
  try {
    const uitkomst = await inTransactie(kern, wie.token, (tx) => leesIn(kern, tx, wie, mag.waarde, id, voortgang));
    if (!uitkomst.ok) await voortgang(null);
    return uitkomst;
  } catch (fout) {
    await voortgang(null);
    throw fout;
  }
}

async function leesIn(kern: Kern, tx: Transactie, { wie }: Ingelogd, regeling: Regeling, id: string, voortgang: (gedaan: number) => Promise<void>): Promise<Uitkomst<{ aantal: number }>> {
  await slotOpAdressen(tx, wie.organisatie);
  const invoer = await leesInvoer(tx, id);
  if (!invoer) return WEG;
  const { rijen } = await toets(tx, regeling, wie.organisatie, invoer.rijen);
  const fout = rijen.find((r) => r.fouten.length > 0);
  if (fout) return geweigerd({ soort: 'ongeldig', reden: 'In deze lijst staan nog fouten. Er is niets ingelezen.', wat: 'Verbeter ze in je bestand en stuur het opnieuw.' });
  const [nu, op] = [kern.klok(), vandaagIn(kern.klok())];
  const vermelding = { actie: 'woning-aanmelden', wie, regeling: regeling.regeling, versie: regeling.geldig_vanaf, gebeurdOp: op, nu };
  for (let i = 0; i < rijen.length; i += PORTIE) {
    await openWoningen(tx, rijen.slice(i, i + PORTIE).map((r): NieuweWoning => {
      const { gebeurtenis, feiten } = meldt(regeling, wie.organisatie, r.antwoorden!);
      const stand = pasWoningToe(undefined, { ...gebeurtenis, gebeurd_op: op });
      return { id: kern.nieuwId(), stand, feiten, gebeurtenis, taken: woningtaken(regeling, stand) };
    }), vermelding);
    await voortgang(Math.min(rijen.length, i + PORTIE));
  }
  // Whoever else took the same list in meanwhile was first.
  return (await wisInvoer(tx, id)) ? gelukt({ aantal: rijen.length }) : ONDERTUSSEN;
}

/** Throws a list away. */
export async function lijstWeggooien(kern: Kern, wie: Ingelogd, id: string): Promise<Uitkomst<null>> {
  if (!isId(id)) return WEG;
  return inTransactie(kern, wie.token, async (tx) => ((await wisInvoer(tx, id)) ? gelukt(null) : WEG));
}
