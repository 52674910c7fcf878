// Lets Node run the TypeScript sources as they are, for the bench, the tools and child processes in tests:
//   node --import ./scripts/typescript.mjs bench/lijst.bench.ts
// Types are dropped, not checked; `npm test` checks them.
import { registerHooks } from './typescript-hooks.mjs';

registerHooks();
