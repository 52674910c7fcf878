import { describe, expect, it } from 'vitest';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { verseDatabase } from '../opstelling/database.ts';

describe('test databases', () => {
  it('are migrated, separate and used through a role that owns nothing', async () => {
    const [een, twee] = await Promise.all([verseDatabase(), verseDatabase()]);
    expect(een.url).not.toBe(twee.url);
    const { rows } = await alsEigenaar(een.url, 'select rolsuper, rolbypassrls, rolcreatedb, rolinherit from pg_roles where rolname = current_user');
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolinherit: false }]);
    await een.weg();
    await expect(alsEigenaar(een.eigenaarUrl, 'select 1')).rejects.toThrow();
  });
});
