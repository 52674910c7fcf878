import { kent, past, wieDan } from '../domain/partijen/passend.ts';
import { ROLLEN } from '../domain/partijen/rollen.ts';
import { isMailadres } from '../domain/post/adres.ts';
import { bedoelde, dichtstbij } from '../domain/regeling/dichtstbij.ts';
import type { Regeling } from '../domain/regeling/schema.ts';
import { gelukt, geweigerd, type Uitkomst } from '../domain/uitkomst.ts';
import type { NieuwAccount } from '../storage/inrichting.ts';
import { leesOpties } from './opties.ts';

export const VELDEN = ['uitgever', 'onderwerp', 'naam', 'organisatie', 'rol', 'regeling'] as const;
export const VRIJE_VELDEN = ['email'] as const;
type Veld = (typeof VELDEN)[number];
type VrijVeld = (typeof VRIJE_VELDEN)[number];

/** The account that the options describe, or everything that is wrong with them. `uitgever` stands in for a missing --uitgever. */
export function leesAccount(argumenten: readonly string[], regelingen: readonly Regeling[], uitgever?: string): Uitkomst<NieuwAccount> {
  const { opties, fouten } = leesOpties(argumenten, [...VELDEN, ...VRIJE_VELDEN]);
  const waarden = { ...(uitgever ? { uitgever } : {}), ...opties };
  const genoemd = new Set(fouten.flatMap((fout) => VELDEN.filter((veld) => fout.startsWith(`--${veld} `))));
  for (const veld of VELDEN) if (waarden[veld] === undefined && !genoemd.has(veld)) fouten.push(`--${veld} ontbreekt: ${UITLEG[veld]}.`);
  fouten.push(...inhoud(waarden, regelingen));
  if (fouten.length > 0) return geweigerd({ soort: 'ongeldig', reden: 'Deze gegevens kloppen niet.', velden: fouten.map((melding) => ({ veld: '', melding })) });
  return gelukt(waarden as Record<Veld, string> & Partial<Record<VrijVeld, string>>);
}

const UITLEG: Record<Veld, string> = {
  uitgever: 'het adres van de inlogdienst, precies zoals in OIDC_ISSUER',
  onderwerp: 'de vaste code waaronder de inlogdienst deze persoon kent (sub)',
  naam: 'hoe de persoon heet',
  organisatie: 'de code van de partij in de regeling',
  rol: `een van ${ROLLEN.join(', ')}`,
  regeling: 'de code van de regeling',
};

function inhoud({ uitgever, organisatie, rol, regeling, email }: Partial<Record<Veld | VrijVeld, string>>, regelingen: readonly Regeling[]): string[] {
  const fouten: string[] = [];
  if (uitgever !== undefined && !URL.canParse(uitgever)) fouten.push(`--uitgever "${uitgever}" is geen adres; ${UITLEG.uitgever}.`);
  if (email !== undefined && !isMailadres(email)) fouten.push(`--email "${email}" is geen mailadres.`);
  const bekendeRol = ROLLEN.find((r) => r === rol);
  if (rol !== undefined && !bekendeRol) fouten.push(`De rol "${rol}" bestaat niet. ${bedoelde(rol, ROLLEN)}`);
  const r = regelingen.find((kandidaat) => kandidaat.regeling === regeling);
  if (regeling !== undefined && !r) fouten.push(`De regeling "${regeling}" bestaat niet. ${bedoelde(regeling, regelingen.map((kandidaat) => kandidaat.regeling))}`);
  if (r && bekendeRol && !kent(r, bekendeRol)) fouten.push(`${r.korte_naam} kent de rol ${bekendeRol} niet.`);
  if (!r || organisatie === undefined) return fouten;
  const partij = r.partijen.find(({ code }) => code === organisatie);
  if (!partij) return [...fouten, `De organisatie "${organisatie}" is geen partij in ${r.korte_naam}. ${welke(organisatie, r)}`];
  if (bekendeRol && kent(r, bekendeRol) && !past(r, partij, bekendeRol)) fouten.push(`De rol ${bekendeRol} past niet bij ${partij.naam}: ${wieDan(r, bekendeRol)}`);
  return fouten;
}

/** A region has more parties than one wants to read in an error. */
function welke(organisatie: string, r: Regeling): string {
  const naast = dichtstbij(organisatie, r.partijen.map(({ code }) => code));
  return naast ? `Bedoelde je "${naast}"?` : `De codes staan onder partijen in regelingen/${r.regeling}/${r.geldig_vanaf}.yaml.`;
}
