/** Reads an answer the page received, whatever its transport and shape: the first and most trusted source. */

import { mergeReadings } from '../domain/merge/order.ts';
import type { OrderReading, Reading, WarningCode } from '../domain/reading.ts';
import { parseBody } from './body.ts';
import { treeOf } from './components.ts';
import { isDetail, readDetail } from './detail-answer.ts';
import { type Frame, frameOf } from './frame.ts';
import { refusalOf, refusalOfHtml } from './gate.ts';
import { type Fields, fieldsOf, isFields, textOf } from './json.ts';
import { readLegacy } from './legacy-answer.ts';
import { orderIdOfLink } from './links.ts';
import { readList } from './list-answer.ts';
import { type Notes, takeNotes } from './notes.ts';
import type { PageAnswer, ReadingContext } from './reading.ts';
import { type Request, requestOf } from './request.ts';
import { readRussianList } from './ru-answer.ts';
import { findFields, readByShape } from './structural.ts';
import { isTrackedAnswer } from './tracked.ts';
import { orderIdInTracking, readTracking } from './tracking-answer.ts';

/**
 * Orders of an answer: `…order.list`, `…order.detail`, `mtop.ae.ld.querydetail`, the lists of aliexpress.ru, the old
 * tracking answers, and unknown layouts by shape. Never throws; what is no readable answer gives no orders and a
 * warning that says why.
 */
export function readAnswer(answer: PageAnswer, context: ReadingContext): Reading {
  const body = parseBody(answer.body);
  if (body.kind !== 'json') return refused(...refusalOfBody(body.kind, answer));
  const reading = readPayload(body.value, answer, context, 'network');
  const complete = reading.orders.length > 0 && !reading.warnings.some(({ detail }) => detail.includes('id of '));
  if (complete || !INEXACT.test(answer.body)) return reading;
  const exact = parseBody(answer.body, true);
  return exact.kind === 'json' ? readPayload(exact.value, answer, context, 'network') : reading;
}

/** A bare number that `JSON.parse` may round: 17 digits, or 16 from 9·10^15 on (2^53 is 9007199254740992). */
const INEXACT = /[:[,]\s?(?:9\d{15}|\d{17})/;

/** The same for an answer that is already parsed, also one that was found in a page. */
export function readPayload(
  payload: unknown,
  request: Pick<PageAnswer, 'url' | 'requestBody'>,
  context: ReadingContext,
  source: 'network' | 'embedded',
): Reading {
  const asked = requestOf(request);
  const notes = takeNotes();
  const root = fieldsOf(payload);
  const refusal = refusalOf(root);
  if (refusal !== undefined) return refused(refusal.code, `${source} answer: ${refusal.detail}`);
  const orders = ordersOf(payload, request, asked, context, notes, source);
  if (orders.length === 0 && notes.warnings('').length === 0) notes.warn(...emptiness(root, request.url));
  return readingOf(mergeReadings(orders, context.now), source, notes.warnings(`${source} answer`));
}

/** Puts orders, and their parcels once more beside them, into a reading. */
export function readingOf(
  orders: readonly OrderReading[],
  source: Reading['source'],
  warnings: Reading['warnings'],
): Reading {
  const parcels: Reading['parcels'][number][] = [];
  for (const { order } of orders)
    for (const parcel of order.parcels) parcels.push({ orderId: order.orderId, ...parcel });
  return { orders, parcels, source, warnings };
}

function ordersOf(
  payload: unknown,
  { url }: Pick<PageAnswer, 'url'>,
  asked: Request,
  context: ReadingContext,
  notes: Notes,
  source: 'network' | 'embedded',
): OrderReading[] {
  const frame = frameOf(context, asked.language);
  const askedId = asked.orderId ?? orderIdOfLink(context.pageUrl);
  const tree = treeOf(payload);
  const list = readList(tree, asked.tab, frame, notes, source);
  if (list !== undefined) return list;
  if (isDetail(tree)) return present(readDetail(tree, askedId, frame, notes, source));
  const tracking = findFields(payload, (fields) => Array.isArray(fields['trackingDetailLineList']))[0];
  if (tracking !== undefined) return present(readTrackingOf(tracking, asked, frame, notes, source));
  const russian = readRussianList(payload, asked.tab, frame, notes, source);
  if (russian !== undefined) return russian;
  const legacy = LEGACY.test(url) ? readLegacy(payload, askedId, frame) : undefined;
  return legacy ?? readByShape(payload, frame, notes, source);
}

/** Addresses of the tracking answers of before 2024. */
const LEGACY = /\/logistic\/getdetail\.json|\/ajax_logistics_track/i;

/** The page's own address names the order last: it may already be the next page's. */
function readTrackingOf(
  module: Fields,
  asked: Request,
  frame: Frame,
  notes: Notes,
  source: 'network' | 'embedded',
): OrderReading | undefined {
  const orderId = asked.orderId ?? orderIdInTracking(module) ?? orderIdOfLink(frame.pageUrl);
  if (orderId === undefined) {
    notes.missing('id of the order');
    return undefined;
  }
  const reading = readTracking(module, orderId, frame, notes, source);
  return Object.keys(reading.fields).length > 2 ? reading : undefined;
}

function present(reading: OrderReading | undefined): OrderReading[] {
  return reading === undefined ? [] : [reading];
}

/** An answer without orders is never "no orders": it is empty, of an unknown layout, or none of ours. */
function emptiness(root: Fields, url: string): [WarningCode, string] {
  const api = textOf(root['api'])?.toLowerCase() ?? '';
  const ours = isTrackedAnswer(`/${api}/`) || isTrackedAnswer(url) || LEGACY.test(url);
  const tree = treeOf(root);
  if (!ours && tree.components.length === 0) return ['not_orders', 'neither its name nor its shape is ours'];
  const data = fieldsOf(root['data']);
  const parts = isFields(data['data']) ? data['data'] : data;
  const holds = Object.values(parts).some((part) => isFields(part) && Object.keys(part).length > 0);
  const list = tree.components.some(({ tag }) => tag === 'pc_om_list_body');
  if (list) return ['empty', 'a list without orders'];
  const known = data['module'] !== undefined || tree.components.some(({ tag }) => tag.startsWith('detail_'));
  if (!holds || known || Array.isArray(data['items'])) return ['empty', 'an answer that states nothing'];
  return ['unknown_layout', `no known shape among ${Object.keys(parts).length} parts`];
}

function refused(code: WarningCode, detail: string): Reading {
  return { orders: [], parcels: [], source: 'network', warnings: [{ code, detail }] };
}

function refusalOfBody(
  kind: 'truncated' | 'empty' | 'html' | 'text' | 'too_long',
  answer: PageAnswer,
): [WarningCode, string] {
  if (kind === 'html') {
    const { code, detail } = refusalOfHtml(answer.body);
    return [code, `network answer: ${detail}`];
  }
  if (kind === 'truncated') return ['truncated', 'network answer: its JSON breaks off or is damaged'];
  if (kind === 'empty') return ['empty', 'network answer: nothing in it'];
  if (kind === 'too_long') return ['unknown_layout', 'network answer: far longer than any known one'];
  return [isTrackedAnswer(answer.url) ? 'unknown_layout' : 'not_orders', 'network answer: neither JSON nor JSONP'];
}
