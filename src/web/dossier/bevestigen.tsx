import { ACTIES } from '../../actions/register.ts';
import { GROEPNAMEN, type Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import { nietActueel } from '../../domain/keten/lasten.ts';
import { uiterlijkVoor } from '../../domain/keten/taken.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { zegTaaktermijn } from '../lijsten/termijn.ts';
import { Alert, Bron, Formulier, Gegevens, Kaart, Knop, KnopLink, Knoppen, Kolom, Kop, Kruimelpad, Raster } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { bronVan } from './bron.ts';
import { feitenVan } from './groepen.tsx';
import { StapNiet } from './stapniet.tsx';
import { metDossier, stappad } from './toegang.tsx';

/* Going through what is known, and saying that it still holds (E2.12.2): the answers to read, and two buttons. */

/** What can change while someone waits. The goals of the plan are gone through at an evaluation, not here. */
const DOORLOPEN: readonly Groep[] = ['inkomen-en-schulden', 'huishouden', 'zoekprofiel', 'begeleidingsplan', 'personalia'];
const UIT_HET_PLAN = ['Maanden begeleiding', 'Uren per week', 'Begeleiding door'];
const WIJZIGEN: Partial<Record<Groep, string>> = { 'inkomen-en-schulden': 'inkomen', huishouden: 'huishouden', zoekprofiel: 'zoekprofiel', begeleidingsplan: 'begeleiding', personalia: 'bereikbaarheid' };

function Samenvatting({ beeld }: { beeld: Beeld }) {
  const { dossier, regeling } = beeld;
  const groepen = DOORLOPEN.filter((g) => dossier.groepen.includes(g) && regeling.aanvraag.some((a) => a.groep === g));
  return groepen.map((groep) => {
    const feiten = feitenVan(beeld, groep).filter((f) => groep !== 'begeleidingsplan' || UIT_HET_PLAN.includes(f.term));
    return (
      <Kaart key={groep} titel={groep === 'begeleidingsplan' ? 'Begeleiding' : GROEPNAMEN[groep]} rechts={<a className="utrecht-link" href={`${stappad(dossier.id, 'wijziging-melden')}?soort=${WIJZIGEN[groep]}`}>Klopt niet meer</a>}>
        <Gegevens feiten={feiten} />
      </Kaart>
    );
  });
}

/** GET: the page of the step `gegevens-bevestigen`; its button posts the step itself. */
export const bevestigpagina = (verzoek: IngelogdVerzoek): Promise<Response> =>
  metDossier(verzoek, (beeld) => {
    const { dossier, naam, stappen, regeling, vandaag } = beeld;
    const mag = stappen['gegevens-bevestigen'];
    const status = mag.mag ? 200 : mag.soort === 'niet-bevoegd' ? 403 : 409;
    const kruimels = [{ naam: 'Dossiers', href: '/dossiers' }, { naam, href: `/dossiers/${dossier.id}` }, { naam: 'Gegevens bevestigen' }];
    return blad(verzoek, { titel: `Gegevens bevestigen: dossier ${dossier.kenmerk}`, deel: '/dossiers', status, smal: !mag.mag }, (
      <>
        <Kruimelpad kruimels={kruimels} />
        {!mag.mag ? <StapNiet beeld={beeld} stap="gegevens-bevestigen" poging={{ ingevuld: {} }} /> : (
          <>
            <Kop titel="Klopt alles nog?" sub={`${naam}. ${ACTIES['gegevens-bevestigen'].uitleg}`} />
            <Raster indeling="dossier">
              <Kolom><Samenvatting beeld={beeld} /></Kolom>
              <Kolom zij label="Bevestigen"><Bevestigen beeld={beeld} bron={regeling.stappen['gegevens-bevestigen']?.bron} vandaag={vandaag} /></Kolom>
            </Raster>
          </>
        )}
      </>
    ));
  });

function Bevestigen({ beeld, bron, vandaag }: { beeld: Beeld; bron: string | undefined; vandaag: string }) {
  const { dossier, regeling } = beeld;
  const { uiterlijk } = uiterlijkVoor(regeling, 'gegevens-bevestigen', dossier.stand);
  const oud = nietActueel(regeling, dossier.stand, vandaag);
  const laatst = dossier.stand.bevestigd_op;
  return (
    <>
      {oud && <Alert soort="let-op" titel="Nu kan geen woning worden voorgelegd"><p>{oud.reden} Bevestig, dan kan het weer.</p></Alert>}
      <Kaart titel="Alles gezien?">
        <p>{laatst ? `Voor het laatst bevestigd op ${zegDag(laatst, vandaag)}.` : 'Nog niet eerder bevestigd.'} {uiterlijk && `Uiterlijk ${zegDag(uiterlijk, vandaag)} (${zegTaaktermijn(uiterlijk, false, vandaag).woorden}).`} <Bron {...bronVan(regeling, bron)!} /></p>
        <Formulier action={stappad(dossier.id, 'gegevens-bevestigen')} verborgen={{ versie: String(dossier.volgnummer), klopt: 'ja' }}>
          <Knoppen>
            <Knop soort="hoofd" maat="groot">Alles klopt nog</Knop>
            <KnopLink maat="groot" href={stappad(dossier.id, 'wijziging-melden')}>Er is iets veranderd</KnopLink>
          </Knoppen>
        </Formulier>
      </Kaart>
    </>
  );
}
