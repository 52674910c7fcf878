import { isStuknaam, STUKKEN, type Stuknaam } from '../../domain/verantwoording/index.ts';
import { alsMarkdown, NOG, type Hoofdstuk, type Tabel as Stuktabel } from '../../domain/verantwoording/stuk.ts';
import type { Verzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { Kaart, KnopLink, Lijst, Link, Tabel } from '../ui/index.ts';
import { adres, Kader, nietGevonden, type Gelezen } from './kader.tsx';

const voor = ({ regeling }: Gelezen): Stuknaam[] => (Object.keys(STUKKEN) as Stuknaam[]).filter((naam) => STUKKEN[naam].maak(regeling) !== undefined);

/** `GET /regelingen/:regeling/verantwoording[/:stuk]`: the register of processing, the start of the DPIA and the entry of the ranking, made from the regeling. */
export function verantwoordingblad(verzoek: Verzoek, gelezen: Gelezen): Response | Promise<Response> {
  const naam = verzoek.c.req.param('stuk');
  if (naam !== undefined) return stukblad(verzoek, gelezen, naam);
  const { regeling } = gelezen;
  return blad(verzoek, { titel: `Verantwoording van ${regeling.korte_naam}`, deel: '/regelingen' }, (
    <Kader gelezen={gelezen} deel="verantwoording" pad="verantwoording" titel="Verantwoording" vandaag={verzoek.vandaag} sub="Wat er met gegevens gebeurt, gemaakt uit de regeling en uit wat het programma doet.">
      <Kaart>
        <Lijst items={voor(gelezen).map((stuk) => ({ sleutel: stuk, titel: STUKKEN[stuk].naam, regels: [STUKKEN[stuk].kort], href: adres(gelezen, `verantwoording/${stuk}`) }))} />
      </Kaart>
    </Kader>
  ));
}

function stukblad(verzoek: Verzoek, gelezen: Gelezen, naam: string): Response | Promise<Response> {
  const stuk = isStuknaam(naam) ? STUKKEN[naam].maak(gelezen.regeling) : undefined;
  if (!stuk || !isStuknaam(naam)) return onbekend(verzoek, gelezen);
  return blad(verzoek, { titel: stuk.titel, deel: '/regelingen' }, (
    <Kader gelezen={gelezen} deel="verantwoording" pad={`verantwoording/${naam}`} titel={STUKKEN[naam].naam} vandaag={verzoek.vandaag} sub={stuk.over} rechts={<KnopLink href={adres(gelezen, `verantwoording/${naam}/markdown`)}>Download als Markdown</KnopLink>}>
      {stuk.hoofdstukken.map((h) => <Hoofdstukkaart key={h.kop} {...h} naar={(ander) => adres(gelezen, `verantwoording/${ander}`)} />)}
    </Kader>
  ));
}

const Hoofdstukkaart = ({ kop, tekst = [], lijst = [], tabel, nog = [], zie = [], naar }: Hoofdstuk & { naar: (stuk: string) => string }) => (
  <Kaart titel={kop}>
    {tekst.map((t) => <p key={t}>{t}</p>)}
    {lijst.length > 0 && <ul className="voordeur-opsomming">{lijst.map((l) => <li key={l}>{l}</li>)}</ul>}
    {tabel && <Stuktabelblok {...tabel} bijschrift={kop} />}
    {zie.map(({ stuk, naam }) => <p key={stuk}><Link href={naar(stuk)}>{naam}</Link></p>)}
    {nog.length > 0 && <><p><strong>{NOG}</strong></p><ul className="voordeur-opsomming">{nog.map((n) => <li key={n}>{n}</li>)}</ul></>}
  </Kaart>
);

const Stuktabelblok = ({ koppen, rijen, bijschrift }: Stuktabel & { bijschrift: string }) => (
  <Tabel bijschrift={bijschrift} kolommen={koppen.map((kop, i) => ({ sleutel: String(i), kop, ...(i === 0 ? { rijkop: true } : {}) }))} rijen={rijen.map((rij, n) => ({ sleutel: String(n), cellen: Object.fromEntries(rij.map((cel, i) => [String(i), cel])) }))} compact />
);

/** `GET …/:stuk/markdown`: the same text as the command line gives. */
export function verantwoordingbestand(verzoek: Verzoek, gelezen: Gelezen): Response | Promise<Response> {
  const naam = verzoek.c.req.param('stuk') ?? '';
  const stuk = isStuknaam(naam) ? STUKKEN[naam].maak(gelezen.regeling) : undefined;
  if (!stuk) return onbekend(verzoek, gelezen);
  return verzoek.c.body(alsMarkdown(stuk), 200, { 'content-type': 'text/markdown; charset=utf-8', 'content-disposition': `attachment; filename="${naam}-${gelezen.regeling.regeling}.md"` });
}

const onbekend = (verzoek: Verzoek, gelezen: Gelezen): Response | Promise<Response> =>
  nietGevonden(verzoek, 'Dit stuk is er niet', 'Bij deze regeling zijn deze stukken er wel.', voor(gelezen).map((stuk) => ({ naam: STUKKEN[stuk].naam, href: adres(gelezen, `verantwoording/${stuk}`) })));
