/** EMS: the posts' common express tracker (UPU); a page, for E-numbers of any post, clocks without a zone. */

import { hasS10 } from '../../domain/checkdigits.ts';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { localMoment } from '../clock.ts';
import { byClass, cellsOf, type Element, textOf } from '../markup.ts';
import { malformed, notFound } from '../outcome.ts';
import { readPage } from '../page.ts';
import { getPage, once } from '../request.ts';
import { bareNumber, parcelOf, type Scan, type StatusTable, sameNumber, stageOf } from '../scan.ts';
import { zoneOfCountry } from '../zones.ts';

/** The tracker's fixed sentences, lower case. */
const SENTENCES: StatusTable = {
  posted: 'accepted',
  'arrived at export office': 'transit',
  'presented to export customs and security': 'customs',
  'held for export customs inspection': 'customs',
  'released from export customs and security': 'departed_origin',
  'departed from export office': 'departed_origin',
  'arrived at destination import office': 'arrived_destination',
  'presented to import customs': 'customs',
  'held at destination import office': 'customs',
  'released from import customs': 'customs',
  'departed from import office': 'transit',
  'out for delivery': 'out_for_delivery',
  'delivery attempted': 'exception',
  delivered: 'delivered',
  'returned to sender': 'returned',
};
/** From here on the clock is the destination's; which country that is the page does not say. */
const ORIGIN_SIDE =
  /^(?:posted|arrived at export|presented to export|held for export|released from export|departed from export)/i;

function readTable(page: Element, number: string): CarrierOutcome {
  const table = byClass(page, 'result-table').find(({ attributes }) =>
    sameNumber((attributes.get('id') ?? '').replace(/^table-/, ''), number),
  );
  if (table === undefined) return malformed('the page is not about this number');
  const words = textOf(table);
  if (/does not denote an EMS item/i.test(words))
    return notFound('not an EMS number: this tracker only knows EMS items');
  if (/There were no results found/i.test(words)) return notFound('EMS does not know this number');
  const rows = cellsOf(table).filter((cells) => cells.length === 3 && cells.every(({ tag }) => tag === 'td'));
  if (rows.length === 0) return malformed('changed format: the table has no rows of three cells');
  const origin = bareNumber(number).slice(-2);
  return parcelOf(
    'ems',
    { number, origin },
    rows.map((cells) => scanOf(cells, origin)),
    'oldest first',
  );
}

function scanOf([date, status, place]: readonly Element[], origin: string): Scan {
  const text = textOf(status);
  const zone = ORIGIN_SIDE.test(text) ? (zoneOfCountry(origin) ?? 'UTC') : 'UTC';
  return {
    time: localMoment(textOf(date), 'monthFirst', zone),
    text,
    city: textOf(place),
    stage: stageOf(SENTENCES, text.toLowerCase()),
  };
}

export const carrier: Carrier = {
  id: 'ems',
  aliases: ['EMS Cooperative', 'Express Mail Service', 'ems-cooperative', 'upu-ems', 'EMS International'],
  name: 'EMS',
  country: '*',
  link: 'https://items.ems.post/api/publicTracking/track?language=EN&itemId={number}',
  formats: [{ kind: 's10', pattern: /^E[A-Z]\d{9}[A-Z]{2}$/, check: hasS10 }],
  query: {
    hosts: ['https://items.ems.post/*'],
    batch: 1,
    request: once((number) => {
      const fields = new URLSearchParams({ language: 'EN', itemId: bareNumber(number) });
      return getPage(`https://items.ems.post/api/publicTracking/track?${fields}`);
    }),
    parse: (number, answer) => readPage(answer, (page) => readTable(page, number)),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/ems (2026-10), shlee322/delivery-tracker un.upu.ems (2025-12)',
  checkedOn: '2026-10-08',
};
