/** Reads everything at hand of one page, answer first: what a lower source says never overwrites a higher one. */

import { mergeReadings } from '../domain/merge/order.ts';
import type { Reading } from '../domain/reading.ts';
import { readAnswer, readingOf } from './answer.ts';
import { readDocument } from './document.ts';
import type { PageAnswer, ReadingContext } from './reading.ts';

/** One of the two may be missing. The reading's source is the highest one that gave an order. */
export function readPage(
  answer: PageAnswer | undefined,
  document: Document | undefined,
  context: ReadingContext,
): Reading {
  const readings = [
    ...(answer === undefined ? [] : [readAnswer(answer, context)]),
    ...(document === undefined ? [] : [readDocument(document, context)]),
  ];
  if (readings.length === 0)
    return readingOf([], 'dom', [{ code: 'not_orders', detail: 'neither a page nor an answer was given' }]);
  const [best] = readings.filter(({ orders }) => orders.length > 0);
  const orders = mergeReadings(
    readings.flatMap((reading) => reading.orders),
    context.now,
  );
  return readingOf(
    orders,
    (best ?? readings[0])?.source ?? 'dom',
    readings.flatMap(({ warnings }) => warnings),
  );
}
