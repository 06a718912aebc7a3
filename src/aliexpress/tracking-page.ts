/** Reads the tracking page itself: its class names end in a hash that changes with every build, so only parts are asked. */

import type { Order, Parcel, TrackingEvent } from '../domain/order.ts';
import type { OrderReading } from '../domain/reading.ts';
import { pastDayIn, spanIn } from './dates.ts';
import { isPastDelivery, refundPromiseOfPage } from './detail-page.ts';
import { first, gluedText, spacedText, textsIn } from './dom-text.ts';
import type { Frame } from './frame.ts';
import { orderIdOfLink } from './links.ts';
import type { Notes } from './notes.ts';
import { trackingNumberOf } from './numbers.ts';
import { plainText } from './plain-text.ts';
import { protectionOf } from './protection.ts';
import { isNumberLabel } from './tracking-words.ts';
import { pageReading } from './two-trusts.ts';
import { instantOfClock } from './zone.ts';

const HOOKS = '[class*="logistic-info-v2--"], .tracking-page-layout-v2, [class*="mailNoValue"]';

export function isTrackingPage(document: Document, frame: Frame): boolean {
  return document.querySelector(HOOKS) !== null || /\/p\/tracking\//.test(frame.pageUrl);
}

export function readTrackingPage(document: Document, frame: Frame, notes: Notes): OrderReading[] {
  const orderId = orderIdOfLink(frame.pageUrl);
  if (orderId === undefined) {
    notes.missing('id of the order');
    return [];
  }
  if (document.querySelectorAll('[class^="tab-list-v2--tab"], [class*=" tab-list-v2--tab"]').length > 1)
    notes.missing('parcels behind the other tabs');
  const number = trackingNumberOf(gluedText(first(document, '[class*="mailNoValue"]')));
  const guessed = number ?? numberByLabel(document);
  const parcels = (value: string | undefined): Parcel[] =>
    value === undefined ? [] : [parcelOf(document, value, frame)];
  const reading = pageReading(
    orderId,
    frame.site,
    { parcels: parcels(number), estimatedDelivery: etaOf(document, frame) },
    {
      parcels: parcels(guessed),
      ...protectionOf([{ place: 'page_text', endsAt: refundPromiseOfPage(document, frame) }]),
    },
  );
  if (guessed === undefined) notes.missing('number of the parcel');
  return Object.keys(reading.fields).length > 2 ? [reading] : [];
}

function parcelOf(document: Document, number: string, frame: Frame): Parcel {
  const carrier = gluedText(first(document, '[class*="--carrierValue"]'));
  return { number, ...(carrier === undefined ? {} : { carrier }), events: eventsOf(document, frame) };
}

/** Each time on the page belongs to the smallest part that also holds a title or sentence and no second time. */
function eventsOf(document: Document, frame: Frame): TrackingEvent[] {
  return [...document.querySelectorAll('[class*="--nodeTime"]')].flatMap((time) => {
    let part: Element | null = time.parentElement;
    while (part !== null && first(part, '[class*="--nodeTitle"]', '[class*="--nodeDesc"]') === undefined)
      part = part.parentElement;
    if (part === null || part.querySelectorAll('[class*="--nodeTime"]').length > 1) return [];
    const text = gluedText(first(part, '[class*="--nodeDesc"]')) ?? gluedText(first(part, '[class*="--nodeTitle"]'));
    const clock = spacedText(time);
    const at = instantOfText(clock, frame);
    return at === undefined || text === undefined ? [] : [{ at, text, source: 'aliexpress', wallClock: clock }];
  });
}

/** `Tue | Jul. 28 18:39`: no year and no zone; the page shows the buyer's own clock. */
function instantOfText(text: string, frame: Frame): string | undefined {
  const day = pastDayIn(text, frame.language, frame.now);
  const clock = /(?<!\d)(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]\.?m)?/i.exec(plainText(text));
  if (day === undefined || clock === null) return undefined;
  const half = clock[3]?.toLowerCase();
  const hour = half === undefined ? Number(clock[1]) : (Number(clock[1]) % 12) + (half.startsWith('p') ? 12 : 0);
  return hour > 23 || Number(clock[2]) > 59 ? undefined : instantOfClock(day, hour, Number(clock[2]), frame.timeZone);
}

function etaOf(document: Document, frame: Frame): Order['estimatedDelivery'] {
  const title = first(document, '[class*="arrival-time-v2--title"]');
  const text = title === undefined ? '' : spacedText(title);
  return isPastDelivery(text) ? undefined : spanIn(text, frame.language, frame.now);
}

/** "Tracking number: X" in any language, in one text or in two that follow each other. */
function numberByLabel(document: Document): string | undefined {
  const texts = textsIn(document.body);
  for (const [index, text] of texts.entries()) {
    const [label = '', value] = text.split(/\s*[:：]\s*/);
    if (label.length > 60 || !isNumberLabel(label)) continue;
    const number = trackingNumberOf(value) ?? trackingNumberOf(texts[index + 1]);
    if (number !== undefined) return number;
  }
  return undefined;
}
