/** GOFO: last mile in the United States; Pacific clocks with their true offset, because they are asked for. */

import * as z from 'zod/mini';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { statedMoment } from '../clock.ts';
import { plain } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound, retryLater } from '../outcome.ts';
import { once, postJson } from '../request.ts';
import { bareNumber, parcelOf, type Scan, type StatusTable, sameNumber, stageOf } from '../scan.ts';

const CODES: StatusTable = {
  '100': 'shipped',
  '200': 'transit',
  '201': 'transit',
  '202': 'transit',
  '203': 'transit',
  '411': 'transit',
  '412': 'transit',
  '208': 'out_for_delivery',
  '205': 'delivered',
};
const ZONE = 'America/Los_Angeles';

const scanSchema = z.object({ processCode: mark, processDate: word, processContent: word, processCity: word });
const answerSchema = z.object({
  code: mark,
  success: z.nullish(z.union([z.number(), z.boolean()])),
  data: z.nullish(
    z.object({
      success: z.array(
        z.object({
          waybillNo: z.string(),
          trackingNumber: word,
          toCountry: word,
          trackEventList: z.array(scanSchema),
        }),
      ),
      error: z.nullish(z.object({ errorCount: mark, us: z.nullish(z.array(z.string())) })),
    }),
  ),
});

/** Behind "Delivered" stands where it was left, which may describe a home: the first sentence is kept. */
function scanOf({ processCode, processDate, processContent, processCity }: z.output<typeof scanSchema>): Scan {
  const stage = stageOf(CODES, processCode);
  const words = (processContent ?? '').replace(/\s*For delivery issues.*$|\s*Para problemas de entrega.*$/i, '');
  return {
    time: statedMoment(processDate, ZONE),
    text: stage === 'delivered' ? words.split('. ')[0] : words,
    code: processCode,
    city: processCity,
    stage,
  };
}

function readPage({ code, success, data }: z.output<typeof answerSchema>, number: string): CarrierOutcome {
  if (Number(code) !== 200 || !success) return retryLater(`GOFO answered with code ${code}`);
  if (!data) return malformed('changed format: data is missing');
  const own = data.success.find((one) => sameNumber(one.waybillNo, number) || sameNumber(one.trackingNumber, number));
  if (own === undefined) {
    const isUnknown = data.error?.us?.some((known) => sameNumber(known, number)) === true;
    return isUnknown ? notFound('GOFO does not know this number') : malformed('the answer is about another number');
  }
  const facts = { number, destination: own.toCountry === 'USA' ? 'US' : undefined };
  return parcelOf('gofo', facts, own.trackEventList.map(scanOf), 'newest first');
}

export const carrier: Carrier = {
  id: 'gofo',
  aliases: ['GOFO Express', 'gofoexpress', 'cirro'],
  name: 'GOFO',
  country: 'US',
  link: 'https://www.gofo.com/us/track?searchID={number}',
  formats: [plain('gofo', /^GFUS\d{14}$/)],
  query: {
    hosts: ['https://www.gofo.com/*'],
    batch: 1,
    request: once((number) =>
      postJson(
        'https://www.gofo.com/us/cnee-api/consignee/track/query/page',
        { numberList: [bareNumber(number)] },
        // With the page's default the service prints local clocks under the Pacific's offset.
        { lang: 'en', 'user-time-zone': ZONE },
      ),
    ),
    parse: (number, answer) => readJson(answer, answerSchema, (data) => readPage(data, number)),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/gofo (2026-10)',
  checkedOn: '2026-10-08',
};
