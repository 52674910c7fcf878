import type { NavItem } from '../ui/index.ts';

/* The addresses of the client's own door. Whoever has one dossier never sees its number in them. */

export const MIJN = '/mijn';
export const PADEN = {
  thuis: MIJN, gegevens: '/mijn/gegevens', brieven: '/mijn/brieven', inzage: '/mijn/inzage', delen: '/mijn/delen', verzoek: '/mijn/verzoek', downloaden: '/mijn/downloaden',
} as const;

const NAV: readonly { naam: string; href: string }[] = [
  { naam: 'Thuis', href: PADEN.thuis }, { naam: 'Mijn gegevens', href: PADEN.gegevens }, { naam: 'Brieven', href: PADEN.brieven },
  { naam: 'Wie keek er', href: PADEN.inzage }, { naam: 'Wat mogen ze weten', href: PADEN.delen }, { naam: 'Verzoek over mijn gegevens', href: PADEN.verzoek },
];

/** An address with what it is asked for; `dossier` only where someone has more than one. */
export function metVraag(pad: string, vraag: Readonly<Record<string, string | undefined>>): string {
  const delen = new URLSearchParams(Object.entries(vraag).flatMap(([naam, waarde]) => (waarde ? [[naam, waarde] as [string, string]] : [])));
  return delen.size > 0 ? `${pad}?${delen}` : pad;
}

/** The menu, with the present page marked. */
export const mijnNav = (deel: string, dossier?: string): NavItem[] => NAV.map(({ naam, href }) => ({ naam, href: metVraag(href, { dossier }), hier: href === deel }));
