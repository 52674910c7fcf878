import type { ReactNode } from 'react';
import type { Verzoek } from '../../http/route.ts';
import { alsHtml, Pagina } from '../ui/index.ts';

/** A page for a client: the same look, without the menu of who works here. */
export const clientblad = ({ c, demo }: Verzoek, { titel, fout, status = 200 }: { titel: string; fout?: boolean; status?: 200 | 400 | 429 }, inhoud: ReactNode): Response | Promise<Response> =>
  c.html(alsHtml(<Pagina titel={titel} fout={fout} smal demo={demo}>{inhoud}</Pagina>), status);
