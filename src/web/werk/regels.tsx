import type { Regelingen } from '../../domain/regeling/versies.ts';
import type { Wie } from '../../auth/sessies.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import type { Werkregel } from '../../storage/lezen/werk.ts';
import { zegDagKort } from '../../domain/kalender/zeg.ts';
import { zegGemeente } from '../lijsten/namen.ts';
import { beginpad } from '../dossier/toegang.tsx';
import { termijnbadge, zegTaaktermijn } from '../lijsten/termijn.ts';
import { Badge, KnopLink, Link, Termijn, Titelcel, type LijstItem, type Rij } from '../ui/index.ts';
import { knopwoord, opdracht, stapnaam } from './werkwoorden.ts';

/* A task as a row of the work list, and as a line in the side column. */

export type Beeld = { wie: Wie; regelingen: Regelingen; namen: ReadonlyMap<string, string>; gemeenten: ReadonlyMap<string, string>; vandaag: string };
export type Werkkolom = 'termijn' | 'taak' | 'wie' | 'fase' | 'actie';

/** The client's name where the reader may see it, else the number of the dossier. */
const voorWie = (t: Werkregel, { namen }: Beeld): string => (t.dossier_id && namen.get(t.dossier_id)) || t.kenmerk || 'Dossier';

/** The service point guards how long someone waits, but a corporation takes the step: then there is nothing to open but the dossier. */
function magZelf(t: Werkregel, { wie, regelingen }: Beeld): boolean {
  if (!t.regeling || !t.versie) return true;
  return regelingen.op(t.regeling, t.versie).stappen[t.stap]?.door.includes(wie.rol) ?? false;
}

/** What who guards the chain is asked to see to, where another takes the step (P3.c). */
const BEWAAKT: Partial<Record<Werkregel['stap'], string>> = { 'zonder-advies-verdergaan': 'Het advies bleef uit: vraag de zorgorganisatie ernaar' };

type Taakbeeld = { titel: string; href: string; sub: string; knop: string; naar: string; fase: string };

function opWoning(t: Werkregel, { gemeenten, vandaag }: Beeld): Taakbeeld {
  const adres = t.adres ?? 'een woning';
  const vrij = t.beschikbaar_vanaf && (t.beschikbaar_vanaf <= vandaag ? `vrij sinds ${zegDagKort(t.beschikbaar_vanaf, vandaag)}` : `vrij per ${zegDagKort(t.beschikbaar_vanaf, vandaag)}`);
  const sub = [zegGemeente(gemeenten, t.gemeente), vrij].filter(Boolean).join(' · ');
  return { titel: `Zoek een kandidaat voor ${adres}`, href: `/woningen/${t.woning_id}`, sub, knop: 'Kandidaten', naar: `/woningen/${t.woning_id}/kandidaten`, fase: 'aanbod' };
}

function opDossier(t: Werkregel, beeld: Beeld): Taakbeeld {
  const href = `/dossiers/${t.dossier_id}`;
  const naam = voorWie(t, beeld);
  const bij = t.zorgorganisatie === beeld.wie.organisatie ? t.kenmerk : t.zorgnaam;
  const sub = [naam, ...(bij && bij !== naam ? [bij] : [])].join(' · ');
  const basis = { href, sub, fase: t.fase ?? '' };
  return magZelf(t, beeld)
    ? { ...basis, titel: opdracht(t.stap), knop: knopwoord(t.stap), naar: beginpad(t.dossier_id!, t.stap) }
    : { ...basis, titel: BEWAAKT[t.stap] ?? 'Volg het zoeken naar een woning', knop: 'Bekijken', naar: href };
}

/** A task of ours: term, what and for whom, phase, and the button of the step. Only what is late gets the filled button. */
export function eigenRij(t: Werkregel, beeld: Beeld): Rij<Werkkolom> {
  const { titel, href, sub, knop, naar, fase } = t.woning_id ? opWoning(t, beeld) : opDossier(t, beeld);
  return {
    sleutel: t.sleutel,
    cellen: {
      termijn: <Termijn {...zegTaaktermijn(t.uiterlijk, t.streven, beeld.vandaag)} />,
      taak: <Titelcel titel={titel} href={href} sub={sub} />,
      fase,
      actie: <KnopLink maat="rij" soort={t.bak === 'te-laat' ? 'hoofd' : 'neven'} href={naar} volledig={`${knop}: ${titel}, ${sub}`}>{knop}</KnopLink>,
    },
  };
}

/** Whose turn it is: the organisation, and the role when that is a colleague. */
const aanZet = (t: Werkregel, { wie }: Beeld): string => (t.organisatie === wie.organisatie ? t.rollen.map((r) => ROLNAMEN[r]).join(' of ') : t.naam_organisatie);

/** What someone else does. Offering a home is up to many corporations; the service point only guards that it happens. */
const watAnder = (t: Werkregel): string => (t.stap === 'woning-voorleggen' ? 'Zoeken naar een woning' : stapnaam(t.stap));

/** A task of someone else on a dossier we see. */
export const rijVanAnder = (t: Werkregel, beeld: Beeld): Rij<Werkkolom> => ({
  sleutel: t.sleutel,
  cellen: {
    termijn: <Termijn {...zegTaaktermijn(t.uiterlijk, t.streven, beeld.vandaag)} />,
    taak: <Titelcel titel={watAnder(t)} href={`/dossiers/${t.dossier_id}`} sub={voorWie(t, beeld)} />,
    wie: aanZet(t, beeld),
    fase: t.fase,
  },
});

export function itemVanAnder(t: Werkregel, beeld: Beeld): LijstItem {
  const { stand, woorden } = termijnbadge(t.uiterlijk, t.streven, beeld.vandaag);
  return {
    sleutel: t.sleutel, titel: aanZet(t, beeld), rechts: <Badge stand={stand}>{woorden}</Badge>,
    regels: [<Link key="wat" href={`/dossiers/${t.dossier_id}`}>{watAnder(t)}: {voorWie(t, beeld)}</Link>],
  };
}
