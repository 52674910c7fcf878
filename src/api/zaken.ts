import { isId } from '../actions/kern.ts';
import { ZAAKACTIES } from '../actions/zaak/register.ts';
import { leesOmgeving, magZelf, type ElkeZaakactie } from '../actions/zaak/zaakactie.ts';
import { zetZaakstap } from '../actions/zaak/zet.ts';
import type { Vragen } from '../domain/invoer/vragen.ts';
import { geweigerd } from '../domain/uitkomst.ts';
import { begint, ZAAKSOORTEN, ZAAKSTAPREGELS, type Zaaksoort, type Zaakstap } from '../domain/zaak/soorten.ts';
import { ZAAKLEREN } from '../domain/zaak/zaken.ts';
import type { IngelogdVerzoek } from '../http/route.ts';
import { bladZaken, leesTeksten, metGeheugen, zaakMetId, type GeladenZaak } from '../storage/lezen/zaken.ts';
import { BASIS, type Bewerking, type JsonSchema } from './bewerking.ts';
import { leesJson, leesZoek } from './invoer.ts';
import { vraagschema } from './openapi/invoer.ts';
import { alsProbleem } from './problemen.ts';
import { volgendBlad } from './volgende.ts';
import type { Vorm } from './vormen.ts';

/* What the parties do together, as an API: one operation for each step in the register. */

const WEG = geweigerd({ soort: 'niet-gevonden', reden: 'Deze zaak is niet gevonden.', wat: 'Zij bestaat niet, of is niet voor jouw organisatie.' });
const GEEN_REGELING = geweigerd({ soort: 'niet-bevoegd', reden: 'Je account hoort niet bij één regeling.' });
const ZOEK: Vragen = {
  soort: { label: 'Alleen zaken van deze soort', soort: 'keuze', opties: ZAAKSOORTEN.map((code) => ({ code, naam: ZAAKLEREN[code].woord[1] })) },
  status: { label: 'Alleen zaken met deze status', soort: 'keuze', opties: ['open', 'klaar', 'vervallen'].map((code) => ({ code, naam: code })) },
  na: { label: 'Verder na deze plek; neem haar over uit "volgende"', soort: 'verwijzing' },
  aantal: { label: 'Hoeveel zaken per bladzijde (25 als je niets zegt)', soort: 'aantal', min: 1, max: 100 },
};
const stappenVan = Object.entries(ZAAKACTIES) as [Zaakstap, ElkeZaakactie][];
const pad = (id: string): string => `${BASIS}/zaken/${id}`;

/** `undefined` for an account without a regeling. */
const regelingVan = ({ kern, wie, vandaag }: IngelogdVerzoek) => (wie.regeling ? kern.regelingen.op(wie.regeling, vandaag) : undefined);

function regel(v: IngelogdVerzoek, { id, soort, status, datum, volgnummer, stand }: GeladenZaak): Vorm<'Zaakregel'> {
  return { id, soort, naam: ZAAKLEREN[soort].naam(regelingVan(v)!, stand), status, ...(datum ? { datum } : {}), versie: volgnummer, href: pad(id) };
}

async function acties(tx: Parameters<typeof magZelf>[0], v: IngelogdVerzoek, { id, soort, stand }: GeladenZaak): Promise<Vorm<'Zaak'>['acties']> {
  const uit: Vorm<'Zaak'>['acties'] = [];
  for (const [stap, actie] of stappenVan.filter(([s]) => ZAAKSTAPREGELS[s].soort === soort)) {
    const mag = await magZelf(tx, actie, regelingVan(v)!, { id, stand }, v.wie);
    uit.push({ actie: stap, titel: ZAAKSTAPREGELS[stap].titel, mag: mag.ok, href: `${pad(id)}/acties/${stap}`, ...(mag.ok ? {} : { waarom: mag.reden, ...(mag.wat ? { wat: mag.wat } : {}) }) });
  }
  return uit;
}

async function lees(v: IngelogdVerzoek, id: string): Promise<Vorm<'Zaak'> | undefined> {
  if (!isId(id) || !regelingVan(v)) return undefined;
  return v.kern.verbinding.als(v.token, async (tx) => {
    const rij = await zaakMetId(tx, id);
    if (!rij) return undefined;
    const zaak = ZAAKLEREN[rij.soort].gedeeld ? await metGeheugen(tx, rij) : rij;
    const gelezen = await leesTeksten(tx, [zaak.id]);
    const teksten = gelezen.map(({ nummer, veld, tekst, organisatie }) => ({ nummer, veld, tekst, organisatie }));
    const stand = ZAAKLEREN[zaak.soort].gezien?.(zaak.stand, gelezen, { regeling: regelingVan(v)!, wie: v.wie }) ?? zaak.stand;
    return { ...regel(v, zaak), stand: stand as unknown as Record<string, unknown>, teksten, beurten: ZAAKLEREN[zaak.soort].beurten(regelingVan(v)!, zaak.stand).map((b) => ({ ...b, rollen: [...b.rollen] })), acties: await acties(tx, v, zaak) };
  });
}

async function lijst(v: IngelogdVerzoek): Promise<Response> {
  const gelezen = leesZoek(v.c, ZOEK, {});
  if (!gelezen.ok) return alsProbleem(v.c, gelezen);
  if (!regelingVan(v)) return alsProbleem(v.c, GEEN_REGELING);
  const { soort, status, na, aantal = 25 } = gelezen.waarde as { soort?: Zaaksoort; status?: GeladenZaak['status']; na?: string; aantal?: number };
  const rijen = await v.kern.verbinding.als(v.token, (tx) => bladZaken(tx, { soort, status }, na, aantal + 1));
  return v.c.json({ zaken: rijen.slice(0, aantal).map((z) => regel(v, z)), volgende: volgendBlad(v.c, rijen, aantal, (z) => z.id) } satisfies Vorm<'Zakenlijst'>);
}

async function toon(v: IngelogdVerzoek): Promise<Response> {
  const zaak = await lees(v, v.c.req.param('id') ?? '');
  return zaak ? v.c.json(zaak) : alsProbleem(v.c, WEG);
}

/** What a step asks now: its questions depend on the zaak, so they are asked for rather than described beforehand. */
const vraagStap = (stap: Zaakstap, actie: ElkeZaakactie) => async (v: IngelogdVerzoek): Promise<Response> => {
  const omgeving = await leesOmgeving(v.kern, v, stap, actie, v.c.req.param('id'));
  if (omgeving === 'geen-regeling') return alsProbleem(v.c, GEEN_REGELING);
  if (omgeving === 'geen-zaak') return alsProbleem(v.c, WEG);
  if (!omgeving.mag.ok) return alsProbleem(v.c, omgeving.mag);
  const vragen = Object.entries(actie.vragen(omgeving));
  return v.c.json({ actie: stap, uitleg: actie.uitleg, verplicht: vragen.flatMap(([naam, vraag]) => (vraag.verplicht && !vraag.alleenAls ? [naam] : [])), velden: Object.fromEntries(vragen.map(([naam, vraag]) => [naam, vraagschema(vraag, {})])) } satisfies Vorm<'Zaakvragen'>);
};

const zet = (stap: Zaakstap) => async (v: IngelogdVerzoek): Promise<Response> => {
  const invoer = await leesJson(v.c);
  if (!invoer.ok) return invoer.antwoord;
  const id = v.c.req.param('id');
  const uitkomst = await zetZaakstap(v.kern, v, stap, id, invoer.waarde);
  if (!uitkomst.ok) return alsProbleem(v.c, uitkomst);
  const lijf = { zaak: (await lees(v, uitkomst.waarde.id)) ?? null, melding: `${ZAAKSTAPREGELS[stap].gedaan}.` } satisfies Vorm<'Zaakresultaat'>;
  return id ? v.c.json(lijf) : v.c.json(lijf, 201, { location: pad(uitkomst.waarde.id) });
};

const VRIJ: JsonSchema = { type: 'object', description: 'De antwoorden op de vragen van deze stap; GET op hetzelfde adres zegt welke dat nu zijn.' };
const bij = (stap: Zaakstap, actie: ElkeZaakactie, nieuw: boolean): Bewerking[] => {
  const adres = nieuw ? `${BASIS}/zaken/acties/${stap}` : `${BASIS}/zaken/:id/acties/${stap}`;
  const naam = nieuw ? `${stap}-beginnen` : stap;
  const { titel, gedaan, soort } = ZAAKSTAPREGELS[stap];
  return [
    { methode: 'GET', pad: adres, toegang: 'ingelogd', doe: vraagStap(stap, actie), naam: `${naam}-vragen`, titel: `Wat “${titel}” vraagt`, onderdeel: 'Samen', antwoord: { status: 200, vorm: 'Zaakvragen', tekst: 'De vragen van deze stap, zoals zij nu zijn.' }, fouten: [401, 403, 404, 409] },
    {
      methode: 'POST', pad: adres, toegang: 'ingelogd', doe: zet(stap), naam, titel, uitleg: `${actie.uitleg}${nieuw ? ` Dit begint een ${ZAAKLEREN[soort].woord[0]}.` : ''}`, onderdeel: 'Samen', lijf: () => VRIJ,
      antwoord: { status: nieuw ? 201 : 200, vorm: 'Zaakresultaat', tekst: `${gedaan}; de zaak zoals zij nu is.` }, fouten: [400, 401, 403, 404, 409, 413, 415],
    },
  ];
};

export const zaakbewerkingen: readonly Bewerking[] = [
  {
    methode: 'GET', pad: `${BASIS}/zaken`, toegang: 'ingelogd', doe: lijst, naam: 'zaken-tonen', titel: 'Wat de partijen samen doen', onderdeel: 'Samen', zoek: ZOEK,
    uitleg: 'Overleg, wijzigingen, kosten, acties, ramingen en leveringen van je eigen regeling, voor zover ze voor jouw organisatie zijn.', antwoord: { status: 200, vorm: 'Zakenlijst', tekst: 'Een bladzijde zaken.' }, fouten: [400, 401, 403],
  },
  { methode: 'GET', pad: `${BASIS}/zaken/:id`, toegang: 'ingelogd', doe: toon, naam: 'zaak-tonen', titel: 'Eén zaak', onderdeel: 'Samen', antwoord: { status: 200, vorm: 'Zaak', tekst: 'De zaak.' }, fouten: [401, 404] },
  ...stappenVan.flatMap(([stap, actie]) => [...(begint(stap) ? bij(stap, actie, true) : []), ...bij(stap, actie, false)]),
];
