// npm run voordeur -- <opdracht>: the command line. Only the command itself writes to standard output.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';

await prepare({ say: (text) => console.error(text) });
await import(pathToFileURL(join(ROOT, 'dist', 'voordeur.js')).href);
