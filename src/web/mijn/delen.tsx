import { voerUit } from '../../actions/kern.ts';
import { gevolgVanIntrekken, staandeDoeleinden } from '../../domain/aanvraag/toestemming-gevolgen.ts';
import type { Dossierstap } from '../../domain/keten/stappen.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { opsomming } from '../../domain/opsomming.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesVerslagen } from '../../storage/lezen/verslagen.ts';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { leesPost } from '../formulier/lees.ts';
import { Aankruisvakjes, Alert, Formulier, Kaart, Knop, KnopLink, Knoppen, Kop, Link, Schakelaar } from '../ui/index.ts';
import { Beller } from './bel.tsx';
import { heeftIets } from './gegevens.tsx';
import { metMijn, metMijnEn, type Mijn } from './mijn.ts';
import { PADEN } from './paden.ts';
import { mijnblad } from './schil.tsx';
import { doeltekst, inWoorden, wieMag } from './wiemag.ts';
import { zegGroepen } from './woorden.ts';

/* Who may see what, and the switches: each first tells what will change, and changes by the real step. */

export const UIT = `${PADEN.delen}/uit`;
export const AAN = `${PADEN.delen}/aan`;
/** Instead of a purpose: all of them. */
const ALLES = 'alles';

type Doel = Regeling['toestemming']['doeleinden'][number];
/** Who has it now by name, for the line below a switch. */
function ontvangers({ regeling, dossier: { stand, deelnemers } }: Mijn, doel: Doel): string {
  const namen = wieMag(regeling, stand, deelnemers).filter((m) => (doel.ontvangers as readonly string[]).includes(m.rolcode)).map((m) => m.organisatie);
  const eenmaal = [...new Set(namen)];
  return eenmaal.length === 0 ? 'Nu ziet niemand iets hiervoor.' : `Nu: ${eenmaal.length > 4 ? `${eenmaal.length} organisaties` : opsomming(eenmaal)}.`;
}

function Schakelaars({ mijn }: { mijn: Mijn }) {
  const { regeling, dossier: { stand, id }, dossiers } = mijn;
  const staan = stand.zelf_toestemmen ? [] : staandeDoeleinden(regeling, stand);
  return (
    <Kaart plat>
      {regeling.toestemming.doeleinden.map((doel) => {
        const { titel, tekst } = doeltekst(doel);
        const aan = staan.includes(doel.code);
        return <Schakelaar key={doel.code} aan={aan} titel={titel} tekst={`${tekst} ${aan ? ontvangers(mijn, doel) : ''}`.trim()} action={aan ? UIT : AAN} verborgen={{ wat: doel.code, ...(dossiers.length > 1 ? { dossier: id } : {}) }} />;
      })}
    </Kaart>
  );
}

/** GET: who may see what now, and what for. */
export const delen = (verzoek: IngelogdVerzoek): Promise<Response> => metMijnEn(verzoek, (tx, dossier) => leesVerslagen(tx, dossier, 'pagina'), (mijn, verslagen) => {
  const { regeling, dossier: { stand, deelnemers }, stappen, naar, w } = mijn;
  // A part in which nothing stands (yet) is not counted: it would only frighten.
  const mag = inWoorden(wieMag(regeling, stand, deelnemers)).map((m) => ({ ...m, groepen: m.groepen.filter((g) => g === 'voortgang' || (g === 'rechten' ? stand.verzoeken?.length : heeftIets({ mijn, verslagen }, g))) })).filter((m) => m.groepen.length > 0);
  const magSchakelen = stappen['toestemming-vastleggen'].mag;
  const staan = staandeDoeleinden(regeling, stand);
  return mijnblad(verzoek, mijn, { titel: 'Wat mogen ze weten?', deel: PADEN.delen }, (
    <>
      <Kop titel="Wat mogen ze weten?" sub="Jij mag nee zeggen. Zet je iets uit? Dan zie je eerst wat er verandert." />
      {stand.zelf_toestemmen && <Alert soort="let-op" titel="Je bent 18 en beslist nu zelf"><p>Zeg uiterlijk {zegDatum(stand.zelf_toestemmen.uiterlijk)} wat ze mogen weten. Doe je niets? Dan stopt het delen.</p></Alert>}
      {magSchakelen ? <Schakelaars mijn={mijn} /> : <p>Hier valt nu niets meer te kiezen. Je aanvraag is klaar of gestopt.</p>}
      {magSchakelen && staan.length === 0 && <p>Er wordt nu niets gedeeld. Alleen {w.zorg} ziet je gegevens. <Link href={naar(AAN, { wat: ALLES })}>Delen aanzetten</Link></p>}
      {stappen['toestemming-intrekken'].mag && <p><Link href={naar(UIT, { wat: ALLES })}>Alles in één keer uitzetten</Link></p>}
      <h2 className="utrecht-heading-2">Wie mag nu iets zien?</h2>
      {mag.length === 0 ? <p>Nu mag niemand je gegevens zien.</p> : (
        <Kaart plat>
          <ul className="voordeur-mijn__kijkers">
            {mag.map((m) => (
              <li key={`${m.organisatie}${m.rol}`}>
                <span><strong>{m.organisatie}</strong>, {m.rol}</span>
                <details className="voordeur-mijn__meer"><summary>ziet {m.groepen.length === 1 ? zegGroepen(m.groepen)[0] : `${m.groepen.length} onderdelen`}</summary><ul className="voordeur-opsomming">{zegGroepen(m.groepen).map((g) => <li key={g}>{g}</li>)}</ul></details>
              </li>
            ))}
          </ul>
        </Kaart>
      )}
      <p><Link href={naar(PADEN.inzage)}>Bekijk wie er echt keek</Link></p>
    </>
  ));
});

/** Which step a switch takes: a purpose that can't be missed takes all sharing along. */
function uitstap({ regeling }: Mijn, wat: string): { stap: Dossierstap; doelen: readonly string[] | 'alles'; doel?: Doel } | undefined {
  if (wat === ALLES) return { stap: 'toestemming-intrekken', doelen: 'alles' };
  const doel = regeling.toestemming.doeleinden.find((d) => d.code === wat);
  if (!doel) return undefined;
  return doel.nodig ? { stap: 'toestemming-intrekken', doelen: 'alles', doel } : { stap: 'toestemming-beperken', doelen: [doel.code], doel };
}

/** A refusal in words that help a client on. */
function Nee({ weigering }: { weigering: Weigering }) {
  if (weigering.soort === 'conflict') return <Alert soort="let-op" titel="Er veranderde net iets" rol="alert"><p>Kijk nog een keer en probeer het opnieuw.</p></Alert>;
  return <Alert soort="fout" titel={weigering.reden} rol="alert"><p>{weigering.velden?.map((v) => v.melding).join(' ') ?? weigering.wat}</p></Alert>;
}

/** What will change, said before it does; then yes or no. */
function toonUit(verzoek: IngelogdVerzoek, mijn: Mijn, wat: string, weigering?: Weigering): Response | Promise<Response> {
  const { regeling, dossier: { stand, volgnummer }, naar, w, stappen } = mijn;
  const keuze = uitstap(mijn, wat);
  if (!keuze || (!stappen[keuze.stap].mag && !weigering)) return nietNu(verzoek, mijn);
  const { verliezenZicht, aanbodVervalt } = gevolgVanIntrekken(regeling, stand, keuze.doelen);
  const alles = keuze.doelen === 'alles';
  const titel = aanbodVervalt ? 'Alles uitzetten? Je verliest deze woning.' : keuze.doel ? `${doeltekst(keuze.doel).titel}: uitzetten?` : 'Alles uitzetten?';
  return mijnblad(verzoek, mijn, { titel, deel: PADEN.delen, fout: weigering !== undefined, status: weigering ? STATUS_VAN[weigering.soort] : 200 }, (
    <>
      {weigering && <Nee weigering={weigering} />}
      <Kop titel={titel} />
      <Kaart titel="Dit verandert er meteen">
        <ul className="voordeur-opsomming voordeur-mijn__ruim">
          {stand.sleutel && <li><strong>Je houdt je woning.</strong></li>}
          {keuze.doel && !(stand.sleutel && alles) && <li>{doeltekst(keuze.doel).zonder}</li>}
          {alles && keuze.doel && <li>Dit deel is nodig. Daarom gaat al het delen uit.</li>}
          <li>{verliezenZicht.length === 0 ? 'Nu is er niemand anders die daardoor iets niet meer ziet.' : `Zij zien je gegevens niet meer: ${opsomming(verliezenZicht)}.`}</li>
          {aanbodVervalt && <li>De woning die je kreeg aangeboden, gaat naar iemand anders. <strong>Deze woning krijg je niet terug.</strong></li>}
          {alles && (stand.sleutel ? <li>Je huurcontract blijft zoals het is.</li> : <li>Je aanvraag staat stil. Niemand zoekt dan een woning.</li>)}
        </ul>
        <h3 className="utrecht-heading-4">Dit blijft zo</h3>
        <ul className="voordeur-opsomming voordeur-mijn__ruim">
          <li>Je hulp van {w.zorg} gaat gewoon door.</li>
          <li>Wat er al is gebeurd, blijft staan.</li>
          <li>Je kunt het later weer aanzetten.</li>
        </ul>
      </Kaart>
      <Formulier action={naar(UIT, { wat })} verborgen={{ versie: String(volgnummer) }}>
        <Knoppen>
          <KnopLink soort="hoofd" maat="groot" href={naar(PADEN.delen)}>Nee, laat het zo</KnopLink>
          <Knop soort="gevaar" maat="groot">Ja, zet uit</Knop>
        </Knoppen>
      </Formulier>
      <p>Twijfel je? Bel eerst <Beller mijn={mijn} />.</p>
    </>
  ));
}

const nietNu = (verzoek: IngelogdVerzoek, mijn: Mijn): Response | Promise<Response> => mijnblad(verzoek, mijn, { titel: 'Dat kan nu niet', deel: PADEN.delen, status: 409 }, (
  <>
    <Kop titel="Dat kan nu niet" sub="Misschien is het al gedaan." />
    <p><KnopLink soort="hoofd" maat="groot" href={mijn.naar(PADEN.delen)}>Bekijk wat ze mogen weten</KnopLink></p>
  </>
));

const wat = ({ c }: IngelogdVerzoek): string => c.req.query('wat') ?? ALLES;

export const uitpagina = (verzoek: IngelogdVerzoek): Promise<Response> => metMijn(verzoek, (mijn) => toonUit(verzoek, mijn, wat(verzoek)));

/** POST: takes consent back, whole or for one purpose. It works at once for everyone else. */
export async function zetUit(verzoek: IngelogdVerzoek): Promise<Response> {
  const post = await leesPost(verzoek.c);
  return metMijn(verzoek, async (mijn) => {
    const keuze = uitstap(mijn, wat(verzoek));
    if (!keuze) return nietNu(verzoek, mijn);
    const uitkomst = await voerUit(verzoek.kern, verzoek, keuze.stap, mijn.dossier.id, { versie: post.versie, ...(keuze.doelen === 'alles' ? {} : { doeleinden: keuze.doelen }) });
    if (!uitkomst.ok) return toonUit(verzoek, mijn, wat(verzoek), uitkomst);
    return verzoek.c.redirect(mijn.naar(PADEN.delen, { gedaan: keuze.stap }), 303);
  });
}

/** Which purposes are given with this switch: those that can't be missed together, others on their own. */
function aandoelen({ regeling, dossier: { stand } }: Mijn, gevraagd: string): { vast: Doel[]; kies: Doel[] } {
  const staan = stand.zelf_toestemmen ? [] : staandeDoeleinden(regeling, stand);
  const uit = regeling.toestemming.doeleinden.filter((d) => !staan.includes(d.code));
  const vast = uit.filter((d) => d.nodig || d.code === gevraagd);
  return { vast, kies: vast.some((d) => d.nodig) ? uit.filter((d) => !d.nodig && d.code !== gevraagd) : [] };
}

function toonAan(verzoek: IngelogdVerzoek, mijn: Mijn, gevraagd: string, weigering?: Weigering): Response | Promise<Response> {
  const { dossier: { volgnummer }, naar, stappen } = mijn;
  const { vast, kies } = aandoelen(mijn, gevraagd);
  if (vast.length === 0 || (!stappen['toestemming-vastleggen'].mag && !weigering)) return nietNu(verzoek, mijn);
  return mijnblad(verzoek, mijn, { titel: 'Delen aanzetten?', deel: PADEN.delen, fout: weigering !== undefined, status: weigering ? STATUS_VAN[weigering.soort] : 200 }, (
    <>
      {weigering && <Nee weigering={weigering} />}
      <Kop titel="Delen aanzetten?" sub="Lees eerst wat er gebeurt. Jij beslist." />
      <Formulier action={naar(AAN, { wat: gevraagd })} verborgen={{ versie: String(volgnummer) }}>
        <Kaart titel="Hier zeg je ja tegen">
          <ul className="voordeur-opsomming voordeur-mijn__ruim">{vast.map((d) => <li key={d.code}><strong>{doeltekst(d).titel}.</strong> {doeltekst(d).tekst}{d.nodig && ' Dit is nodig voor je aanvraag.'}</li>)}</ul>
          {kies.length > 0 && <Aankruisvakjes naam="doeleinden" label="Wil je dit ook?" hint="Dit hoeft niet." waarden={[]} opties={kies.map((d) => ({ waarde: d.code, naam: doeltekst(d).titel, hint: doeltekst(d).tekst }))} />}
          <p>Niemand ziet meer dan nodig is. Je kunt het altijd weer uitzetten.</p>
        </Kaart>
        <Knoppen>
          <Knop soort="hoofd" maat="groot">Ja, zet aan</Knop>
          <KnopLink maat="groot" href={naar(PADEN.delen)}>Nee, laat het zo</KnopLink>
        </Knoppen>
      </Formulier>
    </>
  ));
}

export const aanpagina = (verzoek: IngelogdVerzoek): Promise<Response> => metMijn(verzoek, (mijn) => toonAan(verzoek, mijn, wat(verzoek)));

/** POST: gives consent, by whoever is signed in, here and now. */
export async function zetAan(verzoek: IngelogdVerzoek): Promise<Response> {
  const post = await leesPost(verzoek.c);
  return metMijn(verzoek, async (mijn) => {
    const { vast, kies } = aandoelen(mijn, wat(verzoek));
    if (vast.length === 0) return nietNu(verzoek, mijn);
    const gekozen = [post.doeleinden ?? []].flat().filter((code) => kies.some((d) => d.code === code));
    const uitkomst = await voerUit(verzoek.kern, verzoek, 'toestemming-vastleggen', mijn.dossier.id, { versie: post.versie, doeleinden: [...vast.map((d) => d.code), ...gekozen] });
    if (!uitkomst.ok) return toonAan(verzoek, mijn, wat(verzoek), uitkomst);
    return verzoek.c.redirect(mijn.naar(PADEN.delen, { gedaan: 'toestemming-vastleggen' }), 303);
  });
}
