import type { ReactNode } from 'react';
import { Merk } from './merk.tsx';
import { Hoofddeel, Voetlinks } from './pagina.tsx';

export type InlogPaginaProps = {
  titel: string;
  demo?: boolean;
  /** The promise in one or two sentences. */
  zin: string;
  /** What Voordeur is, a little longer. */
  wat: string;
  /** A trail through the demo, one person per line. */
  route?: { titel: string; stappen: readonly { wie: string; wat: string }[] };
  /** What to know before going in, in a brass box. */
  weetje?: { titel: string; punten: readonly string[] };
  children: ReactNode;
};

/** The page before logging in: what this is at the left, the way in at the right. */
export function InlogPagina({ titel, demo, zin, wat, route, weetje, children }: InlogPaginaProps) {
  return (
    <html lang="nl">
      <Hoofddeel titel={`${titel} – Voordeur`} />
      <body className="voordeur-inlog">
        <a className="utrecht-skip-link" href="#inhoud">Naar de inhoud</a>
        <header className="voordeur-inlog__links">
          <Merk demo={demo} groot />
          <p className="voordeur-inlog__zin">{zin}</p>
          <p className="voordeur-inlog__wat">{wat}</p>
          {route && (
            <section className="voordeur-route" aria-labelledby="route">
              <h2 id="route">{route.titel}</h2>
              <ol>{route.stappen.map((stap) => <li key={stap.wie}><strong>{stap.wie}</strong> {stap.wat}</li>)}</ol>
            </section>
          )}
          {weetje && (
            <section className="voordeur-weetje" aria-labelledby="weetje">
              <h2 className="utrecht-heading-3" id="weetje">{weetje.titel}</h2>
              <ul>{weetje.punten.map((punt) => <li key={punt}>{punt}</li>)}</ul>
            </section>
          )}
          <nav className="voordeur-inlog__voet" aria-label="Over Voordeur"><Voetlinks /></nav>
        </header>
        <main className="voordeur-inlog__rechts" id="inhoud" tabIndex={-1}>{children}</main>
      </body>
    </html>
  );
}
