// npm start: everything a fresh clone needs, then the program itself in this same process.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';

await prepare();
stopWithNpm();
await import(pathToFileURL(join(ROOT, 'dist', 'start.js')).href);

/** If npm, which started us, is killed, nobody can stop us with Ctrl-C any more: then we stop, as for a SIGTERM. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}
