import { documentToevoegen } from '../../actions/aanvraag/document-toevoegen.ts';
import { documentVerwijderen } from '../../actions/aanvraag/document-verwijderen.ts';
import { GROEPNAMEN, GROEPEN } from '../../domain/aanvraag/gegevensgroepen.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesDocumenten, type Document } from '../../storage/lezen/documenten.ts';
import { blad } from '../blad.tsx';
import type { Beeld } from '../dossier/beeld.ts';
import { metDossier } from '../dossier/toegang.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { Weigeringmelding } from '../formulier/formulierpagina.tsx';
import { Formulier, Kaart, Knop, Kolom, Kop, Kruimelpad, Leeg, Lijst, Onzichtbaar, Raster } from '../ui/index.ts';
import { documentenpad, documentpad, perGroep, rijVan, teVullen } from './kaart.tsx';
import { Toevoegen } from './toevoegen.tsx';

/** What happened, by the fixed words of `?gedaan=`. */
const GEDAAN: Record<string, string> = {
  toegevoegd: 'Document toegevoegd.', 'stond-er-al': 'Dit bestand stond er al. Het is niet nog een keer toegevoegd.', verwijderd: 'Document verwijderd.',
};
type Poging = { gekozen?: string; weigering?: Weigering };

/** GET: the documents of a dossier that this reader may see, and the form to add one. */
export const documentenpagina = (verzoek: IngelogdVerzoek): Promise<Response> => metDossier(verzoek, (beeld) => toon(verzoek, beeld, {}));

/** POST: adds the document that was sent, or says what is wrong with it. */
export async function voegToe(verzoek: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = verzoek;
  const id = c.req.param('id') ?? '';
  const post: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
  const bestand = post.bestand instanceof File && (post.bestand.name !== '' || post.bestand.size > 0) ? post.bestand : undefined;
  const groep = typeof post.groep === 'string' ? post.groep : undefined;
  const uitkomst = await documentToevoegen(kern, { wie, token }, id, { groep, naam: bestand?.name ?? '', inhoud: bestand && new Uint8Array(await bestand.arrayBuffer()) });
  if (uitkomst.ok) return c.redirect(`${documentenpad(id)}?gedaan=${uitkomst.waarde}`, 303);
  return metDossier(verzoek, (beeld) => toon(verzoek, beeld, { gekozen: GROEPEN.find((g) => g === groep), weigering: uitkomst }));
}

/** POST: wipes a document of one's own organisation. */
export async function verwijder(verzoek: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = verzoek;
  const id = c.req.param('id') ?? '';
  const uitkomst = await documentVerwijderen(kern, { wie, token }, id, c.req.param('document') ?? '');
  if (uitkomst.ok) return c.redirect(`${documentenpad(id)}?gedaan=verwijderd`, 303);
  return metDossier(verzoek, (beeld) => toon(verzoek, beeld, { weigering: uitkomst }));
}

async function toon(verzoek: IngelogdVerzoek, beeld: Beeld, { gekozen, weigering }: Poging): Promise<Response> {
  const { dossier, naam } = beeld;
  const documenten = await verzoek.kern.verbinding.als(verzoek.token, (tx) => leesDocumenten(tx, dossier.id));
  const groepen = teVullen(beeld);
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  const lijst = documenten.length === 0
    ? <Leeg titel="Er zijn nog geen documenten">{groepen.length > 0 ? 'Voeg een document toe als de vragen niet genoeg zeggen.' : 'Of zij horen bij gegevens die je niet mag zien.'}</Leeg>
    : perGroep(documenten).map((g) => <Groepkaart key={g.groep} beeld={beeld} titel={GROEPNAMEN[g.groep]} documenten={g.documenten} open={groepen.length > 0} />);
  return blad(verzoek, { titel: `Documenten: dossier ${dossier.kenmerk}`, deel: '/dossiers', status, fout: status === 400, melding: GEDAAN[verzoek.c.req.query('gedaan') ?? ''], smal: groepen.length === 0 }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Dossiers', href: '/dossiers' }, { naam, href: `/dossiers/${dossier.id}` }, { naam: 'Documenten' }]} />
      {weigering && <Weigeringmelding weigering={weigering} vragen={{ bestand: { label: 'Bestand', soort: 'tekst' }, groep: { label: 'Waar hoort het bij', soort: 'keuze' } }} />}
      <Kop titel="Documenten" sub="Bij elk document staat bij welke gegevens het hoort. Daarvan hangt af wie het ziet. Wie een document opent, wordt vastgelegd." />
      {groepen.length === 0 ? <Kolom>{lijst}</Kolom> : (
        <Raster indeling="gelijk">
          <Kolom>{lijst}</Kolom>
          <Kolom><Toevoegen beeld={beeld} groepen={groepen} gekozen={gekozen} aantal={documenten.length} weigering={weigering} /></Kolom>
        </Raster>
      )}
    </>
  ));
}

/** `open`: the dossier runs and the reader may change something; then their own organisation's documents can go. */
function Groepkaart({ beeld: { dossier, wie }, titel, documenten, open }: { beeld: Beeld; titel: string; documenten: readonly Document[]; open: boolean }) {
  return (
    <Kaart plat titel={titel}>
      <div className="voordeur-documenten">
        <Lijst items={documenten.map((d) => ({ ...rijVan(dossier.id, d), ...(open && d.organisatie === wie.organisatie ? { actie: <Weg dossier={dossier.id} document={d} /> } : {}) }))} />
      </div>
    </Kaart>
  );
}

/** Removing asks once more, without a script: the button is folded away under the word. */
function Weg({ dossier, document: { id, naam } }: { dossier: string; document: Document }) {
  return (
    <details className="voordeur-weg">
      <summary>Verwijderen<Onzichtbaar>: {naam}</Onzichtbaar></summary>
      <Formulier action={`${documentpad(dossier, id)}/verwijderen`}>
        <p>Naam en inhoud worden gewist, voor iedereen. Terughalen kan niet.</p>
        <Knop soort="gevaar" maat="rij" volledig={`Ja, verwijderen: ${naam}`}>Ja, verwijderen</Knop>
      </Formulier>
    </details>
  );
}
