import { Hono } from 'hono';
import type { Adres } from '../auth/adres.ts';
import { type Herkend, herken } from '../auth/herken.ts';
import type { Sessies } from '../auth/sessies.ts';
import { zegMoment } from '../domain/kalender/zeg.ts';
import type { Mail } from '../domain/post/mail.ts';
import { ROLNAMEN } from '../domain/partijen/rollen.ts';
import { toonMelding } from '../web/inloggen/paginas.tsx';
import { Alert, alsHtml, Gegevens, Kaart, Kop, Leeg, Pagina, Tekst } from '../web/ui/index.ts';
import { adresVan } from './adres.ts';
import { PERSONAS } from './personas.ts';

export type Postvakbrief = Mail & { aan: string; gemaaktOp: Date };

/** How many of the newest mails the page shows. */
export const IN_POSTVAK = 50;

const naamBij = (adres: string): string => PERSONAS.find((p) => adresVan(p) === adres)?.naam ?? adres;

/** The text of a mail as it reads: paragraphs by its empty lines, lines as they break, an address as a link. */
const Brieftekst = ({ tekst }: { tekst: string }) => (
  <Tekst>
    {tekst.trim().split('\n\n').map((alinea) => (
      <p key={alinea}>
        {alinea.split('\n').flatMap((regel, i) => [...(i > 0 ? [<br key={`na ${i}`} />] : []), /^https?:\/\/\S+$/.test(regel) ? <a className="utrecht-link" key={regel} href={new URL(regel).pathname}>{regel}</a> : regel])}
      </p>
    ))}
  </Tekst>
);

/** GET /demo/postvak: the mails that would have been sent, as they read. Only the demo has this page; its people are invented. */
export const postvakroutes = ({ sessies, adres, lees }: { sessies: Sessies; adres: Adres; lees: () => Promise<readonly Postvakbrief[]> }): Hono<Herkend> => {
  const routes = new Hono<Herkend>();
  routes.use('/demo/postvak', herken({ sessies, adres, toon: toonMelding(true) }));
  routes.get('/demo/postvak', async (c) => {
    const wie = c.get('wie');
    const brieven = await lees();
    return c.html(alsHtml(
      <Pagina titel="Postvak van de demo" demo smal nav={wie ? [{ naam: 'Mijn werk', href: '/' }, { naam: 'Instellingen', href: '/instellingen' }] : []} account={wie && { naam: wie.naam, rol: ROLNAMEN[wie.rol], organisatie: wie.organisatieNaam }}>
        <Kop titel="Postvak van de demo" sub="De mails die Voordeur zou versturen, de nieuwste eerst." />
        <Alert soort="info"><p>In de demo gaat er niets de deur uit. De dagelijkse mail komt op werkdagen vanaf 7.30 uur; wie bij Instellingen voor Direct kiest, krijgt een halve minuut na een nieuwe taak een mail.</p></Alert>
        {brieven.length === 0 && <Kaart><Leeg titel="Nog geen mail">Kies bij Instellingen voor Direct, en laat iemand anders een stap zetten waardoor jij aan zet bent.</Leeg></Kaart>}
        {brieven.map((brief, i) => (
          <Kaart key={i} id={`brief-${i}`} titel={brief.onderwerp} rechts={zegMoment(brief.gemaaktOp)}>
            <Gegevens feiten={[{ term: 'Aan', waarde: `${naamBij(brief.aan)} (${brief.aan})` }]} />
            <Brieftekst tekst={brief.tekst} />
          </Kaart>
        ))}
      </Pagina>,
    ));
  });
  return routes;
};
