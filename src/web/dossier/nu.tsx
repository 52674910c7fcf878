import { zegDag } from '../../domain/kalender/zeg.ts';
import { AFGESLOTEN, STATUSNAMEN, STATUSSEN } from '../../domain/keten/stand.ts';
import { DOSSIERSTAPPEN, type Dossierstap } from '../../domain/keten/stappen.ts';
import { uiterlijkVoor } from '../../domain/keten/taken.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import type { OpenTaak } from '../../storage/lezen/dossier.ts';
import { KnopLink, NuAanZet, type Slotregel } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { bronVan } from './bron.ts';
import { zegTermijnBadge } from './dagen.ts';
import { magOpnieuw, Opnieuw } from './nieuw.tsx';
import { stappad } from './toegang.tsx';

/** Steps beside the way from application to key. */
const ZIJSTAPPEN: readonly Dossierstap[] = ['gegevens-bijwerken', 'toestemming-vastleggen', 'toestemming-intrekken', 'aanvraag-intrekken', 'aanvulling-vragen', 'aanbod-intrekken'];
/** Of those, the ones that are an answer to what is asked now: beside the button, not in the list of the rest. */
const NAAST_DE_KNOP: readonly Dossierstap[] = ['aanvulling-vragen', 'aanbod-intrekken'];

const alleStappen = Object.keys(DOSSIERSTAPPEN) as Dossierstap[];
const isHoofdstap = (stap: Dossierstap): boolean => !ZIJSTAPPEN.includes(stap);

/** Is this task the reader's, and open? A home may be proposed by any corporation that sees the dossier. */
export const isMijn = ({ stappen, wie }: Pick<Beeld, 'stappen' | 'wie'>, taak: OpenTaak): boolean =>
  stappen[taak.stap].mag && (taak.stap === 'woning-voorleggen' || (taak.organisatie === wie.organisatie && taak.rollen.includes(wie.rol)));

/** The next steps of this reader's role that are not possible yet, with what has to happen first. */
export function sloten({ stappen, regeling, wie, dossier: { stand } }: Pick<Beeld, 'stappen' | 'regeling' | 'wie' | 'dossier'>): Slotregel[] {
  const nu = STATUSSEN.indexOf(stand.status);
  const komtNog = (stap: Dossierstap) => Math.min(...DOSSIERSTAPPEN[stap].mag.map((s) => STATUSSEN.indexOf(s))) > nu;
  return alleStappen
    .filter((stap) => isHoofdstap(stap) && !stappen[stap].mag && regeling.stappen[stap]?.door.includes(wie.rol) && komtNog(stap))
    .slice(0, 3)
    .map((stap) => ({ actie: DOSSIERSTAPPEN[stap].titel, reden: `kan nog niet. ${DOSSIERSTAPPEN[stap].eerst}`, bron: bronVan(regeling, regeling.stappen[stap]?.bron) }));
}

/** Steps the reader may take now besides the one that is asked; consent is asked for where it is missing. */
export const zijstappen = ({ stappen, dossier: { stand } }: Pick<Beeld, 'stappen' | 'dossier'>): Dossierstap[] =>
  ZIJSTAPPEN.filter((stap) => stappen[stap].mag && stap !== 'toestemming-vastleggen' && !NAAST_DE_KNOP.includes(stap) && !(stap === 'gegevens-bijwerken' && stand.status === 'concept'));

/** "Wat moet er nu gebeuren": whose turn it is, by when, and the one button when it is the reader's. */
export function Nu(beeld: Beeld) {
  const { dossier, stappen, regeling, vandaag } = beeld;
  const { stand, taken } = dossier;
  const taak = taken[0];
  const gesloten = sloten(beeld);
  if (AFGESLOTEN.includes(stand.status)) return <NuAanZet wie="Afgesloten" jij={false} titel={`Deze aanvraag is afgesloten: ${STATUSNAMEN[stand.status]}`} acties={magOpnieuw(beeld) && <Opnieuw beeld={beeld} />}>Wil de cliënt later opnieuw een woning, dan begint de zorgorganisatie een nieuwe aanvraag.</NuAanZet>;
  if (stand.toestemming !== 'gegeven') return <ZonderToestemming {...beeld} />;
  if (!taak) return <NuAanZet wie="Niemand hoeft nu iets te doen" jij={false} titel={stand.status === 'woont' ? 'De cliënt woont achter een eigen voordeur' : `De aanvraag: ${STATUSNAMEN[stand.status]}`} sloten={gesloten}>{stand.status === 'woont' && 'De woonbegeleiding gaat daar verder.'}</NuAanZet>;

  const mijn = isMijn(beeld, taak);
  const bij = uiterlijkVoor(regeling, taak.stap, stand);
  const knoppen = [
    ...alleStappen.filter((stap) => isHoofdstap(stap) && stappen[stap].mag).map((stap) => ({ stap, soort: mijn && stap === taak.stap ? ('hoofd' as const) : ('neven' as const) })),
    ...NAAST_DE_KNOP.filter((stap) => stappen[stap].mag).map((stap) => ({ stap, soort: 'stil' as const })),
  ];
  return (
    <NuAanZet
      jij={mijn} wie={wieIsAanZet(taak, mijn, beeld.wie.organisatie)}
      titel={DOSSIERSTAPPEN[taak.stap].opdracht} bron={bronVan(regeling, bij.bron ?? regeling.stappen[taak.stap]?.bron)} sloten={gesloten}
      termijn={taak.uiterlijk ? zegTermijnBadge(taak.uiterlijk, vandaag, { streven: taak.streven, jij: mijn }) : undefined}
      acties={knoppen.length > 0 && knoppen.map(({ stap, soort }) => <KnopLink key={stap} soort={soort} maat={soort === 'hoofd' ? 'groot' : undefined} href={stappad(dossier.id, stap)}>{DOSSIERSTAPPEN[stap].titel}</KnopLink>)}
    >
      {taak.uiterlijk ? <>{taak.streven ? 'Het streven is' : 'Dit moet'} uiterlijk <strong>{zegDag(taak.uiterlijk, vandaag)}</strong></> : 'Hier staat geen termijn voor.'}
    </NuAanZet>
  );
}

/** A home may come from any corporation, so the service point guards that one comes. */
const wieIsAanZet = ({ stap, naam, organisatie, rollen }: OpenTaak, mijn: boolean, eigen: string): string => {
  if (stap === 'woning-voorleggen') return mijn ? 'Elke corporatie kan voorleggen, ook jullie' : `Corporaties zijn aan zet, ${naam} bewaakt de termijn`;
  if (mijn) return 'Jij bent aan zet';
  return organisatie === eigen ? `Bij jullie is aan zet: ${rollen.map((r) => ROLNAMEN[r]).join(' of ')}` : `${naam} is aan zet`;
};

/** Nothing goes on without the client's consent (art. 3b). */
function ZonderToestemming({ dossier, stand, stappen, regeling }: Beeld) {
  const mag = stappen['toestemming-vastleggen'].mag;
  return (
    <NuAanZet
      jij={mag} wie={mag ? 'Jij bent aan zet' : `${dossier.zorgorganisatie} is aan zet`}
      titel={stand.toestemming === 'ingetrokken' ? 'De cliënt heeft de toestemming ingetrokken' : 'Leg de toestemming van de cliënt vast'}
      bron={bronVan(regeling, regeling.stappen['toestemming-vastleggen']?.bron)}
      acties={mag && <KnopLink soort="hoofd" maat="groot" href={stappad(dossier.id, 'toestemming-vastleggen')}>{DOSSIERSTAPPEN['toestemming-vastleggen'].titel}</KnopLink>}
    >
      {stand.status === 'woont' ? 'Niemand anders ziet dit dossier zolang er geen toestemming is' : 'De aanvraag ligt stil en niemand anders ziet dit dossier. Zij gaat verder als de cliënt toestemming geeft'}
    </NuAanZet>
  );
}
