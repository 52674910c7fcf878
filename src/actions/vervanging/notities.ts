import { leesAntwoorden, type Antwoorden, type Vragen } from '../../domain/invoer/vragen.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { handelNotitieAf, schrijfNotitie, wijzigNotitie, wisNotitie, type NieuweNotitie, type Notitiesoort, type Onderwerp } from '../../storage/notities.ts';
import { GEEN_REGELING, inTransactie, isId, NIET_GEVONDEN, type Ingelogd, type Kern } from '../kern.ts';

export const NOTITIESOORTEN: Record<Notitiesoort, string> = { notitie: 'Notitie', afspraak: 'Afspraak', contact: 'Contact: gebeld, gemaild of langs geweest' };

/** The questions of a note. What people write stays within their organisation, so that they dare to write. */
export const NOTITIEVRAGEN: Vragen = {
  soort: { label: 'Wat leg je vast?', soort: 'keuze', verplicht: true, opties: Object.entries(NOTITIESOORTEN).map(([code, naam]) => ({ code, naam })) },
  voor: { label: 'Op welke dag moet iemand hiernaar kijken?', soort: 'datum', hint: 'Dan staat de afspraak bij jullie op Mijn werk.', alleenAls: { veld: 'soort', is: 'afspraak' } },
  tekst: { label: 'Wat moeten collega’s weten?', soort: 'lange-tekst', verplicht: true, max: 2000 },
};
const OVER_PARTIJ = 'Schrijf hier niets over cliënten. Dat hoort bij hun dossier.';
/** The same about another party: nothing about clients there. */
export const PARTIJNOTITIEVRAGEN: Vragen = { ...NOTITIEVRAGEN, tekst: { ...NOTITIEVRAGEN.tekst!, hint: OVER_PARTIJ } };
export const DOSSIERNOTITIEVRAGEN: Vragen = { ...NOTITIEVRAGEN, tekst: { ...NOTITIEVRAGEN.tekst!, hint: 'Geen medische gegevens. Wat anderen in de keten moeten weten, hoort in de aanvraag of in een stap.' } };

const NOTITIE_WEG = geweigerd({ soort: 'niet-gevonden', reden: 'Deze notitie is niet gevonden.', wat: 'Een collega heeft haar verwijderd, of zij is niet van jouw organisatie.' });
const ONDERTUSSEN = geweigerd({ soort: 'conflict', reden: 'Een collega heeft deze notitie net gewijzigd of verwijderd.', wat: 'Bekijk wat er nu staat en wijzig haar dan opnieuw.' });

const uit = ({ soort, tekst, voor }: Antwoorden): NieuweNotitie => ({ soort: soort as Notitiesoort, tekst: tekst as string, voor: voor as string | undefined });

function lees(invoer: unknown, vroegst: string): Uitkomst<NieuweNotitie> {
  const gelezen = leesAntwoorden(NOTITIEVRAGEN, invoer, {});
  if (!gelezen.ok) return gelezen;
  const notitie = uit(gelezen.waarde);
  if (notitie.voor && notitie.voor < vroegst) return fout('voor', 'Deze dag is voorbij. Kies vandaag of een dag die komt.');
  return gelukt(notitie);
}

/** Writes a note about a dossier in sight, or about another party. `id` came with the form: sent twice, it is one note. */
export async function notitieSchrijven(kern: Kern, { wie, token }: Ingelogd, over: Onderwerp, id: string, invoer: unknown): Promise<Uitkomst<{ notitie: string }>> {
  if ('dossier' in over && !isId(over.dossier)) return NIET_GEVONDEN;
  if ('partij' in over && !wie.regeling) return GEEN_REGELING;
  const nu = kern.klok();
  const notitie = isId(id) ? id : kern.nieuwId();
  return inTransactie(kern, token, async (tx) => {
    const gelezen = lees(invoer, vandaagIn(nu));
    if (!gelezen.ok) return gelezen;
    return (await schrijfNotitie(tx, notitie, over, gelezen.waarde, nu)) ? gelukt({ notitie }) : NIET_GEVONDEN;
  });
}

/** Changes a note. `versie`: the one the person was looking at; `was`: the day it had, which may have passed. */
export async function notitieWijzigen(kern: Kern, { token }: Ingelogd, id: string, { versie, was }: { versie: number; was?: string }, invoer: unknown): Promise<Uitkomst<{ notitie: string }>> {
  if (!isId(id)) return NOTITIE_WEG;
  if (!Number.isInteger(versie) || versie < 1 || versie > 1_000_000) return ONDERTUSSEN;
  const nu = kern.klok();
  const vandaag = vandaagIn(nu);
  return inTransactie(kern, token, async (tx) => {
    const gelezen = lees(invoer, was && was < vandaag ? was : vandaag);
    if (!gelezen.ok) return gelezen;
    return (await wijzigNotitie(tx, id, versie, gelezen.waarde, nu)) ? gelukt({ notitie: id }) : ONDERTUSSEN;
  });
}

/** Marks an agreement as looked at today, or opens it again. */
export async function notitieAfhandelen(kern: Kern, { token }: Ingelogd, id: string, gedaan: boolean): Promise<Uitkomst<{ notitie: string }>> {
  if (!isId(id)) return NOTITIE_WEG;
  return inTransactie(kern, token, async (tx) => ((await handelNotitieAf(tx, id, gedaan ? vandaagIn(kern.klok()) : undefined)) ? gelukt({ notitie: id }) : NOTITIE_WEG));
}

/** Removes a note; nothing of it is kept. */
export async function notitieWissen(kern: Kern, { token }: Ingelogd, id: string): Promise<Uitkomst<{ notitie: string }>> {
  if (!isId(id)) return NOTITIE_WEG;
  return inTransactie(kern, token, async (tx) => ((await wisNotitie(tx, id)) ? gelukt({ notitie: id }) : NOTITIE_WEG));
}
