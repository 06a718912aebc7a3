/** Finds order data that a page carries in its own scripts. */

import type { Reading } from '../domain/reading.ts';
import { readPayload } from './answer.ts';
import type { ReadingContext } from './reading.ts';

const MARKS = /pc_om_list_order|detail_product_block|trackingDetailLineList|\\?"(?:orderLines|statusInfo)\\?"/;
const LONGEST = 4_000_000;
/** Characters looked at in one script, over all beginnings that are tried. */
const MOST_SCANNED = 6_000_000;

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
  const marks = [...script.matchAll(new RegExp(MARKS, 'g'))].map(({ index }) => index);
  const starts = /(?:^|[=(:,])\s*(?=[{[]|"\{\\")/g;
  let budget = MOST_SCANNED;
  let mark = 0;
  for (let match = starts.exec(script); match !== null && budget > 0; match = starts.exec(script)) {
    const start = match.index + match[0].length;
    const end = script[start] === '"' ? endOfText(script, start) : endOfJson(script, start);
    budget -= (end ?? script.length) - start;
    while ((marks[mark] ?? script.length) < start) mark += 1;
    const text = end !== undefined && (marks[mark] ?? end) < end ? script.slice(start, end) : undefined;
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

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 91, 93, 123, 125];

/**
 * Where the bracket that opens at `start` closes; nothing where it never does. By hand: a damaged script is looked
 * through from each of its beginnings, and a regular expression took half a second for it.
 */
function endOfJson(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfQuoted(text, at);
    else if (code === OPEN_OBJECT || code === OPEN_LIST) depth += 1;
    else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

/** Where the text that begins with the quote at `at` ends: at its other quote, or with everything. */
function endOfQuoted(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text.charCodeAt(end) !== QUOTE) end += text.charCodeAt(end) === BACKSLASH ? 2 : 1;
  return end;
}

function endOfText(text: string, start: number): number | undefined {
  const end = endOfQuoted(text, start);
  return end < text.length ? end + 1 : undefined;
}
