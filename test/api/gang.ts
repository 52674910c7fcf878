import type { Antwoord, Bel } from './bel.ts';

/* One client's way through the chain as the people of each region take it; a test stops where its story begins. */

export type Zet = { actie: string; wie: string; invoer: Record<string, unknown> };

const GEGEVENS = {
  personalia: { naam: 'Noor van Zanten', geboortedatum: '1990-04-03', telefoon: '06 55500147' },
  huishouden: { volwassenen: 1, kinderen: 0 },
  inkomen: { inkomstenbronnen: ['bijstand'], netto_inkomen: 1412, heeft_schulden: 'nee', bewind: 'nee' },
  plan: { plan_ondertekend: 'ja', plandoelen: [{ leefgebied: 'financien', doel: 'Post openen en bellen', gewenst_resultaat: 'Geen ongeopende post' }], toe_aan_zelfstandig_wonen: 'ja', onderbouwing_oordeel: 'Kookt en beheert geld zelf.' },
};

export const PACT = {
  begeleider: 'jeroen-kuiper', corporatie: 'ruud-scholten',
  gegevens: {
    personalia: GEGEVENS.personalia, huishouden: GEGEVENS.huishouden, 'inkomen-en-schulden': GEGEVENS.inkomen,
    herkomst: { doelgroep: 'mo', herkomstgemeente: 'haarlem', regiobinding: 'ja' },
    zoekprofiel: { zoekgemeenten: ['haarlem'], kamers: 2, gelijkvloers: 'nee', jongerenwoning: 'nee' },
    begeleidingsplan: { ...GEGEVENS.plan, maanden_woonbegeleiding: 24, begeleidende_organisatie: 'HVO-Querido', zachte_landing_onderzocht: 'ja' },
  },
  woning: { adres: 'Zaanenlaan 214', gemeente: 'haarlem', kamers: 3, huur: 640, gelijkvloers: 'nee', jongerenwoning: 'nee', beschikbaar_vanaf: '2026-12-01' },
  gang: (woning: string): Zet[] => [
    { actie: 'toestemming-vastleggen', wie: 'jeroen-kuiper', invoer: { doeleinden: ['beoordeling', 'woning', 'voorzieningen', 'zachte-landing'], door: 'client', wijze: 'formulier', gegeven_op: '2026-01-05' } },
    { actie: 'aanvraag-indienen', wie: 'jeroen-kuiper', invoer: {} },
    { actie: 'aanvulling-vragen', wie: 'marloes-de-wit', invoer: { aanvulling_vraag: 'Wie begeleidt na de verhuizing?' } },
    { actie: 'aanvraag-aanvullen', wie: 'jeroen-kuiper', invoer: { aanvulling_antwoord: 'Dat doen wij zelf.', gegevens: { begeleidingsplan: { uren_per_week: 4 } } } },
    { actie: 'in-behandeling-nemen', wie: 'marloes-de-wit', invoer: {} },
    { actie: 'besluit-nemen', wie: 'annelies-vermaat', invoer: { uitkomst: 'positief', contractvorm: 'driehoekscontract', motivering: 'Een goed en compleet plan.' } },
    { actie: 'besluit-verzenden', wie: 'annelies-vermaat', invoer: { wijze: 'post' } },
    { actie: 'op-wachtlijst-plaatsen', wie: 'bart-hendriks', invoer: { wachtlijst: 'haarlem' } },
    { actie: 'woning-voorleggen', wie: 'ruud-scholten', invoer: { woning, afwijkreden: 'bijzondere-situatie' } },
    { actie: 'advies-geven', wie: 'jeroen-kuiper', invoer: { advies: 'positief', advies_toelichting: 'Dicht bij het netwerk.' } },
    { actie: 'aanbod-beantwoorden', wie: 'jeroen-kuiper', invoer: { antwoord: 'aangenomen' } },
    { actie: 'contract-vastleggen', wie: 'ruud-scholten', invoer: { ingangsdatum: '2026-12-01', koppelbeding: 'ja' } },
    { actie: 'contract-ondertekenen', wie: 'ruud-scholten', invoer: { door: ['client', 'zorgorganisatie', 'corporatie'] } },
    { actie: 'sleutel-overdragen', wie: 'ruud-scholten', invoer: {} },
  ],
};

export const WESTFRIESLAND = {
  begeleider: 'shanice-pinas', corporatie: 'inge-buis',
  gegevens: {
    personalia: { ...GEGEVENS.personalia, naam: 'Milan Beers' }, huishouden: GEGEVENS.huishouden,
    'inkomen-en-schulden': { ...GEGEVENS.inkomen, heeft_schulden: 'ja', schuldbedrag: 3200, huurschuld: 0, toegelaten_tot_schuldhulpverlening: 'ja', huur_betaalbaar: 'ja' },
    herkomst: { doelgroep: 'mo', herkomstgemeente: 'hoorn', intramuraal: 'ja' },
    woonverleden: { achterstand_bij_vertrek: 'nee' },
    zoekprofiel: { zoekgemeenten: ['stede-broec'], kamers: 2, ingeschreven_bij_woonmatch: 'ja', accepteert_toewijzing: 'ja' },
    begeleidingsplan: { ...GEGEVENS.plan, zelf_alles_geprobeerd: 'ja' },
  },
  woning: { adres: 'Hoofdstraat 12', gemeente: 'stede-broec', kamers: 2, huur: 590, gelijkvloers: 'ja', jongerenwoning: 'nee', beschikbaar_vanaf: '2026-12-01' },
  gang: (woning: string): Zet[] => [
    { actie: 'toestemming-vastleggen', wie: 'shanice-pinas', invoer: { doeleinden: ['beoordeling', 'woning', 'voorzieningen'], door: 'client', wijze: 'persoonlijk', gegeven_op: '2026-01-05' } },
    { actie: 'aanvraag-indienen', wie: 'shanice-pinas', invoer: {} },
    { actie: 'in-behandeling-nemen', wie: 'karim-haddad', invoer: {} },
    { actie: 'in-behandeling-nemen', wie: 'esther-molenaar', invoer: {} },
    { actie: 'besluit-nemen', wie: 'esther-molenaar', invoer: { uitkomst: 'positief', contractvorm: 'driehoekscontract', motivering: 'Toe aan zelfstandig wonen.' } },
    { actie: 'besluit-verzenden', wie: 'esther-molenaar', invoer: { wijze: 'begeleider' } },
    { actie: 'gemeenten-kiezen', wie: 'esther-molenaar', invoer: { gemeenten: ['stede-broec', 'medemblik'], keuze_gewogen: ['netwerk', 'reisafstand'], keuze_reden: 'Familie woont hier en het werk is met de fiets te bereiken.' } },
    { actie: 'op-wachtlijst-plaatsen', wie: 'esther-molenaar', invoer: { wachtlijst: 'stede-broec' } },
    { actie: 'woning-voorleggen', wie: 'inge-buis', invoer: { woning, afwijkreden: 'bijzondere-situatie' } },
    { actie: 'advies-geven', wie: 'shanice-pinas', invoer: { advies: 'positief', advies_toelichting: 'Past goed.' } },
    { actie: 'aanbod-beantwoorden', wie: 'shanice-pinas', invoer: { antwoord: 'aangenomen' } },
    { actie: 'contract-vastleggen', wie: 'inge-buis', invoer: { ingangsdatum: '2026-12-01', koppelbeding: 'ja' } },
    { actie: 'contract-ondertekenen', wie: 'inge-buis', invoer: { door: ['client', 'corporatie', 'gemeente'] } },
    { actie: 'sleutel-overdragen', wie: 'inge-buis', invoer: {} },
  ],
};
export type Regio = typeof PACT | typeof WESTFRIESLAND;

const moet = (antwoord: Antwoord, status: number): Antwoord => {
  if (antwoord.status !== status) throw new Error(`The story cannot go on: ${antwoord.status} ${JSON.stringify(antwoord.lijf)}`);
  return antwoord;
};

export const meldWoningAan = async (bel: Bel, regio: Regio): Promise<string> => moet(await bel.stuur(regio.corporatie, '/woningen', regio.woning), 201).lijf.id;

/** A dossier of which the steps up to (and not including) this one have been taken; without `voor` it has only been opened. */
export async function dossierVoor(bel: Bel, regio: Regio, voor?: string, woning = ''): Promise<string> {
  const { id } = moet(await bel.stuur(regio.begeleider, '/dossiers', { gegevens: regio.gegevens }), 201).lijf;
  const zetten = regio.gang(woning);
  for (const { actie, wie, invoer } of voor ? zetten.slice(0, zetten.findIndex((z) => z.actie === voor)) : []) moet(await bel.stuur(wie, `/dossiers/${id}/acties/${actie}`, invoer), 200);
  return id;
}
