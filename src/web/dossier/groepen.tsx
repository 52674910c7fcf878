import type { ReactNode } from 'react';
import { vragenVan } from '../../domain/aanvraag/formulier.ts';
import { GROEPNAMEN, type Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { VELDEN } from '../../domain/aanvraag/velden.ts';
import { isRijen, wordtGevraagd, zegAntwoord, type Antwoord, type Vraag } from '../../domain/invoer/vragen.ts';
import { laatsteDag } from '../../domain/huur/looptijd.ts';
import { FASEN, type Fase } from '../../domain/keten/fasen.ts';
import { zegBezichtiging } from '../aanbod/bezichtiging.ts';
import { briefpad } from '../brieven/paden.ts';
import { Gegevensgroep, GeslotenGroep, Link, type Feit } from '../ui/index.ts';
import { telpad } from '../notities/contact.tsx';
import { aanvraagpad } from './aanvraagstappen.ts';
import type { Beeld } from './beeld.ts';
import { bronVan } from './bron.ts';
import { Rijlijst } from './rijlijst.tsx';
import { woningfeiten } from './woningkeuze.ts';
import { termVan } from './termen.ts';
import { waaromGesloten, wieZiet } from './zicht.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';

/** Groups that come into being along the way, and the phase in which they do. */
const ONDERWEG: readonly [Groep, Fase][] = [['toetsing', 'toetsing'], ['beoordeling', 'beoordeling'], ['aanbod', 'aanbod'], ['huur', 'huur']];

const ALTIJD_OPEN: readonly Groep[] = ['personalia', 'huur'];

/** Groups after the key: on cards of their own for who sees them, and named here for who does not. */
const NA_DE_SLEUTEL: readonly Groep[] = ['begeleiding', 'evaluatie', 'landing', 'signalering', 'afloop'];

const zeg = (beeld: Beeld, vraag: Vraag, antwoord: Antwoord | undefined): ReactNode => {
  if (antwoord === undefined) return undefined;
  if (isRijen(antwoord)) return <Rijlijst vraag={vraag} rijen={antwoord} lijsten={beeld.lijsten} />;
  if (vraag.soort === 'telefoon' && typeof antwoord === 'string') return <Link href={telpad(antwoord)}>{antwoord}</Link>;
  return vraag.soort === 'datum' && typeof antwoord === 'string' ? zegDatum(antwoord) : zegAntwoord(vraag, antwoord, beeld.lijsten);
};

/** The answers of a group read back, as far as its questions are asked. */
export function feitenVan(beeld: Beeld, groep: Groep): Feit[] {
  const antwoorden = beeld.dossier.gegevens[groep] ?? {};
  const gevraagd = vragenVan(beeld.regeling, groep);
  const vragen: Record<string, Vraag> = Object.keys(gevraagd).length > 0 ? gevraagd : Object.fromEntries(Object.entries(VELDEN).filter(([veld, v]) => v.groep === groep && antwoorden[veld] !== undefined));
  const feiten = Object.entries(vragen).filter(([, v]) => wordtGevraagd(v, antwoorden)).map(([veld, v]) => ({ term: termVan(veld), waarde: veld === 'gewogen' ? <Link href={briefpad(beeld.dossier.id)}>staan in de brief</Link> : zeg(beeld, v, antwoorden[veld]) }));
  return [...uitStand(beeld, groep), ...feiten];
}

/** What a group says that is kept in the state instead of in an answer. */
function uitStand({ stand, dossier: { woning }, regeling }: Beeld, groep: Groep): Feit[] {
  const feiten: Feit[] = [];
  const vorm = regeling.contractvormen.find((c) => c.code === stand.contractvorm)?.naam;
  if (groep === 'beoordeling' && stand.besluit) feiten.push({ term: 'Besluit', waarde: `${stand.besluit.uitkomst}, ${zegDatum(stand.besluit.op)}` });
  if (groep === 'beoordeling' && vorm) feiten.push({ term: 'Contractvorm', waarde: vorm });
  if (groep === 'aanbod' && woning) feiten.push(...woningfeiten(woning, regeling));
  if (groep === 'aanbod' && stand.aanbod?.advies) feiten.push({ term: 'Advies', waarde: stand.aanbod.advies });
  if (groep === 'aanbod' && stand.aanbod?.bezichtiging) feiten.push({ term: 'Bezichtiging', waarde: zegBezichtiging(stand.aanbod.bezichtiging) });
  if (groep === 'huur' && stand.contract) {
    feiten.push({ term: 'Contractvorm', waarde: vorm });
    feiten.push({ term: 'Looptijd', waarde: `vanaf ${zegDatum(stand.contract.ingangsdatum)}${stand.contract.einddatum ? ` tot en met ${zegDatum(laatsteDag(stand.contract.einddatum))}` : ''}` });
  }
  return feiten;
}

function Open({ beeld, groep }: { beeld: Beeld; groep: Groep }) {
  const { dossier, stappen, regeling } = beeld;
  const wijzig = stappen['gegevens-bijwerken'].mag && regeling.aanvraag.some((a) => a.groep === groep);
  return (
    <Gegevensgroep
      titel={GROEPNAMEN[groep]} feiten={feitenVan(beeld, groep)} zicht={{ regels: wieZiet(beeld, groep), toelichting: toelichting(beeld) }}
      actie={wijzig && <Link href={aanvraagpad(dossier.id, groep)}>{GROEPNAMEN[groep]} wijzigen</Link>}
    />
  );
}

const toelichting = ({ dossier: { stand } }: Beeld): string | undefined =>
  stand.toestemming === 'gegeven' && stand.toestemming_op ? `Toestemming is gegeven op ${zegDatum(stand.toestemming_op)}. Zij kan altijd worden ingetrokken.` : 'Er is geen toestemming. Alleen de zorgorganisatie ziet dit dossier.';

/** Closed groups, those with the same reason together. */
function Gesloten({ beeld, groepen }: { beeld: Beeld; groepen: readonly Groep[] }) {
  const redenen = groepen.map((groep) => ({ groep, ...waaromGesloten(beeld, groep) }));
  return [...new Set(redenen.map((r) => r.reden))].map((reden) => {
    const deze = redenen.filter((r) => r.reden === reden);
    const artikelen = [...new Set(deze.flatMap((r) => r.bron?.split('; ') ?? []))].sort((a, b) => a.localeCompare(b, 'nl', { numeric: true })).join('; ');
    return <GeslotenGroep key={reden} titel={deze.map((r) => GROEPNAMEN[r.groep]).join(' · ')} reden={reden} bron={bronVan(beeld.regeling, artikelen)} />;
  });
}

/** Everything this reader may see, with who else may; and the names of what is closed, with the reason. */
export function Groepen({ beeld }: { beeld: Beeld }) {
  const { dossier, regeling, stand } = beeld;
  const bereikt = (fase: Fase) => FASEN.indexOf(stand.fase) >= FASEN.indexOf(fase);
  const onderweg = ONDERWEG.filter(([, fase]) => bereikt(fase)).map(([groep]) => groep);
  const alle = [...regeling.aanvraag.map((a) => a.groep), ...onderweg];
  // An application in the making has its own list of parts: here only what is filled in.
  const magLeeg = (groep: Groep) => stand.status !== 'concept' && !onderweg.includes(groep);
  const open = alle.filter((g) => dossier.groepen.includes(g) && (magLeeg(g) || feitenVan(beeld, g).some((f) => f.waarde !== undefined)));
  // After the key the application is behind us; who it is about and the lease are asked for every day.
  const dicht = stand.sleutel && regeling.wonen ? open.filter((g) => !ALTIJD_OPEN.includes(g)) : [];
  return (
    <>
      <h2 className="utrecht-heading-3" id="gegevens">Gegevens die jij mag zien</h2>
      {open.filter((g) => !dicht.includes(g)).map((groep) => <Open key={groep} beeld={beeld} groep={groep} />)}
      {dicht.length > 0 && (
        <details className="voordeur-uitaanvraag">
          <summary>Uit de aanvraag: {dicht.length === 1 ? GROEPNAMEN[dicht[0]!].toLowerCase() : `${dicht.length} onderdelen`}</summary>
          <div>{dicht.map((groep) => <Open key={groep} beeld={beeld} groep={groep} />)}</div>
        </details>
      )}
      {open.length === 0 && <p className="voordeur-grijs">{stand.status === 'concept' ? 'Er is nog niets ingevuld.' : 'Jouw rol ziet van dit dossier alleen de voortgang.'}</p>}
      <Gesloten beeld={beeld} groepen={[...alle, ...(regeling.wonen && bereikt('begeleiding') ? NA_DE_SLEUTEL : [])].filter((g) => !dossier.groepen.includes(g))} />
    </>
  );
}
