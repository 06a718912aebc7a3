/** DPD in Germany: the steps of its progress bar, in German time; steps not reached yet are a forecast. */

import * as z from 'zod/mini';
import { hasMod3736 } from '../../domain/checkdigits.ts';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { localMoment } from '../clock.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { get, once } from '../request.ts';
import { bareNumber, parcelOf, type StatusTable, sameNumber, stageOf } from '../scan.ts';

const STATUSES: StatusTable = {
  ORDER_INFORMATION_TRANSMITTED: 'shipped',
  LABEL_CREATED: 'shipped',
  ACCEPTED: 'accepted',
  ON_THE_ROAD: 'transit',
  IN_TRANSIT: 'transit',
  AT_DELIVERY_DEPOT: 'transit',
  OUT_FOR_DELIVERY: 'out_for_delivery',
  PICKUP_BY_CONSIGNEE: 'available_for_pickup',
  NOT_DELIVERED: 'exception',
  DELIVERED: 'delivered',
  RETURNED: 'returned',
};

const stepSchema = z.object({
  status: word,
  label: word,
  location: word,
  date: word,
  statusHasBeenReached: z.nullish(z.boolean()),
  description: z.nullish(z.object({ content: z.nullish(z.array(z.string())) })),
});
const dataSchema = z.object({
  shipmentInfo: z.nullish(z.object({ parcelLabelNumber: mark, receiverAvailableDeliveryCountry: word })),
  statusInfo: z.array(stepSchema),
});
const answerSchema = z.object({ parcellifecycleResponse: z.object({ parcelLifeCycleData: z.nullable(dataSchema) }) });

function readSteps(data: z.output<typeof dataSchema>, number: string): CarrierOutcome {
  const label = data.shipmentInfo?.parcelLabelNumber;
  // Labels carry a 15th character, the check digit, that the searched number may lack.
  if (label && !sameNumber(label, number) && !sameNumber(String(label).slice(0, 14), bareNumber(number).slice(0, 14))) {
    return malformed('the answer is about another number');
  }
  if (data.statusInfo.length === 0) return malformed('the steps are missing, which says nothing of the number');
  const reached = data.statusInfo.filter((step) => step.statusHasBeenReached !== false);
  const scans = reached.map(({ status, label: words, location, date, description }) => ({
    time: localMoment(date, 'dmy', 'Europe/Berlin'),
    text: description?.content?.[0] || words,
    code: status,
    city: location,
    stage: stageOf(STATUSES, status),
  }));
  return parcelOf('dpd-de', { number }, scans, 'oldest first');
}

export const carrier: Carrier = {
  id: 'dpd-de',
  aliases: ['DPD Deutschland'],
  name: 'DPD Germany',
  country: 'DE',
  link: 'https://tracking.dpd.de/parcelstatus?query={number}',
  formats: [
    { kind: 'dpd', pattern: /^0\d{13}[A-Z0-9]$/, check: hasMod3736 },
    { kind: 'dpd', pattern: /^0\d{13}$/, check: null },
  ],
  query: {
    hosts: ['https://tracking.dpd.de/*'],
    batch: 1,
    request: once((number) => get(`https://tracking.dpd.de/rest/plc/en_DE/${encodeURIComponent(bareNumber(number))}`)),
    parse: (number, answer) =>
      readJson(answer, answerSchema, ({ parcellifecycleResponse: { parcelLifeCycleData: data } }) =>
        data === null ? notFound('DPD does not know this number, or no longer') : readSteps(data, number),
      ),
  },
};

export const origin: Origin = {
  source: 'itsvic-dev/parcel DpdGerDeliveryService.kt (2026-02); public clients of rest/plc',
  checkedOn: '2026-02-01',
};
