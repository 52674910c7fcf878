import { isId } from '../../actions/kern.ts';
import { WONINGSTAPPEN } from '../../domain/keten/stappen.ts';
import { zegDag, zegDagKort, zegMoment } from '../../domain/kalender/zeg.ts';
import { inNederland } from '../../domain/kalender/dag.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesWoning, leesWoningverloop, type Woning, type Woninggebeurtenis } from '../../storage/lezen/woningen.ts';
import { blad } from '../blad.tsx';
import { gemeentenVan, regelingenVan, zegGemeente } from '../lijsten/namen.ts';
import { Badge, Gegevens, Kaart, KnopLink, Kolom, Kop, Kruimelpad, Leeg, Link, NuAanZet, Raster, Tijdlijn, type Tijdlijnregel } from '../ui/index.ts';
import { feitenVan, STATUSBADGE, STATUSNAMEN, zegGebeurtenis, zegHuur } from './woorden.ts';

/** The same answer for what does not exist and for what is not this reader's. */
export const woningNietGevonden = (v: IngelogdVerzoek): Response | Promise<Response> =>
  blad(v, { titel: 'Deze woning is niet gevonden', deel: '/woningen', smal: true, status: 404 }, (
    <>
      <Kop titel="Deze woning is niet gevonden" />
      <Leeg titel="Zij bestaat niet, of is niet met jullie gedeeld" actie={<KnopLink href="/woningen">Naar de woningen</KnopLink>}>Een corporatie ziet haar eigen woningen. Een zorgorganisatie ziet een woning zolang die aan haar cliënt is voorgelegd of verhuurd.</Leeg>
    </>
  ));

/** The home of this address as the reader may see it. */
export async function woningVan(v: IngelogdVerzoek): Promise<Woning | undefined> {
  const id = v.c.req.param('id');
  return isId(id) ? v.kern.verbinding.als(v.token, (tx) => leesWoning(tx, id)) : undefined;
}

export const isVanMij = (woning: Woning, { wie }: IngelogdVerzoek): boolean => wie.rol === 'woonconsulent' && woning.corporatie === wie.organisatie;
const magLijst = ({ wie }: IngelogdVerzoek): boolean => !['begeleider', 'tafellid', 'welzijnswerker'].includes(wie.rol);

/** The path back: only those with a list of homes can go there. */
export const kruimels = (v: IngelogdVerzoek, woning: Woning, hier?: string) => [
  ...(magLijst(v) ? [{ naam: 'Woningen', href: '/woningen' }] : []),
  ...(hier ? [{ naam: woning.adres, href: `/woningen/${woning.id}` }, { naam: hier }] : [{ naam: woning.adres }]),
];

const regel = (g: Woninggebeurtenis, vandaag: string): Tijdlijnregel => {
  const { dag, tijd } = inNederland(g.vastgelegd_op);
  const later = dag !== g.gebeurd_op;
  return {
    sleutel: String(g.volgnummer), datum: zegDagKort(g.gebeurd_op, vandaag), iso: g.gebeurd_op, ...(later ? {} : { tijd }), ...zegGebeurtenis(g),
    wie: `${g.organisatie}${later ? `, vastgelegd op ${zegMoment(g.vastgelegd_op, vandaag)}` : ''}`,
  };
};

function Dossierlink({ woning }: { woning: Woning }) {
  return woning.dossier_id ? <Link href={`/dossiers/${woning.dossier_id}`}>{woning.kenmerk}</Link> : <>niet met jullie gedeeld</>;
}

/** What to do with the home now. */
function Nu({ woning, mijn }: { woning: Woning; mijn: boolean }) {
  const pad = `/woningen/${woning.id}`;
  if (woning.status === 'vrij') {
    return (
      <NuAanZet
        wie={mijn ? 'Jij bent aan zet' : `${woning.corporatienaam} is aan zet`} jij={mijn} titel={mijn ? 'Kies aan wie je de woning voorlegt' : 'De corporatie kiest een kandidaat'}
        acties={mijn ? <><KnopLink soort="hoofd" maat="groot" href={`${pad}/kandidaten`}>Bekijk de kandidaten</KnopLink><KnopLink soort="stil" href={`${pad}/intrekken`}>Woning intrekken</KnopLink></> : undefined}
      >
        De zorgorganisatie van de cliënt krijgt de woning eerst voor advies. Tot het antwoord is de woning voor niemand anders.
      </NuAanZet>
    );
  }
  const zin = { aangekondigd: 'De woning komt vrij. Nu kan zij nog aan niemand worden voorgelegd.', voorgelegd: 'De woning is voorgelegd aan een kandidaat. Wordt zij geweigerd, dan is zij weer vrij.', verhuurd: 'De woning is verhuurd aan iemand uit deze regeling.', ingetrokken: 'De corporatie heeft de woning ingetrokken.' }[woning.status];
  return (
    <NuAanZet
      wie={STATUSNAMEN[woning.status]} jij={false} titel={zin}
      sloten={mijn && woning.status === 'voorgelegd' ? [{ actie: WONINGSTAPPEN['woning-intrekken'].titel, reden: 'kan alleen als de woning vrij is. Trek anders eerst het aanbod in.' }] : []}
      acties={woning.dossier_id ? <KnopLink href={`/dossiers/${woning.dossier_id}`}>Naar het dossier</KnopLink> : undefined}
    />
  );
}

const GEDAAN: Record<string, string> = { 'woning-aanmelden': 'Woning aangemeld.', 'woning-intrekken': `${WONINGSTAPPEN['woning-intrekken'].gedaan}.` };

/** GET /woningen/:id: the facts, where it stands, what happened, and for whom it is held if the reader may know. */
export async function woningpagina(v: IngelogdVerzoek): Promise<Response> {
  const { kern, wie, token, vandaag, c } = v;
  const woning = await woningVan(v);
  if (!woning) return woningNietGevonden(v);
  const verloop = await kern.verbinding.als(token, (tx) => leesWoningverloop(tx, woning.id));
  const gemeente = zegGemeente(gemeentenVan(regelingenVan(kern.regelingen, wie.regeling)), woning.gemeente) ?? woning.gemeente;
  return blad(v, { titel: woning.adres, deel: '/woningen', melding: GEDAAN[c.req.query('gedaan') ?? ''] }, (
    <>
      <Kruimelpad kruimels={kruimels(v, woning)} />
      <Kop titel={`${woning.adres}, ${gemeente}`} feiten={feitenVan(woning, vandaag)} rechts={<Badge stand={STATUSBADGE[woning.status]}>{STATUSNAMEN[woning.status]}</Badge>} />
      <Raster indeling="dossier">
        <Kolom>
          <Nu woning={woning} mijn={isVanMij(woning, v)} />
          <Kaart plat titel="Verloop"><Tijdlijn was={verloop.map((g) => regel(g, vandaag))} /></Kaart>
        </Kolom>
        <Kolom zij label="Gegevens">
          <Kaart titel="De woning">
            <Gegevens feiten={[
              { term: 'Corporatie', waarde: woning.corporatienaam }, { term: 'Gemeente', waarde: gemeente }, { term: 'Kamers', waarde: woning.kamers }, { term: 'Kale huur', waarde: `${zegHuur(woning.huur)} per maand` },
              { term: 'Gelijkvloers of lift', waarde: woning.gelijkvloers ? 'ja' : 'nee' }, { term: 'Jongerenwoning', waarde: woning.jongerenwoning ? 'ja, 18 tot 28 jaar' : 'nee' },
              { term: 'Beschikbaar vanaf', waarde: zegDag(woning.beschikbaar_vanaf, vandaag) }, { term: 'Staat zo sinds', waarde: zegDag(woning.sinds, vandaag) },
              ...(woning.status === 'voorgelegd' || woning.status === 'verhuurd' ? [{ term: 'Dossier', waarde: <Dossierlink woning={woning} /> }] : []),
            ]} />
          </Kaart>
        </Kolom>
      </Raster>
    </>
  ));
}
