import { codeMaken } from '../../actions/ervaring/ervaringen.ts';
import { voerUit } from '../../actions/kern.ts';
import { codefase, HOOGSTENS_CODES, zegCode, type Codestand } from '../../domain/ervaring/code.ts';
import { OPEN_VRAGEN, SCHAAL, SCHAALCODES, type Ervaring } from '../../domain/ervaring/vragen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { maandenNa } from '../../domain/kalender/maanden.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesCodestand, leesGedeeldeErvaring } from '../../storage/lezen/ervaringen.ts';
import { blad } from '../blad.tsx';
import type { Beeld } from '../dossier/beeld.ts';
import { bronVan } from '../dossier/bron.ts';
import { StapNiet } from '../dossier/stapniet.tsx';
import { dossierNietGevonden, metDossier } from '../dossier/toegang.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { eenTekst, leesPost } from '../formulier/lees.ts';
import { Alert, Bron, Formulier, Gegevens, Kaart, Knop, KnopLink, Knoppen, Kop, Kruimelpad } from '../ui/index.ts';
import { INVULPAD } from './invullen.tsx';
import { ervaringpad } from './kaart.tsx';

/* What the supporter does: hand out the questionnaire with a code on paper, and read what the client shares. */

const STAP = 'vragenlijst-uitreiken';

const kruimels = ({ dossier, naam }: Beeld) => <Kruimelpad kruimels={[{ naam: 'Dossiers', href: '/dossiers' }, { naam, href: `/dossiers/${dossier.id}` }, { naam: 'Vragenlijst aan de cliënt' }]} />;

/** What the client lets this reader see, question by question. */
function Gedeeld({ ervaring: { schaal, open } }: { ervaring: Ervaring }) {
  const feiten = SCHAALCODES.map((v) => ({ term: SCHAAL[v].kort, waarde: SCHAAL[v].opties.find((o) => o.code === schaal[v])?.naam ?? 'overgeslagen' }));
  return (
    <Kaart titel="Wat de cliënt met je deelt">
      <p className="voordeur-grijs">De cliënt koos ervoor dat de begeleiders van jullie organisatie dit lezen. Bij anderen staat niet van wie het is.</p>
      <Gegevens feiten={feiten} />
      {Object.entries(OPEN_VRAGEN).map(([v, { label }]) => <p key={v}><strong>{label}</strong> <span className="voordeur-eigenwoorden">{open[v as keyof typeof OPEN_VRAGEN] ?? 'Overgeslagen.'}</span></p>)}
    </Kaart>
  );
}

const zegStand = (stand: Codestand, vandaag: Dag): string => ({
  geen: 'Er is nog geen code gemaakt.',
  open: `Er ligt een code klaar, die werkt tot en met ${stand.verloopt ? zegDatum(stand.verloopt) : ''}. Zij is nog niet gebruikt. Is het blad kwijt, maak dan een nieuwe: de oude werkt dan niet meer.`,
  verlopen: 'De code is verlopen zonder dat zij is gebruikt. Je kunt een nieuwe maken.',
  gebruikt: 'De code is gebruikt: de vragenlijst is binnen.',
}[codefase(stand, vandaag)]);

function Maken({ beeld, stand }: { beeld: Beeld; stand: Codestand }) {
  const { dossier, regeling, vandaag } = beeld;
  const mag = codefase(stand, vandaag) !== 'gebruikt' && stand.gemaakt < HOOGSTENS_CODES;
  return (
    <Kaart titel="De code">
      <p>{zegStand(stand, vandaag)}</p>
      {!mag && codefase(stand, vandaag) !== 'gebruikt' && <p>Er zijn {HOOGSTENS_CODES} codes gemaakt; meer kan niet.</p>}
      {mag && (
        <Formulier action={ervaringpad(dossier.id)} verborgen={{ versie: String(dossier.volgnummer) }}>
          <p>Je krijgt een blad om af te drukken of over te schrijven. De code zie je één keer.</p>
          <Knoppen><Knop soort="hoofd" maat="groot">{stand.gemaakt > 0 ? 'Nieuwe code maken' : 'Code maken'}</Knop></Knoppen>
        </Formulier>
      )}
      {regeling.wonen && <p className="voordeur-klein"><Bron {...bronVan(regeling, regeling.wonen.vragenlijst.bron)!} /></p>}
    </Kaart>
  );
}

const Uitleg = () => (
  <Kaart titel="Zo werkt het">
    <ul className="voordeur-opsomming">
      <li>De cliënt vult zelf in, op een telefoon of computer, zonder account. Help als dat nodig is, maar kies niet mee.</li>
      <li>De antwoorden staan los van het dossier. Jij ziet alleen of de code is gebruikt.</li>
      <li>Kiest de cliënt dat de begeleiders van jullie organisatie mogen meelezen, dan staan de antwoorden hier, voor jou en je collega’s.</li>
      <li>Wie meedoet of niet, maakt voor de begeleiding en de woning niet uit.</li>
    </ul>
  </Kaart>
);

async function toon(v: IngelogdVerzoek, beeld: Beeld, weigering?: Weigering): Promise<Response> {
  const { dossier, stappen } = beeld;
  const { stand, gedeeld } = await v.kern.verbinding.als(v.token, async (tx) => ({ stand: await leesCodestand(tx, dossier.id), gedeeld: await leesGedeeldeErvaring(tx, dossier.id) }));
  const codes = stand ?? (stappen[STAP].mag ? { gemaakt: 0 } : undefined);
  const status = weigering ? STATUS_VAN[weigering.soort] : codes || gedeeld ? 200 : !stappen[STAP].mag && stappen[STAP].soort === 'niet-bevoegd' ? 403 : 409;
  return blad(v, { titel: `Vragenlijst: dossier ${dossier.kenmerk}`, deel: '/dossiers', smal: true, status }, (
    <>
      {kruimels(beeld)}
      {weigering && <Alert soort="fout" titel={weigering.reden} rol="alert"><p>{weigering.wat}</p></Alert>}
      {!codes && !gedeeld ? <StapNiet beeld={beeld} stap={STAP} poging={{ ingevuld: {} }} /> : (
        <>
          <Kop titel="Vragenlijst aan de cliënt" sub={`Korte vragen over hoe het gaat${beeld.regeling.wonen ? `, ongeveer ${beeld.regeling.wonen.vragenlijst.na_maanden} maanden na de sleutel` : ''}.`} />
          {gedeeld && <Gedeeld ervaring={gedeeld} />}
          {codes && <Maken beeld={beeld} stand={codes} />}
          <Uitleg />
        </>
      )}
    </>
  ));
}

/** The sheet for the client; on paper only this. */
function Blad({ code, adres, organisatie, tot }: { code: string; adres: string; organisatie: string; tot: Dag }) {
  return (
    <article className="voordeur-kaart voordeur-stuk" aria-labelledby="ervaringsblad">
      <h2 className="utrecht-heading-2" id="ervaringsblad">Hoe gaat het met u?</h2>
      <p>U woont nu een tijd in uw woning. Wij horen graag hoe het gaat. Het kost ongeveer vijf minuten.</p>
      <section>
        <h3 className="utrecht-heading-4">Zo doet u mee</h3>
        <ol className="voordeur-ervaring__stappen">
          <li>Ga naar <strong>{adres}</strong></li>
          <li>Vul deze code in: <strong className="voordeur-ervaring__code">{code}</strong></li>
          <li>Beantwoord de vragen. U mag elke vraag overslaan.</li>
        </ol>
        <p>De code werkt één keer, tot en met {zegDatum(tot)}.</p>
      </section>
      <section>
        <h3 className="utrecht-heading-4">Wat wij met uw antwoorden doen</h3>
        <p>Uw naam staat niet bij uw antwoorden. Uw begeleider ziet alleen of de code is gebruikt. U mag zelf kiezen of de begeleiders van {organisatie} uw antwoorden mogen lezen.</p>
        <p>U hoeft niet mee te doen. Het heeft geen gevolgen voor uw woning of begeleiding.</p>
      </section>
    </article>
  );
}

/** `GET /dossiers/:id/ervaring`: the code to hand out, and what the client shares. Also the page of the step itself. */
export const ervaringpagina = (v: IngelogdVerzoek): Promise<Response> => metDossier(v, (beeld) => toon(v, beeld));

/** Takes the step where that still has to be done; else says so by giving nothing. */
async function reikUit(v: IngelogdVerzoek, { dossier, stappen }: Beeld, versie: string | undefined): Promise<Weigering | undefined> {
  if (!stappen[STAP].mag) return undefined;
  const uitkomst = await voerUit(v.kern, v, STAP, dossier.id, versie === undefined ? {} : { versie });
  return uitkomst.ok ? undefined : uitkomst;
}

const GEEN_CODE: Record<'gebruikt' | 'te-vaak', Weigering> = {
  gebruikt: { soort: 'mag-niet-nu', reden: 'De vragenlijst is al ingevuld.', wat: 'Een nieuwe code is niet nodig.' },
  'te-vaak': { soort: 'mag-niet-nu', reden: `Er zijn al ${HOOGSTENS_CODES} codes gemaakt.`, wat: 'De laatste code werkt tot haar einddatum.' },
};

/** `POST /dossiers/:id/ervaring`: takes the step when it is still open, makes a code and shows it once, on the sheet. */
export async function maakBlad(v: IngelogdVerzoek): Promise<Response> {
  const versie = eenTekst(await leesPost(v.c), 'versie');
  return metDossier(v, async (beeld) => {
    const geweigerd = await reikUit(v, beeld, versie);
    if (geweigerd) return metDossier(v, (nu) => toon(v, nu, geweigerd));
    const uit = await codeMaken(v.kern, v.token, beeld.dossier.id, v.vandaag);
    if (uit === 'niet') return beeld.stappen[STAP].mag ? dossierNietGevonden(v) : toon(v, beeld);
    if (typeof uit === 'string') return metDossier(v, (nu) => toon(v, nu, GEEN_CODE[uit]));
    return blad(v, { titel: `Blad voor de cliënt: dossier ${beeld.dossier.kenmerk}`, deel: '/dossiers', smal: true }, (
      <>
        {kruimels(beeld)}
        <div className="voordeur-nietafdrukken">
          <Kop titel="Het blad voor de cliënt" sub="Druk dit af of schrijf de code over. Na deze pagina is de code niet meer te zien." rechts={<KnopLink href={`/dossiers/${beeld.dossier.id}`}>Terug naar het dossier</KnopLink>} />
        </div>
        <Blad code={zegCode(uit.code)} organisatie={beeld.dossier.zorgorganisatie} adres={`${v.kern.url ?? new URL(v.c.req.url).origin}${INVULPAD}`.replace(/^https?:\/\//, '')} tot={maandenNa(v.vandaag, 3)} />
      </>
    ));
  });
}
