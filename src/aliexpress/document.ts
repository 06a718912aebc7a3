/** Reads a page without its answers: embedded state, then the page's structure, then its texts. */

import { mergeReadings } from '../domain/merge/order.ts';
import type { OrderReading, Reading, ReadingWarning } from '../domain/reading.ts';
import { readingOf } from './answer.ts';
import { isDetailPage, readDetailPage } from './detail-page.ts';
import { readEmbedded } from './embedded.ts';
import { type Frame, frameOf } from './frame.ts';
import { refusalOfAddress, refusalOfHtml } from './gate.ts';
import { readListPage } from './list-page.ts';
import { type Notes, takeNotes } from './notes.ts';
import type { ReadingContext } from './reading.ts';
import { readRussianPage } from './ru-page.ts';
import { isTrackingPage, readTrackingPage } from './tracking-page.ts';

/**
 * Orders of a page. Works on the browser's `Document` and on one parsed in Node; runs nothing of it. A page that holds
 * no orders gives a warning: login, bot check, empty, unknown layout or not a page of orders.
 */
export function readDocument(document: Document, context: ReadingContext): Reading {
  const embedded = readEmbedded(document, context);
  const notes = takeNotes();
  const frame = frameOf(context, languageOfPage(document));
  const shown = isTranslated(document)
    ? readShown(document, frame, notes).map(doubted)
    : readShown(document, frame, notes);
  const orders = mergeReadings([...embedded.flatMap((reading) => reading.orders), ...shown], context.now);
  const refusal = refusalOfPage(document, context.pageUrl, orders.length > 0);
  if (refusal !== undefined) notes.warn(refusal.code, refusal.detail);
  const warnings = [...embedded.flatMap((reading) => reading.warnings), ...notes.warnings('page')];
  if (orders.length === 0 && warnings.length === 0) warnings.push(emptiness(document, frame));
  const source = embedded.some((reading) => reading.orders.length > 0) ? 'embedded' : 'dom';
  return readingOf(orders, source, warnings);
}

/** A translated page says in `lang` what it was translated to, which is the language its texts are in. */
function languageOfPage(document: Document): string | undefined {
  return document.documentElement?.getAttribute('lang') ?? undefined;
}

/** Classes and cookie of the translators built into browsers. */
function isTranslated(document: Document): boolean {
  return /\btranslated-(?:ltr|rtl)\b/.test(document.documentElement?.getAttribute('class') ?? '');
}

/** Words that a translator wrote are trusted no more than words that were found by their look. */
function doubted({ order, fields }: OrderReading): OrderReading {
  return { order, fields: Object.fromEntries(Object.keys(fields).map((name) => [name, 'text'])) };
}

function readShown(document: Document, frame: Frame, notes: Notes): OrderReading[] {
  if (document.body === null) return [];
  if (frame.site === 'aliexpress.ru') return readRussianPage(document, frame, notes);
  if (isDetailPage(document)) return readDetailPage(document, frame, notes);
  if (isTrackingPage(document, frame)) return readTrackingPage(document, frame, notes);
  return isOrderAddress(frame.pageUrl) || document.querySelector(CARDS) !== null
    ? readListPage(document, frame, notes)
    : [];
}

const CARDS = '.order-item';
/** What stands on an order page also before (and without) its orders. */
const SHELL =
  '.order-wrap, .order-main, .order-content, .comet-tabs, [class*="skeleton"], [class*="loading"], .order-more';

function isOrderAddress(url: string): boolean {
  return /\/p\/(order|tracking)\/|\/order-list\b|\/orderList|\/order_list|\/order_detail/.test(url);
}

const LOGIN = '.fm-login, .fm-sns-item, form[action*="login.aliexpress."]';
const BOT =
  '#baxia-dialog-content, .baxia-dialog, #nc_1_wrapper, .nc-container, [id^="nocaptcha"], iframe[src*="_____tmd_____"]';
const BOT_WORDS = /please slide to verify|unusual traffic/i;

function refusalOfPage(document: Document, url: string, hasOrders: boolean): ReadingWarning | undefined {
  const refusal = refusalOfAddress(url);
  if (refusal !== undefined) return refusal;
  const text = hasOrders ? '' : (document.body?.textContent ?? '').slice(0, 20_000);
  if (document.querySelector(BOT) !== null || BOT_WORDS.test(text))
    return { code: 'bot_check', detail: 'the page shows a bot check' };
  const sent = hasOrders || document.querySelector(SHELL) !== null ? undefined : refusalOfRedirect(document);
  if (sent !== undefined) return sent;
  if (!hasOrders && document.querySelector(LOGIN) !== null)
    return { code: 'login', detail: 'the page shows a login form' };
  return undefined;
}

/** Longest HTML of a page that only sends the visitor elsewhere; the scripts of a real page name all addresses. */
const LONGEST_REDIRECT = 20_000;

/** A page that shows nothing and sends the visitor to a login or a bot check by a script or a `meta` element. */
function refusalOfRedirect(document: Document): ReadingWarning | undefined {
  const html = document.documentElement?.outerHTML ?? '';
  if (html.length > LONGEST_REDIRECT) return undefined;
  const target = /(?:location(?:\.href)?\s*=|location\.(?:replace|assign)\(|http-equiv="?refresh)[^>;]{0,400}/i.exec(
    html,
  )?.[0];
  const refusal = target === undefined ? undefined : refusalOfHtml(target);
  if (refusal === undefined || refusal.code === 'unknown_layout') return undefined;
  return { code: refusal.code, detail: 'the page leads to it' };
}

/** A page of orders without any is not rendered yet, or changed; it is never "no orders". */
function emptiness(document: Document, frame: Frame): ReadingWarning {
  const known = isOrderAddress(frame.pageUrl);
  const shell = document.querySelector(SHELL) !== null;
  if (!known && !shell) return { code: 'not_orders', detail: 'page: neither its address nor its shape is ours' };
  const { length } = (document.body?.textContent ?? '').trim();
  return shell || length < 200
    ? { code: 'empty', detail: 'page: no order is shown (yet)' }
    : { code: 'unknown_layout', detail: `page: no known hook among ${document.querySelectorAll('*').length} elements` };
}
