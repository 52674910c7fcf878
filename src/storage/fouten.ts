/* What PostgreSQL says when it refuses, as far as it is no defect. */

const zegt = (fout: unknown, code: string): fout is { code: string; routine?: string } => typeof fout === 'object' && fout !== null && 'code' in fout && fout.code === code;
/** Did someone else make the same row first? */
export const wasEerder = (fout: unknown): boolean => zegt(fout, '23505');
/** Does a policy forbid this row to this person? A right that is missing altogether has the same code and is a defect. */
export const verbiedtBeleid = (fout: unknown): boolean => zegt(fout, '42501') && fout.routine === 'ExecWithCheckOptions';
