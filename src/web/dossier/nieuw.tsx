import { dossierOpenen } from '../../actions/aanvraag/dossier-openen.ts';
import { isId } from '../../actions/kern.ts';
import { GROEPNAMEN } from '../../domain/aanvraag/gegevensgroepen.ts';
import { VELDEN } from '../../domain/aanvraag/velden.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import { AFGESLOTEN } from '../../domain/keten/stand.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesDossier } from '../../storage/lezen/dossier.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { Vragenformulier } from '../formulier/formulierpagina.tsx';
import { eenTekst, leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { Alert, KnopLink, Kruimelpad } from '../ui/index.ts';
import { aanvraagpad } from './aanvraagstappen.ts';
import { maakBeeld, type Beeld } from './beeld.ts';
import { dossierNietGevonden } from './toegang.tsx';

const VRAGEN: Vragen = { naam: { ...VELDEN.naam, verplicht: true } };
const EERDER: Vragen = { gebeurd_op: { label: 'Wanneer begon de aanvraag?', soort: 'datum', hint: 'Laat leeg als het vandaag is.' } };
const INLEIDING = 'Begin met de naam. De rest vul je daarna in, in delen; je kunt stoppen en later verder. Niemand anders ziet de aanvraag tot je haar indient.';

type Begin = { ingevuld: Ingevuld; sleutel: string; uit?: Beeld; weigering?: Weigering };

/** May this reader begin anew with the answers of this dossier? Only with a closed one of their own. */
export const magOpnieuw = ({ stand, dossier, wie }: Pick<Beeld, 'stand' | 'dossier' | 'wie'>): boolean =>
  wie.rol === 'begeleider' && AFGESLOTEN.includes(stand.status) && dossier.stand.zorgorganisatie === wie.organisatie;

/** On a closed dossier: the way to apply again. */
export const Opnieuw = ({ beeld }: { beeld: Beeld }) =>
  <KnopLink soort="neven" href={`/aanvragen/nieuw?uit=${beeld.dossier.id}`}>Opnieuw aanvragen met deze antwoorden</KnopLink>;

/** What comes along from the earlier application, and what does not. */
function Overname({ uit: { dossier, regeling } }: { uit: Beeld }) {
  const mee = regeling.aanvraag.map((a) => a.groep).filter((g) => dossier.gegevens[g]);
  return (
    <Alert soort="info" titel={`Je begint met de antwoorden van dossier ${dossier.kenmerk}`}>
      <p>Dit gaat mee: {mee.map((g) => GROEPNAMEN[g].toLowerCase()).join(', ')}. Loop elk deel na: er kan iets veranderd zijn.</p>
      <p>Dit gaat niet mee: de toestemming, de handtekening onder het plan, de documenten en het besluit.</p>
    </Alert>
  );
}

function toon(verzoek: IngelogdVerzoek, { ingevuld, sleutel, uit, weigering }: Begin): Response | Promise<Response> {
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  const titel = uit ? 'Opnieuw aanvragen' : 'Nieuwe aanvraag';
  return blad(verzoek, { titel, deel: '/dossiers', smal: true, status, fout: status === 400 }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Dossiers', href: '/dossiers' }, ...(uit ? [{ naam: uit.naam, href: `/dossiers/${uit.dossier.id}` }] : []), { naam: titel }]} />
      <Vragenformulier
        action="/aanvragen/nieuw" concept="nieuwe-aanvraag" verborgen={{ sleutel, ...(uit ? { uit: uit.dossier.id } : {}) }} lijsten={{}} vragen={uit ? {} : VRAGEN} ingevuld={ingevuld} weigering={weigering} knop="Aanvraag beginnen"
        kaart={{ titel, inleiding: uit ? undefined : INLEIDING }}
        terzijde={{ titel: 'Begon de aanvraag op een andere dag?', vragen: EERDER }} naast={<KnopLink soort="stil" maat="groot" href="/dossiers">Terug naar de dossiers</KnopLink>}
      >
        {uit && <Overname uit={uit} />}
      </Vragenformulier>
    </>
  ));
}

/** The closed dossier to begin from, as this reader sees it; undefined when it cannot be that. */
async function uitDossier({ kern, token, wie, vandaag }: IngelogdVerzoek, id: string): Promise<Beeld | undefined> {
  const dossier = isId(id) ? await kern.verbinding.als(token, (tx) => leesDossier(tx, id)) : undefined;
  const beeld = dossier && maakBeeld(dossier, kern.regelingen.op(dossier.stand.regeling, dossier.stand.versie), wie, vandaag);
  return beeld && magOpnieuw(beeld) ? beeld : undefined;
}

/** GET: the name of the client, and that is all it takes to begin; with `uit`, the answers of an earlier application. */
export async function nieuweAanvraag(verzoek: IngelogdVerzoek): Promise<Response> {
  const id = verzoek.c.req.query('uit');
  const uit = id === undefined ? undefined : await uitDossier(verzoek, id);
  if (id !== undefined && !uit) return dossierNietGevonden(verzoek);
  return toon(verzoek, { ingevuld: {}, sleutel: verzoek.kern.nieuwId(), uit });
}

/** POST: opens the dossier and goes on to its first part. */
export async function beginAanvraag(verzoek: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = verzoek;
  const post = await leesPost(c);
  const id = eenTekst(post, 'uit');
  const uit = id === undefined ? undefined : await uitDossier(verzoek, id);
  if (id !== undefined && !uit) return dossierNietGevonden(verzoek);
  const sleutel = eenTekst(post, 'sleutel') ?? kern.nieuwId();
  const { naam, gebeurd_op } = uitFormulier(post, { ...VRAGEN, ...EERDER });
  const uitkomst = await dossierOpenen(kern, { wie, token }, { ...(uit ? { uit: id } : { gegevens: { personalia: { naam } } }), sleutel, ...(gebeurd_op ? { gebeurd_op } : {}) });
  if (!uitkomst.ok) return toon(verzoek, { ingevuld: { naam, gebeurd_op }, sleutel, uit, weigering: uitkomst });
  const { regeling, versie } = uitkomst.waarde.stand;
  const pad = aanvraagpad(uitkomst.waarde.dossier, kern.regelingen.op(regeling, versie).aanvraag[0]!.groep);
  return c.redirect(uit ? `${pad}?gedaan=overgenomen` : pad, 303);
}
