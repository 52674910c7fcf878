import { ONDERGRENS } from '../../domain/monitor/kleine-aantallen.ts';
import { zegPeriode } from '../../domain/monitor/periode.ts';
import { alleSamen, uitslagen, type OpenAntwoord, type Uitslag, type Vraaguitslag } from '../../domain/ervaring/uitslag.ts';
import { OPEN_VRAGEN, SCHAAL, type OpenVraag } from '../../domain/ervaring/vragen.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import { leesOpenAntwoorden, telErvaringen } from '../../storage/lezen/ervaringen.ts';
import { blad } from '../blad.tsx';
import { alsCsv } from '../monitor/csv.ts';
import { Kaart, Kop, Kruimelpad, Leeg, Link, Raster, Schakel, Staven } from '../ui/index.ts';

export const UITSLAGPAD = '/monitor/ervaringen';
/** Who reads what people wrote in their own words. */
const LEEST_OPEN: readonly Rol[] = ['servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator'];

/** "Tevreden, 5 van 12": the answer given most; of equals the first. */
function bevinding({ n, antwoorden }: Vraaguitslag): string {
  const meest = antwoorden.reduce((a, b) => (b.keren > a.keren ? b : a));
  return `${meest.naam}, ${meest.keren} van ${n}`;
}

const Vraagfiguur = ({ uitslag }: { uitslag: Vraaguitslag }) => (
  <Staven
    titel={SCHAAL[uitslag.vraag].kort} id={`vraag-${uitslag.vraag}`} richting="liggend" as="Antwoord" eenheid="Mensen"
    staven={uitslag.antwoorden.map((a) => ({ naam: a.naam, waarde: a.keren }))}
    definitie={`“${SCHAAL[uitslag.vraag].label}” Meest gegeven antwoord: ${bevinding(uitslag)}.`}
  />
);

/** In one's own words, without the choices beside it. */
function Woorden({ open, eigen }: { open: readonly OpenAntwoord[]; eigen: boolean }) {
  if (!eigen) return <Kaart titel="In eigen woorden"><p>Wat mensen zelf schreven, leest alleen het Servicepunt of de uitstroomcoördinator.</p></Kaart>;
  return (
    <Kaart titel="In eigen woorden">
      <p className="voordeur-grijs">Op volgorde van het alfabet. Staat er toch een naam in, deel de tekst dan niet verder.</p>
      {Object.entries(OPEN_VRAGEN).map(([vraag, { label }]) => {
        const teksten = open.filter((o) => o.vraag === (vraag as OpenVraag)).map((o) => o.tekst).sort((a, b) => a.localeCompare(b, 'nl'));
        return (
          <section key={vraag}>
            <h3 className="utrecht-heading-4">{label}</h3>
            {teksten.length === 0 ? <p>Niemand schreef hier iets.</p> : <ul className="voordeur-opsomming">{teksten.map((t, i) => <li key={i} className="voordeur-eigenwoorden">{t}</li>)}</ul>}
          </section>
        );
      })}
    </Kaart>
  );
}

function Betekenis() {
  return (
    <Kaart titel="Wat deze cijfers betekenen">
      <ul className="voordeur-opsomming">
        <li>Ongeveer een half jaar na de sleutel krijgt een cliënt een code om de vragen te beantwoorden. Meedoen hoeft niet, en elke vraag mag worden overgeslagen.</li>
        <li>De antwoorden staan los van de dossiers, zonder naam, dag of begeleider.</li>
        <li>Een periode bestaat uit hele kwartalen en is pas af als minstens {ONDERGRENS} mensen antwoordden. Daarna verandert zij niet meer. Wat nog loopt, staat er niet.</li>
        <li>Een vraag met minder dan {ONDERGRENS} antwoorden in een periode staat er niet, en telt ook niet mee als de periodes samen worden genomen.</li>
        <li>Wie antwoordde, is niet willekeurig: de cijfers zeggen niets over wie niet meedeed.</li>
      </ul>
    </Kaart>
  );
}

const adres = (periode?: string, als?: string): string => { const vraag = new URLSearchParams({ ...(periode ? { periode } : {}), ...(als ? { als } : {}) }).toString(); return vraag ? `${UITSLAGPAD}?${vraag}` : UITSLAGPAD; };

function csv({ c, wie }: IngelogdVerzoek, delen: readonly Uitslag[]): Response {
  const rijen = delen.flatMap((p) => p.vragen.flatMap(({ vraag, n, antwoorden }) => antwoorden.map((a) => [p.van, p.tot, p.aantal, vraag, SCHAAL[vraag].label, a.code, a.naam, a.keren, n])));
  return c.body(alsCsv(['van', 'tot', 'mensen', 'vraag', 'vraagtekst', 'antwoord', 'antwoordtekst', 'aantal', 'beantwoord'], rijen), 200, {
    'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${wie.regeling}-ervaringen.csv"`,
  });
}

/** `GET /monitor/ervaringen?periode=`: what former clients say, in the reader's own regeling. */
export async function uitslagpagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern: { verbinding }, wie, token } = v;
  const kruimels = <Kruimelpad kruimels={[{ naam: 'Monitor', href: '/monitor' }, { naam: 'Ervaringen van cliënten' }]} />;
  const { rijen, open } = await verbinding.als(token, async (tx) => ({ rijen: await telErvaringen(tx), open: await leesOpenAntwoorden(tx) }));
  const perioden = uitslagen(rijen);
  if (c.req.query('als') === 'csv' && wie.regeling) return csv(v, perioden);
  const gevraagd = c.req.query('periode');
  const gekozen = perioden.find((p) => p.van === gevraagd) ?? alleSamen(rijen);
  if (!gekozen) {
    return blad(v, { titel: 'Ervaringen van cliënten', deel: '/monitor' }, (
      <>
        {kruimels}
        <Kop titel="Ervaringen van cliënten" />
        <Leeg titel="Er zijn nog geen cijfers">{wie.regeling ? `Pas als in hele kwartalen minstens ${ONDERGRENS} mensen de vragenlijst invulden, staan de antwoorden hier.` : 'Ervaringen zijn er alleen voor de partijen van de regeling zelf.'}</Leeg>
        <Betekenis />
      </>
    ));
  }
  const keuzes = [{ naam: 'Alle periodes', href: adres(), hier: !perioden.includes(gekozen) }, ...perioden.map((p) => ({ naam: zegPeriode(p), href: adres(p.van), hier: p === gekozen }))];
  return blad(v, { titel: 'Ervaringen van cliënten', deel: '/monitor' }, (
    <>
      {kruimels}
      <Kop titel="Ervaringen van cliënten" sub={`${gekozen.aantal} mensen antwoordden, ongeveer een half jaar na de sleutel · ${zegPeriode(gekozen)}`} rechts={<Link href={adres(undefined, 'csv')}>Alle periodes als CSV</Link>} />
      {perioden.length > 1 && <div className="voordeur-opbreedte"><Schakel label="Periode" keuzes={keuzes} /></div>}
      <Raster indeling="monitor">
        {gekozen.vragen.map((u) => <Vraagfiguur key={u.vraag} uitslag={u} />)}
      </Raster>
      <Woorden open={perioden.includes(gekozen) ? open.filter((o) => o.van === gekozen.van) : open} eigen={LEEST_OPEN.includes(wie.rol)} />
      <Betekenis />
    </>
  ));
}
