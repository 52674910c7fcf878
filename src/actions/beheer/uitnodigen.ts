import { randomInt } from 'node:crypto';
import { GELDIG_DAGEN, maakCode } from '../../domain/toegang/code.ts';
import { leesAntwoorden, type Vragen } from '../../domain/invoer/vragen.ts';
import { dagMetNummer, dagnummer, type Dag } from '../../domain/kalender/dag.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import { rollenBij } from '../../domain/partijen/passend.ts';
import { ROLNAMEN, type Rol } from '../../domain/partijen/rollen.ts';
import { isMailadres } from '../../domain/post/adres.ts';
import type { Hoedanigheid } from '../../domain/privacy/woorden.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { leesGegevens } from '../../storage/dossiers.ts';
import { nodigClientUit, nodigMedewerkerUit, trekClienttoegangIn, trekUitnodigingIn, type Uitgenodigd } from '../../storage/uitnodigingen.ts';
import { inTransactie, isId, NIET_GEVONDEN, type Ingelogd, type Kern } from '../kern.ts';

/* A code that someone gives someone else, on paper or by telephone. It is shown once; the database keeps its hash. */

/** The code, whom it is for, and the last day it works. */
export type Uitnodiging = { code: string; naam: string; rol: Rol; organisatie: string; tot: Dag };

/** What a beheerder fills in. `rollen`: those that fit the party. */
export const uitnodigvragen = (rollen: readonly Rol[]): Vragen => ({
  naam: { label: 'Naam', soort: 'tekst', verplicht: true, hint: 'Zo zien anderen in de keten deze collega.' },
  rol: { label: 'Rol', soort: 'keuze', verplicht: true, opties: rollen.map((code) => ({ code, naam: ROLNAMEN[code] })) },
  email: { label: 'E-mailadres van het werk', soort: 'tekst', hint: 'Voor mail over wat er te doen is. Geeft de inlogdienst een adres door, dan geldt dat.' },
});

const GEWEIGERD: Record<Exclude<Uitgenodigd, 'gemaakt'>, { soort: 'niet-bevoegd' | 'mag-niet-nu'; reden: string; wat: string }> = {
  'niet-bevoegd': { soort: 'niet-bevoegd', reden: 'Dit mag je niet.', wat: 'De beheerder van een organisatie geeft toegang aan collega’s. De beheerder van het servicepunt mag een andere organisatie alleen haar eerste beheerder geven.' },
  'rol-past-niet': { soort: 'niet-bevoegd', reden: 'Deze rol past niet bij deze organisatie.', wat: 'Kies een rol uit de lijst.' },
  'heeft-beheerder': { soort: 'mag-niet-nu', reden: 'Deze organisatie heeft al een beheerder.', wat: 'Die geeft de collega’s toegang.' },
  'te-veel': { soort: 'mag-niet-nu', reden: 'Er staan al 50 uitnodigingen open.', wat: 'Trek eerst uitnodigingen in die niemand gebruikt.' },
};

const totEnMet = (nu: Date): Dag => dagMetNummer(dagnummer(vandaagIn(nu)) + GELDIG_DAGEN);

/** Invites someone to work at `organisatie` (one's own, or a party without a beheerder) under `regeling`. */
export async function medewerkerUitnodigen(kern: Kern, { token }: Ingelogd, organisatie: string, regeling: string, invoer: unknown): Promise<Uitkomst<Uitnodiging>> {
  const r = kern.regelingen.alle().find((kandidaat) => kandidaat.regeling === regeling);
  const partij = r?.partijen.find(({ code }) => code === organisatie);
  if (!r || !partij) return geweigerd(GEWEIGERD['niet-bevoegd']);
  const gelezen = leesAntwoorden(uitnodigvragen(rollenBij(r, partij)), invoer, {});
  if (!gelezen.ok) return gelezen;
  const { naam, rol, email } = gelezen.waarde as { naam: string; rol: Rol; email?: string };
  if (email && !isMailadres(email)) return fout('email', 'Dit is geen e-mailadres. Een adres ziet eruit als naam@organisatie.nl.');
  const code = maakCode(randomInt);
  return inTransactie(kern, token, async (tx) => {
    const uit = await nodigMedewerkerUit(tx, code, { naam, email, organisatie, rol, regeling });
    return uit === 'gemaakt' ? gelukt({ code, naam, rol, organisatie: partij.naam, tot: totEnMet(kern.klok()) }) : geweigerd(GEWEIGERD[uit]);
  });
}

const naamVoor = ({ naam, vertegenwoordiger_naam }: Record<string, unknown>, hoedanigheid: Hoedanigheid): string | undefined => {
  const bekend = hoedanigheid === 'client' ? naam : vertegenwoordiger_naam;
  return typeof bekend === 'string' && bekend !== '' ? bekend : undefined;
};

/**
 * Invites the client of a dossier, or who represents the client: only the supporter of the organisation that has the dossier. The name is
 * that in the dossier.
 */
export async function clientUitnodigen(kern: Kern, { token }: Ingelogd, dossier: string, hoedanigheid: Hoedanigheid): Promise<Uitkomst<Uitnodiging>> {
  if (!isId(dossier)) return NIET_GEVONDEN;
  const code = maakCode(randomInt);
  return inTransactie(kern, token, async (tx) => {
    const naam = naamVoor((await leesGegevens(tx, dossier, 'stap', ['personalia'])).personalia ?? {}, hoedanigheid);
    if (!naam && hoedanigheid === 'vertegenwoordiger') return geweigerd({ soort: 'mag-niet-nu', reden: 'In het dossier staat geen naam van een vertegenwoordiger.', wat: 'Vul die eerst in bij Personalia.' });
    if (!naam) return NIET_GEVONDEN;
    const uit = await nodigClientUit(tx, code, dossier, hoedanigheid, naam);
    if (uit === 'niet') return NIET_GEVONDEN;
    if (uit === 'al-actief') return geweigerd({ soort: 'mag-niet-nu', reden: `${naam} heeft al een eigen ingang.`, wat: 'Lukt inloggen niet meer? Beëindig dan eerst de toegang die er is.' });
    return gelukt({ code, naam, rol: 'client', organisatie: 'Mijn Voordeur', tot: totEnMet(kern.klok()) });
  });
}

const WEG = geweigerd({ soort: 'niet-gevonden', reden: 'Deze uitnodiging is er niet meer.', wat: 'Zij is gebruikt, ingetrokken of verlopen.' });

/** Withdraws an invitation for staff. */
export const uitnodigingIntrekken = (kern: Kern, { token }: Ingelogd, id: string): Promise<Uitkomst<true>> =>
  isId(id) ? inTransactie(kern, token, async (tx) => ((await trekUitnodigingIn(tx, id)) ? gelukt(true) : WEG)) : Promise.resolve(WEG);

/** Ends the access of a client or representative to this dossier, or withdraws the invitation for it. */
export const clienttoegangIntrekken = (kern: Kern, { token }: Ingelogd, dossier: string, id: string): Promise<Uitkomst<true>> =>
  isId(id) && isId(dossier) ? inTransactie(kern, token, async (tx) => ((await trekClienttoegangIn(tx, dossier, id)) ? gelukt(true) : WEG)) : Promise.resolve(WEG);
