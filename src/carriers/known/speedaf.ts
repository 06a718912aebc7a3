/** Speedaf: last mile of AliExpress parcels in the Gulf, North Africa, Nigeria and Pakistan. */

import * as z from 'zod/mini';
import type { Carrier, Origin } from '../carrier.ts';
import { localMoment } from '../clock.ts';
import { plain } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound, retryLater } from '../outcome.ts';
import { once, postJson } from '../request.ts';
import { parcelOf, sameNumber } from '../scan.ts';

/** The scan's country is the first two letters of the number; its clock is taken for that country's. */
const ZONES: Readonly<Record<string, string>> = {
  AE: 'Asia/Dubai',
  SA: 'Asia/Riyadh',
  EG: 'Africa/Cairo',
  MA: 'Africa/Casablanca',
  NG: 'Africa/Lagos',
  PK: 'Asia/Karachi',
  GH: 'Africa/Accra',
  KE: 'Africa/Nairobi',
  BD: 'Asia/Dhaka',
};
const HOME = 'Asia/Shanghai';

const answerSchema = z.object({
  success: z.boolean(),
  error: z.nullish(z.unknown()),
  data: z.nullish(
    z.array(
      z.object({
        mailNo: z.string(),
        tracks: z.nullish(
          z.array(z.object({ action: mark, actionName: word, msgEng: word, time: word, country: word, city: word })),
        ),
      }),
    ),
  ),
});

function zoneOf(number: string): string {
  const country = number.slice(0, 2).toUpperCase();
  return (Object.hasOwn(ZONES, country) ? ZONES[country] : undefined) ?? HOME;
}

export const carrier: Carrier = {
  id: 'speedaf',
  aliases: ['Speedaf Express'],
  name: 'Speedaf',
  country: '*',
  link: 'https://speedaf.com/',
  formats: [plain('speedaf', /^(?:AE|SA|EG|MA|NG|PK|GH|KE|BD|CN)02\d{10,13}$/)],
  query: {
    hosts: ['https://speedaf.com/*'],
    batch: 1,
    request: once((number) =>
      postJson(
        'https://speedaf.com/publicservice/v1/api/express/track/listExpressTrack',
        { mailNoList: [number] },
        { lang: 'en_US', countryCode: 'CN' },
      ),
    ),
    parse: (number, answer) =>
      readJson(answer, answerSchema, ({ success, data }) => {
        if (!success) return retryLater('Speedaf answered without success');
        if (!data) return malformed('changed format: data is missing');
        const item = data.find(({ mailNo }) => sameNumber(mailNo, number));
        if (item === undefined) return malformed('the answer is about another number');
        if (!item.tracks || item.tracks.length === 0) return notFound('Speedaf has no scan of this number');
        const scans = item.tracks.map((track) => ({
          time: localMoment(track.time, 'ymd', zoneOf(number)),
          text: track.msgEng || track.actionName,
          code: track.action,
          country: track.country,
          city: track.city,
        }));
        return parcelOf('speedaf', { number }, scans, 'newest first');
      }),
  },
};

export const origin: Origin = {
  source: 'public clients of the page API (code-index 48403174219, 35370327741, 59751643839; 2024–26)',
  checkedOn: '2026-10-15',
};
