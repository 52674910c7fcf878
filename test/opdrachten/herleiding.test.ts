import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

describe('npm run herleiding', () => {
  const uit = execFileSync(process.execPath, ['scripts/herleiding.mjs'], { encoding: 'utf8' });

  it('prints per duty the tests that name it, and counts those without', () => {
    expect(uit).toContain('src/domain/regeling/regelingen.test.ts: P2.a hoogstens 178 woningen per jaar, tien jaar lang');
    const [, met, alle, zonder] = /^(\d+) of (\d+) duties have a test that names them\. Without one \((\d+)\):$/m.exec(uit)!;
    expect(Number(met) + Number(zonder)).toBe(Number(alle));
  });

  it('finds no title with a code that is not in docs/catalogus.md', () => {
    expect(uit).not.toContain('Not in the catalogue');
  });
});
