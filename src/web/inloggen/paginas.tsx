import type { Context } from 'hono';
import type { ReactElement } from 'react';
import type { Melding, ToonMelding } from '../../auth/meldingen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { alsHtml, Gegevens, InlogPagina, KnopLink, Kop, Pagina, Tekst } from '../ui/index.ts';
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

/** The way in when an organisation's own provider is set up. */
export const inlogpagina = (c: Context, { naar, uitgelogd }: { naar: string; uitgelogd: boolean }): Response | Promise<Response> =>
  toon(
    c,
    <InlogPagina titel="Inloggen" zin={ZIN} wat={WAT}>
      <Kop titel={uitgelogd ? 'Je bent uitgelogd' : 'Inloggen'} sub="Je logt in met het account dat je ook voor je andere werk gebruikt." />
      <KnopLink soort="hoofd" maat="groot" href={`/inloggen/start?naar=${encodeURIComponent(naar)}`}>
        Inloggen met het account van je organisatie
      </KnopLink>
    </InlogPagina>,
  );

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
export const uitlogpagina = (c: Context, daar: URL): Response | Promise<Response> => {
  c.header('refresh', `0;url=${daar.href}`);
  return toon(
    c,
    <Pagina titel="Je bent uitgelogd" smal>
      <Kop titel="Je bent uitgelogd bij Voordeur" sub="Hierna log je ook uit bij het account van je organisatie." />
      <p>
        <KnopLink soort="hoofd" href={daar.href}>
          Verder met uitloggen
        </KnopLink>
      </p>
    </Pagina>,
  );
};
