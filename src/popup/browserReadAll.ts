/** Reading all orders in a real browser: finds the open page of My Orders among the tabs of the window. */

import { READ_ALL } from '../messages/protocol-names.ts';
import { readReadAll } from '../storage/read.ts';
import { extension } from '../ui/extension.ts';
import type { ReadAllSurroundings } from './readAllSurroundings.ts';

/** Tabs are asked one after another: the one in front first, then those used last. No more than these. */
const MOST_TABS = 40;

/**
 * Ids of tabs need no permission. Only our own script on AliExpress's order pages answers; a popup that is itself a
 * tab (on phones) finds the page behind it.
 */
async function startOnOpenPage(): Promise<boolean> {
  const tabs = await extension.tabs.query({ currentWindow: true });
  const byUse = tabs.sort(
    (left, right) => Number(right.active) - Number(left.active) || (right.lastAccessed ?? 0) - (left.lastAccessed ?? 0),
  );
  for (const { id } of byUse.slice(0, MOST_TABS)) if (id !== undefined && (await answers(id))) return true;
  return false;
}

async function answers(tabId: number): Promise<boolean> {
  const answer: unknown = await extension.tabs.sendMessage(tabId, { type: READ_ALL }).catch(() => undefined);
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
}

export const browserReadAll: ReadAllSurroundings = {
  read: readReadAll,
  start: startOnOpenPage,
};
