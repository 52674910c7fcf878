import { voerUit } from '../../actions/kern.ts';
import { vragenVan } from '../../domain/aanvraag/formulier.ts';
import { GROEPNAMEN, type Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { geweigerd, type Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { telBesloten } from '../../storage/lezen/ruimte.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { Vragenformulier } from '../formulier/formulierpagina.tsx';
import { NOG_EEN } from '../formulier/rijen.tsx';
import { alsIngevuld, eenTekst, heeftEnig, isGewijzigd, leesPost, Onleesbaar, uitFormulier, zijnRijen, type Gepost, type Ingevuld } from '../formulier/lees.ts';
import { Bron, Kaart, Knop, KnopLink, Kolom, Kruimelpad, Raster, veldId, Zicht, type Optie } from '../ui/index.ts';
import { aanvraagpad, plekken, volgendePlek } from './aanvraagstappen.ts';
import { Aanvraagnav } from './aanvraagnav.tsx';
import type { Beeld } from './beeld.ts';
import { bronVan } from './bron.ts';
import { doelgroepopties } from './doelgroepruimte.ts';
import { StapNiet } from './stapniet.tsx';
import { versieUit } from './concept.tsx';
import { dossierNietGevonden, metDossier, stappad } from './toegang.tsx';
import { wieZiet } from './zicht.ts';

type Poging = { ingevuld: Ingevuld; weigering?: Weigering };

/** The part of the application this address names, with its questions. Only groups this regeling asks for. */
const metGroep = (verzoek: IngelogdVerzoek, doe: (beeld: Beeld, groep: Groep) => Response | Promise<Response>): Promise<Response> =>
  metDossier(verzoek, (beeld) => {
    const groep = beeld.regeling.aanvraag.find((a) => a.groep === verzoek.c.req.param('groep'))?.groep;
    return groep && beeld.dossier.groepen.includes(groep) ? doe(beeld, groep) : dossierNietGevonden(verzoek);
  });

/** GET: one part of the application. */
export const groepformulier = (verzoek: IngelogdVerzoek): Promise<Response> =>
  metGroep(verzoek, (beeld, groep) => toonGroep(verzoek, beeld, groep, { ingevuld: alsIngevuld(vragenVan(beeld.regeling, groep), beeld.dossier.gegevens[groep]) }));

const NIET_HEEL = geweigerd({ soort: 'ongeldig', reden: 'Dit formulier kwam niet heel aan.', wat: 'Er is niets opgeslagen. Kijk na wat er staat en sla het opnieuw op.' });

/** A form that could not be read counts as one in which nothing came along. */
const leesOfLeeg = (c: IngelogdVerzoek['c']): Promise<Gepost> => leesPost(c).catch((fout: unknown) => { if (fout instanceof Onleesbaar) return {}; throw fout; });

/** POST: keeps what was filled in, also when it is not complete; then on to the next part, or back to the dossier. */
export async function bewaarGroep(verzoek: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = verzoek;
  const post = await leesOfLeeg(c);
  return metGroep(verzoek, async (beeld, groep) => {
    const { id, gegevens, volgnummer } = beeld.dossier;
    const vragen = vragenVan(beeld.regeling, groep);
    const ingevuld = uitFormulier(post, vragen);
    const naar = waarheen(beeld, groep, post, ingevuld);
    const [pad, plek = ''] = naar.split(/(?=#)/) as [string, string?];
    const { versie } = versieUit(post);
    const mag = beeld.stappen['gegevens-bijwerken'].mag;
    const bewaard = gegevens[groep] ?? {};
    // Leafing through without a change is not an event.
    if (mag && Number(versie) === volgnummer && !isGewijzigd(vragen, bewaard, ingevuld)) return c.redirect(naar, 303);
    // What is not in the post counts as emptied, so a post that lacks what every form of ours sends would wipe the group.
    if (mag && (versie === undefined || !heeftEnig(post, vragen))) {
      const gekomen = Object.fromEntries(Object.entries(ingevuld).filter(([veld]) => heeftEnig(post, { [veld]: vragen[veld]! })));
      return toonGroep(verzoek, beeld, groep, { ingevuld: { ...alsIngevuld(vragen, bewaard), ...gekomen }, weigering: NIET_HEEL });
    }
    const uitkomst = await voerUit(kern, { wie, token }, 'gegevens-bijwerken', id, { gegevens: { [groep]: ingevuld }, ...(versie === undefined ? {} : { versie }) });
    if (uitkomst.ok) return c.redirect(`${pad}?gedaan=gegevens-bijwerken${plek}`, 303);
    return metGroep(verzoek, (nu) => toonGroep(verzoek, nu, groep, { ingevuld, weigering: uitkomst }));
  });
}

/** Where to go after keeping a part: the same part for one more row, the dossier, or the next part. */
function waarheen(beeld: Beeld, groep: Groep, post: Gepost, ingevuld: Ingevuld): string {
  const { id, stand } = beeld.dossier;
  const daarna = eenTekst(post, 'daarna');
  const [wat, veld = ''] = daarna?.split(':') ?? [];
  const rijen = ingevuld[veld];
  if (wat === NOG_EEN) return `${aanvraagpad(id, groep)}#${veldId(veld)}-${zijnRijen(rijen) ? rijen.length : 0}`;
  return daarna === 'later' || stand.status !== 'concept' ? `/dossiers/${id}` : aanvraagpad(id, volgendePlek(beeld, groep));
}

const GEDAAN: Record<string, string> = { 'gegevens-bijwerken': 'Opgeslagen.', overgenomen: 'De antwoorden van de eerdere aanvraag staan klaar. Loop ze na: er kan iets veranderd zijn. De toestemming en de handtekening onder het plan leg je opnieuw vast.' };

async function toonGroep(verzoek: IngelogdVerzoek, beeld: Beeld, groep: Groep, poging: Poging): Promise<Response> {
  const { dossier, naam, stappen, regeling, vandaag } = beeld;
  const mag = stappen['gegevens-bijwerken'];
  const opties = groep === 'herkomst' && mag.mag
    ? { doelgroep: doelgroepopties(regeling, await verzoek.kern.verbinding.als(verzoek.token, (tx) => telBesloten(tx, regeling.regeling, vandaag.slice(0, 4), 'om te tonen'))) }
    : undefined;
  const status = poging.weigering ? STATUS_VAN[poging.weigering.soort] : mag.mag ? 200 : mag.soort === 'niet-bevoegd' ? 403 : 409;
  const melding = Object.hasOwn(GEDAAN, verzoek.c.req.query('gedaan') ?? '') ? GEDAAN[verzoek.c.req.query('gedaan')!] : undefined;
  return blad(verzoek, { titel: `${GROEPNAMEN[groep]}: dossier ${dossier.kenmerk}`, deel: '/dossiers', status, fout: status === 400, melding, smal: !mag.mag }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Dossiers', href: '/dossiers' }, { naam, href: `/dossiers/${dossier.id}` }, { naam: GROEPNAMEN[groep] }]} />
      {mag.mag ? <Groepvragen beeld={beeld} groep={groep} opties={opties} {...poging} /> : <StapNiet beeld={beeld} stap="gegevens-bijwerken" poging={poging} />}
    </>
  ));
}

function Groepvragen({ beeld, groep, opties, ingevuld, weigering }: { beeld: Beeld; groep: Groep; opties?: Readonly<Record<string, readonly Optie[]>> } & Poging) {
  const { dossier, regeling, lijsten, naam } = beeld;
  const concept = dossier.stand.status === 'concept';
  const alle = plekken(beeld);
  const aanvullen = beeld.stappen['aanvraag-aanvullen'].mag;
  return (
    <Raster indeling="formulier">
      <Aanvraagnav beeld={beeld} hier={groep} />
      <Kolom>
        <Vragenformulier
          action={aanvraagpad(dossier.id, groep)} concept={`${dossier.id}-${groep}`} verborgen={{ versie: String(dossier.volgnummer) }} lijsten={lijsten}
          vragen={vragenVan(regeling, groep)} opties={opties} ingevuld={ingevuld} weigering={weigering} nogEen knop={concept ? 'Opslaan en verder' : 'Opslaan'}
          kaart={{ stap: concept ? `Stap ${alle.indexOf(groep) + 1} van ${alle.length}` : naam, titel: GROEPNAMEN[groep], inleiding: 'Weet je iets nog niet? Laat het leeg en ga verder.' }}
          naast={concept ? <Knop soort="stil" maat="groot" naam="daarna" waarde="later">Opslaan en later verder</Knop> : (
            <KnopLink soort="stil" maat="groot" href={aanvullen ? stappad(dossier.id, 'aanvraag-aanvullen') : `/dossiers/${dossier.id}`}>{aanvullen ? 'Terug naar de aanvulling' : 'Terug naar het dossier'}</KnopLink>
          )}
        />
        <details className="voordeur-kaart voordeur-alleen-smal">
          <summary>Waarom vragen we dit, en wie ziet het?</summary>
          <Waarom beeld={beeld} groep={groep} />
          <Wie beeld={beeld} groep={groep} />
        </details>
      </Kolom>
      <Kolom zij label="Waarom en wie">
        <div className="voordeur-alleen-breed">
          <Kaart titel="Waarom vragen we dit?"><Waarom beeld={beeld} groep={groep} /></Kaart>
          <Kaart titel="Wie ziet dit, en wanneer?"><Wie beeld={beeld} groep={groep} /></Kaart>
        </div>
      </Kolom>
    </Raster>
  );
}

function Waarom({ beeld: { regeling }, groep }: { beeld: Beeld; groep: Groep }) {
  const { waarom, bron } = regeling.aanvraag.find((a) => a.groep === groep)!;
  return <><p>{waarom}</p><p><Bron {...bronVan(regeling, bron)!} /></p></>;
}

const Wie = ({ beeld, groep }: { beeld: Beeld; groep: Groep }) =>
  <Zicht regels={wieZiet(beeld, groep)} toelichting="De cliënt kan de toestemming altijd intrekken. Dan ziet alleen de zorgorganisatie dit nog." />;
