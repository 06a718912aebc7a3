/** Cainiao: AliExpress's own logistics, the international leg of most parcels and often the last mile too. */

import * as z from 'zod/mini';
import { countryCode } from '../../domain/country-names.ts';
import { HOUR } from '../../domain/time.ts';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import {
  dayAt,
  epochMoment,
  instantInZone,
  localMoment,
  type MomentReading,
  offsetMinutes,
  readWall,
} from '../clock.ts';
import { mark, readJson, readPart, word } from '../json.ts';
import { malformed, notFound, retryLater } from '../outcome.ts';
import { bareNumber, parcelOf, type Scan, type StatusTable, sameNumber, stageOf } from '../scan.ts';
import { atOrNull, settleClocks, type TwoReadings } from '../two-clocks.ts';

/**
 * Cainiao's action codes. `GTMS_STA_SIGNED` is a pick-up station signing, never a delivery; import clearance may be
 * announced before departure and stays `customs`, its side is the engine's to decide; notes of re-labelling and of a
 * changed address move nothing.
 */
const STATUSES: StatusTable = {
  WAIT_SELLER_SEND_GOODS: 'processing',
  SELLER_SEND_GOODS: 'shipped',
  GWMS_ACCEPT: 'processing',
  GWMS_PACKAGE: 'processing',
  GWMS_REJECT: 'exception',
  GWMS_OUTBOUND: 'shipped',
  PRE_READY_TO_SHIP: 'processing',
  CONSIGN: 'shipped',
  OM_CONSIGN: 'shipped',
  PU_PRE_PICKUP_SUCCESS: 'accepted',
  PU_PICKUP_SUCCESS: 'accepted',
  PU_PICKUP_FAILURE: 'exception',
  PU_SIGN_IN_FAILURE: 'exception',
  GOT: 'accepted',
  CW_INBOUND: 'accepted',
  CW_OUTBOUND: 'transit',
  CW_COMMON_PROCESSING1: 'transit',
  SC_INBOUND_SUCCESS: 'transit',
  SC_INBOUND_FAILURE: 'exception',
  SC_OUTBOUND_SUCCESS: 'transit',
  SC_OUTBOUND_FAILURE: 'exception',
  SC_SIGN_IN_FAILURE: 'exception',
  SC_TRANS_INBOUND_SUCCESS: 'transit',
  SC_TRANS_OUTBOUND_SUCCESS: 'transit',
  SC_HO_OUT_SUCCESS: 'transit',
  SC_HO_OUT_FAILURE: 'exception',
  SENT_SCAN: 'out_for_delivery',
  SIGNED: 'delivered',
  SIGNED_SUCCESS: 'delivered',
  CC_EX_START: 'customs',
  CC_EX_SUCCESS: 'departed_origin',
  CC_EX_FAILURE: 'exception',
  CC_TRANS_SUCCESS: 'customs',
  CC_TRANS_FAILURE: 'exception',
  CC_HO_IN_SUCCESS: 'customs',
  CC_HO_OUT_SUCCESS: 'customs',
  CC_HO_OUT_FAILURE: 'exception',
  CC_IM_START: 'customs',
  CC_IM_PROCESS: 'customs',
  CC_IM_SUCCESS: 'customs',
  CC_IM_FAILURE: 'exception',
  CC_IM_EXCEPTION: 'exception',
  CIQ_SUCCESS: 'customs',
  CIQ_FAILURE: 'exception',
  CUS_DECLARE: 'customs',
  CUS_SUCCESS: 'customs',
  CUS_FAILURE: 'exception',
  CUS_TAX: 'customs',
  CUSTOMS_ARRIVED_IN_AREA_CALLBACK: 'customs',
  LH_HO_IN_SUCCESS: 'transit',
  LH_HO_AIRLINE: 'departed_origin',
  LH_HO_AIRLINE_FAILURE: 'exception',
  LH_HO_OUT_FAILURE: 'exception',
  LH_BIGBAG_SHELVE: 'transit',
  LH_DEPART: 'departed_origin',
  LH_ARRIVE: 'arrived_destination',
  LH_ARRIVE_FAILURE: 'exception',
  LH_POST_COLLECTION: 'transit',
  COMMON_INTRANSIT: 'transit',
  TD_TRANS_DEPART: 'transit',
  TD_TRANS_ARRIVE: 'transit',
  TD_TRANS_DEPART_C: 'transit',
  TD_TRANS_ARRIVE_C: 'transit',
  TD_TRANS_ARRIVE_DCP: 'transit',
  TD_TRANSWH_OUTBOUND: 'transit',
  OE_DEPART: 'transit',
  TRANSIT_PORT_REROUTE_CALLBACK: 'info_only',
  LAST_MILE_ASN_NOTIFY: 'info_only',
  GTMS_ACCEPT: 'arrived_destination',
  GTMS_SC_ARRIVE: 'arrived_destination',
  GTMS_SC_ARRIVE_FAILURE: 'exception',
  GTMS_SC_DEPART: 'transit',
  GTMS_OE_DEPART: 'transit',
  SC_ARRIVE: 'transit',
  SC_DEPART: 'transit',
  GTMS_DO_ARRIVE: 'transit',
  GTMS_STATION_OUT: 'transit',
  GTMS_RELABEL: 'info_only',
  GTMS_STA_CHANGE: 'info_only',
  GTMS_STA_CNCP_TO_DOOR: 'info_only',
  GTMS_STA_CUST_TO_DOOR: 'info_only',
  GTMS_STA_WAIT_CUST_CHANGE_ADDRESS: 'exception',
  GTMS_DO_DEPART: 'out_for_delivery',
  GTMS_RE_DELIVERING: 'out_for_delivery',
  GSTA_INBOUND: 'available_for_pickup',
  GSTA_INFORM_BUYER: 'available_for_pickup',
  GTMS_WAIT_SELF_PICK: 'available_for_pickup',
  GTMS_STA_SIGNED: 'available_for_pickup',
  POSTMAN_POST: 'available_for_pickup',
  GTMS_SIGNED: 'delivered',
  GSTA_SIGN: 'delivered',
  GSTA_SIGN_FAIL: 'exception',
  GTMS_FAILURE: 'exception',
  GTMS_DEL_FAILURE: 'exception',
  GTMS_SIGN_FAILURE: 'exception',
  GTMS_STA_SIGN_FAILURE: 'exception',
  GTMS_PUDO_OVERDUE: 'exception',
  EXCEPTION: 'exception',
  FAILED: 'exception',
  RETURNED: 'returned',
  RT_INBOUND: 'returned',
  RT_WH_HO_IN: 'returned',
  RT_WH_INBOUND: 'returned',
  RT_WH_OUTBOUND: 'returned',
  RT_DESTROY: 'exception',
  RT_WH_DESTROY: 'exception',
};

const traceSchema = z.object({
  actionCode: word,
  standerdDesc: word,
  desc: word,
  descTitle: word,
  group: z.nullish(z.object({ nodeDesc: word })),
  time: mark,
  timeStr: word,
  timeZone: word,
});
type Trace = z.output<typeof traceSchema>;

const moduleSchema = z.object({
  mailNo: z.string(),
  mailNoSource: word,
  status: word,
  originCountry: word,
  destCountry: word,
  copyRealMailNo: word,
  realMailNo: word,
  destCpInfo: z.nullish(z.object({ cpName: word, cpCode: word })),
  globalEtaInfo: z.nullish(z.object({ deliveryMinTime: mark, deliveryMaxTime: mark })),
  latestTrace: z.nullish(traceSchema),
  detailList: z.array(traceSchema),
});
type Module = z.output<typeof moduleSchema>;

/** Modules are read one by one: a batch answer must not fail for a neighbour's odd entry. */
const answerSchema = z.object({
  success: z.nullish(z.boolean()),
  module: z.nullish(z.array(z.looseObject({ mailNo: z.string() }))),
});

/** Where Cainiao's days begin: its estimates are days, given as an epoch of some hour of them. */
const BEIJING = 8 * 60;

function readModule(module: Module, number: string, now: number): CarrierOutcome {
  const { latestTrace, detailList } = module;
  const next = nextNumber(module, number);
  const nothing = detailList.length === 0 && !latestTrace && !module.status && next === undefined;
  // Empty and not `EXTERNAL`: AliExpress knows the number, the seller has only not handed the parcel over.
  if (nothing && module.mailNoSource === 'EXTERNAL') return notFound('Cainiao does not know this number');
  const isListed = detailList.some((trace) => sameScan(trace, latestTrace));
  const traces = latestTrace && !isListed ? [latestTrace, ...detailList] : detailList;
  const facts = {
    number,
    nextNumber: next,
    nextCarrier: module.destCpInfo?.cpName ?? module.destCpInfo?.cpCode ?? undefined,
    origin: countryCode(module.originCountry),
    destination: countryCode(module.destCountry),
    estimatedDelivery: estimateOf(module),
  };
  return parcelOf('cainiao', facts, scansOf(traces, now), 'newest first');
}

function sameScan(a: Trace, b: Trace | null | undefined): boolean {
  return a.actionCode === b?.actionCode && a.timeStr === b?.timeStr && a.time === b?.time;
}

function scansOf(traces: readonly Trace[], now: number): Scan[] {
  const readable = traces.filter((trace) => typeof timeProblem(trace) === 'object');
  const moments = settleClocks(readable.map(bothReadings), now);
  const times = new Map(readable.map((trace, index) => [trace, moments[index]]));
  return traces.map((trace) => ({
    time: times.get(trace) ?? timeProblem(trace),
    text: [trace.standerdDesc, trace.desc, trace.descTitle, trace.group?.nodeDesc].find((text) => text?.trim()),
    code: trace.actionCode,
    stage: stageOf(STATUSES, trace.actionCode),
  }));
}

function bothReadings(trace: Trace): TwoReadings {
  const wall = readWall(trace.timeStr ?? '', 'ymd');
  const offset = offsetMinutes(trace.timeZone);
  const byEpoch = atOrNull(epochMoment(trace.time));
  if (wall === null) return { byZone: null, byEpoch, words: '', guessed: false };
  // A wall clock alone is read in Beijing's time: zones are blank on scans of the origin only.
  const byZone = offset === null && byEpoch !== null ? null : instantInZone(wall, offset ?? BEIJING);
  return { byZone, byEpoch, words: trace.timeStr?.trim() ?? '', guessed: offset === null };
}

/** The time read without choosing between its two clocks; says `absent` or `unreadable` where there is none. */
function timeProblem(trace: Trace): MomentReading {
  const epoch = epochMoment(trace.time);
  if (typeof epoch === 'object') return epoch;
  return localMoment(trace.timeStr, 'ymd', BEIJING);
}

/** `copyRealMailNo` is the partner's clean number; `realMailNo` is prose around it, read only where that fails. */
function nextNumber(module: Module, number: string): string | undefined {
  const clean = bareNumber(module.copyRealMailNo ?? '');
  const candidates = isNumber(clean) ? [clean] : (module.realMailNo ?? '').toUpperCase().match(/[A-Z0-9]{8,30}/g);
  return candidates?.slice(0, 20).find((candidate) => isNumber(candidate) && !sameNumber(candidate, number));
}

function isNumber(text: string): boolean {
  return /^[A-Z0-9]{8,30}$/.test(text) && /\d/.test(text);
}

function estimateOf({ globalEtaInfo }: Module): { from?: string; to: string } | undefined {
  const from = epochMoment(globalEtaInfo?.deliveryMinTime);
  const to = epochMoment(globalEtaInfo?.deliveryMaxTime);
  if (typeof to === 'string') return undefined;
  const last = dayAt(Date.parse(to.at), BEIJING);
  return typeof from === 'string' ? { to: last } : { from: dayAt(Date.parse(from.at), BEIJING), to: last };
}

export const carrier: Carrier = {
  id: 'cainiao',
  aliases: ['aliexpress', 'cainiao global', 'aliexpress standard shipping', 'aliexpress saver shipping', 'AE'],
  name: 'Cainiao',
  country: '*',
  link: 'https://global.cainiao.com/newDetail.htm?mailNoList={number}',
  formats: [
    { kind: 'cainiao', pattern: /^LP\d{12,16}$/, check: null },
    { kind: 'cainiao', pattern: /^CNG\d{14}$/, check: null },
    { kind: 'cainiao', pattern: /^(?:CNFR\d{16}|DOFR\d{13})HD$/, check: null },
    { kind: 'cainiao', pattern: /^CN(?:ESP|PRT)\d{20}$/, check: null },
    { kind: 'cainiao', pattern: /^AP\d{14}$/, check: null },
    { kind: 'cainiao', pattern: /^AE[A-Z0-9]{9,18}$/, check: null },
    { kind: 'cainiao', pattern: /^(?:CNJNR\d+N|CNX\d{10}ZZ|S0000\d{5,}|CAINIAO\d{8,20})$/, check: null },
  ],
  query: {
    hosts: ['https://global.cainiao.com/*'],
    batch: 10,
    // Six hours is what the most careful client fixed: an address that asks more loses every AliExpress service.
    pace: { betweenRequests: 3000, betweenPolls: 6 * HOUR },
    request: (numbers, _context, answers) =>
      answers.length > 0
        ? null
        : {
            method: 'GET',
            url: `https://global.cainiao.com/global/detail.json?mailNos=${numbers.map(encodeURIComponent).join(',')}&lang=en-US`,
          },
    parse: (number, answer, { now }) =>
      readJson(answer, answerSchema, ({ success, module }) => {
        if (success === false) return retryLater('Cainiao answered without success');
        if (!module) return malformed('changed format: module is missing');
        const own = module.find((entry) => sameNumber(entry.mailNo, number));
        if (own === undefined) return malformed('the answer is about another number');
        return readPart(own, moduleSchema, (read) => readModule(read, number, now));
      }),
  },
};

export const origin: Origin = {
  source:
    'plhery/universal-parcel-scraper carriers/aliexpress (2026-09), ha-parcel-integrations/ha-cainiao const.py (2026-08)',
  checkedOn: '2026-10-15',
};
