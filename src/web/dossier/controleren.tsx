import { compleetheid } from '../../domain/aanvraag/formulier.ts';
import { GROEPNAMEN, type Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { tegenspraken } from '../../domain/aanvraag/tegenspraak.ts';
import { DOSSIERSTAPPEN } from '../../domain/keten/stappen.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { ACTIES } from '../../actions/register.ts';
import { blad } from '../blad.tsx';
import { Alert, Formulier, Gegevens, Kaart, Knop, KnopLink, Knoppen, Kolom, Kop, Kruimelpad, Link, Raster, veldId } from '../ui/index.ts';
import { aanvraagpad } from './aanvraagstappen.ts';
import { Aanvraagnav } from './aanvraagnav.tsx';
import type { Beeld } from './beeld.ts';
import { Criteria, criteriaVoor } from './criteria.tsx';
import { feitenVan } from './groepen.tsx';
import { termVan } from './termen.ts';
import { StapNiet } from './stapniet.tsx';
import { metDossier, stappad } from './toegang.tsx';
import { zegDatum } from '../../domain/kalender/zeg.ts';

/** GET: all answers on one page, with what is missing, before the application is handed in. */
export const controlepagina = (verzoek: IngelogdVerzoek): Promise<Response> =>
  metDossier(verzoek, (beeld) => {
    const { dossier, naam, stappen } = beeld;
    const eigen = dossier.stand.status === 'concept' && stappen['gegevens-bijwerken'].mag;
    const gedaan = verzoek.c.req.query('gedaan');
    const melding = gedaan === 'toestemming-vastleggen' ? `${DOSSIERSTAPPEN[gedaan].gedaan}.` : gedaan === 'gegevens-bijwerken' ? 'Opgeslagen.' : undefined;
    return blad(verzoek, { titel: `Aanvraag controleren: dossier ${dossier.kenmerk}`, deel: '/dossiers', melding, status: eigen ? 200 : 409, smal: !eigen }, (
      <>
        <Kruimelpad kruimels={[{ naam: 'Dossiers', href: '/dossiers' }, { naam, href: `/dossiers/${dossier.id}` }, { naam: 'Controleren en indienen' }]} />
        {eigen ? <Controle beeld={beeld} /> : <StapNiet beeld={beeld} stap="aanvraag-indienen" poging={{ ingevuld: {} }} />}
      </>
    ));
  });

function Controle({ beeld }: { beeld: Beeld }) {
  const { dossier, regeling } = beeld;
  return (
    <Raster indeling="formulier">
      <Aanvraagnav beeld={beeld} hier="controleren" />
      <Kolom>
        <Kop titel="Controleer de aanvraag" sub="Klopt alles? Dan kun je indienen." />
        <Ontbreekt beeld={beeld} />
        <Tegenspraken beeld={beeld} />
        {regeling.aanvraag.map(({ groep }) => (
          <Kaart key={groep} titel={GROEPNAMEN[groep]} rechts={<Link href={aanvraagpad(dossier.id, groep)}>{GROEPNAMEN[groep]} wijzigen</Link>}>
            <Gegevens feiten={feitenVan(beeld, groep)} />
          </Kaart>
        ))}
        <Criteria beeld={beeld} />
        <Indienen beeld={beeld} />
      </Kolom>
      <Kolom zij label="Na het indienen">
        <Kaart titel="Wat gebeurt er na het indienen?"><p>{ACTIES['aanvraag-indienen'].uitleg}</p></Kaart>
      </Kolom>
    </Raster>
  );
}

/** What is missing comes first: each line leads to its field. */
function Ontbreekt({ beeld }: { beeld: Beeld }) {
  const { dossier, regeling } = beeld;
  const { ontbreekt } = compleetheid(regeling, dossier.gegevens);
  const toestemming = dossier.stand.toestemming === 'gegeven';
  if (ontbreekt.length === 0 && toestemming)
    return <Volledig beeld={beeld} />;
  return (
    <Alert soort="let-op" titel="Dit ontbreekt nog">
      <ul>
        {ontbreekt.map(({ groep, veld, melding }) => <li key={veld}><Link href={veldpad(dossier.id, groep, veld)}>{melding.slice(GROEPNAMEN[groep].length + 2)}</Link></li>)}
        {!toestemming && <li><Link href={aanvraagpad(dossier.id, 'toestemming')}>Toestemming van de cliënt</Link></li>}
      </ul>
    </Alert>
  );
}

/** Complete is not the same as meeting the criteria: who hands in should know what the table will see. */
function Volledig({ beeld }: { beeld: Beeld }) {
  const niet = criteriaVoor(beeld).filter((c) => c.stand === 'voldoet-niet').length;
  return (
    <Alert soort={niet > 0 ? 'let-op' : 'gelukt'} titel={niet > 0 ? `Alles is ingevuld, maar ${niet === 1 ? 'één criterium voldoet' : `${niet} criteria voldoen`} niet` : 'Er ontbreekt niets'}>
      <p>Alle verplichte vragen zijn ingevuld en de toestemming is vastgelegd op {zegDatum(beeld.dossier.stand.toestemming_op!)}.{niet > 0 && ' Onderaan staat welk criterium het is en wat het zou veranderen. Indienen kan: wie besluit, weegt het.'}</p>
    </Alert>
  );
}

/** Answers from different parts that cannot both be true: they have to be looked at before the application goes. */
function Tegenspraken({ beeld: { dossier, regeling, vandaag } }: { beeld: Beeld }) {
  const strijdig = tegenspraken(regeling, dossier.gegevens, vandaag);
  if (strijdig.length === 0) return null;
  return (
    <Alert soort="fout" titel={strijdig.length === 1 ? 'Twee antwoorden spreken elkaar tegen' : 'Een paar antwoorden spreken elkaar tegen'}>
      <ul>{strijdig.map(({ groep, veld, melding }) => <li key={`${veld}${melding}`}><Link href={veldpad(dossier.id, groep, veld)}>{termVan(veld)}</Link>: {melding}</li>)}</ul>
    </Alert>
  );
}

const veldpad = (id: string, groep: Groep, veld: string): string => `${aanvraagpad(id, groep)}#${veldId(veld)}`;

function Indienen({ beeld: { dossier, stappen, regeling, vandaag } }: { beeld: Beeld }) {
  const compleet = compleetheid(regeling, dossier.gegevens).ontbreekt.length === 0;
  const kan = stappen['aanvraag-indienen'];
  if (!kan.mag) return <Kaart titel="Je kunt nog niet indienen"><p>{kan.reden}</p><Knoppen><KnopLink soort="hoofd" href={aanvraagpad(dossier.id, 'toestemming')}>Toestemming vastleggen</KnopLink></Knoppen></Kaart>;
  if (!compleet) return <Alert soort="let-op" titel="Je kunt nog niet indienen"><p>Er zijn verplichte vragen open. Ze staan bovenaan deze pagina.</p></Alert>;
  if (tegenspraken(regeling, dossier.gegevens, vandaag).length > 0) return <Alert soort="let-op" titel="Je kunt nog niet indienen"><p>Er zijn antwoorden die elkaar tegenspreken. Ze staan bovenaan deze pagina.</p></Alert>;
  return (
    <Kaart nadruk titel="Aanvraag indienen">
      <Formulier action={stappad(dossier.id, 'aanvraag-indienen')} verborgen={{ versie: String(dossier.volgnummer) }}>
        <Knoppen><Knop soort="hoofd" maat="groot">Aanvraag indienen</Knop></Knoppen>
      </Formulier>
    </Kaart>
  );
}
