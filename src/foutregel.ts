const SQLSTATE = /^[0-9A-Z]{5}$/;

/**
 * What the log says of an unexpected error. Of one from the database only which rule was broken and where: its own sentence
 * can hold what a person typed (an invalid input syntax is quoted whole), and the log is for who looks after the machine.
 */
export function foutregel(fout: Error): Record<string, unknown> {
  const { code, constraint, table } = fout as Error & { code?: unknown; constraint?: unknown; table?: unknown };
  const vanDatabase = typeof code === 'string' && SQLSTATE.test(code);
  return { soort: fout.name, ...(vanDatabase ? { code, constraint, table } : { melding: fout.message }), plek: plekVan(fout) };
}

/** The first three calls; not what stands above them, which is the message again, on as many lines as it has. */
const plekVan = ({ stack = '', message }: Error): string[] =>
  stack.slice(message && stack.includes(message) ? stack.indexOf(message) + message.length : 0).split('\n').slice(1, 4);
