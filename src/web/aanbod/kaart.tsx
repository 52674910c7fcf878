import { gevolgVan, overlegNaam, zegGevolg } from '../../domain/aanbod/gevolg.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import { uiterlijkVoor } from '../../domain/keten/taken.ts';
import { DOSSIERSTAPPEN, type Dossierstap } from '../../domain/keten/stappen.ts';
import { zegTaaktermijn } from '../lijsten/termijn.ts';
import { Bron, Gegevens, Kaart, KnopLink, Knoppen, Vorm, type Feit } from '../ui/index.ts';
import type { Beeld } from '../dossier/beeld.ts';
import { bronVan } from '../dossier/bron.ts';
import { stappad } from '../dossier/toegang.tsx';
import { woningfeiten } from '../dossier/woningkeuze.ts';
import { zegBezichtiging } from './bezichtiging.ts';

const ADVIES = { positief: 'positief', negatief: 'negatief', uitgebleven: 'kwam niet; de corporatie ging verder' };

const metAfstand = (dag: string, vandaag: string): string => `${zegDag(dag, vandaag)}, ${zegTaaktermijn(dag, false, vandaag).woorden}`;

/** What happens when nobody answers, for the answer that is waited for now. */
function alsNiemandAntwoordt({ regeling, stand }: Beeld): string {
  if (stand.status === 'advies-gegeven') return `Blijft het antwoord uit, dan kan de corporatie het aanbod laten vervallen: ${zegGevolg(regeling, 'terug-op-wachtlijst')}.`;
  const wie = `${regeling.servicepunt.naam} krijgt dan de vraag om erachteraan te gaan.`;
  return regeling.zonder_advies && regeling.stappen['zonder-advies-verdergaan'] ? `${regeling.zonder_advies.tekst} ${wie}` : `Zonder advies gaat het aanbod niet verder. ${wie}`;
}

function feitenVan(beeld: Beeld): Feit[] {
  const { stand, dossier, regeling, vandaag } = beeld;
  const { aanbod } = stand;
  const wachtOp: Dossierstap = stand.status === 'advies-gegeven' ? 'aanbod-beantwoorden' : 'advies-geven';
  const { uiterlijk } = uiterlijkVoor(regeling, wachtOp, dossier.stand);
  return [
    ...(dossier.woning ? woningfeiten(dossier.woning, regeling) : []),
    { term: 'Voorgelegd', waarde: zegDag(aanbod!.voorgelegd_op, vandaag) },
    ...(aanbod!.advies ? [{ term: 'Advies', waarde: ADVIES[aanbod!.advies] }] : []),
    { term: 'Bezichtiging', waarde: aanbod!.bezichtiging ? zegBezichtiging(aanbod!.bezichtiging, vandaag) : 'nog niet gepland' },
    ...(uiterlijk ? [{ term: wachtOp === 'advies-geven' ? 'Advies uiterlijk' : 'Antwoord uiterlijk', waarde: metAfstand(uiterlijk, vandaag) }] : []),
  ];
}

/** The offer that runs, for who sees it: the home, the viewing, by when an answer comes and what happens when none does. */
export function Aanbodkaart({ beeld }: { beeld: Beeld }) {
  const { stand, regeling, stappen, dossier } = beeld;
  if (stand.status === 'weigering-wegen') return <Weging beeld={beeld} />;
  if (!stand.aanbod || (stand.status !== 'advies-gevraagd' && stand.status !== 'advies-gegeven')) return null;
  const plan = stappen['bezichtiging-plannen'].mag;
  return (
    <Kaart titel="Het aanbod" voet={plan && <Knoppen><KnopLink href={stappad(dossier.id, 'bezichtiging-plannen')}>{stand.aanbod.bezichtiging ? 'Bezichtiging verzetten' : DOSSIERSTAPPEN['bezichtiging-plannen'].titel}</KnopLink></Knoppen>}>
      <Gegevens feiten={feitenVan(beeld)} />
      <p className="voordeur-klein voordeur-grijs">
        {alsNiemandAntwoordt(beeld)} <Bron {...bronVan(regeling, stand.status === 'advies-gevraagd' ? regeling.zonder_advies?.bron ?? regeling.stappen['advies-geven']?.bron : regeling.stappen['aanbod-laten-vervallen']?.bron)!} />
      </p>
    </Kaart>
  );
}

/** A refusal with a weighty reason: who weighs it, and what either outcome means (P4.c, E2.6). */
function Weging({ beeld }: { beeld: Beeld }) {
  const { regeling, dossier } = beeld;
  const waarom = dossier.gegevens.aanbod?.reden_weigering;
  const [zwaar, anders] = [zegGevolg(regeling, 'terug-op-wachtlijst'), zegGevolg(regeling, gevolgVan(regeling, 'client', undefined))];
  return (
    <Kaart titel={`De weigering wordt gewogen: ${overlegNaam(regeling)}`}>
      {typeof waarom === 'string' && <p className="voordeur-eigenwoorden">{waarom}</p>}
      <Gegevens feiten={anders === zwaar ? [{ term: 'Daarna', waarde: `${zwaar}. Vastgelegd wordt of de weigering terecht was` }] : [{ term: 'Weegt het zwaar', waarde: zwaar }, { term: 'Weegt het niet zwaar', waarde: anders }]} />
      <p className="voordeur-klein voordeur-grijs"><Vorm stand="wacht" /> Tot dan krijgt de cliënt geen nieuw aanbod. De woning is weer vrij. <Bron {...bronVan(regeling, regeling.weigering.bron)!} /></p>
    </Kaart>
  );
}
