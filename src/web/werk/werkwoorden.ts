import type { Stap } from '../../domain/keten/fasen.ts';
import { DOSSIERSTAPPEN, isDossierstap } from '../../domain/keten/stappen.ts';

/** The word on the button of a task, and on the filter for that kind of work. */
const KNOP: Partial<Record<Stap, string>> = {
  'aanvraag-indienen': 'Afmaken', 'aanvraag-aanvullen': 'Aanvullen', 'in-behandeling-nemen': 'Toetsen', 'besluit-nemen': 'Besluiten', 'op-wachtlijst-plaatsen': 'Plaatsen',
  'besluit-verzenden': 'Verzenden', 'bezwaar-beslissen': 'Op bezwaar', 'gemeenten-kiezen': 'Kiezen', 'wachtlijst-hervatten': 'Hervatten', 'herziening-beoordelen': 'Beoordelen', 'gegevens-bevestigen': 'Bevestigen',
  'voorwaarde-vervullen': 'Regelen', 'voorziening-besluiten': 'Besluiten',
  'woning-voorleggen': 'Voorleggen', 'advies-geven': 'Adviseren', 'aanbod-beantwoorden': 'Antwoorden', 'contract-vastleggen': 'Vastleggen', 'sleutel-overdragen': 'Overdragen',
  'zonder-advies-verdergaan': 'Verdergaan', 'aanbod-laten-vervallen': 'Vervallen', 'weigering-wegen': 'Wegen', 'contract-ondertekenen': 'Tekenen',
};
export const knopwoord = (stap: Stap): string => KNOP[stap] ?? 'Openen';

/** What a person is asked to do, as the chain's own table says it. */
export const opdracht = (stap: Stap): string => (isDossierstap(stap) ? DOSSIERSTAPPEN[stap].opdracht : stap);
export const stapnaam = (stap: Stap): string => (isDossierstap(stap) ? DOSSIERSTAPPEN[stap].titel : stap);
