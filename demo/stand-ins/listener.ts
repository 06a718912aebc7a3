/** One port of 127.0.0.1 for everything: TLS and plain HTTP are told apart by their first byte, and CONNECT tunnels end here. */

import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { send } from './answer.ts';
import type { Certificate } from './certificate.ts';
import type { StandInAnswer, StandInRequest } from './exchange.ts';

const TLS_HANDSHAKE = 0x16;

export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Listens on a free port and hands every request to `answer`.
 * Chromium reaches it through `--host-resolver-rules`, Firefox as its proxy: both end here, whatever the host.
 */
export async function listen(
  certificate: Certificate,
  answer: (request: StandInRequest) => StandInAnswer,
): Promise<Listener> {
  const open = new Set<Duplex>();
  const serve = (request: IncomingMessage, response: ServerResponse) => void handle(request, response, answer);
  const http = createHttpServer(serve);
  const https = createHttpsServer({ key: certificate.keyPem, cert: certificate.certPem }, serve);
  const accept = (socket: Duplex) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? https : http).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  };
  http.on('connect', (_request, socket: Socket) => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    socket.removeAllListeners('data');
    accept(socket);
  });
  const tcp = createTcpServer(accept);
  await new Promise<void>((ready) => tcp.listen(0, '127.0.0.1', ready));
  return {
    port: (tcp.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        tcp.close(() => done());
        for (const socket of open) socket.destroy();
      }),
  };
}

async function handle(
  incoming: IncomingMessage,
  response: ServerResponse,
  answer: (request: StandInRequest) => StandInAnswer,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const host = (incoming.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const url = new URL(incoming.url ?? '/', `https://${host || 'nowhere.invalid'}`);
  const reply = answer({
    method: incoming.method ?? 'GET',
    host: host || url.hostname,
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(Object.entries(incoming.headers).map(([key, value]) => [key, String(value)])),
    body: Buffer.concat(chunks).toString('utf8'),
  });
  await send(response, reply);
}
