import type { Voorbeeld } from '../../actions/woning/woningen-inlezen.ts';
import { zegBedrag } from '../../domain/woning/huurgrens.ts';
import type { Celfout, Invoerrij } from '../../domain/woning/invoerlijst.ts';
import { Alert, Badge, Formulier, Kaart, Knop, KnopLink, Knoppen, Kop, Link, Paginering, Tabel } from '../ui/index.ts';

/** Faults and rows on one page; all faults are in the file to fetch. */
const FOUTEN_OP_PAGINA = 200;
const RIJEN_OP_PAGINA = 100;

const getal = (n: number): string => n.toLocaleString('nl-NL');
const rijen = (n: number): string => `${getal(n)} ${n === 1 ? 'rij' : 'rijen'}`;

function Fouten({ fouten, id }: { fouten: readonly Celfout[]; id: string }) {
  const getoond = fouten.slice(0, FOUTEN_OP_PAGINA);
  return (
    <Kaart plat titel="Wat er nog niet klopt" rechts={<Link href={`/woningen/inlezen/${id}/fouten`}>Alle fouten als CSV</Link>} voet={fouten.length > getoond.length && <p className="voordeur-klein">De eerste {FOUTEN_OP_PAGINA} van {getal(fouten.length)} fouten. De andere staan in het CSV-bestand.</p>}>
      <Tabel
        bijschrift="Fouten per rij en kolom" kolommen={[{ sleutel: 'rij', kop: 'Rij', getal: true, breedte: 'smal' }, { sleutel: 'kolom', kop: 'Kolom', rijkop: true }, { sleutel: 'waarde', kop: 'Wat er staat' }, { sleutel: 'melding', kop: 'Wat je kunt doen' }]}
        rijen={getoond.map((f, i) => ({ sleutel: String(i), cellen: { rij: f.rij, kolom: f.kolom, waarde: f.waarde === '' ? <span className="voordeur-grijs">leeg</span> : f.waarde, melding: f.melding } }))}
      />
    </Kaart>
  );
}

const uitkomst = (r: Invoerrij) => (r.fouten.length > 0
  ? <Badge stand="voldoet-niet">{r.fouten.length === 1 ? '1 fout' : `${r.fouten.length} fouten`}</Badge>
  : <Badge stand="voldoet">{r.antwoorden!.aangekondigd === 'ja' ? 'wordt aangekondigd' : 'wordt aangemeld'}</Badge>);

function Rijen({ alle, vanaf, id }: { alle: readonly Invoerrij[]; vanaf: number; id: string }) {
  const begin = Math.min(vanaf, Math.max(0, alle.length - 1));
  const hier = alle.slice(begin, begin + RIJEN_OP_PAGINA);
  const naar = (n: number) => `/woningen/inlezen/${id}?vanaf=${n}`;
  return (
    <Kaart plat titel="Alle rijen" voet={<Paginering stand={`Rij ${begin + 1} tot en met ${begin + hier.length} van ${getal(alle.length)}`} vorige={begin > 0 ? naar(Math.max(0, begin - RIJEN_OP_PAGINA)) : undefined} volgende={begin + hier.length < alle.length ? naar(begin + RIJEN_OP_PAGINA) : undefined} />}>
      <Tabel
        compact bijschrift="Elke rij met wat ermee gebeurt" kolommen={[{ sleutel: 'rij', kop: 'Rij', getal: true, breedte: 'smal' }, { sleutel: 'adres', kop: 'Adres', rijkop: true }, { sleutel: 'kamers', kop: 'Kamers', getal: true }, { sleutel: 'huur', kop: 'Kale huur', getal: true }, { sleutel: 'uitkomst', kop: 'Uitkomst' }]}
        rijen={hier.map((r) => ({ sleutel: String(r.rij), cellen: { rij: r.rij, adres: r.adres || <span className="voordeur-grijs">geen adres</span>, kamers: r.antwoorden?.kamers as number | undefined, huur: r.antwoorden ? zegBedrag(r.antwoorden.huur as number) : undefined, uitkomst: uitkomst(r) } }))}
      />
    </Kaart>
  );
}

/** What would come of a list: how many rows are right, every fault, every row; and the button only when all are right. */
export function Lijstvoorbeeld({ id, voorbeeld: { naam, rijen: alle, indeling }, vanaf }: { id: string; voorbeeld: Voorbeeld; vanaf: number }) {
  const fouten = alle.flatMap((r) => r.fouten);
  const mis = alle.filter((r) => r.fouten.length > 0).length;
  const goed = alle.length - mis;
  return (
    <>
      <Kop titel={mis === 0 ? `${rijen(alle.length)} zonder fouten` : `${getal(mis)} van de ${rijen(alle.length)} ${mis === 1 ? 'klopt' : 'kloppen'} nog niet`} sub={naam} feiten={[`${getal(goed)} goed`, `${getal(mis)} met fouten`, `${getal(fouten.length)} ${fouten.length === 1 ? 'fout' : 'fouten'} samen`]} />
      {indeling.ongebruikt.length > 0 && <Alert soort="let-op" titel="Deze kolommen worden niet gebruikt"><p>{indeling.ongebruikt.slice(0, 20).join(', ')}. Horen zij er wel bij, geef ze dan de naam die in het voorbeeld staat.</p></Alert>}
      <Kaart titel={mis === 0 ? 'Inlezen' : 'Er is niets ingelezen'} nadruk={mis === 0}>
        <p>{mis === 0 ? `${alle.length === 1 ? 'De woning komt er' : `De ${getal(alle.length)} woningen komen er`} in één keer bij, op naam van jullie organisatie.` : 'Verbeter de fouten in je eigen bestand en stuur het opnieuw. Zolang er één fout in staat, wordt geen enkele woning aangemeld.'}</p>
        <Knoppen>
          {mis === 0 && <Formulier action={`/woningen/inlezen/${id}`}><Knop soort="hoofd" maat="groot">{alle.length === 1 ? 'Lees de woning in' : `Lees ${getal(alle.length)} woningen in`}</Knop></Formulier>}
          {mis > 0 && <KnopLink soort="hoofd" maat="groot" href="/woningen/inlezen">Stuur een verbeterd bestand</KnopLink>}
          <Formulier action={`/woningen/inlezen/${id}/weggooien`}><Knop soort="stil" maat="groot">Gooi de lijst weg</Knop></Formulier>
        </Knoppen>
      </Kaart>
      {fouten.length > 0 && <Fouten fouten={fouten} id={id} />}
      <Rijen alle={alle} vanaf={vanaf} id={id} />
    </>
  );
}
