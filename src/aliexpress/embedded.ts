/** Finds order data that a page carries in its own scripts. */

import { readPayload } from './answer.ts';
import type { Reading, ReadingContext } from './reading.ts';

const MARKS = /pc_om_list_order|detail_product_block|trackingDetailLineList|"orderLines"|"statusInfo"/;
const LONGEST = 4_000_000;
const MOST_STARTS = 200;

/** A reading for each script that holds orders. Scripts are read as text, never run. */
export function readEmbedded(document: Document, context: ReadingContext): Reading[] {
  return [...document.querySelectorAll('script:not([src])')].flatMap((script) => {
    const text = script.textContent ?? '';
    if (text.length > LONGEST || !MARKS.test(text)) return [];
    return jsonIn(text).flatMap((payload) => {
      const reading = readPayload(payload, { url: context.pageUrl }, context, 'embedded');
      return reading.orders.length > 0 || reading.warnings.some(({ code }) => code !== 'not_orders') ? [reading] : [];
    });
  });
}

/** Every whole JSON object or list of a script that is assigned or passed and carries a mark. */
function jsonIn(script: string): unknown[] {
  const found: unknown[] = [];
  const starts = /(?:^|[=(:,])\s*(?=[{[])/g;
  for (let count = 0; count < MOST_STARTS; count += 1) {
    const match = starts.exec(script);
    if (match === null) break;
    const start = match.index + match[0].length;
    const end = endOfJson(script, start);
    if (end === undefined || !MARKS.test(script.slice(start, end))) {
      starts.lastIndex = start + 1;
      continue;
    }
    try {
      found.push(JSON.parse(script.slice(start, end)));
      starts.lastIndex = end;
    } catch {
      starts.lastIndex = start + 1;
    }
  }
  return found;
}

/** Where the bracket that opens at `start` closes; nothing where it never does. */
function endOfJson(text: string, start: number): number | undefined {
  let depth = 0;
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]]/g;
  tokens.lastIndex = start;
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    if (match[0].startsWith('"')) continue;
    depth += match[0] === '{' || match[0] === '[' ? 1 : -1;
    if (depth === 0) return match.index + 1;
  }
  return undefined;
}
