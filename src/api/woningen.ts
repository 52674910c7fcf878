import { isId, type Ingelogd, type Kern } from '../actions/kern.ts';
import { woningAanmelden, werkgemeenten, WONINGVRAGEN } from '../actions/woning/woning-aanmelden.ts';
import { INTREKVRAGEN, woningIntrekken } from '../actions/woning/woning-intrekken.ts';
import { VRIJGEEFVRAGEN, woningVrijgeven } from '../actions/woning/woning-vrijgeven.ts';
import { WIJZIGVRAGEN, woningWijzigen } from '../actions/woning/woning-wijzigen.ts';
import type { Vragen } from '../domain/invoer/vragen.ts';
import { WONINGSTATUSSEN, type Woningstatus } from '../domain/keten/stand.ts';
import { DOSSIERSTAPPEN, WONINGSTAPPEN } from '../domain/keten/stappen.ts';
import type { Uitkomst } from '../domain/uitkomst.ts';
import { fout, geweigerd } from '../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../http/route.ts';
import { isWoningsleutel, leesWoninglijst, woningsleutel, type Woningrij } from '../storage/lezen/api-woningen.ts';
import { BASIS, type Bewerking } from './bewerking.ts';
import { zetStap } from './dossiers.ts';
import { leesJson, leesZoek } from './invoer.ts';
import { metVelden, vragenlijf, voorlegLijf, WONINGBUURT, WONINGVERSIE } from './openapi/invoer.ts';
import { alsProbleem } from './problemen.ts';
import { volgendBlad } from './volgende.ts';
import type { Vorm } from './vormen.ts';

const WEG = geweigerd({ soort: 'niet-gevonden', reden: 'Deze woning is niet gevonden.', wat: 'Zij bestaat niet, of is niet met jouw organisatie gedeeld.' });
const ZOEK: Vragen = {
  status: { label: 'Alleen woningen met deze status', soort: 'keuze', opties: WONINGSTATUSSEN.map((code) => ({ code, naam: code })) },
  gemeente: { label: 'Alleen woningen in deze gemeente', soort: 'keuze', opties: 'gemeenten' },
  na: { label: 'Verder na deze plek; neem haar over uit "volgende"', soort: 'tekst' },
  aantal: { label: 'Hoeveel woningen per bladzijde (25 als je niets zegt)', soort: 'aantal', min: 1, max: 100 },
};
const woningpad = (id: string): string => `${BASIS}/woningen/${id}`;

/** Which steps on this home are open to this person, and if not why. */
function acties({ wie }: IngelogdVerzoek, w: Woningrij): Vorm<'Woning'>['acties'] {
  const vanMij = wie.rol === 'woonconsulent' && wie.organisatie === w.corporatie;
  const stappen = [
    { actie: 'woning-voorleggen', titel: DOSSIERSTAPPEN['woning-voorleggen'].titel, kan: w.status === 'vrij', eerst: 'Voorleggen kan alleen als de woning vrij is.' },
    ...EIGEN_STAPPEN.map((actie) => ({ actie, titel: WONINGSTAPPEN[actie].titel, kan: WONINGSTAPPEN[actie].mag.includes(w.status), eerst: WONINGSTAPPEN[actie].eerst as string })),
  ];
  return stappen.map(({ actie, titel, kan, eerst }) => ({
    actie, titel, mag: vanMij && kan, href: `${woningpad(w.id)}/acties/${actie}`,
    ...(!vanMij ? { waarom: 'Dit is aan de woonconsulent van de corporatie van deze woning.' } : kan ? {} : { waarom: `De woning is nu ${w.status}.`, wat: eerst }),
  }));
}

/** What is not known stays out. */
function beeld(verzoek: IngelogdVerzoek, { dossier, ...w }: Woningrij): Vorm<'Woning'> {
  const bekend = Object.fromEntries(Object.entries(w).filter(([, waarde]) => waarde !== null)) as Omit<Vorm<'Woning'>, 'acties' | 'dossier'>;
  return { ...bekend, ...(dossier ? { dossier } : {}), acties: acties(verzoek, { ...w, dossier }) };
}

async function lijst(verzoek: IngelogdVerzoek): Promise<Response> {
  const { c, kern, token } = verzoek;
  const gemeenten = kern.regelingen.alle().flatMap((r) => r.gemeenten);
  const gelezen = leesZoek(c, ZOEK, { gemeenten });
  if (!gelezen.ok) return alsProbleem(c, gelezen);
  const { status, gemeente, na, aantal = 25 } = gelezen.waarde as { status?: Woningstatus; gemeente?: string; na?: string; aantal?: number };
  if (na && !isWoningsleutel(na)) return alsProbleem(c, { soort: 'ongeldig', reden: 'Deze plek in de lijst bestaat niet.', velden: [{ veld: 'na', melding: 'Neem het adres over dat in "volgende" staat, of laat "na" weg.' }] });
  const rijen = await kern.verbinding.als(token, (tx) => leesWoninglijst(tx, { status, gemeente }, na, aantal + 1));
  return c.json({ woningen: rijen.slice(0, aantal).map((w) => beeld(verzoek, w)), volgende: volgendBlad(c, rijen, aantal, woningsleutel) } satisfies Vorm<'Woninglijst'>);
}

async function lees(verzoek: IngelogdVerzoek, id: string): Promise<Vorm<'Woning'> | undefined> {
  const [rij] = isId(id) ? await verzoek.kern.verbinding.als(verzoek.token, (tx) => leesWoninglijst(tx, { id }, undefined, 1)) : [];
  return rij && beeld(verzoek, rij);
}

async function toon(verzoek: IngelogdVerzoek): Promise<Response> {
  const woning = await lees(verzoek, verzoek.c.req.param('id') ?? '');
  return woning ? verzoek.c.json(woning) : alsProbleem(verzoek.c, WEG);
}

async function meldAan(verzoek: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = verzoek;
  const invoer = await leesJson(c);
  if (!invoer.ok) return invoer.antwoord;
  const uitkomst = await woningAanmelden(kern, { wie, token }, invoer.waarde);
  if (!uitkomst.ok) return alsProbleem(c, uitkomst);
  return c.json(await lees(verzoek, uitkomst.waarde.woning), 201, { location: woningpad(uitkomst.waarde.woning) });
}

type Eigenstap = 'woning-wijzigen' | 'woning-vrijgeven' | 'woning-intrekken';
const EIGEN_STAPPEN: readonly Eigenstap[] = ['woning-wijzigen', 'woning-vrijgeven', 'woning-intrekken'];
const ZET: Record<Eigenstap, (kern: Kern, wie: Ingelogd, id: string, invoer: unknown) => Promise<Uitkomst<unknown>>> = { 'woning-wijzigen': woningWijzigen, 'woning-vrijgeven': woningVrijgeven, 'woning-intrekken': woningIntrekken };

const zetEigen = (stap: Eigenstap) => async (verzoek: IngelogdVerzoek): Promise<Response> => {
  const { c, kern, wie, token } = verzoek;
  const id = c.req.param('id') ?? '';
  const invoer = await leesJson(c);
  if (!invoer.ok) return invoer.antwoord;
  const uitkomst = await ZET[stap](kern, { wie, token }, id, invoer.waarde);
  if (!uitkomst.ok) return alsProbleem(c, uitkomst);
  return c.json({ woning: (await lees(verzoek, id)) ?? null, melding: `${WONINGSTAPPEN[stap].gedaan}.` } satisfies Vorm<'Woningresultaat'>);
};

/** The same step as on the dossier, for whoever starts from the home. */
async function legVoor(verzoek: IngelogdVerzoek): Promise<Response> {
  const invoer = await leesJson(verzoek.c);
  if (!invoer.ok) return invoer.antwoord;
  const { dossier, ...rest } = invoer.waarde;
  if (!isId(dossier)) return alsProbleem(verzoek.c, fout('dossier', 'Stuur de id van het dossier waaraan je de woning voorlegt.'));
  return zetStap(verzoek, 'woning-voorleggen', dossier, { ...rest, woning: verzoek.c.req.param('id') });
}

const aanmelden = (pad: string, naam: string, titel: string): Bewerking => ({
  methode: 'POST', pad: `${BASIS}${pad}`, toegang: 'ingelogd', doe: meldAan, naam, titel, onderdeel: 'Woningen',
  uitleg: 'Een corporatie stelt een woning beschikbaar voor de regeling. Vanaf dan kan zij aan een kandidaat worden voorgelegd.',
  lijf: metVelden(vragenlijf(WONINGVRAGEN, (r) => ({ werkgemeenten: werkgemeenten(r, '') })), WONINGBUURT),
  antwoord: { status: 201, vorm: 'Woning', tekst: 'De aangemelde woning; het adres staat in Location.' }, fouten: [400, 401, 403, 413, 415],
});

const eigen = (stap: Eigenstap, uitleg: string, lijf: Bewerking['lijf'], tekst: string): Bewerking => ({
  methode: 'POST', pad: `${BASIS}/woningen/:id/acties/${stap}`, toegang: 'ingelogd', doe: zetEigen(stap), naam: stap, titel: WONINGSTAPPEN[stap].titel, onderdeel: 'Woningen', uitleg, lijf,
  antwoord: { status: 200, vorm: 'Woningresultaat', tekst }, fouten: [400, 401, 403, 404, 409, 413, 415],
});

export const woningbewerkingen: readonly Bewerking[] = [
  {
    methode: 'GET', pad: `${BASIS}/woningen`, toegang: 'ingelogd', doe: lijst, naam: 'woningen-tonen', titel: 'De woningen die je mag zien', onderdeel: 'Woningen',
    uitleg: 'Een corporatie ziet haar eigen woningen, het Servicepunt die van de regio, anderen de woning bij hun dossier.', zoek: ZOEK,
    antwoord: { status: 200, vorm: 'Woninglijst', tekst: 'Een bladzijde woningen.' }, fouten: [400, 401],
  },
  aanmelden('/woningen', 'woning-aanmelden', 'Een woning aanmelden'),
  aanmelden('/woningen/acties/woning-aanmelden', 'woning-aanmelden-als-actie', 'Een woning aanmelden, als actie'),
  {
    methode: 'GET', pad: `${BASIS}/woningen/:id`, toegang: 'ingelogd', doe: toon, naam: 'woning-tonen', titel: 'Eén woning', onderdeel: 'Woningen',
    antwoord: { status: 200, vorm: 'Woning', tekst: 'De woning.' }, fouten: [401, 404],
  },
  eigen('woning-wijzigen', 'Alle gegevens van de woning zoals zij nu zijn; wat je weglaat, wordt leeg. De gemeente kan niet anders worden. Dat kan zolang de woning aan niemand is voorgelegd. Met "versie" hoor je of iemand anders je voor was (409).', metVelden(vragenlijf(WIJZIGVRAGEN), { ...WONINGBUURT, ...WONINGVERSIE }), 'De gewijzigde woning.'),
  eigen('woning-vrijgeven', 'Een aangekondigde woning kan vanaf nu worden voorgelegd. De huur wordt getoetst aan de grens van het jaar waarin zij beschikbaar komt.', vragenlijf(VRIJGEEFVRAGEN), 'De vrijgegeven woning.'),
  eigen('woning-intrekken', 'De woning is toch niet voor deze regeling. Dat kan zolang zij aan niemand is voorgelegd.', vragenlijf(INTREKVRAGEN), 'De ingetrokken woning.'),
  {
    methode: 'POST', pad: `${BASIS}/woningen/:id/acties/woning-voorleggen`, toegang: 'ingelogd', doe: legVoor, naam: 'woning-voorleggen-vanuit-woning', titel: 'Deze woning voorleggen', onderdeel: 'Woningen',
    uitleg: 'Dezelfde stap als woning-voorleggen op een dossier, voor wie bij de woning begint.', lijf: voorlegLijf,
    antwoord: { status: 200, vorm: 'Stapresultaat', tekst: 'Woning voorgelegd; het dossier zoals het nu is.' }, fouten: [400, 401, 403, 404, 409, 413, 415],
  },
];
