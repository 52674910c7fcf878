import type { ReactNode } from 'react';
import { Alert } from './alert.tsx';
import { Hoofd } from './hoofd.tsx';
import type { HoofdProps } from './hoofd.tsx';

export type Melding = string | { soort: 'gelukt' | 'let-op' | 'fout' | 'info'; tekst: string };

export type PaginaProps = HoofdProps & {
  /** The name of the page; the program's name is added. */
  titel: string;
  /** A mark of the account that reads: the browser keeps what is typed in a form apart by it. */
  wie?: string;
  /** Something in the form is wrong: the title says so first. */
  fout?: boolean;
  /** What just happened, in the verb of the button: "Woning aangeboden." */
  melding?: Melding;
  /** A bar across the page between header and content, as the table's progress. */
  balk?: ReactNode;
  /** A page to read: one narrow column. */
  smal?: boolean;
  children: ReactNode;
};

const SCRIPTS = ['filter', 'foutfocus', 'concept', 'sessie'] as const;
const VOETLINKS = [{ naam: 'Hulp', href: '/hulp' }, { naam: 'Toegankelijkheid', href: '/toegankelijkheid' }, { naam: 'Privacy', href: '/privacy' }];

/** The `head` of every page. */
export function Hoofddeel({ titel }: { titel: string }) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content="#14302b" />
      <title>{titel}</title>
      <link rel="preload" href="/stijl/fonts/source-sans-3-latin-wght-normal.woff2" as="font" type="font/woff2" crossOrigin="" />
      <link rel="icon" href="/stijl/deur.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/stijl/voordeur.css" />
      {SCRIPTS.map((naam) => <script key={naam} type="module" src={`/islands/${naam}.js`} />)}
    </head>
  );
}

export function Voetlinks() {
  return <ul>{VOETLINKS.map(({ naam, href }) => <li key={href}><a href={href}>{naam}</a></li>)}</ul>;
}

/** The shell of a page: header, content, footer. Give its element to `alsHtml`. */
export function Pagina({ titel, wie, fout = false, melding, balk, smal = false, children, ...hoofd }: PaginaProps) {
  const bericht = typeof melding === 'string' ? { soort: 'gelukt' as const, tekst: melding } : melding;
  return (
    <html lang="nl">
      <Hoofddeel titel={`${fout ? 'Fout: ' : ''}${titel} – ${hoofd.merk ?? 'Voordeur'}`} />
      <body data-melding={bericht?.soort} data-wie={wie}>
        <a className="utrecht-skip-link" href="#inhoud">Naar de inhoud</a>
        <Hoofd {...hoofd} />
        {balk && <div className="voordeur-balk"><div>{balk}</div></div>}
        <main className={smal ? 'voordeur-pagina voordeur-pagina--smal' : 'voordeur-pagina'} id="inhoud" tabIndex={-1}>
          {bericht && <Alert soort={bericht.soort} rol="status"><p>{bericht.tekst}</p></Alert>}
          {children}
        </main>
        <footer className="voordeur-voet">
          <div>
            <Voetlinks />
            {hoofd.demo && <p>Dit is een demo. Alle personen en dossiers zijn verzonnen.</p>}
          </div>
        </footer>
      </body>
    </html>
  );
}
