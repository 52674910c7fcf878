import { isId } from '../actions/kern.ts';
import { woningAanmelden, werkgemeenten, WONINGVRAGEN } from '../actions/woning/woning-aanmelden.ts';
import { INTREKVRAGEN, woningIntrekken } from '../actions/woning/woning-intrekken.ts';
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
import { vragenlijf, voorlegLijf } from './openapi/invoer.ts';
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
  const vrij = w.status === 'vrij';
  const nee = !vanMij ? { waarom: 'Dit is aan de woonconsulent van de corporatie van deze woning.' } : vrij ? {} : { waarom: `De woning is niet vrij, maar ${w.status}.`, wat: WONINGSTAPPEN['woning-intrekken'].eerst };
  return [['woning-voorleggen', DOSSIERSTAPPEN['woning-voorleggen'].titel], ['woning-intrekken', WONINGSTAPPEN['woning-intrekken'].titel]].map(([actie, titel]) =>
    ({ actie: actie!, titel: titel!, mag: vanMij && vrij, ...nee, href: `${woningpad(w.id)}/acties/${actie}` }));
}

const beeld = (verzoek: IngelogdVerzoek, { dossier, ...w }: Woningrij): Vorm<'Woning'> => ({ ...w, ...(dossier ? { dossier } : {}), acties: acties(verzoek, { ...w, dossier }) });

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

async function trekIn(verzoek: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = verzoek;
  const id = c.req.param('id') ?? '';
  const invoer = await leesJson(c);
  if (!invoer.ok) return invoer.antwoord;
  const uitkomst: Uitkomst<unknown> = await woningIntrekken(kern, { wie, token }, id, invoer.waarde);
  if (!uitkomst.ok) return alsProbleem(c, uitkomst);
  return c.json({ woning: (await lees(verzoek, id)) ?? null, melding: `${WONINGSTAPPEN['woning-intrekken'].gedaan}.` } satisfies Vorm<'Woningresultaat'>);
}

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
  lijf: vragenlijf(WONINGVRAGEN, (r) => ({ werkgemeenten: werkgemeenten(r, '') })),
  antwoord: { status: 201, vorm: 'Woning', tekst: 'De aangemelde woning; het adres staat in Location.' }, fouten: [400, 401, 403, 413, 415],
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
  {
    methode: 'POST', pad: `${BASIS}/woningen/:id/acties/woning-intrekken`, toegang: 'ingelogd', doe: trekIn, naam: 'woning-intrekken', titel: WONINGSTAPPEN['woning-intrekken'].titel, onderdeel: 'Woningen',
    uitleg: 'De woning is toch niet voor deze regeling. Dat kan zolang zij aan niemand is voorgelegd.', lijf: vragenlijf(INTREKVRAGEN),
    antwoord: { status: 200, vorm: 'Woningresultaat', tekst: 'De ingetrokken woning.' }, fouten: [400, 401, 403, 404, 409, 413, 415],
  },
  {
    methode: 'POST', pad: `${BASIS}/woningen/:id/acties/woning-voorleggen`, toegang: 'ingelogd', doe: legVoor, naam: 'woning-voorleggen-vanuit-woning', titel: 'Deze woning voorleggen', onderdeel: 'Woningen',
    uitleg: 'Dezelfde stap als woning-voorleggen op een dossier, voor wie bij de woning begint.', lijf: voorlegLijf,
    antwoord: { status: 200, vorm: 'Stapresultaat', tekst: 'Woning voorgelegd; het dossier zoals het nu is.' }, fouten: [400, 401, 403, 404, 409, 413, 415],
  },
];
