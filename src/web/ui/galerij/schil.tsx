import type { ReactNode } from 'react';
import { Pagina } from '../index.ts';
import type { Account, Melding } from '../index.ts';

export const MARLOES: Account = { naam: 'Marloes de Wit', rol: 'Servicepunt', organisatie: 'Woonservice', verborgen: { csrf: 'voorbeeld' }, links: [{ naam: 'Overdragen aan vervanger', href: '/vervanging' }] };
export const RUUD: Account = { naam: 'Ruud Scholten', rol: 'woonconsulent', organisatie: 'Pré Wonen' };
export const SAMIRA: Account = { naam: 'Samira Bouzid', rol: 'begeleider', organisatie: 'RIBW K/AM' };
export const HANNEKE: Account = { naam: 'Hanneke Prins', rol: 'Evaluatietafel', organisatie: 'Elan Wonen' };

const ADRES: Record<string, string> = { 'Mijn werk': '/mijn-werk', Cliënten: '/clienten', Aanvragen: '/aanvragen', Dossiers: '/dossiers', Woningen: '/woningen', Tafels: '/tafels', Monitor: '/monitor', Simulatie: '/simulatie', Overleg: '/overleg', Regeling: '/regeling' };

type SchilProps = { titel: string; nav: readonly string[]; hier: string; account: Account; melding?: Melding; fout?: boolean; children: ReactNode };

/** A page of the gallery with the usual header. */
export function Schil({ nav, hier, ...props }: SchilProps) {
  return <Pagina {...props} demo zoek="" nav={nav.map((naam) => ({ naam, href: ADRES[naam] ?? '/', hier: naam === hier }))} />;
}
