import { zegMoment, zegDatum } from '../../domain/kalender/zeg.ts';
import { inNederland, type Dag } from '../../domain/kalender/dag.ts';
import { ROLNAMEN, type Rol } from '../../domain/partijen/rollen.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesAccounts, leesPartijenZonderBeheerder, leesUitnodigingen, type Accountregel, type Partijregel, type Uitnodigingregel } from '../../storage/lezen/accounts.ts';
import { blad } from '../blad.tsx';
import { adresMet, keuzeUit, tekstUit } from '../lijsten/adres.ts';
import { alsCsv, stuurCsv, type Csvkolom } from '../lijsten/csv.ts';
import { Alert, Badge, Filterbalk, Formulier, Kaart, Knop, KnopLink, Kop, Leeg, Lijst, Tabel, Titelcel, type Rij, type Tabelkolom } from '../ui/index.ts';
import { accountpad, ACCOUNTSPAD, UITNODIGPAD } from './paden.ts';
import { dagenNiet, kies, LANG_NIET, SORTERINGEN, STANDEN, STANDNAMEN, type Selectie, type Sortering } from './selectie.ts';

const MELDINGEN: Record<string, string> = {
  beeindigd: 'De toegang is beëindigd. Alle sessies zijn voorbij.', ingetrokken: 'De uitnodiging is ingetrokken. De code werkt niet meer.',
};

const leesSelectie = ({ c }: IngelogdVerzoek): Selectie => ({
  zoek: tekstUit(c, 'q'), rol: tekstUit(c, 'rol') || undefined, stand: keuzeUit(c, 'stand', STANDEN) ?? 'actief', sortering: keuzeUit(c, 'sorteer', SORTERINGEN) ?? 'naam', omgekeerd: c.req.query('omgekeerd') !== undefined,
});

/** When someone last signed in, in words. */
const zegGezien = (a: Accountregel, vandaag: Dag): string => (a.gezien_op === null ? 'nog nooit' : a.gezien_op === vandaag ? 'vandaag' : zegDatum(a.gezien_op));
const zegGegeven = (a: Accountregel): string => [a.gegeven_op && zegDatum(inNederland(a.gegeven_op).dag), a.gegeven_door ? `door ${a.gegeven_door}` : 'bij het inrichten'].filter(Boolean).join(', ');

const KOLOMMEN: readonly Csvkolom<Accountregel>[] = [
  { kop: 'Naam', waarde: (a) => a.naam }, { kop: 'Rol', waarde: (a) => ROLNAMEN[a.rol] }, { kop: 'E-mailadres', waarde: (a) => a.email }, { kop: 'Toegang', waarde: (a) => (a.actief ? 'ja' : 'beëindigd') },
  { kop: 'Laatst ingelogd', waarde: (a) => a.gezien_op }, { kop: 'Gegeven op', waarde: (a) => a.gegeven_op && inNederland(a.gegeven_op).dag }, { kop: 'Gegeven door', waarde: (a) => a.gegeven_door }, { kop: 'Beëindigd op', waarde: (a) => a.beeindigd_op && inNederland(a.beeindigd_op).dag },
];

type Kolom = 'naam' | 'rol' | 'gezien' | 'gegeven';

function Accounts({ accounts, selectie, vandaag, pad }: { accounts: readonly Accountregel[]; selectie: Selectie; vandaag: Dag; pad: (delen: Record<string, string | undefined>) => string }) {
  const sorteer = (op: Sortering): Tabelkolom<Kolom>['sorteer'] => {
    const hier = selectie.sortering === op;
    return { href: pad({ sorteer: op, omgekeerd: hier && !selectie.omgekeerd ? '' : undefined }), nu: hier ? (selectie.omgekeerd ? 'aflopend' : 'oplopend') : undefined };
  };
  const kolommen: Tabelkolom<Kolom>[] = [
    { sleutel: 'naam', kop: 'Naam', rijkop: true, sorteer: sorteer('naam') }, { sleutel: 'rol', kop: 'Rol', sorteer: sorteer('rol') },
    { sleutel: 'gezien', kop: selectie.stand === 'beeindigd' ? 'Beëindigd op' : 'Laatst ingelogd', sorteer: sorteer('gezien') }, { sleutel: 'gegeven', kop: 'Toegang gegeven' },
  ];
  const rijen: Rij<Kolom>[] = accounts.map((a) => ({
    sleutel: a.merk,
    cellen: {
      naam: <Titelcel titel={a.naam} href={accountpad(a.merk)} sub={[a.ik && 'dit ben jij', a.email].filter(Boolean).join(' · ') || undefined} />, rol: ROLNAMEN[a.rol], gegeven: zegGegeven(a),
      gezien: a.actief ? <>{zegGezien(a, vandaag)} {dagenNiet(a, vandaag) >= LANG_NIET && <Badge stand="let-op">{dagenNiet(a, vandaag)} dagen niet</Badge>}</> : a.beeindigd_op && zegDatum(inNederland(a.beeindigd_op).dag),
    },
  }));
  return <Tabel bijschrift="Accounts van je organisatie" kolommen={kolommen} rijen={rijen} />;
}

function Uitnodigingen({ uitnodigingen, organisatie, vandaag, nu }: { uitnodigingen: readonly Uitnodigingregel[]; organisatie: string; vandaag: Dag; nu: Date }) {
  return (
    <Kaart plat titel="Uitnodigingen die openstaan">
      <Lijst items={uitnodigingen.map((u) => ({
        sleutel: u.id, titel: u.naam,
        regels: [`${ROLNAMEN[u.rol]}${u.organisatie === organisatie ? '' : ` bij ${u.organisatie}`} · door ${u.door}`, u.verloopt <= nu ? <Badge key="v" stand="let-op">verlopen</Badge> : `werkt tot ${zegMoment(u.verloopt, vandaag)}`],
        actie: <Formulier action={`/beheer/uitnodigingen/${u.id}/intrekken`}><Knop maat="rij" volledig={`Intrekken: uitnodiging van ${u.naam}`}>Intrekken</Knop></Formulier>,
      }))} />
    </Kaart>
  );
}

/** Parties nobody looks after yet, for the beheerder of the service point. */
function ZonderBeheerder({ partijen, vandaag }: { partijen: readonly Partijregel[]; vandaag: Dag }) {
  return (
    <Kaart plat titel="Organisaties zonder beheerder" voet="Geef elke organisatie één eerste beheerder. Die geeft de eigen collega’s toegang.">
      <details className="voordeur-meer voordeur-contactteams" open={partijen.length <= 8}>
        <summary>{partijen.length === 1 ? 'Eén organisatie' : `${partijen.length} organisaties`}</summary>
        <Lijst items={partijen.map((p) => ({
          sleutel: `${p.regeling} ${p.organisatie}`, titel: p.naam, regels: p.uitgenodigd_tot ? [`Uitgenodigd, de code werkt tot ${zegMoment(p.uitgenodigd_tot, vandaag)}`] : [],
          actie: <KnopLink maat="rij" href={adresMet(UITNODIGPAD, { organisatie: p.organisatie, regeling: p.regeling })} volledig={`Beheerder uitnodigen voor ${p.naam}`}>Beheerder uitnodigen</KnopLink>,
        }))} />
      </details>
    </Kaart>
  );
}

const ZonderTweedeFactor = () => (
  <Alert soort="let-op" titel="Inloggen vraagt nog geen tweede factor">
    <p>Wie het wachtwoord van een collega heeft, komt binnen. Vraag wie Voordeur voor jullie draait om OIDC_ACR of OIDC_AMR in te stellen.</p>
  </Alert>
);

const zin = (accounts: readonly Accountregel[]): string => {
  const actief = accounts.filter((a) => a.actief).length;
  return actief === 1 ? 'Eén persoon van je organisatie heeft toegang.' : `${actief} mensen van je organisatie hebben toegang.`;
};

/** `GET /beheer/accounts`: who of the own organisation gets in, as a page or as CSV. */
export async function accountspagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, token, wie, nu, vandaag } = v;
  const selectie = leesSelectie(v);
  const { alle, uitnodigingen, partijen } = await kern.verbinding.als(token, async (tx) => ({ alle: await leesAccounts(tx), uitnodigingen: await leesUitnodigingen(tx), partijen: await leesPartijenZonderBeheerder(tx) }));
  const gekozen = kies(alle, selectie, vandaag);
  if (c.req.query('als') === 'csv') return stuurCsv(c, 'accounts', vandaag, alsCsv(KOLOMMEN, gekozen));
  const delen = { q: selectie.zoek, rol: selectie.rol, stand: selectie.stand === 'actief' ? undefined : selectie.stand };
  const pad = ({ omgekeerd, ...extra }: Record<string, string | undefined>) => { const adres = adresMet(ACCOUNTSPAD, { ...delen, ...extra }); return omgekeerd === undefined ? adres : `${adres}${adres.includes('?') ? '&' : '?'}omgekeerd`; };
  const rollen = [...new Set(alle.map((a) => a.rol))].sort((a, b) => ROLNAMEN[a].localeCompare(ROLNAMEN[b], 'nl'));
  const gedaan = c.req.query('gedaan') ?? '';
  return blad(v, { titel: 'Accounts', deel: ACCOUNTSPAD, melding: Object.hasOwn(MELDINGEN, gedaan) ? MELDINGEN[gedaan] : undefined }, (
    <>
      <Kop titel={`Accounts van ${wie.organisatieNaam}`} sub={zin(alle)} rechts={<KnopLink soort="hoofd" href={UITNODIGPAD}>Collega uitnodigen</KnopLink>} />
      {kern.zonderTweedeFactor && <ZonderTweedeFactor />}
      <Filterbalk
        action={ACCOUNTSPAD} label="Zoek een account" wis={selectie.zoek || selectie.rol || selectie.stand !== 'actief' ? ACCOUNTSPAD : undefined}
        velden={[
          { soort: 'zoek', naam: 'q', label: 'Naam of adres', waarde: selectie.zoek },
          { soort: 'keuze', naam: 'rol', label: 'Rol', waarde: selectie.rol, opties: [{ waarde: '', naam: 'Alle rollen' }, ...rollen.map((rol: Rol) => ({ waarde: rol, naam: ROLNAMEN[rol] }))] },
          { soort: 'keuze', naam: 'stand', label: 'Toegang', waarde: selectie.stand, opties: STANDEN.map((stand) => ({ waarde: stand, naam: STANDNAMEN[stand] })) },
        ]}
      />
      <Kaart plat titel={STANDNAMEN[selectie.stand]} rechts={<span className="voordeur-klein">{gekozen.length} · <a href={pad({ als: 'csv', sorteer: selectie.sortering })}>CSV</a></span>}>
        {gekozen.length === 0 ? <Leeg titel="Niemand gevonden">Zoek op een deel van een naam, of kies andere filters.</Leeg> : <Accounts accounts={gekozen} selectie={selectie} vandaag={vandaag} pad={pad} />}
      </Kaart>
      {uitnodigingen.length > 0 && <Uitnodigingen uitnodigingen={uitnodigingen} organisatie={wie.organisatie} vandaag={vandaag} nu={nu} />}
      {partijen.length > 0 && <ZonderBeheerder partijen={partijen} vandaag={vandaag} />}
    </>
  ));
}
