/** Nova Poshta (Nova Post abroad): Ukraine's largest courier; a code on every scan, true UTC. */

import * as z from 'zod/mini';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { statedMoment } from '../clock.ts';
import { plain } from '../formats.ts';
import { mark, readJson, sureMark, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { get, once } from '../request.ts';
import { bareNumber, otherNumber, parcelOf, type StatusTable, stageOf } from '../scan.ts';

/**
 * The carrier's published table. Its "delivered" (7, 8) is an arrival at the branch or the locker; handed over is
 * "received" (9–11). 4 (accepted, or in the sender's city), 14, 102 and 106 (received, and a return document made) are
 * read both ways by those who map them, so the wording decides.
 */
const STATUSES: StatusTable = {
  '1': 'shipped',
  '2': 'exception',
  '5': 'transit',
  '6': 'transit',
  '7': 'available_for_pickup',
  '8': 'available_for_pickup',
  '9': 'delivered',
  '10': 'delivered',
  '11': 'delivered',
  '13': 'transit',
  '16': 'transit',
  '17': 'transit',
  '19': 'transit',
  '30': 'customs',
  '31': 'customs',
  '99': 'exception',
  '101': 'out_for_delivery',
  '103': 'exception',
  '104': 'info_only',
  '105': 'exception',
  '110': 'transit',
  '111': 'exception',
  '112': 'info_only',
  '113': 'exception',
  '114': 'customs',
  '115': 'customs',
  '116': 'exception',
  '117': 'exception',
  '118': 'exception',
  '119': 'customs',
  '120': 'customs',
  '121': 'transit',
  '122': 'customs',
  '123': 'exception',
  '125': 'customs',
  '126': 'customs',
  '127': 'customs',
  '128': 'customs',
  '130': 'exception',
  '131': 'returned',
  '132': 'returned',
  '133': 'exception',
  '134': 'customs',
  '135': 'transit',
  '138': 'exception',
  '141': 'exception',
  '144': 'exception',
  '149': 'transit',
  '155': 'exception',
  '197': 'customs',
  '198': 'customs',
  '199': 'customs',
};

const parcelSchema = z.object({
  number: sureMark,
  sender: z.nullish(z.object({ country_code: word })),
  recipient: z.nullish(z.object({ country_code: word })),
  scheduled_delivery_date: word,
  total_weight: mark,
  tracking: z.array(z.object({ date: word, code: mark, event_name: word, country_code: word, settlement_name: word })),
});
const problemSchema = z.object({ errorMessage: word, message: word, error: z.nullish(z.unknown()) });

function readParcel(data: z.output<typeof parcelSchema>, number: string): CarrierOutcome {
  const other = otherNumber(number, data.number);
  if (other !== null) return other;
  const scans = data.tracking.map(({ date, code, event_name, country_code, settlement_name }) => ({
    time: statedMoment(date, 'Europe/Kyiv'),
    text: event_name,
    code,
    country: country_code,
    city: settlement_name,
    stage: stageOf(STATUSES, code),
  }));
  const kilos = Number(data.total_weight || 0);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(data.scheduled_delivery_date ?? '')?.[0];
  const facts = {
    number,
    origin: data.sender?.country_code ?? undefined,
    destination: data.recipient?.country_code ?? undefined,
    weightGrams: kilos > 0 ? Math.round(kilos * 1000) : undefined,
    estimatedDelivery: day && !scans.some(({ stage }) => stage === 'delivered') ? { to: day } : undefined,
  };
  return parcelOf('nova-poshta', facts, scans, 'oldest first');
}

export const carrier: Carrier = {
  id: 'nova-poshta',
  aliases: ['nova-post', 'Nova Post', 'Нова Пошта', 'Novaposhta', 'Nova Poshta Global', 'np-shopping'],
  name: 'Nova Poshta',
  country: 'UA',
  link: 'https://novaposhta.ua/tracking/{number}',
  formats: [plain('nova-poshta', /^(?:20|59|1\d)\d{12}$/)],
  query: {
    hosts: ['https://api.novaposhta.ua/*'],
    batch: 1,
    request: once((number) =>
      get(`https://api.novaposhta.ua/site/v.1.0/shipments/tracking/${encodeURIComponent(bareNumber(number))}`),
    ),
    parse: (number, answer) =>
      readJson(
        answer,
        z.union([parcelSchema, problemSchema]),
        (data) => {
          if ('tracking' in data) return readParcel(data, number);
          const says = data.errorMessage || data.message || '';
          if (/not[_ ]?found/i.test(says)) return notFound('Nova Poshta does not know this number');
          return malformed(says === '' ? 'changed format: tracking is missing' : `Nova Poshta: ${says}`);
        },
        { own: [400, 404] },
      ),
  },
};

export const origin: Origin = {
  source: 'ha-parcel-integrations/ha-nova-post (2026-08, with a real answer), itsvic-dev/parcel (2026-02)',
  checkedOn: '2026-08-13',
};
