import { compleetheid } from '../../domain/aanvraag/formulier.ts';
import { GROEPNAMEN, type Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { VELDEN, type VeldCode } from '../../domain/aanvraag/velden.ts';
import { DOSSIERSTAPPEN } from '../../domain/keten/stappen.ts';
import { zegDatum } from '../../domain/monitor/periode.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { ACTIES } from '../../actions/register.ts';
import { blad } from '../blad.tsx';
import { Alert, Formulier, Gegevens, Kaart, Knop, KnopLink, Knoppen, Kolom, Kop, Kruimelpad, Link, Raster, veldId } from '../ui/index.ts';
import { aanvraagpad } from './aanvraagstappen.ts';
import { Aanvraagnav } from './aanvraagnav.tsx';
import type { Beeld } from './beeld.ts';
import { feitenVan } from './groepen.tsx';
import { StapNiet } from './stapniet.tsx';
import { metDossier, stappad } from './toegang.tsx';

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
        {regeling.aanvraag.map(({ groep }) => (
          <Kaart key={groep} titel={GROEPNAMEN[groep]} rechts={<Link href={aanvraagpad(dossier.id, groep)}>{GROEPNAMEN[groep]} wijzigen</Link>}>
            <Gegevens feiten={feitenVan(beeld, groep)} />
          </Kaart>
        ))}
        <Indienen beeld={beeld} />
      </Kolom>
      <Kolom zij label="Wat er nog ontbreekt"><Ontbreekt beeld={beeld} /></Kolom>
    </Raster>
  );
}

function Ontbreekt({ beeld: { dossier, regeling } }: { beeld: Beeld }) {
  const { ontbreekt } = compleetheid(regeling, dossier.gegevens);
  const toestemming = dossier.stand.toestemming === 'gegeven';
  return (
    <Kaart titel={ontbreekt.length > 0 || !toestemming ? 'Dit ontbreekt nog' : 'Er ontbreekt niets'}>
      {ontbreekt.length === 0 && toestemming && <p>Alle verplichte vragen zijn ingevuld en de toestemming is vastgelegd op {zegDatum(dossier.stand.toestemming_op!)}.</p>}
      <ul>
        {ontbreekt.map(({ groep, veld }) => <li key={veld}><Link href={veldpad(dossier.id, groep, veld)}>{VELDEN[veld as VeldCode].label}</Link></li>)}
        {!toestemming && <li><Link href={aanvraagpad(dossier.id, 'toestemming')}>Toestemming van de cliënt</Link></li>}
      </ul>
    </Kaart>
  );
}

const veldpad = (id: string, groep: Groep, veld: string): string => `${aanvraagpad(id, groep)}#${veldId(veld)}`;

function Indienen({ beeld: { dossier, stappen, regeling } }: { beeld: Beeld }) {
  const compleet = compleetheid(regeling, dossier.gegevens).ontbreekt.length === 0;
  const kan = stappen['aanvraag-indienen'];
  if (!kan.mag) return <Kaart titel="Je kunt nog niet indienen"><p>{kan.reden}</p><Knoppen><KnopLink soort="hoofd" href={aanvraagpad(dossier.id, 'toestemming')}>Toestemming vastleggen</KnopLink></Knoppen></Kaart>;
  if (!compleet) return <Alert soort="let-op" titel="Je kunt nog niet indienen"><p>Er zijn verplichte vragen open. Ze staan bij “Dit ontbreekt nog”.</p></Alert>;
  return (
    <Kaart nadruk titel="Aanvraag indienen">
      <p>{ACTIES['aanvraag-indienen'].uitleg}</p>
      <Formulier action={stappad(dossier.id, 'aanvraag-indienen')} verborgen={{ versie: String(dossier.volgnummer) }}>
        <Knoppen><Knop soort="hoofd" maat="groot">Aanvraag indienen</Knop></Knoppen>
      </Formulier>
    </Kaart>
  );
}
