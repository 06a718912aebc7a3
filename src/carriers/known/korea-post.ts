/** Korea Post: EMS and domestic parcels; pages, Korean time until the handover, then the destination's. */

import { countryCode } from '../../domain/country-names.ts';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { localMoment } from '../clock.ts';
import { plain, s10 } from '../formats.ts';
import { byAttribute, byClass, byTag, cellsOf, type Element, textOf } from '../markup.ts';
import { malformed, notFound } from '../outcome.ts';
import { readPage } from '../page.ts';
import { getPage, once } from '../request.ts';
import { bareNumber, parcelOf, type Scan, sameNumber } from '../scan.ts';
import { zoneOfCountry } from '../zones.ts';

const SEOUL = 'Asia/Seoul';
/** From this scan on the page prints the destination's clock. */
const ARRIVAL = /a[ri]{2,5}val at (?:destination|inward)|delivered to destination|교환국 도착|상대국/i;
/** Cells of details name recipients; only these two lines of them are kept. */
const KEPT_DETAIL = /(?:Flight|Dispatch) number\s*:\s*[A-Z0-9 -]{1,20}/;

function readEms(page: Element, number: string): CarrierOutcome | null {
  const table = tableOf(page, /^Date Status Post office/);
  if (table === undefined) return null;
  const echo = byAttribute(page, 'name', 'POST_CODE').map((input) => input.attributes.get('value') ?? '');
  const basic = byAttribute(page, 'summary', 'Basic Information').map((one) => textOf(byTag(one, 'td')[0]));
  const words = textOf(table);
  if (![...echo, ...basic].some((named) => sameNumber(named, number)))
    return malformed('the page is about another number');
  if (/is not found\.?\s*Confirm your item number/i.test(words))
    return notFound('Korea Post does not know this number');
  const rows = bodyRows(table, 4);
  if (rows.length === 0) return malformed('the history has no rows');
  const destination = destinationOf(rows);
  return parcelOf('korea-post', { number, destination }, scansOfEms(rows, destination), 'oldest first');
}

/** The details of the posting name the country the item goes to. */
function destinationOf(rows: readonly Element[][]): string | undefined {
  const lines = rows.flatMap(([, , , details]) => (details ? byTag(details, 'p') : [])).map((line) => textOf(line));
  const line = lines.find((text) => /destination country\s*:/i.test(text));
  return countryCode(line?.slice(line.indexOf(':') + 1));
}

function scansOfEms(rows: readonly Element[][], destination: string | undefined): Scan[] {
  let zone = SEOUL;
  return rows.map((cells) => {
    const [when = '', status = '', place = '', details = ''] = cells.map((cell) => textOf(cell));
    if (ARRIVAL.test(status)) zone = zoneOfCountry(destination) ?? zone;
    // `11:36 30-Jun-2016`: the clock stands first.
    const [clock = '', ...date] = when.split(' ');
    return {
      time: localMoment(`${date.join(' ')} ${clock}`, 'named', zone),
      text: status || KEPT_DETAIL.exec(details)?.[0],
      city: place,
    };
  });
}

function readDomestic(page: Element, number: string): CarrierOutcome | null {
  const table = tableOf(page, /^날짜 시간/);
  if (table === undefined) return null;
  const named = byAttribute(page, 'scope', 'row').map((cell) => textOf(cell));
  if (!named.some((text) => sameNumber(text, number))) return malformed('the page is about another number');
  const rows = bodyRows(table, 4);
  if (rows.length === 0) {
    const isUnknown = /존재하지 않|조회된 결과가 없|확인되지 않/.test(textOf(page));
    return isUnknown ? notFound('Korea Post does not know this number') : malformed('the history has no rows');
  }
  const scans = rows.map(([day, clock, place, status]) => ({
    time: localMoment(`${textOf(day)} ${textOf(clock)}`, 'ymd', SEOUL),
    text: status === undefined ? '' : textOf(byClass(status, 'evtnm')[0]) || textOf(status).split('(')[0],
    city: textOf(place).split(/TEL/i)[0],
    country: 'KR',
  }));
  return parcelOf('korea-post', { number }, scans, 'oldest first');
}

/** A page has thirty tables at most; thousands inside of each other would be walked through once for each. */
function tableOf(page: Element, begins: RegExp): Element | undefined {
  const tables = byTag(page, 'table');
  return tables.length > 300 ? undefined : tables.find((one) => begins.test(headings(one)));
}

const headings = (table: Element): string =>
  byTag(table, 'th')
    .slice(0, 8)
    .map((cell) => textOf(cell))
    .join(' ');

function bodyRows(table: Element, width: number): Element[][] {
  return cellsOf(table).filter((cells) => cells.length === width && cells.every(({ tag }) => tag === 'td'));
}

export const carrier: Carrier = {
  id: 'korea-post',
  aliases: ['epost', 'Korea Post EMS', '우체국', '우체국택배', 'South Korea Post', 'kr-post'],
  name: 'Korea Post',
  country: 'KR',
  post: true,
  link: 'https://service.epost.go.kr/trace.RetrieveEmsRigiTraceList.comm?POST_CODE={number}&displayHeader=N',
  formats: [s10('KR'), plain('korea-post', /^6\d{12}$/)],
  query: {
    hosts: ['https://service.epost.go.kr/*'],
    batch: 1,
    request: once((raw) => {
      const number = encodeURIComponent(bareNumber(raw));
      const page = 'https://service.epost.go.kr/trace.';
      return /^\d+$/.test(number)
        ? getPage(`${page}RetrieveDomRigiTraceList.comm?sid1=${number}`)
        : getPage(`${page}RetrieveEmsRigiTraceList.comm?POST_CODE=${number}&displayHeader=N`);
    }),
    parse: (number, answer) =>
      readPage(
        answer,
        (page) => readEms(page, number) ?? readDomestic(page, number) ?? malformed('the history table is missing'),
      ),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/korea-post (2026-10), egg-/delivery-tracker capture of 2016',
  checkedOn: '2026-10-08',
};
