import { leesAntwoorden, type Antwoorden, type Vragen } from '../../domain/invoer/vragen.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { voegPartijcontactToe, wijzigPartijcontact, wisPartijcontact, zetBereikbaarheid, type Partijcontact } from '../../storage/vervanging.ts';
import { inTransactie, isId, type Ingelogd, type Kern } from '../kern.ts';

const E_MAIL = /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"()]+$/;

export const BEREIKVRAGEN: Vragen = {
  telefoon: { label: 'Telefoon op het werk', soort: 'telefoon' },
  e_mail: { label: 'E-mail op het werk', soort: 'tekst', max: 200 },
};
export const PARTIJCONTACTVRAGEN: Vragen = {
  naam: { label: 'Naam', soort: 'tekst', verplicht: true, hint: 'Een persoon, of een team met een eigen nummer.' },
  functie: { label: 'Waarvoor vraag je deze persoon?', soort: 'tekst', hint: 'Bijvoorbeeld: teamleider ambulant, of storingen buiten kantooruren.' },
  ...BEREIKVRAGEN,
};

/** Who keeps the people of every party, beside each party its own. */
const SERVICEPUNT: readonly Rol[] = ['servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bct-medewerker'];
/** May this person change who can be asked at this party? The policy on the table says the same. */
export const magPartijcontact = ({ organisatie, rol }: { organisatie: string; rol: Rol }, partij: string): boolean => organisatie === partij || SERVICEPUNT.includes(rol);

function lees(vragen: Vragen, invoer: unknown): Uitkomst<Antwoorden> {
  const gelezen = leesAntwoorden(vragen, invoer, {});
  const mail = gelezen.ok ? gelezen.waarde.e_mail : undefined;
  if (mail === undefined || E_MAIL.test(String(mail))) return gelezen;
  return fout('e_mail', 'Vul een e-mailadres in, bijvoorbeeld naam@organisatie.nl.');
}

/** The number and address at which others in the chain reach me. */
export async function bereikbaarheidZetten(kern: Kern, { token }: Ingelogd, invoer: unknown): Promise<Uitkomst<Antwoorden>> {
  return inTransactie(kern, token, async (tx) => {
    const gelezen = lees(BEREIKVRAGEN, invoer);
    if (gelezen.ok) await zetBereikbaarheid(tx, gelezen.waarde.telefoon as string | undefined, gelezen.waarde.e_mail as string | undefined);
    return gelezen;
  });
}

const NIET_JOUW = (servicepunt: string) => geweigerd({ soort: 'niet-bevoegd', reden: 'De contactpersonen van een partij houden zij zelf en het Servicepunt bij.', wat: `Klopt er iets niet? Zeg het ${servicepunt}.` });
const CONTACT_WEG = geweigerd({ soort: 'niet-gevonden', reden: 'Deze contactpersoon is niet gevonden.', wat: 'Iemand anders heeft hem verwijderd.' });

/** Adds, changes or removes someone to ask at a party. Without `id` someone new, under the identifier that came with the form. */
export async function partijcontactBijhouden(
  kern: Kern, { wie, token }: Ingelogd, partij: string, contact: { id: string; doe: 'nieuw' | 'wijzig' | 'wis' }, invoer: unknown,
): Promise<Uitkomst<{ partij: string }>> {
  const regeling = wie.regeling && kern.regelingen.op(wie.regeling, vandaagIn(kern.klok()));
  if (!regeling || !regeling.partijen.some((p) => p.code === partij)) return geweigerd({ soort: 'niet-gevonden', reden: 'Deze partij is niet gevonden.', wat: 'Kies een partij van jullie regeling.' });
  if (!magPartijcontact(wie, partij)) return NIET_JOUW(regeling.servicepunt.naam);
  const id = isId(contact.id) ? contact.id : contact.doe === 'nieuw' ? kern.nieuwId() : undefined;
  if (!id) return CONTACT_WEG;
  return inTransactie(kern, token, async (tx) => {
    if (contact.doe === 'wis') return (await wisPartijcontact(tx, id)) ? gelukt({ partij }) : CONTACT_WEG;
    const gelezen = lees(PARTIJCONTACTVRAGEN, invoer);
    if (!gelezen.ok) return gelezen;
    const gegevens = gelezen.waarde as unknown as Partijcontact;
    if (contact.doe === 'wijzig') return (await wijzigPartijcontact(tx, id, gegevens)) ? gelukt({ partij }) : CONTACT_WEG;
    await voegPartijcontactToe(tx, id, regeling.regeling, partij, gegevens);
    return gelukt({ partij });
  });
}
