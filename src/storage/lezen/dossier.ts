import { sql } from 'kysely';
import type { Groepgegevens } from '../../domain/aanvraag/formulier.ts';
import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import type { DossierGebeurtenis } from '../../domain/keten/gebeurtenissen.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import type { Dossierstap } from '../../domain/keten/stappen.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import { leesGegevens } from '../dossiers.ts';
import type { Transactie } from '../verbinding.ts';

/** What happened, as far as the reader may see it. `organisatie` is the name of the party that recorded it, `versie` the day from which the version of the regeling held by which it was done. */
export type Voorval = DossierGebeurtenis & { volgnummer: number; versie: string; gebeurd_op: string; vastgelegd_op: Date; account: string; organisatie: string; actie: string };
export type OpenTaak = { stap: Dossierstap; organisatie: string; naam: string; rollen: readonly Rol[]; uiterlijk?: string; streven: boolean };
export type Deelnemer = { organisatie: string; naam: string; rol: Rol; van: Date };
export type WoningInDossier = { id: string; adres: string; gemeente: string; kamers: number; huur: number; gelijkvloers: boolean; jongerenwoning: boolean; beschikbaar_vanaf: string; servicekosten?: number; bezichtiging?: string; huurvoorwaarden?: string };

export type GelezenDossier = {
  id: string;
  kenmerk: string;
  /** number of the last event: the version a form was made on */
  volgnummer: number;
  /** the whole state, to decide with; what is shown of it follows `groepen` */
  stand: DossierStand;
  zorgorganisatie: string;
  /** the data groups the reader sees now */
  groepen: readonly Groep[];
  /** it is in sight by an emergency only: to read, for some hours */
  nood?: true;
  voorvallen: readonly Voorval[];
  taken: readonly OpenTaak[];
  deelnemers: readonly Deelnemer[];
  gegevens: Groepgegevens;
  woning?: WoningInDossier;
};

/**
 * One dossier as the reader may see it, in six queries; undefined when it does not exist for the reader.
 * Reading the personal data is written in the read log.
 */
export async function leesDossier(tx: Transactie, id: string, soort: 'pagina' | 'api' = 'pagina'): Promise<GelezenDossier | undefined> {
  const rij = await tx.selectFrom('dossier').innerJoin('zicht', 'zicht.dossier_id', 'dossier.id').innerJoin('organisatie', 'organisatie.code', 'dossier.zorgorganisatie')
    .select(['dossier.kenmerk', 'dossier.volgnummer', 'dossier.stand', 'zicht.groepen', 'organisatie.naam', sql<boolean>`zicht.account_id is not null and zicht.rol not in ('client', 'systeem')`.as('nood')]).where('dossier.id', '=', id).executeTakeFirst();
  if (!rij) return undefined;
  const voorvallen = await tx.selectFrom('gebeurtenis').innerJoin('organisatie', 'organisatie.code', 'gebeurtenis.organisatie')
    .select(['gebeurtenis.soort', 'gebeurtenis.gegevens', 'gebeurtenis.versie', 'volgnummer', 'gebeurd_op', 'vastgelegd_op', 'organisatie.naam as organisatie', 'actie'])
    .where('stroom_id', '=', id).where('stroom', '=', 'dossier').orderBy('volgnummer').execute();
  const taken = await tx.selectFrom('taak').innerJoin('organisatie', 'organisatie.code', 'taak.organisatie')
    .select(['stap', 'organisatie', 'naam', 'rollen', 'uiterlijk', 'streven']).where('dossier_id', '=', id).orderBy('uiterlijk').orderBy('stap').execute();
  const deelnemers = await tx.selectFrom('betrokkenheid').innerJoin('organisatie', 'organisatie.code', 'betrokkenheid.organisatie')
    .select(['organisatie', 'naam', 'rol', 'van']).where('dossier_id', '=', id).where('tot', 'is', null).orderBy('naam').orderBy('rol').execute();
  const woning = await tx.selectFrom('woning')
    .select(['id', 'adres', 'gemeente', 'kamers', 'huur', 'gelijkvloers', 'jongerenwoning', 'beschikbaar_vanaf', 'servicekosten', 'bezichtiging', 'huurvoorwaarden']).where('dossier_id', '=', id).executeTakeFirst();
  const groepen = rij.groepen as Groep[];
  return {
    id, kenmerk: rij.kenmerk, volgnummer: rij.volgnummer, stand: rij.stand as unknown as DossierStand, zorgorganisatie: rij.naam, groepen, ...(rij.nood ? { nood: true as const } : {}),
    voorvallen: voorvallen as unknown as Voorval[],
    taken: taken.map(({ uiterlijk, ...t }) => ({ ...t, stap: t.stap as Dossierstap, rollen: t.rollen as Rol[], ...(uiterlijk === 'infinity' ? {} : { uiterlijk }) })),
    deelnemers: deelnemers as Deelnemer[],
    gegevens: await leesGegevens(tx, id, soort),
    woning: woning && groepen.includes('aanbod') ? inDossier(woning) : undefined,
  };
}

type Rij = Omit<WoningInDossier, 'huur' | 'servicekosten' | 'bezichtiging' | 'huurvoorwaarden'> & { huur: string; servicekosten: string | null; bezichtiging: string | null; huurvoorwaarden: string | null };
/** Amounts as numbers; what the corporation did not say is absent. */
const inDossier = ({ huur, servicekosten, bezichtiging, huurvoorwaarden, ...woning }: Rij): WoningInDossier => ({
  ...woning, huur: Number(huur), ...(servicekosten === null ? {} : { servicekosten: Number(servicekosten) }), ...(bezichtiging ? { bezichtiging } : {}), ...(huurvoorwaarden ? { huurvoorwaarden } : {}),
});

/** Does this dossier (still) exist for the reader? */
export const zietDossier = async (tx: Transactie, id: string): Promise<boolean> => (await tx.selectFrom('dossier').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

/** The number of a dossier, when it exists for the reader; reads nobody's data. */
export const leesKenmerk = async (tx: Transactie, id: string): Promise<string | undefined> => (await tx.selectFrom('dossier').select('kenmerk').where('id', '=', id).executeTakeFirst())?.kenmerk;

/** The number of a dossier and the regeling it is under, if the reader may see it. */
export const leesKop = (tx: Transactie, id: string): Promise<{ id: string; kenmerk: string; regeling: string } | undefined> =>
  tx.selectFrom('dossier').select(['id', 'kenmerk', 'regeling']).where('id', '=', id).executeTakeFirst();

/** The homes a corporation can propose now, the longest free first. */
export async function leesVrijeWoningen(tx: Transactie, corporatie: string, regeling: string): Promise<WoningInDossier[]> {
  const rijen = await tx.selectFrom('woning').select(['id', 'adres', 'gemeente', 'kamers', 'huur', 'gelijkvloers', 'jongerenwoning', 'beschikbaar_vanaf'])
    .where('corporatie', '=', corporatie).where('regeling', '=', regeling).where('status', '=', 'vrij').orderBy('beschikbaar_vanaf').orderBy('id').limit(200).execute();
  return rijen.map((r) => ({ ...r, huur: Number(r.huur) }));
}
