/** What a sign-in at the provider must have been: one of these classes (`acr`), and one of these means (`amr`, such as mfa). Left out: anything. */
export type Sterkte = { acr?: readonly string[]; amr?: readonly string[] };

/** Undefined when the sign-in was strong enough; else what was missing, for the log. Names what the provider said, never who. */
export function sterkGenoeg({ acr, amr }: { acr?: unknown; amr?: unknown }, eis: Sterkte): string | undefined {
  if (eis.acr && !(typeof acr === 'string' && eis.acr.includes(acr))) return `acr is ${JSON.stringify(acr ?? null)}, wanted one of ${eis.acr.join(' ')}`;
  const middelen = Array.isArray(amr) ? amr : [];
  if (eis.amr && !middelen.some((m) => eis.amr!.includes(m as string))) return `amr is ${JSON.stringify(amr ?? null)}, wanted one of ${eis.amr.join(' ')}`;
  return undefined;
}
