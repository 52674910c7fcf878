import { conceptBewaren, conceptWeggooien, pastInConcept } from '../../actions/concepten.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import { STAP_VAN } from '../../domain/keten/gebeurtenissen.ts';
import { isDossierstap, type Dossierstap } from '../../domain/keten/stappen.ts';
import type { Uitkomst } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import type { Concept } from '../../storage/lezen/concepten.ts';
import { leesVerslagen } from '../../storage/lezen/verslagen.ts';
import { blad } from '../blad.tsx';
import { zegBewaard } from '../formulier/formulierpagina.tsx';
import { eenTekst, heeftEnig, leesPost, uitFormulier, type Gepost, type Ingevuld } from '../formulier/lees.ts';
import { Alert, Knop, Link } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { GEBEURD_OP, vragenVoor } from './stapvragen.ts';
import { dossierNietGevonden, metDossier, stappad } from './toegang.tsx';

/* A form that is not sent yet, kept on the server: begun on a phone at the kitchen table, finished at a desk (P5.d). */

export type Bewaardconcept = Concept<Ingevuld>;
export const conceptpad = (dossier: string, stap: Dossierstap): string => `${stappad(dossier, stap)}/concept`;

/** Worth keeping: a form in which people write. One with a few choices is done again sooner than it is found again. */
export const kanBewaren = (vragen: Vragen): boolean => Object.values(vragen).some((v) => v.soort === 'lange-tekst' || v.soort === 'rijen');

/** The version the form was made on; left out when it was tampered with or is not there. */
export const versieUit = (post: Gepost): { versie?: string } => {
  const versie = eenTekst(post, 'versie');
  return versie === undefined ? {} : { versie };
};

const TE_LANG = 'Dit concept is te lang om te bewaren. Maak de tekst korter, of verstuur het formulier. Je tekst staat nog op je scherm: ga een pagina terug.';

/** POST: keeps what is typed, or throws it away. Answers a script with the moment, and a button with the form again. */
export async function bewaarStapconcept(verzoek: IngelogdVerzoek): Promise<Response> {
  const { c, kern, token } = verzoek;
  const stap = c.req.param('stap') ?? '';
  if (!isDossierstap(stap)) return dossierNietGevonden(verzoek);
  const post = await leesPost(c);
  return metDossier(verzoek, async (beeld) => {
    const { id, volgnummer } = beeld.dossier;
    const vragen = { ...vragenVoor(beeld, stap), ...GEBEURD_OP };
    const script = c.req.header('accept') === 'application/json';
    const terug = () => c.redirect(stappad(id, stap), 303);
    if (!beeld.stappen[stap].mag || !kanBewaren(vragen) || !heeftEnig(post, vragen)) return script ? c.json({ bewaard: null }, 409) : terug();
    if (eenTekst(post, 'weg') === 'ja') { await conceptWeggooien(kern, token, id, stap); return terug(); }
    const genoemd = Number(eenTekst(post, 'versie'));
    const versie = Number.isInteger(genoemd) && genoemd > 0 && genoemd <= volgnummer ? genoemd : volgnummer;
    const inhoud = uitFormulier(post, vragen);
    if (!pastInConcept(inhoud)) return script ? c.json({ bewaard: null, woorden: TE_LANG }, 413) : blad(verzoek, { titel: 'Concept niet bewaard', deel: '/dossiers', smal: true, status: 400, fout: true }, <Alert soort="fout" titel="Concept niet bewaard" rol="alert"><p>{TE_LANG}</p><p><Link href={stappad(id, stap)}>Terug naar het formulier</Link></p></Alert>);
    const op = await conceptBewaren(kern, token, id, stap, versie, inhoud);
    if (!op) return script ? c.json({ bewaard: null }, 409) : terug();
    return script ? c.json({ bewaard: op.toISOString(), woorden: zegBewaard(op) }) : terug();
  });
}

/** Above a form that opens with a draft: since when, and whether the dossier has changed under it. */
export function Conceptmelding({ beeld: { dossier }, stap, concept }: { beeld: Beeld; stap: Dossierstap; concept: Bewaardconcept }) {
  return (
    <Alert soort="info">
      <p>{zegBewaard(concept.bewaardOp)}. Het is nog niet verstuurd: ga hier verder.{concept.versie !== dossier.volgnummer && ' Het dossier is sindsdien veranderd. Kijk of alles nog klopt.'}</p>
      <p><Knop soort="stil" maat="rij" naam="weg" waarde="ja" formAction={conceptpad(dossier.id, stap)}>Concept weggooien</Knop></p>
    </Alert>
  );
}

const kaal = (tekst: string): string => tekst.replaceAll('\r\n', '\n').trim();

/**
 * Sent once more because no answer came through, while it had arrived the first time: what was written then stands in the dossier
 * already, word for word, after the version the form was made on. Saying so is better than asking for it twice.
 */
export async function isAlGedaan({ kern, token }: IngelogdVerzoek, beeld: Beeld, stap: Dossierstap, post: Gepost, ingevuld: Ingevuld, uitkomst: Uitkomst<unknown>): Promise<boolean> {
  if (uitkomst.ok || uitkomst.soort === 'ongeldig' || eenTekst(post, 'nogmaals') !== 'ja') return false;
  const geschreven = Object.entries(vragenVoor(beeld, stap)).filter(([, v]) => v.soort === 'lange-tekst').map(([veld]) => kaal(String(ingevuld[veld] ?? ''))).filter((t) => t !== '');
  if (geschreven.length === 0) return false;
  const sinds = Number(versieUit(post).versie);
  const verslagen = await kern.verbinding.als(token, (tx) => leesVerslagen(tx, beeld.dossier.id, 'stap'));
  const staat = verslagen.filter((v) => v.volgnummer > sinds && STAP_VAN[v.soort] === stap).flatMap((v) => Object.values(v.inhoud).map((w) => kaal(String(w))));
  return geschreven.every((tekst) => staat.includes(tekst));
}

