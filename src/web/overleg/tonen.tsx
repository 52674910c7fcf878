import type { Keer } from '../../domain/overleg/planning.ts';
import type { VergaderingStand } from '../../domain/overleg/vergadering.ts';
import type { Puntuitkomst } from '../../domain/overleg/woorden.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { Badge, KnopLink, Kop, Leeg, type BadgeStand } from '../ui/index.ts';
import { OVERLEGPAD } from './paden.ts';

const VAN_VERGADERING: Record<VergaderingStand['status'], readonly [BadgeStand, string]> = {
  gepland: ['wacht', 'gepland'], bezig: ['loopt', 'nu bezig'], gesloten: ['let-op', 'verslag vaststellen'], vastgesteld: ['voldoet', 'vastgesteld'], afgezegd: ['voldoet-niet', 'afgezegd'], 'niet-gehouden': ['onbekend', 'niet gehouden'],
};
export const Statusbadge = ({ status }: Pick<VergaderingStand, 'status'>) => <Badge stand={VAN_VERGADERING[status][0]}>{VAN_VERGADERING[status][1]}</Badge>;
export const statuswoord = (status: VergaderingStand['status']): string => VAN_VERGADERING[status][1];

const VAN_KEER: Record<Keer['stand'], readonly [BadgeStand, string]> = { gehouden: ['voldoet', 'gehouden'], gepland: ['wacht', 'gepland'], 'te-plannen': ['let-op', 'nog plannen'], 'te-laat': ['te-laat', 'niet gehouden'], 'niet-gehouden': ['onbekend', 'niet gehouden'] };
export const keerwoord = (stand: Keer['stand']): string => VAN_KEER[stand][1];
export const Keerbadge = ({ stand }: Pick<Keer, 'stand'>) => <Badge stand={VAN_KEER[stand][0]}>{VAN_KEER[stand][1]}</Badge>;

export const UITKOMSTBADGE: Record<Puntuitkomst, readonly [BadgeStand, string]> = { besluit: ['voldoet', 'besluit'], advies: ['voldoet', 'advies'], kennisname: ['onbekend', 'ter kennisname'], actie: ['loopt', 'actie'], aangehouden: ['wacht', 'aangehouden'] };
export const tijden = ({ van, tot }: Pick<VergaderingStand, 'van' | 'tot'>): string => `${van.replace(':', '.')} tot ${tot.replace(':', '.')} uur`;

/** The same answer for what was never planned and what is not for this organisation. */
export const nietGevonden = (v: IngelogdVerzoek): Response | Promise<Response> =>
  blad(v, { titel: 'Dit overleg is er niet', deel: OVERLEGPAD, status: 404, smal: true }, <><Kop titel="Dit overleg is er niet" /><Leeg titel="Het bestaat niet, of het is niet voor jouw organisatie" actie={<KnopLink href={OVERLEGPAD}>Naar Overleg</KnopLink>}>Kijk of het adres klopt.</Leeg></>);
