import type { Vragen } from '../invoer/vragen.ts';

/** When a person wants mail about what awaits them. */
export const VOORKEUREN = ['direct', 'dagelijks', 'uit'] as const;
export type Voorkeur = (typeof VOORKEUREN)[number];

/** The choices as they read on the settings page, each with what it does. */
export const VOORKEURNAMEN: Record<Voorkeur, { naam: string; uitleg: string }> = {
  direct: { naam: 'Direct', uitleg: 'Binnen tien minuten nadat er iets nieuws op je wacht. Komt er kort na elkaar meer, dan krijg je één mail. Loopt een termijn bijna af, dan krijg je de werkdag ervoor om 7.30 uur een herinnering.' },
  dagelijks: { naam: 'Elke werkdag', uitleg: 'Om 7.30 uur: hoeveel er wacht en wat te laat is. Wacht er niets, dan komt er geen mail.' },
  uit: { naam: 'Geen mail', uitleg: 'Je ziet in Voordeur bij Mijn werk wat er op je wacht.' },
};

/** The one question of the settings page. */
export const POSTVRAGEN: Vragen = {
  post: { label: 'Wanneer wil je mail?', soort: 'keuze', verplicht: true, opties: VOORKEUREN.map((code) => ({ code, naam: VOORKEURNAMEN[code].naam })) },
};
