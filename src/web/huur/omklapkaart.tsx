import { adviesUiterlijk, oordelaarNaam } from '../../domain/huur/weging.ts';
import { nogNietGewoon } from '../../domain/huur/stappen.ts';
import { zegDatum, zegTermijn } from '../../domain/kalender/zeg.ts';
import type { Verslag } from '../../storage/lezen/verslagen.ts';
import type { Beeld } from '../dossier/beeld.ts';
import { bronVan } from '../dossier/bron.ts';
import { verslagenVan, Verslagtekst } from '../dossier/verslagen.tsx';
import { Zaakkaart } from '../dossier/zaakkaart.tsx';
import { ziet } from '../dossier/zaken.ts';
import { Badge, Bron } from '../ui/index.ts';
import { OMKLAPWOORDEN } from './zinnen.ts';

type Stap = { kop: string; stand: 'voldoet' | 'wacht'; wat: string; soort?: 'omklap-geadviseerd' | 'oordeel-gevraagd' | 'oordeel-gegeven' | 'omklap-besloten' };

/** The weighing so far: advice, extra judgement where it was asked, decision. */
function gang({ stand, regeling }: Beeld): Stap[] {
  const { advies, gevraagd, extra, besluit } = stand.omklap ?? {};
  return [
    advies ? { kop: 'Advies van de begeleider', stand: 'voldoet', wat: `${OMKLAPWOORDEN[advies.oordeel]}, ${zegDatum(advies.op)}`, soort: 'omklap-geadviseerd' } : { kop: 'Advies van de begeleider', stand: 'wacht', wat: 'nog niet gegeven' },
    ...(gevraagd ? [{ kop: `Extra oordeel van ${oordelaarNaam(regeling, gevraagd.aan)}`, ...(extra ? { stand: 'voldoet' as const, wat: `${OMKLAPWOORDEN[extra.oordeel]}, ${zegDatum(extra.op)}`, soort: 'oordeel-gegeven' as const } : { stand: 'wacht' as const, wat: `gevraagd op ${zegDatum(gevraagd.op)}`, soort: 'oordeel-gevraagd' as const }) }] : []),
    besluit
      ? { kop: 'Besluit van de corporatie', stand: 'voldoet', wat: `${besluit.van_rechtswege ? 'de huur ging zonder einddatum door' : OMKLAPWOORDEN[besluit.uitkomst]}, ${zegDatum(besluit.op)}${besluit.opnieuw_op ? `. Opnieuw op ${zegDatum(besluit.opnieuw_op)}` : ''}`, soort: 'omklap-besloten' }
      : { kop: 'Besluit van de corporatie', stand: 'wacht', wat: 'nog niet genomen' },
  ];
}

/** The weighing whether the lease becomes an ordinary one (art. 6b, 7e; W4): calm until it is asked for. */
export function Omklapkaart({ beeld, verslagen }: { beeld: Beeld; verslagen: readonly Verslag[] }) {
  const { stand, dossier, regeling, vandaag } = beeld;
  if (!ziet(beeld, 'omklap') || !regeling.wonen || !dossier.stand.sleutel || (!stand.omklap && !nogNietGewoon(dossier.stand))) return null;
  const uiterlijk = stand.omklap?.advies && !stand.omklap.besluit ? undefined : adviesUiterlijk(regeling, dossier.stand);
  return (
    <Zaakkaart beeld={beeld} zaak="omklap" titel="Omklap naar een gewoon huurcontract">
      {stand.omklap
        ? (
          <ol className="voordeur-gang">
            {gang(beeld).map(({ kop, stand: vorm, wat, soort }) => {
              const verslag = soort && verslagenVan(verslagen, soort).at(-1);
              return <li key={kop}><p><strong>{kop}</strong> <Badge stand={vorm}>{vorm === 'voldoet' ? 'gedaan' : 'moet nog'}</Badge></p><p>{wat}</p>{verslag && <Verslagtekst beeld={beeld} verslag={verslag} />}</li>;
            })}
          </ol>
        )
        : <p>Nog niet gewogen.</p>}
      {uiterlijk && nogNietGewoon(dossier.stand) && <p className="voordeur-klein voordeur-grijs">{uiterlijk.streven ? 'Het streven is' : 'De begeleider geeft'} {uiterlijk.streven ? 'een advies' : 'advies'} vóór {zegDatum(uiterlijk.uiterlijk)} ({zegTermijn(uiterlijk.uiterlijk, vandaag).woorden}). <Bron {...bronVan(regeling, regeling.wonen.omklap.bron)!} /></p>}
    </Zaakkaart>
  );
}
