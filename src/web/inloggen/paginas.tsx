import type { Context } from 'hono';
import type { ReactElement } from 'react';
import type { Melding, ToonMelding } from '../../auth/meldingen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { zegCode, leesCode } from '../../domain/toegang/code.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import { Alert, alsHtml, Formulier, Formulierkaart, Formuliervoet, Foutoverzicht, Gegevens, InlogPagina, Knop, KnopLink, Kop, Link, Pagina, Tekst, Tekstveld } from '../ui/index.ts';
import { type DemoKeuze, Personakeuze, type Keuzevraag } from './personakeuze.tsx';

const ZIN = 'Van opvang of beschermd wonen naar een eigen voordeur. En daarna: goed blijven wonen.';
const WAT = 'Eén dossier van aanvraag tot en met begeleiding, voor gemeenten, corporaties, zorg en welzijn samen. Iedereen ziet alleen wat het convenant voor die rol toestaat.';
const DEMO = {
  titel: 'Dit is een demo',
  punten: [
    'Alle personen en dossiers zijn verzonnen. Vul geen echte gegevens in.',
    'Je logt in zonder wachtwoord: kies een persoon en kijk met diens ogen mee.',
    'In productie log je in met het account van je eigen organisatie.',
  ],
};

const toon = (c: Context, pagina: ReactElement, status: 200 | Melding['status'] = 200): Response | Promise<Response> => c.html(alsHtml(pagina), status);

/** The two doors: of who works here, and of who it is all about. Clients are told in plain words. */
export type Deurnaam = 'werk' | 'mijn';
export const DEUREN = {
  werk: { inloggen: '/inloggen', code: '/inloggen/uitnodiging', naar: '/' },
  mijn: { inloggen: '/mijn/inloggen', code: '/mijn/uitnodiging', naar: '/mijn' },
} as const satisfies Record<Deurnaam, unknown>;
const MIJN_ZIN = 'Mijn Voordeur: hier zie je zelf hoe het staat met je woning.';
const MIJN_WAT = 'Je leest wat er over je is opgeschreven, wie dat heeft gezien en wat er nu gebeurt. Je kunt ook zeggen dat iets niet klopt.';

/** The way in when a provider is set up. `mijn`: clients have a door of their own. */
export const inlogpagina = (c: Context, deur: Deurnaam, { naar, uitgelogd, mijn, demo = false }: { naar: string; uitgelogd: boolean; mijn: boolean; demo?: boolean }): Response | Promise<Response> =>
  toon(c, deur === 'werk' ? (
    <InlogPagina titel="Inloggen" zin={ZIN} wat={WAT}>
      <Kop titel={uitgelogd ? 'Je bent uitgelogd' : 'Inloggen'} sub="Je logt in met het account dat je ook voor je andere werk gebruikt." />
      <KnopLink soort="hoofd" maat="groot" href={`/inloggen/start?naar=${encodeURIComponent(naar)}`}>
        Inloggen met het account van je organisatie
      </KnopLink>
      <p><Link href={DEUREN.werk.code}>Ik heb een uitnodiging met een code</Link></p>
      {mijn && <p><Link href={DEUREN.mijn.inloggen}>Ik ben cliënt en wil naar Mijn Voordeur</Link></p>}
    </InlogPagina>
  ) : (
    <InlogPagina titel={uitgelogd ? 'Je bent uitgelogd' : 'Inloggen bij Mijn Voordeur'} demo={demo} zin={MIJN_ZIN} wat={MIJN_WAT}>
      <Kop titel={uitgelogd ? 'Je bent uitgelogd' : 'Inloggen bij Mijn Voordeur'} sub={uitgelogd ? 'Niemand kan nu meekijken op dit apparaat. Wil je verder? Log dan weer in.' : 'Ben je hier voor het eerst? Dan heb je een code nodig. Die krijg je van je begeleider.'} />
      <KnopLink soort="hoofd" maat="groot" href={demo ? '/mijn/inloggen' : '/mijn/inloggen/start'}>{uitgelogd ? 'Inloggen bij Mijn Voordeur' : 'Inloggen'}</KnopLink>
      <p><Link href={DEUREN.mijn.code}>Ik heb een code</Link></p>
      {mijn && <p><Link href={DEUREN.werk.inloggen}>Ik werk bij een organisatie</Link></p>}
    </InlogPagina>
  ));

/** In the words of each door. */
const CODEWOORDEN = {
  werk: {
    titel: 'Heb je een uitnodiging?', eerst: 'De beheerder van je organisatie geeft je een code. Vul die in. Daarna log je in met het account van je organisatie.',
    bekend: 'Je bent ingelogd met het account van je organisatie, maar dat heeft nog geen toegang tot Voordeur, of niet meer. Vul de code in die je van de beheerder kreeg. Is je toegang beëindigd? Vraag het je beheerder.', label: 'Code', hint: 'Zestien tekens, bijvoorbeeld CDFH-JKMN-PRTV-WXY3. Hoofdletters en streepjes maken niet uit.', knop: 'Verder',
    geen: 'Geen code? Vraag de beheerder van je organisatie om een uitnodiging.', ander: 'Met een ander account inloggen',
  },
  mijn: {
    titel: 'Vul je code in', eerst: 'De code krijg je van je begeleider. Daarna log je in.', bekend: 'Het inloggen is gelukt. Vul nu de code in die je van je begeleider kreeg. Kon je hier eerder wel in? Dan is je toegang gestopt. Vraag het je begeleider.', label: 'Wat is je code?',
    hint: 'De code staat op het blad van je begeleider. Het zijn zestien tekens. Streepjes hoeven niet.', knop: 'Verder', geen: 'Geen code? Vraag je begeleider om een nieuwe code.', ander: 'Met een ander account inloggen',
  },
} as const;

/** Asks for the code of an invitation: of a visitor, or of someone whom the provider vouched for and whom nobody knows here yet (`wie`). */
export function codepagina(c: Context, deur: Deurnaam, { demo, code, wie, weigering }: { demo: boolean; code?: string; wie?: { uitgever: string; onderwerp: string }; weigering?: Weigering }): Response | Promise<Response> {
  const w = CODEWOORDEN[deur];
  const veldfout = weigering?.velden?.find((f) => f.veld === 'code')?.melding;
  const gelezen = leesCode(code);
  return toon(c, (
    <Pagina titel={w.titel} demo={demo} smal fout={weigering !== undefined}>
      {veldfout && <Foutoverzicht fouten={[{ veld: 'code', tekst: veldfout }]} />}
      {weigering && !veldfout && <Alert soort="fout" titel={weigering.reden} rol="alert"><p>{weigering.wat}</p></Alert>}
      <Formulier action={DEUREN[deur].code}>
        <Formulierkaart titel={w.titel} inleiding={wie ? w.bekend : w.eerst} voet={<Formuliervoet><Knop soort="hoofd" maat="groot">{w.knop}</Knop></Formuliervoet>}>
          {demo && !wie && <p className="voordeur-grijs">In de demo kom je met een code binnen als iemand nieuws, zonder wachtwoord.</p>}
          <Tekstveld naam="code" label={w.label} hint={w.hint} fout={veldfout} waarde={gelezen ? zegCode(gelezen) : code} max={40} autoComplete="off" breedte="middel" />
          <p className="voordeur-grijs">{w.geen}</p>
        </Formulierkaart>
      </Formulier>
      {wie && !demo && <p><Link href={deur === 'mijn' ? '/mijn/inloggen/start?opnieuw' : '/inloggen/start?opnieuw'}>{w.ander}</Link></p>}
      {wie && deur === 'werk' && (
        <details className="voordeur-terzijde">
          <summary>Voor wie Voordeur inricht</summary>
          <Gegevens feiten={[{ term: 'Inlogdienst', waarde: wie.uitgever }, { term: 'Kenmerk van je account', waarde: wie.onderwerp }]} />
        </details>
      )}
    </Pagina>
  ), weigering ? 400 : wie ? 403 : 200);
}

/** The way in of the demo: choose a person. */
export const personapagina = (c: Context, demo: DemoKeuze, vraag: Keuzevraag, vandaag: Dag): Response | Promise<Response> => {
  const gekozen = demo.regelingen.find(({ regeling }) => regeling === vraag.regeling) ?? demo.regelingen[0];
  return toon(
    c,
    <InlogPagina titel="Inloggen" demo zin={ZIN} wat={WAT} weetje={DEMO} route={gekozen && { titel: 'Volg één dossier, van hand tot hand', stappen: gekozen.volg }}>
      <Personakeuze demo={demo} vraag={{ ...vraag, regeling: gekozen?.regeling }} vandaag={vandaag} />
    </InlogPagina>,
  );
};

/** A page that says what stands in the way, and what to do. `demo` puts the label of the demo on it. */
export const toonMelding = (demo: boolean): ToonMelding => (c, { status, titel, tekst, actie, kenmerk }) =>
  toon(
    c,
    <Pagina titel={titel} demo={demo} smal>
      <Kop titel={titel} />
      <Tekst>
        <p>{tekst}</p>
      </Tekst>
      {kenmerk && <Gegevens feiten={kenmerk.map(({ naam, waarde }) => ({ term: naam, waarde }))} />}
      {actie && (
        <p>
          <KnopLink soort="hoofd" href={actie.naar}>
            {actie.tekst}
          </KnopLink>
        </p>
      )}
    </Pagina>,
    status,
  );

/** Signed out here; the browser goes on to do the same at the provider. */
export const uitlogpagina = (c: Context, daar: URL, deur: Deurnaam = 'werk'): Response | Promise<Response> => {
  c.header('refresh', `0;url=${daar.href}`);
  return toon(
    c,
    <Pagina titel="Je bent uitgelogd" smal>
      <Kop titel={`Je bent uitgelogd bij ${deur === 'mijn' ? 'Mijn Voordeur' : 'Voordeur'}`} sub={deur === 'mijn' ? 'Hierna log je ook uit bij de inlogdienst.' : 'Hierna log je ook uit bij het account van je organisatie.'} />
      <p>
        <KnopLink soort="hoofd" href={daar.href}>
          Verder met uitloggen
        </KnopLink>
      </p>
    </Pagina>,
  );
};
