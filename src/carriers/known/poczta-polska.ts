/** Poczta Polska: the Polish post; its service wants the public key of the post's own tracking page. */

import * as z from 'zod/mini';
import { gs1CheckDigit, hasGs1 } from '../../domain/checkdigits.ts';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { statedMoment } from '../clock.ts';
import { plain, s10 } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound, retryLater } from '../outcome.ts';
import { foundIn, getPage, postJson, twice } from '../request.ts';
import { bareNumber, parcelOf, type StatusTable, sameNumber, stageOf } from '../scan.ts';

/** `P_ROZL_CEL` books the duty collected at the door, days after the parcel has gone: it moves nothing. */
const STATUSES: StatusTable = {
  P_REJ_KN1: 'shipped',
  P_NAD: 'accepted',
  P_PZL: 'transit',
  P_WZL: 'transit',
  P_WYPL: 'departed_origin',
  P_WYOC: 'transit',
  P_WEOC: 'arrived_destination',
  P_WEPL: 'arrived_destination',
  P_ZWC: 'customs',
  P_ZWOLDDOR: 'customs',
  P_WPUCPP: 'customs',
  P_ROZL_CEL: 'info_only',
  P_WD: 'out_for_delivery',
  P_WDML: 'out_for_delivery',
  P_A: 'exception',
  P_PA: 'exception',
  P_ND: 'exception',
  P_KWD: 'available_for_pickup',
  P_D: 'delivered',
  P_OWU: 'delivered',
  P_NDZ: 'returned',
};

/** Three parts joined by dots: two of base64, one of hexadecimal; it stands in the page's own configuration. */
const KEY = /["']([A-Za-z0-9+/=]{80,400}\.[A-Za-z0-9+/=]{40,200}\.[0-9a-f]{32})["']/;
const ZONE = 'Europe/Warsaw';

const officeSchema = z.nullish(z.object({ name: word }));
const answerSchema = z.object({
  number: z.string(),
  mailStatus: z.number(),
  mailInfo: z.nullish(
    z.object({
      number: z.string(),
      dispatchCountryCode: word,
      recipientCountryCode: word,
      weight: mark,
      events: z.nullish(z.array(z.object({ code: word, name: word, time: word, postOffice: officeSchema }))),
    }),
  ),
});

function readMail(
  { number: echo, mailStatus, mailInfo }: z.output<typeof answerSchema>,
  number: string,
): CarrierOutcome {
  const asked = withCheckDigit(number);
  if (!sameNumber(echo, asked) && !sameNumber(echo, number)) return malformed('the answer is about another number');
  if (mailStatus === -1) return notFound('Poczta Polska does not know this number');
  if (!mailInfo) return retryLater(`Poczta Polska answered with status ${mailStatus}`);
  if (!sameNumber(mailInfo.number, asked) && !sameNumber(mailInfo.number, number)) {
    return malformed('the answer is about another number');
  }
  if (!mailInfo.events) return malformed('changed format: mailInfo.events is missing');
  const scans = mailInfo.events.map(({ code, name, time, postOffice }) => ({
    time: statedMoment(time, ZONE),
    text: name,
    code,
    city: postOffice?.name,
    stage: stageOf(STATUSES, code),
  }));
  const facts = {
    number,
    origin: mailInfo.dispatchCountryCode ?? undefined,
    destination: mailInfo.recipientCountryCode ?? undefined,
  };
  return parcelOf('poczta-polska', facts, scans, 'oldest first');
}

/** The post's page appends the check digit to a 19-digit number; the service does not know the short one. */
function withCheckDigit(number: string): string {
  const bare = bareNumber(number);
  return /^\d{19}$/.test(bare) ? `${bare}${gs1CheckDigit(bare)}` : bare;
}

export const carrier: Carrier = {
  id: 'poczta-polska',
  aliases: ['poczta', 'Polish Post', 'Poland Post', 'poczta polska pocztex', 'Pocztex', 'pl-post'],
  name: 'Poczta Polska',
  country: 'PL',
  post: true,
  link: 'https://emonitoring.poczta-polska.pl/?lang=en&numer={number}',
  formats: [
    s10('PL'),
    plain('poczta-polska', /^PX\d{10}$/),
    plain('poczta-polska', /^\d{19}$/),
    { kind: 'poczta-polska', pattern: /^(?:00)?\d{20}$/, check: hasGs1 },
  ],
  query: {
    hosts: ['https://emonitoring.poczta-polska.pl/*', 'https://uss.poczta-polska.pl/*'],
    batch: 1,
    // The service wants the public key of the tracking page, which is read from that page each time.
    unproved: 'site_key',
    request: twice(
      () => getPage('https://emonitoring.poczta-polska.pl/'),
      (number, page) => {
        const key = foundIn(page, KEY);
        if (key === null) return null;
        const body = { number: withCheckDigit(number), language: 'EN', addPostOfficeInfo: true };
        return postJson('https://uss.poczta-polska.pl/uss/v1.1/tracking/checkmailex', body, { api_key: key });
      },
    ),
    parse: (number, answer) => readJson(answer, answerSchema, (data) => readMail(data, number)),
  },
};

export const origin: Origin = {
  source:
    'plhery/universal-parcel-scraper carriers/poczta-polska (2026-10), itsvic-dev/parcel PolishPostDeliveryService.kt (2026-02)',
  checkedOn: '2026-10-08',
};
