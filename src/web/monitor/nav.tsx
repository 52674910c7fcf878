import { ZIET_WACHTTIJDEN } from '../../domain/monitor/eerlijkheid.ts';
import { magHoofdstuk } from '../../domain/monitor/hoofdstukzicht.ts';
import { HOOFDSTUKKEN } from '../../domain/monitor/rapport/cijfers.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import { ZIET_GEWICHTEN } from './gewichten.tsx';
import { vraagdelen, type Monitorvraag } from './vraag.ts';

type Onderdeel = { code: string; naam: string; href: string };
type Bijzonder = Onderdeel & { wat: string };

/** Chapters whose figures have their home on a page of their own. */
export const ELDERS: Readonly<Record<string, string>> = { leven: '/monitor/wonen' };

/** The parts of the monitor this role reads, of its own regeling: first the chapters, then what has a page of its own. */
export function onderdelen(vraag: Monitorvraag, rol: Rol): { hoofdstukken: Onderdeel[]; bijzonder: Bijzonder[] } {
  const delen = vraagdelen(vraag);
  const met = (pad: string, wat: Record<string, string> = delen): string => `${pad}?${new URLSearchParams(wat)}`;
  const periode = { ...vraag.periode };
  const wacht = ZIET_WACHTTIJDEN.includes(rol);
  return {
    hoofdstukken: [
      { code: 'overzicht', naam: 'Overzicht', href: met('/monitor') },
      ...HOOFDSTUKKEN.filter((h) => magHoofdstuk(h.code, rol) && !(h.code in ELDERS)).map((h) => ({ code: h.code, naam: h.titel, href: met(`/monitor/${h.code}`) })),
      { code: 'geleverd', naam: 'Geleverd door partijen', href: met('/monitor/geleverd') },
    ],
    bijzonder: [
      ...(wacht ? [
        { code: 'wachttijden', naam: 'Wachttijden per groep', wat: 'Per doelgroep, huishouden, leeftijd, gemeente en zorgorganisatie; kleine aantallen beschermd', href: met('/monitor/wachttijden', periode) },
        { code: 'wonen', naam: 'Wonen na de sleutel', wat: 'Evaluaties, signalen, uitkomsten en klachten', href: met('/monitor/wonen', periode) },
      ] : []),
      { code: 'ervaringen', naam: 'Ervaringen van cliënten', wat: 'Wat cliënten zelf zeggen in de vragenlijst', href: '/monitor/ervaringen' },
      ...(ZIET_GEWICHTEN.includes(rol) ? [{ code: 'gewichten', naam: 'Andere gewichten proberen', wat: 'Wat een andere weging met de volgorde doet', href: '/monitor/gewichten' }] : []),
      { code: 'vragen', naam: 'Vragen van de evaluatie', wat: 'Elke vraag met het cijfer dat erop antwoordt, of wie het kan zeggen', href: met('/monitor/vragen') },
      { code: 'leveren', naam: 'Cijfers leveren', wat: 'Wat partijen zelf aanleveren, en wie dat nog moet doen', href: '/monitor/leveren' },
      { code: 'rapporten', naam: 'Vastgestelde rapporten', wat: 'Rapporten zoals ze zijn vastgesteld, in elke vorm', href: '/monitor/rapporten' },
      { code: 'open-data', naam: 'Open data', wat: 'Wat iedereen mag zien, zonder wat naar één mens te herleiden is', href: '/open-data' },
    ],
  };
}

function Rij({ label, delen, hier }: { label: string; delen: readonly Onderdeel[]; hier: string }) {
  return <nav className="voordeur-monitornav" aria-label={label}><ul>{delen.map((d) => <li key={d.code}><a href={d.href} aria-current={d.code === hier ? 'page' : undefined}>{d.naam}</a></li>)}</ul></nav>;
}

/** Every chapter as one row of links, the one that is read marked. */
export const Monitornav = ({ vraag, rol, hier }: { vraag: Monitorvraag; rol: Rol; hier: string }) => <Rij label="Hoofdstukken van de monitor" delen={onderdelen(vraag, rol).hoofdstukken} hier={hier} />;
