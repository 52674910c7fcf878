import { openvragen } from '../../actions/beoordeling/zitting-openen.ts';
import { zetZittingstap } from '../../actions/beoordeling/zitting-stappen.ts';
import { isTeBesluiten, isZittingstap, volgendeZaak, ZITTINGSTAPPEN, type Zittingstap } from '../../domain/beoordeling/zitting.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesCollegas } from '../../storage/lezen/vervanging.ts';
import type { Deelnemer, Zitting } from '../../storage/lezen/zitting.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN, veldfouten } from '../formulier/fouten.ts';
import { Weigeringmelding } from '../formulier/formulierpagina.tsx';
import { eenTekst, leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { Vraagvelden } from '../formulier/vragen.tsx';
import { Alert, Formulier, Gegevens, Kaart, Knop, KnopLink, Kolom, Kop, Kruimelpad, Raster } from '../ui/index.ts';
import { TAFELPAD, verslagpad, zaakpad, zittingpad, zittingstappad } from './paden.ts';
import { leesTafel, tafelnaam, voortgang, zittingnaam, type Tafel } from './tafel.ts';
import { Tafelbalk, Zakenlijst } from './zakenlijst.tsx';

export const zittingNietGevonden = (v: IngelogdVerzoek): Response | Promise<Response> =>
  blad(v, { titel: 'Deze zitting is niet gevonden', deel: TAFELPAD, smal: true, status: 404 }, (
    <>
      <h1 className="utrecht-heading-1">Deze zitting is niet gevonden</h1>
      <p>Zij bestaat niet, of zij is niet van jouw tafel.</p>
      <p><KnopLink href={TAFELPAD}>Naar de beoordelingstafel</KnopLink></p>
    </>
  ));

export const zegDeelnemer = ({ naam, organisatie }: Deelnemer): string => (organisatie ? `${naam} (${organisatie})` : naam);

/** When, where and who, as on the page and in the minutes. */
export const zittingfeiten = ({ stand, plaats, deelnemers }: Zitting) => [
  { term: 'Tijd', waarde: stand.tot ? `${stand.van} tot ${stand.tot} uur` : `${stand.van} uur` },
  ...(plaats ? [{ term: 'Plaats', waarde: plaats }] : []),
  ...(deelnemers.length > 0 ? [{ term: 'Aanwezig', waarde: deelnemers.map(zegDeelnemer).join(', ') }] : []),
];

function Openen({ zitting, collegas, ingevuld, weigering, vandaag }: { zitting: Zitting; collegas: readonly { merk: string; naam: string }[]; ingevuld: Ingevuld; weigering?: Weigering; vandaag: string }) {
  const vragen = openvragen(collegas);
  if (zitting.datum > vandaag) return <Kaart titel="Zitting openen"><p>Openen kan op de dag zelf, {zegDag(zitting.datum, vandaag)}.</p></Kaart>;
  return (
    <Kaart titel="Zitting openen" nadruk>
      <Formulier action={zittingstappad(zitting.id, 'zitting-openen')} concept={`zitting-openen-${zitting.id}`}>
        <Vraagvelden vragen={collegas.length > 0 ? vragen : { gasten: vragen.gasten! }} ingevuld={ingevuld} lijsten={{}} fouten={weigering && veldfouten(weigering, vragen)} />
        <p className="voordeur-zittingknop"><Knop soort="hoofd" maat="groot">Zitting openen</Knop></p>
      </Formulier>
    </Kaart>
  );
}

function Verloop({ tafel, nu }: { tafel: Tafel & { zitting: Zitting }; nu: Date }) {
  const { zitting, zaken } = tafel;
  const eerste = zaken.find(isTeBesluiten);
  const { besloten, totaal } = voortgang(tafel, nu);
  const over = zaken.filter(isTeBesluiten).length;
  return (
    <Kaart titel={`${besloten} van ${totaal} besloten`} nadruk>
      {eerste
        ? <p><KnopLink soort="hoofd" maat="groot" href={zaakpad(eerste.dossier, zitting.id)}>{besloten === 0 ? 'Begin met zaak 1' : `Verder met zaak ${zaken.indexOf(eerste) + 1}`}</KnopLink></p>
        : <p>Alles wat besloten kan worden, is besloten.</p>}
      <Formulier action={zittingstappad(zitting.id, 'zitting-sluiten')}>
        {over > 0 && <p className="voordeur-klein voordeur-grijs">{over === 1 ? 'Eén zaak is nog niet besloten. Die staat' : `${over} zaken zijn nog niet besloten. Die staan`} vanzelf op de volgende agenda.</p>}
        <Knop soort={eerste ? 'neven' : 'hoofd'}>Zitting sluiten</Knop>
      </Formulier>
    </Kaart>
  );
}

async function toon(v: IngelogdVerzoek, ingevuld: Ingevuld = {}, weigering?: Weigering): Promise<Response> {
  const { c, kern, token, vandaag, nu, wie } = v;
  const tafel = await leesTafel(v, c.req.param('zitting') ?? '');
  if (!tafel?.zitting) return zittingNietGevonden(v);
  const { zitting } = tafel;
  if (zitting.status === 'gesloten' && !weigering) return c.redirect(verslagpad(zitting.id), 303);
  const collegas = zitting.status === 'gepland' ? await kern.verbinding.als(token, leesCollegas) : [];
  const gedaan = c.req.query('gedaan') ?? '';
  const melding = gedaan === 'besluit-nemen' ? 'Besluit genomen. Dit was de laatste zaak.' : isZittingstap(gedaan) ? `${ZITTINGSTAPPEN[gedaan].gedaan}.` : undefined;
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  return blad(v, { titel: zittingnaam(zitting), deel: TAFELPAD, status, fout: status === 400, melding: weigering ? undefined : melding, balk: zitting.status === 'open' ? <Tafelbalk tafel={tafel} nu={nu} naam={wie.organisatieNaam} /> : undefined }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Beoordelingstafel', href: TAFELPAD }, { naam: zegDag(zitting.datum, vandaag) }]} />
      <Kop titel={`${tafelnaam(zitting.naam)}, ${zegDag(zitting.datum, vandaag)}`} />
      {weigering && <Weigeringmelding weigering={weigering} vragen={openvragen(collegas)} />}
      <Raster indeling="werk">
        <Kolom>
          <Kaart plat titel="Agenda" rechts={<span className="voordeur-klein voordeur-grijs">vult zich vanzelf</span>}><Zakenlijst tafel={tafel} vandaag={v.vandaag} /></Kaart>
        </Kolom>
        <Kolom zij label="Zitting">
          {zitting.status === 'gepland' && <Openen zitting={zitting} collegas={collegas} ingevuld={ingevuld} weigering={weigering} vandaag={vandaag} />}
          {zitting.status === 'open' && <Verloop tafel={{ ...tafel, zitting }} nu={nu} />}
          {zitting.status === 'afgelast' && <Alert soort="info"><p>Deze zitting is afgelast.</p></Alert>}
          <Kaart titel="Over deze zitting">
            <Gegevens feiten={zittingfeiten(zitting)} />
            {zitting.status === 'open' && <p><KnopLink soort="stil" href={verslagpad(zitting.id)}>Verslag tot nu toe</KnopLink></p>}
            {zitting.status === 'gepland' && <Formulier action={zittingstappad(zitting.id, 'zitting-afgelasten')}><Knop soort="stil">Zitting afgelasten</Knop></Formulier>}
          </Kaart>
        </Kolom>
      </Raster>
    </>
  ));
}

/** GET: one meeting: its agenda, and what is next. */
export const zittingpagina = (v: IngelogdVerzoek): Promise<Response> => toon(v);

/** Where a step leads: back to the case it was about, on to the next one, or to the meeting. */
async function naStap(v: IngelogdVerzoek, stap: Zittingstap, zitting: string, dossier: string | undefined): Promise<string> {
  if (stap === 'zitting-afgelasten') return TAFELPAD;
  if (stap === 'zitting-sluiten') return verslagpad(zitting);
  if (!dossier) return zittingpad(zitting);
  if (stap !== 'zaak-doorschuiven') return zaakpad(dossier, zitting);
  const volgende = volgendeZaak((await leesTafel(v, zitting))?.zaken ?? [], '');
  return volgende ? zaakpad(volgende.dossier, zitting) : zittingpad(zitting);
}

/** POST: a step on the meeting; afterwards to where the work goes on, or back with what is wrong. */
export async function neemZittingstap(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const [zitting, stap] = [c.req.param('zitting') ?? '', c.req.param('stap') ?? ''];
  if (!isZittingstap(stap) || stap === 'zitting-plannen') return zittingNietGevonden(v);
  const post = await leesPost(c);
  const [dossier, deelnemer] = [eenTekst(post, 'dossier'), eenTekst(post, 'deelnemer')];
  const ingevuld = uitFormulier(post, openvragen([]));
  const invoer = stap === 'zitting-openen' ? ingevuld : { ...(dossier ? { dossier } : {}), ...(deelnemer ? { deelnemer } : {}) };
  const uitkomst = await zetZittingstap(kern, { wie, token }, stap, zitting, invoer);
  if (!uitkomst.ok) return uitkomst.soort === 'niet-gevonden' ? zittingNietGevonden(v) : toon(v, ingevuld, uitkomst);
  return c.redirect(`${await naStap(v, stap, uitkomst.waarde.id, dossier)}?gedaan=${stap}`, 303);
}
