import type { ReactNode } from 'react';
import { isLaat, loopt, zegVastgoed, type ActieStand } from '../../domain/inspanning/actie.ts';
import { themanaam } from '../../domain/inspanning/themas.ts';
import { zegDatum, zegTermijn } from '../../domain/kalender/zeg.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Actieregel } from '../../storage/lezen/acties.ts';
import { Badge, Tekst, type LijstItem } from '../ui/index.ts';
import { ACTIESPAD } from './paden.ts';

/** What someone wrote, a paragraph per line. */
export const Alineas = ({ tekst }: { tekst: string }): ReactNode => <Tekst>{tekst.split('\n').filter((r) => r.trim()).map((r, i) => <p key={i}>{r}</p>)}</Tekst>;

export const actiepad = (id: string): string => `${ACTIESPAD}/${id}`;

/** How it stands, in one word with its shape. */
export function Actiestand({ s, vandaag }: { s: ActieStand; vandaag: string }): ReactNode {
  if (s.stand === 'klaar') return <Badge stand="voldoet">klaar</Badge>;
  if (s.stand === 'vervallen') return <Badge stand="gesloten">gaat niet door</Badge>;
  return isLaat(s, vandaag) ? <Badge stand="te-laat">te laat</Badge> : s.uiterlijk === vandaag ? <Badge stand="vandaag">vandaag</Badge> : <Badge stand={s.stand === 'bezig' ? 'loopt' : 'wacht'}>{s.stand === 'bezig' ? 'bezig' : 'nog niet begonnen'}</Badge>;
}

export const zegUiterlijk = (s: ActieStand, vandaag: string): string =>
  loopt(s) ? `${zegDatum(s.uiterlijk)}, ${zegTermijn(s.uiterlijk, vandaag).woorden}` : s.afgerond_op ? `afgerond op ${zegDatum(s.afgerond_op)}` : zegDatum(s.uiterlijk);
export const zegHerkomst = ({ actiepunten = [] }: Pick<Regeling, 'actiepunten'>, s: ActieStand): string => {
  const punt = actiepunten.find((p) => p.code === s.actiepunt);
  return punt ? `${themanaam(s.thema)}, actiepunt ${punt.nummer}` : themanaam(s.thema);
};

export const actieitem = (regeling: Regeling, { id, titel, stand: s }: Actieregel, vandaag: string): LijstItem => ({
  sleutel: id, titel, href: actiepad(id), rechts: <Actiestand s={s} vandaag={vandaag} />,
  regels: [`${partijnaam(regeling, s.eigenaar)} · ${zegUiterlijk(s, vandaag)}`, ...(s.vastgoed ? [zegVastgoed(regeling, s.vastgoed)] : [])],
});
