/**
 * What is taken of an answer that the page received: the fields the readers use, and nothing of a person. This is the
 * gate through which everything passes that leaves the tab.
 */

import { readAnswer, readPayload } from '../aliexpress/answer.ts';
import { fieldsOf } from '../aliexpress/json.ts';
import type { ReadingContext } from '../aliexpress/reading.ts';
import { type ListPaging, listPagingOf } from '../aliexpress/sync-requests.ts';
import { isTrackedAnswer } from '../aliexpress/tracked.ts';
import { whitelistCopy } from '../aliexpress/whitelist.ts';
import type { Reading } from '../domain/reading.ts';
import { confirmWordsIn } from './confirm-words.ts';
import { type CaughtAnswer, LONGEST_ANSWER } from './page-bridge.ts';
import { shapeOf } from './shape.ts';

export interface Caught {
  readonly reading: Reading;
  /** Counts of what the answer consists of. */
  readonly shape: string;
  /** How a list goes on; for reading all orders, which few answers are asked for. */
  paging(): ListPaging;
  /** What the page writes on its "Confirm received" buttons. */
  readonly confirmWords: readonly string[];
}

/** Reads an answer. Never throws; what is no readable answer gives no orders and a warning that says why. */
export function readCaught(answer: CaughtAnswer, context: ReadingContext): Caught {
  return readOpened(openCaught(answer), context);
}

/** An answer taken apart: the half of reading it that needs no words, for a page that must not be held up by both at once. */
export interface Opened extends Pick<Caught, 'confirmWords'> {
  readonly payload: unknown;
  /** What the readers see of it. */
  readonly copy: unknown;
  readonly request: { readonly url: string; readonly requestBody: string };
  readonly body: string;
}

export function openCaught({ url, requestBody, body }: CaughtAnswer): Opened {
  const payload = parsed(body);
  const request = { url: bareUrl(url), requestBody: bareRequest(requestBody) };
  return { payload, copy: whitelistCopy(payload), request, body, confirmWords: confirmWordsIn(payload) };
}

export function readOpened(opened: Opened, context: ReadingContext): Caught {
  const { payload, copy, request, body, confirmWords } = opened;
  const paging = () => listPagingOf(payload);
  const reading =
    payload === undefined ? readAnswer({ ...request, body }, context) : readPayload(copy, request, context, 'network');
  return { reading, shape: reading.warnings.length > 0 ? shapeOf(payload) : '', paging, confirmWords };
}

/** JSON or JSONP. Ids above 2^53 would lose their last digits as numbers: they are read as text. */
function parsed(body: string): unknown {
  const json = body.replace(/^\s*[\w$.]+\s*\(([\s\S]*)\)\s*;?\s*$/, '$1');
  try {
    return JSON.parse(json.replace(/([:[,]\s*)(\d{16,})(?=\s*[,}\]])/g, '$1"$2"'));
  } catch {
    return undefined;
  }
}

/** Keeps of an address what says which answer it is and which order it is about; signatures and tokens stay here. */
function bareUrl(text: string): string {
  if (!URL.canParse(text, location.href)) return '';
  const url = new URL(text, location.href);
  const data = url.searchParams.get('data');
  return `${url.origin}${url.pathname}${data === null ? '' : `?data=${encodeURIComponent(bareJson(data))}`}`;
}

function bareRequest(body: string): string {
  if (body.startsWith('{')) return bareJson(body);
  const data = new URLSearchParams(body).get('data');
  return data === null ? '' : `data=${encodeURIComponent(bareJson(data))}`;
}

function bareJson(text: string): string {
  try {
    return JSON.stringify(whitelistCopy(JSON.parse(text)));
  } catch {
    return '{}';
  }
}

/** What an event of the page's world carries. The page can forge one; it is read like any other input. */
export function toldBy(event: Event): unknown {
  return event instanceof CustomEvent ? event.detail : undefined;
}

/** The answer that was told, copied: the page may still change what it told. */
export function caughtAnswer(told: unknown): CaughtAnswer | undefined {
  return unlessTrapped(() => {
    const { url, requestBody, body } = fieldsOf(fieldsOf(told)['answer']);
    return isText(url) && isTrackedAnswer(url) && isText(requestBody) && isText(body)
      ? { url, requestBody, body }
      : undefined;
  });
}

/** What was answered to the request of this name. */
export function askedBody(told: unknown, name: string): string | undefined {
  return unlessTrapped(() => {
    const { asked, body } = fieldsOf(told);
    return asked === name && isText(body) ? body : undefined;
  });
}

/** In Firefox even looking at an object of the page may throw; what does says nothing. */
function unlessTrapped<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_ANSWER;
}
