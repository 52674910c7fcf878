import type { Antwoorden } from '../invoer/vragen.ts';
import { jaarVan } from '../kalender/dag.ts';
import type { Regeling } from '../regeling/schema.ts';
import { huisnummerUit, leesPostcode } from './adres.ts';
import { grensIn, huurfout } from './huurgrens.ts';

/** A neighbourhood in which a home can be said to stand. */
export type Buurtkeuze = { id: string; gemeente: string; naam: string };
export type Keurfout = { veld: string; melding: string; bron?: string };

/**
 * What cannot be right about a home, given answers that are each right by themselves: all faults at once, each with its field and
 * remedy. A home that is only announced may wait for the rent limit of its year; it is judged when it is released.
 */
export function keurWoning(regeling: Pick<Regeling, 'bedragen'>, a: Antwoorden, { aangekondigd = false, buurten = [] }: { aangekondigd?: boolean; buurten?: readonly Buurtkeuze[] } = {}): Keurfout[] {
  const fouten: Keurfout[] = [];
  const is = (veld: string): string | undefined => a[veld] as string | undefined;
  const postcode = is('postcode');
  if (postcode !== undefined && !leesPostcode(postcode)) fouten.push({ veld: 'postcode', melding: 'Vul vier cijfers en twee letters in, bijvoorbeeld 2023 AB.' });
  if (postcode !== undefined && !huisnummerUit(is('adres')!)) fouten.push({ veld: 'adres', melding: 'Vul na de straat ook het huisnummer in, bijvoorbeeld Zaanenlaan 214.' });
  const verdieping = a.verdieping as number | undefined;
  if (is('gelijkvloers') === 'ja' && verdieping !== undefined && verdieping > 0 && is('lift') === 'nee') fouten.push({ veld: 'gelijkvloers', melding: `Op verdieping ${verdieping} zonder lift komt niemand zonder trap. Kies nee, of kijk de verdieping en de lift na.` });
  if (is('gelijkvloers') === 'nee' && (a.kenmerken as string[] | undefined)?.includes('rolstoel')) fouten.push({ veld: 'kenmerken', melding: 'Een woning met trap is niet geschikt voor een rolstoel. Haal dit kenmerk weg, of kijk na of zij gelijkvloers is.' });
  const vanaf = is('beschikbaar_vanaf')!;
  const wacht = aangekondigd && !grensIn(regeling, 'sociale-huurgrens', jaarVan(vanaf));
  const huur = wacht ? undefined : huurfout(regeling, a.huur as number, vanaf);
  if (huur) fouten.push(huur);
  const buurt = buurten.find((b) => b.id === is('buurt'));
  if (buurt && buurt.gemeente !== is('gemeente')) fouten.push({ veld: 'buurt', melding: 'Deze buurt ligt in een andere gemeente. Kies een buurt van de gemeente die je koos.' });
  return fouten;
}
