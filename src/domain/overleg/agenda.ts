import { zegDag, zegDatum } from '../kalender/zeg.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Stap } from '../keten/fasen.ts';
import { partijnaam } from '../regeling/namen.ts';
import type { Overleg, Regeling } from '../regeling/schema.ts';
import type { Beurt } from '../zaak/leer.ts';
import type { Zaaksoort } from '../zaak/soorten.ts';
import type { Agendabron, Puntuitkomst } from './woorden.ts';

/* The agenda that fills itself (P11.e, P11.g): what is ripe, late or escalated proposes itself. Pure: the page and the step read the sources. */

/** What waits on a dossier that the reader sees. */
export type Dossiertaak = { dossier: string; kenmerk: string; stap: Stap; uiterlijk?: Dag };
/** What waits between the parties. `voor`: who may see it. */
export type Zaaktaak = { id: string; soort: Zaaksoort; naam: string; beurten: readonly Beurt[]; voor?: readonly string[] };
export type Tekort = { nummer: number; jaar: number; corporatie: string; aantal: number };
/** A point of another meeting of this consultation that was put off, or that had proposed itself (`bron`: by which key). */
export type Elderspunt = { vergadering: string; nummer: number; datum: Dag; titel: string; uitkomst?: Puntuitkomst; bron?: string; /** what it is about, when it is about something */ over?: string; waarom?: string; voor?: readonly string[]; dossier?: string };
export type Bronnen = { dossiers: readonly Dossiertaak[]; zaken: readonly Zaaktaak[]; tekorten: readonly Tekort[]; elders: readonly Elderspunt[]; /** keys that are on this agenda */ hier: readonly string[] };
/**
 * A point that proposes itself. `sleutel` says what it is about, so that it is not put on twice. `eens`: it is enough that one meeting has
 * it on its agenda; if it is put off there, that point proposes itself. A matter or a dossier says itself when it is done, and comes back until then.
 */
export type Voorstel = { sleutel: string; titel: string; waarom: string; eens?: true; /** the key of what a point that was put off is about */ over?: string; voor?: readonly string[]; dossier?: string };

type Dossierbron = { stappen: readonly Stap[]; alleenTeLaat?: true; /** the regeling lays the step with a table itself; the others come there when somebody brings them */ aanTafel?: true; titel: string; waarom: string };
const UIT_DOSSIERS: Partial<Record<Agendabron, Dossierbron>> = {
  calamiteiten: { stappen: ['calamiteit-bespreken'], aanTafel: true, titel: 'Calamiteit', waarom: 'Een calamiteit na uitstroom die nog niet is besproken.' },
  signalen: { stappen: ['signaal-beantwoorden', 'rondetafel-vastleggen'], alleenTeLaat: true, titel: 'Signaal', waarom: 'Een signaal dat over zijn termijn is.' },
  escalaties: { stappen: ['escalatie-afspreken', 'escalatieactie-afronden', 'escalatie-afsluiten'], titel: 'Escalatie', waarom: 'Er loopt een ernstige escalatie.' },
  weigeringen: { stappen: ['weigering-wegen'], aanTafel: true, titel: 'Weigering', waarom: 'Een weigering die in het overleg gewogen moet worden.' },
};

type Zaakbron = { soort: Zaaksoort; alleenTeLaat?: true; /** only while it waits for what a table says of it; not while the parties answer, or the service point writes */ alleenAanTafel?: true; waarom: string };
const UIT_ZAKEN: Partial<Record<Agendabron, Zaakbron>> = {
  wijzigingen: { soort: 'regelingwijziging', alleenAanTafel: true, waarom: 'Een voorstel om de regeling te wijzigen wacht op dit overleg.' },
  toetredingen: { soort: 'toetreding', alleenAanTafel: true, waarom: 'Een aanvraag om toe te treden wacht op dit overleg.' },
  regelingevaluatie: { soort: 'regelingevaluatie', waarom: 'De evaluatie van de regeling loopt.' },
  geschillen: { soort: 'geschil', waarom: 'Er loopt een geschil.' },
  certificaten: { soort: 'certificaat', alleenTeLaat: true, waarom: 'Het certificaat is verlopen.' },
  acties: { soort: 'actie', alleenTeLaat: true, waarom: 'De actie is over haar datum.' },
};
/** Every step on a dossier, and every kind of matter, that can propose itself. */
export const AGENDASTAPPEN: readonly Stap[] = Object.values(UIT_DOSSIERS).flatMap((d) => d.stappen);
export const AGENDASOORTEN: readonly Zaaksoort[] = Object.values(UIT_ZAKEN).map((z) => z.soort);

/** Advice comes from the table that prepares, the decision from the one administrators chair. */
export const past = ({ voorzitter_rol }: Pick<Overleg, 'voorzitter_rol'>, { stap }: Pick<Beurt, 'stap'>): boolean =>
  (stap.endsWith('-adviseren') ? voorzitter_rol !== 'bestuurder' : stap.endsWith('-besluiten') ? voorzitter_rol === 'bestuurder' : true);

const aanTafel = ({ stap }: Pick<Beurt, 'stap'>): boolean => stap.endsWith('-adviseren') || stap.endsWith('-besluiten');
/** Has this table said what it was asked: then only the step is left, whoever takes it. */
const isGezegd = (sleutel: string, { stap }: Pick<Beurt, 'stap'>, elders: readonly Elderspunt[]): boolean =>
  aanTafel({ stap }) && elders.some((p) => p.over === sleutel && (p.uitkomst === 'besluit' || (p.uitkomst === 'advies' && stap.endsWith('-adviseren'))));

/** The tables of this regeling where a step on this kind of matter belongs. */
export const tafelsVoor = ({ overleg }: Pick<Regeling, 'overleg'>, soort: Zaaksoort, stap: Beurt['stap']): Overleg[] =>
  overleg.filter((o) => !o.zitting && past(o, { stap }) && o.agenda.some((bron) => (soort === 'raming' ? bron === 'raming' : UIT_ZAKEN[bron]?.soort === soort)));
/** The steps on a dossier that a source of the agenda is about. */
export const stappenBij = (bron: string): readonly Stap[] => UIT_DOSSIERS[bron as Agendabron]?.stappen ?? [];

/** The tables where one of these steps on a dossier has to come. */
export const tafelsVoorDossier = ({ overleg }: Pick<Regeling, 'overleg'>, stappen: readonly Stap[]): Overleg[] =>
  overleg.filter((o) => !o.zitting && o.agenda.some((bron) => { const d = UIT_DOSSIERS[bron]; return d?.aanTafel && d.stappen.some((s) => stappen.includes(s)); }));

const teLaat = (uiterlijk: Dag | undefined, vandaag: Dag): boolean => uiterlijk !== undefined && uiterlijk < vandaag;
const sinds = (uiterlijk: Dag | undefined, vandaag: Dag): string => (uiterlijk && uiterlijk < vandaag ? ` De termijn was ${zegDag(uiterlijk, vandaag)}.` : '');

/** The quarter before a day: its year and number. */
export function vorigKwartaal(dag: Dag): { jaar: number; kwartaal: number } {
  const [jaar, kwartaal] = [Number(dag.slice(0, 4)), Math.ceil(Number(dag.slice(5, 7)) / 3)];
  return kwartaal === 1 ? { jaar: jaar - 1, kwartaal: 4 } : { jaar, kwartaal: kwartaal - 1 };
}

/** What comes back on fixed times of the year. */
function uitKalender(regeling: Regeling, bron: Agendabron, datum: Dag): Voorstel[] {
  const jaar = Number(datum.slice(0, 4));
  const { jaar: kj, kwartaal } = vorigKwartaal(datum);
  switch (bron) {
    case 'kwartaalmonitor': return [{ sleutel: `monitor:${kj}-k${kwartaal}`, titel: `Monitor van het ${kwartaal}e kwartaal ${kj}`, waarom: 'De resultaten worden elk kwartaal besproken.', eens: true }];
    case 'jaarmonitor': return [{ sleutel: `monitor:${jaar - 1}`, titel: `Monitor van ${jaar - 1}`, waarom: 'De resultaten worden elk jaar besproken.', eens: true }];
    case 'servicepuntoordeel': return regeling.stappen['servicepunt-beoordelen'] ? [{ sleutel: `servicepuntoordeel:${jaar - 1}`, titel: `Dienstverlening van ${regeling.servicepunt.naam} in ${jaar - 1}`, waarom: 'De kwaliteit wordt elk jaar beoordeeld.', eens: true }] : [];
    case 'raming': return regeling.stappen['plaatsen-adviseren'] && datum.slice(5) >= '09-01' ? [{ sleutel: `raming:${jaar + 1}`, titel: `Raming en advies voor ${jaar + 1}`, waarom: 'Zorgorganisaties geven op hoeveel cliënten zij verwachten, en het advies over het aantal plekken volgt daaruit.', eens: true }] : [];
    default: return [];
  }
}

function uitBron(regeling: Regeling, overleg: Overleg, bron: Agendabron, { dossiers, zaken, tekorten, elders }: Bronnen, datum: Dag, vandaag: Dag): Voorstel[] {
  const d = UIT_DOSSIERS[bron];
  const z = UIT_ZAKEN[bron];
  return [
    ...(d ? dossiers.filter((t) => d.stappen.includes(t.stap) && (!d.alleenTeLaat || teLaat(t.uiterlijk, vandaag)))
      .map((t) => ({ sleutel: `${bron}:${t.dossier}`, titel: `${d.titel}, dossier ${t.kenmerk}`, waarom: `${d.waarom}${sinds(t.uiterlijk, vandaag)}`, dossier: t.dossier })) : []),
    ...(z ? zaken.filter((k) => k.soort === z.soort && k.beurten.some((b) => past(overleg, b) && (!z.alleenAanTafel || aanTafel(b)) && (!z.alleenTeLaat || teLaat(b.uiterlijk, vandaag)) && !isGezegd(`zaak:${k.id}`, b, elders)))
      .map((k) => ({ sleutel: `zaak:${k.id}`, titel: k.naam, waarom: `${z.waarom}${sinds(k.beurten[0]?.uiterlijk, vandaag)}`, ...(k.voor ? { voor: k.voor } : {}) })) : []),
    ...(bron === 'tekorten' ? tekorten.map((t) => ({ sleutel: `tekort:${t.nummer}`, titel: `Tekort van ${partijnaam(regeling, t.corporatie)} in ${t.jaar}`, waarom: `${t.aantal === 1 ? 'Eén woning' : `${t.aantal} woningen`} minder dan de taakstelling.`, eens: true as const })) : []),
    ...uitKalender(regeling, bron, datum),
  ];
}

const alsAangehouden = ({ vergadering, nummer, datum, titel, waarom, over, voor, dossier }: Elderspunt): Voorstel =>
  ({ sleutel: `aangehouden:${vergadering}:${nummer}`, titel, waarom: waarom ?? `Aangehouden op ${zegDatum(datum)}.`, eens: true, ...(over ? { over } : {}), ...(voor ? { voor } : {}), ...(dossier ? { dossier } : {}) });

/**
 * What proposes itself for a meeting on `datum`, put off points first, however long ago; never twice, and not what is on the agenda already:
 * what was put off stands for what it is about.
 */
export function voorstellenVoor(regeling: Regeling, overleg: Overleg, bronnen: Bronnen, datum: Dag, vandaag: Dag): Voorstel[] {
  const geweest = bronnen.elders.flatMap((p) => p.bron ?? []);
  const nieuw = (v: Voorstel): boolean => ![v.sleutel, v.over].some((s) => s !== undefined && bronnen.hier.includes(s)) && !(v.eens && geweest.includes(v.sleutel));
  const aangehouden = bronnen.elders.filter((p) => p.uitkomst === 'aangehouden').map(alsAangehouden).filter(nieuw);
  const over = aangehouden.flatMap((v) => v.over ?? []);
  const alle = [...aangehouden, ...overleg.agenda.flatMap((bron) => uitBron(regeling, overleg, bron, bronnen, datum, vandaag)).filter((v) => nieuw(v) && !over.includes(v.sleutel))];
  return alle.filter((v, i) => alle.findIndex((x) => x.sleutel === v.sleutel) === i);
}
