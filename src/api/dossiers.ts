import { dossierOpenen } from '../actions/aanvraag/dossier-openen.ts';
import { isId, NIET_GEVONDEN, voerUit } from '../actions/kern.ts';
import { ACTIES } from '../actions/register.ts';
import type { Vragen } from '../domain/invoer/vragen.ts';
import { FASEN, type Fase } from '../domain/keten/fasen.ts';
import { STATUSNAMEN, STATUSSEN, type Status } from '../domain/keten/stand.ts';
import { DOSSIERSTAPPEN, type Dossierstap } from '../domain/keten/stappen.ts';
import type { IngelogdVerzoek } from '../http/route.ts';
import { dossiersleutel, isDossiersleutel, leesDossierlijst } from '../storage/lezen/api-dossiers.ts';
import { leesDossier } from '../storage/lezen/dossier.ts';
import { leesVerslagen } from '../storage/lezen/verslagen.ts';
import { BASIS, type Bewerking } from './bewerking.ts';
import { dossierbeeld, dossierpad, dossierregel } from './dossierbeeld.ts';
import { isVersie, leesJson, leesZoek } from './invoer.ts';
import { openenlijf, staplijf } from './openapi/invoer.ts';
import { alsProbleem } from './problemen.ts';
import { volgendBlad } from './volgende.ts';
import type { Vorm } from './vormen.ts';
import { fout } from '../domain/uitkomst.ts';

const ZOEK: Vragen = {
  regeling: { label: 'Alleen dossiers onder deze regeling', soort: 'keuze', opties: 'regelingen' },
  fase: { label: 'Alleen dossiers in deze fase', soort: 'keuze', opties: FASEN.map((code) => ({ code, naam: code })) },
  status: { label: 'Alleen dossiers met deze status', soort: 'keuze', opties: STATUSSEN.map((code) => ({ code, naam: STATUSNAMEN[code] })) },
  na: { label: 'Verder na deze plek; neem haar over uit "volgende"', soort: 'tekst' },
  aantal: { label: 'Hoeveel dossiers per bladzijde (25 als je niets zegt)', soort: 'aantal', min: 1, max: 100 },
};

async function lijst({ c, kern, token }: IngelogdVerzoek): Promise<Response> {
  const gelezen = leesZoek(c, ZOEK, { regelingen: kern.regelingen.alle().map((r) => ({ code: r.regeling, naam: r.korte_naam })) });
  if (!gelezen.ok) return alsProbleem(c, gelezen);
  const { regeling, fase, status, na, aantal = 25 } = gelezen.waarde as { regeling?: string; fase?: Fase; status?: Status; na?: string; aantal?: number };
  if (na && !isDossiersleutel(na)) return alsProbleem(c, { soort: 'ongeldig', reden: 'Deze plek in de lijst bestaat niet.', velden: [{ veld: 'na', melding: 'Neem het adres over dat in "volgende" staat, of laat "na" weg.' }] });
  const rijen = await kern.verbinding.als(token, (tx) => leesDossierlijst(tx, { regeling, fase, status }, na, aantal + 1));
  return c.json({ dossiers: rijen.slice(0, aantal).map(dossierregel), volgende: volgendBlad(c, rijen, aantal, dossiersleutel) } satisfies Vorm<'Dossierlijst'>);
}

/** The dossier as this person may see it now, or undefined; reading it is logged. */
async function lees({ kern, token, wie }: IngelogdVerzoek, id: string): Promise<Vorm<'Dossier'> | undefined> {
  if (!isId(id)) return undefined;
  return kern.verbinding.als(token, async (tx) => {
    const gelezen = await leesDossier(tx, id, 'api');
    return gelezen && dossierbeeld(gelezen, await leesVerslagen(tx, id, 'api'), kern.regelingen.op(gelezen.stand.regeling, gelezen.stand.versie), wie);
  });
}

async function toon(verzoek: IngelogdVerzoek): Promise<Response> {
  const beeld = await lees(verzoek, verzoek.c.req.param('id') ?? '');
  return beeld ? verzoek.c.json(beeld) : alsProbleem(verzoek.c, NIET_GEVONDEN);
}

async function open(verzoek: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = verzoek;
  const invoer = await leesJson(c);
  if (!invoer.ok) return invoer.antwoord;
  const uitkomst = await dossierOpenen(kern, { wie, token }, invoer.waarde);
  if (!uitkomst.ok) return alsProbleem(c, uitkomst);
  return c.json(await lees(verzoek, uitkomst.waarde.dossier), 201, { location: dossierpad(uitkomst.waarde.dossier) });
}

/** Takes one step on a dossier and answers with the dossier as it then is for this person. */
export async function zetStap(verzoek: IngelogdVerzoek, stap: Dossierstap, dossier: string, invoer: Record<string, unknown>): Promise<Response> {
  const { c, kern, wie, token } = verzoek;
  if (!isVersie(invoer.versie)) return alsProbleem(c, fout('versie', 'Stuur het getal dat bij het dossier in "versie" staat, of laat het weg.'));
  const uitkomst = await voerUit(kern, { wie, token }, stap, dossier, invoer);
  if (!uitkomst.ok) return alsProbleem(c, uitkomst);
  const beeld = await lees(verzoek, dossier);
  const melding = beeld ? `${DOSSIERSTAPPEN[stap].gedaan}.` : `${DOSSIERSTAPPEN[stap].gedaan}. Dit dossier is vanaf nu niet meer met jouw organisatie gedeeld.`;
  return c.json({ dossier: beeld ?? null, melding } satisfies Vorm<'Stapresultaat'>);
}

/** One operation for each step in the register: a new step is an operation the day it exists. */
const stappen = (Object.keys(ACTIES) as Dossierstap[]).map((stap): Bewerking => ({
  methode: 'POST', pad: `${BASIS}/dossiers/:id/acties/${stap}`, toegang: 'ingelogd',
  naam: stap, titel: DOSSIERSTAPPEN[stap].titel, uitleg: ACTIES[stap].uitleg, onderdeel: 'Stappen', lijf: staplijf(ACTIES[stap]),
  antwoord: { status: 200, vorm: 'Stapresultaat', tekst: `${DOSSIERSTAPPEN[stap].gedaan}; het dossier zoals het nu is.` }, fouten: [400, 401, 403, 404, 409, 413, 415],
  doe: async (verzoek) => {
    const invoer = await leesJson(verzoek.c);
    return invoer.ok ? zetStap(verzoek, stap, verzoek.c.req.param('id') ?? '', invoer.waarde) : invoer.antwoord;
  },
}));

export const dossierbewerkingen: readonly Bewerking[] = [
  {
    methode: 'GET', pad: `${BASIS}/dossiers`, toegang: 'ingelogd', doe: lijst,
    naam: 'dossiers-tonen', titel: 'De dossiers die je mag zien', uitleg: 'De dossiers met de eerste termijn vooraan. Zonder namen: die staan in het dossier zelf.', onderdeel: 'Dossiers',
    zoek: ZOEK, antwoord: { status: 200, vorm: 'Dossierlijst', tekst: 'Een bladzijde dossiers.' }, fouten: [400, 401],
  },
  {
    methode: 'POST', pad: `${BASIS}/dossiers`, toegang: 'ingelogd', doe: open,
    naam: 'dossier-openen', titel: 'Een dossier openen', uitleg: 'Een begeleider begint een aanvraag voor een cliënt. Niemand anders ziet het dossier voordat het is ingediend.', onderdeel: 'Dossiers',
    lijf: openenlijf, antwoord: { status: 201, vorm: 'Dossier', tekst: 'Het nieuwe dossier; het adres staat in Location.' }, fouten: [400, 401, 403, 413, 415],
  },
  {
    methode: 'GET', pad: `${BASIS}/dossiers/:id`, toegang: 'ingelogd', doe: toon,
    naam: 'dossier-tonen', titel: 'Eén dossier', uitleg: 'Wat jij ervan mag zien, wie aan zet is, en welke stappen jij nu kunt zetten. Dat je het las, wordt vastgelegd.', onderdeel: 'Dossiers',
    antwoord: { status: 200, vorm: 'Dossier', tekst: 'Het dossier.' }, fouten: [401, 404],
  },
  ...stappen,
];
