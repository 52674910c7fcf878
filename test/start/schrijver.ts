import { writeSync } from 'node:fs';
import pg from 'pg';
import { startServer } from '../../src/storage/server/start.ts';

/*
 * A program to be killed: starts the server on the folder it is given, says so, and writes rows one by one.
 * A number on standard output means that the database has confirmed that row.
 */

const server = await startServer({ map: process.argv[2]! });
if (!server.ok) {
  console.error(`${server.reden} ${server.wat}`);
  process.exit(1);
}
void server.waarde.uitval.then((zin) => {
  console.error(zin);
  process.exit(1);
});
const client = new pg.Client({ connectionString: server.waarde.url });
client.on('error', () => undefined);
await client.connect();
await client.query('create table if not exists rij (nummer int primary key)');
const begin = (await client.query<{ n: number }>('select coalesce(max(nummer), 0) as n from rij')).rows[0]!.n;
writeSync(1, `server ${server.waarde.pid} ${begin}\n`);
for (let nummer = begin + 1; process.argv[3] !== 'stil'; nummer += 1) {
  try {
    await client.query('insert into rij values ($1)', [nummer]);
  } catch {
    break;
  }
  writeSync(1, `${nummer}\n`);
}
// Stays, as a server does.
setInterval(() => undefined, 1000);
