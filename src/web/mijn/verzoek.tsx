import { voerUit } from '../../actions/kern.ts';
import { ACTIES } from '../../actions/register.ts';
import { GROEPEN } from '../../domain/aanvraag/gegevensgroepen.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import { zegDag, zegDatum } from '../../domain/kalender/zeg.ts';
import { opsomming } from '../../domain/opsomming.ts';
import type { Verzoek as Recht } from '../../domain/privacy/stand.ts';
import { VERZOEKSOORTEN, VERZOEKUITKOMSTEN } from '../../domain/privacy/woorden.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesVerslagen, type Verslag } from '../../storage/lezen/verslagen.ts';
import { tekstUit } from '../dossier/verslagen.tsx';
import { foutregels, STATUS_VAN, veldfouten } from '../formulier/fouten.ts';
import { leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { Vraagvelden } from '../formulier/vragen.tsx';
import { Alert, Badge, Formulier, Foutoverzicht, Kaart, Knop, Knoppen, Kop, Link } from '../ui/index.ts';
import { GewoneVraag } from './bel.tsx';
import { metMijnEn, type Mijn } from './mijn.ts';
import { PADEN } from './paden.ts';
import { mijnblad } from './schil.tsx';
import { inWoorden, wieMag } from './wiemag.ts';
import { toonWissen } from './wissen.tsx';
import { MIJN_GROEPEN } from './woorden.ts';

const STAP = 'verzoek-indienen';

/** The questions of the step, with the names of the groups as a client knows them. */
function vragenVoor({ regeling, dossier: { stand, groepen, deelnemers }, soort }: Mijn): Vragen {
  const vragen = ACTIES[STAP].vragen(regeling, stand, { rol: 'client', hoedanigheid: soort });
  const kent = GROEPEN.filter((g) => groepen.includes(g) && g !== 'rechten').map((code) => ({ code, naam: MIJN_GROEPEN[code] }));
  const lezers = inWoorden(wieMag(regeling, stand, deelnemers).filter((m) => m.groepen.includes('rechten'))).map((m) => m.organisatie);
  const tekst = vragen.tekst && { tekst: { ...vragen.tekst, hint: `Schrijf het in je eigen woorden. Dit lezen mensen van ${opsomming([...new Set(lezers)])}.` } };
  return { ...vragen, ...(lezers.length > 0 ? tekst : {}), ...(vragen.groep ? { groep: { ...vragen.groep, opties: kent } } : {}) };
}

/** Where someone can go besides the own supporter. */
export const NAAR_WIE = (zorg: string): string => `Je kunt ook naar de privacy-medewerker van ${zorg}. Of je stuurt een klacht naar de Autoriteit Persoonsgegevens.`;
/** What a link from another page begins the text with; the words stand here, never in the address. */
const BEGIN: Record<string, string> = { kijken: 'Ik wil niet dat deze persoon keek: ' };

const naamVan = (lijst: readonly { code: string; naam: string }[], code: string): string => lijst.find((x) => x.code === code)?.naam ?? code;

function Een({ recht: { nr, soort, groep, op, uiterlijk, antwoord, verlengd }, verslagen, vandaag }: { recht: Recht; verslagen: readonly Verslag[]; vandaag: string }) {
  const [vraag, gezegd, reden] = [tekstUit(verslagen, 'verzoek-ingediend', 'tekst', nr), tekstUit(verslagen, 'verzoek-beantwoord', 'antwoord', nr), tekstUit(verslagen, 'verzoek-verlengd', 'reden', nr)];
  return (
    <li>
      <span><strong>{naamVan(VERZOEKSOORTEN, soort)}</strong>{groep && `: ${MIJN_GROEPEN[groep]}`} {antwoord ? <Badge stand={antwoord.uitkomst === 'afgewezen' ? 'voldoet-niet' : 'voldoet'}>{naamVan(VERZOEKUITKOMSTEN, antwoord.uitkomst)}</Badge> : <Badge stand="wacht">wacht op antwoord</Badge>}</span>
      <span className="voordeur-grijs">Gevraagd op {zegDatum(op)}.</span>
      {vraag && <span className="voordeur-eigenwoorden">{vraag}</span>}
      {!antwoord && <span>{uiterlijk < vandaag ? 'Dat antwoord moest er zijn op ' : 'Je krijgt antwoord uiterlijk '}{zegDag(uiterlijk, vandaag)}.</span>}
      {verlengd && <span className="voordeur-eigenwoorden">Het duurt langer. {reden}</span>}
      {antwoord && <span className="voordeur-eigenwoorden">Antwoord op {zegDatum(antwoord.op)}: {gezegd ?? naamVan(VERZOEKUITKOMSTEN, antwoord.uitkomst)}</span>}
    </li>
  );
}

function toon(verzoek: IngelogdVerzoek, mijn: Mijn, verslagen: readonly Verslag[], ingevuld: Ingevuld, weigering?: Weigering): Response | Promise<Response> {
  const { dossier: { stand, volgnummer }, stappen, naar, w, vandaag, lijsten } = mijn;
  const vragen = vragenVoor(mijn);
  const rechten = (stand.verzoeken ?? []).toReversed();
  return mijnblad(verzoek, mijn, { titel: 'Verzoek over mijn gegevens', deel: PADEN.verzoek, fout: weigering !== undefined, status: weigering ? STATUS_VAN[weigering.soort] : 200 }, (
    <>
      {weigering && (weigering.soort === 'ongeldig' ? <Foutoverzicht fouten={foutregels(weigering, vragen)} /> : <Alert soort="fout" titel={weigering.reden} rol="alert"><p>{weigering.wat}</p></Alert>)}
      <Kop titel="Verzoek over mijn gegevens" sub="Klopt er iets niet? Wil je iets weten of laten wissen? Zeg het hier." />
      <GewoneVraag mijn={mijn} />
      {stappen[STAP].mag ? (
        <Formulier action={naar(PADEN.verzoek)} verborgen={{ versie: String(volgnummer) }} concept={`mijn-verzoek-${mijn.dossier.id}`}>
          <Kaart>
            <Vraagvelden vragen={vragen} ingevuld={ingevuld} lijsten={lijsten} fouten={weigering && veldfouten(weigering, vragen)} />
            <p>{w.zorg} geeft antwoord binnen een maand. Het kost niets.</p>
            <Knoppen><Knop soort="hoofd" maat="groot">Versturen</Knop></Knoppen>
          </Kaart>
        </Formulier>
      ) : <p>Je kunt hier nu niets vragen.</p>}
      {rechten.length > 0 && <Kaart plat titel="Wat je eerder vroeg"><ul className="voordeur-mijn__kijkers">{rechten.map((recht) => <Een key={recht.nr} recht={recht} verslagen={verslagen} vandaag={vandaag} />)}</ul></Kaart>}
      <Kaart titel="Wil je alles zelf bewaren?"><p>Dat hoef je niet te vragen. <Link href={naar(PADEN.downloaden)}>Download al je gegevens</Link></p></Kaart>
      <Kaart titel="Niet tevreden met het antwoord?"><p>{NAAR_WIE(w.zorg)} <Link href="/hulp/klachten">Lees waar je met een klacht heen kunt</Link></p></Kaart>
    </>
  ));
}

const verslagenVoor = (tx: Parameters<typeof leesVerslagen>[0], dossier: string) => leesVerslagen(tx, dossier, 'pagina');

/** GET: ask something about your data; what was asked before. `?verzoek=` and `?groep=` choose beforehand. */
export const verzoekpagina = (verzoek: IngelogdVerzoek): Promise<Response> =>
  metMijnEn(verzoek, verslagenVoor, (mijn, verslagen) => toon(verzoek, mijn, verslagen, { verzoek: verzoek.c.req.query('verzoek'), groep: verzoek.c.req.query('groep'), tekst: BEGIN[verzoek.c.req.query('over') ?? ''] }));

/** POST: sends it, by the step every region has. */
export async function dienIn(verzoek: IngelogdVerzoek): Promise<Response> {
  const post = await leesPost(verzoek.c);
  return metMijnEn(verzoek, verslagenVoor, async (mijn, verslagen) => {
    const ingevuld = uitFormulier(post, vragenVoor(mijn));
    if (ingevuld.verzoek === 'wissen' && String(ingevuld.tekst ?? '').trim() && post.zeker !== 'ja' && mijn.stappen[STAP].mag)
      return toonWissen(verzoek, mijn, Object.fromEntries(Object.entries({ versie: post.versie, ...ingevuld }).flatMap(([naam, waarde]) => (typeof waarde === 'string' ? [[naam, waarde]] : []))));
    const uitkomst = await voerUit(verzoek.kern, verzoek, STAP, mijn.dossier.id, { versie: post.versie, ...ingevuld });
    if (uitkomst.ok) return verzoek.c.redirect(mijn.naar(PADEN.verzoek, { gedaan: STAP }), 303);
    return toon(verzoek, mijn, verslagen, ingevuld, uitkomst.soort === 'conflict' ? { ...uitkomst, reden: 'Er veranderde net iets.', wat: 'Je tekst staat er nog. Verstuur hem opnieuw.' } : uitkomst);
  });
}
