/** What was given as `--naam waarde` or `--naam=waarde`, and everything that is wrong with it, in Dutch, at once. */
export function leesOpties<N extends string>(argumenten: readonly string[], namen: readonly N[]): { opties: Partial<Record<N, string>>; fouten: string[] } {
  const opties: Partial<Record<N, string>> = {};
  const fouten: string[] = [];
  for (const { naam, waarde } of paren(argumenten)) {
    const bekend = namen.find((n) => n === naam);
    if (naam === undefined) fouten.push(`"${waarde}" hoort nergens bij; zet een waarde met spaties tussen aanhalingstekens.`);
    else if (bekend === undefined) fouten.push(`--${naam} bestaat niet; kies uit ${namen.map((n) => `--${n}`).join(', ')}.`);
    else if (bekend in opties) fouten.push(`--${naam} staat er twee keer.`);
    else if (waarde === '') fouten.push(`--${naam} heeft een waarde nodig.`);
    else opties[bekend] = waarde;
  }
  return { opties, fouten };
}

/** The word after an option is its value, unless that is an option too; any other word belongs to none. */
function paren(argumenten: readonly string[]): { naam?: string; waarde: string }[] {
  const rest = [...argumenten];
  const gevonden: { naam?: string; waarde: string }[] = [];
  while (rest.length > 0) {
    const woord = rest.shift()!;
    if (!woord.startsWith('--')) gevonden.push({ waarde: woord });
    else if (woord.includes('=')) gevonden.push({ naam: woord.slice(2, woord.indexOf('=')), waarde: woord.slice(woord.indexOf('=') + 1).trim() });
    else gevonden.push({ naam: woord.slice(2), waarde: rest[0]?.startsWith('--') === false ? rest.shift()!.trim() : '' });
  }
  return gevonden;
}
