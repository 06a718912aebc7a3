/** 4PX: consolidator of much AliExpress mail; names the last-mile carrier's number once it has one. */

import * as z from 'zod/mini';
import type { Stage } from '../../domain/stage.ts';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { instantInZone, localMoment, type MomentReading, offsetMinutes, readWall } from '../clock.ts';
import { plain } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { once, postJson } from '../request.ts';
import { bareNumber, parcelOf, type StatusTable, sameNumber, stageOf } from '../scan.ts';

/**
 * 4PX's own codes. `FPX_O_RR`, `FPX_O_IR` and `FPX_O_IRI` are left out: 4PX files the last-mile carrier's scans under
 * them whatever they say ("Arrived at usps facility", "arrived at the country of destination"), so the wording decides.
 */
const STATUSES: StatusTable = {
  FPX_S_SFBR: 'shipped',
  FPX_L_RPIF: 'shipped',
  FPX_L_ATP: 'shipped',
  FPX_O_CRLB: 'shipped',
  FPX_O_SIS: 'shipped',
  FPX_L_SC: 'accepted',
  FPX_L_PKED: 'accepted',
  FPX_C_SPLS: 'accepted',
  FPX_C_SPQS: 'accepted',
  FPX_C_AAF: 'transit',
  FPX_C_ADFF: 'transit',
  FPX_F_AF: 'transit',
  FPX_F_ST: 'transit',
  FPX_F_AMSC: 'transit',
  FPX_Q_ECI: 'customs',
  FPX_Q_UEPC: 'customs',
  FPX_Q_ECC: 'departed_origin',
  FPX_M_HA: 'departed_origin',
  FPX_M_DFOA: 'departed_origin',
  FPX_M_DAHK: 'departed_origin',
  FPX_M_AAHK: 'transit',
  FPX_M_AAA: 'transit',
  FPX_M_IT: 'transit',
  FPX_M_STTC: 'transit',
  FPX_M_STUA: 'transit',
  FPX_M_ATA: 'arrived_destination',
  FPX_M_ADCA: 'arrived_destination',
  FPX_M_AADP: 'arrived_destination',
  FPX_M_DC: 'arrived_destination',
  FPX_M_CRSD: 'customs',
  FPX_M_HCSC: 'customs',
  FPX_M_PCSM: 'info_only',
  FPX_M_TDBW: 'exception',
  FPX_M_TDDB: 'exception',
  FPX_M_TDFD: 'exception',
  FPX_M_TDMF: 'exception',
  FPX_M_TDOL: 'exception',
  FPX_M_TDSC: 'exception',
  FPX_I_CP: 'customs',
  FPX_I_CPC: 'customs',
  FPX_I_CCHB: 'customs',
  FPX_I_RCUK: 'customs',
  FPX_I_DELAY: 'customs',
  FPX_I_HC: 'customs',
  FPX_I_HCAI: 'customs',
  FPX_I_HCAP: 'customs',
  FPX_I_HCCI: 'customs',
  FPX_I_HCDN: 'customs',
  FPX_I_HCFE: 'customs',
  FPX_I_HCLE: 'customs',
  FPX_I_HCPA: 'customs',
  FPX_I_HCPW: 'customs',
  FPX_I_HCUG: 'customs',
  FPX_I_HCVC: 'customs',
  FPX_I_HCVV: 'customs',
  FPX_I_DG: 'exception',
  FPX_I_CR: 'returned',
  FPX_Y_CCSC: 'exception',
  FPX_Y_ADPR: 'exception',
  FPX_Y_DS: 'exception',
  FPX_D_ADC: 'arrived_destination',
  FPX_D_AAD: 'transit',
  FPX_D_AOPC: 'transit',
  FPX_D_DFD: 'transit',
  FPX_D_HQ: 'transit',
  FPX_D_STPP: 'transit',
  FPX_D_LPRS: 'transit',
  FPX_D_HODP: 'transit',
  FPX_D_SD: 'out_for_delivery',
  FPX_D_DIP: 'out_for_delivery',
  FPX_D_AP: 'available_for_pickup',
  FPX_D_SASPS: 'available_for_pickup',
  FPX_D_SR: 'returned',
  FPX_C_BTC: 'returned',
  FPX_C_HF: 'exception',
  FPX_C_DTCQ: 'exception',
  FPX_C_DTTM: 'exception',
  FPX_O_PRIA: 'returned',
  FPX_O_PRRF: 'returned',
  FPX_O_PRRR: 'returned',
  FPX_O_PRUC: 'returned',
  FPX_O_RFLM: 'returned',
  FPX_O_RTHM: 'returned',
  FPX_O_RTOC: 'returned',
  FPX_O_RT: 'returned',
  FPX_O_SCBS: 'exception',
  FPX_O_SD: 'exception',
  FPX_O_SPHS: 'exception',
  FPX_S_OK: 'delivered',
};

/** Delays (`DD…`), failed deliveries (`FD…`) and holds (`SH…`) come in dozens of reasons; every one is a problem. */
const PROBLEM = /^FPX_(?:D_(?:DD|FD|SH)[A-Z]*|D_(?:POD|RA|RR)|M_TD[A-Z]+)$/;

/** `OK…` stands for delivered, in many ways of handing over. */
const DELIVERED = /^FPX_S_OK[A-Z]*$/;

/** The table first, then the families of codes. */
function stageOfCode(code: string | null | undefined): Stage | undefined {
  const known = stageOf(STATUSES, code);
  if (known !== undefined) return known;
  if (DELIVERED.test(code ?? '')) return 'delivered';
  return PROBLEM.test(code ?? '') ? 'exception' : undefined;
}

const itemSchema = z.object({
  queryCode: z.string(),
  serverCode: word,
  shipperCode: word,
  status: mark,
  ctStartCode: word,
  ctEndCode: word,
  mutiPackage: z.nullish(z.boolean()),
  tracks: z.nullable(
    z.array(z.object({ tkCode: word, tkDesc: word, tkLocation: word, tkTimezone: word, tkDateStr: word })),
  ),
});
type Item = z.output<typeof itemSchema>;
const answerSchema = z.object({ result: z.literal(1), data: z.array(itemSchema) });

/** `tkDateStr` and `tkTimezone` are one pair; `tkDate` shows other digits and is not read. */
function timeOf(text: string | null | undefined, zone: string | null | undefined): MomentReading {
  const offset = offsetMinutes(zone);
  const wall = offset === null ? null : readWall(text ?? '', 'ymd');
  if (wall === null || offset === null) return localMoment(text, 'ymd', 'Asia/Shanghai');
  return { at: instantInZone(wall, offset) };
}

/** The partner's number without the `420` + ZIP code that USPS labels carry before it: a ZIP code is personal. */
function partnerNumber(item: Item, number: string): string | undefined {
  const partner = bareNumber(item.serverCode ?? '').replace(/^420\d{5}(?=9\d{21}$)/, '');
  return /^[A-Z0-9]{8,40}$/.test(partner) && !sameNumber(partner, number) ? partner : undefined;
}

function readItem(item: Item, number: string): CarrierOutcome {
  if (item.mutiPackage === true) return malformed('several parcels under one number, each with a history of its own');
  const tracks = item.tracks ?? [];
  if (tracks.length === 0 && Number(item.status) === 7 && !item.serverCode && !item.shipperCode) {
    return notFound('4PX does not know this number');
  }
  const scans = tracks.map(({ tkCode, tkDesc, tkLocation, tkTimezone, tkDateStr }) => ({
    time: timeOf(tkDateStr, tkTimezone),
    text: tkDesc,
    code: tkCode,
    city: tkLocation,
    stage: stageOfCode(tkCode),
  }));
  const facts = {
    number,
    nextNumber: partnerNumber(item, number),
    origin: item.ctStartCode ?? undefined,
    destination: item.ctEndCode ?? undefined,
  };
  return parcelOf('4px', facts, scans, 'newest first');
}

export const carrier: Carrier = {
  id: '4px',
  aliases: ['four-px', 'fpx', '4PX Worldwide Express', '递四方'],
  name: '4PX',
  country: 'CN',
  link: 'https://track.4px.com/#/result/0/{number}',
  formats: [plain('4px', /^4PX\d{13,14}CN$/), plain('4px', /^4PX[A-Z0-9]{16}$/)],
  query: {
    hosts: ['https://track.4px.com/*'],
    batch: 1,
    request: once((number) =>
      postJson('https://track.4px.com/track/v2/front/listTrackV3', {
        queryCodes: [number],
        language: 'en-us',
        translateLanguage: '',
      }),
    ),
    parse: (number, answer) =>
      readJson(answer, answerSchema, ({ data }) => {
        const item = data.find(({ queryCode }) => sameNumber(queryCode, number));
        return item === undefined ? malformed('the answer is about another number') : readItem(item, number);
      }),
  },
};

export const origin: Origin = {
  source:
    'plhery/universal-parcel-scraper carriers/four-px (2026-10), itsvic-dev/parcel FPXDeliveryService.kt (2026-02)',
  checkedOn: '2026-10-08',
};
