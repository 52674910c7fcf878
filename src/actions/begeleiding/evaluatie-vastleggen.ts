import { gehouden, openDoelen, type Woondoel } from '../../domain/begeleiding/stand.ts';
import { DOELOORDELEN, HOES, naamVan, VERVOLGEN, type Aanwezige, type Doeloordeel, type Hoe, type Vervolg } from '../../domain/begeleiding/woorden.ts';
import { LEEFGEBIEDEN } from '../../domain/aanvraag/velden-plan.ts';
import type { Antwoorden, Vragen } from '../../domain/invoer/vragen.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import { volgendNr } from '../../domain/signalering/stand.ts';
import { gelukt, ongeldig } from '../../domain/uitkomst.ts';
import { openSignalen } from '../../domain/signalering/stand.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Actie, Voorval } from '../actie.ts';
import { aanwezigfouten, aanwezigvragen } from './aanwezig.ts';
import { gesprekNaSleutel, type Veldfout } from './dagen.ts';
import { doelvraag, genoemd, MEESTE_DOELEN } from './doelrijen.ts';

/** The question about one goal. Its words stand in the report in which it was set; here it is called by its area and place. */
export const oordeelveld = (doel: Pick<Woondoel, 'id'>): string => `oordeel_${doel.id}`;
const laatsteOordeel = (doel: Woondoel): string | undefined => doel.oordelen.at(-1)?.oordeel;

function doelvragen(stand: Pick<DossierStand, 'doelen' | 'doelen_op'>): Vragen {
  return Object.fromEntries(openDoelen(stand).map((doel) => {
    const vorige = laatsteOordeel(doel);
    return [oordeelveld(doel), {
      label: `Hoe staat het met doel ${stand.doelen!.findIndex((d) => d.id === doel.id) + 1}: ${naamVan(LEEFGEBIEDEN, doel.leefgebied).toLowerCase()}?`, soort: 'keuze', opties: DOELOORDELEN,
      verplicht: doel.sinds <= (stand.doelen_op ?? doel.sinds), hint: vorige ? `Vorige keer: ${naamVan(DOELOORDELEN, vorige).toLowerCase()}.` : undefined,
    } as const];
  }));
}

/** A goal that was there at the conversation is judged; one that was set later is not, when the conversation is recorded afterwards. */
const ongeoordeeld = (stand: DossierStand, invoer: Antwoorden, gesprek_op: string): Veldfout[] =>
  openDoelen(stand).filter((d) => d.sinds <= gesprek_op && invoer[oordeelveld(d)] === undefined).map((d) => ({ veld: oordeelveld(d), melding: 'Geef bij elk doel een oordeel. Speelt het niet meer? Kies dat dan.' }));

/** P5.d, W9.10, E2.5.3: one form of evaluation for everyone: the goals one by one, how it goes, and what the client says of it. */
export const evaluatieVastleggen: Actie = {
  naam: 'evaluatie-vastleggen',
  uitleg: 'Kijk samen terug: eerst de doelen, dan hoe het gaat. De cliënt leest mee en zegt zelf of het klopt. De corporatie leest dit verslag.',
  vragen: (regeling, stand) => ({
    gesprek_op: { label: 'Wanneer was het gesprek?', soort: 'datum', verplicht: true },
    ...aanwezigvragen(regeling),
    ...doelvragen(stand),
    nieuwe_doelen: doelvraag('Zijn er nieuwe doelen?', 'Laat leeg als er niets bij komt.'),
    gaat: { label: 'Hoe gaat het wonen?', soort: 'keuze', opties: HOES, verplicht: true },
    gaat_goed: { label: 'Wat gaat goed?', soort: 'lange-tekst', max: 2000, verplicht: true, geenMedisch: true },
    lastig: { label: 'Wat is lastig?', soort: 'lange-tekst', max: 2000, geenMedisch: true },
    geld: { label: 'Geld en huur', soort: 'tekst', max: 500, hint: 'Lukt het om de huur en de rekeningen op tijd te betalen?' },
    buren: { label: 'Buren en buurt', soort: 'tekst', max: 500, hint: 'Hoe is het contact? Noem geen namen.' },
    dag: { label: 'Werk en dagbesteding', soort: 'tekst', max: 500, hint: 'Waar is de dag mee gevuld?' },
    vervolg: { label: 'Hoe gaan jullie verder?', soort: 'keuze', opties: VERVOLGEN, verplicht: true },
    afspraken: { label: 'Wat spreken jullie af?', soort: 'lange-tekst', max: 2000, geenMedisch: true, hint: 'Wie doet wat, en wanneer?' },
    client_akkoord: { label: 'Vindt de cliënt dat dit verslag klopt?', soort: 'ja-nee', verplicht: true },
    client_zegt: { label: 'Wat zegt de cliënt er zelf van?', soort: 'lange-tekst', max: 2000, hint: 'In eigen woorden. Nodig als de cliënt vindt dat het niet klopt.' },
  }),
  begin: (_, { evaluatie_gepland }) => (evaluatie_gepland ? { gesprek_op: evaluatie_gepland.op } : {}),
  beslis: ({ regeling, stand, organisatie, rol, invoer, op }) => {
    const { gesprek_op, aanwezig, gaat, vervolg } = invoer as { gesprek_op: string; aanwezig: Aanwezige[]; gaat: Hoe; vervolg: Vervolg };
    const client_akkoord = invoer.client_akkoord === 'ja';
    const { rijen, doelen: nieuw } = genoemd(invoer.nieuwe_doelen, stand.doelen ?? []);
    const oordelen = Object.fromEntries(openDoelen(stand).flatMap((d) => (invoer[oordeelveld(d)] === undefined ? [] : [[d.id, invoer[oordeelveld(d)] as Doeloordeel]])));
    const blijven = openDoelen(stand).filter((d) => !['behaald', 'vervallen'].includes(oordelen[d.id] ?? '')).length;
    const fouten = [
      ...gesprekNaSleutel(gesprek_op, stand, op),
      ...(gehouden(stand).some((e) => e.op === gesprek_op) ? [{ veld: 'gesprek_op', melding: `De evaluatie van ${zegDatum(gesprek_op)} is al vastgelegd. Klopt die niet? Herstel haar dan bij “Vastlegging herstellen”.` }] : []),
      ...aanwezigfouten(regeling, invoer), ...ongeoordeeld(stand, invoer, gesprek_op),
      ...(blijven + nieuw.length > MEESTE_DOELEN ? [{ veld: 'nieuwe_doelen', melding: `Zo staan er ${blijven + nieuw.length} doelen open. Kies er samen hoogstens ${MEESTE_DOELEN}.` }] : []),
      ...(!client_akkoord && invoer.client_zegt === undefined ? [{ veld: 'client_zegt', melding: 'Schrijf op wat er volgens de cliënt niet klopt, of dat de cliënt dat niet wil zeggen.' }] : []),
    ];
    if (fouten.length > 0) return ongeldig(fouten, regeling.stappen['evaluatie-vastleggen']?.bron);
    const { zonder_corporatie, gaat_goed, lastig, geld, buren, dag, afspraken, client_zegt } = invoer;
    return gelukt({
      gebeurtenissen: [{
        soort: 'evaluatie-gehouden', gegevens: { nr: volgendNr(stand.evaluaties), gesprek_op, aanwezig, oordelen, ...(nieuw.length > 0 ? { nieuw } : {}), gaat, vervolg, client_akkoord },
        verslag: { gaat_goed, lastig, geld, buren, dag, afspraken, client_zegt, zonder_corporatie, ...(rijen.length > 0 ? { nieuwe_doelen: rijen } : {}) },
      }, ...zorgen(stand, vervolg, gesprek_op, { melder: rol, organisatie }, invoer)],
    });
  },
};

/** Worries at an evaluation become a signal of the supporter's own, already taken up: the extra conversation is then due in time (art. 9b). */
function zorgen(stand: DossierStand, vervolg: Vervolg, gesprek_op: string, wie: { melder: Rol; organisatie: string }, { lastig, afspraken }: Antwoorden): Voorval[] {
  const alBezig = openSignalen(stand).some((s) => s.soort === 'zorg') || gehouden(stand).some((e) => e.op > gesprek_op);
  if (vervolg !== 'zorgen' || alBezig) return [];
  const nr = volgendNr(stand.signalen);
  return [
    { soort: 'signaal-gemeld', gegevens: { nr, soort: 'zorg', ernst: 'gewoon', ...wie, eigenaar: 'zorgorganisatie' }, verslag: { omschrijving: lastig ?? afspraken ?? 'Uit de evaluatie.' } },
    { soort: 'signaal-beantwoord', gegevens: { nr, aanpak: 'extra-gesprek' } },
  ];
}
