import { lijstenVan } from '../../domain/aanvraag/formulier.ts';
import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import type { Optielijsten } from '../../domain/invoer/vragen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { stappenVoor, type Stapbeeld } from '../../domain/keten/open.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import type { Dossierstap } from '../../domain/keten/stappen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Wie } from '../../auth/sessies.ts';
import type { GelezenDossier } from '../../storage/lezen/dossier.ts';

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
  /** the client's name when the reader may know it, else the number of the dossier */
  naam: string;
};

/** Which group a part of the state belongs to: a head or a chain shows no more than the groups below it (art. 12a). */
const GROEPEN_VAN: Partial<Record<keyof GezienStand, readonly Groep[]>> = {
  herkomstgemeente: ['herkomst'], zoekgemeenten: ['zoekprofiel'], toetsen: ['toetsing'], aanvulling_uiterlijk: ['toetsing'],
  besluit: ['beoordeling'], contractvorm: ['beoordeling', 'huur'], aanbod: ['aanbod'], contract: ['huur'],
};

/** The state as far as these groups go. */
export function gezienDoor(stand: DossierStand, groepen: readonly Groep[]): GezienStand {
  const zichtbaar = Object.entries(stand).filter(([deel]) => {
    const nodig = GROEPEN_VAN[deel as keyof GezienStand];
    return !nodig || nodig.some((g) => groepen.includes(g));
  });
  return { zoekgemeenten: [], toetsen: [], ...(Object.fromEntries(zichtbaar) as Omit<DossierStand, 'zoekgemeenten' | 'toetsen'>) };
}

/** Puts together what a page about this dossier needs. */
export function maakBeeld(dossier: GelezenDossier, regeling: Regeling, wie: Wie, vandaag: Dag): Beeld {
  const stappen = Object.fromEntries(stappenVoor(regeling, dossier.stand, wie).map((s) => [s.stap, s])) as Record<Dossierstap, Stapbeeld>;
  const naam = dossier.gegevens.personalia?.naam;
  return { dossier, regeling, lijsten: lijstenVan(regeling), stand: gezienDoor(dossier.stand, dossier.groepen), stappen, wie, vandaag, naam: typeof naam === 'string' ? naam : `Dossier ${dossier.kenmerk}` };
}

export const gemeentenaam = (regeling: Regeling, code: string): string => regeling.gemeenten.find((g) => g.code === code)?.naam ?? code;
export const partijnaam = (regeling: Regeling, code: string): string => regeling.partijen.find((p) => p.code === code)?.naam ?? code;
