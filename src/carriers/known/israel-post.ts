/** Israel Post: Hebrew sentences, clocks in Israeli time, and a public key of its own page. */

import * as z from 'zod/mini';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { localMoment, type MomentReading, statedMoment } from '../clock.ts';
import { plain, s10 } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { foundIn, get, getPage, twice } from '../request.ts';
import { bareNumber, otherNumber, parcelOf, type Scan } from '../scan.ts';

const ZONE = 'Asia/Jerusalem';

const scanSchema = z.object({
  Status: word,
  StatusDate: word,
  CategoryName: word,
  CategoryCode: mark,
  BranchName: word,
  City: word,
});
const answerSchema = z.object({
  ItemCode: word,
  Status: word,
  StatusForDisplay: word,
  ReturnCode: mark,
  ErrorDescription: word,
  Maslul: z.nullish(z.array(scanSchema)),
});

/** Written as ISO or as `12/08/2026 10:15`. */
function timeOf(text: string | null | undefined): MomentReading {
  const stated = statedMoment(text, ZONE);
  return stated === 'unreadable' ? localMoment(text, 'dmy', ZONE) : stated;
}

function scanOf({
  Status,
  StatusDate,
  CategoryName,
  CategoryCode,
  BranchName,
  City,
}: z.output<typeof scanSchema>): Scan {
  return { time: timeOf(StatusDate), text: Status || CategoryName, code: CategoryCode, city: City || BranchName };
}

function readItem(data: z.output<typeof answerSchema>, number: string): CarrierOutcome {
  if (data.ItemCode) {
    const other = otherNumber(number, data.ItemCode);
    if (other !== null) return other;
  }
  if (!data.Maslul) return malformed('changed format: Maslul is missing');
  if (data.Maslul.length === 0) {
    const says = [data.Status, data.StatusForDisplay, data.ErrorDescription].join(' ');
    const isUnknown = /לא נמצא|אין מידע|not found|no information/i.test(says);
    return isUnknown ? notFound('Israel Post does not know this number') : malformed('the history is empty');
  }
  return parcelOf('israel-post', { number }, data.Maslul.map(scanOf), 'newest first');
}

export const carrier: Carrier = {
  id: 'israel-post',
  aliases: ['דואר ישראל', 'Israel Postal Company', 'il-post'],
  name: 'Israel Post',
  country: 'IL',
  post: true,
  link: 'https://mypost.israelpost.co.il/itemtrace?itemcode={number}',
  formats: [s10('IL'), plain('israel-post', /^(?:RS|LP|RU|RR)\d{9}[A-Z]$/)],
  query: {
    hosts: ['https://mypost.israelpost.co.il/*', 'https://apimftprd.israelpost.co.il/*'],
    batch: 1,
    // The service wants the subscription key of the post's own page, which is read from that page each time.
    unproved: 'site_key',
    request: twice(
      (number) =>
        getPage(`https://mypost.israelpost.co.il/itemtrace?itemcode=${encodeURIComponent(bareNumber(number))}`),
      (number, page) => {
        const key = foundIn(page, /subscription-?key["'\s]*[:=,]\s*["']([0-9a-f]{32})["']/i);
        if (key === null) return null;
        const url = `https://apimftprd.israelpost.co.il/MyPost-itemtrace/items/${encodeURIComponent(bareNumber(number))}/heb`;
        return get(url, { 'ocp-apim-subscription-key': key });
      },
    ),
    parse: (number, answer) => readJson(answer, answerSchema, (data) => readItem(data, number)),
  },
};

export const origin: Origin = {
  source: 'public client of MyPost-itemtrace (code-index 188973609), n8n-nodes-israelpost README',
  checkedOn: '2026-05-01',
};
