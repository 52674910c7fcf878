import { accountBeeindigen, accountvragen, accountWijzigen, sessiesBeeindigen } from '../../actions/beheer/accounts.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { zegDatum, zegMoment } from '../../domain/kalender/zeg.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import { geweigerd, type Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesAccounts, leesSessiesVan, leesToegangswijzigingen, type Accountregel, type Sessieregel, type Toegangswijziging } from '../../storage/lezen/accounts.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN, veldfouten } from '../formulier/fouten.ts';
import { Weigeringmelding } from '../formulier/formulierpagina.tsx';
import { leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { Vraagvelden } from '../formulier/vragen.tsx';
import { Alert, Formulier, Gegevens, Kaart, Knop, Knoppen, KnopLink, Kop, Kruimelpad, Lijst } from '../ui/index.ts';
import { accountpad, ACCOUNTSPAD } from './paden.ts';
import { SOORTEN } from './sessies.tsx';
import { partijVoor } from './uitnodigen.tsx';

/* One account of the own organisation. */

const MELDINGEN: Record<string, string> = { gewijzigd: 'Bewaard. Bij een andere rol is diegene overal uitgelogd.', sessies: 'Diegene is overal uitgelogd.' };
const SOORT: Record<Toegangswijziging['soort'], string> = { gegeven: 'Toegang gegeven', gewijzigd: 'Gewijzigd', beeindigd: 'Toegang beëindigd', heropend: 'Toegang heropend' };

type Poging = { ingevuld: Ingevuld; weigering: Weigering };

function Wijzigen({ v, account, poging }: { v: IngelogdVerzoek; account: Accountregel; poging?: Poging }) {
  const vragen = accountvragen(partijVoor(v)?.rollen ?? []);
  return (
    <Kaart titel="Naam en rol" voet={<Knop soort="hoofd" form="account">Bewaren</Knop>}>
      <Formulier action={accountpad(account.merk)} id="account">
        <Vraagvelden vragen={vragen} lijsten={{}} ingevuld={poging?.ingevuld ?? { naam: account.naam, rol: account.rol }} fouten={poging && veldfouten(poging.weigering, vragen)} />
      </Formulier>
      <p className="voordeur-klein voordeur-grijs">Een andere rol ziet andere dossiers. Wat aan de oude rol hing, zoals een vervanging en concepten, stopt dan.</p>
    </Kaart>
  );
}

function Sessies({ account, sessies, vandaag }: { account: Accountregel; sessies: readonly Sessieregel[]; vandaag: Dag }) {
  return (
    <Kaart plat titel="Nu ingelogd" voet={sessies.length > 0 ? <Formulier action={`${accountpad(account.merk)}/sessies`}><Knop>Overal uitloggen</Knop></Formulier> : undefined}>
      {sessies.length === 0 ? <p className="voordeur-contactteams">Diegene is nergens ingelogd.</p>
        : <Lijst items={sessies.map((s, i) => ({ sleutel: String(i), titel: SOORTEN[s.soort], regels: [`Begonnen ${zegMoment(s.begonnen, vandaag)}, laatst gezien ${zegMoment(s.laatst_gezien, vandaag)}`] }))} />}
    </Kaart>
  );
}

function Beeindigen({ account }: { account: Accountregel }) {
  return (
    <Kaart titel="Toegang beëindigen">
      <p>Gaat {account.naam} weg, of is de toegang niet meer nodig? Beëindig hem dan vandaag. Je ziet eerst wat er stopt.</p>
      <p><KnopLink href={`${accountpad(account.merk)}/beeindigen`}>Toegang beëindigen</KnopLink></p>
    </Kaart>
  );
}

const nietGevonden = (v: IngelogdVerzoek): Response | Promise<Response> => blad(v, { titel: 'Dit account is niet gevonden', deel: ACCOUNTSPAD, smal: true, status: 404 }, (
  <>
    <Kop titel="Dit account is niet gevonden" sub="Het bestaat niet, of het hoort niet bij jouw organisatie." />
    <p><KnopLink href={ACCOUNTSPAD}>Naar de accounts</KnopLink></p>
  </>
));

async function toon(v: IngelogdVerzoek, poging?: Poging): Promise<Response> {
  const { c, kern, token, vandaag } = v;
  const merk = c.req.param('merk') ?? '';
  const { account, sessies, wijzigingen } = await kern.verbinding.als(token, async (tx) => ({
    account: (await leesAccounts(tx)).find((a) => a.merk === merk), sessies: await leesSessiesVan(tx, merk), wijzigingen: await leesToegangswijzigingen(tx, merk),
  }));
  if (!account) return nietGevonden(v);
  const status = poging ? STATUS_VAN[poging.weigering.soort] : 200;
  const gedaan = c.req.query('gedaan') ?? '';
  return blad(v, { titel: account.naam, deel: ACCOUNTSPAD, smal: true, status, fout: status === 400, melding: Object.hasOwn(MELDINGEN, gedaan) ? MELDINGEN[gedaan] : undefined }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Accounts', href: ACCOUNTSPAD }, { naam: account.naam }]} />
      <Kop titel={account.naam} feiten={[ROLNAMEN[account.rol], account.email, account.actief ? (account.gezien_op ? `laatst ingelogd ${zegDatum(account.gezien_op)}` : 'nog nooit ingelogd') : 'toegang beëindigd'].filter(Boolean)} />
      {poging && <Weigeringmelding weigering={poging.weigering} vragen={accountvragen([])} />}
      {account.ik && <Alert soort="info"><p>Dit is je eigen account. Je naam, rol en toegang wijzigt een andere beheerder.</p></Alert>}
      {account.actief && !account.ik && <Wijzigen v={v} account={account} poging={poging} />}
      {account.actief && <Sessies account={account} sessies={sessies} vandaag={vandaag} />}
      <Kaart titel="Wie gaf en wijzigde deze toegang">
        <Gegevens feiten={wijzigingen.map((w) => ({ term: zegMoment(w.op, vandaag), waarde: `${SOORT[w.soort]}: ${ROLNAMEN[w.rol]}, ${w.door ? `door ${w.door}` : 'bij het inrichten'}` }))} />
      </Kaart>
      {account.actief && !account.ik && <Beeindigen account={account} />}
    </>
  ));
}

/** `GET /beheer/accounts/:merk`. */
export const accountpagina = (v: IngelogdVerzoek): Promise<Response> => toon(v);

/** `POST /beheer/accounts/:merk`: another name or role. */
export async function wijzig(v: IngelogdVerzoek): Promise<Response> {
  const merk = v.c.req.param('merk') ?? '';
  const rollen = partijVoor(v)?.rollen ?? [];
  const ingevuld = uitFormulier(await leesPost(v.c), accountvragen(rollen));
  const uit = await accountWijzigen(v.kern, v, merk, rollen, ingevuld);
  return uit.ok ? v.c.redirect(`${accountpad(merk)}?gedaan=gewijzigd`, 303) : toon(v, { ingevuld, weigering: uit });
}

/** Is this the last of the organisation that watches over privacy, in this regeling? */
const laatsteFg = (account: Accountregel, alle: readonly Accountregel[]): boolean =>
  account.rol === 'functionaris-gegevensbescherming' && !alle.some((a) => a.merk !== account.merk && a.actief && a.rol === account.rol && (a.regeling === null || a.regeling === account.regeling));

/** `GET /beheer/accounts/:merk/beeindigen`: what ends, before it does. */
export async function bevestigBeeindigen(v: IngelogdVerzoek): Promise<Response> {
  const merk = v.c.req.param('merk') ?? '';
  const alle = await v.kern.verbinding.als(v.token, leesAccounts);
  const account = alle.find((a) => a.merk === merk);
  if (!account) return nietGevonden(v);
  if (!account.actief || account.ik) return v.c.redirect(accountpad(merk), 303);
  const titel = `Toegang van ${account.naam} beëindigen?`;
  return blad(v, { titel, deel: ACCOUNTSPAD, smal: true }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Accounts', href: ACCOUNTSPAD }, { naam: account.naam, href: accountpad(merk) }, { naam: 'Toegang beëindigen' }]} />
      <Kop titel={titel} sub={`${ROLNAMEN[account.rol]}. Dit gaat meteen in.`} />
      {laatsteFg(account, alle) && <Alert soort="let-op" titel="Dit is de laatste functionaris gegevensbescherming van je organisatie"><p>Daarna kijkt niemand van je organisatie de inzages en de noodtoegang na. Nodig eerst een opvolger uit.</p></Alert>}
      <Kaart titel="Wat er stopt">
        <ul className="voordeur-opsomming">
          <li>{account.sessies === 0 ? 'Inloggen lukt niet meer.' : `Inloggen lukt niet meer, en ${account.sessies === 1 ? 'de sessie die nu openstaat stopt' : `de ${account.sessies} sessies die nu openstaan stoppen`}.`}</li>
          <li>Concepten, vervangingen en noodtoegang van {account.naam} vervallen.</li>
          <li>Codes die {account.naam} aan anderen gaf en die nog niet zijn gebruikt, werken niet meer.</li>
        </ul>
        <p>Wat {account.naam} vastlegde, blijft staan. Terugkomen kan met een nieuwe uitnodiging.</p>
        <Formulier action={`${accountpad(merk)}/beeindigen`}><Knoppen><Knop soort="gevaar">Toegang beëindigen</Knop><KnopLink href={accountpad(merk)}>Terug, niets beëindigen</KnopLink></Knoppen></Formulier>
      </Kaart>
    </>
  ));
}

/** `POST /beheer/accounts/:merk/beeindigen`. */
export async function beeindig(v: IngelogdVerzoek): Promise<Response> {
  const uit = await accountBeeindigen(v.kern, v, v.c.req.param('merk') ?? '');
  return uit.ok ? v.c.redirect(`${ACCOUNTSPAD}?gedaan=beeindigd`, 303) : toon(v, { ingevuld: {}, weigering: uit });
}

/** `POST /beheer/accounts/:merk/sessies`: signs someone out everywhere. */
export async function logOveralUit(v: IngelogdVerzoek): Promise<Response> {
  const merk = v.c.req.param('merk') ?? '';
  const aantal = await sessiesBeeindigen(v.kern, v, merk);
  return aantal > 0 ? v.c.redirect(`${accountpad(merk)}?gedaan=sessies`, 303) : toon(v, { ingevuld: {}, weigering: geweigerd({ soort: 'mag-niet-nu', reden: 'Er was geen sessie meer.', wat: 'Diegene is nergens ingelogd.' }) });
}
