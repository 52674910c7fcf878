import { defineConfig } from 'vitest/config';

const DATABASE = './test/opstelling/database-vooraf.ts';
const BROWSER = './test/opstelling/browser-vooraf.ts';

/** Pure tests beside their file; everything with a database; everything with a browser. */
export default defineConfig({
  test: {
    allowOnly: false,
    // Tests wait for a database and a browser more than they think. The limits are for what hangs, not for a machine that is busy.
    maxWorkers: 2,
    reporters: ['default', './test/opstelling/overgeslagen.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: ['src/storage/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integratie',
          include: ['test/**/*.test.{ts,tsx}', 'src/storage/**/*.test.ts'],
          exclude: ['test/browser/**'],
          globalSetup: [DATABASE],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          globalSetup: [DATABASE, BROWSER],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
