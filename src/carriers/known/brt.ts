/** BRT (Bartolini): Italian courier; answers with a page of four columns in Italian time. */

import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { localMoment } from '../clock.ts';
import { plain } from '../formats.ts';
import { byClass, cellsOf, type Element, textOf } from '../markup.ts';
import { malformed, notFound } from '../outcome.ts';
import { readPage } from '../page.ts';
import { getPage, once } from '../request.ts';
import { bareNumber, parcelOf, type Scan, type StatusTable, sameNumber, stageOf } from '../scan.ts';

/** Labels of the English page. */
const LABELS: StatusTable = {
  'SHIPPING INFO SENT TO BRT': 'shipped',
  COLLECTED: 'accepted',
  DEPARTED: 'transit',
  'ARRIVED AT DEPOT': 'transit',
  'FOR DELIVERY': 'out_for_delivery',
  'ARRIVED AT BRT LOCKER': 'available_for_pickup',
  'ARRIVED AT BRT FERMOPOINT': 'available_for_pickup',
  'COLLECTED AT BRT LOCKER': 'delivered',
  DELIVERED: 'delivered',
};

function readParcel(page: Element, number: string): CarrierOutcome {
  const [details] = byClass(page, 'table_dati_spedizione');
  const [history] = byClass(page, 'table_stato_dati');
  if (details === undefined && history === undefined) {
    const words = textOf(page);
    const isUnknown = words.includes(`Parcel Label number ${number} not found`);
    return isUnknown ? notFound('BRT does not know this number') : malformed('the shipment tables are missing');
  }
  const rows = details === undefined ? [] : cellsOf(details);
  const echo = rows.find(([name]) => textOf(name) === 'BRTcode')?.[1];
  if (!sameNumber(textOf(echo), number)) return malformed('the page is about another number');
  if (history === undefined) return malformed('the history table is missing');
  const scans = cellsOf(history).filter((cells) => cells.length === 4 && textOf(cells[0]) !== 'Data');
  if (scans.length === 0) return malformed('the history has no rows');
  const weight = gramsIn(textOf(rows.find(([name]) => textOf(name) === 'Natura merce')?.[1]));
  return parcelOf('brt', { number, weightGrams: weight }, scans.map(scanOf), 'newest first');
}

function scanOf([date, clock, branch, event]: readonly Element[]): Scan {
  const label = textOf(event);
  const words = [textOf(date), textOf(clock).replace('.', ':')].filter((part) => part !== '').join(' ');
  return {
    time: localMoment(words, 'dmy', 'Europe/Rome'),
    text: label,
    city: textOf(branch).replace(/\s*\(\d+\)$/, ''),
    stage: stageOf(LABELS, label.toUpperCase()),
  };
}

/** `… Peso (kg): 0,2 …` in grams. */
function gramsIn(text: string): number | undefined {
  const kilos = Number((/Peso \(kg\):\s*(\d{1,5}(?:[.,]\d{1,4})?)/.exec(text)?.[1] ?? '').replace(',', '.'));
  return kilos > 0 ? Math.round(kilos * 1000) : undefined;
}

export const carrier: Carrier = {
  id: 'brt',
  aliases: ['Bartolini', 'BRT Corriere Espresso', 'DPD Italy'],
  name: 'BRT',
  country: 'IT',
  link: 'https://vas.brt.it/vas/sped_det_new.htm?brtCode={number}&lang=en',
  formats: [plain('brt', /^\d{14}$/)],
  query: {
    hosts: ['https://vas.brt.it/*'],
    batch: 1,
    request: once((number) =>
      getPage(`https://vas.brt.it/vas/sped_det_new.htm?brtCode=${encodeURIComponent(bareNumber(number))}&lang=en`),
    ),
    parse: (number, answer) => readPage(answer, (page) => readParcel(page, bareNumber(number))),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/brt (2026-10)',
  checkedOn: '2026-10-08',
};
