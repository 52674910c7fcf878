import { GROEPNAMEN } from '../../domain/aanvraag/gegevensgroepen.ts';
import { ROLLEN, ROLNAMEN, type Rol } from '../../domain/partijen/rollen.ts';
import type { Verzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { Bron, Kaart, Tabel, Vorm, type Tabelkolom } from '../ui/index.ts';
import { Kader, type Gelezen } from './kader.tsx';

/** `GET /regelingen/:regeling/gegevensdeling`: the sharing matrix, the same lines that the database enforces. */
export function gegevensdelingblad(verzoek: Verzoek, gelezen: Gelezen): Response | Promise<Response> {
  const { regeling } = gelezen;
  const rollen = ROLLEN.filter((rol) => regeling.gegevensdeling.some((g) => g.vanaf[rol] !== undefined));
  const kolommen: Tabelkolom<Rol | 'groep' | 'bron'>[] = [
    { sleutel: 'groep', kop: 'Gegevens', rijkop: true },
    ...rollen.map((rol) => ({ sleutel: rol, kop: ROLNAMEN[rol] })),
    { sleutel: 'bron', kop: 'Bron' },
  ];
  const rijen = regeling.gegevensdeling.map(({ groep, vanaf, bron }) => ({
    sleutel: groep,
    cellen: {
      groep: GROEPNAMEN[groep], bron: <Bron tekst={bron} />,
      ...Object.fromEntries(rollen.map((rol) => [rol, vanaf[rol] ? <span key={rol}><Vorm stand="voldoet" /> vanaf {vanaf[rol]}</span> : <span className="voordeur-grijs"><Vorm stand="voldoet-niet" /> nooit</span>])),
    },
  }));
  return blad(verzoek, { titel: `Gegevensdeling in ${regeling.korte_naam}`, deel: '/regelingen' }, (
    <Kader
      gelezen={gelezen} deel="gegevensdeling" pad="gegevensdeling" titel="Wie wat ziet, en vanaf wanneer" kruimel="Gegevensdeling" vandaag={verzoek.vandaag}
      sub="Per groep gegevens: welke rol haar ziet, vanaf welke fase. De database houdt zich aan precies deze tabel."
    >
      <Kaart plat>
        <Tabel bijschrift="Per groep gegevens de rollen die haar zien, met de fase vanaf wanneer" kolommen={kolommen} rijen={rijen} compact />
      </Kaart>
      <Kaart titel="Zo lees je deze tabel">
        <ul className="voordeur-opsomming">
          <li>Een rol ziet een groep alleen van dossiers waarbij de eigen organisatie is betrokken.</li>
          <li>Zolang de cliënt geen toestemming heeft gegeven, of haar heeft ingetrokken, ziet alleen de eigen begeleider iets.</li>
          <li>Een groep wordt in haar geheel gedeeld of niet; half delen bestaat niet.</li>
          <li>Wie gegevens bekijkt, staat in het inzagelog.</li>
        </ul>
      </Kaart>
    </Kader>
  ));
}
