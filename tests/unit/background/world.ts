/** A worker without a browser: permissions that can be changed, carriers that answer as a test says, no waiting. */

import { deleteDB } from 'idb';
import { vi } from 'vitest';
import { saveReading } from '../../../src/background/readings.ts';
import type { Order } from '../../../src/domain/order.ts';
import { closeDatabase, database } from '../../../src/storage/database.ts';
import type { StoredTracking } from '../../../src/storage/schema.ts';
import { CAINIAO, outside } from './outside.ts';

export async function newWorld(): Promise<void> {
  await closeDatabase();
  await deleteDB('waitwise');
  outside.origins = [CAINIAO];
  outside.requests = [];
  outside.answer = () => new Response('', { status: 503 });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const request = new Request(url, { ...init, signal: null, referrerPolicy: 'no-referrer' });
    outside.requests.push(request);
    return outside.answer(request.clone());
  });
  // Pauses between requests are the schedule's own tests; here they pass at once.
  vi.stubGlobal('setTimeout', (done: () => void) => setImmediate(done));
}

export function order(orderId: string, number: string, more: Partial<Order> = {}): Order {
  return {
    orderId,
    site: 'aliexpress.com',
    state: 'shipped',
    items: [{ title: `Thing ${orderId}` }],
    shipTo: { country: 'ES' },
    parcels: [{ number, events: [] }],
    ...more,
  };
}

/** Reads orders as a content script would. */
export async function read(now: number, ...orders: readonly Order[]): Promise<void> {
  const fields = { state: 'network', items: 'network', shipTo: 'network', parcels: 'network' } as const;
  await saveReading(
    { orders: orders.map((one) => ({ order: one, fields })), parcels: [], source: 'network', warnings: [] },
    now,
  );
}

export async function tracking(key: string): Promise<StoredTracking | undefined> {
  return (await database()).get('trackings', key);
}

/** Cainiao's answer about each number asked for, with its scans newest first. */
export function cainiaoAnswer(request: Request, told: Readonly<Record<string, Record<string, unknown>>>): Response {
  const numbers = (new URL(request.url).searchParams.get('mailNos') ?? '').split(',');
  const module = numbers.map((mailNo) => ({ mailNo, mailNoSource: 'AE', detailList: [], ...told[mailNo] }));
  return Response.json({ success: true, module });
}

/** One of Cainiao's scans. */
export function cainiaoScan(actionCode: string, at: number): Record<string, unknown> {
  const timeStr = new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  return { actionCode, desc: actionCode, standerdDesc: actionCode, time: at, timeStr, timeZone: 'GMT+8' };
}
