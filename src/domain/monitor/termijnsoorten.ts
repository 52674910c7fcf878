import type { Stap } from '../keten/fasen.ts';

/** The kinds of term after the key, by which what is late is found; each with the steps that end it. */
export const TERMIJNSOORTEN = {
  begeleiding: { naam: 'begeleiding', stappen: ['begeleiding-starten', 'begeleiding-aanpassen', 'beschikking-aanpassen'] },
  woondoelen: { naam: 'woondoelen', stappen: ['woondoelen-vastleggen'] },
  evaluatie: { naam: 'evaluatie', stappen: ['evaluatie-vastleggen', 'evaluatie-vaststellen'] },
  welzijn: { naam: 'zachte landing', stappen: ['welzijn-betrekken', 'landing-bijwerken'] },
  antwoord: { naam: 'antwoord op signaal', stappen: ['signaal-beantwoorden'] },
  aanpak: { naam: 'gesprek of rondetafel', stappen: ['gesprek-vastleggen', 'rondetafel-vastleggen', 'clientoverleg-ondertekenen', 'signaal-sluiten', 'calamiteit-bespreken'] },
  escalatie: { naam: 'escalatie', stappen: ['escalatie-afspreken', 'escalatieactie-afronden', 'escalatie-afsluiten'] },
  koppelbeding: { naam: 'koppelbeding', stappen: ['koppelbeding-bespreken'] },
  omklap: { naam: 'omklap', stappen: ['omklap-adviseren', 'oordeel-geven', 'omklap-besluiten'] },
  aanzegging: { naam: 'aanzegging', stappen: ['huureinde-aanzeggen', 'huur-opzeggen', 'opzegging-afronden'] },
  onderhuur: { naam: 'onderhuur', stappen: ['onderhuur-controleren'] },
  afsluiten: { naam: 'afsluiten', stappen: ['wonen-afsluiten'] },
  nazorg: { naam: 'nazorg', stappen: ['nazorg-vastleggen'] },
  voorziening: { naam: 'voorziening', stappen: ['voorziening-besluiten'] },
} as const satisfies Record<string, { naam: string; stappen: readonly Stap[] }>;
export type Termijnsoort = keyof typeof TERMIJNSOORTEN;
export const TERMIJNSOORTCODES = Object.keys(TERMIJNSOORTEN) as Termijnsoort[];

/** The kind of term a step ends; other steps have none here. */
export const SOORT_VAN_STAP: Readonly<Partial<Record<Stap, Termijnsoort>>> = Object.fromEntries(TERMIJNSOORTCODES.flatMap((soort) => TERMIJNSOORTEN[soort].stappen.map((stap) => [stap, soort])));
