import type { Bevinding, Soepel } from './soepel.ts';
import type { Regeling } from './schema.ts';
import type { Pad } from './ontleed.ts';

/*
 * Sums of the published keys. A difference is what the covenant itself says (Haarlem, Velsen), so it is shown, not refused.
 */

const SLEUTEL: Pad = ['verdeelsleutel'];
const som = (getallen: readonly number[]): number => getallen.reduce((a, b) => a + b, 0);
const optelling = (getallen: readonly number[]): string => `${getallen.join(' + ')} = ${som(getallen)}`;
const toon = (pad: Pad, melding: string): Bevinding => ({ ernst: 'waarschuwing', pad, melding, remedie: 'Laat het getal staan zoals gepubliceerd; het programma toont het verschil.' });

function perGemeente(sleutel: Regeling['verdeelsleutel'], naam: (code: string) => string): Bevinding[] {
  return sleutel.gemeenten.rijen.flatMap(({ gemeente, aantal }, i) => {
    const delen = sleutel.corporaties.rijen.filter((c) => c.gemeente === gemeente).map((c) => c.aantal);
    if (delen.length === 0 || som(delen) === aantal) return [];
    return [toon([...SLEUTEL, 'gemeenten', 'rijen', i], `${naam(gemeente)}: de corporaties tellen op tot ${optelling(delen)}, gepubliceerd is ${aantal}.`)];
  });
}

/** A municipality can't receive more than the corporations that work there deliver (for keys per corporation only). */
function bereikbaar(r: Soepel, sleutel: Regeling['verdeelsleutel'], naam: (code: string) => string): Bevinding[] {
  if (sleutel.corporaties.rijen.some((c) => c.gemeente !== undefined)) return [];
  const gebied = new Map(r.lijst('partijen').map(({ waarde }) => [waarde.code, waarde.werkgebied]));
  return sleutel.gemeenten.rijen.flatMap(({ gemeente, aantal }, i) => {
    const hier = sleutel.corporaties.rijen.filter((c) => gebied.get(c.corporatie)?.includes(gemeente) ?? true);
    const samen = som(hier.map((c) => c.aantal));
    return samen >= aantal ? [] : [toon([...SLEUTEL, 'gemeenten', 'rijen', i], `${naam(gemeente)}: het doel is ${aantal}, maar de corporaties die er volgens hun werkgebied werken leveren samen ${samen}.`)];
  });
}

function deelregios(r: Soepel, sleutel: Regeling['verdeelsleutel']): Bevinding[] {
  const gemeenten = r.lijst('gemeenten').map((g) => g.waarde);
  return r.lijst('deelregios').flatMap(({ plaats, waarde }) => {
    const hier = gemeenten.filter((g) => g.deelregio === waarde.naam).map((g) => g.code);
    const delen = sleutel.gemeenten.rijen.filter((g) => hier.includes(g.gemeente)).map((g) => g.aantal);
    return som(delen) === waarde.totaal ? [] : [toon(['deelregios', plaats], `${waarde.naam}: de gemeenten tellen op tot ${optelling(delen)}, gepubliceerd is ${waarde.totaal}.`)];
  });
}

export function controleerSommen(r: Soepel): Bevinding[] {
  const sleutel = r.deel('verdeelsleutel');
  if (!sleutel) return [];
  const naam = (code: string): string => r.lijst('gemeenten').find((g) => g.waarde.code === code)?.waarde.naam ?? code;
  const maximum = r.deel('maximum')?.woningen_per_jaar;
  const [g, c] = [sleutel.gemeenten.rijen.map((x) => x.aantal), sleutel.corporaties.rijen.map((x) => x.aantal)];
  const zonderRij = r.waarden('gemeenten', 'code').filter((code) => !sleutel.gemeenten.rijen.some((x) => x.gemeente === code));
  return [
    ...zonderRij.map((code): Bevinding => ({ ernst: 'fout', pad: [...SLEUTEL, 'gemeenten', 'rijen'], melding: `Voor de gemeente "${code}" staat er geen rij in de sleutel.`, remedie: 'Voeg de rij toe; 0 mag.' })),
    ...(maximum === undefined || som(g) === maximum ? [] : [toon([...SLEUTEL, 'gemeenten'], `De gemeenten tellen op tot ${optelling(g)}, het maximum is ${maximum}.`)]),
    ...(maximum === undefined || som(c) === maximum ? [] : [toon([...SLEUTEL, 'corporaties'], `De corporaties tellen op tot ${som(c)}, het maximum is ${maximum}.`)]),
    ...perGemeente(sleutel, naam),
    ...bereikbaar(r, sleutel, naam),
    ...deelregios(r, sleutel),
    ...r.lijst('doelgroepen').flatMap(({ plaats, waarde }): Bevinding[] => (maximum !== undefined && (waarde.maximum?.aantal ?? 0) > maximum ? [{ ernst: 'fout', pad: ['doelgroepen', plaats, 'maximum'], melding: `Het maximum van deze doelgroep (${waarde.maximum!.aantal}) is hoger dan dat van de regeling (${maximum}).`, remedie: 'Verlaag het of laat het weg.' }] : [])),
  ];
}
