/** Answers of `GET https://global.cainiao.com/global/detail.json?mailNos=A,B`, built from the world. */

import type { DemoParcel, DemoScan } from '../world.ts';
import type { Control } from './control.ts';
import { html, json, nothing, type StandInAnswer, type StandInRequest } from './exchange.ts';

const BEIJING = 8 * 3_600_000;

/** One request of the background worker; a batch is answered in the order asked. */
export function answerCainiao(request: StandInRequest, control: Control): StandInAnswer {
  const delay = control.delays.cainiao;
  if (request.path !== '/global/detail.json') return { ...nothing(404), delay };
  if (control.cainiao === 'server_error') return { ...json({ success: false }, 503), delay };
  if (control.cainiao === 'blocked') return { ...html(blockPage()), delay };
  const numbers = (request.query.get('mailNos') ?? '').split(',').filter((number) => number !== '');
  const parcels = control.orders.flatMap((order) => order.parcels);
  const module = numbers.map((number) => {
    const parcel = control.cainiao === 'unknown' ? undefined : parcels.find((one) => isKnownAs(one, number));
    return parcel === undefined
      ? { mailNo: number, mailNoSource: 'EXTERNAL', detailList: [] }
      : parcelEntry(parcel, number);
  });
  return { ...json({ module, success: true }), delay };
}

function isKnownAs(parcel: DemoParcel, number: string): boolean {
  return parcel.number === number || parcel.firstNumber === number || parcel.partnerNumber === number;
}

function parcelEntry(parcel: DemoParcel, asked: string): Record<string, unknown> {
  const scans = [...(parcel.cainiaoScans ?? parcel.scans)].sort((a, b) => b.at - a.at);
  const [latest] = scans;
  if (latest === undefined) return { mailNo: asked, mailNoSource: 'EXTERNAL', detailList: [] };
  const partner = parcel.partnerNumber === asked ? undefined : parcel.partnerNumber;
  return {
    mailNo: asked,
    mailNoSource: 'AE',
    status: latest.code.startsWith('GTMS_SIGNED') ? 'DELIVERED' : 'transport',
    statusDesc: latest.name,
    originCountry: parcel.origin,
    destCountry: parcel.destination,
    daysNumber: `${Math.max(1, Math.round((latest.at - parcel.issuedAt) / 86_400_000))}\tday(s)`,
    ...(partner === undefined ? {} : { copyRealMailNo: partner, realMailNo: `${parcel.carrier ?? 'Post'} ${partner}` }),
    ...(parcel.carrier === undefined
      ? {}
      : { destCpInfo: { cpName: parcel.carrier, cpCode: parcel.carrier.toUpperCase() } }),
    latestTrace: scanEntry(latest),
    detailList: scans.map(scanEntry),
  };
}

/** `timeStr` is Beijing time and says so: the one dress in which the epoch and the wall clock agree. */
function scanEntry(scan: DemoScan): Record<string, unknown> {
  return {
    actionCode: scan.code,
    time: scan.at,
    timeStr: new Date(scan.at + BEIJING).toISOString().slice(0, 19).replace('T', ' '),
    timeZone: 'GMT+8',
    desc: scan.text,
    standerdDesc: scan.text,
    descTitle: 'Carrier note:',
    group: { nodeCode: `AE_GROUP_${scan.code}`, nodeDesc: scan.name },
  };
}

function blockPage(): string {
  return '<!DOCTYPE html><html><head><title>Captcha</title></head><body><script>var url="/_____tmd_____/punish?x5secdata=x&x5step=1";</script><div id="nocaptcha">sufei-punish</div></body></html>';
}
