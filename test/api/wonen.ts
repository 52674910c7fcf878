import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import type { WOONSTAPPEN } from '../../src/domain/keten/fasen.ts';
import type { Bel } from './bel.ts';
import { dossierVoor, PACT } from './gang.ts';

/* Living there, over the API: a dossier in which every matter has begun, and a sensible answer to each step after the key. */

type Woonstap = (typeof WOONSTAPPEN)[number];
type Zet = { wie: string; invoer: Record<string, unknown> };
const VANDAAG = vandaagIn(new Date());
const [B, C, G, S] = [PACT.begeleider, PACT.corporatie, 'corrie-tervoort', 'bart-hendriks'];
const SAMEN = { gesprek_op: VANDAAG, aanwezig: ['client', 'begeleider', 'corporatie', 'gemeente'] };

export const WONEN: Record<Woonstap, Zet> = {
  'begeleiding-starten': { wie: B, invoer: { vanaf: VANDAAG, uren: 4.5, indicatie: 'wmo', indicatie_tot: '2099-01-01', afspraken: 'Twee bezoeken per week.' } },
  'begeleiding-aanpassen': { wie: B, invoer: { vanaf: VANDAAG, uren: 6, afgestemd_op: VANDAAG, beschikking: 'nodig', aanleiding: 'Meer nodig.' } },
  'beschikking-aanpassen': { wie: G, invoer: { uitkomst: 'toegekend', indicatie_tot: '2099-01-01' } },
  'begeleiding-beeindigen': { wie: B, invoer: { per: VANDAAG, reden: 'client-zegt-op', toelichting: 'De cliënt wil niet meer.' } },
  'koppelbeding-bespreken': { wie: C, invoer: { ...SAMEN, uitkomst: 'huur-blijft', verslag: 'Besproken.' } },
  'woondoelen-vastleggen': { wie: B, invoer: { ...SAMEN, woondoelen: [{ leefgebied: 'wonen', doel: 'Netjes wonen', resultaat: 'Schoon' }] } },
  'evaluatie-plannen': { wie: B, invoer: { evaluatie_op: VANDAAG, evaluatie_tijd: '14.30', plaats: 'Thuis' } },
  'evaluatie-vastleggen': { wie: B, invoer: { ...SAMEN, 'oordeel_doel-1': 'op-weg', nieuwe_doelen: [], gaat: 'goed', gaat_goed: 'Veel.', lastig: '', geld: '', buren: '', dag: '', vervolg: 'zorgen', afspraken: '', client_akkoord: 'ja', client_zegt: '' } },
  'evaluatie-vaststellen': { wie: C, invoer: { akkoord: 'ja', opmerking: 'Akkoord.' } },
  'welzijn-betrekken': { wie: B, invoer: { organisatie: 'dock', vraag: 'Kennismaken.' } },
  'landing-bijwerken': { wie: 'kees-blom', invoer: { kennismaking: 'gepland', toelichting: 'Volgende week.' } },
  'vragenlijst-uitreiken': { wie: B, invoer: {} },
  'wonen-afsluiten': { wie: B, invoer: { uitkomst: 'doorverhuisd', per: VANDAAG, toelichting: 'Verhuisd.' } },
  'nazorg-vastleggen': { wie: B, invoer: { gesproken_op: VANDAAG, hoe: 'goed', toelichting: 'Goed.', stopt: 'nee' } },
  'klacht-vastleggen': { wie: B, invoer: { klacht: 'zorg', notitie: 'Doorverwezen.' } },
  'vastlegging-herstellen': { wie: B, invoer: { vastlegging: 'evaluatie-1', herstel: 'andere-dag', nieuwe_dag: VANDAAG, reden: 'Verkeerde dag.' } },
  'signaal-melden': { wie: C, invoer: { soort: 'overlast', ernst: 'gewoon', omschrijving: 'Muziek in de nacht.', voor: '' } },
  'signaal-beantwoorden': { wie: B, invoer: { signaal: '2', aanpak: 'extra-gesprek', antwoord: 'We plannen een gesprek.' } },
  'gesprek-vastleggen': { wie: B, invoer: { signaal: '1', ...SAMEN, afspraken: 'Rustig na tien uur.', plan_tot: '2099-01-01', niet_erbij: '' } },
  'aanpak-onvoldoende-melden': { wie: C, invoer: { signaal: '1', waaruit: 'Weer muziek.' } },
  'rondetafel-vastleggen': { wie: B, invoer: { signaal: '1', ...SAMEN, afspraken: 'Nieuwe aanpak.', uitkomst: 'aanpak', reden: '' } },
  'clientoverleg-vastleggen': { wie: S, invoer: { gesprek_op: VANDAAG, deelnemers: ['client', 'begeleider', 'corporatie', 'servicepunt'], probleem: 'Steeds te laat met de huur.', besluit: 'Vaste dag voor de huur.', overwegingen: 'Iedereen wil dat het wonen lukt.' } },
  'clientoverleg-ondertekenen': { wie: B, invoer: { overleg: '1', door: ['begeleider', 'client'], akkoord: 'ja' } },
  'signaal-sluiten': { wie: B, invoer: { signaal: '1', uitkomst: 'opgelost', afloop_toelichting: 'Rustig.' } },
  'waarschuwing-geven': { wie: C, invoer: { trede: 'gesprek', waarschuwing_tekst: 'Gewaarschuwd.', overslaan_reden: '' } },
  'calamiteit-bespreken': { wie: S, invoer: { signaal: '1', geleerd: 'Rookmelder.' } },
  'escalatie-starten': { wie: C, invoer: { reden: 'overlast', wat_gebeurde: 'Het loopt uit de hand.' } },
  'escalatie-afspreken': { wie: G, invoer: { acties: [{ wie: 'zorgorganisatie', wat: 'Elke dag contact.', uiterlijk: '2099-01-01' }], overleg_toelichting: '' } },
  'escalatieactie-afronden': { wie: G, invoer: { actie: 'e1-1', gelukt: 'ja', afgerond_toelichting: '' } },
  'escalatie-afsluiten': { wie: G, invoer: { uitkomst: 'opgelost', afsluiting: 'Rustig.', geprobeerd: [], geen_alternatief: '' } },
  'ontruiming-vastleggen': { wie: C, invoer: { ontruimd_op: VANDAAG, grond: 'overlast', kosten: 1250 } },
  'huureinde-aanzeggen': { wie: C, invoer: { schriftelijk: 'ja', aanzeg_reden: 'Einde.' } },
  'huur-opzeggen': { wie: C, invoer: { door: 'verhuurder', grond: 'overlast', per: '2099-01-01', akkoord: 'nog-niet' } },
  'opzegging-afronden': { wie: C, invoer: { uitkomst: 'ingetrokken', per: VANDAAG } },
  'onderhuur-controleren': { wie: C, invoer: { huur_op_tijd: 'ja', onderhuur_klopt: 'ja', begeleiding_loopt: 'ja', onderhuur_vervolg: '' } },
  'woning-ruilen': { wie: C, invoer: { woning: '00000000-0000-4000-8000-000000000000', ingangsdatum: VANDAAG, ruil_reden: 'Past beter.' } },
  'omklap-adviseren': { wie: B, invoer: { 'oordeel_doel-1': 'behaald', oordeel: 'omzetten', onderbouwing: 'Het gaat goed.' } },
  'oordeel-vragen': { wie: C, invoer: { waarover: 'Wat vindt u?' } },
  'oordeel-geven': { wie: S, invoer: { oordeel: 'omzetten', oordeel_toelichting: 'Past.' } },
  'omklap-besluiten': { wie: C, invoer: { uitkomst: 'later', opnieuw_op: '2099-01-01', besluit_reden: 'Nog even.', afwijken_reden: '' } },
};

/** Someone who lives there: support, goals, an evaluation, welfare, two signals of which one is answered, a warning and an escalation. */
export async function bewonerVoor(bel: Bel, woning: string): Promise<string> {
  const id = await dossierVoor(bel, PACT, 'sleutel-overdragen', woning);
  const doe = async (wie: string, actie: string, invoer: object): Promise<void> => {
    const { status, lijf } = await bel.stuur(wie, `/dossiers/${id}/acties/${actie}`, invoer as Record<string, unknown>);
    if (status !== 200) throw new Error(`${actie}: ${status} ${JSON.stringify(lijf)}`);
  };
  await doe(C, 'sleutel-overdragen', {});
  for (const stap of ['begeleiding-starten', 'welzijn-betrekken', 'woondoelen-vastleggen', 'evaluatie-vastleggen', 'signaal-melden', 'signaal-beantwoorden', 'waarschuwing-geven', 'clientoverleg-vastleggen', 'omklap-adviseren'] as const) await doe(WONEN[stap].wie, stap, WONEN[stap].invoer);
  await doe(C, 'signaal-melden', WONEN['signaal-melden'].invoer);
  return id;
}
