/** Yanwen (燕文): Chinese consolidator; answers with a page, whose scans carry their own offsets. */

import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { instantInZone, type MomentReading, offsetMinutes, readWall } from '../clock.ts';
import { plain } from '../formats.ts';
import { byAttribute, byClass, byTag, type Element, textOf } from '../markup.ts';
import { md5 } from '../md5.ts';
import { malformed, notFound } from '../outcome.ts';
import { readPage } from '../page.ts';
import { once } from '../request.ts';
import { bareNumber, parcelOf, type Scan, type StatusTable, sameNumber, stageOf } from '../scan.ts';

/** A constant of Yanwen's public page script, part of its anonymous form; no credential. */
const FORM_SALT = '00#78a13&ba6c;73LOL';

/** Yanwen's fixed sentences, lower case; its picture codes have no published meaning. */
const SENTENCES: StatusTable = {
  'order submited.': 'shipped',
  'order submitted.': 'shipped',
  'order processed by shipper': 'shipped',
  'shipping order created.': 'shipped',
  'yanwen pickup scan': 'accepted',
  'yanwen facility - outbound': 'transit',
  'arrived at domestic terminal station': 'transit',
  'port of departure - received by carrier': 'transit',
  'international shipment release - export': 'departed_origin',
  'port of departure - departure': 'departed_origin',
  'port of destination - arrival': 'arrived_destination',
  'international shipment release - import': 'customs',
  'pick up by local carrier at destination port': 'arrived_destination',
  'batch delivery to carrier': 'transit',
  'shipment out for delivery.': 'out_for_delivery',
  'delivered.': 'delivered',
  '<user not at home>': 'exception',
  '<wrong address>': 'exception',
};

function readParcel(page: Element, number: string): CarrierOutcome {
  const echo = byAttribute(page, 'name', 'wcdhA').find((input) => sameNumber(input.attributes.get('value'), number));
  const block = byClass(page, 'cx_lb').find((part) => sameNumber(textOf(byTag(part, 'h5')[0]), number));
  if (echo === undefined || block === undefined) return malformed('the page is not about this number');
  const [timeline] = byClass(block, 'czhaodl');
  const summary = textOf(byClass(block, 'cx_bt_xx').flatMap((box) => byTag(box, 'p'))[0]);
  if (timeline === undefined) {
    const unknown = /no information was found|查询不到/i.test(`${summary} ${echo.attributes.get('status') ?? ''}`);
    return unknown ? notFound('Yanwen does not know this number') : malformed('the timeline is missing');
  }
  const columns = byClass(block, 'colFlex').map((column) => textOf(column));
  const partner = bareNumber(columns[1] ?? '');
  const facts = {
    number,
    nextNumber: /^[A-Z0-9]{8,40}$/.test(partner) && !sameNumber(partner, number) ? partner : undefined,
    destination: /^[A-Z]{2}$/.test(columns[3] ?? '') ? columns[3] : undefined,
  };
  return parcelOf('yanwen', facts, scansOf(timeline), 'newest first');
}

/** `<dt>` holds the day of the `<dd>`s that follow it. */
function scansOf(timeline: Element): Scan[] {
  let day = '';
  const scans: Scan[] = [];
  for (const part of byTag(timeline, 'dl').flatMap((list) => list.children)) {
    if (typeof part === 'string') continue;
    if (part.tag === 'dt') day = textOf(part);
    if (part.tag === 'dd') scans.push(scanOf(part, day));
  }
  return scans;
}

function scanOf(entry: Element, day: string): Scan {
  const words = byClass(entry, 'cz_r').flatMap((box) => byTag(box, 'h6').map((heading) => textOf(heading)));
  const text = words.at(-1) ?? '';
  const picture = byTag(entry, 'img')[0]?.attributes.get('src') ?? '';
  return {
    time: timeOf(day, textOf(byClass(entry, 'timePoint')[0])),
    text,
    code: /\/([A-Z]{2}\d{2})\.png$/.exec(picture)?.[1],
    city: words.length > 1 ? words[0]?.replace(/^\[|\]$/g, '') : undefined,
    stage: stageOf(SENTENCES, text.replace(/^【[^】]*】/, '').toLowerCase()),
  };
}

/** `12:00:00 [GMT+01]` on the day above it. */
function timeOf(day: string, clock: string): MomentReading {
  if (clock === '') return 'absent';
  const match = /^(\d{1,2}:\d{2}(?::\d{2})?)\s*\[([^\]]{1,20})\]$/.exec(clock);
  const wall = match === null ? null : readWall(`${day} ${match[1]}`, 'ymd');
  const offset = offsetMinutes(match?.[2]);
  return wall === null || offset === null ? 'unreadable' : { at: instantInZone(wall, offset) };
}

export const carrier: Carrier = {
  id: 'yanwen',
  aliases: ['Yanwen Economic Air Mail', 'Yanwen Logistics', '燕文'],
  name: 'Yanwen',
  country: 'CN',
  link: 'https://track.yw56.com.cn/en/querydel?nums={number}',
  // One catalogue requires the S10 check digit of `…YP` numbers, another has real ones that fail it: not enforced.
  formats: [plain('yanwen', /^[A-Z]{2}\d{9}YP$/), plain('yanwen', /^BYS\d{9}$/)],
  query: {
    hosts: ['https://track.yw56.com.cn/*'],
    batch: 1,
    request: once((raw) => {
      const number = bareNumber(raw);
      const signed = new URLSearchParams({ nums: number, cyp: md5(number + FORM_SALT) });
      const headers = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
      const url = `https://track.yw56.com.cn/en/querydel?${signed}`;
      return { method: 'POST', url, headers, body: 'timeZone=1' };
    }),
    parse: (number, answer) => readPage(answer, (page) => readParcel(page, number)),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/yanwen (2026-09)',
  checkedOn: '2026-09-28',
};
