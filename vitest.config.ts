import { defineConfig } from 'vitest/config';

const DATABASE = './test/opstelling/database-vooraf.ts';
const BROWSER = './test/opstelling/browser-vooraf.ts';

const REACT = './test/opstelling/react-vooraf.ts';

/** Pages as the program makes them: without what React tells a developer. */
const oxc = { jsx: { runtime: 'automatic', development: false } } as const;
/** Files share a worker and what it has loaded: loading the program anew for each took more than most files did. So no file leaves anything behind. */
const samen = { isolate: false, setupFiles: [REACT] };

/** Pure tests beside their file; everything with a database; everything with a browser. */
export default defineConfig({
  test: {
    allowOnly: false,
    // Tests wait for a database and a browser more than they think. The limits are for what hangs, not for a machine that is busy.
    maxWorkers: 2,
    reporters: ['default', './test/opstelling/overgeslagen.ts'],
    projects: [
      {
        oxc,
        test: {
          ...samen,
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: ['src/storage/**'],
          testTimeout: 60_000,
        },
      },
      {
        oxc,
        test: {
          ...samen,
          isolate: true,
          name: 'integratie',
          include: ['test/**/*.test.{ts,tsx}', 'src/storage/**/*.test.ts'],
          exclude: ['test/browser/**'],
          globalSetup: [DATABASE],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        oxc,
        test: {
          ...samen,
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
