// npm start: everything a fresh clone needs, then the program itself in this same process.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';

await prepare();
stopWithNpm();
await quickReact();
await import(pathToFileURL(join(ROOT, 'dist', 'start.js')).href);

/**
 * React takes its quick form when NODE_ENV says production at the moment it is loaded: two to three times as quick for a large table.
 * To us that setting means something else (no demo, all settings given), so it stands only for as long as React loads.
 */
async function quickReact() {
  const set = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await Promise.all(['react', 'react/jsx-runtime', 'react-dom/server'].map((name) => import(name)));
  if (set === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = set;
}

/** If npm, which started us, is killed, nobody can stop us with Ctrl-C any more: then we stop, as for a SIGTERM. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const begin = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === begin) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

/** Our parent and its parent: npm may have put a shell between itself and us. */
function ancestors() {
  try {
    return `${process.ppid} ${readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]}`;
  } catch {
    return String(process.ppid);
  }
}
