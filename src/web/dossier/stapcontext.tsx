import { GROEPNAMEN, type Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import type { Dossierstap } from '../../domain/keten/stappen.ts';
import { Briefkaart } from '../brieven/kaart.tsx';
import { Bron, Gegevens, Kaart, Link, Zicht } from '../ui/index.ts';
import { aanvraagpad } from './aanvraagstappen.ts';
import type { Beeld } from './beeld.ts';
import { bronVan } from './bron.ts';
import { Criteria } from './criteria.tsx';
import { feitenVan, Groepen } from './groepen.tsx';
import { Formulierkaart, Gevolgen } from './toestemming.tsx';
import { woningfeiten } from './woningkeuze.ts';
import { wieZiet } from './zicht.ts';

/** What someone wants at hand while taking a step: the groups it is about, as far as they may see them. */
const BIJ_DE_HAND: Partial<Record<Dossierstap, readonly Groep[]>> = {
  'op-wachtlijst-plaatsen': ['beoordeling', 'herkomst', 'zoekprofiel'],
  'woning-voorleggen': ['zoekprofiel', 'huishouden'],
  'advies-geven': ['zoekprofiel', 'huishouden'],
  'aanbod-beantwoorden': ['aanbod'],
  'aanbod-intrekken': ['aanbod'],
  'contract-vastleggen': ['personalia'],
  'sleutel-overdragen': ['huur'],
};
/** Steps that are about a letter. */
const OVER_DE_BRIEF: readonly Dossierstap[] = ['besluit-verzenden', 'bezwaar-vastleggen', 'bezwaar-beslissen'];
/** Steps that weigh the application as a whole. */
const WEEGT_ALLES: readonly Dossierstap[] = ['in-behandeling-nemen', 'aanvulling-vragen', 'besluit-nemen'];

function Groepkaart({ beeld, groep }: { beeld: Beeld; groep: Groep }) {
  const feiten = feitenVan(beeld, groep);
  return beeld.dossier.groepen.includes(groep) && feiten.length > 0 && <Kaart titel={GROEPNAMEN[groep]}><Gegevens feiten={feiten} /></Kaart>;
}

/** What was asked, and the parts of the application to change for it. */
function Gevraagd({ beeld: { dossier, regeling } }: { beeld: Beeld }) {
  const { aanvulling_vraag } = dossier.gegevens.toetsing ?? {};
  const { motivering } = dossier.gegevens.beoordeling ?? {};
  const vraag = dossier.stand.status === 'aangehouden' ? motivering : aanvulling_vraag;
  return (
    <>
      {typeof vraag === 'string' && <Kaart titel={dossier.stand.status === 'aangehouden' ? 'Waarom de aanvraag is aangehouden' : 'Wat er gevraagd is'}><p className="voordeur-eigenwoorden">{vraag}</p></Kaart>}
      <Kaart titel="Moet je gegevens wijzigen?">
        <p>Doe dat eerst. Kom daarna hier terug om de aanvulling te versturen.</p>
        <ul>{regeling.aanvraag.map(({ groep }) => <li key={groep}><Link href={aanvraagpad(dossier.id, groep)}>{GROEPNAMEN[groep]}</Link></li>)}</ul>
      </Kaart>
    </>
  );
}

/** The home a step is about, above its questions: whoever answers needs it first, on a phone as well. */
export function Woningvak({ beeld: { dossier: { woning }, regeling } }: { beeld: Beeld }) {
  return woning ? <div className="voordeur-woningvak"><Gegevens feiten={woningfeiten(woning, regeling)} /></div> : null;
}
export const OVER_DE_WONING: readonly Dossierstap[] = ['advies-geven', 'aanbod-beantwoorden', 'contract-vastleggen', 'sleutel-overdragen', 'aanbod-intrekken'];

/** What stands beside the form of a step: what it is about, and the article it rests on. */
export function Stapcontext({ beeld, stap }: { beeld: Beeld; stap: Dossierstap }) {
  const { regeling } = beeld;
  const termijn = Object.values(regeling.termijnen).find((t) => t.stap === stap);
  return (
    <>
      {stap === 'aanvraag-aanvullen' && <Gevraagd beeld={beeld} />}
      {BIJ_DE_HAND[stap]?.map((groep) => <Groepkaart key={groep} beeld={beeld} groep={groep} />)}
      {OVER_DE_BRIEF.includes(stap) && <Briefkaart beeld={beeld} />}
      <Gevolgen beeld={beeld} stap={stap} />
      {stap === 'toestemming-vastleggen' && <Formulierkaart beeld={beeld} />}
      {stap === 'toestemming-vastleggen' && (
        <Kaart titel="Wie ziet daarna de aanvraag?">
          <Zicht regels={wieZiet(beeld, 'personalia')} toelichting="Dit geldt voor naam en geboortedatum. Bij elk onderdeel van de aanvraag staat wie dat ziet." />
        </Kaart>
      )}
      {WEEGT_ALLES.includes(stap) && <Criteria beeld={beeld} />}
      <Kaart titel="Waar rust deze stap op?">
        <p><Bron {...bronVan(regeling, regeling.stappen[stap]?.bron)!} /></p>
        {termijn && <p className="voordeur-klein">{termijn.streven ? 'Streven' : 'Termijn'}: {termijn.binnen} na {termijn.na}. <Bron {...bronVan(regeling, termijn.bron)!} /></p>}
      </Kaart>
      {WEEGT_ALLES.includes(stap) && <Groepen beeld={beeld} />}
    </>
  );
}
