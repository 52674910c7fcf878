import type { Waarde } from './backup-geheim.ts';

/* What a backup does with each table. Every table of the schema is decided about here: without that no backup is made. */

export type Tabelregel = {
  /** why it is not in the backup */
  niet?: string;
  /** the dossiers whose person the row (t) is about, as an SQL array; absent: nobody */
  van?: string;
  /** columns that say something about that person: closed with the key of the dossier */
  geheim?: readonly string[];
  /** what becomes of the row once that key is gone: it goes with the person, or stays with these values */
  zonderSleutel?: 'weg' | Readonly<Record<string, Waarde | ((rij: (kolom: string) => Waarde) => Waarde)>>;
};

/** About no person, or about a client by the bare identifier of the dossier, as the memory is. */
const ZONDER_PERSOON: Tabelregel = {};
const VAN_DOSSIER = 'case when t.dossier_id is not null then array[t.dossier_id] end';
const metPersoon = (...geheim: string[]): Tabelregel => ({ van: VAN_DOSSIER, geheim, zonderSleutel: 'weg' });
/** An account of a client leads to the dossiers it was given. */
const VAN_CLIENT = (account: string): string =>
  `array(select distinct p.dossier_id from voordeur.persoonlijke_toegang p where p.account_id = ${account} and p.soort in ('client', 'vertegenwoordiger'))`;
const VAN_POSTBUS = VAN_CLIENT('(select a.id from voordeur.account a where a.postbus = t.postbus)');

export const TABELREGELS: Readonly<Record<string, Tabelregel>> = {
  // the memory, and what follows from it
  gebeurtenis: ZONDER_PERSOON, inzage: ZONDER_PERSOON, inzageschakel: ZONDER_PERSOON, rijschakel: ZONDER_PERSOON, zegel: ZONDER_PERSOON, zegelkop: ZONDER_PERSOON,
  dossier: ZONDER_PERSOON, zitting: ZONDER_PERSOON, verdeling: ZONDER_PERSOON, zaak: ZONDER_PERSOON, rapportbeeld: ZONDER_PERSOON, rapporthoofdstuk: ZONDER_PERSOON, staprecht: ZONDER_PERSOON, voorsteltekst: ZONDER_PERSOON, regelingversie: ZONDER_PERSOON, versieovergang: ZONDER_PERSOON, akkoordpartij: ZONDER_PERSOON, buurt: ZONDER_PERSOON, buurtoordeel: ZONDER_PERSOON, afweging: ZONDER_PERSOON,
  wachtband: ZONDER_PERSOON,
  // of a person
  gegevensgroep: metPersoon('inhoud'), naamwoord: metPersoon('woord'), persoonssleutel: metPersoon('sleutel'),
  document: metPersoon('naam', 'inhoud', 'sha256'), verslag: metPersoon('inhoud'), zaaktekst: metPersoon('tekst'), zaakstuk: metPersoon('naam', 'inhoud'), concept: metPersoon('inhoud'),
  // a note may be about a party, an invitation may be a colleague's
  notitie: metPersoon('tekst'), uitnodiging: metPersoon('hash', 'naam', 'email'),
  afweging_kandidaat: metPersoon('plaats', 'punten', 'invoer'), matchkeuze: metPersoon('reden'),
  ervaringscode: metPersoon('hash'), ervaringsuitnodiging: metPersoon(),
  contactpersoon: metPersoon(), betrokkenheid: metPersoon(), zicht: metPersoon(), taak: metPersoon(),
  persoonlijke_toegang: metPersoon('account_id'),
  // that there was an emergency stays; what was written about it goes
  noodtoegang: { van: VAN_DOSSIER, geheim: ['toelichting'], zonderSleutel: { toelichting: null } },
  noodoordeel: { van: 'array(select n.dossier_id from voordeur.noodtoegang n where n.id = t.noodtoegang_id)', geheim: ['toelichting'], zonderSleutel: { toelichting: null } },
  noodoordeel_eerder: { van: 'array(select n.dossier_id from voordeur.noodtoegang n where n.id = t.noodtoegang_id)', geheim: ['toelichting'], zonderSleutel: { toelichting: null } },
  // the answers stay; whose they were goes
  ervaring: { van: VAN_DOSSIER, geheim: ['dossier_id', 'organisatie'], zonderSleutel: { dossier_id: null, organisatie: null } },
  woning: { van: VAN_DOSSIER, geheim: ['adres', 'postcode', 'plaats', 'huurvoorwaarden', 'bezichtiging'], zonderSleutel: { adres: 'adres gewist', postcode: null, plaats: null, huurvoorwaarden: null, bezichtiging: null } },
  account: { van: `case when t.rol = 'client' then ${VAN_CLIENT('t.id')} end`, geheim: ['naam', 'onderwerp', 'email', 'post', 'actief'], zonderSleutel: { naam: 'gewist', onderwerp: (rij) => `gewist ${rij('id')}`, email: null, post: 'uit', actief: 'false' } },
  bereikbaarheid: { van: VAN_CLIENT('t.account_id'), geheim: ['telefoon', 'e_mail'], zonderSleutel: 'weg' },
  post: { van: VAN_POSTBUS, geheim: ['aan', 'onderwerp', 'tekst'], zonderSleutel: 'weg' },
  post_aanleiding: { van: VAN_POSTBUS, zonderSleutel: 'weg' },
  overlegpost: { van: VAN_POSTBUS, zonderSleutel: 'weg' },
  // of the organisations and those who work there
  agendafeed: { niet: 'het adres van een agenda geldt na een herstel niet meer; wie het wil, maakt een nieuw' },
  organisatie: ZONDER_PERSOON, partijcontact: ZONDER_PERSOON, vervanging: ZONDER_PERSOON, woninginvoer: ZONDER_PERSOON,
  toegangswijziging: ZONDER_PERSOON, noodpoging: ZONDER_PERSOON, patroonoordeel: ZONDER_PERSOON, regelingpartij: ZONDER_PERSOON, noodregel: ZONDER_PERSOON,
  deling: ZONDER_PERSOON, fase: ZONDER_PERSOON, inrichting: ZONDER_PERSOON,
  dossiersleutel: { niet: 'gaat in de sleutelbos' },
  sessie: { niet: 'iedereen logt na een herstel opnieuw in' }, afmelding: { niet: 'er is geen sessie meer om af te melden' },
  inlog: { niet: 'het wachtwoord van de server, dat een andere server zelf maakt' },
};
