/** An Post: the Irish post; trace codes, clocks in Irish time, and a public key of its own page. */

import * as z from 'zod/mini';
import type { Stage } from '../../domain/stage.ts';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { localMoment } from '../clock.ts';
import { s10 } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { foundIn, getPage, postJson, twice } from '../request.ts';
import { bareNumber, parcelOf, type Scan, type StatusTable, sameNumber, stageOf } from '../scan.ts';

/** Codes with one meaning; the page files some forty more under "sorting" or "in transit", where the words decide. */
const CODES: StatusTable = {
  '35': 'shipped',
  '15': 'accepted',
  '6': 'accepted',
  '32': 'accepted',
  '36': 'accepted',
  '37': 'accepted',
  '41': 'accepted',
  '48': 'accepted',
  '49': 'transit',
  '67': 'transit',
  '68': 'transit',
  '73': 'transit',
  '7': 'customs',
  '9': 'customs',
  '64': 'customs',
  '65': 'customs',
  '66': 'customs',
  '83': 'customs',
  '86': 'customs',
  '87': 'customs',
  '4': 'out_for_delivery',
  '70': 'available_for_pickup',
  '14': 'delivered',
  '42': 'delivered',
  '13': 'exception',
};
/** A delivery attempt, whose reason says how it ended. */
const ATTEMPT = '16';

const eventSchema = z.object({ activity: word, date: word, location: word, reason: word, traceCode: mark });
const answerSchema = z.object({
  getEventsResponse: z.nullish(z.object({ GetEventsResult: z.array(eventSchema) })),
  getItemSummaryResponse: z.nullish(
    z.object({ GetItemSummaryResult: z.array(z.object({ anPostNo: word, status: word, date: word })) }),
  ),
});

function stageOfEvent(code: string, activity: string, reason: string): Stage | undefined {
  if (code === '52') return /post office/i.test(activity) ? 'available_for_pickup' : undefined;
  if (code !== ATTEMPT) return stageOf(CODES, code);
  const handedOver = /\bdelivered\b/i.test(reason) && !/\b(?:not|un|unable|failed|could)\b/i.test(reason);
  return handedOver ? 'delivered' : 'exception';
}

function scanOf({ activity, date, location, reason, traceCode }: z.output<typeof eventSchema>): Scan {
  const code = String(traceCode ?? '');
  return {
    time: localMoment(date, 'ymd', 'Europe/Dublin'),
    // A reason may say where, or to whom, the item was handed: it is never kept.
    text: activity || (code === ATTEMPT ? 'Delivery attempt' : ''),
    code,
    city: location,
    stage: stageOfEvent(code, activity ?? '', reason ?? ''),
  };
}

function readEvents(data: z.output<typeof answerSchema>, number: string): CarrierOutcome {
  const summary = data.getItemSummaryResponse?.GetItemSummaryResult;
  if (summary?.length === 0) return notFound('An Post has no current record of this number');
  if (summary !== undefined && !summary.every(({ anPostNo }) => sameNumber(anPostNo, number))) {
    return malformed('the answer is about another number');
  }
  const events = data.getEventsResponse?.GetEventsResult;
  if (events === undefined) return malformed('changed format: GetEventsResult is missing');
  // The same empty list answers an unknown number and a question the service did not understand.
  if (events.length === 0) return malformed('the history is empty, which says nothing of the number');
  return parcelOf('an-post', { number }, events.map(scanOf), 'newest first');
}

export const carrier: Carrier = {
  id: 'an-post',
  aliases: ['Ireland Post', 'Irish Post', 'anpost', 'ie-post'],
  name: 'An Post',
  country: 'IE',
  post: true,
  link: 'https://track.anpost.ie/TrackingResults.aspx?rtt=1&items={number}',
  formats: [s10('IE')],
  query: {
    hosts: ['https://track.anpost.ie/*', 'https://apim-anpost-apwebapis.anpost.com/*'],
    batch: 1,
    // The service wants the subscription key of An Post's own page; its daily quota can be spent.
    unproved: 'site_key',
    request: twice(
      () => getPage('https://track.anpost.ie/'),
      (number, page) => {
        const key = foundIn(page, /subscription-?key["'\s]*[:=,]\s*["']([0-9a-f]{32})["']/i);
        if (key === null) return null;
        const url = 'https://apim-anpost-apwebapis.anpost.com/ttservice-public-apweb/GetEvents';
        const body = { getEvents: { barcodeItem: bareNumber(number) } };
        return postJson(url, body, { 'ocp-apim-subscription-key': key });
      },
    ),
    parse: (number, answer) => readJson(answer, answerSchema, (data) => readEvents(data, number)),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/an-post (2026-10), itsvic-dev/parcel AnPostDeliveryService.kt',
  checkedOn: '2026-10-08',
};
