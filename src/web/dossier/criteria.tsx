import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { VELDEN, type VeldCode } from '../../domain/aanvraag/velden.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import { beoordeelCriterium, leesUitdrukking } from '../../domain/regeling/feel.ts';
import type { Criterium } from '../../domain/regeling/schema.ts';
import { Badge, Bron, Kaart, Lijst, type BadgeStand } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { bronVan } from './bron.ts';

/** What one criterion says for this reader. */
export type Criteriumbeeld = { code: string; vraag: string; bron: string; stand: BadgeStand; woorden: string; uitleg?: string };

function veldenVan(criterium: Criterium): readonly VeldCode[] {
  if (criterium.oordeel_in) return [criterium.oordeel_in.antwoord, criterium.oordeel_in.reden];
  const uitdrukking = criterium.voldoet_als === undefined ? undefined : leesUitdrukking(criterium.voldoet_als);
  return uitdrukking && 'velden' in uitdrukking ? uitdrukking.velden : [];
}

const STAND: Record<string, BadgeStand> = { voldoet: 'voldoet', 'voldoet niet': 'voldoet-niet', onbekend: 'onbekend' };
const label = (veld: VeldCode): string => VELDEN[veld].label;

/** Each criterion weighed on the answers the reader may see; what rests on other answers is not told. */
export function criteriaVoor({ regeling, dossier: { groepen, gegevens } }: Pick<Beeld, 'regeling' | 'dossier'>): Criteriumbeeld[] {
  const antwoorden = Object.assign({}, ...Object.values(gegevens)) as Record<string, unknown>;
  return regeling.criteria.map((criterium) => {
    const { code, vraag, bron, oordeel_van, oordeel_in, voorwaarde } = criterium;
    const basis = { code, vraag, bron };
    const nodig: Groep[] = veldenVan(criterium).map((v) => VELDEN[v].groep);
    if (nodig.some((g) => !groepen.includes(g))) return { ...basis, stand: 'gesloten', woorden: 'niet voor jou te zien' };
    if (oordeel_van && !oordeel_in) return { ...basis, stand: 'oordeel', woorden: 'oordeel', uitleg: `Dit weegt: ${ROLNAMEN[oordeel_van]}.` };
    const { uitslag, ontbreekt } = beoordeelCriterium(criterium, antwoorden);
    const reden = oordeel_in ? antwoorden[oordeel_in.reden] : undefined;
    const uitleg = [
      uitslag === 'onbekend' && ontbreekt.length > 0 && `Nog niet ingevuld: ${ontbreekt.map(label).join('; ')}.`,
      oordeel_van && typeof reden === 'string' && `Oordeel van: ${ROLNAMEN[oordeel_van]}. “${reden}”`,
      uitslag === 'voldoet niet' && voorwaarde?.tekst,
    ].filter(Boolean).join(' ');
    return { ...basis, stand: STAND[uitslag]!, woorden: uitslag, ...(uitleg ? { uitleg } : {}) };
  });
}

/** The criteria of the covenant and how this application stands to them. Nothing here decides: a person does. */
export function Criteria({ beeld }: { beeld: Beeld }) {
  const criteria = criteriaVoor(beeld);
  if (criteria.every((c) => c.stand === 'gesloten')) return null;
  const voldoet = criteria.filter((c) => c.stand === 'voldoet').length;
  return (
    <Kaart plat titel="Criteria van de regeling" rechts={<span className="voordeur-klein voordeur-grijs">voldoet: {voldoet} van {criteria.length}</span>}>
      <Lijst items={criteria.map(({ code, vraag, bron, stand, woorden, uitleg }) => ({
        sleutel: code, titel: vraag, rechts: <Badge stand={stand}>{woorden}</Badge>, regels: [...(uitleg ? [uitleg] : []), <Bron key="bron" {...bronVan(beeld.regeling, bron)!} />],
      }))} />
    </Kaart>
  );
}
