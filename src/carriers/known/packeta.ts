/** Packeta (Zásilkovna): pick-up points and boxes of central Europe; clocks in Prague's time. */

import * as z from 'zod/mini';
import type { Carrier, CarrierAnswer, CarrierOutcome, Origin } from '../carrier.ts';
import { localMoment } from '../clock.ts';
import { plain } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { once } from '../request.ts';
import { otherNumber, parcelOf, type Scan, type StatusTable, stageOf } from '../scan.ts';

/**
 * Of the parcel as a whole; history entries carry words only, so it is given to the newest of them. Left out: 997 (to be
 * processed), 1 (in the depot) and 31 (on the way), which say less than the words.
 */
const STATUSES: StatusTable = {
  '2': 'available_for_pickup',
  '3': 'delivered',
  '21': 'exception',
};

const answerSchema = z.object({
  error: word,
  item: z.nullish(
    z.object({
      barcode: z.union([z.string(), z.number()]),
      packetStatusId: mark,
      trackingDetails: z.nullish(z.array(z.object({ text: word, time: word }))),
    }),
  ),
});

/** The whole parcel's state, on the newest scan only. */
function withState(scans: readonly Scan[], state: string | number | null | undefined): Scan[] {
  const times = scans.map(({ time }) => (typeof time === 'string' ? Number.NEGATIVE_INFINITY : Date.parse(time.at)));
  const newest = times.lastIndexOf(Math.max(...times));
  const stage = stageOf(STATUSES, state);
  return scans.map((scan, index) => (index === newest ? { ...scan, code: state, stage } : scan));
}

/** Packeta's own refusal has 60 characters. */
const LONGEST_WORDS = 1_000;

/** 400 and 404 are Packeta's words for a number that is unknown or has expired; a page in their place is a wall. */
function refusal({ status, body }: CarrierAnswer): CarrierOutcome | null {
  const words = body.trim();
  const isSaying = words !== '' && words.length <= LONGEST_WORDS && !words.startsWith('<');
  const refused = (status === 400 || status === 404) && isSaying;
  return refused ? notFound('Packeta does not know this number (any more)') : null;
}

export const carrier: Carrier = {
  id: 'packeta',
  aliases: ['zasilkovna', 'Zásilkovna', 'packeta-cz', 'packeta-sk', 'Packeta / Zásilkovna', 'Z-BOX'],
  name: 'Packeta (Zásilkovna)',
  country: 'CZ',
  link: 'https://tracking.packeta.com/en/{number}',
  formats: [plain('packeta', /^Z\d{10}$/)],
  query: {
    hosts: ['https://tracking.packeta.com/*'],
    batch: 1,
    request: once((number) => ({
      method: 'POST',
      url: `https://tracking.packeta.com/api/getPacketById/${number.replace(/\D/g, '')}/en`,
      headers: { accept: 'application/json' },
    })),
    parse: (number, answer) =>
      refusal(answer) ??
      readJson(answer, answerSchema, ({ error, item }) => {
        if (error && !item) return notFound(`Packeta: ${error} (unknown, or expired)`);
        if (!item) return malformed('changed format: item is missing');
        const other = otherNumber(number.replace(/\D/g, ''), String(item.barcode).replace(/\D/g, ''));
        if (other !== null) return other;
        if (!item.trackingDetails) return malformed('changed format: item.trackingDetails is missing');
        const scans = item.trackingDetails.map(({ text, time }) => ({
          time: localMoment(time, 'ymd', 'Europe/Prague'),
          text,
        }));
        return parcelOf('packeta', { number }, withState(scans, item.packetStatusId), 'oldest first');
      }),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/packeta (2026-09), ha-parcel-integrations/ha-packeta (2026-08)',
  checkedOn: '2026-09-10',
};
