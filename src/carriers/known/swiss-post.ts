/** Swiss Post: four requests for one parcel (anonymous user, search, its result, the parcel's events). */

import * as z from 'zod/mini';
import type { Stage } from '../../domain/stage.ts';
import type { Carrier, CarrierAnswer, CarrierOutcome, CarrierQuery, Origin } from '../carrier.ts';
import { statedMoment } from '../clock.ts';
import { plain, s10 } from '../formats.ts';
import { readJson, readPart, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { get, postJson } from '../request.ts';
import { parcelOf, type Scan, type StatusTable, sameNumber, stageOf } from '../scan.ts';

/** The last part of an event code (`PARCEL.*.2.820`). 910 invites to collect although its English reads "registered". */
const EVENTS: Readonly<Record<string, readonly [Stage, string]>> = {
  '100': ['accepted', 'Time at which your consignment was mailed'],
  '200': ['accepted', 'Time at which your consignment was mailed'],
  '500': ['accepted', 'Picked up at the client'],
  '501': ['accepted', 'Picked up at the client'],
  '502': ['accepted', 'Picked up'],
  '600': ['shipped', 'Your shipment will shortly be handed over to Swiss Post'],
  '620': ['shipped', 'Consignment recorded by the foreign sender (data delivered)'],
  '854': ['shipped', 'Your shipment will shortly be handed over to Swiss Post'],
  '859': ['shipped', 'Your shipment will shortly be handed over to Swiss Post'],
  '803': ['customs', 'Customs clearance process underway'],
  '804': ['customs', 'Completion of customs clearance process'],
  '805': ['customs', 'Completion of customs clearance process'],
  '819': ['customs', 'Customs clearance process underway'],
  '842': ['customs', 'Customs clearance process underway'],
  '847': ['customs', 'Completion of customs clearance process'],
  '902': ['customs', 'Customs clearance process underway'],
  '904': ['customs', 'Completion of customs clearance process'],
  '919': ['customs', 'Customs clearance process underway'],
  '813': ['transit', 'Arrival at the processing/collection point'],
  '815': ['departed_origin', 'The consignment has left the border point'],
  '818': ['arrived_destination', 'Arrival in destination country'],
  '820': ['transit', 'Sorting - forwarding'],
  '906': ['transit', 'Sorting - forwarding'],
  '908': ['transit', 'Arrival at the processing/collection point'],
  '909': ['transit', 'Sorting - forwarding'],
  '910': ['available_for_pickup', 'Registered for collection'],
  '912': ['accepted', 'Time at which your consignment was mailed'],
  '913': ['transit', 'Arrival at the processing/collection point'],
  '915': ['departed_origin', 'The consignment has left the border point'],
  '918': ['arrived_destination', 'Arrival in destination country'],
  '920': ['transit', 'Sorting - forwarding'],
  '921': ['transit', 'Arrival at the processing/collection point'],
  '923': ['exception', 'Delivery failed: Recipient unknown'],
  '924': ['exception', 'Delivery failed: Recipient absent'],
  '926': ['available_for_pickup', 'Retention period was extended by recipient'],
  '934': ['exception', 'Delivery failed: Shipment undeliverable'],
  '938': ['delivered', 'Delivered'],
  '1001': ['transit', 'Arrival at the collection/delivery point'],
  '1002': ['transit', 'Arrival at the delivery point'],
  '1003': ['out_for_delivery', 'Loading into delivery vehicle'],
  '1100': ['transit', 'Arrival at the delivery point'],
  '1201': ['transit', 'Sorted for delivery'],
  '1202': ['transit', 'Shipment was sorted'],
  '1204': ['transit', 'Consignment is being processed'],
  '1213': ['transit', 'Sorted for delivery'],
  '1218': ['transit', 'Sorted for delivery'],
  '1800': ['info_only', 'Delay'],
  '2102': ['available_for_pickup', 'Deposited in the MyPost24 machine'],
  '3600': ['returned', 'Returned'],
  '3800': ['delivered', 'Delivered to the mailbox/letter box'],
  '4000': ['delivered', 'Delivered'],
  '4001': ['delivered', 'Delivered'],
  '4020': ['departed_origin', 'Forwarding abroad'],
  '4600': ['delivered', 'Delivered'],
  '9112': ['info_only', 'Enquiry initiated'],
  '9224': ['info_only', 'Order triggered by recipient: Forward'],
};
/** The parcel's own summary: of the parcel that comes back, "delivered" is told of its sender. */
const SUMMARIES: StatusTable = { RETURNED: 'returned' };

const API = 'https://service.post.ch/ekp-web/api';

const shipmentSchema = z.object({
  identity: word,
  shipmentNumber: word,
  internationalBarcode: word,
  globalStatus: word,
});
const eventSchema = z.object({ eventCode: z.string(), timestamp: word, city: word, country: word, subEventId: word });
const userSchema = z.object({ userIdentifier: z.string() });
const searchSchema = z.object({ hash: z.string() });

/** A part of an earlier answer; null where it is not what the ceremony expects. */
function part<T extends z.ZodMiniType>(answer: CarrierAnswer | undefined, schema: T): z.output<T> | null {
  if (answer === undefined || answer.status < 200 || answer.status >= 300) return null;
  try {
    const read = z.safeParse(schema, JSON.parse(answer.body));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function ownShipment(answer: CarrierAnswer | undefined, number: string): z.output<typeof shipmentSchema> | null {
  const shipments = part(answer, z.array(shipmentSchema)) ?? [];
  return shipments.find((one) => isOurs(one, number)) ?? null;
}

function isOurs({ shipmentNumber, internationalBarcode }: z.output<typeof shipmentSchema>, number: string): boolean {
  return sameNumber(shipmentNumber, number) || sameNumber(internationalBarcode, number);
}

const request: CarrierQuery['request'] = ([number], _context, answers) => {
  if (number === undefined || answers.length > 3) return null;
  if (answers.length === 0) return get(`${API}/user`);
  const user = part(answers[0], userSchema);
  if (user === null) return null;
  const token = answers[0]?.headers?.['x-csrf-token'];
  const headers: Record<string, string> = token === undefined ? {} : { 'x-csrf-token': token };
  const who = `userId=${encodeURIComponent(user.userIdentifier)}`;
  if (answers.length === 1) return postJson(`${API}/history?${who}`, { searchQuery: number }, headers);
  const search = part(answers[1], searchSchema);
  if (search === null) return null;
  if (answers.length === 2) {
    return get(`${API}/history/not-included/${encodeURIComponent(search.hash)}?${who}`, headers);
  }
  const identity = ownShipment(answers[2], number)?.identity;
  return identity ? get(`${API}/shipment/id/${encodeURIComponent(identity)}/events`, headers) : null;
};

function scanOf(event: z.output<typeof eventSchema>, isReturn: boolean): Scan {
  const last = event.eventCode.split('.').at(-1) ?? '';
  const known = Object.hasOwn(EVENTS, last) ? EVENTS[last] : undefined;
  // Revocations (CAN1, CANPDS) withdraw the scan they qualify.
  const isRevoked = /^CAN/.test(event.subEventId ?? '');
  const stage = known?.[0] === 'delivered' && isReturn ? 'returned' : known?.[0];
  return {
    time: statedMoment(event.timestamp, 'Europe/Zurich'),
    text: known?.[1] ?? event.eventCode,
    code: event.eventCode,
    city: event.city,
    country: event.country,
    stage: isRevoked ? 'info_only' : stage,
  };
}

/** The third answer lists parcels, the fourth the events of ours; an event names no parcel, so the third must. */
function readLast(data: readonly unknown[], number: string, earlier: readonly CarrierAnswer[]): CarrierOutcome {
  if (data.length === 0 && earlier.length === 2) return notFound('Swiss Post does not know this number');
  const shipments = z.safeParse(z.array(shipmentSchema), data);
  const isList = shipments.success && shipments.data.some(({ shipmentNumber }) => shipmentNumber);
  if (isList) {
    const ours = shipments.data.find((one) => isOurs(one, number));
    return malformed(ours ? 'the parcel is known, its events are missing' : 'the answer is about another number');
  }
  if (data.length === 0) return malformed('the history is empty, which says nothing of the number');
  const shipment = ownShipment(earlier[2], number);
  const isReturn = stageOf(SUMMARIES, shipment?.globalStatus) === 'returned';
  return readPart(data, z.array(eventSchema), (events) =>
    parcelOf(
      'swiss-post',
      { number },
      events.map((event) => scanOf(event, isReturn)),
      'newest first',
    ),
  );
}

export const carrier: Carrier = {
  id: 'swiss-post',
  aliases: ['post-ch', 'Die Schweizerische Post', 'La Poste Suisse', 'Switzerland Post', 'ch-post', 'PostLogistics CH'],
  name: 'Swiss Post',
  country: 'CH',
  post: true,
  link: 'https://service.post.ch/ekp-web/ui/entry/search/{number}',
  formats: [
    s10('CH'),
    { kind: 'swiss-post', pattern: /^9[89]\d{16}$/, check: null },
    plain('swiss-post', /^L\d{9}CH$/),
  ],
  query: {
    hosts: ['https://service.post.ch/*'],
    batch: 1,
    // The ceremony shares a session cookie and an x-csrf-token header between its four requests.
    unproved: 'session',
    request,
    parse: (number, answer, _context, earlier = []) =>
      readJson(answer, z.array(z.unknown()), (data) => readLast(data, number, earlier)),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/swiss-post (2026-10)',
  checkedOn: '2026-10-09',
};
