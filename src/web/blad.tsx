import { createHash } from 'node:crypto';
import type { ReactElement, ReactNode } from 'react';
import { ROLNAMEN, type Rol } from '../domain/partijen/rollen.ts';
import type { Verzoek } from '../http/route.ts';
import { MET_DOSSIERS, MET_WONINGEN } from './lijsten/rollen.ts';
import { alsHtml, Pagina, type Melding, type NavItem } from './ui/index.ts';
import { MET_BEWONERS } from './wonen/rollen.ts';

/* Every page of the program: the shell with who you are and where you can go. */

const NAV: readonly { naam: string; href: string; rollen?: readonly Rol[] }[] = [
  { naam: 'Mijn werk', href: '/', rollen: MET_DOSSIERS },
  { naam: 'Beoordelingstafel', href: '/beoordelingstafel', rollen: ['tafellid'] },
  { naam: 'Besluiten', href: '/beoordelingstafel', rollen: ['uitstroomcoordinator'] },
  { naam: 'Tafels', href: '/beoordelingstafel', rollen: ['servicepunt-medewerker', 'servicepunt-manager'] },
  { naam: 'Dossiers', href: '/dossiers', rollen: MET_DOSSIERS },
  { naam: 'Bewoners', href: '/bewoners', rollen: MET_BEWONERS },
  { naam: 'Woningen', href: '/woningen', rollen: MET_WONINGEN },
  { naam: 'Buurten', href: '/buurten', rollen: ['welzijnswerker'] },
  { naam: 'Verdeling', href: '/verdeling', rollen: ['servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bestuurder', 'woonconsulent'] },
  { naam: 'Accounts', href: '/beheer/accounts', rollen: ['beheerder'] },
  { naam: 'Inzagelog', href: '/privacy/inzage', rollen: ['functionaris-gegevensbescherming'] },
  { naam: 'Samen', href: '/samen', rollen: ['servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bestuurder', 'begeleider', 'woonconsulent', 'welzijnswerker', 'consulent', 'tafellid'] },
  { naam: 'Monitor', href: '/monitor' },
  { naam: 'Regeling', href: '/regelingen' },
];

/** Under one's own name. */
const ACCOUNTLINKS = [{ naam: 'Vervanging en bereikbaarheid', href: '/vervanging' }, { naam: 'Instellingen', href: '/instellingen' }];

/** The parts of the program this reader has, with the present one marked. */
const navVoor = (rol: Rol | undefined, deel: string): NavItem[] =>
  NAV.filter((n) => !n.rollen || (rol && n.rollen.includes(rol))).map(({ naam, href }) => ({ naam, href, hier: href === deel }));

/** By which the browser tells accounts apart; the identifier itself stays out of the page. */
const merkVan = (account: string): string => createHash('sha256').update(account).digest('hex').slice(0, 12);

export type Blad = { titel: string; /** href of the menu item this page belongs to */ deel: string; melding?: Melding; fout?: boolean; smal?: boolean; balk?: ReactNode; zoek?: string; status?: 200 | 400 | 403 | 404 | 409 | 410 };

/** Sends a page. A message of a step just taken travels as `?gedaan=` (a fixed word, never free text). */
export function blad({ c, wie, demo }: Verzoek, { titel, deel, melding, fout, smal, balk, zoek, status = 200 }: Blad, inhoud: ReactNode): Response | Promise<Response> {
  const pagina: ReactElement = (
    <Pagina
      titel={titel} wie={wie && merkVan(wie.account)} demo={demo} nav={navVoor(wie?.rol, deel)} melding={melding} fout={fout} smal={smal} balk={balk}
      zoek={wie && MET_DOSSIERS.includes(wie.rol) ? zoek ?? '' : undefined}
      account={wie && { naam: wie.naam, rol: ROLNAMEN[wie.rol], organisatie: wie.organisatieNaam, links: ACCOUNTLINKS }}
    >
      {inhoud}
    </Pagina>
  );
  return c.html(alsHtml(pagina), status);
}
