import { LANDINGSSTANDEN, naamVan, ONDERDELEN, type Landingsstand } from '../../domain/begeleiding/woorden.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Verslag } from '../../storage/lezen/verslagen.ts';
import type { Beeld } from '../dossier/beeld.ts';
import { tekstUit, verslagenVan } from '../dossier/verslagen.tsx';
import { Zaakkaart } from '../dossier/zaakkaart.tsx';
import { stappenBij, ziet } from '../dossier/zaken.ts';
import { Gegevens, Vorm, type BadgeStand } from '../ui/index.ts';
import { klein, zegSinds } from './woorden.ts';

const VORM: Record<Landingsstand, BadgeStand> = { gedaan: 'voldoet', gepland: 'loopt', 'niet-nodig': 'wacht', 'wil-niet': 'voldoet-niet' };

/** The soft landing (art. 8a): which welfare organisation, and what has been done and what not. With answers to who reported a signal. */
export function Landingkaart({ beeld, verslagen }: { beeld: Beeld; verslagen: readonly Verslag[] }) {
  const { stand, regeling } = beeld;
  if (!ziet(beeld, 'landing') || (!stand.landing && stappenBij(beeld, 'landing').length === 0 && !stand.sleutel)) return null;
  const { organisatie, betrokken_op, onderdelen = {} } = stand.landing ?? {};
  const gedaan = ONDERDELEN.filter(({ code }) => onderdelen[code]?.stand === 'gedaan').length;
  const [vraag, toelichting] = [tekstUit(verslagen, 'welzijn-betrokken', 'vraag'), tekstUit(verslagen, 'landing-bijgewerkt', 'toelichting')];
  return (
    <Zaakkaart beeld={beeld} zaak="landing" titel="Zachte landing" rechts={stand.landing ? <span className="voordeur-klein voordeur-grijs">{gedaan} van {ONDERDELEN.length} gedaan</span> : undefined}>
      {organisatie
        ? <Gegevens feiten={[{ term: 'Welzijn', waarde: `${partijnaam(regeling, organisatie)}${betrokken_op ? `, ${zegSinds(betrokken_op, beeld.vandaag)}` : ''}` }, ...(vraag ? [{ term: 'Past bij de cliënt', waarde: vraag }] : []), ...(toelichting ? [{ term: 'Hoe het gaat', waarde: toelichting }] : [])]} />
        : <p>Er is nog geen welzijnsorganisatie bij.</p>}
      {stand.landing && (
        <ul className="voordeur-landing">
          {ONDERDELEN.map(({ code, naam }) => {
            const nu = onderdelen[code];
            return <li key={code}><Vorm stand={nu ? VORM[nu.stand] : 'onbekend'} /><span>{naam}</span><span className="voordeur-grijs">{nu ? `${klein(naamVan(LANDINGSSTANDEN, nu.stand))}, ${zegDatum(nu.op)}` : 'nog niet besproken'}</span></li>;
          })}
        </ul>
      )}
      {(stand.teruggemeld ?? []).map(({ nr, op }) => (
        <p key={nr} className="voordeur-terugmelding"><strong>Over signaal {nr}, {zegDatum(op)}:</strong> {String(verslagenVan(verslagen, 'melder-geinformeerd', nr).at(-1)?.inhoud.terugmelding ?? 'het is opgepakt.')}</p>
      ))}
    </Zaakkaart>
  );
}
