/** UniUni: last mile in Canada and the United States; its page holds the key its service wants. */

import * as z from 'zod/mini';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { epochMoment, inZone, localMoment, type MomentReading, readWall } from '../clock.ts';
import { plain } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound, retryLater } from '../outcome.ts';
import { foundIn, get, getPage, twice } from '../request.ts';
import { bareNumber, parcelOf, type Scan, type StatusTable, sameNumber, stageOf } from '../scan.ts';

const STATES: StatusTable = {
  '190': 'shipped',
  '192': 'customs',
  '198': 'customs',
  '195': 'transit',
  '199': 'transit',
  '200': 'transit',
  '204': 'transit',
  '217': 'transit',
  '218': 'transit',
  '255': 'transit',
  '202': 'out_for_delivery',
  '214': 'available_for_pickup',
  '226': 'available_for_pickup',
  '203': 'delivered',
  '228': 'delivered',
  '206': 'exception',
  '207': 'exception',
  '211': 'exception',
  '213': 'exception',
  '216': 'exception',
  '230': 'exception',
  '231': 'exception',
  '232': 'exception',
};
const ZONE = 'America/Toronto';

const scanSchema = z.object({
  state: mark,
  pathTime: mark,
  pathInfo: word,
  description_en: word,
  city: word,
  dateTime: z.nullish(z.object({ ts: mark, localTime: word })),
});
const answerSchema = z.object({
  status: word,
  data: z.object({
    invalid_tno: z.nullish(z.string()),
    valid_tno: z.array(
      z.object({ tno: z.string(), is_master: z.nullish(z.unknown()), spath_list: z.array(scanSchema) }),
    ),
  }),
});

/** `dateTime.ts` is a true instant. `pathTime` is a local clock written as if it were UTC, so it is read as a clock. */
function timeOf({ dateTime, pathTime }: z.output<typeof scanSchema>): MomentReading {
  if (dateTime?.ts) return epochMoment(dateTime.ts, 1000);
  if (dateTime?.localTime) return localMoment(dateTime.localTime, 'ymd', ZONE);
  const seeming = epochMoment(pathTime, 1000);
  if (typeof seeming === 'string') return seeming;
  const words = seeming.at.slice(0, 19).replace('T', ' ');
  const wall = readWall(words, 'ymd');
  return wall === null ? 'unreadable' : inZone(wall, ZONE, words);
}

function scanOf(scan: z.output<typeof scanSchema>): Scan {
  const text = scan.description_en || scan.pathInfo;
  return { time: timeOf(scan), text, code: scan.state, city: scan.city, stage: stageOf(STATES, scan.state) };
}

function readParcels({ status, data }: z.output<typeof answerSchema>, number: string): CarrierOutcome {
  if (status && status !== 'SUCCESS') return retryLater(`UniUni answered with ${status}`);
  const unknown = (data.invalid_tno ?? '').split(',').some((known) => known.trim() !== '' && sameNumber(known, number));
  if (unknown && data.valid_tno.length === 0) return notFound('UniUni does not know this number');
  const own = data.valid_tno.find(({ tno }) => sameNumber(tno, number));
  if (own === undefined) return malformed('the answer is about another number, or about none');
  if ([true, 1, '1'].some((yes) => own.is_master === yes)) return malformed('several parcels under one number');
  return parcelOf('uniuni', { number }, own.spath_list.map(scanOf), 'oldest first');
}

export const carrier: Carrier = {
  id: 'uniuni',
  aliases: ['UniUni Express', 'Uni Express'],
  name: 'UniUni',
  country: 'CA',
  link: 'https://www.uniuni.com/tracking/?no={number}',
  formats: [
    plain('uniuni', /^UUS[A-Z0-9]{16}$/),
    plain('uniuni', /^UUSC\d{12}$/),
    plain('uniuni', /^U9999\d{11}$/),
    plain('uniuni', /^4C\d{9}US$/),
  ],
  query: {
    hosts: ['https://www.uniuni.com/*', 'https://delivery-api.uniuni.ca/*'],
    batch: 1,
    // The service wants the key in UniUni's own page, which is read from that page each time.
    unproved: 'site_key',
    request: twice(
      () => getPage('https://www.uniuni.com/tracking/'),
      (number, page) => {
        const key = foundIn(page, /[?&]key=([\w-]{6,100})/);
        if (key === null) return null;
        const fields = new URLSearchParams({ id: bareNumber(number), key });
        return get(`https://delivery-api.uniuni.ca/cargo/trackinguniuninew?${fields}`);
      },
    ),
    parse: (number, answer) => readJson(answer, answerSchema, (data) => readParcels(data, number)),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/uniuni (2026-10), itsvic-dev/parcel (2026-02)',
  checkedOn: '2026-10-08',
};
