import type { Context } from 'hono';
import { alsHtml, Alert, Formulier, Knop, Knoppen, Kop, Pagina, Tekst } from '../ui/index.ts';

/* A session that ended must not cost what someone typed: what was sent without one comes back in a form that can be sent again. */

/** Of a field: its name and what it held, as often as it was sent. */
type Veld = readonly [naam: string, waarde: string];

/** Fields and the number of files in a form that was sent; undefined when it is none, or empty. */
export async function verstuurd(c: Context): Promise<{ velden: Veld[]; bestanden: number } | undefined> {
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(c.req.header('content-type') ?? '')) return undefined;
  const body = await c.req.parseBody({ all: true }).catch(() => undefined);
  const delen = Object.entries(body ?? {}).flatMap(([naam, waarde]) => [waarde].flat().map((w) => [naam, w] as const));
  const velden = delen.filter((deel): deel is readonly [string, string] => typeof deel[1] === 'string');
  const bestanden = delen.filter(([, w]) => typeof w !== 'string' && w.size > 0).length;
  return velden.length + bestanden > 0 ? { velden, bestanden } : undefined;
}

/**
 * Answers a form that was sent after the session ended: a page that holds what was sent, to be sent again after signing in in another window.
 * Without scripts; never kept by a browser or proxy. `demo` puts the label of the demo on it.
 */
export async function verlopen(c: Context, demo: boolean): Promise<Response | undefined> {
  const gestuurd = await verstuurd(c);
  if (!gestuurd) return undefined;
  const { velden, bestanden } = gestuurd;
  const { pathname, search } = new URL(c.req.url);
  const mijn = /^\/mijn(\/|$)/.test(pathname);
  const w = mijn ? MIJN : WERK;
  c.header('cache-control', 'no-store');
  return c.html(alsHtml(
    <Pagina titel={w.titel} demo={demo} smal>
      <Kop titel={w.titel} sub={w.sub} />
      <Tekst>
        <ol>
          <li>{w.eerst}</li>
          <li>{w.dan}</li>
        </ol>
      </Tekst>
      {bestanden > 0 && <Alert soort="let-op" titel={bestanden === 1 ? 'Het bestand is niet bewaard' : 'De bestanden zijn niet bewaard'}><p>{w.bestand}</p></Alert>}
      <Formulier action={`${pathname}${search}`}>
        {velden.map(([naam, waarde], i) => <input key={i} type="hidden" name={naam} value={waarde} />)}
        <Knoppen>
          <a className="utrecht-button utrecht-button--secondary-action voordeur-knop--groot" href={mijn ? '/mijn/inloggen' : '/inloggen'} target="_blank" rel="noopener">Log in in een nieuw venster</a>
          <Knop soort="hoofd" maat="groot">Verstuur opnieuw</Knop>
        </Knoppen>
      </Formulier>
    </Pagina>,
  ), 401);
}

const WERK = {
  titel: 'Je bent uitgelogd, je werk is er nog', sub: 'Je sessie was voorbij, of je toegang is beëindigd. Er is nog niets opgeslagen. Sluit dit venster niet.',
  eerst: 'Log in in een nieuw venster, als dezelfde persoon. Lukt dat niet, dan is je toegang beëindigd: vraag het je beheerder.', dan: 'Kom terug naar dit venster en kies “Verstuur opnieuw”.', bestand: 'Tekst en keuzes staan klaar. Kies het bestand na het inloggen opnieuw.',
};
const MIJN = {
  titel: 'Je bent uitgelogd, je tekst is er nog', sub: 'Je was te lang niet bezig, of je toegang is gestopt. Er is nog niets verstuurd. Sluit dit venster niet.',
  eerst: 'Log in in een nieuw venster. Lukt dat niet? Vraag het je begeleider.', dan: 'Kom terug naar dit venster. Kies “Verstuur opnieuw”.', bestand: 'Je tekst staat klaar. Kies het bestand na het inloggen opnieuw.',
};
