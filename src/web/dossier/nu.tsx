import { plusTermijn } from '../../domain/kalender/werkdagen.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import { AFGESLOTEN, STATUSNAMEN, STATUSSEN } from '../../domain/keten/stand.ts';
import { DOSSIERSTAPPEN, type Dossierstap } from '../../domain/keten/stappen.ts';
import { uiterlijkVoor } from '../../domain/keten/taken.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import type { OpenTaak } from '../../storage/lezen/dossier.ts';
import { Badge, Bron, Kaart, KnopLink, Lijst, NuAanZet, type Slotregel } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { bronVan } from './bron.ts';
import { zegTermijnBadge } from './dagen.ts';
import { magOpnieuw, Opnieuw } from './nieuw.tsx';
import { beginpad, stappad } from './toegang.tsx';
import { isWoonstap, zonderKaart } from './zaken.ts';

/** Steps beside the way from application to key; a button only while someone is asked to take them. */
const ZIJSTAPPEN: readonly Dossierstap[] = [
  'wijziging-melden', 'gegevens-bevestigen', 'voorziening-aanvragen', 'gegevens-bijwerken', 'wachtlijst-pauzeren', 'urgentie-verlengen', 'gemeenten-kiezen', 'van-wachtlijst-halen', 'besluit-verdagen', 'bezwaar-vastleggen',
  'begeleiding-overdragen', 'toestemming-vastleggen', 'toestemming-beperken', 'toestemming-intrekken', 'aanvraag-intrekken', 'aanvulling-vragen', 'aanbod-intrekken', 'bezichtiging-plannen', 'zonder-advies-verdergaan', 'aanbod-laten-vervallen',
  'verzoek-indienen', 'verzoek-verlengen', 'verzoek-beantwoorden', 'meerderjarigheid-vastleggen', 'persoon-wissen', 'versie-overzetten',
];
/** Of those, the ones that are an answer to what is asked now: beside the button, not in the list of the rest. */
const NAAST_DE_KNOP: readonly Dossierstap[] = ['aanvulling-vragen', 'aanbod-intrekken'];

/** Steps with a place of their own: on the card of the offer or of the client's requests, or only once someone is asked to take them because a term passed unused. */
const EIGEN_PLEK: readonly Dossierstap[] = ['bezichtiging-plannen', 'zonder-advies-verdergaan', 'aanbod-laten-vervallen', 'verzoek-verlengen', 'verzoek-beantwoorden'];

/** Steps that only come up when something else happens: not a stage to look forward to. */
const OP_VERZOEK: readonly Dossierstap[] = ['bezwaar-beslissen', 'wachtlijst-hervatten', 'herziening-beoordelen', 'voorwaarde-vervullen', 'voorziening-besluiten', 'aanvraag-aanvullen', 'besluit-verzenden', 'weigering-wegen'];

const alleStappen = Object.keys(DOSSIERSTAPPEN) as Dossierstap[];
const isHoofdstap = (stap: Dossierstap): boolean => !ZIJSTAPPEN.includes(stap) && !isWoonstap(stap);

/** Is this task the reader's, and open? A home may be proposed by any corporation that sees the dossier. */
export const isMijn = ({ stappen, wie }: Pick<Beeld, 'stappen' | 'wie'>, taak: OpenTaak): boolean =>
  stappen[taak.stap].mag && (taak.stap === 'woning-voorleggen' || (taak.organisatie === wie.organisatie && taak.rollen.includes(wie.rol)));

/** The next steps of this reader's role that are not possible yet, with what has to happen first. */
export function sloten({ stappen, regeling, wie, dossier: { stand } }: Pick<Beeld, 'stappen' | 'regeling' | 'wie' | 'dossier'>): Slotregel[] {
  const nu = STATUSSEN.indexOf(stand.status);
  const komtNog = (stap: Dossierstap) => Math.min(...DOSSIERSTAPPEN[stap].mag.map((s) => STATUSSEN.indexOf(s))) > nu;
  return alleStappen
    .filter((stap) => isHoofdstap(stap) && !OP_VERZOEK.includes(stap) && !stappen[stap].mag && regeling.stappen[stap]?.door.includes(wie.rol) && komtNog(stap))
    .slice(0, 3)
    .map((stap) => ({ actie: DOSSIERSTAPPEN[stap].titel, reden: `kan nog niet. ${DOSSIERSTAPPEN[stap].eerst}`, bron: bronVan(regeling, regeling.stappen[stap]?.bron) }));
}

/** Reporting a change is the way once it is handed in; correcting an answer stays with each group. */
const doorWijziging = ({ stappen, dossier: { stand } }: Pick<Beeld, 'stappen' | 'dossier'>): boolean => stand.status === 'concept' || stappen['wijziging-melden'].mag;

/** Steps the reader may take now besides those that are asked; consent is asked for where it is missing. */
export const zijstappen = (beeld: Pick<Beeld, 'stappen' | 'dossier'>): Dossierstap[] =>
  [...ZIJSTAPPEN, ...zonderKaart(beeld)].filter((stap) => beeld.stappen[stap].mag && stap !== 'toestemming-vastleggen' && !NAAST_DE_KNOP.includes(stap) && !EIGEN_PLEK.includes(stap) && !isGevraagd(beeld, stap) && !(stap === 'gegevens-bijwerken' && doorWijziging(beeld)));

/** Is someone asked to take this step now? */
const isGevraagd = ({ dossier: { taken } }: Pick<Beeld, 'dossier'>, stap: Dossierstap): boolean => taken.some((t) => t.stap === stap);

/** What to say first: what the reader is asked and comes near, else what is first due. */
function eersteTaak(beeld: Beeld): OpenTaak | undefined {
  const { taken } = beeld.dossier;
  const dichtbij = plusTermijn(beeld.vandaag, '4 weken');
  return taken.find((t) => isMijn(beeld, t) && (t.uiterlijk === undefined || t.uiterlijk <= dichtbij)) ?? taken.find((t) => !ZIJSTAPPEN.includes(t.stap)) ?? taken[0];
}

/** What else is asked on this dossier, and of whom. */
export function OokAanZet({ beeld }: { beeld: Beeld }) {
  const { dossier, regeling, vandaag, wie } = beeld;
  const eerste = eersteTaak(beeld);
  const rest = dossier.taken.filter((t) => t !== eerste);
  if (rest.length === 0 || dossier.stand.toestemming !== 'gegeven') return null;
  return (
    <Kaart plat titel="Ook aan zet">
      <Lijst items={rest.map((t) => {
        const mijn = isMijn(beeld, t);
        const termijn = t.uiterlijk ? zegTermijnBadge(t.uiterlijk, vandaag, { streven: t.streven, jij: mijn }) : undefined;
        return {
          sleutel: `${t.stap}-${t.organisatie}`, titel: DOSSIERSTAPPEN[t.stap].opdracht, href: mijn ? beginpad(dossier.id, t.stap) : undefined, rechts: termijn && <Badge stand={termijn.stand}>{termijn.woorden}</Badge>,
          regels: [`${wieIsAanZet(t, mijn, wie.organisatie)}${t.uiterlijk ? `, ${t.streven ? 'streven' : 'uiterlijk'} ${zegDag(t.uiterlijk, vandaag)}` : ''}`, <Bron key="bron" {...bronVan(regeling, uiterlijkVoor(regeling, t.stap, dossier.stand).bron ?? regeling.stappen[t.stap]?.bron)!} />],
        };
      })} />
    </Kaart>
  );
}

/** "Wat moet er nu gebeuren": whose turn it is, by when, and the one button when it is the reader's. */
export function Nu(beeld: Beeld) {
  const { dossier, stappen, regeling, vandaag } = beeld;
  const { stand } = dossier;
  const taak = eersteTaak(beeld);
  const gesloten = sloten(beeld);
  if (AFGESLOTEN.includes(stand.status) && !taak) return <Afgesloten {...beeld} />;
  if (stand.toestemming !== 'gegeven') return <ZonderToestemming {...beeld} />;
  if (!taak) return <NuAanZet wie={stand.status === 'woont' ? 'Jij hoeft nu niets te doen' : 'Niemand hoeft nu iets te doen'} jij={false} titel={stand.status === 'woont' ? 'De cliënt woont achter een eigen voordeur' : `De aanvraag: ${STATUSNAMEN[stand.status]}`} sloten={gesloten}>{stand.status === 'woont' && 'Wat er loopt en wat je kunt doen, staat hieronder.'}</NuAanZet>;

  const mijn = isMijn(beeld, taak);
  const bij = uiterlijkVoor(regeling, taak.stap, stand);
  const knoppen = [
    ...alleStappen.filter((stap) => (isHoofdstap(stap) || (isWoonstap(stap) ? mijn && stap === taak.stap : isGevraagd(beeld, stap))) && stappen[stap].mag).sort((a, b) => Number(b === taak.stap) - Number(a === taak.stap)).map((stap) => ({ stap, soort: mijn && stap === taak.stap ? ('hoofd' as const) : ('neven' as const) })),
    ...NAAST_DE_KNOP.filter((stap) => stappen[stap].mag).map((stap) => ({ stap, soort: 'stil' as const })),
  ];
  return (
    <NuAanZet
      jij={mijn} wie={wieIsAanZet(taak, mijn, beeld.wie.organisatie)}
      titel={DOSSIERSTAPPEN[taak.stap].opdracht} bron={bronVan(regeling, bij.bron ?? regeling.stappen[taak.stap]?.bron)} sloten={gesloten}
      termijn={taak.uiterlijk ? zegTermijnBadge(taak.uiterlijk, vandaag, { streven: taak.streven, jij: mijn }) : undefined}
      acties={knoppen.length > 0 && knoppen.map(({ stap, soort }) => <KnopLink key={stap} soort={soort} maat={soort === 'hoofd' ? 'groot' : undefined} href={beginpad(dossier.id, stap)}>{DOSSIERSTAPPEN[stap].titel}</KnopLink>)}
    >
      {taak.uiterlijk ? <>{taak.streven ? 'Het streven is' : 'Dit moet'} uiterlijk <strong>{zegDag(taak.uiterlijk, vandaag)}</strong></> : 'Hier staat geen termijn voor.'}
    </NuAanZet>
  );
}

/** What is closed, with what can still be done: someone taken off the list can be put back (P3.e). */
function Afgesloten(beeld: Beeld) {
  const { dossier, stappen, regeling } = beeld;
  const terug = stappen['op-wachtlijst-plaatsen'].mag;
  return (
    <NuAanZet
      wie="Afgesloten" jij={false} titel={`Deze aanvraag is afgesloten: ${STATUSNAMEN[dossier.stand.status]}`} bron={terug ? bronVan(regeling, regeling.stappen['op-wachtlijst-plaatsen']?.bron) : undefined}
      acties={terug ? <KnopLink href={stappad(dossier.id, 'op-wachtlijst-plaatsen')}>Terug op de wachtlijst</KnopLink> : magOpnieuw(beeld) && <Opnieuw beeld={beeld} />}
    >
      {dossier.stand.status === 'van-wachtlijst' ? 'Het besluit blijft gelden. Wil de cliënt alsnog een woning, dan kan wie de wachtlijst bewaakt de cliënt terugplaatsen; het wachten begint dan opnieuw.' : 'Wil de cliënt later opnieuw een woning, dan begint de zorgorganisatie een nieuwe aanvraag.'}
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
