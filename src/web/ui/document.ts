import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** A whole page (a `Pagina` or `InlogPagina` element) as the HTML text to send. */
export function alsHtml(pagina: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(pagina)}`;
}
