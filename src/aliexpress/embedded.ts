/** Finds order data that a page carries in its own scripts. */

import type { Reading } from '../domain/reading.ts';
import { readPayload } from './answer.ts';
import type { ReadingContext } from './reading.ts';

const MARKS = /pc_om_list_order|detail_product_block|trackingDetailLineList|\\?"(?:orderLines|statusInfo)\\?"/;
const LONGEST = 4_000_000;
/** Characters looked at in one script, over all beginnings that are tried. */
const MOST_SCANNED = 12_000_000;

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

/** Every whole JSON object or list of a script that is assigned or passed, as it is or as a quoted text. */
function jsonIn(script: string): unknown[] {
  const found: unknown[] = [];
  const starts = /(?:^|[=(:,])\s*(?=[{[]|"\{\\")/g;
  let budget = MOST_SCANNED;
  for (let match = starts.exec(script); match !== null && budget > 0; match = starts.exec(script)) {
    const start = match.index + match[0].length;
    const end = script[start] === '"' ? endOfText(script, start) : endOfJson(script, start);
    budget -= (end ?? script.length) - start;
    const text = end !== undefined && MARKS.test(script.slice(start, end)) ? script.slice(start, end) : undefined;
    const value = text === undefined ? undefined : parsed(text);
    if (value !== undefined) found.push(value);
    starts.lastIndex = value !== undefined || (end !== undefined && text === undefined) ? (end ?? start) : start + 1;
  }
  return found;
}

/** A JSON text, also one that is itself quoted (`JSON.parse("{\"data\":…}")`). */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? JSON.parse(value) : value;
  } catch {
    return undefined;
  }
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

function endOfText(text: string, start: number): number | undefined {
  const quoted = /"(?:[^"\\]|\\.)*"/y;
  quoted.lastIndex = start;
  return quoted.test(text) ? quoted.lastIndex : undefined;
}
