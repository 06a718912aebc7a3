/** A hostile network: every carrier and tracker, asked by the product's own code at a real server that answers as FAULTS says. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { send } from '../../../demo/stand-ins/answer.ts';
import type { StandInAnswer } from '../../../demo/stand-ins/exchange.ts';
import { FAULTS, given, SLOW_FAULTS } from '../../../demo/stand-ins/faults.ts';
import { askerOf } from '../../../src/background/askers.ts';
import { fetchCarrier } from '../../../src/background/fetch-carrier.ts';
import { keyedTrackers } from '../../../src/carriers/keyed-trackers.ts';
import { polled } from '../../../src/carriers/polled.ts';
import { cases } from '../../fixtures/carriers/all.ts';

const NOW = Date.parse('2026-03-20T00:00:00Z');
const KEY = 'INVENTED-KEY-0000';

let server: Server;
let answer: () => StandInAnswer;
let asked: string[] = [];
const realFetch = globalThis.fetch;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.headers['x-asked-host']?.toString() ?? '');
    request.resume();
    void send(response, answer());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  // Every host is this server; all else is the real fetch.
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const { host, pathname, search } = new URL(url);
    const headers = { ...(init.headers as Record<string, string>), 'x-asked-host': host };
    return realFetch(`http://127.0.0.1:${port}${pathname}${search}`, { ...init, headers });
  });
});
afterAll(() => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  server.close();
});

const ids = [
  ...polled.carriers.filter(({ query }) => query !== undefined).map(({ id }) => id),
  ...keyedTrackers.map(({ id }) => id),
];

/** How asking a carrier about one number ends, by name. */
async function outcomeOf(id: string, timeout: number) {
  const asker = askerOf(id, { [id]: { key: KEY, savedAt: 0 } });
  const number = cases.find(({ carrier }) => carrier === id)?.number ?? 'LP00990000000011';
  const row = { key: `${id}|${number}`, carrier: id, number, failures: 0, events: [], hops: 0 };
  const limits = { timeout, largestBody: 3_000_000 };
  const result = await asker?.ask([row], { now: NOW, postcode: '00-001' }, (request) => fetchCarrier(request, limits));
  return { outcome: result?.outcomeOf(number), asker };
}

describe.each(Object.entries(FAULTS))('%s', (_name, fault) => {
  it('has a name with every carrier, costs little and leads nowhere else', async () => {
    answer = fault.answer;
    for (const id of ids) {
      asked = [];
      given.bytes = 0;
      const { outcome, asker } = await outcomeOf(id, 20_000);
      expect(fault.called, `${id}: ${JSON.stringify(outcome)}`).toContain(outcome?.outcome);
      expect(JSON.stringify(outcome).length).toBeLessThan(500);
      for (const host of asked) expect(asker?.hosts).toContain(`https://${host}/*`);
      // Three megabytes are read, some more wait in buffers between the two sides.
      expect(given.bytes).toBeLessThan(30_000_000);
    }
  }, 60_000);
});

describe.each(Object.entries(SLOW_FAULTS))('%s', (_name, fault) => {
  it('is ended by the clock with every carrier', async () => {
    answer = fault.answer;
    const outcomes = await Promise.all(ids.map((id) => outcomeOf(id, 300)));
    for (const { outcome } of outcomes) expect(fault.called).toContain(outcome?.outcome);
  });
});
