import { voerUit } from '../../actions/kern.ts';
import { ACTIES } from '../../actions/register.ts';
import { vragenVan } from '../../domain/aanvraag/formulier.ts';
import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { BEHANDELVELDEN } from '../../domain/aanvraag/velden-behandeling.ts';
import { VELDEN, type VeldCode } from '../../domain/aanvraag/velden.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN, veldfouten } from '../formulier/fouten.ts';
import { Weigeringmelding } from '../formulier/formulierpagina.tsx';
import { alsIngevuld, eenTekst, isGewijzigd, leesPost, uitFormulier, type Gepost, type Ingevuld } from '../formulier/lees.ts';
import { Vraagvelden } from '../formulier/vragen.tsx';
import { Bron, Formulier, Formulierkaart, Formuliervoet, Kaart, Knop, KnopLink, Kolom, Kruimelpad, Raster } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { bronVan } from './bron.ts';
import { StapNiet } from './stapniet.tsx';
import { GEBEURD_OP, vragenVoor } from './stapvragen.ts';
import { metDossier, stappad } from './toegang.tsx';

/* Reporting a change (W6, E2.12.2): what changed, and on the same page only the questions that go with it. Two minutes, on a phone. */

type Soort = (typeof BEHANDELVELDEN.wijziging_soort.opties)[number]['code'];
/** The questions that go with a kind of change, once for kinds that share them. */
const DELEN: readonly { code: string; titel: string; soorten: readonly Soort[]; velden: readonly VeldCode[] }[] = [
  { code: 'inkomen', titel: 'Inkomen', soorten: ['inkomen'], velden: ['inkomstenbronnen', 'netto_inkomen', 'huur_betaalbaar'] },
  { code: 'schulden', titel: 'Schulden en bewind', soorten: ['schulden'], velden: ['heeft_schulden', 'schuldbedrag', 'huurschuld', 'aflossingsafspraken', 'toegelaten_tot_schuldhulpverlening', 'bewind'] },
  { code: 'huishouden', titel: 'Huishouden', soorten: ['huishouden', 'gezinsuitbreiding'], velden: ['volwassenen', 'kinderen', 'huishouden_toelichting'] },
  { code: 'begeleiding', titel: 'Begeleiding', soorten: ['begeleiding'], velden: ['maanden_woonbegeleiding', 'uren_per_week', 'begeleidende_organisatie'] },
  { code: 'woning', titel: 'Wat de woning nodig heeft', soorten: ['zoekprofiel', 'gezinsuitbreiding', 'begeleiding'], velden: ['kamers', 'gelijkvloers', 'verdieping', 'bijzondere_woonbehoeften'] },
  { code: 'zoekprofiel', titel: 'Wat de cliënt zoekt', soorten: ['zoekprofiel'], velden: ['zoekgemeenten', 'jongerenwoning', 'huisdieren', 'welke_huisdieren', 'woonwensen'] },
  { code: 'bereikbaarheid', titel: 'Bereikbaarheid', soorten: ['bereikbaarheid'], velden: ['telefoon', 'vertegenwoordiger', 'vertegenwoordiger_naam', 'vertegenwoordiger_telefoon'] },
];

type Deel = { code: string; titel: string; soorten: readonly Soort[]; groep: Groep; vragen: Vragen };

/** The parts this regeling asks about, as far as the reader may see them. */
const delenVan = ({ regeling, dossier: { groepen } }: Beeld): Deel[] =>
  DELEN.flatMap(({ code, titel, soorten, velden }) => {
    const groep = VELDEN[velden[0]!].groep;
    const vragen = Object.fromEntries(Object.entries(vragenVan(regeling, groep)).filter(([veld]) => velden.includes(veld as VeldCode)));
    return groepen.includes(groep) && Object.keys(vragen).length > 0 ? [{ code, titel, soorten, groep, vragen }] : [];
  });

const alleVragen = (beeld: Beeld): Vragen => ({ ...vragenVoor(beeld, 'wijziging-melden'), ...GEBEURD_OP, ...Object.assign({}, ...delenVan(beeld).map((d) => d.vragen)) });
const gekozen = (ingevuld: Ingevuld): string[] => [ingevuld.wijziging_soort ?? []].flat() as string[];

/** GET: the page. `?soort=` chooses beforehand. */
export const wijzigingformulier = (verzoek: IngelogdVerzoek): Promise<Response> =>
  metDossier(verzoek, (beeld) => {
    const soorten = BEHANDELVELDEN.wijziging_soort.opties.map((o) => o.code);
    const vooraf = (verzoek.c.req.queries('soort') ?? []).filter((s) => (soorten as string[]).includes(s));
    const antwoorden: Ingevuld = Object.assign({}, ...delenVan(beeld).map((d) => alsIngevuld(d.vragen, beeld.dossier.gegevens[d.groep])));
    return toon(verzoek, beeld, { ingevuld: { ...antwoorden, wijziging_soort: vooraf } });
  });

/** POST: the answers of the chosen parts that differ from what is known, with what the change means. */
export async function meldWijziging(verzoek: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = verzoek;
  const post = await leesPost(c);
  return metDossier(verzoek, async (beeld) => {
    const ingevuld = uitFormulier(post, alleVragen(beeld));
    const uitkomst = await voerUit(kern, { wie, token }, 'wijziging-melden', beeld.dossier.id, {
      ...uitFormulier(post, { ...vragenVoor(beeld, 'wijziging-melden'), ...GEBEURD_OP }), ...gegevensUit(beeld, post, gekozen(ingevuld)), versie: eenTekst(post, 'versie'),
    });
    if (uitkomst.ok) return c.redirect(`/dossiers/${beeld.dossier.id}?gedaan=wijziging-melden`, 303);
    return metDossier(verzoek, (nu) => toon(verzoek, nu, { ingevuld, weigering: uitkomst }));
  });
}

/** What is not chosen, not sent or not changed stays out: leafing through is not a change. */
function gegevensUit(beeld: Beeld, post: Gepost, soorten: readonly string[]): { gegevens?: Partial<Record<Groep, Ingevuld>> } {
  const gegevens: Partial<Record<Groep, Ingevuld>> = {};
  for (const { groep, vragen, soorten: bij } of delenVan(beeld)) {
    const antwoorden = uitFormulier(post, vragen);
    const gestuurd = Object.keys(vragen).some((veld) => Object.hasOwn(post, veld));
    if (gestuurd && bij.some((s) => soorten.includes(s)) && isGewijzigd(vragen, beeld.dossier.gegevens[groep] ?? {}, antwoorden)) gegevens[groep] = { ...gegevens[groep], ...antwoorden };
  }
  return Object.keys(gegevens).length > 0 ? { gegevens } : {};
}

type Poging = { ingevuld: Ingevuld; weigering?: Weigering };

function toon(verzoek: IngelogdVerzoek, beeld: Beeld, poging: Poging): Response | Promise<Response> {
  const { dossier, naam, stappen } = beeld;
  const mag = stappen['wijziging-melden'];
  const status = poging.weigering ? STATUS_VAN[poging.weigering.soort] : mag.mag ? 200 : mag.soort === 'niet-bevoegd' ? 403 : 409;
  return blad(verzoek, { titel: `Wijziging melden: dossier ${dossier.kenmerk}`, deel: '/dossiers', status, fout: status === 400, smal: !mag.mag }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Dossiers', href: '/dossiers' }, { naam, href: `/dossiers/${dossier.id}` }, { naam: 'Wijziging melden' }]} />
      {mag.mag ? <Formulierpagina beeld={beeld} {...poging} /> : <StapNiet beeld={beeld} stap="wijziging-melden" poging={poging} />}
    </>
  ));
}

function Formulierpagina({ beeld, ingevuld, weigering }: { beeld: Beeld } & Poging) {
  const { dossier, regeling, lijsten, naam } = beeld;
  const { wijziging_soort, ...rest } = vragenVoor(beeld, 'wijziging-melden');
  const alle = alleVragen(beeld);
  const fouten = weigering && veldfouten(weigering, alle);
  const velden = { ingevuld, lijsten, fouten };
  return (
    <Raster indeling="dossier">
      <Kolom>
        {weigering && <Weigeringmelding weigering={weigering} vragen={alle} />}
        <Formulier action={stappad(dossier.id, 'wijziging-melden')} verborgen={{ versie: String(dossier.volgnummer) }} concept={`${dossier.id}-wijziging-melden`}>
          <Formulierkaart
            stap={naam} titel="Wijziging melden" inleiding="Kies wat er is veranderd. Je ziet dan alleen de vragen die daarbij horen."
            voet={<Formuliervoet><Knop soort="hoofd" maat="groot">Wijziging melden</Knop><KnopLink soort="stil" maat="groot" href={`/dossiers/${dossier.id}`}>Terug naar het dossier</KnopLink></Formuliervoet>}
          >
            <div className="voordeur-wijziging">
              <Vraagvelden {...velden} vragen={{ wijziging_soort: wijziging_soort! }} />
              {delenVan(beeld).map((d) => (
                <section key={d.code} className={`voordeur-wijziging__deel voordeur-wijziging__deel--${d.code}`} aria-label={d.titel}>
                  <h2 className="utrecht-heading-3">{d.titel}</h2>
                  <Vraagvelden {...velden} vragen={d.vragen} />
                </section>
              ))}
            </div>
            <Vraagvelden {...velden} vragen={rest} />
            <details className="voordeur-terzijde" open={Boolean(fouten?.gebeurd_op || ingevuld.gebeurd_op)}>
              <summary>Gebeurde het op een andere dag?</summary>
              <Vraagvelden {...velden} vragen={GEBEURD_OP} />
            </details>
          </Formulierkaart>
        </Formulier>
      </Kolom>
      <Kolom zij label="Wat er daarna gebeurt">
        <Kaart titel="Wat er daarna gebeurt">
          <p>{ACTIES['wijziging-melden'].uitleg} Daarna zie je meteen of dat zo is, en wie er kijkt.</p>
          <p>Wie dit onderdeel mag zien, ziet de nieuwe gegevens direct. De plaats op de wachtlijst verandert niet door een melding.</p>
          <p><Bron {...bronVan(regeling, regeling.stappen['wijziging-melden']?.bron)!} /></p>
        </Kaart>
      </Kolom>
    </Raster>
  );
}
