import { lijstenVan } from '../../domain/aanvraag/formulier.ts';
import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import type { Optielijsten } from '../../domain/invoer/vragen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { gezienDoor } from '../../domain/keten/gezien.ts';
import { stappenVoor, type Stapbeeld } from '../../domain/keten/open.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import type { Dossierstap } from '../../domain/keten/stappen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Wie } from '../../auth/sessies.ts';
import type { GelezenDossier, Voorval } from '../../storage/lezen/dossier.ts';

/** A state without what the reader's groups do not give; the only one that is shown. */
export type GezienStand = Omit<DossierStand, 'zorgorganisatie' | 'versie'>;

/** Everything a page about one dossier is made of. */
export type Beeld = {
  dossier: GelezenDossier;
  regeling: Regeling;
  lijsten: Optielijsten;
  stand: GezienStand;
  stappen: Record<Dossierstap, Stapbeeld>;
  wie: Wie;
  vandaag: Dag;
  /** the version of the regeling by which something happened, also when the dossier went over to another since */
  toen: (voorval: Pick<Voorval, 'versie'> | undefined) => Regeling;
  /** the client's name when the reader may know it, else the number of the dossier */
  naam: string;
};

/** The state as far as these groups go, for a page that shows lists even when they are closed. */
const voorPagina = (stand: DossierStand, groepen: readonly Groep[]): GezienStand =>
  ({ zoekgemeenten: [], toetsen: [], gezet: {}, ...(gezienDoor(stand, groepen) as Omit<DossierStand, 'zoekgemeenten' | 'toetsen' | 'gezet'>) });

/** In an emergency one reads. */
const ALLEEN_LEZEN = { mag: false, soort: 'niet-bevoegd', reden: 'Met noodtoegang kun je alleen lezen.', wat: 'Moet er iets gebeuren? Bel de begeleider of het Servicepunt.' } as const;

/** Puts together what a page about this dossier needs. */
export function maakBeeld(dossier: GelezenDossier, regeling: Regeling, wie: Wie, vandaag: Dag, versie: (vanaf: Dag) => Regeling = () => regeling): Beeld {
  const stappen = Object.fromEntries(stappenVoor(regeling, dossier.stand, wie).map((s) => [s.stap, dossier.nood ? { ...s, ...ALLEEN_LEZEN } : s])) as Record<Dossierstap, Stapbeeld>;
  const naam = dossier.gegevens.personalia?.naam;
  return { dossier, regeling, lijsten: lijstenVan(regeling), stand: voorPagina(dossier.stand, dossier.groepen), stappen, wie, vandaag, toen: (voorval) => (voorval ? versie(voorval.versie) : regeling), naam: typeof naam === 'string' ? naam : `Dossier ${dossier.kenmerk}` };
}

/** The step of the ladder that a warning was, as the version has it under which it was given. */
export const tredeVan = ({ dossier, toen }: Pick<Beeld, 'dossier' | 'toen'>, { nr, trede }: { nr: number; trede: string }) =>
  toen(dossier.voorvallen.find((v) => v.soort === 'waarschuwing-gegeven' && v.gegevens.nr === nr)).wonen?.ladder.find((t) => t.code === trede);
