import { voorzieningbevinding, zegBezwaren, type Bezwaartelling, type Voorzieningrij } from '../../domain/monitor/voorzieningcijfers.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { Kaart, Lijst } from '../ui/index.ts';

/** What the figures of provisions and objections come to, each with the way to its chapter; for the parties that agreed on the term. */
export function Termijnbevindingen({ regeling, voorzieningen, bezwaren, href: pad }: { regeling: Regeling; voorzieningen: readonly Voorzieningrij[]; bezwaren: Bezwaartelling | undefined; /** the chapter, for who reads it */ href: string | undefined }) {
  const href = pad === undefined ? {} : { href: pad };
  const items = [
    ...(voorzieningen.length > 0 ? [{ sleutel: 'voorzieningen', titel: voorzieningbevinding(voorzieningen), ...href, regels: ['Begeleiding, bijzondere bijstand en schuldhulp die bij een gemeente zijn gevraagd'] }] : []),
    ...(bezwaren && regeling.stappen['bezwaar-vastleggen'] ? [{ sleutel: 'bezwaren', titel: zegBezwaren(bezwaren), ...href, regels: ['Bezwaren tegen besluiten op een aanvraag'] }] : []),
  ];
  return items.length === 0 ? null : <Kaart plat titel="Voorzieningen en bezwaren"><Lijst items={items} /></Kaart>;
}
