/** bpost: the Belgian post; sentences, and clocks in Belgian time. */

import * as z from 'zod/mini';
import { hasGs1 } from '../../domain/checkdigits.ts';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { localMoment } from '../clock.ts';
import { plain, s10 } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound, retryLater } from '../outcome.ts';
import { once, postJson } from '../request.ts';
import { bareNumber, parcelOf, type StatusTable, sameNumber, stageOf } from '../scan.ts';

/** Fixed sentences that a classifier of words could take for something else. */
const SENTENCES: StatusTable = {
  'Confirmation of preparation of the shipment received': 'shipped',
  'Item is announced / Landmark Global (bpost) received the information': 'shipped',
  'Landmark Global (bpost) has received the item': 'accepted',
  'Departure to country of destination': 'departed_origin',
  'Arrival at international depot': 'transit',
  'Parcel is handled': 'transit',
  'Item is ready for transport': 'transit',
  'Shipment ready for transport': 'transit',
  'Your item has been sorted': 'transit',
  "The postman's delivery round for your item has started": 'out_for_delivery',
  'Item available at Pick-up point': 'available_for_pickup',
  'Item delivered': 'delivered',
};

const wordsSchema = z.nullish(z.object({ description: word }));
const itemSchema = z.object({
  itemCode: z.string(),
  retourOrBackToSender: z.nullish(z.boolean()),
  activeStep: z.nullish(z.object({ knownProcessStep: word })),
  weightInGrams: mark,
  events: z.array(
    z.object({
      date: word,
      time: word,
      key: z.nullish(z.object({ EN: wordsSchema, NL: wordsSchema, FR: wordsSchema })),
      location: z.nullish(z.object({ locationName: word, countryCode: word })),
    }),
  ),
});
type Item = z.output<typeof itemSchema>;
const answerSchema = z.object({ error: word, items: z.nullish(z.array(itemSchema)) });

function readItem(item: Item, number: string): CarrierOutcome {
  const goesBack = item.activeStep?.knownProcessStep === 'DELIVERED_TO_SENDER' || item.retourOrBackToSender === true;
  const scans = item.events.map(({ date, time, key, location }) => {
    const text = (key?.EN ?? key?.NL ?? key?.FR)?.description;
    const stage = stageOf(SENTENCES, text);
    return {
      time: localMoment(date && `${date} ${time ?? ''}`, 'ymd', 'Europe/Brussels'),
      text,
      city: location?.locationName,
      country: location?.countryCode,
      stage: stage === 'delivered' && goesBack ? ('returned' as const) : stage,
    };
  });
  const grams = Number(item.weightInGrams ?? 0);
  return parcelOf('bpost', { number, weightGrams: grams > 0 ? grams : undefined }, scans, 'newest first');
}

export const carrier: Carrier = {
  id: 'bpost',
  aliases: ['Belgium Post', 'bpost international', 'Belgian Post', 'be-post', 'bpack'],
  name: 'bpost',
  country: 'BE',
  post: true,
  link: 'https://track.bpost.cloud/btr/web/#/search?itemCode={number}',
  formats: [s10('BE'), plain('bpost', /^32\d{22}$/), { kind: 'bpost', pattern: /^(?:00)?54\d{16}$/, check: hasGs1 }],
  query: {
    hosts: ['https://track.bpost.cloud/*'],
    batch: 1,
    request: once((number) => postJson('https://track.bpost.cloud/track/items', { barcodes: [bareNumber(number)] })),
    parse: (number, answer) =>
      readJson(
        answer,
        answerSchema,
        ({ error, items }) => {
          if (error === 'NO_DATA_FOUND' && !items) return notFound('bpost does not know this number');
          if (error) return retryLater(`bpost answered with ${error}`);
          if (!items) return malformed('changed format: items is missing');
          const own = items.find(({ itemCode }) => sameNumber(itemCode, number));
          return own === undefined ? malformed('the answer is about another number') : readItem(own, number);
        },
        { own: [404] },
      ),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/bpost (2026-10)',
  checkedOn: '2026-10-08',
};
