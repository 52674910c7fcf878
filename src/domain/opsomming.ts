/** Words in a row as one says them: "a", "a en b", "a, b en c". */
export const opsomming = (delen: readonly string[]): string => (delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`);
