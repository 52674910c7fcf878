import { postKiezen } from '../../actions/instellingen/post-kiezen.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import { POSTVRAGEN, VOORKEUREN, VOORKEURNAMEN, type Voorkeur } from '../../domain/post/voorkeur.ts';
import { eersteRonde } from '../../domain/post/wanneer.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek, Route } from '../../http/route.ts';
import { leesMijnSessies } from '../../storage/lezen/accounts.ts';
import { leesMijnPost, type MijnPost } from '../../storage/lezen/instellingen.ts';
import { Sessiekaart } from '../beheer/sessies.tsx';
import { blad } from '../blad.tsx';
import { STATUS_VAN, veldfouten } from '../formulier/fouten.ts';
import { Weigeringmelding } from '../formulier/formulierpagina.tsx';
import { leesPost, uitFormulier } from '../formulier/lees.ts';
import { AGENDAPAD } from '../overleg/paden.ts';
import { Alert, Formulier, Gegevens, Kaart, Keuzerondjes, Knop, Kop, Link, type Feit } from '../ui/index.ts';

const PAD = '/instellingen';
const OPTIES = VOORKEUREN.map((code) => ({ waarde: code, naam: VOORKEURNAMEN[code].naam, hint: VOORKEURNAMEN[code].uitleg }));

/** What the choice that was just kept means, said once. */
function bewaard(voorkeur: Voorkeur, { nu, vandaag }: IngelogdVerzoek): string {
  if (voorkeur === 'uit') return 'Bewaard. Je krijgt geen mail meer over wat er op je wacht.';
  if (voorkeur === 'direct') return 'Bewaard. Je krijgt voortaan mail zodra er iets nieuws op je wacht.';
  return `Bewaard. Je krijgt voortaan elke werkdag mail, de eerste op ${zegDag(eersteRonde(nu), vandaag)}.`;
}

function wieJeBent({ wie, kern, vandaag }: IngelogdVerzoek, email: string | null): Feit[] {
  return [
    { term: 'Naam', waarde: wie.naam },
    { term: 'Rol', waarde: ROLNAMEN[wie.rol] },
    { term: 'Organisatie', waarde: wie.organisatieNaam },
    ...(wie.regeling ? [{ term: 'Regeling', waarde: kern.regelingen.op(wie.regeling, vandaag).korte_naam }] : []),
    { term: 'E-mailadres', waarde: email ?? undefined },
  ];
}

const GeenAdres = () => (
  <Alert soort="let-op" titel="Je krijgt nog geen mail">
    <p>Er staat geen e-mailadres bij je account. Vraag de beheerder van je organisatie om het toe te voegen.</p>
  </Alert>
);

async function pagina(v: IngelogdVerzoek, weigering?: Weigering): Promise<Response> {
  const { c, kern, token, demo, vandaag } = v;
  const { post, sessies } = await kern.verbinding.als(token, async (tx) => ({ post: await leesMijnPost(tx), sessies: await leesMijnSessies(tx) }));
  const { email, voorkeur }: MijnPost = post;
  const gedaan = weigering ? undefined : c.req.query('gedaan');
  const melding = gedaan === 'post-kiezen' ? bewaard(voorkeur, v) : gedaan === 'sessies' ? 'Je bent daar uitgelogd.' : undefined;
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  return blad(v, { titel: 'Instellingen', deel: PAD, smal: true, melding, status, fout: status === 400 }, (
    <>
      <Kop titel="Instellingen" />
      {weigering && <Weigeringmelding weigering={weigering} vragen={POSTVRAGEN} />}
      <Kaart titel="Wie je bent" voet="Klopt hier iets niet? Vraag het de beheerder van je organisatie.">
        <Gegevens feiten={wieJeBent(v, email)} />
      </Kaart>
      <Kaart titel="Mail over wat er op je wacht" voet={<Knop soort="hoofd" form="postkeuze">Bewaren</Knop>}>
        {!email && <GeenAdres />}
        <Formulier action={PAD} id="postkeuze">
          <Keuzerondjes naam="post" label={POSTVRAGEN.post!.label} hint="In de mail staan alleen aantallen, een dag en een link. Nooit iets over een cliënt." opties={OPTIES} waarde={voorkeur} fout={weigering && veldfouten(weigering, POSTVRAGEN).post} />
        </Formulier>
        {demo && <p>Dit is een demo, er gaat geen mail uit. <Link href="/demo/postvak">Bekijk het postvak van de demo</Link></p>}
      </Kaart>
      {v.wie.regeling && v.wie.rol !== 'client' && <Kaart titel="Overleg in je eigen agenda"><p>Zet de overleggen van je regeling in je agendaprogramma. <Link href={AGENDAPAD}>Maak een adres voor je agenda</Link></p></Kaart>}
      <Sessiekaart sessies={sessies} vandaag={vandaag} />
      <Formulier action="/uitloggen"><Knop>Uitloggen</Knop></Formulier>
    </>
  ));
}

async function kies(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const uitkomst = await postKiezen(kern, { wie, token }, uitFormulier(await leesPost(c), POSTVRAGEN));
  return uitkomst.ok ? c.redirect(`${PAD}?gedaan=post-kiezen`, 303) : pagina(v, uitkomst);
}

/** One's own account: who one is here, and when to get mail. */
export const instellingroutes: readonly Route[] = [
  { methode: 'GET', pad: PAD, toegang: 'ingelogd', doe: (v) => pagina(v) },
  { methode: 'POST', pad: PAD, toegang: 'ingelogd', doe: kies },
];
