/** Sends one answer as its stand-in describes it: late, in pieces, or cut. */

import type { ServerResponse } from 'node:http';
import type { StandInAnswer } from './exchange.ts';

export async function send(response: ServerResponse, answer: StandInAnswer): Promise<void> {
  const { status, headers, body, delay = 0, cut } = answer;
  if (delay > 0) await waited(response, delay);
  if (response.destroyed) return;
  response.writeHead(status, { 'cache-control': 'no-store', ...headers });
  const pieces = typeof body === 'string' || Buffer.isBuffer(body) ? [body] : body;
  for await (const piece of pieces) {
    if (response.destroyed) return;
    if (!response.write(piece)) await drained(response);
  }
  if (cut) response.destroy();
  else response.end();
}

/** The other side took what was sent, or is gone. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once('drain', resolve);
    response.once('close', resolve);
  });
}

/** The delay is over, or the other side is gone. */
function waited(response: ServerResponse, delay: number): Promise<void> {
  return new Promise((resolve) => {
    const waiting = setTimeout(resolve, delay);
    response.once('close', () => {
      clearTimeout(waiting);
      resolve();
    });
  });
}
