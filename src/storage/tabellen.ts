import type { ColumnType } from 'kysely';

/* The tables as the queries know them; their meaning stands in migraties/001-grondslag.sql. Dates come as 'jjjj-mm-dd'. */

type Vast<T> = ColumnType<T, T, never>;
type Json<T> = ColumnType<T, string, string>;

export type Tabellen = {
  organisatie: { code: string; naam: string; soort: string };
  account: { id: string; uitgever: string; onderwerp: string; naam: string; organisatie: string; rol: string; regeling: string | null; actief: ColumnType<boolean, boolean | undefined, boolean> };
  gebeurtenis: {
    stroom_id: Vast<string>; volgnummer: Vast<number>; stroom: Vast<'dossier' | 'woning' | 'zitting' | 'verdeling' | 'buurt' | 'zaak'>; soort: Vast<string>; groep: Vast<string>; gegevens: ColumnType<Record<string, unknown>, string, never>;
    gebeurd_op: Vast<string>; vastgelegd_op: Vast<Date>; account_id: Vast<string>; organisatie: Vast<string>; actie: Vast<string>; regeling: Vast<string>; versie: Vast<string>;
    hash: ColumnType<Buffer, Buffer, never>;
  };
  zaak: {
    id: string; soort: string; regeling: string; versie: string; status: string; datum: string | null; sleutel: string | null; voor: string[] | null;
    beurten: Json<unknown[]>; volgnummer: number; stand: Json<Record<string, unknown>>;
  };
  zaaktekst: { zaak_id: string; nummer: number; veld: string; tekst: string; voor: string[] | null; dossier_id: string | null; organisatie: string };
  zaakstuk: { id: ColumnType<string, string | undefined, never>; zaak_id: string; nummer: number; naam: string; soort: string; grootte: number; inhoud: Buffer; voor: string[] | null; dossier_id: string | null; organisatie: string; op: Date };
  dossier: {
    id: string; kenmerk: string; regeling: string; versie: string; zorgorganisatie: string; fase: string; status: string; sinds: string; toestemming: boolean;
    tabblad: string; volgende_termijn: string; wissen_op: string | null; geopend_op: string; volgnummer: number; stand: Json<Record<string, unknown>>;
  };
  woning: {
    id: string; regeling: string; versie: string; corporatie: string; gemeente: string; status: string; dossier_id: string | null; sinds: string; volgnummer: number; stand: Json<Record<string, unknown>>;
    adres: string; kamers: number; huur: ColumnType<string, number, number>; gelijkvloers: boolean; jongerenwoning: boolean; beschikbaar_vanaf: string;
    postcode: string | null; plaats: string | null; buurt_id: ColumnType<string | null, never, never>; oppervlakte: number | null; verdieping: number | null; lift: boolean | null;
    kenmerken: string[]; huisdieren: boolean | null; energielabel: string | null; servicekosten: ColumnType<string | null, number | null, number | null>; huurvoorwaarden: string | null;
    bijzondere_woonvorm: boolean; woonvorm_voorwaarden: string | null; bezichtiging: string | null;
  };
  taak: { dossier_id: string | null; woning_id: string | null; stap: string; groep: string; organisatie: string; rollen: string[]; uiterlijk: string; streven: boolean; sinds: string; vanaf: string | null };
  zicht: { dossier_id: string; organisatie: string; rol: string; groepen: string[]; van: Date; tot: Date | null; regeling: string; tabblad: string; volgende_termijn: string; /** only this person's sight; null: the role's at the organisation */ account_id: string | null };
  persoonlijke_toegang: { id: ColumnType<string, string | undefined, never>; dossier_id: string; account_id: string; soort: string; groepen: string[] | null; reden: string | null; van: ColumnType<Date, Date | undefined, Date>; tot: Date | null };
  betrokkenheid: { dossier_id: string; organisatie: string; rol: string; van: Date; tot: Date | null };
  deling: { regeling: string; versie: string; rol: string; groep: string; vanaf: number };
  fase: { naam: string; orde: number };
  bereikbaarheid: { account_id: string; telefoon: string | null; e_mail: string | null };
  partijcontact: { id: string; regeling: string; organisatie: string; naam: string; functie: string | null; telefoon: string | null; e_mail: string | null };
  zitting: {
    id: Vast<string>; regeling: Vast<string>; versie: Vast<string>; organisatie: Vast<string>; rol: Vast<string>; datum: Vast<string>; plaats: Vast<string | null>; status: string; volgnummer: number;
    stand: Json<Record<string, unknown>>; deelnemers: ColumnType<{ merk: string; naam: string; organisatie?: string }[], string | undefined, string>;
  };
  verdeling: { id: Vast<string>; regeling: Vast<string>; versie: Vast<string>; volgnummer: number; stand: Json<Record<string, unknown>>; toelichtingen: ColumnType<Record<string, string>, string | undefined, string> };
  buurt: { id: Vast<string>; regeling: Vast<string>; versie: Vast<string>; gemeente: Vast<string>; naam: string; status: string; volgnummer: number; stand: Json<Record<string, unknown>> };
  buurtoordeel: { buurt_id: Vast<string>; volgnummer: Vast<number>; organisatie: Vast<string>; oordeel: Vast<string>; op: Vast<string>; reden: string | null; helpt: string | null };
  /** a form not sent yet: see migraties/021-concepten.sql */
  concept: { account_id: Vast<string>; dossier_id: Vast<string>; stap: Vast<string>; inhoud: Json<Record<string, unknown>>; versie: number; bewaard_op: Date };
  matchkeuze: { woning_id: Vast<string>; dossier_id: Vast<string>; regeling: Vast<string>; keuze: 'vast' | 'niet'; reden: string; organisatie: string; op: Date };
  voorsteltekst: { zaak_id: Vast<string>; tekst: Vast<string>; sha256: Vast<string> };
  regelingversie: { regeling: Vast<string>; geldig_vanaf: Vast<string>; tekst: Vast<string>; sha256: Vast<string>; zaak_id: Vast<string>; vastgesteld_op: ColumnType<Date, never, never> };
  /** an adopted report, frozen: see migraties/048-rapporten.sql */
  rapportbeeld: { zaak_id: Vast<string>; regeling: Vast<string>; van: Vast<string>; tot: Vast<string>; inhoud: Vast<string>; sha256: Vast<string>; open_inhoud: Vast<string | null>; open_sha256: Vast<string | null>; open_nummer: Vast<number | null>; vastgesteld_op: Vast<Date> };
  /** its chapters, each for the roles that may read it: see migraties/050-rapport-per-hoofdstuk.sql */
  rapporthoofdstuk: { zaak_id: Vast<string>; nr: Vast<number>; code: Vast<string>; rollen: Vast<string[] | null>; inhoud: Vast<string>; afgeleid: Vast<boolean> };
};
