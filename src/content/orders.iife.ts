/**
 * Runs beside AliExpress's order and tracking pages: reads the answers the page received (or, where none was seen, the
 * page itself), gives the orders to the worker, and shows beside them what the worker says. By itself it sends no
 * request to AliExpress.
 */

import { PAGES_CHANGED, READ_ALL } from '../messages/protocol-names.ts';
import { isAnswer, readCaught } from './caught.ts';
import { createChipBoard } from './chips/board.ts';
import { createConfirmWords } from './confirm-words.ts';
import { createGuard } from './guard.ts';
import { handOver } from './hand-over.ts';
import { deliver } from './outbox.ts';
import { BRIDGE, type CaughtAnswer, type ReadyMessage } from './page-bridge.ts';
import { onPageChange } from './page-changes.ts';
import { askPage } from './page-client.ts';
import { pageContext, pageLanguage, placeOf } from './page-context.ts';
import { withPageWords } from './page-words.ts';
import { createReadAll } from './read-all.ts';
import { createShownOrders, fingerprint } from './shown-orders.ts';
import { askWorker, createPresence, onOwnPage, onStored } from './worker-line.ts';

const confirmWords = createConfirmWords();
const shownOrders = createShownOrders((reading, shape) => void handOver(reading, shape));

const presence = createPresence();
const readAll = createReadAll({
  now: () => Date.now(),
  place: () => placeOf(document.cookie, new Date()),
  tell: deliver,
  ask: askPage,
  read: (answer) => readCaught(answer, pageContext()),
  hand: ({ reading, shape }) => handOver(reading, shape),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  ...presence,
});

const board = createChipBoard({
  document,
  context: pageContext,
  async ask(orderIds) {
    const reply = await askWorker({ type: 'chips', orderIds: orderIds.slice(0, 200), lang: pageLanguage() }).catch(
      () => undefined,
    );
    return reply?.ok ? reply.chips : undefined;
  },
  copy: (text) => navigator.clipboard.writeText(text),
  open: (orderId) => void askWorker({ type: 'open_order', orderId }).catch(() => undefined),
});

const guard = createGuard({ document, isConfirm: confirmWords.isConfirm, guardAt: board.guardAt });

const answersSeen = new Set<string>();
/** Answers read while one page is open; who clicks "more" three hundred times has seen three thousand orders. */
const MOST_ANSWERS = 300;

/** Each answer is read once, however often it comes; one that was asked for here is read by who asked. */
function take(answer: CaughtAnswer): void {
  const key = fingerprint(`${answer.url}\n${answer.requestBody}\n${answer.body}`);
  if (answersSeen.has(key) || answersSeen.size >= MOST_ANSWERS || readAll.isOwn(dataOf(answer))) return;
  answersSeen.add(key);
  const caught = readCaught(answer, pageContext());
  confirmWords.learn(caught.confirmWords);
  shownOrders.answered(caught.reading.orders.map(({ order }) => order.orderId));
  void handOver(caught.reading, caught.shape);
}

/** What a call of the page's client was told: in the address, or in the body. */
function dataOf({ url, requestBody }: CaughtAnswer): string {
  const sent = URL.canParse(url, location.href) ? new URL(url, location.href).searchParams.get('data') : null;
  return sent ?? new URLSearchParams(requestBody).get('data') ?? '';
}

addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  if (source === window && origin === location.origin && isAnswer(data)) withPageWords(() => take(data.answer));
});
const ready: ReadyMessage = { bridge: BRIDGE, ready: true };
window.postMessage(ready, location.origin);

onPageChange(() =>
  withPageWords(() => {
    shownOrders.look();
    board.look();
    guard.look();
  }),
);
onStored(PAGES_CHANGED, board.refresh);
addEventListener('focus', board.refresh);
addEventListener('pagehide', presence.release);
onOwnPage((message) => {
  if (typeof message !== 'object' || message === null || !('type' in message) || message.type !== READ_ALL)
    return undefined;
  withPageWords(() => void readAll.start());
  return { ok: true };
});
