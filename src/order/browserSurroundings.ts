/** The popup's surroundings in a real browser: the extension's storage, worker, clipboard and permissions. */

import { readCards, readSummary, readThumbnail, readWaiting } from '../storage/cards.ts';
import { onChange } from '../storage/changes.ts';
import { isDemoShown } from '../storage/database.ts';
import { extension } from '../ui/extension.ts';
import { parseDeclined } from './declined.ts';
import { parseQuestions } from './questions.ts';
import type { Surroundings } from './surroundings.ts';

/** Loaded apart, because the list is shown without it. */
const late = () => import('./lateSurroundings.ts');

const QUESTIONS_KEY = 'questions';
const DECLINED_KEY = 'declinedCarriers';

export const browserSurroundings: Surroundings = {
  now: () => Date.now(),
  readSummary,
  readCards,
  readOrder: async (orderId) => (await late()).readOrder(orderId),
  readThumbnail,
  readWaiting,
  readDemo: isDemoShown,
  dashboardPage: (view) => extension.runtime.getURL(`src/dashboard/index.html#${view}`),
  onChange,
  send: async (message) => (await late()).sendToWorker(message),
  copy: (text) => navigator.clipboard.writeText(text),
  requestOrigins: (origins) => extension.permissions.request({ origins: [...new Set(origins)] }),
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
  hostInFront: async () => (await late()).hostInFront(),
  countPieces: async (orderId) => (await late()).countPieces(orderId),
  readOrdersOfSeller: async (order) => (await late()).readOrdersOfSeller(order),
  placesToCheck: async (order) => (await late()).placesToCheck(order),
};
