/**
 * Runs beside AliExpress's order and tracking pages: reads the answers the page received (or, where none was seen, the
 * page itself), gives the orders to the worker, and shows beside them what the worker says. By itself it sends no
 * request to AliExpress.
 */

import { inTime } from '../domain/in-time.ts';
import { PAGES_CHANGED, type PagesChanged, READ_ALL } from '../messages/protocol-names.ts';
import { createAnswers } from './answers.ts';
import { caughtAnswer, readCaught, toldBy } from './caught.ts';
import { createChipBoard } from './chips/board.ts';
import { chipPlaces } from './chips/places.ts';
import { createConfirmWords } from './confirm-words.ts';
import { createGuard } from './guard.ts';
import { handOver } from './hand-over.ts';
import { idle, leftAlone, nextTask } from './idle.ts';
import { deliver } from './outbox.ts';
import { BRIDGE, READY } from './page-bridge.ts';
import { createPageCards } from './page-cards.ts';
import { onPageChange } from './page-changes.ts';
import { askPage } from './page-client.ts';
import { pageContext, pageLanguage, placeOf } from './page-context.ts';
import { pageWordsThere, withPageWords } from './page-words.ts';
import { createReadAll } from './read-all.ts';
import { createShownOrders } from './shown-orders.ts';
import { askWorker, createPresence, onOwnPage, onStored } from './worker-line.ts';

/** ms after which chips are put into a page though it is not left alone. */
const LONGEST_USE = 3_000;

const confirmWords = createConfirmWords();
const cards = createPageCards(document, pageContext);
const shownOrders = createShownOrders({
  cards: cards.all,
  isReading: () => answers.isReading(),
  take: (reading, shape) => void handOver(reading, shape),
});

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
  places: () => chipPlaces(document, location.href, cards.all),
  async ask(orderIds) {
    const reply = await askWorker({ type: 'chips', orderIds, lang: pageLanguage() }).catch(() => undefined);
    return reply?.ok ? reply.chips : undefined;
  },
  rest: () => leftAlone(LONGEST_USE),
  nextTask,
  copy: (text) => navigator.clipboard.writeText(text),
  open: (orderId) => void askWorker({ type: 'open_order', orderId }).catch(() => undefined),
});

const answers = createAnswers({
  context: pageContext,
  words: pageWordsThere,
  isOwn: readAll.isOwn,
  async take({ reading, shape, confirmWords: words }) {
    confirmWords.learn(words);
    shownOrders.answered(reading.orders.map(({ order }) => order.orderId));
    await nextTask();
    await handOver(reading, shape);
  },
});

/** Listens to the answers of the page, and says so to the script in the page's world: it tells at once what came before. */
function listenToAnswers(): void {
  addEventListener(BRIDGE, (event) => {
    const answer = caughtAnswer(toldBy(event));
    if (answer !== undefined) answers.came(answer);
  });
  dispatchEvent(new Event(READY));
}

/** Listens to everything else: the page and the worker. */
function listenToOthers(): void {
  const guard = createGuard({ document, isConfirm: confirmWords.isConfirm, guardAt: board.guardAt });
  onPageChange(cards.forget, () =>
    withPageWords(() => {
      shownOrders.look();
      board.look();
      guard.look();
    }),
  );
  // As typed as the worker's replies: only the extension itself writes there.
  onStored(PAGES_CHANGED, (value) => board.refresh((value as PagesChanged | undefined)?.orderIds));
  addEventListener('focus', () => board.refresh());
}

/** The popup may ask as soon as the page is there: a page that does not answer counts as none. */
function listenToPopup(): void {
  addEventListener('pagehide', presence.release);
  onOwnPage((message) => {
    if (typeof message !== 'object' || message === null || !('type' in message) || message.type !== READ_ALL)
      return undefined;
    withPageWords(() => void readAll.start());
    return { ok: true };
  });
}

/** ms after which a worker that gives no words, or does not take what it is given, is not waited for. */
const PATIENCE = 1_000;

/**
 * In tasks of their own: to start this script is a long one already. An answer is wanted once it can be read, and the first
 * one goes before everything else.
 */
async function begin(): Promise<void> {
  await nextTask();
  const words = pageWordsThere();
  listenToPopup();
  await inTime(words, PATIENCE);
  await nextTask();
  listenToAnswers();
  await inTime(answers.firstTaken(), PATIENCE);
  await idle(PATIENCE);
  listenToOthers();
}

void begin();
