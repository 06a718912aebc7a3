/** The parts of the surroundings that nobody needs before an order is opened or a button pressed. */

import browser from 'webextension-polyfill';
import { pageKind } from '../evidence/page-kind.ts';
import { sameSeller } from '../evidence/seller-memory.ts';
import { sendToWorker } from '../messages/send.ts';
import { readOrdersWhere, readPieces } from '../storage/evidence.ts';
import type { StoredOrder } from '../storage/schema.ts';
import type { Place } from './surroundings.ts';

export { readOrder } from '../storage/read.ts';
export { sendToWorker };

export async function countPieces(orderId: string): Promise<number> {
  return (await readPieces(orderId)).length;
}

export function readOrdersOfSeller({ order }: StoredOrder): Promise<StoredOrder[]> {
  return readOrdersWhere((other) => sameSeller(order, other));
}

export async function placesToCheck({ orderId }: StoredOrder): Promise<readonly Place[]> {
  const reply = await sendToWorker({ type: 'list_places', orderId });
  return reply.ok ? (reply.places ?? []) : [];
}

/** Known only after the click on the toolbar button, and only for that tab (`activeTab`). */
export async function hostInFront(): Promise<string | null> {
  if (!browser.extension.getViews({ type: 'popup' }).includes(window)) return null;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const address = tab?.url ?? '';
  return pageKind(address) === null ? null : new URL(address).hostname;
}
