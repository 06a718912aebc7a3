/** CJ Logistics (CJ대한통운): Korea's largest courier; a page with a token first, then codes in Korean time. */

import * as z from 'zod/mini';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { localMoment } from '../clock.ts';
import { plain } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { foundIn, getPage, twice } from '../request.ts';
import { bareNumber, parcelOf, type StatusTable, sameNumber, stageOf } from '../scan.ts';

const STATUSES: StatusTable = {
  '11': 'accepted',
  '21': 'transit',
  '41': 'transit',
  '42': 'transit',
  '44': 'transit',
  '82': 'out_for_delivery',
  '91': 'delivered',
};

const answerSchema = z.object({
  parcelResultMap: z.object({ paramInvcNo: mark, resultList: z.array(z.object({ invcNo: mark })) }),
  parcelDetailResultMap: z.object({
    paramInvcNo: mark,
    resultList: z.array(z.object({ crgNm: word, crgSt: mark, dTime: word, regBranNm: word, scanNm: word })),
  }),
});

function readResult(data: z.output<typeof answerSchema>, number: string): CarrierOutcome {
  const { parcelResultMap: summary, parcelDetailResultMap: details } = data;
  const named = [summary.resultList[0]?.invcNo, summary.paramInvcNo, details.paramInvcNo].filter(Boolean);
  if (named.length === 0) return malformed('changed format: paramInvcNo is missing');
  if (!named.every((id) => sameNumber(id, number))) return malformed('the answer is about another number');
  if (summary.resultList.length === 0 && details.resultList.length === 0) {
    return notFound('CJ Logistics does not know this number');
  }
  const scans = details.resultList.map(({ crgNm, crgSt, dTime, regBranNm, scanNm }) => ({
    time: localMoment(dTime, 'ymd', 'Asia/Seoul'),
    text: crgNm || scanNm,
    code: crgSt,
    city: regBranNm,
    country: 'KR',
    stage: stageOf(STATUSES, crgSt),
  }));
  return parcelOf('cj-logistics', { number }, scans, 'oldest first');
}

export const carrier: Carrier = {
  id: 'cj-logistics',
  aliases: ['cj', 'CJ Korea Express', 'CJ대한통운', 'cjlogistics', 'CJGLS', 'Korea Express'],
  name: 'CJ Logistics',
  country: 'KR',
  link: 'https://www.cjlogistics.com/ko/tool/parcel/tracking',
  formats: [plain('cj-logistics', /^[3-8]\d{9}$/), plain('cj-logistics', /^[3-8]\d{11}$/)],
  query: {
    hosts: ['https://www.cjlogistics.com/*'],
    batch: 1,
    // The token of the page belongs to its session cookie, which a request without cookies does not carry.
    unproved: 'session',
    request: twice(
      () => getPage('https://www.cjlogistics.com/ko/tool/parcel/tracking'),
      (number, page) => {
        const token =
          foundIn(page, /name="_csrf"[^>]{0,200}value="([\w-]{8,100})"/) ??
          foundIn(page, /value="([\w-]{8,100})"[^>]{0,200}name="_csrf"/);
        if (token === null) return null;
        const fields = new URLSearchParams({ paramInvcNo: bareNumber(number), _csrf: token });
        const url = `https://www.cjlogistics.com/ko/tool/parcel/tracking-detail?${fields}`;
        return { method: 'POST', url, headers: { accept: 'application/json' } };
      },
    ),
    parse: (number, answer) => readJson(answer, answerSchema, (data) => readResult(data, number)),
  },
};

export const origin: Origin = {
  source: 'shlee322/delivery-tracker kr.cjlogistics (2025-12), egg-/delivery-tracker capture',
  checkedOn: '2025-12-01',
};
