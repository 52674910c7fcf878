import { VAN_DE_WONING } from '../../domain/matching/punten.ts';
import { kentMatching, metMatching } from '../../domain/matching/regels.ts';
import { EISWOORDEN } from '../../domain/matching/uitleg.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Verzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { bronVan } from '../dossier/bron.ts';
import { Bron, Kaart, Kop, Kruimelpad, Tabel, Tekst } from '../ui/index.ts';

/** The rules and weights of one regeling, with their articles. */
function Regels({ regeling }: { regeling: Regeling }) {
  const { matching } = metMatching(regeling);
  const artikel = (tekst: string) => <Bron {...bronVan(regeling, tekst)!} />;
  return (
    <>
      {!kentMatching(regeling) && <p className="voordeur-kaartregel">Deze regeling zegt niet hoe kandidaten worden gewogen. Alleen de wachttijd telt.</p>}
      <Tabel
        bijschrift={`Vaste eisen in ${regeling.korte_naam}`} kolommen={[{ sleutel: 'eis', kop: 'Vaste eis', rijkop: true }, { sleutel: 'bron', kop: 'Artikel' }]}
        rijen={matching.eisen.map((e) => ({ sleutel: e.code, cellen: { eis: EISWOORDEN[e.code].voldoet, bron: artikel(e.bron) } }))}
      />
      <Tabel
        bijschrift={`Punten in ${regeling.korte_naam}`} kolommen={[{ sleutel: 'naam', kop: 'Telt mee', rijkop: true }, { sleutel: 'punten', kop: 'Hoogstens', getal: true }, { sleutel: 'waar', kop: 'Waarin' }, { sleutel: 'bron', kop: 'Artikel' }]}
        rijen={matching.punten.map((p) => ({ sleutel: p.code, cellen: { naam: p.naam, punten: String(p.punten), waar: VAN_DE_WONING.includes(p.code) ? 'welke woning het eerst, nooit wie' : 'wie en welke woning', bron: artikel(p.bron) } }))}
      />
      <p className="voordeur-kaartregel">Bij gelijke punten: {matching.gelijk.charAt(0).toLowerCase() + matching.gelijk.slice(1)}</p>
    </>
  );
}

/** GET /hulp/volgorde: how candidates for a home are put in order, and what never counts. */
export function volgordehulp(v: Verzoek): Response | Promise<Response> {
  const namen = [...new Set(v.kern.regelingen.alle().map((r) => r.regeling))].filter((r) => !v.wie?.regeling || r === v.wie.regeling);
  const regelingen = namen.map((r) => v.kern.regelingen.op(r, v.vandaag));
  return blad(v, { titel: 'Hoe de volgorde werkt', deel: '/hulp', smal: true }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Hulp', href: '/hulp' }, { naam: 'Hoe de volgorde werkt' }]} />
      <Kop titel="Hoe de volgorde werkt" sub="Komt een woning vrij, dan rekent Voordeur uit wie past en in welke volgorde. Een mens kiest." />
      <Kaart titel="In het kort">
        <Tekst>
          <ol>
            <li>Eerst de vaste eisen. Wie er een niet haalt, past nu niet. Erbij staat welke.</li>
            <li>Is iets niet opgegeven, dan is het onbekend. Onbekend sluit niemand uit.</li>
            <li>Dan de punten. Elk punt komt uit een regel van het convenant of een afspraak tussen de partijen.</li>
            <li>De som bepaalt de volgorde. Er is geen toeval bij: iedereen kan het narekenen.</li>
            <li>De corporatie kiest. Kiest zij een ander dan nummer één, dan legt zij vast waarom. Die redenen worden geteld.</li>
          </ol>
          <p>Langer wachten brengt nooit iemand lager. Verandert er iets bij één kandidaat, dan wisselen twee anderen nooit van plaats.</p>
        </Tekst>
      </Kaart>
      <Kaart titel="Wat nooit meetelt">
        <Tekst>
          <p>Geen afkomst, geen nationaliteit, geen geslacht en geen leeftijd (alleen of een jongerenwoning past). Geen inkomen en geen schulden: alleen de hoogste huur die past. Geen diagnose en geen begeleidingsplan. Geen voorspelling of het goed zal gaan.</p>
          <p>Alleen wat in het zoekprofiel met corporaties is gedeeld telt. Zo zien corporatie en Servicepunt dezelfde volgorde.</p>
        </Tekst>
      </Kaart>
      <Kaart titel="Wat wordt bewaard">
        <Tekst>
          <p>Bij elke keuze bewaart Voordeur de rangorde van dat moment: de regels, de woning en wat van elke kandidaat is bekeken. Later komt daar precies dezelfde volgorde uit. Een begeleider ziet alleen de regel van de eigen cliënt.</p>
        </Tekst>
      </Kaart>
      {regelingen.map((r) => <Kaart key={r.regeling} plat titel={`De regels van ${r.korte_naam}`}><Regels regeling={r} /></Kaart>)}
    </>
  ));
}
