/** What a hostile or broken host answers: the faults that every carrier and AliExpress must bear. */

import { gzipSync } from 'node:zlib';
import type { StandInAnswer } from './exchange.ts';

const JSON_TYPE = { 'content-type': 'application/json' } as const;
const MEGABYTE = Buffer.alloc(1_000_000, ' ');

/** Bytes that streams of this process gave out; a test sees by it that the other side stopped reading. */
export const given = { bytes: 0 };

async function* stream(piece: Buffer, times: number, pause = 0): AsyncGenerator<Buffer> {
  for (let sent = 0; sent < times; sent += 1) {
    given.bytes += piece.length;
    yield piece;
    if (pause > 0) await new Promise((resume) => setTimeout(resume, pause));
  }
}

/** Two hundred megabytes of blanks, packed into two hundred kilobytes. */
let bomb: Buffer | undefined;
function gzipBomb(): Buffer {
  bomb ??= gzipSync(Buffer.concat(Array.from({ length: 200 }, () => MEGABYTE)), { level: 1 });
  return bomb;
}

let keys: Buffer | undefined;
function millionKeys(): Buffer {
  keys ??= Buffer.from(`{${Array.from({ length: 1_000_000 }, (_, key) => `"${key}":0`).join(',')}}`);
  return keys;
}

const ok = (body: StandInAnswer['body'], headers: Readonly<Record<string, string>> = JSON_TYPE): StandInAnswer => ({
  status: 200,
  headers,
  body,
});
const page = (status: number, body: string): StandInAnswer => ({
  status,
  headers: { 'content-type': 'text/html' },
  body,
});

export type Outcome = 'not_found' | 'blocked' | 'malformed' | 'retry_later';

export interface Fault {
  /** What a carrier that answers so must be called. */
  readonly called: readonly Outcome[];
  answer(): StandInAnswer;
}

/** Faults that end by themselves. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'a cut in the middle of the body': {
    called: ['retry_later'],
    answer: () => ({ ...ok('{"data":[{"ev'), headers: { ...JSON_TYPE, 'content-length': '5000' }, cut: true }),
  },
  'a cut of a chunked body': {
    called: ['retry_later'],
    answer: () => ({ ...ok(stream(Buffer.from('{"a":'), 2)), cut: true }),
  },
  'a redirect to another host': {
    called: ['blocked'],
    answer: () => ({ status: 302, headers: { location: 'https://elsewhere.example/steal' }, body: '' }),
  },
  'a redirect that keeps the body': {
    called: ['blocked'],
    answer: () => ({ status: 307, headers: { location: 'https://elsewhere.example/steal' }, body: '' }),
  },
  'an answer 401': { called: ['blocked'], answer: () => page(401, '') },
  'an answer 403': { called: ['blocked'], answer: () => page(403, '<html>no</html>') },
  'an answer 429': { called: ['blocked'], answer: () => page(429, '') },
  'an answer 500': { called: ['retry_later'], answer: () => page(500, '<html>oh</html>') },
  'an answer 503': { called: ['retry_later'], answer: () => page(503, '') },
  'a page of its host that is not there': {
    called: ['blocked', 'malformed'],
    answer: () => page(404, '<html><h1>404</h1></html>'),
  },
  'a challenge page': {
    called: ['blocked'],
    answer: () => page(200, '<!DOCTYPE html><title>Just a moment...</title><div class="cf-challenge"></div>'),
  },
  'a picture': {
    called: ['malformed'],
    answer: () => ok(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), { 'content-type': 'image/png' }),
  },
  'bytes that are no UTF-8': {
    called: ['malformed'],
    answer: () => ok(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x22, 0x7d])),
  },
  'a gzip bomb': {
    called: ['malformed'],
    answer: () => ok(gzipBomb(), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
  },
  'a body that is said to be packed and is not': {
    called: ['retry_later'],
    answer: () => ok('{"data":[]}', { ...JSON_TYPE, 'content-encoding': 'gzip' }),
  },
  'a body of 200 MB': { called: ['malformed'], answer: () => ok(stream(MEGABYTE, 200)) },
  'an endless stream': { called: ['malformed'], answer: () => ok(stream(MEGABYTE, Number.POSITIVE_INFINITY)) },
  'an object with a million keys': { called: ['malformed'], answer: () => ok(millionKeys()) },
  'lists within lists': { called: ['malformed'], answer: () => ok('['.repeat(500_000)) },
};

/** Faults that only a limit of time ends. */
export const SLOW_FAULTS: Readonly<Record<string, Fault>> = {
  'no answer': { called: ['retry_later'], answer: () => ({ ...ok('{}'), delay: 3_600_000 }) },
  'a byte now and then': {
    called: ['retry_later'],
    answer: () => ok(stream(Buffer.from(' '), Number.POSITIVE_INFINITY, 40)),
  },
};
