import { magPartijcontact, partijcontactBijhouden, PARTIJCONTACTVRAGEN } from '../../actions/vervanging/contacten.ts';
import { PARTIJNOTITIEVRAGEN } from '../../actions/vervanging/notities.ts';
import { isId } from '../../actions/kern.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesNotities } from '../../storage/lezen/notities.ts';
import { leesPartijcontacten, type Partijcontactregel } from '../../storage/lezen/vervanging.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { Vragenformulier } from '../formulier/formulierpagina.tsx';
import { alsIngevuld, eenTekst, leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { Kaart, Knop, KnopLink, Kolom, Kop, Kruimelpad, Leeg, Lijst, Link } from '../ui/index.ts';
import { Bereik } from './contact.tsx';
import { meldingVan, Schrijfkaart, type Notitieplek } from './formulieren.tsx';
import { Notitielijst } from './kaart.tsx';

type Partij = { code: string; naam: string; regeling: string; servicepunt: string };

const nietGevonden = (v: IngelogdVerzoek) => blad(v, { titel: 'Deze partij is niet gevonden', deel: '/regelingen', smal: true, status: 404 }, (
  <>
    <h1 className="utrecht-heading-1">Deze partij is niet gevonden</h1>
    <p>Je ziet de contactpersonen van de partijen in je eigen regeling.</p>
    <p><KnopLink href={v.wie.regeling ? `/regelingen/${v.wie.regeling}/partijen` : '/regelingen'}>Naar de partijen</KnopLink></p>
  </>
));

/** The party of the address, in the reader's own regeling only. */
function partijUit(v: IngelogdVerzoek): Partij | undefined {
  if (!v.wie.regeling || v.c.req.param('regeling') !== v.wie.regeling) return undefined;
  const regeling = v.kern.regelingen.op(v.wie.regeling, v.vandaag);
  const partij = regeling.partijen.find((p) => p.code === v.c.req.param('partij'));
  return partij && { code: partij.code, naam: partij.naam, regeling: regeling.regeling, servicepunt: regeling.servicepunt.naam };
}

const padVan = ({ regeling, code }: Partij): string => `/regelingen/${regeling}/partijen/${code}`;
const kruimelsVan = (p: Partij) => [{ naam: 'Regeling', href: '/regelingen' }, { naam: 'Partijen', href: `/regelingen/${p.regeling}/partijen` }, { naam: p.naam, href: padVan(p) }];

function Contacten({ partij, contacten, mag }: { partij: Partij; contacten: readonly Partijcontactregel[]; mag: boolean }) {
  const nieuw = mag && <KnopLink icoon="plus" maat="rij" href={`${padVan(partij)}/contacten/nieuw`}>Contactpersoon toevoegen</KnopLink>;
  return (
    <Kaart plat titel="Wie kun je vragen" voet={nieuw || `${partij.naam} en ${partij.servicepunt} houden dit bij.`}>
      {contacten.length === 0
        ? <Leeg titel="Nog geen contactpersonen">{mag ? 'Zet erbij wie je bij deze partij kunt vragen, ook als je collega weg is.' : `${partij.naam} heeft nog niemand opgegeven.`}</Leeg>
        : <Lijst items={contacten.map((c) => ({
          sleutel: c.id, titel: c.naam, rechts: mag && <Link href={`${padVan(partij)}/contacten/${c.id}`}>Wijzigen</Link>,
          regels: [...(c.functie ? [c.functie] : []), ...(c.telefoon ?? c.e_mail ? [<Bereik key="bereik" {...c} />] : [])],
        }))} />}
    </Kaart>
  );
}

async function partijblad(v: IngelogdVerzoek, partij: Partij, plek: Notitieplek, ingevuld: Ingevuld, weigering?: Weigering): Promise<Response> {
  const { contacten, notities } = await v.kern.verbinding.als(v.token, async (tx) => ({ contacten: await leesPartijcontacten(tx, partij.regeling, partij.code), notities: await leesNotities(tx, plek.over) }));
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  return blad(v, { titel: partij.naam, deel: '/regelingen', melding: meldingVan(v), status, fout: status === 400, smal: true }, (
    <>
      <Kruimelpad kruimels={[...kruimelsVan(partij).slice(0, -1), { naam: partij.naam }]} />
      <Kop titel={partij.naam} sub={`Contactpersonen voor iedereen in de regeling; notities alleen voor ${v.wie.organisatieNaam}.`} />
      <Kolom>
        <Contacten partij={partij} contacten={contacten} mag={magPartijcontact(v.wie, partij.code)} />
        <Schrijfkaart plek={plek} nieuw={v.kern.nieuwId()} ingevuld={ingevuld} weigering={weigering} voor={v.wie.organisatieNaam} />
        <Notitielijst notities={notities} pad={plek.pad} vandaag={v.vandaag} />
      </Kolom>
    </>
  ));
}

/** Hands on the notes about the party of this address. The list of notes is the page of the party. */
export async function bijPartij(v: IngelogdVerzoek, doe: (v: IngelogdVerzoek, plek: Notitieplek) => Response | Promise<Response>): Promise<Response> {
  const partij = partijUit(v);
  if (!partij) return nietGevonden(v);
  const plek: Notitieplek = {
    over: { partij: partij.code }, pad: padVan(partij), vragen: PARTIJNOTITIEVRAGEN, deel: '/regelingen', kruimels: kruimelsVan(partij),
    lijst: (ingevuld, weigering) => partijblad(v, partij, plek, ingevuld, weigering), weg: () => nietGevonden(v),
  };
  return doe(v, plek);
}

type Contactplek = { partij: Partij; id: string; bestaand?: Partijcontactregel };

function contactblad(v: IngelogdVerzoek, { partij, id, bestaand }: Contactplek, ingevuld: Ingevuld, weigering?: Weigering): Response | Promise<Response> {
  const titel = bestaand ? 'Contactpersoon wijzigen' : 'Contactpersoon toevoegen';
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  return blad(v, { titel, deel: '/regelingen', smal: true, status, fout: status === 400 }, (
    <>
      <Kruimelpad kruimels={[...kruimelsVan(partij), { naam: titel }]} />
      <Vragenformulier
        action={`${padVan(partij)}/contacten/${bestaand ? id : 'nieuw'}`} concept={`contact-${bestaand ? id : partij.code}`} verborgen={bestaand ? {} : { contact: id }} lijsten={{}} vragen={PARTIJCONTACTVRAGEN} ingevuld={ingevuld} weigering={weigering} knop="Bewaren"
        kaart={{ stap: partij.naam, titel, inleiding: 'Iedereen die in deze regeling inlogt, ziet dit. Gebruik gegevens van het werk.' }}
        naast={<>{bestaand && <Knop soort="stil" maat="groot" naam="doe" waarde="wis">Verwijderen</Knop>}<KnopLink soort="stil" maat="groot" href={padVan(partij)}>Terug</KnopLink></>}
      />
    </>
  ));
}

async function contactplek(v: IngelogdVerzoek): Promise<Contactplek | undefined> {
  const partij = partijUit(v);
  const id = (v.c.req.param('contact') ?? '').toLowerCase();
  if (!partij || (id !== 'nieuw' && !isId(id))) return undefined;
  if (id === 'nieuw') return { partij, id: v.kern.nieuwId() };
  const bestaand = (await v.kern.verbinding.als(v.token, (tx) => leesPartijcontacten(tx, partij.regeling, partij.code))).find((c) => c.id === id);
  return bestaand && { partij, id, bestaand };
}

/** GET the form of a contact person of a party; only for the party itself and the service point. */
export async function contactformulier(v: IngelogdVerzoek): Promise<Response> {
  const plek = await contactplek(v);
  if (!plek || !magPartijcontact(v.wie, plek.partij.code)) return nietGevonden(v);
  const { naam, functie, telefoon, e_mail } = plek.bestaand ?? { naam: undefined, functie: null, telefoon: null, e_mail: null };
  return contactblad(v, plek, alsIngevuld(PARTIJCONTACTVRAGEN, { naam, functie: functie ?? undefined, telefoon: telefoon ?? undefined, e_mail: e_mail ?? undefined }));
}

/** POST: keeps, changes or removes the contact person. */
export async function bewaarContact(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const plek = await contactplek(v);
  if (!plek) return nietGevonden(v);
  const gepost = await leesPost(c);
  const doe = !plek.bestaand ? 'nieuw' : eenTekst(gepost, 'doe') === 'wis' ? 'wis' : 'wijzig';
  const ingevuld = uitFormulier(gepost, PARTIJCONTACTVRAGEN);
  const uitkomst = await partijcontactBijhouden(kern, { wie, token }, plek.partij.code, { id: plek.bestaand ? plek.id : eenTekst(gepost, 'contact') ?? '', doe }, ingevuld);
  if (uitkomst.ok) return c.redirect(`${padVan(plek.partij)}?gedaan=${doe === 'wis' ? 'contact-gewist' : 'contact'}`, 303);
  return uitkomst.soort === 'niet-gevonden' ? nietGevonden(v) : contactblad(v, plek, ingevuld, uitkomst);
}
