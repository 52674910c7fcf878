import type { ReactNode } from 'react';
import { GROEPNAMEN, type Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { FASEN, type Fase } from '../../domain/keten/fasen.ts';
import { ROLLEN, ROLNAMEN, type Rol } from '../../domain/partijen/rollen.ts';
import { delingsverschil, type Delingsverschil } from '../../domain/privacy/delingsverschil.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Verzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { bronVan } from '../dossier/bron.ts';
import { VANAF } from '../dossier/zicht.ts';
import { keuzeUit } from '../lijsten/adres.ts';
import { metAlle } from '../lijsten/namen.ts';
import { Bron, Filterbalk, Kaart, Lijst, Tabel, Vorm, type Tabelkolom } from '../ui/index.ts';
import { Kader, type Gelezen } from './kader.tsx';

const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
const rollenIn = (regeling: Regeling): Rol[] => ROLLEN.filter((rol) => regeling.gegevensdeling.some((g) => g.vanaf[rol] !== undefined));

function Artikel({ regeling, bron }: { regeling: Regeling; bron: string }) {
  return <Bron {...(bronVan(regeling, bron) ?? { tekst: bron })} />;
}

const ziet = (woorden: ReactNode) => <span className="voordeur-nummer"><Vorm stand="voldoet" /> {woorden}</span>;
const NOOIT = <span className="voordeur-grijs"><Vorm stand="voldoet-niet" /> nooit</span>;

/** The whole matrix: per group the phase from which each role sees it. */
function Matrix({ regeling }: { regeling: Regeling }) {
  const rollen = rollenIn(regeling);
  const kolommen: Tabelkolom<Rol | 'groep' | 'bron'>[] = [{ sleutel: 'groep', kop: 'Gegevens', rijkop: true }, ...rollen.map((rol) => ({ sleutel: rol, kop: ROLNAMEN[rol] })), { sleutel: 'bron', kop: 'Bron' }];
  const rijen = regeling.gegevensdeling.map(({ groep, vanaf, bron }) => ({
    sleutel: groep,
    cellen: { groep: GROEPNAMEN[groep], bron: <Artikel regeling={regeling} bron={bron} />, ...Object.fromEntries(rollen.map((rol) => [rol, vanaf[rol] ? ziet(`vanaf ${vanaf[rol]}`) : NOOIT])) },
  }));
  return <Tabel bijschrift="Per groep gegevens de rollen die haar zien, met de fase vanaf wanneer" kolommen={kolommen} rijen={rijen} compact />;
}

/** One role along the phases: which groups it sees in each. */
function Rolweg({ regeling, rol }: { regeling: Regeling; rol: Rol }) {
  const kolommen: Tabelkolom<Fase | 'groep' | 'bron'>[] = [{ sleutel: 'groep', kop: 'Gegevens', rijkop: true }, ...FASEN.map((fase) => ({ sleutel: fase, kop: hoofdletter(fase) })), { sleutel: 'bron', kop: 'Bron' }];
  const rijen = regeling.gegevensdeling.map(({ groep, vanaf, bron }) => {
    const begin = vanaf[rol];
    return {
      sleutel: groep,
      cellen: { groep: GROEPNAMEN[groep], bron: <Artikel regeling={regeling} bron={bron} />, ...Object.fromEntries(FASEN.map((fase) => [fase, begin && FASEN.indexOf(fase) >= FASEN.indexOf(begin) ? ziet('ja') : <span className="voordeur-grijs voordeur-nummer"><Vorm stand="voldoet-niet" /> nee</span>])) },
    };
  });
  return <Tabel bijschrift={`Wat ${ROLNAMEN[rol]} ziet, per fase`} kolommen={kolommen} rijen={rijen} compact />;
}

/** One phase: which groups each role sees then. */
function Fasebeeld({ regeling, fase }: { regeling: Regeling; fase: Fase }) {
  const bereikt = (groep: Regeling['gegevensdeling'][number], rol: Rol) => { const v = groep.vanaf[rol]; return v !== undefined && FASEN.indexOf(v) <= FASEN.indexOf(fase); };
  return (
    <Lijst items={rollenIn(regeling).map((rol) => {
      const groepen = regeling.gegevensdeling.filter((g) => bereikt(g, rol)).map((g) => GROEPNAMEN[g.groep]);
      return { sleutel: rol, titel: hoofdletter(ROLNAMEN[rol]), regels: [groepen.length > 0 ? groepen.join(', ') : 'ziet in deze fase niets'], rechts: <span className="voordeur-grijs">{groepen.length} van {regeling.gegevensdeling.length}</span> };
    })} />
  );
}

const zegVanaf = (fase: Fase | undefined): string => (fase ? VANAF[fase] : 'nooit');
const zegVerschil = ({ rol, was, wordt }: Delingsverschil): string => `${hoofdletter(ROLNAMEN[rol])}: was ${zegVanaf(was)}, nu ${zegVanaf(wordt)}`;

/** What this version changed to the one before it. */
function Verschil({ gelezen: { regeling, versies } }: { gelezen: Gelezen }) {
  const vorige = versies[versies.indexOf(regeling) - 1];
  if (versies.length < 2) return null;
  const verschillen = vorige ? delingsverschil(vorige, regeling) : [];
  const groepen = [...new Set(verschillen.map((v) => v.groep))];
  return (
    <Kaart plat titel={vorige ? `Veranderd ten opzichte van de versie van ${zegDatum(vorige.geldig_vanaf)}` : 'De eerste versie'} rechts={vorige ? String(verschillen.length) : undefined}>
      {!vorige ? <p className="voordeur-contactteams">Kies een latere versie om te zien wat er aan het delen is veranderd.</p>
        : verschillen.length === 0 ? <p className="voordeur-contactteams">Aan het delen van gegevens is niets veranderd.</p>
        : <Lijst items={groepen.map((groep: Groep) => ({ sleutel: groep, titel: GROEPNAMEN[groep], regels: verschillen.filter((v) => v.groep === groep).map(zegVerschil) }))} />}
    </Kaart>
  );
}

/** `GET /regelingen/:regeling/gegevensdeling`: the sharing matrix, the same lines that the database enforces; whole, for one role or in one phase. */
export function gegevensdelingblad(verzoek: Verzoek, gelezen: Gelezen): Response | Promise<Response> {
  const { regeling, nu } = gelezen;
  const rol = keuzeUit(verzoek.c, 'rol', rollenIn(regeling));
  const fase = rol ? undefined : keuzeUit(verzoek.c, 'fase', FASEN);
  const pad = `/regelingen/${regeling.regeling}/gegevensdeling`;
  const versie: Record<string, string> = nu ? {} : { versie: regeling.geldig_vanaf };
  return blad(verzoek, { titel: `Gegevensdeling in ${regeling.korte_naam}`, deel: '/regelingen' }, (
    <Kader
      gelezen={gelezen} deel="gegevensdeling" pad="gegevensdeling" titel="Wie wat ziet, en vanaf wanneer" kruimel="Gegevensdeling" vandaag={verzoek.vandaag}
      sub="Per groep gegevens: welke rol haar ziet, vanaf welke fase. De database houdt zich aan precies deze tabel."
    >
      <Filterbalk
        action={pad} label="Eén rol of één fase" verborgen={versie} wis={rol || fase ? `${pad}${nu ? '' : `?versie=${regeling.geldig_vanaf}`}` : undefined}
        velden={[
          { soort: 'keuze', naam: 'rol', label: 'Eén rol', waarde: rol, opties: metAlle('Alle rollen', rollenIn(regeling).map((r) => [r, hoofdletter(ROLNAMEN[r])] as const)) },
          { soort: 'keuze', naam: 'fase', label: 'Of één fase', waarde: fase, opties: metAlle('Alle fasen', FASEN.map((f) => [f, hoofdletter(f)] as const)) },
        ]}
      />
      <Kaart plat titel={rol ? `Wat ${ROLNAMEN[rol]} ziet` : fase ? `Wie wat ziet in de fase ${fase}` : undefined}>
        {rol ? <Rolweg regeling={regeling} rol={rol} /> : fase ? <Fasebeeld regeling={regeling} fase={fase} /> : <Matrix regeling={regeling} />}
      </Kaart>
      <Verschil gelezen={gelezen} />
      <Kaart titel="Zo lees je deze tabel">
        <ul className="voordeur-opsomming">
          <li>Een rol ziet een groep alleen van dossiers waarbij de eigen organisatie is betrokken.</li>
          <li>Zolang de cliënt geen toestemming heeft gegeven, of haar heeft ingetrokken, ziet alleen de eigen begeleider iets.</li>
          <li>Een groep wordt in haar geheel gedeeld of niet; half delen bestaat niet.</li>
          <li>Wie gegevens bekijkt, staat in het inzagelog. De cliënt kan zien wie dat was.</li>
          <li>Een verandering is een nieuwe versie van de regeling, met een eigen begindatum. Een dossier houdt de versie waaronder het begon.</li>
          {regeling.privacy.noodtoegang && <li>In nood kan een medewerker {regeling.privacy.noodtoegang.uren} uur lang {regeling.privacy.noodtoegang.groepen.map((g) => GROEPNAMEN[g].toLowerCase()).join(', ')} lezen van een dossier dat niet is gedeeld. Dat wordt gemeld en beoordeeld. <Bron tekst={regeling.privacy.noodtoegang.bron} /></li>}
        </ul>
      </Kaart>
    </Kader>
  ));
}
