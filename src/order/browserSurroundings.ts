/** The popup's surroundings in a real browser: the extension's storage, worker, clipboard and permissions. */

import browser from 'webextension-polyfill';
import { pageKind } from '../evidence/page-kind.ts';
import { sameSeller } from '../evidence/seller-memory.ts';
import { sendToWorker } from '../messages/send.ts';
import { readCards, readDemo, readSummary, readThumbnail, readWaiting } from '../storage/cards.ts';
import { onChange } from '../storage/changes.ts';
import { readOrdersWhere, readPieces } from '../storage/evidence.ts';
import { readOrder } from '../storage/read.ts';
import { parseDeclined } from './declined.ts';
import { parseQuestions } from './questions.ts';
import type { Surroundings } from './surroundings.ts';

const QUESTIONS_KEY = 'questions';
const DECLINED_KEY = 'declinedCarriers';

export const browserSurroundings: Surroundings = {
  now: () => Date.now(),
  readSummary,
  readCards,
  readOrder,
  readThumbnail,
  readWaiting,
  readDemo,
  dashboardPage: (view) => browser.runtime.getURL(`src/dashboard/index.html#${view}`),
  onChange,
  send: sendToWorker,
  copy: (text) => navigator.clipboard.writeText(text),
  requestOrigins: (origins) => browser.permissions.request({ origins: [...new Set(origins)] }),
  readDeclined: () => parseDeclined(localStorage.getItem(DECLINED_KEY)),
  writeDeclined: (carriers) => localStorage.setItem(DECLINED_KEY, JSON.stringify(carriers)),
  isOnline: () => navigator.onLine,
  onOnlineChange(listener) {
    window.addEventListener('online', listener);
    window.addEventListener('offline', listener);
    return () => {
      window.removeEventListener('online', listener);
      window.removeEventListener('offline', listener);
    };
  },
  readQuestions: () => parseQuestions(localStorage.getItem(QUESTIONS_KEY), Date.now()),
  writeQuestions: (questions) => localStorage.setItem(QUESTIONS_KEY, JSON.stringify(questions)),
  hostInFront,
  countPieces: async (orderId) => (await readPieces(orderId)).length,
  readOrdersOfSeller: ({ order }) => readOrdersWhere((other) => sameSeller(order, other)),
  async placesToCheck({ orderId }) {
    const reply = await sendToWorker({ type: 'list_places', orderId });
    return reply.ok ? (reply.places ?? []) : [];
  },
};

/** Known only after the click on the toolbar button, and only for that tab (`activeTab`). */
async function hostInFront(): Promise<string | null> {
  if (!browser.extension.getViews({ type: 'popup' }).includes(window)) return null;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const address = tab?.url ?? '';
  return pageKind(address) === null ? null : new URL(address).hostname;
}
