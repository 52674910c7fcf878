import { VELDEN } from '../../domain/aanvraag/velden.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import { beoordeelCriterium, veldenVan, type Uitslag } from '../../domain/regeling/feel.ts';
import type { Criterium } from '../../domain/regeling/schema.ts';
import { criteriaVan } from '../../domain/toetsing/criteria.ts';
import { vraagVan, zegGebruikt } from '../../domain/toetsing/gebruikt.ts';
import { watVerandert, zegVeranderingen } from '../../domain/toetsing/verandering.ts';
import { Badge, Bron, Kaart, Lijst, type BadgeStand } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { bronVan } from './bron.ts';

/** What one criterion says for this reader; `uitleg` are the answers it used, what would change it, and what follows. */
export type Criteriumbeeld = { code: string; vraag: string; bron: string; stand: BadgeStand; woorden: string; uitleg: string[] };

const STAND: Record<Uitslag, BadgeStand> = { voldoet: 'voldoet', 'voldoet niet': 'voldoet-niet', onbekend: 'onbekend' };
const zin = (kop: string, delen: readonly string[]): string[] => (delen.length > 0 ? [`${kop}: ${delen.join('; ')}.`] : []);

function eenCriterium({ regeling, dossier: { gegevens }, vandaag }: Weegbaar, criterium: Criterium): { uitslag: Uitslag; uitleg: string[] } {
  const antwoorden = Object.assign({}, ...Object.values(gegevens)) as Record<string, unknown>;
  const { uitslag, gebruikt, ontbreekt } = beoordeelCriterium(criterium, antwoorden, vandaag);
  const { oordeel_van, oordeel_in, voorwaarde } = criterium;
  const reden = oordeel_in ? antwoorden[oordeel_in.reden] : undefined;
  if (oordeel_van && typeof reden === 'string') return { uitslag, uitleg: [`Oordeel van: ${ROLNAMEN[oordeel_van]}. “${reden}”`] };
  const label = (veld: (typeof ontbreekt)[number]) => `“${vraagVan(regeling, veld).label}”`;
  return {
    uitslag,
    uitleg: [
      ...zin('Gebruikt', zegGebruikt(regeling, criterium, gebruikt, antwoorden, vandaag).map(({ vraag, antwoord }) => `${vraag} ${antwoord}`)),
      ...(uitslag === 'onbekend' ? zin('Nog niet ingevuld', ontbreekt.map(label)) : []),
      ...zegVeranderingen(regeling, watVerandert(regeling, criterium, antwoorden, vandaag), antwoorden),
      ...(uitslag === 'voldoet niet' && voorwaarde ? [`Voorwaarde in plaats van een afwijzing: ${voorwaarde.tekst}`] : []),
    ],
  };
}

type Weegbaar = Pick<Beeld, 'regeling' | 'dossier' | 'vandaag'>;
/** Each criterion weighed on the answers the reader may see, today; what rests on other answers is not told. */
export function criteriaVoor(beeld: Weegbaar): Criteriumbeeld[] {
  return criteriaVan(beeld.regeling).map((criterium) => {
    const { code, vraag, bron, oordeel_van, oordeel_in } = criterium;
    const basis = { code, vraag, bron, uitleg: [] };
    if (veldenVan(criterium).some((v) => !beeld.dossier.groepen.includes(VELDEN[v].groep))) return { ...basis, stand: 'gesloten', woorden: 'niet voor jou te zien' };
    if (oordeel_van && !oordeel_in) return { ...basis, stand: 'oordeel', woorden: 'oordeel', uitleg: [`Dit weegt: ${ROLNAMEN[oordeel_van]}.`] };
    const { uitslag, uitleg } = eenCriterium(beeld, criterium);
    return { ...basis, stand: STAND[uitslag], woorden: uitslag, uitleg };
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
        sleutel: code, titel: vraag, rechts: <Badge stand={stand}>{woorden}</Badge>, regels: [...uitleg, <Bron key="bron" {...bronVan(beeld.regeling, bron)!} />],
      }))} />
    </Kaart>
  );
}
