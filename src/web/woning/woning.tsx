import { isId } from '../../actions/kern.ts';
import { WONINGSTAPPEN } from '../../domain/keten/stappen.ts';
import { zegDag, zegDagKort, zegMoment } from '../../domain/kalender/zeg.ts';
import { inNederland, jaarVan } from '../../domain/kalender/dag.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { huurstanden, type Grenscode } from '../../domain/woning/huurgrens.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesWoning, leesWoningverloop, type Woning, type Woninggebeurtenis } from '../../storage/lezen/woningen.ts';
import { blad } from '../blad.tsx';
import { draagkrachtenVoor } from '../../storage/lezen/buurten.ts';
import { Draagkrachtregel } from '../buurt/draagkrachtregel.tsx';
import { gemeentenVan, regelingenVan, zegGemeente } from '../lijsten/namen.ts';
import { Badge, Bron, Gegevens, Kaart, KnopLink, Kolom, Kop, Kruimelpad, Leeg, Link, NuAanZet, Raster, Tijdlijn, Vorm, type Tijdlijnregel } from '../ui/index.ts';
import { feitenVan, STATUSBADGE, STATUSNAMEN, zegGebeurtenis, zegHuur, zegJaNee, zegKenmerken, zegVerdieping } from './woorden.ts';

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
function Nu({ woning, mijn, vandaag }: { woning: Woning; mijn: boolean; vandaag: string }) {
  const pad = `/woningen/${woning.id}`;
  const stil = <><KnopLink soort="stil" href={`${pad}/wijzigen`}>Woning wijzigen</KnopLink><KnopLink soort="stil" href={`${pad}/intrekken`}>Woning intrekken</KnopLink></>;
  if (woning.status === 'vrij') {
    return (
      <NuAanZet
        wie={mijn ? 'Jij bent aan zet' : `${woning.corporatienaam} is aan zet`} jij={mijn} titel={mijn ? 'Kies aan wie je de woning voorlegt' : 'De corporatie kiest een kandidaat'}
        acties={mijn ? <><KnopLink soort="hoofd" maat="groot" href={`${pad}/kandidaten`}>Bekijk de kandidaten</KnopLink>{stil}</> : undefined}
      >
        De zorgorganisatie van de cliënt krijgt de woning eerst voor advies. Tot het antwoord is de woning voor niemand anders.
      </NuAanZet>
    );
  }
  if (woning.status === 'aangekondigd') {
    return (
      <NuAanZet
        wie={mijn ? 'Jij bent aan zet' : `${woning.corporatienaam} is aan zet`} jij={mijn} titel={mijn ? 'Geef de woning vrij zodra je haar kunt voorleggen' : 'De corporatie geeft de woning nog vrij'}
        acties={mijn ? <><KnopLink soort="hoofd" maat="groot" href={`${pad}/vrijgeven`}>Woning vrijgeven</KnopLink>{stil}</> : undefined}
      >
        De woning is aangekondigd: zij komt vrij, naar verwachting op {zegDag(woning.beschikbaar_vanaf, vandaag)}. Tot zij is vrijgegeven kan zij aan niemand worden voorgelegd.
      </NuAanZet>
    );
  }
  const zin = { voorgelegd: 'De woning is voorgelegd aan een kandidaat. Wordt zij geweigerd, dan is zij weer vrij.', verhuurd: 'De woning is verhuurd aan iemand uit deze regeling.', ingetrokken: 'De corporatie heeft de woning ingetrokken.' }[woning.status];
  const dicht = mijn && woning.status === 'voorgelegd';
  return (
    <NuAanZet
      wie={STATUSNAMEN[woning.status]} jij={false} titel={zin}
      sloten={dicht ? [{ actie: WONINGSTAPPEN['woning-wijzigen'].titel, reden: 'kan alleen zolang de woning aan niemand is voorgelegd.' }, { actie: WONINGSTAPPEN['woning-intrekken'].titel, reden: 'kan alleen als de woning vrij is. Trek anders eerst het aanbod in.' }] : []}
      acties={woning.dossier_id ? <KnopLink href={`/dossiers/${woning.dossier_id}`}>Naar het dossier</KnopLink> : undefined}
    />
  );
}

/** The rent with what it is held against: the limits of the year in which the home became available (PD.sh, P4.a). */
function Huur({ woning, regeling }: { woning: Woning; regeling: Regeling }) {
  const standen = huurstanden(regeling, woning.huur, woning.beschikbaar_vanaf);
  const samen = woning.servicekosten === null ? undefined : Math.round((woning.huur + woning.servicekosten) * 100) / 100;
  return (
    <Kaart titel="Huur">
      <Gegevens feiten={[
        { term: 'Kale huur', waarde: `${zegHuur(woning.huur)} per maand` }, { term: 'Servicekosten', waarde: woning.servicekosten === null ? undefined : zegHuur(woning.servicekosten) },
        ...(samen === undefined ? [] : [{ term: 'Samen', waarde: `${zegHuur(samen)} per maand` }]),
      ]} />
      {standen.length === 0
        ? <p className="voordeur-klein voordeur-grijs">Voor {jaarVan(woning.beschikbaar_vanaf)} staat er nog geen sociale huurgrens in de regeling. {woning.status === 'aangekondigd' ? 'Vrijgeven kan pas als die er staat.' : ''}</p>
        : (
          <ul className="voordeur-eisen">
            {standen.map((s) => <li key={s.code} className={`voordeur-eisen--${s.onder ? 'voldoet' : 'voldoet-niet'}`}><Vorm stand={s.onder ? 'voldoet' : 'voldoet-niet'} /><span>De kale huur is {s.tekst.replace('€ ', '€\u00a0')}{VOOR_WIE[s.code] ?? ''}. <Bron tekst={s.bron} /></span></li>)}
          </ul>
        )}
    </Kaart>
  );
}
/** Whom a cap is about, of those who get rent allowance. */
const VOOR_WIE: Partial<Record<Grenscode, string>> = { 'aftoppingsgrens-laag': ', voor een of twee personen met huurtoeslag', 'aftoppingsgrens-hoog': ', voor drie of meer personen met huurtoeslag' };

const GEDAAN: Record<string, string> = { 'woning-aanmelden': 'Woning aangemeld.', ...Object.fromEntries(Object.entries(WONINGSTAPPEN).map(([stap, { gedaan }]) => [stap, `${gedaan}.`])) };

/** GET /woningen/:id: the facts, where it stands, what happened, and for whom it is held if the reader may know. */
export async function woningpagina(v: IngelogdVerzoek): Promise<Response> {
  const { kern, wie, token, vandaag, c } = v;
  const woning = await woningVan(v);
  if (!woning) return woningNietGevonden(v);
  const regeling = kern.regelingen.op(woning.regeling, vandaag);
  const { verloop, draagkracht } = await kern.verbinding.als(token, async (tx) => ({
    verloop: await leesWoningverloop(tx, woning.id),
    draagkracht: woning.buurt ? (await draagkrachtenVoor(tx, regeling, [woning.buurt], vandaag)).get(woning.buurt) : undefined,
  }));
  const gemeente = zegGemeente(gemeentenVan(regelingenVan(kern.regelingen, wie.regeling)), woning.gemeente) ?? woning.gemeente;
  return blad(v, { titel: woning.adres, deel: '/woningen', melding: GEDAAN[c.req.query('gedaan') ?? ''] }, (
    <>
      <Kruimelpad kruimels={kruimels(v, woning)} />
      <Kop titel={`${woning.adres}, ${gemeente}`} feiten={feitenVan(woning, vandaag)} rechts={<Badge stand={STATUSBADGE[woning.status]}>{STATUSNAMEN[woning.status]}</Badge>} />
      <Raster indeling="dossier">
        <Kolom>
          <Nu woning={woning} mijn={isVanMij(woning, v)} vandaag={vandaag} />
          <Draagkrachtregel beeld={draagkracht} vandaag={vandaag} />
          <Bijzonderheden woning={woning} />
          <Kaart plat titel="Verloop">{verloop.length > 0 ? <Tijdlijn was={verloop.map((g) => regel(g, vandaag))} /> : <p className="voordeur-grijs">Het verloop is er voor de corporatie en het Servicepunt.</p>}</Kaart>
        </Kolom>
        <Kolom zij label="Gegevens">
          <Kaart titel="De woning">
            <Gegevens feiten={[
              { term: 'Adres', waarde: [woning.adres, [woning.postcode, woning.plaats].filter(Boolean).join(' ')].filter(Boolean).join(', ') }, { term: 'Gemeente', waarde: gemeente }, ...(draagkracht ? [{ term: 'Buurt', waarde: <Link href={`/buurten/${draagkracht.id}`}>{draagkracht.naam}</Link> }] : []),
              { term: 'Corporatie', waarde: woning.corporatienaam }, { term: 'Kamers', waarde: woning.kamers }, { term: 'Woonoppervlakte', waarde: woning.oppervlakte === null ? undefined : `${woning.oppervlakte} m²` },
              { term: 'Verdieping', waarde: zegVerdieping(woning.verdieping) }, { term: 'Lift', waarde: zegJaNee(woning.lift) }, { term: 'Gelijkvloers of lift', waarde: woning.gelijkvloers ? 'ja' : 'nee' },
              { term: 'Bijzonder', waarde: woning.kenmerken.length > 0 ? zegKenmerken(woning.kenmerken).join(', ') : 'niets opgegeven' }, { term: 'Huisdieren', waarde: zegJaNee(woning.huisdieren) }, { term: 'Energielabel', waarde: woning.energielabel },
              { term: 'Jongerenwoning', waarde: woning.jongerenwoning ? 'ja, 18 tot 28 jaar, vijf jaar' : 'nee' }, { term: 'Bijzondere woonvorm', waarde: woning.bijzondere_woonvorm ? 'ja' : 'nee' },
              { term: woning.status === 'aangekondigd' ? 'Verwacht' : 'Beschikbaar vanaf', waarde: zegDag(woning.beschikbaar_vanaf, vandaag) }, { term: 'Staat zo sinds', waarde: zegDag(woning.sinds, vandaag) },
              ...(woning.status === 'voorgelegd' || woning.status === 'verhuurd' ? [{ term: 'Dossier', waarde: <Dossierlink woning={woning} /> }] : []),
            ]} />
          </Kaart>
          <Huur woning={woning} regeling={regeling} />
        </Kolom>
      </Raster>
    </>
  ));
}

/** What a candidate has to know before choosing (W9.6): the form's conditions, extra terms, the viewing. */
function Bijzonderheden({ woning: { woonvorm_voorwaarden, huurvoorwaarden, bezichtiging } }: { woning: Woning }) {
  const delen = [['Voorwaarden van de woonvorm', woonvorm_voorwaarden], ['Extra huurvoorwaarden', huurvoorwaarden], ['Bezichtigen', bezichtiging]].filter(([, tekst]) => tekst);
  return delen.length > 0 && (
    <Kaart titel="Goed om te weten voor de kandidaat">
      <div className="voordeur-woningtekst">{delen.map(([kop, tekst]) => <div key={kop}><h3 className="utrecht-heading-4">{kop}</h3><p>{tekst}</p></div>)}</div>
    </Kaart>
  );
}
