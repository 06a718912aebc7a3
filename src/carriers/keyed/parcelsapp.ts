/** ParcelsApp's API v3: a question is answered with a ticket, the ticket with a history once it is done. */

import * as z from 'zod/mini';
import { countryCode } from '../../domain/country-names.ts';
import type { CarrierAnswer, CarrierOutcome, Origin } from '../carrier.ts';
import { statedMoment } from '../clock.ts';
import { readJson, word } from '../json.ts';
import { type KeyedTracker, keyedStage } from '../keyed.ts';
import { blocked, malformed, notFound, retryLater } from '../outcome.ts';
import { foundIn, get, postJson } from '../request.ts';
import { parcelOf, type StatusTable, sameNumber } from '../scan.ts';

/** Of the parcel as a whole; its scans have words only. `arrived` may be a country or a counter, `archived` anything. */
export const STATUSES: StatusTable = {
  transit: 'transit',
  pickup: 'available_for_pickup',
  delivered: 'delivered',
  archived: 'info_only',
};

const shipmentSchema = z.object({
  trackingId: z.string(),
  status: word,
  error: word,
  origin: word,
  destination: word,
  originCode: word,
  destinationCode: word,
  states: z.nullish(z.array(z.object({ date: word, location: word, status: word }))),
});
const answerSchema = z.object({
  error: word,
  description: word,
  uuid: word,
  done: z.nullish(z.boolean()),
  shipments: z.nullish(z.array(shipmentSchema)),
});

function readShipment(shipment: z.output<typeof shipmentSchema>, number: string): CarrierOutcome {
  const states = shipment.states ?? [];
  if (states.length === 0) {
    return /no_?data|not_?found/i.test(shipment.error ?? '')
      ? notFound('ParcelsApp finds nothing under this number')
      : malformed(`no history${shipment.error ? `: ${shipment.error}` : ''}`);
  }
  const scans = states.map(({ date, location, status }, index) => ({
    time: statedMoment(date, 'UTC'),
    text: status,
    city: location,
    stage: index === 0 && shipment.status === 'delivered' ? keyedStage(STATUSES, [shipment.status], status) : undefined,
  }));
  const facts = {
    number,
    origin: countryCode(shipment.originCode) ?? countryCode(shipment.origin),
    destination: countryCode(shipment.destinationCode) ?? countryCode(shipment.destination),
  };
  return parcelOf('parcelsapp', facts, scans, 'newest first');
}

function readAnswer(data: z.output<typeof answerSchema>, number: string): CarrierOutcome {
  if (data.error) {
    const says = `ParcelsApp: ${data.description || data.error}`;
    return /key|limit|plan|quota|denied/i.test(`${data.error} ${says}`) ? blocked(says) : retryLater(says);
  }
  const own = data.shipments?.find(({ trackingId }) => sameNumber(trackingId, number));
  if (own !== undefined && (data.done !== false || (own.states?.length ?? 0) > 0)) return readShipment(own, number);
  if (data.uuid || data.done === false) return retryLater('ParcelsApp is still looking');
  return malformed(data.shipments ? 'the answer is about another number' : 'changed format: shipments is missing');
}

const API = 'https://parcelsapp.com/api/v3/shipments/tracking';

function ask(numbers: readonly string[], key: string, country: string | undefined) {
  const shipments = numbers.map((trackingId) => ({ trackingId, ...(country && { destinationCountry: country }) }));
  return postJson(API, { shipments, language: 'en', apiKey: key });
}

export const tracker: KeyedTracker = {
  id: 'parcelsapp',
  name: 'Parcels',
  hosts: ['https://parcelsapp.com/*'],
  batch: 10,
  keyPage: 'https://parcelsapp.com/dashboard/',
  register: (numbers, key, { country }) => ask(numbers, key, country),
  fetch: (numbers, key, { country }, registered?: CarrierAnswer) => {
    const ticket = registered === undefined ? null : foundIn(registered, /"uuid"\s*:\s*"([\w-]{8,64})"/);
    if (ticket === null) return ask(numbers, key, country);
    return get(`${API}?${new URLSearchParams({ uuid: ticket, apiKey: key })}`);
  },
  parse: (number, answer) => readJson(answer, answerSchema, (data) => readAnswer(data, number)),
};

export const origin: Origin = {
  source: 'storm1er/ha_integration_parcelsapp coordinator.py, api-evangelist/parcelsapp',
  checkedOn: '2026-10-15',
};
