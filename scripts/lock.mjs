import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Does some work while no other process does it in the same folder; a lock whose owner has died is passed over. */
export async function withLock(folder, say, work) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'slot');
  for (let told = false; !take(path); told = true) {
    if (!told) say('Een andere start is aan het installeren of bouwen; even wachten …');
    await new Promise((done) => setTimeout(done, 200));
  }
  // Also when the work itself decides to stop the process.
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** The lock appears in one step with its owner in it, so that nobody finds it empty. */
function take(path) {
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (abandoned(path)) rmSync(path, { force: true });
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** No install takes a quarter of an hour; after that the pid is another program's. */
function abandoned(path) {
  try {
    const owner = Number(readFileSync(path, 'utf8'));
    return owner === process.pid || !alive(owner) || Date.now() - statSync(path).mtimeMs > 900_000;
  } catch {
    return false;
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
