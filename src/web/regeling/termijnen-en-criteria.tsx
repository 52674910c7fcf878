import type { ReactNode } from 'react';
import { VELDEN } from '../../domain/aanvraag/velden.ts';
import type { Stap } from '../../domain/keten/fasen.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import { AFGELEID } from '../../domain/regeling/afgeleid.ts';
import { veldenVan, vergelijkingenVan } from '../../domain/regeling/feel.ts';
import type { Criterium, Doelgroep, Regeling } from '../../domain/regeling/schema.ts';
import { criteriaVan } from '../../domain/toetsing/criteria.ts';
import type { Verzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { Bewaartermijnen } from '../privacy/bewaarkaart.tsx';
import { Bron, Gegevens, Kaart, Lijst, Tabel } from '../ui/index.ts';
import { Kader, stapnaam, type Gelezen } from './kader.tsx';

const OPSOMMING = new Intl.ListFormat('nl', { type: 'conjunction' });
const woorden = (code: string): string => `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`;
/** Where a link from an article lands. */
const Plek = ({ id, children }: { id: string; children: ReactNode }) => <span id={id} className="voordeur-anker">{children}</span>;
const euro = (bedrag: number): string => bedrag.toLocaleString('nl-NL', { style: 'currency', currency: 'EUR' });

const WAAR: Record<string, string> = { 'eigen-dossier': 'van het eigen dossier', herkomstgemeente: 'van de gemeente van herkomst', regio: 'van het punt in de regio', 'eigen-woning': 'van de corporatie van de woning' };

function Stappen({ regeling }: { regeling: Regeling }) {
  const stappen = Object.entries(regeling.stappen).flatMap(([stap, s]) => (s ? [{ stap: stap as Stap, ...s }] : []));
  return (
    <Kaart plat titel="Wie welke stap zet" id="stappen">
      <Tabel
        bijschrift="De stappen van de keten met wie ze zet" compact
        kolommen={[{ sleutel: 'stap', kop: 'Stap', rijkop: true }, { sleutel: 'door', kop: 'Door' }, { sleutel: 'van', kop: 'Welke organisatie' }, { sleutel: 'bron', kop: 'Bron' }]}
        rijen={stappen.map(({ stap, door, van, na_elkaar, bron }) => ({
          sleutel: stap,
          cellen: { stap: <Plek id={`stap-${stap}`}>{stapnaam(stap)}</Plek>, door: door.map((r) => ROLNAMEN[r]).join(na_elkaar ? ', daarna ' : ' of '), van: WAAR[van], bron: <Bron tekst={bron} /> },
        }))}
      />
    </Kaart>
  );
}

function Termijnen({ regeling }: { regeling: Regeling }) {
  return (
    <Kaart plat titel="Termijnen" id="termijnen">
      <Tabel
        bijschrift="De termijnen, met waarna zij lopen" compact
        kolommen={[{ sleutel: 'naam', kop: 'Termijn', rijkop: true }, { sleutel: 'binnen', kop: 'Binnen' }, { sleutel: 'na', kop: 'Na' }, { sleutel: 'stap', kop: 'Dan moet gezet zijn' }, { sleutel: 'soort', kop: 'Soort' }, { sleutel: 'bron', kop: 'Bron' }]}
        rijen={Object.entries(regeling.termijnen).map(([code, t]) => ({
          sleutel: code,
          cellen: { naam: <Plek id={`termijn-${code}`}>{woorden(code)}</Plek>, binnen: t.binnen, na: t.na, stap: stapnaam(t.stap), soort: t.streven ? 'streven' : 'termijn', bron: <Bron tekst={t.bron} /> },
        }))}
      />
    </Kaart>
  );
}

/** What a criterion looks at, in the words of the form. */
function rekenregels(c: Criterium): ReactNode[] {
  if (c.voldoet_als === undefined) {
    return [<>Een mens oordeelt: {ROLNAMEN[c.oordeel_van!]}{c.oordeel_in ? `, bij “${VELDEN[c.oordeel_in.antwoord].label}”, met een reden` : ', met een reden'}.</>];
  }
  const vergelijkingen = vergelijkingenVan(c);
  const afgeleid = [...new Set(vergelijkingen.flatMap((v) => v.afgeleid))];
  const vragen = veldenVan(c).map((v) => `“${VELDEN[v].label}”`);
  const gerekend = afgeleid.map((n) => `“${n}” volgt uit “${VELDEN[AFGELEID[n].uit].label}”, op de dag waarop wordt gekeken.`).join(' ');
  return [<>Voldoet als: <code className="voordeur-feel">{c.voldoet_als}</code></>, <>Kijkt naar de {vragen.length === 1 ? 'vraag' : 'vragen'} {OPSOMMING.format(vragen)}. Is een antwoord nog niet ingevuld, dan is de uitkomst onbekend, niet nee.{gerekend && ` ${gerekend}`}</>];
}

function Criteria({ regeling }: { regeling: Regeling }) {
  return (
    <Kaart plat titel="Criteria" id="criteria">
      <Lijst items={criteriaVan(regeling).map((c) => ({
        sleutel: c.code, titel: c.vraag,
        regels: [
          ...rekenregels(c),
          ...(c.voorwaarde ? [<>Voldoet iemand niet, dan geen afwijzing maar dit: {c.voorwaarde.tekst}</>] : []),
          <Plek id={`criterium-${c.code}`} key="bron"><Bron tekst={c.bron} /></Plek>,
        ],
      }))} />
    </Kaart>
  );
}

const leeftijd = ({ leeftijd: l }: Doelgroep): string => (l ? (l.tot === undefined ? `vanaf ${l.van} jaar` : `van ${l.van} tot ${l.tot} jaar`) : 'geen grens');
const grens = ({ maximum: m }: Doelgroep): string => (m ? `hoogstens ${m.aantal} per ${m.per}${m.alleen_in ? `, alleen in ${m.alleen_in}` : ''}` : 'geen maximum');

function Doelgroepen({ regeling }: { regeling: Regeling }) {
  return (
    <Kaart plat titel="Doelgroepen" id="doelgroepen">
      <Tabel
        bijschrift="De doelgroepen met hun grenzen" compact
        kolommen={[{ sleutel: 'naam', kop: 'Doelgroep', rijkop: true }, { sleutel: 'groep', kop: 'Telt in de monitor als' }, { sleutel: 'leeftijd', kop: 'Leeftijd' }, { sleutel: 'maximum', kop: 'Maximum' }, { sleutel: 'bron', kop: 'Bron' }]}
        rijen={regeling.doelgroepen.map((d) => ({ sleutel: d.code, cellen: { naam: d.naam, groep: d.groep, leeftijd: leeftijd(d), maximum: grens(d), bron: <Bron tekst={d.bron} /> } }))}
      />
    </Kaart>
  );
}

function Contractvormen({ regeling }: { regeling: Regeling }) {
  const maanden = (n: number | undefined) => (n === undefined ? undefined : `${n} maanden`);
  return (
    <Kaart plat titel="Contractvormen" id="contractvormen">
      <Lijst items={regeling.contractvormen.map((v) => ({
        sleutel: v.code, titel: v.naam, rechts: v.bij_uitzondering ? 'bij uitzondering' : undefined,
        regels: [
          [`Huurder: ${v.huurder === 'client' ? 'de cliënt' : 'de zorgorganisatie'}`, maanden(v.hoogstens_maanden) && `hoogstens ${maanden(v.hoogstens_maanden)}`, maanden(v.begeleiding_minstens_maanden) && `begeleiding minstens ${maanden(v.begeleiding_minstens_maanden)}`, v.koppelbeding ? 'met koppelbeding' : 'zonder koppelbeding'].filter(Boolean).join('; '),
          `Omklap: ${v.omklap}`, <Bron key="bron" tekst={v.bron} />,
        ],
      }))} />
    </Kaart>
  );
}

function Afspraken({ regeling: { voorkeursgemeenten, weigering, evaluatie, looptijd, maximum } }: { regeling: Regeling }) {
  const feit = (term: string, tekst: string, bron: string) => ({ term, waarde: <>{tekst} <Bron tekst={bron} /></> });
  return (
    <Kaart titel="Verder afgesproken" id="afspraken">
      <Gegevens feiten={[
        feit('Woningen per jaar', `${maximum.soort === 'hoogstens' ? 'hoogstens ' : 'doel '}${maximum.woningen_per_jaar}${maximum.looptijd_jaren ? `, ${maximum.looptijd_jaren} jaar lang` : ''}`, maximum.bron),
        feit('Looptijd', looptijd.tekst, looptijd.bron),
        feit('Voorkeursgemeenten', voorkeursgemeenten.tekst, voorkeursgemeenten.bron),
        feit('Weigeren', weigering.tekst, weigering.bron),
        feit('Evaluatie', evaluatie.tekst, evaluatie.bron),
      ]} />
    </Kaart>
  );
}

function Overleg({ regeling }: { regeling: Regeling }) {
  return (
    <Kaart plat titel="Overleg" id="overleg">
      <Lijst items={regeling.overleg.map((o) => ({ sleutel: o.code, titel: o.naam, rechts: o.ritme, regels: [`Voorzitter: ${o.voorzitter}`, `Samenstelling: ${o.samenstelling}`, `Taak: ${o.taak}`, <Bron key="bron" tekst={o.bron} />] }))} />
    </Kaart>
  );
}

function Kosten({ regeling }: { regeling: Regeling }) {
  const regels = [
    ...regeling.kosten.map((k) => ({ sleutel: k.wat, titel: k.wat, rechts: k.bedrag_euro === undefined ? undefined : euro(k.bedrag_euro), regels: [`Verdeling: ${k.verdeling}`, <Bron key="bron" tekst={k.bron} />] })),
    ...regeling.bedragen.map((b) => ({ sleutel: `${b.code}-${b.jaar}`, titel: `${b.naam}, ${b.jaar}`, rechts: euro(b.bedrag_euro), regels: [<Bron key="bron" tekst={b.bron} />] })),
  ];
  if (regels.length === 0) return null;
  return <Kaart plat titel="Kosten en bedragen" id="kosten"><Lijst items={regels} /></Kaart>;
}

/** `GET /regelingen/:regeling/termijnen-en-criteria`: everything else the covenant says, so that all of it can be read here. */
export const afsprakenblad = (verzoek: Verzoek, gelezen: Gelezen): Response | Promise<Response> =>
  blad(verzoek, { titel: `Termijnen en criteria van ${gelezen.regeling.korte_naam}`, deel: '/regelingen' }, (
    <Kader gelezen={gelezen} deel="termijnen-en-criteria" pad="termijnen-en-criteria" titel="Stappen, termijnen en criteria" kruimel="Termijnen en criteria" vandaag={verzoek.vandaag} sub="Wat een aanvraag moet hebben, wie wat doet en binnen welke tijd.">
      <Stappen {...gelezen} />
      <Termijnen {...gelezen} />
      <Criteria {...gelezen} />
      <Doelgroepen {...gelezen} />
      <Contractvormen {...gelezen} />
      <Afspraken {...gelezen} />
      <Overleg {...gelezen} />
      <Bewaartermijnen {...gelezen} />
      <Kosten {...gelezen} />
    </Kader>
  ));
