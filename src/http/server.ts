import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { koppenVoor } from './koppen.ts';

/*
 * The HTTP server itself: what is too slow, too long or not HTTP at all is turned away here, before the program reads anything,
 * and what is answered here carries the same headers as every page.
 */

/** A document of 10 MB over a slow telephone still fits in this. In milliseconds. */
const HELE_VRAAG = 120_000;
export const SERVERGRENZEN = { headersTimeout: 15_000, requestTimeout: HELE_VRAAG, keepAliveTimeout: 10_000, connectionsCheckingInterval: 5_000, maxHeaderSize: 16 * 1024 } as const;
const MEESTE_KOPPEN = 100;

/** What Node calls it, and how the one at the other end hears it; the sentence is for a person who looks at the traffic. */
const AFWIJZING: Record<string, [status: string, zin: string]> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'De koppen van deze aanvraag zijn te lang.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['413 Payload Too Large', 'Deze aanvraag is te groot.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'Deze aanvraag duurde te lang.'],
};
const ONLEESBAAR: [string, string] = ['400 Bad Request', 'Dit is geen aanvraag die Voordeur kan lezen.'];

/** A server around the program. `https`: browsers reach it over TLS, through a proxy in front. */
export function maakServer(fetch: Parameters<typeof createAdaptorServer>[0]['fetch'], https: boolean): Server {
  const koppen = Object.entries({ ...koppenVoor(https), 'cache-control': 'no-store' });
  // Without a Host the program's own adapter answers, where Node would answer without our headers.
  const server = createAdaptorServer({ fetch, serverOptions: { ...SERVERGRENZEN, requireHostHeader: false } }) as Server;
  server.maxHeadersCount = MEESTE_KOPPEN;
  server.timeout = HELE_VRAAG;
  const kleed = (antwoord: ServerResponse) => { for (const [naam, waarde] of koppen) antwoord.setHeader(naam, waarde); };
  // First of all listeners: what the program says itself takes the place of these.
  server.prependListener('request', (_, antwoord: ServerResponse) => kleed(antwoord));
  server.on('checkExpectation', (_, antwoord: ServerResponse) => { kleed(antwoord); antwoord.writeHead(417).end(); });
  server.on('clientError', (fout: NodeJS.ErrnoException, socket: Socket & { _httpMessage?: ServerResponse }) => {
    if (fout.code === 'ECONNRESET' || !socket.writable || socket._httpMessage?.headersSent) return void socket.destroy();
    const [status, zin] = AFWIJZING[fout.code ?? ''] ?? ONLEESBAAR;
    const kop = [...koppen, ['content-type', 'text/plain; charset=utf-8'], ['content-length', String(Buffer.byteLength(zin))], ['connection', 'close']].map(([naam, waarde]) => `${naam}: ${waarde}\r\n`).join('');
    socket.end(`HTTP/1.1 ${status}\r\n${kop}\r\n${zin}`);
  });
  return server;
}
