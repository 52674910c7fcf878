import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { geweigerd, gelukt, type Uitkomst } from './domain/uitkomst.ts';

/** What is being listened on; `stop` lets running requests finish, for a few seconds at most. */
export type Luisteraar = { poort: number; stop: () => Promise<void> };

const AFRONDEN_MS = 5_000;

/**
 * Listens on every address with one server each. An address family that this machine does not have is passed over
 * when another works; anything else that goes wrong (port taken, not allowed) comes back as a Dutch sentence.
 * With port 0 the first address gets a free port and the others follow it.
 */
export async function luister(maakServer: () => Server, adressen: string[], poort: number): Promise<Uitkomst<Luisteraar>> {
  const servers: Server[] = [];
  const stop = async () => void (await Promise.all(servers.map(sluit)));
  let gekozen = poort;
  let laatste: NodeJS.ErrnoException | undefined;
  for (const adres of adressen) {
    const server = maakServer();
    laatste = await probeer(server, adres, gekozen);
    if (laatste?.code === 'EAFNOSUPPORT' && adres === '::') laatste = await probeer(server, '0.0.0.0', gekozen);
    if (laatste === undefined) {
      servers.push(server);
      gekozen = (server.address() as AddressInfo).port;
    } else if (!GEEN_FAMILIE.has(laatste.code ?? '')) {
      await stop();
      return geweigerd({ soort: 'mag-niet-nu', ...luisterfout(laatste, gekozen, adres) });
    }
  }
  if (servers.length > 0) return gelukt({ poort: gekozen, stop });
  return geweigerd({ soort: 'mag-niet-nu', ...luisterfout(laatste!, poort, adressen.join(', ')) });
}

const GEEN_FAMILIE = new Set(['EAFNOSUPPORT', 'EADDRNOTAVAIL']);

function probeer(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((klaar) => {
    server.once('error', klaar);
    server.listen({ host, port }, () => {
      server.off('error', klaar);
      klaar(undefined);
    });
  });
}

function sluit(server: Server): Promise<void> {
  return new Promise((klaar) => {
    server.close(() => klaar());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), AFRONDEN_MS).unref();
  });
}

/** Why listening failed and what to do, in Dutch. */
export function luisterfout(fout: NodeJS.ErrnoException, poort: number, adres: string): { reden: string; wat: string } {
  switch (fout.code) {
    case 'EADDRINUSE':
      return { reden: `Poort ${poort} is al in gebruik door een ander programma.`, wat: `Stop dat programma, of kies een andere poort: PORT=${poort + 1} npm start.` };
    case 'EACCES':
      return { reden: `Poort ${poort} mag je niet gebruiken: poorten onder 1024 zijn voor de beheerder van de machine.`, wat: 'Kies een poort boven 1023 met PORT.' };
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'ENOTFOUND':
      return { reden: `Deze machine heeft het adres ${adres} niet.`, wat: 'Kies met VOORDEUR_HOST een adres van deze machine.' };
    default:
      return { reden: `Luisteren op poort ${poort} van ${adres} lukt niet (${fout.code ?? fout.message}).`, wat: 'Kies een andere poort met PORT of een ander adres met VOORDEUR_HOST.' };
  }
}
