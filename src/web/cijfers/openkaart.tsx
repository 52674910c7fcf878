import { isId } from '../../actions/kern.ts';
import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { magZaakstap } from '../../actions/zaak/zaakactie.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { zegPeriode } from '../../domain/monitor/periode.ts';
import { openstand, OPENSTANDNAMEN, type Openstand, type RapportStand } from '../../domain/monitor/rapportzaak.ts';
import { zegOmdat } from '../../domain/opendata/woorden.ts';
import type { Uitkomst } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesKlaargezet } from '../../storage/lezen/rapportbeelden.ts';
import { blad } from '../blad.tsx';
import { Badge, Kaart, KnopLink, Kop, Kruimelpad, Leeg, Link } from '../ui/index.ts';
import { zaakstappad } from '../zaak/paden.ts';
import { Hoofdstukken } from './hoofdstukken.tsx';
import { RAPPORTENPAD } from './paden.ts';

export function Openbadge({ stand }: { stand: Openstand }) {
  return stand === 'geen' ? <>Nee</> : <Badge stand={stand === 'openbaar' ? 'voldoet' : stand === 'klaargezet' ? 'wacht' : 'gesloten'}>{OPENSTANDNAMEN[stand]}</Badge>;
}

/** Where the open version stands, and what can be done with it. `vaststellen`: may this person make it public, or what they are told. */
export function Openkaart({ v, id, stand, vaststellen }: { v: IngelogdVerzoek; id: string; stand: RapportStand; vaststellen: Uitkomst<null> }) {
  const nu = openstand(stand);
  if (nu === 'geen') return null;
  const { kern, wie, vandaag } = v;
  const actie = (stap: 'opendata-vaststellen' | 'opendata-intrekken'): Uitkomst<null> => magZaakstap(ZAAKACTIES[stap]!, kern.regelingen.op(stand.regeling, vandaag), stand, wie);
  // whose role may, and who may not themselves
  const zelf = actie('opendata-vaststellen').ok && !vaststellen.ok ? `${vaststellen.reden} ${vaststellen.wat ?? ''}` : undefined;
  const ZIN: Record<Exclude<Openstand, 'geen'>, string> = {
    klaargezet: `Klaargezet op ${zegDatum(stand.op)}. ${zelf ?? 'Een ander dan wie het rapport vaststelde maakt haar openbaar, of niet.'}`,
    openbaar: `Openbaar sinds ${stand.besloten && zegDatum(stand.besloten.op)}, met bescherming van kleine aantallen.`,
    'niet-openbaar': `Op ${stand.besloten && zegDatum(stand.besloten.op)} is besloten haar niet openbaar te maken. Niemand buiten de regeling zag haar.`,
    ingetrokken: `Ingetrokken op ${stand.ingetrokken && zegDatum(stand.ingetrokken.op)}, omdat ${zegOmdat(stand.ingetrokken?.reden)}. Dat staat ook op de pagina met open data.`,
  };
  return (
    <Kaart titel="Open data" id="open-data">
      <p><Openbadge stand={nu} /> {ZIN[nu]}</p>
      <p className="voordeur-downloads">
        {nu === 'openbaar' && <Link href={`/open-data/${id}`}>Naar de open data</Link>}
        {nu === 'klaargezet' && <Link href={`${RAPPORTENPAD}/${id}/open`}>Lees wat openbaar wordt</Link>}
        {vaststellen.ok && <KnopLink href={zaakstappad('opendata-vaststellen', id)}>Open data vaststellen</KnopLink>}
        {actie('opendata-intrekken').ok && <KnopLink soort="stil" href={zaakstappad('opendata-intrekken', id)}>Open data intrekken</KnopLink>}
      </p>
    </Kaart>
  );
}

/** GET /monitor/rapporten/:id/open: what everyone will read once someone says so. */
export async function klaargezetpagina(v: IngelogdVerzoek): Promise<Response> {
  const id = v.c.req.param('id') ?? '';
  const rapport = isId(id) ? await v.kern.verbinding.als(v.token, (tx) => leesKlaargezet(tx, id)) : undefined;
  if (!rapport) return blad(v, { titel: 'Open data', deel: '/monitor', status: 404 }, <><Kop titel="Er staat geen open data klaar" /><Leeg titel="Bij dit rapport hoort geen open data" actie={<KnopLink href={RAPPORTENPAD}>Naar de rapporten</KnopLink>}>Het bestaat niet, of is van een andere regeling.</Leeg></>);
  const titel = `Open data over ${zegPeriode(rapport.periode)}`;
  return blad(v, { titel, deel: '/monitor' }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Monitor', href: '/monitor' }, { naam: 'Vastgestelde rapporten', href: RAPPORTENPAD }, { naam: zegPeriode(rapport.periode), href: `${RAPPORTENPAD}/${id}` }, { naam: 'Open data' }]} />
      <Kop titel={titel} sub="Zo leest iedereen het. ‘Niet getoond’ is een klein aantal, of zou er een verraden." />
      <Hoofdstukken rapport={rapport} vandaag={rapport.periode.tot} />
      <p><KnopLink soort="stil" href={`${RAPPORTENPAD}/${id}`}>Terug naar het rapport</KnopLink></p>
    </>
  ));
}
