import { clienttoegangIntrekken, clientUitnodigen } from '../../actions/beheer/uitnodigen.ts';
import { inNederland } from '../../domain/kalender/dag.ts';
import { zegDatum, zegMoment } from '../../domain/kalender/zeg.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import { HOEDANIGHEDEN } from '../../domain/privacy/woorden.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesClienttoegang, type Clienttoegang } from '../../storage/lezen/accounts.ts';
import { blad } from '../blad.tsx';
import type { Beeld } from '../dossier/beeld.ts';
import { dossierNietGevonden, metDossier } from '../dossier/toegang.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { eenTekst, leesPost } from '../formulier/lees.ts';
import { Alert, Badge, Formulier, Kaart, Knop, Knoppen, KnopLink, Kop, Kruimelpad, Lijst, Link } from '../ui/index.ts';
import { Clientblad, eigenAdres } from './codeblad.tsx';
import { clientpad } from './paden.ts';

/* The client's own door, seen from the supporter: who comes in, and inviting them. */

const NAMEN = { client: 'cliënt', vertegenwoordiger: 'vertegenwoordiger' } as const;
const MELDINGEN: Record<string, string> = { ingetrokken: 'De toegang is beëindigd.' };

const magDit = ({ dossier, wie }: Beeld): boolean => wie.rol === 'begeleider' && wie.organisatie === dossier.stand.zorgorganisatie;

/** On the page of a dossier: whether the client has an own way in. */
export function Mijnkaart({ beeld, toegang }: { beeld: Beeld; toegang: readonly Clienttoegang[] }) {
  if (!magDit(beeld)) return null;
  return (
    <Kaart titel="Mijn Voordeur van de cliënt">
      {toegang.length === 0 ? <p>De cliënt kan nog niet zelf meekijken.</p> : <ul className="voordeur-opsomming">{toegang.map((t) => <li key={t.id}>{t.naam}: {zegStand(t)}</li>)}</ul>}
      <p><Link href={clientpad(beeld.dossier.id)}>{toegang.length === 0 ? 'Cliënt uitnodigen' : 'Bekijken of wijzigen'}</Link></p>
    </Kaart>
  );
}
const zegStand = (t: Clienttoegang): string => (t.soort === 'uitnodiging' ? (t.verloopt && t.verloopt <= new Date() ? 'uitnodiging verlopen' : 'uitgenodigd') : t.gezien_op ? `logt zelf in, laatst op ${zegDatum(t.gezien_op)}` : 'kan inloggen');

const kruimels = ({ dossier, naam }: Beeld) => <Kruimelpad kruimels={[{ naam: 'Dossiers', href: '/dossiers' }, { naam, href: `/dossiers/${dossier.id}` }, { naam: 'Mijn Voordeur' }]} />;

function Nu({ v, beeld, toegang }: { v: IngelogdVerzoek; beeld: Beeld; toegang: readonly Clienttoegang[] }) {
  return (
    <Kaart plat titel="Wie zelf kan meekijken">
      {toegang.length === 0 ? <p className="voordeur-contactteams">Nog niemand.</p> : (
        <Lijst items={toegang.map((t) => ({
          sleutel: t.id, titel: t.naam,
          rechts: t.soort === 'toegang' ? <Badge stand="voldoet">actief</Badge> : <Badge stand="wacht">{t.verloopt && t.verloopt <= v.nu ? 'verlopen' : 'uitgenodigd'}</Badge>,
          regels: [`${NAMEN[t.hoedanigheid]} · ${t.soort === 'toegang' ? `sinds ${zegDatum(inNederland(t.sinds).dag)}${t.gezien_op ? `, laatst ingelogd ${zegDatum(t.gezien_op)}` : ', nog niet ingelogd'}` : `code werkt tot ${zegMoment(t.verloopt!, v.vandaag)}`}`],
          actie: t.soort === 'toegang' ? <KnopLink maat="rij" href={`${clientpad(beeld.dossier.id)}/intrekken?toegang=${t.id}`} volledig={`Beëindigen: ${t.naam}`}>Beëindigen</KnopLink>
            : <Formulier action={`${clientpad(beeld.dossier.id)}/intrekken`} verborgen={{ toegang: t.id }}><Knop maat="rij" volledig={`Intrekken: ${t.naam}`}>Intrekken</Knop></Formulier>,
        }))} />
      )}
    </Kaart>
  );
}

function Uitnodigen({ beeld, toegang }: { beeld: Beeld; toegang: readonly Clienttoegang[] }) {
  const { vertegenwoordiger_naam: mentor } = beeld.dossier.gegevens.personalia ?? {};
  const actief = (h: Clienttoegang['hoedanigheid']) => toegang.filter((t) => t.soort === 'toegang' && t.hoedanigheid === h).length;
  return (
    <Kaart titel="Uitnodigen">
      <p>Je krijgt een blad met een code. Geef het mee of lees het voor, en help als dat nodig is. De cliënt ziet dan het eigen dossier: waar het staat, wat erin staat en wie keek.</p>
      {actief('client') === 0 && <Formulier action={clientpad(beeld.dossier.id)} verborgen={{ hoedanigheid: 'client' }}><Knop soort="hoofd">{beeld.naam} uitnodigen</Knop></Formulier>}
      {typeof mentor === 'string' && mentor !== '' && actief('vertegenwoordiger') < 2 && <Formulier action={clientpad(beeld.dossier.id)} verborgen={{ hoedanigheid: 'vertegenwoordiger' }}><p><Knop>{mentor} uitnodigen, als vertegenwoordiger</Knop></p></Formulier>}
      <p className="voordeur-klein voordeur-grijs">Een nieuwe code maakt de vorige ongeldig. Meedoen is vrijwillig: voor de aanvraag en de woning maakt het niet uit.</p>
    </Kaart>
  );
}

async function toon(v: IngelogdVerzoek, beeld: Beeld, weigering?: Weigering): Promise<Response> {
  if (!magDit(beeld)) return dossierNietGevonden(v);
  const toegang = await v.kern.verbinding.als(v.token, (tx) => leesClienttoegang(tx, beeld.dossier.id));
  const gedaan = v.c.req.query('gedaan') ?? '';
  return blad(v, { titel: `Mijn Voordeur: dossier ${beeld.dossier.kenmerk}`, deel: '/dossiers', smal: true, status: weigering ? STATUS_VAN[weigering.soort] : 200, melding: Object.hasOwn(MELDINGEN, gedaan) ? MELDINGEN[gedaan] : undefined }, (
    <>
      {kruimels(beeld)}
      <Kop titel="Mijn Voordeur van de cliënt" sub="De cliënt kijkt zelf mee, met een eigen account. Een wettelijk vertegenwoordiger kan dat ook." />
      {weigering && <Alert soort="fout" titel={weigering.reden} rol="alert"><p>{weigering.wat}</p></Alert>}
      <Nu v={v} beeld={beeld} toegang={toegang} />
      <Uitnodigen beeld={beeld} toegang={toegang} />
    </>
  ));
}

/** `GET /dossiers/:id/mijn-voordeur`. */
export const clientpagina = (v: IngelogdVerzoek): Promise<Response> => metDossier(v, (beeld) => toon(v, beeld));

/** `POST /dossiers/:id/mijn-voordeur`: makes a code and shows it once, on the sheet for the client. */
export async function nodigClientUit(v: IngelogdVerzoek): Promise<Response> {
  const gekozen = eenTekst(await leesPost(v.c), 'hoedanigheid');
  const hoedanigheid = HOEDANIGHEDEN.find((h) => h === gekozen);
  return metDossier(v, async (beeld) => {
    if (!hoedanigheid) return toon(v, beeld);
    const uit = await clientUitnodigen(v.kern, v, beeld.dossier.id, hoedanigheid);
    if (!uit.ok) return toon(v, beeld, uit);
    return blad(v, { titel: `Blad voor de cliënt: dossier ${beeld.dossier.kenmerk}`, deel: '/dossiers', smal: true }, (
      <>
        {kruimels(beeld)}
        <div className="voordeur-nietafdrukken">
          <Kop titel="Het blad voor de cliënt" sub="Druk dit af of lees het voor. Na deze pagina is de code niet meer te zien." rechts={<KnopLink href={clientpad(beeld.dossier.id)}>Klaar</KnopLink>} />
        </div>
        <Clientblad uitnodiging={uit.waarde} vertegenwoordiger={hoedanigheid === 'vertegenwoordiger'} adres={eigenAdres(v)} />
      </>
    ));
  });
}

/** `GET /dossiers/:id/mijn-voordeur/intrekken?toegang=…`: what it means for the client, before access ends. */
export const bevestigClientEinde = (v: IngelogdVerzoek): Promise<Response> => metDossier(v, async (beeld) => {
  if (!magDit(beeld)) return dossierNietGevonden(v);
  const pad = clientpad(beeld.dossier.id);
  const t = (await v.kern.verbinding.als(v.token, (tx) => leesClienttoegang(tx, beeld.dossier.id))).find(({ id, soort }) => soort === 'toegang' && id === v.c.req.query('toegang'));
  if (!t) return v.c.redirect(pad, 303);
  const titel = `Toegang van ${t.naam} beëindigen?`;
  return blad(v, { titel: `Toegang beëindigen: dossier ${beeld.dossier.kenmerk}`, deel: '/dossiers', smal: true }, (
    <>
      {kruimels(beeld)}
      <Kop titel={titel} sub={`${NAMEN[t.hoedanigheid]}. Dit gaat meteen in.`} />
      <Kaart titel="Wat er stopt">
        <ul className="voordeur-opsomming">
          <li>{t.naam} kan dit dossier niet meer zelf zien in Mijn Voordeur, en daar niets meer vragen of wijzigen.</li>
          <li>Staat Mijn Voordeur nog open, dan stopt dat ook.</li>
        </ul>
        <p>Het recht om gegevens te zien of te laten verbeteren blijft. Vragen kan dan via jou. Weer meekijken kan met een nieuwe uitnodiging.</p>
        <Formulier action={`${pad}/intrekken`} verborgen={{ toegang: t.id }}><Knoppen><Knop soort="gevaar">Toegang beëindigen</Knop><KnopLink href={pad}>Terug, niets beëindigen</KnopLink></Knoppen></Formulier>
      </Kaart>
    </>
  ));
});

/** `POST /dossiers/:id/mijn-voordeur/intrekken`: ends access or withdraws the invitation. */
export async function trekClientIn(v: IngelogdVerzoek): Promise<Response> {
  const id = eenTekst(await leesPost(v.c), 'toegang') ?? '';
  return metDossier(v, async (beeld) => {
    const uit = await clienttoegangIntrekken(v.kern, v, beeld.dossier.id, id);
    return uit.ok ? v.c.redirect(`${clientpad(beeld.dossier.id)}?gedaan=ingetrokken`, 303) : toon(v, beeld, uit);
  });
}
