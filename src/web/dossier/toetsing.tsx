import { compleetheid } from '../../domain/aanvraag/formulier.ts';
import { GROEPNAMEN } from '../../domain/aanvraag/gegevensgroepen.ts';
import { tegenspraken } from '../../domain/aanvraag/tegenspraak.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import { magOntvangen } from '../../domain/keten/ontvangen.ts';
import { rollenVoor } from '../../domain/keten/bevoegd.ts';
import type { Dossierstap } from '../../domain/keten/stappen.ts';
import { stilstand } from '../../domain/keten/stilstand.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import { weegCriteria } from '../../domain/toetsing/criteria.ts';
import { zegTaaktermijn } from '../lijsten/termijn.ts';
import { Alert, Badge, Bron, Kaart, Lijst, Meter } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { bronVan } from './bron.ts';
import { OpenVoorzieningen } from './voorzieningen.tsx';

/* What someone must know before taking a step: what is missing, what stands still, what is not ready. Warnings, never a refusal. */

const RANG = ['eerste', 'tweede', 'derde'];
const TOETSSTAPPEN: readonly Dossierstap[] = ['in-behandeling-nemen', 'aanvulling-vragen'];
export const isToetsstap = (stap: Dossierstap): boolean => TOETSSTAPPEN.includes(stap);

/** A day with how far off it is: "vrijdag 27 november (over 3 werkdagen)". */
const dagMetTermijn = (dag: string, vandaag: string): string => `${zegDag(dag, vandaag)} (${zegTaaktermijn(dag, false, vandaag).woorden})`;

/** The decision term while an answer is awaited (Awb 4:15), in one sentence. */
export function Stilstand({ beeld: { regeling, stand, vandaag } }: { beeld: Beeld }) {
  const stil = stilstand(regeling, stand, vandaag);
  if (!stil || stand.sleutel) return null;
  const dagen = stil.dagen === 1 ? '1 dag' : `${stil.dagen} dagen`;
  return <Alert soort="info"><p>{stil.sinds ? `De beslistermijn staat stil sinds ${zegDag(stil.sinds, vandaag)}; tot nu toe ${dagen}.` : `De beslistermijn heeft ${dagen} stilgestaan en loopt weer.`} <Bron {...bronVan(regeling, stil.bron)!} /></p></Alert>;
}

/** The question that is open, with its last day, for whoever is to answer it and whoever waits. */
export function Gevraagd({ beeld: { dossier, stand, vandaag } }: { beeld: Beeld }) {
  const { aanvulling_vraag } = dossier.gegevens.toetsing ?? {};
  const { motivering } = dossier.gegevens.beoordeling ?? {};
  const aangehouden = stand.status === 'aangehouden';
  const vraag = aangehouden ? motivering : aanvulling_vraag;
  if (typeof vraag !== 'string') return null;
  return (
    <Kaart titel={aangehouden ? 'Waarom de aanvraag is aangehouden' : 'Wat er gevraagd is'}>
      <p className="voordeur-eigenwoorden">{vraag}</p>
      {stand.aanvulling_uiterlijk && <p>Antwoord uiterlijk {dagMetTermijn(stand.aanvulling_uiterlijk, vandaag)}.</p>}
    </Kaart>
  );
}

/** Is the application complete and without contradictions; what is unknown. What is complete can be taken up, the rest asked in one go (art. 3b, 3d). */
export function Volledigheid({ beeld }: { beeld: Beeld }) {
  const { regeling, dossier: { gegevens, groepen }, vandaag } = beeld;
  if (!regeling.aanvraag.every((a) => groepen.includes(a.groep))) return null;
  const { gevraagd, ingevuld, ontbreekt } = compleetheid(regeling, gegevens);
  const tegen = tegenspraken(regeling, gegevens, vandaag);
  const onbekend = weegCriteria(regeling, gegevens, vandaag).filter((c) => c.uitslag === 'onbekend');
  const woorden = `${ingevuld} van ${gevraagd} verplichte vragen ingevuld`;
  const punten = [
    ...ontbreekt.map((o) => ({ sleutel: `${o.groep}.${o.veld}`, titel: o.melding, rechts: <Badge stand="onbekend">ontbreekt</Badge> })),
    ...tegen.map((t) => ({ sleutel: `tegen-${t.groep}-${t.veld}`, titel: GROEPNAMEN[t.groep], rechts: <Badge stand="let-op">spreekt elkaar tegen</Badge>, regels: [t.melding] })),
    ...(onbekend.length > 0 ? [{ sleutel: 'onbekend', titel: onbekend.length === 1 ? 'Eén criterium is nog niet te wegen' : `${onbekend.length} criteria zijn nog niet te wegen`, rechts: <Badge stand="onbekend">onbekend</Badge>, regels: onbekend.map(({ criterium }) => criterium.vraag) }] : []),
  ];
  return (
    <Kaart plat titel="Is de aanvraag volledig?" rechts={<span className="voordeur-klein voordeur-grijs">{woorden}</span>}>
      <div className="voordeur-aanvraagmeter"><Meter waarde={ingevuld} totaal={gevraagd} label={woorden} /></div>
      {punten.length > 0 ? <Lijst items={punten} /> : <p className="voordeur-kaartregel">Alles is ingevuld, niets spreekt elkaar tegen en elk criterium is te wegen.</p>}
    </Kaart>
  );
}

/** Where roles check one after the other, which check this is and who follows (W9.1, W9.2). */
function Welke({ beeld: { regeling, dossier: { stand }, wie } }: { beeld: Beeld }) {
  const stap = regeling.stappen['in-behandeling-nemen'];
  if (!stap?.na_elkaar) return null;
  const plaats = stand.toetsen.length;
  const daarna = stap.door[plaats + 1];
  const nu = rollenVoor(regeling, 'in-behandeling-nemen', stand)[0] ?? wie.rol;
  return (
    <Alert soort="info" titel={`Dit is de ${RANG[plaats] ?? `${plaats + 1}e`} toets, door: ${ROLNAMEN[nu]}`}>
      <p>{daarna ? `Daarna toetst: ${ROLNAMEN[daarna]}. Pas dan gaat de aanmelding naar het besluit.` : `Eerder toetste: ${stand.toetsen.map((r) => ROLNAMEN[r as keyof typeof ROLNAMEN] ?? r).join(', ')}. Hierna gaat de aanmelding naar het besluit.`} <Bron {...bronVan(regeling, stap.bron)!} /></p>
    </Alert>
  );
}

/** Above the questions of a step: what to know first. */
export function Vooraf({ beeld, stap }: { beeld: Beeld; stap: Dossierstap }) {
  const { dossier: { stand, zorgorganisatie }, regeling, vandaag } = beeld;
  const ingang = stand.contract?.ingangsdatum;
  const zonderToestemming = stap === 'voorziening-aanvragen' && !magOntvangen(regeling, stand, 'consulent');
  return (
    <>
      {stap === 'in-behandeling-nemen' && <Welke beeld={beeld} />}
      {isToetsstap(stap) && stand.status === 'wacht-op-aanvulling' && stand.aanvulling_uiterlijk && (
        <Alert soort="let-op" titel="Er wordt nog op een aanvulling gewacht">
          <p>{zorgorganisatie} kan antwoorden tot en met {dagMetTermijn(stand.aanvulling_uiterlijk, vandaag)}. {stap === 'in-behandeling-nemen' ? 'Neem je de aanvraag nu in behandeling, dan vervalt die vraag en loopt de beslistermijn weer.' : 'Een nieuwe vraag komt in de plaats van de vorige.'}</p>
        </Alert>
      )}
      {stap === 'sleutel-overdragen' && ingang && ingang > vandaag && (
        <Alert soort="let-op" titel="Het huurcontract gaat nog niet in">
          <p>Het contract begint op {dagMetTermijn(ingang, vandaag)}. Draag je de sleutel eerder over, spreek dan af wie tot die dag waarvoor opkomt.</p>
        </Alert>
      )}
      {zonderToestemming && (
        <Alert soort="let-op" titel="De cliënt gaf hiervoor geen toestemming">
          <p>Zonder toestemming gaan er geen gegevens naar de gemeente. Leg de toestemming alsnog vast, of vraag de voorziening samen met de cliënt rechtstreeks aan. <Bron {...bronVan(regeling, regeling.toestemming.bron)!} /></p>
        </Alert>
      )}
      {(stap === 'sleutel-overdragen' || stap === 'contract-vastleggen') && <OpenVoorzieningen beeld={beeld} />}
    </>
  );
}
