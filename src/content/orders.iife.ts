/**
 * Runs beside AliExpress's order and tracking pages: reads the answers the page received (or, where none was seen, the
 * page itself) and gives the orders to the worker. It sends no request to AliExpress.
 */

import { readAnswer } from '../aliexpress/answer.ts';
import { readDocument } from '../aliexpress/document.ts';
import type { PageAnswer, Reading, ReadingContext } from '../aliexpress/reading.ts';
import { isTrackedAnswer } from '../aliexpress/tracked.ts';
import { deliver } from './outbox.ts';
import { type AnswerMessage, BRIDGE, LONGEST_ANSWER, type ReadyMessage } from './page-bridge.ts';
import { deliverThumbnails } from './thumbnails.ts';

/** How long the page may take to receive its own answer before the page itself is read, in ms. */
const PATIENCE = 6_000;

const answersSeen = new Set<string>();
let ordersSeen = 0;

function context(): ReadingContext {
  return {
    pageUrl: location.href,
    now: Date.now(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

async function hand(reading: Reading): Promise<void> {
  if (reading.orders.length === 0 && reading.parcels.length === 0 && reading.warnings.length === 0) return;
  ordersSeen += reading.orders.length;
  const reply = await deliver({
    type: 'reading',
    reading: {
      orders: reading.orders.map(({ order, fields }) => ({ order, fields: { ...fields } })),
      parcels: [...reading.parcels],
      source: reading.source,
      warnings: [...reading.warnings],
    },
  });
  if (reply?.ok && reply.missingThumbnails !== undefined)
    await deliverThumbnails(
      reading.orders.map(({ order }) => order),
      reply.missingThumbnails,
    );
}

function isAnswer(data: unknown): data is AnswerMessage {
  if (typeof data !== 'object' || data === null || !('bridge' in data) || data.bridge !== BRIDGE) return false;
  if (!('answer' in data) || typeof data.answer !== 'object' || data.answer === null) return false;
  const answer: Partial<Record<keyof PageAnswer, unknown>> = data.answer;
  return (
    typeof answer.url === 'string' &&
    isTrackedAnswer(answer.url) &&
    typeof answer.body === 'string' &&
    answer.body.length <= LONGEST_ANSWER &&
    (answer.requestBody === undefined || typeof answer.requestBody === 'string')
  );
}

function onMessage(event: MessageEvent<unknown>): void {
  if (event.source !== window || event.origin !== location.origin || !isAnswer(event.data)) return;
  const { answer } = event.data;
  const key = `${answer.url}\n${answer.requestBody ?? ''}\n${answer.body}`;
  if (answersSeen.has(key)) return;
  answersSeen.add(key);
  void hand(readAnswer(answer, context()));
}

/** The page's own answer was not seen (a changed transport, a bot check, a login page): what the page shows is read. */
function readPage(): void {
  if (ordersSeen === 0) void hand(readDocument(document, context()));
}

addEventListener('message', onMessage);
const ready: ReadyMessage = { bridge: BRIDGE, ready: true };
window.postMessage(ready, location.origin);
addEventListener('load', () => setTimeout(readPage, PATIENCE), { once: true });
