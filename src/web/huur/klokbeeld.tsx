import { huurklok, type Huurklok } from '../../domain/huur/klok.ts';
import { laatsteDag } from '../../domain/huur/looptijd.ts';
import { dagenTussen, type Dag } from '../../domain/kalender/dag.ts';
import { maandenVoor } from '../../domain/kalender/maanden.ts';
import { zegDatum, zegTermijn } from '../../domain/kalender/zeg.ts';
import { zegAantal, zegSinds } from '../begeleiding/woorden.ts';
import type { Beeld } from '../dossier/beeld.ts';
import { bronVan } from '../dossier/bron.ts';
import { Bron, Vorm, type BadgeStand } from '../ui/index.ts';

/* The clock of a temporary lease: from the first day to the last, with the days on which something has to be done. */

const maanden = (dagen: number): string => (dagen < 62 ? zegAantal(dagen, 'dag', 'dagen') : `${Math.round((dagen * 12) / 365)} maanden`);

/** Where the lease stands, in one sentence, with its shape. */
function zegKlok(klok: Huurklok, vandaag: Dag): { stand: BadgeStand; woorden: string } {
  switch (klok.stand) {
    case 'geen': return { stand: 'loopt', woorden: 'Er is nog geen huurcontract.' };
    case 'gewoon': return { stand: 'voldoet', woorden: `Een gewoon huurcontract${klok.sinds ? ` ${zegSinds(klok.sinds, vandaag)}` : ''}, zonder einddatum.` };
    case 'zonder-einde': return { stand: 'loopt', woorden: 'Er is geen einddatum afgesproken.' };
    case 'loopt': return { stand: 'loopt', woorden: `Nog ${maanden(klok.nog)} tot het einde kan worden aangezegd.` };
    case 'venster-open': return { stand: 'let-op', woorden: `Het einde aanzeggen kan nu, nog ${zegAantal(klok.nog + 1, 'dag', 'dagen')}: uiterlijk ${zegDatum(klok.venster.tot)}. Wie dat niet doet, verhuurt daarna zonder einddatum.` };
    case 'aangezegd': return { stand: 'let-op', woorden: `Het einde van de huur is aangezegd. De laatste dag is ${zegDatum(laatsteDag(klok.per))}.` };
    case 'opgezegd': return { stand: 'let-op', woorden: `De huur is opgezegd. De laatste dag is ${zegDatum(laatsteDag(klok.per))}.` };
    case 'venster-gemist': return { stand: 'te-laat', woorden: `Aanzeggen kan niet meer. Op ${zegDatum(klok.einddatum)} gaat de huur door zonder einddatum.` };
    case 'van-rechtswege': return { stand: 'voldoet', woorden: `De huur loopt ${zegSinds(klok.sinds, vandaag)} door zonder einddatum.` };
  }
}

/** The line itself, where the lease has an end: the window in which notice can be given, what comes before it, and today. */
function Lijn({ ingang, klok, advies, besluit, vandaag }: { ingang: Dag; klok: Extract<Huurklok, { venster: unknown }>; advies?: Dag; besluit?: Dag; vandaag: Dag }) {
  const totaal = Math.max(1, dagenTussen(ingang, klok.einddatum));
  const plaats = (dag: Dag): number => Math.round(Math.min(1, Math.max(0, dagenTussen(ingang, dag) / totaal)) * 1000) / 10;
  const [van, tot, nu] = [plaats(klok.venster.van), plaats(klok.venster.tot), plaats(vandaag)];
  const zij = nu > 85 ? 'end' : nu < 15 ? 'start' : 'middle';
  const woorden = `De huur loopt van ${zegDatum(ingang)} tot en met ${zegDatum(laatsteDag(klok.einddatum))}. Vandaag is ${Math.round(nu)} procent van die tijd voorbij. Aanzeggen kan van ${zegDatum(klok.venster.van)} tot en met ${zegDatum(klok.venster.tot)}.`;
  return (
    <svg className="voordeur-huurklok" width="100%" height="58" role="img" aria-label={woorden}>
      <line className="voordeur-huurklok__baan" x1="0" x2="100%" y1="34" y2="34" />
      <line className="voordeur-huurklok__voorbij" x1="0" x2={`${nu}%`} y1="34" y2="34" />
      <rect className="voordeur-huurklok__venster" x={`${van}%`} width={`${Math.max(1, tot - van)}%`} y="26" height="16" rx="2" />
      {advies && <line className="voordeur-huurklok__merk" x1={`${plaats(advies)}%`} x2={`${plaats(advies)}%`} y1="27" y2="41" />}
      {besluit && <line className="voordeur-huurklok__merk voordeur-huurklok__merk--besluit" x1={`${plaats(besluit)}%`} x2={`${plaats(besluit)}%`} y1="27" y2="41" />}
      <line className="voordeur-huurklok__nu" x1={`${nu}%`} x2={`${nu}%`} y1="18" y2="50" />
      <text x={`${nu}%`} y="12" textAnchor={zij}>vandaag</text>
    </svg>
  );
}

/** The clock of this lease as a line and in words, for who sees the lease. */
export function Klokbeeld({ beeld: { stand, regeling, vandaag } }: { beeld: Beeld }) {
  const klok = huurklok(regeling, stand, vandaag);
  if (klok.stand === 'geen' || !stand.contract) return null;
  const { stand: vorm, woorden } = zegKlok(klok, vandaag);
  const omklap = regeling.wonen?.omklap;
  const einde = 'venster' in klok ? klok.einddatum : undefined;
  const [advies, besluit] = einde && omklap ? [maandenVoor(einde, omklap.advies_maanden_voor_einde), maandenVoor(einde, omklap.besluit_maanden_voor_einde)] : [];
  const dag = (d: Dag) => `${zegDatum(d)} (${zegTermijn(d, vandaag).woorden.replace(' te laat', ' geleden')})`;
  return (
    <div className="voordeur-huurklokvak">
      <p className={`voordeur-klokstand voordeur-klokstand--${vorm}`}><Vorm stand={vorm} /> <strong>{woorden}</strong></p>
      {'venster' in klok && (
        <>
          <Lijn ingang={stand.contract.ingangsdatum} klok={klok} advies={advies} besluit={besluit} vandaag={vandaag} />
          <ol className="voordeur-klokdagen">
            <li><span>Begon</span> {zegDatum(stand.contract.ingangsdatum)}</li>
            {advies && <li><span>Advies over de omklap</span> vóór {dag(advies)}</li>}
            {besluit && <li><span>Besluit over de omklap</span> vóór {dag(besluit)}</li>}
            <li><span>Aanzeggen kan</span> van {zegDatum(klok.venster.van)} tot en met {zegDatum(klok.venster.tot)}</li>
            <li><span>Laatste dag</span> {dag(laatsteDag(klok.einddatum))}</li>
          </ol>
        </>
      )}
      {klok.bron && <p className="voordeur-klein"><Bron {...bronVan(regeling, klok.bron)!} /></p>}
    </div>
  );
}
