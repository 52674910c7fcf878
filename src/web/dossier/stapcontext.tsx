import { jaarPeriode } from '../../domain/monitor/periode.ts';
import { GROEPNAMEN, type Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import type { Dossierstap } from '../../domain/keten/stappen.ts';
import { openSignalen } from '../../domain/signalering/stand.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesCijfer } from '../../storage/lezen/monitor.ts';
import { leesVerslagen, type Verslag } from '../../storage/lezen/verslagen.ts';
import { leesMogelijkDubbel } from '../../storage/lezen/ruimte.ts';
import { Briefkaart } from '../brieven/kaart.tsx';
import { isVerzoekstap } from '../privacy/verzoekkaart.tsx';
import { Bron, Gegevens, Kaart, Link, Zicht } from '../ui/index.ts';
import { Wijzigingkaart } from './actueel.tsx';
import { aanvraagpad } from './aanvraagstappen.ts';
import type { Beeld } from './beeld.ts';
import { bronVan } from './bron.ts';
import { Criteria } from './criteria.tsx';
import { MogelijkDubbel, type Dubbel } from './dubbel.tsx';
import { Gemeentekeuze, type Realisatie } from './gemeentekeuze.tsx';
import { feitenVan, Groepen } from './groepen.tsx';
import { Gevraagd, isToetsstap, Volledigheid } from './toetsing.tsx';
import { Formulierkaart } from './toestemming.tsx';
import { woningfeiten } from './woningkeuze.ts';
import { Voorwaarden } from './voorwaarden.tsx';
import { Woonterzijde } from './woonvak.tsx';
import { isWoonstap } from './zaken.ts';
import { wieZiet } from './zicht.ts';

/** What someone wants at hand while taking a step: the groups it is about, as far as they may see them. */
const BIJ_DE_HAND: Partial<Record<Dossierstap, readonly Groep[]>> = {
  'op-wachtlijst-plaatsen': ['beoordeling', 'herkomst', 'zoekprofiel'],
  'van-wachtlijst-halen': ['zoekprofiel'],
  'voorziening-aanvragen': ['begeleidingsplan', 'inkomen-en-schulden'],
  'voorziening-besluiten': ['voorzieningen', 'begeleidingsplan', 'inkomen-en-schulden'],
  'voorwaarde-vervullen': ['inkomen-en-schulden'],
  'woning-voorleggen': ['zoekprofiel', 'huishouden'],
  'advies-geven': ['zoekprofiel', 'huishouden'],
  'aanbod-beantwoorden': ['aanbod'],
  'aanbod-intrekken': ['aanbod'],
  'weigering-wegen': ['aanbod', 'zoekprofiel'],
  'zonder-advies-verdergaan': ['aanbod'],
  'aanbod-laten-vervallen': ['aanbod'],
  'contract-vastleggen': ['personalia'],
  'contract-ondertekenen': ['huur'],
  'sleutel-overdragen': ['huur'],
};
/** Steps that are about a letter. */
const OVER_DE_BRIEF: readonly Dossierstap[] = ['besluit-verzenden', 'bezwaar-vastleggen', 'bezwaar-beslissen'];
/** Steps that weigh the application as a whole. */
const BIJ_VOORWAARDEN: readonly Dossierstap[] = ['voorwaarde-vervullen', 'contract-vastleggen', 'sleutel-overdragen'];
const WEEGT_ALLES: readonly Dossierstap[] = ['in-behandeling-nemen', 'aanvulling-vragen', 'besluit-nemen'];

function Groepkaart({ beeld, groep }: { beeld: Beeld; groep: Groep }) {
  const feiten = feitenVan(beeld, groep);
  return beeld.dossier.groepen.includes(groep) && feiten.length > 0 && <Kaart titel={GROEPNAMEN[groep]}><Gegevens feiten={feiten} /></Kaart>;
}

/** Where to change answers before sending what was asked. */
function Wijzigen({ beeld: { dossier, regeling } }: { beeld: Beeld }) {
  return (
    <Kaart titel="Moet je gegevens wijzigen?">
      <p>Doe dat eerst. Kom daarna hier terug om de aanvulling te versturen.</p>
      <ul>{regeling.aanvraag.map(({ groep }) => <li key={groep}><Link href={aanvraagpad(dossier.id, groep)}>{GROEPNAMEN[groep]}</Link></li>)}</ul>
    </Kaart>
  );
}

/** The home a step is about, above its questions: whoever answers needs it first, on a phone as well. */
export function Woningvak({ beeld: { dossier: { woning }, regeling } }: { beeld: Beeld }) {
  return woning ? <div className="voordeur-woningvak"><Gegevens feiten={woningfeiten(woning, regeling)} /></div> : null;
}
export const OVER_DE_WONING: readonly Dossierstap[] = ['advies-geven', 'aanbod-beantwoorden', 'contract-vastleggen', 'sleutel-overdragen', 'aanbod-intrekken', 'bezichtiging-plannen', 'zonder-advies-verdergaan', 'aanbod-laten-vervallen', 'contract-ondertekenen'];

/** What a step needs beside the dossier itself. */
export type Stapextra = { dubbel?: Dubbel; realisatie?: Realisatie; verslagen?: readonly Verslag[] };

/** Reads it, for the steps that need it: possible double applications, the keys of this year, and what was written since the key. */
export async function leesStapextra({ kern, token, vandaag }: IngelogdVerzoek, { dossier, regeling, stappen }: Beeld, stap: Dossierstap): Promise<Stapextra> {
  if (!stappen[stap].mag) return {};
  if (isToetsstap(stap)) return { dubbel: await kern.verbinding.als(token, (tx) => leesMogelijkDubbel(tx, dossier.id)) };
  if (isWoonstap(stap) || isVerzoekstap(stap)) return { verslagen: await kern.verbinding.als(token, (tx) => leesVerslagen(tx, dossier.id, 'stap')) };
  if (stap === 'gemeenten-kiezen') return { realisatie: (await leesCijfer(kern, { cijfer: 'uitstroom', regeling: regeling.regeling, periode: jaarPeriode(Number(vandaag.slice(0, 4))) })).rijen };
  return {};
}

/** What stands beside the form of a step: what it is about, and the article it rests on. */
export function Stapcontext({ beeld, stap, extra = {} }: { beeld: Beeld; stap: Dossierstap; extra?: Stapextra }) {
  const { regeling } = beeld;
  const termijn = Object.values(regeling.termijnen).find((t) => t.stap === stap);
  const zonder = stap === 'zonder-advies-verdergaan' ? regeling.zonder_advies : undefined;
  return (
    <>
      {stap === 'aanvraag-aanvullen' && <><Gevraagd beeld={beeld} /><Wijzigen beeld={beeld} /></>}
      {isToetsstap(stap) && <><Volledigheid beeld={beeld} /><MogelijkDubbel dubbel={extra.dubbel} /></>}
      {stap === 'gemeenten-kiezen' && <Gemeentekeuze beeld={beeld} realisatie={extra.realisatie} />}
      {stap === 'herziening-beoordelen' && <Wijzigingkaart beeld={beeld} />}
      <Woonterzijde beeld={beeld} stap={stap} verslagen={extra.verslagen ?? []} />
      {BIJ_DE_HAND[stap]?.map((groep) => <Groepkaart key={groep} beeld={beeld} groep={groep} />)}
      {zonder && <Kaart titel="Als het advies uitblijft"><p>{zonder.tekst} <Bron {...bronVan(regeling, zonder.bron)!} /></p></Kaart>}
      {OVER_DE_BRIEF.includes(stap) && <Briefkaart beeld={beeld} />}
      {stap === 'toestemming-vastleggen' && <Formulierkaart beeld={beeld} />}
      {stap === 'toestemming-vastleggen' && (
        <Kaart titel="Wie ziet daarna de aanvraag?">
          <Zicht regels={wieZiet(beeld, 'personalia')} toelichting="Dit geldt voor naam en geboortedatum. Bij elk onderdeel van de aanvraag staat wie dat ziet." />
        </Kaart>
      )}
      {WEEGT_ALLES.includes(stap) && <Criteria beeld={beeld} />}
      {BIJ_VOORWAARDEN.includes(stap) && <Voorwaarden beeld={beeld} />}
      {stap === 'klacht-vastleggen' && <Kaart titel="Waar kan de cliënt terecht?"><p><Link href="/hulp/klachten">Welke klacht waarheen gaat</Link>: een bladzijde die je de cliënt kunt laten lezen.</p></Kaart>}
      <Kaart titel="Waar rust deze stap op?">
        <p><Bron {...bronVan(regeling, regeling.stappen[stap]?.bron)!} /></p>
        {termijn && !(stap === 'signaal-beantwoorden' && openSignalen(beeld.stand).some((x) => !x.beantwoord_op && x.uiterlijk)) && <p className="voordeur-klein">{termijn.streven ? 'Streven' : 'Termijn'}: {termijn.binnen} na {termijn.na}. <Bron {...bronVan(regeling, termijn.bron)!} /></p>}
      </Kaart>
      {WEEGT_ALLES.includes(stap) && <Groepen beeld={beeld} />}
    </>
  );
}
